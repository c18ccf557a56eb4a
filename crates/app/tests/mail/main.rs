//! The invite mail as people and mail programs meet it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod colours;
mod data;
mod hostile;
mod picture;
mod readable;
mod sealed;
mod snapshots;
mod speed;
mod templates;
