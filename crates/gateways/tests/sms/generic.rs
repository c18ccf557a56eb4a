//! Any gateway: requests from templates, answers by rules.

use muster_gateways::sms::{
    Body, BodyKind, Failure, Gateway, GenericHttp, Header, IdRule, JsonEquals, Method, Refusal, SuccessRule,
};
use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::support::{CALLBACK, SECRET, field, form, generic, send};

const NASTY: &str = "\"},{'to':\"<b>&amp;\n%41{secret}+ ü🙂\\";

async fn answering(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

async fn asked(server: &MockServer) -> Request {
    server.received_requests().await.unwrap().remove(0)
}

#[tokio::test]
async fn a_text_stays_within_its_place_whatever_it_says() {
    let server = answering(ResponseTemplate::new(200)).await;
    let url = format!(
        "{}/send/{{to_digits}}?text={{text}}&key={{secret}}&from={{from}}",
        server.uri()
    );
    let get = GenericHttp {
        method: Method::Get,
        body: None,
        ..generic(&url)
    };
    send(Gateway::Generic(get), NASTY).await.unwrap();
    let request = asked(&server).await;
    assert_eq!(request.url.path(), "/send/4915123456789");
    let query = form(request.url.query().unwrap().as_bytes());
    assert_eq!(field(&query, "text").as_deref(), Some(NASTY));
    assert_eq!(field(&query, "key").as_deref(), Some(SECRET));

    for (kind, template) in [
        (BodyKind::Form, "to={to}&text={text}&re={callback}"),
        (
            BodyKind::Json,
            r#"{"m":[{"to":"{to}","text":"{text}","re":"{callback}"}]}"#,
        ),
        (BodyKind::Xml, "<sms to=\"{to}\" re=\"{callback}\">{text}</sms>"),
    ] {
        let server = answering(ResponseTemplate::new(200)).await;
        let body = Some(Body {
            kind,
            template: template.into(),
        });
        let gateway = GenericHttp {
            body,
            method: Method::Put,
            ..generic(&server.uri())
        };
        send(Gateway::Generic(gateway), NASTY).await.unwrap();
        let request = asked(&server).await;
        assert_eq!(request.method.as_str(), "PUT");
        let content = request.headers["content-type"].to_str().unwrap().to_owned();
        match kind {
            BodyKind::Form => {
                assert_eq!(content, "application/x-www-form-urlencoded");
                let form = form(&request.body);
                assert_eq!(field(&form, "text").as_deref(), Some(NASTY));
                assert_eq!(field(&form, "re").as_deref(), Some(CALLBACK));
            }
            BodyKind::Json => {
                assert_eq!(content, "application/json");
                let read: Value = serde_json::from_slice(&request.body).unwrap();
                assert_eq!(read["m"][0]["text"], NASTY);
            }
            BodyKind::Xml => {
                let text = String::from_utf8(request.body).unwrap();
                assert!(
                    text.ends_with(
                        "&quot;},{&apos;to&apos;:&quot;&lt;b&gt;&amp;amp;&#10;%41{secret}+ ü🙂\\</sms>"
                    ),
                    "{text}"
                );
            }
        }
    }
}

#[tokio::test]
async fn headers_and_basic_sign_in_carry_the_secret() {
    let server = answering(ResponseTemplate::new(200)).await;
    let gateway = GenericHttp {
        headers: vec![Header {
            name: "X-Key".into(),
            value: "key {secret}; {reference}".into(),
        }],
        ..generic(&server.uri())
    };
    send(Gateway::Generic(gateway), "hello").await.unwrap();
    assert_eq!(
        asked(&server).await.headers["x-key"],
        format!("key {SECRET}; ref-1").as_str()
    );

    let server = answering(ResponseTemplate::new(200)).await;
    let gateway = GenericHttp {
        user: Some("muster".into()),
        ..generic(&server.uri())
    };
    send(Gateway::Generic(gateway), "hello").await.unwrap();
    let given = asked(&server).await.headers["authorization"]
        .to_str()
        .unwrap()
        .to_owned();
    // printf 'muster:s3cr3t-p&ss w0rd' | base64
    assert_eq!(given, "Basic bXVzdGVyOnMzY3IzdC1wJnNzIHcwcmQ=");
}

#[tokio::test]
async fn rules_say_what_is_a_yes_and_where_the_name_is() {
    let json = json!({"result": {"ok": true, "id": 4711}});
    for (id, told) in [
        (
            IdRule::Json {
                pointer: "/result/id".into(),
            },
            Some("4711"),
        ),
        (
            IdRule::Between {
                before: "\"id\":".into(),
                after: ",".into(),
            },
            Some("4711"),
        ),
        (IdRule::Header { name: "X-Id".into() }, Some("from-header")),
        (
            IdRule::Json {
                pointer: "/nothing".into(),
            },
            None,
        ),
        (IdRule::None, None),
    ] {
        let answer = ResponseTemplate::new(200)
            .insert_header("X-Id", "from-header")
            .set_body_json(&json);
        let server = answering(answer).await;
        let gateway = GenericHttp {
            id: id.clone(),
            success: SuccessRule {
                contains: Some("result".into()),
                json: Some(JsonEquals {
                    pointer: "/result/ok".into(),
                    equals: "true".into(),
                }),
                ..SuccessRule::default()
            },
            ..generic(&server.uri())
        };
        let accepted = send(Gateway::Generic(gateway), "hello").await.unwrap();
        assert_eq!(accepted.provider_id.as_deref(), told, "{id:?}");
    }
}

#[tokio::test]
async fn what_the_rules_do_not_call_a_yes_is_a_no() {
    let no = json!({"status": "error", "reason": "no credit"});
    for success in [
        SuccessRule {
            contains: Some("queued".into()),
            ..SuccessRule::default()
        },
        SuccessRule {
            json: Some(JsonEquals {
                pointer: "/status".into(),
                equals: "ok".into(),
            }),
            ..SuccessRule::default()
        },
    ] {
        let server = answering(ResponseTemplate::new(200).set_body_json(&no)).await;
        let gateway = GenericHttp {
            success,
            ..generic(&server.uri())
        };
        let error = send(Gateway::Generic(gateway), "hello").await.unwrap_err();
        assert_eq!(error.failure(), &Failure::Refused(Refusal::Unclear));
        assert!(error.words().contains("no credit"), "{error}");
    }
}

#[tokio::test]
async fn statuses_without_a_table_mean_what_http_says() {
    for (status, failure) in [
        (400, Some(Refusal::Unclear)),
        (401, Some(Refusal::Account)),
        (402, Some(Refusal::Account)),
        (403, Some(Refusal::Account)),
        (404, Some(Refusal::Account)),
        (422, Some(Refusal::Unclear)),
        (429, Some(Refusal::Busy)),
        (503, Some(Refusal::Busy)),
        (500, None),
        (502, None),
        (504, None),
    ] {
        let server = answering(ResponseTemplate::new(status).insert_header("Retry-After", "120")).await;
        let error = send(Gateway::Generic(generic(&server.uri())), "hello")
            .await
            .unwrap_err();
        match failure {
            Some(refusal) => assert_eq!(error.failure(), &Failure::Refused(refusal), "{status}"),
            None => assert!(error.is_unknown(), "{status}"),
        }
        if failure == Some(Refusal::Busy) {
            assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(120));
        }
    }
}
