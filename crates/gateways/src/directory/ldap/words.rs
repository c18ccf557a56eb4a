//! What happened with a directory, in plain words, and what an admin can do about it.

use super::codes;
use super::error::{Distrust, Failure, LdapError, Stage};

impl LdapError {
    /// What happened, as one or two plain sentences, with the directory's own words where it gave any. Never a password.
    pub fn words(&self) -> String {
        let (host, at) = (&self.host, self.place());
        match &self.failure {
            Failure::BadSetting(what) => what.clone(),
            Failure::BadCa(why) => {
                format!("The certificate authority that was given cannot be used: {why}.")
            }
            Failure::InsecureSignIn => format!(
                "Signing in to {at} was not tried: the connection is not encrypted, so the password could be read on the way."
            ),
            Failure::NoSuchHost => format!("There is no host named {host}."),
            Failure::LookUpFailed(why) => format!("The name {host} could not be looked up: {why}."),
            Failure::ConnectionRefused => {
                format!(
                    "{host} refused the connection: nothing listens on port {}.",
                    self.port
                )
            }
            Failure::Unreachable(why) => format!("{at} cannot be reached: {why}."),
            Failure::TimedOut => format!("{at} did not answer in time{}.", self.meanwhile()),
            Failure::Closed => format!("{at} closed the connection{}.{}", self.meanwhile(), self.said()),
            Failure::Rubbish(what) => {
                format!(
                    "{at} did not answer as a directory does{}: {what}.",
                    self.meanwhile()
                )
            }
            Failure::TooMuch(what) => format!("{at} sent more than Muster takes: {what}."),
            Failure::NoTls => format!("{at} answered without encryption where TLS was expected."),
            Failure::NoStartTls => format!(
                "{at} does not encrypt the connection when asked to (StartTLS). Nothing else was sent.{}",
                self.said()
            ),
            Failure::StartTlsInjection => format!(
                "{at} sent something unencrypted after agreeing to encrypt. Somebody may be tampering with the connection; \
                 no password was sent."
            ),
            Failure::NotTrusted(distrust) => self.distrust(distrust),
            Failure::TlsFailed(why) => format!("The connection to {at} could not be encrypted: {why}."),
            Failure::CutShort => format!(
                "{at} ended the list early, at a limit of its own. What came so far is not used.{}",
                self.said()
            ),
            Failure::Referred(to) => format!(
                "{at} says that another server has the answer ({to}). Muster does not follow such referrals."
            ),
            Failure::NotFound => format!(
                "{at} does not have what was looked for{}.{}",
                self.meanwhile(),
                self.said()
            ),
            Failure::Refused => format!("{at} {}.{}", self.refused(), self.said()),
        }
    }

    /// The same without the directory's own words, where these stand beside it.
    pub(super) fn own_words(&self) -> String {
        match self.said() {
            said if said.is_empty() => self.words(),
            said => self.words().replacen(&said, "", 1),
        }
    }

    /// What an admin can do about it; empty when there is nothing but to wait.
    pub fn remedy(&self) -> &'static str {
        match &self.failure {
            Failure::NoSuchHost => {
                "Check the host name for typing mistakes, and that this computer is online."
            }
            Failure::LookUpFailed(_) => "Check that this computer is online and its DNS server works.",
            Failure::ConnectionRefused => {
                "Check the port: 636 for LDAPS, 389 for StartTLS. Or the directory is not running."
            }
            Failure::Unreachable(_) => "Check the network, and that no firewall stands in between.",
            Failure::TimedOut if self.stage == Stage::Connect => {
                "A firewall probably drops the connection. Check host and port too."
            }
            Failure::TimedOut if self.stage == Stage::Users || self.stage == Stage::Groups => {
                "Take smaller pages, or a narrower base or filter."
            }
            Failure::Closed | Failure::TimedOut | Failure::Rubbish(_) if self.stage <= Stage::RootDse => {
                "Check that the port and the kind of encryption fit: 636 for LDAPS, 389 for StartTLS."
            }
            Failure::Closed if self.stage == Stage::Users || self.stage == Stage::Groups => {
                "Try again. If it breaks off each time, look in the directory's log why, or take smaller pages."
            }
            Failure::BadCa(_) => {
                "Give the authority's certificate as a PEM file: it begins with -----BEGIN CERTIFICATE-----."
            }
            Failure::InsecureSignIn => "Choose LDAPS (usually port 636) or StartTLS (usually port 389).",
            Failure::NoTls => {
                "Choose StartTLS for this port (usually 389), or the directory's LDAPS port (usually 636)."
            }
            Failure::NoStartTls => "Choose LDAPS with port 636, or have StartTLS set up in the directory.",
            Failure::StartTlsInjection => "Try from another network, or use LDAPS.",
            Failure::NotTrusted(distrust) => distrust_remedy(distrust),
            Failure::TlsFailed(_) => {
                "The directory may only know outdated encryption: TLS 1.2 or newer is needed."
            }
            Failure::CutShort => {
                "Switch paging on in the directory, raise its size limit for the account that reads, or take a narrower filter."
            }
            Failure::Referred(_) => {
                "Set up that server as the directory, or a base that this one holds itself. For Active Directory with several \
                 domains, set up one directory for each."
            }
            Failure::NotFound if self.stage == Stage::Base => "Check the base DN for typing mistakes.",
            Failure::NotFound if self.stage == Stage::Groups => "Check the base DN of the groups.",
            Failure::Refused => self.refusal_remedy(),
            _ => "",
        }
    }

    fn place(&self) -> String {
        match (self.host.is_empty(), self.port) {
            (true, _) => "The directory".to_owned(),
            (false, 0) => self.host.clone(),
            (false, port) => format!("{}:{port}", self.host),
        }
    }

    fn distrust(&self, distrust: &Distrust) -> String {
        let host = &self.host;
        match distrust {
            Distrust::UnknownIssuer => {
                format!(
                    "The certificate of {host} was issued by an authority that this computer does not trust."
                )
            }
            Distrust::SelfSigned => {
                format!("The certificate of {host} is signed by itself and not by an authority.")
            }
            Distrust::WrongName(names) if names.is_empty() => {
                format!("The certificate of the directory is not valid for the name {host}.")
            }
            Distrust::WrongName(names) => {
                format!(
                    "The certificate of the directory is not valid for the name {host}. It is for: {names}."
                )
            }
            Distrust::Expired => format!("The certificate of {host} has expired."),
            Distrust::NotYetValid => format!("The certificate of {host} is not valid yet."),
            Distrust::Other(why) => format!("The certificate of {host} cannot be accepted: {why}."),
        }
    }

    fn refused(&self) -> &'static str {
        let code = self.reply().map(|reply| reply.code);
        match (self.stage, code) {
            (_, Some(codes::BUSY | codes::UNAVAILABLE)) => "cannot answer just now",
            (Stage::SignIn, _) => "did not let Muster sign in",
            (Stage::Password, _) => "did not check the password",
            (Stage::Users, _) => "refused to list users",
            (Stage::Groups, _) => "refused to list groups",
            _ => "refused the request",
        }
    }

    fn refusal_remedy(&self) -> &'static str {
        match (self.stage, self.reply().map(|reply| reply.code)) {
            (_, Some(codes::BUSY | codes::UNAVAILABLE)) => "",
            (_, Some(codes::STRONGER_AUTH | codes::CONFIDENTIALITY)) => {
                "The directory wants an encrypted connection: choose LDAPS or StartTLS."
            }
            (Stage::SignIn, _) => {
                "Check the name and the password of the account that reads. The name is a whole DN; Active Directory takes \
                 user@domain too."
            }
            (_, Some(1 | codes::ACCESS)) => "Give the account that reads the right to read, or set one up.",
            _ => "",
        }
    }

    fn meanwhile(&self) -> &'static str {
        match self.stage {
            Stage::Settings | Stage::LookUp | Stage::Connect => "",
            Stage::Tls => " while the connection was being encrypted",
            Stage::RootDse => " when asked about itself",
            Stage::SignIn => " during the sign-in",
            Stage::Base => " when asked for the base DN",
            Stage::Users | Stage::Attributes => " while users were read",
            Stage::Groups => " while groups were read",
            Stage::Lockout => " when asked when accounts are locked",
            Stage::Password => " while the password was checked",
        }
    }

    fn said(&self) -> String {
        match self.reply() {
            Some(reply) => format!(" It says: {reply}"),
            None => String::new(),
        }
    }
}

fn distrust_remedy(distrust: &Distrust) -> &'static str {
    match distrust {
        Distrust::UnknownIssuer => {
            "If your organisation runs its own certificate authority, add its certificate (PEM) to the directory's settings."
        }
        Distrust::SelfSigned => {
            "If this directory is yours, add this very certificate (PEM) to its settings; better, have one issued by an authority."
        }
        Distrust::WrongName(_) => {
            "Use the host name that the certificate is for, or have the directory's certificate corrected."
        }
        Distrust::Expired => "Have the directory's certificate renewed, and check this computer's clock.",
        Distrust::NotYetValid => "Check this computer's clock.",
        Distrust::Other(_) => "Have the directory's certificate replaced.",
    }
}
