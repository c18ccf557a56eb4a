//! Templates: what mails and texts say, per purpose, channel and language.

use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    template::{Channel, Content, Field, Finding, Purpose},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// One content of a template: what it says by one channel in one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
pub struct TemplateAddress {
    /// The template.
    pub template_id: String,
    /// By which way.
    pub channel: Channel,
    /// BCP 47 tag of the language.
    pub language: String,
}

/// A language that messages and portal can be in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LanguageChoice {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in English.
    pub name: String,
    /// Its name in itself.
    pub own_name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

/// The Templates page.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateList {
    /// By purpose, the one in use first.
    pub templates: Vec<TemplateSummary>,
    /// All languages, the organisation's first.
    pub languages: Vec<LanguageChoice>,
    /// The organisation's language: who reads none of the others gets this one.
    pub organisation_language: String,
}

/// A template in the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateSummary {
    /// Id; the one that Muster brings along has its purpose's word.
    pub id: String,
    /// What for.
    pub purpose: Purpose,
    /// Its name, the admin's or Muster's.
    pub name: String,
    /// Whether messages of this purpose are made from it.
    pub in_use: bool,
    /// By which ways messages of this purpose go.
    pub channels: Vec<Channel>,
    /// Whether Muster brought it along: it cannot be removed or renamed.
    pub built_in: bool,
    /// When something of it was last published; none: never.
    pub changed_at: Option<Millis>,
    /// Contents with versions or drafts of their own; what is not listed is as Muster brings it along.
    pub contents: Vec<TemplateContentSummary>,
}

/// How one content stands.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateContentSummary {
    /// By which way.
    pub channel: Channel,
    /// Language.
    pub language: String,
    /// Number of the published version; 0 is as Muster brings it along.
    pub version: u32,
    /// When it was published.
    pub published_at: Option<Millis>,
    /// By whom.
    pub published_by: String,
    /// When its draft was saved; none: it has none.
    pub draft_saved_at: Option<Millis>,
}

/// One content, for the editor.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateView {
    /// The template.
    pub template: TemplateSummary,
    /// Which content.
    pub address: TemplateAddress,
    /// What is sent now.
    pub published: Content,
    /// Number of the published version; 0 is as Muster brings it along.
    pub version: u32,
    /// What is being written.
    pub draft: Option<TemplateDraft>,
    /// As Muster brings it along.
    pub built_in: Content,
    /// Fields that a message of this purpose knows.
    pub fields: Vec<TemplateField>,
}

/// A field to insert.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateField {
    /// Which.
    pub field: Field,
    /// Its name.
    pub label: String,
    /// Whether it may be without value, and its paragraph is left out then.
    pub may_be_empty: bool,
}

/// A draft.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateDraft {
    /// What it says.
    pub content: Content,
    /// When it was saved; goes back with the next saving, so that two windows cannot overwrite each other.
    pub saved_at: Millis,
    /// By whom.
    pub saved_by: String,
    /// The version that it was begun from. Another one may have been published since.
    pub from_version: u32,
}

/// A draft to save.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateDraftSave {
    /// Which content.
    pub address: TemplateAddress,
    /// What it says.
    pub content: Content,
    /// When the draft that this one follows was saved; none: there was none.
    pub follows: Option<Millis>,
}

/// What to show.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplatePreviewRequest {
    /// Which content.
    pub address: TemplateAddress,
    /// What it says.
    pub content: Content,
    /// A user whose data is shown; none is a sample.
    pub user_id: Option<String>,
    /// For which platform.
    pub platform: Platform,
    /// For whose device.
    pub owned_by: OwnedBy,
    /// Whether the reader's mail program shows pictures.
    pub pictures: bool,
}

/// The message as it would arrive, and what the checks say of it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplatePreview {
    /// The mail, for email.
    pub mail: Option<TemplateMailPreview>,
    /// The text, for SMS.
    pub text: Option<TemplateTextPreview>,
    /// All checks, the gravest first.
    pub findings: Vec<Finding>,
    /// Whether it may be published.
    pub may_publish: bool,
}

/// A rendered mail.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateMailPreview {
    /// Sender.
    pub from: String,
    /// Recipient.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// What lists show after it.
    pub preheader: String,
    /// HTML part, pictures inside.
    pub html: String,
    /// Plain-text part.
    pub text: String,
    /// Size of the whole mail, in bytes.
    pub bytes: u32,
}

/// A rendered text.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateTextPreview {
    /// Recipient.
    pub to: String,
    /// What arrives.
    pub text: String,
    /// `GSM-7` or `UCS-2`.
    pub encoding: String,
    /// Parts that the networks count and bill.
    pub segments: u32,
    /// Units used.
    pub units: u32,
    /// Units that so many segments hold.
    pub units_available: u32,
    /// Characters that made it UCS-2, the first few.
    pub forced_by: Vec<String>,
}

/// A version in the history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateVersion {
    /// Number; 0 is as Muster brings it along.
    pub number: u32,
    /// When it was published; none for number 0.
    pub published_at: Option<Millis>,
    /// By whom.
    pub published_by: String,
    /// How it came about: `Edited`, `As version 3`, `As Muster brings it along`, `Imported`.
    pub how: String,
    /// Whether it is what is sent now.
    pub current: bool,
}

/// What to compare: versions by number; none is the draft.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateCompare {
    /// Which content.
    pub address: TemplateAddress,
    /// The older.
    pub from: u32,
    /// The newer; none is the draft.
    pub to: Option<u32>,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DiffKind {
    /// In both.
    Same,
    /// Only in the older.
    Removed,
    /// Only in the newer.
    Added,
}

/// A line of a comparison, as the exported file would have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DiffLine {
    /// What became of it.
    pub kind: DiffKind,
    /// The line.
    pub text: String,
}

/// What an imported file brought.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateImported {
    /// The new template; not in use until it is chosen.
    pub template_id: String,
    /// Its name.
    pub name: String,
    /// Contents that differ from what Muster brings along; all are drafts until published.
    pub contents: Vec<TemplateAddress>,
    /// How many say what Muster brings along, and so need no draft.
    pub as_shipped: u32,
    /// What was left out of it, in words.
    pub left_out: Vec<String>,
}

/// A test to send.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateTest {
    /// What to show.
    pub preview: TemplatePreviewRequest,
    /// A mail address or phone number.
    pub to: String,
}

/// How the test went.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TemplateTested {
    /// The server's or gateway's own words.
    pub reply: String,
    /// Where it went: the server, the gateway, or the trial outbox.
    pub through: String,
}
