//! Kannel's answers, as its smsbox writes them (gw/smsbox.c of 1.4.5). The real one is met in the stories.

use muster_gateways::sms::{Failure, Gateway, Kannel, Refusal};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{CALLBACK, SECRET, field, form, send};

async fn answering(status: u16, body: &str) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path("/cgi-bin/sendsms"))
        .respond_with(ResponseTemplate::new(status).set_body_string(body))
        .mount(&server)
        .await;
    server
}

fn at(server: &MockServer) -> Gateway {
    Gateway::Kannel(Kannel {
        url: format!("{}/cgi-bin/sendsms", server.uri()),
        user: "muster".into(),
        smsc: Some("main".into()),
    })
}

#[tokio::test]
async fn a_text_goes_out_with_its_coding_and_where_to_report() {
    let server = answering(202, "0: Accepted for delivery").await;
    let accepted = send(at(&server), "привет").await.unwrap();
    assert_eq!(accepted.reply, "0: Accepted for delivery");
    let sent = form(
        server.received_requests().await.unwrap()[0]
            .url
            .query()
            .unwrap()
            .as_bytes(),
    );
    for (name, value) in [
        ("username", "muster"),
        ("password", SECRET),
        ("to", "+4915123456789"),
        ("text", "привет"),
        ("charset", "UTF-8"),
        ("coding", "2"),
        ("smsc", "main"),
        ("dlr-mask", "19"),
    ] {
        assert_eq!(field(&sent, name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(
        field(&sent, "dlr-url").unwrap(),
        format!("{CALLBACK}?reference=ref-1&status=%d&id=%F&words=%A&at=%T")
    );
}

#[tokio::test]
async fn answers_are_told_apart() {
    for (status, body, failure) in [
        (
            403,
            "Authorization failed for sendsms",
            Failure::Refused(Refusal::Account),
        ),
        (
            503,
            "Temporal failure, try again later.",
            Failure::Refused(Refusal::Busy),
        ),
        (
            400,
            "Missing receiver number, rejected",
            Failure::Refused(Refusal::Number),
        ),
        (
            403,
            "Not routable. Do not try again.",
            Failure::Refused(Refusal::Account),
        ),
        (404, "Not found", Failure::Refused(Refusal::Account)),
    ] {
        let server = answering(status, body).await;
        let error = send(at(&server), "hello").await.unwrap_err();
        assert_eq!(error.failure(), &failure, "{body}");
        assert!(error.words().contains(body), "{error}");
    }
    let server = answering(202, "3: Queued for later delivery").await;
    assert!(send(at(&server), "hello").await.is_ok());
    let server = answering(200, "<html>It works!</html>").await;
    assert!(send(at(&server), "hello").await.unwrap_err().is_unknown());
}
