//! Composing.
use super::message::{ComposeError, Composed, Mail};

/// Turns a mail into the bytes that go over the wire.
pub fn compose(mail: &Mail) -> Result<Composed, ComposeError> {
    let _ = mail;
    todo!()
}
