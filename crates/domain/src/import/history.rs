//! Changes of a review, and the way back and forth between them.

use super::field::Field;

/// Most changes that can be taken back.
const MOST_CHANGES: usize = 200;
/// Most cells and flags of all of them together: a fix of a hundred thousand cells is kept, twenty of them are not.
const MOST_ENTRIES: usize = 2_000_000;

/// A cell before and after; `None` is as in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CellChange {
    pub row: u32,
    pub field: Field,
    pub before: Option<Box<str>>,
    pub after: Option<Box<str>>,
}

/// Flags of a row before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FlagChange {
    pub row: u32,
    pub before: u8,
    pub after: u8,
}

/// One step of undo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// What it did, e.g. `Fix 23 platforms`.
    pub label: String,
    pub cells: Vec<CellChange>,
    pub flags: Vec<FlagChange>,
}

impl Change {
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.flags.is_empty()
    }

    fn entries(&self) -> usize {
        self.cells.len() + self.flags.len()
    }
}

/// Done and taken back changes.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// A new change: what was taken back cannot be done again any more.
    pub fn done(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
        let mut entries: usize = self.done.iter().map(Change::entries).sum();
        let mut drop = self.done.len().saturating_sub(MOST_CHANGES);
        while entries > MOST_ENTRIES && drop + 1 < self.done.len() {
            entries -= self.done[drop].entries();
            drop += 1;
        }
        self.done.drain(..drop);
    }

    pub fn take_back(&mut self) -> Option<Change> {
        self.done.pop()
    }

    pub fn taken_back(&mut self, change: Change) {
        self.undone.push(change);
    }

    pub fn take_again(&mut self) -> Option<Change> {
        self.undone.pop()
    }

    pub fn taken_again(&mut self, change: Change) {
        self.done.push(change);
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|change| change.label.as_str())
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|change| change.label.as_str())
    }
}
