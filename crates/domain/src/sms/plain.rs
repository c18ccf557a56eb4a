//! Plain letters in the place of fancy ones. Word processors and phones put them in unasked; each makes a text travel as UCS-2,
//! in which a part holds less than half as many letters.

use unicode_normalization::char::compose;

use super::alphabet::in_gsm7;

/// Most suggestions that are made about one text.
const MOST: usize = 100;

/// What could stand in a text instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Where, counted in characters from 0.
    pub position: usize,
    /// What stands there: one character, or a letter and the accent that follows it.
    pub found: String,
    /// What the GSM alphabet has for it; may be empty.
    pub replacement: String,
}

/// What could be written plainer without a change of meaning: quotes, dashes, dots, spaces, and accents that are written apart
/// from their letter. Letters that the alphabet lacks are left alone: they may be somebody's name.
pub fn suggestions(text: &str) -> Vec<Suggestion> {
    pieces(text)
        .filter_map(|piece| {
            Some(Suggestion {
                position: piece.position,
                found: piece.found.to_owned(),
                replacement: piece.replacement?,
            })
        })
        .take(MOST)
        .collect()
}

/// The text with every suggestion followed.
pub fn plain(text: &str) -> String {
    pieces(text)
        .map(|piece| piece.replacement.unwrap_or_else(|| piece.found.to_owned()))
        .collect()
}

struct Piece<'a> {
    position: usize,
    found: &'a str,
    replacement: Option<String>,
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut characters = text.char_indices().enumerate().peekable();
    std::iter::from_fn(move || {
        let (position, (at, c)) = characters.next()?;
        if let Some((_, (mark_at, mark))) = characters.peek().copied()
            && let Some(whole) = compose(c, mark).filter(|whole| in_gsm7(*whole))
        {
            characters.next();
            return Some(Piece {
                position,
                found: &text[at..mark_at + mark.len_utf8()],
                replacement: Some(whole.to_string()),
            });
        }
        Some(Piece {
            position,
            found: &text[at..at + c.len_utf8()],
            replacement: plainer(c).map(str::to_owned),
        })
    })
}

fn plainer(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '′' | '‹' | '›' | '`' | '´' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '•' | '·' => "-",
        '…' => "...",
        // Blanks of all widths, also those that do not break, and the tab.
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{2028}' | '\u{2029}' => "\n",
        // Nothing to see: soft hyphen, zero width blank and joiner, byte order mark.
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Coding, segments};
    use super::*;

    #[test]
    fn what_a_word_processor_puts_in_becomes_plain() {
        let text = "“It’s done” – see…\u{a0}now\u{ad}";
        assert_eq!(plain(text), "\"It's done\" - see... now");
        assert_eq!(segments(&plain(text)).coding, Coding::Gsm7);
        let first = &suggestions(text)[0];
        assert_eq!((first.position, first.replacement.as_str()), (0, "\""));
        assert_eq!(suggestions(text).len(), 7);
    }

    #[test]
    fn an_accent_that_stands_apart_joins_its_letter() {
        assert_eq!(plain("cafe\u{301}"), "café");
        assert_eq!(
            suggestions("e\u{301}!"),
            [Suggestion {
                position: 0,
                found: "e\u{301}".into(),
                replacement: "é".into()
            }]
        );
        // ő is not in the alphabet: nothing is gained.
        assert_eq!(suggestions("o\u{30b}"), []);
    }

    #[test]
    fn letters_of_names_and_plain_text_stay() {
        for text in ["Zoë Çelik Łukasz", "plain {text} € ok", "مرحبا 🙂"] {
            assert_eq!(suggestions(text), []);
            assert_eq!(plain(text), text);
        }
    }

    proptest! {
        #[test]
        fn following_the_suggestions_leaves_none(text in "\\PC{0,80}") {
            prop_assert_eq!(suggestions(&plain(&text)), []);
        }

        #[test]
        fn replacements_are_in_the_alphabet(text in "[‘-‟\u{2000}-\u{2060}«»`´a-z\u{300}-\u{30f}]{0,80}") {
            for suggestion in suggestions(&text) {
                prop_assert!(suggestion.replacement.chars().all(in_gsm7));
                prop_assert!(suggestion.found.chars().any(|c| !in_gsm7(c)));
            }
        }
    }
}
