//! From the sources of a mail template to something that renders a thousand mails a second. Done once.
//!
//! The expressions survive MJML and inlining as plain text. Colours that are only known per mail cannot: the style parser
//! would drop `{{ brand }}` as no colour. So the sources name stand-in colours, exchanged at the end.

use std::sync::Arc;

use css_inline::CSSInliner;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, syntax::SyntaxConfig};
use mrml::prelude::{parser::ParserOptions, render::RenderOptions};
use muster_domain::{device::OwnedBy, platform::Platform};

use super::{data::InviteMailData, error::MailTemplateError};

/// Stands for the brand colour in the sources.
const BRAND: &str = "#b0a4d1";
/// Stands for the brand colour's light sister on dark sheets.
const BRAND_ON_DARK: &str = "#b0a4d2";
/// Instructions that one part may take; the built-in HTML takes about 150.
const FUEL: u64 = 20_000;
/// Depth of nested blocks.
const DEPTH: usize = 50;

pub(super) const HTML: &str = "invite.html";
pub(super) const TEXT: &str = "invite.txt";
pub(super) const SUBJECT: &str = "subject.txt";

/// What a template is written as.
#[derive(Debug, Clone, Copy)]
pub struct TemplateSource<'a> {
    /// MJML with expressions; statements (`{% if %}`) may stand within text only, since HTML moves stray text out of
    /// tables.
    pub mjml: &'a str,
    /// The plain-text part.
    pub text: &'a str,
    /// The subject.
    pub subject: &'a str,
}

/// A compiled mail template. Shared freely between threads.
#[derive(Debug)]
pub struct InviteMailTemplate {
    pub(super) engine: Environment<'static>,
}

impl InviteMailTemplate {
    /// The template that Muster brings along.
    pub fn built_in() -> Result<Arc<Self>, MailTemplateError> {
        Self::compile(TemplateSource {
            mjml: include_str!("templates/invite.mjml"),
            text: include_str!("templates/invite.txt"),
            subject: include_str!("templates/subject.txt"),
        })
        .map(Arc::new)
    }

    /// Compiles a template and tries it on every platform, so that a mistake shows here and not at the first mail.
    ///
    /// Refused: what does not compile, names a field that does not exist, shows no link or passcode in one of its
    /// two bodies, or shows one in the subject.
    pub fn compile(source: TemplateSource<'_>) -> Result<Self, MailTemplateError> {
        let mut engine = empty_engine()?;
        let parts = [
            (HTML, html_template(source.mjml)?),
            (TEXT, source.text.to_owned()),
            (SUBJECT, source.subject.to_owned()),
        ];
        for (name, part) in parts {
            engine
                .add_template_owned(name, part)
                .map_err(MailTemplateError::Expression)?;
        }
        let template = Self { engine };
        Platform::ALL
            .into_iter()
            .try_for_each(|platform| template.try_on(platform))?;
        Ok(template)
    }

    fn try_on(&self, platform: Platform) -> Result<(), MailTemplateError> {
        let sample = sample(platform);
        let mail = self.render(&sample)?;
        let shown = |part: &str, what: &str| part.contains(what);
        if !shown(&mail.html, &sample.link) || !shown(&mail.text, &sample.link) {
            return Err(MailTemplateError::Missing("the link"));
        }
        if !shown(&mail.html, &sample.passcode) || !shown(&mail.text, &sample.passcode) {
            return Err(MailTemplateError::Missing("the passcode"));
        }
        if shown(&mail.subject, &sample.link) || shown(&mail.subject, &sample.passcode) {
            return Err(MailTemplateError::SecretInSubject);
        }
        Ok(())
    }
}

/// No filters, functions or tests: the templates need none, and what is not there cannot be misused.
fn empty_engine() -> Result<Environment<'static>, MailTemplateError> {
    let mut engine = Environment::empty();
    engine.set_auto_escape_callback(|name| match name {
        HTML => AutoEscape::Html,
        _ => AutoEscape::None,
    });
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_fuel(Some(FUEL));
    engine.set_recursion_limit(DEPTH);
    // Debug errors quote the values, and those hold secrets.
    engine.set_debug(false);
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .map_err(MailTemplateError::Expression)?;
    engine.set_syntax(syntax);
    Ok(engine)
}

fn html_template(mjml: &str) -> Result<String, MailTemplateError> {
    let describe = |error: &dyn std::fmt::Display| MailTemplateError::Mjml(error.to_string());
    let parsed =
        mrml::parse_with_options(mjml, &ParserOptions::default()).map_err(|error| describe(&error))?;
    let options = RenderOptions {
        // The sources' own notes are for us. Conditional comments for Outlook are no comments here.
        disable_comments: true,
        social_icon_origin: None,
        // By default some fonts come from Google: remote content, which a mail must not have.
        fonts: std::collections::HashMap::new(),
    };
    let html = parsed
        .element
        .render(&options)
        .map_err(|error| describe(&error))?;
    let html = CSSInliner::options()
        .inline_style_tags(true)
        // Dark mode and narrow screens are media queries; they only work in the head.
        .keep_style_tags(true)
        .load_remote_stylesheets(false)
        .build()
        .inline(&html)
        .map_err(MailTemplateError::Styles)?;
    Ok(html
        .replace(BRAND, "{{ brand }}")
        .replace(BRAND_ON_DARK, "{{ brand_on_dark }}"))
}

fn sample(platform: Platform) -> InviteMailData {
    InviteMailData {
        organisation: "Northwind Health".to_owned(),
        sender: "Priya Raman".to_owned(),
        invitee: "Dana Whitlock".to_owned(),
        platform,
        owned_by: OwnedBy::Personal,
        link: "https://go.northwind.example/e/sample".to_owned(),
        passcode: "K7M4 9QXP".to_owned(),
        expires_words: "Tuesday 24 March 2026, 18:00 CET".to_owned(),
        support_email: "service.desk@northwind.example".to_owned(),
        support_phone: "555 0142".to_owned(),
        brand_colour: "#1C3F94".to_owned(),
        portal_host: "go.northwind.example".to_owned(),
    }
}
