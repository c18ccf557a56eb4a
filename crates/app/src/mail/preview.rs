//! A mail as the console shows it in a sandboxed frame, which has no attachments to take a picture from.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::facts::RenderedMail;

/// The HTML part with the QR code as a data URI. Never for sending: mail programs drop such pictures.
pub fn preview_html(mail: &RenderedMail, qr_png: &[u8]) -> String {
    let Some(qr_cid) = &mail.qr_cid else {
        return mail.html.clone();
    };
    // The quotes make sure that no text of the mail is meant: there they are escaped.
    mail.html.replace(
        &format!("src=\"cid:{qr_cid}\""),
        &format!("src=\"data:image/png;base64,{}\"", STANDARD.encode(qr_png)),
    )
}
