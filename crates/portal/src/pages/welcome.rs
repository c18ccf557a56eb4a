//! A living link: what this is, who sends it, and the field for the passcode.

use maud::{Markup, html};
use muster_app::portal::{Asks, DirectoryChoice, Refused, Step, Welcome};
use muster_domain::browser::Seen;
use muster_words::{Key, Value};

use super::{
    Frame, frame, icons,
    name::device_word,
    passcode::{State, field},
    questions::question,
    sees, sign_in,
};
use crate::look::Look;

/// What was wrong with the last try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Complaint {
    /// It could not be a passcode.
    Unreadable,
    /// It was not the right one.
    Wrong {
        /// Tries left.
        left: u32,
    },
    /// A sign-in with a directory came to nothing.
    Refused(Refused),
}

/// What the page needs to know.
pub(crate) struct Asking<'a> {
    /// The invite.
    pub(crate) welcome: &'a Welcome,
    /// The link's path, to which the form goes.
    pub(crate) path: &'a str,
    /// The device in front.
    pub(crate) seen: Seen,
    /// Its User-Agent, for the device's name.
    pub(crate) agent: &'a str,
    /// What the visitor said about the device, to be kept.
    pub(crate) device: Option<&'static str>,
    /// After a try that failed.
    pub(crate) complaint: Option<Complaint>,
    /// What was typed at a sign-in that came to nothing.
    pub(crate) before: Option<sign_in::Before<'a>>,
}

/// The page.
pub(crate) fn page(look: &Look, asking: &Asking<'_>) -> Markup {
    let welcome = asking.welcome;
    let device = device_word(welcome.platform, asking.seen, asking.agent);
    let values = [
        ("device", Value::Word(device)),
        ("invitee", Value::Text(welcome.invitee.trim())),
        ("sender", Value::Text(welcome.sender.trim())),
    ];
    if let Asks::Directory {
        choices,
        after_passcode,
    } = &welcome.asks
    {
        return directory(look, asking, choices, *after_passcode);
    }
    let lead = match (welcome.invitee.trim(), welcome.sender.trim()) {
        ("", "") => Key::WelcomeLeadNobody,
        ("", _) => Key::WelcomeLeadNoInvitee,
        (_, "") => Key::WelcomeLeadNoSender,
        (_, _) => Key::WelcomeLead,
    };
    frame(
        look,
        &Frame {
            title: look.say_plain(Key::WelcomeTitle, &values),
            wrong: asking.complaint.is_some(),
            step: Some((welcome.way, Step::Passcode)),
            expires: Some(welcome.expires_at),
            ..Frame::default()
        },
        &html! {
            h1 { (look.say_with(Key::WelcomeTitle, &values)) }
            p.lead { (look.say_with(lead, &values)) }
            (form(look, asking))
            form.quiet method="post" action={ (asking.path) "/ask" } {
                input type="hidden" name="lost" value="1";
                button.link type="submit" { (look.say(Key::WelcomeNewPasscode)) }
            }
            (questions(look, asking))
        },
    )
}

/// The same for an invite that a directory opens.
fn directory(look: &Look, asking: &Asking<'_>, choices: &[DirectoryChoice], after_passcode: bool) -> Markup {
    let welcome = asking.welcome;
    let device = device_word(welcome.platform, asking.seen, asking.agent);
    let values = [
        ("device", Value::Word(device)),
        ("invitee", Value::Text(welcome.invitee.trim())),
        ("sender", Value::Text(welcome.sender.trim())),
    ];
    let named = !welcome.invitee.trim().is_empty() && !welcome.sender.trim().is_empty();
    let forms = sign_in::Forms {
        choices,
        action: &format!("{}/sign-in", asking.path),
        at: asking.path,
        device: asking.device,
        complaint: match asking.complaint {
            Some(Complaint::Refused(why)) => Some(why),
            _ => None,
        },
        before: asking.before,
    };
    let frame_of = Frame {
        title: look.say_plain(Key::WelcomeTitle, &values),
        wrong: asking.complaint.is_some(),
        step: Some((welcome.way, Step::SignIn)),
        expires: Some(welcome.expires_at),
        ..Frame::default()
    };
    frame(
        look,
        &frame_of,
        &html! {
            h1 { (look.say_with(Key::WelcomeTitle, &values)) }
            @if after_passcode {
                p.verified role="status" { (icons::shield()) span { (look.say(Key::SignInPasscodeRight)) } }
            } @else if named {
                p { (look.say_with(Key::SignInInvited, &values)) }
            }
            p.lead { (look.say(Key::SignInLead)) }
            (sign_in::forms(look, &forms))
            div.questions {
                (sign_in::sure(look, forms.complaint))
                (sees::question(look, welcome.platform, asking.seen, welcome.owned_by))
                (question(
                    None,
                    &icons::question(),
                    &look.say(Key::WelcomeUnexpected),
                    &html! { p { (look.say(Key::SignInUnexpected)) } },
                ))
            }
        },
    )
}

fn form(look: &Look, asking: &Asking<'_>) -> Markup {
    let error = asking.complaint.map(|complaint| match complaint {
        Complaint::Refused(_) => look.say(Key::SignInPasscodeFirst),
        Complaint::Unreadable => look.say(Key::WelcomeUnreadable),
        Complaint::Wrong { left: 0 } => look.say(Key::WelcomeWrong),
        Complaint::Wrong { left } => look.say_with(Key::WelcomeWrongLeft, &[("left", left.into())]),
    });
    let state = if error.is_some() {
        State::Wrong
    } else {
        State::Fresh
    };
    let complaint = html! {
        @if let Some(error) = &error {
            p.error id="passcode-error" role="alert" { (icons::warning()) span { (error) } }
        }
    };
    html! {
        form.passcode method="post" action=(asking.path) data-passcode {
            @if let Some(device) = asking.device {
                input type="hidden" name="device" value=(device);
            }
            (field(look, state, &complaint, Key::PasscodeHint))
            @if asking.welcome.asks == (Asks::Passcode { then_directory: true }) {
                p.hint { (look.say(Key::SignInThen)) }
            }
            button.primary type="submit" { (look.say(Key::ButtonContinue)) }
        }
    }
}

fn questions(look: &Look, asking: &Asking<'_>) -> Markup {
    let welcome = asking.welcome;
    html! {
        div.questions {
            (question(
                None,
                &icons::envelope(),
                &look.say(Key::WelcomeWhere),
                &html! { p { (look.say(Key::WelcomeWhereMail)) } p { (look.say(Key::WelcomeWhereScreen)) } },
            ))
            (sees::question(look, welcome.platform, asking.seen, welcome.owned_by))
            (question(
                None,
                &icons::question(),
                &look.say(Key::WelcomeUnexpected),
                &html! { p { (look.say(Key::WelcomeUnexpectedMore)) } },
            ))
        }
    }
}
