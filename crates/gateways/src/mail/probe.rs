//! *Test connection*.
use super::error::MailError;
use super::{MailServer, Mailbox};

/// A step of the test, in the order in which they can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// The host name is looked up.
    LookUp,
    /// A TCP connection is made.
    Connect,
    /// The server greets and says what it can do. Comes before TLS with STARTTLS, after it with TLS from the start.
    Greeting,
    /// The connection is encrypted and the certificate checked.
    Tls,
    /// Signing in.
    SignIn,
    /// The sender's address is announced (MAIL FROM) and taken back; no mail is sent.
    Sender,
}

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It worked; the detail is for display (addresses found, TLS version, the greeting).
    Ok {
        /// One line.
        detail: String,
    },
    /// It failed; the steps after it are skipped.
    Failed {
        /// What happened, in plain words.
        words: String,
        /// What to do about it; may be empty.
        remedy: String,
        /// The server's own words, if it said anything.
        server_said: Option<String>,
        /// The error itself, for those who want to ask it more.
        error: MailError,
    },
    /// Not tried; the text says why (an earlier step failed, or the settings ask for none).
    Skipped {
        /// One line.
        why: String,
    },
}

/// One step and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub kind: StepKind,
    /// How it ended.
    pub outcome: Outcome,
    /// How long it took.
    pub took_ms: u32,
}

/// Walks every step of reaching the server and tells each as it ends, then gives them all. Sends no mail.
pub async fn probe(server: &MailServer, sender: &Mailbox, mut told: impl FnMut(&Step) + Send) -> Vec<Step> {
    let _ = (server, sender, &mut told);
    todo!()
}
