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
    for word in words(text, room) {
        let last = out.len() == lines;
        match out.last_mut() {
            Some(line) if last || measure(line) + advance(' ') + measure(&word) <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => out.push(word),
        }
    }
    out.iter().map(|line| cut(line, width, size)).collect()
}

/// The words of a text. One that is longer than a line is cut into lines: Chinese and Japanese put no blanks between
/// words.
fn words(text: &str, room: f64) -> Vec<String> {
    let mut out = Vec::new();
    for word in text.split_whitespace() {
        let mut line = String::new();
        let mut used = 0.0;
        for c in word.chars() {
            // Ideographs fill their square, and need no hyphen; other words are left whole.
            if is_square(c) && used + advance(c) > room && !line.is_empty() {
                out.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(c);
            used += advance(c);
        }
        out.push(line);
    }
    out
}

/// Ideographs, kana and their signs.
fn is_square(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// How wide `text` is at a font size of `size`.
pub(super) fn width(text: &str, size: f64) -> f64 {
    measure(text) * size
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

    #[test]
    fn a_language_without_blanks_fills_its_lines_too() {
        let lines = wrap(
            "このWebサイトは構成プロファイルをダウンロードしようとしています",
            108,
            9.0,
            3,
        );
        assert_eq!(lines.len(), 3, "{lines:?}");
        assert!(lines.iter().all(|line| measure(line) * 9.0 <= 108.0), "{lines:?}");
        assert!(lines[0].starts_with("このWebサイト"), "{lines:?}");
        assert_eq!(wrap("Rindfleischetikettierung", 50, 9.0, 2).len(), 1);
    }
}
