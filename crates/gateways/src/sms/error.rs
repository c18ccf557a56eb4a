//! What went wrong with a text, as answers to the questions that the dispatcher and a person ask.
//!
//! The rule that matters most is the mail's: once a request may have left, and no verdict that can be read came back, the fate
//! is unknown. A second text costs money and looks like fraud, so it is never sent to be on the safe side.

use std::fmt;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::mail::mask::mask;

/// Longest words of a gateway that are kept, in characters.
const MOST_WORDS: usize = 300;
/// A gateway that asks for more patience than this is asked again anyway.
const MOST_PATIENCE: Duration = Duration::from_secs(24 * 3600);

/// How far things had got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Reading the settings; nothing was sent.
    Settings,
    /// Looking up the host name.
    LookUp,
    /// Connecting.
    Connect,
    /// The TLS handshake.
    Tls,
    /// Signing in.
    SignIn,
    /// Handing the text over.
    Send,
}

/// Who or what a gateway's refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// This number, for good: no mobile, barred, opted out, in a country that is not allowed.
    Number,
    /// This number, for now.
    NumberForNow,
    /// What this text says, or how long it is.
    Text,
    /// Nobody in particular: the gateway is busy, or asks to go slower.
    Busy,
    /// The account, its money, the sender, or a setting: no text can go until an admin acts.
    Account,
    /// The gateway did not say. This text is taken to have failed; the next ones are worth a try.
    Unclear,
}

/// What kind of thing happened. Texts inside are on one line and bounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// A setting cannot be used; the text says which and why.
    BadSetting(String),
    /// This text cannot go this way at all; nothing was sent.
    BadText(String),
    /// The gateway cannot be reached just now; nothing was sent.
    Unreachable(String),
    /// What answers there cannot be trusted; nothing was sent.
    NotTrusted(String),
    /// The text may have been sent: no verdict came back.
    Unknown(String),
    /// The gateway said no.
    Refused(Refusal),
}

/// A gateway's own words, with its code if it gave one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// Its code: a number of its own table, an HTTP status, or an SMPP status.
    pub code: Option<String>,
    /// Its words, on one line.
    pub text: String,
}

impl Reply {
    /// From outside: made printable and cut to a bearable length.
    pub fn new(code: Option<String>, text: &str) -> Self {
        Self {
            code: code.map(|code| printable(&code)),
            text: printable(text),
        }
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.code, self.text.is_empty()) {
            (Some(code), true) => f.write_str(code),
            (Some(code), false) => write!(f, "{code} {}", self.text),
            (None, _) => f.write_str(&self.text),
        }
    }
}

/// A text that was not taken, or perhaps was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsError {
    pub(super) stage: Stage,
    pub(super) failure: Failure,
    /// Boxed, so that a yes need not carry the size of a no.
    pub(super) reply: Option<Box<Reply>>,
    pub(super) retry_after: Option<Duration>,
    /// For the words: a host, or what the kind is called.
    pub(super) gateway: String,
}

impl SmsError {
    pub(super) fn new(stage: Stage, failure: Failure, gateway: &str) -> Self {
        let failure = match failure {
            Failure::Unreachable(why) => Failure::Unreachable(printable(&why)),
            Failure::NotTrusted(why) => Failure::NotTrusted(printable(&why)),
            Failure::Unknown(why) => Failure::Unknown(printable(&why)),
            other => other,
        };
        Self {
            stage,
            failure,
            reply: None,
            retry_after: None,
            gateway: gateway.to_owned(),
        }
    }

    pub(super) fn setting(words: impl Into<String>) -> Self {
        Self::new(Stage::Settings, Failure::BadSetting(words.into()), "")
    }

    pub(super) fn text(words: impl Into<String>) -> Self {
        Self::new(Stage::Settings, Failure::BadText(words.into()), "")
    }

    pub(super) fn refused(refusal: Refusal, reply: Reply) -> Self {
        Self {
            reply: Some(Box::new(reply)),
            ..Self::new(Stage::Send, Failure::Refused(refusal), "")
        }
    }

    pub(super) fn unknown(why: impl Into<String>) -> Self {
        Self::new(Stage::Send, Failure::Unknown(why.into()), "")
    }

    #[must_use]
    pub(super) fn saying(mut self, reply: Reply) -> Self {
        self.reply = Some(Box::new(reply));
        self
    }

    #[must_use]
    pub(super) fn after(mut self, wait: Option<Duration>) -> Self {
        self.retry_after = wait.map(|wait| wait.min(MOST_PATIENCE));
        self
    }

    #[must_use]
    pub(super) fn at(mut self, stage: Stage) -> Self {
        self.stage = stage;
        self
    }

    #[must_use]
    pub(super) fn of(mut self, gateway: &str) -> Self {
        gateway.clone_into(&mut self.gateway);
        self
    }

    /// The same, with secrets masked in what others said.
    #[must_use]
    pub(super) fn without(self, secrets: &[SecretString]) -> Self {
        self.told(|words| {
            secrets
                .iter()
                .fold(words, |words, secret| mask_everywhere(&words, secret))
        })
    }

    /// The same, with what others said put in other words: a gateway may quote the text that it did not take.
    #[must_use]
    pub fn told(mut self, other: impl Fn(String) -> String) -> Self {
        let change = |text: &mut String| *text = other(std::mem::take(text));
        if let Some(reply) = &mut self.reply {
            change(&mut reply.text);
            reply.code.iter_mut().for_each(change);
        }
        if let Failure::Unreachable(text) | Failure::NotTrusted(text) | Failure::Unknown(text) =
            &mut self.failure
        {
            change(text);
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

    /// The gateway's own words, when it said anything; secrets are masked.
    pub fn reply(&self) -> Option<&Reply> {
        self.reply.as_deref()
    }

    /// True when the text may or may not have been sent: never send it again without asking.
    pub fn is_unknown(&self) -> bool {
        matches!(self.failure, Failure::Unknown(_))
    }

    /// True when the text certainly was not sent, and the same one may be taken later with nobody doing anything.
    pub fn is_temporary(&self) -> bool {
        matches!(
            self.failure,
            Failure::Unreachable(_) | Failure::Refused(Refusal::Busy | Refusal::NumberForNow)
        )
    }

    /// True when the same text will never be taken: show the words.
    pub fn is_permanent(&self) -> bool {
        !self.is_unknown() && !self.is_temporary()
    }

    /// True when no text can go until something about the gateway or its settings changes, or it has had a rest. The text at
    /// hand is not to blame and must not be marked as failed for this.
    pub fn blames_gateway(&self) -> bool {
        matches!(
            self.failure,
            Failure::BadSetting(_)
                | Failure::Unreachable(_)
                | Failure::NotTrusted(_)
                | Failure::Refused(Refusal::Busy | Refusal::Account)
        )
    }

    /// True when it is about the one number: texts to others are worth a try.
    pub fn blames_number(&self) -> bool {
        matches!(
            self.failure,
            Failure::Refused(Refusal::Number | Refusal::NumberForNow)
        )
    }

    /// True when waiting alone cures nothing: a wrong password, no money, a bad certificate.
    pub fn needs_an_admin(&self) -> bool {
        self.blames_gateway() && !self.is_temporary()
    }

    /// How long the gateway wants to be left alone, if it said so; at most a day.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }
}

impl fmt::Display for SmsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl std::error::Error for SmsError {}

/// `text` without `secret`: as it is, as base64, and in the ways it stands in an address or a form.
pub(super) fn mask_everywhere(text: &str, secret: &SecretString) -> String {
    let secret = secret.expose_secret();
    let mut masked = mask(text, secret);
    let escaped = super::escape::percent(secret);
    if escaped != secret {
        for form in [escaped.replace("%20", "+"), escaped] {
            masked = mask(&masked, &form);
        }
    }
    masked
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

    fn of(failure: Failure) -> SmsError {
        SmsError::new(Stage::Send, failure, "gateway.example")
    }

    #[test]
    fn every_failure_is_exactly_one_of_temporary_permanent_and_unknown() {
        use Refusal::{Account, Busy, Number, NumberForNow, Text, Unclear};
        for (failure, temporary, gateway, number) in [
            (Failure::BadSetting("x".into()), false, true, false),
            (Failure::BadText("x".into()), false, false, false),
            (Failure::Unreachable("x".into()), true, true, false),
            (Failure::NotTrusted("x".into()), false, true, false),
            (Failure::Refused(Number), false, false, true),
            (Failure::Refused(NumberForNow), true, false, true),
            (Failure::Refused(Text), false, false, false),
            (Failure::Refused(Busy), true, true, false),
            (Failure::Refused(Account), false, true, false),
            (Failure::Refused(Unclear), false, false, false),
        ] {
            let error = of(failure);
            assert_eq!(error.is_temporary(), temporary, "{error:?}");
            assert_eq!(error.blames_gateway(), gateway, "{error:?}");
            assert_eq!(error.blames_number(), number, "{error:?}");
            assert_eq!(error.is_permanent(), !temporary, "{error:?}");
            assert!(!error.is_unknown());
        }
        let unknown = of(Failure::Unknown("x".into()));
        assert!(unknown.is_unknown() && !unknown.is_temporary() && !unknown.is_permanent());
        assert!(!unknown.blames_gateway() && !unknown.blames_number());
    }

    #[test]
    fn secrets_are_masked_in_every_form_they_come_back_in() {
        let secret: SecretString = "p&ss w/rd".into();
        let reply = Reply::new(
            None,
            "no: p&ss w/rd, p%26ss%20w%2Frd, p%26ss+w%2Frd, dXNlcjpwJnNzIHcvcmQ=",
        );
        let error = SmsError::refused(Refusal::Account, reply).without(&[secret]);
        assert_eq!(error.reply().unwrap().text, "no: •••, •••, •••, •••");
    }

    #[test]
    fn words_of_others_are_one_bounded_line() {
        assert_eq!(printable(" a\r\n\tb\u{1b}[31m "), "a b [31m");
        assert_eq!(printable(&"é".repeat(5_000)).chars().count(), MOST_WORDS);
        assert!(printable(&"é ".repeat(1_000_000)).chars().count() <= MOST_WORDS);
    }

    #[test]
    fn patience_has_an_end() {
        let error = of(Failure::Refused(Refusal::Busy)).after(Some(Duration::from_secs(u64::MAX)));
        assert_eq!(error.retry_after(), Some(MOST_PATIENCE));
    }
}
