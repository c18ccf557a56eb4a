//! Device protocols: messages, profiles and certificates. No HTTP, no store, no clock, no randomness of its own: moments
//! and random numbers are parameters (but for ECDSA signatures, whose numbers ring draws itself), and every byte that comes
//! in is hostile.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod apple;
mod asn1;
pub mod authority;
pub mod ber;
pub mod certificate;
#[cfg(feature = "client")]
pub mod client;
pub mod key;
pub mod push;
pub mod scep;
pub mod signed;
