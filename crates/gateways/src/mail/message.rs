//! What goes into a mail and what comes out of composing it. No encoding here: see `compose`.

use super::address::{AddressError, Mailbox};

/// A picture that the HTML shows by `cid:`.
#[derive(Debug, Clone)]
pub struct Inline {
    /// Content id as the HTML names it, without `cid:` and angle brackets. Letters, digits, `.`, `-`, `_`, `@`.
    pub cid: String,
    /// Name to offer when someone saves the picture.
    pub filename: String,
    /// Media type, for example `image/png`.
    pub content_type: String,
    /// The picture itself.
    pub bytes: Vec<u8>,
}

/// One message to one recipient, fully rendered.
#[derive(Debug, Clone)]
pub struct Mail {
    /// Who it comes from; also the envelope sender, so delivery reports go there.
    pub from: Mailbox,
    /// Where answers go, when not to `from`.
    pub reply_to: Option<Mailbox>,
    /// The one recipient.
    pub to: Mailbox,
    /// Subject, one line, any language.
    pub subject: String,
    /// Plain text part; any line endings.
    pub text: String,
    /// HTML part; any line endings.
    pub html: String,
    /// Pictures that belong to the HTML.
    pub inline: Vec<Inline>,
    /// The `Date` header: Unix time in milliseconds.
    pub date_ms: i64,
    /// The `Message-ID`, with or without angle brackets: `left@right`. It stays the same over every attempt.
    pub message_id: String,
}

/// A message ready to be handed over: the envelope and the bytes between DATA and the final dot (not yet dot-stuffed).
#[derive(Clone, PartialEq, Eq)]
pub struct Composed {
    /// Envelope sender; the domain is in its ASCII form.
    pub envelope_from: String,
    /// Envelope recipient; the domain is in its ASCII form.
    pub envelope_to: String,
    /// The whole message, CRLF line endings, no line over 998 octets (RFC 5322, 2.1.1).
    pub bytes: Vec<u8>,
    /// Without angle brackets.
    pub message_id: String,
    /// Unix time in milliseconds, as in the `Date` header.
    pub date_ms: i64,
    /// True when a local part is not ASCII, so the server has to speak SMTPUTF8 (RFC 6531).
    pub needs_smtputf8: bool,
}

/// Says nothing of the body: it carries a live link and a passcode, and `Debug` ends up in logs.
impl std::fmt::Debug for Composed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Composed")
            .field("message_id", &self.message_id)
            .field("bytes", &self.bytes.len())
            .field("needs_smtputf8", &self.needs_smtputf8)
            .finish_non_exhaustive()
    }
}

/// The part of a [`Mail`] that an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailField {
    /// The sender.
    From,
    /// The reply address.
    ReplyTo,
    /// The recipient.
    To,
    /// The subject.
    Subject,
    /// The plain text part.
    Text,
    /// The HTML part.
    Html,
    /// An inline picture.
    Inline,
    /// The date.
    Date,
    /// The message id.
    MessageId,
}

impl std::fmt::Display for MailField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::From => "sender",
            Self::ReplyTo => "reply address",
            Self::To => "recipient",
            Self::Subject => "subject",
            Self::Text => "plain text",
            Self::Html => "HTML",
            Self::Inline => "inline picture",
            Self::Date => "date",
            Self::MessageId => "message id",
        })
    }
}

/// Why a mail cannot be composed. Always the caller's data, so trying again with the same data is no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// A name or an address cannot stand in a mail.
    #[error("The {field} cannot be used: {source}")]
    Address {
        /// Which one.
        field: MailField,
        /// What is wrong with it.
        source: AddressError,
    },
    /// A line break or another control character where only one line of text may stand.
    #[error("The {0} contains a line break or another control character.")]
    ControlCharacter(MailField),
    /// A bidirectional override, which can make a text read as something else than it is.
    #[error("The {0} contains an invisible character that changes the direction of text.")]
    DirectionOverride(MailField),
    /// Longer than any real one.
    #[error("The {field} is too long: at most {limit} are allowed.")]
    TooLong {
        /// Which part.
        field: MailField,
        /// The limit: characters for header fields, bytes for parts of the body.
        limit: usize,
    },
    /// Not of the form it must have.
    #[error("The {0} is not valid.")]
    Malformed(MailField),
}

impl ComposeError {
    /// The part of the mail that is wrong.
    pub fn field(&self) -> MailField {
        match self {
            Self::Address { field, .. } | Self::TooLong { field, .. } => *field,
            Self::ControlCharacter(field) | Self::DirectionOverride(field) | Self::Malformed(field) => *field,
        }
    }
}
