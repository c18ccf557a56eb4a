//! What became of a call, in plain words, and what an admin can do about it.

use super::PushError;

impl PushError {
    /// What happened, as one or two plain sentences.
    pub fn words(&self) -> String {
        match self {
            Self::DeviceGone { .. } => "Apple no longer reaches this device.".into(),
            Self::BadToken(reason) => {
                format!("Apple does not know the device by the address that it gave: {reason}.")
            }
            Self::Certificate(reason) => {
                format!("The push certificate cannot be used with Apple's push server: {reason}.")
            }
            Self::NotApple(reason) => {
                format!("What answers in place of Apple's push server cannot be trusted: {reason}.")
            }
            Self::Busy {
                only_this_device: true,
                reason,
                ..
            } => format!("This device was called too often: {reason}."),
            Self::Busy { reason, .. } => format!("Apple's push server cannot be used just now: {reason}."),
            Self::OurFault(reason) => format!("Apple's push server did not understand the call: {reason}."),
        }
    }

    /// What an admin can do about it; empty when there is nothing but to wait.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::DeviceGone { .. } => {
                "It was erased, or management was removed from it. If neither is so, it may come back by itself; \
                 else invite its owner again."
            }
            Self::BadToken(_) => {
                "Wait until the device checks in by itself; if it never does, invite its owner to enroll again."
            }
            Self::Certificate(_) => {
                "Renew the push certificate in Settings, Apple, with the Apple Account that it was made with: a \
                 certificate of another account reaches none of the enrolled devices."
            }
            Self::NotApple(_) => {
                "Something on the way may look into encrypted traffic, such as a firewall or a proxy: let \
                 api.push.apple.com pass untouched, and check this computer's clock."
            }
            Self::Busy { .. } => "",
            Self::OurFault(_) => "Please report this: it is an error in Muster.",
        }
    }
}
