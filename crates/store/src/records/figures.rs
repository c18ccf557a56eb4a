//! Figures: how far invites came, together and in parts.

use muster_domain::platform::Platform;

/// Cumulative evidence of the invites that were sent since a moment: each stage counts those that reached it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Funnel {
    /// Handed over.
    pub sent: u32,
    /// Of these, opened.
    pub opened: u32,
    /// Of these, verified.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}

/// What the funnel is narrowed to; empty means all.
#[derive(Debug, Clone, Default)]
pub struct FunnelFilter {
    /// One platform.
    pub platform: Option<Platform>,
    /// One batch.
    pub batch_id: Option<String>,
    /// One group; `""` is un-assigned.
    pub group_id: Option<String>,
}

/// What the funnel is split by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelBy {
    /// Nothing: one part, or none when nothing was sent.
    Whole,
    /// Platform.
    Platform,
    /// Batch; the key of none is blank.
    Batch,
    /// Group; the key of none is blank.
    Group,
    /// Day of local time, as `2026-03-04`.
    Day,
}

/// One part of the funnel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunnelPart {
    /// What it is the part of.
    pub key: String,
    /// Its name where the key is an id.
    pub name: String,
    /// Handed over.
    pub sent: u32,
    /// Of these, opened.
    pub opened: u32,
    /// Of these, verified.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}

/// How the invites of one platform stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformTotal {
    /// Platform.
    pub platform: Platform,
    /// All invites for it.
    pub invites: u32,
    /// Of these, live.
    pub live: u32,
    /// Of these, verified and not enrolled.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}

/// How codes of By myself stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ByMyselfTally {
    /// Codes made.
    pub codes: u32,
    /// Of these, verified or further.
    pub verified: u32,
    /// Of these, enrolled.
    pub enrolled: u32,
}
