//! Signing in with a directory: the real portal over HTTP, the real engine and store behind it, and directories in memory.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod account;
mod allowed;
mod attacks;
mod browser;
mod fixation;
mod foreign_forms;
mod invites;
mod locks;
mod log;
mod one_count;
mod pause;
mod provider;
mod secrets;
mod self_enrollment;
mod stage;
mod timing;
