//! What the device in the visitor's hands is called in a sentence.

use muster_domain::{browser::Seen, platform::Platform};

/// `iPhone`, `Android tablet`, `Mac` …: as exact as the browser lets one say. For a Neutral invite the device decides.
pub(super) fn device_name(platform: Platform, seen: Seen, agent: &str) -> &'static str {
    match platform {
        Platform::Neutral => match seen.platform() {
            Some(found) => device_name(found, seen, agent),
            None => platform.device_words(),
        },
        Platform::Ios if agent.contains("iPhone") => "iPhone",
        Platform::Ios if seen == Seen::Ios => "iPad",
        Platform::Android if seen == Seen::Android && agent.contains("Mobile") => "Android phone",
        Platform::Android if seen == Seen::Android => "Android tablet",
        other => other.device_words(),
    }
}

/// With its article: `an iPhone`, `a Mac`.
pub(super) fn with_article(name: &str) -> String {
    let article = if name.starts_with(['A', 'i', 'I']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {name}")
}
