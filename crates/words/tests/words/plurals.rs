//! A message that chooses its form by a count has one for every plural that the language has; one that chooses by a
//! word knows the words of English.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::file::{parse, tags, text};

/// A choice in a message: the variable, and the keys of its variants.
pub struct Choice {
    message: String,
    pub variable: String,
    keys: BTreeSet<String>,
}

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Choice {
    fn counts(&self) -> bool {
        self.keys
            .iter()
            .any(|key| PLURALS.contains(&key.as_str()) || key.parse::<f64>().is_ok())
    }
}

/// Every choice in a language's file.
pub fn choices(tag: &str) -> Vec<Choice> {
    let text = text(tag);
    let file = parse(tag, &text);
    let mut out = Vec::new();
    for entry in &file.body {
        let (name, value) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref()),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value)),
            _ => continue,
        };
        if let Some(value) = value {
            walk(&name, value, &mut out);
        }
    }
    out
}

fn walk(message: &str, pattern: &Pattern<&str>, out: &mut Vec<Choice>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        if let Expression::Select { selector, variants } = expression {
            let variable = match selector {
                InlineExpression::VariableReference { id } => id.name.to_owned(),
                other => panic!("{message} chooses by {other:?}"),
            };
            let keys = variants.iter().map(|variant| match &variant.key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            });
            out.push(Choice {
                message: message.to_owned(),
                variable,
                keys: keys.collect(),
            });
            for variant in variants {
                walk(message, &variant.value, out);
            }
        }
    }
}

/// The plurals that whole numbers reach in a language.
fn plurals(tag: &str) -> BTreeSet<&'static str> {
    let tag: LanguageIdentifier = tag.parse().unwrap();
    let bare = LanguageIdentifier::from_parts(tag.language, None, None, &[]);
    let rules = PluralRules::create(bare, PluralRuleType::CARDINAL).unwrap();
    (0..=1000u32)
        .map(|n| match rules.select(n).unwrap() {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        })
        .collect()
}

#[test]
fn the_rules_are_those_of_the_languages() {
    for (tag, expected) in [
        ("en", &["one", "other"][..]),
        ("fr", &["one", "other"]),
        ("pl", &["few", "many", "one"]),
        ("ar", &["few", "many", "one", "other", "two", "zero"]),
        ("ja", &["other"]),
        ("zh-Hans", &["other"]),
    ] {
        assert_eq!(plurals(tag).into_iter().collect::<Vec<_>>(), expected, "{tag}");
    }
}

#[test]
fn every_count_has_every_plural_of_its_language() {
    for tag in tags() {
        let needed = plurals(&tag);
        for choice in choices(&tag).iter().filter(|choice| choice.counts()) {
            let missing: Vec<&&str> = needed
                .iter()
                .filter(|plural| !choice.keys.contains(**plural))
                .collect();
            assert!(
                missing.is_empty(),
                "{tag}.ftl: {} says nothing for the plurals {missing:?} of ${}",
                choice.message,
                choice.variable
            );
            for key in &choice.keys {
                assert!(
                    needed.contains(key.as_str()) || key == "other" || key.parse::<u32>().is_ok(),
                    "{tag}.ftl: {} has the plural {key}, which the language never reaches",
                    choice.message
                );
            }
        }
    }
}

#[test]
fn whoever_chooses_by_a_word_knows_the_words_of_english() {
    let mut known: std::collections::BTreeMap<String, BTreeSet<String>> = std::collections::BTreeMap::new();
    for choice in choices("en").into_iter().filter(|choice| !choice.counts()) {
        known.entry(choice.variable).or_default().extend(choice.keys);
    }
    for tag in tags() {
        for choice in choices(&tag).iter().filter(|choice| !choice.counts()) {
            let words = known.get(&choice.variable);
            let words = words.unwrap_or_else(|| {
                panic!(
                    "{tag}.ftl: {} chooses by ${}, English never does",
                    choice.message, choice.variable
                )
            });
            let strange: Vec<&String> = choice.keys.difference(words).collect();
            assert!(
                strange.is_empty(),
                "{tag}.ftl: {} chooses by {strange:?}",
                choice.message
            );
        }
    }
}
