//! Line breaks of the plain-text part.

/// Longest line in characters, as mail has had them since terminals (RFC 5322, 2.1.1 asks for 78 at most).
const WIDTH: usize = 72;

/// Breaks lines at blanks. Indented lines stay as they are: they hold links and passcodes, which must stay in one piece.
/// No more than one empty line in a row, none at the ends, one line end at the end.
pub fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + 16);
    let mut empty = false;
    for line in text.trim().lines().map(str::trim_end) {
        if line.is_empty() {
            empty = true;
            continue;
        }
        if std::mem::take(&mut empty) {
            wrapped.push('\n');
        }
        if line.starts_with(' ') {
            wrapped.push_str(line);
        } else {
            push_wrapped(&mut wrapped, line);
        }
        wrapped.push('\n');
    }
    wrapped
}

fn push_wrapped(wrapped: &mut String, line: &str) {
    let mut column = 0;
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let width = word.chars().count();
        if column > 0 {
            let fits = column + 1 + width <= WIDTH;
            wrapped.push(if fits { ' ' } else { '\n' });
            column = if fits { column + 1 } else { 0 };
        }
        wrapped.push_str(word);
        column += width;
    }
}
