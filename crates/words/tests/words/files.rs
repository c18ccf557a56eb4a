//! What a language's file must hold, measured by the English one.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;
use muster_words::{Direction, Language};

use crate::{
    file::{parse, tags, text},
    variables::{mentioned, patterns},
};

/// Languages whose words are still being translated. Whoever completes one takes it out.
const IN_THE_MAKING: &[&str] = &[];

/// A file's own forms, which another language need not have.
fn is_shared(name: &str) -> bool {
    !name.starts_with('-') && !name.starts_with("form-") && name != "language-dates"
}

fn names(tag: &str) -> BTreeSet<String> {
    let text = text(tag);
    let file = parse(tag, &text);
    patterns(&file)
        .into_keys()
        .filter(|name| is_shared(name))
        .collect()
}

#[test]
fn every_file_is_a_language_and_the_promised_ones_are_there() {
    let all: Vec<&str> = Language::all().map(Language::tag).collect();
    let mut files = tags();
    files.sort();
    assert_eq!(all, files);
    for tag in [
        "ar", "de", "en", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "zh-Hans",
    ] {
        let language = Language::read(tag).unwrap_or_else(|| panic!("{tag} is missing"));
        assert_eq!(Language::read(&tag.to_uppercase()), Some(language), "{tag}");
        assert!(!language.own_name().is_empty(), "{tag}");
        let expected = if tag == "ar" {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        assert_eq!(language.direction(), expected, "{tag}");
    }
    assert_eq!(Language::ENGLISH.tag(), "en");
    assert_eq!(Language::read("en-GB"), None);
}

#[test]
fn no_key_is_missing() {
    let english = names("en");
    for tag in tags() {
        let own = names(&tag);
        let missing: Vec<&String> = english.difference(&own).collect();
        if IN_THE_MAKING.contains(&tag.as_str()) {
            assert!(
                !missing.is_empty(),
                "{tag}.ftl is complete: take it out of IN_THE_MAKING"
            );
        } else {
            assert!(missing.is_empty(), "{tag}.ftl lacks {missing:#?}");
        }
    }
}

#[test]
fn no_key_is_surplus_or_stands_twice() {
    let english = names("en");
    for tag in tags() {
        let own = names(&tag);
        let surplus: Vec<&String> = own.difference(&english).collect();
        assert!(
            surplus.is_empty(),
            "{tag}.ftl says what English does not: {surplus:#?}"
        );
        let text = text(&tag);
        let mut seen = BTreeSet::new();
        for entry in &parse(&tag, &text).body {
            let name = match entry {
                Entry::Message(message) => message.id.name.to_owned(),
                Entry::Term(term) => format!("-{}", term.id.name),
                _ => continue,
            };
            assert!(seen.insert(name.clone()), "{tag}.ftl has {name} twice");
        }
    }
}

#[test]
fn placeables_are_those_of_english_and_references_lead_somewhere() {
    let english_text = text("en");
    let english_file = parse("en", &english_text);
    let english = patterns(&english_file);
    for tag in tags() {
        let text = text(&tag);
        let file = parse(&tag, &text);
        let own = patterns(&file);
        for name in own.keys() {
            let found = mentioned(&own, name);
            for lost in &found.messages {
                assert!(
                    own.contains_key(lost),
                    "{tag}.ftl: {name} refers to {lost}, which is missing"
                );
                assert!(
                    lost.starts_with("form-") || lost.starts_with('-'),
                    "{tag}.ftl: {name} is put together with {lost}, a sentence of its own"
                );
                assert_ne!(lost, name, "{tag}.ftl: {name} leads back to itself");
            }
            if is_shared(name) && english.contains_key(name) {
                let expected = mentioned(&english, name).variables;
                assert_eq!(found.variables, expected, "{tag}.ftl: {name}");
            }
        }
        for form in own.keys().filter(|name| name.starts_with("form-")) {
            let used = own
                .keys()
                .any(|name| name != form && mentioned(&own, name).messages.contains(form));
            assert!(used, "{tag}.ftl: nothing refers to {form}");
        }
    }
}

#[test]
fn words_are_tidy() {
    for tag in tags() {
        let text = text(&tag);
        for (n, line) in text.lines().enumerate() {
            let at = format!("{tag}.ftl, line {}", n + 1);
            assert_eq!(line.trim_end(), line, "{at}: blanks at its end");
            assert!(
                !line.chars().any(|c| {
                    matches!(c, '\t' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FDD0}'..='\u{FDEF}')
                }),
                "{at}: an invisible character"
            );
        }
    }
}
