//! Calls to Apple devices against a real server: HTTP/2 over TLS that asks for a certificate, well-behaved and not.
//! Certificates come from openssl; a missing tool fails the test and says how to install it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod answers;
mod calls;
mod connection;
mod secrets;
mod stalls;
mod support;
mod trust;
mod twin;
