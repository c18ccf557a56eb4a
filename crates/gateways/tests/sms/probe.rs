//! *Test gateway*: what an admin reads.

use muster_gateways::sms::{
    Gateway, Kannel, Secrets, Smpp, SmsOutcome, SmsStep, Stage, Twilio, Vonage, probe_sms,
};
use tokio::io::AsyncReadExt;
use wiremock::matchers::{any, basic_auth, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{SECRET, generic, settings};

const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

async fn walk(gateway: Gateway, secret: &str) -> Vec<SmsStep> {
    let mut told = Vec::new();
    let steps = probe_sms(&settings(gateway), &Secrets::new(secret), |step| {
        told.push(step.clone())
    })
    .await;
    assert_eq!(told, steps, "told one by one and given at the end");
    let order = [
        Stage::Settings,
        Stage::LookUp,
        Stage::Connect,
        Stage::Tls,
        Stage::SignIn,
    ];
    assert_eq!(steps.iter().map(|step| step.stage).collect::<Vec<_>>(), order);
    assert!(!format!("{steps:?}").contains(SECRET));
    steps
}

/// The step that failed, its words and its remedy; every step after it must be skipped.
fn failing(steps: &[SmsStep]) -> (Stage, String, String) {
    let at = steps
        .iter()
        .position(|step| matches!(step.outcome, SmsOutcome::Failed { .. }))
        .unwrap_or_else(|| panic!("{steps:#?}"));
    assert!(
        steps[at + 1..]
            .iter()
            .all(|step| matches!(step.outcome, SmsOutcome::Skipped { .. }))
    );
    let SmsOutcome::Failed { words, remedy, .. } = steps[at].outcome.clone() else {
        unreachable!()
    };
    (steps[at].stage, words, remedy)
}

fn works(steps: &[SmsStep], stage: Stage) -> bool {
    steps.iter().any(|step| {
        step.stage == stage && matches!(&step.outcome, SmsOutcome::Ok { detail } if !detail.is_empty())
    })
}

fn twilio(server: &MockServer) -> Gateway {
    Gateway::Twilio(Twilio {
        base: server.uri(),
        ..Twilio::new(ACCOUNT)
    })
}

#[tokio::test]
async fn each_kind_signs_in_without_sending() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path(format!("/2010-04-01/Accounts/{ACCOUNT}.json")))
        .and(basic_auth(ACCOUNT, SECRET))
        .respond_with(ResponseTemplate::new(200).set_body_string("{}"))
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path("/account/get-balance"))
        .and(query_param("api_secret", SECRET))
        .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"value":10.28}"#))
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path("/cgi-bin/sendsms"))
        .and(query_param("password", SECRET))
        .respond_with(ResponseTemplate::new(400).set_body_string("Missing receiver number, rejected"))
        .mount(&server)
        .await;
    let vonage = Gateway::Vonage(Vonage {
        base: server.uri(),
        ..Vonage::new("key1")
    });
    let kannel = Gateway::Kannel(Kannel {
        url: format!("{}/cgi-bin/sendsms", server.uri()),
        user: "muster".into(),
        smsc: None,
    });
    for gateway in [twilio(&server), vonage, kannel] {
        let steps = walk(gateway.clone(), SECRET).await;
        for stage in [Stage::Settings, Stage::LookUp, Stage::Connect, Stage::SignIn] {
            assert!(works(&steps, stage), "{stage:?} {steps:#?}");
        }
        let (stage, ..) = failing(&walk(gateway, "another").await);
        assert_eq!(stage, Stage::SignIn);
    }
    let asked = server.received_requests().await.unwrap();
    assert!(
        asked.iter().all(|request| request.method.as_str() == "GET"),
        "nothing was sent"
    );
}

#[tokio::test]
async fn where_only_a_text_would_tell_signing_in_is_skipped() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .expect(0)
        .mount(&server)
        .await;
    let steps = walk(Gateway::Generic(generic(&server.uri())), SECRET).await;
    assert!(works(&steps, Stage::Connect));
    assert!(matches!(&steps[4].outcome, SmsOutcome::Skipped { why } if why.contains("only a text")));
}

#[tokio::test]
async fn a_wrong_password_is_said_at_signing_in() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(
            ResponseTemplate::new(401).set_body_string(r#"{"code":20003,"message":"Authenticate"}"#),
        )
        .mount(&server)
        .await;
    let (stage, words, remedy) = failing(&walk(twilio(&server), SECRET).await);
    assert_eq!(stage, Stage::SignIn);
    assert!(
        words.contains("Authenticate") && remedy.contains("password"),
        "{words} {remedy}"
    );
}

#[tokio::test]
async fn each_step_that_fails_has_words() {
    let (stage, words, _) = failing(&walk(Gateway::Twilio(Twilio::new("AC1")), SECRET).await);
    assert_eq!(stage, Stage::Settings);
    assert!(words.contains("SID"), "{words}");

    let nowhere = generic("https://no-such-host.invalid/");
    let (stage, words, remedy) = failing(&walk(Gateway::Generic(nowhere), SECRET).await);
    assert_eq!(stage, Stage::LookUp);
    assert!(
        words.contains("no-such-host.invalid") && !remedy.is_empty(),
        "{words}"
    );

    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    for gateway in [
        Gateway::Generic(generic(&format!("http://{free}/"))),
        Gateway::Smpp(Smpp::new("127.0.0.1", free.port(), "muster")),
    ] {
        let (stage, words, remedy) = failing(&walk(gateway, "8letters").await);
        assert_eq!(stage, Stage::Connect);
        assert!(
            words.contains("nothing listens") && remedy.contains("port"),
            "{words} {remedy}"
        );
    }

    // A plain server where TLS is expected.
    let server = MockServer::start().await;
    let https = generic(&server.uri().replace("http:", "https:"));
    let (stage, ..) = failing(&walk(Gateway::Generic(https), SECRET).await);
    assert_eq!(stage, Stage::Tls);
}

#[tokio::test]
async fn something_that_is_no_message_centre() {
    for greeting in [
        &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..],
        b"220 mail.example ESMTP\r\n",
    ] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            tokio::io::AsyncWriteExt::write_all(&mut stream, greeting)
                .await
                .unwrap();
            // Until the other side goes.
            let mut rest = Vec::new();
            let _ = stream.read_to_end(&mut rest).await;
        });
        let steps = walk(Gateway::Smpp(Smpp::new("127.0.0.1", port, "muster")), "8letters").await;
        let (stage, words, _) = failing(&steps);
        assert_eq!(stage, Stage::SignIn);
        assert!(words.contains("does not speak SMPP"), "{words}");
        server.abort();
    }
}
