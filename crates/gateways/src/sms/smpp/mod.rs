//! A message centre over SMPP 3.4: one connection for texts and their receipts, made when it is needed and made again when it is
//! lost.
//!
//! PDUs are laid out by the library `rusmpp`; the session is ours, because it must know what certainly did not leave (decision 0019).

mod delivery;
mod opening;
mod pause;
mod session;
mod status;
mod submit;
mod wire;

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex as StdMutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusmpp::pdus::SubmitSm;
use rustls::ClientConfig;
use secrecy::SecretString;
use tokio::sync::{Mutex, Semaphore, mpsc, oneshot, watch};
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::error::{Failure, Reply, SmsError, Stage};
use super::settings::{Limits, Secrets, Smpp, SmsSettings};
use super::{Accepted, Receipt, Text};
use pause::{FIRST_PAUSE, LONGEST_PAUSE, Pause};
use session::{Ask, Care, Outcome, tend};
use status::{OK, asks_to_slow_down, refused};

pub(super) use opening::{Told, line_error};

/// Receipts that wait to be asked for; the centre keeps the others.
const MOST_RECEIPTS: usize = 1_000;
/// How often a later part of a text is brought again to a centre that is busy. The earlier ones are out already.
const PART_TRIES: u32 = 5;

/// Where a centre is and how to be with it.
pub(super) struct Centre {
    settings: Smpp,
    limits: Limits,
    tls: Option<Arc<ClientConfig>>,
    password: SecretString,
    /// For masking.
    hidden: Vec<SecretString>,
}

impl Centre {
    /// Tells how a step ended.
    fn step<T>(
        &self,
        told: &mut (dyn FnMut(Stage, Result<String, &SmsError>) + Send),
        stage: Stage,
        outcome: Result<T, SmsError>,
        words: impl FnOnce(&T) -> String,
    ) -> Result<T, SmsError> {
        match outcome {
            Ok(value) => {
                told(stage, Ok(words(&value)));
                Ok(value)
            }
            Err(error) => {
                let error = error.of(&self.settings.host).without(&self.hidden);
                told(stage, Err(&error));
                Err(error)
            }
        }
    }
}

/// A connection that stands, or did.
#[derive(Clone)]
struct Line {
    asks: mpsc::Sender<Ask>,
    /// Ends when the connection does.
    stands: watch::Receiver<()>,
}

struct Inner {
    centre: Centre,
    line: Mutex<Option<Line>>,
    window: Semaphore,
    unreachable: StdMutex<Pause>,
    throttled: StdMutex<Pause>,
    receipts: Mutex<mpsc::Receiver<Receipt>>,
    report: mpsc::Sender<Receipt>,
    joint: AtomicU8,
}

/// A message centre. Cheap to clone; clones share the connection.
#[derive(Clone)]
pub struct SmppGateway(Arc<Inner>);

impl std::fmt::Debug for SmppGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmppGateway")
            .field("host", &self.0.centre.settings.host)
            .finish_non_exhaustive()
    }
}

impl SmppGateway {
    pub(super) fn new(smpp: &Smpp, settings: &SmsSettings, secrets: &Secrets) -> Result<Self, SmsError> {
        super::address::host(&smpp.host, smpp.tls, settings.reach()).map_err(SmsError::setting)?;
        let tls = match smpp.tls {
            true => Some(Arc::new(super::http::tls(settings.ca_pem.as_deref())?)),
            false => None,
        };
        let (report, receipts) = mpsc::channel(MOST_RECEIPTS);
        // Any number will do, but not the same one after every start: a phone joins what has the same number.
        let joint = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |now| now.subsec_nanos() as u8);
        Ok(Self(Arc::new(Inner {
            centre: Centre {
                settings: smpp.clone(),
                limits: settings.limits,
                tls,
                password: secrets.password.clone(),
                hidden: secrets.all(),
            },
            line: Mutex::new(None),
            window: Semaphore::new(usize::from(smpp.window.max(1))),
            unreachable: StdMutex::default(),
            throttled: StdMutex::default(),
            receipts: Mutex::new(receipts),
            report,
            joint: AtomicU8::new(joint),
        })))
    }

    /// Hands one text over and waits for the verdict.
    pub(super) async fn send(&self, text: &Text) -> Result<Accepted, SmsError> {
        let inner = &self.0;
        let joint = inner.joint.fetch_add(1, Ordering::Relaxed);
        let messages = submit::messages(text, inner.centre.settings.long, joint)?;
        if let Some(error) = lock(&inner.throttled).waits(Instant::now()) {
            return Err(error);
        }
        let count = messages.len();
        let mut last = None;
        for (i, message) in messages.into_iter().enumerate() {
            let outcome = match i {
                0 => self.submit(message).await,
                _ => self.submit_later_part(message).await,
            };
            match outcome {
                Ok(id) => last = id,
                Err(error) => return Err(self.dressed(error)),
            }
        }
        lock(&inner.throttled).over();
        Ok(Accepted {
            reply: match &last {
                Some(id) => format!("taken as {id}"),
                None => "taken".into(),
            },
            provider_id: last,
            segments: u32::try_from(count).ok().filter(|_| count > 1),
        })
    }

    /// The next receipt; sees to it that there is a connection for it to come over.
    pub(super) async fn next_receipt(&self) -> Option<Receipt> {
        let mut receipts = self.0.receipts.lock().await;
        loop {
            let line = self.line().await;
            let ended = async {
                match line {
                    Ok(Line { asks, mut stands }) => {
                        // Held, it would keep the connection from being ended.
                        drop(asks);
                        while stands.changed().await.is_ok() {}
                    }
                    Err(error) => sleep(error.retry_after().unwrap_or(LONGEST_PAUSE)).await,
                }
            };
            tokio::select! {
                receipt = receipts.recv() => return receipt,
                () = ended => {}
            }
        }
    }

    /// Walks every step of reaching the centre and says goodbye.
    pub(super) async fn walk(&self, told: Told<'_>) -> Result<(), SmsError> {
        let centre = &self.0.centre;
        let bound = opening::open(centre, told).await?;
        let (asks, queue) = mpsc::channel(1);
        drop(asks);
        tend(bound, care(centre), queue, self.0.report.clone()).await;
        Ok(())
    }

    /// Says goodbye; the next text makes a new connection. Never fails: whatever happens now changes no text's fate.
    pub(super) async fn quit(&self) {
        // The task unbinds when nobody can ask it any more.
        self.0.line.lock().await.take();
    }

    fn dressed(&self, error: SmsError) -> SmsError {
        let centre = &self.0.centre;
        error.of(&centre.settings.host).without(&centre.hidden)
    }

    /// What was sent before is out, so this part is worth some patience; and when it fails all the same, the text is half out.
    async fn submit_later_part(&self, message: SubmitSm) -> Result<Option<String>, SmsError> {
        let mut tries = 0;
        loop {
            match self.submit(message.clone()).await {
                Err(error) if error.is_temporary() && tries < PART_TRIES => {
                    tries += 1;
                    let wait = error.retry_after().unwrap_or(FIRST_PAUSE);
                    sleep_until(Instant::now() + wait.min(LONGEST_PAUSE)).await;
                }
                Err(error) if error.is_unknown() => return Err(error),
                Err(error) => {
                    let reply = error
                        .reply()
                        .cloned()
                        .unwrap_or_else(|| Reply::new(None, &error.words()));
                    return Err(SmsError::unknown("only some of its parts were taken").saying(reply));
                }
                Ok(id) => return Ok(id),
            }
        }
    }

    async fn submit(&self, message: SubmitSm) -> Result<Option<String>, SmsError> {
        let inner = &self.0;
        let _place = inner
            .window
            .acquire()
            .await
            .map_err(|_| SmsError::setting("The connection is being closed."))?;
        let line = self.line().await?;
        let (answer, answered) = oneshot::channel();
        if line.asks.send(Ask { message, answer }).await.is_err() {
            return Err(not_sent());
        }
        match timeout(inner.centre.limits.answer, answered).await {
            Ok(Ok(Outcome::Answered(OK, id))) => Ok(id.filter(|id| !id.is_empty())),
            Ok(Ok(Outcome::Answered(status, _))) => {
                let error = refused(status);
                let error = match asks_to_slow_down(status) {
                    true => {
                        let error = self.dressed(error);
                        let wait = lock(&inner.throttled).after(&error, Instant::now());
                        error.after(Some(wait))
                    }
                    false => error,
                };
                Err(error)
            }
            Ok(Ok(Outcome::NotSent)) => Err(not_sent()),
            Ok(Err(_)) => Err(SmsError::unknown("the connection was lost")),
            Err(_) => Err(SmsError::unknown("no answer came in time")),
        }
    }

    /// A connection that stands, made now if need be.
    async fn line(&self) -> Result<Line, SmsError> {
        let inner = &self.0;
        let mut slot = inner.line.lock().await;
        if let Some(line) = slot.as_ref().filter(|line| !line.asks.is_closed()) {
            return Ok(line.clone());
        }
        if let Some(error) = lock(&inner.unreachable).waits(Instant::now()) {
            return Err(error);
        }
        match opening::open(&inner.centre, &mut |_, _| {}).await {
            Ok(bound) => {
                lock(&inner.unreachable).over();
                let (asks, queue) = mpsc::channel(1);
                let (standing, stands) = watch::channel(());
                let tending = tend(bound, care(&inner.centre), queue, inner.report.clone());
                tokio::spawn(async move {
                    tending.await;
                    drop(standing);
                });
                let line = Line { asks, stands };
                *slot = Some(line.clone());
                Ok(line)
            }
            Err(error) => {
                let wait = lock(&inner.unreachable).after(&error, Instant::now());
                Err(error.after(Some(wait)))
            }
        }
    }
}

fn care(centre: &Centre) -> Care {
    Care {
        enquire_every: Duration::from_secs(u64::from(centre.settings.enquire_every_s.max(1))),
        answer: centre.limits.answer,
    }
}

fn not_sent() -> SmsError {
    let why = Failure::Unreachable("the connection was lost before the text left".into());
    SmsError::new(Stage::Connect, why, "")
}

fn lock(pause: &StdMutex<Pause>) -> MutexGuard<'_, Pause> {
    // A pause is whole between any two statements above.
    pause.lock().unwrap_or_else(PoisonError::into_inner)
}
