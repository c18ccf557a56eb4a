//! CSV that opens safely in a spreadsheet.

use std::{fmt::Write as _, path::Path};

use crate::{
    Result,
    whole_file::{self, Readers},
    wire::Millis,
};

/// One row, RFC 4180.
pub(super) fn line<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (n, value) in cells.into_iter().enumerate() {
        let _ = write!(out, "{}{}", if n == 0 { "" } else { "," }, cell(value));
    }
    out.push_str("\r\n");
}

/// A moment as ISO 8601 in UTC; blank while there is none.
pub(super) fn moment(at: Option<Millis>) -> String {
    at.and_then(|at| jiff::Timestamp::from_millisecond(at.get()).ok())
        .map(|at| at.to_string())
        .unwrap_or_default()
}

/// Writes a file that stands complete or not at all; spreadsheets know the encoding by its mark.
pub(super) async fn write(path: &Path, rows: &str) -> Result<()> {
    whole_file::write(
        path.to_owned(),
        format!("\u{FEFF}{rows}").into_bytes(),
        Readers::Usual,
    )
    .await
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection): a dangerous first character gets a quote mark
/// before it.
fn cell(value: &str) -> String {
    let safe = if value.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{value}")
    } else {
        value.to_owned()
    };
    if safe.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_name_that_looks_like_a_formula_is_made_harmless() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("+49 \"x\", y"), "\"'+49 \"\"x\"\", y\"");
        assert_eq!(cell("Dana"), "Dana");
    }
}
