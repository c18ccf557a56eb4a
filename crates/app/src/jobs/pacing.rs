//! How fast the outbox job may hand over, and what it waits for: limits as set, quiet hours, a server that asked to go slower.

use std::sync::atomic::Ordering;

use muster_domain::{
    sending::{Hold, Ledger, Pacer, forecast},
    time::{DAY, Moment, SECOND},
};
use muster_store::QueueTotals;

use crate::{
    App, Result,
    mail::system_time_zone,
    settings::Config,
    wire::{HoldReason, JobHold},
};

/// What a usual server takes in a second over a few connections, until the real speed is known.
const USUAL_SPEED: u32 = 20;
/// How finely hand-overs before this start are counted.
const STRETCH: i64 = 5 * SECOND;

/// When mails leave, and what decides that.
pub(crate) struct Estimate {
    pub first_at: Moment,
    pub last_at: Moment,
    pub words: String,
}

/// The end of quiet hours, when they are now.
pub(super) fn quiet_until(config: &Config, now: Moment) -> Option<Moment> {
    config.sending.quiet()?.ends(now, &system_time_zone())
}

/// What a hold says on its own, for the command line.
pub(super) fn hold_words(hold: &JobHold) -> String {
    let until = jiff::Timestamp::from_millisecond(hold.until.get())
        .map(|at| {
            at.to_zoned(system_time_zone())
                .strftime("%Y-%m-%d %H:%M")
                .to_string()
        })
        .unwrap_or_default();
    match hold.reason {
        HoldReason::Limit => format!("The sending limit ({}) is used up until {until}.", hold.words),
        HoldReason::QuietHours => format!("Quiet hours: sending goes on at {until}."),
        HoldReason::Throttled => format!(
            "The mail server asked to go slower; sending goes on at {until}. It said: {}",
            hold.words
        ),
    }
}

impl App {
    /// Another process may have handed over since: what was handed over before is read again.
    pub(super) fn forget_pace(&self) {
        self.jobs.paced.store(false, Ordering::SeqCst);
    }

    /// Brings the pacer up to the limits as set.
    pub(super) async fn keep_pace(&self, config: &Config) -> Result<()> {
        let limits = config.sending.limits();
        let known = self.jobs.paced.load(Ordering::SeqCst);
        if known && self.jobs.pacer(|pacer| pacer.limits() == limits) {
            return Ok(());
        }
        let before = self.handed_over_lately(config).await?;
        self.jobs.pacer(|pacer| {
            let old = std::mem::take(pacer);
            *pacer = old.with_limits(limits, before);
        });
        self.jobs.paced.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Hand-overs of the last day; none are asked for while nothing is limited.
    async fn handed_over_lately(&self, config: &Config) -> Result<Vec<(Moment, u32)>> {
        if !config.sending.limits().any() {
            return Ok(Vec::new());
        }
        let now = self.clock.now();
        let stretches = self.store.handed_over_since(now.plus(-DAY), STRETCH).await?;
        Ok(stretches
            .into_iter()
            .map(|(end, count)| (end.min(now), count))
            .collect())
    }

    /// What due messages wait for; `None` when they need not wait, or none is due.
    pub(super) async fn hold(&self, totals: &QueueTotals) -> Result<Option<JobHold>> {
        // Limits are the mail server's; texts have a limit of money, which their own dispatcher keeps.
        if totals.due == totals.due_texts || totals.in_flight > totals.in_flight_texts {
            return Ok(None);
        }
        let now = self.clock.now();
        let config = self.config().await?;
        let limits = config.sending.limits();
        // Limits that were just changed are not those that the pacer waits for, and what is on its way waits for nothing.
        let held = self.jobs.pacer(|pacer| {
            let waits = pacer.limits() == limits && pacer.on_their_way() == 0;
            waits.then(|| pacer.hold(now)).flatten()
        });
        if let Some((until, hold)) = held {
            return Ok(Some(match hold {
                Hold::Limit(used_up) => JobHold {
                    reason: HoldReason::Limit,
                    until: until.into(),
                    words: used_up.words(),
                },
                Hold::Throttled => JobHold {
                    reason: HoldReason::Throttled,
                    until: until.into(),
                    words: self.jobs.change(|board| board.slow_words.clone()),
                },
            }));
        }
        let quiet = quiet_until(&config, now).filter(|_| totals.due_quiet == totals.due);
        Ok(quiet.map(|until| JobHold {
            reason: HoldReason::QuietHours,
            until: until.into(),
            words: String::new(),
        }))
    }

    /// When `count` mails leave that are due from `start` on, behind those that wait already.
    pub(crate) async fn estimate(&self, start: Moment, count: u32, obeys_quiet: bool) -> Result<Estimate> {
        let config = self.config().await?;
        let now = self.clock.now();
        let totals = self.store.queue_totals(now, now).await?;
        let ahead = totals.due + totals.in_flight - totals.due_texts - totals.in_flight_texts;
        let ledger = self.ledger(&config).await?;
        let quiet = config.sending.quiet().filter(|_| obeys_quiet);
        let zone = system_time_zone();
        let speed = self.speed();
        let quiet_hours = quiet.as_ref().map(|hours| (hours, &zone));
        let first = forecast(start, ahead + 1, ledger.clone(), speed, quiet_hours);
        let all = forecast(start, ahead + count, ledger, speed, quiet_hours);
        let limits = config.sending.limits();
        let mut words = match limits.any() {
            true => limits.words(),
            false => "as fast as the mail server takes them".to_owned(),
        };
        if quiet.is_some() {
            let (from, until) = (&config.sending.quiet_from, &config.sending.quiet_until);
            if from != until {
                words.push_str(&format!(", not from {from} to {until}"));
            }
            if config.sending.quiet_weekends {
                words.push_str(", not at weekends");
            }
        }
        Ok(Estimate {
            first_at: first.last_at,
            last_at: all.last_at,
            words,
        })
    }

    /// Seconds until `left` messages have left, where limits or quiet hours decide; `None` where only speed does.
    pub(super) async fn seconds_by_limits(&self, left: u32, totals: &QueueTotals) -> Result<Option<u32>> {
        let config = self.config().await?;
        let slowed = self.jobs.pacer(|pacer| pacer.slowed_to());
        let quiet = config.sending.quiet().filter(|_| totals.due_quiet > 0);
        if !config.sending.limits().any() && quiet.is_none() && slowed.is_none() {
            return Ok(None);
        }
        let now = self.clock.now();
        let ledger = self.ledger(&config).await?;
        let speed = slowed.map_or_else(|| self.speed(), |a_minute| a_minute.div_ceil(60));
        let zone = system_time_zone();
        let end = forecast(
            now,
            left,
            ledger,
            speed,
            quiet.as_ref().map(|hours| (hours, &zone)),
        );
        Ok(u32::try_from(end.last_at.since(now) / SECOND + 1).ok())
    }

    /// This process's ledger when it hands over, else one made from what was handed over.
    async fn ledger(&self, config: &Config) -> Result<Ledger> {
        let limits = config.sending.limits();
        let own = self.jobs.paced.load(Ordering::SeqCst) && self.jobs.pacer(|pacer| pacer.limits() == limits);
        Ok(match own {
            true => self.jobs.pacer(|pacer| pacer.ledger()),
            false => Pacer::new(limits, self.handed_over_lately(config).await?).ledger(),
        })
    }

    fn speed(&self) -> u32 {
        self.jobs
            .change(|board| board.pace.per_second())
            .unwrap_or(USUAL_SPEED)
    }
}
