//! What is held until a person says yes: a directory that suddenly lacks many people, an attribute that everybody had, or everybody.

use serde::{Deserialize, Serialize};

use super::planner::Counts;

/// Fewer who leave at once are never too many: in a small organisation one person is a large share.
pub const LEAST_LEAVING: u32 = 5;

/// How many may leave at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brake {
    /// Percent of those who were there; more than that is asked about, 100 is never.
    pub percent: u32,
    /// Fewer than so many never are.
    pub least: u32,
}

impl Default for Brake {
    fn default() -> Self {
        Self {
            percent: 10,
            least: LEAST_LEAVING,
        }
    }
}

/// How many entries had each attribute.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Had {
    /// Entries that came.
    pub entries: u32,
    /// Of each attribute that is read.
    pub attributes: Vec<Attribute>,
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
        /// How many were there.
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
    /// Some were known, and the directory shows nobody who can be used.
    Nobody {
        /// How many were there.
        known: u32,
    },
}

/// Why it is to be held, if it is. `before` is what the last whole list had, `now` what this one has; both only of whole lists.
pub(super) fn holds(brake: Brake, counts: &Counts, before: Option<&Had>, now: Option<&Had>) -> Vec<Hold> {
    let mut holds = Vec::new();
    let leaving = counts.disabled + counts.gone + counts.adopted_disabled;
    let of = counts.present + counts.adopted_disabled;
    let share = u64::from(leaving) * 100 > u64::from(of) * u64::from(brake.percent.min(100));
    if leaving >= brake.least.max(1) && share {
        holds.push(Hold::TooMany {
            leaving,
            of,
            percent: brake.percent,
        });
    }
    let Some(now) = now else { return holds };
    if counts.usable == 0 && counts.present > 0 {
        holds.push(Hold::Nobody {
            known: counts.present,
        });
    }
    // Without an entry nothing is known of attributes.
    let Some(before) = before.filter(|_| now.entries > 0) else {
        return holds;
    };
    for attribute in &now.attributes {
        let most_had = before.attributes.iter().any(|had| {
            // Of one that is called otherwise now, somebody changed the settings.
            had.field == attribute.field
                && had.name == attribute.name
                && u64::from(had.count) * 2 > u64::from(before.entries)
        });
        if attribute.count == 0 && most_had {
            holds.push(Hold::AttributeMissing {
                field: attribute.field.clone(),
                name: attribute.name.clone(),
            });
        }
    }
    holds
}
