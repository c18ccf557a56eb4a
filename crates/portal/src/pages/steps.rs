//! After the passcode: the steps on this device, and honestly what the organisation has still to set up.
//!
//! What holds until the profile was downloaded carries `data-until="served"`, what holds from then on
//! `data-from="served"`. The server hides one of the two; a page that stays open exchanges them by itself, in place,
//! because loading it again would take away the browser's question about the download.

use maud::{Markup, html};
use muster_app::portal::Verified;
use muster_domain::{browser::Seen, device::OwnedBy, platform::Platform};

use super::{
    Frame, apple, frame, icons,
    layout::time,
    name::device_name,
    pictures::{self, Drawn},
    profile, sees, stuck,
};
use crate::brand::Look;

mod words {
    pub(super) fn verified(name: &str) -> String {
        match name {
            "" => "Verified".to_owned(),
            name => format!("Verified as {name}"),
        }
    }
    pub(super) const TO_GO: &str = "Three steps to go";
    pub(super) const TWO_TO_GO: &str = "Two steps to go";
    pub(super) fn to_go_lead(device: &str) -> String {
        format!("Follow them on this {device}.")
    }
    pub(super) const OBSTACLE: &str = "This device could not enroll:";
    pub(super) const OBSTACLE_THEN: &str =
        "When that is mended, for example by an update of its system, download a new profile.";
    pub(super) const STAY: &str = "Stay on this page. It moves on by itself.";
    pub(super) fn come_back(device: &str) -> String {
        format!("Follow them on this {device}, then load this page again.")
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
    pub(super) const WAS: &str = "Done:";
    pub(super) const DOWNLOAD: &str = "Download profile";
    pub(super) const SERVED: &str = "You have downloaded the profile. Go on with the second step.";
    pub(super) const GONE: &str = "It is downloaded. If it is gone, download a new one.";

    pub(super) const DONE: &str = "Done";
    pub(super) const DONE_MORE: &str =
        "Your organisation sees the device from then on, and sets up what belongs to work.";
    pub(super) const CONNECT: &str = "Connect the PC";
    pub(super) const CONNECT_MORE: &str =
        "Use the button on this page, or open Settings. An administrator of this PC must do it.";
    pub(super) const CONNECT_PATH: &[&str] = &["Settings", "Accounts", "Access work or school"];
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
pub(super) struct Step {
    pub(super) title: &'static str,
    pub(super) words: Markup,
    /// Figures, when there are any.
    pub(super) pictures: Markup,
}

/// The page of a verified browser.
pub(crate) fn page(look: &Look, verified: &Verified, seen: Seen, agent: &str) -> Markup {
    let welcome = &verified.welcome;
    let platform = match welcome.platform {
        Platform::Neutral => seen.platform(),
        other => Some(other),
    };
    let waiting = !verified.missing.is_empty();
    let device = device_name(welcome.platform, seen, agent);
    let drawn = platform.and_then(|platform| Drawn::of(platform, seen, agent));
    let steps = platform.map(|platform| match drawn {
        Some(drawn) => apple::steps(look, drawn, device),
        None => other_steps(platform, welcome.owned_by),
    });
    let download = drawn.filter(|_| !waiting);
    // Where the person is; nowhere yet while the organisation has something to do.
    let now = match (waiting, download.is_some() && verified.served) {
        (true, _) => None,
        (false, served) => Some(usize::from(served)),
    };
    let frame_of = Frame {
        title: match now {
            None => words::WAITING,
            Some(0) => words::TO_GO,
            Some(_) => words::TWO_TO_GO,
        },
        step: Some(2),
        expires: Some(welcome.expires_at),
        dock: download.map(|_| dock(verified.served, seen)),
    };
    frame(
        look,
        &frame_of,
        &html! {
            p.verified role="status" { (icons::shield()) span { (words::verified(&welcome.invitee)) } }
            @if waiting {
                h1 { (words::WAITING) }
                p.lead { (words::waiting_lead(look.organisation_first())) }
                ul.missing { @for missing in &verified.missing { li { (missing.words) } } }
                p { (words::NOTHING_TO_DO) " " (time(look, welcome.expires_at)) "." }
                p.quiet { a.secondary href="" { (words::AGAIN) } }
                h2 { (words::NEXT) }
            } @else {
                (head(download.is_some(), verified.served, device))
                @if !verified.obstacle.is_empty() {
                    div.obstacle role="alert" data-obstacle {
                        (icons::warning())
                        p { strong { (words::OBSTACLE) } " " (verified.obstacle) ". " (words::OBSTACLE_THEN) }
                    }
                }
            }
            @if let Some(drawn) = download { (pictures::symbols(drawn)) }
            @match &steps {
                Some(steps) => (list(steps, now, download.is_some())),
                None => p { (words::OTHER_DEVICE) },
            }
            (switch(welcome.platform, seen))
            div.questions {
                @if !waiting { (stuck::stuck(look, drawn, device)) }
                (sees::question(look, welcome.platform, seen, welcome.owned_by))
            }
        },
    )
}

/// Title and lead. That the page moves on by itself is only said where it does: a browser that runs our script.
fn head(watches: bool, served: bool, device: &str) -> Markup {
    html! {
        h1 {
            span data-until="served" hidden[served] { (words::TO_GO) }
            @if watches { span data-from="served" hidden[!served] { (words::TWO_TO_GO) } }
        }
        @if watches {
            p.lead data-waiting hidden { (words::STAY) }
            noscript { p.lead { (words::come_back(device)) } }
            // Filled when the page moves on, which is the moment at which it is worth reading aloud.
            p.vh role="status" data-said=(words::SERVED) {}
        } @else {
            p.lead { (words::to_go_lead(device)) }
        }
    }
}

/// The profile's button; the page watches for the device to enroll from then on.
fn dock(served: bool, seen: Seen) -> Markup {
    let device = match seen {
        Seen::Ios => Some("ipad"),
        Seen::Mac | Seen::MacOrIpad => Some("mac"),
        _ => None,
    };
    let query = device
        .map(|device| format!("?device={device}"))
        .unwrap_or_default();
    html! {
        div.act data-watch="/enroll/state" {
            a.primary href={ "/enroll/profile" (query) } data-until="served" hidden[served] {
                (icons::download()) (words::DOWNLOAD)
            }
            div data-from="served" hidden[!served] { (profile::again(device)) }
            a.link href={ "#" (stuck::PLACE) } { (stuck::words::STUCK) }
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

/// The steps; `now` is the one where the person is, `drawn` whether their pictures go with them.
fn list(steps: &[Step], now: Option<usize>, drawn: bool) -> Markup {
    html! {
        ol.steps {
            @for (n, step) in steps.iter().enumerate() {
                @let past = now.is_some_and(|now| n < now);
                li class=[past.then_some("past")] aria-current=[(now == Some(n)).then_some("step")] {
                    span.number aria-hidden="true" { span.digit { (n + 1) } (icons::done()) }
                    div {
                        @let title = html! { span.vh.was { (words::WAS) } " " (step.title) };
                        @if now.is_some() { h2.title { (title) } } @else { h3.title { (title) } }
                        @if n == 0 && drawn {
                            div data-until="served" hidden[past] { (step.words) }
                            p data-from="served" hidden[!past] { (words::GONE) }
                        } @else {
                            (step.words)
                        }
                        // A page that was opened after the download need not show its question any more.
                        @if drawn && !past { div.pictures { (step.pictures) } }
                    }
                }
            }
        }
    }
}

/// The way through the system's settings, as it looks there.
pub(super) fn settings(path: &[&str]) -> Markup {
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

/// The steps on devices that are not enrolled by a profile.
fn other_steps(platform: Platform, owned_by: OwnedBy) -> [Step; 3] {
    let step = |title, words: &str, path: &[&str]| Step {
        title,
        words: html! {
            p { (words) }
            @if !path.is_empty() { (settings(path)) }
        },
        pictures: html! {},
    };
    let done = step(words::DONE, words::DONE_MORE, &[]);
    match (platform, owned_by) {
        (Platform::Android, OwnedBy::Personal) => [
            step(words::WORK_PROFILE, words::WORK_PROFILE_MORE, &[]),
            step(words::ACCEPT, words::ACCEPT_MORE, &[]),
            done,
        ],
        (Platform::Android, OwnedBy::Corporate) => [
            step(words::RESET, words::RESET_MORE, &[]),
            step(words::FIRST_SCREEN, words::FIRST_SCREEN_MORE, &[]),
            done,
        ],
        _ => [
            step(words::CONNECT, words::CONNECT_MORE, words::CONNECT_PATH),
            step(words::SIGN_IN, words::SIGN_IN_MORE, &[]),
            done,
        ],
    }
}
