//! The check of each row by itself, and what is counted on the way: the groups and the domains that rows name.
//!
//! A long file is checked in shares, one thread each; their tallies are put together in the order of the file, so that the
//! outcome is that of one thread.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
    num::NonZero,
    ops::Range,
    thread,
};

use crate::group;

use super::{
    field::Field,
    problem::CellCode,
    row::{Cells, Rules, Values},
    sheet::{Facts, Mark, Sheet},
};

/// Fewest rows that are worth a thread of their own.
const SHARE: u32 = 5_000;
/// Most threads.
const MOST_SHARES: u32 = 8;

/// A group that the file names.
#[derive(Debug, Clone)]
pub(super) struct NamedGroup {
    /// As it is known, or as the first row that names it spells it.
    pub name: String,
    pub known: bool,
    /// The row whose spelling it is.
    pub named_by: u32,
    /// Rows that name it now; none when an edit took the last one away.
    pub rows: u32,
}

/// What rows name.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub groups: Vec<NamedGroup>,
    /// Places in `groups` plus one, by [`group::key`].
    pub places: HashMap<String, u32>,
    /// Domains of addresses, and in how many rows each stands.
    pub domains: HashMap<String, u32>,
}

impl Tally {
    /// Counts a row in. Rows with errors name nothing.
    fn add(&mut self, rules: &Rules, hashes: &RandomState, row: u32, values: Option<&Values>) -> Facts {
        let Some(values) = values else {
            return Facts::default();
        };
        self.add_domain(values.email.domain(), 1);
        let group = match &values.group {
            None => 0,
            Some(name) => self.place(rules, row, name),
        };
        Facts {
            identity: hashes.hash_one(values.likeness()).max(1),
            person: hashes.hash_one(values.email.key()),
            name: hashes.hash_one(&values.name),
            group,
            platform: Some(values.platform),
        }
    }

    fn add_domain(&mut self, domain: &str, rows: u32) {
        match self.domains.get_mut(domain) {
            Some(count) => *count += rows,
            None => {
                self.domains.insert(domain.to_owned(), rows);
            }
        }
    }

    fn place(&mut self, rules: &Rules, row: u32, name: &str) -> u32 {
        let key = group::key(name);
        if let Some(place) = self.places.get(&key) {
            let group = &mut self.groups[*place as usize - 1];
            if group.named_by == row && !group.known {
                name.clone_into(&mut group.name);
            }
            return *place;
        }
        self.groups.push(NamedGroup {
            name: rules.groups.get(&key).cloned().unwrap_or_else(|| name.to_owned()),
            known: rules.groups.contains_key(&key),
            named_by: row,
            rows: 0,
        });
        let place = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        self.places.insert(key, place);
        place
    }

    /// Takes in what later rows name, and gives the places that their groups have now, in the order of `later.groups`.
    fn join(&mut self, rules: &Rules, later: &Self) -> Vec<u32> {
        for (domain, rows) in &later.domains {
            self.add_domain(domain, *rows);
        }
        later
            .groups
            .iter()
            .map(|group| self.place(rules, group.named_by, &group.name))
            .collect()
    }
}

/// What one thread found.
struct Share {
    facts: Vec<Facts>,
    phones: Vec<Option<Box<str>>>,
    marks: Vec<Mark>,
    tally: Tally,
}

impl Sheet {
    /// Checks every row anew.
    pub(super) fn check_all(&mut self) {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let shares = self.shares(threads);
        self.put_together(shares);
        self.rank_domains();
        self.settle();
    }

    fn put_together(&mut self, shares: Vec<Share>) {
        self.facts.clear();
        self.facts.reserve_exact(self.table.rows() as usize);
        self.phones.clear();
        self.phones.reserve_exact(self.table.rows() as usize);
        self.marks.clear();
        self.tally = Tally::default();
        for share in shares {
            let places = self.tally.join(&self.rules, &share.tally);
            self.facts.extend(share.facts.into_iter().map(|mut facts| {
                if let Some(place) = facts.group.checked_sub(1) {
                    facts.group = places[place as usize];
                }
                facts
            }));
            self.phones.extend(share.phones);
            self.marks.extend(share.marks);
        }
    }

    /// All rows, in the order of the file.
    fn shares(&self, threads: usize) -> Vec<Share> {
        let rows = self.table.rows();
        let shares = u32::try_from(threads)
            .unwrap_or(1)
            .min(MOST_SHARES)
            .min(rows.div_ceil(SHARE))
            .max(1);
        let size = rows.div_ceil(shares).max(1);
        let mut ranges = (0..shares).map(|n| (n * size).min(rows)..((n + 1) * size).min(rows));
        let first = ranges.next().unwrap_or(0..rows);
        thread::scope(|scope| {
            let others: Vec<_> = ranges
                .map(|range| scope.spawn(|| self.check_share(range)))
                .collect();
            let mut all = vec![self.check_share(first)];
            for other in others {
                match other.join() {
                    Ok(share) => all.push(share),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            all
        })
    }

    fn check_share(&self, rows: Range<u32>) -> Share {
        let mut share = Share {
            facts: Vec::with_capacity(rows.len()),
            phones: Vec::with_capacity(rows.len()),
            marks: Vec::new(),
            tally: Tally::default(),
        };
        let mut found = Vec::new();
        for row in rows {
            let values = self.check_row(row, &mut found, &mut share.marks);
            share.phones.push(phone_of(values.as_ref()));
            share
                .facts
                .push(share.tally.add(&self.rules, &self.hashes, row, values.as_ref()));
        }
        share
    }

    /// Checks these rows anew.
    pub(super) fn check_rows(&mut self, rows: &[u32]) {
        if rows.is_empty() {
            return;
        }
        let changed: HashSet<u32> = rows.iter().copied().collect();
        let mut marks = std::mem::take(&mut self.marks);
        marks.retain(|mark| !changed.contains(&mark.row));
        let mut found = Vec::new();
        for &row in rows {
            let values = self.check_row(row, &mut found, &mut marks);
            self.phones[row as usize] = phone_of(values.as_ref());
            self.facts[row as usize] = self.tally.add(&self.rules, &self.hashes, row, values.as_ref());
        }
        marks.sort_unstable();
        self.marks = marks;
        self.rank_domains();
    }

    /// `found` is room to work in.
    fn check_row(
        &self,
        row: u32,
        found: &mut Vec<(Field, CellCode)>,
        marks: &mut Vec<Mark>,
    ) -> Option<Values> {
        found.clear();
        // Whatever was known of the row may have changed.
        let cells = Cells {
            phone: None,
            ..self.cells(row)
        };
        let values = self.rules.check(&cells, found);
        found.sort_unstable();
        marks.extend(found.iter().map(|(field, code)| Mark {
            row,
            field: *field,
            code: *code,
        }));
        values
    }

    /// A row is about to change: its address is counted again afterwards.
    pub(super) fn forget_domain(&mut self, row: u32) {
        let Some(values) = self.values(row) else { return };
        let domains = &mut self.tally.domains;
        if let Some(rows) = domains.get_mut(values.email.domain()) {
            *rows -= 1;
            if *rows == 0 {
                domains.remove(values.email.domain());
            }
        }
    }
}

fn phone_of(values: Option<&Values>) -> Option<Box<str>> {
    values?.phone.as_deref().map(Box::from)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::import::{Mapping, Reading, read};

    #[test]
    fn several_threads_find_what_one_finds() {
        let mut text = String::from("USER NAME,EMAIL ADDRESS,PLATFORM TYPE,GROUP NAME\n");
        for n in 0..3 * SHARE + 17 {
            // Groups that only some shares name, in another spelling each; slips; two domains.
            let group = ["Ward 4", "WARD 4", "Night", ""][(n / 4_000) as usize % 4];
            let platform = if n % 7 == 0 { "IPhone" } else { "Android" };
            let domain = if n % 900 == 0 {
                "other.example"
            } else {
                "northwind.example"
            };
            let _ = writeln!(text, "Person {n},p{n}@{domain},{platform},{group}");
        }
        let source = read(text.as_bytes(), &Reading::default()).unwrap();
        let mapping = Mapping::found(&source);
        let mut sheet = Sheet::new(
            source.table,
            mapping,
            Rules {
                create_groups: true,
                ..Rules::default()
            },
        );
        let seen = |sheet: &mut Sheet, threads| {
            let shares = sheet.shares(threads);
            let count = shares.len();
            sheet.put_together(shares);
            let groups: Vec<_> = sheet
                .tally
                .groups
                .iter()
                .map(|group| (group.name.clone(), group.named_by))
                .collect();
            let mut domains: Vec<_> = sheet.tally.domains.clone().into_iter().collect();
            domains.sort_unstable();
            (count, (sheet.facts.clone(), sheet.marks.clone(), groups, domains))
        };
        let (one, alone) = seen(&mut sheet, 1);
        let (several, together) = seen(&mut sheet, 4);
        assert_eq!((one, several), (1, 4));
        assert_eq!(alone.2, [("Ward 4".to_owned(), 1), ("Night".to_owned(), 8_000)]);
        assert!(alone == together, "the shares do not add up to the whole");
    }
}
