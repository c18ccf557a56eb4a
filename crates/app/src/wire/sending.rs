//! Settings → Sending: how fast and when mails leave.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// What happens to a sending that was interrupted when the console opens again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OnReopen {
    /// It goes on by itself.
    #[default]
    GoOn,
    /// It waits, paused, until it is resumed.
    Ask,
}

/// Settings → Sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SendingSettings {
    /// Id of the preset that the limits come from; blank when they are the admin's own.
    pub preset: String,
    /// Mails within any minute; 0 is no limit.
    pub per_minute: u32,
    /// Mails within any hour; 0 is no limit.
    pub per_hour: u32,
    /// Mails within any 24 hours; 0 is no limit.
    pub per_day: u32,
    /// Connections at once, 1 to 20.
    pub connections: u32,
    /// Mails of imports wait in quiet hours. Single invites do not.
    pub quiet_hours: bool,
    /// Begin of quiet hours on this computer's clock, e.g. `20:00`.
    pub quiet_from: String,
    /// Their end, e.g. `07:00`.
    pub quiet_until: String,
    /// Saturdays and Sundays are quiet as a whole.
    pub quiet_weekends: bool,
    /// What happens to an interrupted sending when the console opens again.
    pub on_reopen: OnReopen,
}

/// A provider's published limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SendingPreset {
    /// Stable id.
    pub id: String,
    /// The provider's name.
    pub name: String,
    /// Host names of its mail servers: with one of them set, the preset is proposed.
    pub hosts: Vec<String>,
    /// Mails a minute; 0 is not limited.
    pub per_minute: u32,
    /// Mails an hour; 0 is not limited.
    pub per_hour: u32,
    /// Mails a day; 0 is not limited.
    pub per_day: u32,
    /// Connections at once.
    pub connections: u32,
    /// What the provider says, in a sentence.
    pub words: String,
    /// The provider's page that says it.
    pub source: String,
}

/// Why nothing is handed over just now although something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum HoldReason {
    /// A sending limit is used up.
    Limit,
    /// Quiet hours.
    QuietHours,
    /// The mail server asked to go slower.
    Throttled,
}

/// What due mails wait for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct JobHold {
    /// Why.
    pub reason: HoldReason,
    /// Until when. Then it goes on by itself.
    pub until: Millis,
    /// In a few words, without the time: `30 a minute, 10,000 a day`; the mail server's words.
    pub words: String,
}
