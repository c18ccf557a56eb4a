//! Pages as poppler sees them: number, boxes, places of words, what the document says of itself.

use muster_print::{
    Logo,
    cards::{CardsError, Colour, Direction, Grid, Layout, MAX_CARDS, Paper, pdf},
};

use crate::stage::{LAYOUTS, PAPERS, arabic, english, hindi, japanese, print, sheet};

const POINTS: f32 = 72.0 / 25.4;

#[test]
fn pages_are_counted_and_have_the_papers_size() {
    for paper in PAPERS {
        for layout in LAYOUTS {
            let a_page = Grid::of(layout, paper).cards();
            for (cards, pages) in [(1, 1), (a_page, 1), (a_page + 1, 2), (3 * a_page, 3)] {
                let printed = print(&sheet(layout, paper, vec![english("Anna", 1); cards]));
                assert_eq!(printed.pdf.pages, pages);
                let info = printed.info();
                assert!(info.contains(&format!("Pages:           {pages}\n")), "{info}");
                let (width, height) = match paper {
                    Paper::A4 => ("595.28", "841.89"),
                    Paper::Letter => ("612.00", "792.00"),
                };
                for name in ["MediaBox", "CropBox", "TrimBox"] {
                    let boxes: Vec<&str> = info.lines().filter(|line| line.contains(name)).collect();
                    assert_eq!(boxes.len(), pages, "{info}");
                    for line in boxes {
                        let numbers: Vec<&str> =
                            line.split(':').next_back().unwrap().split_whitespace().collect();
                        assert_eq!(numbers, ["0.00", "0.00", width, height], "{line}");
                    }
                }
            }
        }
    }
}

/// Each word lies within one card, four millimetres from its edges: a printer leaves so much of the page white.
#[test]
fn words_stay_within_their_cards() {
    let long = "Maximiliana Alexandra Wilhelmine von Hohenzollern-Sigmaringen-Wittelsbach ".repeat(5);
    for paper in PAPERS {
        for layout in LAYOUTS {
            let grid = Grid::of(layout, paper);
            for make in [english, arabic, japanese, hindi] {
                let mut overfull = make(&long, 1);
                for text in [
                    &mut overfull.title,
                    &mut overfull.heading,
                    &mut overfull.valid_until,
                    &mut overfull.support,
                ] {
                    *text = long.clone();
                }
                overfull.steps = vec![long.clone(); 9];
                overfull.link = format!("https://{}.example/", "x".repeat(500));
                overfull.passcode.as_mut().unwrap().label = long.clone();
                overfull.passcode.as_mut().unwrap().value = "WWWW".repeat(40);
                let cards: Vec<_> = (0..grid.cards())
                    .map(|n| {
                        if n % 2 == 0 {
                            make("Anna", n)
                        } else {
                            overfull.clone()
                        }
                    })
                    .collect();
                let printed = print(&sheet(layout, paper, cards));
                let pages = printed.words();
                assert!(pages[0].len() > grid.cards() * 4);
                for (word, [left, top, right, bottom]) in &pages[0] {
                    let inside = (0..grid.cards()).any(|place| {
                        let (x, y) = grid.corner(place);
                        let edge = 3.5;
                        *left >= (x + edge) * POINTS
                            && *right <= (x + grid.width - edge) * POINTS
                            // Boxes of words are as high as their font claims; letters are lower.
                            && *top >= (y + edge - 1.5) * POINTS
                            && *bottom <= (y + grid.height - edge + 1.5) * POINTS
                    });
                    assert!(
                        inside,
                        "{layout:?} {paper:?}: {word} at {left} {top} {right} {bottom}"
                    );
                }
            }
        }
    }
}

/// No word covers another, however full the card is.
#[test]
fn words_do_not_cover_each_other() {
    for paper in PAPERS {
        for layout in LAYOUTS {
            let mut card = english("Anna Katarzyna Kowalska", 1);
            card.link =
                "https://enroll.contoso.example/e/q7WmZk3vT9xB2nL5cR8dF1gH4jK6pS0aUyEiOoXw".to_owned();
            let words = &print(&sheet(layout, paper, vec![card])).words()[0];
            for (number, (word, [left, top, right, bottom])) in words.iter().enumerate() {
                for (other, bounds) in &words[number + 1..] {
                    let wide = right.min(bounds[2]) - left.max(bounds[0]);
                    // Boxes are higher than letters; lines may share a third of theirs.
                    let high = bottom.min(bounds[3]) - top.max(bounds[1]);
                    let lower = (bottom - top).min(bounds[3] - bounds[1]);
                    assert!(
                        wide <= 0.5 || high <= lower * 0.34,
                        "{layout:?} {paper:?}: {word} and {other}"
                    );
                }
            }
        }
    }
}

#[test]
fn arabic_cards_are_read_from_the_right() {
    for layout in LAYOUTS {
        let grid = Grid::of(layout, Paper::A4);
        let right_half = |make: fn(&str, usize) -> _, name: &str| {
            let words = print(&sheet(layout, Paper::A4, vec![make(name, 1)])).words();
            let (_, bounds) = words[0].iter().find(|(word, _)| word.contains("K7M4")).unwrap();
            bounds[0] > grid.width * POINTS / 2.0
        };
        assert!(right_half(arabic, "محمد"), "{layout:?}");
        assert!(!right_half(english, "Anna"), "{layout:?}");
    }
}

#[test]
fn the_document_says_what_it_is() {
    let mut about = sheet(Layout::Eight, Paper::A4, vec![japanese("山田", 1)]);
    about.title = "招待状 (Contoso)\n".to_owned();
    about.created = Some("2026-11-27T08:30:15Z".parse().unwrap());
    let printed = print(&about);
    let info = printed.info();
    for line in [
        "Title:           招待状 (Contoso)",
        "Creator:         Muster",
        "CreationDate:    Fri Nov 27 08:30:15 2026",
    ] {
        assert!(info.contains(line), "{line} in {info}");
    }
    let raw = String::from_utf8_lossy(&printed.pdf.bytes);
    assert!(
        raw.contains("/Lang(ja)") || raw.contains("/Lang (ja)"),
        "the language is said"
    );
    about.created = None;
    assert!(!print(&about).info().contains("CreationDate"));
}

#[test]
fn equal_sheets_are_equal_bytes() {
    let cards: Vec<_> = ["Anna", "山田", "محمد", "प्रिया"]
        .iter()
        .enumerate()
        .map(|(n, name)| english(name, n))
        .collect();
    let sheet = sheet(Layout::TwentyOne, Paper::A4, cards);
    assert_eq!(pdf(&sheet).unwrap().bytes, pdf(&sheet).unwrap().bytes);
}

#[test]
fn the_logo_is_on_the_page_and_a_light_one_has_a_ground() {
    let svg = |fill: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><path fill="{fill}" d="M0 0h300v80H0z M20 20v40h260V20z" fill-rule="evenodd"/></svg>"#
        )
    };
    let part = |logo: Option<&str>, layout| {
        let mut sheet = sheet(layout, Paper::A4, vec![english("Anna", 1)]);
        sheet.look.brand = Colour::new(0, 120, 60);
        sheet.look.logo = logo.map(|fill| Logo::read(svg(fill).as_bytes()).unwrap().png);
        let page = print(&sheet).pictures(200).remove(0);
        // The upper left, where the logo is.
        image::imageops::crop_imm(&page, 0, 0, 300, if layout == Layout::Two { 240 } else { 100 }).to_image()
    };
    let has = |picture: &image::RgbImage, colour: [u8; 3]| picture.pixels().any(|pixel| pixel.0 == colour);
    for layout in LAYOUTS {
        assert!(
            has(&part(Some("#d01040"), layout), [0xd0, 0x10, 0x40]),
            "{layout:?}"
        );
        let light = part(Some("#ffffff"), layout);
        assert!(
            has(&light, [0x1c, 0x20, 0x28]),
            "{layout:?}: white letters have a dark ground"
        );
        assert!(!has(&part(None, layout), [0xd0, 0x10, 0x40]));
    }
}

#[test]
fn what_cannot_be_printed_is_said() {
    assert_eq!(
        pdf(&sheet(Layout::Two, Paper::A4, vec![])).unwrap_err(),
        CardsError::NoCards
    );
    let many = vec![english("", 1); MAX_CARDS + 1];
    assert_eq!(
        pdf(&sheet(Layout::Two, Paper::A4, many)).unwrap_err(),
        CardsError::TooManyCards(MAX_CARDS + 1)
    );
    let mut odd = sheet(Layout::Two, Paper::A4, vec![english("Anna", 1)]);
    odd.look.logo = Some(b"no picture".to_vec());
    assert_eq!(pdf(&odd).unwrap_err(), CardsError::Logo);
}

#[test]
fn empty_cards_are_printed_too() {
    for layout in LAYOUTS {
        let card = muster_print::cards::Card {
            qr: "https://enroll.contoso.example/".to_owned(),
            direction: Direction::RightToLeft,
            ..Default::default()
        };
        let printed = print(&sheet(layout, Paper::Letter, vec![card]));
        assert_eq!(printed.text().trim(), "");
    }
}
