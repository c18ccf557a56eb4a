//! The device itself: done, and with work kept apart.

use maud::{Markup, html};

use super::{
    Drawn, frames,
    parts::{bar, card, place},
};

/// The device with a tick.
pub(super) fn done(drawn: Drawn) -> Markup {
    let (width, height) = frames::size(drawn);
    let (x, y) = (width / 2, height / 2 + 4);
    html! {
        @for (n, reach) in (0i32..).zip([64, 52]) {
            circle.p-glow cx=(x) cy=(y) r=(reach - 18 - n) {}
        }
        (place("p-tick", x - 24, y - 24, 48, 48))
    }
}

/// The device in two parts: what is private, and what is for work.
pub(super) fn apart(drawn: Drawn) -> Markup {
    let (width, height) = frames::size(drawn);
    let half = width / 2;
    let tiles = |class: &'static str, left: i32| {
        html! {
            @for line in 0..3 {
                @for column in 0..2 {
                    rect class=(class) x=(left + column * 20) y=(height / 2 - 30 + line * 20) width="14" height="14" rx="4" {}
                }
            }
        }
    };
    html! {
        (tiles("p-bar", half - 48))
        path.p-apart d={ "M" (half) " 34v" (height - 34) } {}
        (card(half + 8, height / 2 - 38, 46, 88, 8))
        (tiles("p-hit", half + 14))
        (bar(half - 48, height / 2 + 36, 34))
        (place("p-lock", half + 22, height / 2 + 29, 18, 18))
    }
}
