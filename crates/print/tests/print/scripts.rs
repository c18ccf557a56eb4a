//! Names in any script, as text that can be copied and as letters that are joined.

use muster_print::cards::{Layout, Paper};

use crate::stage::{LAYOUTS, arabic, english, hindi, japanese, print, sheet};

const NAMES: [&str; 14] = [
    "Anna Kowalska",
    "Zażółć Gęślą-Jaźńska",
    "Nguyễn Thị Hương",
    "Олександр Шевченко",
    "Ελένη Παπαδοπούλου",
    "محمد الأحمد",
    "שרה כהן",
    "प्रिया शर्मा",
    "ตนุภัทร",
    "山田 はるか",
    "王芳",
    "김민수",
    "தமிழ்ச்செல்வி",
    "გიორგი",
];

/// pdftotext writes right-to-left text between marks, and may take blanks for gaps.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

#[test]
fn names_are_found_in_the_text() {
    for layout in LAYOUTS {
        for make in [english, arabic, japanese, hindi] {
            for name in NAMES {
                let printed = print(&sheet(layout, Paper::A4, vec![make(name, 1)]));
                assert_eq!(printed.pdf.warnings.without_font, Vec::<String>::new(), "{name}");
                let text = bare(&printed.text());
                assert!(text.contains(&bare(name)), "{layout:?}: {name} in {text}");
            }
        }
    }
}

#[test]
fn sentences_and_codes_are_found_in_the_text() {
    for make in [english, arabic, japanese, hindi] {
        let card = make("Anna", 1);
        let text = bare(&print(&sheet(Layout::Two, Paper::A4, vec![card.clone()])).text());
        let passcode = card.passcode.unwrap();
        let code = card.code.unwrap();
        for part in [&card.heading, &card.steps[0], &card.steps[1], &card.link, &passcode.value, &code.value, &passcode.label] {
            assert!(text.contains(&bare(part)), "{part} in {text}");
        }
    }
}

/// Shaped text has other glyphs than the single letters: joined Arabic is narrower than letters side by side, and a
/// Devanagari conjunct is one sign.
#[test]
fn letters_are_joined() {
    let width = |name: &str| {
        let mut card = english(name, 1);
        card.heading = String::new();
        card.steps = Vec::new();
        let words = print(&sheet(Layout::Two, Paper::A4, vec![card])).words();
        let wanted = bare(name);
        let mut found = words[0].iter().filter(|(word, _)| wanted.contains(&bare(word)) && !word.is_empty());
        let (_, [left, _, right, _]) = found.next().unwrap();
        right - left
    };
    // A sign that keeps letters from joining makes the same letters wider.
    assert!(width("محمد") < width("م\u{200C}ح\u{200C}م\u{200C}د") * 0.95);
    assert!(width("क्ष") < width("क\u{94D}\u{200C}ष") * 0.9);
}

#[test]
fn characters_have_the_shapes_of_their_language() {
    let fonts = |card| print(&sheet(Layout::Eight, Paper::A4, vec![card])).fonts();
    let mut chinese = english("王芳", 1);
    chinese.language = "zh-CN".to_owned();
    assert!(fonts(chinese.clone()).contains("SC"), "{}", fonts(chinese));
    let mut taiwan = english("王芳", 1);
    taiwan.language = "zh-TW".to_owned();
    assert!(fonts(taiwan.clone()).contains("TC"), "{}", fonts(taiwan));
    assert!(fonts(japanese("山田", 1)).contains("JP"));
}

/// All fonts are embedded, as parts, and can be copied from.
#[test]
fn fonts_are_embedded_in_parts() {
    let cards: Vec<_> = NAMES.iter().enumerate().map(|(n, name)| english(name, n)).collect();
    let fonts = print(&sheet(Layout::TwentyOne, Paper::A4, cards)).fonts();
    let lines: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(lines.len() >= 8, "{fonts}");
    for line in lines {
        let columns: Vec<&str> = line.split_whitespace().rev().take(5).collect();
        // From the right: object, its generation, Unicode, subset, embedded.
        assert_eq!(columns[2..], ["yes", "yes", "yes"], "{line}");
    }
}

#[test]
fn files_stay_small() {
    for make in [english, arabic, japanese, hindi] {
        let cards: Vec<_> = (0..21).map(|n| make(NAMES[n % NAMES.len()], n)).collect();
        let bytes = print(&sheet(Layout::TwentyOne, Paper::A4, cards)).pdf.bytes.len();
        assert!(bytes < 150_000, "{bytes} bytes");
    }
}

#[test]
fn characters_without_a_font_are_told() {
    // Nobody has fonts for private use, and for what is no character yet.
    let name = "Anna \u{E123}\u{10FFFD} Z\u{200D}\u{FE0F}";
    let printed = print(&sheet(Layout::Two, Paper::A4, vec![english(name, 1), english(name, 2)]));
    assert_eq!(printed.pdf.warnings.without_font, ["\u{E123}", "\u{10FFFD}"]);
    assert!(printed.text().contains("Anna"));
}
