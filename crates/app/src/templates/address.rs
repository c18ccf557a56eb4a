//! From a template's address as the console gives it to what it stands for.

use muster_domain::template::{Channel, Content, Purpose};
use muster_store::{ContentKey, TemplateRecord};
use muster_words::Language;

use super::built_in::built_in;
use crate::{App, AppError, ErrorCode, Result, wire::TemplateAddress};

/// One content, checked: the template is there, its purpose goes by this way, the language is known.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// None: the one that Muster brings along.
    pub template: Option<TemplateRecord>,
    pub purpose: Purpose,
    pub channel: Channel,
    pub language: Language,
}

impl Place {
    /// The key in the store.
    pub fn key(&self) -> ContentKey {
        ContentKey {
            template_id: self.id(),
            channel: self.channel,
            language: self.language.tag().to_owned(),
        }
    }

    /// The template's id.
    pub fn id(&self) -> String {
        match &self.template {
            Some(template) => template.id.clone(),
            None => self.purpose.as_str().to_owned(),
        }
    }

    /// What Muster brings along here.
    pub fn built_in(&self) -> Result<Content> {
        built_in(self.purpose, self.channel, self.language).ok_or_else(wrong_way)
    }

    /// What a version says; none is what Muster brings along.
    pub fn read(&self, content: Option<&str>) -> Result<Content> {
        match content {
            None => self.built_in(),
            Some(json) => Content::read(json, self.channel).map_err(refused),
        }
    }
}

impl App {
    /// # Errors
    /// `NotFound` for a template or language that is not there; `InvalidInput` for a way that its purpose does not go.
    pub(super) async fn place(&self, address: &TemplateAddress) -> Result<Place> {
        let (purpose, template) = self.template_of(&address.template_id).await?;
        let language = Language::read(&address.language)
            .ok_or_else(|| AppError::not_found(&format!("The language {}", short(&address.language))))?;
        if !purpose.channels().contains(&address.channel) {
            return Err(wrong_way());
        }
        Ok(Place {
            template,
            purpose,
            channel: address.channel,
            language,
        })
    }

    /// A template by its id, with its purpose.
    pub(super) async fn template_of(&self, id: &str) -> Result<(Purpose, Option<TemplateRecord>)> {
        if let Ok(purpose) = id.parse::<Purpose>() {
            return Ok((purpose, None));
        }
        let found = self
            .store
            .templates()
            .await?
            .into_iter()
            .find(|template| template.id == id)
            .ok_or_else(|| AppError::not_found("The template"))?;
        Ok((found.purpose, Some(found)))
    }
}

/// Content that may not be so.
pub(super) fn refused(error: muster_domain::template::ContentFault) -> AppError {
    AppError::new(ErrorCode::InvalidInput, error.to_string())
}

fn wrong_way() -> AppError {
    AppError::new(
        ErrorCode::InvalidInput,
        "Messages of this kind do not go by this way.",
    )
}

fn short(text: &str) -> String {
    text.chars().take(20).collect()
}
