//! What was probably meant: words for platforms and ownership, domains of well-known mailbox providers, nearly equal names.
//!
//! A suggestion is never taken by itself; the admin takes it, once or for all alike.

use crate::{device::OwnedBy, platform::Platform, user::EmailAddress};

use super::header::canonical;

/// What people write for a platform, in capitals without blanks.
const PLATFORM_WORDS: [(Platform, &[&str]); 5] = [
    (
        Platform::Ios,
        &[
            "IPHONE",
            "IPAD",
            "IPOD",
            "APPLE",
            "IOSDEVICE",
            "IPHONES",
            "IPADS",
            "IPADMINI",
            "IPADPRO",
            "IPHONEIPAD",
        ],
    ),
    (
        Platform::Android,
        &[
            "SAMSUNG",
            "GALAXY",
            "PIXEL",
            "GOOGLE",
            "XIAOMI",
            "ONEPLUS",
            "MOTOROLA",
            "HUAWEI",
            "ANDROIDPHONE",
            "ANDROIDTABLET",
            "ANDROIDS",
            "DROID",
        ],
    ),
    (
        Platform::MacOs,
        &[
            "MAC",
            "MACBOOK",
            "MACBOOKPRO",
            "MACBOOKAIR",
            "IMAC",
            "OSX",
            "MACOSX",
            "MACMINI",
            "APPLEMAC",
            "MACS",
        ],
    ),
    (
        Platform::Windows,
        &[
            "WIN",
            "PC",
            "LAPTOP",
            "NOTEBOOK",
            "DESKTOP",
            "SURFACE",
            "WINDOWSPC",
            "MICROSOFT",
            "WINPC",
            "DELL",
            "THINKPAD",
        ],
    ),
    (
        Platform::Neutral,
        &[
            "ANY",
            "ALL",
            "OTHER",
            "UNKNOWN",
            "NONE",
            "OSINDEPENDENT",
            "INDEPENDENT",
            "BOTH",
            "PHONE",
            "TABLET",
            "MOBILE",
        ],
    ),
];

/// The words that the platform column takes (the seed, guideline 1, and macOS), in capitals without blanks.
const PLATFORMS: [(&str, Platform); 7] = [
    ("IOS", Platform::Ios),
    ("IPADOS", Platform::Ios),
    ("IOSIPADOS", Platform::Ios),
    ("ANDROID", Platform::Android),
    ("MACOS", Platform::MacOs),
    ("WINDOWS", Platform::Windows),
    ("NEUTRAL", Platform::Neutral),
];

const OWNED_BY_WORDS: [(OwnedBy, &[&str]); 2] = [
    (
        OwnedBy::Personal,
        &[
            "BYOD",
            "OWN",
            "PRIVATE",
            "EMPLOYEE",
            "USER",
            "PERSON",
            "SELF",
            "P",
            "EMPLOYEEOWNED",
            "PRIVAT",
        ],
    ),
    (
        OwnedBy::Corporate,
        &[
            "COMPANY",
            "BUSINESS",
            "CORP",
            "COPE",
            "ORGANISATION",
            "ORGANIZATION",
            "WORK",
            "EMPLOYER",
            "C",
            "ENTERPRISE",
            "CORPORATEOWNED",
            "COMPANYOWNED",
        ],
    ),
];

/// Mailbox providers whose names are often misspelt.
const PROVIDERS: [&str; 22] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "hotmail.co.uk",
    "hotmail.fr",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.co.uk",
    "yahoo.fr",
    "yahoo.de",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "zoho.com",
];

/// Real domains that look like a misspelt one above.
const REAL: [&str; 14] = [
    "gmx.com",
    "gmx.at",
    "gmx.ch",
    "mail.com",
    "ymail.com",
    "live.co.uk",
    "live.fr",
    "live.de",
    "we.com",
    "email.com",
    "yahoo.co",
    "aol.de",
    "hotmail.de",
    "hotmail.it",
];

/// The platform that a word of the column names.
pub(super) fn platform(value: &str) -> Option<Platform> {
    let word = canonical(value);
    PLATFORMS
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, platform)| *platform)
}

/// The platform of a device or an everyday word, also with a version behind it (`Windows 11`, `iOS 17`).
pub(super) fn platform_by_device(value: &str) -> Option<Platform> {
    let word = canonical(value);
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let named = |word: &str| {
        PLATFORMS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, platform)| *platform)
    };
    let device = |word: &str| {
        PLATFORM_WORDS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(platform, _)| *platform)
    };
    device(&word).or_else(|| (bare != word).then(|| named(bare).or_else(|| device(bare)))?)
}

/// The platform whose name is nearly this.
pub(super) fn platform_nearly(value: &str) -> Option<Platform> {
    nearest(
        &canonical(value),
        PLATFORMS.iter().map(|(word, platform)| (*word, *platform)),
    )
}

/// Whose device a word of the column says.
pub(super) fn owned_by(value: &str) -> Option<OwnedBy> {
    value.parse().ok()
}

/// Whose device was probably meant.
pub(super) fn owned_by_nearly(value: &str) -> Option<OwnedBy> {
    let word = canonical(value);
    OWNED_BY_WORDS
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()))
        .map(|(owned_by, _)| *owned_by)
        .or_else(|| {
            nearest(
                &word,
                [("PERSONAL", OwnedBy::Personal), ("CORPORATE", OwnedBy::Corporate)].into_iter(),
            )
        })
}

/// The one candidate that is at most a quarter of its letters away, if it is clearly the nearest.
fn nearest<'a, T: PartialEq>(word: &str, candidates: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    const LONGEST: usize = 40;
    if word.len() > LONGEST {
        return None;
    }
    let mut found: Option<(usize, T)> = None;
    let mut tie = false;
    for (candidate, value) in candidates {
        let distance = strsim::osa_distance(word, candidate);
        let allowed = (candidate.chars().count() / 3).min(2);
        if distance > allowed {
            continue;
        }
        match &found {
            Some((best, other)) if *best < distance || (*best == distance && *other == value) => {}
            Some((best, _)) if *best == distance => tie = true,
            _ => {
                found = Some((distance, value));
                tie = false;
            }
        }
    }
    found.filter(|_| !tie).map(|(_, value)| value)
}

/// The provider whose domain was probably meant: one letter more, less, other or swapped.
pub(super) fn provider(domain: &str) -> Option<&'static str> {
    // Measuring a distance costs a microsecond, and there are a hundred thousand rows: a look at which letters occur rules
    // nearly every domain out, for each slip changes at most two of them.
    let own = letters(domain);
    let close = |provider: &str, slips: usize| {
        domain.len().abs_diff(provider.len()) <= slips
            && (own ^ letters(provider)).count_ones() as usize <= 2 * slips
    };
    if !PROVIDERS.into_iter().any(|provider| close(provider, 2)) {
        return None;
    }
    if PROVIDERS.contains(&domain) || REAL.contains(&domain) {
        return None;
    }
    let near = |most: usize| {
        PROVIDERS
            .into_iter()
            // Short names have too many real neighbours.
            .filter(|provider| provider.len() >= 8 && close(provider, most))
            .find(|provider| (1..=most).contains(&strsim::osa_distance(domain, provider)))
    };
    near(1).or_else(|| {
        // Two slips are believed where the name itself is long, or the ending is a slip too: gmial.con.
        near(2).filter(|provider| {
            provider.len() >= 11 || domain.starts_with(&provider[..1]) && same_letters(domain, provider)
        })
    })
}

/// An address whose domain is probably a slip, as it was probably meant.
pub(super) fn meant_address(address: &EmailAddress) -> Option<EmailAddress> {
    let meant = provider(address.domain())?;
    format!("{}@{meant}", address.local()).parse().ok()
}

/// Which letters occur, a bit each.
fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |mask, byte| match byte {
        b'a'..=b'z' => mask | 1 << (byte - b'a'),
        b'A'..=b'Z' => mask | 1 << (byte - b'A'),
        b'.' => mask | 1 << 26,
        b'-' => mask | 1 << 27,
        _ => mask | 1 << 28,
    })
}

fn same_letters(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<u8> = text.split('.').next().unwrap_or_default().bytes().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// The name of `candidates` that differs from `name` by a slip: at most two letters, at most a quarter.
pub(super) fn similar<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = name.to_lowercase();
    let length = folded.chars().count();
    let allowed = (length / 4).min(2);
    if allowed == 0 {
        return None;
    }
    candidates
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .filter_map(|candidate| {
            let other = candidate.to_lowercase();
            let distance = strsim::osa_distance(&folded, &other);
            // "Ward 4" and "Ward 5" are two groups: names that differ in their digits are no slips.
            ((1..=allowed).contains(&distance) && digits(&folded) == digits(&other))
                .then_some((distance, candidate))
        })
        // Of equals the first by name, so that the same file always gets the same suggestion.
        .min()
        .map(|(_, candidate)| candidate)
}

/// The time zone that was probably meant: by its place alone (Berlin), or a slip away from its name (Asia/Tokio).
///
/// `names` are IANA names; of several that fit equally there is no suggestion.
pub fn zone_nearly<'a>(text: &str, names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let folded = |text: &str| text.trim().to_lowercase().replace([' ', '-'], "_");
    let wanted = folded(text);
    if wanted.is_empty() || wanted.len() > 60 {
        return None;
    }
    let place = |name: &str| name.rsplit('/').next().map(folded).unwrap_or_default();
    let mut called = names
        .clone()
        .filter(|name| name.contains('/') && place(name) == wanted);
    match (called.next(), called.next()) {
        (Some(only), None) => return Some(only),
        (Some(_), Some(_)) => return None,
        (None, _) => {}
    }
    let all: Vec<(String, &str)> = names.map(|name| (folded(name), name)).collect();
    nearest(&wanted, all.iter().map(|(folded, name)| (folded.as_str(), *name)))
}

/// Whether two domains differ by one letter, more, less, other or swapped.
pub(super) fn is_one_slip(a: &str, b: &str) -> bool {
    a.len().abs_diff(b.len()) <= 1
        && (letters(a) ^ letters(b)).count_ones() <= 2
        && strsim::osa_distance(a, b) == 1
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What an address was probably meant to be, for one that cannot be used: slips of the hand and of copying.
pub(super) fn address(value: &str) -> String {
    let mut text = value.trim();
    if let (Some(open), Some(close)) = (text.rfind('<'), text.rfind('>'))
        && open < close
    {
        text = &text[open + 1..close];
    }
    let lower = text.to_ascii_lowercase();
    let text = if lower.starts_with("mailto:") {
        &text[7..]
    } else {
        text
    };
    let mut clean: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'' | '<' | '>'))
        .collect();
    for at in ["(at)", "[at]", "{at}"] {
        clean = clean.replace(at, "@");
    }
    while clean.contains("@@") {
        clean = clean.replace("@@", "@");
    }
    let (local, domain) = match clean.rsplit_once('@') {
        Some((local, domain)) => (local.to_owned(), domain.to_owned()),
        None => return clean,
    };
    let mut domain = domain.replace([',', ';'], ".");
    while domain.contains("..") {
        domain = domain.replace("..", ".");
    }
    let domain = domain.trim_matches(['.', '-']).to_owned();
    let domain = match domain
        .strip_suffix(".con")
        .or_else(|| domain.strip_suffix(".cmo"))
    {
        Some(rest) => format!("{rest}.com"),
        None => domain,
    };
    format!("{}@{domain}", local.trim_matches('.'))
}

/// A name made from an address: `dana.whitlock@…` is Dana Whitlock.
pub(super) fn name_from(local: &str) -> Option<String> {
    let words: Vec<String> = local
        .split(['.', '_', '-'])
        .filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic))
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| {
                    first
                        .to_uppercase()
                        .chain(letters.flat_map(char::to_lowercase))
                        .collect()
                })
                .unwrap_or_default()
        })
        .collect();
    (words.len() >= 2).then(|| words.join(" "))
}

/// What spreadsheets write into a cell whose formula failed (ECMA-376 part 1, 18.18.11, and Excel's newer ones).
pub fn is_formula_error(value: &str) -> bool {
    const ERRORS: [&str; 10] = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
    ];
    value.starts_with('#') && ERRORS.contains(&value.trim())
}
