//! Every piece of a template, in the order in which it is read.

use super::{Block, Content, Field, Inline};

/// Where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Subject,
    Preheader,
    Body,
    Button,
    Panel,
}

impl Content {
    /// All pieces with their places.
    pub(super) fn pieces(&self) -> Vec<(Place, &Inline)> {
        let mut pieces = Vec::new();
        match self {
            Self::Sms(text) => pieces.extend(text.body.iter().map(|piece| (Place::Body, piece))),
            Self::Email(mail) => {
                pieces.extend(mail.subject.iter().map(|piece| (Place::Subject, piece)));
                pieces.extend(mail.preheader.iter().map(|piece| (Place::Preheader, piece)));
                for block in &mail.body {
                    below(block, Place::Body, &mut pieces);
                }
            }
        }
        pieces
    }

    /// All fields with their places. A button stands for the link, the panel for the QR code.
    pub(super) fn fields(&self) -> Vec<(Place, Field)> {
        let mut fields: Vec<_> = self
            .pieces()
            .into_iter()
            .filter_map(|(place, piece)| match piece {
                Inline::Field { attrs, .. } => Some((place, attrs.name)),
                _ => None,
            })
            .collect();
        if let Self::Email(mail) = self {
            for block in &mail.body {
                match block {
                    Block::Button { .. } => fields.push((Place::Button, Field::Link)),
                    Block::QrPanel { .. } => fields.push((Place::Panel, Field::QrCode)),
                    _ => {}
                }
            }
        }
        fields
    }
}

fn below<'a>(block: &'a Block, place: Place, pieces: &mut Vec<(Place, &'a Inline)>) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            pieces.extend(content.iter().map(|piece| (place, piece)));
        }
        Block::Button { content } => {
            pieces.extend(content.iter().map(|piece| (Place::Button, piece)));
        }
        Block::BulletList { content } | Block::OrderedList { content } => {
            for block in content.iter().flat_map(|item| &item.content) {
                below(block, place, pieces);
            }
        }
        Block::QrPanel { content } => {
            for block in content {
                below(block, Place::Panel, pieces);
            }
        }
        Block::HorizontalRule => {}
    }
}

/// The text of a run of pieces, fields as their labels in braces.
pub(super) fn shown(pieces: &[Inline]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Inline::Text { text, .. } => text.clone(),
            Inline::Field { attrs, .. } => format!("{{{}}}", attrs.name.label()),
            Inline::HardBreak => "\n".to_owned(),
        })
        .collect()
}
