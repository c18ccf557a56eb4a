//! The document of a mail: blocks of text with marks, fields, a button, and the panel with the QR code.

use serde::{Deserialize, Serialize};

use super::Field;

/// A block of a mail's body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "TemplateBlock")]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block {
    /// A heading of level 1 to 3.
    Heading {
        /// Its level.
        attrs: HeadingAttrs,
        /// What it says.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// How it looks.
        #[serde(default)]
        attrs: ParagraphAttrs,
        /// What it says.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// A list with bullets.
    BulletList {
        /// Its items.
        content: Vec<ListItem>,
    },
    /// A list with numbers.
    OrderedList {
        /// Its items.
        content: Vec<ListItem>,
    },
    /// The button that opens the enrollment link.
    Button {
        /// Its words.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// The QR code with paragraphs beside it.
    QrPanel {
        /// Paragraphs.
        content: Vec<Block>,
    },
    /// A line across.
    HorizontalRule,
}

/// A heading's level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct HeadingAttrs {
    /// 1 to 3.
    pub level: u8,
}

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct ParagraphAttrs {
    /// Small and grey.
    #[serde(default)]
    pub quiet: bool,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "type", rename = "listItem")]
pub struct ListItem {
    /// Paragraphs.
    pub content: Vec<Block>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "TemplateInline")]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// Text as written.
    Text {
        /// The text.
        text: String,
        /// How it looks.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A field.
    Field {
        /// Which.
        attrs: FieldAttrs,
        /// How it looks.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A line break.
    HardBreak,
}

impl Inline {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            marks: Vec::new(),
        }
    }

    /// A field.
    #[must_use]
    pub fn field(name: Field) -> Self {
        Self::Field {
            attrs: FieldAttrs { name },
            marks: Vec::new(),
        }
    }
}

/// Which field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct FieldAttrs {
    /// Its name.
    pub name: Field,
}

/// How a piece looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "TemplateMark")]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Mark {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// A link to a page of the organisation's own.
    Link {
        /// Where to.
        attrs: Link,
    },
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "LinkAttrs")]
pub struct Link {
    /// An http, https, mailto or tel address.
    pub href: String,
}
