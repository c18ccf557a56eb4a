//! Stories on the real window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs
)]

mod apple_device;
mod bulk;
mod bulk_messy;
mod bulk_rejects;
mod bulk_seed;
mod bulk_twenty_thousand;
mod directories;
mod every_screen;
mod first_invite;
#[path = "../integration/fixture.rs"]
#[allow(dead_code)] // the stories without a window count what it said
mod fixture;
mod lab;
#[path = "../integration/ledger.rs"]
mod ledger;
mod opening;
#[path = "../integration/outside.rs"]
mod outside;
#[path = "../integration/shipped.rs"]
mod shipped;
mod shipped_mails;
mod templates;
mod texts;
