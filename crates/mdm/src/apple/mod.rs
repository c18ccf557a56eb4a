//! What Apple devices say and are told.
//!
//! [`read`] is the only way in for bytes, [`write`](mod@write) the only way out. Keys, types and presence are those of
//! Apple's published schema (github.com/apple/device-management); the tests hold what is written here against it.

pub mod answer;
pub mod checkin;
pub mod command;
pub mod discovery;
pub mod enrollment;
pub mod fields;
pub mod machine_info;
pub mod model;
pub use muster_domain::os_version;
pub mod profile;
pub mod query;
pub mod read;
pub mod refusal;
pub mod replies;
pub mod rights;
pub mod standing;
pub mod write;
