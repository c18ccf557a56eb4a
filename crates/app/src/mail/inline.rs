//! Pieces of a line, as plain text and as HTML, with marks where fields stand.

use muster_domain::template::{Field, Inline, Mark};

use super::{clean::escape_html, colour::BrandColour, pattern::mark};

/// How a passcode looks within a sentence.
pub(super) const PASSCODE_STYLE: &str = "white-space:nowrap;letter-spacing:0.065em";

/// As plain text in one line. Links say where they lead, unless their words do.
pub(super) fn plain(pieces: &[Inline]) -> String {
    let mut text = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        let (words, marks) = match piece {
            Inline::Text { text, marks } => (text.clone(), marks),
            Inline::Field { attrs, marks } => (mark(attrs.name), marks),
            Inline::HardBreak => {
                text.push('\n');
                continue;
            }
        };
        text.push_str(&words);
        if let Some(href) = href(marks)
            && pieces.get(at + 1).and_then(of_link) != Some(href)
            && !says(&words, href)
        {
            text.push_str(&format!(" ({href})"));
        }
    }
    text
}

/// As HTML.
pub(super) fn html(pieces: &[Inline], brand: BrandColour) -> String {
    pieces.iter().map(|piece| one(piece, brand)).collect()
}

fn one(piece: &Inline, brand: BrandColour) -> String {
    let (mut words, marks) = match piece {
        Inline::Text { text, marks } => (escape_html(text), marks),
        Inline::Field { attrs, marks } => (field(attrs.name, brand), marks),
        Inline::HardBreak => return "<br />".to_owned(),
    };
    for mark in marks {
        words = match mark {
            Mark::Bold => format!("<strong>{words}</strong>"),
            Mark::Italic => format!("<em>{words}</em>"),
            Mark::Link { attrs } => link(&escape_html(&attrs.href), &words, brand),
        };
    }
    words
}

fn field(field: Field, brand: BrandColour) -> String {
    let place = mark(field);
    match field {
        Field::Link => link(&place, &place, brand),
        Field::Passcode => {
            format!("<strong class=\"code\" style=\"{PASSCODE_STYLE}\" dir=\"ltr\">{place}</strong>")
        }
        // Names and numbers of either direction stay in one piece within words of the other.
        _ => format!("<span dir=\"auto\">{place}</span>"),
    }
}

fn link(href: &str, words: &str, brand: BrandColour) -> String {
    let colour = brand.under_white();
    format!(
        "<a class=\"brand\" href=\"{href}\" rel=\"noopener noreferrer\" style=\"color:{colour};word-break:break-word\">{words}</a>"
    )
}

/// Whether the pieces are one field and nothing else.
pub(super) fn is_alone(pieces: &[Inline], field: Field) -> bool {
    let mut seen = false;
    for piece in pieces {
        match piece {
            Inline::Field { attrs, .. } if attrs.name == field && !seen => seen = true,
            Inline::Text { text, .. } if text.trim().is_empty() => {}
            _ => return false,
        }
    }
    seen
}

fn href(marks: &[Mark]) -> Option<&str> {
    marks.iter().find_map(|mark| match mark {
        Mark::Link { attrs } => Some(attrs.href.as_str()),
        _ => None,
    })
}

fn of_link(piece: &Inline) -> Option<&str> {
    match piece {
        Inline::Text { marks, .. } | Inline::Field { marks, .. } => href(marks),
        Inline::HardBreak => None,
    }
}

fn says(words: &str, href: &str) -> bool {
    let bare = |text: &str| {
        text.trim()
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_start_matches("mailto:")
            .trim_start_matches("tel:")
            .trim_end_matches('/')
            .to_lowercase()
    };
    bare(words) == bare(href)
}
