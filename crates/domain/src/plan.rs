//! Plan before effects: from what the admin asked for and what is known to what would be created.
//!
//! The review screen, the command line and the commit all use this one plan. It changes nothing.

use std::collections::{HashMap, HashSet};

use crate::{
    audit::called,
    device::OwnedBy,
    group::{self, GroupRef, GroupRules, Joining, Why, group_for},
    invite::{Via, expiry},
    phone::{AllowList, E164, NumberError, Region},
    platform::Platform,
    problem::{Problem, ProblemCode},
    time::Moment,
    user::{self, EmailAddress},
};

/// Most people in one go; more is what bulk enrollment is for.
pub const MAX_RECIPIENTS: usize = 50;
/// Most devices, that is invites, for one person in one go.
pub const MAX_DEVICES_EACH: u32 = 20;

/// Somebody to invite, as typed or found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Name as it will stand in the mail.
    pub name: String,
    /// Address as typed.
    pub email: String,
    /// Phone number as typed; blank is none.
    pub phone: String,
}

/// What an admin asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRequest {
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// Who.
    pub recipients: Vec<Recipient>,
    /// Device group; blank is un-assigned.
    pub group: String,
    /// Directory domain; blank is none.
    pub domain: String,
    /// Invites for each person.
    pub devices_each: u32,
    /// Validity in milliseconds.
    pub validity: i64,
    /// How they reach the invitee.
    pub via: Via,
    /// The language of messages and portal as a BCP 47 tag; blank leaves the choice to what is known of each person.
    pub language: String,
    /// The time zone that moments are told in, by its IANA name; blank leaves the choice to what is known of each person.
    pub time_zone: String,
}

/// What phone numbers are read by.
#[derive(Debug, Clone, Default)]
pub struct PhoneRules {
    /// Country of numbers that name none.
    pub country: Option<Region>,
    /// Where texts may go.
    pub allowed: AllowList,
}

/// A user that the store knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownUser {
    /// The user's id.
    pub id: String,
    /// The user's name.
    pub name: String,
    /// The name stays whatever an invite says: a directory keeps it, or the address is that of somebody who was merged.
    pub keeps_name: bool,
    /// The user's phone number, in international form.
    pub phone: Option<String>,
    /// Directory domain.
    pub domain: Option<String>,
    /// The directory that knows the user.
    pub directory_id: Option<String>,
    /// Ids of the directory groups that the user is in; read only where a rule asks for one.
    pub directory_groups: Vec<String>,
    /// Out of lists and of the invite form; an invite brings them back.
    pub archived: bool,
    /// Gone from their directory, or disabled there.
    pub left: bool,
    /// Platforms for which a live invite exists.
    pub live_platforms: Vec<Platform>,
    /// Devices that count for the limit.
    pub devices: u32,
    /// Live invites, each of which may become one more.
    pub live_invites: u32,
}

/// What is known at the moment of planning.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// Users by [`EmailAddress::key`].
    pub users: HashMap<String, KnownUser>,
    /// Group ids by [`group::key`].
    pub groups: HashMap<String, String>,
    /// How phone numbers are read.
    pub phones: PhoneRules,
    /// Devices that one user may have; `None` for any number.
    pub device_limit: Option<u32>,
    /// Ids and names of the directories that invitees must sign in with; empty when they need not, or when one of them lists
    /// nobody, so that it cannot be known who is in it.
    pub directories: Vec<(String, String)>,
    /// Which group devices join where none is named.
    pub group_rules: GroupRules,
}

/// One user of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedUser {
    /// The id when the user is known; otherwise one is created.
    pub known_id: Option<String>,
    /// Checked name.
    pub name: String,
    /// Checked address.
    pub email: EmailAddress,
    /// Checked phone number: as typed, or as it is known where a text is sent.
    pub phone: Option<E164>,
    /// The group of this user's invites where the plan names none, by rule or by default.
    pub joins: Option<GroupRef>,
    /// Why it is this one, or none.
    pub why: Why,
}

/// A group of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedGroup {
    /// The id when the group is known; otherwise one is created.
    pub known_id: Option<String>,
    /// Checked name.
    pub name: String,
}

/// What would be created: `devices_each` invites for each of `users`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitePlan {
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// Who.
    pub users: Vec<PlannedUser>,
    /// Device group.
    pub group: Option<PlannedGroup>,
    /// Directory domain.
    pub domain: Option<String>,
    /// Invites for each user.
    pub devices_each: u32,
    /// When the invites expire.
    pub expires_at: Moment,
    /// How they reach the invitee.
    pub via: Via,
    /// Language, when one was chosen for these invites.
    pub language: Option<String>,
    /// Time zone, when one was chosen for these invites.
    pub time_zone: Option<String>,
    /// Doubts that the admin may overrule.
    pub warnings: Vec<Problem>,
}

impl InvitePlan {
    /// Everybody whom it is for, as an entry of the audit log names several.
    pub fn people(&self) -> Vec<String> {
        let users = self.users.iter();
        users
            .map(|user| called(&user.name, &user.email.to_string()))
            .collect()
    }

    /// How many invites.
    pub fn invites(&self) -> u32 {
        u32::try_from(self.users.len())
            .unwrap_or(u32::MAX)
            .saturating_mul(self.devices_each)
    }

    /// How many users would be created.
    pub fn new_users(&self) -> usize {
        self.users.iter().filter(|user| user.known_id.is_none()).count()
    }
}

/// Turns a request into a plan, or into every problem it has, each at its field.
pub fn plan(request: &InviteRequest, known: &Snapshot, now: Moment) -> Result<InvitePlan, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut note = |result: Problem| problems.push(result);

    let group = group::name("group", &request.group)
        .map_err(&mut note)
        .ok()
        .flatten();
    let domain = user::domain("domain", &request.domain)
        .map_err(&mut note)
        .ok()
        .flatten();
    let expires_at = expiry("validity", now, request.validity).map_err(&mut note).ok();
    if request.devices_each == 0 || request.devices_each > MAX_DEVICES_EACH {
        note(Problem::new(
            "devices_each",
            ProblemCode::OutOfRange,
            format!("Invite 1 to {MAX_DEVICES_EACH} devices for each person."),
        ));
    }
    if request.recipients.is_empty() {
        note(Problem::new(
            "recipients",
            ProblemCode::Required,
            "Choose at least one person to invite.",
        ));
    }
    if request.recipients.len() > MAX_RECIPIENTS {
        note(Problem::new(
            "recipients",
            ProblemCode::TooMany,
            format!("Up to {MAX_RECIPIENTS} people fit here; use bulk enrollment for more."),
        ));
    }

    let mut users = Vec::new();
    let mut warnings = Vec::new();
    let mut seen = HashSet::new();
    for (i, recipient) in request.recipients.iter().take(MAX_RECIPIENTS).enumerate() {
        let name = user::name(&format!("recipients.{i}.name"), &recipient.name);
        let email = EmailAddress::parse(&format!("recipients.{i}.email"), &recipient.email);
        let (name, email) = match (name, email) {
            (Ok(name), Ok(email)) => (name, email),
            (name, email) => {
                problems.extend(name.err());
                problems.extend(email.err());
                continue;
            }
        };
        if !seen.insert(email.key()) {
            problems.push(Problem::new(
                format!("recipients.{i}.email"),
                ProblemCode::Repeated,
                format!("{email} stands twice. For several devices, raise the number of devices."),
            ));
            continue;
        }
        let known_user = known.users.get(&email.key());
        // Users keep where they come from.
        let name = match known_user {
            Some(user) if user.keeps_name => user.name.clone(),
            _ => name,
        };
        let phone = match phone(request.via, recipient, known_user, &known.phones, i) {
            Ok(phone) => phone,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        if known_user.is_some_and(|user| user.live_platforms.contains(&request.platform)) {
            warnings.push(Problem::new(
                format!("recipients.{i}.email"),
                ProblemCode::LiveInviteExists,
                format!(
                    "{name} already has a live invite for {}.",
                    request.platform.label()
                ),
            ));
        }
        if known_user.is_some_and(|user| user.left) {
            warnings.push(Problem::new(
                format!("recipients.{i}.email"),
                ProblemCode::HasLeft,
                format!("{name} is gone from the directory, or disabled there."),
            ));
        }
        warnings.extend(in_no_directory(&name, &email, known_user, &known.directories, i));
        if known_user.is_some_and(|user| user.archived) {
            warnings.push(Problem::new(
                format!("recipients.{i}.email"),
                ProblemCode::Archived,
                format!("{name} is archived. An invite brings them back."),
            ));
        }
        match beyond_limit(request, &name, known_user, known.device_limit, i) {
            Some((true, problem)) => {
                problems.push(problem);
                continue;
            }
            Some((false, doubt)) => warnings.push(doubt),
            None => {}
        }
        if request.via.sends_text()
            && let Some(number) = phone.as_ref().filter(|number| number.is_no_mobile())
        {
            warnings.push(Problem::new(
                format!("recipients.{i}.phone"),
                ProblemCode::NoMobile,
                format!("{number} ({name}) is no mobile number: most landlines and services get no texts."),
            ));
        }
        let (joins, why) = if group.is_some() {
            (None, Why::Named)
        } else {
            group_for(
                &Joining {
                    named: None,
                    domain: domain
                        .as_deref()
                        .or_else(|| known_user.and_then(|user| user.domain.as_deref())),
                    directory_groups: known_user.map_or(&[], |user| &user.directory_groups),
                    email_domain: Some(email.domain()),
                    owned_by: request.owned_by,
                    platform: request.platform,
                },
                &known.group_rules,
            )
        };
        users.push(PlannedUser {
            known_id: known_user.map(|user| user.id.clone()),
            name,
            email,
            phone,
            joins,
            why,
        });
    }

    match expires_at {
        Some(expires_at) if problems.is_empty() => Ok(InvitePlan {
            platform: request.platform,
            owned_by: request.owned_by,
            users,
            group: group.map(|name| PlannedGroup {
                known_id: known.groups.get(&group::key(&name)).cloned(),
                name,
            }),
            domain,
            devices_each: request.devices_each,
            expires_at,
            via: request.via,
            language: Some(request.language.trim().to_owned()).filter(|tag| !tag.is_empty()),
            time_zone: Some(request.time_zone.trim().to_owned()).filter(|name| !name.is_empty()),
            warnings,
        }),
        _ => Err(problems),
    }
}

/// A doubt, when the recipient could not sign in: no directory has the address.
fn in_no_directory(
    name: &str,
    email: &EmailAddress,
    known: Option<&KnownUser>,
    directories: &[(String, String)],
    i: usize,
) -> Option<Problem> {
    let theirs = known.and_then(|user| user.directory_id.as_deref());
    if directories.is_empty() || directories.iter().any(|(id, _)| Some(id.as_str()) == theirs) {
        return None;
    }
    let names: Vec<&str> = directories.iter().map(|(_, name)| name.as_str()).collect();
    let words = format!(
        "Invitees must sign in with {}, and {email} was not found there: {name} could not enroll.",
        names.join(" or ")
    );
    Some(Problem::new(
        format!("recipients.{i}.email"),
        ProblemCode::NoDirectory,
        words,
    ))
}

/// What the limit of devices says of one recipient: `true` with a problem, when the invites could not all become devices; `false`
/// with a doubt, when they could only while others do not.
fn beyond_limit(
    request: &InviteRequest,
    name: &str,
    known: Option<&KnownUser>,
    limit: Option<u32>,
    i: usize,
) -> Option<(bool, Problem)> {
    // What a technician stages is on its way to others.
    let limit = limit.filter(|_| request.via != Via::ByMyself)?;
    let (devices, invites) = known.map_or((0, 0), |user| (user.devices, user.live_invites));
    let sure = devices.saturating_add(request.devices_each);
    let possible = sure.saturating_add(invites);
    let refused = |words| Problem::new(format!("recipients.{i}.email"), ProblemCode::DeviceLimit, words);
    if sure > limit {
        return Some((
            true,
            refused(format!(
                "{name} may have {limit} {} and has {devices}: no device beyond that could enroll.",
                if limit == 1 { "device" } else { "devices" },
            )),
        ));
    }
    (possible > limit).then(|| {
        (
            false,
            refused(format!(
                "{name} has {devices} devices and {invites} live invites. Only the first to come, up to {limit}, can enroll."
            )),
        )
    })
}

/// The number of one recipient. A number that is typed must be one; where a text is sent there must be one, and texts must be
/// allowed to go there.
fn phone(
    via: Via,
    recipient: &Recipient,
    known: Option<&KnownUser>,
    rules: &PhoneRules,
    i: usize,
) -> Result<Option<E164>, Problem> {
    let refused = |code, words: String| Problem::new(format!("recipients.{i}.phone"), code, words);
    let typed = match recipient.phone.trim() {
        "" => known.and_then(|user| user.phone.as_deref()).unwrap_or_default(),
        typed => typed,
    };
    let number = match E164::typed(typed, rules.country) {
        Ok(number) => number,
        Err(NumberError::Missing) if !via.sends_text() => return Ok(None),
        Err(error @ NumberError::Missing) => return Err(refused(ProblemCode::Required, error.to_string())),
        Err(error) => return Err(refused(ProblemCode::InvalidPhone, error.to_string())),
    };
    if via.sends_text() && !rules.allowed.allows(&number) {
        let country = number.country().unwrap_or_else(|| "no country".to_owned());
        return Err(refused(
            ProblemCode::NotAllowed,
            format!(
                "Texts may not go to this country ({country}). The list stands in Settings, Text messages."
            ),
        ));
    }
    Ok(Some(number))
}
