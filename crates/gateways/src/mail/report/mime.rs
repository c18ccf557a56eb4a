//! The parts of a mail, as far as a report needs them: a few levels of multipart, taken apart without recursion into
//! anything that a stranger could nest without end. Headers and encodings are mail-parser's.

use std::borrow::Cow;

use mail_parser::{
    HeaderValue, Message, MessageParser, MimeHeaders,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

/// Multiparts within multiparts; a report has one, and a list or a gateway may wrap it once more.
const MAX_DEPTH: usize = 4;
/// Parts of one multipart.
const MAX_PARTS: usize = 32;
/// Bytes of headers that are looked at.
const MAX_HEAD: usize = 64 * 1024;
/// Longest Message-ID that is taken for one.
const MAX_ID: usize = 320;

/// The headers of a mail or of a part.
pub(super) struct Head<'m>(Option<Message<'m>>);

/// A part that is no multipart, decoded.
pub(super) struct Part<'m> {
    /// `text`, in small letters.
    pub kind: String,
    /// `plain`, in small letters.
    pub subkind: String,
    pub body: Cow<'m, [u8]>,
}

impl Part<'_> {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl<'m> Head<'m> {
    /// The headers at the beginning of `bytes`.
    pub fn read(bytes: &'m [u8]) -> Self {
        split(bytes).0
    }

    /// The value of a header on one line, unfolded.
    pub fn value(&self, name: &'static str) -> Option<String> {
        let raw = self.0.as_ref()?.header_raw(name)?;
        Some(raw.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The ids in a header, without angle brackets.
    pub fn ids(&self, name: &'static str) -> Vec<String> {
        let Some(value) = self.0.as_ref().and_then(|head| head.header(name)) else {
            return Vec::new();
        };
        let ids: Vec<&str> = match value {
            HeaderValue::Text(id) => vec![id],
            HeaderValue::TextList(ids) => ids.iter().map(AsRef::as_ref).collect(),
            _ => Vec::new(),
        };
        ids.into_iter().filter_map(id).collect()
    }

    fn boundary(&self) -> Option<String> {
        let kind = self.0.as_ref()?.content_type()?;
        kind.c_type
            .eq_ignore_ascii_case("multipart")
            .then(|| kind.attribute("boundary"))
            .flatten()
            .filter(|boundary| !boundary.is_empty() && boundary.len() <= 200)
            .map(str::to_owned)
    }

    fn part<'b>(&self, body: &'b [u8]) -> Part<'b> {
        let head = self.0.as_ref();
        let kind = head.and_then(|head| head.content_type());
        let encoding = head
            .and_then(|head| head.content_transfer_encoding())
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let decoded = match encoding.as_str() {
            "base64" => base64_decode(body),
            "quoted-printable" => quoted_printable_decode(body),
            _ => None,
        };
        Part {
            kind: kind.map_or_else(|| "text".into(), |kind| kind.c_type.to_ascii_lowercase()),
            subkind: kind
                .and_then(|kind| kind.c_subtype.as_deref())
                .map_or_else(|| "plain".into(), str::to_ascii_lowercase),
            body: decoded.map_or(Cow::Borrowed(body), Cow::Owned),
        }
    }
}

/// A Message-ID without its angle brackets; `None` for what cannot be one.
pub(super) fn id(text: &str) -> Option<String> {
    let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
    let fit = bare.len() <= MAX_ID && bare.contains('@') && bare.bytes().all(|b| b.is_ascii_graphic());
    fit.then(|| bare.to_owned())
}

/// Headers and body of a mail or a part. A line `From …` before the headers, as mailbox files have it, is passed over.
pub(super) fn split(bytes: &[u8]) -> (Head<'_>, &[u8]) {
    let bytes = match bytes.starts_with(b"From ") || bytes.starts_with(b">From ") {
        true => bytes
            .iter()
            .position(|b| *b == b'\n')
            .map_or(&b""[..], |end| &bytes[end + 1..]),
        false => bytes,
    };
    let mut at = 0;
    let end = loop {
        let line = line(&bytes[at..]);
        if trimmed(line).is_empty() {
            break at + line.len();
        }
        at += line.len();
    };
    let head = &bytes[..end.min(MAX_HEAD)];
    (Head(MessageParser::default().parse_headers(head)), &bytes[end..])
}

/// Tells of every part that is no multipart, in order.
pub(super) fn walk<'m>(head: &Head<'m>, body: &'m [u8], tell: &mut dyn FnMut(&Part<'_>)) {
    take_apart(head, body, 0, tell);
}

fn take_apart(head: &Head<'_>, body: &[u8], depth: usize, tell: &mut dyn FnMut(&Part<'_>)) {
    match head.boundary() {
        Some(boundary) if depth < MAX_DEPTH => {
            for part in parts(body, boundary.as_bytes()) {
                let (head, body) = split(part);
                take_apart(&head, body, depth + 1, tell);
            }
        }
        Some(_) => {}
        None => tell(&head.part(body)),
    }
}

/// What stands between the boundaries; the last may have been cut off.
fn parts<'m>(body: &'m [u8], boundary: &[u8]) -> Vec<&'m [u8]> {
    let mut parts = Vec::new();
    let (mut at, mut begin) = (0, None);
    while at < body.len() && parts.len() < MAX_PARTS {
        let line = line(&body[at..]);
        let mark = trimmed(line)
            .strip_prefix(b"--")
            .and_then(|rest| rest.strip_prefix(boundary));
        if let Some(rest) = mark.filter(|rest| rest.is_empty() || *rest == b"--") {
            if let Some(begin) = begin {
                parts.push(&body[begin..at]);
            }
            begin = rest.is_empty().then_some(at + line.len());
            if begin.is_none() {
                return parts;
            }
        }
        at += line.len();
    }
    if let Some(begin) = begin.filter(|_| parts.len() < MAX_PARTS) {
        parts.push(&body[begin..]);
    }
    parts
}

/// The first line with its end; empty at the end.
fn line(bytes: &[u8]) -> &[u8] {
    match bytes.iter().position(|b| *b == b'\n') {
        Some(end) => &bytes[..=end],
        None => bytes,
    }
}

fn trimmed(line: &[u8]) -> &[u8] {
    line.trim_ascii_end()
}
