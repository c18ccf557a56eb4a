//! Device groups: the list, rules, defaults, and trying them.

use muster_domain::{device::OwnedBy, platform::Platform};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{DeviceFilter, Millis};

/// One row of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct GroupRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Devices in it; `list_devices` with its id in the filter shows them.
    pub devices: u32,
    /// Invites that name it.
    pub invites: u32,
    /// Rules that lead to it.
    pub rules: u32,
    /// Ownerships and platforms whose default it is.
    pub defaults: u32,
    /// When it was made.
    pub created_at: Millis,
}

/// A window of the list, by name.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct GroupPage {
    /// At most 200 rows.
    pub rows: Vec<GroupRow>,
    /// Where the next window begins; `null` at the end.
    pub next: Option<String>,
    /// All groups.
    pub groups: u32,
}

/// What came of making or naming a group.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GroupSaved {
    /// It is so now.
    Saved {
        /// The group.
        group: GroupRow,
    },
    /// Nothing changed: another group has this name.
    Exists {
        /// That group.
        group: GroupRow,
    },
}

/// Which devices are moved.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DeviceSelection {
    /// These.
    Ids {
        /// Device ids.
        ids: Vec<String>,
    },
    /// All that the filter shows, but not these.
    Matching {
        /// The filter.
        filter: DeviceFilter,
        /// Ids taken out by hand.
        except: Vec<String>,
    },
}

/// What must hold for a rule; `null` holds always. At least one is given.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct RuleWhen {
    /// The user's directory domain.
    pub domain: Option<String>,
    /// Id of a directory's group that the user is in.
    pub directory_group: Option<String>,
    /// What stands behind the `@` of the user's address.
    pub email_domain: Option<String>,
    /// Whose device it is.
    pub owned_by: Option<OwnedBy>,
    /// What kind of device it is; never Neutral.
    pub platform: Option<Platform>,
}

/// A rule as it is saved.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct RuleDraft {
    /// Its id; blank for a new one.
    pub id: String,
    /// What must hold.
    pub when: RuleWhen,
    /// Id of the group.
    pub group_id: String,
}

/// A rule as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct RuleView {
    /// Id.
    pub id: String,
    /// Its place, from 1: the first that holds decides.
    pub number: u32,
    /// What must hold.
    pub when: RuleWhen,
    /// Name of the directory's group, where the rule asks for one.
    pub directory_group_name: Option<String>,
    /// Id of the group.
    pub group_id: String,
    /// Name of the group.
    pub group: String,
}

/// The default group of an ownership and platform.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DefaultGroup {
    /// Whose device.
    pub owned_by: OwnedBy,
    /// What kind of device.
    pub platform: Platform,
    /// Id of the group; `null` when there is none.
    pub group_id: Option<String>,
    /// Name of the group.
    pub group: Option<String>,
}

/// All rules in their order, and a default for each ownership and platform.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct GroupRulesView {
    /// Rules.
    pub rules: Vec<RuleView>,
    /// Defaults, those without a group too.
    pub defaults: Vec<DefaultGroup>,
    /// Names what was read: saving rules gives it back, so that nobody's change is lost unseen.
    pub revision: String,
}

/// Which group a device would join.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct GroupTrial {
    /// Name of the group; `null` for none.
    pub group: Option<String>,
    /// Its id.
    pub group_id: Option<String>,
    /// Number of the rule that decides, from 1.
    pub rule: Option<u32>,
    /// Why, in words.
    pub why: String,
}
