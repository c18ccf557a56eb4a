//! The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1), without the national shift
//! tables: few networks carry them, and no gateway promises to.

/// Announces a character of the extension table.
const ESCAPE: u8 = 0x1b;

/// By septet; the escape stands for itself and is no character.
#[rustfmt::skip]
const DEFAULT: [char; 128] = [
    '@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å',
    'Δ', '_', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', '\u{1b}', 'Æ', 'æ', 'ß', 'É',
    ' ', '!', '"', '#', '¤', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/',
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?',
    '¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O',
    'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö', 'Ñ', 'Ü', '§',
    '¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à',
];

/// The septet that follows the escape.
const EXTENSION: [(char, u8); 10] = [
    ('\u{c}', 0x0a),
    ('^', 0x14),
    ('{', 0x28),
    ('}', 0x29),
    ('\\', 0x2f),
    ('[', 0x3c),
    ('~', 0x3d),
    (']', 0x3e),
    ('|', 0x40),
    ('€', 0x65),
];

/// A character's place in the alphabet.
pub(super) enum Place {
    Default(u8),
    Extension(u8),
}

pub(super) fn place(c: char) -> Option<Place> {
    // Most of any text, and in the same place as in ASCII.
    if matches!(c, ' '..='#' | '%'..='?' | 'A'..='Z' | 'a'..='z') {
        return Some(Place::Default(c as u8));
    }
    if c == char::from(ESCAPE) {
        return None;
    }
    if let Some((_, septet)) = EXTENSION.iter().find(|(known, _)| *known == c) {
        return Some(Place::Extension(*septet));
    }
    let at = DEFAULT.iter().position(|known| *known == c)?;
    u8::try_from(at).ok().map(Place::Default)
}

/// Septets that a character takes: one, two with an escape, none when the alphabet lacks it.
pub(super) fn septets(c: char) -> Option<u32> {
    place(c).map(|place| match place {
        Place::Default(_) => 1,
        Place::Extension(_) => 2,
    })
}

/// Whether the alphabet has this character.
pub fn in_gsm7(c: char) -> bool {
    place(c).is_some()
}

/// A text in septets, one a byte, as SMPP carries them. `None` when a character is not in the alphabet.
pub fn encode_gsm7(text: &str) -> Option<Vec<u8>> {
    let mut septets = Vec::with_capacity(text.len());
    for c in text.chars() {
        match place(c)? {
            Place::Default(septet) => septets.push(septet),
            Place::Extension(septet) => septets.extend([ESCAPE, septet]),
        }
    }
    Some(septets)
}

/// The text of septets, one a byte. An escape before a septet that the extension table lacks shows that septet's own
/// character (TS 23.038, 6.2.1.1); a byte that is no septet becomes U+FFFD.
pub fn decode_gsm7(septets: &[u8]) -> String {
    let mut text = String::with_capacity(septets.len());
    let mut escaped = false;
    for septet in septets {
        if *septet == ESCAPE {
            escaped = true;
            continue;
        }
        let extended = EXTENSION
            .iter()
            .find(|(_, known)| escaped && known == septet)
            .map(|(c, _)| *c);
        let plain = DEFAULT.get(usize::from(*septet)).copied();
        text.push(extended.or(plain).unwrap_or(char::REPLACEMENT_CHARACTER));
        escaped = false;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_septet_but_the_escape_comes_back() {
        for septet in (0..128u8).filter(|septet| *septet != ESCAPE) {
            let text = decode_gsm7(&[septet]);
            assert_eq!(encode_gsm7(&text), Some(vec![septet]), "{septet:#x} {text:?}");
        }
        assert!(!in_gsm7('\u{1b}'));
    }

    #[test]
    fn places_are_those_of_the_standard() {
        // TS 23.038, 6.2.1: the corners of the table, and neighbours that are easily mixed up.
        for (c, septet) in [
            ('@', 0x00),
            ('$', 0x02),
            ('Ç', 0x09),
            ('\n', 0x0a),
            ('Δ', 0x10),
            ('_', 0x11),
            ('É', 0x1f),
            ('¤', 0x24),
            ('¡', 0x40),
            ('§', 0x5f),
            ('¿', 0x60),
            ('à', 0x7f),
        ] {
            assert_eq!(encode_gsm7(&c.to_string()), Some(vec![septet]), "{c}");
        }
        assert_eq!(encode_gsm7("€[]"), Some(vec![0x1b, 0x65, 0x1b, 0x3c, 0x1b, 0x3e]));
        for c in ['ç', 'á', 'ê', '`', '\t', '\u{a0}', '’', '\u{0}'] {
            assert!(!in_gsm7(c), "{c:?}");
        }
    }

    #[test]
    fn what_no_table_has_does_not_stop_the_reading() {
        assert_eq!(decode_gsm7(&[0x1b, 0x41, 0x80, 0x1b]), "A\u{fffd}");
    }
}
