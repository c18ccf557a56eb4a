//! Bounces: delivery reports become evidence about invites, wherever they were read.
//!
//! A report counts only when it names a message of ours that carries the invite's current link, and the recipient it went
//! to. Anybody can write a mail that looks like a report; only who was sent the message knows its id.

mod files;
mod mailbox;
mod progress;
mod record;

pub(crate) use mailbox::Mailbox;
