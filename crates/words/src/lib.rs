//! What mails, texts and portal pages say, in every language.
//!
//! A language is one file in `languages/`, written in Fluent and named by its tag; adding one is adding a file. Each
//! message has a [`Key`], made from `en.ftl` when the crate is built, so that a wrong name does not compile. Which
//! sentences there are is decided where they are said; here stay the choice of a language, the words, and dates.

mod accept;
mod catalogue;
mod dates;
mod direction;
mod key;
mod language;
mod negotiate;
mod say;

pub use accept::from_accept_language;
pub use dates::{date, moment};
pub use direction::Direction;
pub use key::Key;
pub use language::Language;
pub use negotiate::negotiate;
pub use say::{Marks, Piece, Value, pieces, text};
