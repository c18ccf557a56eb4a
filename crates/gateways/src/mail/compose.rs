//! From a rendered mail to the bytes on the wire: headers, MIME structure and encodings are lettre's; what may stand in
//! them is checked here first.
//!
//! The same mail always gives the same bytes, so a retry is the same message and snapshots are stable.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentTransferEncoding, ContentType, Date, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

use super::address::{Mailbox, Unfit, header_mailbox, unfit_character};
use super::message::{ComposeError, Composed, Inline, Mail, MailField};

/// Longest subject, in characters; well within one header line of 998 octets even if it holds no blank.
const SUBJECT_LIMIT: usize = 255;
/// Largest text or HTML part, in bytes.
const PART_LIMIT: usize = 2 * 1024 * 1024;
/// All inline pictures together, in bytes. Mail servers rarely take more than 10 MB in all.
const INLINE_LIMIT: usize = 6 * 1024 * 1024;
/// Longest message id, content id or file name, in characters.
const ID_LIMIT: usize = 200;
/// The last millisecond of the year 9999, which is as far as the header's form goes.
const DATE_LIMIT_MS: i64 = 253_402_300_799_999;

/// Turns a mail into the bytes that go over the wire. Fails only for what the mail contains.
///
/// ```
/// use muster_gateways::mail::{Mail, Mailbox, compose};
///
/// let composed = compose(&Mail {
///     from: Mailbox::new("Jörg", "it@example.com"),
///     reply_to: None,
///     to: Mailbox::bare("ana@bücher.example"),
///     subject: "Bring your phone".into(),
///     text: "Hello".into(),
///     html: "<p>Hello</p>".into(),
///     inline: Vec::new(),
///     date_ms: 1_790_000_000_000,
///     message_id: "1.2@example.com".into(),
/// })?;
/// assert_eq!(composed.envelope_to, "ana@xn--bcher-kva.example");
/// # Ok::<(), muster_gateways::mail::ComposeError>(())
/// ```
pub fn compose(mail: &Mail) -> Result<Composed, ComposeError> {
    let from = mailbox(MailField::From, &mail.from)?;
    let to = mailbox(MailField::To, &mail.to)?;
    let reply_to = mail
        .reply_to
        .as_ref()
        .map(|one| mailbox(MailField::ReplyTo, one))
        .transpose()?;
    let message_id = message_id(&mail.message_id)?;
    let marks = Boundaries::of(message_id);

    let needs_smtputf8 = [Some(&from), Some(&to), reply_to.as_ref()]
        .into_iter()
        .flatten()
        .any(|mailbox| !mailbox.email.user().is_ascii());
    let envelope_from = mailbox_address(&from);
    let envelope_to = mailbox_address(&to);

    let mut builder = lettre::Message::builder()
        .header(Date::new(date(mail.date_ms)?))
        .from(from)
        .to(to)
        .subject(subject(&mail.subject)?)
        .message_id(Some(format!("<{message_id}>")))
        // RFC 3834: asks vacation responders not to answer; the second is Exchange's word for the same.
        .raw_header(raw_header("Auto-Submitted", "auto-generated"))
        .raw_header(raw_header("X-Auto-Response-Suppress", "All"));
    if let Some(reply_to) = reply_to {
        builder = builder.reply_to(reply_to);
    }
    let body = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        .boundary(marks.alternative)
        .singlepart(text_part(MailField::Text, ContentType::TEXT_PLAIN, &mail.text)?);
    let html = text_part(MailField::Html, ContentType::TEXT_HTML, &mail.html)?;
    let body = match mail.inline.is_empty() {
        true => body.singlepart(html),
        false => body.multipart(with_pictures(html, &mail.inline, marks.related)?),
    };
    // lettre could only fail for a missing sender or recipient, and both stand above.
    let message = builder
        .multipart(body)
        .map_err(|_| ComposeError::Malformed(MailField::From))?;
    Ok(Composed {
        envelope_from,
        envelope_to,
        bytes: message.formatted(),
        message_id: message_id.to_owned(),
        date_ms: mail.date_ms,
        needs_smtputf8,
    })
}

fn mailbox(field: MailField, mailbox: &Mailbox) -> Result<lettre::message::Mailbox, ComposeError> {
    header_mailbox(mailbox).map_err(|source| ComposeError::Address { field, source })
}

fn mailbox_address(mailbox: &lettre::message::Mailbox) -> String {
    let address: &str = mailbox.email.as_ref();
    address.to_owned()
}

fn raw_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn one_line(field: MailField, text: &str, limit: usize) -> Result<(), ComposeError> {
    match unfit_character(text) {
        Some(Unfit::Control) => return Err(ComposeError::ControlCharacter(field)),
        Some(Unfit::Direction) => return Err(ComposeError::DirectionOverride(field)),
        None => {}
    }
    match text.chars().nth(limit) {
        Some(_) => Err(ComposeError::TooLong { field, limit }),
        None => Ok(()),
    }
}

fn subject(subject: &str) -> Result<String, ComposeError> {
    one_line(MailField::Subject, subject, SUBJECT_LIMIT)?;
    // Would otherwise be taken for an encoded word (RFC 2047) and shown as something else.
    Ok(subject.trim().replace("=?", "= ?"))
}

/// Without angle brackets. Narrower than RFC 5322, 3.6.4: what Muster and every mail program really makes.
fn message_id(id: &str) -> Result<&str, ComposeError> {
    let bare = id
        .strip_prefix('<')
        .and_then(|id| id.strip_suffix('>'))
        .unwrap_or(id);
    let plain = |part: &str, extra: &[u8]| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || extra.contains(&b))
    };
    match bare.split_once('@') {
        Some((left, right)) if bare.len() <= ID_LIMIT && plain(left, b"._+=-") && plain(right, b".-") => {
            Ok(bare)
        }
        _ => Err(ComposeError::Malformed(MailField::MessageId)),
    }
}

fn date(ms: i64) -> Result<std::time::SystemTime, ComposeError> {
    u64::try_from(ms)
        .ok()
        .filter(|_| ms <= DATE_LIMIT_MS)
        .map(|ms| UNIX_EPOCH + Duration::from_millis(ms))
        .ok_or(ComposeError::Malformed(MailField::Date))
}

/// Quoted-printable always: every line is short, and no boundary of ours can occur in it.
fn text_part(field: MailField, content_type: ContentType, text: &str) -> Result<SinglePart, ComposeError> {
    if text.len() > PART_LIMIT {
        return Err(ComposeError::TooLong {
            field,
            limit: PART_LIMIT,
        });
    }
    let body = Body::new_with_encoding(wire_text(text), ContentTransferEncoding::QuotedPrintable)
        .map_err(|_| ComposeError::Malformed(field))?;
    Ok(SinglePart::builder().content_type(content_type).body(body))
}

/// CRLF line ends whatever they were, and no other control characters but the tab.
fn wire_text(text: &str) -> String {
    let mut wire = String::with_capacity(text.len() + text.len() / 16 + 2);
    let mut rest = text;
    // Whole stretches at once: letter by letter this was the dearest step of making a mail.
    while let Some(at) = rest.bytes().position(may_begin_a_control) {
        let (plain, from) = rest.split_at(at);
        wire.push_str(plain);
        let mut chars = from.chars();
        match chars.next() {
            Some('\r') => {
                wire.push_str("\r\n");
                if chars.as_str().starts_with('\n') {
                    chars.next();
                }
            }
            Some('\n') => wire.push_str("\r\n"),
            Some(c) if c == '\t' || !c.is_control() => wire.push(c),
            _ => {}
        }
        rest = chars.as_str();
    }
    wire.push_str(rest);
    wire
}

/// Control characters are one byte, or begin with this one (U+0080 to U+009F); so do some that are none.
fn may_begin_a_control(byte: u8) -> bool {
    byte < 0x20 || byte == 0x7f || byte == 0xc2
}

fn with_pictures(html: SinglePart, pictures: &[Inline], boundary: String) -> Result<MultiPart, ComposeError> {
    let malformed = ComposeError::Malformed(MailField::Inline);
    if pictures.iter().map(|picture| picture.bytes.len()).sum::<usize>() > INLINE_LIMIT {
        return Err(ComposeError::TooLong {
            field: MailField::Inline,
            limit: INLINE_LIMIT,
        });
    }
    let mut related = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Related)
        .boundary(boundary)
        .singlepart(html);
    for picture in pictures {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"._-@".contains(&b);
        let is_picture = picture.content_type.strip_prefix("image/").is_some_and(|kind| {
            !kind.is_empty()
                && kind.len() < 64
                && kind
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"+.-".contains(&b))
        });
        let has_id =
            !picture.cid.is_empty() && picture.cid.len() <= ID_LIMIT && picture.cid.bytes().all(plain);
        if !is_picture || !has_id {
            return Err(malformed);
        }
        one_line(MailField::Inline, &picture.filename, ID_LIMIT)?;
        let content_type = ContentType::parse(&picture.content_type).map_err(|_| malformed.clone())?;
        let attachment = Attachment::new_inline_with_name(picture.cid.clone(), picture.filename.clone());
        related = related.singlepart(attachment.body(picture.bytes.clone(), content_type));
    }
    Ok(related)
}

/// Boundaries begin with `=_`, which quoted-printable and base64 never produce (RFC 2045, 6.7).
struct Boundaries {
    alternative: String,
    related: String,
}

impl Boundaries {
    fn of(message_id: &str) -> Self {
        let digest = Sha256::digest(message_id.as_bytes());
        let mark: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        Self {
            alternative: format!("=_a_{mark}"),
            related: format!("=_r_{mark}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::wire_text;

    /// The same rule, said letter by letter.
    fn by_letters(text: &str) -> String {
        let mut wire = String::new();
        let mut after_return = false;
        for c in text.chars() {
            match c {
                '\n' if after_return => {}
                '\r' | '\n' => wire.push_str("\r\n"),
                '\t' => wire.push(c),
                c if c.is_control() => {}
                c => wire.push(c),
            }
            after_return = c == '\r';
        }
        wire
    }

    proptest! {
        #[test]
        fn line_ends_are_crlf_and_control_characters_gone(text in "([a-é\r\n\t\u{0}-\u{1f}\u{7f}-\u{c0}]|日|\u{2028}|🦀){0,60}") {
            prop_assert_eq!(wire_text(&text), by_letters(&text));
        }
    }
}
