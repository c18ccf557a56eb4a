//! How many parts a text falls into (3GPP TS 23.040, 9.2.3.24.1: a part of a long message gives six octets to the header that
//! joins it to the others).

use super::alphabet::septets;

/// Most parts that one text may have: their number is one octet.
pub const MOST_SEGMENTS: u32 = 255;
/// Most characters that are told to have forced UCS-2.
const MOST_FOREIGN: usize = 10;

/// How the characters of a text travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// The GSM 7 bit default alphabet with its extension table; units are septets.
    Gsm7,
    /// UCS-2, in fact UTF-16; units are 16 bits.
    Ucs2,
}

impl Coding {
    /// Units that a message of one part holds.
    pub fn alone(self) -> u32 {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// Units that each part of a longer message holds.
    pub fn joined(self) -> u32 {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }

    fn units(self, c: char) -> u32 {
        match self {
            // Never missing: this coding is chosen only when every character is in the alphabet.
            Self::Gsm7 => septets(c).unwrap_or(1),
            Self::Ucs2 => c.len_utf16() as u32,
        }
    }
}

/// A character that the GSM alphabet lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// Which.
    pub character: char,
    /// Where, counted in characters from 0.
    pub position: usize,
}

/// What a text takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segments {
    /// How it travels.
    pub coding: Coding,
    /// Units that it takes, without headers and without what a part leaves empty at its end.
    pub units: u32,
    /// Parts; 1 for an empty text. May be more than [`MOST_SEGMENTS`]: such a text cannot be sent.
    pub count: u32,
    /// Units that still fit without another part.
    pub room: u32,
    /// The first characters that forced UCS-2; empty with the GSM alphabet.
    pub foreign: Vec<Foreign>,
}

/// A text cut into its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts<'a> {
    /// How they travel.
    pub coding: Coding,
    /// In order; joined they are the text.
    pub texts: Vec<&'a str>,
}

/// What `text` takes, as it stands.
pub fn segments(text: &str) -> Segments {
    let coding = coding(text);
    let units = text.chars().map(|c| coding.units(c)).sum::<u32>();
    let (count, last) = if units <= coding.alone() {
        (1, units)
    } else {
        let (mut count, mut last) = (0, 0);
        for_each_part(text, coding, |_, units| {
            count += 1;
            last = units;
        });
        (count, last)
    };
    let most = if count == 1 {
        coding.alone()
    } else {
        coding.joined()
    };
    Segments {
        coding,
        units,
        count,
        room: most - last,
        foreign: foreign(text, coding),
    }
}

/// Cuts `text` into its parts. Neither an escaped character nor a surrogate pair is ever cut in two.
pub fn split(text: &str) -> Parts<'_> {
    let coding = coding(text);
    let mut texts = Vec::new();
    if text.chars().map(|c| coding.units(c)).sum::<u32>() <= coding.alone() {
        texts.push(text);
    } else {
        for_each_part(text, coding, |part, _| texts.push(part));
    }
    Parts { coding, texts }
}

fn coding(text: &str) -> Coding {
    match text.chars().all(|c| septets(c).is_some()) {
        true => Coding::Gsm7,
        false => Coding::Ucs2,
    }
}

fn foreign(text: &str, coding: Coding) -> Vec<Foreign> {
    if coding == Coding::Gsm7 {
        return Vec::new();
    }
    text.chars()
        .enumerate()
        .filter(|(_, c)| septets(*c).is_none())
        .take(MOST_FOREIGN)
        .map(|(position, character)| Foreign { character, position })
        .collect()
}

/// Calls for each part of a text that does not fit into one, with its units.
fn for_each_part<'a>(text: &'a str, coding: Coding, mut part: impl FnMut(&'a str, u32)) {
    let (mut begin, mut filled) = (0, 0);
    for (at, c) in text.char_indices() {
        let units = coding.units(c);
        if filled + units > coding.joined() {
            part(&text[begin..at], filled);
            (begin, filled) = (at, 0);
        }
        filled += units;
    }
    part(&text[begin..], filled);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> (Coding, u32, u32, u32) {
        let told = segments(text);
        (told.coding, told.units, told.count, told.room)
    }

    #[test]
    fn the_bounds_of_one_two_and_three_parts() {
        use Coding::{Gsm7, Ucs2};
        assert_eq!(told(""), (Gsm7, 0, 1, 160));
        assert_eq!(told(&"a".repeat(160)), (Gsm7, 160, 1, 0));
        assert_eq!(told(&"a".repeat(161)), (Gsm7, 161, 2, 145));
        assert_eq!(told(&"a".repeat(306)), (Gsm7, 306, 2, 0));
        assert_eq!(told(&"a".repeat(307)), (Gsm7, 307, 3, 152));
        assert_eq!(told(&"я".repeat(70)), (Ucs2, 70, 1, 0));
        assert_eq!(told(&"я".repeat(71)), (Ucs2, 71, 2, 63));
        assert_eq!(told(&"я".repeat(134)), (Ucs2, 134, 2, 0));
        assert_eq!(told(&"я".repeat(135)), (Ucs2, 135, 3, 66));
    }

    #[test]
    fn an_escaped_character_takes_two_and_is_not_cut() {
        // 80 of two septets fill one part.
        assert_eq!(segments(&"€".repeat(80)).count, 1);
        // 152 septets, then one of two: the 153rd septet stays empty.
        let text = format!("{}€{}", "a".repeat(152), "b".repeat(20));
        let parts = split(&text);
        assert_eq!(parts.texts, [&text[..152], &text[152..]]);
        // 306 septets would fill two parts exactly, but for the one that stays empty.
        let text = format!("{}€{}", "a".repeat(152), "b".repeat(152));
        assert_eq!(segments(&text).units, 306);
        assert_eq!(segments(&text).count, 3);
    }

    #[test]
    fn a_surrogate_pair_is_not_cut() {
        let text = format!("{}🙂{}", "я".repeat(66), "я".repeat(10));
        let parts = split(&text);
        assert_eq!(parts.coding, Coding::Ucs2);
        assert_eq!(parts.texts[0].encode_utf16().count(), 66);
        assert!(parts.texts[1].starts_with('🙂'));
    }

    #[test]
    fn who_forced_ucs2_is_told_with_its_place() {
        let told = segments("Hi – it’s é");
        assert_eq!(
            told.foreign,
            [
                Foreign {
                    character: '–',
                    position: 3
                },
                Foreign {
                    character: '’',
                    position: 7
                },
            ]
        );
        assert_eq!(segments(&"я".repeat(50)).foreign.len(), MOST_FOREIGN);
    }

    proptest! {
        #[test]
        fn parts_join_to_the_text_and_none_is_too_full(
            text in prop_oneof!["[a-z€\\[\\] ]{0,700}", "\\PC{0,400}", "[a🙂я]{60,300}"],
        ) {
            let parts = split(&text);
            let told = segments(&text);
            prop_assert_eq!(parts.texts.concat(), text.clone());
            prop_assert_eq!(parts.texts.len() as u32, told.count);
            prop_assert_eq!(parts.coding, told.coding);
            let most = if told.count == 1 { told.coding.alone() } else { told.coding.joined() };
            for part in &parts.texts {
                let units = part.chars().map(|c| told.coding.units(c)).sum::<u32>();
                prop_assert!(units <= most);
                prop_assert!(told.count == 1 || units + 1 >= most || part == parts.texts.last().unwrap());
            }
            prop_assert_eq!(told.foreign.is_empty(), told.coding == Coding::Gsm7);
        }

        #[test]
        fn a_text_in_the_alphabet_survives_its_septets(text in "[a-zA-Z0-9@£èÇ€\\[\\]^{}Δß\n]{0,300}") {
            let septets = super::super::encode_gsm7(&text).unwrap();
            prop_assert_eq!(septets.len() as u32, segments(&text).units);
            prop_assert_eq!(super::super::decode_gsm7(&septets), text);
        }
    }
}
