//! With pictures off, in text alone, on small screens, in the dark.

use muster_app::{
    mail::{MessageFacts, TextTemplate},
    templates::built_in,
};
use muster_domain::{
    authentication::Authentication,
    device::OwnedBy,
    platform::Platform,
    template::{Channel, Content, Purpose},
};
use muster_words::{Key, Language, Marks};

use crate::data::{LINK, compiled, invite, render, visible_text};

/// What each platform is called, in the order of the enum.
const DEVICE: [&str; 5] = ["Android device", "iPhone or iPad", "Mac", "Windows PC", "device"];

#[test]
fn nothing_is_lost_when_pictures_are_off() {
    for platform in Platform::ALL {
        let mail = render(&invite(platform));
        let facts = [
            "Hello Dana Whitlock,",
            "Priya Raman",
            "Northwind Health",
            DEVICE[platform as usize],
            LINK,
            "K7M4 9QXP",
            "works once, for one device, until",
            "Tuesday 24 March 2026, 18:00 CET",
            "Not expecting this?",
            "555 0142",
            "service.desk@northwind.example",
        ];
        let html = visible_text(&mail.html);
        let text = mail.text.replace('\n', " ");
        for fact in facts {
            assert!(
                html.contains(fact),
                "{platform:?}: the HTML part lacks {fact:?}:\n{html}"
            );
            assert!(
                text.contains(fact),
                "{platform:?}: the text part lacks {fact:?}:\n{text}"
            );
        }
        assert!(mail.html.contains("alt=\"QR code of your link."));
    }
}

#[test]
fn who_is_asked_for_the_work_password_reads_it_in_every_language_and_nobody_else_does() {
    for language in Language::all() {
        for purpose in [Purpose::Invite, Purpose::Reminder] {
            let mut data = MessageFacts {
                language,
                ..invite(Platform::Ios)
            };
            let Some(Content::Sms(words)) = built_in(purpose, Channel::Sms, language) else {
                panic!("{purpose:?} goes by text")
            };
            let (mail, text) = (
                compiled(purpose, language),
                TextTemplate::compile(&words).unwrap(),
            );
            let mut read = |authentication| {
                data.authentication = authentication;
                let mail = mail.render(&data).unwrap();
                (
                    visible_text(&mail.html),
                    mail.text.replace('\n', " "),
                    text.render(&data).unwrap(),
                )
            };
            let alone = read(Authentication::Passcode);
            for (authentication, word) in [
                (Authentication::TwoFactor, "two_factor"),
                (Authentication::Directory, "directory"),
            ] {
                let words = muster_words::text(
                    language,
                    Key::FieldWorkSignIn,
                    &[("authentication", word.into())],
                    Marks::None,
                );
                let (html, plain, text) = read(authentication);
                assert!(html.contains(&words), "{language:?} {purpose:?}: {html}");
                assert!(plain.contains(&words), "{language:?} {purpose:?}: {plain}");
                assert!(text.ends_with(&words), "{language:?} {purpose:?}: {text}");
                assert!(!alone.0.contains(&words) && !alone.1.contains(&words) && !alone.2.contains(&words));
            }
            assert!(!alone.2.ends_with('\n'));
        }
    }
}

#[test]
fn ownership_is_said() {
    let mut data = invite(Platform::MacOs);
    assert!(render(&data).text.contains("Owned by: you."));
    data.owned_by = OwnedBy::Corporate;
    assert!(render(&data).text.contains("Owned by: the organisation."));
}

#[test]
fn what_lists_and_locked_screens_show_holds_no_secret() {
    for platform in Platform::ALL {
        let mail = render(&invite(platform));
        let (_, after) = mail.html.split_once("max-height:0px").unwrap();
        let (preheader, _) = after.split_once("</div>").unwrap();
        for shown in [mail.subject.as_str(), preheader] {
            assert!(!shown.contains("K7M4") && !shown.contains("9QXP") && !shown.contains("http"));
        }
        assert!(mail.subject.starts_with("Set up your "), "{}", mail.subject);
        assert!(mail.subject.ends_with(" for work – Northwind Health"));
        assert!(preheader.contains("Works once, for one device, until Tuesday 24 March 2026, 18:00 CET."));
    }
}

#[test]
fn the_html_part_keeps_what_mail_programs_need() {
    let html = render(&invite(Platform::Ios)).html;
    for needed in [
        "<html lang=\"en\"",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "@media (prefers-color-scheme: dark)",
        "[data-ogsc]",
        "@media only screen and (max-width: 479px)",
        "<!--[if mso | IE]><table",
        "bgcolor=\"#1C3F94\"",
    ] {
        assert!(html.contains(needed), "{needed}");
    }
    let tables = html.matches("<table").count();
    assert_eq!(
        tables,
        html.matches("role=\"presentation\"").count() - 1,
        "tables are for layout; the button's cell is one more"
    );
    for left_over in ["{{", "{%", "mj-text", "\u{E000}", "\u{E001}"] {
        assert!(!html.contains(left_over), "{left_over}");
    }
}

#[test]
fn text_lines_are_short_and_links_whole() {
    for platform in Platform::ALL {
        let text = render(&invite(platform)).text;
        assert!(text.ends_with('\n') && !text.contains("\n\n\n") && !text.contains('\r'));
        for line in text.lines() {
            assert!(line.chars().count() <= 72 || line.trim() == LINK, "{line}");
        }
        assert!(text.lines().any(|line| line.trim() == LINK));
        assert!(text.lines().any(|line| line.trim() == "K7M4 9QXP"));
    }
}

#[test]
fn a_mail_stays_small() {
    for platform in Platform::ALL {
        let data = invite(platform);
        let mail = render(&data);
        let qr = muster_app::mail::qr_for(&format!("{LINK}#K7M49QXP")).unwrap();
        // As sent: quoted-printable text, a picture in base64.
        let sent = (mail.html.len() + mail.text.len()) * 11 / 10 + qr.len() * 4 / 3;
        assert!(sent < 48_000, "{sent}");
    }
}
