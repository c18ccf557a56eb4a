//! What went wrong with a mail server, as answers to the questions that the dispatcher and a person ask.
//!
//! The one rule that matters most: once the first octet of a message body may have left, and no complete reply came
//! back, the fate is unknown. Everything before that point is safe to try again.

use std::fmt;

use super::mask::mask;

/// A server's reply: the code, the enhanced code if it gave one, and its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Three digits, RFC 5321, 4.2.
    pub code: u16,
    /// `class.subject.detail`, RFC 3463.
    pub enhanced: Option<String>,
    /// The text after the codes; several lines are joined by blanks. Control characters are removed.
    pub text: String,
}

impl Reply {
    /// From a code and the text that followed it, which may begin with an enhanced code.
    pub fn new(code: u16, text: &str) -> Self {
        let text = text.trim();
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        match is_enhanced(first) {
            true => Self {
                code,
                enhanced: Some(first.to_owned()),
                text: rest.trim().to_owned(),
            },
            false => Self {
                code,
                enhanced: None,
                text: text.to_owned(),
            },
        }
    }
}

/// RFC 3463: `2`, `4` or `5`, then two numbers of one to three digits.
fn is_enhanced(word: &str) -> bool {
    let mut parts = word.split('.');
    let class = parts.next().is_some_and(|class| matches!(class, "2" | "4" | "5"));
    let number = |part: Option<&str>| {
        part.is_some_and(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
    };
    class && number(parts.next()) && number(parts.next()) && parts.next().is_none()
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(enhanced) = &self.enhanced {
            write!(f, " {enhanced}")?;
        }
        match self.text.is_empty() {
            true => Ok(()),
            false => write!(f, " {}", self.text),
        }
    }
}

/// How far things had got.
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
    /// The server's greeting and EHLO.
    Greeting,
    /// Signing in.
    SignIn,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// DATA, before the server asked for the message.
    Data,
    /// The message itself, from its first octet to the server's reply.
    Body,
}

/// What kind of thing happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// A setting cannot be used; the text says which and why.
    BadSetting(String),
    /// The certificate authorities given as PEM cannot be read.
    BadCa(String),
    /// Signing in would send the password unencrypted to another machine.
    InsecureSignIn,
    /// The name does not exist.
    NoSuchHost,
    /// The name could not be looked up now.
    LookUpFailed(String),
    /// The machine answered, but nobody listens on that port.
    ConnectionRefused,
    /// No route to the machine or the network.
    Unreachable(String),
    /// The server did not answer in time.
    TimedOut,
    /// The connection was closed or reset.
    Closed,
    /// What came back is not SMTP, or not in step; the text is its beginning, made printable.
    Rubbish(String),
    /// The server speaks plain text where TLS was expected.
    PlainTextOnTlsPort,
    /// The server does not offer STARTTLS.
    NoStartTls,
    /// Something was sent unencrypted after STARTTLS had been agreed: a sign of tampering.
    StartTlsInjection,
    /// The certificate was issued by nobody this machine trusts.
    CertificateUnknownIssuer,
    /// The certificate is signed by itself, and marked as an authority's; such a one is never a server's.
    CertificateSelfSigned,
    /// The certificate is for another name; the text lists the names it is for, as far as known.
    CertificateWrongName(String),
    /// The certificate has expired.
    CertificateExpired,
    /// The certificate is not valid yet.
    CertificateNotYetValid,
    /// Another thing is wrong with the certificate.
    CertificateInvalid(String),
    /// The TLS handshake failed for another reason.
    TlsFailed(String),
    /// The server offers none of the ways to sign in that were asked for; the text lists what it offers.
    SignInNotOffered(String),
    /// An address needs SMTPUTF8 and the server does not speak it.
    NoSmtpUtf8,
    /// The message is bigger than the server says it takes.
    TooBig {
        /// The server's limit in bytes.
        limit: usize,
    },
    /// The server said no; see [`MailError::reply`].
    Refused,
    /// The trial outbox could not write the file.
    Outbox(String),
}

/// Whether a reply asks to go slower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slower {
    /// It does not.
    No,
    /// It may: when several in a row say so, it does.
    Perhaps,
    /// It does.
    Yes,
}

/// A failure to open a connection or to hand a message over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailError {
    pub(super) stage: Stage,
    pub(super) failure: Failure,
    pub(super) reply: Option<Reply>,
    /// `host:port`, for the words.
    pub(super) server: String,
    pub(super) port: u16,
}

impl MailError {
    /// Where it happened.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What happened.
    pub fn failure(&self) -> &Failure {
        &self.failure
    }

    /// The server's reply, when it gave one.
    pub fn reply(&self) -> Option<&Reply> {
        self.reply.as_ref()
    }

    /// The reply code, when there was a reply.
    pub fn code(&self) -> Option<u16> {
        self.reply.as_ref().map(|reply| reply.code)
    }

    /// The enhanced code (RFC 3463), when the reply had one.
    pub fn enhanced(&self) -> Option<&str> {
        self.reply.as_ref().and_then(|reply| reply.enhanced.as_deref())
    }

    /// True when the message may or may not have been accepted: never send it again without asking.
    pub fn fate_unknown(&self) -> bool {
        self.stage == Stage::Body && self.reply.is_none() && !matches!(self.failure, Failure::Outbox(_))
    }

    /// True when the same message will never be accepted: do not try again, show the words.
    pub fn is_permanent(&self) -> bool {
        !self.fate_unknown() && !self.is_temporary()
    }

    /// True when the message certainly was not accepted and trying later may help.
    pub fn is_temporary(&self) -> bool {
        if self.fate_unknown() {
            return false;
        }
        match &self.failure {
            // 5xx while greeting is how some servers say "too busy" or "not today": the message itself was not judged.
            Failure::Refused => self.code().is_none_or(|code| code < 500) || self.stage <= Stage::Greeting,
            Failure::LookUpFailed(_)
            | Failure::NoSuchHost
            | Failure::ConnectionRefused
            | Failure::Unreachable(_)
            | Failure::TimedOut
            | Failure::Closed
            | Failure::Rubbish(_)
            | Failure::TlsFailed(_)
            | Failure::Outbox(_) => true,
            _ => false,
        }
    }

    /// True when no message can go out until something about the server or its settings changes. The message at hand is
    /// not to blame, so it must not be marked as failed because of this.
    pub fn concerns_the_server(&self) -> bool {
        self.stage <= Stage::SignIn || matches!(self.failure, Failure::Outbox(_)) || self.refuses_the_sender()
    }

    /// Whether the server asks to go slower, or says that a quota of the sender is used up: no message is to blame, and the
    /// same ones are taken later.
    ///
    /// Certain are 421, 432 (Microsoft: too many connections), 4.7.X, and `5.4.5` or words about a sending limit, by which
    /// Google and Microsoft refuse a day's surplus for good. 450 may also be about the one mailbox (RFC 5321, 4.2.3).
    /// Greylisting (RFC 6647) asks one message to come back, and 4.4.2 ends an idle connection.
    pub fn asks_to_slow_down(&self) -> Slower {
        let Some(reply) = self.reply.as_ref().filter(|_| self.failure == Failure::Refused) else {
            return Slower::No;
        };
        let text = reply.text.to_lowercase();
        let enhanced = self.enhanced().unwrap_or_default();
        let says = |words: &[&str]| words.iter().any(|words| text.contains(words));
        if reply.code >= 500 {
            let quota = enhanced == "5.4.5"
                || says(&[
                    "submissionquotaexceeded",
                    "sending limit",
                    "sending quota",
                    "sending rate",
                ]);
            return if quota { Slower::Yes } else { Slower::No };
        }
        if says(&["greylist", "graylist"]) || enhanced == "4.4.2" {
            return Slower::No;
        }
        match reply.code {
            421 | 432 => Slower::Yes,
            _ if enhanced.starts_with("4.7.") || says(&["throttl", "limit exceeded"]) => Slower::Yes,
            450 => Slower::Perhaps,
            _ => Slower::No,
        }
    }

    /// The sender is the same for every message: who refuses it for good refuses them all. Not so when the message's size
    /// (552, X.3.4) or its address's alphabet (X.6.7) was what displeased.
    fn refuses_the_sender(&self) -> bool {
        let this_message = self.code() == Some(552)
            || self
                .enhanced()
                .is_some_and(|code| code.ends_with(".3.4") || code.ends_with(".6.7"));
        self.stage == Stage::Sender
            && self.failure == Failure::Refused
            && self.code().is_some_and(|code| code >= 500)
            && !this_message
    }

    /// True when an admin has to act: waiting alone cures nothing (a wrong password, a bad certificate).
    pub fn needs_an_admin(&self) -> bool {
        self.concerns_the_server() && !self.is_temporary()
    }
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl MailError {
    /// The same, with a secret masked in what the server said.
    pub(super) fn without(mut self, secret: &str) -> Self {
        if let Some(reply) = &mut self.reply {
            reply.text = mask(&reply.text, secret);
        }
        if let Failure::Rubbish(text) | Failure::TlsFailed(text) | Failure::SignInNotOffered(text) =
            &mut self.failure
        {
            *text = mask(text, secret);
        }
        self
    }

    /// The server hung up on an idle connection: nothing of this message had been said.
    pub(super) fn closed_before_sender(&self) -> bool {
        self.stage == Stage::Sender && self.failure == Failure::Closed && self.reply.is_none()
    }
}

impl std::error::Error for MailError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: u16, text: &str) -> Slower {
        MailError {
            stage: Stage::Recipient,
            failure: Failure::Refused,
            reply: Some(Reply::new(code, text)),
            server: "mail.example.com".into(),
            port: 25,
        }
        .asks_to_slow_down()
    }

    #[test]
    fn what_providers_say_about_speed_is_told_from_what_concerns_one_message() {
        for (code, text) in [
            (421, "4.7.0 Try again later, closing connection"),
            (421, "Too many messages in this session"),
            (432, "4.3.2 Concurrent connections limit exceeded"),
            (450, "4.7.0 Too many requests"),
            (450, "Mail send limit exceeded."),
            (451, "4.7.650 The mail server has been temporarily rate limited"),
            (454, "Throttling failure: Maximum sending rate exceeded."),
            (550, "5.4.5 Daily user sending quota exceeded"),
            (
                554,
                "5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException",
            ),
        ] {
            assert_eq!(said(code, text), Slower::Yes, "{code} {text}");
        }
        assert_eq!(said(450, "4.2.1 Mailbox busy"), Slower::Perhaps);
        for (code, text) in [
            (450, "4.7.1 Greylisted, come back in 5 minutes"),
            (421, "4.4.2 Idle timeout"),
            (452, "4.2.2 Mailbox full"),
            (550, "5.1.1 No such user"),
            (552, "5.2.2 Quota exceeded"),
        ] {
            assert_eq!(said(code, text), Slower::No, "{code} {text}");
        }
    }
}
