//! Use cases: what the console, the portal and the command line call. One file a feature.
//!
//! No Tauri, no HTTP, no SQL: those live in the faces and in the store.

mod acme;
mod actions;
mod apart;
pub mod apple;
mod batches;
mod bounces;
mod by_myself;
mod cards;
mod certificates;
mod clock;
mod device_notices;
mod devices;
mod doctor;
mod enroll;
pub mod error;
mod export;
mod folder;
mod funnel;
mod hosting;
mod ids;
mod imports;
mod invites;
mod jobs;
mod keys;
mod links;
mod lock_file;
pub mod mail;
mod message;
mod open;
mod outbox;
mod overview;
pub mod portal;
mod readiness;
mod requests;
mod secrets;
mod sender_domain;
mod settings;
pub mod templates;
pub mod wire;

pub use acme::{AcmeBoard, ServedPair};
pub use clock::Clock;
pub use doctor::{Finding, Severity};
pub use error::{AppError, ErrorCode, Result};
pub use export::ExportFormat;
pub use folder::default_folder;
pub use hosting::{AcmeHosting, Hosting};
pub use imports::{RowProblem, write_sample_csv};
pub use jobs::{Dispatch, IdleReport, ReceiptAnswer};
pub use keys::{KeyPlace, KeySource};
pub use muster_gateways::sms::Callback;
pub use open::{App, OpenOptions};
pub use settings::{BrandLogo, RECEIPTS_PATH};
