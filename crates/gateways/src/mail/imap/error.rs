//! What went wrong with a mailbox, in plain words, and what an admin can do about it.

use std::fmt;

use crate::mail::{Failure, MailError, Stage, mask::mask};

/// How far things had got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ImapStage {
    /// Reading the settings; nothing was sent.
    Settings,
    /// Looking up the host name.
    LookUp,
    /// Connecting.
    Connect,
    /// The TLS handshake, or asking for it.
    Tls,
    /// The server's greeting, and what it can do.
    Greeting,
    /// Signing in.
    SignIn,
    /// Opening a folder.
    Folder,
    /// Looking for mails and reading them.
    Read,
    /// Marking, moving or deleting a mail.
    Settle,
}

/// A mailbox could not be reached, opened or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImapError {
    pub(super) stage: ImapStage,
    pub(super) failure: Failure,
    /// What the server said with its refusal, made printable.
    pub(super) said: Option<String>,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) folder: String,
}

impl ImapError {
    /// Where it happened.
    pub fn stage(&self) -> ImapStage {
        self.stage
    }

    /// What happened.
    pub fn failure(&self) -> &Failure {
        &self.failure
    }

    /// The server's own words, when it gave any.
    pub fn server_said(&self) -> Option<&str> {
        self.said.as_deref()
    }

    /// True when an admin has to act: waiting alone cures nothing.
    pub fn needs_an_admin(&self) -> bool {
        !matches!(
            self.failure,
            Failure::LookUpFailed(_)
                | Failure::NoSuchHost
                | Failure::ConnectionRefused
                | Failure::Unreachable(_)
                | Failure::TimedOut
                | Failure::Closed
                | Failure::Rubbish(_)
        )
    }

    /// What happened, as one or two plain sentences, with the server's own words where it gave any.
    pub fn words(&self) -> String {
        let (at, folder) = (format!("{}:{}", self.host, self.port), &self.folder);
        let said = self
            .said
            .as_deref()
            .map(|said| format!(" It says: {said}"))
            .unwrap_or_default();
        match (self.stage, &self.failure) {
            (ImapStage::SignIn, Failure::Refused) => format!("{at} refused the sign-in.{said}"),
            (ImapStage::Folder, Failure::Refused) => {
                format!("The folder {folder} cannot be opened on {at}.{said}")
            }
            (ImapStage::Settle, Failure::Refused) => {
                format!("A mail that was read could not be marked, moved or deleted on {at}.{said}")
            }
            (_, Failure::Refused) => format!("{at} refused to go on.{said}"),
            (_, Failure::Rubbish(heard)) => {
                let start = format!("{at} did not answer as an IMAP server does.");
                match heard.is_empty() {
                    true => start,
                    false => format!("{start} It said: {heard}"),
                }
            }
            (stage, Failure::TimedOut) if stage > ImapStage::SignIn => format!("{at} stopped answering."),
            (stage, Failure::Closed) if stage > ImapStage::SignIn => {
                format!("{at} closed the connection.{said}")
            }
            _ => self.as_mail_error().words(),
        }
    }

    /// What an admin can do about it; empty when there is nothing but to wait, or to ask the server's operator.
    pub fn remedy(&self) -> String {
        let port = self.port;
        match (&self.failure, self.stage) {
            (Failure::ConnectionRefused, _) => {
                "Check the port: 993 for TLS, 143 for STARTTLS. Or the server is not running, or IMAP is switched off.".into()
            }
            (Failure::TimedOut | Failure::Closed | Failure::Rubbish(_), ImapStage::Greeting) => {
                format!("Port {port} may expect encryption from the first byte: choose TLS. Or something else than a mailbox answers there.")
            }
            (Failure::TimedOut, ImapStage::Connect) => {
                "A firewall probably drops the connection. Check the host name too.".into()
            }
            (Failure::InsecureSignIn, _) => "Choose TLS (usually port 993) or STARTTLS (usually port 143).".into(),
            (Failure::PlainTextOnTlsPort, _) => {
                "Choose STARTTLS for this port (usually 143), or change to the server's TLS port (usually 993).".into()
            }
            (Failure::NoStartTls, _) => "Choose TLS with port 993 if the server has it.".into(),
            (Failure::StartTlsInjection, _) => "Try from another network, or use TLS on port 993.".into(),
            (Failure::SignInNotOffered(_), _) => {
                "Choose the other way to sign in, or switch on IMAP for the mailbox; many servers offer sign-in only over TLS."
                    .into()
            }
            (Failure::Refused, ImapStage::SignIn) => {
                "Check user name and password. Google, Microsoft, Yahoo and others want an app password or OAuth here, not the \
                 password of the account, and IMAP may have to be switched on for the mailbox."
                    .into()
            }
            (Failure::Refused, ImapStage::Folder) => {
                "Check the folder's name; the usual one is INBOX. Folders within folders are written with the server's own \
                 separator, such as INBOX/Bounces or INBOX.Bounces."
                    .into()
            }
            (Failure::Refused, ImapStage::Settle) => {
                "Let the user change the folder, or choose to leave mails as they are.".into()
            }
            _ => self
                .as_mail_error()
                .remedy()
                .replace("the mail server's settings", "the mailbox's settings"),
        }
    }

    /// The same, with a secret masked in what the server said.
    pub(super) fn without(mut self, secret: &str) -> Self {
        self.said = self.said.map(|said| mask(&said, secret));
        if let Failure::Rubbish(text) = &mut self.failure {
            *text = mask(text, secret);
        }
        self
    }

    /// What concerns host, network and TLS is said as it is of a mail server.
    fn as_mail_error(&self) -> MailError {
        MailError {
            stage: match self.stage {
                ImapStage::Settings => Stage::Settings,
                ImapStage::LookUp => Stage::LookUp,
                ImapStage::Connect => Stage::Connect,
                ImapStage::Tls => Stage::Tls,
                ImapStage::Greeting => Stage::Greeting,
                ImapStage::SignIn | ImapStage::Folder | ImapStage::Read | ImapStage::Settle => Stage::SignIn,
            },
            failure: self.failure.clone(),
            reply: None,
            server: self.host.clone(),
            port: self.port,
        }
    }
}

impl fmt::Display for ImapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl std::error::Error for ImapError {}
