//! Texts, pieces and marks.

use std::collections::BTreeSet;

use muster_words::{Key, Language, Marks, Piece, pieces, text};

use crate::plurals::choices;

const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

fn arabic() -> Language {
    Language::read("ar").unwrap()
}

fn moment(language: Language, zone: &str, marks: Marks) -> String {
    let values = [
        ("weekday", "Tuesday".into()),
        ("date", "24 March".into()),
        ("time", "18:00".into()),
        ("zone", zone.into()),
    ];
    text(language, Key::DatesMoment, &values, marks)
}

#[test]
fn marks_stand_only_where_directions_may_meet_and_only_when_asked_for() {
    let marked = |said: &str| said.contains(FSI);
    for (language, zone, marks, expected) in [
        (Language::ENGLISH, "CET", Marks::Isolate, false),
        (Language::ENGLISH, "غرينتش", Marks::Isolate, true),
        (Language::ENGLISH, "a\u{202E}b", Marks::Isolate, true),
        (arabic(), "CET", Marks::Isolate, true),
        (arabic(), "CET", Marks::None, false),
        (Language::ENGLISH, "غرينتش", Marks::None, false),
    ] {
        let said = moment(language, zone, marks);
        assert_eq!(
            marked(&said),
            expected,
            "{language:?} {zone:?} {marks:?}: {said:?}"
        );
        assert_eq!(
            said.matches(FSI).count(),
            said.matches(PDI).count(),
            "every mark is closed"
        );
    }
}

#[test]
fn pieces_keep_fields_apart_in_the_order_of_the_language() {
    let values = [("time", "18:00".into()), ("zone", "CET".into())];
    assert_eq!(
        pieces(Language::ENGLISH, Key::DatesMoment, &values, Marks::None),
        [
            Piece::Field("weekday"),
            Piece::Text(" ".to_owned()),
            Piece::Field("date"),
            Piece::Text(", 18:00 CET".to_owned()),
        ]
    );
    let japanese = Language::read("ja").unwrap();
    let said = pieces(japanese, Key::DatesMoment, &values, Marks::None);
    let fields: Vec<&Piece> = said
        .iter()
        .filter(|piece| matches!(piece, Piece::Field(_)))
        .collect();
    assert_eq!(fields, [&Piece::Field("date"), &Piece::Field("weekday")]);
}

#[test]
fn a_value_cannot_pass_for_a_field() {
    let hostile = "\u{FDD0}date\u{FDD1}";
    let values = [("time", hostile.into()), ("zone", hostile.into())];
    let said = pieces(Language::ENGLISH, Key::DatesMoment, &values, Marks::None);
    assert_eq!(said.last(), Some(&Piece::Text(", date date".to_owned())));
    // Nor for an expression of Fluent.
    assert!(moment(Language::ENGLISH, "{ $date }", Marks::None).ends_with("18:00 { $date }"));
}

#[test]
fn every_key_says_something_in_every_language_even_without_its_values() {
    for language in Language::all() {
        for key in Key::ALL {
            for marks in [Marks::None, Marks::Isolate] {
                assert!(
                    !text(language, *key, &[], marks).is_empty(),
                    "{language:?} {key:?}"
                );
            }
        }
    }
}

#[test]
fn every_field_that_is_shown_keeps_its_place_in_every_language() {
    // By these, messages choose a form; whoever says one gives them.
    let choosing: BTreeSet<String> = choices("en").into_iter().map(|choice| choice.variable).collect();
    let places = |language, key: Key| -> BTreeSet<&'static str> {
        let said = pieces(language, key, &[], Marks::None);
        let places = said.iter().filter_map(|piece| match piece {
            Piece::Field(field) => Some(*field),
            Piece::Text(text) => {
                assert!(!text.contains(['{', '}']), "{language:?} {key:?}: {text}");
                None
            }
        });
        places.collect()
    };
    for key in Key::ALL {
        let english = places(Language::ENGLISH, *key);
        for field in key.fields() {
            assert!(
                choosing.contains(*field) || english.contains(field),
                "{key:?} lost {field}"
            );
        }
        for language in Language::all() {
            assert_eq!(places(language, *key), english, "{language:?} {key:?}");
        }
    }
}
