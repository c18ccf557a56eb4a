//! Devices, what is asked of them, and what they answered.

use std::collections::BTreeMap;

use super::{Refusal, Told};
use muster_domain::{
    device::{CommandState, DeviceId, DeviceState, OwnedBy, Scope},
    invite::InviteId,
    platform::Platform,
    time::Moment,
};

/// A device as everyone sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRecord {
    /// Id.
    pub id: DeviceId,
    /// UDID, or the id that an account-driven enrollment goes by.
    pub hardware_id: String,
    /// How much of it is managed.
    pub scope: Scope,
    /// State.
    pub state: DeviceState,
    /// Why it is in this state; blank when there is nothing to add.
    pub reason: String,
    /// The invite by which it enrolled.
    pub invite: InviteId,
    /// User id.
    pub user_id: String,
    /// User name.
    pub user_name: String,
    /// Address.
    pub user_email: String,
    /// Platform.
    pub platform: Platform,
    /// Ownership.
    pub owned_by: OwnedBy,
    /// Group: id and name.
    pub group: Option<(String, String)>,
    /// The name that its user gave it.
    pub name: String,
    /// Model as people call it.
    pub model: String,
    /// The maker's identifier.
    pub product: String,
    /// System version.
    pub os_version: String,
    /// Build of the system.
    pub build: String,
    /// Serial number.
    pub serial: Option<String>,
    /// When it first authenticated.
    pub created_at: Moment,
    /// When it enrolled.
    pub enrolled_at: Option<Moment>,
    /// When it last spoke.
    pub last_seen_at: Moment,
    /// When it was managed no longer.
    pub ended_at: Option<Moment>,
    /// Commands that wait for it.
    pub open_commands: u32,
}

/// What is known of a device beside its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceMore {
    /// JSON of the program: what the device told.
    pub facts: String,
    /// JSON of the program: its configuration profiles.
    pub profiles: Option<String>,
    /// Whose device it was when it enrolled: decides the rights, which never grow.
    pub enrolled_as: OwnedBy,
    /// End of its latest certificate.
    pub certificate_until: Option<Moment>,
    /// Whether it gave what a call by push needs.
    pub has_push: bool,
    /// The topic that it listens to: that of the profile by which it enrolled.
    pub topic: String,
    /// Why calling it failed; blank otherwise.
    pub push_problem: String,
}

/// What the list is narrowed to; empty means all.
#[derive(Debug, Clone, Default)]
pub struct DeviceFilter {
    /// Parts of name, model, serial number, user.
    pub search: String,
    /// States.
    pub states: Vec<DeviceState>,
    /// Platforms.
    pub platforms: Vec<Platform>,
    /// Ownership.
    pub owned_by: Option<OwnedBy>,
    /// Group id; `""` is un-assigned.
    pub group_id: Option<String>,
    /// Only those that came by a code of this account.
    pub account: Option<String>,
}

/// Order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceSort {
    /// Last seen first.
    LastSeen,
    /// Latest first.
    Newest,
    /// By the user's name.
    User,
}

/// Counts beside the filters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeviceCounts {
    /// What the whole filter shows.
    pub total: u32,
    /// What the filter without its states shows, by state.
    pub by_state: BTreeMap<DeviceState, u32>,
}

/// The kind of the command that ends the management of a device.
pub const REMOVE_PROFILE: &str = "RemoveProfile";

/// The kind of the command that leaves nothing on a device, its management included.
pub const ERASE_DEVICE: &str = "EraseDevice";

/// A new command.
#[derive(Debug, Clone)]
pub struct NewCommand {
    /// Id (UUID), which the device sends back.
    pub id: String,
    /// Its kind's word.
    pub kind: String,
    /// Sealed parameters.
    pub parameters: Option<String>,
    /// Who asks; blank for the program itself.
    pub by: String,
}

/// A command as everyone sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandRecord {
    /// Id.
    pub id: String,
    /// Its kind's word.
    pub kind: String,
    /// Sealed parameters; `None` once it is done.
    pub parameters: Option<String>,
    /// How it stands.
    pub state: CommandState,
    /// The device's words.
    pub reason: String,
    /// Who asked.
    pub by: String,
    /// When.
    pub queued_at: Moment,
    /// When it was handed over last.
    pub sent_at: Option<Moment>,
    /// When the device answered for good.
    pub answered_at: Option<Moment>,
    /// How often it was handed over.
    pub attempts: u32,
}

/// What a device said when it asked for its next command.
#[derive(Debug, Clone)]
pub struct Said {
    /// SHA-256 of its certificate.
    pub fingerprint: String,
    /// UDID or enrollment id.
    pub hardware_id: String,
    /// The answer to a command; `None` when it was idle.
    pub answer: Option<Answered>,
    /// What the answer tells about the device.
    pub told: Told,
}

/// A device's answer to a command.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The command.
    pub id: String,
    /// `Acknowledged`, `Failed` or `NotNow`.
    pub state: CommandState,
    /// The device's words when it failed.
    pub reason: String,
}

/// What the store makes of what a device said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// This is next.
    Command(DeviceId, Box<CommandRecord>),
    /// Nothing is.
    Nothing(DeviceId),
    /// It is not one of ours any more.
    Refused(Refusal, Option<InviteId>),
}

/// Whose device it is from now on. `None` stays.
#[derive(Debug, Clone, Default)]
pub struct DeviceChange {
    /// Name and address of the new user, made when there is none of this address.
    pub user: Option<(String, muster_domain::user::EmailAddress)>,
    /// The new ownership.
    pub owned_by: Option<OwnedBy>,
    /// The new group; blank un-assigns.
    pub group: Option<String>,
}

/// A device that is to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceToPush {
    /// Device.
    pub id: DeviceId,
    /// Topic.
    pub topic: String,
    /// Token, sealed.
    pub token: String,
    /// Magic, sealed.
    pub magic: String,
    /// Calls that failed so far.
    pub tries: u32,
}
