//! Self enrollment: what a signed-in user picked, and what came of it.

use muster_domain::{device::OwnedBy, invite::InviteId, platform::Platform, time::Moment};

use super::InviteRecord;

/// What a user picked who signed in with a directory.
#[derive(Debug, Clone)]
pub struct NewSelfEnrollment {
    /// Id of the invite, should one be made.
    pub id: InviteId,
    /// Names it among sendings; a new id.
    pub send_id: String,
    /// The user.
    pub user_id: String,
    /// What they bring.
    pub platform: Platform,
    /// Whose it is.
    pub owned_by: OwnedBy,
    /// End of its validity.
    pub expires_at: Moment,
    /// Devices that the user may have; `None` for any number.
    pub limit: Option<u32>,
    /// When they signed in. What they had picked before that, and not enrolled, gives way when the limit asks for it.
    pub signed_in_at: Moment,
    /// The browser, for the timeline.
    pub detail: String,
    /// Now.
    pub at: Moment,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SelfEnrolled {
    /// An invite was made; it is Verified.
    Made(Box<InviteRecord>),
    /// The one that the user has for this platform goes on, with a new generation: a browser before this one is out.
    TakenUpAgain(Box<InviteRecord>),
    /// The user has as many devices as they may.
    TooMany,
    /// The user is not there, archived, or gone from their directory.
    NoUser,
    /// Their directory knows no mail address of theirs, which every invite has.
    NoAddress,
    /// What they picked by this sign-in has enrolled since, or was revoked.
    SignInAgain,
}
