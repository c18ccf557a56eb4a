//! Signing in for a device that enrolls by a work account.

use maud::{Markup, html};
use muster_app::apple::paths;

use super::{Frame, frame, icons};
use crate::brand::Look;

mod words {
    pub(super) const TITLE: &str = "Sign in to set up your device for work";
    pub(super) fn lead(organisation: &str) -> String {
        format!(
            "Show {organisation} that it is you: with your work address, and the passcode from the invite that was sent there."
        )
    }
    pub(super) const EMAIL: &str = "Work email address";
    pub(super) const PASSCODE: &str = "One-time passcode";
    pub(super) const HINT: &str = "8 letters and digits from your invite. Capitals do not matter.";
    pub(super) const CONTINUE: &str = "Continue";
    pub(super) const WRONG: &str =
        "No invite for this address has this passcode. Look at your latest invite, and type both again.";
    pub(super) const ERROR: &str = "Error:";
    pub(super) const NO_INVITE: &str = "No invite at hand?";
    pub(super) const ASK: &str = "Ask your IT department for one, and come back when it has arrived.";
}

/// The page; `wrong` after something was typed that opened nothing.
pub(crate) fn page(look: &Look, email: &str, wrong: bool) -> Markup {
    let title = if wrong {
        format!("{} {}", words::ERROR, words::TITLE)
    } else {
        words::TITLE.to_owned()
    };
    let frame_of = Frame {
        title: &title,
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (words::TITLE) }
            p.lead { (words::lead(look.organisation())) }
            form method="post" action=(paths::ACCOUNT_SIGN_IN) {
                @if wrong {
                    p.error id="sign-in-error" role="alert" { (icons::warning()) span { (words::WRONG) } }
                }
                div.label-row { label for="email" { (words::EMAIL) } }
                input.text id="email" name="email" type="email" value=(email) maxlength="254" autocomplete="username"
                    autocapitalize="none" spellcheck="false" required
                    aria-describedby=[wrong.then_some("sign-in-error")];
                div.label-row { label for="passcode" { (words::PASSCODE) } }
                input.code id="passcode" name="passcode" type="text" maxlength="32" autocapitalize="characters"
                    autocomplete="one-time-code" autocorrect="off" spellcheck="false" enterkeyhint="go" required
                    aria-describedby=(if wrong { "sign-in-error passcode-hint" } else { "passcode-hint" });
                p.hint id="passcode-hint" { (words::HINT) }
                button.primary type="submit" { (words::CONTINUE) }
            }
            p.quiet { strong { (words::NO_INVITE) } " " (words::ASK) }
        },
    )
}
