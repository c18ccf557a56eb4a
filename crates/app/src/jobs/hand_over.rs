//! One connection's work: take a message, mark it in flight, hand it over, record what came of it.
//!
//! The end of one hand-over and the beginning of the next are one commit.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use muster_domain::{message::Outcome, retry, time::Moment};
use muster_gateways::mail::{MailError, Session, Slower, Transport};
use muster_store::{Begin, ClaimedMessage, Delivery, StoreError, TextFacts};
use tokio_util::sync::CancellationToken;

use crate::{App, message::Letterhead};

/// Tries at recording an outcome before the process gives up its connection; recovery then calls it Unknown.
const RECORD_TRIES: u32 = 20;

/// A connection and what it works with.
pub(super) struct Lane {
    pub app: Arc<App>,
    pub head: Arc<Letterhead>,
    pub transport: Transport,
    pub feed: async_channel::Receiver<ClaimedMessage>,
    pub halt: CancellationToken,
    /// Lanes that still try or work.
    pub alive: Arc<AtomicUsize>,
}

impl Lane {
    /// Works until the feed ends. The error is the words of what keeps the server from taking any message.
    pub async fn run(self) -> Result<(), String> {
        let mut session = match self.transport.connect().await {
            Ok(session) => session,
            // Many servers take only so many connections at once: the others go on. When nobody got in, the server is not
            // there or lets nobody in, and that is everybody's trouble.
            Err(error) if self.alive.fetch_sub(1, Ordering::SeqCst) > 1 => {
                tracing::warn!(words = %error, "one connection fewer than set");
                return Ok(());
            }
            Err(error) => {
                self.halt.cancel();
                return Err(words(&error));
            }
        };
        let result = self.work(&mut session).await;
        session.quit().await;
        result
    }

    async fn work(&self, session: &mut Session) -> Result<(), String> {
        let mut finished: Option<Delivery> = None;
        loop {
            let next = match self.next_at_once() {
                Some(next) => Some(next),
                None => {
                    // Nothing waits: what ended is written down before waiting for more.
                    self.record(finished.take(), None).await?;
                    self.next().await
                }
            };
            let Some(message) = next else { return Ok(()) };
            let composed = match self.app.compose(&self.head, &message) {
                Ok(composed) => composed,
                Err(error) => {
                    self.app.jobs.pacer(|pacer| pacer.give_back(1));
                    self.record(finished.take(), None).await?;
                    let outcome = Outcome::Refused { words: error.message };
                    self.record(
                        Some(Delivery {
                            message_id: message.id,
                            outcome,
                            next_try: None,
                            counts: true,
                            text: None,
                        }),
                        None,
                    )
                    .await?;
                    continue;
                }
            };
            if self.record(finished.take(), Some(message.id.clone())).await? == Begin::Stop {
                self.app.jobs.pacer(|pacer| pacer.give_back(1));
                continue;
            }
            let now = self.app.clock.now();
            self.app.jobs.pacer(|pacer| pacer.begin(now));
            let sent = session.send(&composed).await;
            let slower = sent.as_ref().err().is_some_and(|error| self.is_too_fast(error));
            let server_trouble = sent
                .as_ref()
                .err()
                .filter(|error| error.concerns_the_server() && !slower)
                .map(words);
            let outcome = match sent {
                Ok(accepted) => Outcome::Accepted {
                    reply: accepted.reply.to_string(),
                },
                Err(error) => failure(&error),
            };
            let outcome = outcome.map_words(|words| self.app.without_secrets(&message, words));
            let server_trouble = server_trouble.map(|words| self.app.without_secrets(&message, words));
            let wait = self.heed(&outcome, slower);
            finished = Some(self.delivery(&message, outcome, server_trouble.is_some(), wait));
            if slower {
                // Everything that was claimed goes back; it is claimed again when the rest is over.
                self.record(finished.take(), None).await?;
                self.halt.cancel();
                return Ok(());
            }
            if let Some(words) = server_trouble {
                // Told first: by the record the message waits, and whoever then looks whether all is done must find out why.
                self.app.jobs.trouble(Some(words.clone()));
                self.record(finished.take(), None).await?;
                self.halt.cancel();
                return Err(words);
            }
        }
    }

    fn is_too_fast(&self, error: &MailError) -> bool {
        let now = self.app.clock.now();
        match error.asks_to_slow_down() {
            Slower::No => false,
            Slower::Perhaps => self.app.jobs.pacer(|pacer| pacer.perhaps_asked_to_slow_down(now)),
            Slower::Yes => {
                self.app.jobs.pacer(|pacer| pacer.asked_to_slow_down(now));
                true
            }
        }
    }

    /// Says that the server asked to go slower, and goes faster again when it takes messages. Gives when the message that was
    /// put off may be tried again.
    fn heed(&self, outcome: &Outcome, slower: bool) -> Option<Moment> {
        let now = self.app.clock.now();
        match outcome {
            Outcome::TryLater { words } if slower => {
                tracing::warn!(%words, "the mail server asks to go slower");
                self.app.jobs.slow_words(words);
                let hold = self.app.jobs.pacer(|pacer| pacer.hold(now));
                Some(hold.map_or(now, |(until, _)| until))
            }
            Outcome::Accepted { .. } => {
                self.app.jobs.pacer(|pacer| pacer.accepted(now));
                None
            }
            _ => None,
        }
    }

    /// `wait` is set when the server only asked to go slower: that is not the message's fault and uses up none of its tries.
    fn delivery(
        &self,
        message: &ClaimedMessage,
        outcome: Outcome,
        server_trouble: bool,
        wait: Option<Moment>,
    ) -> Delivery {
        let now = self.app.clock.now();
        let attempts = message.attempts + 1;
        let next_try = match outcome {
            Outcome::TryLater { .. } if wait.is_some() => wait,
            // A server that is not there is not the message's fault: it never runs out of tries by that.
            Outcome::TryLater { .. } if server_trouble => {
                retry::next_try(now, attempts.min(retry::MAX_ATTEMPTS - 1), jitter())
            }
            Outcome::TryLater { .. } => retry::next_try(now, attempts, jitter()),
            _ => None,
        };
        Delivery {
            message_id: message.id.clone(),
            outcome,
            next_try,
            counts: wait.is_none(),
            text: None,
        }
    }

    async fn record(&self, finished: Option<Delivery>, begin: Option<String>) -> Result<Begin, String> {
        let recorded = self.app.record_hand_over(finished, begin).await;
        recorded.inspect_err(|_| self.halt.cancel())
    }

    fn next_at_once(&self) -> Option<ClaimedMessage> {
        if self.halt.is_cancelled() {
            None
        } else {
            self.feed.try_recv().ok()
        }
    }

    async fn next(&self) -> Option<ClaimedMessage> {
        tokio::select! {
            biased;
            () = self.halt.cancelled() => None,
            message = self.feed.recv() => message.ok(),
        }
    }
}

impl App {
    /// Commits. A disk that stays full ends the run.
    pub(super) async fn record_hand_over(
        &self,
        finished: Option<Delivery>,
        begin: Option<String>,
    ) -> Result<Begin, String> {
        if finished.is_none() && begin.is_none() {
            return Ok(Begin::Stop);
        }
        insist(|| {
            let (finished, begin) = (finished.clone(), begin.clone());
            self.store.hand_over(finished, begin, self.clock.now())
        })
        .await
    }

    /// The same for a text that is to begin, with what it is expected to cost.
    pub(super) async fn record_text_begin(&self, id: &str, expected: &TextFacts) -> Result<Begin, String> {
        insist(|| {
            let now = self.clock.now();
            self.store.begin_text(id.to_owned(), expected.clone(), now)
        })
        .await
    }
}

/// Without the commit nothing is handed over, so a write that is only disturbed is done again.
async fn insist<W>(write: impl Fn() -> W) -> Result<Begin, String>
where
    W: Future<Output = Result<Begin, StoreError>>,
{
    let mut tries = 0;
    loop {
        match write().await {
            Ok(begin) => return Ok(begin),
            Err(error) if error.is_temporary() && tries < RECORD_TRIES => {
                tries += 1;
                tracing::warn!(%error, tries, "an outcome could not be recorded; trying again");
                tokio::time::sleep(std::time::Duration::from_millis(250 * u64::from(tries))).await;
            }
            Err(error) => {
                return Err(format!(
                    "Sending stopped, because outcomes cannot be recorded: {error}."
                ));
            }
        }
    }
}

fn failure(error: &MailError) -> Outcome {
    let words = error.reply().map_or_else(|| error.words(), ToString::to_string);
    if error.fate_unknown() {
        Outcome::FateUnknown { words }
    } else if error.is_temporary() || error.concerns_the_server() || error.asks_to_slow_down() == Slower::Yes
    {
        Outcome::TryLater { words }
    } else {
        Outcome::Refused { words }
    }
}

fn words(error: &MailError) -> String {
    let (words, remedy) = (error.words(), error.remedy());
    if remedy.is_empty() {
        words
    } else {
        format!("{words} {remedy}")
    }
}

/// A random byte that spreads retries; when the system has none, they come back together.
pub(super) fn jitter() -> u8 {
    let mut byte = [0u8];
    if getrandom::fill(&mut byte).is_err() {
        tracing::debug!("no randomness for the spread of retries");
    }
    byte[0]
}
