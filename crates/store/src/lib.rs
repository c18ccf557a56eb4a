//! Every SQL statement of the project, behind a face named after what the product does.
//!
//! [`Store`] is the face: async operations, each one atomic, each named after a thing the product does. Its methods
//! stand in `face/`, one file a subject; what goes in and comes out stands in [`records`]. No SQL, connection or driver
//! type leaves this crate, so that a second backend can stand behind the same face. SQLite, the embedded default,
//! stands in `sqlite/`.
//!
//! Rules of the product stay out: which state follows from which evidence is `muster_domain`'s to say, also inside
//! statements that change a hundred thousand rows at once.

mod bounds;
pub mod error;
mod face;
mod options;
pub mod records;
mod sqlite;

pub use bounds::*;
pub use error::{StoreError, StoreErrorKind};
pub use face::Store;
pub use options::StoreOptions;
pub use records::*;
pub use sqlite::lease::DispatchLease;
pub use sqlite::self_enrollment::GAVE_WAY;

/// Bytes free on the disk of a folder, where the system tells.
pub fn free_bytes(folder: &std::path::Path) -> Option<u64> {
    sqlite::health::free(folder)
}
