//! Whatever people are called, a PDF comes of it.

use muster_print::cards::{Card, CardsError, Direction, Grid, Labelled, Layout, Paper, pdf};
use proptest::prelude::*;

use crate::stage::{english, sheet};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,200}",
        // Marks without letters, letters of all directions, signs that set them.
        proptest::collection::vec(
            prop_oneof![
                Just('\u{301}'),
                Just('\u{94D}'),
                Just('\u{200D}'),
                Just('\u{202E}'),
                Just('\u{2067}'),
                Just('\u{FE0F}'),
                Just('ﷺ'),
                Just('م'),
                Just('क'),
                Just('ร'),
                Just('漢'),
                Just('\u{1F468}'),
                Just('a'),
                Just(' '),
                Just('\n'),
                Just('\u{0}'),
                Just('\u{FEFF}'),
                Just('…'),
            ],
            0..300
        )
        .prop_map(|characters| characters.into_iter().collect()),
    ]
}

fn labelled() -> impl Strategy<Value = Option<Labelled>> {
    proptest::option::of((text(), text()).prop_map(|(label, value)| Labelled { label, value }))
}

prop_compose! {
    fn card()(
        texts in proptest::collection::vec(text(), 7),
        steps in proptest::collection::vec(text(), 0..5),
        qr in text(),
        passcode in labelled(),
        code in labelled(),
        mirrored in any::<bool>(),
    ) -> Card {
        let [title, name, heading, link, valid_until, support, language] = <[String; 7]>::try_from(texts).unwrap();
        let direction = if mirrored { Direction::RightToLeft } else { Direction::LeftToRight };
        Card { title, name, heading, steps, link, qr, passcode, code, valid_until, support, language, direction }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn any_strings_make_a_pdf(
        cards in proptest::collection::vec(card(), 0..5),
        layout in prop_oneof![Just(Layout::Two), Just(Layout::Eight), Just(Layout::TwentyOne)],
        paper in prop_oneof![Just(Paper::A4), Just(Paper::Letter)],
        title in text(),
    ) {
        let mut sheet = sheet(layout, paper, cards);
        sheet.title = title;
        match pdf(&sheet) {
            Ok(pdf) => {
                prop_assert!(pdf.bytes.starts_with(b"%PDF-"));
                prop_assert_eq!(pdf.pages, sheet.cards.len().div_ceil(Grid::of(layout, paper).cards()));
            }
            // Nothing else: `Document` is also what a panic becomes.
            Err(error) => {
                let expected = matches!(
                    error,
                    CardsError::NoCards | CardsError::CodeTooFine { .. } | CardsError::TypedTooLong { .. }
                );
                prop_assert!(expected, "{}", error);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn any_number_of_cards_makes_its_pages(
        number in 1_usize..200,
        layout in prop_oneof![Just(Layout::Two), Just(Layout::Eight), Just(Layout::TwentyOne)],
        name in "[A-Za-zÀ-žא-ת]{0,40}",
    ) {
        let sheet = sheet(layout, Paper::A4, vec![english(&name, number); number]);
        prop_assert_eq!(pdf(&sheet).unwrap().pages, number.div_ceil(Grid::of(layout, Paper::A4).cards()));
    }
}
