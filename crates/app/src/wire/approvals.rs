//! What whoever approves a sending reads first: what would be sent if it were approved now.

use muster_domain::{authentication::Authentication, device::OwnedBy, invite::Via, platform::Platform};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ApprovalRow, InviteDraft, Millis, PlanView};

/// A sending that waits, as it would be sent now. No link, passcode or mail is in it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ApprovalReview {
    /// As it stands in the list.
    pub row: ApprovalRow,
    /// Why it could not be approved now, in words; empty when it could.
    pub obstacles: Vec<String>,
    /// What would be sent.
    pub what: ReviewedSending,
}

/// What a sending that waits is about.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "one is made at a time, and goes over the wire at once"
)]
pub enum ReviewedSending {
    /// The form, and the plan that it makes now.
    Form {
        /// As it was filled in.
        draft: InviteDraft,
        /// What sending it now would do.
        plan: PlanView,
        /// For each recipient of the draft the directory that they have left; `null` for whoever has not.
        left: Vec<Option<String>>,
    },
    /// Invites that are sent again, with new links.
    Again(ListedInvites),
    /// Rows of a file that become invites.
    File(ListedInvites),
    /// What waits cannot be read any more: it can only be declined.
    Unreadable,
}

/// The invites of a sending that may have any number of them.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ListedInvites {
    /// The first of them, at most 50.
    pub first: Vec<ListedInvite>,
    /// How many there are.
    pub count: u32,
    /// End of validity, were it approved now.
    pub expires_at: Millis,
    /// Not handed over before; `null` is at once.
    pub send_at: Option<Millis>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ListedInvite {
    /// Name.
    pub name: String,
    /// The address that it goes to.
    pub email: String,
    /// The address so far, where it is corrected.
    pub email_before: Option<String>,
    /// Number that its text goes to, in international form; `null` when none does.
    pub phone: Option<String>,
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// The group that the device joins; `null` is un-assigned.
    pub group: Option<String>,
    /// Why it is this one, in words; blank where it is named.
    pub group_why: String,
    /// How it reaches the invitee.
    pub via: Via,
    /// How its invitee proves who they are.
    pub authentication: Authentication,
    /// The directory that its invitee has left.
    pub left: Option<String>,
}
