//! Texts in the real window, through a real Kannel: the gateway set up and tested, the words changed by keyboard, an invite
//! sent, the changed words found on the phone, and the receipt found in the console.

use muster_stories::{
    Console, Desktop, Invitee, Keychain, MailServer, Screen,
    kannel::{Kannel, USER},
    traces,
};
use serde_json::Value;

use crate::bulk::{self, CONTROL, ENTER};

/// Keys as WebDriver names them (section 17.4.2).
const END: char = '\u{E010}';
const HOME: char = '\u{E011}';
const DELETE: char = '\u{E017}';
const RELEASE: char = '\u{E000}';

const PHONE: &str = "+4915123456789";

async fn stands_in(console: &Console, label: &str) {
    const FOCUS: &str = "const field = [...document.querySelectorAll('[contenteditable=true]')].find((field) => \
         document.getElementById(field.getAttribute('aria-labelledby'))?.textContent === arguments[0]); \
         field?.focus(); return field !== undefined && document.activeElement === field;";
    let done = console.runs(FOCUS, vec![Value::from(label)]).await.unwrap();
    assert_eq!(done, Value::Bool(true), "{label} is a field to write in");
}

#[tokio::test]
async fn a_text_changed_by_keyboard_arrives_through_the_gateway_and_its_receipt_comes_back() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let kannel = Kannel::start().await.unwrap();
    let data = bulk::mailing_to(&desktop, mail_server.port());
    let console = Console::open(&desktop, data.folder()).await.unwrap();

    // The gateway.
    console.clicks("Settings").await.unwrap();
    console.clicks("Text messages").await.unwrap();
    console.clicks("Kannel").await.unwrap();
    console.fills("Address", &kannel.sendsms()).await.unwrap();
    console.fills("User", USER.0).await.unwrap();
    console.fills("Password", USER.1).await.unwrap();
    console.fills("Sender", "Muster").await.unwrap();
    console.fills("Price of a part", "0.05").await.unwrap();
    console.clicks("Invites can go by text").await.unwrap();
    console.picture("texts-settings").await.unwrap();
    console
        .is_usable_by_everybody("The settings of texts")
        .await
        .unwrap();
    console.clicks("Test gateway").await.unwrap();
    console.sees("port").await.unwrap();
    console.clicks("Save").await.unwrap();
    console.sees("Spent today").await.unwrap();
    console.picture("texts-ready").await.unwrap();

    // The words.
    console.clicks("Templates").await.unwrap();
    console.clicks("Enrollment invite").await.unwrap();
    console.clicks("SMS").await.unwrap();
    console.sees("segment").await.unwrap();
    stands_in(&console, "Message").await;
    console.presses(&[CONTROL, HOME, RELEASE]).await.unwrap();
    for key in "New: ".chars() {
        console.presses(&[key]).await.unwrap();
    }
    // The message centre of the tests takes one line a text: the two lines become one.
    console.presses(&[END]).await.unwrap();
    console.presses(&[DELETE]).await.unwrap();
    console.presses(&[' ']).await.unwrap();
    console.sees("Draft, saved").await.unwrap();
    console.picture("texts-template").await.unwrap();
    console.is_usable_by_everybody("The text's editor").await.unwrap();
    console.clicks("Publish").await.unwrap();
    console.sees("Published as version 1").await.unwrap();

    // The invite: link in the mail, passcode in the text.
    for (way, name, mail_address) in [
        ("SMS", "Ada Lovelace", "ada@example.org"),
        ("Split", "Bob Babbage", "bob@example.org"),
    ] {
        console.clicks("Enrollment").await.unwrap();
        console.clicks("Enroll device").await.unwrap();
        console.clicks("Android").await.unwrap();
        console.clicks("Continue").await.unwrap();
        console.clicks("Through user invites").await.unwrap();
        console.clicks("Continue").await.unwrap();
        console.clicks(way).await.unwrap();
        console
            .types("Users", &format!("{name} <{mail_address}>"))
            .await
            .unwrap();
        console.presses(&[ENTER]).await.unwrap();
        console.fills(&format!("Phone of {name}"), PHONE).await.unwrap();
        console.picture(&format!("texts-details-{way}")).await.unwrap();
        console.is_usable_by_everybody("The details").await.unwrap();
        console.clicks("Review").await.unwrap();
        console.sees("1 invite to 1 person").await.unwrap();
        console.picture(&format!("texts-review-{way}")).await.unwrap();
        console.is_usable_by_everybody("The review").await.unwrap();
        console.clicks("Send 1 invite").await.unwrap();
        console.clicks("Send now").await.unwrap();
        console.sees("1 invite sent").await.unwrap();
        console.clicks("Done").await.unwrap();
        console.row_says(name, "Sent").await.unwrap();
    }

    let got = kannel.got(2).await.unwrap();
    let (ada, bob) = (got[0].letters(), got[1].letters());
    assert_eq!(got[0].to, PHONE);
    assert!(ada.starts_with("New: Northwind Health"), "{ada}");
    let link = ada.split_whitespace().find(|word| word.contains("/e/")).unwrap();
    let passcode = ada.split("Passcode: ").nth(1).unwrap()[..9].to_owned();

    // Who has the text gets in.
    let phone = Invitee::with(&desktop, Screen::Android).await.unwrap();
    phone.opens(link).await.unwrap();
    phone.fills("One-time passcode", &passcode).await.unwrap();
    phone.clicks("Continue").await.unwrap();
    phone.no_longer_sees("One-time passcode").await.unwrap();
    phone.close().await.unwrap();

    // Who has the mail alone does not.
    let mail = mail_server.mail_for("bob@example.org").await.unwrap();
    assert!(!bob.contains("/e/"), "{bob}");
    let code: String = bob
        .split("passcode is ")
        .nth(1)
        .unwrap()
        .chars()
        .take(9)
        .collect();
    assert!(!mail.plain().unwrap().contains(&code) && !mail.html().unwrap().contains(&code));
    assert_eq!(
        mail.qr().unwrap(),
        mail.link().unwrap(),
        "no passcode in the picture"
    );

    // The receipt came to the portal.
    console.row("Bob Babbage").await.unwrap().click().await.unwrap();
    console.sees("Text arrived on the phone").await.unwrap();
    console.picture("texts-drawer").await.unwrap();
    console
        .is_usable_by_everybody("The invite's drawer")
        .await
        .unwrap();
    console.close().await.unwrap();

    for secret in [USER.1, code.as_str(), passcode.as_str()] {
        for place in [data.folder(), &desktop.log("console"), &desktop.log("muster")] {
            let found = traces::of(secret, place).unwrap();
            assert!(found.is_empty(), "a secret stands in {found:?}");
        }
    }
}
