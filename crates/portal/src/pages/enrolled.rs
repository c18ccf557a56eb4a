//! The device has enrolled: nothing is left to do.

use maud::{Markup, html};
use muster_app::portal::Enrolled;

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    pub(super) const TITLE: &str = "You are done";
    pub(super) fn lead(device: &str, organisation: &str) -> String {
        match device {
            "" => format!("This device is now managed by {organisation}."),
            device => format!("This {device} is now managed by {organisation}."),
        }
    }
    pub(super) const CLOSE: &str = "You can close this page. The invite cannot be used again.";
}

/// The page.
pub(crate) fn page(look: &Look, enrolled: &Enrolled) -> Markup {
    let frame_of = Frame {
        title: words::TITLE,
        step: Some(3),
        expires: None,
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.good { (icons::tick()) }
            h1 { (words::TITLE) }
            p.lead { (words::lead(&enrolled.device, look.organisation())) }
            p { (words::CLOSE) }
        },
    )
}
