//! Vonage: requests as its reference describes them, answers from its table of status codes
//! (<https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms>).

use muster_gateways::sms::{Failure, Gateway, Refusal, Vonage};
use serde_json::{Value, json};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{CALLBACK, SECRET, field, form, send};

async fn answering(status: u16, body: Value) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/sms/json"))
        .respond_with(ResponseTemplate::new(status).set_body_json(body))
        .mount(&server)
        .await;
    server
}

fn at(server: &MockServer) -> Gateway {
    Gateway::Vonage(Vonage {
        base: server.uri(),
        ..Vonage::new("key1")
    })
}

#[tokio::test]
async fn a_text_goes_out_as_the_reference_says() {
    let server = answering(
        200,
        json!({"message-count": "2", "messages": [
            {"to": "4915123456789", "message-id": "0A01", "status": "0", "remaining-balance": "3.14"},
            {"to": "4915123456789", "message-id": "0A02", "status": "0", "remaining-balance": "3.10"},
        ]}),
    )
    .await;
    let accepted = send(at(&server), "مرحبا & 1+1").await.unwrap();
    assert_eq!(accepted.provider_id.as_deref(), Some("0A01"));
    assert_eq!(accepted.segments, Some(2));
    send(at(&server), "plain {text} €").await.unwrap();

    let requests = server.received_requests().await.unwrap();
    let sent = form(&requests[0].body);
    for (name, value) in [
        ("api_key", "key1"),
        ("api_secret", SECRET),
        ("to", "4915123456789"),
        ("from", "Muster"),
        ("text", "مرحبا & 1+1"),
        ("type", "unicode"),
        ("client-ref", "ref-1"),
        ("callback", CALLBACK),
    ] {
        assert_eq!(field(&sent, name).as_deref(), Some(value), "{name}");
    }
    let plain = form(&requests[1].body);
    assert_eq!(field(&plain, "type"), None, "GSM letters need no unicode");
    assert_eq!(field(&plain, "text").as_deref(), Some("plain {text} €"));
    assert!(requests[0].url.query().is_none(), "no secret in the address");
}

#[tokio::test]
async fn each_status_is_the_numbers_the_texts_the_moments_or_the_accounts() {
    for (status, refusal, words) in [
        (
            "1",
            Refusal::Busy,
            "Throughput Rate Exceeded - please wait [ 1 ] and retry",
        ),
        ("2", Refusal::Account, "Missing to param"),
        ("4", Refusal::Account, "Bad Credentials"),
        ("5", Refusal::Busy, "Internal Error"),
        ("6", Refusal::Number, "Invalid message"),
        ("7", Refusal::Number, "Number barred"),
        ("9", Refusal::Account, "Partner quota violation"),
        ("12", Refusal::Text, "Message Too Long"),
        ("15", Refusal::Unclear, "Illegal Sender Address - rejected"),
        ("29", Refusal::Number, "Non White-listed Destination - rejected"),
        ("33", Refusal::Number, "Number De-activated"),
        ("3", Refusal::Unclear, "Invalid value for parameter: to"),
    ] {
        let server = answering(
            200,
            json!({"message-count": "1", "messages": [{"status": status, "error-text": words}]}),
        )
        .await;
        let error = send(at(&server), "hello").await.unwrap_err();
        assert_eq!(error.failure(), &Failure::Refused(refusal), "{status}");
        assert_eq!(error.reply().unwrap().to_string(), format!("{status} {words}"));
    }
}

#[tokio::test]
async fn a_yes_to_some_parts_is_no_reason_to_send_them_all_again() {
    let server = answering(
        200,
        json!({"messages": [{"status": "0", "message-id": "0A"}, {"status": "1", "error-text": "Throttled"}]}),
    )
    .await;
    let error = send(at(&server), &"x".repeat(200)).await.unwrap_err();
    assert!(
        error.is_unknown() && error.words().contains("Throttled"),
        "{error}"
    );
}

#[tokio::test]
async fn an_answer_that_says_nothing_leaves_the_fate_unknown() {
    for body in [
        json!({}),
        json!({"messages": []}),
        json!("ok"),
        json!({"messages": [{}]}),
    ] {
        let server = answering(200, body.clone()).await;
        assert!(
            send(at(&server), "hello").await.unwrap_err().is_unknown(),
            "{body}"
        );
    }
    let server = answering(401, json!({"title": "Unauthorized"})).await;
    let error = send(at(&server), "hello").await.unwrap_err();
    assert!(error.needs_an_admin(), "{error}");
}
