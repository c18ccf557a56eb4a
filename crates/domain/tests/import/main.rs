//! Bulk enrollment from bytes to plan, as an adversary and an untidy world would have it.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod bytes;
mod dialects;
mod headers;
mod hostile_text;
mod hostile_workbooks;
mod people;
mod rejects;
mod review;
mod seed;
mod workbooks;
