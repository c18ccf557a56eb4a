//! Help for the device in front, when a step does not go as it should.

use maud::{Markup, html};

use super::{icons, layout::help, pictures::Drawn, questions::question};
use crate::brand::Look;

/// Where the page's foot leads to.
pub(super) const PLACE: &str = "stuck";

pub(super) mod words {
    pub(in crate::pages) const STUCK: &str = "I am stuck";

    pub(super) const NOTHING: &str = "Nothing happens at the button";
    pub(super) const NOTHING_TOUCH: &str = "Open this page in Safari. Other browsers, and pages inside other apps, may not hand the profile on to Settings. \
         If you chose Ignore, download a new profile.";
    pub(super) const NOTHING_MAC: &str = "Look into the Downloads folder for enrollment.mobileconfig and open it. If it is not there, download a new \
         profile.";
    pub(super) const LOST: &str = "I do not find the profile";
    pub(super) const LOST_TOUCH: &str = "It waits in Settings for a few minutes only. Look under General, VPN & Device Management; on iOS and iPadOS 14 and older \
         it is General, Profile. If it is gone, download a new profile.";
    pub(super) const LOST_MAC: &str = "Look in System Settings under General, Device Management (macOS 15 and later) or Privacy & Security, Profiles \
         (macOS 13 and 14). If it is gone, download a new profile.";
    pub(super) const FAILED: &str = "“Profile Installation Failed”";
    pub(super) fn failed(organisation: &str, device: &str) -> String {
        format!(
            "Most often the profile was older than 15 minutes, or there is a newer one: download a new profile and \
             install it at once. It also fails without a network, when date and time are wrong, when the system of \
             this {device} is older than {organisation} allows, or when the {device} is managed already."
        )
    }
    pub(super) const AGAIN: &str = "Where do I download a new profile?";
    pub(super) const AGAIN_MORE: &str = "With the button at the foot of this page, which is called so once you have downloaded the first. That one no \
         longer works then: if you see two in the settings, remove the older one.";
    pub(super) const WRONG: &str = "This is not the right device";
    pub(super) fn wrong(organisation: &str) -> String {
        format!(
            "Then install nothing here. An invite is for one device and one browser: ask {organisation} for a new one \
             for the other device."
        )
    }
    pub(super) const ELSE: &str = "Something else";
    pub(super) fn tell(organisation: &str) -> String {
        format!("Ask the IT team of {organisation}, and tell them what you see on the screen.")
    }
}

/// The help, closed until it is needed.
pub(super) fn stuck(look: &Look, drawn: Option<Drawn>, device: &str) -> Markup {
    let organisation = look.organisation();
    let item = |head: &str, more: &str| html! { p.sees-head { strong { (head) } } p { (more) } };
    let apple = drawn.map(|drawn| match drawn {
        Drawn::Window => (words::NOTHING_MAC, words::LOST_MAC),
        Drawn::Phone | Drawn::Tablet => (words::NOTHING_TOUCH, words::LOST_TOUCH),
    });
    let answer = html! {
        @if let Some((nothing, lost)) = apple {
            (item(words::NOTHING, nothing))
            (item(words::LOST, lost))
            (item(words::FAILED, &words::failed(organisation, device)))
            (item(words::AGAIN, words::AGAIN_MORE))
        }
        (item(words::WRONG, &words::wrong(organisation)))
        (item(words::ELSE, &words::tell(organisation)))
        (help(look))
    };
    question(Some(PLACE), &icons::life_ring(), words::STUCK, &answer)
}
