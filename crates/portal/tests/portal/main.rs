//! The portal over real HTTP: a started portal, a twin of the engine behind it, an ordinary client in front.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod acme;
mod bounds;
mod devices;
mod following;
mod headers;
mod hostile;
mod languages;
mod logs;
mod pictures;
mod receipts;
mod set_up;
mod snapshots;
mod start_up;
mod story;
mod terms;
mod tls;
mod twin;
