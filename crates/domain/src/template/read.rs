//! Content from outside: the editor, an imported file, an older database. Nothing in it is trusted.

use super::{Block, Channel, Content, Inline, ListItem, Mark};
use crate::text;

/// Longest stored form, in bytes.
pub const MAX_CONTENT_BYTES: usize = 64 * 1024;
/// Most blocks in a mail.
pub const MAX_BLOCKS: usize = 200;
/// Most pieces of text, fields and breaks in a template.
pub const MAX_PIECES: usize = 2_000;
/// Longest subject or preheader as written, in characters.
pub const MAX_SUBJECT_CHARS: usize = 250;
/// Longest text (SMS) as written, in characters: ten segments of plain text.
pub const MAX_TEXT_CHARS: usize = 1_530;

/// Why content is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentFault {
    /// More than [`MAX_CONTENT_BYTES`].
    #[error("The template is larger than {} KB.", MAX_CONTENT_BYTES / 1024)]
    TooLarge,
    /// More than [`MAX_BLOCKS`] or [`MAX_PIECES`].
    #[error(
        "The template has more parts than the {MAX_BLOCKS} blocks and {MAX_PIECES} pieces of text that one can have."
    )]
    TooManyParts,
    /// A subject, preheader or text that is too long.
    #[error("{what} is longer than {most} characters.")]
    TooLong {
        /// What.
        what: &'static str,
        /// How long it may be.
        most: usize,
    },
    /// Not of the shape of a template; the words are the parser's.
    #[error("This is no template that Muster knows: {0}.")]
    Shape(String),
    /// Content of the other channel.
    #[error("This is a template for the other channel.")]
    Channel,
    /// A block where none of its kind may stand.
    #[error("{0} may hold paragraphs only.")]
    Nesting(&'static str),
    /// A heading of another level than 1 to 3.
    #[error("Headings have the levels 1 to 3.")]
    Level,
    /// A link that is no web, mail or phone address.
    #[error(
        "“{0}” is no address that a link may lead to. Use an address that begins with https://, mailto: or tel:."
    )]
    Href(String),
}

impl Content {
    /// Reads the stored form of a channel's content.
    ///
    /// # Errors
    /// What [`ContentFault`] names.
    pub fn read(json: &str, channel: Channel) -> Result<Self, ContentFault> {
        if json.len() > MAX_CONTENT_BYTES {
            return Err(ContentFault::TooLarge);
        }
        let content: Self =
            serde_json::from_str(json).map_err(|error| ContentFault::Shape(error.to_string()))?;
        if content.channel() != channel {
            return Err(ContentFault::Channel);
        }
        content.cleaned()
    }

    /// The stored form.
    #[must_use]
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The same with what no message may hold taken out of its text (control characters, private-use characters,
    /// characters that turn lines around, marks where all is plain), and its bounds and links checked.
    ///
    /// # Errors
    /// What [`ContentFault`] names.
    pub fn cleaned(mut self) -> Result<Self, ContentFault> {
        match &mut self {
            Self::Sms(content) => {
                unmark(&mut content.body);
                clean_line(&mut content.body, true)?;
                bounded(&content.body, "The text", MAX_TEXT_CHARS)?;
            }
            Self::Email(mail) => {
                unmark(&mut mail.subject);
                clean_line(&mut mail.subject, false)?;
                bounded(&mail.subject, "The subject", MAX_SUBJECT_CHARS)?;
                unmark(&mut mail.preheader);
                clean_line(&mut mail.preheader, false)?;
                bounded(&mail.preheader, "The preheader", MAX_SUBJECT_CHARS)?;
                if count(&mail.body) > MAX_BLOCKS {
                    return Err(ContentFault::TooManyParts);
                }
                for block in &mut mail.body {
                    clean_block(block)?;
                }
            }
        }
        if self.pieces().len() > MAX_PIECES {
            return Err(ContentFault::TooManyParts);
        }
        // What was built in memory has never been measured.
        if self.written().len() > MAX_CONTENT_BYTES {
            return Err(ContentFault::TooLarge);
        }
        Ok(self)
    }
}

fn count(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| {
            1 + match block {
                Block::BulletList { content } | Block::OrderedList { content } => {
                    content.iter().map(|item| 1 + count(&item.content)).sum()
                }
                Block::QrPanel { content } => count(content),
                _ => 0,
            }
        })
        .sum()
}

fn clean_block(block: &mut Block) -> Result<(), ContentFault> {
    match block {
        Block::Heading { attrs, content } => {
            if !(1..=3).contains(&attrs.level) {
                return Err(ContentFault::Level);
            }
            clean_line(content, true)
        }
        Block::Paragraph { content, .. } => clean_line(content, true),
        Block::Button { content } => clean_line(content, false),
        Block::BulletList { content } | Block::OrderedList { content } => content
            .iter_mut()
            .try_for_each(|ListItem { content }| paragraphs(content, "An item of a list")),
        Block::QrPanel { content } => paragraphs(content, "The panel with the QR code"),
        Block::HorizontalRule => Ok(()),
    }
}

fn paragraphs(blocks: &mut [Block], what: &'static str) -> Result<(), ContentFault> {
    blocks.iter_mut().try_for_each(|block| match block {
        Block::Paragraph { .. } => clean_block(block),
        _ => Err(ContentFault::Nesting(what)),
    })
}

/// Subjects, preheaders and texts are plain: a mark would be shown nowhere and come back in every copy.
fn unmark(line: &mut [Inline]) {
    for piece in line {
        if let Inline::Text { marks, .. } | Inline::Field { marks, .. } = piece {
            marks.clear();
        }
    }
}

fn clean_line(line: &mut Vec<Inline>, breaks: bool) -> Result<(), ContentFault> {
    line.retain_mut(|piece| match piece {
        Inline::Text { text, .. } => {
            if text.chars().any(is_unfit) {
                // What parts words goes on parting them.
                *text = text
                    .chars()
                    .map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c })
                    .filter(|c| !is_unfit(*c))
                    .collect();
            }
            !text.is_empty()
        }
        Inline::Field { .. } => true,
        Inline::HardBreak => breaks,
    });
    for piece in line {
        let (Inline::Text { marks, .. } | Inline::Field { marks, .. }) = piece else {
            continue;
        };
        for mark in marks {
            if let Mark::Link { attrs } = mark {
                attrs.href = checked(&attrs.href)?;
            }
        }
    }
    Ok(())
}

fn is_unfit(c: char) -> bool {
    // Private-use characters mark the places of fields while a template is compiled.
    text::is_forbidden(c) || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{FEFF}')
}

/// An address as a link may have it: by a scheme that opens a page, a mail or a call, without blanks or quotes.
fn checked(href: &str) -> Result<String, ContentFault> {
    let href = href.trim();
    let refused = || ContentFault::Href(href.chars().take(80).collect());
    let (scheme, rest) = href.split_once(':').ok_or_else(refused)?;
    let known = match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest.starts_with("//") && rest.len() > 2 && !rest.starts_with("///"),
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    let fit = href.len() <= 2_000
        && !href
            .chars()
            .any(|c| c.is_whitespace() || is_unfit(c) || matches!(c, '"' | '<' | '>' | '\\' | '`' | '\''));
    if known && fit {
        Ok(href.to_owned())
    } else {
        Err(refused())
    }
}

fn bounded(line: &[Inline], what: &'static str, most: usize) -> Result<(), ContentFault> {
    let length: usize = line
        .iter()
        .map(|piece| match piece {
            Inline::Text { text, .. } => text.chars().count(),
            _ => 1,
        })
        .sum();
    if length > most {
        return Err(ContentFault::TooLong { what, most });
    }
    Ok(())
}
