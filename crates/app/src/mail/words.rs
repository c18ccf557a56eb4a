//! What the mail says differently per platform. Whole phrases: nothing is put together from halves of a sentence.

use muster_domain::{device::OwnedBy, platform::Platform};

/// Phrases of one mail.
pub struct PlatformWords {
    /// Heading, and the subject up to the organisation.
    pub title: String,
    /// `your own iPhone or iPad for work`, `your work device`.
    pub whose_device: String,
    /// `iPhone or iPad`, `device`: after *your* or *the*.
    pub device: &'static str,
    /// What to do with the QR code; ends before the passcode.
    pub scan: String,
    /// The button.
    pub button: String,
}

/// The phrases for a platform and an ownership.
pub fn platform_words(platform: Platform, owned_by: OwnedBy) -> PlatformWords {
    let device = platform.device_words();
    PlatformWords {
        title: format!("Set up your {device} for work"),
        whose_device: match owned_by {
            OwnedBy::Personal => format!("your own {device} for work"),
            OwnedBy::Corporate => format!("your work {device}"),
        },
        device,
        scan: match platform {
            Platform::Android | Platform::Ios => {
                format!("Reading this on a computer? Point the camera of your {device} here, then enter")
            }
            // A computer has no camera that one points at a screen: its way is the link.
            Platform::MacOs | Platform::Windows => format!(
                "Reading this elsewhere? Open the link at the end of this mail on your {device} (the code holds it too), then enter"
            ),
            Platform::Neutral => {
                "Reading this elsewhere? Point the camera of the device that you want to set up here, then enter".to_owned()
            }
        },
        button: match platform {
            Platform::MacOs => "Set up my Mac".to_owned(),
            Platform::Windows => "Set up my PC".to_owned(),
            Platform::Android | Platform::Ios | Platform::Neutral => "Set up my device".to_owned(),
        },
    }
}
