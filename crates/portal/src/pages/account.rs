//! Signing in for a device that enrolls by a work account.

use maud::{Markup, html};
use muster_app::apple::paths;
use muster_domain::{browser::Seen, platform::Platform};
use muster_words::Key;

use super::{
    Frame, frame, icons,
    layout::help,
    passcode::{State, field},
    pictures::{self, Drawn, Scene},
    questions::question,
    sees,
};
use crate::look::Look;

/// Where the complaint stands that is about both fields.
const ERROR: &str = "sign-in-error";

/// The page; `wrong` after something was typed that opened nothing.
pub(crate) fn page(look: &Look, email: &str, wrong: bool, agent: &str) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::AccountTitle, &[]),
        wrong,
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
                div.hero { (pictures::picture(drawn, Scene::Apart, look)) }
            }
            h1 { (look.say(Key::AccountTitle)) }
            p.lead { (look.say(Key::AccountLead)) }
            form method="post" action=(paths::ACCOUNT_SIGN_IN) data-passcode {
                @if wrong {
                    p.error id=(ERROR) role="alert" { (icons::warning()) span { (look.say(Key::AccountWrong)) } }
                }
                div.label-row { label for="email" { (look.say(Key::AccountEmail)) } }
                input.text id="email" name="email" type="email" value=(email) maxlength="254" autocomplete="username"
                    autocapitalize="none" spellcheck="false" required dir="ltr"
                    aria-describedby=[wrong.then_some(ERROR)] aria-invalid=[wrong.then_some("true")] autofocus[wrong];
                (field(look, state, &html! {}, Key::AccountHint))
                button.primary type="submit" { (look.say(Key::ButtonContinue)) }
            }
            div.questions {
                (question(
                    None,
                    &icons::forward(),
                    &look.say(Key::AccountNext),
                    &html! { p { (look.say(Key::AccountNextMore)) } },
                ))
                (sees::question_of_account(look))
                (question(
                    None,
                    &icons::envelope(),
                    &look.say(Key::AccountNoInvite),
                    &html! { p { (look.say(Key::AccountNoInviteMore)) } (help(look)) },
                ))
            }
        },
    )
}
