//! Mails as an independent parser (Python's email package) reads them.

use std::process::Command;

use muster_gateways::mail::{ComposeError, Inline, Mail, MailField, Mailbox, compose};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::support::mail_to;
use crate::support::process::{PYTHON, fixture};

fn invite() -> Mail {
    Mail {
        from: Mailbox::new("Jörg Müller, IT", "it@bücher.example"),
        reply_to: Some(Mailbox::new("Help \"desk\"", "help@acme.example")),
        to: Mailbox::new("山田 太郎", "taro@例え.example"),
        subject: "Bitte melden Sie Ihr Gerät an – заявка № 42".into(),
        text: "Grüße\n.\n..\nFrom here\ttab\r\nCR\rend ".into(),
        html: format!("<p>{}</p><img src=\"cid:qr@muster\">", "ä".repeat(5000)),
        inline: vec![Inline {
            cid: "qr@muster".into(),
            filename: "QR-Code für Sie.png".into(),
            content_type: "image/png".into(),
            bytes: (0..=255).cycle().take(3000).collect(),
        }],
        date_ms: 1_790_000_000_123,
        message_id: "<018f-1.2@console.acme.example>".into(),
    }
}

fn read_all(mails: &[Mail]) -> Vec<Value> {
    let dir = tempfile::tempdir().unwrap();
    for (number, mail) in mails.iter().enumerate() {
        std::fs::write(
            dir.path().join(format!("{number:06}")),
            compose(mail).unwrap().bytes,
        )
        .unwrap();
    }
    let output = Command::new(PYTHON)
        .arg(fixture("read_mail.py"))
        .arg(dir.path())
        .output()
        .unwrap_or_else(|error| panic!("{PYTHON}: {error}. Install: sudo apt-get install python3"));
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let seen: serde_json::Map<String, Value> = serde_json::from_slice(&output.stdout).unwrap();
    seen.into_iter().map(|(_, mail)| mail).collect()
}

#[test]
fn an_invite_reads_as_it_was_meant() {
    let seen = read_all(&[invite()]).remove(0);
    assert_eq!(seen["defects"], json!([]));
    assert_eq!(
        seen["from"],
        json!([["Jörg Müller, IT", "it@xn--bcher-kva.example"]])
    );
    assert_eq!(seen["to"], json!([["山田 太郎", "taro@xn--r8jz45g.example"]]));
    assert_eq!(seen["reply_to"], json!([["Help \"desk\"", "help@acme.example"]]));
    assert_eq!(seen["subject"], "Bitte melden Sie Ihr Gerät an – заявка № 42");
    assert_eq!(seen["message_id"], "<018f-1.2@console.acme.example>");
    assert_eq!(seen["date"], 1_790_000_000.0);
    assert_eq!(seen["auto_submitted"], "auto-generated");
    assert_eq!(seen["suppress"], "All");
    assert_eq!(
        seen["tree"],
        json!([
            "multipart/alternative",
            ["text/plain", ["multipart/related", ["text/html", "image/png"]]]
        ])
    );
    let parts = &seen["parts"];
    // Python gives text with its own line ends.
    assert_eq!(parts[0]["text"], "Grüße\n.\n..\nFrom here\ttab\nCR\nend ");
    assert_eq!(parts[1]["text"].as_str().unwrap().trim_end(), invite().html);
    assert_eq!(parts[2]["cid"], "<qr@muster>");
    assert_eq!(parts[2]["disposition"], "inline");
    assert_eq!(parts[2]["filename"], "QR-Code für Sie.png");
    let bytes: String = invite().inline[0]
        .bytes
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(parts[2]["hex"], bytes);
    assert_eq!(seen["ascii"], true);
    assert_eq!(seen["lone_ends"], 0);
    assert!(seen["longest_line"].as_u64().unwrap() <= 998);
}

#[test]
fn no_header_is_there_that_was_not_asked_for() {
    let seen = read_all(&[invite(), mail_to("ana@example.com")]);
    let names = |mail: &Value| {
        let mut names: Vec<String> = serde_json::from_value(mail["headers"].clone()).unwrap();
        names.sort();
        names
    };
    let expected = [
        "Auto-Submitted",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Reply-To",
        "Subject",
        "To",
        "X-Auto-Response-Suppress",
    ];
    assert_eq!(names(&seen[0]), expected);
    let without_reply: Vec<_> = expected.into_iter().filter(|name| *name != "Reply-To").collect();
    assert_eq!(names(&seen[1]), without_reply);
    assert_eq!(
        seen[1]["tree"],
        json!(["multipart/alternative", ["text/plain", "text/html"]])
    );
}

#[test]
fn the_same_mail_gives_the_same_bytes() {
    assert_eq!(compose(&invite()).unwrap(), compose(&invite()).unwrap());
}

#[test]
fn what_cannot_be_is_told_with_its_field() {
    let wrong = |change: fn(&mut Mail)| {
        let mut mail = invite();
        change(&mut mail);
        compose(&mail).unwrap_err().field()
    };
    assert_eq!(wrong(|mail| mail.to.address = "nobody".into()), MailField::To);
    assert_eq!(wrong(|mail| mail.from.address = "@x".into()), MailField::From);
    assert_eq!(
        wrong(|mail| mail.reply_to = Some(Mailbox::bare("a b@x.example"))),
        MailField::ReplyTo
    );
    assert_eq!(wrong(|mail| mail.subject = "x".repeat(256)), MailField::Subject);
    assert_eq!(
        wrong(|mail| mail.message_id = "no-at-sign".into()),
        MailField::MessageId
    );
    assert_eq!(
        wrong(|mail| mail.message_id = "a b@c".into()),
        MailField::MessageId
    );
    assert_eq!(wrong(|mail| mail.date_ms = -1), MailField::Date);
    assert_eq!(wrong(|mail| mail.date_ms = i64::MAX), MailField::Date);
    assert_eq!(
        wrong(|mail| mail.inline[0].content_type = "text/html".into()),
        MailField::Inline
    );
    assert_eq!(
        wrong(|mail| mail.inline[0].cid = "a>\r\nX: y".into()),
        MailField::Inline
    );
    assert_eq!(
        wrong(|mail| mail.inline[0].bytes = vec![0; 7 << 20]),
        MailField::Inline
    );
    assert_eq!(wrong(|mail| mail.html = "x".repeat(3 << 20)), MailField::Html);
    let long = format!("{}@example.com", "a".repeat(400));
    let mut mail = invite();
    mail.to.address = long;
    assert!(matches!(
        compose(&mail),
        Err(ComposeError::Address {
            field: MailField::To,
            ..
        })
    ));
}

/// Any text a person or a file may bring, and everything that has ever broken a mail program.
fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,80}",
        "[ -~]{0,250}",
        "[a-z]{200,250}",
        Just("=?utf-8?b?SGVsbG8=?=".to_owned()),
        Just("a, b; c: <d@e> (f) \"g\" \\h [i]".to_owned()),
        Just("𝕌𝕟𝕚𝕔𝕠𝕕𝕖 👩‍👩‍👧‍👦 עברית العربية".repeat(3)),
        Just("é ".repeat(100)),
    ]
}

fn usable(text: &str) -> bool {
    let direction =
        |c: char| ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    !text
        .chars()
        .any(|c| c.is_control() || direction(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

#[test]
fn any_usable_text_comes_through_every_header_and_part() {
    let mut runner = TestRunner::deterministic();
    let strategy = (
        any_line(),
        any_line(),
        "\\PC{0,300}",
        prop::collection::vec("\\PC{0,120}", 0..20),
    );
    let mut mails = Vec::new();
    while mails.len() < 150 {
        let (name, subject, html, lines) = strategy.new_tree(&mut runner).unwrap().current();
        if !usable(&name) || !usable(&subject) {
            continue;
        }
        let mut mail = mail_to("ana@example.com");
        mail.to.name = name;
        mail.from.name = mail.to.name.clone();
        mail.subject = subject.chars().take(255).collect();
        mail.html = html;
        mail.text = lines.join("\n");
        mails.push(mail);
    }
    let spaceless = |text: &str| text.split_whitespace().collect::<String>();
    for (mail, seen) in mails.iter().zip(read_all(&mails)) {
        assert!(seen["longest_line"].as_u64().unwrap() <= 998, "{mail:?}");
        assert_eq!(seen["lone_ends"], 0, "{mail:?}");
        assert_eq!(seen["ascii"], true, "{mail:?}");
        assert_eq!(seen["headers"].as_array().unwrap().len(), 9, "{mail:?}");
        assert_eq!(seen["to"][0][1], "ana@example.com", "{mail:?}");
        assert_eq!(seen["to"].as_array().unwrap().len(), 1, "{mail:?}");
        let subject = spaceless(seen["subject"].as_str().unwrap());
        assert_eq!(subject, spaceless(&mail.subject), "{mail:?}");
        assert_eq!(
            spaceless(seen["to"][0][0].as_str().unwrap()),
            spaceless(&mail.to.name),
            "{mail:?}"
        );
        assert_eq!(
            seen["parts"][0]["text"].as_str().unwrap().trim_end(),
            mail.text.trim_end(),
            "{mail:?}"
        );
        assert_eq!(seen["defects"], json!([]), "{mail:?}");
    }
}
