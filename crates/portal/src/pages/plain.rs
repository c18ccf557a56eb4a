//! Pages that say one thing: not found, too many attempts, trouble, and what a form may not do.

use maud::{Markup, html};

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    pub(super) const NOT_FOUND: &str = "There is nothing here";
    pub(super) const NOT_FOUND_MORE: &str = "If you followed the link of an invite, it may have been cut off: open it again from the message, or copy it \
         as a whole. A short link works only for a short while.";
    pub(super) const LIMITED: &str = "Too many attempts";
    pub(super) fn limited(seconds: u32) -> String {
        format!(
            "To protect invites, this network has to wait. Try again in {}.",
            super::span(seconds)
        )
    }
    pub(super) const TROUBLE: &str = "Something is not right on our side";
    pub(super) const TROUBLE_MORE: &str =
        "It is not your fault and nothing was used up. Wait a moment, then open your link again.";
    pub(super) const FOREIGN: &str = "This form came from another page";
    pub(super) const FOREIGN_MORE: &str = "To protect you, forms are only taken from this site's own pages. Open the link of your invite and enter the \
         passcode there.";
    pub(super) const UNREADABLE: &str = "That could not be read";
    pub(super) const UNREADABLE_MORE: &str =
        "Open the link of your invite again and enter only the passcode.";
    pub(super) const METHOD: &str = "That does not work here";
    pub(super) const METHOD_MORE: &str = "Open the link of your invite in a browser.";
    pub(super) const NO_SESSION: &str = "Open your invite first";
    pub(super) const NO_SESSION_MORE: &str = "This browser is not verified, or not any more. Open the link of your invite in the browser in which you \
         entered the passcode.";
}

/// Unknown links and unknown addresses alike.
pub(crate) fn not_found(look: &Look) -> Markup {
    page(look, words::NOT_FOUND, words::NOT_FOUND_MORE, &icons::question())
}

/// Too many attempts from here.
pub(crate) fn limited(look: &Look, seconds: u32) -> Markup {
    page(
        look,
        words::LIMITED,
        &words::limited(seconds),
        &icons::hourglass(),
    )
}

/// The engine does not answer.
pub(crate) fn trouble(look: &Look) -> Markup {
    page(look, words::TROUBLE, words::TROUBLE_MORE, &icons::warning())
}

/// A form from another site.
pub(crate) fn foreign_form(look: &Look) -> Markup {
    page(look, words::FOREIGN, words::FOREIGN_MORE, &icons::barred())
}

/// A form that is too large or no form.
pub(crate) fn unreadable_form(look: &Look) -> Markup {
    page(look, words::UNREADABLE, words::UNREADABLE_MORE, &icons::warning())
}

/// A method that the address does not know.
pub(crate) fn wrong_method(look: &Look) -> Markup {
    page(look, words::METHOD, words::METHOD_MORE, &icons::barred())
}

/// The steps were asked for without a session.
pub(crate) fn no_session(look: &Look) -> Markup {
    page(look, words::NO_SESSION, words::NO_SESSION_MORE, &icons::lock())
}

fn page(look: &Look, title: &str, more: &str, sign: &Markup) -> Markup {
    let frame_of = Frame {
        title,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (sign) }
            h1 { (title) }
            p.lead { (more) }
        },
    )
}

/// Rounded up: nobody should come back too early.
fn span(seconds: u32) -> String {
    let count = |n: u32, unit: &str| format!("{n} {unit}{}", if n == 1 { "" } else { "s" });
    match seconds {
        0..=59 => count(seconds.max(1), "second"),
        60..=5399 => count(seconds.div_ceil(60), "minute"),
        _ => count(seconds.div_ceil(3600), "hour"),
    }
}

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn waiting_times_are_rounded_up() {
        assert_eq!(span(0), "1 second");
        assert_eq!(span(59), "59 seconds");
        assert_eq!(span(61), "2 minutes");
        assert_eq!(span(7200), "2 hours");
    }
}
