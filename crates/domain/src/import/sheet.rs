//! A file under review: its rows, what is wrong with them, and what the admin has changed.
//!
//! Rows are checked one by one and again when one of their cells changes (`check`); what needs the whole file
//! (possible duplicates, slips in group names) is gone through after each change (`whole`). Values are not kept:
//! they are made from the cells when they are needed.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{BuildHasher, Hash, RandomState},
};

use crate::platform::Platform;

use super::{
    check::{NamedGroup, Tally},
    field::Field,
    history::{Change, History},
    mapping::Mapping,
    plan::PlannedRow,
    problem::{CellCode, Severity},
    row::{Cells, Rules, Values},
    table::Table,
};

/// Left out by hand.
pub(super) const LEFT_OUT: u8 = 1;
/// A possible duplicate that is kept.
pub(super) const KEPT: u8 = 2;

/// A problem of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The row.
    pub row: u32,
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub code: CellCode,
}

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Becomes an invite.
    Ready,
    /// Needs fixing.
    Error,
    /// A possible duplicate that is not decided.
    Duplicate,
    /// Left out by hand.
    LeftOut,
}

/// Why a row may be one too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duplicate {
    /// Identical in every field to this earlier row.
    SameAs(u32),
    /// The user holds a live invite for the platform already.
    LiveInvite(Platform),
}

/// What is known of the people of a file: by the key of their address, the platforms for which they hold a live invite.
pub type KnownPeople = HashMap<String, Vec<Platform>>;

/// How somebody has left their directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HasLeft {
    /// The directory's name.
    pub directory: String,
    /// Live invites of those who leave it end with its next sync.
    pub loses_invites: bool,
}

/// Those of a file's people who have left, by the key of their address.
pub type LeftPeople = HashMap<String, HasLeft>;

/// What was found in a row, small enough to be kept for a million of them. Rows with errors have `identity` 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// Of all values.
    pub identity: u64,
    /// Of the address.
    pub person: u64,
    /// Of the name.
    pub name: u64,
    /// Place in `Tally::groups` plus one; 0 is none.
    pub group: u32,
    pub platform: Option<Platform>,
}

/// The review.
#[derive(Debug)]
pub struct Sheet {
    pub(super) table: Table,
    pub(super) mapping: Mapping,
    pub(super) rules: Rules,
    pub(super) known: HashMap<u64, Vec<Platform>>,
    pub(super) left: HashMap<u64, HasLeft>,
    pub(super) facts: Vec<Facts>,
    /// Phone numbers in international form, of rows without errors.
    pub(super) phones: Vec<Option<Box<str>>>,
    pub(super) marks: Vec<Mark>,
    pub(super) duplicates: BTreeMap<u32, Duplicate>,
    pub(super) edits: HashMap<(u32, Field), Box<str>>,
    pub(super) flags: Vec<u8>,
    /// Groups and domains of all rows.
    pub(super) tally: Tally,
    pub(super) history: History,
    pub(super) hashes: RandomState,
    pub(super) revision: u32,
    /// The most frequent of them, the first one first; for suggestions.
    pub(super) domains: Vec<(String, u32)>,
}

impl Sheet {
    /// Checks every row. What is known of the people comes with [`learn`](Self::learn).
    pub fn new(table: Table, mapping: Mapping, rules: Rules) -> Self {
        let rows = table.rows() as usize;
        let mut sheet = Self {
            table,
            mapping,
            rules,
            known: HashMap::new(),
            left: HashMap::new(),
            facts: Vec::new(),
            phones: Vec::new(),
            marks: Vec::new(),
            duplicates: BTreeMap::new(),
            edits: HashMap::new(),
            flags: vec![0; rows],
            tally: Tally::default(),
            history: History::default(),
            hashes: RandomState::new(),
            revision: 0,
            domains: Vec::new(),
        };
        sheet.check_all();
        sheet
    }

    /// The file's rows.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Columns and values of the fields.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What rows are checked against.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Rises with every change.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Checks everything again by other rules or another mapping; what was changed by hand stays.
    pub fn check_by(&mut self, rules: Rules, mapping: Mapping) {
        if !rules.decide_like(&self.rules) || mapping != self.mapping {
            self.rules = rules;
            self.mapping = mapping;
            self.check_all();
        }
    }

    /// The keys of the addresses of all rows without errors, each once: what must be known of them is asked with these.
    pub fn people(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        (0..self.table.rows())
            .filter(|row| {
                let facts = &self.facts[*row as usize];
                facts.identity != 0 && seen.insert(facts.person)
            })
            .filter_map(|row| self.values(row).map(|values| values.email.key()))
            .collect()
    }

    /// The keys of the addresses that were changed in the review: they are asked for again after a change.
    pub fn edited_people(&self) -> Vec<String> {
        let mut keys: Vec<String> = self
            .edits
            .keys()
            .filter(|(_, field)| *field == Field::Email)
            .filter_map(|(row, _)| self.values(*row).map(|values| values.email.key()))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// What is known of the people, and who of them has left; replaces what was known of them before.
    pub fn learn(&mut self, known: KnownPeople, mut left: LeftPeople) {
        for (key, platforms) in known {
            let person = self.hashes.hash_one(&key);
            self.known.insert(person, platforms);
            match left.remove(&key) {
                Some(how) => self.left.insert(person, how),
                None => self.left.remove(&person),
            };
        }
        self.settle();
    }

    /// How many cells of the file, edits included, a row has for a field, as it stands.
    pub fn value(&self, row: u32, field: Field) -> &str {
        if !self.edits.is_empty()
            && let Some(edited) = self.edits.get(&(row, field))
        {
            return edited;
        }
        self.mapping.value(&self.table, row, field)
    }

    /// Whether a cell was changed in the review.
    pub fn is_edited(&self, row: u32, field: Field) -> bool {
        self.edits.contains_key(&(row, field))
    }

    /// The cells of a row.
    pub(super) fn cells(&self, row: u32) -> Cells<'_> {
        let mut cells = Cells {
            long: self.table.oddities.long > 0 && self.table.is_long(row),
            phone: self.phones.get(row as usize).and_then(Option::as_deref),
            ..Cells::default()
        };
        for field in Field::ALL {
            cells.values[field.index()] = self.value(row, field);
            cells.typed[field.index()] = !self.edits.is_empty() && self.is_edited(row, field);
        }
        cells
    }

    /// What a row becomes; `None` when it has an error.
    pub fn values(&self, row: u32) -> Option<Values> {
        self.rules.check(&self.cells(row), &mut Vec::new())
    }

    /// The problems of a row.
    pub fn problems(&self, row: u32) -> &[Mark] {
        let from = self.marks.partition_point(|mark| mark.row < row);
        let to = from + self.marks[from..].partition_point(|mark| mark.row == row);
        &self.marks[from..to]
    }

    /// How a row stands.
    pub fn standing(&self, row: u32) -> Standing {
        let flags = self.flags[row as usize];
        if flags & LEFT_OUT != 0 {
            Standing::LeftOut
        } else if self.facts[row as usize].identity == 0 {
            Standing::Error
        } else if flags & KEPT == 0 && self.duplicates.contains_key(&row) {
            Standing::Duplicate
        } else {
            Standing::Ready
        }
    }

    /// Why a row may be one too many.
    pub fn duplicate(&self, row: u32) -> Option<Duplicate> {
        self.duplicates.get(&row).copied()
    }

    /// Whether it is kept all the same.
    pub fn is_kept(&self, row: u32) -> bool {
        self.flags[row as usize] & KEPT != 0
    }

    /// The invites that would be made, in the order of the file.
    pub fn plan(&self) -> impl Iterator<Item = PlannedRow> + '_ {
        self.plan_of(0..self.table.rows())
    }

    /// Those of some rows: several threads can make a plan together.
    pub fn plan_of(&self, rows: std::ops::Range<u32>) -> impl Iterator<Item = PlannedRow> + '_ {
        rows.filter(|row| self.standing(*row) == Standing::Ready)
            .filter_map(|row| self.values(row))
            .map(PlannedRow::from)
    }

    pub(super) fn is_known(&self, row: u32) -> bool {
        self.known.contains_key(&self.facts[row as usize].person)
    }

    pub(super) fn person(&self, row: u32) -> u64 {
        self.facts[row as usize].person
    }

    pub(super) fn group_of(&self, row: u32) -> Option<&NamedGroup> {
        let place = self.facts[row as usize].group.checked_sub(1)?;
        self.tally.groups.get(place as usize)
    }

    /// Carries out a change, and keeps it for undo.
    pub(super) fn carry_out(&mut self, change: Change) {
        if change.is_empty() {
            return;
        }
        self.apply(&change, false);
        self.history.done(change);
    }

    /// Takes the last change back. Gives whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.history.take_back() else {
            return false;
        };
        self.apply(&change, true);
        self.history.taken_back(change);
        true
    }

    /// Does the change again that was taken back last.
    pub fn redo(&mut self) -> bool {
        let Some(change) = self.history.take_again() else {
            return false;
        };
        self.apply(&change, false);
        self.history.taken_again(change);
        true
    }

    fn apply(&mut self, change: &Change, back: bool) {
        let mut rows: Vec<u32> = change.cells.iter().map(|cell| cell.row).collect();
        rows.sort_unstable();
        rows.dedup();
        for row in &rows {
            self.forget_domain(*row);
        }
        for cell in &change.cells {
            let value = if back { &cell.before } else { &cell.after };
            match value {
                Some(value) => {
                    self.edits.insert((cell.row, cell.field), value.clone());
                }
                None => {
                    self.edits.remove(&(cell.row, cell.field));
                }
            }
        }
        for flag in &change.flags {
            self.flags[flag.row as usize] = if back { flag.before } else { flag.after };
        }
        self.check_rows(&rows);
        self.settle();
    }

    /// Whether a row has a problem of this severity.
    pub(super) fn has(&self, row: u32, severity: Severity) -> bool {
        self.problems(row)
            .iter()
            .any(|mark| mark.code.severity() == severity)
    }
}

impl Hash for Mark {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.row, self.field, self.code).hash(state);
    }
}
