//! Delivery reports: what a mail that came back says about a message, taken from the many forms in which servers say it.
//!
//! RFC 3464 (multipart/report with message/delivery-status) as Postfix, Exim, Exchange, Office 365 and Gmail write it, and the
//! two older forms that are nothing but text: qmail's, and Exim's with `X-Failed-Recipients`. Everything else is no report:
//! answers, absence notes, read receipts, newsletters.
//!
//! Reading is pure and bounded, and knows no invite. Whose message it was, and whether the report is to be believed, is the
//! caller's part: anybody can write such a mail.

mod fields;
mod mbox;
mod mime;
mod text;

pub use mbox::mbox;

use fields::Recipients;
use mime::{Head, Part};

/// Most of a mail that is looked at, in bytes. A report begins with what matters; the returned message comes last.
pub const REPORT_LIMIT: usize = 1024 * 1024;
/// Most Message-IDs that a report may offer.
const MAX_IDS: usize = 8;
/// Most recipients of one report.
const MAX_RECIPIENTS: usize = 50;

/// What became of a message for one recipient (RFC 3464, 2.3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// It could not be delivered, for good.
    Failed,
    /// It is still tried.
    Delayed,
    /// It arrived, or was passed on: nothing to act on.
    Delivered,
}

/// A recipient, and what became of the message for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedRecipient {
    /// Addresses by which the report names it: final and original, without angle brackets. At least one.
    pub addresses: Vec<String>,
    /// What became of it.
    pub action: Action,
    /// The server's words, on one line and bounded: status and diagnostic. May quote what the message held.
    pub words: String,
}

/// A delivery report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryReport {
    /// Message-IDs that the report may be about, without angle brackets, the likeliest first: that of the returned message, then
    /// those that the report itself names.
    pub message_ids: Vec<String>,
    /// Its recipients.
    pub recipients: Vec<ReportedRecipient>,
}

/// Reads a mail; `None` when it is no delivery report. Looks at the first [`REPORT_LIMIT`] bytes.
///
/// ```
/// use muster_gateways::mail::{Action, read_report};
///
/// let mail = "From: MAILER-DAEMON@mx.example\r\n\
///     Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
///     --b\r\nContent-Type: message/delivery-status\r\n\r\n\
///     Reporting-MTA: dns; mx.example\r\n\r\n\
///     Final-Recipient: rfc822; ana@gone.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
///     Diagnostic-Code: smtp; 550 5.1.1 No such user\r\n\r\n\
///     --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <1@acme.example>\r\n\r\n--b--\r\n";
/// let report = read_report(mail.as_bytes()).unwrap();
/// assert_eq!(report.message_ids, ["1@acme.example"]);
/// assert_eq!(report.recipients[0].action, Action::Failed);
/// assert_eq!(report.recipients[0].words, "550 5.1.1 No such user");
/// ```
pub fn read_report(mail: &[u8]) -> Option<DeliveryReport> {
    let mail = &mail[..mail.len().min(REPORT_LIMIT)];
    let (head, body) = mime::split(mail);
    let mut found = Found::default();
    mime::walk(&head, body, &mut |part| found.note(part));
    let mut ids = found.ids;
    let recipients = match found.recipients.list() {
        // A report of our time; the Message-ID of some stands only among the headers that tie mails together.
        recipients if !recipients.is_empty() => {
            ids.extend(head.ids("In-Reply-To"));
            ids.extend(head.ids("References"));
            recipients
        }
        _ => {
            let told = text::read(&head, &found.text)?;
            ids.extend(told.ids);
            told.recipients
        }
    };
    let mut message_ids: Vec<String> = Vec::new();
    for id in ids {
        if !message_ids.contains(&id) && message_ids.len() < MAX_IDS {
            message_ids.push(id);
        }
    }
    Some(DeliveryReport {
        message_ids,
        recipients,
    })
}

#[derive(Default)]
struct Found {
    recipients: Recipients,
    ids: Vec<String>,
    text: String,
}

impl Found {
    fn note(&mut self, part: &Part<'_>) {
        match (part.kind.as_str(), part.subkind.as_str()) {
            ("message", "delivery-status" | "global-delivery-status") => {
                self.ids.extend(self.recipients.read(&part.text()));
            }
            ("message", "rfc822" | "global" | "rfc822-headers" | "global-headers")
            | ("text", "rfc822-headers") => {
                self.ids.extend(Head::read(&part.body).ids("Message-ID"));
            }
            ("text", "plain") if self.text.is_empty() => self.text = part.text(),
            _ => {}
        }
    }
}
