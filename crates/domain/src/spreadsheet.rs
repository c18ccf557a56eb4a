//! Values in a CSV file that people open in a spreadsheet.

/// Writes a cell (RFC 4180) that no spreadsheet takes for a formula: a dangerous value gets a quotation mark before it, as
/// spreadsheets themselves write text. [`unguarded`] takes the mark off again.
pub fn cell(out: &mut String, value: &str) {
    let guarded = is_guarded(value);
    if !value.contains([',', '"', '\n', '\r', ';', '\t', '|']) {
        if guarded {
            out.push('\'');
        }
        out.push_str(value);
        return;
    }
    out.push('"');
    if guarded {
        out.push('\'');
    }
    for c in value.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

/// A value without the mark that [`cell`] wrote before it; what carries none is given back as it stands.
pub fn unguarded(value: &str) -> &str {
    match value.strip_prefix('\'') {
        Some(rest) if is_guarded(rest) => rest,
        _ => value,
    }
}

/// Whether a value is written with a mark: a formula, or one that has marks of its own before it, so that reading takes off
/// just the one that writing put on.
fn is_guarded(value: &str) -> bool {
    is_formula(value.trim_start_matches('\''))
}

/// Whether a spreadsheet might take a value for a formula (OWASP, CSV injection): also behind blanks, which some cut off, and
/// with the wide signs that some East Asian versions take for the plain ones.
fn is_formula(value: &str) -> bool {
    value.starts_with(['\t', '\r', '\n'])
        || value
            .trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || is_invisible(c))
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Characters without a width that stand where nobody sees them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::unguarded;

    fn cell(value: &str) -> String {
        let mut out = String::new();
        super::cell(&mut out, value);
        out
    }

    #[test]
    fn a_name_that_looks_like_a_formula_is_made_harmless() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("+49 \"x\", y"), "\"'+49 \"\"x\"\", y\"");
        assert_eq!(cell("Dana"), "Dana");
    }

    #[test]
    fn also_behind_blanks_and_with_wide_signs() {
        for value in [
            " =1",
            "\t=1",
            "\r=1",
            "\n=1",
            "\u{A0}-1",
            "\u{200B}@x",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "\tx",
        ] {
            let written = cell(value);
            assert!(written.trim_start_matches('"').starts_with('\''), "{written:?}");
        }
    }

    #[test]
    fn the_mark_comes_off_again_and_only_that() {
        for value in ["=1", "'=1", "''=1", "'Dana", "O'Neill", "'", " =1", "＝1"] {
            assert_eq!(unguarded(&cell(value)), value);
        }
    }
}
