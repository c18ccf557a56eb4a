//! Commands to devices: what there is, who may be told it, how it is kept in a queue, and how it is written.
//!
//! Keys, rights and the column for User Enrollment are those of `mdm/commands` in Apple's published schema.

use std::str::FromStr;

use muster_domain::{
    problem::{Problem, ProblemCode},
    text::line,
};
use plist::Value;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use uuid::Uuid;

use super::{
    enrollment::EnrollmentKind,
    fields::is_identifier,
    model::Family,
    query::{ALL, Query},
    rights::AccessRights,
    standing::Standing,
    write::{entries, text, xml},
};

/// Digits of a PIN that unlocks a Mac again.
pub const PIN_DIGITS: usize = 6;
/// Longest message on a lock screen, in characters.
pub const MAX_LOCK_MESSAGE: usize = 500;
/// Longest telephone number on a lock screen, in characters.
pub const MAX_LOCK_PHONE: usize = 40;

/// The kinds of commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommandKind {
    /// Facts about the device.
    DeviceInformation,
    /// Facts about its security.
    SecurityInfo,
    /// The installed profiles.
    ProfileList,
    /// The installed applications.
    InstalledApplicationList,
    /// Removes a profile; that of the enrollment itself ends it.
    RemoveProfile,
    /// Locks the device at once.
    DeviceLock,
    /// Erases the device at once.
    EraseDevice,
}

impl CommandKind {
    /// All.
    pub const ALL: [Self; 7] = [
        Self::DeviceInformation,
        Self::SecurityInfo,
        Self::ProfileList,
        Self::InstalledApplicationList,
        Self::RemoveProfile,
        Self::DeviceLock,
        Self::EraseDevice,
    ];

    /// The stored and transmitted word: Apple's RequestType.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DeviceInformation => "DeviceInformation",
            Self::SecurityInfo => "SecurityInfo",
            Self::ProfileList => "ProfileList",
            Self::InstalledApplicationList => "InstalledApplicationList",
            Self::RemoveProfile => "RemoveProfile",
            Self::DeviceLock => "DeviceLock",
            Self::EraseDevice => "EraseDevice",
        }
    }
}

impl FromStr for CommandKind {
    type Err = Unreadable;

    fn from_str(word: &str) -> Result<Self, Unreadable> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or(Unreadable)
    }
}

/// A kind or parameters that no version of this program has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The stored command cannot be read.")]
pub struct Unreadable;

/// Why a device must not be told a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// The enrollment lacks the right, for ever.
    #[error("This enrollment has no right to do that.")]
    Right(AccessRights),
    /// Apple forbids it under User Enrollment.
    #[error("Apple does not allow that for an enrollment by a work account.")]
    UserEnrollment,
    /// A Mac needs a PIN, or nobody could unlock it again.
    #[error("A Mac needs a PIN of {PIN_DIGITS} digits for that.")]
    PinNeeded,
}

/// The PIN that unlocks a Mac. A secret.
#[derive(Debug, Clone)]
pub struct Pin(SecretString);

impl Pin {
    /// Takes exactly [`PIN_DIGITS`] digits.
    pub fn new(digits: &str) -> Result<Self, Problem> {
        let fits = digits.len() == PIN_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
        if fits {
            Ok(Self(SecretString::from(digits)))
        } else {
            let words = format!("The PIN must have {PIN_DIGITS} digits.");
            Err(Problem::new("pin", ProblemCode::OutOfRange, words))
        }
    }

    /// The digits.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

/// What a locked device shows.
#[derive(Debug, Clone, Default)]
pub struct Lock {
    /// Unlocks a Mac again.
    pub pin: Option<Pin>,
    message: Option<String>,
    phone: Option<String>,
}

impl Lock {
    /// Checks the words for the lock screen: one line each, bounded; blank ones count as absent.
    pub fn new(pin: Option<Pin>, message: &str, phone: &str) -> Result<Self, Problem> {
        let some = |text: String| (!text.is_empty()).then_some(text);
        Ok(Self {
            pin,
            message: some(line("message", "The message", message, MAX_LOCK_MESSAGE, false)?),
            phone: some(line(
                "phone",
                "The telephone number",
                phone,
                MAX_LOCK_PHONE,
                false,
            )?),
        })
    }
}

/// A command with its parameters.
#[derive(Debug, Clone)]
pub enum Command {
    /// Facts about the device.
    DeviceInformation(Vec<Query>),
    /// Facts about its security.
    SecurityInfo,
    /// The installed profiles.
    ProfileList,
    /// The installed applications.
    InstalledApplicationList,
    /// Removes a profile.
    RemoveProfile {
        /// Its PayloadIdentifier.
        identifier: String,
    },
    /// Locks the device at once.
    DeviceLock(Lock),
    /// Erases the device at once.
    EraseDevice {
        /// Needed by a Mac.
        pin: Option<Pin>,
    },
}

impl Command {
    /// The request for every fact that this enrollment may be asked for.
    pub fn device_information(standing: Standing) -> Self {
        Self::DeviceInformation(ALL.into_iter().filter(|query| query.fits(standing)).collect())
    }

    /// Its kind.
    pub fn kind(&self) -> CommandKind {
        match self {
            Self::DeviceInformation(_) => CommandKind::DeviceInformation,
            Self::SecurityInfo => CommandKind::SecurityInfo,
            Self::ProfileList => CommandKind::ProfileList,
            Self::InstalledApplicationList => CommandKind::InstalledApplicationList,
            Self::RemoveProfile { .. } => CommandKind::RemoveProfile,
            Self::DeviceLock(_) => CommandKind::DeviceLock,
            Self::EraseDevice { .. } => CommandKind::EraseDevice,
        }
    }

    /// The rights without which the device refuses it. Removing the enrollment's own profile is always allowed, but
    /// every set of rights here includes this one anyway.
    pub fn required_rights(&self) -> AccessRights {
        match self {
            Self::DeviceInformation(queries) => queries
                .iter()
                .fold(AccessRights::NONE, |rights, query| rights | query.right),
            Self::SecurityInfo => AccessRights::SECURITY,
            Self::ProfileList => AccessRights::INSPECT_PROFILES,
            Self::InstalledApplicationList => AccessRights::INSPECT_APPS,
            Self::RemoveProfile { .. } => AccessRights::INSTALL_PROFILES,
            Self::DeviceLock(_) => AccessRights::LOCK,
            Self::EraseDevice { .. } => AccessRights::ERASE,
        }
    }

    /// Whether an enrollment may be told this command at all.
    pub fn allowed_for(&self, standing: Standing) -> Result<(), NotAllowed> {
        let needed = self.required_rights();
        if !standing.rights().include(needed) {
            return Err(NotAllowed::Right(needed));
        }
        if standing.kind == EnrollmentKind::User && !self.in_user_enrollment(standing) {
            return Err(NotAllowed::UserEnrollment);
        }
        let pinless = matches!(
            self,
            Self::DeviceLock(Lock { pin: None, .. }) | Self::EraseDevice { pin: None }
        );
        if pinless && standing.family == Family::Mac {
            return Err(NotAllowed::PinNeeded);
        }
        Ok(())
    }

    /// The schema's column `userenrollment`.
    fn in_user_enrollment(&self, standing: Standing) -> bool {
        match self {
            Self::DeviceInformation(queries) => queries.iter().all(|query| query.fits(standing)),
            Self::SecurityInfo | Self::ProfileList | Self::RemoveProfile { .. } => true,
            Self::InstalledApplicationList | Self::DeviceLock(_) => standing.family != Family::Mac,
            Self::EraseDevice { .. } => false,
        }
    }

    /// The parameters, to be kept beside the kind. Those of DeviceLock and EraseDevice hold the PIN, a secret.
    pub fn parameters(&self) -> serde_json::Value {
        let digits = |pin: &Option<Pin>| pin.as_ref().map(|pin| pin.expose().to_owned());
        match self {
            Self::DeviceInformation(queries) => {
                json!({ "queries": queries.iter().map(|query| query.key).collect::<Vec<_>>() })
            }
            Self::SecurityInfo | Self::ProfileList | Self::InstalledApplicationList => json!({}),
            Self::RemoveProfile { identifier } => json!({ "identifier": identifier }),
            Self::DeviceLock(lock) => {
                json!({ "pin": digits(&lock.pin), "message": lock.message, "phone": lock.phone })
            }
            Self::EraseDevice { pin } => json!({ "pin": digits(pin) }),
        }
    }

    /// The command that [`Self::kind`] and [`Self::parameters`] came from. Everything is checked again.
    pub fn restore(kind: CommandKind, parameters: &serde_json::Value) -> Result<Self, Unreadable> {
        let word = |key: &str| parameters.get(key).and_then(|value| value.as_str());
        let pin = || word("pin").map(Pin::new).transpose().map_err(|_| Unreadable);
        Ok(match kind {
            CommandKind::DeviceInformation => {
                let keys = parameters
                    .get("queries")
                    .and_then(|queries| queries.as_array())
                    .ok_or(Unreadable)?;
                let queries = keys.iter().map(|key| key.as_str().and_then(Query::named));
                Self::DeviceInformation(queries.collect::<Option<_>>().ok_or(Unreadable)?)
            }
            CommandKind::SecurityInfo => Self::SecurityInfo,
            CommandKind::ProfileList => Self::ProfileList,
            CommandKind::InstalledApplicationList => Self::InstalledApplicationList,
            CommandKind::RemoveProfile => Self::RemoveProfile {
                identifier: word("identifier")
                    .filter(|identifier| is_identifier(identifier))
                    .ok_or(Unreadable)?
                    .to_owned(),
            },
            CommandKind::DeviceLock => Self::DeviceLock(
                Lock::new(
                    pin()?,
                    word("message").unwrap_or_default(),
                    word("phone").unwrap_or_default(),
                )
                .map_err(|_| Unreadable)?,
            ),
            CommandKind::EraseDevice => Self::EraseDevice { pin: pin()? },
        })
    }

    /// The bytes that the device gets, as [`super::write::COMMAND_CONTENT_TYPE`]. It repeats `id` in its answer.
    pub fn to_plist(&self, id: Uuid) -> Vec<u8> {
        let pin = |pin: &Option<Pin>| pin.as_ref().and_then(|pin| text(pin.expose()));
        let optional = |words: &Option<String>| words.as_deref().and_then(text);
        let kind = ("RequestType", text(self.kind().as_str()));
        let command = match self {
            Self::DeviceInformation(queries) => {
                let keys = queries.iter().map(|query| Value::from(query.key)).collect();
                entries([kind, ("Queries", Some(Value::Array(keys)))])
            }
            Self::SecurityInfo | Self::ProfileList | Self::InstalledApplicationList => entries([kind]),
            Self::RemoveProfile { identifier } => entries([kind, ("Identifier", text(identifier))]),
            Self::DeviceLock(lock) => entries([
                kind,
                ("Message", optional(&lock.message)),
                ("PhoneNumber", optional(&lock.phone)),
                ("PIN", pin(&lock.pin)),
            ]),
            Self::EraseDevice { pin: digits } => entries([kind, ("PIN", pin(digits))]),
        };
        xml(entries([
            ("CommandUUID", text(&id.to_string())),
            ("Command", Some(Value::Dictionary(command))),
        ]))
    }
}
