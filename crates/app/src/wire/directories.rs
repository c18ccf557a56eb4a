//! Directories as the console sets them up, tries and synchronises them. Secrets go in and never come out.

use muster_domain::directory_sync::{Counts, Hold};
use muster_gateways::directory::{
    ldap::{DisabledReason, LdapSettings},
    oidc::{Guide, OidcSettings},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Millis, SecretChange, TestStep};

/// What kind of directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DirectoryKind {
    /// It lists its users and groups, and checks passwords: Active Directory, OpenLDAP and their like.
    Ldap,
    /// It says who has signed in: Entra ID, Google, Okta and their like.
    Oidc,
}

/// How a directory is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "settings", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // a form has one of them, and no list has any
pub enum DirectoryConnection {
    /// By LDAP.
    Ldap(LdapSettings),
    /// By OpenID Connect.
    Oidc(OidcSettings),
}

/// What happens to the live invites of those who leave a directory.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OnLeaving {
    /// They are shown, and stay.
    #[default]
    Show,
    /// They are revoked.
    RevokeInvites,
}

/// When a directory is synchronised, and how carefully. Of no account to OpenID Connect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DirectorySyncSettings {
    /// Minutes between two syncs, 5 to 10080; 0 is only by hand.
    pub every_minutes: u32,
    /// Hours after which all users are read and not only the changes, 1 to 24: who has gone is seen then.
    pub full_every_hours: u32,
    /// More than this share of the users, in percent, never leaves within a day without being asked about, 1 to 100. The same goes
    /// for groups and memberships in them.
    pub most_leaving_percent: u32,
    /// What happens to live invites of those who leave.
    pub on_leaving: OnLeaving,
}

impl Default for DirectorySyncSettings {
    fn default() -> Self {
        Self {
            every_minutes: 60,
            full_every_hours: 24,
            most_leaving_percent: 10,
            on_leaving: OnLeaving::Show,
        }
    }
}

/// What the form of a directory saves or tests.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryDraft {
    /// Id of one that is there; `null` is a new one.
    pub id: Option<String>,
    /// The id of a new one, as [`DirectoryPresets`] gave it; `null`: any.
    #[serde(default)]
    pub new_id: Option<String>,
    /// What people call it; the portal shows it.
    pub name: String,
    /// Whether it is used at all.
    pub enabled: bool,
    /// Whether people sign in to the portal with it.
    pub sign_in: bool,
    /// How it is reached.
    pub connection: DirectoryConnection,
    /// What signs in there: the password of the account that reads, or the client's secret.
    pub secret: SecretChange,
    /// When it is synchronised.
    pub sync: DirectorySyncSettings,
}

/// A directory of the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryRow {
    /// Id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What kind.
    pub kind: DirectoryKind,
    /// Its make: Active Directory, Entra ID …
    pub make: String,
    /// Where it is: host and port, or the issuer.
    pub place: String,
    /// Whether it is used at all.
    pub enabled: bool,
    /// Whether people sign in to the portal with it.
    pub sign_in: bool,
    /// Users that it brought, that stand in lists, and that are still there.
    pub users: u32,
    /// Users that it brought, that stand in lists, and that have left it: gone from it, or disabled there.
    pub left: u32,
    /// Why it cannot be used at all; `null` when it can.
    pub problem: Option<String>,
    /// How syncing stands.
    pub sync: DirectorySyncStatus,
}

/// A directory as its form shows it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryDetail {
    /// Of the list.
    pub row: DirectoryRow,
    /// How it is reached.
    pub connection: DirectoryConnection,
    /// Whether a secret is stored.
    pub has_secret: bool,
    /// When it is synchronised.
    pub sync: DirectorySyncSettings,
    /// The redirect address to register with an OpenID Connect provider; blank for LDAP.
    pub redirect_address: String,
}

/// A beginning for the form.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DirectoryPreset {
    /// Stable name: `active_directory`, `open_ldap`, `zoho_ldap`, `directory_389`, `entra`, `google`, `okta`, `zoho`, `keycloak`, `generic`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// How it is usually reached; host, base and account are blank.
    pub connection: DirectoryConnection,
    /// How Muster is registered with an OpenID Connect provider.
    pub guide: Option<Guide>,
}

/// What a new directory begins with.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DirectoryPresets {
    /// The id that the new one will have, for [`DirectoryDraft`].
    pub new_id: String,
    /// The redirect address to register with an OpenID Connect provider.
    pub redirect_address: String,
    /// Makes with their usual ways.
    pub presets: Vec<DirectoryPreset>,
}

/// What a test found.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryTest {
    /// Each step. `outcome` may also be `doubtful`: it worked, and something is probably not as it should be.
    pub steps: Vec<TestStep>,
    /// A few users as they would be read.
    pub users: Vec<DirectorySample>,
    /// A few entries that could not be users.
    pub unusable: Vec<DirectoryUnusable>,
    /// A few groups.
    pub groups: Vec<DirectorySampleGroup>,
}

/// A user as a test read them.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectorySample {
    /// Stable id.
    pub id: String,
    /// Where the entry is.
    pub dn: String,
    /// Name.
    pub name: String,
    /// Short name.
    pub user_name: String,
    /// Mail address.
    pub email: String,
    /// Phone; blank for none.
    pub phone: String,
    /// Principal name; blank for none.
    pub upn: String,
    /// Department; blank for none.
    pub department: String,
    /// Why the account is not to be used.
    pub disabled: Option<DisabledReason>,
    /// Groups that the entry itself names.
    pub groups: Vec<String>,
}

/// An entry that cannot be a user.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryUnusable {
    /// Where it is.
    pub dn: String,
    /// The attribute at fault.
    pub attribute: String,
    /// Why.
    pub why: String,
}

/// A group as a test read it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectorySampleGroup {
    /// Name.
    pub name: String,
    /// Where it is.
    pub dn: String,
    /// Members, also by way of other groups, as far as groups and members came at once.
    pub members: u32,
}

/// What a sync would do.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryPreview {
    /// Names the plan: what [`DirectoryPlanRow`]s are asked by, and what a held sync is confirmed with.
    pub plan_id: String,
    /// How many of each.
    pub counts: Counts,
    /// Why it would wait for a yes; empty: it would not.
    pub holds: Vec<Hold>,
    /// The same in plain words.
    pub hold_words: Vec<String>,
    /// What an admin should know of what was read, in plain words.
    pub notes: Vec<String>,
    /// Groups that are new or have another name.
    pub groups_changed: u32,
    /// Groups that are not there any more.
    pub groups_gone: u32,
    /// Memberships in groups that end, of people who stay.
    #[serde(default)]
    pub memberships_lost: u32,
    /// Live invites of those who would leave, and whether they would be revoked is in the settings.
    pub live_invites_of_leavers: u32,
    /// When it was made.
    pub made_at: Millis,
}

/// What a plan does with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DirectoryPlanKind {
    /// Is made.
    New,
    /// Was made by hand or had gone, and is this one now.
    Adopted,
    /// Is changed.
    Changed,
    /// May not sign in there any more.
    Disabled,
    /// Is there again.
    Back,
    /// Is not there any more.
    Gone,
    /// The address belongs to somebody else.
    Conflict,
    /// Is unknown and may not sign in there: left out.
    LeftOut,
    /// Cannot be a user.
    Unusable,
}

/// Somebody of a plan. Of each kind the first 200 are kept.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryPlanRow {
    /// What is done.
    pub kind: DirectoryPlanKind,
    /// The id in the directory; blank when it has none.
    pub external_id: String,
    /// Name; of an entry that cannot be used, where it is.
    pub name: String,
    /// Mail address; blank for none.
    pub email: String,
    /// The user who is known here already.
    pub user_id: Option<String>,
    /// Which fields change, why it cannot be used, who has the address; blank when there is nothing to add.
    pub detail: String,
    /// What changes of somebody who is known here, field by field.
    pub changes: Vec<DirectoryFieldChange>,
    /// Live invites of one who leaves.
    pub live_invites: u32,
}

/// What a directory says of somebody, and what is known here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DirectoryFieldChange {
    /// Which field: `name`, `email`, `user_name`, `domain`, `phone`, `language`, `time_zone`.
    pub field: String,
    /// What is known here; blank for nothing.
    pub before: String,
    /// What the directory says.
    pub after: String,
}

/// A window of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryPlanPage {
    /// The rows.
    pub rows: Vec<DirectoryPlanRow>,
    /// Where the next window begins; `null` when there is none.
    pub next: Option<u32>,
}

/// How syncing stands.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectorySyncStatus {
    /// The one that is going on in this process.
    pub running: Option<DirectorySyncProgress>,
    /// The last one of the history.
    pub last: Option<DirectorySyncRow>,
    /// When one came to its end last.
    pub synced_at: Option<Millis>,
    /// When one of all users did.
    pub full_at: Option<Millis>,
    /// When the next one is due; `null` when none is.
    pub next_at: Option<Millis>,
    /// The plan that waits for a yes.
    pub held: Option<String>,
    /// How many failed in a row.
    pub failures: u32,
    /// Entries that the last sync of all users could not take: conflicts, and those that cannot be users. A sync of the changes reads
    /// them no more.
    pub not_taken: u32,
}

/// How far a sync has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DirectorySyncProgress {
    /// `groups`, `users`, `planning`, `writing`.
    pub phase: String,
    /// Entries read so far.
    pub read: u32,
    /// Users written so far.
    pub written: u32,
    /// Users to be written; 0 until that is known.
    pub to_write: u32,
    /// It was asked to stop.
    pub stopping: bool,
    /// It only looks what would change.
    pub preview: bool,
}

/// A sync of the history.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectorySyncRow {
    /// Id.
    pub id: String,
    /// When it began.
    pub started_at: Millis,
    /// When it ended.
    pub ended_at: Option<Millis>,
    /// Whether all users were read.
    pub full: bool,
    /// Who started it; blank for the clock.
    pub by: String,
    /// `running`, `done`, `held`, `failed`, `cancelled`, `broken_off`.
    pub outcome: String,
    /// What happened, in plain words.
    pub words: String,
    /// What to do about it.
    pub remedy: String,
    /// How many of each.
    pub counts: Counts,
}

/// A window of the history, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectorySyncPage {
    /// The syncs.
    pub rows: Vec<DirectorySyncRow>,
    /// Where the next window begins.
    pub next: Option<String>,
}

/// How a sync ended.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectorySyncReport {
    /// `done`, `held` or `cancelled`; what failed is an error.
    pub outcome: String,
    /// Whether all users were read.
    pub full: bool,
    /// How many of each.
    pub counts: Counts,
    /// Invites that were revoked.
    pub revoked: u32,
    /// The plan that waits for a yes, of one that is held.
    pub held: Option<String>,
    /// Why, in plain words.
    pub hold_words: Vec<String>,
    /// What an admin should know, in plain words.
    pub notes: Vec<String>,
}

/// A directory that was removed.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct DirectoryRemoved {
    /// Its users, who stay.
    pub users: u32,
}
