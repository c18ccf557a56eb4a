//! The gateways against real parts: SMTP servers as processes, good and bad; certificates from openssl; mails read by
//! Python's parser; a real keychain daemon. A missing tool fails the test and says how to install it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod compose;
mod delivery;
mod imap;
mod injection;
mod keychain;
mod keys;
mod lost;
mod outbox;
mod probe;
mod rate;
mod reports;
mod rubbish;
mod sign_in;
mod support;
mod tls;
mod twins;
