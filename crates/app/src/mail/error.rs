//! Why a mail could not be made. None of it quotes what stands in a mail: links and passcodes are secrets.

use crate::error::{AppError, ErrorCode};

/// A template that cannot be compiled, or data that it must not be filled with.
#[derive(Debug, thiserror::Error)]
pub enum MailTemplateError {
    /// The MJML cannot be read or rendered; the words are mrml's.
    #[error("the mail template is not valid MJML: {0}")]
    Mjml(String),
    /// The styles cannot be inlined.
    #[error("the styles of the mail template cannot be inlined: {0}")]
    Styles(#[source] css_inline::InlineError),
    /// What the template says is no content that can be compiled.
    #[error(transparent)]
    Content(#[from] muster_domain::template::ContentFault),
    /// The template shows no place for something without which the mail is useless.
    #[error("the mail template has no place for {0}")]
    Missing(&'static str),
    /// The link is no http or https address, names a user, or is longer than [`super::facts::MAX_LINK`] bytes.
    #[error("the invite's link is not an http or https address")]
    Link,
    /// Not `#RRGGBB`.
    #[error("the brand colour must be written as #RRGGBB")]
    Colour,
    /// Longer than a QR code can hold.
    #[error(transparent)]
    Qr(#[from] muster_domain::qr::TooLong),
}

impl From<MailTemplateError> for AppError {
    fn from(error: MailTemplateError) -> Self {
        match &error {
            MailTemplateError::Link | MailTemplateError::Qr(_) => {
                let mut refused = Self::new(ErrorCode::InvalidInput, error.to_string())
                    .hint("Check the portal address in Settings.");
                refused.field = Some("portal_address".to_owned());
                refused
            }
            MailTemplateError::Colour => {
                let mut refused = Self::new(ErrorCode::InvalidInput, error.to_string());
                refused.field = Some("brand_colour".to_owned());
                refused
            }
            MailTemplateError::Content(_) => Self::new(ErrorCode::InvalidInput, error.to_string()),
            _ => Self::new(ErrorCode::Internal, error.to_string()),
        }
    }
}
