//! What pictures are put together from.

use maud::{Markup, html};

use super::cut::{cut, width, wrap};

/// Font sizes, as the style sheet has them.
const SIZE: f64 = 9.0;
const STRONG: f64 = 9.5;

/// How a piece of text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Start,
    Middle,
}

impl At {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Start => None,
            Self::Middle => Some("p-m"),
        }
    }
}

/// Shapes that every kind of device uses.
pub(super) fn symbols() -> Markup {
    html! {
        symbol id="p-chevron" viewBox="0 0 6 10" { path.p-line d="m1 1 4 4-4 4" {} }
        // An arrow of our own; its tip is the origin.
        symbol id="p-arrow" viewBox="0 0 14 18" { path.p-arrow d="M1 1v13l3.4-3 2.6 5.6 2.4-1.1-2.6-5.4H12z" {} }
        symbol id="p-tick" viewBox="0 0 48 48" {
            circle.p-good cx="24" cy="24" r="23" {}
            path.p-tick d="m14 24.5 7 7 13.5-15" {}
        }
        symbol id="p-lock" viewBox="0 0 24 24" {
            rect.p-tint x="1" y="1" width="22" height="22" rx="6" {}
            path.p-sign d="M8.5 11.5V9a3.5 3.5 0 0 1 7 0v2.5M7 11.5h10v6.5H7z" {}
        }
        symbol id="p-case" viewBox="0 0 24 24" {
            rect.p-tint x="1" y="1" width="22" height="22" rx="6" {}
            path.p-sign d="M6 9h12v9H6zM9.5 9V6.5h5V9M6 13h12" {}
        }
    }
}

/// A symbol at the picture's own size.
pub(super) fn shape(id: &str) -> Markup {
    html! { use href={ "#" (id) } {} }
}

/// A symbol at a place.
pub(super) fn place(id: &str, x: i32, y: i32, width: i32, height: i32) -> Markup {
    html! { use href={ "#" (id) } x=(x) y=(y) width=(width) height=(height) {} }
}

/// Text that is not worth reading here.
pub(super) fn bar(x: i32, y: i32, width: i32) -> Markup {
    html! { rect.p-bar x=(x) y=(y) width=(width) height="4" rx="2" {} }
}

/// A surface.
pub(super) fn card(x: i32, y: i32, width: i32, height: i32, round: i32) -> Markup {
    html! { rect.p-card x=(x) y=(y) width=(width) height=(height) rx=(round) {} }
}

/// Words; `room` is what they may take.
pub(super) fn text(at: At, x: i32, y: i32, room: i32, words: &str) -> Markup {
    label(at.class(), x, y, room, SIZE, words)
}

/// Words that name the thing.
pub(super) fn strong(at: At, x: i32, y: i32, room: i32, words: &str) -> Markup {
    let class = format!("p-b {}", at.class().unwrap_or_default());
    html! { text class=(class.trim_end()) x=(x) y=(y) { (cut(words, room, STRONG)) } }
}

/// A few centred lines.
pub(super) fn lines(x: i32, y: i32, room: i32, words: &str, most: usize) -> Markup {
    html! {
        text.p-m {
            @for (n, line) in (0i32..).zip(wrap(words, room, SIZE, most)) {
                tspan x=(x) y=(y + n * 11) { (line) }
            }
        }
    }
}

/// Words in a narrow place. Those of some languages are long: they are drawn narrower, to two thirds, before they are cut.
fn label(class: Option<&str>, x: i32, y: i32, room: i32, size: f64, words: &str) -> Markup {
    let words = cut(words, room * 3 / 2, size);
    let squeezed = (width(&words, size) > f64::from(room)).then_some(room);
    html! {
        text class=[class] x=(x) y=(y) textLength=[squeezed]
            lengthAdjust=[squeezed.map(|_| "spacingAndGlyphs")] { (words) }
    }
}

/// A button that is not the one.
pub(super) fn other(x: i32, y: i32, width: i32, words: &str) -> Markup {
    html! {
        rect.p-off x=(x) y=(y) width=(width) height="18" rx="6" {}
        (label(Some("p-m p-quiet"), x + width / 2, y + 12, width - 6, SIZE, words))
    }
}

/// The button that is pointed out.
pub(super) fn button(x: i32, y: i32, width: i32, words: &str) -> Markup {
    html! {
        rect.p-halo x=(x - 3) y=(y - 3) width=(width + 6) height="24" rx="9" {}
        rect.p-hit x=(x) y=(y) width=(width) height="18" rx="6" {}
        (label(Some("p-m p-on"), x + width / 2, y + 12, width - 6, STRONG, words))
    }
}

/// A row of a list; `chosen` is pointed out.
pub(super) fn row(x: i32, y: i32, width: i32, words: &str, chosen: bool) -> Markup {
    html! {
        @if chosen {
            rect.p-halo x=(x - 3) y=(y - 3) width=(width + 6) height="26" rx="9" {}
            rect.p-chosen x=(x) y=(y) width=(width) height="20" rx="6" {}
        }
        text.p-b[chosen].p-link[chosen] x=(x + 7) y=(y + 13) { (cut(words, width - 19, STRONG)) }
        (place("p-chevron", x + width - 10, y + 6, 5, 8))
    }
}
