//! Mails to test with.

use std::sync::LazyLock;

use muster_app::{
    mail::{Look, MailTemplate, MessageFacts, RenderedMail},
    templates::built_in,
};
use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    template::{Channel, Content, MailContent, Purpose},
};
use muster_words::Language;

pub const LINK: &str = "https://go.northwind.example/e/AZNvk2c7fQK-h2W0vNn5wQAAAAGq3bZ8x_1yTtLr0Pm4cKdE";

static TEMPLATE: LazyLock<MailTemplate> = LazyLock::new(|| compiled(Purpose::Invite, Language::ENGLISH));

pub fn template() -> &'static MailTemplate {
    &TEMPLATE
}

pub fn look() -> Look {
    Look {
        organisation: "Northwind Health".to_owned(),
        brand_colour: "#1C3F94".to_owned(),
        logo: None,
        footer: String::new(),
        privacy_link: String::new(),
    }
}

pub fn words(purpose: Purpose, language: Language) -> MailContent {
    match built_in(purpose, Channel::Email, language) {
        Some(Content::Email(mail)) => mail,
        other => panic!("{other:?}"),
    }
}

pub fn compiled(purpose: Purpose, language: Language) -> MailTemplate {
    MailTemplate::compile(&words(purpose, language), &look(), language)
        .expect("the built-in template compiles")
}

pub fn invite(platform: Platform) -> MessageFacts {
    MessageFacts {
        organisation: "Northwind Health".to_owned(),
        sender: "Priya Raman".to_owned(),
        language: Language::ENGLISH,
        user_name: "Dana Whitlock".to_owned(),
        email: "dana.whitlock@northwind.example".to_owned(),
        group: String::new(),
        platform,
        owned_by: OwnedBy::Personal,
        link: LINK.to_owned(),
        passcode: "K7M4 9QXP".to_owned(),
        expires_on: "Tuesday 24 March 2026, 18:00 CET".to_owned(),
        support_email: "service.desk@northwind.example".to_owned(),
        support_phone: "555 0142".to_owned(),
        authentication: muster_domain::authentication::Authentication::Passcode,
        portal_host: "go.northwind.example".to_owned(),
    }
}

pub fn render(data: &MessageFacts) -> RenderedMail {
    template().render(data).expect("the mail renders")
}

/// What the HTML part says with pictures off: pictures are replaced by nothing, so alternative texts count for nothing.
pub fn visible_text(html: &str) -> String {
    let bytes = html.replace("<img ", "<hr ");
    let text = html2text::config::plain_no_decorate()
        .string_from_read(bytes.as_bytes(), 400)
        .expect("the HTML can be parsed");
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.chars().all(|c| "─┼┬┴│".contains(c)))
        .collect::<Vec<_>>()
        .join("\n")
}
