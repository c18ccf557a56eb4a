//! Folding: what two spellings of a name have in common when somebody searches or sorts.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::bounds::MAX_SEARCH;

/// What keyboards, phones and word processors write for an apostrophe.
const APOSTROPHES: [char; 5] = ['’', '‘', 'ʼ', '`', '´'];

/// Lower case, without accents, ligatures and stroked letters spelled out, every apostrophe the plain one, runs of white space as one
/// blank.
///
/// What was folded is kept, and the audit log's Verify folds anew: whoever changes this renews the columns in a migration.
pub(crate) fn fold(text: &str) -> String {
    // Before as well: the acute accent that stands for itself folds to a blank. After as well: other letters fold to one of these.
    let folded = fold_letters(&plain_apostrophes(text));
    match plain_apostrophes(&folded) {
        Cow::Owned(plain) => plain,
        Cow::Borrowed(_) => folded,
    }
}

/// What the address of somebody who is looked for by it can begin with: as it was typed, and with the plain apostrophe.
pub(crate) fn address_beginnings(typed: &str) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    match plain_apostrophes(&typed) {
        Cow::Owned(plain) => vec![typed, plain],
        Cow::Borrowed(_) => vec![typed],
    }
}

/// With the plain apostrophe for all others.
fn plain_apostrophes(text: &str) -> Cow<'_, str> {
    match text.contains(APOSTROPHES) {
        true => text.replace(APOSTROPHES, "'").into(),
        false => text.into(),
    }
}

/// The plain apostrophe for all others in a folded column, some of whose rows hold them as they were written.
pub(crate) fn plain_apostrophes_sql(column: &str) -> String {
    APOSTROPHES
        .iter()
        .fold(column.to_owned(), |sql, c| format!("replace({sql}, '{c}', '''')"))
}

/// Folded, with each apostrophe as it was written: what the audit log's older entries are found by.
pub(crate) fn fold_letters(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    for c in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            // Lower casing İ leaves a dot of its own behind.
            c if is_combining_mark(c) => {}
            c if c.is_whitespace() || c == '\0' => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded
}

/// The same of what most addresses and names to sign in with are: nothing is to be taken apart there.
fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\0' | '\t'..='\r' | ' ' => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c.to_ascii_lowercase()),
        }
    }
    folded
}

/// The folded text in which a person is found.
pub(crate) fn person(name: &str, email: &str) -> String {
    format!("{} {}", fold(name).trim(), fold(email).trim())
}

/// The folded text in which a user is found: name, address, and the name to sign in with. It begins with a blank, so that every
/// word of it follows on a mark.
pub(crate) fn user_text(name: &str, email: &str, user_name: Option<&str>) -> String {
    let mut text = format!(" {}", person(name, email));
    if let Some(user_name) = user_name.filter(|user_name| !user_name.eq_ignore_ascii_case(email)) {
        text.push(' ');
        text.push_str(fold(user_name).trim());
    }
    text
}

/// What somebody searches for: every word must occur somewhere.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Needle {
    /// For the trigram index: the words of three characters or more, all of which must occur.
    pub(crate) indexed: Option<String>,
    /// Shorter words, which no trigram holds: looked for row by row.
    pub(crate) short: Vec<String>,
}

/// Most words of a search; more are left out.
const MAX_WORDS: usize = 8;

impl Needle {
    /// The folded words of what was typed.
    pub(crate) fn words(typed: &str) -> Vec<String> {
        let cut: String = typed.chars().take(MAX_SEARCH).collect();
        fold(&cut)
            .split_whitespace()
            .take(MAX_WORDS)
            .map(str::to_owned)
            .collect()
    }

    /// Reads what was typed; blank finds everything.
    pub(crate) fn read(typed: &str) -> Self {
        let (long, short): (Vec<String>, Vec<String>) = Self::words(typed)
            .into_iter()
            .partition(|word| word.chars().nth(2).is_some());
        let indexed = long
            .iter()
            .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
            .collect::<Vec<_>>()
            .join(" AND ");
        Self {
            indexed: (!indexed.is_empty()).then_some(indexed),
            short,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_alike() {
        assert_eq!(fold("Zoë  Ångström"), "zoe angstrom");
        assert_eq!(fold("STRASSE"), fold("Straße"));
        assert_eq!(fold("Łukasz Sørensen"), "lukasz sorensen");
        assert_eq!(fold("İstanbul"), "istanbul");
        assert_eq!(fold("Ａｎｎａ"), "anna");
    }

    #[test]
    fn every_apostrophe_folds_to_the_plain_one() {
        for c in APOSTROPHES {
            assert_eq!(fold(&format!("Seán O{c}Brien")), "sean o'brien", "{c}");
            assert_eq!(fold(&format!("Sean O{c}Brien")), "sean o'brien", "{c}");
            assert_eq!(Needle::read(&format!("o{c}b")), Needle::read("O'B"), "{c}");
        }
        // Wide forms, and letters that have one within.
        assert_eq!(fold("O＇Brien O｀Brien ŉ"), "o'brien o'brien 'n");
    }

    #[test]
    fn every_ascii_letter_folds_as_it_does_beside_others() {
        for c in '\0'..='\x7f' {
            let text = format!("A{c}{c}b");
            let beside = fold(&format!("{text}é"));
            assert_eq!(Some(&*fold(&text)), beside.strip_suffix('e'), "{c:?}");
        }
    }

    #[test]
    fn words_are_quoted_and_short_ones_set_apart() {
        let needle = Needle::read("  Be a\"nna OR ");
        assert_eq!(needle.indexed.as_deref(), Some("\"a\"\"nna\""));
        assert_eq!(needle.short, ["be", "or"]);
        assert_eq!(Needle::read("  "), Needle::default());
    }
}
