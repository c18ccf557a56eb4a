//! What happened to a mail, in plain words. What to do about it is in `remedy`.
//!
//! These sentences are read by admins under *Test connection* and beside a message that was not sent. They name the
//! server and the port, quote the server, and never contain a password.

use super::error::{Failure, MailError, Stage};

impl MailError {
    /// What happened, as one or two plain sentences, with the server's own words where it gave any.
    pub fn words(&self) -> String {
        let (host, port, at) = (&self.server, self.port, self.at());
        match &self.failure {
            Failure::BadSetting(what) => what.clone(),
            Failure::Outbox(why) => why.clone(),
            Failure::NoSuchHost => format!("There is no host named {host}."),
            Failure::LookUpFailed(why) => format!("The name {host} could not be looked up: {why}."),
            Failure::ConnectionRefused => {
                format!("{host} refused the connection: nothing listens on port {port}.")
            }
            Failure::Unreachable(why) => format!("{at} cannot be reached: {why}."),
            Failure::TimedOut => self.timed_out(),
            Failure::Closed => self.closed(),
            Failure::Rubbish(heard) => self.rubbish(heard),
            Failure::NoSmtpUtf8 => format!(
                "The address has letters before the @ that {at} cannot handle (it does not support SMTPUTF8)."
            ),
            Failure::TooBig { limit } => {
                format!("The message is larger than the {limit} bytes that {at} takes.")
            }
            Failure::Refused => self.refused(),
            Failure::InsecureSignIn => format!(
                "Signing in to {at} was not tried: the connection is not encrypted, so the password could be \
                 read on the way."
            ),
            Failure::SignInNotOffered(offered) if offered.is_empty() => {
                format!("{at} does not offer any way to sign in.")
            }
            Failure::SignInNotOffered(offered) => {
                format!("{at} does not offer the chosen way to sign in. It offers: {offered}.")
            }
            _ => self.tls_trouble(),
        }
    }

    fn at(&self) -> String {
        match self.port {
            0 => self.server.clone(),
            port => format!("{}:{port}", self.server),
        }
    }

    fn tls_trouble(&self) -> String {
        let (host, at) = (&self.server, self.at());
        match &self.failure {
            Failure::BadCa(why) => {
                format!("The certificate authority that was given cannot be used: {why}.")
            }
            Failure::PlainTextOnTlsPort => {
                format!("{at} answered without encryption where TLS was expected.")
            }
            Failure::NoStartTls => format!(
                "{at} does not offer STARTTLS, so the connection cannot be encrypted. Nothing was sent."
            ),
            Failure::StartTlsInjection => format!(
                "{at} sent unencrypted text after agreeing to encrypt. Somebody may be tampering with the \
                 connection; nothing was sent."
            ),
            Failure::CertificateUnknownIssuer => format!(
                "The certificate of {host} was issued by an authority that this computer does not trust."
            ),
            Failure::CertificateSelfSigned => {
                format!("The certificate of {host} is signed by itself and not by an authority.")
            }
            Failure::CertificateWrongName(names) if names.is_empty() => {
                format!("The certificate of the server is not valid for the name {host}.")
            }
            Failure::CertificateWrongName(names) => {
                format!("The certificate of the server is not valid for the name {host}. It is for: {names}.")
            }
            Failure::CertificateExpired => format!("The certificate of {host} has expired."),
            Failure::CertificateNotYetValid => format!("The certificate of {host} is not valid yet."),
            Failure::CertificateInvalid(why) => {
                format!("The certificate of {host} cannot be accepted: {why}.")
            }
            Failure::TlsFailed(why) => format!("The connection to {at} could not be encrypted: {why}."),
            _ => format!("The connection to {at} failed."),
        }
    }

    fn refused(&self) -> String {
        let what = match self.stage {
            Stage::SignIn => "refused the sign-in",
            Stage::Sender => "refused the sender's address",
            Stage::Recipient => "refused the recipient's address",
            Stage::Data | Stage::Body => "refused the message",
            Stage::Tls => "refused to encrypt the connection",
            Stage::Settings | Stage::LookUp | Stage::Connect | Stage::Greeting => {
                "turned the connection away"
            }
        };
        let until = if self.is_temporary() { " for now" } else { "" };
        match &self.reply {
            Some(reply) => format!("{} {what}{until}: {reply}", self.at()),
            None => format!("{} {what}{until}.", self.at()),
        }
    }

    fn timed_out(&self) -> String {
        let at = self.at();
        match self.stage {
            Stage::Connect => format!("{at} did not answer in time."),
            Stage::Tls => format!("{at} went silent while the connection was being encrypted."),
            Stage::Greeting => format!("{at} accepted the connection but said nothing."),
            Stage::Body => {
                format!("{at} did not confirm the message in time. Whether it was accepted is unknown.")
            }
            _ => format!("{at} stopped answering{}.", self.meanwhile()),
        }
    }

    fn closed(&self) -> String {
        let at = self.at();
        match self.stage {
            Stage::Body => format!(
                "{at} closed the connection before confirming the message. Whether it was accepted is unknown."
            ),
            Stage::Greeting => format!("{at} closed the connection without a greeting."),
            _ => format!("{at} closed the connection{}.", self.meanwhile()),
        }
    }

    fn rubbish(&self, heard: &str) -> String {
        let start = format!(
            "{} did not answer as a mail server does{}.",
            self.at(),
            self.meanwhile()
        );
        match heard.is_empty() {
            true => start,
            false => format!("{start} It said: {heard}"),
        }
    }

    fn meanwhile(&self) -> &'static str {
        match self.stage {
            Stage::Settings | Stage::LookUp | Stage::Connect => "",
            Stage::Tls => " while it was being encrypted",
            Stage::Greeting => " when greeted",
            Stage::SignIn => " during the sign-in",
            Stage::Sender => " when told the sender",
            Stage::Recipient => " when told the recipient",
            Stage::Data => " before it took the message",
            Stage::Body => " after the message was sent, so whether it was accepted is unknown",
        }
    }
}
