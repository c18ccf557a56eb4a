//! Names in any script, as text that can be copied and as letters that are joined.

use muster_print::cards::{Layout, Paper};

use crate::{
    reading::has,
    stage::{LAYOUTS, arabic, english, hindi, japanese, print, sheet},
};

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

#[test]
fn names_are_found_in_the_text() {
    for layout in LAYOUTS {
        for make in [english, arabic, japanese, hindi] {
            for name in NAMES {
                let printed = print(&sheet(layout, Paper::A4, vec![make(name, 1)]));
                assert_eq!(printed.pdf.warnings.without_font, Vec::<String>::new(), "{name}");
                let text = printed.text();
                assert!(has(&text, name), "{layout:?}: {name} in {text}");
            }
        }
    }
}

#[test]
fn sentences_and_codes_are_found_in_the_text() {
    for make in [english, arabic, japanese, hindi] {
        let card = make("Anna", 1);
        let text = print(&sheet(Layout::Two, Paper::A4, vec![card.clone()])).text();
        let passcode = card.passcode.unwrap();
        let code = card.code.unwrap();
        for part in [
            &card.heading,
            &card.steps[0],
            &card.steps[1],
            &card.link,
            &passcode.value,
            &code.value,
            &passcode.label,
        ] {
            assert!(has(&text, part), "{part} in {text}");
        }
    }
}

/// Where a name is printed: for each column of dots, whether there is ink in it.
fn ink(name: &str) -> Vec<bool> {
    let mut card = english(name, 1);
    card.heading = String::new();
    card.steps = Vec::new();
    let page = &print(&sheet(Layout::Two, Paper::A4, vec![card])).pictures(200)[0];
    let dots = |millimetres: u32| millimetres * 200 * 10 / 254;
    let columns =
        (dots(10)..dots(110)).map(|x| (dots(40)..dots(56)).any(|y| page.get_pixel(x, y).0[0] < 128));
    columns.skip_while(|ink| !ink).collect()
}

#[test]
fn letters_are_joined() {
    let pieces = |name: &str| ink(name).windows(2).filter(|pair| pair[0] && !pair[1]).count();
    // A sign that keeps letters from joining makes four pieces of one.
    assert_eq!(pieces("محمد"), 1);
    assert_eq!(pieces("م\u{200C}ح\u{200C}م\u{200C}د"), 4);
    // A conjunct is narrower than its two letters.
    let width = |name: &str| ink(name).iter().rposition(|ink| *ink).unwrap();
    assert!(width("क्ष") * 10 < width("क\u{94D}\u{200C}ष") * 9);
}

#[test]
fn characters_have_the_shapes_of_their_language() {
    let fonts = |card| print(&sheet(Layout::Eight, Paper::A4, vec![card])).fonts();
    let mut chinese = english("王芳", 1);
    chinese.language = "zh-CN".to_owned();
    assert!(fonts(chinese.clone()).contains("CJKsc"), "{}", fonts(chinese));
    let mut taiwan = english("王芳", 1);
    taiwan.language = "zh-TW".to_owned();
    assert!(fonts(taiwan.clone()).contains("CJKtc"), "{}", fonts(taiwan));
    assert!(fonts(japanese("山田", 1)).contains("CJKjp"));
}

/// All fonts are embedded, as parts, and can be copied from.
#[test]
fn fonts_are_embedded_in_parts() {
    let cards: Vec<_> = NAMES
        .iter()
        .enumerate()
        .map(|(n, name)| english(name, n))
        .collect();
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
    let printed = print(&sheet(
        Layout::Two,
        Paper::A4,
        vec![english(name, 1), english(name, 2)],
    ));
    assert_eq!(printed.pdf.warnings.without_font, ["\u{E123}", "\u{10FFFD}"]);
    assert!(printed.text().contains("Anna"));
}
