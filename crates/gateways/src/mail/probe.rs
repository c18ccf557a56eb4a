//! *Test connection*: walks every step of reaching a mail server, up to the point where a mail would be sent, and says
//! in plain words which step failed and what to do.
//!
//! The steps themselves are those of sending (`smtp::opening`); here they are only timed and put into words.

use std::time::Instant;

use super::address::wire_address;
use super::error::MailError;
use super::smtp::{Dialer, Watch, open};
use super::{Failure, MailServer, Mailbox, Security, Stage};

/// A step of the test.
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

/// Walks every step of reaching the server, tells each as it ends, and then gives them all, in the order they were
/// walked. Sends no mail. There are always six.
pub async fn probe(server: &MailServer, sender: &Mailbox, told: impl FnMut(&Step) + Send) -> Vec<Step> {
    let mut walk = Walk {
        steps: Vec::with_capacity(6),
        since: Instant::now(),
        told,
    };
    let reached = match Dialer::new(server.clone()) {
        Ok(dialer) => match open(&dialer, &mut walk).await {
            Ok(connection) => Some((dialer, connection)),
            Err(_) => None,
        },
        Err(error) => {
            let at = match error.failure() {
                Failure::BadCa(_) | Failure::TlsFailed(_) => StepKind::Tls,
                _ => StepKind::LookUp,
            };
            walk.ended(at, Err(&error));
            None
        }
    };
    if let Some((dialer, mut connection)) = reached {
        let outcome = match wire_address(&sender.address) {
            Ok(address) => {
                let needs_utf8 = !address.user().is_ascii();
                connection.try_sender(address, needs_utf8).await
            }
            Err(why) => {
                let text = format!("The sender's address cannot be used: {why}.");
                Err(dialer.error(Stage::Sender, Failure::BadSetting(text)))
            }
        };
        match &outcome {
            Ok(reply) => walk.ended(StepKind::Sender, Ok(Some(&reply.to_string()))),
            Err(error) => walk.ended(StepKind::Sender, Err(error)),
        }
        connection.quit().await;
    }
    walk.skip_the_rest(server.security);
    walk.steps
}

struct Walk<F> {
    steps: Vec<Step>,
    since: Instant,
    told: F,
}

impl<F: FnMut(&Step) + Send> Walk<F> {
    fn step(&mut self, kind: StepKind, outcome: Outcome) {
        let took_ms = u32::try_from(self.since.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.since = Instant::now();
        let step = Step {
            kind,
            outcome,
            took_ms,
        };
        (self.told)(&step);
        self.steps.push(step);
    }

    fn skip_the_rest(&mut self, security: Security) {
        use StepKind::{Connect, Greeting, LookUp, Sender, SignIn, Tls};
        let order = match security {
            Security::Tls => [LookUp, Connect, Tls, Greeting, SignIn, Sender],
            Security::StartTls | Security::None => [LookUp, Connect, Greeting, Tls, SignIn, Sender],
        };
        for kind in order {
            if self.steps.iter().all(|step| step.kind != kind) {
                self.step(
                    kind,
                    Outcome::Skipped {
                        why: "Not tried, because an earlier step failed.".into(),
                    },
                );
            }
        }
    }
}

impl<F: FnMut(&Step) + Send> Watch for Walk<F> {
    fn ended(&mut self, kind: StepKind, outcome: Result<Option<&str>, &MailError>) {
        let outcome = match outcome {
            Ok(Some(detail)) => Outcome::Ok {
                detail: detail.to_owned(),
            },
            Ok(None) => Outcome::Skipped {
                why: left_out(kind).to_owned(),
            },
            Err(error) => Outcome::Failed {
                words: error.words(),
                remedy: error.remedy(),
                server_said: error.reply().map(ToString::to_string),
                error: error.clone(),
            },
        };
        self.step(kind, outcome);
    }
}

fn left_out(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Tls => "The settings ask for no encryption.",
        StepKind::SignIn => "The settings ask for no sign-in.",
        _ => "Not needed.",
    }
}
