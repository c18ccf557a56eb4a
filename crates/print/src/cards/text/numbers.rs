//! Numbers of several groups, such as a phone's, in text from right to left.

/// Says that what follows is read from left to right.
const MARK: char = '\u{200E}';

/// The text with a mark before each such number. Without it, its groups stand from right to left (UAX #9, W2 and N1), which
/// is another number.
pub(super) fn marked(text: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    let mut before = ' ';
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if at >= end && !before.is_ascii_graphic() && (c == '+' || c.is_ascii_digit()) {
            let number = number(&text[at..]);
            end = at + number.len();
            if number.contains(' ') {
                marked.push(MARK);
            }
        }
        marked.push(c);
        before = c;
    }
    marked
}

/// The number that a text begins with, from its first sign to its last digit.
fn number(text: &str) -> &str {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-' | '/' | '.');
    let length = text.find(|c| !part(c)).unwrap_or(text.len());
    text[..length].trim_end_matches(|c: char| !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_several_groups_have_a_mark() {
        for (text, wanted) in [
            ("عبر +49 30 901820 1234 أو", "عبر \u{200E}+49 30 901820 1234 أو"),
            ("030 1234", "\u{200E}030 1234"),
            ("24 مارس 2026، 6:00", "24 مارس 2026، 6:00"),
            ("a1 2 b", "a1 2 b"),
            ("", ""),
        ] {
            assert_eq!(marked(text), wanted);
        }
    }
}
