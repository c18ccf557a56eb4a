//! The QR picture of a mail.

use muster_domain::qr::Qr;

use super::error::MailTemplateError;

/// Pixels a module. The template shows the picture 180 px wide: 3 px a module or more for links of up to 150 bytes,
/// and these six keep it sharp on dense screens.
const PIXELS_A_MODULE: usize = 6;

/// Name of the picture for mail programs that list it as a file.
pub const QR_FILE_NAME: &str = "qr-code.png";

/// PNG (one bit a pixel, quiet zone included) of the link that fills in the passcode by its fragment.
///
/// Costs about half a millisecond, most of a mail's making.
pub fn qr_for(link_with_fragment: &str) -> Result<Vec<u8>, MailTemplateError> {
    Ok(Qr::encode(link_with_fragment)?.png(PIXELS_A_MODULE))
}
