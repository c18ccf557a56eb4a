//! Directories ready to be asked, for signing in and for syncs. Opened when somebody first needs one, and kept as long as its settings
//! stay: what a provider's handle knows (its keys) is worth keeping.

use std::{collections::HashMap, sync::Arc};

use muster_domain::time::Moment;
use muster_gateways::directory::{
    ldap::{LdapDirectory, LdapError, LdapSettings},
    oidc::{OidcDirectory, OidcError, OidcSettings},
};
use muster_store::DirectoryInFull;
use secrecy::SecretString;
use serde::de::DeserializeOwned;
use tokio::sync::RwLock;

use crate::{App, AppError, ErrorCode, Result, secrets, wire::DirectoryKind};

/// How old the copy in memory may grow before another process's change is looked for.
const FRESH_FOR: i64 = 1_000;

/// A directory of a test, in place of a real one.
#[derive(Debug, Clone)]
pub enum DirectoryForTests {
    /// In place of one that speaks LDAP.
    Ldap(LdapDirectory),
    /// In place of an OpenID Connect provider.
    Oidc(OidcDirectory),
}

/// A directory ready to be asked.
#[derive(Debug)]
pub(crate) struct DirectoryHandle {
    /// Id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Which of the two it is.
    pub kind: DirectoryKind,
    /// Set when it speaks LDAP.
    pub ldap: Option<LdapDirectory>,
    /// Set when it is an OpenID Connect provider.
    pub oidc: Option<OidcDirectory>,
    /// Whether people may sign in with it.
    pub sign_in: bool,
    /// The provider's settings, of OpenID Connect.
    pub oidc_settings: Option<OidcSettings>,
}

type Opened = std::result::Result<Arc<DirectoryHandle>, AppError>;

#[derive(Debug, Clone)]
struct Kept {
    revision: i64,
    enabled: bool,
    handle: Opened,
}

#[derive(Debug, Default)]
struct Copies {
    read_at: Option<Moment>,
    /// In the order of their names.
    all: Vec<(String, Kept)>,
}

/// The handles in memory.
#[derive(Debug, Default)]
pub(crate) struct Handles(RwLock<Copies>);

impl App {
    /// Directories that people may sign in with now, by name. One that cannot be opened at all is left out, and logged.
    pub(crate) async fn directory_handles(&self) -> Result<Vec<Arc<DirectoryHandle>>> {
        Ok(self
            .opened()
            .await?
            .into_iter()
            .filter(|(_, kept)| kept.enabled)
            .filter_map(|(_, kept)| kept.handle.ok())
            .filter(|handle| handle.sign_in)
            .collect())
    }

    /// One of those directories.
    ///
    /// # Errors
    /// Not there, switched off, not for signing in, or its settings cannot work.
    pub(crate) async fn directory_handle(&self, id: &str) -> Result<Arc<DirectoryHandle>> {
        let handle = self.directory_handle_for_sync(id).await?;
        match handle.sign_in {
            true => Ok(handle),
            false => Err(AppError::new(
                ErrorCode::Conflict,
                format!("{} is not there to sign in with.", handle.name),
            )),
        }
    }

    /// One of the directories that are switched on, whether or not people sign in with it.
    pub(crate) async fn directory_handle_for_sync(&self, id: &str) -> Result<Arc<DirectoryHandle>> {
        let all = self.opened().await?;
        let kept = all.into_iter().find(|(found, _)| found == id);
        let (_, kept) = kept.ok_or_else(|| AppError::not_found("This directory"))?;
        if !kept.enabled {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "This directory is switched off.",
            ));
        }
        kept.handle
    }

    /// One of the directories, also when it is switched off.
    pub(super) async fn directory_handle_of_any(&self, id: &str) -> Result<Arc<DirectoryHandle>> {
        let all = self.opened().await?;
        let kept = all.into_iter().find(|(found, _)| found == id);
        kept.ok_or_else(|| AppError::not_found("This directory"))?
            .1
            .handle
    }

    /// Why a directory cannot be used at all; `None` when it can.
    pub(super) async fn directory_problem(&self, id: &str) -> Result<Option<String>> {
        let all = self.opened().await?;
        let kept = all.into_iter().find(|(found, _)| found == id);
        Ok(kept
            .and_then(|(_, kept)| kept.handle.err())
            .map(|error| error.message))
    }

    /// Where an OpenID Connect provider sends people back to. Each directory has its own, so that an answer of one cannot be
    /// brought to another (RFC 9700, 4.4).
    pub(crate) async fn oidc_redirect_address(&self, id: &str) -> Result<String> {
        Ok(format!("{}/auth/{id}/callback", self.portal_address().await?))
    }

    /// Whether there is a directory that people can sign in with.
    pub(crate) async fn directory_ready(&self) -> Result<bool> {
        Ok(!self.directory_handles().await?.is_empty())
    }

    /// Forgets the copy in memory: settings changed.
    pub(super) async fn directories_changed(&self) {
        self.directories.handles.0.write().await.read_at = None;
    }

    async fn opened(&self) -> Result<Vec<(String, Kept)>> {
        let now = self.clock.now();
        let fresh = |copies: &Copies| {
            copies
                .read_at
                .is_some_and(|at| (0..FRESH_FOR).contains(&now.since(at)))
        };
        {
            let copies = self.directories.handles.0.read().await;
            if fresh(&copies) {
                return Ok(copies.all.clone());
            }
        }
        let mut copies = self.directories.handles.0.write().await;
        if !fresh(&copies) {
            let mut had: HashMap<String, Kept> = copies.all.drain(..).collect();
            // Should reading fail, nothing stale is left behind.
            copies.read_at = None;
            let stored = self.store.directories_in_full().await?;
            copies.all = stored
                .into_iter()
                .map(|directory| {
                    let id = directory.setup.id.clone();
                    let same = had.remove(&id).filter(|kept| kept.revision == directory.revision);
                    (id, same.unwrap_or_else(|| self.open_stored(directory)))
                })
                .collect();
            copies.read_at = Some(now);
        }
        Ok(copies.all.clone())
    }

    fn open_stored(&self, directory: DirectoryInFull) -> Kept {
        let handle = self.open_directory(&directory);
        if let Err(error) = &handle
            && directory.setup.enabled
        {
            tracing::warn!(directory = %directory.setup.name, %error, "a directory cannot be used");
        }
        Kept {
            revision: directory.revision,
            enabled: directory.setup.enabled,
            handle,
        }
    }

    fn open_directory(&self, directory: &DirectoryInFull) -> Opened {
        let setup = &directory.setup;
        let mut handle = DirectoryHandle {
            id: setup.id.clone(),
            name: setup.name.clone(),
            kind: kind(&setup.kind)?,
            ldap: None,
            oidc: None,
            sign_in: setup.sign_in,
            oidc_settings: None,
        };
        let for_tests = self
            .directories
            .for_tests
            .iter()
            .find(|(key, _)| *key == setup.id || *key == setup.name)
            .map(|(_, twin)| twin.clone());
        if handle.kind == DirectoryKind::Oidc {
            handle.oidc_settings = Some(settings_of(&setup.settings)?);
        }
        match (for_tests, handle.kind) {
            (Some(DirectoryForTests::Ldap(twin)), DirectoryKind::Ldap) => handle.ldap = Some(twin),
            (Some(DirectoryForTests::Oidc(twin)), DirectoryKind::Oidc) => handle.oidc = Some(twin),
            (_, DirectoryKind::Ldap) => {
                let settings: LdapSettings = settings_of(&setup.settings)?;
                let password = self.directory_secret(&setup.id, setup.secret.as_deref())?;
                handle.ldap = Some(LdapDirectory::open(settings, password.unwrap_or_default())?);
            }
            (_, DirectoryKind::Oidc) => {
                let settings: OidcSettings = settings_of(&setup.settings)?;
                let secret = self.directory_secret(&setup.id, setup.secret.as_deref())?;
                handle.oidc = Some(OidcDirectory::open(&settings, secret)?);
            }
        }
        Ok(Arc::new(handle))
    }

    /// What signs in at a directory, as stored; none when none is.
    pub(super) fn directory_secret(&self, id: &str, sealed: Option<&str>) -> Result<Option<SecretString>> {
        sealed
            .map(|sealed| secrets::open(&self.key, &secret_name(id), sealed))
            .transpose()
            .map_err(|error| error.hint("Enter it again under Directories."))
    }
}

/// What a directory's secret is sealed for.
pub(super) fn secret_name(id: &str) -> String {
    format!("directory.{id}.secret")
}

pub(super) fn kind(word: &str) -> Result<DirectoryKind> {
    match word {
        "ldap" => Ok(DirectoryKind::Ldap),
        "oidc" => Ok(DirectoryKind::Oidc),
        other => Err(AppError::new(
            ErrorCode::DatabaseDamaged,
            format!("A directory of an unknown kind ({other}) is stored."),
        )),
    }
}

pub(super) fn settings_of<T: DeserializeOwned>(json: &str) -> Result<T> {
    if json.is_empty() {
        return Err(AppError::new(
            ErrorCode::NotSetUp,
            "How this directory is reached is not known yet.",
        )
        .hint("Set it up under Directories."));
    }
    serde_json::from_str(json).map_err(|error| {
        AppError::new(
            ErrorCode::DatabaseDamaged,
            format!("The settings of a directory cannot be read: {error}."),
        )
        .hint("Set it up again under Directories.")
    })
}

impl From<LdapError> for AppError {
    fn from(error: LdapError) -> Self {
        Self::new(ErrorCode::DirectoryFailed, error.words()).hint(error.remedy())
    }
}

impl From<OidcError> for AppError {
    fn from(error: OidcError) -> Self {
        Self::new(ErrorCode::DirectoryFailed, error.words()).hint(error.remedy())
    }
}
