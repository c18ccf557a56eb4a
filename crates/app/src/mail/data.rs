//! What goes into an invite mail and what comes out.

use muster_domain::{device::OwnedBy, platform::Platform};

/// Longest link, in bytes; longer ones break in mail programs and no longer fit a QR code that a camera can read.
pub const MAX_LINK: usize = 1000;

/// One mail's facts. Text comes as stored; it is escaped and cleaned here.
#[derive(Clone)]
pub struct InviteMailData {
    /// The organisation's name.
    pub organisation: String,
    /// Who invites, by name; blank when nobody in person does.
    pub sender: String,
    /// The invitee's full name; blank greets without one.
    pub invitee: String,
    /// What is to be enrolled.
    pub platform: Platform,
    /// Whose device it is.
    pub owned_by: OwnedBy,
    /// The invite's link without the passcode, http or https. A secret.
    pub link: String,
    /// The passcode in two groups, `K7M4 9QXP`. A secret.
    pub passcode: String,
    /// Until when, as [`super::expires_words`] says it.
    pub expires_words: String,
    /// Where the invitee can write for help; blank is nowhere.
    pub support_email: String,
    /// Where the invitee can call for help; blank is nowhere.
    pub support_phone: String,
    /// `#RRGGBB`; darkened where white text on it would be hard to read.
    pub brand_colour: String,
    /// Host of the portal, for the line under the button that says what will open.
    pub portal_host: String,
}

/// Without link and passcode: this may end in a log.
impl std::fmt::Debug for InviteMailData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InviteMailData")
            .field("platform", &self.platform)
            .field("owned_by", &self.owned_by)
            .finish_non_exhaustive()
    }
}

/// The parts of a mail that are made from a template. The HTML shows the QR code as `cid:{qr_cid}`.
#[derive(Clone, PartialEq, Eq)]
pub struct RenderedMail {
    /// Subject, one line, without any secret.
    pub subject: String,
    /// HTML part, a whole document.
    pub html: String,
    /// Plain-text part, lines of at most 72 characters where no link is longer, ends with a line end.
    pub text: String,
    /// Content id of the QR picture, without angle brackets. Differs from mail to mail (RFC 2392 asks for it, and mail
    /// programs keep pictures by this name), is the same whenever the same link is rendered again.
    pub qr_cid: String,
}

/// Without the contents, which hold link and passcode.
impl std::fmt::Debug for RenderedMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RenderedMail")
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}
