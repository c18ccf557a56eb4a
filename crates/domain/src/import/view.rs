//! What the review shows: the plan in numbers, the rows that a question asks for, the next cell that needs a look.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    field::Field,
    problem::Severity,
    sheet::{LEFT_OUT, Mark, Sheet, Standing},
};

/// Most users or groups that are listed by name.
pub const MAX_LISTED: usize = 200;

/// The plan in numbers; `ready + errors + duplicates + left_out` are all rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// All rows.
    pub rows: u32,
    /// Become an invite.
    pub ready: u32,
    /// Need fixing.
    pub errors: u32,
    /// Possible duplicates that are not decided.
    pub duplicates: u32,
    /// Left out by hand.
    pub left_out: u32,
    /// Ready with a doubt.
    pub warnings: u32,
    /// Rows that need fixing by field, in the order of [`Field::ALL`].
    pub errors_by_field: [u32; Field::COUNT],
    /// Rows with a doubt by field.
    pub warnings_by_field: [u32; Field::COUNT],
    /// People of the rows that are ready.
    pub users: u32,
    /// Of these, not known yet.
    pub new_users: u32,
    /// The first of them: a row of each, and how many invites it gets.
    pub first_new_users: Vec<(u32, u32)>,
    /// Groups that would be created, by name, with the invites that name them.
    pub new_groups: Vec<(String, u32)>,
    /// Cells with a suggestion.
    pub fixable: u32,
}

/// Which rows are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// All.
    #[default]
    All,
    /// Become an invite.
    Ready,
    /// Need fixing.
    Errors,
    /// Ready with a doubt.
    Warnings,
    /// Possible duplicates, decided or not.
    Duplicates,
    /// Left out by hand.
    LeftOut,
}

/// What the rows are narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Which rows.
    pub show: Show,
    /// Only rows with a problem in this field.
    pub field: Option<Field>,
    /// Part of any cell, any case; a number also finds its line.
    pub search: String,
}

impl Sheet {
    /// The plan in numbers.
    pub fn summary(&self) -> Summary {
        let mut all = Summary {
            rows: self.table.rows(),
            ..Summary::default()
        };
        let mut people: HashMap<u64, (u32, u32)> = HashMap::with_capacity(self.facts.len());
        let mut groups: BTreeMap<&str, u32> = BTreeMap::new();
        for row in 0..all.rows {
            match self.standing(row) {
                Standing::Ready => {
                    all.ready += 1;
                    people.entry(self.person(row)).or_insert((row, 0)).1 += 1;
                    if let Some(group) = self.group_of(row).filter(|group| !group.known) {
                        *groups.entry(group.name.as_str()).or_default() += 1;
                    }
                }
                Standing::Error => all.errors += 1,
                Standing::Duplicate => all.duplicates += 1,
                Standing::LeftOut => all.left_out += 1,
            }
        }
        all.users = count(people.len());
        let mut new: Vec<(u32, u32)> = people
            .into_values()
            .filter(|(row, _)| !self.is_known(*row))
            .collect();
        all.new_users = count(new.len());
        new.sort_unstable();
        new.truncate(MAX_LISTED);
        all.first_new_users = new;
        all.new_groups = groups.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
        self.count_marks(&mut all);
        all
    }

    fn count_marks(&self, all: &mut Summary) {
        // A row counts once for a field, however much is wrong with it there.
        let mut last = None;
        let mut last_doubtful = None;
        for mark in &self.marks {
            let standing = self.standing(mark.row);
            if standing == Standing::LeftOut {
                continue;
            }
            if self.suggestion(*mark).is_some() {
                all.fixable += 1;
            }
            let severity = mark.code.severity();
            if last == Some((mark.row, mark.field, severity)) {
                continue;
            }
            last = Some((mark.row, mark.field, severity));
            match severity {
                Severity::Error => all.errors_by_field[mark.field.index()] += 1,
                Severity::Warning if standing == Standing::Ready => {
                    all.warnings_by_field[mark.field.index()] += 1;
                    if last_doubtful != Some(mark.row) {
                        last_doubtful = Some(mark.row);
                        all.warnings += 1;
                    }
                }
                Severity::Warning => {}
            }
        }
    }

    /// The rows that a question asks for, in the order of the file.
    pub fn find(&self, query: &Query) -> Vec<u32> {
        let needle = query.search.trim().to_lowercase();
        let line: Option<u32> = needle.parse().ok();
        let of_field: Option<HashSet<u32>> = query.field.map(|field| {
            self.marks
                .iter()
                .filter(|mark| mark.field == field && self.counts_for(query.show, mark))
                .map(|mark| mark.row)
                .collect()
        });
        (0..self.table.rows())
            .filter(|row| self.shows(query.show, *row))
            .filter(|row| of_field.as_ref().is_none_or(|rows| rows.contains(row)))
            .filter(|row| {
                needle.is_empty() || line == Some(self.table.line(*row)) || self.contains(*row, &needle)
            })
            .collect()
    }

    fn shows(&self, show: Show, row: u32) -> bool {
        let standing = self.standing(row);
        match show {
            Show::All => true,
            Show::Ready => standing == Standing::Ready,
            Show::Errors => standing == Standing::Error,
            Show::Warnings => standing == Standing::Ready && self.has(row, Severity::Warning),
            Show::Duplicates => standing != Standing::LeftOut && self.duplicates.contains_key(&row),
            Show::LeftOut => standing == Standing::LeftOut,
        }
    }

    /// Whether a mark is what a question is about.
    fn counts_for(&self, show: Show, mark: &Mark) -> bool {
        let error = mark.code.severity() == Severity::Error;
        match show {
            Show::Errors => error,
            Show::Warnings => !error,
            _ => self.flags[mark.row as usize] & LEFT_OUT == 0,
        }
    }

    fn contains(&self, row: u32, needle: &str) -> bool {
        Field::ALL.into_iter().any(|field| {
            let value = self.value(row, field);
            if value.is_ascii() && needle.is_ascii() {
                value.len() >= needle.len()
                    && value
                        .as_bytes()
                        .windows(needle.len())
                        .any(|part| part.eq_ignore_ascii_case(needle.as_bytes()))
            } else {
                value.to_lowercase().contains(needle)
            }
        })
    }

    /// The cells that need a look among `rows` (as [`find`](Self::find) gave them): those with errors, or with doubts where
    /// the question is about doubts; of possible duplicates, the name.
    pub fn stops<'a>(&'a self, query: &'a Query, rows: &'a [u32]) -> impl Iterator<Item = (u32, Field)> + 'a {
        let duplicates = query.show == Show::Duplicates;
        let of_rows = rows
            .iter()
            .filter(move |_| duplicates)
            .map(|row| (*row, Field::UserName));
        let mut last = None;
        let of_marks = self
            .marks
            .iter()
            .filter(move |mark| {
                !duplicates
                    && match query.show {
                        Show::Warnings | Show::Ready => true,
                        _ => {
                            mark.code.severity() == Severity::Error
                                && self.flags[mark.row as usize] & LEFT_OUT == 0
                        }
                    }
                    && query.field.is_none_or(|field| mark.field == field)
                    && rows.binary_search(&mark.row).is_ok()
            })
            .map(|mark| (mark.row, mark.field))
            .filter(move |place| last.replace(*place) != Some(*place));
        of_rows.chain(of_marks)
    }

    /// The stop after `from`, or before it; the first or last one from nowhere. It goes round at the end.
    pub fn next_stop(
        &self,
        query: &Query,
        rows: &[u32],
        from: Option<(u32, Field)>,
        forward: bool,
    ) -> Option<(u32, Field)> {
        match (from, forward) {
            (None, true) => self.stops(query, rows).next(),
            (None, false) => self.stops(query, rows).last(),
            (Some(from), true) => self
                .stops(query, rows)
                .find(|place| *place > from)
                .or_else(|| self.stops(query, rows).next()),
            (Some(from), false) => self
                .stops(query, rows)
                .take_while(|place| *place < from)
                .last()
                .or_else(|| self.stops(query, rows).last()),
        }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
