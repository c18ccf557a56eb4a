//! SMTP as a client (RFC 5321), over lettre's connection and a stream of our own.
//!
//! lettre parses replies, writes commands, stuffs dots and encodes sign-ins. Ours is what a dispatcher's life depends
//! on: sockets without Nagle's delay, time limits, bounded replies, a strict question-and-answer order, one transaction
//! at a time, and the exact point from which a message's fate is unknown.

mod connection;
mod dialer;
mod features;
mod known;
mod listener;
pub(crate) mod network;
mod opening;
mod sign_in;
pub(crate) mod tls;
mod wire;

pub use connection::Connection;
pub(in crate::mail) use connection::is_private;
pub use dialer::Dialer;
pub(in crate::mail) use opening::{Watch, open};
