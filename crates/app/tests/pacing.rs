//! How fast and when the outbox job hands over: limits, quiet hours, a server that asks to go slower.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod first_run;

use std::{sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, Clock, Dispatch, IdleReport, KeySource, OpenOptions,
    wire::{
        AuditFilter, HoldReason, ImportOptions, InviteDraft, OnReopen, RecipientDraft, SendingSettings,
        StateCount,
    },
};
use muster_domain::{
    device::OwnedBy,
    invite::InviteState,
    platform::Platform,
    time::{HOUR, MINUTE, Moment, SECOND},
};
use muster_gateways::mail::{MemoryMail, Scripted, Transport};
use tempfile::TempDir;

/// A Wednesday, 2026-11-25, 10:00 UTC.
const NOON: Moment = Moment(1_795_600_800_000);

struct Stage {
    mail: MemoryMail,
    clock: Clock,
    folder: TempDir,
    app: Arc<App>,
}

async fn open(mail: &MemoryMail, clock: &Clock, folder: &TempDir) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        ..OpenOptions::default()
    };
    App::open(folder.path(), options).await.unwrap()
}

impl Stage {
    async fn new(settings: SendingSettings) -> Self {
        let (mail, clock, folder) = (MemoryMail::new(), Clock::at(NOON), TempDir::new().unwrap());
        let app = open(&mail, &clock, &folder).await;
        first_run(&app).await;
        app.save_sending(settings).await.unwrap();
        Self {
            mail,
            clock,
            folder,
            app,
        }
    }

    /// Closes the folder and opens it again, as the next process would.
    async fn reopen(&mut self) {
        self.app = open(&self.mail, &self.clock, &self.folder).await;
    }

    async fn invite(&self, count: u32) {
        let draft = InviteDraft {
            via: muster_domain::invite::Via::Email,
            language: String::new(),
            time_zone: String::new(),
            platform: Platform::Ios,
            owned_by: OwnedBy::Personal,
            recipients: (0..count)
                .map(|n| RecipientDraft {
                    phone: String::new(),
                    name: format!("Person {n}"),
                    email: format!("p{n}@example.com"),
                })
                .collect(),
            group: String::new(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 24,
        };
        self.app.invite(draft, 0).await.unwrap();
    }

    async fn import(&self, count: u32) {
        let mut csv = String::from("USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n");
        (0..count).for_each(|n| csv.push_str(&format!("Guest {n},g{n}@example.com,iOS\n")));
        let view = self.app.paste_import(csv).await.unwrap();
        let options = ImportOptions {
            via: muster_domain::invite::Via::Email,
            language: String::new(),
            time_zone: String::new(),
            valid_hours: 720,
            send_at: None,
            obey_quiet_hours: true,
            create_groups: true,
            default_country: String::new(),
            allow_repeat: false,
        };
        self.app
            .review_import(view.id.clone(), options.clone())
            .await
            .unwrap();
        self.app.commit_import_within(view.id, options, 0).await.unwrap();
    }

    /// Hands over until nothing more can be handed over now.
    async fn send(&self) -> IdleReport {
        let dispatch = Dispatch::start(self.app.clone());
        let report = tokio::time::timeout(Duration::from_secs(30), self.app.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
        report
    }

    fn sent(&self) -> usize {
        self.mail.sent().len()
    }

    async fn failed(&self) -> u32 {
        let counts = self.app.count_invites(Default::default()).await.unwrap();
        let failed = |one: &&StateCount| one.state == InviteState::Failed;
        counts.by_state.iter().find(failed).map_or(0, |one| one.count)
    }
}

fn an_hour(per_hour: u32) -> SendingSettings {
    SendingSettings {
        per_hour,
        ..SendingSettings::default()
    }
}

#[tokio::test]
async fn a_limit_is_kept_and_the_rest_goes_on_by_itself() {
    let stage = Stage::new(an_hour(5)).await;
    stage.invite(8).await;
    let report = stage.send().await;
    assert_eq!((stage.sent(), report.later), (5, 3), "{report:?}");
    assert!(report.trouble.is_some_and(|words| words.contains("5 an hour")));
    stage.clock.advance(HOUR + 2 * MINUTE);
    stage.send().await;
    assert_eq!(stage.sent(), 8);
}

#[tokio::test]
async fn a_limit_counts_what_the_process_before_handed_over() {
    let mut stage = Stage::new(an_hour(5)).await;
    stage.invite(5).await;
    stage.send().await;
    stage.reopen().await;
    stage.clock.advance(10 * MINUTE);
    stage.invite(2).await;
    stage.send().await;
    assert_eq!(stage.sent(), 5, "the hour is not over");
    stage.clock.advance(HOUR);
    stage.send().await;
    assert_eq!(stage.sent(), 7);
}

#[tokio::test]
async fn a_raised_limit_holds_at_once() {
    let stage = Stage::new(an_hour(2)).await;
    stage.invite(6).await;
    stage.send().await;
    assert_eq!(stage.sent(), 2);
    stage.app.save_sending(an_hour(4)).await.unwrap();
    stage.send().await;
    assert_eq!(
        stage.sent(),
        4,
        "what was sent before counts under the new limit too"
    );
}

#[tokio::test]
async fn a_server_that_asks_to_go_slower_is_obeyed_and_no_message_fails() {
    for words in [
        (421, "4.7.0 Too many messages, slow down"),
        (451, "4.7.1 Rate limited"),
        (454, "Throttling failure: Maximum sending rate exceeded."),
        (550, "5.4.5 Daily user sending limit exceeded"),
    ] {
        let one_by_one = SendingSettings {
            connections: 1,
            ..SendingSettings::default()
        };
        let stage = Stage::new(one_by_one).await;
        stage.mail.then(Scripted::Refuse(words.0, words.1.into()));
        stage.invite(5).await;
        let dispatch = Dispatch::start(stage.app.clone());
        let held = loop {
            let status = stage.app.job_status().await.unwrap();
            match status.hold {
                Some(hold) => break hold,
                None => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        };
        assert_eq!(held.reason, HoldReason::Throttled);
        assert!(
            held.words.contains(words.1.split_once(' ').unwrap().1),
            "{held:?}"
        );
        let before = stage.sent();
        assert!(before < 5);
        while stage.sent() < 5 {
            stage.clock.advance(5 * SECOND);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        stage.app.wait_until_idle().await.unwrap();
        dispatch.stop().await;
        assert_eq!(stage.failed().await, 0, "{words:?}");
    }
}

#[tokio::test]
async fn one_busy_mailbox_does_not_hold_up_the_others() {
    let stage = Stage::new(SendingSettings::default()).await;
    stage.mail.for_recipient(
        "p1@example.com",
        Scripted::Refuse(450, "4.2.1 Mailbox busy".into()),
    );
    stage.invite(6).await;
    let report = stage.send().await;
    assert_eq!((report.sent, report.later, report.trouble), (5, 1, None));
}

#[tokio::test]
async fn an_import_waits_in_quiet_hours_and_a_single_invite_does_not() {
    let quiet = SendingSettings {
        quiet_hours: true,
        quiet_from: "00:00".into(),
        quiet_until: "23:59".into(),
        ..SendingSettings::default()
    };
    let stage = Stage::new(quiet.clone()).await;
    stage.import(3).await;
    stage.app.make_due().await.unwrap();
    stage.invite(2).await;
    let report = stage.send().await;
    assert_eq!(stage.sent(), 2);
    assert!(
        report
            .trouble
            .is_some_and(|words| words.starts_with("Quiet hours"))
    );
    let hold = stage.app.job_status().await.unwrap().hold.expect("it waits");
    assert_eq!(hold.reason, HoldReason::QuietHours);
    assert!(hold.until.get() > NOON.0);
    stage
        .app
        .save_sending(SendingSettings {
            quiet_hours: false,
            ..quiet
        })
        .await
        .unwrap();
    stage.send().await;
    assert_eq!(stage.sent(), 5);
}

#[tokio::test]
async fn a_batch_that_the_limits_make_too_late_is_not_made() {
    let stage = Stage::new(an_hour(1)).await;
    let csv = (0..60).fold("USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n".to_owned(), |csv, n| {
        format!("{csv}Guest {n},g{n}@example.com,iOS\n")
    });
    let view = stage.app.paste_import(csv).await.unwrap();
    let options = ImportOptions {
        via: muster_domain::invite::Via::Email,
        language: String::new(),
        time_zone: String::new(),
        valid_hours: 24,
        send_at: None,
        obey_quiet_hours: true,
        create_groups: true,
        default_country: String::new(),
        allow_repeat: false,
    };
    let plan = stage
        .app
        .plan_import(view.id.clone(), options.clone())
        .await
        .unwrap();
    let span = plan.last_at.get() - plan.first_at.get();
    assert!((58 * HOUR..=61 * HOUR).contains(&span), "{} h", span / HOUR);
    assert!(plan.pace_words.contains("1 an hour"), "{}", plan.pace_words);
    assert_eq!(plan.obstacles.len(), 1, "{:?}", plan.obstacles);
    let error = stage
        .app
        .commit_import_within(view.id, options, 0)
        .await
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("valid_hours"));
    assert_eq!(stage.app.list_batches(None).await.unwrap().rows.len(), 0);
}

#[tokio::test]
async fn an_interrupted_sending_goes_on_or_asks_as_set() {
    let ask = SendingSettings {
        on_reopen: OnReopen::Ask,
        ..SendingSettings::default()
    };
    let mut stage = Stage::new(ask).await;
    assert!(
        !stage.app.ask_before_going_on().await.unwrap(),
        "nothing was interrupted"
    );
    stage.invite(3).await;
    stage.reopen().await;
    assert!(stage.app.ask_before_going_on().await.unwrap());
    let log = stage.app.list_audit(AuditFilter::default(), None, 1).await;
    let paused = log.unwrap().rows.remove(0);
    assert_eq!(
        (
            paused.who.as_str(),
            paused.origin.as_str(),
            paused.subject.as_str()
        ),
        ("", "job", "paused"),
        "Muster itself paused it"
    );
    let report = stage.send().await;
    assert_eq!((stage.sent(), report.later), (0, 3));
    stage.app.pause_job(false).await.unwrap();
    stage.send().await;
    assert_eq!(stage.sent(), 3);
    stage.app.save_sending(SendingSettings::default()).await.unwrap();
    stage.invite(1).await;
    stage.reopen().await;
    assert!(
        !stage.app.ask_before_going_on().await.unwrap(),
        "it goes on by itself"
    );
}

#[tokio::test]
async fn wrong_settings_are_refused_at_their_field() {
    let stage = Stage::new(SendingSettings::default()).await;
    let wrong = SendingSettings {
        connections: 0,
        quiet_from: "25:00".into(),
        preset: "no_such".into(),
        ..SendingSettings::default()
    };
    let error = stage.app.save_sending(wrong).await.unwrap_err();
    let mut fields: Vec<_> = error
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    fields.sort_unstable();
    assert_eq!(fields, ["connections", "preset", "quiet_from"]);
    for preset in stage.app.sending_presets().await.unwrap() {
        assert!(preset.source.starts_with("https://"), "{preset:?}");
        assert!(
            preset.per_minute + preset.per_hour + preset.per_day > 0,
            "{preset:?}"
        );
    }
}
