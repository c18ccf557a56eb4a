//! The audit log.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// Which entries. Blank, empty and `null` are all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct AuditFilter {
    /// Words that stand in who, what or where.
    pub search: String,
    /// What words of the search mean besides: actions and kinds have names of the reader's language.
    pub said: Vec<AuditSaid>,
    /// One of these actions.
    pub actions: Vec<String>,
    /// Whose doing.
    pub who: String,
    /// Done to this kind of thing …
    pub kind: String,
    /// … with this id.
    pub subject_id: String,
    /// From this moment on.
    pub since: Option<Millis>,
    /// Before this moment.
    pub until: Option<Millis>,
}

/// What a word of a search is also found in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct AuditSaid {
    /// The word.
    pub word: String,
    /// Actions that are told with it.
    pub actions: Vec<String>,
    /// Kinds of things that are told with it.
    pub kinds: Vec<String>,
}

/// A window of the log.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AuditPage {
    /// Latest first.
    pub rows: Vec<AuditRow>,
    /// Where the next window begins: below the entry of this number.
    pub next: Option<String>,
}

/// An entry.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AuditRow {
    /// Its number, counted from 1; a string, since it may outgrow JavaScript's integers.
    pub number: String,
    /// When.
    pub at: Millis,
    /// Whose doing.
    pub who: String,
    /// The address of their account, which tells people of one name apart; its id when the account was removed since; blank without one.
    pub account: String,
    /// `console`, `command_line`, `portal`, `device` or `job`.
    pub origin: String,
    /// From where: a computer, a network address.
    pub place: String,
    /// What was done: a stable word, e.g. `invites_revoked`.
    pub action: String,
    /// What kind of thing it was done to, e.g. `invite`; may be blank.
    pub kind: String,
    /// Its id; may be blank.
    pub subject_id: String,
    /// Its name; may be blank.
    pub subject: String,
    /// What changed, or came of it.
    pub changes: Vec<AuditChange>,
}

/// One value of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AuditChange {
    /// Its name.
    pub name: String,
    /// What it was; `null` when there was none.
    pub before: Option<String>,
    /// What it is; `null` when there is none.
    pub after: Option<String>,
}

/// What the log can be filtered by.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AuditChoices {
    /// Every action in it.
    pub actions: Vec<String>,
    /// Every name in it.
    pub who: Vec<String>,
}

/// What *Verify* found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AuditVerdict {
    /// Nothing was changed, removed or put in.
    pub whole: bool,
    /// Number of the first entry; `0` when the log is empty.
    pub first: String,
    /// Number of the last entry. Noted elsewhere, it shows later whether a whole older database was put in this one's place.
    pub last: String,
    /// The first entry that is not right; `null` when all are.
    pub broken_at: Option<String>,
    /// What is wrong with it: `changed`, `missing` or `ends`; `null` when nothing is.
    pub fault: Option<String>,
}
