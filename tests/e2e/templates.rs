//! The words of an invite changed by keyboard, published, and found in the mail that arrives.

use muster_stories::{Console, Desktop, Keychain, MailServer};
use serde_json::Value;

use crate::bulk::{self, CONTROL, ENTER};

/// Keys as WebDriver names them (section 17.4.2).
const BACKSPACE: char = '\u{E003}';
const END: char = '\u{E010}';
const HOME: char = '\u{E011}';
const LEFT: char = '\u{E012}';
const RIGHT: char = '\u{E014}';
const RELEASE: char = '\u{E000}';

/// Puts the caret into the field of this label.
async fn stands_in(console: &Console, label: &str) {
    const FOCUS: &str = "const field = [...document.querySelectorAll('[contenteditable=true]')].find((field) => \
         document.getElementById(field.getAttribute('aria-labelledby'))?.textContent === arguments[0]); \
         field?.focus(); return field !== undefined && document.activeElement === field;";
    let done = console.runs(FOCUS, vec![Value::from(label)]).await.unwrap();
    assert_eq!(done, Value::Bool(true), "{label} is a field to write in");
}

async fn writes(console: &Console, text: &str) {
    console.presses(&text.chars().collect::<Vec<_>>()).await.unwrap();
}

#[tokio::test]
async fn words_changed_by_keyboard_stand_in_the_mail_that_arrives() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let data = bulk::mailing_to(&desktop, mail_server.port());
    let console = Console::open(&desktop, data.folder()).await.unwrap();

    console.clicks("Templates").await.unwrap();
    console.sees("Muster’s words").await.unwrap();
    console.is_usable_by_everybody("The templates").await.unwrap();
    console.clicks("Enrollment invite").await.unwrap();
    console.sees("All required fields present").await.unwrap();
    console.picture("template-editor").await.unwrap();
    console.is_usable_by_everybody("The editor").await.unwrap();

    // Hello [User name] of [Organisation],: before the comma, with a field chosen by its first letters.
    stands_in(&console, "Message").await;
    console.presses(&[CONTROL, HOME, RELEASE]).await.unwrap();
    console.presses(&[END, LEFT]).await.unwrap();
    writes(&console, " of {organ").await;
    console.presses(&[ENTER]).await.unwrap();
    // One key takes a field away whole, and one brings it back.
    console.presses(&[BACKSPACE]).await.unwrap();
    console.presses(&[CONTROL, 'z', RELEASE]).await.unwrap();
    // Over the field and back, the caret stands where it stood.
    console.presses(&[LEFT, RIGHT]).await.unwrap();
    writes(&console, " today").await;

    stands_in(&console, "Subject").await;
    console.presses(&[CONTROL, HOME, RELEASE]).await.unwrap();
    writes(&console, "New: ").await;

    console.sees("Draft, saved").await.unwrap();
    console.clicks("Publish").await.unwrap();
    console.sees("Published as version 1").await.unwrap();
    console.picture("template-published").await.unwrap();
    console
        .is_usable_by_everybody("The published template")
        .await
        .unwrap();

    data.command_line(&desktop)
        .does(&[
            "invite",
            "--name",
            "Ada Lovelace",
            "--email",
            "ada@example.org",
            "--platform",
            "android",
        ])
        .unwrap();
    let mail = mail_server.mail_for("ada@example.org").await.unwrap();
    assert_eq!(
        mail.subject().unwrap(),
        "New: Set up your Android device for work – Northwind Health"
    );
    let greeting = "Hello Ada Lovelace of Northwind Health today,";
    let plain = mail.plain().unwrap();
    assert!(plain.contains(greeting), "{plain}");
    let html = mail.html().unwrap();
    assert!(html.contains(" today,</h1>"), "{html}");
    assert!(mail.qr().unwrap().starts_with(&mail.link().unwrap()));

    // And back: what was published before is sent again.
    console.clicks("Versions").await.unwrap();
    console.sees("As Muster brings it along").await.unwrap();
    console.picture("template-versions").await.unwrap();
    console.is_usable_by_everybody("The versions").await.unwrap();
    console.clicks("Revert to Muster’s own").await.unwrap();
    console.sees("Go back to Muster’s own words?").await.unwrap();
    console.clicks("Revert to Muster’s own").await.unwrap();
    console.sees("Published as version 2").await.unwrap();
    data.command_line(&desktop)
        .does(&[
            "invite",
            "--name",
            "Bob",
            "--email",
            "bob@example.org",
            "--platform",
            "ios",
        ])
        .unwrap();
    let mail = mail_server.mail_for("bob@example.org").await.unwrap();
    assert!(
        mail.plain().unwrap().starts_with("Hello Bob,"),
        "{}",
        mail.plain().unwrap()
    );
    console.close().await.unwrap();
}
