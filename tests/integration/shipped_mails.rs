//! Every mail that Muster brings along, in every language, as programs that share no code with ours read it.

use std::{fs, path::Path, process::Command};

use muster_app::{
    mail::{Look, MailTemplate, MessageFacts, QR_FILE_NAME, qr_for},
    templates::built_in,
};
use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    template::{Channel, Content, Purpose},
    time::Moment,
};
use muster_gateways::mail::{Inline, Mail, Mailbox, compose};
use muster_words::{Language, moment};

/// Where the pages are kept for whoever wants to look at them.
const KEEP: &str = "MUSTER_PICTURES";
const LINK: &str = "https://go.northwind-health.com/e/AZNvk2c7fQK-h2W0vNn5wQAAAAGq3bZ8x_1yTtLr0Pm4cKdE";
/// 24 November 2026.
const NOW: i64 = 1_795_525_200_000;

fn facts(purpose: Purpose, language: Language, platform: Platform) -> MessageFacts {
    let opens = purpose.opens_the_portal();
    MessageFacts {
        language,
        organisation: "Northwind Health".to_owned(),
        sender: "Priya Raman".to_owned(),
        user_name: "Dana Whitlock".to_owned(),
        email: "dana.whitlock@northwind-health.com".to_owned(),
        platform,
        owned_by: OwnedBy::Personal,
        group: "Field staff".to_owned(),
        link: if opens { LINK.to_owned() } else { String::new() },
        passcode: if opens {
            "K7M4 9QXP".to_owned()
        } else {
            String::new()
        },
        expires_on: moment(language, Moment(NOW), &jiff::tz::TimeZone::UTC),
        support_email: "service.desk@northwind-health.com".to_owned(),
        support_phone: "+1 555 0142".to_owned(),
        portal_host: "go.northwind-health.com".to_owned(),
    }
}

fn look() -> Look {
    Look {
        organisation: "Northwind Health".to_owned(),
        brand_colour: "#1C3F94".to_owned(),
        logo: None,
        footer: "Northwind Health, 1 High Street, Springfield".to_owned(),
        privacy_link: "https://www.northwind-health.com/privacy".to_owned(),
    }
}

/// Writes the mail and its page.
fn write(folder: &Path, purpose: Purpose, language: Language, platform: Platform) {
    let Some(Content::Email(content)) = built_in(purpose, Channel::Email, language) else {
        return;
    };
    let template = MailTemplate::compile(&content, &look(), language).unwrap();
    let facts = facts(purpose, language, platform);
    let mail = template.render(&facts).unwrap();
    let name = format!("{}_{}_{}", purpose.as_str(), platform.as_str(), language.tag());
    let qr = qr_for(&format!("{LINK}#K7M49QXP")).unwrap();
    let page =
        muster_app::mail::preview_html(&mail.html, &[(mail.qr_cid.as_deref().unwrap_or_default(), &qr)]);
    fs::write(folder.join(format!("{name}.html")), page).unwrap();
    let composed = compose(&Mail {
        from: Mailbox::new("Northwind Health IT", "it@northwind-health.com"),
        reply_to: None,
        to: Mailbox::new(&facts.user_name, &facts.email),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        inline: mail
            .qr_cid
            .map(|cid| Inline {
                cid,
                filename: QR_FILE_NAME.to_owned(),
                content_type: "image/png".to_owned(),
                bytes: qr,
            })
            .into_iter()
            .collect(),
        date_ms: NOW,
        message_id: format!("{name}@northwind-health.com"),
    })
    .unwrap();
    fs::write(folder.join(format!("{name}.eml")), composed.bytes).unwrap();
}

#[test]
fn every_mail_in_every_language_is_valid_small_and_no_spam() {
    let temporary = tempfile::tempdir().unwrap();
    let kept = std::env::var_os(KEEP).map(|folder| Path::new(&folder).join("mails"));
    let folder = kept.as_deref().unwrap_or(temporary.path());
    fs::create_dir_all(folder).unwrap();
    let mut written = 0;
    for language in Language::all() {
        for purpose in Purpose::ALL {
            if built_in(purpose, Channel::Email, language).is_some() {
                write(folder, purpose, language, Platform::Ios);
                written += 1;
            }
        }
    }
    assert_eq!(Language::all().len(), 12);
    assert_eq!(written, 12 * 6);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/check_mails.py");
    let output = Command::new("python3").arg(script).arg(folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    println!("{said}");
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 1, "{said}");
    assert!(
        lines[0].starts_with(&format!("checked {written}, worst ")),
        "{said}"
    );
}
