//! Nothing in a mail asks a server for anything, and nothing but the invite's own link leads anywhere.

use muster_app::mail::{MailTemplateError, preview_html, qr_for};
use muster_domain::platform::Platform;

use crate::data::{LINK, invite, render, template};

/// Names of XML namespaces; no program opens them.
const NAMESPACES: [&str; 1] = ["http://www.w3.org/1999/xhtml"];

#[test]
fn the_only_address_is_the_link() {
    for platform in Platform::ALL {
        let mail = render(&invite(platform));
        for (at, _) in mail.html.match_indices("://") {
            let from = mail.html[..at].rfind(['"', '>', '(', ' ']).unwrap() + 1;
            let rest = &mail.html[from..];
            assert!(
                rest.starts_with(LINK) || NAMESPACES.iter().any(|name| rest.starts_with(name)),
                "{}",
                &rest[..60]
            );
        }
        assert_eq!(
            mail.html.matches("://").count(),
            3 + NAMESPACES.len(),
            "button, link and its text"
        );
        let cid = format!("src=\"cid:{}\"", mail.qr_cid.clone().unwrap());
        assert_eq!(mail.html.matches(&cid).count(), 1);
        assert_eq!(mail.html.matches("src=").count(), 1);
        for never in [
            "url(",
            "@import",
            "<link",
            "<script",
            "<iframe",
            "<form",
            "background=\"",
            "data:",
            "//fonts",
        ] {
            assert!(!mail.html.contains(never), "{never}");
        }
        assert_eq!(mail.text.matches("://").count(), 1, "{}", mail.text);
    }
}

#[test]
fn only_web_addresses_become_links() {
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://go.northwind.example/e/x",
        "//go.northwind.example/e/x",
        "go.northwind.example/e/x",
        "https://",
        "https://admin:secret@go.northwind.example/e/x",
    ] {
        let mut data = invite(Platform::Ios);
        data.link = link.to_owned();
        assert!(
            matches!(template().render(&data), Err(MailTemplateError::Link)),
            "{link}"
        );
    }
    let mut data = invite(Platform::Ios);
    data.link = format!("https://go.northwind.example/{}", "a".repeat(2000));
    assert!(matches!(template().render(&data), Err(MailTemplateError::Link)));
    data.link = "http://192.0.2.7:8080/e/trial".to_owned();
    assert!(render(&data).text.contains("   http://192.0.2.7:8080/e/trial\n"));
}

#[test]
fn a_link_with_quotes_stays_inside_its_attribute() {
    let mut data = invite(Platform::Ios);
    data.link = "https://go.northwind.example/e/a\"onclick='x'><b>&c".to_owned();
    let html = render(&data).html;
    assert!(!html.contains("<b>") && !html.contains("\"onclick") && !html.contains("onclick='"));
}

#[test]
fn only_the_preview_holds_the_picture_itself() {
    let mut data = invite(Platform::Ios);
    let cid = render(&data).qr_cid.unwrap();
    // A name that spells the picture's place stays a name.
    data.user_name = format!("src=\"cid:{cid}\"");
    let mail = render(&data);
    let qr = qr_for(LINK).unwrap();
    let preview = preview_html(&mail.html, &[(mail.qr_cid.as_deref().unwrap_or_default(), &qr)]);
    assert_eq!(preview.matches("src=\"data:image/png;base64,").count(), 1);
    assert!(!preview.contains("src=\"cid:"));
    assert!(!mail.html.contains("data:image"));
}

#[test]
fn pictures_are_named_apart_and_alike_when_rendered_again() {
    let first = render(&invite(Platform::Ios));
    assert_eq!(first, render(&invite(Platform::Ios)));
    let mut other = invite(Platform::Ios);
    other.link.push('x');
    assert_ne!(first.qr_cid, render(&other).qr_cid);
    assert!(
        first
            .qr_cid
            .unwrap()
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"._-@".contains(&b))
    );
}

#[test]
fn debug_output_holds_no_secret() {
    let data = invite(Platform::Ios);
    let mail = render(&data);
    let shown = format!("{data:?} {mail:?} {:?}", template());
    assert!(!shown.contains("K7M4") && !shown.contains("AZNvk2c7"));
}
