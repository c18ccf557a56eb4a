//! A template as text that people read and version control compares: CommonMark, one block a line.
//!
//! What CommonMark has no sign for is written so: a field as a code span (`` `user_name` ``), the button as a link to
//! `button` alone in its paragraph, the panel with the QR code as a quote, small print between `<small>` tags, bold and
//! italic between `<b>` and `<i>` (stars do not work beside letters of languages without blanks). Whatever else a text
//! holds is left out, and named.

use std::fmt::Write as _;

use muster_domain::template::{
    Block, Content, FieldAttrs, HeadingAttrs, Inline, Link, ListItem, MailContent, Mark, ParagraphAttrs,
    TextContent,
};

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
        text.push_str(&words);
    }
    while let Some(mark) = open.pop() {
        text.push_str(&closing(mark));
    }
    at_the_start(&text)
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
    if text.starts_with(['#', '+', '-', '=', ':']) {
        return format!("\\{text}");
    }
    text.to_owned()
}

pub(super) use read::{read_blocks, read_line};

mod read {
    //! The way back.

    use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

    use super::*;

    /// Deepest nesting of lists and panels that is read. Ours have one level, and other people's are flattened; what is deeper
    /// is left out, for a file must not choose how deep a thread goes.
    const MAX_DEPTH: usize = 32;

    /// Reads the blocks of a mail; what is left out is named once each.
    pub(in super::super) fn read_blocks(text: &str, left_out: &mut Vec<String>) -> Vec<Block> {
        let mut reader = Reader {
            events: Parser::new_ext(text, Options::empty()).peekable(),
            left_out,
            depth: 0,
        };
        reader.blocks(None)
    }

    /// Reads one line.
    pub(in super::super) fn read_line(text: &str, left_out: &mut Vec<String>) -> Vec<Inline> {
        let mut pieces = Vec::new();
        for block in read_blocks(text, left_out) {
            if let Block::Paragraph { content, .. } | Block::Heading { content, .. } = block {
                if !pieces.is_empty() {
                    pieces.push(Inline::HardBreak);
                }
                pieces.extend(content);
            }
        }
        pieces
    }

    struct Reader<'a, 'b> {
        events: std::iter::Peekable<Parser<'a>>,
        left_out: &'b mut Vec<String>,
        /// Lists and panels around the place.
        depth: usize,
    }

    impl Reader<'_, '_> {
        fn leave_out(&mut self, what: &str) {
            if !self.left_out.iter().any(|known| known == what) {
                self.left_out.push(what.to_owned());
            }
        }

        /// Blocks until the end of what they stand in.
        fn blocks(&mut self, until: Option<TagEnd>) -> Vec<Block> {
            let mut blocks = Vec::new();
            while let Some(event) = self.events.next() {
                match event {
                    Event::End(end) if Some(end) == until => break,
                    Event::Rule => blocks.push(Block::HorizontalRule),
                    Event::Start(Tag::Heading { level, .. }) => {
                        let content = self.line(TagEnd::Heading(level)).0;
                        blocks.push(Block::Heading {
                            attrs: HeadingAttrs {
                                level: (level as u8).min(HeadingLevel::H3 as u8),
                            },
                            content,
                        });
                    }
                    Event::Start(Tag::Paragraph) => {
                        let (content, quiet) = self.line(TagEnd::Paragraph);
                        blocks.push(paragraph_or_button(content, quiet));
                    }
                    Event::Start(tag @ (Tag::List(_) | Tag::BlockQuote(_))) if self.depth == MAX_DEPTH => {
                        self.leave_out("lists and quotes within each other, deeper than 32");
                        self.skip(&tag.to_end());
                    }
                    Event::Start(Tag::List(first)) => {
                        self.depth += 1;
                        let content = self.items(first.is_some());
                        self.depth -= 1;
                        blocks.push(match first {
                            Some(_) => Block::OrderedList { content },
                            None => Block::BulletList { content },
                        });
                    }
                    Event::Start(Tag::BlockQuote(kind)) => {
                        self.depth += 1;
                        let inner = self.blocks(Some(TagEnd::BlockQuote(kind)));
                        self.depth -= 1;
                        let content = self.paragraphs(inner);
                        blocks.push(Block::QrPanel { content });
                    }
                    Event::Start(tag) => {
                        self.leave_out(named(&tag));
                        self.skip(&tag.to_end());
                    }
                    // Tight items hold text without a paragraph of their own.
                    Event::Text(_)
                    | Event::Code(_)
                    | Event::InlineHtml(_)
                    | Event::SoftBreak
                    | Event::HardBreak => {
                        let (content, quiet) = self.rest_of_line(event);
                        blocks.push(paragraph_or_button(content, quiet));
                    }
                    Event::Html(_) => self.leave_out("HTML"),
                    _ => {}
                }
            }
            blocks
        }

        fn items(&mut self, ordered: bool) -> Vec<ListItem> {
            let mut items = Vec::new();
            while let Some(event) = self.events.next() {
                match event {
                    Event::End(TagEnd::List(end)) if end == ordered => break,
                    Event::Start(Tag::Item) => {
                        let inner = self.blocks(Some(TagEnd::Item));
                        let content = self.paragraphs(inner);
                        items.push(ListItem { content });
                    }
                    _ => {}
                }
            }
            items
        }

        fn paragraphs(&mut self, blocks: Vec<Block>) -> Vec<Block> {
            let mut kept = Vec::new();
            for block in blocks {
                match block {
                    Block::Paragraph { .. } => kept.push(block),
                    Block::Heading { content, .. } | Block::Button { content } => {
                        kept.push(Block::Paragraph {
                            attrs: ParagraphAttrs::default(),
                            content,
                        })
                    }
                    Block::BulletList { content } | Block::OrderedList { content } => {
                        kept.extend(content.into_iter().flat_map(|item| item.content));
                    }
                    Block::QrPanel { content } => kept.extend(content),
                    Block::HorizontalRule => self.leave_out("a line within a list or panel"),
                }
            }
            kept
        }

        fn line(&mut self, until: TagEnd) -> (Vec<Inline>, bool) {
            let mut line = Line::default();
            while let Some(event) = self.events.next() {
                if event == Event::End(until) {
                    break;
                }
                self.piece(event, &mut line);
            }
            (line.pieces, line.quiet)
        }

        fn rest_of_line(&mut self, first: Event<'_>) -> (Vec<Inline>, bool) {
            let mut line = Line::default();
            let mut next = Some(first.into_static());
            while let Some(event) = next {
                self.piece(event, &mut line);
                let goes_on = matches!(
                    self.events.peek(),
                    Some(
                        Event::Text(_)
                            | Event::Code(_)
                            | Event::InlineHtml(_)
                            | Event::SoftBreak
                            | Event::HardBreak
                            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
                            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
                    )
                );
                next = if goes_on {
                    self.events.next().map(Event::into_static)
                } else {
                    None
                };
            }
            (line.pieces, line.quiet)
        }

        fn piece(&mut self, event: Event<'_>, line: &mut Line) {
            match event {
                Event::Text(text) => line.text(&text),
                Event::SoftBreak => line.text(" "),
                Event::HardBreak => line.pieces.push(Inline::HardBreak),
                Event::Code(name) => match name.parse() {
                    Ok(name) => line.pieces.push(Inline::Field {
                        attrs: FieldAttrs { name },
                        marks: line.marks.clone(),
                    }),
                    // Seen by the checks, which name it.
                    Err(()) => line.text(&format!("{{{name}}}")),
                },
                Event::Start(Tag::Strong) => line.begin(Mark::Bold),
                Event::Start(Tag::Emphasis) => line.begin(Mark::Italic),
                Event::Start(Tag::Link { dest_url, .. }) => line.begin(Mark::Link {
                    attrs: Link {
                        href: dest_url.into_string(),
                    },
                }),
                Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {
                    line.marks.pop();
                }
                Event::InlineHtml(tag) => match tag.trim() {
                    "<b>" => line.begin(Mark::Bold),
                    "<i>" => line.begin(Mark::Italic),
                    "</b>" => line.end(&Mark::Bold),
                    "</i>" => line.end(&Mark::Italic),
                    "<small>" => line.quiet = true,
                    "</small>" => {}
                    _ => self.leave_out("HTML"),
                },
                Event::Start(tag) => self.leave_out(named(&tag)),
                _ => {}
            }
        }

        /// Passes over everything to the end of a block.
        fn skip(&mut self, end: &TagEnd) {
            let mut depth = 0_usize;
            for event in self.events.by_ref() {
                match event {
                    Event::Start(tag) if tag.to_end() == *end => depth += 1,
                    Event::End(found) if found == *end => {
                        if depth == 0 {
                            break;
                        }
                        depth -= 1;
                    }
                    _ => {}
                }
            }
        }
    }

    #[derive(Default)]
    struct Line {
        pieces: Vec<Inline>,
        marks: Vec<Mark>,
        quiet: bool,
    }

    impl Line {
        fn text(&mut self, words: &str) {
            if let Some(Inline::Text { text, marks }) = self.pieces.last_mut()
                && *marks == self.marks
            {
                text.push_str(words);
                return;
            }
            self.pieces.push(Inline::Text {
                text: words.to_owned(),
                marks: self.marks.clone(),
            });
        }

        fn begin(&mut self, mark: Mark) {
            self.marks.push(mark);
        }

        fn end(&mut self, mark: &Mark) {
            if let Some(at) = self.marks.iter().rposition(|open| open == mark) {
                self.marks.remove(at);
            }
        }
    }

    fn paragraph_or_button(content: Vec<Inline>, quiet: bool) -> Block {
        let leads_to_button = |piece: &Inline| match piece {
            Inline::Text { marks, .. } | Inline::Field { marks, .. } => marks
                .iter()
                .any(|mark| matches!(mark, Mark::Link { attrs } if attrs.href == BUTTON)),
            Inline::HardBreak => false,
        };
        if !content.is_empty() && content.iter().all(leads_to_button) {
            let content = content
                .into_iter()
                .map(|piece| match piece {
                    Inline::Text { text, .. } => Inline::text(text),
                    Inline::Field { attrs, .. } => Inline::field(attrs.name),
                    Inline::HardBreak => Inline::HardBreak,
                })
                .collect();
            return Block::Button { content };
        }
        // Written for an empty paragraph.
        let is_room = matches!(content.as_slice(), [Inline::Text { text, marks }] if text == "\u{A0}" && marks.is_empty());
        Block::Paragraph {
            attrs: ParagraphAttrs { quiet },
            content: if is_room { Vec::new() } else { content },
        }
    }

    fn named(tag: &Tag<'_>) -> &'static str {
        match tag {
            Tag::Image { .. } => "a picture",
            Tag::Table(_) => "a table",
            Tag::CodeBlock(_) => "a block of code",
            Tag::HtmlBlock => "HTML",
            Tag::FootnoteDefinition(_) => "a footnote",
            _ => "something that mails have no place for",
        }
    }
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
                    assert_eq!(read_line(&line(&mail.subject), &mut left_out), mail.subject);
                }
                if let Some(Content::Sms(text)) = built_in(purpose, Channel::Sms, language) {
                    let mut left_out = Vec::new();
                    assert_eq!(read_line(&of_text(&text), &mut left_out), text.body);
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
            there_and_back(&[Block::Paragraph {
                attrs: ParagraphAttrs::default(),
                content: vec![Inline::text(words)],
            }]);
        }
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
