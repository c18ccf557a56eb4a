//! What a device is answered.

use muster_domain::invite::InviteState;
use muster_store::Refusal;

/// What a device is answered; the portal knows how to say it in HTTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceAnswer {
    /// All is well, and there is nothing to say.
    Nothing,
    /// A property list.
    Plist(Vec<u8>),
    /// The next command, a property list.
    Command(Vec<u8>),
    /// Not managed here any more: it may remove its enrollment.
    Unmanaged,
    /// Turned away; its enrollment stays as it is.
    TurnedAway,
    /// The message is none, or its signature is not good.
    Unreadable,
    /// Users of a Mac are not managed one by one.
    UserNotManaged,
    /// Not offered.
    NotOffered,
}

impl DeviceAnswer {
    /// What a device hears of a refusal. Only what is known to have ended is told to remove its enrollment: a certificate
    /// that is unknown may only be missing here, after a restored backup.
    pub(super) fn to_refused(refusal: Refusal) -> Self {
        match refusal {
            // It asks to enroll with an invite that enrolled: itself, or another with its certificate.
            Refusal::Dead(InviteState::Enrolled) => Self::TurnedAway,
            Refusal::Ended | Refusal::Void | Refusal::Dead(_) => Self::Unmanaged,
            _ => Self::TurnedAway,
        }
    }
}
