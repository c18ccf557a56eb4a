//! The audit log as it goes in and comes out.

use muster_domain::{
    audit::{ChainKey, Entry},
    time::Moment,
};

/// Entries that a change writes with itself, in one transaction.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The chain's key.
    pub key: ChainKey,
    /// Who does what.
    pub entries: Vec<Entry>,
}

/// An entry as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place, counted from 1.
    pub number: i64,
    /// What happened.
    pub entry: Entry,
}

/// Which entries. Blank and `None` are all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Words that stand in who, subject or place.
    pub search: String,
    /// What words of the search mean besides: where the reader's words for actions and kinds are known.
    pub said: Vec<AuditSaid>,
    /// One of these actions.
    pub actions: Vec<String>,
    /// Whose doing.
    pub who: String,
    /// Done to this: kind and id.
    pub subject: Option<(String, String)>,
    /// From this moment on.
    pub since: Option<Moment>,
    /// Before this moment.
    pub until: Option<Moment>,
}

/// What a word of a search is also found in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditSaid {
    /// The word.
    pub word: String,
    /// Actions that are told with it.
    pub actions: Vec<String>,
    /// Kinds of things that are told with it.
    pub kinds: Vec<String>,
}

/// What a look through the whole chain found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chain {
    /// Every tag and both ends are right.
    Whole {
        /// Number of the first entry; 0 when the log is empty.
        first: i64,
        /// Number of the last entry; 0 when the log is empty.
        last: i64,
    },
    /// Not as it was written.
    Broken {
        /// The first entry that is not right: changed, or not there.
        number: i64,
        /// What is wrong with it.
        fault: ChainFault,
    },
}

/// How a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainFault {
    /// The entry says something else than was written, or was put in by somebody else.
    Changed,
    /// The entry is not there.
    Missing,
    /// The seal over both ends of the log is missing or wrong.
    Ends,
}
