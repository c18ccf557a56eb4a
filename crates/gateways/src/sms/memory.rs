//! The in-memory twin of a gateway: takes everything, or does what a script says. For tests of the layers above.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use super::{Accepted, Failure, Receipt, Refusal, Reply, SmsError, Stage, Text};

/// What happens to one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScriptedText {
    /// Taken, in these words.
    Accept(String),
    /// The gateway says no: whose fault it is, its code, its words.
    Refuse(Refusal, String, String),
    /// The gateway asks to wait this long.
    Wait(Duration),
    /// The gateway cannot be reached: safe to send again.
    LostBefore,
    /// The text is taken, but the connection is lost before the verdict: fate unknown.
    LostAfter,
    /// A setting cannot be used: no text at all can go.
    BadSetting(String),
}

#[derive(Debug, Default)]
struct State {
    sent: Vec<Text>,
    attempts: u32,
    next: VecDeque<ScriptedText>,
    by_number: HashMap<String, ScriptedText>,
    receipts: VecDeque<Receipt>,
    delay: Duration,
}

/// Collects texts. Clones share the collection.
#[derive(Debug, Clone, Default)]
pub struct MemorySms {
    state: Arc<Mutex<State>>,
    reported: Arc<Notify>,
}

impl MemorySms {
    /// Takes everything until told otherwise.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one outcome to the script; texts use them up in order, then everything is taken.
    pub fn then(&self, outcome: ScriptedText) -> &Self {
        self.state().next.push_back(outcome);
        self
    }

    /// What always happens to texts for this number, with its plus.
    pub fn for_number(&self, number: &str, outcome: ScriptedText) -> &Self {
        self.state().by_number.insert(number.to_owned(), outcome);
        self
    }

    /// How long each text takes.
    pub fn delay(&self, delay: Duration) -> &Self {
        self.state().delay = delay;
        self
    }

    /// A receipt comes in, as over a connection that carries receipts.
    pub fn reports(&self, receipt: Receipt) -> &Self {
        self.state().receipts.push_back(receipt);
        self.reported.notify_one();
        self
    }

    /// Every text that was taken, in order, also what was taken without a verdict.
    pub fn sent(&self) -> Vec<Text> {
        self.state().sent.clone()
    }

    /// How many texts were handed over, taken or not.
    pub fn attempts(&self) -> u32 {
        self.state().attempts
    }

    pub(super) async fn next_receipt(&self) -> Receipt {
        loop {
            let waiting = self.reported.notified();
            if let Some(receipt) = self.state().receipts.pop_front() {
                return receipt;
            }
            waiting.await;
        }
    }

    pub(super) async fn send(&self, text: &Text) -> Result<Accepted, SmsError> {
        let delay = self.state().delay;
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let mut state = self.state();
        state.attempts += 1;
        let outcome = match state.by_number.get(text.to.as_str()).cloned() {
            Some(outcome) => outcome,
            None => state
                .next
                .pop_front()
                .unwrap_or_else(|| ScriptedText::Accept("taken in memory".into())),
        };
        let error = |failure| SmsError::new(Stage::Send, failure, "memory");
        match outcome {
            ScriptedText::Accept(reply) => {
                state.sent.push(text.clone());
                Ok(Accepted {
                    provider_id: Some(format!("memory-{}", state.sent.len())),
                    reply,
                    segments: None,
                })
            }
            ScriptedText::Refuse(refusal, code, words) => {
                Err(SmsError::refused(refusal, Reply::new(Some(code), &words)).of("memory"))
            }
            ScriptedText::Wait(wait) => Err(error(Failure::Refused(Refusal::Busy)).after(Some(wait))),
            ScriptedText::LostBefore => {
                Err(error(Failure::Unreachable("nobody is there".into())).at(Stage::Connect))
            }
            ScriptedText::LostAfter => {
                state.sent.push(text.clone());
                Err(error(Failure::Unknown("the connection was lost".into())))
            }
            ScriptedText::BadSetting(words) => Err(error(Failure::BadSetting(words)).at(Stage::Settings)),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements above, so a panic in another test thread cannot spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
