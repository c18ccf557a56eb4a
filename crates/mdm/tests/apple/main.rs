//! Apple's messages, commands and profiles: against the published schema, against other readers and writers of property
//! lists, and against hostile bytes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod hostile;
mod messages;
mod readers;
mod rules;
mod schema;
mod snapshots;
mod stage;
