//! Signing in for a device that enrolls by a work account.

use maud::{Markup, html};
use muster_app::{
    apple::paths,
    portal::{DirectoryChoice, Refused},
};
use muster_domain::{browser::Seen, platform::Platform};
use muster_words::Key;

use super::{
    Frame, frame, icons,
    layout::help,
    passcode::{State, field},
    pictures::{self, Drawn, Scene},
    questions::question,
    sees, sign_in,
};
use crate::look::Look;

/// Where the complaint stands that is about both fields.
const ERROR: &str = "sign-in-error";

/// Where a name and a password go.
pub(crate) const DIRECTORY: &str = "/apple/account/sign-in/directory";
/// Where the passcode is asked for.
pub(crate) const PASSCODE: &str = "/apple/account/sign-in?way=passcode";
/// Where the terms of use are shown and accepted after a directory has vouched for somebody.
pub(crate) const TERMS: &str = "/apple/account/sign-in/terms";
/// Where the directory comes after the passcode.
pub(crate) const SECOND: &str = "/apple/account/sign-in?way=second";

/// The page for those whom a directory knows.
pub(crate) fn directory(
    look: &Look,
    choices: &[DirectoryChoice],
    after_passcode: bool,
    complaint: Option<Refused>,
    before: Option<sign_in::Before<'_>>,
) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::AccountTitle, &[]),
        wrong: complaint.is_some(),
        ..Frame::default()
    };
    let forms = sign_in::Forms {
        choices,
        action: DIRECTORY,
        at: if after_passcode {
            SECOND
        } else {
            paths::ACCOUNT_SIGN_IN
        },
        device: None,
        complaint,
        before,
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (look.say(Key::AccountTitle)) }
            @if after_passcode {
                p.verified role="status" { (icons::shield()) span { (look.say(Key::SignInPasscodeRight)) } }
            }
            p.lead { (look.say(Key::SignInLead)) }
            (sign_in::forms(look, &forms))
            @if !after_passcode {
                p.quiet { a.link href=(PASSCODE) { (look.say(Key::SignInHavePasscode)) } }
            }
            div.questions {
                (sign_in::sure(look, complaint))
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

/// The page; `wrong` after something was typed that opened nothing, `or_directory` when a directory can be signed in with instead.
pub(crate) fn page(look: &Look, email: &str, wrong: bool, or_directory: bool, agent: &str) -> Markup {
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
            @if or_directory {
                p.quiet { a.link href={ (paths::ACCOUNT_SIGN_IN) "?way=directory" } { (look.say(Key::SignInHaveAccount)) } }
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
