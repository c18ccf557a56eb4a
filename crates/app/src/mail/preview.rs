//! A mail as the console shows it in a sandboxed frame, which has no attachments to take a picture from.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The HTML part with its PNGs, by their content ids, as data URIs. Never for sending: mail programs drop such pictures.
pub fn preview_html(html: &str, pictures: &[(&str, &[u8])]) -> String {
    pictures.iter().fold(html.to_owned(), |html, (cid, png)| {
        // The quotes make sure that no text of the mail is meant: there they are escaped.
        html.replace(
            &format!("src=\"cid:{cid}\""),
            &format!("src=\"data:image/png;base64,{}\"", STANDARD.encode(png)),
        )
    })
}
