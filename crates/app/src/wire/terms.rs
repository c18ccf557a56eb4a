//! Terms of use: their versions, their languages, who accepted them.

use muster_domain::template::Block;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Millis;

/// The terms in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TermsText {
    /// BCP 47 tag of one of the languages of messages.
    pub language: String,
    /// Markdown: headings, paragraphs, lists, bold, italic, links.
    pub text: String,
}

/// Settings → Enrollment → Terms of use.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TermsView {
    /// Invitees are asked to accept them (`EnrollmentSettings::ask_terms`).
    pub asked: bool,
    /// The version that is published; `null` while none is.
    pub published: Option<TermsVersion>,
    /// What is being written; `null` while nothing is.
    pub draft: Option<TermsDraft>,
    /// The language that others fall back to: the organisation's.
    pub main_language: String,
}

/// What is being written. It replaces all languages of the version before.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TermsDraft {
    /// One for each language.
    pub texts: Vec<TermsText>,
    /// When it was saved.
    pub saved_at: Millis,
    /// By whom.
    pub saved_by: String,
}

/// A published version.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TermsVersion {
    /// Its number, from 1.
    pub number: u32,
    /// When it was published.
    pub at: Millis,
    /// By whom.
    pub by: String,
    /// One for each language.
    pub texts: Vec<TermsText>,
    /// How many invitees accepted it.
    pub accepted: u32,
}

/// A version in the history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TermsVersionRow {
    /// Its number.
    pub number: u32,
    /// When it was published.
    pub at: Millis,
    /// By whom.
    pub by: String,
    /// Its languages.
    pub languages: Vec<String>,
    /// How many invitees accepted it.
    pub accepted: u32,
}

/// How a text looks to invitees.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TermsPreview {
    /// Headings, paragraphs, lists and lines; the same blocks as a template's.
    pub blocks: Vec<Block>,
    /// What stands in the text and is not shown (`a picture`, `HTML`).
    pub left_out: Vec<String>,
}

/// That an invitee accepted the terms.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TermsAcceptance {
    /// Which version.
    pub version: u32,
    /// In which language they were read.
    pub language: String,
    /// When.
    pub at: Millis,
    /// By which invite.
    pub invite_id: String,
    /// Who, as they were called then.
    pub user_name: String,
    /// Their address then.
    pub user_email: String,
}
