//! Refusals that a device acts on: it must bring a newer system, it is not ours any more, it cannot enroll.
//!
//! The bodies are those of `mdm/errors` in Apple's published schema. A device removes its enrollment on any 401, so a
//! refusal of a message is never a 401: it is 400, or 403 with one of these bodies.

use plist::Value;
use serde_json::json;

use super::{
    os_version::OsVersion,
    write::{entries, text, xml},
};

/// The status of each of them.
pub const STATUS: u16 = 403;

/// Why a device is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It must bring at least this system. Only for a device that says it can be asked to, in its set-up assistant.
    SoftwareUpdateRequired(OsVersion),
    /// It is not enrolled here, and ends its enrollment by itself; from iOS 17 and macOS 14 on.
    UnrecognizedDevice,
    /// Nobody of that account can enroll; from iOS 17.5 and macOS 14.5 on, instead of the well-known document.
    WellKnownFailed,
}

/// How a body is written. The device takes both, and needs the content type to tell which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// JSON.
    Json,
    /// A property list.
    Plist,
}

impl Form {
    /// What a body in this form is sent as.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Plist => "application/xml",
        }
    }
}

impl Refusal {
    /// The published code.
    pub fn code(self) -> &'static str {
        match self {
            Self::SoftwareUpdateRequired(_) => "com.apple.softwareupdate.required",
            Self::UnrecognizedDevice => "com.apple.unrecognized.device",
            Self::WellKnownFailed => "com.apple.well-known.failed",
        }
    }

    fn os_version(self) -> Option<String> {
        match self {
            Self::SoftwareUpdateRequired(version) => Some(version.to_string()),
            Self::UnrecognizedDevice | Self::WellKnownFailed => None,
        }
    }

    /// The body. `message` may be shown to the person, as the device sees fit.
    pub fn body(self, message: Option<&str>, form: Form) -> Vec<u8> {
        match form {
            Form::Json => {
                let mut body = json!({ "code": self.code() });
                if let Some(message) = message {
                    body["message"] = json!(message);
                }
                if let Some(version) = self.os_version() {
                    body["details"] = json!({ "OSVersion": version });
                }
                body.to_string().into_bytes()
            }
            Form::Plist => {
                let details = self
                    .os_version()
                    .map(|version| Value::Dictionary(entries([("OSVersion", text(&version))])));
                xml(entries([
                    ("code", text(self.code())),
                    ("message", message.and_then(text)),
                    ("details", details),
                ]))
            }
        }
    }
}
