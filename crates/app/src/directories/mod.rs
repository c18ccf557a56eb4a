//! Directories: where an organisation's users, groups and passwords are known.
//!
//! How each is reached is set up, tried and kept here; who is new, changed or gone by what was read is
//! `muster_domain::directory_sync`'s to say, and how a directory is spoken to is `muster_gateways::directory`'s.

mod ahead;
mod board;
mod check;
mod due;
mod entry;
mod leavers;
mod lost;
mod open;
mod plan;
mod presets;
mod preview;
mod probe;
mod remember;
mod rows;
mod settle;
mod setup;
mod status;
mod sync;
mod turn;

use std::sync::Arc;

pub(crate) use due::{is_full_due, next_due};
pub(crate) use leavers::Leaver;
pub use open::DirectoryForTests;
pub(crate) use open::DirectoryHandle;
pub(crate) use remember::is_put_away;
pub(crate) use setup::sync_settings as sync_settings_of;

use board::Board;

/// What is kept in memory about directories while a data folder is open.
#[derive(Debug, Default)]
pub(crate) struct Directories {
    pub handles: open::Handles,
    pub board: Arc<Board>,
    pub counted: leavers::Counted,
    pub for_tests: Vec<(String, DirectoryForTests)>,
}
