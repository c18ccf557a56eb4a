//! A secret of the settings: what a change makes of it, how it is stored, how it is had again. It goes in and never comes out.

use muster_domain::problem::{Problem, ProblemCode};
use secrecy::SecretString;

use super::json;
use crate::{App, Result, secrets, wire::SecretChange};

/// The longest that any server or gateway asks for, with room.
const MAX_SECRET: usize = 8 * 1024;

/// One of the secrets: the name that it is stored under and sealed for, and the page where it is entered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Secret {
    pub name: &'static str,
    /// Such as "Mail server": where to enter it again, should it not open.
    page: &'static str,
}

impl Secret {
    pub const fn new(name: &'static str, page: &'static str) -> Self {
        Self { name, page }
    }
}

impl SecretChange {
    /// Whether there is one after the change; `stored` is the one before it.
    pub(crate) fn leaves_one(&self, stored: Option<&String>) -> bool {
        match self {
            Self::Keep => stored.is_some(),
            Self::Clear => false,
            Self::Set { value } => !value.is_empty(),
        }
    }

    /// Refuses, at `field`, what no server takes: control characters, and more than 8 KiB.
    pub(crate) fn check(&self, field: &str) -> Result<()> {
        match self {
            Self::Set { value } if value.len() > MAX_SECRET || value.chars().any(char::is_control) => {
                let words = "It contains a line break or is far too long.";
                Err(Problem::new(field, ProblemCode::ControlCharacters, words).into())
            }
            Self::Set { .. } | Self::Keep | Self::Clear => Ok(()),
        }
    }
}

impl App {
    /// What is to be stored for the change: nothing when the secret stays as it is.
    pub(super) fn seal(
        &self,
        secret: Secret,
        change: &SecretChange,
    ) -> Result<Option<(&'static str, Option<String>)>> {
        Ok(match change {
            SecretChange::Keep => None,
            SecretChange::Clear => Some((secret.name, None)),
            SecretChange::Set { value } => {
                let sealed = secrets::seal(&self.key, secret.name, value)?;
                Some((secret.name, json(&sealed)?))
            }
        })
    }

    /// The secret as stored; none when none is.
    ///
    /// # Errors
    /// One that this installation's key does not open, with the page to enter it on again.
    pub(super) fn unseal(&self, secret: Secret, stored: Option<&String>) -> Result<Option<SecretString>> {
        let open = |sealed| secrets::open(&self.key, secret.name, sealed);
        stored
            .map(|sealed| open(sealed))
            .transpose()
            .map_err(|error| error.hint(format!("Enter it again in Settings, {}.", secret.page)))
    }

    /// The secret as it would be after the change: for whoever tries a form that is not saved yet.
    pub(super) fn after(
        &self,
        secret: Secret,
        stored: Option<&String>,
        change: &SecretChange,
    ) -> Result<Option<SecretString>> {
        match change {
            SecretChange::Keep => self.unseal(secret, stored),
            SecretChange::Clear => Ok(None),
            SecretChange::Set { value } => Ok(Some(SecretString::from(value.as_str()))),
        }
    }
}
