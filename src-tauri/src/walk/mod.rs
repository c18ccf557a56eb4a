//! Every command of the console, walked as every role, through the same door as the window: whether each asks for the right
//! that it should, and whether each change leaves its entry in the audit log.
//!
//! What a command does once it may is tested beside its use case; here it is only who may, and what is written down of it.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod entries;
pub mod person;
mod roles;
mod stage;
mod table;
