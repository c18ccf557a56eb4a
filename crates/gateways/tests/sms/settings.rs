//! What an admin types is checked before it is kept, each thing at its field.

use muster_gateways::sms::{
    Body, BodyKind, Gateway, GenericHttp, Header, IdRule, JsonEquals, Kannel, Method, ReceiptRule, Secrets,
    Smpp, SmsSettings, SuccessRule, Twilio, Vonage,
};

use crate::support::{SECRET, generic};

fn wrong(gateway: Gateway) -> Vec<String> {
    let secret = if matches!(gateway, Gateway::Smpp(_)) {
        "8letters"
    } else {
        SECRET
    };
    SmsSettings::new(gateway)
        .check(&Secrets::new(secret))
        .into_iter()
        .map(|problem| {
            assert!(
                problem.message.ends_with('.') || problem.message.ends_with("\"."),
                "{problem}"
            );
            problem.field
        })
        .collect()
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn good_settings_have_nothing_wrong() {
    assert_eq!(
        wrong(Gateway::Generic(generic("https://sms.example/send"))),
        none()
    );
    assert_eq!(
        wrong(Gateway::Twilio(Twilio::new("AC0123456789abcdef0123456789abcdef"))),
        none()
    );
    assert_eq!(wrong(Gateway::Vonage(Vonage::new("key"))), none());
    assert_eq!(
        wrong(Gateway::Smpp(Smpp::new("127.0.0.1", 2775, "muster"))),
        none()
    );
    let kannel = Kannel {
        url: "http://127.0.0.1:13013/cgi-bin/sendsms".into(),
        user: "u".into(),
        smsc: None,
    };
    assert_eq!(wrong(Gateway::Kannel(kannel)), none());
}

#[test]
fn templates_are_tried_before_they_are_kept() {
    let with = |change: fn(&mut GenericHttp)| {
        let mut gateway = generic("https://sms.example/send");
        change(&mut gateway);
        wrong(Gateway::Generic(gateway))
    };
    assert_eq!(with(|g| g.url = "https://sms.example/{name}".into()), ["url"]);
    assert_eq!(with(|g| g.url = "https://{to_digits}.example/".into()), ["url"]);
    assert_eq!(
        with(|g| g.url = "https://sms.example:80{reference}/".into()),
        ["url"]
    );
    assert_eq!(
        with(|g| g.url = "https://sms.example{reference}/".into()),
        ["url"]
    );
    assert_eq!(with(|g| g.url = "http://sms.example/".into()), ["url"]);
    assert_eq!(with(|g| g.method = Method::Get), ["body"]);
    assert_eq!(with(|g| g.user = Some("a:b".into())), ["user"]);
    for (template, fields) in [
        (r#"{"to":"{to}","text":{text}}"#, vec!["body"]),
        (r#"{"to":"{to}","text":"{text}""#, vec!["body"]),
        (r#"{"to":"{to}","text":"{txt}"}"#, vec!["body", "body"]),
        (r#"{"to":"{to}"}"#, vec!["body"]),
        (r#"{"text":"{text}"}"#, vec!["body"]),
    ] {
        let mut gateway = generic("https://sms.example/send");
        gateway.body = Some(Body {
            kind: BodyKind::Json,
            template: template.into(),
        });
        let found = wrong(Gateway::Generic(gateway));
        assert!(
            found.iter().all(|field| field == "body") && !found.is_empty(),
            "{template} {fields:?} {found:?}"
        );
    }
    let mut gateway = generic("https://sms.example/send");
    for (name, value) in [
        ("Content-Length", "5"),
        ("a b", "x"),
        ("X-Text", "{text}"),
        ("X-Line", "a\r\nb"),
        ("X-None", "{none}"),
    ] {
        gateway.headers.push(Header {
            name: name.into(),
            value: value.into(),
        });
    }
    assert_eq!(
        wrong(Gateway::Generic(gateway)),
        ["headers.0", "headers.1", "headers.2", "headers.3", "headers.4"]
    );
}

fn clear(gateway: &Gateway) -> Vec<String> {
    gateway
        .clear_credentials()
        .into_iter()
        .map(|problem| {
            assert!(problem.message.contains("{secret}"), "{problem}");
            problem.field
        })
        .collect()
}

fn with_header(name: &str, value: &str) -> Vec<String> {
    let mut gateway = generic("https://sms.example/send");
    gateway.headers.push(Header {
        name: name.into(),
        value: value.into(),
    });
    clear(&Gateway::Generic(gateway))
}

#[test]
fn a_credential_in_a_header_is_refused_where_it_stands() {
    for name in [
        "Authorization",
        "Proxy-Authorization",
        "X-Api-Key",
        "apikey",
        "X-Auth-Token",
        "client_secret",
        "X-Password",
    ] {
        assert_eq!(with_header(name, "literal-993"), ["headers.0"], "{name}");
        for fine in ["{secret}", "Bearer {secret}", "", "muster-{reference}"] {
            assert_eq!(with_header(name, fine), none(), "{name}: {fine}");
        }
    }
    for name in ["Accept", "X-Keyword", "X-Passenger", "X-Sender"] {
        assert_eq!(with_header(name, "literal"), none(), "{name}");
    }
}

#[test]
fn a_credential_in_an_address_is_refused() {
    let at = |url: &str| clear(&Gateway::Generic(generic(url)));
    for query in [
        "user=abc&password=literal",
        "PASSWD=literal",
        "pwd=literal",
        "a=1&pass=literal",
        "access_token=literal&to={to}",
        "api%5Fkey=literal",
        "key=a%20b",
        "auth[secret]=literal",
    ] {
        assert_eq!(
            at(&format!("https://sms.example/send?{query}")),
            ["url"],
            "{query}"
        );
    }
    for query in [
        "user=abc&password={secret}&to={to}",
        "key=",
        "keyword=sale&to={to}",
        "text=password",
    ] {
        assert_eq!(
            at(&format!("https://sms.example/send?{query}")),
            none(),
            "{query}"
        );
    }
    let mut twilio = Twilio::new("AC0123456789abcdef0123456789abcdef");
    twilio.base = "https://api.twilio.com/?token=literal".into();
    assert_eq!(clear(&Gateway::Twilio(twilio)), ["base"]);
    // Before the host it is refused whatever it is.
    let gateway = generic("https://abc:literal@sms.example/send");
    assert_eq!(wrong(Gateway::Generic(gateway)), ["url"]);
}

#[test]
fn a_credential_in_a_body_is_refused() {
    use BodyKind::{Form, Json, Xml};
    let at = |kind, template: &str| {
        let mut gateway = generic("https://sms.example/send");
        gateway.body = Some(Body {
            kind,
            template: template.into(),
        });
        clear(&Gateway::Generic(gateway))
    };
    for (kind, template) in [
        (Form, "to={to}&text={text}&password=literal"),
        (Form, "to={to}#&text={text}&api_key=literal"),
        (
            Json,
            r#"{"to":"{to}","text":"{text}","auth":{"password":"literal"}}"#,
        ),
        (
            Json,
            r#"{"to":{to_digits},"text":"{text}","messages":[{"apiKey":993}]}"#,
        ),
        (Json, r#"{"tokens":1,"token":["literal"]}"#),
        (Xml, "<sms><to>{to}</to><password>literal</password></sms>"),
        (Xml, "<sms><a:pwd><![CDATA[literal]]></a:pwd></sms>"),
        (Xml, r#"<sms user="abc" password = "literal"/>"#),
        (Xml, "<sms><auth user='a' token='literal'>{text}</auth></sms>"),
    ] {
        assert_eq!(at(kind, template), ["body"], "{template}");
    }
    for (kind, template) in [
        (Form, "to={to}&text={text}&password={secret}"),
        (
            Json,
            r#"{"to":{to_digits},"key":{secret},"password":"{secret}","token":null}"#,
        ),
        (Json, r#"{"text":"{text}","note":"password","keyword":"x"}"#),
        (
            Xml,
            r#"<sms key="{secret}"><password>{secret}</password><token/></sms>"#,
        ),
        (
            Xml,
            "<sms><key><id>7</id></key><text>password: {text}</text></sms>",
        ),
    ] {
        assert_eq!(at(kind, template), none(), "{template}");
    }
}

#[test]
fn rules_are_checked() {
    let mut gateway = generic("https://sms.example/send");
    gateway.success = SuccessRule {
        from_status: 300,
        to_status: 200,
        contains: Some(String::new()),
        json: Some(JsonEquals {
            pointer: "status".into(),
            equals: "0".into(),
        }),
    };
    gateway.id = IdRule::Between {
        before: String::new(),
        after: String::new(),
    };
    gateway.receipt = Some(ReceiptRule {
        id: None,
        reference: None,
        status: String::new(),
        delivered: vec!["x".into()],
        failed: vec!["X".into()],
        words: None,
    });
    assert_eq!(
        wrong(Gateway::Generic(gateway)),
        [
            "success", "success", "success", "id", "receipt", "receipt", "receipt"
        ]
    );
}

#[test]
fn accounts_and_centres_are_checked() {
    assert_eq!(
        wrong(Gateway::Twilio(Twilio {
            base: "http://api.twilio.com".into(),
            account: "AC12".into(),
            api_key: Some("AC0123456789abcdef0123456789abcdef".into()),
            service: Some("x".into()),
        })),
        ["base", "account", "api_key", "service"]
    );
    let smpp = Smpp {
        window: 0,
        enquire_every_s: 1,
        port: 0,
        system_type: "longer than twelve".into(),
        ..Smpp::new("sms.example", 2775, "a name that is too long")
    };
    assert_eq!(
        wrong(Gateway::Smpp(smpp.clone())),
        [
            "host",
            "port",
            "system_id",
            "system_type",
            "window",
            "enquire_every_s"
        ]
    );
    let kannel = Kannel {
        url: "http://127.0.0.1/cgi-bin/sendsms?x=1".into(),
        user: String::new(),
        smsc: None,
    };
    assert_eq!(wrong(Gateway::Kannel(kannel)), ["url", "user"]);
}

#[test]
fn a_missing_secret_is_said_where_one_is_used() {
    let check = |gateway| {
        SmsSettings::new(gateway)
            .check(&Secrets::new(""))
            .into_iter()
            .map(|problem| problem.field)
            .collect::<Vec<_>>()
    };
    assert_eq!(check(Gateway::Vonage(Vonage::new("key"))), ["password"]);
    assert_eq!(
        check(Gateway::Generic(generic("https://sms.example/"))),
        ["password"]
    );
}

#[test]
fn settings_come_back_from_json_and_hold_no_secret() {
    let settings = SmsSettings::new(Gateway::Generic(generic("https://sms.example/send")));
    let json = serde_json::to_string(&settings).unwrap();
    assert_eq!(serde_json::from_str::<SmsSettings>(&json).unwrap(), settings);
    for minimal in [
        r#"{"gateway":{"kind":"twilio","account":"AC1"}}"#,
        r#"{"gateway":{"kind":"vonage","key":"k"}}"#,
        r#"{"gateway":{"kind":"kannel","url":"http://127.0.0.1/","user":"u"}}"#,
        r#"{"gateway":{"kind":"smpp","host":"h","port":2775,"system_id":"s"}}"#,
        r#"{"gateway":{"kind":"generic","url":"https://h/?{to}{text}"}}"#,
    ] {
        serde_json::from_str::<SmsSettings>(minimal).unwrap();
    }
}
