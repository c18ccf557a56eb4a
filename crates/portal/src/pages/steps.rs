//! After the passcode: the steps on this device, and honestly what the organisation has still to set up.

use maud::{Markup, html};
use muster_app::portal::Verified;
use muster_domain::{browser::Seen, device::OwnedBy, platform::Platform};

use super::{Frame, frame, icons, layout::time, name::device_name, profile};
use crate::brand::Look;

mod words {
    pub(super) fn verified(name: &str) -> String {
        match name {
            "" => "Verified".to_owned(),
            name => format!("Verified as {name}"),
        }
    }
    pub(super) const TO_GO: &str = "Three steps to go";
    pub(super) fn to_go_lead(device: &str) -> String {
        format!("Follow them on this {device}.")
    }
    pub(super) const WAITING: &str = "You are verified";
    pub(super) fn waiting_lead(organisation: &str) -> String {
        format!("{organisation} has still something to set up before this device can be enrolled:")
    }
    pub(super) const NOTHING_TO_DO: &str = "You need do nothing. You stay verified in this browser and will not need the passcode again: keep the link, \
         and open it here when you are told that it goes on, at the latest by";
    pub(super) const NEXT: &str = "What comes then";
    pub(super) const AGAIN: &str = "Look again";
    pub(super) const OTHER_DEVICE: &str =
        "This kind of device cannot be enrolled. Ask for an invite for the device that you want to set up.";
    pub(super) const IPAD: &str = "I am on an iPad";
    pub(super) const MAC: &str = "I am on a Mac";
    pub(super) const DONE: &str = "Done";
    pub(super) const DONE_MORE: &str =
        "Your organisation sees the device from then on, and sets up what belongs to work.";

    pub(super) const PROFILE: &str = "Download the profile";
    pub(super) const PROFILE_MORE: &str =
        "Tap the button on this page. When you are asked, choose Allow, then Close.";
    pub(super) const PROFILE_MAC_MORE: &str =
        "Click the button on this page. A message says that the profile was downloaded.";
    pub(super) const SERVED: &str =
        "You have downloaded the profile. Go on with the second step, or download a new one when it is gone.";
    pub(super) const WATCHING: &str = "This page tells you when your device has enrolled.";
    pub(super) const INSTALL: &str = "Install it in Settings";
    pub(super) const INSTALL_MAC: &str = "Install it in System Settings";
    pub(super) const TAP: &str = "Tap";
    pub(super) const CLICK: &str = "Double-click";
    pub(super) const THEN_INSTALL: &str = "then Install.";
    pub(super) const CONNECT: &str = "Connect the PC";
    pub(super) const CONNECT_MORE: &str =
        "Use the button on this page, or open Settings. An administrator of this PC must do it.";
    pub(super) const SIGN_IN: &str = "Confirm on the page that opens";
    pub(super) const SIGN_IN_MORE: &str = "It shows the name of your organisation again.";
    pub(super) const WORK_PROFILE: &str = "Start the set-up";
    pub(super) const WORK_PROFILE_MORE: &str = "Tap the button on this page. Android opens its own set-up.";
    pub(super) const ACCEPT: &str = "Create the work profile";
    pub(super) const ACCEPT_MORE: &str =
        "Read what Android shows you and accept. Your private apps stay as they are.";
    pub(super) const RESET: &str = "Reset the device";
    pub(super) const RESET_MORE: &str = "A device of the organisation is set up from its first screen. Save what you need: resetting erases everything.";
    pub(super) const FIRST_SCREEN: &str = "Scan the code on the first screen";
    pub(super) const FIRST_SCREEN_MORE: &str = "Tap the first screen six times in one place until it asks for a code. Your organisation shows you the code.";
}

/// One step of three.
struct Step {
    title: &'static str,
    words: &'static str,
    /// Where in the system's settings, outermost first.
    path: &'static [&'static str],
    /// What to do with the organisation's name at the end of that path.
    verb: &'static str,
}

const fn step(title: &'static str, words: &'static str) -> Step {
    Step {
        title,
        words,
        path: &[],
        verb: "",
    }
}

/// The page of a verified browser.
pub(crate) fn page(look: &Look, verified: &Verified, seen: Seen, agent: &str) -> Markup {
    let welcome = &verified.welcome;
    let platform = match welcome.platform {
        Platform::Neutral => seen.platform(),
        other => Some(other),
    };
    let waiting = !verified.missing.is_empty();
    let title = if waiting { words::WAITING } else { words::TO_GO };
    let device = device_name(welcome.platform, seen, agent);
    let frame_of = Frame {
        title,
        step: Some(2),
        expires: Some(welcome.expires_at),
    };
    frame(
        look,
        &frame_of,
        &html! {
            p.verified role="status" { (icons::shield()) span { (words::verified(&welcome.invitee)) } }
            h1 { (title) }
            @if waiting {
                p.lead { (words::waiting_lead(look.organisation_first())) }
                ul.missing { @for missing in &verified.missing { li { (missing.words) } } }
                p { (words::NOTHING_TO_DO) " " (time(look, welcome.expires_at)) "." }
                p.quiet { a.secondary href="" { (words::AGAIN) } }
                h2 { (words::NEXT) }
            } @else {
                p.lead { (words::to_go_lead(device)) }
            }
            @if !waiting && platform.is_some_and(is_apple) {
                (download(verified.served, seen))
            }
            @match platform {
                Some(platform) => (list(look, &steps(platform, welcome.owned_by), !waiting)),
                None => p { (words::OTHER_DEVICE) },
            }
            (switch(welcome.platform, seen))
        },
    )
}

/// Whether the device is enrolled by a profile.
fn is_apple(platform: Platform) -> bool {
    matches!(platform, Platform::Ios | Platform::MacOs)
}

/// The profile's button; the page watches for the device to enroll from then on.
fn download(served: bool, seen: Seen) -> Markup {
    let device = match seen {
        Seen::Ios => Some("ipad"),
        Seen::Mac | Seen::MacOrIpad => Some("mac"),
        _ => None,
    };
    html! {
        div.download data-watch="/enroll/state" {
            @if served {
                p { (words::SERVED) }
                (profile::again(device))
            } @else {
                @let query = device.map(|device| format!("?device={device}")).unwrap_or_default();
                a.primary href={ "/enroll/profile" (query) } { (words::PROFILE) }
            }
            p.hint role="status" aria-live="polite" data-waiting hidden { (words::WATCHING) }
        }
    }
}

/// A Neutral invite follows the device, and Safari on "Macintosh" may be either.
fn switch(platform: Platform, seen: Seen) -> Markup {
    html! {
        @if platform == Platform::Neutral && seen == Seen::MacOrIpad {
            p.quiet { a.link href="/enroll?device=ipad" { (words::IPAD) } }
        } @else if platform == Platform::Neutral && seen == Seen::Mac {
            p.quiet { a.link href="/enroll" { (words::MAC) } }
        }
    }
}

fn list(look: &Look, steps: &[Step], begun: bool) -> Markup {
    html! {
        ol.steps {
            @for (n, step) in steps.iter().enumerate() {
                li.now[begun && n == 0] {
                    span.number aria-hidden="true" { (n + 1) }
                    div {
                        @if begun { h2.title { (step.title) } } @else { h3.title { (step.title) } }
                        @if !step.words.is_empty() { p { (step.words) } }
                        @if !step.path.is_empty() { (settings(step.path)) }
                        @if !step.verb.is_empty() {
                            p { (step.verb) " " strong { (look.organisation_first()) } ", " (words::THEN_INSTALL) }
                        }
                    }
                }
            }
        }
    }
}

/// The way through the system's settings, as it looks there.
fn settings(path: &[&str]) -> Markup {
    html! {
        ol.path {
            @for (n, place) in path.iter().enumerate() {
                li.last[n + 1 == path.len()] {
                    @if n == 0 { span.tile.grey { (icons::gear()) } }
                    span.place { (place) }
                    (icons::forward())
                }
            }
        }
    }
}

fn steps(platform: Platform, owned_by: OwnedBy) -> [Step; 3] {
    let done = step(words::DONE, words::DONE_MORE);
    match (platform, owned_by) {
        (Platform::Ios | Platform::Neutral, _) => [
            step(words::PROFILE, words::PROFILE_MORE),
            Step {
                title: words::INSTALL,
                words: "",
                path: &["Settings", "General", "VPN & Device Management"],
                verb: words::TAP,
            },
            done,
        ],
        (Platform::MacOs, _) => [
            step(words::PROFILE, words::PROFILE_MAC_MORE),
            Step {
                title: words::INSTALL_MAC,
                words: "",
                path: &["System Settings", "General", "Device Management"],
                verb: words::CLICK,
            },
            done,
        ],
        (Platform::Windows, _) => [
            Step {
                title: words::CONNECT,
                words: words::CONNECT_MORE,
                path: &["Settings", "Accounts", "Access work or school"],
                verb: "",
            },
            step(words::SIGN_IN, words::SIGN_IN_MORE),
            done,
        ],
        (Platform::Android, OwnedBy::Personal) => [
            step(words::WORK_PROFILE, words::WORK_PROFILE_MORE),
            step(words::ACCEPT, words::ACCEPT_MORE),
            done,
        ],
        (Platform::Android, OwnedBy::Corporate) => [
            step(words::RESET, words::RESET_MORE),
            step(words::FIRST_SCREEN, words::FIRST_SCREEN_MORE),
            done,
        ],
    }
}
