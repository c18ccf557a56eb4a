//! On whose behalf the engine works, and whether they may.

use std::sync::Arc;

use muster_domain::{account::Right, audit::Entry, time::Moment};

use super::seat::Seat;
use crate::{App, AppError, ErrorCode, Result};

/// What a program calls the engine for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Origin {
    /// Jobs, and devices and invitees who come to the portal.
    #[default]
    Engine,
    /// The command line, run by this user of the system.
    CommandLine(String),
}

/// Who holds a handle to the engine.
#[derive(Debug, Clone)]
pub(crate) enum Caller {
    /// A program that holds the data folder and its key: nothing is kept from it.
    Program(Origin),
    /// Whoever sits at the console.
    Seat(Arc<Seat>),
}

/// A person, as the operation that they may do knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// Their name, for lists and histories.
    pub name: String,
    /// Their address; blank before the first run.
    pub email: String,
    /// Their account's id; blank when there are no accounts, or it is a program.
    pub account: String,
    /// `console`, `command_line` or `job`.
    pub origin: &'static str,
    /// The computer, and the system's user on the command line.
    pub place: String,
    /// Only devices that their account enrolled are theirs to see.
    pub own_devices_only: bool,
}

impl Person {
    /// Muster itself, where nobody asked for what it does.
    pub fn itself() -> Self {
        Self {
            name: String::new(),
            email: String::new(),
            account: String::new(),
            origin: "job",
            place: computer(),
            own_devices_only: false,
        }
    }

    /// An entry of the audit log: they did something.
    pub fn did(&self, action: &str, at: Moment) -> Entry {
        Entry {
            who: self.name.clone(),
            account: self.account.clone(),
            origin: self.origin.to_owned(),
            place: self.place.clone(),
            ..Entry::new(at, action)
        }
    }

    /// The account whose devices alone they see; `None` is all.
    pub fn own_devices(&self) -> Option<String> {
        self.own_devices_only.then(|| self.account.clone())
    }
}

impl App {
    /// Who asks, when they may.
    ///
    /// # Errors
    /// [`SignedOut`](ErrorCode::SignedOut), [`Locked`](ErrorCode::Locked), [`NotAllowed`](ErrorCode::NotAllowed).
    pub(crate) async fn may(&self, right: Right) -> Result<Person> {
        let seat = match &self.caller {
            Caller::Program(origin) => return self.program(origin).await,
            Caller::Seat(seat) => seat,
        };
        if self.store.count_accounts().await? == 0 {
            return self.owner("console").await;
        }
        let account = self.seated(seat).await?;
        if !account.role.may(right) {
            return Err(AppError::new(
                ErrorCode::NotAllowed,
                format!("Your role ({}) does not allow this.", account.role.label()),
            )
            .hint("Ask an administrator to do it, or to change your role."));
        }
        Ok(Person {
            own_devices_only: account.role.own_devices_only(),
            name: account.name,
            email: account.email,
            account: account.id,
            origin: "console",
            place: computer(),
        })
    }

    /// Refuses whoever may not, before a face does something of its own for them.
    ///
    /// # Errors
    /// Those of every operation: nobody signed in, locked, not allowed.
    pub async fn require(&self, right: Right) -> Result<()> {
        self.may(right).await.map(drop)
    }

    /// Whether whoever asks has one more right than the operation takes, which then tells them more.
    pub(crate) async fn has(&self, right: Right) -> Result<bool> {
        match self.may(right).await {
            Ok(_) => Ok(true),
            Err(error) if error.code == ErrorCode::NotAllowed => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Whose doing something is, whatever they may: for entries below the operation that asked for the right.
    pub(crate) async fn person(&self) -> Result<Person> {
        self.may(Right::SignedIn).await
    }

    async fn program(&self, origin: &Origin) -> Result<Person> {
        match origin {
            Origin::Engine => self.owner("job").await,
            Origin::CommandLine(user) => {
                let mut person = self.owner("command_line").await?;
                person.place = format!("{user} on {}", person.place);
                Ok(person)
            }
        }
    }

    /// The one person of an installation without accounts.
    async fn owner(&self, origin: &'static str) -> Result<Person> {
        let config = self.config().await?;
        Ok(Person {
            name: config.organisation.admin_name.clone(),
            email: config.organisation.admin_email.clone(),
            account: String::new(),
            origin,
            place: computer(),
            own_devices_only: false,
        })
    }
}

/// This computer's name; blank when the system does not tell.
pub(crate) fn computer() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}
