//! Browsers inside other apps. They lose the session when their app closes, and the system's enrollment cannot begin in
//! them: so the link should be opened in the system's own browser before the passcode is spent.
//!
//! A hint for words, like everything a User-Agent says. No right follows from it.

use muster_domain::browser::Seen;

/// An app that shows pages in a browser of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InApp {
    /// Its name; blank when it does not say.
    pub(crate) app: &'static str,
    /// The browser to go to.
    pub(crate) instead: &'static str,
}

/// What the apps write into their User-Agent.
const MARKS: [(&str, &str); 16] = [
    ("FBAN/", "Facebook"),
    ("FBAV/", "Facebook"),
    ("FB_IAB/", "Facebook"),
    ("Instagram", "Instagram"),
    ("MicroMessenger/", "WeChat"),
    (" Line/", "LINE"),
    ("GSA/", "Google"),
    ("Gmail", "Gmail"),
    ("LinkedInApp", "LinkedIn"),
    ("Twitter", "X"),
    ("Snapchat", "Snapchat"),
    ("BytedanceWebview", "TikTok"),
    ("musical_ly", "TikTok"),
    ("Teams", "Microsoft Teams"),
    ("Slack", "Slack"),
    ("WhatsApp", "WhatsApp"),
];

/// The app around a phone's browser, when there is one.
pub(crate) fn in_app(agent: &str, seen: Seen) -> Option<InApp> {
    let instead = match seen {
        Seen::Ios => "Safari",
        Seen::Android => "Chrome",
        _ => return None,
    };
    if let Some((_, app)) = MARKS.iter().find(|(mark, _)| agent.contains(mark)) {
        return Some(InApp { app, instead });
    }
    // Android's WebView marks itself; on iOS every real browser says Safari, a bare web view does not.
    let bare = match seen {
        Seen::Android => agent.contains("; wv)"),
        _ => !agent.contains("Safari/"),
    };
    bare.then_some(InApp { app: "", instead })
}

#[cfg(test)]
mod tests {
    use super::*;

    const IPHONE: &str =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    #[test]
    fn apps_with_a_browser_of_their_own_are_told_from_browsers() {
        let app = |agent: &str| in_app(agent, Seen::from_user_agent(agent)).map(|found| found.app);
        assert_eq!(
            app(&format!("{IPHONE} Version/18.3 Mobile/15E148 Safari/604.1")),
            None
        );
        assert_eq!(app(&format!("{IPHONE} Mobile/15E148")), Some(""));
        assert_eq!(
            app(&format!("{IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/489.0]")),
            Some("Facebook")
        );
        assert_eq!(
            app(&format!("{IPHONE} Mobile/15E148 Safari Line/14.1.0")),
            Some("LINE")
        );
        assert_eq!(
            app(&format!("{IPHONE} Mobile/15E148 MicroMessenger/8.0.40")),
            Some("WeChat")
        );
        let android = "Mozilla/5.0 (Linux; Android 15; Pixel 8; wv) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
        assert_eq!(app(android), Some(""));
        assert_eq!(app(&android.replace("; wv", "")), None);
        assert_eq!(
            app("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Teams/1.0"),
            None
        );
    }
}
