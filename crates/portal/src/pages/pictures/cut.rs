//! Words that fit. Text in a picture neither wraps nor shrinks by itself, and names and translations have any length.
//!
//! Widths are estimates on the safe side for the fonts of the style sheet: a word too short is better than one that
//! runs out of its frame.

/// `text`, cut with an ellipsis to `width` at a font size of `size`.
pub(super) fn cut(text: &str, width: i32, size: f64) -> String {
    let room = f64::from(width) / size;
    if measure(text) <= room {
        return text.to_owned();
    }
    let mut used = measure("…");
    let kept: String = text
        .chars()
        .take_while(|c| {
            used += advance(*c);
            used <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// `text` in at most `lines` lines of `width`; what is over is cut.
pub(super) fn wrap(text: &str, width: i32, size: f64, lines: usize) -> Vec<String> {
    let room = f64::from(width) / size;
    let mut out: Vec<String> = Vec::with_capacity(lines);
    for word in text.split_whitespace() {
        let last = out.len() == lines;
        match out.last_mut() {
            Some(line) if last || measure(line) + advance(' ') + measure(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => out.push(word.to_owned()),
        }
    }
    out.iter().map(|line| cut(line, width, size)).collect()
}

fn measure(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

/// Width of a character in ems.
fn advance(c: char) -> f64 {
    match c {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '!' | '|' | ':' | ';' => 0.3,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' => 0.92,
        'A'..='Z' | '&' => 0.72,
        '\u{0}'..='\u{7F}' => 0.6,
        // Letters with marks, Greek, Cyrillic, Hebrew, Arabic and the like.
        '\u{80}'..='\u{10FF}' => 0.72,
        // Ideographs and emoji take the whole square.
        _ => 1.1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_and_what_does_not_is_cut() {
        assert_eq!(cut("Northwind Health", 100, 9.0), "Northwind Health");
        let name = cut("The Very Long Name of a Company", 60, 9.0);
        assert!(name.ends_with('…') && measure(&name) * 9.0 <= 60.0, "{name}");
        assert_eq!(cut("株式会社北風健康保険組合連合会", 50, 10.0), "株式会…");
        assert_eq!(cut("", 50, 10.0), "");
    }

    #[test]
    fn lines_break_between_words_and_the_last_takes_what_is_over() {
        assert_eq!(
            wrap("one two three", 30, 9.0, 3),
            ["one", "two", "three"].map(str::to_owned)
        );
        let two = wrap("one two three four five six seven", 40, 9.0, 2);
        assert_eq!(two.len(), 2);
        assert!(two[1].ends_with('…'), "{two:?}");
    }
}
