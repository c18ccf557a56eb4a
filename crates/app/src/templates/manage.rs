//! Copies of templates: made, named, chosen, removed.

use muster_domain::{account::Right, audit::Entry};
use muster_domain::{
    template::{Content, Purpose},
    text,
};
use muster_store::{ContentKey, NewTemplate, NewVersion, StoreError, TemplateRecord};
use serde_json::json;

use crate::{App, AppError, ErrorCode, Result, ids};

/// Longest name, in characters.
pub(super) const MAX_NAME: usize = 80;

impl App {
    /// A copy under another name: what is published becomes its first version. Gives its id. Drafts are not copied.
    ///
    /// # Errors
    /// A name that is blank, too long or taken.
    pub async fn duplicate_template(&self, template_id: String, name: String) -> Result<String> {
        let person = self.may(Right::Manage).await?;
        let (purpose, _) = self.template_of(&template_id).await?;
        let now = self.clock.now();
        let by = person.name.clone();
        let id = ids::new_id(now)?.to_string();
        let mut published = Vec::new();
        for head in self.store.template_contents().await? {
            if head.key.template_id != template_id {
                continue;
            }
            let (latest, _) = self.store.template_content(head.key.clone()).await?;
            let Some(content) = latest.and_then(|latest| latest.content) else {
                continue;
            };
            Content::read(&content, head.key.channel).map_err(super::address::refused)?;
            published.push(NewVersion {
                key: ContentKey {
                    template_id: id.clone(),
                    ..head.key
                },
                content: Some(content),
                how: "copied".to_owned(),
                at: now,
                by: by.clone(),
            });
        }
        let entry = person.did("template_added", now).to("template", &id, &name);
        self.create_template(
            entry,
            NewTemplate {
                id: id.clone(),
                purpose,
                name: checked_name(&name)?,
                published,
                drafts: Vec::new(),
                at: now,
            },
        )
        .await?;
        Ok(id)
    }

    /// Another name; the one that it has changes nothing. Errors as [`Self::duplicate_template`].
    pub async fn rename_template(&self, template_id: String, name: String) -> Result<()> {
        let person = self.may(Right::Manage).await?;
        let known = self.own_template(&template_id).await?;
        let name = checked_name(&name)?;
        not_shipped(known.purpose, &name)?;
        if name == known.name {
            return Ok(());
        }
        let entry = person
            .did("template_renamed", self.clock.now())
            .to("template", &template_id, &name)
            .changed(
                json!({"name": known.name}).to_string(),
                json!({"name": name}).to_string(),
            );
        self.recording(entry)
            .rename_template(template_id, name.clone())
            .await
            .map_err(|error| taken(error, &name))
    }

    /// Removes a template with its history and drafts.
    ///
    /// # Errors
    /// `Conflict` while it is in use; `InvalidInput` for what Muster brings along.
    pub async fn remove_template(&self, template_id: String) -> Result<()> {
        let person = self.may(Right::Manage).await?;
        let known = self.own_template(&template_id).await?;
        let entry = person
            .did("template_removed", self.clock.now())
            .to("template", &template_id, known.name);
        self.recording(entry)
            .remove_template(template_id)
            .await
            .map_err(|error| match error {
                StoreError::Invalid { .. } => AppError::new(ErrorCode::Conflict, "This template is in use.")
                    .hint("Use another one first."),
                error => error.into(),
            })
    }

    /// Messages of a purpose are made from this template from now on. Nothing changes when they are already.
    pub async fn use_template(&self, purpose: Purpose, template_id: String) -> Result<()> {
        let person = self.may(Right::Manage).await?;
        let (of, record) = self.template_of(&template_id).await?;
        if of != purpose {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                "This template is for messages of another kind.",
            ));
        }
        let used = self.store.templates().await?;
        let used = used.iter().find(|one| one.purpose == purpose && one.in_use);
        if used.map(|used| &used.id) == record.as_ref().map(|record| &record.id) {
            return Ok(());
        }
        // What Muster brings along bears its name.
        let named = |template: Option<&TemplateRecord>| {
            template
                .map_or("Muster", |template| template.name.as_str())
                .to_owned()
        };
        let name = named(record.as_ref());
        let entry = person
            .did("template_used", self.clock.now())
            .to("template", &template_id, &name)
            .changed(
                json!({"template": named(used)}).to_string(),
                json!({"template": name, "purpose": purpose.label()}).to_string(),
            );
        self.recording(entry)
            .use_template(purpose, record.map(|record| record.id))
            .await?;
        self.forget_settings().await;
        Ok(())
    }

    pub(super) async fn create_template(&self, entry: Entry, new: NewTemplate) -> Result<()> {
        let name = new.name.clone();
        not_shipped(new.purpose, &name)?;
        self.recording(entry)
            .create_template(new)
            .await
            .map_err(|error| taken(error, &name))
    }

    async fn own_template(&self, id: &str) -> Result<TemplateRecord> {
        match self.template_of(id).await? {
            (_, Some(record)) => Ok(record),
            (_, None) => Err(AppError::new(
                ErrorCode::InvalidInput,
                "This template comes with Muster: it keeps its name and stays.",
            )
            .hint("Duplicate it, and change the copy.")),
        }
    }
}

pub(super) fn checked_name(name: &str) -> Result<String> {
    Ok(text::line("name", "The name", name, MAX_NAME, true)?)
}

/// The name of what Muster brings along is taken, though the store does not hold it.
fn not_shipped(purpose: Purpose, name: &str) -> Result<()> {
    match name.to_lowercase() == purpose.label().to_lowercase() {
        true => Err(name_taken(name)),
        false => Ok(()),
    }
}

fn taken(error: StoreError, name: &str) -> AppError {
    match error {
        StoreError::NameTaken => name_taken(name),
        StoreError::Invalid { detail } => AppError::new(ErrorCode::InvalidInput, detail),
        error => error.into(),
    }
}

fn name_taken(name: &str) -> AppError {
    let mut refused = AppError::new(
        ErrorCode::Conflict,
        format!("There is a template “{name}” already."),
    )
    .hint("Give it another name.");
    refused.field = Some("name".to_owned());
    refused
}
