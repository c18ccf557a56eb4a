//! Stories that need no window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod at_rest;
mod command_line;
mod crash;
mod crowd;
mod fixture;
mod folders;
mod installation;
mod ledger;
mod mail_failures;
mod outside;
mod stage;
mod two_senders;
