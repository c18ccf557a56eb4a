//! What every store must do, told as stories against the face alone. A second backend is put under it in `support`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod accounts;
mod actions;
mod audit;
mod batches;
mod bounces;
mod device_limit;
mod devices;
mod directories;
mod directory_setup;
mod dispatch;
mod enrolling;
mod evidence;
mod figures;
mod groups;
mod limits;
mod list;
mod paging;
mod people;
mod reminders;
mod renewals;
mod requests;
mod resending;
mod sending;
mod settings;
mod templates;
mod terms;
mod texts;
mod two_directories;
mod upkeep;
mod users;
