//! Pages that say one thing: not found, too many attempts, trouble, and what a form may not do.

use maud::{Markup, html};
use muster_app::portal::Waits;
use muster_words::Key;

use super::{Frame, frame, icons};
use crate::look::Look;

/// Unknown links and unknown addresses alike.
pub(crate) fn not_found(look: &Look) -> Markup {
    page(
        look,
        Key::PlainNotFound,
        &look.say(Key::PlainNotFoundMore),
        &icons::question(),
    )
}

/// Too many attempts from here.
pub(crate) fn limited(look: &Look, seconds: u32, who: Waits) -> Markup {
    let (key, count) = wait(seconds, who);
    let more = look.say_with(key, &[("count", count.into())]);
    page(look, Key::PlainLimited, &more, &icons::hourglass())
}

/// The engine does not answer.
pub(crate) fn trouble(look: &Look) -> Markup {
    page(
        look,
        Key::PlainTrouble,
        &look.say(Key::PlainTroubleMore),
        &icons::warning(),
    )
}

/// A form from another site.
pub(crate) fn foreign_form(look: &Look) -> Markup {
    page(
        look,
        Key::PlainForeign,
        &look.say(Key::PlainForeignMore),
        &icons::barred(),
    )
}

/// A form that is too large or no form.
pub(crate) fn unreadable_form(look: &Look) -> Markup {
    page(
        look,
        Key::PlainUnreadable,
        &look.say(Key::PlainUnreadableMore),
        &icons::warning(),
    )
}

/// A method that the address does not know.
pub(crate) fn wrong_method(look: &Look) -> Markup {
    page(
        look,
        Key::PlainMethod,
        &look.say(Key::PlainMethodMore),
        &icons::barred(),
    )
}

/// The steps were asked for without a session.
pub(crate) fn no_session(look: &Look) -> Markup {
    page(
        look,
        Key::PlainNoSession,
        &look.say(Key::PlainNoSessionMore),
        &icons::lock(),
    )
}

fn page(look: &Look, title: Key, more: &str, sign: &Markup) -> Markup {
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
            p.lead { (more) }
        },
    )
}

/// What to say of a waiting time, rounded up: nobody should come back too early.
fn wait(seconds: u32, who: Waits) -> (Key, u32) {
    let (network, account, count) = match seconds {
        0..=59 => (
            Key::PlainLimitedSeconds,
            Key::PlainLimitedAccountSeconds,
            seconds.max(1),
        ),
        60..=5399 => (
            Key::PlainLimitedMinutes,
            Key::PlainLimitedAccountMinutes,
            seconds.div_ceil(60),
        ),
        _ => (
            Key::PlainLimitedHours,
            Key::PlainLimitedAccountHours,
            seconds.div_ceil(3600),
        ),
    };
    match who {
        Waits::Network => (network, count),
        Waits::Account => (account, count),
    }
}

#[cfg(test)]
mod tests {
    use muster_words::Language;

    use super::*;

    #[test]
    fn waiting_times_are_rounded_up() {
        let look = Look::named("Northwind Health", Language::ENGLISH);
        for (seconds, words) in [
            (0, "1 second."),
            (59, "59 seconds."),
            (60, "1 minute."),
            (61, "2 minutes."),
            (7200, "2 hours."),
        ] {
            let page = limited(&look, seconds, Waits::Network).into_string();
            assert!(page.contains(&format!("Try again in {words}")), "{seconds}");
            let account = limited(&look, seconds, Waits::Account).into_string();
            assert!(account.contains(&format!("Try again in {words}")), "{seconds}");
            assert!(page.contains("this network") && !account.contains("this network"));
        }
    }
}
