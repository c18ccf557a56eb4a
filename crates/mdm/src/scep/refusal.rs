//! Why a message is refused, and what of that the client is told.

use super::Conversation;
use crate::signed::SignatureError;

/// What a refusal tells the client, section 3.2.1.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailInfo {
    /// An algorithm is weak or unknown.
    BadAlg,
    /// A signature or a decryption did not succeed.
    BadMessageCheck,
    /// The transaction is not permitted or not supported: a wrong challenge too.
    BadRequest,
    /// The time in the message is too far from ours.
    BadTime,
    /// No certificate fits what was asked for.
    BadCertId,
}

impl FailInfo {
    /// The decimal that stands in the attribute.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::BadAlg => "0",
            Self::BadMessageCheck => "1",
            Self::BadRequest => "2",
            Self::BadTime => "3",
            Self::BadCertId => "4",
        }
    }
}

/// A message that cannot be answered in kind; the HTTP layer answers 400.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Over [`MAX_MESSAGE_BYTES`](super::MAX_MESSAGE_BYTES).
    #[error("the enrollment message is too long")]
    TooLong,
    /// Not signed data, or the signature is not good.
    #[error("the enrollment message is not signed well: {0}")]
    Signature(#[from] SignatureError),
    /// Message type, transaction or nonce are missing or malformed, section 3.2.1.
    #[error("the enrollment message lacks its attributes")]
    Attributes,
}

/// Why a message that can be answered is refused; for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// SHA-1 or another signature algorithm that is not taken.
    #[error("the signature's algorithm is weak or not supported")]
    SignatureAlgorithm,
    /// DES, 3DES or another cipher that is not taken.
    #[error("the cipher is weak or not supported")]
    Cipher,
    /// The key of the signer or of the request is weak or of a kind that is not taken.
    #[error("the key is weak or not supported")]
    Key,
    /// Encrypted to somebody else.
    #[error("the message is not encrypted to the registrar")]
    Recipient,
    /// Could not be decrypted, or holds no request that its own key signed, or another's. One reason for all of these, so
    /// that nobody learns from the answer what came out of a decryption.
    #[error("the request inside could not be opened")]
    Sealed,
    /// A renewal signed by a certificate that we did not issue.
    #[error("the renewal is not signed by a certificate of ours")]
    Stranger,
    /// A message type that is not supported.
    #[error("the message type is not supported")]
    MessageType,
}

impl Why {
    /// What the client is told of it.
    pub fn fail_info(self) -> FailInfo {
        match self {
            Self::SignatureAlgorithm | Self::Cipher | Self::Key => FailInfo::BadAlg,
            Self::Recipient | Self::Sealed | Self::Stranger => FailInfo::BadMessageCheck,
            Self::MessageType => FailInfo::BadRequest,
        }
    }
}

/// A message that is not a request.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Answer 400: there is nobody to talk to.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Answer with [`Conversation::failure`] and `why.fail_info()`.
    #[error("the enrollment message is refused: {why}")]
    Answer {
        /// Whom to answer.
        conversation: Box<Conversation>,
        /// The reason.
        why: Why,
    },
}
