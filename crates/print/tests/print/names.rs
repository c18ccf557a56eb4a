//! Long names of people and organisations stand whole on every card, whatever they are made of.

use muster_print::cards::{Card, Layout, Paper};

use crate::{
    sentences::{LANGUAGES, full, invite},
    stage::{PAPERS, english, print, sheet},
    whole::stack,
};

/// The longest name of a person or an organisation that Muster takes.
const LONGEST: usize = 120;

const SHORT: &str = "Anna Kowalska";

const COMPANY: &str = "Contoso Ltd";

const BARON: &str = "Friedrich-Wilhelm Freiherr von und zu Hohenlohe-Schillingsfürst-Waldenburg der Jüngere, \
                     Vorstandsvorsitzender a. D.";

const JAPANESE: &str = "独立行政法人日本学術振興会特別研究員東京大学大学院情報理工学系研究科附属情報理工学国際センター特任准教授山田はるか・エリザベート";

const ONE_WORD: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflege";

const SOHNE: &str = "Østergård & Söhne <b>\"Vermögensverwaltung\"</b> GmbH & Co. KGaA";

const AGENCY: &str = "Zweckverband für die kommunale Datenverarbeitung der Landkreise Musterhausen-Nord, Beispielstadt und Probe \
                      (AöR i. Gr.)";

fn filled(part: &str) -> String {
    part.chars().cycle().take(LONGEST).collect()
}

fn names() -> Vec<String> {
    let mut names = [BARON, JAPANESE, ONE_WORD, SOHNE, AGENCY]
        .map(str::to_owned)
        .to_vec();
    names.push(format!("Dr. {ONE_WORD} Müller"));
    names.extend(["Anna-Maria Kowalska ", "x", "山", "Ждщю", "संयुक्तपरिवार", "ตนุภัทร"].map(filled));
    names.extend(["محمد عبد الرحمن ", "بنمحمد"].map(filled));
    names
}

/// Letters in the order in which they are printed, without what readers add or take at a line's end.
fn letters(text: &str) -> Vec<char> {
    let added = |c: char| c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}');
    text.chars().filter(|c| !added(*c)).collect()
}

/// Whether all of a name is in what stands on its card. Poppler turns around what is read from right to left, and parts
/// syllables of letters that are joined, so of such names the letters are counted.
fn has_name(text: &str, name: &str) -> bool {
    let (text, name) = (letters(text), letters(name));
    if name.iter().any(|c| matches!(c, '\u{590}'..='\u{DFF}')) {
        let count = |letters: &[char], wanted: char| letters.iter().filter(|c| **c == wanted).count();
        return name.iter().all(|c| count(&text, *c) >= count(&name, *c));
    }
    text.windows(name.len()).any(|part| part == name)
}

/// As many cards as there are names, each with a name of one and an organisation of another.
fn cards(make: fn((&str, &str), usize) -> Card) -> Vec<Card> {
    let names = names();
    let with = |number: usize, name: &str, title: &str| Card {
        name: name.to_owned(),
        title: title.to_owned(),
        ..make(LANGUAGES[1], number)
    };
    let mut cards = Vec::new();
    for (number, long) in names.iter().enumerate() {
        assert!(long.chars().count() <= LONGEST, "{long}");
        cards.push(with(number, long, COMPANY));
        cards.push(with(number, SHORT, long));
        cards.push(with(number, long, &names[(number + 1) % names.len()]));
    }
    cards
}

fn stand_whole(layout: Layout, make: fn((&str, &str), usize) -> Card) {
    for paper in PAPERS {
        let cards = cards(make);
        let stack = stack(sheet(layout, paper, cards.clone()));
        for (number, card) in cards.iter().enumerate() {
            let text = stack.text(number);
            let about = format!("{layout:?} {paper:?} {} / {}: {text}", card.name, card.title);
            let label = layout == Layout::TwentyOne;
            // The longest name there can be, of the widest letters, with two values to type, on the lower labels.
            let too_much =
                label && paper == Paper::Letter && card.code.is_some() && card.name == filled("山");
            if !too_much {
                assert!(!text.contains('…'), "{about}");
                assert!(has_name(&text, &card.name), "{about}");
            }
            // Labels have no room for two of the longest names, and some of them none for one beside two values.
            let both = card.name != SHORT && card.title != COMPANY;
            if label && (both || card.code.is_some()) {
                let start: String = card.title.chars().take(5).collect();
                let whole = has_name(&text, &card.title);
                assert!(
                    whole
                        || card.name.starts_with(&start)
                        || !text.lines().any(|line| line.starts_with(&start)),
                    "{about}"
                );
            } else {
                assert!(has_name(&text, &card.title), "{about}");
            }
            if both {
                stack.check(number);
            }
        }
    }
}

#[test]
fn long_names_stand_whole_on_two_a_page() {
    stand_whole(Layout::Two, full);
}

#[test]
fn long_names_stand_whole_on_eight_a_page() {
    stand_whole(Layout::Eight, invite);
    stand_whole(Layout::Eight, full);
}

#[test]
fn long_names_stand_whole_on_labels() {
    stand_whole(Layout::TwentyOne, invite);
    stand_whole(Layout::TwentyOne, full);
}

/// The longest word there is gets small and is parted; the rest of a large card stays as it is.
#[test]
fn a_long_word_leaves_the_rest_as_it_is() {
    for paper in PAPERS {
        let height = |name: &str| {
            let card = Card {
                name: name.to_owned(),
                ..invite(LANGUAGES[1], 1)
            };
            let words = print(&sheet(Layout::Two, paper, vec![card])).words();
            let (_, [_, top, _, bottom]) = words[0].iter().find(|(word, _)| word == "Richten").unwrap();
            bottom - top
        };
        let (long, short) = (height(ONE_WORD), height(SHORT));
        assert!(long > short * 0.94, "{paper:?}: {long} beside {short}");
    }
}

/// A box is drawn for what no font has: a frame, white inside.
#[test]
fn boxes_stand_where_no_font_has_a_character() {
    for name in ["\u{E123}", "\u{E123}\u{200D}\u{FE0F}"] {
        let mut card = english(name, 1);
        card.heading = String::new();
        card.steps = Vec::new();
        let printed = print(&sheet(Layout::Two, Paper::A4, vec![card]));
        assert_eq!(printed.pdf.warnings.without_font, [name]);
        let page = &printed.pictures(200)[0];
        let dots = |millimetres: u32| millimetres * 200 * 10 / 254;
        let dark = |x: u32, y: u32| page.get_pixel(x, y).0[0] < 128;
        let strokes = |y: u32| {
            (dots(12)..dots(60))
                .filter(|x| dark(x + 1, y) && !dark(*x, y))
                .count()
        };
        let most = (dots(40)..dots(56)).map(strokes).max();
        assert_eq!(most, Some(2), "{name}");
    }
}
