//! Terms of use: which version is asked for, and which of its languages somebody reads.

/// Longest text of one language, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;
/// Most languages of one version.
pub const MAX_LANGUAGES: usize = 40;
/// Most versions that are kept; more are refused rather than forgotten, since acceptances name them.
pub const MAX_VERSIONS: u32 = 10_000;

/// The number of a published version, from 1 on.
pub type Version = u32;

/// Which of the languages that there are is read by somebody who wants `wanted` (BCP 47 tags): that one, else the
/// organisation's, else English, else the first.
#[must_use]
pub fn choose<'a>(there: &[&'a str], wanted: &str, organisation: &str) -> Option<&'a str> {
    [wanted, organisation, "en"]
        .into_iter()
        .find_map(|tag| there.iter().find(|known| **known == tag))
        .or(there.first())
        .copied()
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn a_language_that_is_missing_falls_back() {
        assert_eq!(choose(&["de", "en"], "de", "fr"), Some("de"));
        assert_eq!(choose(&["de", "en", "fr"], "ja", "fr"), Some("fr"));
        assert_eq!(choose(&["de", "en"], "ja", "fr"), Some("en"));
        assert_eq!(choose(&["de", "nl"], "ja", "fr"), Some("de"));
        assert_eq!(choose(&[], "ja", "fr"), None);
    }
}
