//! Settings → Sending: limits, connections, quiet hours, and what happens when the console opens again.

use muster_domain::{
    account::Right,
    problem::ProblemCode,
    sending::{Limits, PRESETS, QuietHours},
};

use super::{SENDING, check::Check, json};
use crate::{
    App, Result,
    wire::{OnReopen, SendingPreset, SendingSettings},
};

/// Highest limit that can be typed.
const MOST: u32 = 10_000_000;
/// Most connections at once.
const MAX_CONNECTIONS: u32 = 20;

impl Default for SendingSettings {
    fn default() -> Self {
        Self {
            preset: String::new(),
            per_minute: 0,
            per_hour: 0,
            per_day: 0,
            connections: 4,
            quiet_hours: false,
            quiet_from: "20:00".to_owned(),
            quiet_until: "07:00".to_owned(),
            quiet_weekends: false,
            on_reopen: OnReopen::GoOn,
        }
    }
}

impl SendingSettings {
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            per_minute: self.per_minute,
            per_hour: self.per_hour,
            per_day: self.per_day,
        }
    }

    /// `None` while no hour is quiet.
    pub(crate) fn quiet(&self) -> Option<QuietHours> {
        if !self.quiet_hours {
            return None;
        }
        Some(QuietHours {
            from: QuietHours::minute(&self.quiet_from)?,
            until: QuietHours::minute(&self.quiet_until)?,
            weekends: self.quiet_weekends,
        })
    }

    pub(crate) fn lanes(&self) -> usize {
        self.connections.clamp(1, MAX_CONNECTIONS) as usize
    }
}

impl App {
    /// Settings → Sending.
    pub async fn sending_settings(&self) -> Result<SendingSettings> {
        self.may(Right::Read).await?;
        Ok(self.config().await?.sending.clone())
    }

    /// Checks and saves them; what is being sent goes on by them.
    pub async fn save_sending(&self, settings: SendingSettings) -> Result<SendingSettings> {
        self.may(Right::Manage).await?;
        let clean = check(settings)?;
        self.put(vec![(SENDING, json(&clean)?)]).await?;
        self.jobs.pace_changed();
        self.sending_settings().await
    }

    /// Limits that providers publish.
    pub async fn sending_presets(&self) -> Result<Vec<SendingPreset>> {
        self.may(Right::Read).await?;
        Ok(PRESETS
            .iter()
            .map(|preset| SendingPreset {
                id: preset.id.to_owned(),
                name: preset.name.to_owned(),
                hosts: preset.hosts.iter().map(|host| (*host).to_owned()).collect(),
                per_minute: preset.limits.per_minute,
                per_hour: preset.limits.per_hour,
                per_day: preset.limits.per_day,
                connections: preset.connections,
                words: preset.words.to_owned(),
                source: preset.source.to_owned(),
            })
            .collect())
    }
}

pub(super) fn check(settings: SendingSettings) -> Result<SendingSettings> {
    let mut check = Check::default();
    for (field, label, value) in [
        ("per_minute", "The limit a minute", settings.per_minute),
        ("per_hour", "The limit an hour", settings.per_hour),
        ("per_day", "The limit a day", settings.per_day),
    ] {
        check.range(field, label, &value, 0, MOST);
    }
    check.range(
        "connections",
        "The number of connections",
        &settings.connections,
        1,
        MAX_CONNECTIONS,
    );
    if !settings.preset.is_empty() && !PRESETS.iter().any(|preset| preset.id == settings.preset) {
        check.refuse("preset", ProblemCode::UnknownWord, "There is no such preset.");
    }
    for (field, value) in [
        ("quiet_from", &settings.quiet_from),
        ("quiet_until", &settings.quiet_until),
    ] {
        if QuietHours::minute(value).is_none() {
            check.refuse(
                field,
                ProblemCode::UnknownWord,
                "Write a time of day as 20:00, from 00:00 to 23:59.",
            );
        }
    }
    if settings.quiet_hours && settings.quiet_from == settings.quiet_until && !settings.quiet_weekends {
        check.refuse(
            "quiet_until",
            ProblemCode::OutOfRange,
            "Quiet hours begin and end at the same time: no hour would be quiet.",
        );
    }
    check.done(settings)
}
