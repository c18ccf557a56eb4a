//! Signing in with a directory: the part of a page with its forms, the page on the way to a provider, and why nobody is signed in.

use maud::{Markup, html};
use muster_app::portal::{DirectoryChoice, Left, PasswordForm, Refused};
use muster_words::{Key, Value};

use super::{
    Frame, frame, icons,
    layout::{help, time},
    questions::question,
    self_enrollment,
};
use crate::look::Look;

/// Where the complaint stands.
const ERROR: &str = "sign-in-error";
/// Characters of a name that its field holds.
const MOST_NAME: usize = 256;
/// So many tries or fewer are told of.
const FEW: u32 = 3;

/// What the forms need to know.
pub(crate) struct Forms<'a> {
    /// Directories to choose from.
    pub(crate) choices: &'a [DirectoryChoice],
    /// Where a name with its password goes.
    pub(crate) action: &'a str,
    /// The page, by its path: where a provider's answer leads back to.
    pub(crate) at: &'a str,
    /// What the visitor said about the device, to be kept.
    pub(crate) device: Option<&'static str>,
    /// Why the last try came to nothing.
    pub(crate) complaint: Option<Refused>,
    /// What was typed at it.
    pub(crate) before: Option<Before<'a>>,
}

/// The name that was typed, which stands in its field again. The password never does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Before<'a> {
    directory: &'a str,
    name: &'a str,
}

impl<'a> Before<'a> {
    /// `None` when there is nothing that the field would hold.
    pub(crate) fn of(form: &'a PasswordForm) -> Option<Self> {
        let fits = !form.name.is_empty() && form.name.chars().count() <= MOST_NAME;
        fits.then_some(Self {
            directory: &form.directory,
            name: &form.name,
        })
    }
}

/// The forms, one for each directory.
pub(super) fn forms(look: &Look, forms: &Forms<'_>) -> Markup {
    let several = forms.choices.len() > 1;
    // One page, one primary button: that of the form which was used before, else of the first.
    let tried = forms.before.map(|before| before.directory);
    let main = forms.choices.iter().position(|choice| tried == Some(&*choice.id));
    let main = main.unwrap_or(0);
    html! {
        @if let Some(complaint) = forms.complaint {
            p.error id=(ERROR) role="alert" { (icons::warning()) span {
                @if is_the_directorys(complaint) { strong { (look.say(words(complaint, forms.at).0)) } br; }
                (look.say(words(complaint, forms.at).1))
                @if let Refused::Wrong { left: Some(left) } = complaint { (left_over(look, left)) }
            } }
        }
        @if forms.choices.is_empty() {
            div.note { (icons::warning()) div { p { (look.say(Key::SignInNone)) } (help(look)) } }
        }
        @if several { h2 { (look.say(Key::SignInChoose)) } }
        @for (n, choice) in forms.choices.iter().enumerate() {
            @if several && choice.takes_password { h3 { bdi { (choice.name) } } }
            @let button = if n == main { "primary" } else { "secondary" };
            @if choice.takes_password {
                (password(look, forms, choice, n, button))
            } @else {
                (provider(look, forms, choice, button))
            }
        }
    }
}

/// Whether the directory is the matter: nothing that was typed is wrong.
fn is_the_directorys(complaint: Refused) -> bool {
    matches!(complaint, Refused::Unavailable | Refused::NotSetUp)
}

/// How many tries are left, where they are few.
fn left_over(look: &Look, left: Left) -> Markup {
    let until = time(look, left.until);
    let fields = [("moment", &until)];
    html! {
        @if left.tries <= FEW {
            " " strong { (look.say_around(Key::SignInLeft, &[("left", left.tries.into())], &fields)) }
        }
    }
}

/// The last try was wrong too: until when sign-in pauses, and where to go on then. `path` is the page of the form.
pub(crate) fn paused(look: &Look, why: Refused, left: Left, path: &str, back: &str) -> Markup {
    let frame_of = Frame {
        title: look.say_plain(Key::PlainLimited, &[]),
        wrong: true,
        ..Frame::default()
    };
    let until = time(look, left.until);
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::hourglass()) }
            h1 { (look.say(Key::PlainLimited)) }
            p.lead { (look.say(words(why, path).1)) }
            p { strong { (look.say_around(Key::SignInNoneLeft, &[], &[("moment", &until)])) } }
            p.quiet { a.secondary href=(back) { (look.say(Key::SignInBack)) } }
            div.questions { (sure(look, Some(why))) }
        },
    )
}

/// What helps whoever is sure of what they typed; nothing before something was refused.
pub(super) fn sure(look: &Look, complaint: Option<Refused>) -> Markup {
    html! {
        @if let Some(Refused::Wrong { .. }) = complaint {
            (question(
                None,
                &icons::life_ring(),
                &look.say(Key::SignInSure),
                &html! { p { (look.say(Key::SignInSureMore)) } (help(look)) },
            ))
        }
    }
}

fn password(look: &Look, forms: &Forms<'_>, choice: &DirectoryChoice, n: usize, button: &str) -> Markup {
    let wrong = forms.complaint.is_some();
    let marked = forms
        .complaint
        .is_some_and(|complaint| !is_the_directorys(complaint));
    let before = forms.before.filter(|before| before.directory == choice.id);
    let elsewhere = forms.before.is_some() && before.is_none();
    let first = wrong && !elsewhere && (before.is_some() || n == 0);
    let described = marked.then_some(ERROR);
    let (name, word) = (format!("name-{n}"), format!("password-{n}"));
    html! {
        form.sign-in method="post" action=(forms.action) {
            input type="hidden" name="directory" value=(choice.id);
            @if let Some(device) = forms.device { input type="hidden" name="device" value=(device); }
            div.label-row { label for=(name) { (look.say(Key::SignInName)) } }
            input.text id=(name) name="name" type="text" maxlength=(MOST_NAME) autocomplete="username" autocapitalize="none"
                autocorrect="off" spellcheck="false" required dir="ltr" value=[before.map(|before| before.name)] aria-describedby=[described]
                aria-invalid=[marked.then_some("true")] autofocus[first && before.is_none()];
            div.label-row { label for=(word) { (look.say(Key::SignInPassword)) } }
            div.secret {
                input.text id=(word) name="password" type="password" maxlength="1024" autocomplete="current-password"
                    required dir="ltr" enterkeyhint="go" aria-describedby=[described] aria-invalid=[marked.then_some("true")]
                    autofocus[first && before.is_some()];
                // Without script there is nothing that it could do.
                button.eye type="button" data-reveal=(word) aria-controls=(word) aria-pressed="false"
                    aria-label=(look.say_plain(Key::SignInShow, &[])) hidden { (icons::eye()) }
            }
            p.hint { (look.say(Key::SignInHint)) }
            button class=(button) type="submit" { (look.say(Key::SignInButton)) }
        }
    }
}

fn provider(look: &Look, forms: &Forms<'_>, choice: &DirectoryChoice, button: &str) -> Markup {
    html! {
        form.sign-in method="post" action={ "/auth/" (choice.id) "/begin" } {
            input type="hidden" name="at" value=(forms.at);
            @if let Some(device) = forms.device { input type="hidden" name="device" value=(device); }
            button class=(button) type="submit" {
                (look.say_with(Key::SignInWith, &[("directory", Value::Text(&choice.name))]))
            }
        }
    }
}

/// The page between ours and the provider's. The browser goes on by itself; a form that led there directly would need a policy that
/// lets forms go to other sites.
pub(crate) fn going(look: &Look, name: &str, address: &str) -> Markup {
    let values = [("directory", Value::Text(name))];
    let frame_of = Frame {
        title: look.say_plain(Key::SignInGoing, &values),
        refresh: Some(address.to_owned()),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::forward()) }
            h1 { (look.say_with(Key::SignInGoing, &values)) }
            p { a.primary href=(address) rel="noreferrer" { (look.say_with(Key::SignInGoOn, &values)) } }
        },
    )
}

/// Why nobody is signed in, as a page of its own: the browser came back from a provider. `back` is where it began.
pub(crate) fn refused(look: &Look, why: Refused, back: &str, directory: &str) -> Markup {
    let (title, more) = words(why, back);
    let frame_of = Frame {
        title: look.say_plain(title, &[]),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            div.sign.neutral { (icons::warning()) }
            h1 { (look.say(title)) }
            p.lead { (look.say(more)) }
            @if why == Refused::OtherPerson {
                form method="post" action={ "/auth/" (directory) "/begin" } {
                    input type="hidden" name="at" value=(back);
                    input type="hidden" name="another" value="1";
                    button.primary type="submit" { (look.say(Key::SignInAnotherAccount)) }
                }
            }
            @if !matches!(why, Refused::Closed | Refused::NothingYet | Refused::NotAllowed) {
                p.quiet { a.secondary href=(back) { (look.say(Key::SignInBack)) } }
            }
            @if !matches!(why, Refused::Again | Refused::Declined) { (help(look)) }
        },
    )
}

/// Heading and words, on the page of this path.
fn words(why: Refused, path: &str) -> (Key, Key) {
    match why {
        // Nobody was invited there.
        Refused::Wrong { .. } if path == self_enrollment::PATH => (Key::SignInHeading, Key::SelfWrong),
        Refused::Wrong { .. } => (Key::SignInHeading, Key::SignInWrong),
        Refused::PasswordOver => (Key::SignInHeading, Key::SignInPasswordOver),
        Refused::AccountClosed => (Key::SignInHeading, Key::SignInAccountClosed),
        Refused::OtherPerson => (Key::SignInOtherPerson, Key::SignInOtherPersonMore),
        Refused::Declined => (Key::SignInDeclined, Key::SignInDeclinedMore),
        Refused::Again | Refused::Limited { .. } => (Key::SignInAgain, Key::SignInAgainMore),
        Refused::Unavailable => (Key::SignInUnavailable, Key::SignInUnavailableMore),
        Refused::NotSetUp => (Key::SignInUnavailable, Key::SignInNotSetUp),
        Refused::PasscodeFirst => (Key::SignInHeading, Key::SignInPasscodeFirst),
        Refused::NotAllowed => (Key::SignInNotAllowed, Key::SignInNotAllowedMore),
        Refused::Closed => (Key::SelfClosed, Key::SelfClosedMore),
        Refused::NothingYet => (Key::SelfNothingYet, Key::SelfNothingYetMore),
        Refused::NoInvite => (Key::SignInNoInvite, Key::SignInNoInviteMore),
        Refused::NoAddress => (Key::SelfNoAddress, Key::SelfNoAddressMore),
    }
}
