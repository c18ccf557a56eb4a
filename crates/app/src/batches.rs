//! Batches: the import history, and how each one stands.

use std::collections::BTreeMap;

use muster_domain::{
    account::Right,
    failure,
    invite::InviteState,
    time::{DAY, HOUR, MINUTE, Moment},
};
use muster_store::{BatchEnd, BatchRecord, HELD, InviteEvidence};

use crate::{
    App, AppError, Result,
    imports::Facts,
    wire::{
        BatchFunnel, BatchHistory, BatchMoment, BatchPage, BatchRow, BatchStage, BatchView, Changed,
        FailureGroup, StateCount,
    },
};

/// Batches of one window of the history.
const WINDOW: u32 = 50;
/// Most groups of failures.
const MAX_FAILURES: usize = 200;
/// Addresses named beside a failure.
const EXAMPLES: usize = 3;
/// Most stretches of the funnel over time.
const MAX_MOMENTS: i64 = 200;

impl App {
    /// The import history, latest first.
    pub async fn list_batches(&self, cursor: Option<String>) -> Result<BatchPage> {
        self.may(Right::Read).await?;
        let page = self.store.page_batches(cursor, WINDOW).await?;
        let now = self.clock.now();
        Ok(BatchPage {
            rows: page.rows.iter().map(|batch| row(batch, now)).collect(),
            next: page.next,
        })
    }

    /// One batch.
    pub async fn batch(&self, id: String) -> Result<BatchView> {
        self.may(Right::Read).await?;
        let batch = self
            .store
            .batch(&id)
            .await?
            .ok_or_else(|| AppError::not_found("The batch"))?;
        let now = self.clock.now();
        let facts: Facts = serde_json::from_str(&batch.facts).map_err(|error| {
            AppError::new(
                crate::ErrorCode::DatabaseDamaged,
                format!("The history of this batch cannot be read: {error}."),
            )
        })?;
        let evidence = self.store.batch_evidence(&id).await?;
        let job = self.job_status().await?;
        let row = row(&batch, now);
        let running = row.stage == BatchStage::Running;
        let mut states = batch.states.clone();
        if batch.to_make > 0 {
            *states.entry(InviteState::Queued).or_default() += batch.to_make;
        }
        Ok(BatchView {
            sha256: batch.sha256.clone(),
            bytes: u32::try_from(batch.bytes).unwrap_or(u32::MAX),
            dialect: facts.dialect,
            columns: facts.columns,
            constants: facts.constants,
            rows: facts.rows,
            errors: facts.errors,
            duplicates: facts.duplicates,
            left_out: facts.left_out,
            to_make: batch.to_make,
            states: states
                .into_iter()
                .map(|(state, count)| StateCount { state, count })
                .collect(),
            funnel: funnel(&evidence),
            deferred: self.store.batch_deferred(&id).await?,
            seconds_left: if running { job.seconds_left } else { None },
            trouble: if running { job.trouble } else { None },
            row,
        })
    }

    /// The funnel of a batch over time, in stretches that fit its life.
    pub async fn batch_history(&self, id: String) -> Result<BatchHistory> {
        self.may(Right::Read).await?;
        Ok(history(&self.store.batch_evidence(id).await?))
    }

    /// The failures of a batch by the server's words, the most frequent first.
    pub async fn batch_failures(&self, id: String) -> Result<Vec<FailureGroup>> {
        self.may(Right::Read).await?;
        let mut groups: BTreeMap<(InviteState, String), FailureGroup> = BTreeMap::new();
        for one in self.store.batch_undelivered(id).await? {
            let words = failure::family(&one.reason, &one.email);
            let group = groups
                .entry((one.state, words.clone()))
                .or_insert_with(|| FailureGroup {
                    words,
                    count: 0,
                    state: one.state,
                    examples: Vec::new(),
                });
            group.count += 1;
            if group.examples.len() < EXAMPLES {
                group.examples.push(one.email);
            }
        }
        let mut groups: Vec<FailureGroup> = groups.into_values().collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.count));
        groups.truncate(MAX_FAILURES);
        Ok(groups)
    }

    /// Takes back what a batch has not handed over yet.
    pub async fn cancel_batch(&self, id: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let by = person.name.clone();
        let file = self.store.batch(&id).await?.map(|batch| batch.file_name);
        let changed = self
            .recording(person.did("batch_cancelled", self.clock.now()).to(
                "batch",
                &id,
                file.unwrap_or_default(),
            ))
            .cancel_batch(id, by, self.clock.now())
            .await?;
        self.jobs.wake();
        Ok(changed.into())
    }
}

fn row(batch: &BatchRecord, now: Moment) -> BatchRow {
    use InviteState as S;
    let of = |states: &[S]| {
        states
            .iter()
            .filter_map(|state| batch.states.get(state))
            .sum::<u32>()
    };
    let waiting = batch.to_make + of(&[S::Queued]);
    let held = batch.end.is_none() && batch.undo_until >= HELD;
    let undoable = batch.end.is_none() && !held && batch.to_make == batch.invites && batch.undo_until > now;
    let stage = match batch.end {
        Some(BatchEnd::Undone) => BatchStage::Undone,
        Some(BatchEnd::Cancelled) => BatchStage::Cancelled,
        None if held => BatchStage::AwaitingApproval,
        None if undoable => BatchStage::Undoable,
        None if waiting == 0 => BatchStage::Finished,
        None if batch.send_at.is_some_and(|at| at > now) => BatchStage::Scheduled,
        None => BatchStage::Running,
    };
    BatchRow {
        id: batch.id.clone(),
        file_name: batch.file_name.clone(),
        by: batch.by.clone(),
        at: batch.at.into(),
        stage,
        invites: batch.invites,
        waiting,
        sent: of(&[S::Sent, S::Opened, S::Verified, S::Enrolled]),
        failed: of(&[S::Failed, S::Bounced]),
        unknown: of(&[S::Unknown]),
        undo_until: undoable.then(|| batch.undo_until.into()),
        send_at: batch.send_at.map(Into::into),
    }
}

/// A later stage counts for the earlier ones, as in the overview's funnel.
fn funnel(evidence: &[InviteEvidence]) -> BatchFunnel {
    let count = |reached: fn(&InviteEvidence) -> bool| {
        u32::try_from(
            evidence
                .iter()
                .filter(|one| one.sent_at.is_some() && reached(one))
                .count(),
        )
        .unwrap_or(u32::MAX)
    };
    BatchFunnel {
        sent: count(|_| true),
        opened: count(|one| {
            one.opened_at.is_some() || one.verified_at.is_some() || one.enrolled_at.is_some()
        }),
        verified: count(|one| one.verified_at.is_some() || one.enrolled_at.is_some()),
        enrolled: count(|one| one.enrolled_at.is_some()),
    }
}

fn history(evidence: &[InviteEvidence]) -> BatchHistory {
    let moments = || {
        evidence
            .iter()
            .flat_map(|one| [one.sent_at, one.opened_at, one.verified_at, one.enrolled_at])
            .flatten()
    };
    let (Some(first), Some(last)) = (moments().min(), moments().max()) else {
        return BatchHistory {
            minutes: 1,
            moments: Vec::new(),
        };
    };
    let span = last.since(first);
    let length = [MINUTE, 15 * MINUTE, HOUR, DAY]
        .into_iter()
        .find(|length| span / length < MAX_MOMENTS)
        .unwrap_or(DAY);
    let mut stretches: BTreeMap<i64, [u32; 4]> = BTreeMap::new();
    for one in evidence {
        for (i, at) in [one.sent_at, one.opened_at, one.verified_at, one.enrolled_at]
            .into_iter()
            .enumerate()
        {
            if let Some(at) = at {
                stretches.entry(at.0.div_euclid(length)).or_default()[i] += 1;
            }
        }
    }
    BatchHistory {
        minutes: u32::try_from(length / MINUTE).unwrap_or(1),
        moments: stretches
            .into_iter()
            .map(|(stretch, [sent, opened, verified, enrolled])| BatchMoment {
                at: Moment(stretch * length).into(),
                sent,
                opened,
                verified,
                enrolled,
            })
            .collect(),
    }
}
