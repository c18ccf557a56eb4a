//! Templates: what mails and texts say, how they are edited, checked, published, and what is sent now.

mod address;
mod book;
mod built_in;
mod checks;
mod compare;
mod edit;
mod file;
mod list;
mod manage;
mod markdown;
mod preview;
mod send_test;

pub(crate) use book::{Book, Shelf, logo_cid, look, organisation_language};
pub use built_in::built_in;
pub(crate) use markdown::read_blocks;
