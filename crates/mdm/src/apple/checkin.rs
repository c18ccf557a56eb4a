//! What a device says at the check-in address: it comes, it brings its push token, it goes.
//!
//! The messages are those of `mdm/checkin` in Apple's published schema. Keys that are not named here are ignored.

use plist::Dictionary;
use secrecy::{SecretSlice, SecretString};

use super::{
    enrollment::Enrollment,
    fields::{MessageError, fact, flag, required_identifier, required_secret, shown, token},
    read::{MAX_CHECK_IN, dictionary},
};

/// A message at the check-in address.
#[derive(Debug, Clone)]
pub enum CheckIn {
    /// The device asks to be enrolled. It is not yet.
    Authenticate(Authenticate),
    /// The device can be reached by push from now on. The first one means that it is enrolled.
    TokenUpdate(TokenUpdate),
    /// The device has removed the enrollment.
    CheckOut(Enrollment),
    /// A Mac asks whether one of its users shall be managed.
    UserAuthenticate(UserAuthenticate),
    /// A Mac deposits its bootstrap token, or takes it back.
    SetBootstrapToken(SetBootstrapToken),
    /// A Mac asks for its bootstrap token.
    GetBootstrapToken(Enrollment),
    /// Declarative management, which is not offered.
    DeclarativeManagement(Enrollment),
    /// A request for a token of a service, which is not offered.
    GetToken(Enrollment),
    /// A message that a later system has invented.
    Other(Enrollment, String),
}

/// What a device tells when it asks to be enrolled. What the enrollment has no right to know is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authenticate {
    /// Who.
    pub enrollment: Enrollment,
    /// The push topic that the profile named.
    pub topic: String,
    /// The name that its owner gave it.
    pub device_name: Option<String>,
    /// Kind of device, e.g. `iPhone`.
    pub model_name: Option<String>,
    /// Order number, e.g. `MQ6K2LL`.
    pub model: Option<String>,
    /// Hardware, e.g. `iPhone14,5`.
    pub product_name: Option<String>,
    /// Version of the system, e.g. `17.6.1`.
    pub os_version: Option<String>,
    /// Build of the system, e.g. `21G93`.
    pub build_version: Option<String>,
    /// Serial number.
    pub serial_number: Option<String>,
    /// IMEI of a phone.
    pub imei: Option<String>,
    /// MEID of a phone.
    pub meid: Option<String>,
}

/// How to reach the device, or one of its users, by push.
#[derive(Debug, Clone)]
pub struct TokenUpdate {
    /// Who.
    pub enrollment: Enrollment,
    /// The push topic.
    pub topic: String,
    /// What every push must repeat.
    pub push_magic: SecretString,
    /// The address for Apple's push service.
    pub token: SecretSlice<u8>,
    /// Unlocks the device; only sent when the profile asked for that right.
    pub unlock_token: Option<SecretSlice<u8>>,
    /// The device waits in its set-up until it is told to go on.
    pub awaiting_configuration: bool,
    /// The user is not the one at the screen.
    pub not_on_console: bool,
}

/// A Mac's question about one of its users.
#[derive(Debug, Clone)]
pub struct UserAuthenticate {
    /// Who; it names a user.
    pub enrollment: Enrollment,
    /// The reply to a challenge, in the second of the two requests.
    pub digest_response: Option<SecretString>,
}

/// A Mac's bootstrap token.
#[derive(Debug, Clone)]
pub struct SetBootstrapToken {
    /// Who.
    pub enrollment: Enrollment,
    /// The token; `None` takes it back.
    pub token: Option<SecretSlice<u8>>,
}

impl CheckIn {
    /// Reads a message of at most [`MAX_CHECK_IN`] bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, MessageError> {
        let mut message = dictionary(bytes, MAX_CHECK_IN)?;
        let kind = required_identifier(&message, "MessageType")?;
        let enrollment = Enrollment::read(&message)?;
        Ok(match kind.as_str() {
            "Authenticate" => Self::Authenticate(authenticate(&message, enrollment)?),
            "TokenUpdate" => Self::TokenUpdate(token_update(&mut message, enrollment)?),
            "CheckOut" => {
                required_identifier(&message, "Topic")?;
                Self::CheckOut(enrollment)
            }
            "UserAuthenticate" => Self::UserAuthenticate(user_authenticate(&message, enrollment)?),
            "SetBootstrapToken" => Self::SetBootstrapToken(SetBootstrapToken {
                enrollment,
                token: token(&mut message, "BootstrapToken")?,
            }),
            "GetBootstrapToken" => Self::GetBootstrapToken(enrollment),
            "DeclarativeManagement" => Self::DeclarativeManagement(enrollment),
            "GetToken" => Self::GetToken(enrollment),
            _ => Self::Other(
                enrollment,
                shown(&kind).ok_or(MessageError::Missing("MessageType"))?,
            ),
        })
    }

    /// Who speaks.
    pub fn enrollment(&self) -> &Enrollment {
        match self {
            Self::Authenticate(message) => &message.enrollment,
            Self::TokenUpdate(message) => &message.enrollment,
            Self::UserAuthenticate(message) => &message.enrollment,
            Self::SetBootstrapToken(message) => &message.enrollment,
            Self::CheckOut(enrollment)
            | Self::GetBootstrapToken(enrollment)
            | Self::DeclarativeManagement(enrollment)
            | Self::GetToken(enrollment)
            | Self::Other(enrollment, _) => enrollment,
        }
    }
}

fn authenticate(message: &Dictionary, enrollment: Enrollment) -> Result<Authenticate, MessageError> {
    Ok(Authenticate {
        enrollment,
        topic: required_identifier(message, "Topic")?,
        device_name: fact(message, "DeviceName"),
        model_name: fact(message, "ModelName"),
        model: fact(message, "Model"),
        product_name: fact(message, "ProductName"),
        os_version: fact(message, "OSVersion"),
        build_version: fact(message, "BuildVersion"),
        serial_number: fact(message, "SerialNumber"),
        imei: fact(message, "IMEI"),
        meid: fact(message, "MEID"),
    })
}

fn token_update(message: &mut Dictionary, enrollment: Enrollment) -> Result<TokenUpdate, MessageError> {
    Ok(TokenUpdate {
        enrollment,
        topic: required_identifier(message, "Topic")?,
        push_magic: required_secret(message, "PushMagic")?,
        token: token(message, "Token")?.ok_or(MessageError::Missing("Token"))?,
        unlock_token: token(message, "UnlockToken")?,
        awaiting_configuration: flag(message, "AwaitingConfiguration").unwrap_or(false),
        not_on_console: flag(message, "NotOnConsole").unwrap_or(false),
    })
}

fn user_authenticate(message: &Dictionary, enrollment: Enrollment) -> Result<UserAuthenticate, MessageError> {
    if enrollment.user.is_none() {
        return Err(MessageError::Missing("UserID"));
    }
    Ok(UserAuthenticate {
        enrollment,
        digest_response: digest(message)?,
    })
}

/// The first of the two requests has none, or an empty one.
fn digest(message: &Dictionary) -> Result<Option<SecretString>, MessageError> {
    const KEY: &str = "DigestResponse";
    /// Longest digest, in bytes.
    const MAX: usize = 4096;
    match message.get(KEY) {
        None => Ok(None),
        Some(plist::Value::String(text)) if text.is_empty() => Ok(None),
        Some(plist::Value::String(text)) if text.len() <= MAX => Ok(Some(SecretString::from(text.as_str()))),
        Some(plist::Value::String(_)) => Err(MessageError::Unfit(KEY)),
        Some(_) => Err(MessageError::WrongType(KEY)),
    }
}
