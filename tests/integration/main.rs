//! Stories that need no window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod crash;
mod crowd;
mod fixture;
mod installation;
mod ledger;
mod outside;
mod stage;
mod two_senders;
