//! Signing in with a directory: the real portal over HTTP, the real engine and store behind it, and directories in memory.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod account;
mod attacks;
mod invites;
mod locks;
mod provider;
mod self_enrollment;
mod stage;
