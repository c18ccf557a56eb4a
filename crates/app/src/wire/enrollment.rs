//! Settings → Enrollment: what an invitee must do, which devices may enroll, who is told.

use muster_domain::{authentication::Authentication, platform::Platform, problem::Problem};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Settings → Enrollment. On the command line: `enrollment.authentication` and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct EnrollmentSettings {
    /// How invitees prove who they are; holds for invites made from then on.
    pub authentication: Authentication,
    /// Hours from the hand-over of an invite to its first reminder; 0 is no reminders.
    pub remind_first_hours: u32,
    /// Hours from one reminder to the next.
    pub remind_every_hours: u32,
    /// Most reminders of one invite.
    pub remind_most: u32,
    /// Invitees are told when their device has enrolled.
    pub tell_enrolled: bool,
    /// Invitees are told when their invite has expired.
    pub tell_expired: bool,
    /// Least version of iOS and iPadOS that may enroll; blank is any.
    pub least_ios: String,
    /// Least version of macOS; blank is any.
    pub least_macos: String,
    /// Least version of Android; blank is any.
    pub least_android: String,
    /// Least version of Windows, e.g. `10.0.19045`; blank is any.
    pub least_windows: String,
    /// Manufacturers whose Android devices may enroll; empty is all.
    pub manufacturers: Vec<String>,
    /// Devices that one user may have; 0 is no limit.
    pub device_limit: u32,
    /// Addresses that hear of each device that enrolls, separated by commas; blank is none.
    pub notify_enrolled: String,
    /// Addresses that hear of each device that is managed no longer.
    pub notify_unmanaged: String,
    /// Addresses that hear of each request for a new invite.
    pub notify_requests: String,
    /// Invitees must accept the terms of use; only once some are published.
    pub ask_terms: bool,
}

/// The page of the settings, with what stands beside them.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct EnrollmentPage {
    /// What is set.
    pub settings: EnrollmentSettings,
    /// Validity that new invites are offered with, in hours.
    pub valid_hours: u32,
    /// A directory is connected: only then can it be the authentication.
    pub directory_ready: bool,
    /// What the directory lacks, or who it is, in words.
    pub directory_words: String,
    /// Version of the terms that is published; 0 while none is.
    pub terms_version: u32,
    /// What holds for each platform.
    pub platforms: Vec<PlatformRule>,
}

/// What the form saves: both, or nothing.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct EnrollmentChange {
    /// See [`EnrollmentPage::settings`].
    pub settings: EnrollmentSettings,
    /// See [`EnrollmentPage::valid_hours`].
    pub valid_hours: u32,
}

/// The least version of one platform's system, and what it means.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PlatformRule {
    /// The platform.
    pub platform: Platform,
    /// Devices of it enroll with this program, so the rule acts. Otherwise it is kept until they do.
    pub acts: bool,
    /// When and how it acts, in a sentence.
    pub words: String,
}

/// What a change would mean for what is known. Nothing is saved.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct EnrollmentCheck {
    /// What is wrong with it, at its field.
    pub problems: Vec<Problem>,
    /// Managed devices by platform, and how many run less than the form says.
    pub older: Vec<OlderDevices>,
    /// Users who have more devices than the form allows.
    pub users_over_limit: u32,
    /// Invites of the present that would be reminded within the hour.
    pub due_reminders: u32,
}

/// Managed devices of one platform.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct OlderDevices {
    /// The platform.
    pub platform: Platform,
    /// All of them whose version is known.
    pub known: u32,
    /// Of these, older than the least version. They stay managed: the rule is for devices that enroll.
    pub older: u32,
}
