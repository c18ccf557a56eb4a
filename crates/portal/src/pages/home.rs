//! The portal's root: what this is. It lists nothing and knows nobody.

use maud::{Markup, html};
use muster_words::Key;

use super::{Frame, frame};
use crate::look::Look;

/// The page.
pub(crate) fn page(look: &Look) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::HomeTitle, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (look.say(Key::HomeTitle)) }
            p.lead { (look.say(Key::HomeLead)) }
            h2 { (look.say(Key::HomeInvited)) }
            p { (look.say(Key::HomeInvitedMore)) }
            h2 { (look.say(Key::HomeShort)) }
            p { a href="/m" { (look.say(Key::HomeShortMore)) } }
            h2 { (look.say(Key::HomeNone)) }
            p { (look.say(Key::HomeNoneMore)) }
        },
    )
}
