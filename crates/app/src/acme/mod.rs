//! The portal's certificate from an authority (ACME): got when there is none, renewed in time, kept sealed, shown to the
//! portal without a restart.
//!
//! [`App::keep_certificate`](crate::App::keep_certificate) runs beside a portal that listens, because it is that portal that the
//! authority comes to. When it is due stands in `due.rs`, one try in `attempt.rs`.

mod attempt;
mod board;
mod due;
mod lease;
mod stored;
mod view;
mod worker;

pub use board::{AcmeBoard, ServedPair};
pub(crate) use stored::{AcmeProgress, StoredAccount, StoredCertificate, StoredOrder};
