//! The store's bounds: how much of anything one call takes, gives or keeps.

/// Most rows of one window of a list.
pub const MAX_PAGE: u32 = 1_000;
/// Most hits while typing, groups or domains of one answer.
pub const MAX_HITS: u32 = 1_000;
/// Most events of a timeline; the latest are shown.
pub const MAX_TIMELINE: u32 = 500;
/// Most `opened` events of one generation of an invite: a scanner that fetches the link for ever fills no disk.
pub const MAX_OPENINGS: u32 = 20;
/// Most `delayed` events of one generation of an invite.
pub const MAX_DELAYS: u32 = 20;
/// Most `refused` events of one invite or device.
pub const MAX_REFUSALS: u32 = 100;
/// Most commands of one device that wait at once.
pub const MAX_OPEN_COMMANDS: u32 = 100;
/// Most commands of one device's history; the latest are shown.
pub const MAX_COMMANDS: u32 = 200;
/// Most hand-overs of one command that a device never answers.
pub const MAX_COMMAND_ATTEMPTS: u32 = 20;
/// Most messages under one claim.
pub const MAX_CLAIM: u32 = 1_000;
/// Most counters of attempts.
pub const MAX_ATTEMPT_KEYS: u32 = 100_000;
/// Most templates beside those that Muster brings along.
pub const MAX_TEMPLATES: u32 = 200;
/// Most versions that one content keeps; the oldest go.
pub const MAX_TEMPLATE_VERSIONS: u32 = 200;
/// Longest detail of an event, in characters; the rest is cut off.
pub const MAX_DETAIL: usize = 1_000;
/// Longest search text that is looked at, in characters.
pub const MAX_SEARCH: usize = 200;
/// Most groups whose names a plan is held against.
pub const MAX_GROUPS: u32 = 100_000;
/// Most invites of one portion of a batch: what one transaction makes of it, in some hundredths of a second.
pub const MAX_PORTION: usize = 500;
/// Most users that become one in one step.
pub const MAX_MERGE: usize = 20;
/// Most entries of a directory that are written in one transaction.
pub const MAX_DIRECTORY_CHANGES: usize = 4_000;
/// Most syncs of a directory that its history keeps; the oldest go.
pub const MAX_DIRECTORY_SYNCS: u32 = 500;
/// Most groups that one entry of a directory names.
pub const MAX_MEMBERSHIPS: usize = 1_000;
/// Most users of a file that are written in one transaction.
pub const MAX_IMPORTED: usize = 1_000;
/// Most accounts of the console.
pub const MAX_ACCOUNTS: u32 = 1_000;
/// Longest text of an entry of the audit log, in characters; the rest is cut off.
pub const MAX_AUDIT_TEXT: usize = 4_000;
