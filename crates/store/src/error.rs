//! What can go wrong in the store, as errors that answer questions.
//!
//! Words for people and codes for the wire are made by the faces from [`StoreErrorKind`].

use std::path::PathBuf;

/// Why an operation of the store did nothing. Cloneable, because one failed commit fails every write in it.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// A newer version of the program wrote this database.
    #[error(
        "the database is of version {found}, and this program knows versions up to {known}: use the newer program"
    )]
    Newer {
        /// Version of the database.
        found: u32,
        /// Newest version that this program knows.
        known: u32,
    },
    /// The file is no database of this program, or is damaged.
    #[error("the database is damaged: {detail}")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// The folder or the file cannot be written.
    #[error("the database cannot be written: {detail}")]
    ReadOnly {
        /// What was refused.
        detail: String,
    },
    /// No room for the change; nothing of it was kept.
    #[error("the disk is full")]
    DiskFull,
    /// Another process held the database for longer than [`StoreOptions::busy_timeout`](crate::StoreOptions).
    #[error("another program holds the database")]
    Busy,
    /// The database could not be brought to this program's version; it is as it was.
    #[error("the database could not be brought up to date and is unchanged: {detail}")]
    Migration {
        /// Which step failed and why.
        detail: String,
    },
    /// The operating system refused something else.
    #[error("{path}: {detail}", path = path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's words.
        detail: String,
    },
    /// No record with this id.
    #[error("no such record")]
    NotFound,
    /// The caller broke the operation's contract, e.g. a cursor of another order.
    #[error("{detail}")]
    Invalid {
        /// What was broken.
        detail: String,
    },
    /// Another record has this name.
    #[error("this name is taken")]
    NameTaken,
    /// The store was closed while the operation waited.
    #[error("the store is closed")]
    Closed,
    /// A defect of the store itself.
    #[error("the store failed: {detail}")]
    Internal {
        /// The driver's words.
        detail: String,
    },
}

/// The closed set of kinds of [`StoreError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StoreErrorKind {
    /// See [`StoreError::Newer`].
    Newer,
    /// See [`StoreError::Damaged`].
    Damaged,
    /// See [`StoreError::ReadOnly`].
    ReadOnly,
    /// See [`StoreError::DiskFull`].
    DiskFull,
    /// See [`StoreError::Busy`].
    Busy,
    /// See [`StoreError::Migration`].
    Migration,
    /// See [`StoreError::Io`].
    Io,
    /// See [`StoreError::NotFound`].
    NotFound,
    /// See [`StoreError::Invalid`].
    Invalid,
    /// See [`StoreError::NameTaken`].
    NameTaken,
    /// See [`StoreError::Closed`].
    Closed,
    /// See [`StoreError::Internal`].
    Internal,
}

impl StoreError {
    /// Which kind it is.
    pub fn kind(&self) -> StoreErrorKind {
        match self {
            Self::Newer { .. } => StoreErrorKind::Newer,
            Self::Damaged { .. } => StoreErrorKind::Damaged,
            Self::ReadOnly { .. } => StoreErrorKind::ReadOnly,
            Self::DiskFull => StoreErrorKind::DiskFull,
            Self::Busy => StoreErrorKind::Busy,
            Self::Migration { .. } => StoreErrorKind::Migration,
            Self::Io { .. } => StoreErrorKind::Io,
            Self::NotFound => StoreErrorKind::NotFound,
            Self::Invalid { .. } => StoreErrorKind::Invalid,
            Self::NameTaken => StoreErrorKind::NameTaken,
            Self::Closed => StoreErrorKind::Closed,
            Self::Internal { .. } => StoreErrorKind::Internal,
        }
    }

    /// Whether the same call may succeed later although neither the program nor its data change: the other program
    /// lets go, or somebody makes room on the disk.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy | Self::DiskFull)
    }

    pub(crate) fn invalid(detail: impl Into<String>) -> Self {
        Self::Invalid {
            detail: detail.into(),
        }
    }

    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged {
            detail: detail.into(),
        }
    }
}
