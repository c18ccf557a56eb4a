//! Signing in with a directory, on any page of the portal: of an invite, for a work account, for self enrollment.
//!
//! How a directory is asked stands in `password` with `asking`, and in `provider`, whether it is the right person in `person`, how often somebody may
//! try in `tries`, what follows from a yes in `proven`. Every no takes the same words and the same time.

mod asking;
mod entries;
mod kept;
mod offer;
mod password;
mod person;
mod proven;
mod provider;
mod refused;
mod tries;
mod turns;

pub(super) use entries::Whose;
pub(crate) use offer::choice;
pub use offer::{AccountWays, DirectoryChoice};
pub use password::PasswordForm;
pub(crate) use person::{Known, Whom};
pub(super) use proven::Asked;
pub use provider::{ComesBack, ProviderBegun};
pub use refused::{Left, Refused};
pub(crate) use tries::{Lockouts, entry, invited, lifted_of, pause_of, typed};

use std::time::Duration;

use muster_domain::time::Moment;

use super::{LinkView, Locator};
use crate::apple::SignInAnswer;

/// The longest that a directory is waited for, all questions together. The portal gives a request a little more.
pub(super) const PATIENCE: Duration = Duration::from_secs(12);

/// Where somebody signs in, and what for.
#[derive(Clone, PartialEq, Eq)]
pub enum SignInAt {
    /// On the page of an invite's link.
    Link(Locator),
    /// On the page for work accounts, to which a device sent its person.
    Account,
    /// On the page of self enrollment.
    SelfEnrollment,
}

/// What a browser keeps after a step of a sign-in: the value of a cookie and how long it is good.
#[derive(Clone, PartialEq, Eq)]
pub struct HalfSession {
    /// The value.
    pub value: String,
    /// Until when.
    pub until: Moment,
}

/// What came of a sign-in with a directory.
#[derive(Clone, PartialEq, Eq)]
pub enum DirectoryAnswer {
    /// The invite is verified by this browser.
    Verified {
        /// Value of the session cookie.
        session: String,
        /// Until when it is good.
        until: Moment,
    },
    /// On the page for work accounts: what it goes on with.
    Account(Box<SignInAnswer>),
    /// For self enrollment: who they are, to be kept for the next page.
    Person(HalfSession),
    /// No. The page is shown again, with why.
    Refused(Refused),
    /// The link does not lead on.
    Link(Box<LinkView>),
}
