//! Large sendings wait for a second administrator: what waits, who may say the word, and that nothing leaves before.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod again;
mod answers;
#[path = "../first_run/mod.rs"]
mod first_run;
mod leavers;
mod review;
mod stage;
mod waiting;
