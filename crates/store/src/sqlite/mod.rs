//! SQLite behind the face: one writing connection that groups writes, a few that read, and the statements, one file a
//! subject. Functions take a connection inside a transaction that the writer or a reader has begun.

pub(crate) mod accounts;
pub(crate) mod actions;
pub(crate) mod attempts;
pub(crate) mod audit;
pub(crate) mod backup;
pub(crate) mod batches;
pub(crate) mod bounces;
pub(crate) mod check_in;
pub(crate) mod claim;
pub(crate) mod codes;
pub(crate) mod commands;
mod connection;
pub(crate) mod counts;
pub(crate) mod create;
pub(crate) mod delivery;
pub(crate) mod device_events;
pub(crate) mod device_pages;
pub(crate) mod devices;
pub(crate) mod enrollments;
pub(crate) mod events;
pub(crate) mod evidence;
pub(crate) mod expiry;
pub(crate) mod figures;
mod files;
mod filter;
mod fold;
pub(crate) mod funnel;
pub(crate) mod groups;
pub(crate) mod health;
mod ids;
mod keyset;
pub(crate) mod lease;
pub(crate) mod limits_of_users;
pub(crate) mod messages;
mod migrate;
mod near;
pub(crate) mod pages;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod plans;
mod readers;
pub(crate) mod receipts;
pub(crate) mod reinvite;
pub(crate) mod reminders;
pub(crate) mod renew;
pub(crate) mod requests;
pub(crate) mod resend;
pub(crate) mod rows;
mod selection;
pub(crate) mod sends;
pub(crate) mod settings;
mod states;
mod task;
pub(crate) mod templates;
pub(crate) mod terms;
pub(crate) mod users;
mod writer;

pub(crate) use connection::{Sqlite, open};
