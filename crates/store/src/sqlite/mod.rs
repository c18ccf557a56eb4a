//! SQLite behind the face.
mod files;
pub(crate) mod lease;
