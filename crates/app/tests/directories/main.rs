//! Directories: set up, looked at, synchronised; down, slow, broken off, of another schema, with nobody left.
#![allow(clippy::unwrap_used, missing_docs)]

mod brakes;
mod clashes;
mod course;
#[path = "../first_run/mod.rs"]
mod first_run;
mod groups;
mod hands;
mod identities;
mod leavers;
mod merged;
mod people;
mod replaced;
mod setup;
mod sign_in;
mod stage;
mod traces;
