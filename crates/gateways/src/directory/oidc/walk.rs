//! The steps of a test as they are told: one by one, each with its time.

use std::time::Instant;

use super::OidcError;
use super::probe::{OidcOutcome, OidcStage, OidcStep, STAGES};

pub(super) struct Walk<F> {
    pub steps: Vec<OidcStep>,
    since: Instant,
    told: F,
}

impl<F: FnMut(&OidcStep) + Send> Walk<F> {
    pub(super) fn new(told: F) -> Self {
        Self {
            steps: Vec::with_capacity(STAGES.len()),
            since: Instant::now(),
            told,
        }
    }

    /// Tells that a step went well.
    pub(super) fn went(&mut self, stage: OidcStage, detail: impl Into<String>) {
        let detail = detail.into();
        self.step(stage, OidcOutcome::Ok { detail });
    }

    /// Tells how a step failed.
    pub(super) fn failed(&mut self, stage: OidcStage, error: OidcError) {
        let outcome = OidcOutcome::Failed {
            words: error.words(),
            remedy: error.remedy().to_owned(),
            provider_said: error.said().map(str::to_owned),
            error,
        };
        self.step(stage, outcome);
    }

    /// Tells that a step says nothing, and why.
    pub(super) fn skipped(&mut self, stage: OidcStage, why: &str) {
        self.step(stage, OidcOutcome::Skipped { why: why.to_owned() });
    }

    /// All that is left was not tried.
    pub(super) fn end(mut self) -> Vec<OidcStep> {
        for stage in STAGES {
            if self.steps.iter().all(|step| step.stage != stage) {
                self.skipped(stage, "Not tried, because an earlier step failed.");
            }
        }
        self.steps
    }

    fn step(&mut self, stage: OidcStage, outcome: OidcOutcome) {
        let took_ms = u32::try_from(self.since.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.since = Instant::now();
        let step = OidcStep {
            stage,
            outcome,
            took_ms,
        };
        (self.told)(&step);
        self.steps.push(step);
    }
}
