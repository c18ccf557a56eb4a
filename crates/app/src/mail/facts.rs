//! What goes into a message and what comes out.

use muster_domain::{authentication::Authentication, device::OwnedBy, platform::Platform};
use muster_words::Language;

/// Longest link, in bytes; longer ones break in mail programs and no longer fit a QR code that a camera can read.
pub const MAX_LINK: usize = 1000;

/// One message's facts. Text comes as stored; it is escaped and cleaned where it is put in.
#[derive(Clone)]
pub struct MessageFacts {
    /// The language that it is written in.
    pub language: Language,
    /// The organisation's name.
    pub organisation: String,
    /// Who invites, by name; blank when nobody in person does.
    pub sender: String,
    /// The invitee's full name; blank leaves out what greets by it.
    pub user_name: String,
    /// The invitee's mail address.
    pub email: String,
    /// What is to be enrolled.
    pub platform: Platform,
    /// Whose device it is.
    pub owned_by: OwnedBy,
    /// The device group; blank is none.
    pub group: String,
    /// The invite's link without the passcode, http or https; blank where the message opens nothing. A secret.
    pub link: String,
    /// The passcode in two groups, `K7M4 9QXP`; blank where the message brings none. A secret.
    pub passcode: String,
    /// How the invitee proves who they are.
    pub authentication: Authentication,
    /// Until when, in words of the language.
    pub expires_on: String,
    /// Where the invitee can write for help; blank is nowhere.
    pub support_email: String,
    /// Where the invitee can call for help; blank is nowhere.
    pub support_phone: String,
    /// Host of the portal, for the line under the button that says what will open.
    pub portal_host: String,
}

/// Without link and passcode: this may end in a log.
impl std::fmt::Debug for MessageFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MessageFacts")
            .field("language", &self.language)
            .field("platform", &self.platform)
            .field("owned_by", &self.owned_by)
            .finish_non_exhaustive()
    }
}

/// The parts of a mail that are made from a template.
#[derive(Clone, PartialEq, Eq)]
pub struct RenderedMail {
    /// Subject, one line, without any secret.
    pub subject: String,
    /// What lists show after the subject; blank is the beginning of the mail.
    pub preheader: String,
    /// HTML part, a whole document.
    pub html: String,
    /// Plain-text part, lines of at most 72 characters where no link is longer, ends with a line end.
    pub text: String,
    /// Content id of the QR picture, without angle brackets; none when the mail shows no code. Differs from mail to mail
    /// (RFC 2392 asks for it, and mail programs keep pictures by this name), is the same whenever the same link is
    /// rendered again.
    pub qr_cid: Option<String>,
}

/// Without the contents, which hold link and passcode.
impl std::fmt::Debug for RenderedMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RenderedMail")
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}
