//! Directories: where an organisation's users, groups and passwords are known.
//!
//! How each is reached is set up, tried and kept here; who is new, changed or gone by what was read is
//! `muster_domain::directory_sync`'s to say, and how a directory is spoken to is `muster_gateways::directory`'s.

mod open;

pub use open::DirectoryForTests;
pub(crate) use open::DirectoryHandle;

/// What is kept in memory about directories while a data folder is open.
#[derive(Debug, Default)]
pub(crate) struct Directories {
    pub handles: open::Handles,
    pub for_tests: Vec<(String, DirectoryForTests)>,
}
