//! Users and groups through the use cases that the console calls, over a real data folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod files;
#[path = "../first_run/mod.rs"]
mod first_run;
mod groups;
mod people;
mod traces;

use std::{path::Path, sync::Arc};

use first_run::first_run;
use muster_app::{
    App, Clock, KeySource, OpenOptions,
    wire::{InviteDraft, RecipientDraft, UserDraft, UserRow, UserSaved},
};
use muster_domain::{device::OwnedBy, invite::Via, platform::Platform, time::Moment};
use muster_gateways::mail::{MemoryMail, Transport};
use tempfile::TempDir;

/// 24 November 2026, 12:00 UTC.
const NOON: Moment = Moment(1_795_521_600_000);

struct Stage {
    app: Arc<App>,
    folder: TempDir,
}

impl Stage {
    fn path(&self) -> &Path {
        self.folder.path()
    }

    async fn add(&self, name: &str) -> UserRow {
        match self.app.add_user(draft(name)).await.unwrap() {
            UserSaved::Saved { row, .. } => row,
            UserSaved::Exists { message, .. } => panic!("{message}"),
        }
    }
}

async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        clock: Clock::at(NOON),
        transport_for_tests: Some(Transport::Memory(MemoryMail::new())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    Stage { app, folder }
}

fn draft(name: &str) -> UserDraft {
    UserDraft {
        name: name.to_owned(),
        email: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
        ..UserDraft::default()
    }
}

/// An invite to people by name, for one iPhone each.
fn invite(names: &[&str]) -> InviteDraft {
    InviteDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        recipients: names
            .iter()
            .map(|name| RecipientDraft {
                name: (*name).to_owned(),
                email: draft(name).email,
                phone: String::new(),
            })
            .collect(),
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 24,
        via: Via::Email,
        language: String::new(),
        time_zone: String::new(),
    }
}
