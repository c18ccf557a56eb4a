//! Templates: what mails and texts say, as a document that cannot compute.
//!
//! A template is text with places for fields. There are no expressions, loops or includes: whatever an admin writes or
//! imports, rendering takes one pass over it, and a field's value can never become structure.
//!
//! The shapes are those of the editor's document (ProseMirror JSON), so that what is edited, stored and rendered is one
//! thing. What is read from outside passes [`Content::read`], which knows every kind of node and refuses all others.

mod check;
mod content;
mod document;
mod field;
mod place;
mod read;
mod spam;
mod walk;

pub use check::{Finding, Level, Needs, check, shows_qr, subject_length};
pub use content::{Content, MailContent, TextContent};
pub use document::{Block, FieldAttrs, HeadingAttrs, Inline, Link, ListItem, Mark, ParagraphAttrs};
pub use field::Field;
pub use place::{Channel, Purpose};
pub use read::{ContentFault, MAX_BLOCKS, MAX_CONTENT_BYTES, MAX_PIECES, MAX_SUBJECT_CHARS, MAX_TEXT_CHARS};
