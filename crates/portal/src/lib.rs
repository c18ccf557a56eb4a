//! The web pages that an invite's link opens.
//!
//! HTTP and HTML only: which link lives, which passcode is right and who may try again is decided by `muster_app`, which
//! this crate sees through [`Invites`]. No store, no SQL, no rule of the product, and no interface for admins: theirs is
//! never on this listener.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answer;
mod assets;
mod brand;
mod browser;
mod certificate;
mod colour;
mod config;
mod connections;
mod cookie;
mod devices;
mod error;
mod gate;
mod host;
mod http01;
mod invites;
mod look;
mod managed;
mod network;
mod origin;
mod pages;
mod parts;
mod places;
mod reader;
mod receipts;
mod routes;
mod serve;
mod visitor;

pub use certificate::{CertificateFacts, inspect_certificate};
pub use config::{ManagedTls, PortalConfig, limits};
pub use devices::Devices;
pub use error::PortalError;
pub use host::{Hosted, host_embedded, host_once, host_while};
pub use invites::Invites;
pub use network::{Network, NetworkError, networks};
pub use receipts::Receipts;
pub use routes::router;
pub use serve::{RunningPortal, start};
