//! Data folders as an organisation would have them: set up, with invites made the way the console makes them.

use std::{fs, path::Path, sync::Arc, time::Instant};

use anyhow::{Result, ensure};
use muster_app::{
    App, Clock, Dispatch, KeySource, OpenOptions,
    wire::{ChecklistStep, FirstRun, InviteDraft, RecipientDraft},
};
use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    time::{HOUR, Moment},
};
use muster_gateways::mail::Transport;
use muster_stories::process::free_port;
use tempfile::TempDir;

use crate::sink::Sink;

/// Invites stored for the portal and the console.
pub const STOCK: usize = 10_000;
/// Most people of one sending.
const PEOPLE: usize = 50;
const FIRST: [&str; 10] = [
    "Ada", "Boris", "Chloé", "Dmitri", "Elif", "Farah", "Grace", "Håkon", "Inés", "Jamal",
];
const LAST: [&str; 10] = [
    "Whitlock",
    "Müller",
    "Okafor",
    "Tanaka",
    "Østergaard",
    "Silva",
    "Novák",
    "Haddad",
    "Iyer",
    "Brontë",
];

/// Opens a folder whose key is a file in it.
pub async fn open(folder: &Path, clock: Clock, transport: Option<Transport>) -> Result<Arc<App>> {
    let options = OpenOptions {
        key: KeySource::File,
        clock,
        transport_for_tests: transport,
        ..OpenOptions::default()
    };
    Ok(App::open(folder, options).await?)
}

/// Completes the first run; mails go to the server on this port of the loopback.
pub async fn set_up(app: &App, mail_port: u16) -> Result<()> {
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Dana Whitlock".into(),
        admin_email: "dana@northwind.example".into(),
    })
    .await?;
    app.skip_checklist_step(ChecklistStep::All).await?;
    let portal_port = free_port()?.to_string();
    let settings = [
        ("mail.route", "smtp"),
        ("mail.host", "127.0.0.1"),
        ("mail.port", &mail_port.to_string()),
        ("mail.security", "none"),
        ("sending.connections", "10"),
        ("mail.from_email", "it@northwind.example"),
        ("organisation.support_email", "help@northwind.example"),
        ("portal.public_address", "https://enroll.northwind.example"),
        ("portal.listen_host", "127.0.0.1"),
        ("portal.listen_port", &portal_port),
    ];
    let settings: Vec<(String, String)> = settings
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    Ok(app.change_settings(&settings).await?)
}

/// Makes `count` invites for as many people; none of the names and addresses has been used with another `from`.
/// Gives their ids.
pub async fn invite(app: &App, from: usize, count: usize) -> Result<Vec<String>> {
    let mut ids = Vec::with_capacity(count);
    let numbers: Vec<usize> = (from..from + count).collect();
    for people in numbers.chunks(PEOPLE) {
        let recipients = people
            .iter()
            .map(|n| {
                let (first, last) = (FIRST[n % 10], LAST[n / 10 % 10]);
                RecipientDraft {
                    phone: String::new(),
                    name: format!("{first} {last} {n}"),
                    email: format!("person{n}@northwind.example"),
                }
            })
            .collect();
        let draft = InviteDraft {
            via: muster_domain::invite::Via::Email,
            language: String::new(),
            time_zone: String::new(),
            platform: Platform::Ios,
            owned_by: OwnedBy::Corporate,
            recipients,
            group: "Onboarding".into(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 72,
        };
        ids.extend(app.invite(draft, 0).await?.1);
    }
    Ok(ids)
}

/// Hands over what is queued. Gives the seconds from the start of the job until nothing was left.
pub async fn drain(app: &Arc<App>, count: usize) -> Result<f64> {
    let begun = Instant::now();
    let dispatch = Dispatch::start(app.clone());
    let report = app.wait_until_idle().await?;
    let took = begun.elapsed().as_secs_f64();
    dispatch.stop().await;
    ensure!(
        report.sent as usize == count && report.failed == 0 && report.unknown == 0,
        "of {count} mails not all were sent: {report:?}"
    );
    Ok(took)
}

/// A folder with [`STOCK`] sent invites, three hours old: that long, words like "3 h ago" stay the same for a while.
pub struct Stock {
    folder: TempDir,
    /// Ids of the invites.
    pub ids: Vec<String>,
}

impl Stock {
    /// Makes it.
    pub async fn make() -> Result<Self> {
        let folder = TempDir::with_prefix("muster-bench-")?;
        let sink = Sink::start().await?;
        let clock = Clock::at(Moment(Clock::default().now().0 - 3 * HOUR - HOUR / 4));
        let app = open(folder.path(), clock, None).await?;
        set_up(&app, sink.port()).await?;
        let ids = invite(&app, 0, STOCK).await?;
        drain(&app, STOCK).await?;
        Ok(Self { folder, ids })
    }

    /// A copy of the folder, to be worked on.
    pub fn copy(&self) -> Result<TempDir> {
        let copy = TempDir::with_prefix("muster-bench-")?;
        for entry in fs::read_dir(self.folder.path())? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), copy.path().join(entry.file_name()))?;
            }
        }
        Ok(copy)
    }
}
