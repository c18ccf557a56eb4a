//! The outbox job: one dispatcher a data folder hands over what is due, over several connections.
//!
//! Sending is a persisted job (claim → in flight, committed → hand over → record), so a killed process loses nothing,
//! sends nothing twice, and leaves at most one message of unknown fate a connection. The same code serves one message
//! and a hundred thousand: a run claims small portions and keeps the connections busy until nothing is due.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use muster_domain::{
    retry,
    template::Channel,
    time::{MINUTE, Moment, SECOND},
};
use muster_gateways::mail::Transport;
use muster_store::{ClaimedMessage, DispatchLease};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::hand_over::{Lane, jitter};
use crate::{App, Result, message::Letterhead, settings::Config};

/// Messages claimed at once: enough to keep twenty connections busy, few enough that a crash requeues little.
const PORTION: u32 = 100;
/// How long stopping waits for the mail server's answers.
const STOP_GRACE: Duration = Duration::from_secs(8);
/// Longest wait for a limit or quiet hours that [`App::wait_until_idle`] sits out; longer ones it reports.
const PATIENCE: i64 = 15 * MINUTE;
/// Longest wait for a limit with the connections kept open: servers hang up on longer ones.
const LINGER: i64 = 20 * SECOND;
/// How often a waiting dispatcher looks whether it may lead, and for messages that another process queued.
const LOOK_EVERY: Duration = Duration::from_millis(1_000);

/// A running outbox job.
#[derive(Debug)]
pub struct Dispatch {
    stop: CancellationToken,
    task: tokio::task::JoinHandle<()>,
}

/// Where things stood when nothing was left to be handed over now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdleReport {
    /// Sent since the wait began.
    pub sent: u32,
    /// Failed since then.
    pub failed: u32,
    /// Of unknown fate since then.
    pub unknown: u32,
    /// Still queued: for a retry, or held up by trouble.
    pub later: u32,
    /// What holds them up.
    pub trouble: Option<String>,
}

impl Dispatch {
    /// Starts the job; it waits for its turn when another process on the folder dispatches.
    pub fn start(app: Arc<App>) -> Self {
        // What kept an earlier run from sending is found again if it still does.
        app.jobs.trouble(None);
        app.jobs.text_trouble(None);
        let stop = CancellationToken::new();
        let token = stop.clone();
        let task = tokio::spawn(async move {
            tokio::join!(
                lead(&app, &token),
                app.expire_while(token.clone()),
                app.remind_while(token.clone()),
                app.make_while(token.clone()),
                app.read_bounces_while(token.clone()),
                app.tell_while(token.clone()),
                app.push_while(token.clone()),
                app.retain_while(token.clone())
            );
        });
        Self { stop, task }
    }

    /// Finishes the messages in flight, gives back the others, and ends. A server that does not answer is not waited for
    /// longer than [`STOP_GRACE`]: what is in flight then is Unknown at the next start.
    pub async fn stop(mut self) {
        self.stop.cancel();
        match tokio::time::timeout(STOP_GRACE, &mut self.task).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the outbox job ended badly"),
            Err(_) => {
                tracing::warn!("a message is still in flight; its fate is settled at the next start");
                self.task.abort();
            }
        }
    }
}

impl App {
    /// Waits until nothing is left to be handed over now, whoever sends it: nothing due, claimed or in flight. Messages that
    /// wait for a later retry do not count, nor do those that cannot go out because sending is paused or the mail server
    /// cannot be used, nor invites that cannot be made: then `trouble` says so.
    pub async fn wait_until_idle(&self) -> Result<IdleReport> {
        let since = self.clock.now();
        let mut changes = self.changes();
        loop {
            changes.borrow_and_update();
            let looked = Instant::now();
            // Before the totals: of what is made between the two, the totals know.
            let portion_at = self.store.next_portion_at().await?;
            let totals = self.store.queue_totals(self.clock.now(), since).await?;
            let cost = looked.elapsed();
            let (trouble, text_trouble, stopped) = match self.config().await?.paused {
                true => {
                    let words = Some("Sending is paused; resume it in the console.".to_owned());
                    (words.clone(), words, false)
                }
                false => self
                    .jobs
                    .change(|board| (board.trouble.clone(), board.text_trouble.clone(), board.stopped)),
            };
            let now = self.clock.now();
            let to_make = portion_at.is_some_and(|at| at <= now);
            let hold = self
                .hold(&totals)
                .await?
                .filter(|hold| hold.until.get() - now.0 > PATIENCE);
            let trouble = trouble.or_else(|| hold.as_ref().map(super::pacing::hold_words));
            let unmade = self.jobs.change(|board| board.making.clone()).filter(|_| to_make);
            let mails_stand = totals.due == totals.due_texts || trouble.is_some();
            let texts_stand = totals.due_texts == 0 || text_trouble.is_some();
            let sent_all = totals.in_flight == 0 && mails_stand && texts_stand;
            let made_all = !to_make || unmade.is_some() || trouble.is_some();
            let trouble = trouble.or(text_trouble).or(unmade);
            let idle = sent_all && made_all;
            if idle || stopped {
                return Ok(IdleReport {
                    sent: totals.sent,
                    failed: totals.failed,
                    unknown: totals.unknown,
                    later: totals.later + totals.due + totals.in_flight,
                    trouble,
                });
            }
            // A long queue takes longer to count and changes with every commit: counting must not slow the sending.
            tokio::time::sleep((cost * 20).min(LOOK_EVERY / 5)).await;
            // Another process's work shows only when looked for.
            let _ = tokio::time::timeout(LOOK_EVERY / 5, changes.changed()).await;
        }
    }
}

/// Waits for the lease, then dispatches while it holds it.
async fn lead(app: &Arc<App>, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        match app.store.lead_dispatch().await {
            Ok(Some(lease)) => {
                app.jobs.change(|board| board.elsewhere = false);
                if let Err(error) = dispatch_all(app, &lease, stop).await {
                    tracing::error!(%error, "the outbox job stopped; starting again");
                    app.jobs.change(|board| {
                        board.trouble = Some(error.message);
                        board.stopped = true;
                    });
                }
            }
            Ok(None) => app.jobs.change(|board| board.elsewhere = true),
            Err(error) => tracing::warn!(%error, "the outbox job could not start; trying again"),
        }
        pause(LOOK_EVERY, stop).await;
    }
}

/// Both channels and the syncs of directories under one lease; when a channel cannot go on, all begin again.
async fn dispatch_all(app: &Arc<App>, _lease: &DispatchLease, stop: &CancellationToken) -> Result<()> {
    let recovered = app.store.recover_messages(app.clock.now()).await?;
    if recovered.requeued + recovered.unknown > 0 {
        tracing::warn!(
            requeued = recovered.requeued,
            unknown = recovered.unknown,
            "recovered after a crash"
        );
    }
    app.jobs.change(|board| board.stopped = false);
    app.forget_pace();
    let directories = async {
        super::directory_sync::sync_while(app, stop).await;
        Ok(())
    };
    tokio::try_join!(
        dispatch(app, stop),
        super::texts::dispatch(app, stop),
        directories
    )?;
    Ok(())
}

async fn dispatch(app: &Arc<App>, stop: &CancellationToken) -> Result<()> {
    let mut wake = app.jobs.wake.subscribe();
    let mut failures = 0u32;
    while !stop.is_cancelled() {
        wake.borrow_and_update();
        let config = app.config().await?;
        let claimed = if config.paused {
            Vec::new()
        } else {
            claim(app, &config).await?
        };
        if claimed.is_empty() {
            wait_for_work(app, &mut wake, stop).await?;
            continue;
        }
        match run(app, &config, claimed, stop).await {
            Ok(()) => {
                failures = 0;
                app.jobs.trouble(None);
            }
            Err(trouble) => {
                tracing::warn!(words = %trouble, "the mail server cannot be used; trying again later");
                app.jobs.trouble(Some(trouble));
                // No connection is open now: what is still in flight ended without its outcome being recorded.
                app.store.recover_channel(Channel::Email, app.clock.now()).await?;
                let delay = retry::reconnect_delay(failures, jitter());
                failures = failures.saturating_add(1);
                // New settings are tried at once.
                let mut mail = app.jobs.mail.subscribe();
                mail.borrow_and_update();
                let delay = Duration::from_millis(u64::try_from(delay).unwrap_or(1_000));
                tokio::select! {
                    () = tokio::time::sleep(delay) => {}
                    _ = mail.changed() => {}
                    () = stop.cancelled() => {}
                }
            }
        }
    }
    Ok(())
}

/// Claims what is due, as much as the limits allow.
async fn claim(app: &App, config: &Config) -> Result<Vec<ClaimedMessage>> {
    app.keep_pace(config).await?;
    let now = app.clock.now();
    let reserved = app.jobs.pacer(|pacer| pacer.reserve(PORTION, now));
    if reserved == 0 {
        return Ok(Vec::new());
    }
    let claimed = match super::pacing::quiet_until(config, now) {
        None => app.store.claim_messages(reserved, now).await,
        Some(_) => app.store.claim_messages_quietly(reserved, now).await,
    };
    let taken = claimed.as_ref().map_or(0, |claimed| count(claimed.len()));
    app.jobs.pacer(|pacer| pacer.give_back(reserved - taken));
    Ok(claimed?)
}

/// Until something may be due: woken, the soonest waiting message's time, or another process's doing.
async fn wait_for_work(app: &App, wake: &mut watch::Receiver<u64>, stop: &CancellationToken) -> Result<()> {
    let now = app.clock.now();
    // While a limit holds everything, the queue need not be counted.
    let next = match app.jobs.pacer(|pacer| pacer.hold(now)) {
        Some((until, _)) => Some(until),
        None => app.store.queue_totals(now, now).await?.next_due_at,
    };
    let wait = next.map_or(LOOK_EVERY, |at| until(at, now).min(LOOK_EVERY));
    tokio::select! {
        () = tokio::time::sleep(wait) => {}
        _ = wake.changed() => {}
        () = stop.cancelled() => {}
    }
    Ok(())
}

pub(super) fn until(at: Moment, now: Moment) -> Duration {
    Duration::from_millis(u64::try_from(at.since(now).clamp(10, SECOND)).unwrap_or(10))
}

/// Keeps the connections busy until nothing is due. An error is the words of what keeps every message from going out; no
/// message is to blame, and none is lost.
async fn run(
    app: &Arc<App>,
    config: &Config,
    first: Vec<ClaimedMessage>,
    stop: &CancellationToken,
) -> std::result::Result<(), String> {
    let prepared: Result<(Transport, Letterhead)> =
        async { Ok((app.transport(config)?, app.letterhead(config).await?)) }.await;
    let (transport, head) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => {
            give_back(app, first).await;
            return Err(error.message);
        }
    };
    let head = Arc::new(head);
    let halt = stop.child_token();
    let (feed, lanes_feed) = async_channel::bounded(PORTION as usize);
    let most = config.sending.lanes();
    let count = most.min(first.len()).max(1);
    let mut lanes = tokio::task::JoinSet::new();
    // All are counted before the first can fail.
    let alive = Arc::new(AtomicUsize::new(count));
    let add = |lanes: &mut tokio::task::JoinSet<_>| {
        let lane = Lane {
            app: app.clone(),
            head: head.clone(),
            transport: transport.clone(),
            feed: lanes_feed.clone(),
            halt: halt.clone(),
            alive: alive.clone(),
        };
        lanes.spawn(lane.run());
    };
    (0..count).for_each(|_| add(&mut lanes));

    let leftover = feed_lanes(app, config, first, &feed, &halt, || {
        if lanes.len() < most {
            alive.fetch_add(1, Ordering::SeqCst);
            add(&mut lanes);
        }
    })
    .await;
    drop(feed);
    let mut trouble = None;
    while let Some(ended) = lanes.join_next().await {
        match ended {
            Ok(Ok(())) => {}
            Ok(Err(words)) => trouble = Some(words),
            Err(error) => trouble = Some(format!("A connection ended badly: {error}.")),
        }
    }
    // What no lane took any more.
    let mut rest = leftover;
    while let Ok(message) = lanes_feed.try_recv() {
        rest.push(message);
    }
    give_back(app, rest).await;
    // No lane is left that could begin what it reserved.
    app.jobs.pacer(|pacer| pacer.give_back(u32::MAX));
    trouble.map_or(Ok(()), Err)
}

/// Feeds portion after portion until nothing is due, sending is paused, mail goes another way, or every lane gave up.
/// Gives what was claimed and not fed.
async fn feed_lanes(
    app: &App,
    config: &Config,
    first: Vec<ClaimedMessage>,
    feed: &async_channel::Sender<ClaimedMessage>,
    halt: &CancellationToken,
    mut more_lanes: impl FnMut(),
) -> Vec<ClaimedMessage> {
    let mut mail = app.jobs.mail.subscribe();
    mail.borrow_and_update();
    let mut portion = first;
    loop {
        let mut messages = portion.into_iter();
        while let Some(message) = messages.next() {
            tokio::select! {
                biased;
                () = halt.cancelled() => return std::iter::once(message).chain(messages).collect(),
                _ = mail.changed() => {
                    halt.cancel();
                    return std::iter::once(message).chain(messages).collect();
                }
                sent = feed.send(message.clone()) => {
                    if sent.is_err() {
                        return std::iter::once(message).chain(messages).collect();
                    }
                }
            }
        }
        let now = match app.config().await {
            Ok(now) if !now.paused && now.sending.connections == config.sending.connections => now,
            _ => return Vec::new(),
        };
        portion = match claim(app, &now).await {
            Ok(portion) if !portion.is_empty() => portion,
            // A limit that soon lets the next ones go is waited for with the connections open.
            Ok(_) if linger(app, halt).await => Vec::new(),
            Ok(_) => return Vec::new(),
            Err(error) => {
                tracing::warn!(%error, "no more messages could be claimed now");
                return Vec::new();
            }
        };
        if !portion.is_empty() {
            more_lanes();
        }
    }
}

/// Waits for a limit that ends soon. False when nothing is held up, or for too long.
async fn linger(app: &App, halt: &CancellationToken) -> bool {
    let now = app.clock.now();
    let Some((at, _)) = app.jobs.pacer(|pacer| pacer.hold(now)) else {
        return false;
    };
    if at.since(now) > LINGER || halt.is_cancelled() {
        return false;
    }
    pause(until(at, now), halt).await;
    true
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(super) async fn give_back(app: &App, messages: Vec<ClaimedMessage>) {
    if messages.is_empty() {
        return;
    }
    let ids = messages.into_iter().map(|message| message.id).collect();
    if let Err(error) = app.store.release_claims(ids).await {
        // They are claimed and not in flight: the next recovery queues them again.
        tracing::warn!(%error, "claimed messages could not be given back");
    }
}

pub(super) async fn pause(span: Duration, stop: &CancellationToken) {
    tokio::select! { () = tokio::time::sleep(span) => {}, () = stop.cancelled() => {} }
}
