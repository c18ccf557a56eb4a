//! Nothing that matters is lost: with Muster's own sentences and long names, every text stands whole on its card, its code is
//! read, and nothing covers anything else or comes near the edge.

use image::RgbImage;
use muster_print::{
    Logo,
    cards::{Card, CardLook, Grid, Layout, MIN_MODULE, Paper, Sheet},
};
use proptest::prelude::*;

use crate::{
    reading::has,
    sentences::{LANGUAGES, MAIL, PHONE, full, invite},
    stage::{LAYOUTS, PAPERS, Printed, codes_in, english, labelled, print, sheet},
};

/// Enough for modules to be counted, and for nearly all codes to be read.
const DPI: u32 = 150;

/// What the smallest module is made for: four dots wide. In two, which it has at [`DPI`], zbar misses one code in some hundreds.
const FINE_DPI: u32 = 300;

/// What is cut by hand is cut within four millimetres.
const EDGE: f32 = 4.0;

fn dots(millimetres: f32) -> u32 {
    dots_at(DPI, millimetres)
}

fn dots_at(dpi: u32, millimetres: f32) -> u32 {
    (millimetres * dpi as f32 / 25.4).round() as u32
}

/// A printed sheet, with its cards beside it.
pub struct Stack {
    sheet: Sheet,
    grid: Grid,
    printed: Printed,
    pages: Vec<RgbImage>,
    words: Vec<Vec<(String, [f32; 4])>>,
}

pub fn stack(sheet: Sheet) -> Stack {
    let printed = print(&sheet);
    assert_eq!(printed.pdf.warnings.without_font, Vec::<String>::new());
    Stack {
        grid: Grid::of(sheet.layout, sheet.paper),
        pages: printed.pictures(DPI),
        words: printed.words(),
        sheet,
        printed,
    }
}

impl Stack {
    fn place(&self, number: usize) -> (usize, (f32, f32)) {
        let a_page = self.grid.cards();
        (number / a_page, self.grid.corner(number % a_page))
    }

    pub fn text(&self, number: usize) -> String {
        let (page, corner) = self.place(number);
        self.printed
            .text_in(page, corner, (self.grid.width, self.grid.height))
    }

    fn picture(&self, number: usize) -> RgbImage {
        self.cut_out(number, &self.pages, DPI)
    }

    fn cut_out(&self, number: usize, pages: &[RgbImage], dpi: u32) -> RgbImage {
        let (page, (x, y)) = self.place(number);
        let [x, y, width, height] =
            [x, y, self.grid.width, self.grid.height].map(|length| dots_at(dpi, length));
        image::imageops::crop_imm(&pages[page], x, y, width, height).to_image()
    }

    /// What is read on a card, from a finer picture where the usual one is too coarse.
    fn codes(&self, number: usize) -> Vec<String> {
        let codes = codes_in(&self.picture(number));
        if !codes.is_empty() {
            return codes;
        }
        codes_in(&self.cut_out(number, &self.printed.pictures(FINE_DPI), FINE_DPI))
    }

    /// Boxes of the words on a card, in points from its corner.
    fn words(&self, number: usize) -> Vec<(&str, [f32; 4])> {
        let (page, (x, y)) = self.place(number);
        let points = 72.0 / 25.4;
        let (x, y) = (x * points, y * points);
        let (width, height) = (self.grid.width * points, self.grid.height * points);
        self.words[page]
            .iter()
            .map(|(word, [left, top, right, bottom])| {
                (word.as_str(), [left - x, top - y, right - x, bottom - y])
            })
            .filter(|(_, [left, top, right, bottom])| {
                let middle = ((left + right) / 2.0, (top + bottom) / 2.0);
                (0.0..width).contains(&middle.0) && (0.0..height).contains(&middle.1)
            })
            .collect()
    }

    /// What holds for any card, whatever is written on it; gives the side of its code in millimetres.
    pub fn check(&self, number: usize) -> f32 {
        let card = &self.sheet.cards[number];
        let about = format!("{:?} {:?} {}", self.sheet.layout, self.sheet.paper, card.language);
        let picture = self.picture(number);
        assert_eq!(self.codes(number), std::slice::from_ref(&card.qr), "{about}");
        white_edge(&picture, &about);
        let side = code_stands_alone(&picture, &about);
        words_stand_apart(&self.words(number), &about);
        side
    }
}

/// Nothing but the line to cut at is near the edge.
fn white_edge(card: &RgbImage, about: &str) {
    let (cut, edge) = (3, dots(EDGE));
    let (width, height) = card.dimensions();
    let is_white = |x: u32, y: u32| card.get_pixel(x, y).0.iter().all(|part| *part > 250);
    for depth in cut..edge {
        let (right, bottom) = (width - 1 - depth, height - 1 - depth);
        for x in depth..=right {
            let white = is_white(x, depth) && is_white(x, bottom);
            assert!(white, "{about}: something at {x}, {depth} from above or below");
        }
        for y in depth..=bottom {
            let white = is_white(depth, y) && is_white(right, y);
            assert!(white, "{about}: something at {y}, {depth} from a side");
        }
    }
}

/// The code's four modules of white around it have nothing in them, and its modules are not too fine. Only the code is wholly
/// black.
fn code_stands_alone(card: &RgbImage, about: &str) -> f32 {
    let width = card.width() as usize;
    let (mut left, mut right, mut top, mut bottom) = (u32::MAX, 0, u32::MAX, 0);
    for (y, row) in card.as_raw().chunks_exact(3 * width).enumerate() {
        let black = |pixel: &[u8]| pixel == [0, 0, 0];
        let Some(first) = row.chunks_exact(3).position(black) else {
            continue;
        };
        let last = row.chunks_exact(3).rposition(black).unwrap();
        (left, right) = (left.min(first as u32), right.max(last as u32));
        (top, bottom) = (top.min(y as u32), bottom.max(y as u32));
    }
    let side = right - left + 1;
    assert!(
        side.abs_diff(bottom - top + 1) <= 2,
        "{about}: black beside the code"
    );
    // The finder's outer column is seven modules high, and then comes a light one. A module may be hardly more than two dots wide:
    // of the columns that are wholly in the outer one, the first is certain.
    let finder = (top..=bottom)
        .take_while(|y| card.get_pixel(left, *y).0[0] < 128)
        .count();
    let module = finder as f32 / 7.0;
    assert!(
        module * 25.4 / DPI as f32 >= MIN_MODULE - 0.03,
        "{about}: modules of {module} dots"
    );
    let quiet = (module * 3.8) as u32;
    for y in top.saturating_sub(quiet)..(bottom + quiet).min(card.height()) {
        for x in left.saturating_sub(quiet)..(right + quiet).min(card.width()) {
            // A dot at the code's edge may be half of each.
            let outside = x + 2 < left || x > right + 2 || y + 2 < top || y > bottom + 2;
            let white = card.get_pixel(x, y).0.iter().all(|part| *part > 250);
            let line = 3;
            let at_cut = x.min(y) < line || x + line >= card.width() || y + line >= card.height();
            assert!(
                !outside || white || at_cut,
                "{about}: something at {x}, {y}, near the code"
            );
        }
    }
    side as f32 * 25.4 / DPI as f32
}

fn words_stand_apart(words: &[(&str, [f32; 4])], about: &str) {
    for (number, (word, [left, top, right, bottom])) in words.iter().enumerate() {
        for (other, bounds) in &words[number + 1..] {
            let wide = right.min(bounds[2]) - left.max(bounds[0]);
            // Boxes are as high as their fonts claim, those of Arabic and Devanagari up to twice their letters.
            let high = bottom.min(bounds[3]) - top.max(bounds[1]);
            let lower = (bottom - top).min(bounds[3] - bounds[1]);
            assert!(wide <= 0.5 || high <= lower * 0.5, "{about}: {word} and {other}");
        }
    }
}

fn look(with_logo: bool) -> CardLook {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><path fill="#d01040" d="M0 0h300v80H0z"/></svg>"##;
    CardLook {
        logo: with_logo.then(|| Logo::read(svg.as_bytes()).unwrap().png),
        ..CardLook::default()
    }
}

/// The texts that a card of a layout has whole, whatever its language.
fn needed(card: &Card, layout: Layout, with_logo: bool) -> Vec<String> {
    let mut texts = vec![card.name.clone(), card.valid_until.clone()];
    for typed in card.passcode.iter().chain(&card.code) {
        texts.extend([typed.label.clone(), typed.value.clone()]);
    }
    // On a label, a second thing to type may take the organisation's place.
    let has_title = layout != Layout::TwentyOne || card.code.is_none();
    if layout == Layout::Two || !with_logo && has_title {
        texts.push(card.title.clone());
    }
    if layout != Layout::TwentyOne {
        texts.extend([card.heading.clone(), card.support.clone()]);
        texts.extend([PHONE.to_owned(), MAIL.to_owned()]);
        texts.extend(card.steps.iter().cloned());
    }
    texts
}

fn nothing_is_lost(layout: Layout) {
    for paper in PAPERS {
        for with_logo in [false, true] {
            let cards: Vec<Card> = LANGUAGES
                .into_iter()
                .flat_map(|language| [invite(language, 1), full(language, 2)])
                .collect();
            let stack = stack(Sheet {
                look: look(with_logo),
                ..sheet(layout, paper, cards.clone())
            });
            for (number, card) in cards.iter().enumerate() {
                let about = format!(
                    "{layout:?} {paper:?} {} {with_logo} {}",
                    card.language,
                    card.steps.len()
                );
                let text = stack.text(number);
                assert!(!text.contains('…'), "{about}: {text}");
                for wanted in needed(card, layout, with_logo) {
                    assert!(has(&text, &wanted), "{about}: {wanted} in {text}");
                }
                // The link and, on labels, the contact: whole or not at all.
                if layout == Layout::TwentyOne {
                    assert_eq!(text.contains("it-service"), has(&text, MAIL), "{about}: {text}");
                }
                if text.contains("https") {
                    assert!(has(&text, &card.link), "{about}: {text}");
                }
                if layout == Layout::Two || card.code.is_none() && layout == Layout::Eight {
                    assert!(has(&text, &card.link), "{about}: {text}");
                }
                let side = stack.check(number);
                let least = match layout {
                    Layout::Two | Layout::Poster => 45.0,
                    Layout::Eight => 28.0,
                    Layout::TwentyOne => 21.5,
                };
                assert!(side >= least, "{about}: a code of {side} mm");
            }
        }
    }
}

#[test]
fn nothing_is_lost_on_two_a_page() {
    nothing_is_lost(Layout::Two);
}

#[test]
fn nothing_is_lost_on_eight_a_page() {
    nothing_is_lost(Layout::Eight);
}

#[test]
fn nothing_is_lost_on_labels() {
    nothing_is_lost(Layout::TwentyOne);
}

/// Short texts leave a line on a label, for the link or else for whom to ask.
#[test]
fn labels_have_link_or_contact_where_there_is_room() {
    let mut card = english("Anna Kowalska", 1);
    card.code = None;
    for paper in PAPERS {
        let print = |card: &Card| print(&sheet(Layout::TwentyOne, paper, vec![card.clone()])).text();
        assert!(has(&print(&card), &card.link), "{paper:?}");
        let long = Card {
            link: invite(LANGUAGES[0], 1).link,
            ..card.clone()
        };
        let text = print(&long);
        assert!(has(&text, &card.support), "{paper:?}: {text}");
        assert!(!text.contains("https"), "{paper:?}: {text}");
    }
}

fn hostile() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("Hohenlohe-Waldenburg-Schillingsfürst".to_owned()),
        Just("WWWWWWWWWWWW".to_owned()),
        Just("von".to_owned()),
        Just("الأربعاء".to_owned()),
        Just("सितंबर".to_owned()),
        Just("有効期限".to_owned()),
        Just("it-service-desk@stadtwerke-musterhausen.example".to_owned()),
        "[a-z0-9]{1,60}",
    ];
    proptest::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

prop_compose! {
    fn hostile_card()(
        texts in proptest::collection::vec(hostile(), 5),
        steps in proptest::collection::vec(hostile(), 0..4),
        link in "https://[a-z]{1,80}\\.example/[a-zA-Z0-9]{0,80}",
        label in hostile(),
        passcode in "[A-Z0-9]{8,64}",
        code in proptest::option::of("[0-9]{3}-[0-9]{3,20}"),
    ) -> Card {
        let [title, name, heading, valid_until, support] = <[String; 5]>::try_from(texts).unwrap();
        Card {
            title, name, heading, valid_until, support, steps, qr: format!("{link}#{passcode}"), link,
            passcode: labelled(&label, &passcode),
            code: code.and_then(|code| labelled(&label, &code)),
            ..english("", 1)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn however_long_texts_are_what_is_typed_is_whole(
        card in hostile_card(),
        layout in prop_oneof![Just(LAYOUTS[0]), Just(LAYOUTS[1]), Just(LAYOUTS[2])],
        paper in prop_oneof![Just(PAPERS[0]), Just(PAPERS[1])],
    ) {
        let stack = stack(sheet(layout, paper, vec![card.clone()]));
        let text = stack.text(0);
        for typed in card.passcode.iter().chain(&card.code) {
            prop_assert!(has(&text, &typed.value), "{} in {}", typed.value, text);
        }
        stack.check(0);
    }
}

/// One text out of all proportion costs only itself and what is less important.
#[test]
fn what_gives_way_is_the_least_important() {
    let long = "Verwaltungsgemeinschaft Musterhausen ".repeat(20);
    for paper in PAPERS {
        for layout in [Layout::Two, Layout::Eight] {
            let card = invite(LANGUAGES[1], 1);
            let print = |card: Card| print(&sheet(layout, paper, vec![card])).text();
            let text = print(Card {
                support: long.clone(),
                ..card.clone()
            });
            assert!(!text.contains("Verwaltung") && !text.contains('…'), "{text}");
            for kept in [&card.valid_until, &card.steps[0], &card.name, &card.link] {
                assert!(has(&text, kept), "{layout:?} {paper:?}: {kept} in {text}");
            }
            let text = print(Card {
                name: long.clone(),
                ..card.clone()
            });
            assert_eq!(text.matches('…').count(), 1, "{text}");
            assert!(has(&text, &card.valid_until), "{layout:?} {paper:?}: {text}");
        }
    }
}

/// A passcode that would have to be cut is no passcode.
#[test]
fn what_is_typed_is_never_cut() {
    use muster_print::cards::{CardsError, pdf};
    for layout in LAYOUTS {
        let mut card = english("Anna", 1);
        card.passcode.as_mut().unwrap().value = "K7M4".repeat(500);
        let error = pdf(&sheet(layout, Paper::A4, vec![english("Anna", 0), card])).unwrap_err();
        assert_eq!(error, CardsError::TypedTooLong { card: 2 }, "{layout:?}");
    }
}
