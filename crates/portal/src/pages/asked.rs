//! After asking for a new invite or passcode.

use maud::{Markup, html};

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    pub(super) const TITLE: &str = "Your request is on its way";
    pub(super) fn new_invite(organisation: &str) -> String {
        format!(
            "{organisation} sees that you ask for a new invite. When it is granted, you get a new message with a new \
             link and passcode. You need do nothing until then."
        )
    }
    pub(super) fn new_passcode(organisation: &str) -> String {
        format!(
            "{organisation} sees that your passcode is not at hand. When the request is granted, you get a new message \
             with a new link and passcode; the link that you have then ends."
        )
    }
    pub(super) const FOUND_IT: &str = "Found the passcode after all?";
    pub(super) const BACK: &str = "Back to your invite";
    pub(super) const LIVES_TITLE: &str = "Your invite still works";
    pub(super) const LIVES: &str = "There is no need for a new one. Go on with the one you have.";
    pub(super) const GO_ON: &str = "Go on";
}

/// The request was taken. `lost` when the link still lives and only the passcode is missing.
pub(crate) fn page(look: &Look, path: &str, lost: bool) -> Markup {
    let organisation = look.organisation_first();
    let frame_of = Frame {
        title: words::TITLE,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.good { (icons::tick()) }
            h1 { (words::TITLE) }
            @if lost {
                p.lead { (words::new_passcode(organisation)) }
                p { (words::FOUND_IT) " " a href=(path) { (words::BACK) } }
            } @else {
                p.lead { (words::new_invite(organisation)) }
            }
        },
    )
}

/// There was nothing to ask for.
pub(crate) fn still_lives(look: &Look, path: &str) -> Markup {
    let frame_of = Frame {
        title: words::LIVES_TITLE,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.good { (icons::tick()) }
            h1 { (words::LIVES_TITLE) }
            p.lead { (words::LIVES) }
            a.primary href=(path) { (words::GO_ON) }
        },
    )
}
