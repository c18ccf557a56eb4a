//! The plain-text part. Written from the document, not scraped from HTML: that reads badly.

use muster_domain::template::{Block, Field, Inline, ListItem};

use super::{
    inline::{is_alone, plain},
    look::Look,
    pattern::{mark, optional},
};

/// The whole part, before lines are broken.
pub(super) fn document(body: &[Block], look: &Look) -> String {
    let mut text = String::new();
    let has_button = body.iter().any(|block| matches!(block, Block::Button { .. }));
    for block in body {
        // Small print that has the address for those whose button does not work: here the button is the address.
        if !(has_button && repeats_the_link(block)) {
            push(&mut text, block);
        }
    }
    let foot: Vec<&str> = [look.footer.trim(), look.privacy_link.trim()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    if !foot.is_empty() {
        text.push_str("-- \n");
        text.push_str(&foot.join("\n"));
        text.push('\n');
    }
    text
}

fn repeats_the_link(block: &Block) -> bool {
    let Block::Paragraph { attrs, content } = block else {
        return false;
    };
    let mut fields = content.iter().filter_map(|piece| match piece {
        Inline::Field { attrs, .. } => Some(attrs.name),
        _ => None,
    });
    attrs.quiet && fields.next() == Some(Field::Link) && fields.next().is_none()
}

/// Lines of a text: those whose fields have no value are left out.
pub(super) fn lines(pieces: &[Inline]) -> String {
    let text = plain(pieces);
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| optional(&format!("{line}\n")))
        .collect();
    lines.concat()
}

fn push(text: &mut String, block: &Block) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => paragraph(text, "", content),
        Block::BulletList { content } => items(text, content, |_| "- ".to_owned()),
        Block::OrderedList { content } => items(text, content, |number| format!("{number}. ")),
        Block::Button { content } => text.push_str(&optional(&format!(
            "{}:\n\n   {}\n\n",
            plain(content).trim().trim_end_matches(':'),
            mark(Field::Link)
        ))),
        Block::QrPanel { content } => panel(text, content),
        Block::HorizontalRule => {}
    }
}

/// Beside a picture that is not there, the sentence that says what to do with it is left out: by rule the first one,
/// where it has no field.
fn panel(text: &mut String, content: &[Block]) {
    for (at, block) in content.iter().enumerate() {
        let Block::Paragraph { content, .. } = block else {
            continue;
        };
        let has_field = content.iter().any(|piece| matches!(piece, Inline::Field { .. }));
        if at > 0 || has_field {
            push(text, block);
        }
    }
}

fn paragraph(text: &mut String, before: &str, content: &[Inline]) {
    let words = plain(content);
    if words.trim().is_empty() {
        return;
    }
    // In a line of its own and indented, a code or address stays in one piece.
    let stands_apart = is_alone(content, Field::Passcode) || is_alone(content, Field::Link);
    let indent = if stands_apart { "   " } else { "" };
    text.push_str(&optional(&format!("{before}{indent}{}\n\n", words.trim())));
}

fn items(text: &mut String, items: &[ListItem], sign: impl Fn(usize) -> String) {
    for (at, item) in items.iter().enumerate() {
        for (line, block) in item.content.iter().enumerate() {
            if let Block::Paragraph { content, .. } = block {
                let before = if line == 0 { sign(at + 1) } else { "  ".to_owned() };
                paragraph(text, &before, content);
            }
        }
    }
}
