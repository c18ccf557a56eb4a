//! A living link: what this is, who sends it, and the field for the passcode.

use maud::{Markup, html};
use muster_app::portal::Welcome;
use muster_domain::browser::Seen;

use super::{
    Frame, frame, icons,
    name::device_name,
    passcode::{State, field},
    questions::question,
    sees,
};
use crate::brand::Look;

mod words {
    use muster_app::portal::Welcome;

    use crate::brand::Look;

    pub(super) fn title(device: &str) -> String {
        format!("Set up your {device}")
    }
    /// The end of the title; kept on one line.
    pub(super) const FOR_WORK: &str = "for work";
    pub(super) fn who(look: &Look, welcome: &Welcome, device: &str) -> String {
        let organisation = look.organisation();
        match welcome.sender.trim() {
            "" => format!("You are invited to let {organisation} manage this {device}."),
            sender => format!("{sender} invites you to let {organisation} manage this {device}."),
        }
    }
    pub(super) const LEAD: &str = "Enter the passcode from your invite to show that it is you.";
    pub(super) const HINT: &str = "8 letters and digits. Capitals do not matter.";
    pub(super) const CONTINUE: &str = "Continue";
    pub(super) const NEW_PASSCODE: &str = "Send me a new passcode";
    pub(super) const UNREADABLE: &str =
        "That is not a whole passcode. It has 8 letters and digits. This did not count as a try.";
    pub(super) fn wrong(left: u32) -> String {
        match left {
            0 => "That passcode is not right.".to_owned(),
            1 => {
                "That passcode is not right. You have one try left; after it the invite is locked.".to_owned()
            }
            _ => format!("That passcode is not right. You have {left} tries left."),
        }
    }
    pub(super) const ERROR: &str = "Error:";
    pub(super) const WHERE: &str = "Where do I find my passcode?";
    pub(super) const WHERE_MAIL: &str = "It stands in the message that brought you here, in two groups of four, for example K7M4 9QXP. If the link \
         came by mail and no passcode with it, look for a text message.";
    pub(super) const WHERE_SCREEN: &str =
        "If somebody shows you the invite on a screen, the passcode stands beside the code that you scan.";
    pub(super) const UNEXPECTED: &str = "I did not expect this invite";
    pub(super) fn unexpected(look: &Look) -> String {
        format!(
            "Then do not enter the passcode. Nothing happens to your device unless you go on, and the invite ends by \
             itself. Please tell {} about it.",
            look.organisation()
        )
    }
}

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
}

/// The page.
pub(crate) fn page(look: &Look, asking: &Asking<'_>) -> Markup {
    let welcome = asking.welcome;
    let device = device_name(welcome.platform, asking.seen, asking.agent);
    let heading = words::title(device);
    let title = match asking.complaint {
        Some(_) => format!("{} {heading} {}", words::ERROR, words::FOR_WORK),
        None => format!("{heading} {}", words::FOR_WORK),
    };
    frame(
        look,
        &Frame {
            title: &title,
            step: Some(1),
            expires: Some(welcome.expires_at),
            ..Frame::default()
        },
        &html! {
            h1 { (heading) " " span.together { (words::FOR_WORK) } }
            p.lead {
                @if !welcome.invitee.is_empty() { "Hello " (welcome.invitee) ". " }
                (words::who(look, welcome, device)) " " (words::LEAD)
            }
            (form(asking))
            form.quiet method="post" action={ (asking.path) "/ask" } {
                input type="hidden" name="lost" value="1";
                button.link type="submit" { (words::NEW_PASSCODE) }
            }
            (questions(look, asking))
        },
    )
}

fn form(asking: &Asking<'_>) -> Markup {
    let error = asking.complaint.map(|complaint| match complaint {
        Complaint::Unreadable => words::UNREADABLE.to_owned(),
        Complaint::Wrong { left } => words::wrong(left),
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
            (field(state, &complaint, words::HINT))
            button.primary type="submit" { (words::CONTINUE) }
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
                words::WHERE,
                &html! { p { (words::WHERE_MAIL) } p { (words::WHERE_SCREEN) } },
            ))
            (sees::question(look, welcome.platform, asking.seen, welcome.owned_by))
            (question(
                None,
                &icons::question(),
                words::UNEXPECTED,
                &html! { p { (words::unexpected(look)) } },
            ))
        }
    }
}
