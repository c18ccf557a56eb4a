//! A template as text that people read and version control compares: CommonMark, one block a line.
//!
//! What CommonMark has no sign for is written so: a field as a code span (`` `user_name` ``), the button as a link to
//! `button` alone in its paragraph, the panel with the QR code as a quote, small print between `<small>` tags, bold and
//! italic between `<b>` and `<i>` (stars do not work beside letters of languages without blanks). Whatever else a text
//! holds is left out, and named.

mod read;

use std::fmt::Write as _;

use muster_domain::template::{
    Block, Content, FieldAttrs, HeadingAttrs, Inline, Link, ListItem, MailContent, Mark, ParagraphAttrs,
    TextContent,
};

pub(crate) use read::read_blocks;
pub(super) use read::{Lines, read_line};

/// Where a link leads that stands for the button.
pub(super) const BUTTON: &str = "button";

/// The lines that a comparison shows.
pub(super) fn lines(content: &Content) -> String {
    match content {
        Content::Sms(text) => format!("{}\n", line(&text.body)),
        Content::Email(MailContent {
            subject,
            preheader,
            body,
        }) => {
            let mut text = format!("Subject: {}\n", line(subject));
            if !preheader.is_empty() {
                let _ = writeln!(text, "Preheader: {}", line(preheader));
            }
            format!("{text}\n{}", blocks(body))
        }
    }
}

/// The text of an SMS.
pub(super) fn of_text(content: &TextContent) -> String {
    line(&content.body)
}

/// The blocks of a mail.
pub(super) fn blocks(body: &[Block]) -> String {
    let written: Vec<String> = body.iter().map(block).collect();
    let mut text = written.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { attrs, content } => {
            format!("{} {}", "#".repeat(usize::from(attrs.level)), line(content))
        }
        Block::Paragraph { attrs, content } => paragraph(*attrs, content),
        Block::BulletList { content } => items(content, |_| "- ".to_owned()),
        Block::OrderedList { content } => items(content, |number| format!("{number}. ")),
        Block::Button { content } => format!("[{}]({BUTTON})", line(content)),
        Block::QrPanel { content } => {
            let inner: Vec<String> = content.iter().map(self::block).collect();
            inner
                .join("\n\n")
                .lines()
                .map(|line| format!("> {line}").trim_end().to_owned())
                .collect::<Vec<_>>()
                .join("\n")
        }
        Block::HorizontalRule => "---".to_owned(),
    }
}

fn paragraph(attrs: ParagraphAttrs, content: &[Inline]) -> String {
    let words = line(content);
    if attrs.quiet {
        return format!("<small>{words}</small>");
    }
    // An empty paragraph is a wish for room.
    if words.is_empty() {
        return "&nbsp;".to_owned();
    }
    words
}

fn items(items: &[ListItem], sign: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        let sign = sign(at + 1);
        let indent = " ".repeat(sign.len());
        let inner: Vec<String> = item.content.iter().map(block).collect();
        for (number, line) in inner.join("\n\n").lines().enumerate() {
            let before = match (number, line.is_empty()) {
                (0, _) => sign.as_str(),
                (_, true) => "",
                _ => indent.as_str(),
            };
            let _ = writeln!(text, "{before}{line}");
        }
    }
    text.trim_end().to_owned()
}

/// Pieces in one line.
pub(super) fn line(pieces: &[Inline]) -> String {
    let mut text = String::new();
    let mut open: Vec<&Mark> = Vec::new();
    let mut start = 0;
    for piece in pieces {
        let (words, marks) = match piece {
            Inline::Text { text, marks } => (escaped(text), marks.as_slice()),
            Inline::Field { attrs, marks } => (format!("`{}`", attrs.name.as_str()), marks.as_slice()),
            Inline::HardBreak => ("\\\n".to_owned(), &[] as &[Mark]),
        };
        // Marks that go on stay open; from the first that does not, all are closed, since tags nest.
        let kept = open
            .iter()
            .zip(marks)
            .take_while(|(open, mark)| **open == *mark)
            .count();
        while open.len() > kept {
            if let Some(mark) = open.pop() {
                text.push_str(&closing(mark));
            }
        }
        for mark in marks.iter().skip(kept) {
            text.push_str(opening(mark));
            open.push(mark);
        }
        if matches!(piece, Inline::HardBreak) {
            guard(&mut text, start);
            text.push_str(&words);
            start = text.len();
        } else {
            text.push_str(&words);
        }
    }
    while let Some(mark) = open.pop() {
        text.push_str(&closing(mark));
    }
    guard(&mut text, start);
    text
}

/// Keeps the line that begins at `start` from being read as something else than words.
fn guard(text: &mut String, start: usize) {
    let line = text.split_off(start);
    text.push_str(&at_the_start(&line));
}

fn opening(mark: &Mark) -> &'static str {
    match mark {
        Mark::Bold => "<b>",
        Mark::Italic => "<i>",
        Mark::Link { .. } => "[",
    }
}

fn closing(mark: &Mark) -> String {
    match mark {
        Mark::Bold => "</b>".to_owned(),
        Mark::Italic => "</i>".to_owned(),
        Mark::Link { attrs } => format!("](<{}>)", attrs.href),
    }
}

/// Text that means itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '!' | '~' | '|' => {
                out.push('\\');
                out.push(c);
            }
            // Blanks at the ends of a line are lost, and more than one becomes one.
            '\u{A0}' => out.push_str("&nbsp;"),
            c => out.push(c),
        }
    }
    out
}

/// What would begin a heading, a list or a line there.
fn at_the_start(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits > 0 && text[digits..].starts_with(['.', ')']);
    if is_number {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    let begins = text.starts_with(['#', '+', '-', '=', ':', '>'])
        || ["* ", "***", "* *", "___", "_ _", "```", "~~~"]
            .iter()
            .any(|mark| text.starts_with(mark))
        || text == "*";
    if begins {
        return format!("\\{text}");
    }
    text.to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use muster_domain::template::{Channel, Field, Purpose};
    use muster_words::Language;

    use super::*;
    use crate::templates::built_in::built_in;

    fn there_and_back(body: &[Block]) {
        let mut left_out = Vec::new();
        let text = blocks(body);
        assert_eq!(read_blocks(&text, &mut left_out), body, "{text}");
        assert!(left_out.is_empty(), "{left_out:?} of {text}");
    }

    #[test]
    fn what_is_brought_along_comes_back_as_it_was() {
        for language in Language::all() {
            for purpose in Purpose::ALL {
                if let Some(Content::Email(mail)) = built_in(purpose, Channel::Email, language) {
                    there_and_back(&mail.body);
                    let mut left_out = Vec::new();
                    assert_eq!(
                        read_line(&line(&mail.subject), Lines::Joined, &mut left_out),
                        mail.subject
                    );
                }
                if let Some(Content::Sms(text)) = built_in(purpose, Channel::Sms, language) {
                    let mut left_out = Vec::new();
                    assert_eq!(read_line(&of_text(&text), Lines::Kept, &mut left_out), text.body);
                }
            }
        }
    }

    #[test]
    fn text_that_looks_like_marks_is_text() {
        for words in [
            "# no heading",
            "1. no item",
            "- no item",
            "* no * star * here *",
            "_under_ **bold** `code` [link](x) <b>tag</b> &amp; \\ ~~gone~~",
            "> no quote",
            "![no picture](https://example.com/x.png)",
            "https://example.com <https://example.com>",
            "+1 555 0142",
            "=== and ---",
            "は**`x`**まで",
            "a|b|c",
            "2024) not a list",
        ] {
            for content in [
                vec![Inline::text(words)],
                vec![Inline::text("Then:"), Inline::HardBreak, Inline::text(words)],
            ] {
                let mut left_out = Vec::new();
                let text = line(&content);
                assert_eq!(read_line(&text, Lines::Kept, &mut left_out), content, "{text}");
                there_and_back(&[Block::Paragraph {
                    attrs: ParagraphAttrs::default(),
                    content,
                }]);
            }
        }
    }

    #[test]
    fn where_there_are_no_blocks_nothing_begins_one() {
        let mut left_out = Vec::new();
        let text = "Hello `user_name`\n- one `link`\n> 1. two\n\n# `passcode`\n```\n* end";
        let read = read_line(text, Lines::Kept, &mut left_out);
        let said: Vec<String> = read
            .iter()
            .map(|piece| match piece {
                Inline::Text { text, .. } => text.clone(),
                Inline::Field { attrs, .. } => format!("<{}>", attrs.name.as_str()),
                Inline::HardBreak => "|".to_owned(),
            })
            .collect();
        assert_eq!(
            said.concat(),
            "Hello <user_name>|- one <link>|> 1. two||# <passcode>|```|* end"
        );
        let subject = read_line("- Attention `organisation`", Lines::Joined, &mut left_out);
        assert_eq!(subject.len(), 2, "{subject:?}");
        assert!(left_out.is_empty(), "{left_out:?}");
    }

    #[test]
    fn marks_and_fields_come_back_in_any_order() {
        let link = Mark::Link {
            attrs: Link {
                href: "https://example.com/a(b)?c=d&e".to_owned(),
            },
        };
        let text = |text: &str, marks: &[Mark]| Inline::Text {
            text: text.to_owned(),
            marks: marks.to_vec(),
        };
        there_and_back(&[
            Block::Paragraph {
                attrs: ParagraphAttrs { quiet: true },
                content: vec![
                    text("a", &[Mark::Bold]),
                    text("b", &[Mark::Bold, Mark::Italic]),
                    Inline::Field {
                        attrs: FieldAttrs {
                            name: Field::UserName,
                        },
                        marks: vec![Mark::Bold],
                    },
                    Inline::field(Field::Passcode),
                    Inline::HardBreak,
                    text("c", std::slice::from_ref(&link)),
                    text("d", &[link, Mark::Bold]),
                ],
            },
            Block::Paragraph {
                attrs: ParagraphAttrs::default(),
                content: Vec::new(),
            },
        ]);
    }

    #[test]
    fn no_depth_is_too_deep() {
        for (open, times) in [
            (">", 100_000),
            ("- ", 20_000),
            ("> - ", 20_000),
            ("**", 20_000),
            ("[", 20_000),
        ] {
            let mut left_out = Vec::new();
            let text = format!("before\n\n{} x\n\nafter", open.repeat(times));
            let body = read_blocks(&text, &mut left_out);
            assert!(!body.is_empty(), "{open}");
        }
        let mut left_out = Vec::new();
        let body = read_blocks(&format!("{} x\n\nafter", ">".repeat(3_000)), &mut left_out);
        assert_eq!(left_out, ["lists and quotes within each other, deeper than 32"]);
        assert_eq!(body.len(), 2, "what stands behind is there: {body:?}");
    }

    #[test]
    fn what_has_no_place_is_left_out_and_named() {
        let mut left_out = Vec::new();
        let body = read_blocks(
            "Hello ![x](https://evil.example/p.png)<script>alert(1)</script>\n\n```\ncode\n```\n\n<div>raw</div>\n\n`nonsense` end",
            &mut left_out,
        );
        let text = format!("{body:?}");
        assert!(
            !text.contains("evil") && !text.contains("script>") && !text.contains("<div"),
            "{text}"
        );
        assert!(text.contains("{nonsense}"), "{text}");
        assert!(left_out.len() >= 3, "{left_out:?}");
    }
}
