//! Every mail that Muster brings along, rendered for one invitee.
#![allow(dead_code)] // each of the two kinds of stories reads a part of it

use muster_app::{
    mail::{Look, MailTemplate, MessageFacts, QR_FILE_NAME, preview_html, qr_for},
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
        authentication: muster_domain::authentication::Authentication::Passcode,
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

/// A mail as it leaves, and as a page.
pub struct Shipped {
    /// Purpose, platform and language, fit for a file.
    pub name: String,
    pub purpose: Purpose,
    /// The mail's HTML with its pictures in it.
    pub page: String,
    /// What goes to the server.
    pub bytes: Vec<u8>,
}

/// All mails of a language.
pub fn shipped(language: Language) -> Vec<Shipped> {
    Purpose::ALL
        .into_iter()
        .filter_map(|purpose| one(purpose, language, Platform::Ios))
        .collect()
}

fn one(purpose: Purpose, language: Language, platform: Platform) -> Option<Shipped> {
    let Some(Content::Email(content)) = built_in(purpose, Channel::Email, language) else {
        return None;
    };
    let template = MailTemplate::compile(&content, &look(), language).unwrap();
    let facts = facts(purpose, language, platform);
    let mail = template.render(&facts).unwrap();
    let name = format!("{}_{}_{}", purpose.as_str(), platform.as_str(), language.tag());
    let qr = qr_for(&format!("{LINK}#K7M49QXP")).unwrap();
    let page = preview_html(&mail.html, &[(mail.qr_cid.as_deref().unwrap_or_default(), &qr)]);
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
    Some(Shipped {
        name,
        purpose,
        page,
        bytes: composed.bytes,
    })
}
