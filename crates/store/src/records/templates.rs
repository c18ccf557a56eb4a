//! Templates. What a content says is JSON text here; its shape is the domain's to know.

use muster_domain::{
    template::{Channel, Purpose},
    time::Moment,
};

/// One content of a template: a channel in a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentKey {
    /// The template; the one that Muster brings along has its purpose's word.
    pub template_id: String,
    /// By which way.
    pub channel: Channel,
    /// BCP 47 tag.
    pub language: String,
}

/// A template that an admin made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRecord {
    /// Id.
    pub id: String,
    /// What for.
    pub purpose: Purpose,
    /// Its name.
    pub name: String,
    /// Whether messages of its purpose are made from it.
    pub in_use: bool,
    /// When it was made.
    pub created_at: Moment,
}

/// A version, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionHead {
    /// 1 and up; the highest is what is sent.
    pub number: u32,
    /// How it came about, the app's word.
    pub how: String,
    /// When it was published.
    pub at: Moment,
    /// By whom.
    pub by: String,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRecord {
    /// Number, time, author.
    pub head: VersionHead,
    /// What it says; none is as Muster brings it along.
    pub content: Option<String>,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRecord {
    /// What it says.
    pub content: String,
    /// The version that it was begun from.
    pub from_version: u32,
    /// When it was saved.
    pub saved_at: Moment,
    /// By whom.
    pub saved_by: String,
}

/// What the list shows of one content that has versions or a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentHead {
    /// Which.
    pub key: ContentKey,
    /// The latest version.
    pub latest: Option<VersionHead>,
    /// When its draft was saved.
    pub draft_saved_at: Option<Moment>,
}

/// A draft to keep.
#[derive(Debug, Clone)]
pub struct DraftSave {
    /// Of which content.
    pub key: ContentKey,
    /// What it says.
    pub content: String,
    /// When the draft that this one follows was saved; none: there must be none.
    pub follows: Option<Moment>,
    /// Now.
    pub at: Moment,
    /// Who saves.
    pub by: String,
}

/// What became of a change that another window may have come before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept<T> {
    /// It holds.
    Done(T),
    /// Nothing was changed: the content's draft is another by now, or gone.
    Overtaken(Option<DraftRecord>),
}

/// A version to publish.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// Of which content.
    pub key: ContentKey,
    /// What it says; none is as Muster brings it along.
    pub content: Option<String>,
    /// How it came about, the app's word.
    pub how: String,
    /// Now.
    pub at: Moment,
    /// Who publishes.
    pub by: String,
}

/// A template to make.
#[derive(Debug, Clone)]
pub struct NewTemplate {
    /// Its id, a UUID made by the caller.
    pub id: String,
    /// What for.
    pub purpose: Purpose,
    /// Its name.
    pub name: String,
    /// Published contents that it begins with, as version 1.
    pub published: Vec<NewVersion>,
    /// Drafts that it begins with.
    pub drafts: Vec<DraftSave>,
    /// Now.
    pub at: Moment,
}
