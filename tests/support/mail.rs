//! A mail as it arrived, read by a parser that is not ours (mail-parser; Muster builds its mails with lettre).

use anyhow::{Context, ensure};
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use serde_json::Value;

use crate::{Result, qr};

/// A mail with what the server knows about its delivery.
#[derive(Debug, Clone)]
pub struct ReceivedMail {
    /// The bytes as they came, dots undone.
    pub raw: Vec<u8>,
    /// MAIL FROM.
    pub envelope_from: String,
    /// RCPT TO.
    pub envelope_to: Vec<String>,
    /// Who signed in, if anybody.
    pub signed_in: Option<String>,
    /// Whether it came over TLS.
    pub over_tls: bool,
}

impl ReceivedMail {
    /// `facts`: what `fixtures/mail_server.py` wrote beside the mail.
    pub(crate) fn new(raw: Vec<u8>, facts: &Value) -> Self {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        Self {
            raw,
            envelope_from: text(&facts["from"]).unwrap_or_default(),
            envelope_to: facts["to"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(text)
                .collect(),
            signed_in: text(&facts["signed_in"]),
            over_tls: facts["tls"].as_bool().unwrap_or_default(),
        }
    }

    /// A mail from elsewhere, for example from the trial outbox.
    pub fn from_bytes(raw: Vec<u8>) -> Self {
        Self::new(raw, &Value::Null)
    }

    /// Whether the envelope names this recipient.
    pub fn is_for(&self, address: &str) -> bool {
        self.envelope_to.iter().any(|to| to.eq_ignore_ascii_case(address))
    }

    /// The parsed mail.
    pub fn parsed(&self) -> Result<Message<'_>> {
        MessageParser::default()
            .parse(&self.raw)
            .context("this is not a mail")
    }

    /// The subject, decoded.
    pub fn subject(&self) -> Result<String> {
        Ok(self.parsed()?.subject().unwrap_or_default().to_owned())
    }

    /// The part for readers without HTML.
    pub fn plain(&self) -> Result<String> {
        let mail = self.parsed()?;
        ensure!(mail.text_body_count() > 0, "the mail has no plain text");
        Ok(mail
            .body_text(0)
            .context("the plain text cannot be read")?
            .into_owned())
    }

    /// The part for readers with HTML.
    pub fn html(&self) -> Result<String> {
        let mail = self.parsed()?;
        ensure!(mail.html_body_count() > 0, "the mail has no HTML");
        Ok(mail.body_html(0).context("the HTML cannot be read")?.into_owned())
    }

    /// The invite's link, as the plain text gives it.
    pub fn link(&self) -> Result<String> {
        let text = self.plain()?;
        text.split_whitespace()
            .map(|word| word.trim_matches(|c: char| "<>().,".contains(c)))
            .find(|word| word.starts_with("http") && word.contains("/e/"))
            .map(str::to_owned)
            .with_context(|| format!("no link in: {text}"))
    }

    /// The passcode, as the plain text gives it: two groups of four.
    pub fn passcode(&self) -> Result<String> {
        let text = self.plain()?;
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        words
            .windows(2)
            .find(|pair| pair.iter().all(|word| is_passcode_group(word)))
            .map(|pair| pair.concat())
            .with_context(|| format!("no passcode in: {text}"))
    }

    /// What the QR code in the mail says, read by zbar from the picture itself.
    pub fn qr(&self) -> Result<String> {
        let mail = self.parsed()?;
        let picture = mail
            .parts
            .iter()
            .find(|part| {
                part.content_type()
                    .is_some_and(|kind| kind.ctype() == "image" && kind.subtype() == Some("png"))
            })
            .context("no picture in the mail")?;
        match &picture.body {
            PartType::Binary(png) | PartType::InlineBinary(png) => qr::read(png),
            other => anyhow::bail!("the picture is not one: {other:?}"),
        }
    }
}

/// Four Crockford characters: capitals and digits, as no two neighbours in a sentence are.
fn is_passcode_group(word: &str) -> bool {
    word.len() == 4
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || (c.is_ascii_uppercase() && !"ILOU".contains(c)))
}
