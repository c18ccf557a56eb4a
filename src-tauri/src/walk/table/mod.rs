//! Every command: whose it is, what it is called with, and whether it changes anything. Written by hand from what each role
//! is for, and not taken from the engine: the walk compares the two.

mod accounts;
mod desktop;
mod devices;
mod directories;
mod imports;
mod invites;
mod messages;
mod settings;
mod shell;
mod users;

use serde_json::{Value, json};

use super::stage::Stage;

/// Whose a command is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Whoever sits there, before they said who they are too.
    Anybody,
    /// Whoever signed in.
    Staff,
    /// Who has devices at hand: technicians and administrators.
    Enrollers,
    /// Who looks at everything: auditors and administrators.
    Readers,
    /// Administrators alone.
    Administrators,
}

/// What a command leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Reads,
    /// A change, with this action in the audit log.
    Leaves(&'static str),
    /// Something that is no change of the installation, and why there is no entry about it.
    Unwritten(&'static str),
}

/// A command of the window.
#[derive(Debug, Clone)]
pub struct Case {
    pub command: &'static str,
    pub who: Who,
    pub effect: Effect,
    /// Of the right shape, and about things that are not there, so that whoever may do it changes as little as can be.
    pub arguments: Value,
}

/// An id that nothing has.
pub const NO_ID: &str = "00000000-0000-7000-8000-000000000000";

fn reads(command: &'static str, who: Who, arguments: Value) -> Case {
    Case {
        command,
        who,
        effect: Effect::Reads,
        arguments,
    }
}

fn leaves(command: &'static str, who: Who, action: &'static str, arguments: Value) -> Case {
    Case {
        effect: Effect::Leaves(action),
        ..reads(command, who, arguments)
    }
}

fn unwritten(command: &'static str, who: Who, why: &'static str, arguments: Value) -> Case {
    Case {
        effect: Effect::Unwritten(why),
        ..reads(command, who, arguments)
    }
}

/// Forms as the console fills them in before anybody changes a field.
pub struct Forms(Value);

impl Forms {
    /// What the settings' pages show; an administrator sits there.
    pub fn of(stage: &Stage) -> Self {
        let page = |command: &str| stage.must(command, json!({}));
        let presets = page("directory_presets");
        let keep = json!({"kind": "keep"});
        let portal = page("portal_page");
        let enrollment = page("enrollment_page");
        let content = json!({"channel": "email", "subject": [], "preheader": [], "body": []});
        let place = json!({"template_id": NO_ID, "channel": "email", "language": "en"});
        Self(json!({
            "directory": {"id": null, "name": "Head office", "enabled": false, "sign_in": false,
                "connection": presets["presets"][0]["connection"], "secret": keep,
                "sync": {"every_minutes": 60, "full_every_hours": 24, "most_leaving_percent": 10, "on_leaving": "show"}},
            "mail": {"settings": page("mail_settings"), "secret": keep},
            "bounces": {"settings": page("bounce_settings"), "secret": keep},
            "texts": {"settings": page("text_settings"), "secret": keep, "signing": keep},
            "organisation": page("organisation_settings"),
            "portal": {"portal": portal["portal"], "acme": {"settings": portal["acme"], "secret": keep}},
            "acme": portal["acme"],
            "sending": page("sending_settings"),
            "security": page("security_settings"),
            "enrollment": {"settings": enrollment["settings"], "valid_hours": enrollment["valid_hours"]},
            "self_enrollment": page("self_enrollment_page")["settings"],
            "apple": {"account": "", "lab_mode": false, "silent_days": page("apple_settings")["silent_days"]},
            "address": portal_address(stage),
            "invite": {"platform": "ios", "owned_by": "corporate", "recipients": [], "group": "", "domain": "",
                "devices_each": 1, "valid_hours": 72},
            "import": {"valid_hours": 72, "send_at": null, "obey_quiet_hours": false, "create_groups": true,
                "default_country": "", "allow_repeat": false},
            "content": content,
            "place": place,
            "preview": {"address": place, "content": content, "user_id": null, "platform": "ios",
                "owned_by": "corporate", "pictures": false},
        }))
    }

    /// One of them.
    pub fn get(&self, name: &str) -> Value {
        let form = self.0[name].clone();
        assert!(!form.is_null(), "there is no form {name}");
        form
    }
}

fn portal_address(stage: &Stage) -> Value {
    stage.must("overview", json!({}))["portal"]["address"].clone()
}

/// No invite.
fn nothing() -> Value {
    json!({"kind": "ids", "ids": [NO_ID]})
}

/// All.
pub fn all(forms: &Forms) -> Vec<Case> {
    let mut all = shell::cases(forms);
    all.extend(invites::cases(forms));
    all.extend(imports::cases(forms));
    all.extend(messages::cases(forms));
    all.extend(users::cases(forms));
    all.extend(devices::cases(forms));
    all.extend(directories::cases(forms));
    all.extend(settings::cases(forms));
    all.extend(accounts::cases(forms));
    all.extend(desktop::cases(forms));
    all
}
