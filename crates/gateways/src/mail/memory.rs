//! The in-memory twin of a mail server: takes everything, or does what a script says. For tests of the layers above.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{Accepted, Composed, Failure, MailError, Reply, Stage};

/// What happens to one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scripted {
    /// Taken, with this reply text.
    Accept(String),
    /// The server says no: code and text. 4xx or 5xx.
    Refuse(u16, String),
    /// The connection is lost before the message was handed over: safe to send again.
    LostBefore,
    /// The message is taken, but the connection is lost before the reply: fate unknown.
    LostAfter,
    /// The connection cannot be opened or the password is wrong: no message at all can go.
    ServerFails(Failure),
}

#[derive(Debug, Default)]
struct State {
    sent: Vec<Composed>,
    next: VecDeque<Scripted>,
    by_recipient: HashMap<String, Scripted>,
    connect_failure: Option<Failure>,
    connections: u32,
    delay: Duration,
}

/// Collects messages. Clones share the collection.
#[derive(Debug, Clone, Default)]
pub struct MemoryMail {
    state: Arc<Mutex<State>>,
}

impl MemoryMail {
    /// Takes everything until told otherwise.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one outcome to the script; messages use them up in order, then everything is taken.
    pub fn then(&self, outcome: Scripted) -> &Self {
        self.state().next.push_back(outcome);
        self
    }

    /// What always happens to messages for this envelope recipient.
    pub fn for_recipient(&self, address: &str, outcome: Scripted) -> &Self {
        self.state().by_recipient.insert(address.to_owned(), outcome);
        self
    }

    /// Makes every attempt to connect fail, or work again.
    pub fn refuse_connections(&self, failure: Option<Failure>) -> &Self {
        self.state().connect_failure = failure;
        self
    }

    /// How long each message takes.
    pub fn delay(&self, delay: Duration) -> &Self {
        self.state().delay = delay;
        self
    }

    /// Everything the server took, in order, also what it took without a reply.
    pub fn sent(&self) -> Vec<Composed> {
        self.state().sent.clone()
    }

    /// How many sessions were opened.
    pub fn connections(&self) -> u32 {
        self.state().connections
    }

    pub(super) async fn connect(&self) -> Result<(), MailError> {
        let mut state = self.state();
        match state.connect_failure.clone() {
            Some(failure) => Err(error(Stage::Connect, failure, None)),
            None => {
                state.connections += 1;
                Ok(())
            }
        }
    }

    pub(super) async fn send(&self, message: &Composed) -> Result<Accepted, MailError> {
        let delay = self.state().delay;
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let mut state = self.state();
        let outcome = match state.by_recipient.get(&message.envelope_to).cloned() {
            Some(outcome) => outcome,
            None => state
                .next
                .pop_front()
                .unwrap_or_else(|| Scripted::Accept("2.0.0 Ok: in memory".into())),
        };
        match outcome {
            Scripted::Accept(text) => {
                state.sent.push(message.clone());
                Ok(Accepted {
                    reply: Reply::new(250, &text),
                })
            }
            Scripted::Refuse(code, text) => Err(error(
                Stage::Recipient,
                Failure::Refused,
                Some(Reply::new(code, &text)),
            )),
            Scripted::LostBefore => Err(error(Stage::Sender, Failure::Closed, None)),
            Scripted::LostAfter => {
                state.sent.push(message.clone());
                Err(error(Stage::Body, Failure::Closed, None))
            }
            Scripted::ServerFails(failure) => Err(error(Stage::Connect, failure, None)),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements above, so a panic in another test thread cannot spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn error(stage: Stage, failure: Failure, reply: Option<Reply>) -> MailError {
    MailError {
        stage,
        failure,
        reply,
        server: "memory".into(),
        port: 0,
    }
}
