//! The outbox job as the strip under the title shows it; pause and resume.

use crate::{
    App, Result,
    settings::{PAUSED, json},
    wire::{JobStatus, OnReopen, SingleTally},
};
use muster_domain::{account::Right, time::Moment};
use muster_store::{QueueTotals, SingleTotals};

/// Messages that have ended, up to which those of single sendings are counted apart while more are on their way: each is looked
/// up, as often as somebody looks.
const COUNTED_APART: u32 = 2_000;

impl App {
    /// Where the outbox job stands.
    pub async fn job_status(&self) -> Result<JobStatus> {
        self.may(Right::SignedIn).await?;
        let config = self.config().await?;
        let now = self.clock.now();
        let since = self.jobs.change(|board| *board.since.get_or_insert(now));
        let totals = self.store.queue_totals(now, since).await?;
        let active = totals.due + totals.later + totals.in_flight > 0;
        let ended = totals.sent + totals.failed + totals.unknown;
        let left = totals.due + totals.in_flight;
        let single = match left == 0 || ended <= COUNTED_APART {
            true => Some(self.single_totals(since, &totals).await?),
            false => None,
        };
        let hold = match config.paused {
            true => None,
            false => self.hold(&totals).await?,
        };
        let by_limits = match left > 0 && !config.paused {
            true => self.seconds_by_limits(left, &totals).await?,
            false => None,
        };
        let slowed_to = self.jobs.pacer(|pacer| pacer.slowed_to()).filter(|_| left > 0);
        Ok(self.jobs.change(|board| {
            if left > 0 && !config.paused {
                board.pace.note(now, ended);
            }
            JobStatus {
                active,
                paused: config.paused,
                elsewhere: board.elsewhere,
                due: totals.due,
                later: totals.later,
                in_flight: totals.in_flight,
                sent: totals.sent,
                failed: totals.failed,
                unknown: totals.unknown,
                single: single.map(|of| SingleTally {
                    sendings: of.sendings,
                    sent: of.sent,
                    failed: of.failed,
                    unknown: of.unknown,
                }),
                seconds_left: if left > 0 && !config.paused {
                    by_limits.or_else(|| board.pace.seconds_for(left))
                } else {
                    None
                },
                next_due_at: totals.next_due_at.map(Into::into),
                trouble: board
                    .trouble
                    .clone()
                    .filter(|_| active)
                    .or_else(|| board.text_trouble.clone().filter(|_| active))
                    .or_else(|| board.making.clone()),
                hold,
                slowed_to,
            }
        }))
    }

    /// What ended of single sendings since `since`, counted once for each state of all that ended: each message is looked up, and
    /// after a large import there are a hundred thousand.
    async fn single_totals(&self, since: Moment, totals: &QueueTotals) -> Result<SingleTotals> {
        let of = (since, [totals.sent, totals.failed, totals.unknown]);
        let counted = self.jobs.change(|board| board.single);
        if let Some((counted, single)) = counted
            && counted == of
        {
            return Ok(single);
        }
        let single = self.store.single_totals(since).await?;
        self.jobs.change(|board| board.single = Some((of, single)));
        Ok(single)
    }

    /// When a sending was interrupted and the settings say to ask first: pauses it. For a console, before its jobs start.
    /// Gives whether it waits now to be resumed.
    pub async fn ask_before_going_on(&self) -> Result<bool> {
        let config = self.config().await?;
        if config.paused || config.sending.on_reopen == OnReopen::GoOn {
            return Ok(false);
        }
        let now = self.clock.now();
        let due = self.store.queue_totals(now, now).await?;
        let to_make = self.store.next_portion_at().await?.is_some_and(|at| at <= now);
        let interrupted = due.due + due.in_flight > 0 || to_make;
        if interrupted {
            // Nobody pressed Pause.
            self.put_by_itself(vec![(PAUSED, json(&true)?)]).await?;
            self.jobs.wake();
        }
        Ok(interrupted)
    }

    /// Pauses or resumes sending, also for other processes on this folder. What is being handed over is finished.
    pub async fn pause_job(&self, paused: bool) -> Result<JobStatus> {
        self.may(Right::Manage).await?;
        self.put(vec![(PAUSED, json(&paused)?)]).await?;
        self.jobs.wake();
        self.job_status().await
    }

    /// Begins a new tally: the strip of a finished run was put away.
    pub async fn reset_job_tally(&self) -> Result<JobStatus> {
        self.may(Right::Manage).await?;
        let now = self.clock.now();
        self.jobs.change(|board| {
            board.since = Some(now);
            board.pace = Default::default();
        });
        self.job_status().await
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tempfile::TempDir;

    use super::*;
    use crate::{KeySource, OpenOptions};

    #[tokio::test]
    async fn single_sendings_are_counted_once_for_each_state_of_what_ended() {
        let folder = TempDir::new().unwrap();
        let options = OpenOptions {
            key: KeySource::File,
            ..OpenOptions::default()
        };
        let app = App::open(folder.path(), options).await.unwrap();
        let sendings = async || app.job_status().await.unwrap().single.unwrap().sendings;
        assert_eq!(sendings().await, 0);
        // What was counted is told again as it was, without a look at the messages.
        let as_if = |ended: [u32; 3]| {
            app.jobs.change(|board| {
                let (of, single) = board.single.as_mut().unwrap();
                (of.1, single.sendings) = (ended, 7);
            });
        };
        as_if([0, 0, 0]);
        assert_eq!(sendings().await, 7);
        assert_eq!(sendings().await, 7);
        // It was of another state: of as many that ended, one is known now.
        as_if([1, 0, 0]);
        assert_eq!(sendings().await, 0);
        as_if([0, 0, 0]);
        app.reset_job_tally().await.unwrap();
        app.jobs.change(|board| board.since = Some(Moment(1)));
        assert_eq!(sendings().await, 0, "since another moment");
    }
}
