//! The rules of invite enrollment, pure: no I/O, no clock, no randomness of its own.
//!
//! Time and random bytes come in as parameters, so every rule can be tested at any moment and twice alike.
//! Databases, networks, HTTP and the words of a screen stay out of here.

pub mod account;
pub mod audit;
pub mod authentication;
pub mod browser;
pub mod challenge;
pub mod device;
pub mod directory_sync;
pub mod failure;
pub mod group;
pub mod half_session;
pub mod import;
pub mod invite;
pub mod key;
pub mod manufacturer;
pub mod message;
pub mod obstacle;
pub mod os_version;
pub mod passcode;
pub mod phone;
pub mod plan;
pub mod platform;
pub mod problem;
pub mod profile;
pub mod qr;
pub mod reminder;
pub mod retry;
pub mod roster;
pub mod sending;
pub mod session;
pub mod sms;
pub mod spreadsheet;
pub mod template;
pub mod terms;
pub mod text;
pub mod time;
pub mod token;
pub mod user;
