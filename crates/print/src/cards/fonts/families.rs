//! Fonts that systems have for a script, best first: those of Linux (Noto, DejaVu), Windows and macOS.

use unicode_script::Script;

/// Whose shapes Chinese characters have: one code point is written in up to four ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::cards) enum Han {
    /// Mainland China's.
    Simplified,
    /// Taiwan's and Hong Kong's.
    Traditional,
    /// Japan's.
    Japanese,
    /// Korea's.
    Korean,
}

impl Han {
    /// By the script of the text, which is sure, or else by the language of what stands around it.
    pub(in crate::cards) fn of(text: &str, language: &str) -> Self {
        use unicode_script::UnicodeScript;
        for c in text.chars() {
            match c.script() {
                Script::Hiragana | Script::Katakana => return Self::Japanese,
                Script::Hangul => return Self::Korean,
                Script::Bopomofo => return Self::Traditional,
                _ => {}
            }
        }
        let language = language.to_ascii_lowercase();
        let mut parts = language.split(['-', '_']);
        match parts.next().unwrap_or_default() {
            "ja" => Self::Japanese,
            "ko" => Self::Korean,
            "zh" | "yue" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => {
                Self::Traditional
            }
            "yue" => Self::Traditional,
            _ => Self::Simplified,
        }
    }
}

const JAPANESE: &[&str] = &[
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans",
    "Yu Gothic",
    "Hiragino Sans",
    "Meiryo",
];
const KOREAN: &[&str] = &[
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
];
const SIMPLIFIED: &[&str] = &[
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
];
const TRADITIONAL: &[&str] = &[
    "Noto Sans CJK TC",
    "Noto Sans TC",
    "Microsoft JhengHei",
    "PingFang TC",
];
const ARABIC: &[&str] = &[
    "Noto Sans Arabic",
    "Segoe UI",
    "Geeza Pro",
    "Noto Naskh Arabic",
    "DejaVu Sans",
];
const HEBREW: &[&str] = &["Noto Sans Hebrew", "Segoe UI", "Arial Hebrew", "DejaVu Sans"];
const DEVANAGARI: &[&str] = &[
    "Noto Sans Devanagari",
    "Nirmala UI",
    "Kohinoor Devanagari",
    "Mangal",
];
const BENGALI: &[&str] = &["Noto Sans Bengali", "Nirmala UI", "Kohinoor Bangla"];
const GURMUKHI: &[&str] = &["Noto Sans Gurmukhi", "Nirmala UI", "Gurmukhi MN"];
const GUJARATI: &[&str] = &["Noto Sans Gujarati", "Nirmala UI", "Kohinoor Gujarati"];
const TAMIL: &[&str] = &["Noto Sans Tamil", "Nirmala UI", "Tamil Sangam MN"];
const TELUGU: &[&str] = &["Noto Sans Telugu", "Nirmala UI", "Kohinoor Telugu"];
const KANNADA: &[&str] = &["Noto Sans Kannada", "Nirmala UI", "Noto Sans Kannada"];
const MALAYALAM: &[&str] = &["Noto Sans Malayalam", "Nirmala UI", "Malayalam Sangam MN"];
const SINHALA: &[&str] = &["Noto Sans Sinhala", "Nirmala UI", "Sinhala Sangam MN"];
const THAI: &[&str] = &["Noto Sans Thai", "Leelawadee UI", "Thonburi"];
const LAO: &[&str] = &["Noto Sans Lao", "Leelawadee UI", "Lao Sangam MN"];
const KHMER: &[&str] = &["Noto Sans Khmer", "Leelawadee UI", "Khmer Sangam MN"];
const MYANMAR: &[&str] = &["Noto Sans Myanmar", "Myanmar Text", "Myanmar Sangam MN"];
const ETHIOPIC: &[&str] = &["Noto Sans Ethiopic", "Ebrima", "Kefa"];
const GEORGIAN: &[&str] = &["Noto Sans Georgian", "Segoe UI", "Helvetica Neue", "DejaVu Sans"];
const ARMENIAN: &[&str] = &["Noto Sans Armenian", "Segoe UI", "Mshtakan", "DejaVu Sans"];
const OTHER: &[&str] = &[
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Helvetica",
    "DejaVu Sans",
    "Arial Unicode MS",
];

/// The families to ask for text of a script. A script without a line here is found by looking through all fonts.
pub(super) fn of(script: Script, han: Han) -> &'static [&'static str] {
    match script {
        Script::Hiragana | Script::Katakana => JAPANESE,
        Script::Hangul => KOREAN,
        Script::Bopomofo => TRADITIONAL,
        Script::Han => match han {
            Han::Simplified => SIMPLIFIED,
            Han::Traditional => TRADITIONAL,
            Han::Japanese => JAPANESE,
            Han::Korean => KOREAN,
        },
        Script::Arabic => ARABIC,
        Script::Hebrew => HEBREW,
        Script::Devanagari => DEVANAGARI,
        Script::Bengali => BENGALI,
        Script::Gurmukhi => GURMUKHI,
        Script::Gujarati => GUJARATI,
        Script::Tamil => TAMIL,
        Script::Telugu => TELUGU,
        Script::Kannada => KANNADA,
        Script::Malayalam => MALAYALAM,
        Script::Sinhala => SINHALA,
        Script::Thai => THAI,
        Script::Lao => LAO,
        Script::Khmer => KHMER,
        Script::Myanmar => MYANMAR,
        Script::Ethiopic => ETHIOPIC,
        Script::Georgian => GEORGIAN,
        Script::Armenian => ARMENIAN,
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_decides_before_the_language() {
        assert_eq!(Han::of("山田はるか", "en"), Han::Japanese);
        assert_eq!(Han::of("王芳", "en"), Han::Simplified);
        assert_eq!(Han::of("王芳", "zh-TW"), Han::Traditional);
        assert_eq!(Han::of("王芳", "zh-Hant-HK"), Han::Traditional);
        assert_eq!(Han::of("山田", "ja"), Han::Japanese);
        assert_eq!(Han::of("金 민수", "ja"), Han::Korean);
    }
}
