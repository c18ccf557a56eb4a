//! Last line of defence for text in mails: one line, nothing invisible that breaks or turns lines, bounded.
//!
//! What people type was checked by `muster_domain::text` when it was stored; an older database, an import or a later
//! feature may still hand over anything, and a mail cannot be taken back.

/// Longest name in a mail, in characters.
pub const MAX_NAME: usize = 120;

/// The text in one line: control characters, line separators and direction controls become single blanks, ends are
/// trimmed, more than [`MAX_NAME`] characters are cut with an ellipsis.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(4 * MAX_NAME));
    let mut length = 0;
    let mut gap = false;
    for c in text.chars() {
        if breaks_line(c) || c == ' ' {
            gap = length > 0;
            continue;
        }
        let needed = 1 + usize::from(gap);
        if length + needed > MAX_NAME {
            line.push('…');
            return line;
        }
        if gap {
            line.push(' ');
            gap = false;
        }
        line.push(c);
        length += needed;
    }
    line
}

fn breaks_line(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// For a value that stands in HTML between tags or in a quoted attribute.
///
/// The template engine escapes by itself; this one is for links, where its habit of writing `/` as `&#x2f;` hides the
/// address from people who look at the source and from simple link checkers.
pub fn escape_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
