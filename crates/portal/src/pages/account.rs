//! Signing in for a device that enrolls by a work account.

use maud::{Markup, html};
use muster_app::apple::paths;
use muster_domain::{browser::Seen, platform::Platform};

use super::{
    Frame, frame, icons,
    layout::help,
    passcode::{State, field},
    pictures::{self, Drawn, Scene},
    questions::question,
    sees,
};
use crate::brand::Look;

/// Where the complaint stands that is about both fields.
const ERROR: &str = "sign-in-error";

mod words {
    pub(super) const TITLE: &str = "Sign in to set up your device for work";
    pub(super) fn lead(organisation: &str) -> String {
        format!(
            "Show {organisation} that it is you: with your work address, and the passcode from the invite that was sent there."
        )
    }
    pub(super) const EMAIL: &str = "Work email address";
    pub(super) const HINT: &str = "8 letters and digits from your invite. Capitals do not matter.";
    pub(super) const CONTINUE: &str = "Continue";
    pub(super) const WRONG: &str =
        "No invite for this address has this passcode. Look at your latest invite, and type both again.";
    pub(super) const ERROR: &str = "Error:";
    pub(super) const NO_INVITE: &str = "No invite at hand?";
    pub(super) fn ask(organisation: &str) -> String {
        format!(
            "Ask the IT team of {organisation} for one, and come back when it has arrived. Nothing happens to your \
             device until then."
        )
    }
    pub(super) const NEXT: &str = "What happens next?";
    pub(super) const NEXT_MORE: &str = "Your device asks you to sign in with your work account at Apple, and to allow the management of its work area. Then \
         it is enrolled.";
}

/// The page; `wrong` after something was typed that opened nothing.
pub(crate) fn page(look: &Look, email: &str, wrong: bool, agent: &str) -> Markup {
    let title = if wrong {
        format!("{} {}", words::ERROR, words::TITLE)
    } else {
        words::TITLE.to_owned()
    };
    let frame_of = Frame {
        title: &title,
        ..Frame::default()
    };
    // Only Apple's devices come here; a Mac says that it is one, as iPads may.
    let seen = Seen::from_user_agent(agent);
    let platform = match seen {
        Seen::Mac | Seen::MacOrIpad => Platform::MacOs,
        _ => Platform::Ios,
    };
    let drawn = Drawn::of(platform, seen, agent);
    let state = if wrong {
        State::WrongTogether(ERROR)
    } else {
        State::Fresh
    };
    frame(
        look,
        &frame_of,
        &html! {
            @if let Some(drawn) = drawn {
                (pictures::symbols(drawn))
                div.hero { (pictures::picture(drawn, Scene::Apart, look.organisation())) }
            }
            h1 { (words::TITLE) }
            p.lead { (words::lead(look.organisation())) }
            form method="post" action=(paths::ACCOUNT_SIGN_IN) data-passcode {
                @if wrong {
                    p.error id=(ERROR) role="alert" { (icons::warning()) span { (words::WRONG) } }
                }
                div.label-row { label for="email" { (words::EMAIL) } }
                input.text id="email" name="email" type="email" value=(email) maxlength="254" autocomplete="username"
                    autocapitalize="none" spellcheck="false" required
                    aria-describedby=[wrong.then_some(ERROR)] aria-invalid=[wrong.then_some("true")] autofocus[wrong];
                (field(state, &html! {}, words::HINT))
                button.primary type="submit" { (words::CONTINUE) }
            }
            div.questions {
                (question(None, &icons::forward(), words::NEXT, &html! { p { (words::NEXT_MORE) } }))
                (sees::question_of_account(look))
                (question(
                    None,
                    &icons::envelope(),
                    words::NO_INVITE,
                    &html! { p { (words::ask(look.organisation())) } (help(look)) },
                ))
            }
        },
    )
}
