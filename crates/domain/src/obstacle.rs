//! Why a device that tried to enroll was turned away.
//!
//! It is kept as the invite's reason, in the admin's words, and read back from them where the invitee is told in a language
//! of their own: [`Display`](fmt::Display) and [`Obstacle::read`] are each other's inverse.

use std::fmt;

/// Longest version that is read back, in bytes.
const MAX_VERSION: usize = 32;

/// The systems whose version decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Of iPhones and iPads.
    Ios,
    /// Of Macs.
    MacOs,
}

impl System {
    /// As its maker writes it, in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ios => "iOS",
            Self::MacOs => "macOS",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Ios, Self::MacOs]
            .into_iter()
            .find(|system| system.name() == name)
    }
}

/// What stood in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Devices of its kind do not enroll here.
    OtherKind,
    /// Its system is older than the least that was set.
    TooOld {
        /// Which.
        system: System,
        /// What the device runs, such as `17.6.1`.
        version: String,
        /// What it would have to run.
        least: String,
    },
    /// It does not say what it runs.
    NoVersion {
        /// Which.
        system: System,
    },
    /// Its profile was made for another push certificate than the present one.
    OtherCertificate,
    /// Its user has as many devices as anybody may have.
    TooManyDevices {
        /// How many that is.
        limit: u32,
    },
}

const OTHER_KIND: &str = "this kind of device cannot enroll";
const OTHER_CERTIFICATE: &str = "the topic is not the push certificate's";
const OLDER: &str = " is older than ";
const NO_VERSION: &str = "the device does not say its version of ";
const TOO_MANY: &str = "the limit of devices per user is reached: ";

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherKind => f.write_str(OTHER_KIND),
            Self::TooOld {
                system,
                version,
                least,
            } => write!(f, "{} {version}{OLDER}{least}", system.name()),
            Self::NoVersion { system } => write!(f, "{NO_VERSION}{}", system.name()),
            Self::OtherCertificate => f.write_str(OTHER_CERTIFICATE),
            Self::TooManyDevices { limit } => write!(f, "{TOO_MANY}{limit}"),
        }
    }
}

impl Obstacle {
    /// What kind it is, as logs keep it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::OtherKind => "other_kind",
            Self::TooOld { .. } => "too_old",
            Self::NoVersion { .. } => "no_version",
            Self::OtherCertificate => "other_certificate",
            Self::TooManyDevices { .. } => "too_many_devices",
        }
    }

    /// Reads the words that an obstacle was kept as; `None` for any others.
    pub fn read(words: &str) -> Option<Self> {
        match words {
            OTHER_KIND => return Some(Self::OtherKind),
            OTHER_CERTIFICATE => return Some(Self::OtherCertificate),
            _ => {}
        }
        if let Some(name) = words.strip_prefix(NO_VERSION) {
            return System::named(name).map(|system| Self::NoVersion { system });
        }
        if let Some(limit) = words.strip_prefix(TOO_MANY) {
            return limit.parse().ok().map(|limit| Self::TooManyDevices { limit });
        }
        let (before, least) = words.split_once(OLDER)?;
        let (name, version) = before.split_once(' ')?;
        (is_version(version) && is_version(least)).then_some(())?;
        Some(Self::TooOld {
            system: System::named(name)?,
            version: version.to_owned(),
            least: least.to_owned(),
        })
    }
}

fn is_version(text: &str) -> bool {
    (1..=MAX_VERSION).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let old = Obstacle::TooOld {
            system: System::Ios,
            version: "17.6.1".to_owned(),
            least: "18.0".to_owned(),
        };
        assert_eq!(old.to_string(), "iOS 17.6.1 is older than 18.0");
        let system = System::MacOs;
        for one in [
            old,
            Obstacle::OtherKind,
            Obstacle::NoVersion { system },
            Obstacle::OtherCertificate,
            Obstacle::TooManyDevices { limit: 3 },
        ] {
            assert_eq!(Obstacle::read(&one.to_string()), Some(one));
        }
    }

    #[test]
    fn other_words_are_none() {
        for words in [
            "",
            "550 no such user",
            "iOS 17 <b> is older than 18",
            "tvOS 17 is older than 18",
            "iOS  is older than 18",
            "iOS 17 is older than 18 ",
        ] {
            assert_eq!(Obstacle::read(words), None, "{words}");
        }
    }
}
