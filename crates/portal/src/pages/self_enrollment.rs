//! Self enrollment: signing in, picking what is brought, and why it goes no further.

use maud::{Markup, html};
use muster_app::portal::{Offered, Refused, SelfOffer, Step};
use muster_domain::{
    browser::{Fit, Seen},
    device::OwnedBy,
    platform::Platform,
    qr::Qr,
};
use muster_words::{Key, Value};

use super::{Frame, frame, icons, layout::help, sees, sign_in};
use crate::look::Look;

/// The page's address.
pub(crate) const PATH: &str = "/self";
/// Where a name and a password go.
pub(crate) const SIGN_IN: &str = "/self/sign-in";
/// Where it is picked what is brought.
pub(crate) const CHOOSE: &str = "/self/choose";

/// What a form says of one choice: `ios.personal`.
pub(crate) fn word(platform: Platform, owner: OwnedBy) -> String {
    format!("{}.{}", platform.as_str(), owner.as_str())
}

/// The sign-in, and before it what can be brought.
pub(crate) fn start(
    look: &Look,
    offer: &SelfOffer,
    complaint: Option<Refused>,
    before: Option<sign_in::Before<'_>>,
) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::SelfTitle, &[]),
        wrong: complaint.is_some(),
        step: Some((offer.way, Step::SignIn)),
        ..Frame::default()
    };
    let forms = sign_in::Forms {
        choices: &offer.directories,
        action: SIGN_IN,
        at: PATH,
        device: None,
        complaint,
        before,
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (look.say(Key::SelfTitle)) }
            p.lead { (look.say(Key::SelfLead)) }
            @if !offer.text.is_empty() {
                @for line in offer.text.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } }
            }
            (sign_in::forms(look, &forms))
            h2 { (look.say(Key::SelfOffered)) }
            @let all: Vec<&Offered> = offer.platforms.iter().collect();
            (offered(look, &all))
            div.questions { (sign_in::sure(look, complaint)) }
        },
    )
}

/// Kinds of devices, those first that can be set up; and whom to ask, where one of them cannot be yet.
fn offered(look: &Look, all: &[&Offered]) -> Markup {
    let (ready, later): (Vec<&Offered>, Vec<&Offered>) = all
        .iter()
        .copied()
        .partition(|offered| offered.missing.is_empty());
    html! {
        ul.offered { @for offered in ready.into_iter().chain(later) { (line(look, offered)) } }
        @if all.iter().any(|offered| !offered.missing.is_empty()) { (help(look)) }
    }
}

/// A platform, and whether it can be set up at all. What is missing is the administrator's to know, and stands in the console.
fn line(look: &Look, offered: &Offered) -> Markup {
    html! {
        li {
            strong { (name(look, offered.platform)) }
            @if !offered.missing.is_empty() { " " span.hint { (look.say(Key::SelfNotHereYet)) } }
        }
    }
}

fn name(look: &Look, platform: Platform) -> String {
    look.say_with(
        Key::FieldDevicePlatform,
        &[("platform", Value::Word(platform.as_str()))],
    )
}

/// Picking, on the device that is in front.
pub(crate) struct Picking<'a> {
    /// What is offered.
    pub(crate) offer: &'a SelfOffer,
    /// Who picks.
    pub(crate) person: &'a str,
    /// The device in front.
    pub(crate) seen: Seen,
    /// This very address, for other devices.
    pub(crate) address: &'a str,
    /// What was picked is not offered any more.
    pub(crate) again: bool,
}

/// The page.
pub(crate) fn choose(look: &Look, picking: &Picking<'_>) -> Markup {
    let here = |offered: &&Offered| picking.seen.fits(offered.platform) != Fit::Elsewhere;
    let fits: Vec<&Offered> = picking.offer.platforms.iter().filter(here).collect();
    let (elsewhere, elsewhere_later): (Vec<&Offered>, Vec<&Offered>) = picking
        .offer
        .platforms
        .iter()
        .filter(|offered| !here(offered))
        .partition(|offered| offered.missing.is_empty());
    let not_yet: Vec<&Offered> = fits
        .iter()
        .copied()
        .filter(|offered| !offered.missing.is_empty())
        .collect();
    // What is ready comes first, and is chosen when there is nothing else to choose.
    let ready: Vec<(Platform, OwnedBy)> = fits
        .iter()
        .filter(|offered| offered.missing.is_empty())
        .flat_map(|offered| offered.owners.iter().map(|owner| (offered.platform, *owner)))
        .collect();
    let values = [("invitee", Value::Text(picking.person))];
    // Without a choice for the device in front, that is what the page says first.
    let title = match ready.is_empty() {
        true => Key::SelfOtherDevice,
        false => Key::SelfChoose,
    };
    let frame_of = Frame {
        title: look.say_plain(title, &[]),
        step: Some((picking.offer.way, Step::Choice)),
        wrong: picking.again,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            p.verified role="status" { (icons::shield()) span { (look.say_with(Key::StepsVerified, &values)) } }
            h1 { (look.say(title)) }
            @if picking.again {
                p.error role="alert" { (icons::warning()) span { (look.say(Key::SelfNotOffered)) } }
            }
            @if !ready.is_empty() {
                p.lead { (look.say(Key::SelfChooseLead)) }
                form method="post" action=(CHOOSE) {
                    fieldset.choices {
                        legend.vh { (look.say(Key::SelfChoose)) }
                        @for (n, (platform, owner)) in ready.iter().enumerate() {
                            label {
                                strong.what { (card(look, *platform, *owner)) }
                                input type="radio" name="choice" value=(word(*platform, *owner)) required
                                    checked[ready.len() == 1 && n == 0];
                            }
                        }
                    }
                    button.primary type="submit" { (look.say(Key::ButtonContinue)) }
                }
            }
            @if !not_yet.is_empty() { (offered(look, &not_yet)) }
            @if !elsewhere.is_empty() {
                h2 { (look.say(Key::SelfElsewhere)) }
                (offered(look, &elsewhere))
                p dir="ltr" { strong { (picking.address) } }
                @if picking.seen.is_computer() && let Ok(code) = Qr::encode(picking.address) {
                    (qr(look, &code))
                }
            }
            @if !elsewhere_later.is_empty() { (offered(look, &elsewhere_later)) }
            @if !ready.is_empty() {
                div.questions {
                    @for (platform, owner) in &ready {
                        (sees::question_named(look, *platform, *owner, &card(look, *platform, *owner)))
                    }
                }
            }
        },
    )
}

/// What it is and whose, in one line: that of two cards of one platform tells them apart.
fn card(look: &Look, platform: Platform, owner: OwnedBy) -> String {
    let key = match owner {
        OwnedBy::Personal => Key::SelfMine,
        OwnedBy::Corporate => Key::SelfFromWork,
    };
    // All of it is in the page's own language: marks around a part would turn its words round in one that is read from the right.
    look.say_plain(key, &[("what", Value::Text(&name(look, platform)))])
}

fn qr(look: &Look, code: &Qr) -> Markup {
    let side = code.side();
    html! {
        svg.qr role="img" aria-label=(look.say(Key::SelfCode)) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(code.svg_path()) fill="#000" {}
        }
    }
}

/// Why it goes no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Switched off.
    Closed,
    /// Open, and nothing can be enrolled yet.
    NothingYet,
    /// As many devices as they may have.
    TooMany(u32),
    /// Not for them.
    NotAllowed,
    /// No mail address is known of them.
    NoAddress,
}

/// The page that says so.
pub(crate) fn stop(look: &Look, why: Stop) -> Markup {
    let (title, more) = match why {
        Stop::Closed => (Key::SelfClosed, Key::SelfClosedMore),
        Stop::NothingYet => (Key::SelfNothingYet, Key::SelfNothingYetMore),
        Stop::TooMany(_) => (Key::SelfTooMany, Key::SelfTooManyMore),
        Stop::NotAllowed => (Key::SignInNotAllowed, Key::SignInNotAllowedMore),
        Stop::NoAddress => (Key::SelfNoAddress, Key::SelfNoAddressMore),
    };
    let limit = match why {
        Stop::TooMany(limit) => limit,
        _ => 0,
    };
    let frame_of = Frame {
        title: look.say_plain(title, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::barred()) }
            h1 { (look.say(title)) }
            p.lead { (look.say_with(more, &[("limit", limit.into())])) }
            (help(look))
        },
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use muster_words::Language;

    use super::*;

    #[test]
    fn no_two_cards_are_called_alike_in_any_language() {
        for language in Language::all() {
            let look = Look::named("Northwind Health", language);
            let mut names = BTreeSet::new();
            for platform in Platform::ALL {
                for owner in OwnedBy::ALL {
                    let card = card(&look, platform, owner);
                    assert!(
                        card.contains(&name(&look, platform)),
                        "{}: {card}",
                        language.tag()
                    );
                    assert!(names.insert(card.clone()), "{}: {card}", language.tag());
                }
            }
        }
    }
}
