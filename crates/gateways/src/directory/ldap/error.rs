//! What went wrong with a directory, as answers to the questions that a sync, a sign-in and a person ask.
//!
//! The rule that matters most: whatever is not known to be whole is an error. A list that broke off is never a short list, so that
//! nobody is taken to have gone because a server fell silent.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

use crate::mail::Failure as LineFailure;
use crate::mail::mask::mask;

/// Longest words of a directory that are kept, in characters.
const MOST_WORDS: usize = 300;

/// How far things had got; also the steps of a test, in the order they are walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Reading the settings; nothing was sent.
    Settings,
    /// Looking up the host name.
    LookUp,
    /// Connecting.
    Connect,
    /// The TLS handshake, or asking for it.
    Tls,
    /// Asking the directory about itself.
    RootDse,
    /// Signing in with the account that reads.
    SignIn,
    /// Looking for the base of everything below.
    Base,
    /// Reading users.
    Users,
    /// Reading groups.
    Groups,
    /// Comparing the attributes that are set up with those that entries have.
    Attributes,
    /// Asking when accounts are locked.
    Lockout,
    /// Checking somebody's password.
    Password,
}

/// Why a certificate is not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Distrust {
    /// Issued by nobody this machine trusts.
    UnknownIssuer,
    /// Signed by itself, and marked as an authority's.
    SelfSigned,
    /// For other names, these.
    WrongName(String),
    /// Too old.
    Expired,
    /// Too young.
    NotYetValid,
    /// Something else; the text says what.
    Other(String),
}

/// What kind of thing happened. Texts inside are on one line and bounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// A setting cannot be used; the text says which and why.
    BadSetting(String),
    /// The certificate authorities given as PEM cannot be read.
    BadCa(String),
    /// A password would cross the network unencrypted.
    InsecureSignIn,
    /// The name does not exist.
    NoSuchHost,
    /// The name could not be looked up now.
    LookUpFailed(String),
    /// Nobody listens on that port.
    ConnectionRefused,
    /// No route to the machine or the network.
    Unreachable(String),
    /// It did not answer in time.
    TimedOut,
    /// The connection was closed or reset, or the directory said goodbye.
    Closed,
    /// What came back is not LDAP, or not what was asked for; the text says what.
    Rubbish(String),
    /// It sent more than is bearable; the text says of what.
    TooMuch(String),
    /// No TLS where TLS was expected.
    NoTls,
    /// It will not encrypt when asked to (StartTLS). There is no way back to plain text.
    NoStartTls,
    /// Something came unencrypted after encryption had been agreed: a sign of tampering.
    StartTlsInjection,
    /// The certificate is not believed.
    NotTrusted(Distrust),
    /// The encryption failed in another way.
    TlsFailed(String),
    /// The directory ended a list early, at a limit of its own: result code 3, 4 or 11 (RFC 4511, A).
    CutShort,
    /// The directory sends us to another server, to which we do not go; the text is its address.
    Referred(String),
    /// What was asked for is not there.
    NotFound,
    /// The directory said no.
    Refused,
}

/// A directory's own words, with its result code (RFC 4511, 4.1.9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The result code.
    pub code: u32,
    /// Its diagnostic message, on one line.
    pub text: String,
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match super::codes::name(self.code) {
            Some(name) => write!(f, "{} {name}", self.code)?,
            None => write!(f, "{}", self.code)?,
        }
        match self.text.is_empty() {
            true => Ok(()),
            false => write!(f, ": {}", self.text),
        }
    }
}

/// A question to a directory that came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LdapError {
    pub(super) stage: Stage,
    pub(super) failure: Failure,
    /// Boxed, so that a yes need not carry the size of a no.
    pub(super) reply: Option<Box<Reply>>,
    pub(super) host: String,
    pub(super) port: u16,
}

impl LdapError {
    pub(super) fn new(stage: Stage, failure: Failure) -> Self {
        Self {
            stage,
            failure,
            reply: None,
            host: String::new(),
            port: 0,
        }
    }

    pub(super) fn setting(words: impl Into<String>) -> Self {
        Self::new(Stage::Settings, Failure::BadSetting(words.into()))
    }

    pub(super) fn rubbish(what: impl Into<String>) -> Self {
        Self::new(Stage::RootDse, Failure::Rubbish(what.into()))
    }

    /// The words of the line below, in ours.
    pub(super) fn line(stage: Stage, failure: LineFailure) -> Self {
        Self::new(stage, of_line(failure))
    }

    #[must_use]
    pub(super) fn saying(mut self, reply: Reply) -> Self {
        self.reply = Some(Box::new(reply));
        self
    }

    #[must_use]
    pub(super) fn at(mut self, stage: Stage) -> Self {
        self.stage = stage;
        self
    }

    #[must_use]
    pub(super) fn of(mut self, host: &str, port: u16) -> Self {
        host.clone_into(&mut self.host);
        self.port = port;
        self
    }

    /// The same, with a secret masked in what the directory said.
    #[must_use]
    pub(super) fn without(mut self, secret: &SecretString) -> Self {
        let secret = secret.expose_secret();
        if let Some(reply) = &mut self.reply {
            reply.text = mask(&reply.text, secret);
        }
        if let Failure::Rubbish(text) | Failure::Referred(text) = &mut self.failure {
            *text = mask(text, secret);
        }
        self
    }

    /// Where it happened.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What happened.
    pub fn failure(&self) -> &Failure {
        &self.failure
    }

    /// The directory's own words, when it said anything.
    pub fn reply(&self) -> Option<&Reply> {
        self.reply.as_deref()
    }

    /// True when the same question may be answered later with nobody doing anything.
    pub fn is_temporary(&self) -> bool {
        match &self.failure {
            Failure::LookUpFailed(_)
            | Failure::ConnectionRefused
            | Failure::Unreachable(_)
            | Failure::TimedOut
            | Failure::Closed
            | Failure::NoSuchHost => true,
            Failure::Refused => self.reply().is_some_and(|reply| super::codes::passes(reply.code)),
            _ => false,
        }
    }

    /// True when waiting alone cures nothing: a wrong password, a bad certificate, a wrong base.
    pub fn needs_an_admin(&self) -> bool {
        !self.is_temporary()
    }
}

impl fmt::Display for LdapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl std::error::Error for LdapError {}

fn of_line(failure: LineFailure) -> Failure {
    match failure {
        LineFailure::BadSetting(words) => Failure::BadSetting(words),
        LineFailure::BadCa(why) => Failure::BadCa(printable(&why)),
        LineFailure::NoSuchHost => Failure::NoSuchHost,
        LineFailure::LookUpFailed(why) => Failure::LookUpFailed(printable(&why)),
        LineFailure::ConnectionRefused => Failure::ConnectionRefused,
        LineFailure::Unreachable(why) => Failure::Unreachable(printable(&why)),
        LineFailure::TimedOut => Failure::TimedOut,
        LineFailure::PlainTextOnTlsPort => Failure::NoTls,
        LineFailure::CertificateUnknownIssuer => Failure::NotTrusted(Distrust::UnknownIssuer),
        LineFailure::CertificateSelfSigned => Failure::NotTrusted(Distrust::SelfSigned),
        LineFailure::CertificateWrongName(names) => {
            Failure::NotTrusted(Distrust::WrongName(printable(&names)))
        }
        LineFailure::CertificateExpired => Failure::NotTrusted(Distrust::Expired),
        LineFailure::CertificateNotYetValid => Failure::NotTrusted(Distrust::NotYetValid),
        LineFailure::CertificateInvalid(why) => Failure::NotTrusted(Distrust::Other(printable(&why))),
        LineFailure::TlsFailed(why) => Failure::TlsFailed(printable(&why)),
        _ => Failure::Closed,
    }
}

/// Words of others on one line, of bounded length.
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
    line.chars().take(MOST_WORDS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn busy_passes_and_a_wrong_password_does_not() {
        let refused = |code| {
            LdapError::new(Stage::SignIn, Failure::Refused).saying(Reply {
                code,
                text: String::new(),
            })
        };
        assert!(refused(51).is_temporary() && refused(52).is_temporary());
        assert!(refused(49).needs_an_admin() && refused(50).needs_an_admin());
        assert!(LdapError::new(Stage::Users, Failure::CutShort).needs_an_admin());
        assert!(LdapError::new(Stage::Users, Failure::Closed).is_temporary());
    }

    #[test]
    fn a_password_that_the_directory_quotes_is_masked() {
        let error = LdapError::new(Stage::SignIn, Failure::Refused)
            .saying(Reply {
                code: 49,
                text: "no such password: sesame-open".into(),
            })
            .without(&"sesame-open".into());
        assert_eq!(error.reply().unwrap().text, "no such password: •••");
    }
}
