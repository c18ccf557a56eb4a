//! The terms of use: read, and accepted, before anything is handed out.

use maud::{Markup, html};
use muster_app::portal::{Step, Terms, Way};
use muster_domain::template::{Block, Inline, ListItem, Mark};
use muster_words::{Direction, Key};

use super::{Frame, frame};
use crate::look::Look;

/// Where the acceptance goes, and what goes with it.
pub(crate) struct Form<'a> {
    /// The address.
    pub(crate) action: &'a str,
    /// Fields that the visitor has filled in before.
    pub(crate) hidden: &'a [(&'a str, &'a str)],
    /// The way of the invite, where there is one that is walked on our pages.
    pub(crate) way: Option<Way>,
}

/// The page, in the visitor's language; the terms themselves in the nearest that there is.
pub(crate) fn page(look: &Look, terms: &Terms, form: &Form<'_>) -> Markup {
    let text = terms.text_for(look.language);
    let frame_of = Frame {
        title: look.say_plain(Key::TermsTitle, &[]),
        step: form.way.map(|way| (way, Step::Terms)),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (look.say(Key::TermsTitle)) }
            p.lead { (look.say(Key::TermsLead)) }
            @if let Some((language, blocks)) = text {
                @let rtl = language.direction() == Direction::RightToLeft;
                // Long terms are scrolled in their own box, which a keyboard must reach.
                div.terms lang=(language.tag()) dir=(if rtl { "rtl" } else { "ltr" }) tabindex="0" role="region"
                    aria-label=(look.say_plain(Key::TermsTitle, &[])) {
                    @for block in blocks { (self::block(block)) }
                }
                form method="post" action=(form.action) {
                    @for (name, value) in form.hidden { input type="hidden" name=(name) value=(value); }
                    input type="hidden" name="version" value=(terms.version);
                    input type="hidden" name="language" value=(language.tag());
                    button.primary type="submit" { (look.say(Key::TermsAccept)) }
                }
                p.hint { (look.say_with(Key::TermsRecorded, &[("version", terms.version.into())])) }
            }
        },
    )
}

fn block(block: &Block) -> Markup {
    match block {
        // The page's own title is the first level.
        Block::Heading { attrs, content } => match attrs.level {
            1 => html! { h2 { (line(content)) } },
            2 => html! { h3 { (line(content)) } },
            _ => html! { h4 { (line(content)) } },
        },
        Block::Paragraph { attrs, content } => html! { p.quiet[attrs.quiet] { (line(content)) } },
        Block::BulletList { content } => html! { ul { (items(content)) } },
        Block::OrderedList { content } => html! { ol { (items(content)) } },
        Block::HorizontalRule => html! { hr; },
        // Terms have none: what is written like one was read as words.
        Block::Button { content } => html! { p { (line(content)) } },
        Block::QrPanel { content } => html! { @for inner in content { (self::block(inner)) } },
    }
}

fn items(items: &[ListItem]) -> Markup {
    html! { @for item in items { li { @for inner in &item.content { (block(inner)) } } } }
}

fn line(pieces: &[Inline]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                Inline::Text { text, marks } => (marked(text, marks)),
                Inline::Field { attrs, .. } => (attrs.name.as_str()),
                Inline::HardBreak => br;,
            }
        }
    }
}

fn marked(text: &str, marks: &[Mark]) -> Markup {
    match marks.split_first() {
        None => html! { (text) },
        Some((Mark::Bold, rest)) => html! { strong { (marked(text, rest)) } },
        Some((Mark::Italic, rest)) => html! { em { (marked(text, rest)) } },
        // The page stays: whoever reads on elsewhere has not decided yet.
        Some((Mark::Link { attrs }, rest)) => html! {
            a href=(attrs.href) target="_blank" rel="noopener noreferrer" { (marked(text, rest)) }
        },
    }
}
