//! Passcodes and passwords come out nowhere.

use std::time::Duration;

use muster_app::{Dispatch, wire::TextSettings};
use muster_domain::invite::Via;
use muster_gateways::sms::{Receipt, ReceiptState, Refusal, ScriptedText};

use super::stage::*;

fn passcode_in(words: &str) -> String {
    let half =
        |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    words
        .split_whitespace()
        .collect::<Vec<_>>()
        .windows(2)
        .find(|pair| pair.iter().all(|word| half(word)))
        .map(|pair| pair.join(" "))
        .expect("there is a passcode")
}

#[tokio::test]
async fn a_gateway_that_refuses_the_account_and_quotes_the_text_gives_nothing_away() {
    let stage = stage().await;
    let off = TextSettings {
        enabled: false,
        ..kannel()
    };
    let (_, ids) = stage.app.invite(draft(Via::Both, &[PHONE]), 0).await.unwrap();
    stage.app.save_texts(with_secret(off)).await.unwrap();
    stage.idle().await;
    let mail = String::from_utf8_lossy(&stage.mail.sent()[0].bytes).into_owned();
    let passcode = passcode_in(&mail);
    stage.sms.then(ScriptedText::Refuse(
        Refusal::Account,
        "401".into(),
        format!("no credit for: Passcode: {}", passcode.replace(' ', "%20")),
    ));
    stage.app.save_texts(with_secret(kannel())).await.unwrap();
    let trouble = stage.idle().await.expect("the gateway takes no texts");
    assert!(trouble.contains("401"), "{trouble}");
    let halves: Vec<&str> = passcode.split(' ').collect();
    let detail = format!("{trouble} {:?}", stage.detail(&ids[0]).await);
    assert!(!halves.iter().all(|half| detail.contains(half)), "{detail}");
}

#[tokio::test]
async fn a_report_that_quotes_the_text_gives_nothing_away() {
    let stage = stage().await;
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    let quoted = stage.sms.sent()[0].body.clone();
    let passcode = passcode_in(&quoted);
    let dispatch = Dispatch::start(stage.app.clone());
    stage.sms.reports(Receipt {
        provider_id: None,
        reference: Some(stage.detail(&ids[0]).await.messages[0].id.clone()),
        state: ReceiptState::Failed {
            words: format!("absent subscriber: {quoted}"),
            code: None,
        },
        at: None,
    });
    let told = async {
        loop {
            let timeline = stage.detail(&ids[0]).await.timeline;
            if let Some(entry) = timeline
                .into_iter()
                .find(|entry| entry.kind == "text_undelivered")
            {
                break entry;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let entry = tokio::time::timeout(Duration::from_secs(10), told)
        .await
        .expect("it is written down");
    dispatch.stop().await;
    assert!(!entry.detail.contains(&passcode), "{}", entry.detail);
    let link = quoted
        .split_whitespace()
        .find(|word| word.contains("://"))
        .expect("the text has a link");
    assert!(!entry.detail.contains(link), "{}", entry.detail);
}

#[tokio::test]
async fn the_password_is_sealed_and_comes_out_nowhere() {
    let stage = stage().await;
    let settings = stage.app.text_settings().await.unwrap();
    assert!(settings.has_secret);
    let shown = format!("{settings:?} {:?}", stage.app.settings_by_name().await.unwrap());
    assert!(!shown.contains(SECRET));
    for entry in std::fs::read_dir(stage.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            assert!(
                !bytes
                    .windows(SECRET.len())
                    .any(|window| window == SECRET.as_bytes()),
                "{}",
                path.display()
            );
        }
    }
}
