//! What the mails to those who want to know say: who, which device, when, by which way, and where Muster shows more. No link and no
//! secret stands in them: they go to people who need not be able to sign in.

use jiff::tz::TimeZone;
use muster_domain::{invite::Via, text, time::Moment};
use muster_store::{DeviceRecord, InviteRecord, Request};
use muster_words::Language;

use super::notices::why_asked;
use crate::devices;

/// Longest name that a device or a person may have here, in characters: it comes from outside.
const MAX_NAME: usize = 100;
/// Longest subject, in characters: well below what a mail may have (255), and more than a mail program shows.
const MAX_SUBJECT: usize = 200;

/// A mail: its subject, and its text in blocks with a blank line between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub subject: String,
    pub text: String,
}

impl Told {
    fn new(subject: &str, head: &str, blocks: impl Iterator<Item = String>) -> Self {
        Self {
            subject: subject.chars().take(MAX_SUBJECT).collect(),
            text: whole(head, blocks),
        }
    }
}

/// A device, and the invite that it came by where that is still there.
pub(super) type Came = (DeviceRecord, Option<InviteRecord>);

/// Devices that enrolled.
pub(super) fn enrolled(devices: &[Came], zone: &TimeZone) -> Told {
    let people = devices.iter().map(|(device, _)| device.user_name.as_str());
    let subject = match devices {
        [(device, _)] => format!("Enrolled: {}, {}", clean(&device.user_name), model(device)),
        _ => format!("{} devices have enrolled: {}", devices.len(), several(people)),
    };
    let blocks = devices.iter().map(|came| {
        let (device, invite) = came;
        let mut lines = of_device(device);
        lines.push(format!(
            "Enrolled: {}",
            when(device.enrolled_at.unwrap_or(device.created_at), zone)
        ));
        lines.push(format!("Came by: {}", way(invite.as_ref())));
        lines.push(find_device(device));
        lines.join("\n")
    });
    let head = match devices.len() {
        1 => "This device has enrolled:",
        _ => "These devices have enrolled:",
    };
    Told::new(&subject, head, blocks)
}

/// Devices that are managed no longer.
pub(super) fn unmanaged(devices: &[Came], zone: &TimeZone) -> Told {
    let people = devices.iter().map(|(device, _)| device.user_name.as_str());
    let subject = match devices {
        [(device, _)] => format!(
            "No longer managed: {}, {}",
            clean(&device.user_name),
            model(device)
        ),
        _ => format!(
            "{} devices are no longer managed: {}",
            devices.len(),
            several(people)
        ),
    };
    let blocks = devices.iter().map(|(device, invite)| {
        let mut lines = of_device(device);
        let ended = device.ended_at.unwrap_or(device.last_seen_at);
        lines.push(format!("Since: {}", when(ended, zone)));
        if !device.reason.is_empty() {
            lines.push(format!("Why: {}", clean(&device.reason)));
        }
        if let Some(enrolled) = device.enrolled_at {
            lines.push(format!("Had enrolled: {}", when(enrolled, zone)));
        }
        lines.push(format!("Had come by: {}", way(invite.as_ref())));
        lines.push(find_device(device));
        lines.join("\n")
    });
    let head = match devices.len() {
        1 => "This device is managed no longer:",
        _ => "These devices are managed no longer:",
    };
    Told::new(&subject, head, blocks)
}

/// Requests for a new invite.
pub(super) fn requests(requests: &[Request], zone: &TimeZone) -> Told {
    let people = requests.iter().map(|request| request.invite.user_name.as_str());
    let subject = match requests {
        [request] => format!("{} asks for a new invite", clean(&request.invite.user_name)),
        _ => format!(
            "{} invitees ask for a new invite: {}",
            requests.len(),
            several(people)
        ),
    };
    let blocks = requests.iter().map(|request| {
        let invite = &request.invite;
        [
            person(&invite.user_name, &invite.user_email),
            format!(
                "Invited for: {}, {}",
                invite.platform.label(),
                invite.owned_by.label().to_lowercase()
            ),
            format!("Why: {}", why_asked(&request.why)),
            format!("Asked: {}", when(request.at, zone)),
            format!(
                "The invite: {}, made {}",
                way(Some(invite)),
                when(invite.created_at, zone)
            ),
            "In Muster: Enrollment, where requests are answered".to_owned(),
        ]
        .join("\n")
    });
    Told::new(&subject, "A new invite is asked for:", blocks)
}

fn whole(head: &str, blocks: impl Iterator<Item = String>) -> String {
    let blocks: Vec<String> = std::iter::once(head.to_owned()).chain(blocks).collect();
    blocks.join("\n\n")
}

fn person(name: &str, email: &str) -> String {
    match email {
        "" => format!("Who: {}", clean(name)),
        email => format!("Who: {} <{}>", clean(name), clean(email)),
    }
}

fn of_device(device: &DeviceRecord) -> Vec<String> {
    let mut what = vec![model(device)];
    what.push(clean(&devices::system(device)));
    if let Some(serial) = &device.serial {
        what.push(format!("serial number {}", clean(serial)));
    }
    let mut lines = vec![
        person(&device.user_name, &device.user_email),
        format!("Device: {}", what.join(", ")),
    ];
    if !device.name.is_empty() {
        lines.push(format!("Its name: {}", clean(&device.name)));
    }
    lines.push(format!("Owned: {}", device.owned_by.label().to_lowercase()));
    lines
}

/// The model, or as much as is known of it.
fn model(device: &DeviceRecord) -> String {
    let known = [device.model.as_str(), &device.product]
        .into_iter()
        .find(|word| !word.is_empty());
    clean(known.unwrap_or(device.platform.label()))
}

fn find_device(device: &DeviceRecord) -> String {
    let search = match (&device.serial, device.user_email.as_str()) {
        (Some(serial), _) => serial.as_str(),
        (None, "") => &device.user_name,
        (None, email) => email,
    };
    format!("In Muster: Devices, search for {}", clean(search))
}

/// How somebody came to enroll, and whose doing that was.
fn way(invite: Option<&InviteRecord>) -> String {
    let Some(invite) = invite else {
        return "an invite that is not kept any more".to_owned();
    };
    let by = match invite.created_by.as_str() {
        "" => String::new(),
        by => format!(" of {}", clean(by)),
    };
    match invite.via {
        Via::Email => format!("an invite{by}, by mail"),
        Via::Sms => format!("an invite{by}, by text"),
        Via::Both => format!("an invite{by}, by mail and by text"),
        Via::Split => format!("an invite{by}, the link by mail and the passcode by text"),
        Via::ByMyself => format!("a code of By myself{by}"),
        Via::SelfEnrollment => "self enrollment: its user signed in and picked it".to_owned(),
    }
}

fn when(at: Moment, zone: &TimeZone) -> String {
    muster_words::moment(Language::ENGLISH, at, zone)
}

/// The first of them, and how many more there are: each person once.
fn several<'a>(people: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in people {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.as_slice() {
        [] => String::new(),
        [one] => clean(one),
        [first, second] => format!("{} and {}", clean(first), clean(second)),
        [first, others @ ..] => format!("{} and {} others", clean(first), others.len()),
    }
}

/// One line of no great length, which a mail may have in its subject: what a device says of itself may be anything.
fn clean(name: &str) -> String {
    let short: String = name.chars().take(MAX_NAME).collect();
    text::harmless(&short)
}
