//! The nearest language to what somebody wants, by BCP 47 and the likely subtags of CLDR.

use unic_langid::LanguageIdentifier;

use crate::Language;

/// Bytes of a tag that are looked at; RFC 5646 (section 4.4.1) asks for 35.
const MAX_TAG: usize = 64;

/// The first wanted language that is available, the most wanted first; `None` when none is.
///
/// A region does not matter (`de-AT` finds `de`), a script does: `zh-TW` is written in traditional characters and does
/// not find `zh-Hans`, `zh-CN` does. What is no tag, or names no language, is passed over.
pub fn negotiate(wanted: &[&str], available: impl Iterator<Item = Language>) -> Option<Language> {
    let available: Vec<Language> = available.collect();
    let tags: Vec<&str> = available.iter().map(|language| language.tag()).collect();
    nearest(wanted, &tags).and_then(|at| available.get(at).copied())
}

fn nearest(wanted: &[&str], tags: &[&str]) -> Option<usize> {
    let wanted: Vec<Wanted> = wanted.iter().filter_map(|tag| Wanted::read(tag)).collect();
    wanted.iter().enumerate().find_map(|(at, one)| {
        // Browsers add the bare language themselves: `zh` behind `zh-TW` still means traditional characters, which
        // were looked for before.
        let meant = |before: &Wanted| before.likely.language == one.likely.language;
        if one.bare && wanted.iter().take(at).any(meant) {
            return None;
        }
        let near = tags.iter().enumerate().filter_map(|(at, tag)| {
            let found = Wanted::read(tag)?.likely;
            let same = found.language == one.likely.language && found.script == one.likely.script;
            // Two files may differ by region alone: then the wanted one comes first.
            same.then_some((found.region != one.likely.region, at))
        });
        near.min().map(|(_, at)| at)
    })
}

/// A tag as it is compared.
struct Wanted {
    /// With its likely script and region.
    likely: LanguageIdentifier,
    /// It named neither script nor region.
    bare: bool,
}

impl Wanted {
    /// `None` when it is no tag. Extensions and private subtags say nothing about the words.
    fn read(tag: &str) -> Option<Self> {
        if tag.len() > MAX_TAG {
            return None;
        }
        let end = tag
            .split(['-', '_'])
            .take_while(|subtag| subtag.len() != 1)
            .map(|subtag| subtag.len() + 1)
            .sum::<usize>();
        let mut likely: LanguageIdentifier = tag.get(..end.checked_sub(1)?)?.parse().ok()?;
        let bare = likely.script.is_none() && likely.region.is_none();
        likely.maximize();
        Some(Self { likely, bare })
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const TAGS: [&str; 12] = [
        "ar", "de", "en", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "zh-Hans",
    ];

    fn found(wanted: &[&str]) -> Option<&'static str> {
        nearest(wanted, &TAGS).map(|at| TAGS[at])
    }

    #[test]
    fn regions_do_not_matter_and_scripts_do() {
        for (wanted, expected) in [
            ("de", Some("de")),
            ("de-AT", Some("de")),
            ("DE_ch", Some("de")),
            ("de-CH-1996", Some("de")),
            ("de-AT-u-co-phonebk-x-private", Some("de")),
            ("en-US", Some("en")),
            ("pt-BR", Some("pt")),
            ("pt-PT", Some("pt")),
            ("es-419", Some("es")),
            ("ar-EG", Some("ar")),
            ("zh", Some("zh-Hans")),
            ("zh-CN", Some("zh-Hans")),
            ("zh-SG", Some("zh-Hans")),
            ("zh-Hans-HK", Some("zh-Hans")),
            ("zh-TW", None),
            ("zh-HK", None),
            ("zh-MO", None),
            ("zh-Hant", None),
            ("zh-Hant-CN", None),
            ("yue", None),
            ("hi", Some("hi")),
            ("hi-Latn", None),
            ("ja-JP", Some("ja")),
            ("sv-SE", None),
            ("", None),
            ("*", None),
            ("x-klingon", None),
            ("und", None),
            ("de-", None),
            ("not a tag", None),
        ] {
            assert_eq!(found(&[wanted]), expected, "{wanted}");
        }
    }

    #[test]
    fn the_most_wanted_that_there_is_wins() {
        assert_eq!(found(&["sv", "zh-TW", "nl-BE", "en"]), Some("nl"));
        assert_eq!(found(&["sv", "da"]), None);
        assert_eq!(found(&["zh-TW", "zh", "en"]), Some("en"));
        assert_eq!(found(&["zh-CN", "zh", "en"]), Some("zh-Hans"));
        assert_eq!(found(&["zh-TW", "zh-CN", "en"]), Some("zh-Hans"));
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn of_two_files_for_a_language_the_region_decides() {
        let tags = ["pt", "pt-PT"];
        assert_eq!(nearest(&["pt-PT"], &tags), Some(1));
        assert_eq!(nearest(&["pt-BR"], &tags), Some(0));
        assert_eq!(nearest(&["pt-AO"], &tags), Some(0));
    }
}
