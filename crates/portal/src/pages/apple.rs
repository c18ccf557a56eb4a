//! The steps on an iPhone, an iPad and a Mac, each with pictures of what the person meets.

use maud::{Markup, html};
use muster_words::{Key, Value};

use super::{
    pictures::{Drawn, Scene, figure},
    steps::{Step, settings},
};
use crate::look::Look;

/// Where a profile that waits is found.
pub(super) const PATH: &[Key] = &[Key::ScreenSettings, Key::ScreenGeneral, Key::ScreenVpnManagement];
/// The same on a Mac.
pub(super) const PATH_MAC: &[Key] = &[
    Key::ScreenSystemSettings,
    Key::ScreenGeneral,
    Key::ScreenDeviceManagement,
];

/// The three steps. `device` is the word for the device in front.
pub(super) fn steps(look: &Look, drawn: Drawn, device: &'static str) -> [Step; 3] {
    let device = [("device", Value::Word(device))];
    let picture = |scene, caption: Markup| figure(drawn, scene, look, &caption);
    let words = |key| html! { p { (look.say(key)) } };
    // A caption whose `field` is a word on the screen.
    let screen = |scene, key, field, word| {
        let word = html! { strong { (look.say(word)) } };
        picture(scene, look.say_around(key, &[], &[(field, &word)]))
    };
    let (first, second) = match drawn {
        Drawn::Window => (
            Step {
                title: Key::AppleDownload,
                words: words(Key::AppleDownloadMac),
                pictures: html! {
                    (screen(Scene::Ask, Key::AppleCaptionAskMac, "allow", Key::ScreenAllow))
                    (screen(
                        Scene::Downloaded,
                        Key::AppleCaptionDownloadedMac,
                        "downloaded",
                        Key::ScreenDownloaded,
                    ))
                },
            },
            Step {
                title: Key::AppleInstallMac,
                words: html! {
                    (words(Key::AppleWayMac))
                    (settings(look, PATH_MAC))
                    p { (named(look, Key::AppleClickProfile)) }
                    (words(Key::AppleOlderMac))
                    (words(Key::AppleSoonMac))
                },
                pictures: html! {
                    (screen(
                        Scene::Settings,
                        Key::AppleCaptionSettingsMac,
                        "management",
                        Key::ScreenDeviceManagement,
                    ))
                    (picture(Scene::Profiles, named(look, Key::AppleCaptionProfilesMac)))
                    (screen(Scene::Install, Key::AppleCaptionInstallMac, "install", Key::ScreenInstallMac))
                    (picture(Scene::Secret, html! { (look.say(Key::AppleCaptionPasswordMac)) }))
                },
            },
        ),
        Drawn::Phone | Drawn::Tablet => (
            Step {
                title: Key::AppleDownload,
                words: words(Key::AppleDownloadTouch),
                pictures: html! {
                    (screen(Scene::Ask, Key::AppleCaptionAsk, "allow", Key::ScreenAllow))
                    (screen(Scene::Downloaded, Key::AppleCaptionClose, "close", Key::ScreenClose))
                },
            },
            Step {
                title: Key::AppleInstall,
                words: html! {
                    (words(Key::AppleWay))
                    (settings(look, PATH))
                    p { (named(look, Key::AppleTapProfile)) }
                    p { (look.say_with(Key::AppleSoon, &device)) }
                },
                pictures: html! {
                    (screen(
                        Scene::Settings,
                        Key::AppleCaptionSettings,
                        "downloaded",
                        Key::ScreenDownloaded,
                    ))
                    (screen(Scene::Install, Key::AppleCaptionInstall, "install", Key::ScreenInstall))
                    (picture(Scene::Secret, html! { (look.say_with(Key::AppleCaptionUnlock, &device)) }))
                    (screen(Scene::Trust, Key::AppleCaptionTrust, "trust", Key::ScreenTrust))
                },
            },
        ),
    };
    let third = Step {
        title: Key::StepsDone,
        words: html! { p { (look.say_with(Key::AppleDoneMore, &device)) } },
        pictures: picture(Scene::Done, html! { (look.say(Key::AppleCaptionDone)) }),
    };
    [first, second, third]
}

/// Words with the organisation's name set off, as the profile carries it.
fn named(look: &Look, key: Key) -> Markup {
    look.say_around_name(
        key,
        |words| html! { (words) },
        |name| html! { strong { bdi { (name) } } },
    )
}
