//! Why there is no certificate, as answers to the questions that a job and a person ask.

use std::{fmt, time::Duration};

use super::ChallengeKind;

/// Longest words of an authority that are kept.
const MAX_WORDS: usize = 600;

/// Why there is no certificate. What the authority said is kept on one line of bounded length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AcmeError {
    /// Nobody answers at the directory's address.
    Unreachable(String),
    /// Somebody answers whom nobody we believe vouches for.
    NotTrusted(String),
    /// What answers is not an ACME directory.
    NotADirectory(String),
    /// The root that is to be believed cannot be read.
    Root(String),
    /// The terms have to be agreed to, perhaps anew.
    Terms(String),
    /// The binding to an external account is missing or wrong.
    ExternalAccount(String),
    /// The contact address is not taken.
    Contact(String),
    /// The authority does not know the account any more.
    AccountGone,
    /// The authority issues nothing for this name.
    Name(String),
    /// The domain's CAA record forbids it.
    Caa(String),
    /// The authority came, and did not find what shows that the name is ours.
    Challenge {
        /// Which challenge.
        kind: ChallengeKind,
        /// Whether it got no connection at all, rather than the wrong answer.
        unreachable: bool,
        /// Whether it could not find the name's address.
        dns: bool,
        /// Its words.
        detail: String,
    },
    /// The authority does not offer this challenge.
    NotOffered(ChallengeKind),
    /// Too many certificates or failures; later.
    RateLimited {
        /// Its words.
        detail: String,
        /// When it wants to be asked again, if it said so.
        retry_after: Option<Duration>,
    },
    /// Not now.
    Busy {
        /// Its words, or ours.
        detail: String,
        /// When it wants to be asked again, if it said so.
        retry_after: Option<Duration>,
    },
    /// It refused our stamp (nonce) again and again; the same order can be carried on at once.
    Nonce,
    /// The order is over without a certificate; a new one is needed.
    OrderGone(String),
    /// What was issued is not what was asked for.
    BadCertificate(String),
    /// Anything else.
    Other(String),
}

impl AcmeError {
    /// True when it may work later with nobody doing anything.
    pub fn is_temporary(&self) -> bool {
        matches!(
            self,
            Self::Unreachable(_)
                | Self::RateLimited { .. }
                | Self::Busy { .. }
                | Self::Nonce
                | Self::OrderGone(_)
                | Self::AccountGone
        )
    }

    /// True when the order that was carried on can be carried on once more.
    pub fn leaves_the_order(&self) -> bool {
        matches!(
            self,
            Self::Unreachable(_)
                | Self::NotTrusted(_)
                | Self::RateLimited { .. }
                | Self::Busy { .. }
                | Self::Nonce
        )
    }

    /// How long the authority wants to be left alone, if it said so.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { retry_after, .. } | Self::Busy { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// What happened, in a sentence or two.
    pub fn words(&self) -> String {
        match self {
            Self::Unreachable(why) => format!("The certificate authority cannot be reached: {why}."),
            Self::NotTrusted(why) => {
                format!("Whoever answers for the certificate authority is not trusted: {why}.")
            }
            Self::NotADirectory(why) => format!("The address is not that of an ACME directory: {why}."),
            Self::Root(why) => format!("The root to trust cannot be used: {why}."),
            Self::Terms(detail) => format!("The authority wants its terms agreed to: {detail}."),
            Self::ExternalAccount(detail) => {
                format!("The authority does not take the external account: {detail}.")
            }
            Self::Contact(detail) => format!("The authority does not take the contact address: {detail}."),
            Self::AccountGone => "The authority does not know this installation's account any more.".into(),
            Self::Name(detail) => format!("The authority issues no certificate for this name: {detail}."),
            Self::Caa(detail) => format!("The domain's CAA record forbids it: {detail}."),
            Self::Challenge { kind, detail, .. } => {
                format!(
                    "The authority could not check the name by {}: {detail}.",
                    kind.name()
                )
            }
            Self::NotOffered(kind) => format!("The authority does not offer {}.", kind.name()),
            Self::RateLimited { detail, .. } => format!("The authority was asked too often: {detail}."),
            Self::Busy { detail, .. } => format!("The authority cannot do it now: {detail}."),
            Self::Nonce => "The authority refused a request as outdated, several times.".into(),
            Self::OrderGone(detail) => format!("The order is over without a certificate: {detail}."),
            Self::BadCertificate(why) => format!("The certificate that was issued cannot be used: {why}."),
            Self::Other(detail) => format!("The authority did not give a certificate: {detail}."),
        }
    }

    /// What to do next; blank when nothing is.
    pub fn remedy(&self) -> String {
        match self {
            Self::Unreachable(_) => {
                "Check the address of the directory and this computer's way to the internet. It is tried again.".into()
            }
            Self::NotTrusted(_) => "For an authority of your own, name its root (PEM) in Settings, Portal.".into(),
            Self::NotADirectory(_) => "Check the address of the directory in Settings, Portal.".into(),
            Self::Root(_) => "Choose the PEM file of the authority's root in Settings, Portal.".into(),
            Self::Terms(_) => "Read the authority's terms and agree to them anew in Settings, Portal.".into(),
            Self::ExternalAccount(_) => {
                "Copy key id and HMAC key from the authority's own pages into Settings, Portal.".into()
            }
            Self::Contact(_) => "Enter another contact address in Settings, Portal, or none.".into(),
            Self::AccountGone => "A new account is made at the next try.".into(),
            Self::Name(_) => {
                "The name must be one that is yours in public DNS. Change the public address, or choose another authority.".into()
            }
            Self::Caa(_) => "Let the CAA record of the domain name this authority, or choose the one it names.".into(),
            Self::Challenge { dns: true, .. } => {
                "Give the name an address (A or AAAA record) that leads to this computer.".into()
            }
            Self::Challenge { kind, unreachable: true, .. } => format!(
                "Port {} of the public address must lead to this portal from the internet: look at firewall and router.",
                kind.port()
            ),
            Self::Challenge { kind: ChallengeKind::TlsAlpn01, .. } => {
                "Something else answers on port 443 of the public address, such as a proxy that ends TLS: pass the connection \
                 on as it is, or choose HTTP-01."
                    .into()
            }
            Self::Challenge { kind: ChallengeKind::Http01, .. } => {
                "Something else answers on port 80 of the public address: pass /.well-known/acme-challenge/ on to this \
                 computer, or choose TLS-ALPN-01."
                    .into()
            }
            Self::NotOffered(_) => "Choose the other challenge in Settings, Portal.".into(),
            Self::RateLimited { .. } => "Wait; it is tried again by itself. Trials belong to the staging directory.".into(),
            Self::Busy { .. } | Self::Nonce | Self::OrderGone(_) => "It is tried again by itself.".into(),
            Self::BadCertificate(_) | Self::Other(_) => {
                "It is tried again. If it stays, look into the log and ask the authority.".into()
            }
        }
    }
}

impl fmt::Display for AcmeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl std::error::Error for AcmeError {}

/// Words of others on one line, of bounded length, without a full stop at the end.
pub(super) fn printable(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let cut: String = text.chars().map(plain).take(MAX_WORDS).collect();
    cut.trim().trim_end_matches('.').to_owned()
}
