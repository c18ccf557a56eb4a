//! Mail errors in plain words: what happened, and what a person can do about it.
//!
//! These sentences are read by admins under *Test connection* and beside a message that was not sent. They name the
//! server and the port, quote the server, and never contain a password.

use super::error::{Failure, MailError, Stage};

impl MailError {
    /// What happened, as one or two plain sentences, with the server's own words where it gave any.
    pub fn words(&self) -> String {
        let at = format!("{}:{}", self.server, self.port);
        let host = &self.server;
        match &self.failure {
            Failure::BadSetting(what) => what.clone(),
            Failure::BadCa(why) => format!("The certificate authority that was given cannot be used: {why}."),
            Failure::InsecureSignIn => {
                format!(
                    "Signing in to {at} was not tried: the connection is not encrypted, so the password could be read on the way."
                )
            }
            Failure::NoSuchHost => format!("There is no host named {host}."),
            Failure::LookUpFailed(why) => format!("The name {host} could not be looked up: {why}."),
            Failure::ConnectionRefused => format!(
                "{host} refused the connection: nothing listens on port {}.",
                self.port
            ),
            Failure::Unreachable(why) => format!("{at} cannot be reached: {why}."),
            Failure::TimedOut => self.timed_out(&at),
            Failure::Closed => self.closed(&at),
            Failure::Rubbish(heard) if heard.is_empty() => {
                format!("{at} did not answer as a mail server does{}.", self.meanwhile())
            }
            Failure::Rubbish(heard) => format!(
                "{at} did not answer as a mail server does{}. It said: {heard}",
                self.meanwhile()
            ),
            Failure::PlainTextOnTlsPort => {
                format!("{at} answered without encryption where TLS was expected.")
            }
            Failure::NoStartTls => format!(
                "{at} does not offer STARTTLS, so the connection cannot be encrypted. Nothing was sent."
            ),
            Failure::StartTlsInjection => {
                format!(
                    "{at} sent unencrypted text after agreeing to encrypt. Somebody may be tampering with the connection; nothing was sent."
                )
            }
            Failure::CertificateUnknownIssuer => format!(
                "The certificate of {host} was issued by an authority that this computer does not trust."
            ),
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
            Failure::SignInNotOffered(offered) if offered.is_empty() => {
                format!("{at} does not offer any way to sign in.")
            }
            Failure::SignInNotOffered(offered) => {
                format!("{at} does not offer the chosen way to sign in. It offers: {offered}.")
            }
            Failure::NoSmtpUtf8 => format!(
                "The address has letters before the @ that {at} cannot handle (it does not support SMTPUTF8)."
            ),
            Failure::TooBig { limit } => {
                format!("The message is larger than the {limit} bytes that {at} takes.")
            }
            Failure::Refused => self.refused(&at),
            Failure::Outbox(why) => why.clone(),
        }
    }

    fn refused(&self, at: &str) -> String {
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
            Some(reply) => format!("{at} {what}{until}: {reply}"),
            None => format!("{at} {what}{until}."),
        }
    }

    fn timed_out(&self, at: &str) -> String {
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

    fn closed(&self, at: &str) -> String {
        match self.stage {
            Stage::Body => format!(
                "{at} closed the connection before confirming the message. Whether it was accepted is unknown."
            ),
            Stage::Greeting => format!("{at} closed the connection without a greeting."),
            _ => format!("{at} closed the connection{}.", self.meanwhile()),
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

    /// What an admin can do about it; empty when there is nothing but to wait or to ask the server's operator.
    pub fn remedy(&self) -> String {
        let port = self.port;
        match &self.failure {
            Failure::BadCa(_) => "Give the authority's certificate as a PEM file: it begins with -----BEGIN CERTIFICATE-----.".into(),
            Failure::InsecureSignIn => "Choose STARTTLS (usually port 587) or TLS (usually port 465).".into(),
            Failure::NoSuchHost => "Check the host name for typing mistakes, and that this computer is online.".into(),
            Failure::LookUpFailed(_) => "Check that this computer is online and its DNS server works.".into(),
            Failure::ConnectionRefused => "Check the port: 587 for STARTTLS, 465 for TLS, 25 for a relay. Or the mail server is not running.".into(),
            Failure::Unreachable(_) => "Check the network, and that no firewall stands in between.".into(),
            Failure::TimedOut | Failure::Closed | Failure::Rubbish(_) if self.speaks_tls_first() => {
                format!("Port {port} expects encryption from the first byte: choose TLS.")
            }
            Failure::TimedOut if self.stage == Stage::Connect => {
                format!("A firewall probably drops the connection; many networks block port {port}. Check the host name too.")
            }
            Failure::Rubbish(_) if self.stage == Stage::Greeting => "Check host and port: something else than a mail server seems to answer there.".into(),
            Failure::PlainTextOnTlsPort => "Choose STARTTLS for this port (usually 587), or change to the server's TLS port (usually 465).".into(),
            Failure::NoStartTls => "Choose TLS with port 465 if the server has it. Without any encryption use only a server on your own network.".into(),
            Failure::StartTlsInjection => "Try from another network, or use TLS on port 465.".into(),
            Failure::CertificateUnknownIssuer => "If your organisation runs its own certificate authority, add its certificate (PEM) to the mail server's settings.".into(),
            Failure::CertificateWrongName(_) => "Use the host name that the certificate is for, or have the server's certificate corrected.".into(),
            Failure::CertificateExpired => "Have the server's certificate renewed, and check this computer's clock.".into(),
            Failure::CertificateNotYetValid => "Check this computer's clock.".into(),
            Failure::CertificateInvalid(_) => "Have the server's certificate replaced. A self-signed certificate has to be issued by an authority of your own, whose certificate you add here.".into(),
            Failure::TlsFailed(_) => "The server may only know outdated encryption: TLS 1.2 or newer is needed.".into(),
            Failure::SignInNotOffered(offered) if offered.is_empty() => "Choose no sign-in if the server takes mail without one, or choose STARTTLS or TLS: many servers offer sign-in only then.".into(),
            Failure::SignInNotOffered(_) => "Choose one of the ways that the server offers.".into(),
            Failure::NoSmtpUtf8 => "Use an address with only plain letters before the @, or another mail server.".into(),
            Failure::Refused => self.remedy_for_refusal(),
            _ => String::new(),
        }
    }

    fn remedy_for_refusal(&self) -> String {
        match (self.stage, self.code()) {
            (Stage::SignIn, Some(454 | 421 | 450 | 451)) => "The server cannot check passwords just now. Try again later.".into(),
            (Stage::SignIn, _) => "Check user name and password. Google, Microsoft, Yahoo and others want an app password or OAuth here, not the \
                 password of the account, and sign-in by SMTP may have to be switched on for the mailbox."
                .into(),
            (Stage::Sender, Some(530)) | (Stage::Recipient, Some(530)) => "The server wants a sign-in first: set one up.".into(),
            (Stage::Sender, _) => "Send from an address that this user may send from.".into(),
            (Stage::Recipient, Some(550 | 554)) if self.says("relay") => "The server does not forward mail to other domains without a sign-in: set one up.".into(),
            (Stage::Recipient, Some(550 | 551 | 553)) => "Check the recipient's address.".into(),
            _ => String::new(),
        }
    }

    fn says(&self, word: &str) -> bool {
        self.reply
            .as_ref()
            .is_some_and(|reply| reply.text.to_lowercase().contains(word))
    }

    /// Port 465 answers only to a TLS greeting: silence there, or a TLS alert, means the wrong kind of security.
    fn speaks_tls_first(&self) -> bool {
        let alert = matches!(&self.failure, Failure::Rubbish(heard) if heard.starts_with(char::is_control) || heard.is_empty());
        self.stage == Stage::Greeting && (self.port == 465 || alert)
    }
}
