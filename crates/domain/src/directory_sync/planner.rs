//! Entries one by one, held against what is known.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    Hash,
    brake::{Brake, Had, Hold, holds},
    groups::{GroupsEnd, Lost},
};
use crate::roster::DirectoryState;

#[derive(Debug, Clone)]
struct Known {
    hash: Option<Hash>,
    state: DirectoryState,
    seen: Option<Sighting>,
}

/// An id that came in the list, and what was made of its entry.
#[derive(Debug, Clone, Copy)]
struct Sighting {
    /// Of all that the entry said.
    hash: Hash,
    stand: Stand,
}

#[derive(Debug, Clone, Copy)]
enum Stand {
    /// It cannot be a user.
    Unusable,
    /// It says what is known already.
    Unchanged,
    /// It is looked at.
    Asked,
    /// It was planned.
    Placed(Placed),
}

impl Sighting {
    const UNUSABLE: Self = Self {
        hash: [0; 16],
        stand: Stand::Unusable,
    };
}

/// An entry as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Stable id in the directory.
    pub external_id: &'a str,
    /// What finds its address; `None` when it has none.
    pub email_key: Option<&'a str>,
    /// Of all that it says.
    pub hash: Hash,
    /// Of all that it says but the address.
    pub hash_without_email: Hash,
    /// Whether the person may not sign in there.
    pub disabled: bool,
}

/// What a look at an entry alone says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// It says what is known already.
    Unchanged,
    /// It stood in the list before, and said the same.
    Repeated,
    /// Another entry of the list has its id, so nobody knows whose it is: neither is taken. `withdraws`: the other one counted as
    /// usable until now, and whatever was planned of it is to be left undone.
    Clash {
        /// Whether the other entry is told of as unusable by this.
        withdraws: bool,
    },
    /// Whoever has its address must be looked up, then [`Planner::place`] says.
    Ask,
}

/// Who has the address of an entry now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Nobody, or the user whom this directory knows by this very id.
    Free,
    /// A user of no directory.
    ByHand,
    /// A user who is gone from this directory or from another one, and is evidently the same person.
    Left,
    /// A user who is here under another id.
    Here,
    /// A user of another directory, who is there or is somebody else.
    Elsewhere,
}

/// What an entry means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "DirectoryStep", rename_all = "snake_case")]
pub enum Step {
    /// A user is made.
    New,
    /// A user who was made by hand, or had gone, becomes this one: the address is the same.
    Adopted,
    /// A user is changed.
    Changed,
    /// A user may not sign in there any more.
    Disabled,
    /// A user who had left is there again.
    Back,
    /// A user is not there any more.
    Gone,
    /// The address belongs to somebody else. Somebody unknown is left out; of somebody known all but the address is taken.
    Conflict,
    /// The same, and nothing else is new.
    StillConflict,
    /// Somebody unknown who may not sign in there: nobody is made of it.
    LeftOut,
}

/// What an entry means, and how much of it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// What it means.
    pub step: Step,
    /// The address belongs to somebody else: all but that is taken of somebody known.
    pub without_email: bool,
}

impl Placed {
    /// Whether anything is to be written.
    pub fn writes(self, known: bool) -> bool {
        match self.step {
            Step::New | Step::Adopted | Step::Changed | Step::Disabled | Step::Back => true,
            Step::Conflict => known,
            Step::Gone | Step::StillConflict | Step::LeftOut => false,
        }
    }
}

/// How many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "DirectoryCounts", default)]
pub struct Counts {
    /// Entries that could be users.
    pub usable: u32,
    /// Known users who were there before.
    pub present: u32,
    /// Users made.
    pub new: u32,
    /// Users adopted.
    pub adopted: u32,
    /// Of them, those who may not sign in there.
    pub adopted_disabled: u32,
    /// Users changed.
    pub changed: u32,
    /// Users known as they are.
    pub unchanged: u32,
    /// Users who were there and may not sign in any more.
    pub disabled: u32,
    /// Users who are there again.
    pub back: u32,
    /// Users who are not there any more.
    pub gone: u32,
    /// Entries whose address belongs to somebody else.
    pub conflicts: u32,
    /// Unknown people who may not sign in.
    pub left_out: u32,
    /// Entries that cannot be users.
    pub unusable: u32,
}

impl Counts {
    /// Whether anything is to be written.
    pub fn changes(&self) -> bool {
        self.new + self.adopted + self.changed + self.disabled + self.back + self.gone > 0
    }
}

/// What is known of a list when it has ended well.
#[derive(Debug, Clone, Default)]
pub struct End {
    /// Whoever is not in the list is not in the directory.
    pub complete: bool,
    /// Part of the directory may be on other servers, so of who is not in the list a person must say whether they have gone.
    pub elsewhere: bool,
    /// Of those who are [missing](Planner::missing), the ids of people who are in the list under another id: they stay.
    pub replaced: HashSet<String>,
    /// How many had which attribute: only of a list of all.
    pub had: Option<Had>,
    /// The same of the last list of all that was taken.
    pub had_before: Option<Had>,
    /// What is known of groups.
    pub groups: GroupsEnd,
    /// How many left within the day before and are not back, without that a person was asked about them.
    pub left_lately: u32,
}

/// What a list comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How many of each.
    pub counts: Counts,
    /// External ids of those who are gone, in order.
    pub gone: Vec<String>,
    /// Memberships in groups that end, of people who stay.
    pub memberships_lost: u32,
    /// Why a person must say yes first; empty: nobody must.
    pub holds: Vec<Hold>,
    /// Names who leaves, which groups and memberships end, and why it is held: another list with the same id does the same harm.
    pub id: String,
}

/// Holds entries against what is known.
#[derive(Debug, Default)]
pub struct Planner {
    known: HashMap<Box<str>, Known>,
    /// Unknown ones that came.
    unknown: HashMap<Box<str>, Sighting>,
    /// Ids that two entries have.
    clashing: HashSet<Box<str>>,
    /// Addresses that entries of this list were given, by their hash.
    addresses: HashSet<Hash>,
    /// Those who may not sign in any more.
    disabled: BTreeSet<Box<str>>,
    lost: Lost,
    counts: Counts,
}

impl Planner {
    /// Against nobody.
    pub fn new() -> Self {
        Self::default()
    }

    /// Somebody who is known from the directory. `hash` is `None` when whatever it says is news.
    pub fn know(&mut self, external_id: &str, hash: Option<Hash>, state: DirectoryState) {
        self.counts.present += u32::from(state == DirectoryState::Present);
        self.known.insert(
            external_id.into(),
            Known {
                hash,
                state,
                seen: None,
            },
        );
    }

    /// An entry that can be a user.
    pub fn see(&mut self, entry: &Seen<'_>) -> First {
        let before = self.sighting(entry.external_id);
        if before.is_some_and(|before| before.hash == entry.hash && !self.clashes(entry.external_id)) {
            return First::Repeated;
        }
        if before.is_some() {
            self.counts.unusable += 1;
            let withdraws = self.withdraw(entry.external_id);
            return First::Clash { withdraws };
        }
        self.counts.usable += 1;
        let mut sighting = Sighting {
            hash: entry.hash,
            stand: Stand::Asked,
        };
        let Some(known) = self.known.get_mut(entry.external_id) else {
            self.unknown.insert(entry.external_id.into(), sighting);
            return First::Ask;
        };
        if known.hash != Some(entry.hash) {
            known.seen = Some(sighting);
            return First::Ask;
        }
        sighting.stand = Stand::Unchanged;
        known.seen = Some(sighting);
        self.counts.unchanged += 1;
        if let Some(key) = entry.email_key {
            self.addresses.insert(digest(&[key]));
        }
        First::Unchanged
    }

    /// An entry that cannot be a user. Who it is, if that is known, has not gone. `true` when another entry of the list has its id, and
    /// counted as usable until now: what was planned of that one is to be left undone.
    pub fn unusable(&mut self, external_id: Option<&str>) -> bool {
        self.counts.unusable += 1;
        let Some(id) = external_id else { return false };
        if self.sighting(id).is_some() {
            return self.withdraw(id);
        }
        match self.known.get_mut(id) {
            Some(known) => known.seen = Some(Sighting::UNUSABLE),
            None => {
                self.unknown.insert(id.into(), Sighting::UNUSABLE);
            }
        }
        false
    }

    /// Whether two entries of the list have this id.
    pub fn clashes(&self, external_id: &str) -> bool {
        self.clashing.contains(external_id)
    }

    /// How many ids more than one entry has.
    pub fn clashing(&self) -> usize {
        self.clashing.len()
    }

    fn sighting(&self, external_id: &str) -> Option<Sighting> {
        match self.known.get(external_id) {
            Some(known) => known.seen,
            None => self.unknown.get(external_id).copied(),
        }
    }

    fn note(&mut self, external_id: &str, stand: Stand) {
        let sighting = match self.known.get_mut(external_id) {
            Some(known) => known.seen.as_mut(),
            None => self.unknown.get_mut(external_id),
        };
        if let Some(sighting) = sighting {
            sighting.stand = stand;
        }
    }

    /// Takes back whatever was made of an entry with an id that another has too. Its address counts as brought all the same: it is
    /// somebody's. `false` when it counted as unusable already.
    fn withdraw(&mut self, external_id: &str) -> bool {
        let Some(Sighting { stand, .. }) = self.sighting(external_id) else {
            return false;
        };
        self.note(external_id, Stand::Unusable);
        let fresh = self.clashing.insert(external_id.into());
        let known = self.known.contains_key(external_id);
        let was_disabled = self.disabled.remove(external_id);
        self.lost.forget(external_id);
        let counts = &mut self.counts;
        let back = |count: &mut u32| *count = count.saturating_sub(1);
        match stand {
            Stand::Unusable => return false,
            Stand::Asked => {}
            Stand::Unchanged => back(&mut counts.unchanged),
            Stand::Placed(placed) => {
                if known && placed.without_email {
                    back(&mut counts.conflicts);
                }
                match placed.step {
                    Step::New => back(&mut counts.new),
                    Step::Adopted => {
                        back(&mut counts.adopted);
                        counts.adopted_disabled =
                            counts.adopted_disabled.saturating_sub(u32::from(was_disabled));
                    }
                    Step::Changed => back(&mut counts.changed),
                    Step::Conflict if known => back(&mut counts.changed),
                    Step::Conflict => back(&mut counts.conflicts),
                    Step::StillConflict => back(&mut counts.unchanged),
                    Step::Disabled => back(&mut counts.disabled),
                    Step::Back => back(&mut counts.back),
                    Step::LeftOut => back(&mut counts.left_out),
                    Step::Gone => {}
                }
            }
        }
        back(&mut counts.usable);
        counts.unusable += 1;
        fresh
    }

    /// What an entry means that [`see`](Self::see) asked about, now that it is known who has its address.
    pub fn place(&mut self, entry: &Seen<'_>, holder: Holder) -> Placed {
        let placed = self.placed(entry, holder);
        self.note(entry.external_id, Stand::Placed(placed));
        placed
    }

    fn placed(&mut self, entry: &Seen<'_>, holder: Holder) -> Placed {
        let known = self
            .known
            .get(entry.external_id)
            .map(|known| (known.state, known.hash));
        let address = entry.email_key.map(|key| digest(&[key]));
        let twice = address.is_some_and(|address| self.addresses.contains(&address));
        let taken = match (known, holder) {
            (_, Holder::Free) | (None, Holder::ByHand | Holder::Left) => twice,
            (_, Holder::Here | Holder::Elsewhere) | (Some(_), _) => true,
        };
        let counts = &mut self.counts;
        let step = match known {
            None if taken => Step::Conflict,
            None if holder != Holder::Free => Step::Adopted,
            None if entry.disabled => Step::LeftOut,
            None => Step::New,
            Some((state, hash)) => {
                if taken {
                    counts.conflicts += 1;
                    if hash == Some(entry.hash_without_email) {
                        counts.unchanged += 1;
                        return Placed {
                            step: Step::StillConflict,
                            without_email: true,
                        };
                    }
                }
                match (state, entry.disabled) {
                    (DirectoryState::Present, true) => Step::Disabled,
                    (DirectoryState::Disabled | DirectoryState::Gone, false) => Step::Back,
                    _ if taken => Step::Conflict,
                    _ => Step::Changed,
                }
            }
        };
        match step {
            Step::New => counts.new += 1,
            Step::Adopted => {
                counts.adopted += 1;
                counts.adopted_disabled += u32::from(entry.disabled);
            }
            Step::Disabled => counts.disabled += 1,
            Step::Back => counts.back += 1,
            Step::Changed => counts.changed += 1,
            Step::LeftOut => counts.left_out += 1,
            Step::Conflict if known.is_some() => counts.changed += 1,
            Step::Conflict => counts.conflicts += 1,
            Step::Gone | Step::StillConflict => {}
        }
        if !taken && step != Step::LeftOut {
            self.addresses.extend(address);
        }
        if entry.disabled && matches!(step, Step::Disabled | Step::Adopted) {
            self.disabled.insert(entry.external_id.into());
        }
        Placed {
            step,
            without_email: taken,
        }
    }

    /// An entry was in the groups `before`, and is in `now`. Counts for those alone who were there and stay.
    pub fn regroup(&mut self, entry: &Seen<'_>, before: &[String], now: &[&str]) {
        let known = self.known.get(entry.external_id);
        if !entry.disabled && known.is_some_and(|known| known.state == DirectoryState::Present) {
            self.lost.add(entry.external_id, before, now);
        }
    }

    /// How many memberships end so far, of people who stay.
    pub fn memberships_lost(&self) -> u32 {
        self.lost.count
    }

    /// Whether somebody had left before, and is not in the list so far.
    pub fn stays_away(&self, external_id: &str) -> bool {
        let known = self.known.get(external_id);
        known.is_some_and(|known| known.state == DirectoryState::Gone && known.seen.is_none())
    }

    /// Whether the directory's user of this id is known.
    pub fn knows(&self, external_id: &str) -> bool {
        self.known.contains_key(external_id)
    }

    /// How it stands so far.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// External ids of the known people who did not come, in order; nobody where the list does not show that.
    pub fn missing(&self, complete: bool) -> Vec<String> {
        // Whose ids others have may be among those who seem to be missing.
        if !complete || !self.clashing.is_empty() {
            return Vec::new();
        }
        let mut missing: Vec<String> = self
            .known
            .iter()
            .filter(|(_, known)| known.seen.is_none() && known.state != DirectoryState::Gone)
            .map(|(id, _)| id.to_string())
            .collect();
        missing.sort_unstable();
        missing
    }

    /// The list has ended well.
    pub fn end(mut self, end: &End, brake: Brake) -> Plan {
        let mut gone = self.missing(end.complete);
        gone.retain(|id| !end.replaced.contains(id));
        if !gone.is_empty() {
            // Whoever was disabled before does not make it more.
            let present = |id: &&String| {
                self.known
                    .get(id.as_str())
                    .is_some_and(|known| known.state == DirectoryState::Present)
            };
            let leaving = gone.iter().filter(present).count();
            self.counts.gone = u32::try_from(leaving).unwrap_or(u32::MAX);
        }
        let mut holds = holds(brake, &self.counts, self.lost.count, end);
        self.counts.gone = u32::try_from(gone.len()).unwrap_or(u32::MAX);
        if end.elsewhere && self.counts.gone > 0 {
            holds.push(Hold::Elsewhere {
                missing: self.counts.gone,
            });
        }
        let mut parts = vec!["gone"];
        parts.extend(gone.iter().map(String::as_str));
        parts.push("disabled");
        parts.extend(self.disabled.iter().map(|id| &**id));
        let lost = self.lost.words();
        // Those that need no yes would only make one worthless.
        if holds.iter().any(Hold::is_of_groups) {
            parts.push("groups");
            parts.extend(end.groups.gone.iter().map(String::as_str));
            parts.extend(["memberships", lost.as_str()]);
        }
        let why: Vec<String> = holds
            .iter()
            .map(|hold| match hold {
                // The numbers follow from who leaves.
                Hold::TooMany { .. } => "many".to_owned(),
                Hold::AttributeMissing { name, .. } | Hold::AttributeLost { name, .. } => {
                    format!("attribute {name}")
                }
                Hold::Nobody { .. } => "nobody".to_owned(),
                Hold::Elsewhere { .. } => "elsewhere".to_owned(),
                Hold::NewIds { .. } => "new ids".to_owned(),
                Hold::GroupsGone { .. } => "groups".to_owned(),
                Hold::NoGroups { .. } => "no groups".to_owned(),
                Hold::MembershipsGone { .. } => "memberships".to_owned(),
            })
            .collect();
        if holds.iter().any(|hold| matches!(hold, Hold::NewIds { .. })) {
            let mut replaced: Vec<&str> = end.replaced.iter().map(String::as_str).collect();
            replaced.sort_unstable();
            parts.push("replaced");
            parts.extend(replaced);
        }
        parts.push("because");
        parts.extend(why.iter().map(String::as_str));
        let id = hash_text(&digest(&parts));
        Plan {
            counts: self.counts,
            gone,
            memberships_lost: self.lost.count,
            holds,
            id,
        }
    }
}

/// The first half of SHA-256 over all of them, each with its length before it.
pub fn digest(parts: &[&str]) -> Hash {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part.as_bytes());
    }
    let mut half = Hash::default();
    half.copy_from_slice(&sha.finalize()[..16]);
    half
}

/// As it is kept.
pub fn hash_text(hash: &Hash) -> String {
    hash.iter().map(|octet| format!("{octet:02x}")).collect()
}

/// Reads [`hash_text`]; `None` for anything else.
pub fn read_hash(text: &str) -> Option<Hash> {
    let mut hash = Hash::default();
    if text.len() != 2 * hash.len() || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (place, octet) in hash.iter_mut().enumerate() {
        *octet = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(hash)
}

#[cfg(test)]
mod tests;
