//! Templates: what mails and texts say, how they are edited, checked, published, and what is sent now.

mod book;
mod built_in;

pub(crate) use book::{Book, Shelf, organisation_language};
