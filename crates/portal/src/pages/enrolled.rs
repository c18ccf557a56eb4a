//! The device has enrolled: nothing is left to do.

use maud::{Markup, html};
use muster_app::portal::Enrolled;

use super::{
    Frame, frame, icons,
    pictures::{self, Drawn, Scene},
    steps::settings,
};
use crate::brand::Look;

mod words {
    pub(super) const TITLE: &str = "You are done";
    pub(super) fn lead(device: &str, organisation: &str) -> String {
        match device {
            "" => format!("This device is now managed by {organisation}."),
            device => format!("This {device} is now managed by {organisation}."),
        }
    }
    pub(super) const NEXT: &str = "What happens next";
    pub(super) fn next(organisation: &str) -> String {
        format!(
            "What {organisation} has prepared for this device arrives by itself, often within minutes, while it is \
             online. It may ask you before it installs an app."
        )
    }
    pub(super) const NOTHING_YET: &str =
        "It can also be that nothing is prepared yet: then you will notice nothing.";
    pub(super) const CLOSE: &str = "You can close this page. The invite cannot be used again.";
    pub(super) const LOOK: &str = "Where you find it on the device";
    pub(super) fn look(organisation: &str) -> String {
        format!(
            "There you see what {organisation} manages. You can remove it there as well; {organisation} then notices \
             that it no longer manages the device."
        )
    }
    pub(super) const PATH: &[&str] = &["Settings", "General", "VPN & Device Management"];
    pub(super) const PATH_MAC: &[&str] = &["System Settings", "General", "Device Management"];
}

/// The page.
pub(crate) fn page(look: &Look, enrolled: &Enrolled) -> Markup {
    let organisation = look.organisation();
    let drawn = Drawn::of_model(&enrolled.device);
    let frame_of = Frame {
        title: words::TITLE,
        step: Some(3),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            @if let Some(drawn) = drawn {
                (pictures::symbols(drawn))
                div.hero { (pictures::picture(drawn, Scene::Done, organisation)) }
            } @else {
                div.sign.good { (icons::tick()) }
            }
            h1 { (words::TITLE) }
            p.lead { (words::lead(&enrolled.device, organisation)) }
            h2 { (words::NEXT) }
            p { (words::next(organisation)) " " (words::NOTHING_YET) }
            p { (words::CLOSE) }
            @if let Some(drawn) = drawn {
                h2 { (words::LOOK) }
                (settings(if drawn == Drawn::Window { words::PATH_MAC } else { words::PATH }))
                p { (words::look(organisation)) }
            }
        },
    )
}
