//! A key in a file: 32 raw bytes, readable by its owner alone.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretBox};

use super::{KEY_LENGTH, Key};

/// A place for one key. Nothing is touched until [`KeyFile::read`] or [`KeyFile::create`].
#[derive(Debug, Clone)]
pub struct KeyFile {
    path: PathBuf,
}

/// Why a key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// There is none.
    #[error("There is no key file at {0}.")]
    Missing(PathBuf),
    /// There is one already, and a key is never overwritten: everything made with it would be lost.
    #[error("There is a key file at {0} already. It is never overwritten.")]
    Exists(PathBuf),
    /// Others than the owner may read or write it.
    #[error(
        "The key file {path} can be read by others than its owner (mode {mode:04o}), so it is not used. \
         Run: chmod 600 '{path}'"
    )]
    ReadableByOthers {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// Not a regular file.
    #[error("{0} is not a regular file, so it is not used as a key.")]
    NotAFile(PathBuf),
    /// Not exactly 32 bytes.
    #[error("The key file {0} must hold exactly 32 bytes. It is damaged, or something else.")]
    WrongLength(PathBuf),
    /// No space left.
    #[error("There is no space left on the disk to write the key file {0}.")]
    DiskFull(PathBuf),
    /// Another failure of the file system.
    #[error("The key file {0} cannot be used: {1}")]
    Io(PathBuf, #[source] io::Error),
}

impl KeyFile {
    /// Names the file.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// True when something stands at the path, whatever it is.
    pub fn exists(&self) -> bool {
        self.path.symlink_metadata().is_ok()
    }

    /// Reads the key; refuses a file that others can read, that is no regular file, or that is not 32 bytes long.
    pub fn read(&self) -> Result<Key, KeyFileError> {
        let mut file = File::open(&self.path).map_err(|error| self.io(error))?;
        // Asked of the open file, not of the path, so nobody can swap it in between.
        let metadata = file.metadata().map_err(|error| self.io(error))?;
        if !metadata.is_file() {
            return Err(KeyFileError::NotAFile(self.path.clone()));
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = metadata.permissions().mode() & 0o7777;
            if mode & 0o077 != 0 {
                return Err(KeyFileError::ReadableByOthers {
                    path: self.path.clone(),
                    mode,
                });
            }
        }
        if metadata.len() != KEY_LENGTH as u64 {
            return Err(KeyFileError::WrongLength(self.path.clone()));
        }
        let mut key = Box::new([0; KEY_LENGTH]);
        file.read_exact(key.as_mut()).map_err(|error| self.io(error))?;
        Ok(SecretBox::new(key))
    }

    /// Writes a new key, durably, with mode 0600 from the first moment. Fails if anything stands there already.
    pub fn create(&self, key: &Key) -> Result<(), KeyFileError> {
        if let Some(parent) = self.path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            std::fs::create_dir_all(parent).map_err(|error| self.io(error))?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let mut file = options.open(&self.path).map_err(|error| self.io(error))?;
        let written = file.write_all(key.expose_secret()).and_then(|()| file.sync_all());
        if let Err(error) = written {
            // A torn key must not be found later and mistaken for a damaged one; the first error is the one to tell.
            let _ = std::fs::remove_file(&self.path);
            return Err(self.io(error));
        }
        self.sync_folder()
    }

    /// Makes the new name durable too (directories cannot be opened for this on Windows, nor need they be).
    #[cfg(unix)]
    fn sync_folder(&self) -> Result<(), KeyFileError> {
        let folder = match self.path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => parent,
            None => Path::new("."),
        };
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| self.io(error))
    }

    #[cfg(not(unix))]
    fn sync_folder(&self) -> Result<(), KeyFileError> {
        Ok(())
    }

    fn io(&self, error: io::Error) -> KeyFileError {
        match error.kind() {
            io::ErrorKind::NotFound => KeyFileError::Missing(self.path.clone()),
            io::ErrorKind::AlreadyExists => KeyFileError::Exists(self.path.clone()),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                KeyFileError::DiskFull(self.path.clone())
            }
            _ => KeyFileError::Io(self.path.clone(), error),
        }
    }
}
