//! Links that no longer lead on, each with its own words and the way on.

use maud::{Markup, html};
use muster_app::portal::Dead;
use muster_domain::passcode::MAX_WRONG_TRIES;
use muster_words::Key;

use super::{Frame, frame, icons, self_enrollment};
use crate::look::Look;

/// How it stands with asking for a new invite.
pub(crate) struct Request<'a> {
    /// It was asked for, and nobody has decided.
    pub(crate) asked: bool,
    /// It was declined, with these words; blank when nothing was said.
    pub(crate) declined: Option<&'a str>,
    /// The link's path, when it is known: only then can be asked.
    pub(crate) path: Option<&'a str>,
    /// Its user chose it in self enrollment, and can choose anew: no message leads to it.
    pub(crate) chosen: bool,
}

impl Request<'_> {
    /// For a browser whose session has died; `chosen` of one of self enrollment.
    pub(crate) fn of_session(asked: bool, chosen: bool) -> Self {
        Self {
            asked,
            declined: None,
            path: None,
            chosen,
        }
    }
}

/// The page. `verified_here` when this browser holds a session: of another invite, or of this one when it came by a short link.
pub(crate) fn page(look: &Look, why: Dead, request: &Request<'_>, verified_here: bool) -> Markup {
    let (sign, title, what) = match why {
        Dead::Expired => (icons::hourglass(), Key::DeadExpired, Key::DeadExpiredMore),
        Dead::Revoked => (icons::barred(), Key::DeadRevoked, Key::DeadRevokedMore),
        Dead::Used => (icons::tick(), Key::DeadUsed, Key::DeadUsedDevice),
        Dead::Elsewhere => (icons::forward(), Key::DeadElsewhere, Key::DeadElsewhereMore),
        Dead::Superseded => (icons::envelope(), Key::DeadSuperseded, Key::DeadSupersededMore),
        Dead::ChosenAgain => (icons::forward(), Key::DeadChosenAgain, Key::DeadChosenAgainMore),
        Dead::Locked => (icons::lock(), Key::DeadLocked, Key::DeadLockedMore),
    };
    let frame_of = Frame {
        title: look.say_plain(title, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (sign) }
            h1 { (look.say(title)) }
            p.lead { (look.say_with(what, &[("tries", MAX_WRONG_TRIES.into())])) }
            @if verified_here {
                @let go_on = html! { a href="/enroll" { (look.say(Key::DeadGoOn)) } };
                p { (look.say_around(Key::DeadVerifiedHere, &[], &[("link", &go_on)])) }
            }
            @if let Some(words) = request.declined.filter(|_| !request.asked) {
                div.note { (icons::barred()) div {
                    p { strong { (look.say(Key::DeadDeclined)) } }
                    @if !words.is_empty() { p dir="auto" { (words) } }
                } }
            }
            @if why == Dead::ChosenAgain || request.chosen {
                a.primary href=(self_enrollment::PATH) { (look.say(Key::DeadChooseAnew)) }
            } @else if request.asked {
                div.note { (icons::tick()) div {
                    p { strong { (look.say(Key::DeadAsked)) } }
                    p { (look.say(Key::DeadAskedMore)) }
                } }
            } @else if let Some(path) = request.path {
                @if why == Dead::Elsewhere { p { (look.say(Key::DeadElsewhereLost)) } }
                form method="post" action={ (path) "/ask" } {
                    button.primary type="submit" { (look.say(Key::DeadAsk)) }
                }
                p.hint { (look.say(Key::DeadAskMore)) }
            } @else {
                p { (look.say(Key::DeadFromSession)) }
            }
            @if matches!(why, Dead::Used | Dead::Elsewhere) {
                p { (look.say(Key::DeadNotYou)) }
            }
        },
    )
}
