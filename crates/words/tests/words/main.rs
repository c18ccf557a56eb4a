//! The files of the languages, and what is said with them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod accept;
mod dates;
mod file;
mod files;
mod passcode;
mod plurals;
mod saying;
mod used;
#[path = "../../build/variables.rs"]
mod variables;
