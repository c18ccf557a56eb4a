//! What is held until a person says yes: a directory that suddenly lacks many people, groups or memberships, an attribute that
//! everybody had, or everybody.

use serde::{Deserialize, Serialize};

use super::{
    groups::{GroupsEnd, GroupsHad},
    planner::{Counts, End},
};

/// Fewer memberships than this that end at once are never too many, unless they are all: that somebody changes teams is everyday
/// life. The same holds of entries that lack an attribute. Of users there is no such number.
pub const LEAST_MEMBERSHIPS: u32 = 5;

/// With this the fields of attributes begin that groups have.
pub const OF_GROUPS: &str = "group_";

/// How much may be lost at once, and within a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brake {
    /// Percent of the users who were there, of the groups, of the memberships. More than that is asked about, of few ones too; 100
    /// is never.
    pub percent: u32,
}

impl Default for Brake {
    fn default() -> Self {
        Self { percent: 10 }
    }
}

impl Brake {
    fn holds(self, some: u32, of: u32) -> bool {
        u64::from(some) * 100 > u64::from(of) * u64::from(self.percent.min(100))
    }
}

/// How many entries had each attribute.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Had {
    /// Entries that came.
    pub entries: u32,
    /// Of each attribute that is read.
    pub attributes: Vec<Attribute>,
    /// How the groups were; `None` where that was not noted yet.
    #[serde(default)]
    pub groups: Option<GroupsHad>,
}

/// An attribute and how many had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    /// Field of the attribute map.
    pub field: String,
    /// What the directory calls it.
    pub name: String,
    /// Entries that had it.
    pub count: u32,
}

/// Why nothing is done before a person says yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "DirectoryHold", tag = "kind", rename_all = "snake_case")]
pub enum Hold {
    /// More people would be disabled or gone than may be without asking.
    TooMany {
        /// How many would be.
        leaving: u32,
        /// How many left within the day before; no person was asked about them.
        #[serde(default)]
        lately: u32,
        /// How many were there before all of them left.
        of: u32,
        /// The share that is allowed, in percent.
        percent: u32,
    },
    /// Most had this attribute the last time, and now nobody has.
    AttributeMissing {
        /// Field of the attribute map.
        field: String,
        /// What the directory calls it.
        name: String,
    },
    /// Most had this attribute the last time, and more of them lack it now than may without asking: it was renamed while the list was
    /// read, or may be read of some no longer.
    AttributeLost {
        /// Field of the attribute map.
        field: String,
        /// What the directory calls it.
        name: String,
        /// How many lack it.
        lost: u32,
        /// How many would have it, as many as there are now.
        of: u32,
        /// The share that is allowed, in percent.
        percent: u32,
    },
    /// Some were known, and the directory shows nobody who can be used.
    Nobody {
        /// How many were there.
        known: u32,
    },
    /// More people than may without asking have another id than before: the attribute for the id may be another one now.
    NewIds {
        /// How many.
        replaced: u32,
        /// How many were there.
        of: u32,
        /// The share that is allowed, in percent.
        percent: u32,
    },
    /// Some are not in the list, and part of the directory is on other servers, to which nobody went: they may have moved there.
    Elsewhere {
        /// How many.
        missing: u32,
    },
    /// More groups would be gone than may be without asking.
    GroupsGone {
        /// How many would be.
        gone: u32,
        /// How many were there.
        of: u32,
        /// The share that is allowed, in percent.
        percent: u32,
    },
    /// Some groups were known, and the directory shows none.
    NoGroups {
        /// How many were there.
        known: u32,
    },
    /// People who stay would be in fewer groups, and more so than may be without asking.
    MembershipsGone {
        /// How many memberships would end.
        lost: u32,
        /// How many there were.
        of: u32,
        /// The share that is allowed, in percent.
        percent: u32,
    },
}

impl Hold {
    /// Whether it is groups and memberships that would be lost.
    pub(super) fn is_of_groups(&self) -> bool {
        match self {
            Self::GroupsGone { .. } | Self::NoGroups { .. } | Self::MembershipsGone { .. } => true,
            Self::AttributeMissing { field, .. } | Self::AttributeLost { field, .. } => {
                field.starts_with(OF_GROUPS)
            }
            Self::TooMany { .. } | Self::Nobody { .. } | Self::NewIds { .. } | Self::Elsewhere { .. } => {
                false
            }
        }
    }
}

/// Why it is to be held, if it is. `lost` are the memberships of those who stay.
pub(super) fn holds(brake: Brake, counts: &Counts, lost: u32, end: &End) -> Vec<Hold> {
    let mut holds = Vec::new();
    let leaving = counts.disabled + counts.gone + counts.adopted_disabled;
    let lately = end.left_lately;
    // A directory that loses a few at each sync is as bad as one that loses them at once.
    let of = counts.present + counts.adopted_disabled + lately;
    if leaving > 0 && brake.holds(leaving + lately, of) {
        holds.push(Hold::TooMany {
            leaving,
            lately,
            of,
            percent: brake.percent,
        });
    }
    let replaced = u32::try_from(end.replaced.len()).unwrap_or(u32::MAX);
    if brake.holds(replaced, counts.present) {
        holds.push(Hold::NewIds {
            replaced,
            of: counts.present,
            percent: brake.percent,
        });
    }
    of_groups(brake, &end.groups, lost, &mut holds);
    let Some(now) = &end.had else { return holds };
    if counts.usable == 0 && counts.present > 0 {
        holds.push(Hold::Nobody {
            known: counts.present,
        });
    }
    let Some(before) = &end.had_before else {
        return holds;
    };
    missing(
        brake,
        (before.entries, &before.attributes),
        (now.entries, &now.attributes),
        &mut holds,
    );
    if let (Some(before), Some(now)) = (&before.groups, &now.groups) {
        missing(
            brake,
            (before.groups, &before.attributes),
            (now.groups, &now.attributes),
            &mut holds,
        );
    }
    holds
}

fn of_groups(brake: Brake, groups: &GroupsEnd, lost: u32, holds: &mut Vec<Hold>) {
    let gone = u32::try_from(groups.gone.len()).unwrap_or(u32::MAX);
    if groups.found == 0 && groups.known > 0 {
        holds.push(Hold::NoGroups { known: groups.known });
    } else if brake.holds(gone, groups.known) {
        holds.push(Hold::GroupsGone {
            gone,
            of: groups.known,
            percent: brake.percent,
        });
    }
    let of = groups.memberships;
    if brake.holds(lost, of) && (lost >= LEAST_MEMBERSHIPS || lost == of) {
        holds.push(Hold::MembershipsGone {
            lost,
            of,
            percent: brake.percent,
        });
    }
}

/// Attributes that most entries had before, and none has now, or many have not.
fn missing(brake: Brake, before: (u32, &[Attribute]), now: (u32, &[Attribute]), holds: &mut Vec<Hold>) {
    let (entries, before) = before;
    // Without an entry nothing is known of attributes.
    let (there @ 1.., now) = now else { return };
    for attribute in now {
        // Of one that is called otherwise now, somebody changed the settings.
        let had = before
            .iter()
            .find(|had| had.field == attribute.field && had.name == attribute.name)
            .filter(|had| u64::from(had.count) * 2 > u64::from(entries));
        let Some(had) = had else { continue };
        let (field, name) = (attribute.field.clone(), attribute.name.clone());
        if attribute.count == 0 {
            holds.push(Hold::AttributeMissing { field, name });
            continue;
        }
        // Who is not there any more lacks nothing.
        let of = u64::from(had.count) * u64::from(there) / u64::from(entries.max(1));
        let of = u32::try_from(of).unwrap_or(u32::MAX).min(had.count);
        let lost = of.saturating_sub(attribute.count);
        if lost >= LEAST_MEMBERSHIPS && brake.holds(lost, of) {
            holds.push(Hold::AttributeLost {
                field,
                name,
                lost,
                of,
                percent: brake.percent,
            });
        }
    }
}
