//! What an admin can do about a mail server that does not take mail. What happened is in `words`.

use super::error::{Failure, MailError, Stage};

impl MailError {
    /// What an admin can do about it; empty when there is nothing but to wait, or to ask the server's operator.
    pub fn remedy(&self) -> String {
        let port = self.port;
        match &self.failure {
            Failure::ConnectionRefused => "Check the port: 587 for STARTTLS, 465 for TLS, 25 for a relay. \
                 Or the mail server is not running."
                .into(),
            Failure::TimedOut | Failure::Closed | Failure::Rubbish(_) if self.speaks_tls_first() => {
                format!("Port {port} may expect encryption from the first byte: choose TLS.")
            }
            Failure::TimedOut if self.stage == Stage::Connect => format!(
                "A firewall probably drops the connection; many networks block port {port}. Check the host \
                 name too."
            ),
            Failure::Refused => self.remedy_for_refusal().into(),
            other => plain_remedy(other, self.stage).into(),
        }
    }

    fn remedy_for_refusal(&self) -> &'static str {
        match (self.stage, self.code()) {
            (Stage::SignIn, Some(421 | 450 | 451 | 454)) => {
                "The server cannot check passwords just now. Try again later."
            }
            (Stage::SignIn, _) => {
                "Check user name and password. Google, Microsoft, Yahoo and others want an app password or \
                 OAuth here, not the password of the account, and sign-in by SMTP may have to be switched on \
                 for the mailbox."
            }
            (Stage::Sender | Stage::Recipient, Some(530)) => "The server wants a sign-in first: set one up.",
            (Stage::Sender, _) => "Send from an address that this user may send from.",
            (Stage::Recipient, Some(550 | 554)) if self.says("relay") => {
                "The server does not forward mail to other domains without a sign-in: set one up."
            }
            (Stage::Recipient, Some(550 | 551 | 553)) => "Check the recipient's address.",
            _ => "",
        }
    }

    fn says(&self, word: &str) -> bool {
        self.reply
            .as_ref()
            .is_some_and(|reply| reply.text.to_lowercase().contains(word))
    }

    /// A TLS port answers only to a TLS greeting: to a plain client it is silent, hangs up, or sends a TLS alert, which
    /// made printable is nothing or nearly so.
    fn speaks_tls_first(&self) -> bool {
        let tells_nothing = match &self.failure {
            Failure::Rubbish(heard) => heard.chars().filter(char::is_ascii_alphanumeric).count() < 3,
            _ => true,
        };
        self.stage == Stage::Greeting && tells_nothing
    }
}

fn plain_remedy(failure: &Failure, stage: Stage) -> &'static str {
    match failure {
        Failure::NoSuchHost => "Check the host name for typing mistakes, and that this computer is online.",
        Failure::LookUpFailed(_) => "Check that this computer is online and its DNS server works.",
        Failure::Unreachable(_) => "Check the network, and that no firewall stands in between.",
        Failure::Rubbish(_) if stage == Stage::Greeting => {
            "Check host and port: something else than a mail server seems to answer there."
        }
        Failure::BadCa(_) => {
            "Give the authority's certificate as a PEM file: it begins with -----BEGIN CERTIFICATE-----."
        }
        Failure::InsecureSignIn => "Choose STARTTLS (usually port 587) or TLS (usually port 465).",
        Failure::PlainTextOnTlsPort => {
            "Choose STARTTLS for this port (usually 587), or change to the server's TLS port (usually 465)."
        }
        Failure::NoStartTls => {
            "Choose TLS with port 465 if the server has it. Without any encryption use only a server on your \
             own network."
        }
        Failure::StartTlsInjection => "Try from another network, or use TLS on port 465.",
        Failure::CertificateUnknownIssuer => {
            "If your organisation runs its own certificate authority, add its certificate (PEM) to the mail \
             server's settings."
        }
        Failure::CertificateSelfSigned => {
            "If this server is yours, add this very certificate (PEM) to the mail server's settings; better, have \
             one issued by an authority."
        }
        Failure::CertificateWrongName(_) => {
            "Use the host name that the certificate is for, or have the server's certificate corrected."
        }
        Failure::CertificateExpired => {
            "Have the server's certificate renewed, and check this computer's clock."
        }
        Failure::CertificateNotYetValid => "Check this computer's clock.",
        Failure::CertificateInvalid(_) => "Have the server's certificate replaced.",
        Failure::TlsFailed(_) => "The server may only know outdated encryption: TLS 1.2 or newer is needed.",
        Failure::SignInNotOffered(offered) if offered.is_empty() => {
            "Choose no sign-in if the server takes mail without one, or choose STARTTLS or TLS: many servers \
             offer sign-in only then."
        }
        Failure::SignInNotOffered(_) => "Choose one of the ways that the server offers.",
        Failure::NoSmtpUtf8 => "Use an address with only plain letters before the @, or another mail server.",
        _ => "",
    }
}
