//! The list of devices, one device with its history, and what is asked of it.

use muster_domain::{
    device::{CommandState, DeviceState, OwnedBy, Scope},
    platform::Platform,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Millis, TimelineEntry};

/// One row of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceRow {
    /// Id.
    pub id: String,
    /// State.
    pub state: DeviceState,
    /// How much of it is managed.
    pub scope: Scope,
    /// The name that its user gave it; blank until it has told.
    pub name: String,
    /// Model as people call it, e.g. `iPhone 15 Pro`; the maker's identifier where no name is known.
    pub model: String,
    /// The maker's identifier, e.g. `iPhone16,1`.
    pub product: String,
    /// Platform.
    pub platform: Platform,
    /// System and version, e.g. `iOS 18.3`.
    pub os: String,
    /// Serial number; `null` where the device does not tell it (account-driven enrollment).
    pub serial: Option<String>,
    /// Ownership.
    pub owned_by: OwnedBy,
    /// User id.
    pub user_id: String,
    /// User name.
    pub user_name: String,
    /// Address.
    pub user_email: String,
    /// Group name; `null` is un-assigned.
    pub group: Option<String>,
    /// The invite by which it enrolled.
    pub invite_id: String,
    /// When it enrolled; `null` while pending.
    pub enrolled_at: Option<Millis>,
    /// When it last spoke to us.
    pub last_seen_at: Millis,
    /// Why it is unmanaged, in a few words; blank otherwise.
    pub reason: String,
    /// Commands that wait for it.
    pub open_commands: u32,
}

/// What the list is narrowed to; empty means all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct DeviceFilter {
    /// Part of a device's name, model, serial number, or of its user's name or address.
    pub search: String,
    /// States.
    pub states: Vec<DeviceState>,
    /// Platforms.
    pub platforms: Vec<Platform>,
    /// Ownership.
    pub owned_by: Option<OwnedBy>,
    /// Group id; `""` is un-assigned.
    pub group_id: Option<String>,
}

/// Order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DeviceSort {
    /// Last seen first.
    #[default]
    LastSeen,
    /// Latest enrolled first.
    Newest,
    /// By the user's name.
    User,
}

/// A window of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DevicePage {
    /// At most 200 rows.
    pub rows: Vec<DeviceRow>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
}

/// A number beside a choice.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceStateCount {
    /// The state.
    pub state: DeviceState,
    /// Devices in it.
    pub count: u32,
}

/// Counts beside the filters: each family ignores its own filter and obeys the others. Zeros are listed too.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceCounts {
    /// Rows that the whole filter shows.
    pub total: u32,
    /// Sum of `by_state`: the number on the chip "All".
    pub all_states: u32,
    /// By state.
    pub by_state: Vec<DeviceStateCount>,
}

/// A fact that the device told about itself, ready to be shown.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceFact {
    /// Which, in words: `Storage`, `Passcode set`, `FileVault`.
    pub name: String,
    /// Its value in words.
    pub value: String,
    /// The subject that it stands under: `Hardware`, `System`, `Security`, `Network`.
    pub subject: String,
}

/// A configuration profile on the device.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceProfile {
    /// Identifier.
    pub identifier: String,
    /// Name.
    pub name: String,
    /// Whether we manage it.
    pub managed: bool,
}

/// What is asked of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DeviceCommandKind {
    /// Name, model, version and the like.
    DeviceInformation,
    /// Passcode, encryption, firewall.
    SecurityInfo,
    /// Configuration profiles.
    ProfileList,
    /// Takes the enrollment profile away: the device is managed no longer.
    RemoveProfile,
    /// Locks the screen; corporate devices only.
    DeviceLock,
    /// Erases everything; corporate devices only.
    EraseDevice,
}

/// One command in a device's history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceCommand {
    /// Id.
    pub id: String,
    /// What.
    pub kind: DeviceCommandKind,
    /// How it stands.
    pub state: CommandState,
    /// The device's words when it failed; blank otherwise.
    pub reason: String,
    /// Who asked; blank for Muster itself.
    pub by: String,
    /// When it was asked.
    pub queued_at: Millis,
    /// When it was handed to the device.
    pub sent_at: Option<Millis>,
    /// When the device answered.
    pub answered_at: Option<Millis>,
    /// How often it was handed over.
    pub attempts: u32,
}

/// Whether something can be asked of this device, and why not.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceAction {
    /// What.
    pub kind: DeviceCommandKind,
    /// Why it cannot be asked; `null` when it can.
    pub refused: Option<String>,
}

/// One device with its history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceDetail {
    /// The device.
    pub device: DeviceRow,
    /// What it told, by subject.
    pub facts: Vec<DeviceFact>,
    /// Its configuration profiles; `null` until it has told them.
    pub profiles: Option<Vec<DeviceProfile>>,
    /// Commands, newest first.
    pub commands: Vec<DeviceCommand>,
    /// What happened to it, oldest first. Kinds: `authenticated`, `enrolled`, `enrolled_again`, `told`, `user_changed`,
    /// `owned_by_changed`, `group_changed`, `command` (its word), `command_failed` (its word, colon, reason), `checked_out`, `unenrolled`, `erased`, `ejected`, `certificate`, `refused`, `push_failed`.
    pub timeline: Vec<TimelineEntry>,
    /// What can be asked of it.
    pub actions: Vec<DeviceAction>,
    /// End of its certificate.
    pub certificate_until: Option<Millis>,
    /// Whether it can be called by push; without, it answers when it next asks by itself.
    pub can_push: bool,
}

/// A command for a device.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DeviceCommandRequest {
    /// What.
    pub kind: DeviceCommandKind,
    /// Six digits that unlock a Mac again; lock and erase of a Mac need them.
    pub pin: String,
    /// Shown on a locked screen; blank is none.
    pub message: String,
    /// Shown on a locked screen; blank is none.
    pub phone: String,
}

/// Whose device it is from now on. What is `null` stays as it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct DeviceChange {
    /// The new user.
    pub user: Option<DeviceUser>,
    /// The new ownership.
    pub owned_by: Option<OwnedBy>,
    /// The new group by its name, made when it is not there; blank un-assigns.
    pub group: Option<String>,
}

/// A user by name and address, made when there is none of this address.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct DeviceUser {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
}
