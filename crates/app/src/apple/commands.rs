//! Commands: what a managed device is asked, one after the other, until nothing waits.

use std::str::FromStr;

use muster_domain::device::{CommandState, DeviceId, OwnedBy, Scope};
use muster_mdm::apple::{
    answer::{Answer, Status},
    command::{Command, CommandKind},
    enrollment::EnrollmentKind,
    model::Family,
    standing::Standing,
};
use muster_store::{Answered, CommandRecord, DeviceRecord, Next, Said};
use secrecy::ExposeSecret;
use uuid::Uuid;

use super::{DeviceAnswer, PROFILE_IDENTIFIER, check_in::refused, facts};
use crate::{App, AppError, ErrorCode, Result, secrets};

/// What a device is asked as soon as it has enrolled, and when an admin asks for a refresh.
pub(crate) const FIRST: [&str; 3] = ["DeviceInformation", "SecurityInfo", "ProfileList"];

/// How many commands that cannot be told any more are passed over in one answer.
const MAX_PASSED_OVER: usize = 8;

impl App {
    /// A device asks for its next command, and answers the one before. `signature` is the header `Mdm-Signature`.
    pub async fn apple_command(&self, signature: Option<&str>, body: &[u8]) -> Result<DeviceAnswer> {
        let Some(speaker) = self.apple_speaker(signature, body).await? else {
            return Ok(DeviceAnswer::Unreadable);
        };
        let said = match Answer::read(body) {
            Ok(said) => said,
            Err(why) => {
                tracing::warn!(%why, "a device's answer could not be read");
                return Ok(DeviceAnswer::Unreadable);
            }
        };
        if said.enrollment.user.is_some() {
            // Nothing is asked of the users of a Mac one by one.
            return Ok(DeviceAnswer::Nothing);
        }
        let mut message = Said {
            fingerprint: speaker.fingerprint,
            hardware_id: said.enrollment.device.as_str().to_owned(),
            told: facts::told(&said.outcome),
            answer: answered(&said),
        };
        for _ in 0..MAX_PASSED_OVER {
            let now = self.clock.now();
            let (device, command) = match self.store.converse(message.clone(), now).await? {
                Next::Command(device, command) => (device, command),
                Next::Nothing(_) => return Ok(DeviceAnswer::Nothing),
                Next::Refused(refusal, invite) => return Ok(refused(refusal, invite, "command")),
            };
            if let Some(plist) = self.write_command(device, &command).await? {
                return Ok(DeviceAnswer::Command(plist));
            }
            // What was allowed when it was asked, and is not any more, is answered here instead of by the device.
            message = Said {
                told: muster_store::Told::default(),
                answer: Some(Answered {
                    id: command.id,
                    state: CommandState::Failed,
                    reason: "Not allowed for this device any more".into(),
                }),
                ..message
            };
        }
        Ok(DeviceAnswer::Nothing)
    }

    /// The command as the device gets it; `None` when it must not be told.
    async fn write_command(&self, id: DeviceId, command: &CommandRecord) -> Result<Option<Vec<u8>>> {
        let (Some(device), Some(more)) = (self.store.device(id).await?, self.store.device_more(id).await?)
        else {
            return Ok(None);
        };
        let restored = self.restore(&device, more.enrolled_as, command)?;
        let Ok(name) = Uuid::from_str(&command.id) else {
            return Ok(None);
        };
        Ok(restored
            .filter(|restored| refusal(restored, &device, more.enrolled_as).is_none())
            .map(|restored| restored.to_plist(name)))
    }

    fn restore(
        &self,
        device: &DeviceRecord,
        enrolled_as: OwnedBy,
        command: &CommandRecord,
    ) -> Result<Option<Command>> {
        let Ok(kind) = command.kind.parse::<CommandKind>() else {
            return Ok(None);
        };
        let Some(sealed) = &command.parameters else {
            return Ok(plain(kind, standing(device, enrolled_as)));
        };
        let open = secrets::open(&self.key, &parameters_name(&command.id), sealed)?;
        let parameters = serde_json::from_str(open.expose_secret())
            .map_err(|_| AppError::new(ErrorCode::DatabaseDamaged, "A stored command cannot be read."))?;
        Ok(Command::restore(kind, &parameters).ok())
    }

    /// Parameters that hold a secret, sealed for the command of this id.
    pub(crate) fn seal_parameters(&self, id: &str, command: &Command) -> Result<Option<String>> {
        match command {
            Command::DeviceLock(_) | Command::EraseDevice { .. } => {
                let text = zeroize::Zeroizing::new(command.parameters().to_string());
                secrets::seal(&self.key, &parameters_name(id), &text).map(Some)
            }
            _ => Ok(None),
        }
    }
}

fn parameters_name(id: &str) -> String {
    format!("command/{id}")
}

/// A command that needs nothing beside its kind.
pub(crate) fn plain(kind: CommandKind, standing: Standing) -> Option<Command> {
    Some(match kind {
        CommandKind::DeviceInformation => Command::device_information(standing),
        CommandKind::SecurityInfo => Command::SecurityInfo,
        CommandKind::ProfileList => Command::ProfileList,
        CommandKind::InstalledApplicationList => Command::InstalledApplicationList,
        CommandKind::RemoveProfile => Command::RemoveProfile {
            identifier: PROFILE_IDENTIFIER.into(),
        },
        CommandKind::DeviceLock | CommandKind::EraseDevice => return None,
    })
}

/// How a device stands: what it may be asked.
pub(crate) fn standing(device: &DeviceRecord, enrolled_as: OwnedBy) -> Standing {
    Standing {
        // Whichever of the two gives fewer rights: a corporate device that became personal is asked as a personal one.
        owned_by: match device.owned_by {
            OwnedBy::Personal => OwnedBy::Personal,
            OwnedBy::Corporate => enrolled_as,
        },
        kind: match device.scope {
            Scope::Device => EnrollmentKind::Device,
            Scope::Account => EnrollmentKind::User,
        },
        family: match device.platform {
            muster_domain::platform::Platform::MacOs => Family::Mac,
            _ => Family::of(&device.product),
        },
    }
}

/// Why a command must not be told to a device; `None` when it may.
///
/// Rights are those of the enrollment, which never grow; and what is for corporate devices only stops the moment a device
/// becomes personal.
pub(crate) fn refusal(command: &Command, device: &DeviceRecord, enrolled_as: OwnedBy) -> Option<String> {
    let corporate_only = matches!(command.kind(), CommandKind::DeviceLock | CommandKind::EraseDevice);
    if corporate_only && device.owned_by != OwnedBy::Corporate {
        return Some("Only corporate devices can be locked or erased.".into());
    }
    if corporate_only && enrolled_as != OwnedBy::Corporate {
        return Some(
            "It enrolled as a personal device, which gives no right to lock or erase it, for as long as it stays enrolled."
                .into(),
        );
    }
    command
        .allowed_for(standing(device, enrolled_as))
        .err()
        .map(|why| why.to_string())
}

fn answered(said: &Answer) -> Option<Answered> {
    let state = match said.status {
        Status::Idle => return None,
        Status::Acknowledged => CommandState::Acknowledged,
        Status::NotNow => CommandState::NotNow,
        Status::Error | Status::CommandFormatError => CommandState::Failed,
    };
    let mut words: Vec<String> = said
        .errors
        .iter()
        .filter_map(|error| error.words.clone())
        .collect();
    words.dedup();
    let reason = match (state, said.status) {
        (CommandState::Failed, Status::CommandFormatError) => {
            "The device does not know this command".to_owned()
        }
        (CommandState::Failed, _) if words.is_empty() => "The device refused without a reason".to_owned(),
        (CommandState::Failed, _) => words.join("; "),
        _ => String::new(),
    };
    Some(Answered {
        id: said.command.clone()?,
        state,
        reason,
    })
}
