//! Why a report is not believed.

/// A report that is refused. Nothing of what it said is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// Larger than any report.
    #[error("too large for a report about a text")]
    TooLarge,
    /// The signature is missing, or there is no secret to check it with.
    #[error("the report is not signed")]
    NotSigned,
    /// The signature is another one.
    #[error("the report's signature is wrong")]
    WrongSignature,
    /// It cannot be read, or says something twice.
    #[error("this is no report about a text: {0}")]
    Malformed(&'static str),
    /// The gateway is not set up to send reports here.
    #[error("no reports are expected from this gateway")]
    NotExpected,
}

impl ReceiptError {
    /// The status to answer with. Gateways come again after most others; these end it.
    pub fn status(&self) -> u16 {
        match self {
            Self::TooLarge => 413,
            Self::NotSigned | Self::WrongSignature => 403,
            Self::Malformed(_) => 400,
            Self::NotExpected => 404,
        }
    }
}
