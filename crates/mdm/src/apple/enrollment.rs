//! Who speaks: the device, as its kind of enrollment names it, and the user whose channel it is.

use plist::Dictionary;

use super::fields::{MessageError, fact, identifier};

/// What a Shared iPad sends as UserID; its user is named by UserShortName instead.
const SHARED_IPAD_USER: &str = "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF";

/// The two kinds of enrollment, which differ in rights and in the name a device goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EnrollmentKind {
    /// By a profile: the whole device, named by its UDID.
    Device,
    /// Account-driven User Enrollment: the work account alone, named by an EnrollmentID; no UDID, no serial number.
    User,
}

/// The name a device goes by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DeviceName {
    /// The hardware's own.
    Udid(String),
    /// Made for this one enrollment.
    EnrollmentId(String),
}

impl DeviceName {
    /// The kind of enrollment that uses such a name.
    pub fn kind(&self) -> EnrollmentKind {
        match self {
            Self::Udid(_) => EnrollmentKind::Device,
            Self::EnrollmentId(_) => EnrollmentKind::User,
        }
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Udid(name) | Self::EnrollmentId(name) => name,
        }
    }
}

/// The user whose channel a message came through: a Mac's, or a Shared iPad's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// UserID, EnrollmentUserID, or the account's name on a Shared iPad.
    pub id: String,
    /// The account's name.
    pub short_name: Option<String>,
    /// The person's name.
    pub long_name: Option<String>,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrollment {
    /// The device.
    pub device: DeviceName,
    /// The user, when it is a user's channel and not the device's.
    pub user: Option<User>,
}

impl Enrollment {
    /// Reads the names out of a message. EnrollmentID goes before UDID: a Mac under User Enrollment may send both in its
    /// CheckOut (schema of CheckOut), and must not change its name by it.
    pub fn read(message: &Dictionary) -> Result<Self, MessageError> {
        let enrollment_id = identifier(message, "EnrollmentID")?;
        let udid = identifier(message, "UDID")?;
        let (device, user_key) = match (enrollment_id, udid) {
            (Some(id), _) => (DeviceName::EnrollmentId(id), "EnrollmentUserID"),
            (None, Some(udid)) => (DeviceName::Udid(udid), "UserID"),
            (None, None) => return Err(MessageError::NoDevice),
        };
        let id = match identifier(message, user_key)? {
            Some(id) if id == SHARED_IPAD_USER => {
                Some(identifier(message, "UserShortName")?.ok_or(MessageError::Missing("UserShortName"))?)
            }
            other => other,
        };
        let user = id.map(|id| User {
            id,
            short_name: fact(message, "UserShortName"),
            long_name: fact(message, "UserLongName"),
        });
        Ok(Self { device, user })
    }
}
