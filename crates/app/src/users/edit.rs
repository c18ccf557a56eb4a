//! The form of a user: adding one by hand, and editing.

use muster_domain::{
    account::Right,
    problem::{Problem, ProblemCode},
    profile::{self, Form, Profile, ProfileField},
};
use muster_store::{UserKept, UserRecord, UserStatus};
use muster_words::Language;

use super::row;
use crate::{
    App, AppError, ErrorCode, Result, ids,
    mail::time_zone_name,
    settings::{Config, phone_rules},
    wire::{UserDraft, UserHit, UserSaved},
};

impl App {
    /// Adds a user by hand. Somebody who has the address already is offered instead.
    ///
    /// # Errors
    /// `invalid_input` with a problem at each field that must be mended.
    pub async fn add_user(&self, draft: UserDraft) -> Result<UserSaved> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let profile = checked(&config, draft, false).map_err(AppError::invalid)?;
        let now = self.clock.now();
        let id = ids::new_id(now)?.to_string();
        let entry = person
            .did("user_added", now)
            .to("user", &id, &profile.name)
            .changed("", fields(&profile, &ProfileField::ALL));
        let kept = self
            .recording(entry)
            .add_user(id, profile, person.name, now)
            .await?;
        self.saved(kept).await
    }

    /// Edits a user. What a directory keeps is changed there.
    ///
    /// # Errors
    /// `invalid_input` with a problem at each field that must be mended, or that comes from a directory.
    pub async fn edit_user(&self, id: String, draft: UserDraft) -> Result<UserSaved> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let known = self.user_record(&id).await?;
        if matches!(known.status, UserStatus::Merged(_)) {
            return Err(AppError::new(
                ErrorCode::Conflict,
                format!("{} was merged into another user.", known.profile.name),
            )
            .hint("Edit the user that stayed."));
        }
        let may_lack_email = known.source.is_some();
        let profile = checked(&config, draft, may_lack_email).map_err(AppError::invalid)?;
        if let Some(source) = &known.source {
            profile::refuse_synced(&known.profile, &profile, source.synced, &source.directory)
                .map_err(AppError::invalid)?;
        }
        let now = self.clock.now();
        if known.profile.changes(&profile).is_empty() {
            return self.saved(UserKept::Saved(Box::new(known))).await;
        }
        // What was before, the store says: somebody else may have changed it meanwhile.
        let entry = person
            .did("user_edited", now)
            .to("user", &id, &known.profile.name);
        let kept = self
            .recording(entry)
            .edit_user(id, profile, person.name, now)
            .await?;
        self.saved(kept).await
    }

    async fn saved(&self, kept: UserKept) -> Result<UserSaved> {
        Ok(match kept {
            UserKept::Saved(user) => UserSaved::Saved {
                user: self.hit_of(&user).await?,
                row: row(&user),
            },
            UserKept::Exists(user) => UserSaved::Exists {
                message: exists(&user),
                user: self.hit_of(&user).await?,
                row: row(&user),
            },
            UserKept::NotFound => return Err(AppError::not_found("The user")),
        })
    }

    async fn hit_of(&self, user: &UserRecord) -> Result<UserHit> {
        self.store
            .user(&user.id)
            .await?
            .map(super::hit)
            .ok_or_else(|| AppError::not_found("The user"))
    }
}

/// These fields as a JSON object, those that say something.
fn fields(profile: &Profile, fields: &[ProfileField]) -> String {
    let all: serde_json::Map<String, serde_json::Value> = fields
        .iter()
        .map(|field| (field.as_str().to_owned(), profile.value(*field).into()))
        .collect();
    serde_json::Value::Object(all).to_string()
}

fn exists(user: &UserRecord) -> String {
    let name = &user.profile.name;
    let from = user
        .source
        .as_ref()
        .map(|source| format!(", from {}", source.directory))
        .unwrap_or_default();
    match user.status {
        UserStatus::Archived(_) => format!("{name} has this address{from}, and is archived."),
        UserStatus::Active | UserStatus::Merged(_) => format!("{name} has this address{from}."),
    }
}

/// Checks a form, language and time zone too.
pub(crate) fn checked(
    config: &Config,
    draft: UserDraft,
    may_lack_email: bool,
) -> std::result::Result<Profile, Vec<Problem>> {
    let mut problems = Vec::new();
    let language = draft.language.trim();
    if !language.is_empty() && Language::read(language).is_none() {
        problems.push(Problem::new(
            "language",
            ProblemCode::UnknownWord,
            "Messages are not written in this language.",
        ));
    }
    let time_zone = match draft.time_zone.trim() {
        "" => String::new(),
        typed => time_zone_name(typed).unwrap_or_else(|| {
            problems.push(Problem::new(
                "time_zone",
                ProblemCode::UnknownWord,
                "This is not a time zone. Choose one of the list, such as Europe/Berlin.",
            ));
            String::new()
        }),
    };
    let form = Form {
        language: language.to_owned(),
        time_zone,
        name: draft.name,
        email: draft.email,
        user_name: draft.user_name,
        domain: draft.domain,
        phone: draft.phone,
    };
    match profile::checked(&form, phone_rules(config).country, may_lack_email) {
        Ok(profile) if problems.is_empty() => Ok(profile),
        Ok(_) => Err(problems),
        Err(mut first) => {
            first.append(&mut problems);
            Err(first)
        }
    }
}
