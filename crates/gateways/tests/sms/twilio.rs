//! Twilio: requests as its reference describes them, answers from its table of error codes
//! (<https://www.twilio.com/docs/api/errors>).

use muster_gateways::sms::{Failure, Gateway, Refusal, Secrets, SenderId, SmsTransport, Twilio};
use serde_json::json;
use wiremock::matchers::{basic_auth, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{CALLBACK, SECRET, field, form, open, send, settings, text};

const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

fn at(server: &MockServer) -> Twilio {
    Twilio {
        base: server.uri(),
        ..Twilio::new(ACCOUNT)
    }
}

async fn answering(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path(format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json")))
        .and(basic_auth(ACCOUNT, SECRET))
        .respond_with(answer)
        .expect(1)
        .mount(&server)
        .await;
    server
}

#[tokio::test]
async fn a_text_goes_out_as_the_reference_says() {
    let server = answering(ResponseTemplate::new(201).set_body_json(json!({
        "sid": "SM0123", "status": "queued", "num_segments": "2", "error_code": null, "error_message": null,
    })))
    .await;
    let accepted = send(Gateway::Twilio(at(&server)), "Grüße & <hello> 🙂 +1")
        .await
        .unwrap();
    assert_eq!(accepted.provider_id.as_deref(), Some("SM0123"));
    assert_eq!(accepted.segments, Some(2));
    assert!(accepted.reply.contains("queued"), "{}", accepted.reply);

    let sent = form(&server.received_requests().await.unwrap()[0].body);
    assert_eq!(field(&sent, "To").as_deref(), Some("+4915123456789"));
    assert_eq!(field(&sent, "From").as_deref(), Some("Muster"));
    assert_eq!(field(&sent, "Body").as_deref(), Some("Grüße & <hello> 🙂 +1"));
    assert_eq!(field(&sent, "StatusCallback").as_deref(), Some(CALLBACK));
    assert_eq!(field(&sent, "MessagingServiceSid"), None);
}

#[tokio::test]
async fn a_messaging_service_stands_in_for_a_sender_and_a_key_for_the_account() {
    let server = MockServer::start().await;
    let key = "SK0123456789abcdef0123456789abcdef";
    Mock::given(basic_auth(key, SECRET))
        .respond_with(ResponseTemplate::new(201).set_body_json(json!({"sid": "SM1", "num_segments": "0"})))
        .mount(&server)
        .await;
    let twilio = Twilio {
        api_key: Some(key.into()),
        service: Some("MG0123456789abcdef0123456789abcdef".into()),
        ..at(&server)
    };
    let mut anonymous = text("hello");
    anonymous.from = SenderId::None;
    let transport =
        SmsTransport::open(&settings(Gateway::Twilio(twilio)), &Secrets::new(SECRET), None).unwrap();
    let accepted = transport.send(&anonymous).await.unwrap();
    assert_eq!(accepted.segments, None, "a service tells the number later");
    let sent = form(&server.received_requests().await.unwrap()[0].body);
    assert!(field(&sent, "MessagingServiceSid").is_some());
    assert_eq!(
        (field(&sent, "From"), field(&sent, "StatusCallback")),
        (None, None)
    );
    // With neither, nothing is even tried.
    let error = open(Gateway::Twilio(at(&server)))
        .send(&anonymous)
        .await
        .unwrap_err();
    assert!(error.blames_gateway() && error.needs_an_admin(), "{error}");
}

#[tokio::test]
async fn each_error_code_is_the_numbers_the_texts_the_moments_or_the_accounts() {
    for (status, code, refusal, words) in [
        (401, 20003, Refusal::Account, "Authenticate"),
        (
            400,
            21211,
            Refusal::Number,
            "Invalid 'To' Phone Number: +49151XXXX",
        ),
        (
            400,
            21408,
            Refusal::Number,
            "Permission to send an SMS has not been enabled for the region",
        ),
        (
            400,
            21610,
            Refusal::Number,
            "Attempt to send to unsubscribed recipient",
        ),
        (
            400,
            21614,
            Refusal::Number,
            "'To' number is not a valid mobile number",
        ),
        (
            400,
            21606,
            Refusal::Account,
            "The 'From' phone number provided is not a valid message-capable number",
        ),
        (
            400,
            21617,
            Refusal::Text,
            "The concatenated message body exceeds the 1600 character limit",
        ),
        (429, 20429, Refusal::Busy, "Too Many Requests"),
        (400, 30002, Refusal::Account, "Account suspended"),
        (400, 21999, Refusal::Unclear, "Something new"),
        // A failure that names itself is a no: nothing was queued.
        (503, 20503, Refusal::Busy, "Service unavailable"),
    ] {
        let server = answering(
            ResponseTemplate::new(status)
                .insert_header("Retry-After", "7")
                .set_body_json(json!({"code": code, "message": words, "status": status})),
        )
        .await;
        let error = send(Gateway::Twilio(at(&server)), "hello").await.unwrap_err();
        assert_eq!(error.failure(), &Failure::Refused(refusal), "{code}");
        assert_eq!(error.reply().unwrap().code, Some(code.to_string()));
        assert!(error.words().contains(words), "{error}");
        assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    }
}

#[tokio::test]
async fn a_proxy_that_did_not_hear_from_twilio_leaves_the_fate_unknown() {
    for status in [500, 502, 504] {
        let server =
            answering(ResponseTemplate::new(status).set_body_string("<html>Bad Gateway</html>")).await;
        let error = send(Gateway::Twilio(at(&server)), "hello").await.unwrap_err();
        assert!(error.is_unknown() && !error.is_temporary(), "{status} {error:?}");
    }
    // A yes that cannot be read is a yes nevertheless.
    for body in ["", "{", "[]", "{\"sid\":7}", "Created"] {
        let server = answering(ResponseTemplate::new(201).set_body_string(body)).await;
        assert!(
            send(Gateway::Twilio(at(&server)), "hello")
                .await
                .unwrap_err()
                .is_unknown(),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_text_that_twilio_never_takes_is_not_handed_over() {
    let server = MockServer::start().await;
    for body in ["", &"x".repeat(1_601)] {
        let error = send(Gateway::Twilio(at(&server)), body).await.unwrap_err();
        assert!(error.is_permanent() && !error.blames_gateway(), "{error}");
    }
    assert!(server.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_secret_that_is_quoted_back_is_masked() {
    let server = answering(
        ResponseTemplate::new(400).set_body_json(json!({"code": 1, "message": format!("you sent {SECRET}")})),
    )
    .await;
    let error = send(Gateway::Twilio(at(&server)), "hello").await.unwrap_err();
    let all = format!("{error} {error:?}");
    assert!(!all.contains(SECRET) && all.contains("•••"), "{all}");
}
