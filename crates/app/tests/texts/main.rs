//! Texts: from the settings through the dispatcher to the gateway's report, over a scripted gateway and a clock that stands.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod answers;
#[path = "../first_run/mod.rs"]
mod first_run;
mod money;
mod receipts;
mod secrets;
mod settings;
mod stage;
mod ways;
