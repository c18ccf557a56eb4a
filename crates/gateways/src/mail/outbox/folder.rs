//! The trial outbox's folder: writing whole files or none, listing, deleting.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::eml::{self, Eml};
use super::{OutboxEntry, OutboxError, OutboxPage, name};
use crate::mail::Composed;

/// Largest file that is shown.
const FILE_LIMIT: u64 = 25 * 1024 * 1024;
/// How much of a file is read for the list; the headers stand at its beginning.
const HEAD_LIMIT: u64 = 16 * 1024;
/// A temporary file older than this was left behind by a program that died.
const STALE: Duration = Duration::from_secs(3600);

#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// Which id a message id's digest already has, so that a retry at another time finds its file.
    known: Mutex<HashMap<String, String>>,
    temporary: AtomicU64,
}

impl Folder {
    pub(super) fn open(path: PathBuf) -> Result<Self, OutboxError> {
        let folder = Self {
            path,
            known: Mutex::default(),
            temporary: AtomicU64::new(0),
        };
        folder.create().map_err(|error| folder.io(error))?;
        folder.sweep().map_err(|error| folder.io(error))?;
        for id in folder.ids()? {
            if let Some((_, digest)) = name::parse(&id) {
                folder.known().insert(digest.to_owned(), id.clone());
            }
        }
        Ok(folder)
    }

    fn create(&self) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.path)
    }

    fn sweep(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            let stale = entry
                .metadata()?
                .modified()
                .ok()
                .and_then(|at| SystemTime::now().duration_since(at).ok());
            let temporary = entry.file_name().to_string_lossy().ends_with(".part");
            if temporary && stale.is_some_and(|age| age > STALE) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn write(&self, message: &Composed) -> Result<String, OutboxError> {
        let digest = name::digest(&message.message_id);
        let id = self
            .known()
            .entry(digest)
            .or_insert_with(|| name::id_of(message))
            .clone();
        let number = self.temporary.fetch_add(1, Ordering::Relaxed);
        let part = self
            .path
            .join(format!(".{id}.{}-{number}.part", std::process::id()));
        let written = match self.write_part(&part, &message.bytes) {
            // Somebody deleted the folder while Muster ran.
            Err(error) if error.kind() == ErrorKind::NotFound => self
                .create()
                .and_then(|()| self.write_part(&part, &message.bytes)),
            written => written,
        };
        if let Err(error) = written.and_then(|()| fs::rename(&part, self.file(&id))) {
            // Only tidying: the first error is the one to tell.
            let _ = fs::remove_file(&part);
            return Err(self.io(error));
        }
        // Makes the new name durable as well.
        #[cfg(unix)]
        File::open(&self.path)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| self.io(error))?;
        Ok(id)
    }

    fn write_part(&self, part: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(part)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    pub(super) fn list(&self, cursor: Option<&str>, limit: u32) -> Result<OutboxPage, OutboxError> {
        let mut ids = self.ids()?;
        ids.sort_unstable_by(|a, b| b.cmp(a));
        let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let mut rest = ids
            .into_iter()
            .filter(|id| cursor.is_none_or(|cursor| id.as_str() < cursor))
            .peekable();
        let mut entries = Vec::new();
        while entries.len() < limit as usize {
            let Some(id) = rest.next() else { break };
            match self.entry(&id) {
                Ok(entry) => entries.push(entry),
                // Deleted since the folder was read.
                Err(OutboxError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        let next = rest
            .peek()
            .is_some()
            .then(|| entries.last().map(|entry| entry.id.clone()))
            .flatten();
        Ok(OutboxPage { entries, next, total })
    }

    fn entry(&self, id: &str) -> Result<OutboxEntry, OutboxError> {
        let file = File::open(self.file(id)).map_err(|error| self.io(error))?;
        let size = file.metadata().map_err(|error| self.io(error))?.len();
        let mut head = Vec::new();
        file.take(HEAD_LIMIT)
            .read_to_end(&mut head)
            .map_err(|error| self.io(error))?;
        Ok(eml::entry(id, &head, size))
    }

    pub(super) fn read(&self, id: &str) -> Result<Eml, OutboxError> {
        name::parse(id).ok_or(OutboxError::NotFound)?;
        let file = File::open(self.file(id)).map_err(|error| self.io(error))?;
        let mut bytes = Vec::new();
        file.take(FILE_LIMIT + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| self.io(error))?;
        match bytes.len() as u64 > FILE_LIMIT {
            true => Err(OutboxError::TooLarge),
            false => eml::read(id, &bytes),
        }
    }

    pub(super) fn clear(&self) -> Result<u32, OutboxError> {
        let mut known = self.known();
        let mut deleted = 0;
        for id in self.ids()? {
            match fs::remove_file(self.file(&id)) {
                Ok(()) => deleted += 1,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(self.io(error)),
            }
        }
        known.clear();
        Ok(deleted)
    }

    /// Ids of the files of our own form, in no order.
    fn ids(&self) -> Result<Vec<String>, OutboxError> {
        let mut ids = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(|error| self.io(error))? {
            let file_name = entry.map_err(|error| self.io(error))?.file_name();
            let id = file_name.to_str().and_then(|file| file.strip_suffix(".eml"));
            if let Some(id) = id.filter(|id| name::parse(id).is_some()) {
                ids.push(id.to_owned());
            }
        }
        Ok(ids)
    }

    fn file(&self, id: &str) -> PathBuf {
        self.path.join(format!("{id}.{}", name::EXTENSION))
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, String>> {
        // A map of names: whole between any two operations, whoever panicked.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn io(&self, error: io::Error) -> OutboxError {
        match error.kind() {
            ErrorKind::NotFound => OutboxError::NotFound,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => OutboxError::DiskFull(self.path.clone()),
            _ => OutboxError::Io(self.path.clone(), error),
        }
    }
}
