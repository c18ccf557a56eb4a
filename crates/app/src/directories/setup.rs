//! Directories as an administrator keeps them: the list, the form, removing one.

use muster_domain::{
    account::Right,
    problem::{Problem, ProblemCode},
};
use muster_store::{DirectoryInFull, DirectoryRecord, DirectorySetup};
use serde_json::{Map, Value, json};

use super::{
    check::{Checked, checked},
    open::{kind, secret_name, settings_of},
};
use crate::{
    App, AppError, ErrorCode, Result,
    audit::settings_entry,
    ids, secrets,
    wire::{
        DirectoryConnection, DirectoryDetail, DirectoryDraft, DirectoryKind, DirectoryRemoved, DirectoryRow,
        DirectorySyncSettings, SecretChange,
    },
};

/// Most directories.
const MAX_DIRECTORIES: usize = 100;

/// Of a directory's users: those who are still there, and those who have left it.
fn here_and_left(known: &DirectoryRecord) -> (u32, u32) {
    (known.users.saturating_sub(known.left), known.left)
}

impl App {
    /// All directories, by name.
    pub async fn list_directories(&self) -> Result<Vec<DirectoryRow>> {
        self.may(Right::Read).await?;
        let mut rows = Vec::new();
        let users = self.store.directories().await?;
        for directory in self.store.directories_in_full().await? {
            let count = users
                .iter()
                .find(|known| known.id == directory.setup.id)
                .map_or((0, 0), here_and_left);
            rows.push(self.directory_row(&directory, count).await?);
        }
        Ok(rows)
    }

    /// One directory with its form.
    pub async fn directory(&self, id: String) -> Result<DirectoryDetail> {
        self.may(Right::Read).await?;
        self.directory_detail(&id).await
    }

    /// Checks and saves a directory: a new one, or one that is there.
    pub async fn save_directory(&self, draft: DirectoryDraft) -> Result<DirectoryDetail> {
        let person = self.may(Right::Manage).await?;
        let known = match &draft.id {
            Some(id) => Some(self.directory_in_full(id).await?),
            None => None,
        };
        let Checked { name, sync, .. } = self.check_draft(&draft, known.as_ref())?;
        let now = self.clock.now();
        if known.is_none() && self.store.directories_in_full().await?.len() >= MAX_DIRECTORIES {
            return Err(AppError::new(
                ErrorCode::Conflict,
                format!("There are {MAX_DIRECTORIES} directories already."),
            ));
        }
        let id = match &known {
            Some(known) => known.setup.id.clone(),
            None => self.new_directory_id(&draft).await?,
        };
        let (kind, settings) = stored(&draft.connection)?;
        let setup = DirectorySetup {
            kind: kind.to_owned(),
            settings,
            secret: match &draft.secret {
                SecretChange::Keep => known.as_ref().and_then(|known| known.setup.secret.clone()),
                SecretChange::Clear => None,
                SecretChange::Set { value } if value.is_empty() => None,
                SecretChange::Set { value } => Some(secrets::seal(&self.key, &secret_name(&id), value)?),
            },
            sync: written(&sync)?,
            enabled: draft.enabled,
            sign_in: draft.sign_in,
            name,
            id,
        };
        if known.as_ref().is_some_and(|known| known.setup == setup) {
            return self.directory_detail(&setup.id).await;
        }
        let action = match known {
            Some(_) => "directory_changed",
            None => "directory_added",
        };
        let before = known.map(|known| told(&known.setup));
        let secret_changed = !matches!(draft.secret, SecretChange::Keep);
        let mut after = told(&setup);
        if let (true, Value::Object(fields)) = (secret_changed && setup.secret.is_some(), &mut after) {
            fields.insert("secret".to_owned(), json!("set anew"));
        }
        let entry = person.did(action, now);
        let entry = settings_entry(
            entry.clone(),
            "",
            false,
            before.map(|before| before.to_string()).as_deref(),
            Some(&after.to_string()),
        )
        .unwrap_or(entry)
        .to("directory", &setup.id, &setup.name);
        let id = setup.id.clone();
        if !self.recording(entry).save_directory_setup(setup, now).await? {
            return Err(
                Problem::new("name", ProblemCode::Repeated, "Another directory has this name.").into(),
            );
        }
        self.directories_changed().await;
        self.directories.board.wake();
        self.directory_detail(&id).await
    }

    /// Switches a directory on or off. Its users stay as they are.
    pub async fn enable_directory(&self, id: String, enabled: bool) -> Result<DirectoryDetail> {
        let person = self.may(Right::Manage).await?;
        let mut setup = self.directory_in_full(&id).await?.setup;
        if setup.enabled == enabled {
            return self.directory_detail(&id).await;
        }
        let now = self.clock.now();
        let action = match enabled {
            true => "directory_enabled",
            false => "directory_disabled",
        };
        let entry = person.did(action, now).to("directory", &id, &setup.name);
        setup.enabled = enabled;
        self.recording(entry).save_directory_setup(setup, now).await?;
        self.directories_changed().await;
        self.directories.board.wake();
        self.directory_detail(&id).await
    }

    /// Removes a directory. Its users stay, as if they had been made by hand; its groups go.
    ///
    /// # Errors
    /// [`Conflict`](ErrorCode::Conflict) while it is synchronised.
    pub async fn remove_directory(&self, id: String) -> Result<DirectoryRemoved> {
        let person = self.may(Right::Manage).await?;
        let known = self.directory_in_full(&id).await?;
        let _turn = self.turn(&id).await?;
        let now = self.clock.now();
        let entry = person
            .did("directory_removed", now)
            .to("directory", &id, &known.setup.name)
            .changed(told(&known.setup).to_string(), "");
        let forgotten = self
            .recording(entry)
            .forget_directory(id.clone(), &person.name, now)
            .await?;
        self.directories.board.forget(&id);
        self.directories_changed().await;
        Ok(DirectoryRemoved {
            users: forgotten.users,
        })
    }

    /// The id that the form was given, so that its redirect address could be registered before it is saved; else any.
    async fn new_directory_id(&self, draft: &DirectoryDraft) -> Result<String> {
        let given = match &draft.new_id {
            None => return Ok(ids::new_id(self.clock.now())?.to_string()),
            Some(given) => uuid::Uuid::parse_str(given).map(|id| id.to_string()),
        };
        let given = given.map_err(|_| {
            Problem::new(
                "new_id",
                ProblemCode::UnknownWord,
                "A new directory's id is a UUID.",
            )
        })?;
        match self.store.directory_in_full(&given).await? {
            None => Ok(given),
            Some(_) => Err(
                AppError::new(ErrorCode::Conflict, "This directory was saved already.")
                    .hint("Look at the list again."),
            ),
        }
    }

    pub(super) async fn directory_in_full(&self, id: &str) -> Result<DirectoryInFull> {
        self.store
            .directory_in_full(id)
            .await?
            .ok_or_else(|| AppError::not_found("This directory"))
    }

    async fn directory_detail(&self, id: &str) -> Result<DirectoryDetail> {
        let directory = self.directory_in_full(id).await?;
        let known = self.store.directories().await?;
        let users = known
            .iter()
            .find(|known| known.id == id)
            .map_or((0, 0), here_and_left);
        let connection = connection(&directory.setup)?;
        let redirect_address = match connection {
            DirectoryConnection::Ldap(_) => String::new(),
            DirectoryConnection::Oidc(_) => self.oidc_redirect_address(id).await?,
        };
        Ok(DirectoryDetail {
            row: self.directory_row(&directory, users).await?,
            has_secret: directory.setup.secret.is_some(),
            sync: sync_settings(&directory.setup)?,
            redirect_address,
            connection,
        })
    }

    async fn directory_row(
        &self,
        directory: &DirectoryInFull,
        (users, left): (u32, u32),
    ) -> Result<DirectoryRow> {
        let setup = &directory.setup;
        let (make, place) = match connection(setup) {
            Ok(connection) => make_and_place(&connection),
            // It is listed all the same, with its problem.
            Err(_) => (String::new(), String::new()),
        };
        Ok(DirectoryRow {
            id: setup.id.clone(),
            name: setup.name.clone(),
            kind: kind(&setup.kind)?,
            make,
            place,
            enabled: setup.enabled,
            sign_in: setup.sign_in,
            users,
            left,
            problem: self.directory_problem(&setup.id).await?,
            sync: self.sync_status(directory).await?,
        })
    }

    pub(super) fn check_draft(
        &self,
        draft: &DirectoryDraft,
        known: Option<&DirectoryInFull>,
    ) -> Result<Checked> {
        draft.secret.check("secret")?;
        let secret = match (&draft.secret, known) {
            (SecretChange::Keep, Some(known)) => {
                self.directory_secret(&known.setup.id, known.setup.secret.as_deref())?
            }
            (SecretChange::Set { value }, _) if !value.is_empty() => Some(value.as_str().into()),
            _ => None,
        };
        if let Some(known) = known
            && kind(&known.setup.kind)? != kind_of(&draft.connection)
        {
            return Err(Problem::new(
                "connection",
                ProblemCode::NotAllowed,
                "A directory stays of its kind. Add another one.",
            )
            .into());
        }
        checked(draft, secret)
    }
}

pub(super) fn kind_of(connection: &DirectoryConnection) -> DirectoryKind {
    match connection {
        DirectoryConnection::Ldap(_) => DirectoryKind::Ldap,
        DirectoryConnection::Oidc(_) => DirectoryKind::Oidc,
    }
}

/// How it is kept: the word of its kind, and its settings as JSON.
fn stored(connection: &DirectoryConnection) -> Result<(&'static str, String)> {
    Ok(match connection {
        DirectoryConnection::Ldap(settings) => ("ldap", written(settings)?),
        DirectoryConnection::Oidc(settings) => ("oidc", written(settings)?),
    })
}

pub(super) fn connection(setup: &DirectorySetup) -> Result<DirectoryConnection> {
    Ok(match kind(&setup.kind)? {
        DirectoryKind::Ldap => DirectoryConnection::Ldap(settings_of(&setup.settings)?),
        DirectoryKind::Oidc => DirectoryConnection::Oidc(settings_of(&setup.settings)?),
    })
}

/// When it is synchronised; the usual where nothing is kept.
pub(crate) fn sync_settings(setup: &DirectorySetup) -> Result<DirectorySyncSettings> {
    match setup.sync.is_empty() {
        true => Ok(DirectorySyncSettings::default()),
        false => settings_of(&setup.sync),
    }
}

fn written<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The settings could not be written: {error}."),
        )
    })
}

/// What the audit log may know of it: everything but the secret.
fn told(setup: &DirectorySetup) -> Value {
    let object = |json: &str| match serde_json::from_str(json) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let mut fields = object(&setup.settings);
    fields.extend(object(&setup.sync));
    fields.insert("name".into(), json!(setup.name));
    fields.insert("enabled".into(), json!(setup.enabled));
    fields.insert("sign_in".into(), json!(setup.sign_in));
    let secret = setup.secret.as_ref().map_or("none", |_| "set");
    fields.insert("secret".into(), json!(secret));
    Value::Object(fields)
}

fn make_and_place(connection: &DirectoryConnection) -> (String, String) {
    match connection {
        DirectoryConnection::Ldap(settings) => (
            super::presets::ldap_name(settings.kind).to_owned(),
            format!("{}:{}", settings.host, settings.port),
        ),
        DirectoryConnection::Oidc(settings) => {
            (settings.provider.name().to_owned(), settings.provider.issuer())
        }
    }
}
