//! Texts to a message centre that speaks SMPP by somebody else's implementation: what it gets, what it refuses, what it loses, and
//! what it reports.

use std::time::{Duration, Instant};

use muster_domain::sms::{Coding, segments};
use muster_gateways::sms::{
    Failure, Gateway, Limits, LongTexts, Receipt, ReceiptState, Refusal, Secrets, SenderId, Smpp, SmsOutcome,
    SmsSettings, SmsTransport, Stage, probe_sms,
};
use muster_stories::smpp_server::SmppServer;
use serde_json::Value;

use crate::sms_stage::text;

const PASSWORD: &str = "sesame-8";
const LONG: &str = "Please enroll your device. ";

fn opened(server: &SmppServer, change: impl FnOnce(&mut Smpp)) -> SmsTransport {
    with_password(server, PASSWORD, change)
}

fn with_password(server: &SmppServer, password: &str, change: impl FnOnce(&mut Smpp)) -> SmsTransport {
    let settings = settings(server, change);
    assert_eq!(settings.check(&Secrets::new(password)), []);
    SmsTransport::open(&settings, &Secrets::new(password), None).unwrap()
}

fn settings(server: &SmppServer, change: impl FnOnce(&mut Smpp)) -> SmsSettings {
    let mut smpp = Smpp::new("127.0.0.1", server.port(), "muster");
    change(&mut smpp);
    SmsSettings {
        limits: Limits {
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(3),
        },
        ..SmsSettings::new(Gateway::Smpp(smpp))
    }
}

async fn next(transport: &SmsTransport) -> Receipt {
    tokio::time::timeout(Duration::from_secs(20), transport.next_receipt())
        .await
        .expect("a receipt")
        .expect("a connection that carries receipts")
}

fn octets(event: &Value) -> Vec<u64> {
    let header = event["header"].as_array().unwrap();
    header.iter().map(|octet| octet.as_u64().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_arrive_as_written_and_receipts_come_over_the_same_connection() {
    let server = SmppServer::start(&["--password=sesame-8"]).await.unwrap();
    let transport = opened(&server, |_| {});
    let plain = "Enroll: https://portal.example/i/a?b={€} [x] ~ @ £ ñ";
    let emoji = "مرحبا 🙂";
    for (i, body) in [plain, emoji].into_iter().enumerate() {
        let accepted = transport.send(&text(body, "r")).await.unwrap();
        assert_eq!(accepted.provider_id, Some(format!("M{}", i + 1)));
        assert_eq!(accepted.reply, format!("taken as M{}", i + 1));
    }
    let got = server.events("submit", 2).await.unwrap();
    for (got, coding, body) in [(&got[0], 0, plain), (&got[1], 8, emoji)] {
        assert_eq!(
            (got["coding"].as_u64(), got["text"].as_str()),
            (Some(coding), Some(body))
        );
        assert_eq!(
            (got["to"].as_str(), got["to_ton"].as_u64()),
            (Some("4915123456789"), Some(1))
        );
        assert_eq!(
            (got["from"].as_str(), got["from_ton"].as_u64()),
            (Some("Muster"), Some(5))
        );
    }
    for id in ["M1", "M2"] {
        let receipt = next(&transport).await;
        assert_eq!(receipt.provider_id.as_deref(), Some(id));
        assert_eq!(receipt.state, ReceiptState::Delivered);
    }
    for receipt in server.events("receipt", 2).await.unwrap() {
        assert_eq!(receipt["status"], 0);
    }
    let binds = server.so_far("bind_transceiver");
    assert_eq!(
        (binds.len(), &binds[0]["version"]),
        (1, &0x34.into()),
        "one connection for all"
    );

    // A goodbye, as the standard wants it.
    transport.quit().await;
    server.events("unbind", 1).await.unwrap();
    server.events("closed", 1).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_and_short_codes_are_told_apart() {
    let server = SmppServer::start(&["--receipt=none"]).await.unwrap();
    let transport = opened(&server, |_| {});
    for (i, (sender, digits, ton)) in [
        ("+4915123456700", "4915123456700", 1),
        ("70111", "70111", 3),
        ("", "", 0),
    ]
    .into_iter()
    .enumerate()
    {
        let mut message = text("hello", "r");
        message.from = SenderId::typed(sender).unwrap();
        transport.send(&message).await.unwrap();
        let got = server.events("submit", i + 1).await.unwrap().pop().unwrap();
        assert_eq!(
            (got["from"].as_str(), got["from_ton"].as_u64()),
            (Some(digits), Some(ton))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn long_texts_are_cut_with_a_header_or_go_whole_as_payload() {
    let server = SmppServer::start(&[]).await.unwrap();
    let transport = opened(&server, |_| {});
    let mut before = 0;
    for (body, coding) in [
        (LONG.repeat(15), Coding::Gsm7),
        ("Привет 🙂 ".repeat(20), Coding::Ucs2),
    ] {
        let counted = segments(&body);
        assert!(counted.coding == coding && counted.count >= 3);
        let accepted = transport.send(&text(&body, "r")).await.unwrap();
        assert_eq!(accepted.segments, Some(counted.count));
        let parts = server
            .events("submit", before + counted.count as usize)
            .await
            .unwrap()
            .split_off(before);
        let joined: String = parts.iter().map(|part| part["text"].as_str().unwrap()).collect();
        assert_eq!(joined, body);
        for (i, part) in parts.iter().enumerate() {
            // The other side has read its length: joined parts (0), three octets: which text, how many parts, which of them.
            let header = octets(part);
            assert_eq!(header[..2], [0, 3]);
            assert_eq!(header[2], octets(&parts[0])[2]);
            assert_eq!(header[3..], [u64::from(counted.count), i as u64 + 1]);
            let last = i + 1 == parts.len();
            assert_eq!(
                part["receipt"].as_u64(),
                Some(u64::from(last)),
                "one text, one receipt"
            );
        }
        before += parts.len();
        assert_eq!(next(&transport).await.provider_id, accepted.provider_id);
    }

    let whole = opened(&server, |smpp| smpp.long = LongTexts::Payload);
    let body = LONG.repeat(15);
    whole.send(&text(&body, "r")).await.unwrap();
    let got = server.events("submit", before + 1).await.unwrap().pop().unwrap();
    assert_eq!(
        (got["payload"].as_str(), got["text"].as_str()),
        (Some(body.as_str()), Some(""))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_delivery_is_reported_by_parameters_or_in_words() {
    for option in ["--receipt=UNDELIV", "--in-text"] {
        let server = SmppServer::start(&["--receipt=UNDELIV", option]).await.unwrap();
        let transport = opened(&server, |_| {});
        let accepted = transport.send(&text("hello", "r")).await.unwrap();
        let receipt = next(&transport).await;
        assert_eq!(receipt.provider_id, accepted.provider_id);
        let ReceiptState::Failed { words, code } = receipt.state else {
            panic!("{receipt:?}")
        };
        assert!(words.contains("UNDELIV"), "{words}");
        assert_eq!(code.as_deref(), Some("04C"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn too_fast_is_temporary_and_everybody_waits() {
    for options in [&["--throttle=1"][..], &["--throttle=1", "--empty"]] {
        let server = SmppServer::start(options).await.unwrap();
        let transport = opened(&server, |_| {});
        let error = transport.send(&text("hello", "r")).await.unwrap_err();
        assert_eq!(error.failure(), &Failure::Refused(Refusal::Busy));
        assert!(
            error.is_temporary() && error.words().contains("ESME_RTHROTTLED"),
            "{error}"
        );
        let wait = error.retry_after().unwrap();
        assert!(wait >= Duration::from_millis(900), "{wait:?}");
        // Meanwhile nothing is even tried.
        let other = transport.send(&text("other", "r")).await.unwrap_err();
        assert!(other.is_temporary() && other.retry_after().unwrap() <= wait);
        assert_eq!(server.events("submit", 1).await.unwrap().len(), 1);

        let sent = until_sent(&transport).await;
        assert!(sent >= Duration::from_millis(500), "{sent:?}");
    }
}

/// Sends as soon as the gateway lets it, and tells after how long.
async fn until_sent(transport: &SmsTransport) -> Duration {
    let begun = Instant::now();
    loop {
        match transport.send(&text("again", "r")).await {
            Ok(_) => return begun.elapsed(),
            Err(error) if begun.elapsed() < Duration::from_secs(20) => {
                assert!(error.is_temporary(), "{error:?}");
                tokio::time::sleep(error.retry_after().unwrap_or(Duration::from_millis(50))).await;
            }
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_part_is_brought_again_because_the_first_is_out() {
    // The first part is taken before the centre begins to throttle: it takes one, then refuses two.
    let server = SmppServer::start(&["--throttle-after=1", "--throttle=2"])
        .await
        .unwrap();
    let transport = opened(&server, |_| {});
    let accepted = transport.send(&text(&LONG.repeat(8), "r")).await.unwrap();
    assert_eq!(accepted.segments, Some(2));
    assert_eq!(
        server.events("submit", 4).await.unwrap().len(),
        4,
        "two parts, one of them three times"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_the_numbers_or_the_accounts() {
    for (status, refusal) in [
        ("0x0b", Refusal::Number),
        ("0x0a", Refusal::Account),
        ("0x14", Refusal::Busy),
        ("0x45", Refusal::Unclear),
        ("0x499", Refusal::Unclear),
    ] {
        let server = SmppServer::start(&[&format!("--refuse={status}")]).await.unwrap();
        let error = opened(&server, |_| {})
            .send(&text("hello", "r"))
            .await
            .unwrap_err();
        assert_eq!(error.failure(), &Failure::Refused(refusal), "{status}");
        assert_eq!(error.stage(), Stage::Send);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_centre_that_dies_with_a_text_leaves_its_fate_unknown() {
    let server = SmppServer::start(&["--die"]).await.unwrap();
    let transport = opened(&server, |_| {});
    for body in ["hello".to_owned(), LONG.repeat(10)] {
        let error = transport.send(&text(&body, "r")).await.unwrap_err();
        assert!(error.is_unknown() && !error.is_temporary(), "{error:?}");
    }
    // The one with several parts stopped at its first; nothing was sent twice.
    assert_eq!(server.events("submit", 2).await.unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_was_lost_is_made_again() {
    for command in ["drop", "unbind"] {
        let mut server = SmppServer::start(&[]).await.unwrap();
        let transport = opened(&server, |_| {});
        transport.send(&text("hello", "r")).await.unwrap();
        server.does(command).unwrap();
        server.events("closed", 1).await.unwrap();
        until_sent(&transport).await;
        assert_eq!(server.events("bind_transceiver", 2).await.unwrap().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_for_receipts_gets_a_connection_and_a_new_one() {
    let mut server = SmppServer::start(&[]).await.unwrap();
    let transport = opened(&server, |_| {});
    let waits = transport.clone();
    let waiting = tokio::spawn(async move { waits.next_receipt().await });
    server.events("bind_transceiver", 1).await.unwrap();
    server.does("drop").unwrap();
    server.events("bind_transceiver", 2).await.unwrap();
    // A text from a phone is taken and is no receipt.
    server.does("text").unwrap();
    assert_eq!(server.events("text", 1).await.unwrap()[0]["status"], 0);
    let accepted = transport.send(&text("hello", "r")).await.unwrap();
    let receipt = tokio::time::timeout(Duration::from_secs(20), waiting)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert_eq!(receipt.provider_id, accepted.provider_id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_needs_an_admin_and_is_not_tried_at_once_again() {
    let server = SmppServer::start(&["--password=sesame-8"]).await.unwrap();
    let transport = with_password(&server, "wrong-pw", |_| {});
    for _ in 0..3 {
        let error = transport.send(&text("hello", "r")).await.unwrap_err();
        assert_eq!(
            (error.stage(), error.failure()),
            (Stage::SignIn, &Failure::Refused(Refusal::Account))
        );
        assert!(
            error.needs_an_admin() && error.words().contains("ESME_RINVPASWD"),
            "{error}"
        );
        assert!(!format!("{error:?} {error} {transport:?}").contains("wrong-pw"));
    }
    assert_eq!(
        server.events("bind_transceiver", 1).await.unwrap().len(),
        1,
        "accounts are locked for less"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_centre_without_transceivers_is_used_for_sending() {
    let server = SmppServer::start(&["--transmitter"]).await.unwrap();
    let transport = opened(&server, |_| {});
    transport.send(&text("hello", "r")).await.unwrap();
    assert_eq!(server.events("bind_transmitter", 1).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn never_more_are_under_way_than_the_window_lets() {
    let server = SmppServer::start(&["--slow=50", "--receipt=none"]).await.unwrap();
    let transport = opened(&server, |smpp| smpp.window = 3);
    let sending = (0..20).map(|i| {
        let transport = transport.clone();
        tokio::spawn(async move { transport.send(&text(&format!("text {i}"), "r")).await })
    });
    for outcome in sending.collect::<Vec<_>>() {
        outcome.await.unwrap().unwrap();
    }
    let most = server
        .events("submit", 20)
        .await
        .unwrap()
        .iter()
        .filter_map(|got| got["most_waiting"].as_u64())
        .max();
    assert_eq!(most, Some(3), "used to the full, and not beyond");
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_is_asked_about_and_a_deaf_centre_is_left() {
    // Shorter than may be set, so that nobody waits for the test.
    let impatient = |server: &SmppServer| {
        let settings = settings(server, |smpp| smpp.enquire_every_s = 1);
        SmsTransport::open(&settings, &Secrets::new(PASSWORD), None).unwrap()
    };
    let server = SmppServer::start(&["--receipt=none"]).await.unwrap();
    let transport = impatient(&server);
    transport.send(&text("hello", "r")).await.unwrap();
    server.events("enquire_link", 2).await.unwrap();
    assert_eq!(server.so_far("closed").len(), 0);

    let deaf = SmppServer::start(&["--deaf", "--receipt=none"]).await.unwrap();
    let transport = impatient(&deaf);
    transport.send(&text("hello", "r")).await.unwrap();
    deaf.events("closed", 1).await.unwrap();
    transport.send(&text("again", "r")).await.unwrap();
    assert_eq!(deaf.events("bind_transceiver", 2).await.unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_signs_in_and_says_goodbye_and_sends_nothing() {
    let server = SmppServer::start(&["--password=sesame-8"]).await.unwrap();
    let settings = SmsSettings::new(Gateway::Smpp(Smpp::new("127.0.0.1", server.port(), "muster")));
    let steps = probe_sms(&settings, &Secrets::new(PASSWORD), |_| {}).await;
    let worked = |stage| {
        let step = steps.iter().find(|step| step.stage == stage).unwrap();
        matches!(&step.outcome, SmsOutcome::Ok { detail } if !detail.is_empty())
    };
    for stage in [Stage::Settings, Stage::LookUp, Stage::Connect, Stage::SignIn] {
        assert!(worked(stage), "{steps:#?}");
    }
    server.events("unbind", 1).await.unwrap();
    server.events("closed", 1).await.unwrap();

    let steps = probe_sms(&settings, &Secrets::new("wrong-pw"), |_| {}).await;
    let SmsOutcome::Failed { words, remedy, .. } = &steps[4].outcome else {
        panic!("{steps:#?}")
    };
    assert!(
        words.contains("sign in") && words.contains("ESME_RINVPASWD"),
        "{words}"
    );
    assert!(remedy.contains("password"), "{remedy}");
    assert!(server.so_far("submit").is_empty());
}
