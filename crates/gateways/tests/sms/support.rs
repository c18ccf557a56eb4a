//! Settings and texts that the tests share.

use std::time::Duration;

use muster_domain::sms::E164;
use muster_gateways::sms::{
    Accepted, Gateway, GenericHttp, Limits, Reference, Secrets, SenderId, SmsError, SmsSettings,
    SmsTransport, Text,
};

pub const NUMBER: &str = "+4915123456789";
pub const SECRET: &str = "s3cr3t-p&ss w0rd";
pub const CALLBACK: &str = "https://portal.example/sms/0123456789abcdefghijkl";

pub fn text(body: &str) -> Text {
    Text {
        to: E164::typed(NUMBER, None).unwrap(),
        from: SenderId::typed("Muster").unwrap(),
        body: body.into(),
        reference: Reference::new("ref-1").unwrap(),
    }
}

/// With little patience.
pub fn settings(gateway: Gateway) -> SmsSettings {
    SmsSettings {
        limits: Limits {
            connect: Duration::from_millis(1_500),
            answer: Duration::from_millis(500),
        },
        ..SmsSettings::new(gateway)
    }
}

pub fn open(gateway: Gateway) -> SmsTransport {
    SmsTransport::open(&settings(gateway), &Secrets::new(SECRET), Some(&CALLBACK.into())).unwrap()
}

pub async fn send(gateway: Gateway, body: &str) -> Result<Accepted, SmsError> {
    open(gateway).send(&text(body)).await
}

/// A generic gateway at an address, with the simplest of requests.
pub fn generic(url: &str) -> GenericHttp {
    serde_json::from_value(serde_json::json!({
        "url": url,
        "body": {"kind": "json", "template": r#"{"to":"{to}","text":"{text}","key":"{secret}"}"#},
    }))
    .unwrap()
}

/// What a form says.
pub fn form(body: &[u8]) -> Vec<(String, String)> {
    let text = std::str::from_utf8(body).unwrap();
    let url = reqwest::Url::parse(&format!("http://form/?{text}")).unwrap();
    url.query_pairs().into_owned().collect()
}

pub fn field(form: &[(String, String)], name: &str) -> Option<String> {
    let mut found = form.iter().filter(|(known, _)| known == name);
    let value = found.next().map(|(_, value)| value.clone());
    assert!(found.next().is_none(), "{name} stands twice");
    value
}
