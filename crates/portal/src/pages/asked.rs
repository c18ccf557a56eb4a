//! After asking for a new invite or passcode.

use maud::{Markup, html};
use muster_words::Key;

use super::{Frame, frame, icons};
use crate::look::Look;

/// The request was taken. `lost` when the link still lives and only the passcode is missing.
pub(crate) fn page(look: &Look, path: &str, lost: bool) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::AskedTitle, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.good { (icons::tick()) }
            h1 { (look.say(Key::AskedTitle)) }
            @if lost {
                @let back = html! { a href=(path) { (look.say(Key::AskedBack)) } };
                p.lead { (look.say(Key::AskedNewPasscode)) }
                p { (look.say_around(Key::AskedFoundIt, &[], &[("link", &back)])) }
            } @else {
                p.lead { (look.say(Key::AskedNewInvite)) }
            }
        },
    )
}

/// There was nothing to ask for.
pub(crate) fn still_lives(look: &Look, path: &str) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::AskedLives, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.good { (icons::tick()) }
            h1 { (look.say(Key::AskedLives)) }
            p.lead { (look.say(Key::AskedLivesMore)) }
            a.primary href=(path) { (look.say(Key::AskedGoOn)) }
        },
    )
}
