//! The rules of enrollment, by moving the clock: reminders, words to invitees, terms of use, requests, and what the settings refuse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../first_run/mod.rs"]
mod first_run;
mod reminders;
mod requests;
mod settings;
mod stage;
mod terms;
