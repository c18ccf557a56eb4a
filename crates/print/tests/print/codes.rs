//! Every QR code is read from the printed page by zbar.

use image::imageops;
use muster_print::cards::{CardsError, Grid, Layout, Paper, pdf};

use crate::stage::{LAYOUTS, PAPERS, arabic, codes_in, english, link, print, sheet};

const DPI: u32 = 200;

/// The part of a page that a card has, so that a code on another card would be missed.
fn cut_out(page: &image::RgbImage, grid: &Grid, place: usize) -> image::RgbImage {
    let dots = |millimetres: f32| (millimetres * DPI as f32 / 25.4).round() as u32;
    let (x, y) = grid.corner(place);
    imageops::crop_imm(page, dots(x), dots(y), dots(grid.width), dots(grid.height)).to_image()
}

#[test]
fn each_card_has_its_own_code() {
    for paper in PAPERS {
        for layout in LAYOUTS {
            let grid = Grid::of(layout, paper);
            let cards: Vec<_> = (0..=grid.cards())
                .map(|number| {
                    if number % 2 == 0 {
                        english("Anna", number)
                    } else {
                        arabic("سارة", number)
                    }
                })
                .collect();
            let pages = print(&sheet(layout, paper, cards)).pictures(DPI);
            assert_eq!(pages.len(), 2, "one card more than fits has a page of its own");
            for number in 0..=grid.cards() {
                let card = cut_out(&pages[number / grid.cards()], &grid, number % grid.cards());
                assert_eq!(codes_in(&card), [link(number)], "{layout:?} {paper:?} {number}");
            }
        }
    }
}

/// Columns and rows of dots that the code's dark modules span, in millimetres, found by its black; text is no purer black
/// than the code, but stands apart from it.
fn dark_side(card: &image::RgbImage) -> f32 {
    let width = card.width();
    let dark_in = |x: u32| {
        (0..card.height())
            .filter(|y| card.get_pixel(x, *y).0[0] < 40)
            .count()
    };
    // The finder patterns' outer columns are dark over a seventh of the code and more, twice.
    let tall: Vec<u32> = (width / 2..width)
        .filter(|x| dark_in(*x) > card.height() as usize / 6)
        .collect();
    (tall.last().unwrap() - tall.first().unwrap() + 1) as f32 * 25.4 / DPI as f32
}

#[test]
fn codes_are_large() {
    for (layout, paper, least) in [
        (Layout::Two, Paper::A4, 60.0),
        (Layout::Eight, Paper::A4, 33.0),
        (Layout::Eight, Paper::Letter, 30.0),
        (Layout::TwentyOne, Paper::A4, 27.5),
        (Layout::TwentyOne, Paper::Letter, 25.0),
    ] {
        let page = &print(&sheet(layout, paper, vec![english("Anna", 1)])).pictures(DPI)[0];
        let side = dark_side(&cut_out(page, &Grid::of(layout, paper), 0));
        assert!(side >= least, "{layout:?} {paper:?}: {side} mm");
    }
}

#[test]
fn a_short_link_makes_no_small_code() {
    let mut card = english("Anna", 1);
    card.qr = "https://a.example/1".to_owned();
    for paper in PAPERS {
        let page = &print(&sheet(Layout::TwentyOne, paper, vec![card.clone()])).pictures(DPI)[0];
        let cut = cut_out(page, &Grid::of(Layout::TwentyOne, paper), 0);
        assert!(dark_side(&cut) >= 24.8, "{paper:?}: {}", dark_side(&cut));
        assert_eq!(codes_in(&cut), [card.qr.clone()]);
    }
}

#[test]
fn four_modules_around_a_code_stay_white() {
    for layout in LAYOUTS {
        let mut card = english("Maximiliana Alexandra von Hohenzollern-Sigmaringen", 1);
        card.link = link(1);
        let grid = Grid::of(layout, Paper::A4);
        let page = &print(&sheet(layout, Paper::A4, vec![card])).pictures(DPI)[0];
        let cut = cut_out(page, &grid, 0);
        let (left, top, right, bottom) = finders(&cut);
        // 49 modules: a link of 90 bytes is version 8 at most.
        let module = (right - left + 1) as f32 / 49.0;
        let quiet = (module * 3.8) as u32;
        for y in top.saturating_sub(quiet)..(bottom + quiet).min(cut.height()) {
            for x in left.saturating_sub(quiet)..(right + quiet).min(cut.width()) {
                // A dot at the edge may be half of each.
                let outside = x + 2 < left || x > right + 2 || y + 2 < top || y > bottom + 2;
                let white = cut.get_pixel(x, y).0.iter().all(|part| *part > 200);
                assert!(
                    !outside || white,
                    "{layout:?}: something at {x}, {y}, within {quiet} of the code"
                );
            }
        }
    }
}

/// The code's outermost dark dots: left, top, right, bottom.
fn finders(card: &image::RgbImage) -> (u32, u32, u32, u32) {
    let dark = |x: u32, y: u32| card.get_pixel(x, y).0[0] < 40;
    let columns: Vec<u32> = (card.width() / 3..card.width())
        .filter(|x| (0..card.height()).filter(|y| dark(*x, *y)).count() > card.height() as usize / 6)
        .collect();
    let (left, right) = (*columns.first().unwrap(), *columns.last().unwrap());
    let rows: Vec<u32> = (0..card.height())
        .filter(|y| (left..=right).filter(|x| dark(*x, *y)).count() > (right - left) as usize / 4)
        .collect();
    (left, *rows.first().unwrap(), right, *rows.last().unwrap())
}

#[test]
fn a_code_too_fine_is_refused_by_number() {
    let mut long = english("Anna", 1);
    long.qr = format!("https://enroll.contoso.example/{}", "x".repeat(700));
    let cards = vec![english("Anna", 0), long.clone()];
    let error = pdf(&sheet(Layout::TwentyOne, Paper::A4, cards)).unwrap_err();
    assert_eq!(error, CardsError::CodeTooFine { card: 2 });
    assert!(
        pdf(&sheet(Layout::Two, Paper::A4, vec![long.clone()])).is_ok(),
        "half a page has room"
    );
    long.qr = "x".repeat(10_000);
    assert!(pdf(&sheet(Layout::Two, Paper::A4, vec![long])).is_err());
}
