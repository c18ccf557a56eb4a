//! Beside the profile's download: it was handed out before, or cannot be yet.

use maud::{Markup, html};

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    pub(super) const SERVED: &str = "You have downloaded the profile";
    pub(super) const SERVED_LEAD: &str = "Each profile works once, so it is not handed out twice. If it is still on your device, go on in Settings. If it \
         is gone, download a new one: the one before then no longer works.";
    pub(super) const AGAIN: &str = "Download a new profile";
    pub(super) const STEPS: &str = "Show the steps";
    pub(super) const WAITING: &str = "The profile is not ready yet";
}

/// The form that asks for another profile.
pub(crate) fn again(device: Option<&str>) -> Markup {
    let action = match device {
        Some(device) => format!("/enroll/profile?device={device}"),
        None => "/enroll/profile".to_owned(),
    };
    html! {
        // The page stays when a download begins, so its button has to come back by itself.
        form method="post" action=(action) data-stays { button.secondary type="submit" { (words::AGAIN) } }
    }
}

/// It was handed out before.
pub(crate) fn served(look: &Look, device: Option<&str>) -> Markup {
    let frame_of = Frame {
        title: words::SERVED,
        step: Some(2),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::tick()) }
            h1 { (words::SERVED) }
            p.lead { (words::SERVED_LEAD) }
            (again(device))
            p.quiet { a.link href="/enroll" { (words::STEPS) } }
        },
    )
}

/// An administrator has something to set up.
pub(crate) fn not_ready(look: &Look, why: &str) -> Markup {
    let frame_of = Frame {
        title: words::WAITING,
        step: Some(2),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::hourglass()) }
            h1 { (words::WAITING) }
            p.lead { (why) }
            p.quiet { a.link href="/enroll" { (words::STEPS) } }
        },
    )
}
