//! Versions of operating systems: read, compared, shown.

use std::{fmt, str::FromStr};

/// Numbers in a version. Apple uses two or three, Windows four (`10.0.19045.3803`), Android one.
const PARTS: usize = 4;
/// Longest version that is looked at, in bytes.
const MAX_LENGTH: usize = 32;

/// A version such as `17.6.1`. A missing number counts as zero, so `17` equals `17.0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OsVersion([u16; PARTS]);

/// Not a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A version looks like 17 or 17.6.1.")]
pub struct NoVersion;

impl FromStr for OsVersion {
    type Err = NoVersion;

    /// Reads one to four numbers with dots between them; surrounding blanks are ignored.
    fn from_str(text: &str) -> Result<Self, NoVersion> {
        let text = text.trim();
        if text.len() > MAX_LENGTH {
            return Err(NoVersion);
        }
        let mut parts = [0; PARTS];
        for (i, part) in text.split('.').enumerate() {
            // The parser of numbers would take a sign.
            if !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(NoVersion);
            }
            *parts.get_mut(i).ok_or(NoVersion)? = part.parse().map_err(|_| NoVersion)?;
        }
        Ok(Self(parts))
    }
}

impl fmt::Display for OsVersion {
    /// At least two numbers, as Apple writes it: `17.0`, `17.6.1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used = self.0.iter().rposition(|part| *part != 0).map_or(0, |i| i + 1);
        let [first, rest @ ..] = self.0;
        write!(f, "{first}")?;
        for part in rest.iter().take(used.max(2) - 1) {
            write!(f, ".{part}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::OsVersion;

    #[test]
    fn versions_are_compared_number_by_number() {
        let v = |text: &str| text.parse::<OsVersion>().unwrap();
        assert!(v("17.10") > v("17.9.9"));
        assert!(v("9.0") < v("17.0"));
        assert_eq!(v("17"), v("17.0.0"));
        assert!(v("17.0.0.1") > v("17"));
    }

    #[test]
    fn a_version_is_shown_as_apple_writes_it() {
        for (text, shown) in [
            ("17", "17.0"),
            (" 17.6.1 ", "17.6.1"),
            ("26.0.0", "26.0"),
            ("1.0.0.2", "1.0.0.2"),
        ] {
            assert_eq!(text.parse::<OsVersion>().unwrap().to_string(), shown);
        }
    }

    #[test]
    fn what_is_no_version_is_refused() {
        for text in [
            "",
            ".",
            "17.",
            "+17",
            "-1",
            "17.6b",
            "1.2.3.4.5",
            "70000",
            "17 6",
            "١٧",
        ] {
            assert!(text.parse::<OsVersion>().is_err(), "{text}");
        }
    }
}
