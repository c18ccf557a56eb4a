//! Beside the profile's download: it was handed out before, or cannot be yet.

use maud::{Markup, html};
use muster_words::Key;

use super::{Frame, frame, icons};
use crate::look::Look;

/// The form that asks for another profile.
pub(crate) fn again(look: &Look, device: Option<&str>) -> Markup {
    let action = match device {
        Some(device) => format!("/enroll/profile?device={device}"),
        None => "/enroll/profile".to_owned(),
    };
    html! {
        // The page stays when a download begins, so its button has to come back by itself.
        form method="post" action=(action) data-stays {
            button.secondary type="submit" { (look.say(Key::ProfileAgain)) }
        }
    }
}

/// It was handed out before.
pub(crate) fn served(look: &Look, device: Option<&str>) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::ProfileServed, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::tick()) }
            h1 { (look.say(Key::ProfileServed)) }
            p.lead { (look.say(Key::ProfileServedLead)) }
            (again(look, device))
            p.quiet { a.link href="/enroll" { (look.say(Key::ProfileSteps)) } }
        },
    )
}

/// An administrator has something to set up before Apple devices can enroll.
pub(crate) fn not_ready(look: &Look) -> Markup {
    waiting(look, &html! { p.lead { (look.say(Key::AccountNotReady)) } })
}

/// No profile is made for the kind of device that asks.
pub(crate) fn other_device(look: &Look) -> Markup {
    waiting(look, &html! { p.lead { (look.say(Key::StepsOtherDevice)) } })
}

fn waiting(look: &Look, why: &Markup) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::ProfileWaiting, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::hourglass()) }
            h1 { (look.say(Key::ProfileWaiting)) }
            (why)
            p.quiet { a.link href="/enroll" { (look.say(Key::ProfileSteps)) } }
        },
    )
}
