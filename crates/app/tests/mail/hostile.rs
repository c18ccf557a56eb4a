//! Names that try to be more than names.

use muster_app::mail::{MessageFacts, RenderedMail};
use muster_domain::platform::Platform;
use proptest::prelude::*;

use crate::data::{invite, render, visible_text};

fn named(name: &str) -> MessageFacts {
    let mut data = invite(Platform::Ios);
    for field in [
        &mut data.organisation,
        &mut data.sender,
        &mut data.user_name,
        &mut data.support_email,
        &mut data.support_phone,
        &mut data.portal_host,
        &mut data.passcode,
        &mut data.expires_on,
    ] {
        *field = name.to_owned();
    }
    // Else the sender would be left out as the organisation itself.
    data.sender.push('.');
    data
}

/// Everything that markup, a quote in an attribute, or an expression is made of, as often as in a harmless mail.
fn structure(mail: &RenderedMail) -> [usize; 4] {
    ['<', '>', '"', '\u{0}'].map(|c| mail.html.matches(c).count())
}

#[test]
fn expressions_in_names_are_text() {
    for name in [
        "{{7*7}}",
        "{{ link }}",
        "{% for x in range(9999999) %}",
        "{# gone #}",
        "#b0a4d1",
        "{{ brand }}",
        "${7*7}",
    ] {
        let mail = render(&named(name));
        assert!(
            visible_text(&mail.html).contains(&format!("Hello {name},")),
            "{name}"
        );
        assert!(mail.text.starts_with(&format!("Hello {name},\n")), "{name}");
        assert!(mail.subject.ends_with(name));
        assert!(!mail.html.contains("49."));
        assert_eq!(structure(&mail), structure(&render(&named("x"))));
    }
}

#[test]
fn markup_in_names_is_text() {
    for name in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' style='position:fixed",
        "<!--",
        "]]><![endif]-->",
        "</title></head>",
        "&lt;b&gt;",
        "Bobby\"; DROP TABLE users;--",
    ] {
        let mail = render(&named(name));
        assert_eq!(structure(&mail), structure(&render(&named("x"))), "{name}");
        assert!(
            visible_text(&mail.html).contains(&format!("Hello {name},")),
            "{name}"
        );
    }
}

#[test]
fn line_breaks_and_unseen_characters_do_not_come_through() {
    let name = "Eve\r\nBcc: all@example.com\u{2028}x\u{0}y\u{202E}z\u{7f}\t w\n\n.\n";
    let mail = render(&named(name));
    let clean = "Eve Bcc: all@example.com x y z w .";
    assert_eq!(
        mail.subject,
        format!("Set up your iPhone or iPad for work – {clean}")
    );
    assert!(
        mail.text.starts_with(&format!("Hello {clean},\n")),
        "{}",
        mail.text
    );
    for part in [&mail.subject, &mail.html, &mail.text] {
        assert!(part.chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!part.contains(['\u{2028}', '\u{202E}']));
    }
}

#[test]
fn absurd_lengths_are_cut() {
    let mail = render(&named(&"Ünï ".repeat(100_000)));
    assert!(mail.subject.chars().count() < 200 && mail.subject.ends_with('…'));
    assert!(mail.html.len() + mail.text.len() < 40_000);
    let mail = render(&named(&"&\"<".repeat(100_000)));
    assert!(mail.html.len() < 60_000, "{}", mail.html.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn no_name_changes_the_structure(name in "x[\\PC<>\"'&{}%#\\r\\n\\t\u{202E}\u{2028}]{0,80}") {
        let mail = render(&named(&name));
        prop_assert_eq!(structure(&mail), structure(&render(&named("x"))));
        prop_assert!(!mail.subject.contains(['\r', '\n']));
        prop_assert!(mail.text.chars().all(|c| c == '\n' || !c.is_control()));
    }
}
