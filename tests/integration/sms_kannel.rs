//! Texts through a real Kannel: they arrive as they were written, and the receipt comes back.

use muster_domain::{
    sms::{Coding, segments},
    time::Moment,
};
use muster_gateways::sms::{
    Callback, Gateway, Kannel as Settings, ReceiptState, Secrets, SmsSettings, SmsTransport, callback_address,
};
use muster_stories::{
    callbacks::Callbacks,
    kannel::{Kannel, USER},
};

use crate::sms_stage::{PHONE, text};

const TOKEN: &str = "0123456789-abcdef_ghijkl";

fn settings(kannel: &Kannel) -> SmsSettings {
    SmsSettings::new(Gateway::Kannel(Settings {
        url: kannel.sendsms(),
        user: USER.0.into(),
        smsc: Some("FAKE".into()),
    }))
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_arrive_as_written_and_their_receipts_come_back() {
    let kannel = Kannel::start().await.unwrap();
    let callbacks = Callbacks::start().await.unwrap();
    let callback = callback_address(&format!("{}/sms", callbacks.url()), &TOKEN.into()).unwrap();
    let settings = settings(&kannel);
    let secrets = Secrets::new(USER.1);
    assert_eq!(settings.check(&secrets), []);
    let transport = SmsTransport::open(&settings, &secrets, Some(&callback)).unwrap();

    let plain = "Enroll: https://portal.example/i/a?b=c&d {€} [100%] ~ \\ ^ @ £ ñ Ü";
    let arabic = "مرحبا، سجّل جهازك 🙂";
    for (i, body) in [plain, arabic].into_iter().enumerate() {
        let accepted = transport.send(&text(body, &format!("ref-{i}"))).await.unwrap();
        assert_eq!(accepted.reply, "0: Accepted for delivery");
    }
    let got = kannel.got(2).await.unwrap();
    for (got, kind, body) in [(&got[0], "text", plain), (&got[1], "ucs-2", arabic)] {
        let said = if kind == "text" {
            got.letters()
        } else {
            got.utf16()
        };
        assert_eq!((got.kind.as_str(), said.as_str()), (kind, body));
        assert_eq!((got.from.as_str(), got.to.as_str()), ("Muster", PHONE));
    }

    let calls = callbacks.calls(2).await.unwrap();
    let mut told: Vec<String> = Vec::new();
    for call in calls {
        assert_eq!(
            (call.method.as_str(), call.target.split('?').next()),
            ("GET", Some(&*format!("/sms/{TOKEN}")))
        );
        let receipt = settings
            .read_receipt(
                &secrets,
                &Callback {
                    method: call.method,
                    url: format!("{}{}", callbacks.url(), call.target),
                    headers: call.headers,
                    body: call.body,
                },
                Moment(0),
            )
            .unwrap();
        assert_eq!(receipt.state, ReceiptState::Delivered);
        assert!(
            receipt.at.is_some_and(|at| at > Moment(1_700_000_000_000)),
            "{receipt:?}"
        );
        told.extend(receipt.reference);
    }
    told.sort();
    assert_eq!(told, ["ref-0", "ref-1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn long_texts_fall_into_as_many_parts_as_were_counted() {
    let kannel = Kannel::start().await.unwrap();
    let transport = SmsTransport::open(&settings(&kannel), &Secrets::new(USER.1), None).unwrap();
    let mut before = 0;
    for (body, coding) in [
        ("Word and word, ".repeat(22), Coding::Gsm7),
        ("слово за словом ".repeat(9), Coding::Ucs2),
    ] {
        let counted = segments(&body);
        assert_eq!(counted.coding, coding);
        assert!(counted.count >= 3);
        transport.send(&text(&body, "long")).await.unwrap();
        let all = before + counted.count as usize;
        let mut parts = kannel.got(all).await.unwrap().split_off(before);
        // Six octets: a header of five, joined parts (0), three more: which text, how many parts, which of them.
        parts.sort_by_key(|part| part.header[5]);
        for (i, part) in parts.iter().enumerate() {
            assert_eq!(part.header[..3], [5, 0, 3], "{part:?}");
            assert_eq!(part.header[4..], [counted.count as u8, i as u8 + 1]);
        }
        let joined: String = parts
            .iter()
            .map(|part| {
                if coding == Coding::Gsm7 {
                    part.letters()
                } else {
                    part.utf16()
                }
            })
            .collect();
        assert_eq!(joined, body);
        before = all;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_needs_an_admin_and_is_not_told() {
    let kannel = Kannel::start().await.unwrap();
    let wrong = "not-this-one";
    let transport = SmsTransport::open(&settings(&kannel), &Secrets::new(wrong), None).unwrap();
    let error = transport.send(&text("hello", "r")).await.unwrap_err();
    assert!(error.needs_an_admin() && !error.is_unknown(), "{error:?}");
    assert!(error.words().contains("Authorization failed"), "{error}");
    assert!(!format!("{error:?} {error}").contains(wrong));
}
