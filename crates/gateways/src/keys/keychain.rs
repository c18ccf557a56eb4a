//! The operating system's keychain: Secret Service on Linux (over D-Bus, in pure Rust), Keychain on macOS, Credential
//! Manager on Windows.
//!
//! A locked keychain blocks until somebody answers its prompt, so every call runs on a thread of its own with a time
//! limit, and a caller is never held longer than that.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretBox};
use zeroize::Zeroizing;

use super::{KEY_LENGTH, Key};

/// How long a call waits unless told otherwise.
const TIME_LIMIT: Duration = Duration::from_secs(3);

/// Why the keychain could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// It did not answer in time: it is locked and waits for somebody to unlock it.
    #[error("The keychain is locked. Unlock it and try again.")]
    Locked,
    /// There is none on this machine or in this session; the text is the system's own.
    #[error("There is no keychain in this session: {0}")]
    Unavailable(String),
    /// There is an entry, but it is not a key of ours.
    #[error("The keychain's entry for Muster is not a key. It was changed by something else.")]
    NotAKey,
    /// More than one entry answers to the name.
    #[error("The keychain has several entries for Muster. Remove all but the right one.")]
    Ambiguous,
    /// Another failure; the text is the system's own.
    #[error("The keychain failed: {0}")]
    Failed(String),
}

/// A place in the keychain for keys of one installation.
#[derive(Debug, Clone)]
pub struct Keychain {
    service: String,
    time_limit: Duration,
    /// Set while a call that ran out of time is still stuck in the system; it must not be joined by others.
    stuck: Arc<AtomicBool>,
}

impl Keychain {
    /// Entries are filed under this service name.
    pub fn new(service: impl Into<String>) -> Self {
        Self {
            service: service.into(),
            time_limit: TIME_LIMIT,
            stuck: Arc::default(),
        }
    }

    /// Another time limit, for example a minute when somebody is there to type the keychain's password.
    pub fn with_time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// The key under this name, or none. Blocks for at most the time limit.
    pub fn get(&self, name: &str) -> Result<Option<Key>, KeychainError> {
        self.call(name, |entry| match entry.get_secret() {
            Ok(secret) => key_from(Zeroizing::new(secret)).map(Some),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(told(error)),
        })
    }

    /// Stores the key under this name, replacing one that was there. Blocks for at most the time limit.
    ///
    /// After [`KeychainError::Locked`] the key may still be stored later, once somebody unlocks the keychain: read
    /// before you store another.
    pub fn set(&self, name: &str, key: &Key) -> Result<(), KeychainError> {
        let key = Zeroizing::new(*key.expose_secret());
        self.call(name, move |entry| entry.set_secret(key.as_slice()).map_err(told))
    }

    /// Removes the key under this name, if there is one. Blocks for at most the time limit.
    pub fn delete(&self, name: &str) -> Result<(), KeychainError> {
        self.call(name, |entry| match entry.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(told(error)),
        })
    }

    /// Whether the keychain can be used now: looks for an entry that need not exist. Blocks for at most the time limit.
    pub fn probe(&self) -> Result<(), KeychainError> {
        self.get("probe").map(|_| ())
    }

    fn call<T: Send + 'static>(
        &self,
        name: &str,
        act: impl FnOnce(&keyring::Entry) -> Result<T, KeychainError> + Send + 'static,
    ) -> Result<T, KeychainError> {
        if self.stuck.load(Ordering::SeqCst) {
            return Err(KeychainError::Locked);
        }
        let (answer, answered) = mpsc::sync_channel(1);
        let finished = Arc::new(AtomicBool::new(false));
        let done = Arc::clone(&finished);
        let (service, name, stuck) = (self.service.clone(), name.to_owned(), Arc::clone(&self.stuck));
        std::thread::Builder::new()
            .name("keychain".into())
            .spawn(move || {
                let outcome = entry(&service, &name).and_then(|entry| act(&entry));
                // Nobody may be waiting any more; that is what the time limit is for.
                let _ = answer.send(outcome);
                done.store(true, Ordering::SeqCst);
                stuck.store(false, Ordering::SeqCst);
            })
            .map_err(|error| KeychainError::Failed(error.to_string()))?;
        match answered.recv_timeout(self.time_limit) {
            Ok(outcome) => outcome,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                self.stuck.store(true, Ordering::SeqCst);
                // It may have come free in this very moment, and then nobody else would take the mark away.
                if finished.load(Ordering::SeqCst) {
                    self.stuck.store(false, Ordering::SeqCst);
                }
                Err(KeychainError::Locked)
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                Err(KeychainError::Failed("the keychain's library gave up".into()))
            }
        }
    }
}

fn entry(service: &str, name: &str) -> Result<keyring::Entry, KeychainError> {
    if let Err(error) = keyring::Entry::store_status() {
        return Err(KeychainError::Unavailable(error.to_string()));
    }
    keyring::Entry::new(service, name).map_err(told)
}

fn key_from(secret: Zeroizing<Vec<u8>>) -> Result<Key, KeychainError> {
    let mut key = Box::new([0; KEY_LENGTH]);
    if secret.len() != KEY_LENGTH {
        return Err(KeychainError::NotAKey);
    }
    key.copy_from_slice(&secret);
    Ok(SecretBox::new(key))
}

fn told(error: keyring::Error) -> KeychainError {
    match error {
        keyring::Error::NoStorageAccess(_) => KeychainError::Locked,
        keyring::Error::NoDefaultStore => KeychainError::Unavailable(error.to_string()),
        keyring::Error::Ambiguous(_) => KeychainError::Ambiguous,
        keyring::Error::BadEncoding(_) | keyring::Error::BadDataFormat(..) => KeychainError::NotAKey,
        other => KeychainError::Failed(other.to_string()),
    }
}
