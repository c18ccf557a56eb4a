//! Which device the visitor holds: what its browser says, and what the visitor says where a browser is ambiguous.

use muster_domain::browser::Seen;
use serde::Deserialize;

/// What a visitor said about their device, in the query or as hidden fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Hints {
    /// `ipad`, `mac` or `android`.
    device: Option<String>,
    /// `here`: stay in the browser of an app.
    browser: Option<String>,
}

impl Hints {
    /// The device, with the visitor's word where the browser's leaves room for it: an iPad says it is a Mac, and an
    /// Android device that asks for desktop pages says it is some Linux computer.
    pub(crate) fn seen(&self, agent: &str) -> Seen {
        match (Seen::from_user_agent(agent), self.device.as_deref()) {
            (Seen::MacOrIpad, Some("ipad")) => Seen::Ios,
            (Seen::MacOrIpad, Some("mac")) => Seen::Mac,
            (Seen::Other, Some("android")) => Seen::Android,
            (seen, _) => seen,
        }
    }

    /// The visitor's word, when it is one we know.
    pub(crate) fn device(&self) -> Option<&'static str> {
        match self.device.as_deref()? {
            "ipad" => Some("ipad"),
            "mac" => Some("mac"),
            "android" => Some("android"),
            _ => None,
        }
    }

    /// Whether the visitor wants to go on in an app's browser.
    pub(crate) fn stays(&self) -> bool {
        self.browser.as_deref() == Some("here")
    }
}
