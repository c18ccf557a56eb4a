//! The Devices page: the list, one device, whose it is, what is asked of it.

use muster_domain::{
    account::Right,
    audit::Entry,
    device::{DeviceId, DeviceState},
    invite::InviteId,
    platform::Platform,
    problem::{Problem, ProblemCode},
    text,
    time::Moment,
    user::{self, EmailAddress},
};
use muster_mdm::apple::command::{Command, CommandKind, Lock, Pin};
use muster_store::{self as store, CommandRecord, DeviceRecord, NewCommand};

use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    apple::{self, commands},
    ids::new_id,
    invites::WINDOW,
    wire::{
        DeviceAction, DeviceChange, DeviceCommand, DeviceCommandKind, DeviceCommandRequest, DeviceCounts,
        DeviceDetail, DeviceFilter, DevicePage, DeviceRow, DeviceSort, DeviceStateCount, TimelineEntry,
    },
};

impl App {
    /// A window of the list.
    pub async fn list_devices(
        &self,
        filter: DeviceFilter,
        sort: DeviceSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<DevicePage> {
        let person = self.may(Right::SeeDevices).await?;
        let page = self
            .store
            .page_devices(
                seen_by(&person, filter),
                sort.into(),
                cursor,
                limit.clamp(1, WINDOW),
            )
            .await?;
        Ok(DevicePage {
            rows: page.rows.iter().map(row).collect(),
            next: page.next,
        })
    }

    /// Counts beside the filters.
    pub async fn count_devices(&self, filter: DeviceFilter) -> Result<DeviceCounts> {
        let person = self.may(Right::SeeDevices).await?;
        let counts = self.store.count_devices(seen_by(&person, filter)).await?;
        Ok(DeviceCounts {
            total: counts.total,
            all_states: counts.by_state.values().sum(),
            by_state: DeviceState::ALL
                .map(|state| DeviceStateCount {
                    state,
                    count: counts.by_state.get(&state).copied().unwrap_or(0),
                })
                .to_vec(),
        })
    }

    /// How many devices are managed, staged ones included.
    pub(crate) async fn managed_devices(&self) -> Result<u32> {
        let counts = self.store.count_devices(store::DeviceFilter::default()).await?;
        let managed = DeviceState::ALL.into_iter().filter(|state| state.is_managed());
        Ok(managed
            .filter_map(|state| counts.by_state.get(&state).copied())
            .sum())
    }

    /// One device with its history.
    pub async fn device_detail(&self, id: String) -> Result<DeviceDetail> {
        let person = self.may(Right::SeeDevices).await?;
        let device = self.device_seen_by(&person, &id).await?;
        let more = self
            .store
            .device_more(device.id)
            .await?
            .ok_or_else(|| AppError::not_found("The device"))?;
        let commands = self.store.commands_of(device.id).await?;
        let timeline = self.store.device_timeline(device.id).await?;
        let can_push = more.has_push
            && self
                .config()
                .await?
                .push
                .as_ref()
                .is_some_and(|push| push.topic == more.topic);
        Ok(DeviceDetail {
            facts: apple::facts::shown(&more.facts),
            profiles: more.profiles.as_deref().map(apple::facts::shown_profiles),
            commands: commands.iter().filter_map(command).collect(),
            timeline: timeline.into_iter().map(entry).collect(),
            actions: actions(&device, more.enrolled_as),
            certificate_until: more.certificate_until.map(Into::into),
            can_push,
            device: row(&device),
        })
    }

    /// The device that an invite enrolled, or is enrolling; `None` while there is none.
    pub async fn device_of_invite(&self, invite_id: String) -> Result<Option<DeviceRow>> {
        let person = self.may(Right::SeeDevices).await?;
        let invite: InviteId = invite_id.parse()?;
        self.must_be_own(&person, invite, "The device").await?;
        let device = self.store.device_of_invite(invite).await?;
        Ok(device.as_ref().map(row))
    }

    /// Changes user, ownership or group. A new user makes a staged device managed.
    pub async fn change_device(&self, id: String, change: DeviceChange) -> Result<DeviceRow> {
        let person = self.may(Right::ActOnDevices).await?;
        let device = self.device_seen_by(&person, &id).await?;
        let by = person.name.clone();
        let change = checked(change)?;
        let entry = about(&person, "device_changed", &device, self.clock.now()).changed("", words(&change));
        self.recording(entry)
            .change_device(device.id, change, by, self.clock.now())
            .await?
            .as_ref()
            .map(row)
            .ok_or_else(|| AppError::not_found("The device"))
    }

    /// Queues a command, and calls the device.
    pub async fn send_device_command(
        &self,
        id: String,
        request: DeviceCommandRequest,
    ) -> Result<DeviceCommand> {
        let person = self.may(Right::ActOnDevices).await?;
        let device = self.device_seen_by(&person, &id).await?;
        let more = self
            .store
            .device_more(device.id)
            .await?
            .ok_or_else(|| AppError::not_found("The device"))?;
        let by = person.name.clone();
        let asked = asked(&device, more.enrolled_as, &request)?;
        if let Some(words) = refused(&device, more.enrolled_as, &asked) {
            return Err(AppError::new(ErrorCode::Conflict, words));
        }
        let now = self.clock.now();
        let command_id = new_id(now)?.to_string();
        let new = NewCommand {
            parameters: self.seal_parameters(&command_id, &asked)?,
            id: command_id,
            kind: asked.kind().as_str().to_owned(),
            by,
        };
        let queued = self
            .recording(
                about(&person, "device_command", &device, now)
                    .changed("", format!(r#"{{"command":"{}"}}"#, new.kind)),
            )
            .queue_command(device.id, new, now)
            .await?;
        tracing::info!(device = %device.id, kind = queued.kind, "command queued");
        self.jobs.wake_push();
        command(&queued).ok_or_else(|| AppError::new(ErrorCode::Internal, "The command cannot be shown."))
    }

    /// Takes back a command that the device has not done yet.
    pub async fn cancel_device_command(&self, id: String, command_id: String) -> Result<DeviceCommand> {
        let person = self.may(Right::ActOnDevices).await?;
        let device = self.device_seen_by(&person, &id).await?;
        let by = person.name.clone();
        self.recording(about(
            &person,
            "device_command_cancelled",
            &device,
            self.clock.now(),
        ))
        .cancel_command(device.id, command_id, by, self.clock.now())
        .await?
        .as_ref()
        .and_then(command)
        .ok_or_else(|| AppError::not_found("The command"))
    }

    /// Stops managing a device without waiting for it: it is turned away when it next asks.
    pub async fn eject_device(&self, id: String) -> Result<DeviceRow> {
        let person = self.may(Right::ActOnDevices).await?;
        let device = self.device_seen_by(&person, &id).await?;
        let by = person.name.clone();
        let ended = self
            .recording(about(&person, "device_ejected", &device, self.clock.now()))
            .end_device(device.id, "Management stopped here", by, self.clock.now())
            .await?;
        if ended {
            tracing::info!(device = %device.id, "device ejected");
        }
        Ok(row(&self.device_seen_by(&person, &id).await?))
    }

    /// The device, when it is one that the person sees: to others it is not there.
    async fn device_seen_by(&self, person: &Person, id: &str) -> Result<DeviceRecord> {
        let id: DeviceId = id.parse()?;
        let device = self.store.device(id).await?;
        let device = device.ok_or_else(|| AppError::not_found("The device"))?;
        self.must_be_own(person, device.invite, "The device").await?;
        Ok(device)
    }

    /// That an invite is the person's own, when they see no others.
    pub(crate) async fn must_be_own(&self, person: &Person, invite: InviteId, what: &str) -> Result<()> {
        let Some(account) = person.own_devices() else {
            return Ok(());
        };
        if self.store.is_own_invite(account, invite).await? {
            Ok(())
        } else {
            Err(AppError::not_found(what))
        }
    }
}

/// The filter, narrowed to what the person sees.
pub(crate) fn seen_by(person: &Person, filter: DeviceFilter) -> store::DeviceFilter {
    store::DeviceFilter {
        account: person.own_devices(),
        ..filter.into()
    }
}

/// What is changed of a device, for the audit log.
fn words(change: &store::DeviceChange) -> String {
    let mut all = serde_json::Map::new();
    if let Some((name, email)) = &change.user {
        all.insert("user".into(), format!("{name} <{email}>").into());
    }
    if let Some(owned_by) = change.owned_by {
        all.insert("owned_by".into(), owned_by.as_str().into());
    }
    if let Some(group) = &change.group {
        all.insert("group".into(), group.as_str().into());
    }
    serde_json::Value::Object(all).to_string()
}

/// What a device is called: its name, or its product while it has told none.
pub(crate) fn called(device: &DeviceRecord) -> &str {
    if device.name.is_empty() {
        &device.product
    } else {
        &device.name
    }
}

fn about(person: &Person, action: &str, device: &DeviceRecord, now: Moment) -> Entry {
    let name = called(device);
    person.did(action, now).to(
        "device",
        device.id.to_string(),
        format!("{name} ({})", device.user_name),
    )
}

/// System and version in words.
pub(crate) fn system(device: &DeviceRecord) -> String {
    let name = match device.platform {
        Platform::MacOs => "macOS",
        Platform::Ios if device.product.starts_with("iPad") => "iPadOS",
        Platform::Ios => "iOS",
        other => other.label(),
    };
    format!("{name} {}", device.os_version).trim_end().to_owned()
}

/// A device as lists show it.
pub(crate) fn row(device: &DeviceRecord) -> DeviceRow {
    DeviceRow {
        id: device.id.to_string(),
        state: device.state,
        scope: device.scope,
        name: device.name.clone(),
        model: if device.model.is_empty() {
            device.product.clone()
        } else {
            device.model.clone()
        },
        product: device.product.clone(),
        platform: device.platform,
        os: system(device),
        serial: device.serial.clone(),
        owned_by: device.owned_by,
        user_id: device.user_id.clone(),
        user_name: device.user_name.clone(),
        user_email: device.user_email.clone(),
        group: device.group.as_ref().map(|(_, name)| name.clone()),
        invite_id: device.invite.to_string(),
        enrolled_at: device.enrolled_at.map(Into::into),
        last_seen_at: device.last_seen_at.into(),
        reason: device.reason.clone(),
        open_commands: device.open_commands,
    }
}

/// An event whose command goes by the word that the screens use.
pub(crate) fn entry(event: store::Event) -> TimelineEntry {
    let detail = match (event.kind.as_str(), event.detail.split_once(": ")) {
        ("command", _) => word_of(&event.detail),
        ("command_failed", Some((kind, reason))) => format!("{}: {reason}", word_of(kind)),
        _ => event.detail,
    };
    TimelineEntry {
        at: event.at.into(),
        kind: event.kind,
        detail,
        by: event.by,
    }
}

/// The word of a command on the wire.
fn word_of(kind: &str) -> String {
    let known = kind.parse().ok().and_then(kind_of);
    known
        .and_then(|kind| serde_json::to_value(kind).ok())
        .and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_else(|| kind.to_owned())
}

/// `None` for a kind that no screen shows.
fn command(command: &CommandRecord) -> Option<DeviceCommand> {
    Some(DeviceCommand {
        id: command.id.clone(),
        kind: kind_of(command.kind.parse().ok()?)?,
        state: command.state,
        reason: command.reason.clone(),
        by: command.by.clone(),
        queued_at: command.queued_at.into(),
        sent_at: command.sent_at.map(Into::into),
        answered_at: command.answered_at.map(Into::into),
        attempts: command.attempts,
    })
}

fn kind_of(kind: CommandKind) -> Option<DeviceCommandKind> {
    Some(match kind {
        CommandKind::DeviceInformation => DeviceCommandKind::DeviceInformation,
        CommandKind::SecurityInfo => DeviceCommandKind::SecurityInfo,
        CommandKind::ProfileList => DeviceCommandKind::ProfileList,
        CommandKind::RemoveProfile => DeviceCommandKind::RemoveProfile,
        CommandKind::DeviceLock => DeviceCommandKind::DeviceLock,
        CommandKind::EraseDevice => DeviceCommandKind::EraseDevice,
        CommandKind::InstalledApplicationList => return None,
    })
}

fn asked(
    device: &DeviceRecord,
    enrolled_as: muster_domain::device::OwnedBy,
    request: &DeviceCommandRequest,
) -> Result<Command> {
    let pin = || -> Result<Option<Pin>> {
        let pin = request.pin.trim();
        Ok(if pin.is_empty() {
            None
        } else {
            Some(Pin::new(pin)?)
        })
    };
    let kind = match request.kind {
        DeviceCommandKind::DeviceInformation => CommandKind::DeviceInformation,
        DeviceCommandKind::SecurityInfo => CommandKind::SecurityInfo,
        DeviceCommandKind::ProfileList => CommandKind::ProfileList,
        DeviceCommandKind::RemoveProfile => CommandKind::RemoveProfile,
        DeviceCommandKind::DeviceLock => {
            return Ok(Command::DeviceLock(Lock::new(
                pin()?,
                &request.message,
                &request.phone,
            )?));
        }
        DeviceCommandKind::EraseDevice => return Ok(Command::EraseDevice { pin: pin()? }),
    };
    commands::plain(kind, commands::standing(device, enrolled_as))
        .ok_or_else(|| AppError::new(ErrorCode::Internal, "The command cannot be made."))
}

fn refused(
    device: &DeviceRecord,
    enrolled_as: muster_domain::device::OwnedBy,
    command: &Command,
) -> Option<String> {
    match device.state {
        DeviceState::Pending => Some("It has not finished enrolling.".into()),
        DeviceState::Unmanaged => Some("It is managed no longer.".into()),
        DeviceState::Staged | DeviceState::Managed => commands::refusal(command, device, enrolled_as),
    }
}

/// What can be asked of a device. Whether a PIN is missing is the form's to say.
fn actions(device: &DeviceRecord, enrolled_as: muster_domain::device::OwnedBy) -> Vec<DeviceAction> {
    use DeviceCommandKind as K;
    let sample = "000000";
    [
        K::DeviceInformation,
        K::SecurityInfo,
        K::ProfileList,
        K::RemoveProfile,
        K::DeviceLock,
        K::EraseDevice,
    ]
    .into_iter()
    .map(|kind| {
        let request = DeviceCommandRequest {
            kind,
            pin: sample.into(),
            message: String::new(),
            phone: String::new(),
        };
        DeviceAction {
            kind,
            refused: match asked(device, enrolled_as, &request) {
                Ok(command) => refused(device, enrolled_as, &command),
                Err(error) => Some(error.message),
            },
        }
    })
    .collect()
}

fn checked(change: DeviceChange) -> Result<store::DeviceChange> {
    let mut problems = Vec::new();
    let user = change.user.map(|user| {
        let name = text::line("name", "The name", &user.name, user::MAX_NAME, true);
        let email = EmailAddress::parse("email", &user.email);
        (name, email)
    });
    let user = match user {
        Some((Ok(name), Ok(email))) => Some((name, email)),
        Some((name, email)) => {
            problems.extend(name.err());
            problems.extend(email.err());
            None
        }
        None => None,
    };
    let group = match change.group {
        Some(group) => match muster_domain::group::name("group", &group) {
            Ok(name) => Some(name.unwrap_or_default()),
            Err(problem) => {
                problems.push(problem);
                None
            }
        },
        None => None,
    };
    if problems.is_empty() && user.is_none() && group.is_none() && change.owned_by.is_none() {
        problems.push(Problem::new(
            "user",
            ProblemCode::Required,
            "Say what is to change.",
        ));
    }
    if !problems.is_empty() {
        return Err(AppError::invalid(problems));
    }
    Ok(store::DeviceChange {
        user,
        owned_by: change.owned_by,
        group,
    })
}

impl From<DeviceFilter> for store::DeviceFilter {
    fn from(filter: DeviceFilter) -> Self {
        Self {
            search: filter.search,
            states: filter.states,
            platforms: filter.platforms,
            owned_by: filter.owned_by,
            group_id: filter.group_id,
            account: None,
        }
    }
}

impl From<DeviceSort> for store::DeviceSort {
    fn from(sort: DeviceSort) -> Self {
        match sort {
            DeviceSort::LastSeen => Self::LastSeen,
            DeviceSort::Newest => Self::Newest,
            DeviceSort::User => Self::User,
        }
    }
}
