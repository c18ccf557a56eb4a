//! A line above a mail that is no invite: a test must not be taken for one.

use super::clean::escape_html;

/// The document with `note` in a bar at its top.
pub(crate) fn with_note(html: &str, note: &str) -> String {
    let bar = format!(
        "<div style=\"background-color:#fcf5dd;color:#5c4300;font-family:Inter, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:20px;padding:10px 16px;text-align:center\">{}</div>",
        escape_html(note)
    );
    let body = html
        .find("<body")
        .and_then(|at| html[at..].find('>').map(|end| at + end + 1));
    match body {
        Some(at) => format!("{}{bar}{}", &html[..at], &html[at..]),
        None => format!("{bar}{html}"),
    }
}
