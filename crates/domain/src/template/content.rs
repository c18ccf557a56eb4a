//! What a template says, for either channel.

use serde::{Deserialize, Serialize};

use super::{Block, Channel, Inline};

/// A mail's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct MailContent {
    /// The subject: text and fields.
    pub subject: Vec<Inline>,
    /// What lists show after the subject; empty is the beginning of the mail.
    pub preheader: Vec<Inline>,
    /// The body.
    pub body: Vec<Block>,
}

/// A text's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct TextContent {
    /// Text, fields and line breaks.
    pub body: Vec<Inline>,
}

/// What a template says in one language by one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "TemplateContent")]
#[serde(tag = "channel", rename_all = "snake_case")]
pub enum Content {
    /// A mail.
    Email(MailContent),
    /// A text.
    Sms(TextContent),
}

impl Content {
    /// By which way it goes.
    #[must_use]
    pub fn channel(&self) -> Channel {
        match self {
            Self::Email(_) => Channel::Email,
            Self::Sms(_) => Channel::Sms,
        }
    }
}
