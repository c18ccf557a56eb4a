//! Reading an `.eml` back for display. What comes out is untrusted: the console shows the HTML in a sandboxed frame.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

use super::{OutboxEntry, OutboxError, name};

/// A message, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eml {
    /// As in the list.
    pub entry: OutboxEntry,
    /// The HTML part, its `cid:` pictures replaced by `data:` URIs. Untrusted: show it sandboxed.
    pub html: String,
    /// The plain text part.
    pub text: String,
    /// The whole file, as it would have gone out.
    pub raw: String,
}

/// The list's line for a message, from the beginning of its file.
pub(super) fn entry(id: &str, head: &[u8], size: u64) -> OutboxEntry {
    let message = MessageParser::default().parse_headers(head);
    let date_ms = name::parse(id).map_or(0, |(time, _)| time);
    OutboxEntry {
        id: id.to_owned(),
        subject: message
            .as_ref()
            .and_then(|message| message.subject())
            .unwrap_or_default()
            .to_owned(),
        from: shown(message.as_ref().and_then(Message::from)),
        to: shown(message.as_ref().and_then(Message::to)),
        date_ms,
        size: u32::try_from(size).unwrap_or(u32::MAX),
    }
}

pub(super) fn read(id: &str, bytes: &[u8]) -> Result<Eml, OutboxError> {
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or(OutboxError::Unreadable)?;
    Ok(Eml {
        entry: entry(id, bytes, bytes.len() as u64),
        html: with_pictures(&message),
        text: message
            .parts
            .iter()
            .find_map(|part| match &part.body {
                PartType::Text(text) => Some(text.to_string()),
                _ => None,
            })
            .unwrap_or_default(),
        raw: String::from_utf8_lossy(bytes).into_owned(),
    })
}

fn shown(address: Option<&Address<'_>>) -> String {
    let Some(first) = address.and_then(Address::first) else {
        return String::new();
    };
    let email = first.address().unwrap_or_default();
    match first.name() {
        Some(name) => format!("{name} <{email}>"),
        None => email.to_owned(),
    }
}

fn with_pictures(message: &Message<'_>) -> String {
    let html = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(html) => Some(html.to_string()),
        _ => None,
    });
    let Some(mut html) = html else {
        return String::new();
    };
    let mut pictures: Vec<(String, String)> = message
        .parts
        .iter()
        .filter_map(|part| Some((format!("cid:{}", part.content_id()?), data_uri(part)?)))
        .collect();
    // Longest first, so that `cid:qr1` does not eat the beginning of `cid:qr10`.
    pictures.sort_by_key(|(cid, _)| std::cmp::Reverse(cid.len()));
    for (cid, uri) in pictures {
        html = html.replace(&cid, &uri);
    }
    html
}

/// Only the kinds that no browser runs anything for (an SVG is a document with scripts).
fn data_uri(part: &mail_parser::MessagePart<'_>) -> Option<String> {
    let content_type = part.content_type()?;
    let kind = content_type.subtype()?.to_ascii_lowercase();
    let safe = content_type.ctype().eq_ignore_ascii_case("image")
        && matches!(kind.as_str(), "png" | "jpeg" | "gif" | "webp");
    safe.then(|| format!("data:image/{kind};base64,{}", STANDARD.encode(part.contents())))
}
