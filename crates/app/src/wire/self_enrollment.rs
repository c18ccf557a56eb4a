//! Self enrollment: what users may bring who sign in with their directory, and the address where they do.

use muster_domain::{device::OwnedBy, platform::Platform};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Whose devices of a platform users may enroll by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SelfOwnership {
    /// None.
    #[default]
    None,
    /// Their own.
    Personal,
    /// The organisation's.
    Corporate,
    /// Either: they say which.
    Both,
}

impl SelfOwnership {
    /// Which there are to choose from.
    pub fn owners(self) -> &'static [OwnedBy] {
        match self {
            Self::None => &[],
            Self::Personal => &[OwnedBy::Personal],
            Self::Corporate => &[OwnedBy::Corporate],
            Self::Both => &[OwnedBy::Personal, OwnedBy::Corporate],
        }
    }
}

/// What an admin decides. On the command line: `self_enrollment.enabled` and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct SelfEnrollmentSettings {
    /// Whether the page is open.
    pub enabled: bool,
    /// iPhones and iPads.
    pub ios: SelfOwnership,
    /// Macs.
    pub macos: SelfOwnership,
    /// Android devices.
    pub android: SelfOwnership,
    /// Windows PCs.
    pub windows: SelfOwnership,
    /// Ids of directory groups; users must be in one of them. Empty is everybody whom a directory knows.
    pub groups: Vec<String>,
    /// Devices that one user may have; 0 is no limit beside that of Settings, Enrollment.
    pub device_limit: u32,
    /// Addresses that hear of each device that enrolls in this way, separated by commas; blank is none.
    pub notify: String,
    /// What the page says before the sign-in, in the organisation's own words; blank is nothing.
    pub text: String,
}

/// The page of the settings, with what stands beside them.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SelfEnrollmentPage {
    /// What is set.
    pub settings: SelfEnrollmentSettings,
    /// The one address.
    pub address: String,
    /// Its QR code, as an SVG path in a square of `qr_side` modules.
    pub qr_path: String,
    /// Side of the square.
    pub qr_side: u32,
    /// Directories that people may sign in with, by name: without one the page cannot be opened.
    pub directories: Vec<String>,
    /// The directory groups that are set, as far as they are still there.
    pub groups: Vec<SelfEnrollmentGroup>,
    /// Platforms that cannot enroll yet, offered or not, with what is missing, in a sentence.
    pub not_ready: Vec<SelfEnrollmentGap>,
    /// What else keeps users away, in a sentence; blank is nothing.
    pub problem: String,
}

/// A directory group of the settings.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SelfEnrollmentGroup {
    /// Id.
    pub id: String,
    /// Name; blank when it is not there any more.
    pub name: String,
}

/// A platform that cannot enroll yet.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct SelfEnrollmentGap {
    /// The platform.
    pub platform: Platform,
    /// What is missing.
    pub words: String,
}

/// How the poster is printed.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PosterPrint {
    /// Paper.
    pub paper: super::CardPaper,
    /// BCP 47 tag; blank is the organisation's.
    pub language: String,
}

/// A poster that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PosterMade {
    /// The file.
    pub path: String,
    /// Characters that no font of this computer has; boxes stand in their places.
    pub without_font: Vec<String>,
}
