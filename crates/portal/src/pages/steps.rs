//! After the passcode: the steps on this device, or honestly that the organisation is not ready for it yet. What is missing is the
//! administrator's to know, and stands in the console.
//!
//! What holds until the profile was downloaded carries `data-until="served"`, what holds from then on
//! `data-from="served"`. The server hides one of the two; a page that stays open exchanges them by itself, in place,
//! because loading it again would take away the browser's question about the download.

use std::sync::Arc;

use maud::{Markup, PreEscaped, html};
use muster_app::portal::{Step as WayStep, TurnedAway, Verified};
use muster_domain::{
    browser::Seen,
    device::OwnedBy,
    obstacle::{Obstacle, System},
    platform::Platform,
};
use muster_words::{Key, Value};

use super::{
    Frame, apple, frame, icons,
    layout::{help, time},
    name::device_word,
    pictures::{self, Drawn},
    profile, sees, stuck,
};
use crate::{look::Look, parts::Part};

/// One step of three.
pub(super) struct Step {
    pub(super) title: Key,
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
    let waiting = platform.is_some_and(|platform| verified.not_ready.contains(&platform));
    let device = device_word(welcome.platform, seen, agent);
    let drawn = platform.and_then(|platform| Drawn::of(platform, seen, agent));
    let download = drawn.filter(|_| !waiting);
    // What would only fail again is no step to take: until it is mended, the way on is a new profile.
    let turned_away = verified.obstacle.as_ref().filter(|_| !waiting);
    // Where the person is; nowhere yet while the organisation has something to do, or an obstacle stands in the way.
    let now = match (
        waiting || turned_away.is_some(),
        download.is_some() && verified.served,
    ) {
        (true, _) => None,
        (false, served) => Some(usize::from(served)),
    };
    let frame_of = Frame {
        title: look.say_plain(
            match now {
                None if turned_away.is_some() => Key::StepsObstacleTitle,
                None => Key::StepsWaiting,
                Some(0) => Key::StepsThree,
                Some(_) => Key::StepsTwo,
            },
            &[],
        ),
        step: Some((welcome.way, WayStep::SetUp)),
        expires: Some(welcome.expires_at),
        dock: download.map(|_| dock(look, verified.served, seen)),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            p.verified role="status" { (icons::shield()) span { (recognised(look, &welcome.invitee)) } }
            @if waiting {
                h1 { (look.say(Key::StepsWaiting)) }
                p.lead { (look.say(Key::StepsNotYet)) }
                div.note { (icons::hourglass()) div {
                    p { (look.say(Key::StepsNotYetAsk)) }
                    (help(look))
                } }
                p { (look.say_around(Key::StepsNotYetStay, &[], &[("moment", &time(look, welcome.expires_at))])) }
                p.quiet { a.secondary href="" { (look.say(Key::StepsLookAgain)) } }
                h2 { (look.say(Key::StepsNext)) }
            } @else if let Some(turned_away) = turned_away {
                div data-obstacle {
                    h1 { (look.say(Key::StepsObstacleTitle)) }
                    div.obstacle role="alert" {
                        (icons::warning())
                        p { (obstacle(look, turned_away)) }
                    }
                    h2 { (look.say(Key::StepsNext)) }
                }
                // Takes its place once a new profile was downloaded.
                div data-mended hidden { (head(look, download.is_some(), false, device)) }
            } @else {
                (head(look, download.is_some(), verified.served, device))
            }
            @if let Some(drawn) = download { (pictures::symbols(drawn)) }
            @match (platform, drawn) {
                (Some(_), Some(drawn)) => (apple_list(look, drawn, device, now, download.is_some())),
                (Some(platform), None) => (list(look, &other_steps(look, platform, welcome.owned_by), now, false)),
                (None, _) => p { (look.say(Key::StepsOtherDevice)) },
            }
            (switch(look, welcome.platform, seen))
            div.questions {
                @if !waiting { (stuck::stuck(look, drawn, device)) }
                (sees::question(look, welcome.platform, seen, welcome.owned_by))
            }
        },
    )
}

fn recognised(look: &Look, invitee: &str) -> String {
    match invitee {
        "" => look.say(Key::StepsVerifiedUnnamed),
        name => look.say_with(Key::StepsVerified, &[("invitee", Value::Text(name))]),
    }
}

/// Why the device was turned away, and what to do.
fn obstacle(look: &Look, turned_away: &TurnedAway) -> Markup {
    let head = html! { strong { (look.say(Key::StepsObstacleHead)) } };
    let system = |system: System| ("system", Value::Text(system.name()));
    let why = match turned_away {
        TurnedAway::By(Obstacle::TooOld {
            system: which,
            version,
            least,
        }) => {
            let values = [
                system(*which),
                ("version", Value::Text(version)),
                ("least", Value::Text(least)),
            ];
            look.say_with(Key::ObstacleTooOld, &values)
        }
        TurnedAway::By(Obstacle::NoVersion { system: which }) => {
            look.say_with(Key::ObstacleNoVersion, &[system(*which)])
        }
        TurnedAway::By(Obstacle::OtherKind) => look.say(Key::ObstacleKind),
        TurnedAway::By(Obstacle::OtherCertificate) => look.say(Key::ObstacleCertificate),
        TurnedAway::By(Obstacle::TooManyDevices { limit }) => {
            look.say_with(Key::ObstacleTooMany, &[("limit", (*limit).into())])
        }
        TurnedAway::Otherwise => look.say(Key::ObstacleOther),
    };
    look.say_around(
        Key::StepsObstacle,
        &[],
        &[("head", &head), ("why", &html! { (why) })],
    )
}

/// Title and lead. That the page moves on by itself is only said where it does: a browser that runs our script.
fn head(look: &Look, watches: bool, served: bool, device: &'static str) -> Markup {
    let device = [("device", Value::Word(device))];
    html! {
        h1 {
            span data-until="served" hidden[served] { (look.say(Key::StepsThree)) }
            @if watches { span data-from="served" hidden[!served] { (look.say(Key::StepsTwo)) } }
        }
        @if watches {
            p.lead data-waiting hidden { (look.say(Key::StepsStay)) }
            noscript { p.lead { (look.say_with(Key::StepsComeBack, &device)) } }
            // Filled when the page moves on, which is the moment at which it is worth reading aloud.
            p.vh role="status" data-said=(look.say(Key::StepsServed)) {}
        } @else {
            p.lead { (look.say_with(Key::StepsFollow, &device)) }
        }
    }
}

/// The profile's button; the page watches for the device to enroll from then on.
fn dock(look: &Look, served: bool, seen: Seen) -> Markup {
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
                (icons::download()) (look.say(Key::StepsDownload))
            }
            div data-from="served" hidden[!served] { (profile::again(look, device)) }
            a.link href={ "#" (stuck::PLACE) } { (look.say(Key::Stuck)) }
        }
    }
}

/// A Neutral invite follows the device, and Safari on "Macintosh" may be either.
fn switch(look: &Look, platform: Platform, seen: Seen) -> Markup {
    html! {
        @if platform == Platform::Neutral && seen == Seen::MacOrIpad {
            p.quiet { a.link href="/enroll?device=ipad" { (look.say(Key::DeviceOnIpad)) } }
        } @else if platform == Platform::Neutral && seen == Seen::Mac {
            p.quiet { a.link href="/enroll" { (look.say(Key::DeviceOnMac)) } }
        }
    }
}

/// The steps on a device of Apple's; `device` is the word for it.
fn apple_list(
    look: &Look,
    drawn: Drawn,
    device: &'static str,
    now: Option<usize>,
    pictures: bool,
) -> PreEscaped<Arc<str>> {
    let part = Part::Steps {
        drawn,
        device,
        now,
        pictures,
    };
    look.part(part, || {
        list(look, &apple::steps(look, drawn, device), now, pictures)
    })
}

/// The steps; `now` is the one where the person is, `drawn` whether their pictures go with them.
fn list(look: &Look, steps: &[Step], now: Option<usize>, drawn: bool) -> Markup {
    html! {
        ol.steps {
            @for (n, step) in steps.iter().enumerate() {
                @let past = now.is_some_and(|now| n < now);
                li class=[past.then_some("past")] aria-current=[(now == Some(n)).then_some("step")] {
                    span.number aria-hidden="true" { span.digit { (n + 1) } (icons::done()) }
                    div {
                        @let title = html! { span.vh.was { (look.say(Key::StepsWas)) } " " (look.say(step.title)) };
                        @if now.is_some() { h2.title { (title) } } @else { h3.title { (title) } }
                        @if n == 0 && drawn {
                            div data-until="served" hidden[past] { (step.words) }
                            p data-from="served" hidden[!past] { (look.say(Key::StepsGone)) }
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
pub(super) fn settings(look: &Look, path: &[Key]) -> Markup {
    html! {
        ol.path {
            @for (n, place) in path.iter().enumerate() {
                li.last[n + 1 == path.len()] {
                    @if n == 0 { span.tile.grey { (icons::gear()) } }
                    span.place { (look.say(*place)) }
                    (icons::forward())
                }
            }
        }
    }
}

/// The steps on devices that are not enrolled by a profile.
fn other_steps(look: &Look, platform: Platform, owned_by: OwnedBy) -> [Step; 3] {
    const WINDOWS: &[Key] = &[
        Key::ScreenWindowsSettings,
        Key::ScreenWindowsAccounts,
        Key::ScreenWindowsAccess,
    ];
    let step = |title, words, path: &[Key]| Step {
        title,
        words: html! {
            p { (look.say(words)) }
            @if !path.is_empty() { (settings(look, path)) }
        },
        pictures: html! {},
    };
    let done = step(Key::StepsDone, Key::StepsDoneMore, &[]);
    match (platform, owned_by) {
        (Platform::Android, OwnedBy::Personal) => [
            step(Key::StepsWorkProfile, Key::StepsWorkProfileMore, &[]),
            step(Key::StepsAccept, Key::StepsAcceptMore, &[]),
            done,
        ],
        (Platform::Android, OwnedBy::Corporate) => [
            step(Key::StepsReset, Key::StepsResetMore, &[]),
            step(Key::StepsFirstScreen, Key::StepsFirstScreenMore, &[]),
            done,
        ],
        _ => [
            step(Key::StepsConnect, Key::StepsConnectMore, WINDOWS),
            step(Key::StepsSignIn, Key::StepsSignInMore, &[]),
            done,
        ],
    }
}
