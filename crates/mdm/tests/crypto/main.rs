//! The certificates and signatures of device protocols, against tools that share no code with ours.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod authority;
mod ber;
mod fuzz;
mod push;
mod scep;
mod signed;
mod support;
