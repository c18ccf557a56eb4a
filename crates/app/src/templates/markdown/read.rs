//! The way back.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::*;

/// Deepest nesting of lists and panels that is read. Ours have one level, and other people's are flattened; what is deeper
/// is left out, for a file must not choose how deep a thread goes.
const MAX_DEPTH: usize = 32;

/// Reads the blocks of a mail; what is left out is named once each.
pub(crate) fn read_blocks(text: &str, left_out: &mut Vec<String>) -> Vec<Block> {
    let mut reader = Reader {
        events: Parser::new_ext(text, Options::empty()).peekable(),
        left_out,
        depth: 0,
    };
    reader.blocks(None)
}

/// Reads what has no blocks: a text, or with `Lines::Joined` a subject or preheader. What would begin a heading, a list or a
/// quote in a mail is words here.
pub(in super::super) fn read_line(text: &str, lines: Lines, left_out: &mut Vec<String>) -> Vec<Inline> {
    let mut pieces = Vec::new();
    for (number, line) in text.trim().lines().enumerate() {
        if number > 0 {
            pieces.push(match lines {
                Lines::Kept => Inline::HardBreak,
                Lines::Joined => Inline::text(" "),
            });
        }
        let line = at_the_start(without_break(line.trim()));
        for block in read_blocks(&line, left_out) {
            if let Block::Paragraph { content, .. } | Block::Button { content } = block {
                pieces.extend(content);
            }
        }
    }
    pieces
}

/// What becomes of the lines of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Lines {
    /// Each is a line.
    Kept,
    /// They are one.
    Joined,
}

/// The line without the mark at its end that says that another one follows.
fn without_break(line: &str) -> &str {
    let marks = line.bytes().rev().take_while(|byte| *byte == b'\\').count();
    match marks % 2 {
        1 => &line[..line.len() - 1],
        _ => line,
    }
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
                Block::Heading { content, .. } | Block::Button { content } => kept.push(Block::Paragraph {
                    attrs: ParagraphAttrs::default(),
                    content,
                }),
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
    let is_room =
        matches!(content.as_slice(), [Inline::Text { text, marks }] if text == "\u{A0}" && marks.is_empty());
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
