//! What is asked of an authority, and what it says of itself.

use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{
        DecodePaddingMode,
        general_purpose::{GeneralPurpose, GeneralPurposeConfig},
    },
};
use muster_domain::time::Moment;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::AcmeError;

/// Shortest key of an external account that is taken, in bytes.
const LEAST_BINDING_KEY: usize = 16;

/// Where the authority's directory is, and whom to believe there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// Its address (`https`).
    pub url: String,
    /// A root, in PEM, that is believed beside the platform's: for an authority of one's own.
    pub root_pem: Option<String>,
}

/// What an authority says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectoryFacts {
    /// Where its terms can be read.
    pub terms: Option<String>,
    /// Its home page.
    pub website: Option<String>,
    /// Accounts have to be bound to one that it knows already.
    pub needs_external_account: bool,
    /// It says when certificates are to be renewed (RFC 9773).
    pub advises_renewal: bool,
}

/// How the authority is shown that a name is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChallengeKind {
    /// A certificate shown to a TLS connection on port 443 (RFC 8737).
    TlsAlpn01,
    /// A page on port 80 (RFC 8555 section 8.3).
    Http01,
}

impl ChallengeKind {
    /// As the RFCs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::TlsAlpn01 => "TLS-ALPN-01",
            Self::Http01 => "HTTP-01",
        }
    }

    /// The port that the authority comes to.
    pub fn port(self) -> u16 {
        match self {
            Self::TlsAlpn01 => 443,
            Self::Http01 => 80,
        }
    }
}

/// Who asks for an account.
#[derive(Debug, Default)]
pub struct Applicant {
    /// A mail address; blank is none.
    pub contact: String,
    /// The account at the authority that the new one is bound to.
    pub external: Option<ExternalAccount>,
}

/// An account that the authority knows already (RFC 8555 section 7.3.4).
pub struct ExternalAccount {
    /// Its name.
    pub kid: String,
    pub(super) key: Zeroizing<Vec<u8>>,
}

impl ExternalAccount {
    /// `key` is the HMAC key in base64, in either alphabet, as authorities give it out.
    ///
    /// # Errors
    /// When it is not base64 or too short to be a key.
    pub fn new(kid: &str, key: &str) -> Result<Self, AcmeError> {
        let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        let key = [URL_SAFE, STANDARD]
            .iter()
            .find_map(|alphabet| GeneralPurpose::new(alphabet, config).decode(key.trim()).ok())
            .map(Zeroizing::new)
            .filter(|key| key.len() >= LEAST_BINDING_KEY)
            .ok_or_else(|| AcmeError::ExternalAccount("the HMAC key is not base64, or too short".into()))?;
        Ok(Self {
            kid: kid.trim().to_owned(),
            key,
        })
    }
}

impl std::fmt::Debug for ExternalAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExternalAccount")
            .field("kid", &self.kid)
            .finish_non_exhaustive()
    }
}

/// An account with its private key: a secret, to be kept sealed.
#[derive(Debug, Clone)]
pub struct Account(pub SecretString);

/// What an order is carried on with.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    /// The name that the certificate is for.
    pub name: &'a str,
    /// Its private key, PKCS#8 in DER.
    pub key: &'a [u8],
    /// How the name is proved to be ours.
    pub kind: ChallengeKind,
}

impl std::fmt::Debug for Work<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Work")
            .field("name", &self.name)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// When a certificate is best renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// No sooner than.
    pub start: Moment,
    /// No later than.
    pub end: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_binding_key_is_taken_in_either_alphabet_with_or_without_padding() {
        for key in [
            "-_-_-_-_-_-_-_-_-_-_-_-_",
            "+/+/+/+/+/+/+/+/+/+/+/+/",
            " AAAAAAAAAAAAAAAAAAAAAA== ",
            "AAAAAAAAAAAAAAAAAAAAAA",
        ] {
            assert!(ExternalAccount::new("kid", key).is_ok(), "{key}");
        }
        for key in [
            "",
            "AAAA",
            "not base64 at all, is it?",
            "-_+/-_+/-_+/-_+/-_+/-_+/",
        ] {
            assert!(ExternalAccount::new("kid", key).is_err(), "{key}");
        }
        let shown = format!("{:?}", ExternalAccount::new("kid-1", "AAAAAAAAAAAAAAAAAAAAAA"));
        assert!(shown.contains("kid-1") && !shown.contains("key:"), "{shown}");
    }
}
