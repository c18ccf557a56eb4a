//! Platforms, and which of them the browser in front of the portal runs on.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, ProblemCode};

/// What an invite is for. `Neutral` is OS independent: the device decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// Phones and tablets.
    Android,
    /// iPhone and iPad.
    #[serde(rename = "ios")]
    Ios,
    /// Mac.
    #[serde(rename = "macos")]
    MacOs,
    /// PC.
    Windows,
    /// The device decides.
    Neutral,
}

impl Platform {
    /// All, in the order of every list and filter.
    pub const ALL: [Self; 5] = [
        Self::Android,
        Self::Ios,
        Self::MacOs,
        Self::Windows,
        Self::Neutral,
    ];

    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Ios => "ios",
            Self::MacOs => "macos",
            Self::Windows => "windows",
            Self::Neutral => "neutral",
        }
    }

    /// The name on a screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Android => "Android",
            Self::Ios => "iOS / iPadOS",
            Self::MacOs => "macOS",
            Self::Windows => "Windows",
            Self::Neutral => "Neutral",
        }
    }

    /// What the invitee holds in their hands, with its article, for sentences.
    pub fn device_words(self) -> &'static str {
        match self {
            Self::Android => "Android device",
            Self::Ios => "iPhone or iPad",
            Self::MacOs => "Mac",
            Self::Windows => "Windows PC",
            Self::Neutral => "device",
        }
    }
}

impl FromStr for Platform {
    type Err = Problem;
    /// Any letter case; the names that admins use are known.
    fn from_str(s: &str) -> Result<Self, Problem> {
        match s.trim().to_lowercase().as_str() {
            "android" => Ok(Self::Android),
            "ios" | "ipados" | "iphone" | "ipad" => Ok(Self::Ios),
            "macos" | "mac" | "osx" => Ok(Self::MacOs),
            "windows" | "win" => Ok(Self::Windows),
            "neutral" => Ok(Self::Neutral),
            _ => Err(Problem::new(
                "platform",
                ProblemCode::UnknownWord,
                "The platform must be one of android, ios, macos, windows, neutral.",
            )),
        }
    }
}
