//! Terms of use as the console writes and publishes them. What invitees see of them stands in `portal/terms.rs`.

use muster_domain::{
    account::Right,
    audit::Entry,
    problem::{Problem, ProblemCode},
    template::{Block, Inline, Link, ListItem, Mark},
    terms::{MAX_LANGUAGES, MAX_TEXT},
};
use muster_store::{self as store, AcceptanceRecord, TermsPublished, TermsRecord};
use muster_words::Language;
use serde_json::{Map, Value};

use crate::{
    App, AppError, ErrorCode, Result,
    audit::sign,
    templates::{organisation_language, read_blocks},
    wire::{TermsAcceptance, TermsDraft, TermsPreview, TermsText, TermsVersion, TermsVersionRow, TermsView},
};

/// Versions of the history, acceptances of a user: what one answer gives at most.
const MAX_SHOWN: u32 = 200;

impl App {
    /// What is published, and what is being written.
    pub async fn terms(&self) -> Result<TermsView> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let draft = self.store.terms_draft().await?;
        Ok(TermsView {
            asked: config.enrollment.ask_terms,
            published: self.store.published_terms().await?.map(version),
            draft: draft.map(|draft| TermsDraft {
                texts: draft.texts.into_iter().map(text).collect(),
                saved_at: draft.saved_at.into(),
                saved_by: draft.saved_by,
            }),
            main_language: organisation_language(&config).tag().to_owned(),
        })
    }

    /// Keeps what is being written, in place of what was. What is kept already is left alone.
    pub async fn save_terms_draft(&self, texts: Vec<TermsText>) -> Result<TermsView> {
        let person = self.may(Right::Manage).await?;
        let texts = check(texts)?;
        let now = self.clock.now();
        let by = person.name.clone();
        let known = self.draft_texts().await?;
        if let Some(entry) = differing(person.did("terms_draft_saved", now), &known, &texts) {
            self.recording(entry).save_terms_draft(texts, by, now).await?;
        }
        self.terms().await
    }

    async fn draft_texts(&self) -> Result<Vec<store::TermsText>> {
        let draft = self.store.terms_draft().await?;
        Ok(draft.map_or_else(Vec::new, |draft| draft.texts))
    }

    /// Forgets what is being written, if anything is.
    pub async fn discard_terms_draft(&self) -> Result<TermsView> {
        let person = self.may(Right::Manage).await?;
        let now = self.clock.now();
        let entry = person.did("terms_draft_discarded", now);
        if let Some(entry) = differing(entry, &self.draft_texts().await?, &[]) {
            self.recording(entry)
                .save_terms_draft(Vec::new(), "", now)
                .await?;
        }
        self.terms().await
    }

    /// Makes what is being written the next version. `published` is the number that the caller knows as the present one, 0 for none.
    ///
    /// # Errors
    /// Somebody else published meanwhile; nothing is being written; the organisation's language is missing.
    pub async fn publish_terms(&self, published: u32) -> Result<TermsView> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let main = organisation_language(&config);
        if let Some(draft) = self.store.terms_draft().await?
            && !draft.texts.iter().any(|text| text.language == main.tag())
        {
            let words = format!(
                "The terms are not written in {}, the organisation's language, which all others fall back to.",
                main.english_name()
            );
            return Err(Problem::new("texts", ProblemCode::Required, words).into());
        }
        let now = self.clock.now();
        let by = person.name.clone();
        let entry = person
            .did("terms_published", now)
            .changed("", format!(r#"{{"version":{}}}"#, published + 1));
        match self.recording(entry).publish_terms(published, by, now).await? {
            TermsPublished::Version(number) => {
                tracing::info!(number, "terms of use published");
                self.terms().await
            }
            TermsPublished::Moved(number) => Err(AppError::new(
                ErrorCode::Conflict,
                format!("Somebody published version {number} in the meantime."),
            )
            .hint("Look at it; your draft is kept.")),
            TermsPublished::NoDraft => Err(Problem::new(
                "texts",
                ProblemCode::Required,
                "Nothing is written that could be published.",
            )
            .into()),
            TermsPublished::TooMany => Err(AppError::new(
                ErrorCode::InvalidInput,
                "There are as many versions as are kept.",
            )),
        }
    }

    /// All versions, the latest first; at most 200.
    pub async fn terms_versions(&self) -> Result<Vec<TermsVersionRow>> {
        self.may(Right::Read).await?;
        let heads = self.store.terms_history(MAX_SHOWN).await?;
        Ok(heads
            .into_iter()
            .map(|head| TermsVersionRow {
                number: head.number,
                at: head.at.into(),
                by: head.by,
                languages: head.languages,
                accepted: head.accepted,
            })
            .collect())
    }

    /// One version with its texts.
    pub async fn terms_version(&self, number: u32) -> Result<TermsVersion> {
        self.may(Right::Read).await?;
        let found = self.store.terms(number).await?;
        found
            .map(version)
            .ok_or_else(|| AppError::not_found("This version of the terms"))
    }

    /// How a text looks to invitees.
    pub async fn preview_terms(&self, text: &str) -> Result<TermsPreview> {
        self.may(Right::Read).await?;
        if text.len() > MAX_TEXT {
            return Err(too_long("text").into());
        }
        let (blocks, left_out) = blocks(text);
        Ok(TermsPreview { blocks, left_out })
    }

    /// What a user accepted, the latest first; at most 200.
    pub async fn terms_of_user(&self, user_id: String) -> Result<Vec<TermsAcceptance>> {
        self.may(Right::Read).await?;
        let all = self.store.acceptances_of_user(user_id, MAX_SHOWN).await?;
        Ok(all.into_iter().map(acceptance).collect())
    }
}

pub(crate) fn acceptance(record: AcceptanceRecord) -> TermsAcceptance {
    TermsAcceptance {
        version: record.version,
        language: record.language,
        at: record.at.into(),
        invite_id: record.invite.to_string(),
        user_name: record.user_name,
        user_email: record.user_email,
    }
}

/// The entry with the languages whose text is another, each with how long it is and which text it is; `None` when there is none.
fn differing(entry: Entry, before: &[store::TermsText], after: &[store::TermsText]) -> Option<Entry> {
    let of = |these: &[store::TermsText], those: &[store::TermsText]| -> Map<String, Value> {
        these
            .iter()
            .filter(|text| !those.contains(text))
            .map(|text| (text.language.clone(), sign(&text.text).into()))
            .collect()
    };
    let (old, new) = (of(before, after), of(after, before));
    (!old.is_empty() || !new.is_empty())
        .then(|| entry.changed(Value::Object(old).to_string(), Value::Object(new).to_string()))
}

fn text(text: store::TermsText) -> TermsText {
    TermsText {
        language: text.language,
        text: text.text,
    }
}

fn version(record: TermsRecord) -> TermsVersion {
    TermsVersion {
        number: record.number,
        at: record.at.into(),
        by: record.by,
        texts: record.texts.into_iter().map(text).collect(),
        accepted: record.accepted,
    }
}

fn too_long(field: impl Into<String>) -> Problem {
    let words = format!(
        "Terms may be at most {} KB long in each language.",
        MAX_TEXT / 1024
    );
    Problem::new(field, ProblemCode::TooLong, words)
}

/// Checks what is being written: each language once, none of them empty, all of them readable.
fn check(texts: Vec<TermsText>) -> Result<Vec<store::TermsText>> {
    let mut problems = Vec::new();
    if texts.is_empty() {
        problems.push(Problem::new(
            "texts",
            ProblemCode::Required,
            "Write the terms in at least one language.",
        ));
    }
    if texts.len() > MAX_LANGUAGES {
        let words = format!("At most {MAX_LANGUAGES} languages.");
        return Err(Problem::new("texts", ProblemCode::TooMany, words).into());
    }
    let mut clean: Vec<store::TermsText> = Vec::new();
    for (i, text) in texts.into_iter().enumerate() {
        let field = |name: &str| format!("texts.{i}.{name}");
        let Some(language) = Language::read(text.language.trim()) else {
            let words = "The portal does not speak this language.";
            problems.push(Problem::new(field("language"), ProblemCode::UnknownWord, words));
            continue;
        };
        if clean.iter().any(|known| known.language == language.tag()) {
            let words = format!("{} stands twice.", language.english_name());
            problems.push(Problem::new(field("language"), ProblemCode::Repeated, words));
            continue;
        }
        if text.text.len() > MAX_TEXT {
            problems.push(too_long(field("text")));
            continue;
        }
        let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if text.text.chars().any(is_control) {
            let words = "The text contains invisible control characters.";
            problems.push(Problem::new(field("text"), ProblemCode::ControlCharacters, words));
            continue;
        }
        if blocks(&text.text).0.is_empty() {
            let words = format!("The terms in {} say nothing.", language.english_name());
            problems.push(Problem::new(field("text"), ProblemCode::Required, words));
            continue;
        }
        clean.push(store::TermsText {
            language: language.tag().to_owned(),
            text: text.text.trim().to_owned(),
        });
    }
    if problems.is_empty() {
        Ok(clean)
    } else {
        Err(AppError::invalid(problems))
    }
}

/// The blocks of a text, and what of it has no place. Terms have no fields, no button and no picture: what would be one is text.
pub(crate) fn blocks(text: &str) -> (Vec<Block>, Vec<String>) {
    let mut left_out = Vec::new();
    let read = read_blocks(text, &mut left_out);
    let blocks = read.into_iter().flat_map(plain).filter(says_something).collect();
    (blocks, left_out)
}

fn plain(block: Block) -> Vec<Block> {
    match block {
        Block::Heading { attrs, content } => vec![Block::Heading {
            attrs,
            content: line(content),
        }],
        Block::Paragraph { attrs, content } => vec![Block::Paragraph {
            attrs,
            content: line(content),
        }],
        Block::Button { content } => vec![Block::Paragraph {
            attrs: Default::default(),
            content: line(content),
        }],
        Block::BulletList { content } => vec![Block::BulletList {
            content: content.into_iter().map(item).collect(),
        }],
        Block::OrderedList { content } => vec![Block::OrderedList {
            content: content.into_iter().map(item).collect(),
        }],
        Block::QrPanel { content } => content.into_iter().flat_map(plain).collect(),
        Block::HorizontalRule => vec![Block::HorizontalRule],
    }
}

fn item(item: ListItem) -> ListItem {
    ListItem {
        content: item.content.into_iter().flat_map(plain).collect(),
    }
}

fn line(content: Vec<Inline>) -> Vec<Inline> {
    content
        .into_iter()
        .map(|piece| match piece {
            Inline::Text { text, marks } => Inline::Text {
                text,
                marks: marks.into_iter().filter(leads_somewhere).collect(),
            },
            Inline::Field { attrs, marks } => Inline::Text {
                text: attrs.name.as_str().to_owned(),
                marks: marks.into_iter().filter(leads_somewhere).collect(),
            },
            Inline::HardBreak => Inline::HardBreak,
        })
        .collect()
}

/// A link stays one when it leads to a page or an address; any other is its words.
fn leads_somewhere(mark: &Mark) -> bool {
    match mark {
        Mark::Bold | Mark::Italic => true,
        Mark::Link { attrs: Link { href } } => {
            url::Url::parse(href).is_ok_and(|url| matches!(url.scheme(), "https" | "http" | "mailto"))
        }
    }
}

fn says_something(block: &Block) -> bool {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => !content.is_empty(),
        Block::BulletList { content } | Block::OrderedList { content } => !content.is_empty(),
        Block::Button { .. } | Block::QrPanel { .. } => false,
        Block::HorizontalRule => true,
    }
}
