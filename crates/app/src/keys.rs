//! Which key opens this data folder, and where it is kept: the OS keychain, or a 0600 file.
//!
//! The choice is made once, when the folder is new, and recorded there together with a check value; a missing or foreign
//! key is refused from then on, never replaced, because every link and password made with the old one would be lost.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use muster_domain::{
    key::{KEY_BYTES, MasterKey, Purpose},
    token,
};
use muster_gateways::keys::{Key, KeyFile, KeyFileError, Keychain, KeychainError};
use muster_store::Store;
use secrecy::ExposeSecret;

use crate::{AppError, ErrorCode, Result, lock_file};

/// Made in every folder that was opened once; held while the key is looked for or made.
const LOCK: &str = "key.lock";
const PLACE: &str = "key.place";
const CHECK: &str = "key.check";
const NAME: &str = "key.name";
const SERVICE: &str = "app.muster.console";

/// Where a new folder's key goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum KeySource {
    /// The OS keychain; a file in the data folder when there is none.
    #[default]
    KeychainElseFile,
    /// A file in the data folder.
    File,
    /// A file somewhere else.
    FileAt(PathBuf),
}

/// Where the key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// In the OS keychain.
    Keychain,
    /// In a file that only its owner may read, as was asked for.
    File,
    /// In such a file because there was no keychain when the folder was made.
    FileInstead,
}

impl KeyPlace {
    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::File => "file",
            Self::FileInstead => "file_instead",
        }
    }
}

/// Refuses a folder that was in use and whose database has become an empty file, as a full disk or a broken copy leaves it:
/// opened, it would look like a first start.
pub fn refuse_emptied(folder: &Path) -> Result<()> {
    let empty = |name: &str| folder.join(name).metadata().is_ok_and(|file| file.len() == 0);
    let not_empty = |name: &str| folder.join(name).metadata().is_ok_and(|file| file.len() > 0);
    if empty("muster.db") && !not_empty("muster.db-wal") && folder.join(LOCK).exists() {
        return Err(AppError::new(
            ErrorCode::DatabaseDamaged,
            format!("{} is empty, although this data folder was in use.", folder.join("muster.db").display()),
        )
        .hint("Put back a backup of it. To begin anew, with every link sent so far dead, move the whole folder away."));
    }
    Ok(())
}

/// Finds the folder's key, or makes one when the folder is new.
pub async fn unlock(store: &Store, folder: &Path, source: &KeySource) -> Result<(MasterKey, KeyPlace)> {
    // Two programs that open a new folder at once must not make two keys.
    let guard = lock(folder)?;
    let known = store.settings("key.").await?;
    let word = |name: &str| {
        known
            .get(name)
            .and_then(|json| serde_json::from_str::<String>(json).ok())
    };
    let file = match source {
        KeySource::FileAt(path) => KeyFile::new(path.clone()),
        _ => KeyFile::new(folder.join("muster.key")),
    };
    let (key, place) = match (word(PLACE).as_deref(), word(NAME)) {
        (Some("keychain"), Some(name)) if !matches!(source, KeySource::FileAt(_)) => {
            (from_keychain(name).await?, KeyPlace::Keychain)
        }
        (Some("file_instead"), _) => (from_file(&file)?, KeyPlace::FileInstead),
        (Some(_), _) => (from_file(&file)?, KeyPlace::File),
        (None, _) => {
            let name = crate::ids::new_id(crate::clock::Clock::default().now())?.to_string();
            let (key, place) = make(&file, &name, source).await?;
            store
                .put_settings(vec![
                    (PLACE.into(), Some(json(place.as_str()))),
                    (NAME.into(), Some(json(&name))),
                    (CHECK.into(), Some(json(&check(&key)))),
                ])
                .await?;
            drop(guard);
            return Ok((key, place));
        }
    };
    drop(guard);
    if word(CHECK).is_some_and(|expected| expected != check(&key)) {
        return Err(AppError::new(
            ErrorCode::KeyWrong,
            "The key does not belong to this data folder.",
        )
        .hint(
            "Put back the key that was made with it; links, passcodes and stored passwords depend on it.",
        ));
    }
    Ok((key, place))
}

async fn make(file: &KeyFile, name: &str, source: &KeySource) -> Result<(MasterKey, KeyPlace)> {
    if file.exists() {
        return Ok((from_file(file)?, KeyPlace::File));
    }
    let mut bytes = [0u8; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| {
        AppError::new(
            ErrorCode::Internal,
            format!("The system gave no randomness: {error}."),
        )
    })?;
    let key = MasterKey::new(bytes);
    if *source == KeySource::KeychainElseFile {
        let (secret, name) = (Key::new(Box::new(bytes)), name.to_owned());
        match blocking(move || Keychain::new(SERVICE).set(&name, &secret)).await? {
            Ok(()) => return Ok((key, KeyPlace::Keychain)),
            Err(error) => tracing::warn!(%error, "no keychain; the key goes into a file"),
        }
    }
    file.create(&Key::new(Box::new(bytes))).map_err(file_error)?;
    let place = if *source == KeySource::KeychainElseFile {
        KeyPlace::FileInstead
    } else {
        KeyPlace::File
    };
    Ok((key, place))
}

async fn from_keychain(name: String) -> Result<MasterKey> {
    match blocking(move || Keychain::new(SERVICE).get(&name)).await? {
        Ok(Some(key)) => Ok(MasterKey::new(*key.expose_secret())),
        Ok(None) => Err(AppError::new(ErrorCode::KeyUnavailable, "The keychain no longer holds this data folder's key.")
            .hint("Sign in as the person who set Muster up on this computer, or restore the keychain from a backup.")),
        Err(error) => Err(AppError::new(ErrorCode::KeyUnavailable, error.to_string()).hint(match error {
            KeychainError::Locked => "Unlock the keychain, then try again.",
            _ => "Start the desktop's keychain (Secret Service), then try again.",
        })),
    }
}

fn from_file(file: &KeyFile) -> Result<MasterKey> {
    file.read()
        .map(|key| MasterKey::new(*key.expose_secret()))
        .map_err(file_error)
}

fn file_error(error: KeyFileError) -> AppError {
    let hint = match &error {
        KeyFileError::Missing(_) => "Put the key file back from your backup, or name it with --key-file.",
        KeyFileError::ReadableByOthers { .. } => "Only the owner may read a key.",
        _ => "Restore the key file from your backup.",
    };
    AppError::new(ErrorCode::KeyUnavailable, error.to_string()).hint(hint)
}

/// A keychain may block, so it is asked off the async threads.
async fn blocking<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(ask)
        .await
        .map_err(|_| AppError::new(ErrorCode::KeyUnavailable, "The keychain could not be asked."))
}

fn check(key: &MasterKey) -> String {
    token::short_code_lookup(&MasterKey::new(key.derive(Purpose::Check)), "check")
}

fn json(word: &str) -> String {
    serde_json::Value::from(word).to_string()
}

impl crate::App {
    /// Held while this folder's keys are made, by whatever process.
    pub(crate) async fn lock_keys(&self) -> Result<File> {
        let folder = self.folder.clone();
        blocking(move || lock(&folder)).await?
    }
}

/// Held while the key is found or made; freed by the system when the program ends.
fn lock(folder: &Path) -> Result<File> {
    let path = folder.join(LOCK);
    let file = lock_file::open(&path)?;
    file.lock().map_err(|error| lock_file::unusable(&path, &error))?;
    Ok(file)
}
