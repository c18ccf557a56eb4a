//! OpenID Connect: sign-ins at a real provider, attacks on them, and providers that lie.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod attacks;
mod discovery;
mod hostile;
mod keys;
mod people;
mod probe;
mod proptests;
mod real;
mod settings;
mod support;
mod tokens;
mod twin;
