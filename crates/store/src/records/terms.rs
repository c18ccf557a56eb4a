//! Terms of use and who accepted them.

use muster_domain::{
    invite::{Generation, InviteId},
    terms::Version,
    time::Moment,
};

/// The terms in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsText {
    /// BCP 47 tag.
    pub language: String,
    /// As it was written.
    pub text: String,
}

/// A published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsRecord {
    /// Its number, from 1.
    pub number: Version,
    /// When it was published.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// One for each language, in the order of their tags.
    pub texts: Vec<TermsText>,
    /// How many acceptances name it.
    pub accepted: u32,
}

/// A version in the history, without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsHead {
    /// Its number.
    pub number: Version,
    /// When it was published.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Its languages.
    pub languages: Vec<String>,
    /// How many acceptances name it.
    pub accepted: u32,
}

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsDraftRecord {
    /// One for each language.
    pub texts: Vec<TermsText>,
    /// When it was saved.
    pub saved_at: Moment,
    /// By whom.
    pub saved_by: String,
}

/// What came of publishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermsPublished {
    /// It is this version now.
    Version(Version),
    /// Somebody else published since: the number that stands now.
    Moved(Version),
    /// There is no draft.
    NoDraft,
    /// There are as many versions as are kept.
    TooMany,
}

/// An invitee accepts.
#[derive(Debug, Clone)]
pub struct NewAcceptance {
    /// By which invite.
    pub invite: InviteId,
    /// Which of its links.
    pub generation: Generation,
    /// Which version.
    pub version: Version,
    /// In which language it was read.
    pub language: String,
}

/// What came of accepting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It is written down.
    Yes,
    /// It was written down before.
    Before,
    /// Another version is the published one now, or the language is none of its.
    Moved,
    /// The invite does not live, or has a newer link.
    NotLive,
}

/// That somebody accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptanceRecord {
    /// By which invite.
    pub invite: InviteId,
    /// Which of its links.
    pub generation: Generation,
    /// Which version.
    pub version: Version,
    /// In which language it was read.
    pub language: String,
    /// When.
    pub at: Moment,
    /// Who, as they were called then.
    pub user_name: String,
    /// Their address then.
    pub user_email: String,
}
