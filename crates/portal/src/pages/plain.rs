//! Pages that say one thing: not found, too many attempts, trouble, and what a form may not do.

use maud::{Markup, html};
use muster_app::portal::Waits;
use muster_domain::time::Moment;
use muster_words::Key;

use super::{
    Frame, frame, icons,
    layout::{help, time},
};
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

/// How long whoever has to wait, and where they go on then.
pub(crate) struct Wait<'a> {
    /// Seconds until the next try makes sense.
    pub(crate) seconds: u32,
    /// The same as a moment.
    pub(crate) until: Moment,
    /// Whoever has to wait.
    pub(crate) who: Waits,
    /// The page on which to try again.
    pub(crate) back: &'a str,
}

/// Too many attempts from here. It says the same of a name that nobody has as of any other.
pub(crate) fn limited(look: &Look, wait: &Wait<'_>) -> Markup {
    let (key, count) = span(wait.seconds, wait.who);
    let frame_of = Frame {
        title: look.say_plain(Key::PlainLimited, &[]),
        ..Frame::default()
    };
    let until = time(look, wait.until);
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::hourglass()) }
            h1 { (look.say(Key::PlainLimited)) }
            p.lead { (look.say_with(key, &[("count", count.into())])) }
            p { strong { (look.say_around(Key::PlainLimitedUntil, &[], &[("moment", &until)])) } }
            p.quiet { a.secondary href=(wait.back) { (look.say(Key::SignInBack)) } }
            (help(look))
        },
    )
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
fn span(seconds: u32, who: Waits) -> (Key, u32) {
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
        let limited = |seconds, who| {
            let wait = Wait {
                seconds,
                until: Moment(1_774_371_600_000),
                who,
                back: "/self",
            };
            limited(&look, &wait).into_string()
        };
        for (seconds, words) in [
            (0, "1 second."),
            (59, "59 seconds."),
            (60, "1 minute."),
            (61, "2 minutes."),
            (7200, "2 hours."),
        ] {
            let page = limited(seconds, Waits::Network);
            assert!(page.contains(&format!("Try again in {words}")), "{seconds}");
            let account = limited(seconds, Waits::Account);
            assert!(account.contains(&format!("Try again in {words}")), "{seconds}");
            assert!(page.contains("this network") && !account.contains("this network"));
            for page in [page, account] {
                assert!(page.contains(
                    r#"<time datetime="2026-03-24T17:00:00Z">Tuesday 24 March 2026, 18:00 CET</time>"#
                ));
                assert!(
                    page.contains(r#"<a class="secondary" href="/self">"#),
                    "the way back"
                );
            }
        }
    }
}
