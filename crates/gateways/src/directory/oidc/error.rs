//! Why nobody is signed in, as answers to the questions that a page, a log and an admin ask.

use std::{fmt, time::Duration};

use crate::mail::mask::mask;

/// Longest words of others, in characters.
const MOST_WORDS: usize = 300;
/// A provider that asks for more patience than this is asked again anyway.
const MOST_PATIENCE: Duration = Duration::from_secs(24 * 3600);

/// Why nobody is signed in. Words of others are on one line of bounded length, without any secret of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OidcError {
    /// A setting cannot be used.
    Setting(String),
    /// The provider cannot be reached.
    Unreachable(String),
    /// What answers cannot be trusted.
    NotTrusted(String),
    /// The provider answers that it cannot do it now.
    Unavailable {
        /// Its words, or its status.
        said: String,
        /// When it wants to be asked again, if it said so.
        retry_after: Option<Duration>,
    },
    /// What answers is no provider, or does not keep to the rules.
    NotAProvider(String),
    /// The discovery document is somebody else's.
    OtherIssuer {
        /// Ours.
        expected: String,
        /// Theirs.
        found: String,
    },
    /// The discovery document names an endpoint where nothing of ours may go.
    Endpoint {
        /// Its name in the document.
        name: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// It does not do what we need; the text says what.
    Lacks(&'static str),
    /// Its keys cannot be read.
    Keys(String),
    /// The browser brought back something that no provider sends.
    Callback(String),
    /// The browser brought back the answer to another question than was asked, or to none.
    StateMismatch,
    /// The question was asked too long ago.
    TooLate,
    /// The answer, or the token, is another provider's: somebody may be mixing them up (RFC 9207).
    WrongIssuer {
        /// Ours.
        expected: String,
        /// Theirs; blank when there is none.
        found: String,
    },
    /// The person, or the provider in their place, said no.
    Denied(String),
    /// The provider refused for another reason.
    Provider {
        /// Its code.
        code: String,
        /// Its words.
        said: String,
    },
    /// The code is not taken: used before, too old, or given to somebody else (`invalid_grant`).
    CodeRefused(String),
    /// The provider does not know us, or not the secret.
    ClientRefused {
        /// Its code.
        code: String,
        /// Its words.
        said: String,
    },
    /// The token cannot be read.
    BadToken(String),
    /// The token is not signed by the provider, or not in a way that is allowed.
    BadSignature(String),
    /// The token is for another client (`aud`, `azp`).
    WrongAudience,
    /// The token has expired.
    Expired,
    /// The token is from the future: one of the two clocks is wrong.
    ClockSkew {
        /// By how many seconds.
        seconds: i64,
    },
    /// The token answers another question than was asked.
    NonceMismatch,
    /// The token belongs to another access token (`at_hash`).
    WrongAccessToken,
    /// Userinfo is about somebody else than the token.
    WrongSubject,
    /// Somebody is who they say, but not of this organisation.
    Outsider(String),
}

impl OidcError {
    /// True when the same may work later with nobody doing anything.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Unreachable(_) | Self::Unavailable { .. })
    }

    /// True when no one can sign in until an admin changes something, here or at the provider.
    pub fn needs_an_admin(&self) -> bool {
        matches!(
            self,
            Self::Setting(_)
                | Self::NotTrusted(_)
                | Self::NotAProvider(_)
                | Self::OtherIssuer { .. }
                | Self::Endpoint { .. }
                | Self::Lacks(_)
                | Self::Keys(_)
                | Self::ClientRefused { .. }
                | Self::ClockSkew { .. }
        )
    }

    /// True when the same person may simply begin again.
    pub fn may_begin_again(&self) -> bool {
        self.is_temporary()
            || matches!(
                self,
                Self::Callback(_)
                    | Self::StateMismatch
                    | Self::TooLate
                    | Self::Denied(_)
                    | Self::CodeRefused(_)
                    | Self::Expired
                    | Self::Provider { .. }
            )
    }

    /// True when it is what an attack looks like, and worth a line in the audit: a mistake seldom looks so.
    pub fn looks_like_an_attack(&self) -> bool {
        matches!(
            self,
            Self::StateMismatch
                | Self::WrongIssuer { .. }
                | Self::BadSignature(_)
                | Self::WrongAudience
                | Self::NonceMismatch
                | Self::WrongAccessToken
                | Self::WrongSubject
                | Self::CodeRefused(_)
        )
    }

    /// How long the provider wants to be left alone, if it said so; at most a day.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Unavailable { retry_after, .. } => retry_after.map(|wait| wait.min(MOST_PATIENCE)),
            _ => None,
        }
    }

    /// The provider's own words, when it said anything.
    pub fn said(&self) -> Option<&str> {
        let said = match self {
            Self::Unavailable { said, .. }
            | Self::Provider { said, .. }
            | Self::ClientRefused { said, .. }
            | Self::Denied(said)
            | Self::CodeRefused(said) => said,
            _ => return None,
        };
        (!said.is_empty()).then_some(said)
    }

    /// The same with this secret masked in what others said: some quote what they refuse.
    #[must_use]
    pub(super) fn without(mut self, secret: &str) -> Self {
        if let Self::Unavailable { said, .. }
        | Self::Provider { said, .. }
        | Self::ClientRefused { said, .. }
        | Self::Denied(said)
        | Self::CodeRefused(said)
        | Self::NotAProvider(said) = &mut self
        {
            *said = mask(said, secret);
            let escaped: String = crate::sms::escape::percent(secret);
            if escaped != secret {
                *said = mask(said, &escaped);
            }
        }
        self
    }
}

impl fmt::Display for OidcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl std::error::Error for OidcError {}

/// Words of others on one line, of bounded length, without a full stop at the end.
pub(super) fn printable(text: &str) -> String {
    let mut line = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > MOST_WORDS * 4 {
            break;
        }
    }
    let cut: String = line.chars().take(MOST_WORDS).collect();
    cut.trim_end_matches('.').to_owned()
}
