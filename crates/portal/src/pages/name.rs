//! The word for the device in the visitor's hands, by which messages choose its name: see `form-device` in the catalogue.

use muster_domain::{browser::Seen, platform::Platform};

/// `iphone`, `android-tablet`, `mac` …: as exact as the browser lets one say. For a Neutral invite the device decides.
pub(super) fn device_word(platform: Platform, seen: Seen, agent: &str) -> &'static str {
    match platform {
        Platform::Neutral => match seen.platform() {
            Some(found) => device_word(found, seen, agent),
            None => platform_word(platform),
        },
        Platform::Ios if agent.contains("iPhone") => "iphone",
        Platform::Ios if seen == Seen::Ios => "ipad",
        Platform::Android if seen == Seen::Android && agent.contains("Mobile") => "android-phone",
        Platform::Android if seen == Seen::Android => "android-tablet",
        other => platform_word(other),
    }
}

/// Any device of a platform.
pub(super) fn platform_word(platform: Platform) -> &'static str {
    match platform {
        Platform::Android => "android",
        Platform::Ios => "ios",
        Platform::MacOs => "mac",
        Platform::Windows => "windows",
        Platform::Neutral => "device",
    }
}
