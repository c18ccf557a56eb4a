//! The stage: a console with two administrators who must agree above three invites, a technician and an auditor, each at a
//! seat of their own, and a mail server that keeps what it gets.

use std::{sync::Arc, time::Duration};

use muster_app::{
    App, Clock, DirectoryForTests, Dispatch, ErrorCode, KeySource, OpenOptions,
    wire::{
        AccountDraft, ApprovalRow, AuditFilter, AuditRow, ImportOptions, InviteDraft, InviteFilter,
        InviteRow, InviteSort, RecipientDraft, SecuritySettings, SignIn,
    },
};
use muster_domain::{account::Role, device::OwnedBy, invite::Via, platform::Platform, time::Moment};
use muster_gateways::mail::{MemoryMail, Transport};
use tempfile::TempDir;

use crate::first_run::first_run;

/// A Wednesday, 2026-11-25, 10:00 UTC.
pub const NOON: Moment = Moment(1_795_600_800_000);
/// More invites than this wait.
pub const ABOVE: u32 = 3;
pub const PASSWORD: &str = "violet kettle orbit seven";

pub struct Stage {
    pub mail: MemoryMail,
    pub clock: Clock,
    pub folder: TempDir,
    /// Nobody's: what runs beside the window.
    pub engine: Arc<App>,
    /// The owner, an administrator.
    pub priya: Arc<App>,
    /// The second administrator.
    pub anton: Arc<App>,
    pub tess: Arc<App>,
    pub otto: Arc<App>,
}

async fn open(mail: &MemoryMail, clock: &Clock, folder: &TempDir) -> Arc<App> {
    open_with(mail, clock, folder, Vec::new()).await
}

async fn open_with(
    mail: &MemoryMail,
    clock: &Clock,
    folder: &TempDir,
    directories: Vec<(String, DirectoryForTests)>,
) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        directories_for_tests: directories,
        ..OpenOptions::default()
    };
    App::open(folder.path(), options).await.unwrap()
}

/// A seat where somebody signed in.
pub async fn seat(engine: &App, name: &str) -> Arc<App> {
    let seat = engine.at_console();
    let form = SignIn {
        email: format!("{}@northwind.example", name.to_lowercase()),
        password: PASSWORD.into(),
        code: String::new(),
    };
    seat.sign_in(form).await.unwrap();
    seat
}

pub fn account(name: &str, role: Role) -> AccountDraft {
    AccountDraft {
        name: name.into(),
        email: format!("{}@northwind.example", name.to_lowercase()),
        role,
        password: PASSWORD.into(),
        own_password: PASSWORD.into(),
    }
}

/// A console after the first run, whose owner works alone and wants approval above three.
pub async fn alone() -> (Arc<App>, MemoryMail, Clock, TempDir) {
    alone_with(Vec::new()).await
}

async fn alone_with(directories: Vec<(String, DirectoryForTests)>) -> (Arc<App>, MemoryMail, Clock, TempDir) {
    let (mail, clock, folder) = (MemoryMail::new(), Clock::at(NOON), TempDir::new().unwrap());
    let engine = open_with(&mail, &clock, &folder, directories).await;
    first_run(&engine).await;
    let security = SecuritySettings {
        approval_above: ABOVE,
        lock_after_minutes: 0,
        ..SecuritySettings::default()
    };
    engine.save_security(security).await.unwrap();
    (engine, mail, clock, folder)
}

pub async fn stage() -> Stage {
    stage_with(Vec::new()).await
}

/// With these directories in memory.
pub async fn stage_with(directories: Vec<(String, DirectoryForTests)>) -> Stage {
    let (engine, mail, clock, folder) = alone_with(directories).await;
    let first = engine.at_console();
    for (name, role) in [
        ("Anton", Role::Administrator),
        ("Tess", Role::Technician),
        ("Otto", Role::Auditor),
    ] {
        first.add_account(account(name, role)).await.unwrap();
    }
    Stage {
        priya: seat(&engine, "Priya").await,
        anton: seat(&engine, "Anton").await,
        tess: seat(&engine, "Tess").await,
        otto: seat(&engine, "Otto").await,
        mail,
        clock,
        folder,
        engine,
    }
}

pub fn form(from: u32, count: u32) -> InviteDraft {
    InviteDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        recipients: (from..from + count)
            .map(|n| RecipientDraft {
                name: format!("Person {n}"),
                email: format!("p{n}@example.com"),
                phone: String::new(),
            })
            .collect(),
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 72,
        via: Via::Email,
        language: String::new(),
        time_zone: String::new(),
    }
}

pub fn options() -> ImportOptions {
    ImportOptions {
        valid_hours: 72,
        send_at: None,
        obey_quiet_hours: false,
        create_groups: true,
        default_country: String::new(),
        allow_repeat: false,
        via: Via::Email,
        language: String::new(),
        time_zone: String::new(),
    }
}

/// Commits a file of so many rows. Gives the batch, and whether it waits.
pub async fn import(app: &App, count: u32) -> (String, bool) {
    let mut csv = String::from("USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n");
    (0..count).for_each(|n| csv.push_str(&format!("Guest {n},g{n}@example.com,iOS\n")));
    let view = app.paste_import(csv).await.unwrap();
    app.review_import(view.id.clone(), options()).await.unwrap();
    let receipt = app.commit_import(view.id, options()).await.unwrap();
    (receipt.batch_id, receipt.awaits_approval)
}

impl Stage {
    /// The same folder, opened by the next process.
    pub async fn reopen(&mut self) {
        self.engine = open(&self.mail, &self.clock, &self.folder).await;
        self.priya = seat(&self.engine, "Priya").await;
        self.anton = seat(&self.engine, "Anton").await;
    }

    /// Hands over until nothing more can be handed over now; whatever undo window there was has passed. Gives how many mails
    /// there have ever been.
    pub async fn sent(&self) -> usize {
        self.clock.advance(60_000);
        let dispatch = Dispatch::start(self.engine.clone());
        tokio::time::timeout(Duration::from_secs(30), self.engine.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
        self.mail.sent().len()
    }

    /// The one sending that waits.
    pub async fn waiting(&self) -> ApprovalRow {
        let mut rows = self.priya.list_approvals().await.unwrap();
        assert_eq!(rows.len(), 1, "{rows:?}");
        rows.remove(0)
    }

    pub async fn approve(&self, app: &App, id: &str) -> Result<(), ErrorCode> {
        let answer = app.answer_approval(id.to_owned(), true).await;
        answer.map(drop).map_err(|error| error.code)
    }

    pub async fn decline(&self, app: &App, id: &str) -> Result<(), ErrorCode> {
        let answer = app.answer_approval(id.to_owned(), false).await;
        answer.map(drop).map_err(|error| error.code)
    }

    pub async fn invites(&self) -> Vec<InviteRow> {
        let page = self
            .priya
            .list_invites(InviteFilter::default(), InviteSort::Newest, None, 200)
            .await;
        page.unwrap().rows
    }

    /// What was written down of these actions: who, what, on what.
    pub async fn log(&self, actions: &[&str]) -> Vec<(String, String, String)> {
        self.entries(actions)
            .await
            .into_iter()
            .map(|row| (row.who, row.action, row.subject))
            .collect()
    }

    /// The whole entries of these actions, the first one first.
    pub async fn entries(&self, actions: &[&str]) -> Vec<AuditRow> {
        let filter = AuditFilter {
            actions: actions.iter().map(ToString::to_string).collect(),
            ..AuditFilter::default()
        };
        let mut rows: Vec<AuditRow> = self.otto.list_audit(filter, None, 200).await.unwrap().rows;
        rows.reverse();
        rows
    }
}

/// What an entry says of afterwards under a name; blank when it says nothing.
pub fn after(row: &AuditRow, name: &str) -> String {
    let change = row.changes.iter().find(|change| change.name == name);
    change.and_then(|change| change.after.clone()).unwrap_or_default()
}
