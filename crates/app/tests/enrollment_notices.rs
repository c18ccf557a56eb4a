//! Who is told when a device has enrolled: its invitee, and those whom the settings name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod first_run;

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, Clock, Dispatch, KeySource, OpenOptions,
    portal::{Locator, Visitor},
    wire::{InviteDraft, RecipientDraft},
};
use muster_domain::{
    device::{OwnedBy, Scope},
    invite::Via,
    message::MessageKind,
    platform::Platform,
    problem::ProblemCode,
    time::{DAY, MINUTE, Moment},
};
use muster_gateways::mail::{Composed, MemoryMail, Scripted, Transport};
use muster_store::{
    Authentication, CheckedIn, NewCertificate, NewEnrollment, Store, StoreOptions, TokenUpdate, Told,
};
use tempfile::TempDir;

const NOW: Moment = Moment(1_799_750_400_000);

struct Stage {
    app: Arc<App>,
    store: Store,
    clock: Clock,
    mail: MemoryMail,
    _folder: TempDir,
}

async fn stage(settings: &[(&str, &str)]) -> Stage {
    let folder = TempDir::new().unwrap();
    let (clock, mail) = (Clock::at(NOW), MemoryMail::new());
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    let settings: Vec<(String, String)> = settings
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    app.change_settings(&settings).await.unwrap();
    let store = Store::open(folder.path(), StoreOptions::default()).await.unwrap();
    Stage {
        app,
        store,
        clock,
        mail,
        _folder: folder,
    }
}

fn draft() -> InviteDraft {
    InviteDraft {
        via: Via::Email,
        language: String::new(),
        time_zone: String::new(),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: vec![RecipientDraft {
            phone: String::new(),
            name: "Dana Whitlock".into(),
            email: "dana@example.com".into(),
        }],
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 24,
    }
}

impl Stage {
    async fn dispatch(&self) {
        let dispatch = Dispatch::start(self.app.clone());
        tokio::time::timeout(Duration::from_secs(30), self.app.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
    }

    /// An invite that was sent and whose device enrolled, as the device's own messages leave it.
    async fn enrolled(&self, name: &str) -> String {
        self.enrolled_as(name, "iPhone 15 Pro").await
    }

    /// The same with what the device calls itself.
    async fn enrolled_as(&self, name: &str, model: &str) -> String {
        let (_, ids) = self.app.invite(draft(), 0).await.unwrap();
        self.dispatch().await;
        let invite = ids[0].parse().unwrap();
        let now = self.clock.now();
        self.store
            .try_passcode(invite, 1, true, "iPhone", now)
            .await
            .unwrap();
        let new = NewEnrollment {
            id: name.to_owned(),
            invite,
            generation: 1,
            scope: Scope::Device,
            owned_by: OwnedBy::Personal,
            challenge: name.to_owned(),
            challenge_until: now.plus(DAY),
            again: false,
            terms: None,
        };
        self.store.begin_enrollment(new, now).await.unwrap();
        self.store.redeem_challenge(name, "request", now).await.unwrap();
        let certificate = NewCertificate {
            fingerprint: name.to_owned(),
            enrollment: name.to_owned(),
            serial: name.to_owned(),
            der: vec![1],
            request: "request".into(),
            until: now.plus(DAY),
        };
        self.store.add_certificate(certificate, now).await.unwrap();
        let said = Authentication {
            fingerprint: name.to_owned(),
            hardware_id: name.to_owned(),
            new_id: format!("0195aaaa-0000-7000-8000-0000000000{:02x}", name.as_bytes()[0])
                .parse()
                .unwrap(),
            platform: Platform::Ios,
            topic: "topic".into(),
            told: Told {
                model: Some(model.into()),
                ..Told::default()
            },
            device_limit: None,
        };
        self.store.authenticate_device(said, now).await.unwrap();
        let update = TokenUpdate {
            fingerprint: name.to_owned(),
            hardware_id: name.to_owned(),
            push_token: "00".into(),
            push_magic: "magic".into(),
            unlock_token: None,
            first_commands: Vec::new(),
            detail: "iPhone 15 Pro".into(),
            tell_invitee: self.app.enrollment_settings().await.unwrap().tell_enrolled,
        };
        let checked = self.store.update_token(update, now).await.unwrap();
        assert!(matches!(checked, CheckedIn::First(_)), "{checked:?}");
        ids[0].clone()
    }

    /// Subject and text of the latest mail, as a mail program reads them.
    fn latest(&self) -> (String, String) {
        let mail = self.mail.sent().pop().unwrap();
        let read = mail_parser::MessageParser::default().parse(&mail.bytes).unwrap();
        let html = read.body_html(0).unwrap();
        let text = read.body_text(0).unwrap().into_owned();
        // Both say the same.
        assert!(html.contains("Dana Whitlock"), "{html}");
        (read.subject().unwrap().to_owned(), text)
    }

    /// The mail server takes nothing for this address.
    fn refuses(&self, address: &str) {
        let words = "5.1.1 No such mailbox".to_owned();
        self.mail.for_recipient(address, Scripted::Refuse(550, words));
    }

    /// What the console says about mails to those who want to know.
    async fn said(&self) -> Option<String> {
        let notices = self.app.overview().await.unwrap().notices;
        let found = notices
            .into_iter()
            .find(|notice| notice.code == "notices_not_sent");
        found.map(|notice| notice.message)
    }

    /// Mails to an address.
    fn to(&self, address: &str) -> usize {
        let sent = self.mail.sent();
        sent.iter().filter(|mail| mail.envelope_to == address).count()
    }
}

#[tokio::test]
async fn an_enrollment_is_told_to_those_who_are_named_and_many_within_a_minute_at_once() {
    let stage = stage(&[("enrollment.notify_enrolled", "it@northwind.example")]).await;
    stage.enrolled("a").await;
    stage.app.tell_all().await.unwrap();
    assert_eq!(stage.to("it@northwind.example"), 1);
    for name in ["b", "c", "d"] {
        stage.enrolled(name).await;
        stage.app.tell_all().await.unwrap();
    }
    assert_eq!(stage.to("it@northwind.example"), 1);
    stage.clock.advance(MINUTE);
    assert_eq!(stage.app.tell_all().await.unwrap(), 3);
    assert_eq!(stage.app.tell_all().await.unwrap(), 0);
    assert_eq!(stage.to("it@northwind.example"), 2);
    let last = stage.mail.sent().pop().unwrap();
    assert!(String::from_utf8_lossy(&last.bytes).contains("3 devices have enrolled: Dana Whitlock"));
}

#[tokio::test]
async fn such_a_mail_says_who_what_when_by_which_way_and_where_to_look() {
    let stage = stage(&[
        ("enrollment.notify_enrolled", "it@northwind.example"),
        ("enrollment.notify_unmanaged", "it@northwind.example"),
        ("enrollment.notify_requests", "it@northwind.example"),
        ("organisation.time_zone", "Europe/Berlin"),
    ])
    .await;
    let id = stage.enrolled("a").await;
    let access = stage.app.invite_rows(std::slice::from_ref(&id)).await.unwrap();
    let by = access[0].created_by.clone();
    stage.app.tell_all().await.unwrap();
    let (subject, text) = stage.latest();
    assert_eq!(subject, "Enrolled: Dana Whitlock, iPhone 15 Pro");
    for words in [
        "Who: Dana Whitlock <dana@example.com>",
        "Device: iPhone 15 Pro, iOS",
        "Owned: personal",
        "Enrolled: Tuesday 12 January 2027, 11:40 CET",
        &format!("Came by: an invite of {by}, by mail"),
        "In Muster: Devices, search for dana@example.com",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // Whoever reads it need not be able to sign in: it leads nowhere and opens nothing.
    assert!(!text.contains("http") && !text.contains("/e/"), "{text}");

    stage.clock.advance(MINUTE);
    stage.store.check_out("a", "a", stage.clock.now()).await.unwrap();
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    let (subject, text) = stage.latest();
    assert_eq!(subject, "No longer managed: Dana Whitlock, iPhone 15 Pro");
    for words in [
        "Since: Tuesday 12 January 2027, 11:41 CET",
        "Had enrolled: Tuesday 12 January 2027, 11:40 CET",
        "Why: ",
        "Had come by: an invite of ",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }

    let (_, ids) = stage.app.invite(draft(), 0).await.unwrap();
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let token = access.link.rsplit('/').next().unwrap().to_owned();
    let visitor = Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: String::new(),
        prefetch: false,
    };
    let locator = Locator::Token(token.clone());
    stage
        .app
        .ask_for_new_invite(&locator, true, &visitor)
        .await
        .unwrap();
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    let (subject, text) = stage.latest();
    assert_eq!(subject, "Dana Whitlock asks for a new invite");
    for words in [
        "Who: Dana Whitlock <dana@example.com>",
        "Invited for: iOS / iPadOS, personal",
        "Why: the passcode is not at hand",
        "Asked: Tuesday 12 January 2027, 11:41 CET",
        "In Muster: Enrollment",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(
        !text.contains(&token) && !text.contains(&access.passcode),
        "{text}"
    );
}

#[tokio::test]
async fn an_address_that_is_refused_keeps_nobody_else_from_being_told_once() {
    let lists = [
        (
            "enrollment.notify_enrolled",
            "first@northwind.example, gone@northwind.example, last@northwind.example",
        ),
        (
            "enrollment.notify_unmanaged",
            "gone@northwind.example, last@northwind.example",
        ),
    ];
    let stage = stage(&lists).await;
    stage.refuses("gone@northwind.example");
    stage.enrolled("a").await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    let told = || {
        (
            stage.to("first@northwind.example"),
            stage.to("last@northwind.example"),
        )
    };
    assert_eq!(told(), (1, 1));
    let said = stage.said().await.unwrap();
    assert!(
        said.contains("gone@northwind.example: ") && said.contains("No such mailbox"),
        "{said}"
    );
    stage.clock.advance(MINUTE);
    assert_eq!(stage.app.tell_all().await.unwrap(), 0);
    assert_eq!(told(), (1, 1), "nobody is told twice");

    stage.store.check_out("a", "a", stage.clock.now()).await.unwrap();
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    assert_eq!(stage.app.tell_all().await.unwrap(), 0);
    assert_eq!(told(), (1, 2));
    // Nobody is named any more who cannot be told.
    let lists = lists.map(|(name, _)| (name.to_owned(), "last@northwind.example".to_owned()));
    stage.app.change_settings(&lists).await.unwrap();
    assert_eq!(stage.said().await, None);
}

#[tokio::test]
async fn what_nobody_could_be_told_is_told_again_a_minute_later_and_holds_up_nothing_else() {
    let stage = stage(&[
        ("enrollment.notify_enrolled", "gone@northwind.example"),
        ("enrollment.notify_unmanaged", "gone@northwind.example"),
        ("enrollment.notify_requests", "it@northwind.example"),
    ])
    .await;
    stage.refuses("gone@northwind.example");
    stage.enrolled("a").await;
    stage.enrolled("b").await;
    stage.store.check_out("b", "b", stage.clock.now()).await.unwrap();
    let (_, ids) = stage.app.invite(draft(), 0).await.unwrap();
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let visitor = Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: String::new(),
        prefetch: false,
    };
    let locator = Locator::Token(access.link.rsplit('/').next().unwrap().to_owned());
    stage
        .app
        .ask_for_new_invite(&locator, true, &visitor)
        .await
        .unwrap();
    let error = stage.app.tell_all().await.unwrap_err();
    assert!(error.message.contains("No such mailbox"), "{error:?}");
    assert_eq!(stage.to("it@northwind.example"), 1, "the third kind is told");

    // What failed is tried no more often than what does not: the mailbox is there by now, and the minute is not over.
    stage
        .mail
        .for_recipient("gone@northwind.example", Scripted::Accept("2.0.0 Ok".into()));
    assert_eq!(
        stage.app.tell_all().await.unwrap(),
        1,
        "who left has no such pace"
    );
    assert_eq!(stage.to("gone@northwind.example"), 1);
    stage.clock.advance(MINUTE);
    assert_eq!(stage.app.tell_all().await.unwrap(), 2);
    assert_eq!(stage.app.tell_all().await.unwrap(), 0);
    assert_eq!(
        (
            stage.to("gone@northwind.example"),
            stage.to("it@northwind.example")
        ),
        (2, 1)
    );
    assert_eq!(stage.said().await, None);
}

#[tokio::test]
async fn a_device_that_calls_itself_what_no_subject_may_hold_is_told_of_all_the_same() {
    let stage = stage(&[("enrollment.notify_enrolled", "it@northwind.example")]).await;
    let model = format!(
        "iPhone\u{202E}51\u{2028}\r\nBcc: all@northwind.example {}",
        "x".repeat(400)
    );
    stage.enrolled_as("a", &model).await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    let Composed { bytes, .. } = stage.mail.sent().pop().unwrap();
    let read = mail_parser::MessageParser::default().parse(&bytes).unwrap();
    let subject = read.subject().unwrap();
    assert!(
        subject.starts_with("Enrolled: Dana Whitlock, iPhone\u{FFFD}51\u{FFFD}")
            && subject.chars().count() <= 200,
        "{subject}"
    );
    assert!(read.bcc().is_none());
}

#[tokio::test]
async fn what_nobody_wanted_to_know_is_not_told_later() {
    let stage = stage(&[]).await;
    stage.enrolled("a").await;
    stage.app.tell_all().await.unwrap();
    let name = "enrollment.notify_enrolled".to_owned();
    stage
        .app
        .change_settings(&[(name, "it@northwind.example".to_owned())])
        .await
        .unwrap();
    assert_eq!(stage.app.tell_all().await.unwrap(), 0);
    assert_eq!(stage.to("it@northwind.example"), 0);
}

#[tokio::test]
async fn the_invitee_is_told_that_the_device_has_enrolled_when_that_is_set() {
    for tell in ["false", "true"] {
        let stage = stage(&[("enrollment.tell_enrolled", tell)]).await;
        let id = stage.enrolled("a").await;
        stage.dispatch().await;
        let detail = stage.app.invite_detail(id).await.unwrap();
        let told = detail
            .messages
            .iter()
            .any(|message| message.kind == MessageKind::Enrolled);
        assert_eq!(told, tell == "true");
        assert_eq!(stage.to("dana@example.com"), if told { 2 } else { 1 });
    }
}

#[tokio::test]
async fn a_plan_names_the_user_who_has_as_many_devices_as_allowed() {
    let stage = stage(&[("enrollment.device_limit", "1")]).await;
    stage.enrolled("a").await;
    let plan = stage.app.plan_invites(draft()).await.unwrap();
    assert_eq!(
        (plan.invites, plan.problems[0].code),
        (0, ProblemCode::DeviceLimit)
    );
    assert!(
        plan.problems[0].message.contains("Dana Whitlock"),
        "{:?}",
        plan.problems
    );
}

#[tokio::test]
async fn whoever_is_put_off_is_tried_for_a_day_and_only_while_they_want_to_know() {
    let list = "first@northwind.example, busy@northwind.example";
    let stage = stage(&[("enrollment.notify_enrolled", list)]).await;
    let busy = || {
        let words = "4.2.1 Mailbox busy".to_owned();
        stage
            .mail
            .for_recipient("busy@northwind.example", Scripted::Refuse(450, words));
    };
    busy();
    stage.enrolled("a").await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    let pass = async |minutes: i64| {
        for _ in 0..minutes / 5 {
            stage.clock.advance(5 * MINUTE);
            stage.app.tell_all().await.unwrap();
        }
    };
    let takes = || {
        stage
            .mail
            .for_recipient("busy@northwind.example", Scripted::Accept("2.0.0 Ok".into()));
    };
    pass(23 * 60).await;
    takes();
    pass(10).await;
    let told = |address: &str| stage.to(address);
    assert_eq!(
        (told("first@northwind.example"), told("busy@northwind.example")),
        (1, 1),
        "nearly a day later"
    );
    assert_eq!(stage.said().await, None);

    busy();
    stage.enrolled("b").await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    pass(25 * 60).await;
    takes();
    pass(10).await;
    assert_eq!(
        (told("first@northwind.example"), told("busy@northwind.example")),
        (2, 1),
        "after a day it is given up"
    );
    assert!(stage.said().await.is_some());

    busy();
    stage.enrolled("c").await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    takes();
    let name = "enrollment.notify_enrolled".to_owned();
    stage
        .app
        .change_settings(&[(name, "first@northwind.example".to_owned())])
        .await
        .unwrap();
    stage.clock.advance(5 * MINUTE);
    stage.app.tell_all().await.unwrap();
    assert_eq!(
        told("busy@northwind.example"),
        1,
        "who is named no more is not told"
    );
    assert_eq!(stage.said().await, None);
}
