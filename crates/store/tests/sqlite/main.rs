//! What is SQLite's alone: files, processes, groups of writes, full disks, a hundred thousand rows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod files;
mod full;
mod groups_of_writes;
mod many_users;
mod processes;
mod scale;
mod tampering;
