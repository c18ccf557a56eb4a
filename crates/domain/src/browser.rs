//! What a browser's User-Agent says about the device it runs on.
//!
//! A hint for words and pictures. No right ever follows from it.

use crate::platform::Platform;

/// The device a browser says it runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seen {
    /// iPhone, or an iPad that says so.
    Ios,
    /// Safari on "Macintosh": a Mac, or an iPad, which by default says the same (iPadOS 13 and later).
    MacOrIpad,
    /// A Mac with a browser that no iPad has.
    Mac,
    /// Android phone or tablet.
    Android,
    /// Windows PC.
    Windows,
    /// Linux, ChromeOS and everything else.
    Other,
}

impl Seen {
    /// Reads a User-Agent header.
    pub fn from_user_agent(agent: &str) -> Self {
        if agent.contains("iPhone") || agent.contains("iPad") || agent.contains("iPod") {
            Self::Ios
        } else if agent.contains("Android") {
            Self::Android
        } else if agent.contains("Windows NT") {
            Self::Windows
        } else if agent.contains("Macintosh") {
            let only_on_mac = ["Chrome/", "Firefox/", "Edg/"].iter().any(|b| agent.contains(b));
            if only_on_mac { Self::Mac } else { Self::MacOrIpad }
        } else {
            Self::Other
        }
    }

    /// The platform to show steps for when the invite is Neutral; `None` when the device cannot be enrolled at all.
    pub fn platform(self) -> Option<Platform> {
        match self {
            Self::Ios => Some(Platform::Ios),
            Self::MacOrIpad | Self::Mac => Some(Platform::MacOs),
            Self::Android => Some(Platform::Android),
            Self::Windows => Some(Platform::Windows),
            Self::Other => None,
        }
    }

    /// How this device and an invite's platform go together.
    pub fn fits(self, invited: Platform) -> Fit {
        match (invited, self) {
            (Platform::Neutral, Self::Other) => Fit::Elsewhere,
            (Platform::Neutral, _)
            | (Platform::Ios, Self::Ios)
            | (Platform::MacOs, Self::Mac | Self::MacOrIpad)
            | (Platform::Android, Self::Android)
            | (Platform::Windows, Self::Windows) => Fit::Right,
            (Platform::Ios, Self::MacOrIpad) => Fit::PerhapsIpad,
            _ => Fit::Elsewhere,
        }
    }

    /// Whether the browser sits on a computer, so that a QR code on its screen can be scanned by a phone.
    pub fn is_computer(self) -> bool {
        matches!(self, Self::Mac | Self::MacOrIpad | Self::Windows | Self::Other)
    }
}

/// How a device and an invite's platform go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// The device is of the invited platform.
    Right,
    /// An iPad that presents itself as a Mac, or a Mac: the person must say which.
    PerhapsIpad,
    /// Another device is needed.
    Elsewhere,
}

/// Longest User-Agent that is looked at, in bytes; the rest says nothing.
pub const MAX_USER_AGENT: usize = 512;

/// A few words for the timeline: device, system version and browser, e.g. `iPhone · iOS 18.3 · Safari`.
///
/// The words are chosen from a fixed list, so nothing of a hostile header reaches a screen but digits and dots.
pub fn summary(agent: &str) -> String {
    let agent = bounded(agent);
    let mut parts: Vec<String> = Vec::with_capacity(3);
    let device = if agent.contains("iPhone") {
        "iPhone"
    } else if agent.contains("iPad") {
        "iPad"
    } else if agent.contains("Android") {
        if agent.contains("Mobile") {
            "Android phone"
        } else {
            "Android tablet"
        }
    } else if agent.contains("Windows NT") {
        "Windows PC"
    } else if agent.contains("Macintosh") {
        "Mac or iPad"
    } else if agent.contains("CrOS") {
        "Chromebook"
    } else if agent.contains("Linux") {
        "Linux computer"
    } else {
        "Unknown device"
    };
    parts.push(device.to_owned());
    for (mark, name) in [
        ("CPU iPhone OS ", "iOS"),
        ("CPU OS ", "iPadOS"),
        ("Android ", "Android"),
    ] {
        if let Some(version) = version_after(agent, mark) {
            parts.push(format!("{name} {version}"));
            break;
        }
    }
    let browsers = [
        ("EdgA/", "Edge"),
        ("EdgiOS/", "Edge"),
        ("Edg/", "Edge"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    if let Some((_, name)) = browsers.iter().find(|(mark, _)| agent.contains(mark)) {
        parts.push((*name).to_owned());
    }
    parts.join(" · ")
}

/// Whether a request comes from something a person looks at. Link scanners and command-line fetchers mostly say what
/// they are; an opened link is only recorded as evidence for a browser.
pub fn is_browser(agent: &str) -> bool {
    const MACHINES: [&str; 16] = [
        "bot",
        "crawl",
        "spider",
        "scan",
        "preview",
        "headlesschrome/0",
        "curl/",
        "wget/",
        "python",
        "go-http",
        "java/",
        "okhttp",
        "libwww",
        "facebookexternalhit",
        "proofpoint",
        "barracuda",
    ];
    let agent = bounded(agent);
    let folded = agent.to_lowercase();
    agent.starts_with("Mozilla/") && !MACHINES.iter().any(|m| folded.contains(m))
}

fn bounded(agent: &str) -> &str {
    let mut end = agent.len().min(MAX_USER_AGENT);
    while !agent.is_char_boundary(end) {
        end -= 1;
    }
    &agent[..end]
}

fn version_after(agent: &str, mark: &str) -> Option<String> {
    let rest = &agent[agent.find(mark)? + mark.len()..];
    let version: String = rest
        .chars()
        .take(12)
        .take_while(|c| c.is_ascii_digit() || *c == '_' || *c == '.')
        .collect();
    let version = version.replace('_', ".");
    let version = version.trim_end_matches('.');
    (!version.is_empty()).then(|| version.to_owned())
}
