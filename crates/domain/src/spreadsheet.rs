//! Values in a CSV file that people open in a spreadsheet.

/// First characters that make a spreadsheet take a value for a formula (OWASP, CSV injection).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Writes a cell (RFC 4180) that no spreadsheet takes for a formula: a dangerous first character gets a quotation mark before
/// it, as spreadsheets themselves write text. Reading a file back takes the mark off again.
pub fn cell(out: &mut String, value: &str) {
    let guarded = value.starts_with(FORMULA);
    if !value.contains([',', '"', '\n', '\r', ';', '\t']) {
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

#[cfg(test)]
mod tests {
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
}
