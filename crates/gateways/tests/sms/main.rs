//! Text message gateways: HTTP servers that answer as the vendors' published tables say, and servers that misbehave.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod generic;
mod hostile;
mod kannel_answers;
mod probe;
mod settings;
mod smpp;
mod support;
mod twilio;
mod twin;
mod vonage;
