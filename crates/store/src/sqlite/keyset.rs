//! Places in ordered lists: each order has its index, and a cursor is a place in it.

use rusqlite::types::Value;

/// Characters of an id.
const ID: usize = 36;

/// Above every id, which is hexadecimal.
pub(super) const LAST_ID: &str = "~";

/// One order of a list.
pub(super) struct Order {
    pub(super) index: &'static str,
    pub(super) column: &'static str,
    pub(super) descending: bool,
    /// First character of its cursors.
    pub(super) tag: &'static str,
    /// A place before all rows.
    pub(super) start: (Value, &'static str),
}

impl Order {
    /// The cursor of a row: its key in this order, and its id.
    pub(super) fn cursor(&self, key: Value, id: impl std::fmt::Display) -> String {
        let key = match key {
            Value::Integer(n) => n.to_string(),
            Value::Text(text) => text,
            _ => String::new(),
        };
        format!("{}{id}{key}", self.tag)
    }

    /// Reads what [`cursor`](Self::cursor) wrote; `is_id` says what an id looks like.
    pub(super) fn place(&self, cursor: &str, is_id: impl FnOnce(&str) -> bool) -> Option<(Value, String)> {
        let rest = cursor.strip_prefix(self.tag)?;
        let (id, key) = (rest.get(..ID)?, rest.get(ID..)?);
        if !is_id(id) {
            return None;
        }
        let key = match self.start.0 {
            Value::Integer(_) => Value::Integer(key.parse().ok()?),
            _ => Value::Text(key.to_owned()),
        };
        Some((key, id.to_owned()))
    }
}
