//! A mail's words, compiled: what is left to do for each mail is to fill in its fields.

use muster_domain::template::{Content, MailContent, TextContent, shows_qr};
use muster_words::Language;

use super::{
    clean::one_line,
    error::MailTemplateError,
    facts::{MessageFacts, RenderedMail},
    html, inline,
    look::Look,
    pattern::Pattern,
    plain,
    values::Values,
    wrap::wrap,
};

/// A compiled template of a mail. Shared freely between threads.
#[derive(Debug, Clone)]
pub struct MailTemplate {
    subject: Pattern,
    preheader: Pattern,
    html: Pattern,
    text: Pattern,
    shows_qr: bool,
}

impl MailTemplate {
    /// Compiles a mail's words, in a language and an organisation's look.
    ///
    /// # Errors
    /// Content that is not clean; a colour that is none; what the libraries for MJML and styles refuse.
    pub fn compile(
        content: &MailContent,
        look: &Look,
        language: Language,
    ) -> Result<Self, MailTemplateError> {
        let Content::Email(content) = Content::Email(content.clone()).cleaned()? else {
            return Err(MailTemplateError::Missing("a mail's words"));
        };
        Ok(Self {
            subject: Pattern::read(&inline::plain(&content.subject)),
            preheader: Pattern::read(&inline::plain(&content.preheader)),
            html: Pattern::read(&html::document(&content, look, language)?),
            text: Pattern::read(&plain::document(&content.body, look)),
            shows_qr: shows_qr(&content.body),
        })
    }

    /// Fills in one mail.
    ///
    /// # Errors
    /// A link that is no http or https address; nothing else can go wrong, whatever the facts say.
    pub fn render(&self, facts: &MessageFacts) -> Result<RenderedMail, MailTemplateError> {
        let values = Values::of(facts)?;
        let qr = self.shows_qr && !values.qr_cid.is_empty();
        Ok(RenderedMail {
            subject: one_line(&self.subject.fill(&values.text, "")),
            preheader: one_line(&self.preheader.fill(&values.text, "")),
            html: self.html.fill(&values.escaped(), &values.qr_cid),
            text: wrap(&self.text.fill(&values.text, "")),
            qr_cid: qr.then_some(values.qr_cid),
        })
    }
}

/// A compiled template of a text.
#[derive(Debug, Clone)]
pub struct TextTemplate {
    body: Pattern,
}

impl TextTemplate {
    /// Compiles a text's words.
    ///
    /// # Errors
    /// Content that is not clean.
    pub fn compile(content: &TextContent) -> Result<Self, MailTemplateError> {
        let Content::Sms(content) = Content::Sms(content.clone()).cleaned()? else {
            return Err(MailTemplateError::Missing("a text's words"));
        };
        Ok(Self {
            body: Pattern::read(&plain::lines(&content.body)),
        })
    }

    /// Fills in one text. Lines whose fields have no value are left out.
    ///
    /// # Errors
    /// As [`MailTemplate::render`].
    pub fn render(&self, facts: &MessageFacts) -> Result<String, MailTemplateError> {
        let values = Values::of(facts)?;
        let text = self.body.fill(&values.text, "");
        // Phones show marks of direction as empty boxes, and each is a character to pay for.
        let text: String = text
            .chars()
            .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
            .collect();
        Ok(text.trim().to_owned())
    }
}
