//! A file under review: its rows, what is wrong with them, and what the admin has changed.
//!
//! Rows are checked one by one and again when one of their cells changes; what needs the whole file (possible duplicates, slips
//! in group names) is gone through after each change. Values are not kept: they are made from the cells when they are needed.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{BuildHasher, Hash, RandomState},
};

use crate::{group, platform::Platform};

use super::{
    bounds::MAX_SIMILAR,
    field::Field,
    history::{Change, History},
    mapping::Mapping,
    plan::PlannedRow,
    problem::{CellCode, Severity},
    row::{Cells, Rules, Values},
    suggest,
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

/// What was found in a row, small enough to be kept for a million of them. Rows with errors have `identity` 0.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Facts {
    /// Of all values.
    identity: u64,
    /// Of the address.
    person: u64,
    /// Of the name.
    name: u64,
    /// Place in `Sheet::groups` plus one; 0 is none.
    group: u32,
    platform: Option<Platform>,
}

/// A group that the file names.
#[derive(Debug, Clone)]
pub(super) struct NamedGroup {
    /// As it is known, or as the first row that names it spells it.
    pub name: String,
    pub known: bool,
    /// The row whose spelling it is.
    named_by: u32,
    /// Rows that name it now; none when an edit took the last one away.
    rows: u32,
}

/// The review.
#[derive(Debug)]
pub struct Sheet {
    pub(super) table: Table,
    pub(super) mapping: Mapping,
    pub(super) rules: Rules,
    known: HashMap<u64, Vec<Platform>>,
    pub(super) facts: Vec<Facts>,
    pub(super) marks: Vec<Mark>,
    pub(super) duplicates: BTreeMap<u32, Duplicate>,
    pub(super) edits: HashMap<(u32, Field), Box<str>>,
    pub(super) flags: Vec<u8>,
    pub(super) groups: Vec<NamedGroup>,
    group_places: HashMap<String, u32>,
    pub(super) history: History,
    hashes: RandomState,
    revision: u32,
    /// Domains of addresses, and in how many rows each stands.
    domain_rows: HashMap<String, u32>,
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
            facts: Vec::new(),
            marks: Vec::new(),
            duplicates: BTreeMap::new(),
            edits: HashMap::new(),
            flags: vec![0; rows],
            groups: Vec::new(),
            group_places: HashMap::new(),
            history: History::default(),
            hashes: RandomState::new(),
            revision: 0,
            domain_rows: HashMap::new(),
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
        if rules.create_groups != self.rules.create_groups
            || rules.country != self.rules.country
            || rules.groups != self.rules.groups
            || mapping != self.mapping
        {
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

    /// What is known of the people; replaces what was known of them before.
    pub fn learn(&mut self, known: KnownPeople) {
        for (key, platforms) in known {
            let person = self.hashes.hash_one(&key);
            self.known.insert(person, platforms);
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
    fn cells(&self, row: u32) -> Cells<'_> {
        let mut cells = Cells {
            long: self.table.oddities.long > 0 && self.table.is_long(row),
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
        self.groups.get(place as usize)
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

    /// A row is about to change: its address is counted again afterwards.
    fn forget_domain(&mut self, row: u32) {
        let Some(values) = self.values(row) else { return };
        if let Some(rows) = self.domain_rows.get_mut(values.email.domain()) {
            *rows -= 1;
            if *rows == 0 {
                self.domain_rows.remove(values.email.domain());
            }
        }
    }

    fn count_domain(&mut self, values: &Values) {
        match self.domain_rows.get_mut(values.email.domain()) {
            Some(rows) => *rows += 1,
            None => {
                self.domain_rows.insert(values.email.domain().to_owned(), 1);
            }
        }
    }

    /// The most frequent domains of the file as it stands.
    fn rank_domains(&mut self) {
        const RANKED: usize = 50;
        let mut all: Vec<(&String, &u32)> = self.domain_rows.iter().collect();
        let order = |a: &(&String, &u32), b: &(&String, &u32)| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0));
        if all.len() > RANKED {
            all.select_nth_unstable_by(RANKED, order);
            all.truncate(RANKED);
        }
        all.sort_unstable_by(order);
        self.domains = all
            .into_iter()
            .map(|(domain, rows)| (domain.clone(), *rows))
            .collect();
    }

    fn check_all(&mut self) {
        self.facts = vec![Facts::default(); self.table.rows() as usize];
        self.marks.clear();
        self.groups.clear();
        self.group_places.clear();
        let mut marks = Vec::new();
        self.domain_rows.clear();
        let mut found = Vec::new();
        for row in 0..self.table.rows() {
            found.clear();
            let values = self.rules.check(&self.cells(row), &mut found);
            found.sort_unstable();
            marks.extend(found.iter().map(|(field, code)| Mark {
                row,
                field: *field,
                code: *code,
            }));
            self.facts[row as usize] = self.facts_of(row, values.as_ref());
        }
        self.marks = marks;
        self.rank_domains();
        self.settle();
    }

    fn check_rows(&mut self, rows: &[u32]) {
        if rows.is_empty() {
            return;
        }
        let changed: HashSet<u32> = rows.iter().copied().collect();
        self.marks.retain(|mark| !changed.contains(&mark.row));
        let mut found = Vec::new();
        for &row in rows {
            found.clear();
            let values = self.rules.check(&self.cells(row), &mut found);
            self.marks.extend(found.iter().map(|(field, code)| Mark {
                row,
                field: *field,
                code: *code,
            }));
            self.facts[row as usize] = self.facts_of(row, values.as_ref());
        }
        self.marks.sort_unstable();
        self.rank_domains();
    }

    fn facts_of(&mut self, row: u32, values: Option<&Values>) -> Facts {
        let Some(values) = values else {
            return Facts::default();
        };
        self.count_domain(values);
        let group = match &values.group {
            None => 0,
            Some(name) => self.group_place(row, name),
        };
        Facts {
            identity: self.hashes.hash_one(values).max(1),
            person: self.hashes.hash_one(values.email.key()),
            name: self.hashes.hash_one(&values.name),
            group,
            platform: Some(values.platform),
        }
    }

    fn group_place(&mut self, row: u32, name: &str) -> u32 {
        let key = group::key(name);
        if let Some(place) = self.group_places.get(&key) {
            let group = &mut self.groups[*place as usize - 1];
            if group.named_by == row && !group.known {
                name.clone_into(&mut group.name);
            }
            return *place;
        }
        self.groups.push(NamedGroup {
            name: self
                .rules
                .groups
                .get(&key)
                .cloned()
                .unwrap_or_else(|| name.to_owned()),
            known: self.rules.groups.contains_key(&key),
            named_by: row,
            rows: 0,
        });
        let place = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        self.group_places.insert(key, place);
        place
    }

    /// What needs the whole file: possible duplicates, other names of one person, slips in groups and domains.
    fn settle(&mut self) {
        self.revision = self.revision.wrapping_add(1);
        self.duplicates.clear();
        let mut doubts = Vec::new();
        let mut first: HashMap<u64, u32> = HashMap::with_capacity(self.facts.len());
        let mut names: HashMap<u64, u64> = HashMap::with_capacity(self.facts.len());
        // The first row of each group, and how many there are.
        let mut of_group = vec![(0u32, 0u32); self.groups.len()];
        for row in 0..self.table.rows() {
            let facts = self.facts[row as usize];
            if facts.identity == 0 || self.flags[row as usize] & LEFT_OUT != 0 {
                continue;
            }
            if let Some(place) = facts.group.checked_sub(1) {
                let (first, rows) = &mut of_group[place as usize];
                if *rows == 0 {
                    *first = row;
                }
                *rows += 1;
            }
            match first.get(&facts.identity) {
                // Two rows of one hash are looked at, so that chance never calls different rows the same.
                Some(earlier) if self.values(*earlier) == self.values(row) => {
                    self.duplicates.insert(row, Duplicate::SameAs(*earlier));
                }
                Some(_) => {}
                None => {
                    first.insert(facts.identity, row);
                }
            }
            if !self.duplicates.contains_key(&row)
                && let Some(platform) = facts.platform
                && self
                    .known
                    .get(&facts.person)
                    .is_some_and(|live| live.contains(&platform))
            {
                self.duplicates.insert(row, Duplicate::LiveInvite(platform));
            }
            if *names.entry(facts.person).or_insert(facts.name) != facts.name {
                doubts.push(Mark {
                    row,
                    field: Field::UserName,
                    code: CellCode::OtherName,
                });
            }
        }
        self.name_groups(&of_group);
        self.doubt_groups(&mut doubts);
        self.doubt_domains(&mut doubts);
        let of_the_whole = |code| {
            matches!(
                code,
                CellCode::OtherName | CellCode::SimilarGroup | CellCode::UnusualDomain
            )
        };
        let before = self.marks.len();
        self.marks.retain(|mark| !of_the_whole(mark.code));
        if !doubts.is_empty() || self.marks.len() != before {
            self.marks.append(&mut doubts);
            self.marks.sort_unstable();
        }
    }

    /// A new group is spelled as in the first row that names it now.
    fn name_groups(&mut self, found: &[(u32, u32)]) {
        for (place, (first, rows)) in found.iter().enumerate() {
            self.groups[place].rows = *rows;
            if *rows > 0 && !self.groups[place].known && self.groups[place].named_by != *first {
                let spelled = self.values(*first).and_then(|values| values.group);
                let group = &mut self.groups[place];
                group.named_by = *first;
                group.name = spelled.unwrap_or_else(|| std::mem::take(&mut group.name));
            }
        }
    }

    /// New groups whose name is nearly that of one that is there, or of one that stands ten times as often.
    fn doubt_groups(&self, doubts: &mut Vec<Mark>) {
        if self.groups.iter().filter(|group| group.rows > 0).count() > MAX_SIMILAR {
            return;
        }
        let doubtful: HashSet<u32> = (0..self.groups.len())
            .filter(|place| !self.groups[*place].known && self.groups[*place].rows > 0)
            .filter(|place| self.similar_group(*place).is_some())
            .filter_map(|place| u32::try_from(place + 1).ok())
            .collect();
        if doubtful.is_empty() {
            return;
        }
        for row in 0..self.table.rows() {
            if doubtful.contains(&self.facts[row as usize].group)
                && self.flags[row as usize] & LEFT_OUT == 0
                && !self.is_edited(row, Field::Group)
            {
                doubts.push(Mark {
                    row,
                    field: Field::Group,
                    code: CellCode::SimilarGroup,
                });
            }
        }
    }

    fn similar_group(&self, place: usize) -> Option<&str> {
        let own = &self.groups[place];
        let larger = self
            .groups
            .iter()
            .filter(|group| group.rows >= own.rows.saturating_mul(10).max(10))
            .map(|group| group.name.as_str());
        suggest::similar(&own.name, self.known_groups().chain(larger))
    }

    fn known_groups(&self) -> impl Iterator<Item = &str> {
        self.rules.groups.values().map(String::as_str)
    }

    /// The group that one of the file was probably meant to be: one that is there, or a much larger one of the file.
    pub(super) fn meant_group(&self, name: &str) -> Option<&str> {
        match self.group_places.get(&group::key(name)) {
            Some(place) => self.similar_group(*place as usize - 1),
            None => suggest::similar(name, self.known_groups()),
        }
    }

    /// Addresses whose domain is a slip away from the one that most of the file has.
    fn doubt_domains(&self, doubts: &mut Vec<Mark>) {
        let rare: HashSet<&str> = self
            .domain_rows
            .keys()
            .map(String::as_str)
            .filter(|domain| self.meant_domain(domain).is_some())
            .collect();
        if rare.is_empty() {
            return;
        }
        for row in 0..self.table.rows() {
            let value = self.value(row, Field::Email);
            let domain = value.trim().rsplit_once('@').map_or("", |(_, domain)| domain);
            if self.facts[row as usize].identity != 0
                && rare.contains(domain.to_lowercase().as_str())
                && self.flags[row as usize] & LEFT_OUT == 0
                && !self.is_edited(row, Field::Email)
                && suggest::provider(domain).is_none()
            {
                doubts.push(Mark {
                    row,
                    field: Field::Email,
                    code: CellCode::UnusualDomain,
                });
            }
        }
    }

    /// The domain that most of the file has, when this one is a letter away from it and fifty times rarer.
    pub(super) fn meant_domain(&self, domain: &str) -> Option<&str> {
        let (most, count) = self.domains.first()?;
        let own = self.domain_rows.get(domain).copied().unwrap_or(1);
        (*count >= own.saturating_mul(50) && most.len() >= 6 && suggest::is_one_slip(most, domain))
            .then_some(most.as_str())
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
