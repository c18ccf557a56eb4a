//! The texts' part of the outbox job: claims them, hands them to the gateway, keeps to the day's money.
//!
//! The same persisted steps as for mails (claim → in flight, committed → hand over → record), with the gateway in the mail
//! server's place. A text costs money each time, so one whose fate is unknown is never sent again by itself.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::civil::Date;
use muster_domain::{
    message::Outcome,
    retry,
    sms::{Amount, Budget, OverBudget, estimate, segments},
    template::Channel,
    time::Moment,
};
use muster_gateways::sms::{SmsError, SmsTransport};
use muster_store::{Begin, ClaimedMessage, Delivery, TextFacts};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::{
    dispatch::{give_back, pause, until},
    hand_over::jitter,
    pacing::quiet_until,
};
use crate::{
    App, Result,
    mail::system_time_zone,
    message::Letterhead,
    settings::{Config, require_texts},
    wire::TextSettings,
};

/// Texts claimed at once.
const PORTION: u32 = 100;
/// Texts handed over side by side.
const LANES: usize = 4;
/// How often a waiting dispatcher looks for what another process queued or set.
const LOOK_EVERY: Duration = Duration::from_millis(1_000);

/// What keeps every text from going out; no text is to blame.
struct Trouble {
    words: String,
    /// When it ends by itself.
    until: Option<Moment>,
}

/// A gateway that texts go to, and what it was set up by.
struct Line {
    set: SetUp,
    transport: SmsTransport,
    receipts: tokio::task::JoinHandle<()>,
}

/// All that a line depends on.
#[derive(PartialEq)]
struct SetUp {
    settings: TextSettings,
    secret: Option<String>,
    signing: Option<String>,
    portal: String,
}

impl SetUp {
    async fn now(app: &App, config: &Config) -> Result<Self> {
        Ok(Self {
            settings: config.texts.clone(),
            secret: config.text_secret.clone(),
            signing: config.text_signing.clone(),
            portal: app.portal_address().await?,
        })
    }
}

impl Line {
    async fn open(app: &Arc<App>, config: &Config, set: SetUp) -> Result<Self> {
        let transport = app.text_transport(config).await?;
        let receipts = tokio::spawn(super::receipts::listen(app.clone(), transport.clone()));
        Ok(Self {
            set,
            transport,
            receipts,
        })
    }

    async fn close(self) {
        self.receipts.abort();
        self.transport.quit().await;
    }
}

/// Hands texts over until `stop`. Only for the holder of the lease.
pub(super) async fn dispatch(app: &Arc<App>, stop: &CancellationToken) -> Result<()> {
    let mut line: Option<Line> = None;
    let ended = go_on(app, &mut line, stop).await;
    if let Some(line) = line {
        line.close().await;
    }
    ended
}

async fn go_on(app: &Arc<App>, line: &mut Option<Line>, stop: &CancellationToken) -> Result<()> {
    let mut wake = app.jobs.wake.subscribe();
    let mut failures = 0u32;
    while !stop.is_cancelled() {
        wake.borrow_and_update();
        let config = app.config().await?;
        if let Err(error) = keep_line(app, &config, line).await {
            // Nobody misses a gateway that no text waits for.
            let now = app.clock.now();
            let waits = app.store.queue_totals(now, now).await?.due_texts > 0;
            app.jobs.text_trouble(waits.then_some(error.message));
            wait(app, &mut wake, LOOK_EVERY, stop).await;
            continue;
        }
        let claimed = match (line.as_ref(), config.paused) {
            (Some(_), false) => {
                let now = app.clock.now();
                let quiet = quiet_until(&config, now).is_some();
                app.store.claim_texts(PORTION, quiet, now).await?
            }
            _ => Vec::new(),
        };
        let (Some(line), false) = (line.as_ref(), claimed.is_empty()) else {
            wait(app, &mut wake, LOOK_EVERY, stop).await;
            continue;
        };
        match run(app, &config, &line.transport, claimed, stop).await {
            Ok(()) => {
                failures = 0;
                app.jobs.text_trouble(None);
            }
            Err(trouble) => {
                tracing::warn!(words = %trouble.words, "no text can be handed over; trying again later");
                app.jobs.text_trouble(Some(trouble.words));
                // No hand-over is under way now: what is still in flight ended without its outcome being recorded.
                app.store.recover_channel(Channel::Sms, app.clock.now()).await?;
                let delay = retry::reconnect_delay(failures, jitter());
                failures = failures.saturating_add(1);
                let delay = Duration::from_millis(u64::try_from(delay).unwrap_or(1_000));
                wait_out(app, trouble.until, delay, stop).await;
            }
        }
    }
    Ok(())
}

/// Opens the line, or another one when something that it depends on changed.
async fn keep_line(app: &Arc<App>, config: &Config, line: &mut Option<Line>) -> Result<()> {
    let set = SetUp::now(app, config).await?;
    if line.as_ref().is_some_and(|line| line.set == set) {
        return Ok(());
    }
    if let Some(old) = line.take() {
        old.close().await;
    }
    require_texts(config)?;
    *line = Some(Line::open(app, config, set).await?);
    app.jobs.text_trouble(None);
    Ok(())
}

async fn wait(app: &App, wake: &mut watch::Receiver<u64>, longest: Duration, stop: &CancellationToken) {
    let now = app.clock.now();
    let next = app
        .store
        .queue_totals(now, now)
        .await
        .ok()
        .and_then(|totals| totals.next_due_at);
    let span = next.map_or(longest, |at| until(at, now).min(longest));
    tokio::select! {
        () = tokio::time::sleep(span) => {}
        _ = wake.changed() => {}
        () = stop.cancelled() => {}
    }
}

/// Waits for trouble to end: by itself at `until`, else for `delay`. New settings are tried at once.
async fn wait_out(app: &App, until: Option<Moment>, delay: Duration, stop: &CancellationToken) {
    let mut texts = app.jobs.texts.subscribe();
    texts.borrow_and_update();
    match until {
        None => {
            tokio::select! {
                () = tokio::time::sleep(delay) => {}
                _ = texts.changed() => {}
                () = stop.cancelled() => {}
            }
        }
        Some(until) => {
            while app.clock.now() < until && !stop.is_cancelled() && !texts.has_changed().unwrap_or(true) {
                pause(LOOK_EVERY, stop).await;
            }
        }
    }
}

/// What the lanes of a portion share.
struct Portion {
    app: Arc<App>,
    head: Letterhead,
    settings: TextSettings,
    transport: SmsTransport,
    feed: async_channel::Receiver<ClaimedMessage>,
    budget: Mutex<Budget>,
    today: Date,
    halt: CancellationToken,
    changed: watch::Receiver<u64>,
}

/// Hands a portion over.
async fn run(
    app: &Arc<App>,
    config: &Config,
    transport: &SmsTransport,
    claimed: Vec<ClaimedMessage>,
    stop: &CancellationToken,
) -> std::result::Result<(), Trouble> {
    let prepared: Result<_> = async {
        Ok((
            app.letterhead(config).await?,
            app.store.spent_on_texts(app.today_began()).await?,
        ))
    }
    .await;
    let (head, spent) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => {
            give_back(app, claimed).await;
            return Err(Trouble {
                words: error.message,
                until: None,
            });
        }
    };
    let (feed, taken) = async_channel::bounded(claimed.len().max(1));
    for message in claimed {
        // There is room for all of them.
        let _ = feed.try_send(message);
    }
    drop(feed);
    let today = today(app.clock.now());
    let portion = Arc::new(Portion {
        app: app.clone(),
        head,
        settings: config.texts.clone(),
        transport: transport.clone(),
        feed: taken,
        budget: Mutex::new(Budget::new(config.texts.cap(), today, spent)),
        today,
        halt: stop.child_token(),
        changed: app.jobs.texts.subscribe(),
    });
    let mut lanes = tokio::task::JoinSet::new();
    for _ in 0..LANES {
        lanes.spawn(portion.clone().work());
    }
    let mut trouble = None;
    while let Some(ended) = lanes.join_next().await {
        match ended {
            Ok(Ok(())) => {}
            Ok(Err(found)) => trouble = Some(found),
            Err(error) => {
                trouble = Some(Trouble {
                    words: format!("The hand-over of texts ended badly: {error}."),
                    until: None,
                });
            }
        }
    }
    let mut rest = Vec::new();
    while let Ok(message) = portion.feed.try_recv() {
        rest.push(message);
    }
    give_back(app, rest).await;
    trouble.map_or(Ok(()), Err)
}

fn today(now: Moment) -> Date {
    jiff::Timestamp::from_millisecond(now.0)
        .unwrap_or_default()
        .to_zoned(system_time_zone())
        .date()
}

impl Portion {
    async fn work(self: Arc<Self>) -> std::result::Result<(), Trouble> {
        // A gateway that was changed meanwhile gets no more of them.
        while !self.halt.is_cancelled() && !self.changed.has_changed().unwrap_or(true) {
            let Ok(message) = self.feed.try_recv() else { break };
            if let Err(trouble) = self.hand_over(message).await {
                self.halt.cancel();
                return Err(trouble);
            }
        }
        Ok(())
    }

    fn spend<T>(&self, change: impl FnOnce(&mut Budget) -> T) -> T {
        change(&mut self.budget.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn hand_over(&self, message: ClaimedMessage) -> std::result::Result<(), Trouble> {
        let text = match self.app.compose_text(&self.head, &message, &self.settings) {
            Ok(text) => text,
            Err(error) => return self.refuse(message, error.message).await,
        };
        let parts = segments(&text.body).count;
        let cost = self.settings.price().map(|price| estimate(parts, price));
        if let Err(over) = self.spend(|budget| budget.spend(cost.unwrap_or_default(), self.today)) {
            return self.cannot_afford(message, over).await;
        }
        let give_money_back = || self.spend(|budget| budget.give_back(cost.unwrap_or_default(), self.today));
        let expected = TextFacts {
            provider_id: None,
            segments: parts,
            cost,
        };
        let begun = self.app.record_text_begin(&message.id, &expected).await;
        if begun.map_err(|words| Trouble { words, until: None })? == Begin::Stop {
            give_money_back();
            return Ok(());
        }
        let sent = self.transport.send(&text).await;
        // Here, before its words go anywhere: also the log and the screen hear of an error.
        let sent = sent.map_err(|error| error.told(|words| self.app.without_secrets(&message, words)));
        let may_have_left = sent.as_ref().map_or_else(SmsError::is_unknown, |_| true);
        if !may_have_left {
            give_money_back();
        }
        let trouble = sent.as_ref().err().and_then(|error| self.trouble(error));
        // Told first: by the record the text waits, and whoever then looks whether all is done must find out why.
        if let Some(trouble) = &trouble {
            self.app.jobs.text_trouble(Some(trouble.words.clone()));
        }
        let delivery = self.delivery(&message, sent, parts, cost);
        self.record(delivery).await?;
        trouble.map_or(Ok(()), Err)
    }

    fn delivery(
        &self,
        message: &ClaimedMessage,
        sent: std::result::Result<muster_gateways::sms::Accepted, SmsError>,
        parts: u32,
        cost: Option<Amount>,
    ) -> Delivery {
        let now = self.app.clock.now();
        let attempts = message.attempts + 1;
        let facts = |provider_id, billed: Option<u32>| {
            let segments = billed.unwrap_or(parts);
            TextFacts {
                provider_id,
                segments,
                // What the gateway says it bills counts, not what was expected.
                cost: self
                    .settings
                    .price()
                    .map_or(cost, |price| Some(estimate(segments, price))),
            }
        };
        let (outcome, next_try, counts, text) = match sent {
            Ok(accepted) => {
                let facts = facts(accepted.provider_id, accepted.segments);
                (
                    Outcome::Accepted {
                        reply: accepted.reply,
                    },
                    None,
                    true,
                    Some(facts),
                )
            }
            Err(error) if error.is_unknown() => {
                let words = error.words();
                (
                    Outcome::FateUnknown { words },
                    None,
                    true,
                    Some(facts(None, None)),
                )
            }
            Err(error) if error.blames_gateway() || error.is_temporary() => {
                let blames_gateway = error.blames_gateway();
                let tries = match blames_gateway {
                    // It is not the text's fault: it never runs out of tries by that.
                    true => attempts.min(retry::MAX_ATTEMPTS - 1),
                    false => attempts,
                };
                let soonest = error
                    .retry_after()
                    .map(|wait| now.plus(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX / 2)));
                let next = retry::next_try(now, tries, jitter())
                    .map(|next| soonest.map_or(next, |soonest| next.max(soonest)));
                let words = error.reply().map_or_else(|| error.words(), ToString::to_string);
                (Outcome::TryLater { words }, next, !blames_gateway, None)
            }
            Err(error) => {
                let words = error.reply().map_or_else(|| error.words(), ToString::to_string);
                (Outcome::Refused { words }, None, true, None)
            }
        };
        Delivery {
            message_id: message.id.clone(),
            outcome: outcome.map_words(|words| self.app.without_secrets(message, words)),
            next_try,
            counts,
            text,
        }
    }

    /// What an error means for all texts; `None` when it is about this one.
    fn trouble(&self, error: &SmsError) -> Option<Trouble> {
        if !error.blames_gateway() {
            return None;
        }
        let (words, remedy) = (error.words(), error.remedy());
        Some(Trouble {
            words: format!("{words} {remedy}").trim_end().to_owned(),
            until: error.retry_after().map(|wait| {
                let wait = i64::try_from(wait.as_millis()).unwrap_or(i64::MAX / 2);
                self.app.clock.now().plus(wait)
            }),
        })
    }

    /// The day's money is spent: texts wait for tomorrow. One that no day can pay is refused.
    async fn cannot_afford(
        &self,
        message: ClaimedMessage,
        over: OverBudget,
    ) -> std::result::Result<(), Trouble> {
        let cap = self.settings.money(over.cap);
        if over.never_fits() {
            let words = format!(
                "This text costs {}, more than the {cap} that a day may cost. Settings, Text messages has the limit.",
                self.settings.money(over.wanted)
            );
            return self.refuse(message, words).await;
        }
        give_back(&self.app, vec![message]).await;
        let tomorrow = self
            .today
            .tomorrow()
            .ok()
            .and_then(|day| day.to_zoned(system_time_zone()).ok())
            .map(|began| Moment(began.timestamp().as_millisecond()));
        Err(Trouble {
            words: format!(
                "Today’s limit of {cap} does not reach for another text. The others leave tomorrow, or when the limit in \
                 Settings, Text messages is raised."
            ),
            until: tomorrow,
        })
    }

    async fn refuse(&self, message: ClaimedMessage, words: String) -> std::result::Result<(), Trouble> {
        let delivery = Delivery {
            message_id: message.id,
            outcome: Outcome::Refused { words },
            next_try: None,
            counts: true,
            text: None,
        };
        self.record(delivery).await
    }

    async fn record(&self, finished: Delivery) -> std::result::Result<(), Trouble> {
        let recorded = self.app.record_hand_over(Some(finished), None).await;
        recorded.map(drop).map_err(|words| Trouble { words, until: None })
    }
}
