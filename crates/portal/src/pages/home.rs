//! The portal's root: what this is. It lists nothing and knows nobody.

use maud::{Markup, html};

use super::{Frame, frame};
use crate::brand::Look;

mod words {
    pub(super) const TITLE: &str = "Enroll a device";
    pub(super) fn lead(organisation: &str) -> String {
        format!("Here {organisation} takes devices under management. It begins with an invite.")
    }
    pub(super) const INVITED: &str = "You were invited";
    pub(super) const INVITED_MORE: &str =
        "Open the link in your message on the device that you want to set up, and keep the passcode at hand.";
    pub(super) const SHORT: &str = "You were shown a short link";
    pub(super) const SHORT_MORE: &str = "Type its code";
    pub(super) const NONE: &str = "You have no invite";
    pub(super) fn none(organisation: &str) -> String {
        format!("Ask the IT team of {organisation} for one. Nothing can be begun without it.")
    }
}

/// The page.
pub(crate) fn page(look: &Look) -> Markup {
    let frame_of = Frame {
        title: words::TITLE,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (words::TITLE) }
            p.lead { (words::lead(look.organisation())) }
            h2 { (words::INVITED) }
            p { (words::INVITED_MORE) }
            h2 { (words::SHORT) }
            p { a href="/m" { (words::SHORT_MORE) } }
            h2 { (words::NONE) }
            p { (words::none(look.organisation())) }
        },
    )
}
