//! The steps on an iPhone, an iPad and a Mac, each with pictures of what the person meets.

use maud::{Markup, html};

use super::{
    pictures::{Drawn, Scene, figure},
    steps::{Step, settings},
};
use crate::brand::Look;

/// Captions are put together from three pieces: what stands before the word on the screen, that word, and what follows.
mod words {
    pub(super) type Caption = (&'static str, &'static str, &'static str);

    pub(super) const DOWNLOAD: &str = "Download profile";
    pub(super) const TAP_BELOW: &str = "Tap the button at the foot of this page.";
    pub(super) const CLICK_BELOW: &str = "Click the button at the foot of this page. If your browser is not Safari, open the downloaded file \
         afterwards: enrollment.mobileconfig.";
    pub(super) const ASK: Caption = ("When you are asked, tap ", "Allow", ".");
    pub(super) const CLOSE: Caption = ("Then tap ", "Close", ".");
    pub(super) const ASK_MAC: Caption = ("If Safari asks, click ", "Allow", ".");
    pub(super) const DOWNLOADED_MAC: Caption = ("The Mac says ", "Profile Downloaded", ".");

    pub(super) const INSTALL: &str = "Install it in Settings";
    pub(super) const INSTALL_MAC: &str = "Install it in System Settings";
    pub(super) const WAY: &str =
        "Open Settings and tap Profile Downloaded near the top. If it is not there, go this way:";
    pub(super) const WAY_MAC: &str = "Open System Settings and go this way:";
    pub(super) const PATH: &[&str] = &["Settings", "General", "VPN & Device Management"];
    pub(super) const PATH_MAC: &[&str] = &["System Settings", "General", "Device Management"];
    pub(super) const OLDER_MAC: &str = "On macOS 13 and 14 it is Privacy & Security, then Profiles. On macOS 12: System Preferences, then Profiles.";
    pub(super) const TAP: &str = "Tap ";
    pub(super) const CLICK: &str = "Double-click ";
    pub(super) const THEN_INSTALL: &str = ", then Install.";
    pub(super) const SOON_MAC: &str = "Do it at once: the profile works for 15 minutes.";
    pub(super) fn soon(device: &str) -> String {
        format!("Do it at once: the profile works for 15 minutes, and the {device} forgets it even sooner.")
    }
    pub(super) const SETTINGS: Caption = ("In Settings, tap ", "Profile Downloaded", ".");
    pub(super) const TOP_RIGHT: Caption = ("At the top right, tap ", "Install", ".");
    pub(super) const TRUST: Caption = ("Tap Install again, then ", "Trust", ".");
    pub(super) const SETTINGS_MAC: Caption = ("Choose General, then ", "Device Management", ".");
    pub(super) const INSTALL_CAPTION_MAC: Caption = ("Click ", "Install…", ", and confirm it.");
    pub(super) const PASSWORD_MAC: &str =
        "Enter the password of an administrator of this Mac, or use Touch ID.";
    pub(super) fn unlock(device: &str) -> String {
        format!("Enter the code that unlocks this {device}, not the one from the invite.")
    }

    pub(super) const DONE: &str = "Done";
    pub(super) const TELLS: &str = "This page then says that you are done.";
    pub(super) fn done(organisation: &str, device: &str) -> String {
        format!(
            "{organisation} sees this {device} from then on, and begins to set up what belongs to work. This can take \
             a few minutes."
        )
    }
}

/// The three steps. `device` is what the device in front is called in a sentence.
pub(super) fn steps(look: &Look, drawn: Drawn, device: &str) -> [Step; 3] {
    let organisation = look.organisation_first();
    let picture = |scene, caption: Markup| figure(drawn, scene, organisation, &caption);
    let done = html! { p { (words::done(organisation, device)) } };
    let (first, second) = match drawn {
        Drawn::Window => (
            Step {
                title: words::DOWNLOAD,
                words: html! { p { (words::CLICK_BELOW) } },
                pictures: html! {
                    (picture(Scene::Ask, caption(words::ASK_MAC)))
                    (picture(Scene::Downloaded, caption(words::DOWNLOADED_MAC)))
                },
            },
            Step {
                title: words::INSTALL_MAC,
                words: html! {
                    (way(words::WAY_MAC, words::PATH_MAC, words::CLICK, organisation))
                    p { (words::OLDER_MAC) }
                    p { (words::SOON_MAC) }
                },
                pictures: html! {
                    (picture(Scene::Settings, caption(words::SETTINGS_MAC)))
                    (picture(Scene::Profiles, caption((words::CLICK, organisation, "."))))
                    (picture(Scene::Install, caption(words::INSTALL_CAPTION_MAC)))
                    (picture(Scene::Secret, html! { (words::PASSWORD_MAC) }))
                },
            },
        ),
        Drawn::Phone | Drawn::Tablet => (
            Step {
                title: words::DOWNLOAD,
                words: html! { p { (words::TAP_BELOW) } },
                pictures: html! {
                    (picture(Scene::Ask, caption(words::ASK)))
                    (picture(Scene::Downloaded, caption(words::CLOSE)))
                },
            },
            Step {
                title: words::INSTALL,
                words: html! {
                    (way(words::WAY, words::PATH, words::TAP, organisation))
                    p { (words::soon(device)) }
                },
                pictures: html! {
                    (picture(Scene::Settings, caption(words::SETTINGS)))
                    (picture(Scene::Install, caption(words::TOP_RIGHT)))
                    (picture(Scene::Secret, html! { (words::unlock(device)) }))
                    (picture(Scene::Trust, caption(words::TRUST)))
                },
            },
        ),
    };
    let third = Step {
        title: words::DONE,
        words: done,
        pictures: picture(Scene::Done, html! { (words::TELLS) }),
    };
    [first, second, third]
}

fn caption((before, word, after): (&str, &str, &str)) -> Markup {
    html! { (before) strong { (word) } (after) }
}

fn way(lead: &str, path: &[&str], verb: &str, organisation: &str) -> Markup {
    html! {
        p { (lead) }
        (settings(path))
        p { (verb) strong { (organisation) } (words::THEN_INSTALL) }
    }
}
