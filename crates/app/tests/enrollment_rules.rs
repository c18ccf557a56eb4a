//! The rules of enrollment, by moving the clock: reminders, words to invitees, terms of use, requests, and what the settings refuse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod first_run;

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, Clock, Dispatch, ErrorCode, KeySource, OpenOptions,
    apple::{AcceptedTerms, ProfileAnswer, SignInAnswer},
    portal::{LinkView, Locator, PasscodeAnswer, SessionView, TermsAnswer, Visitor},
    wire::{
        AuditFilter, AuditRow, EnrollmentChange, InviteAccess, InviteDetail, InviteDraft, RecipientDraft,
        RequestApproval, Selection, TermsText,
    },
};
use muster_domain::{
    authentication::Authentication,
    browser::Seen,
    device::OwnedBy,
    invite::{InviteState, Via},
    message::{MessageKind, MessageState},
    platform::Platform,
    problem::ProblemCode,
    time::{DAY, HOUR, Moment},
};
use muster_gateways::mail::{MemoryMail, Transport};
use tempfile::TempDir;

/// A Tuesday at 10:40 UTC.
const NOW: Moment = Moment(1_799_750_400_000);

struct Stage {
    app: Arc<App>,
    clock: Clock,
    mail: MemoryMail,
    folder: TempDir,
}

async fn stage() -> Stage {
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
    Stage {
        app,
        clock,
        mail,
        folder,
    }
}

impl Stage {
    async fn set(&self, changes: &[&str]) {
        self.try_set(changes).await.unwrap();
    }

    async fn try_set(&self, changes: &[&str]) -> muster_app::Result<()> {
        let changes: Vec<(String, String)> = changes
            .iter()
            .map(|change| {
                let (name, value) = change.split_once('=').unwrap();
                (name.to_owned(), value.to_owned())
            })
            .collect();
        self.app.change_settings(&changes).await
    }

    fn draft(&self) -> InviteDraft {
        InviteDraft {
            via: Via::Email,
            language: "de".into(),
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
            valid_hours: 7 * 24,
        }
    }

    async fn invite(&self) -> (String, InviteAccess) {
        let (_, ids) = self.app.invite(self.draft(), 0).await.unwrap();
        let access = self.app.invite_access(ids[0].clone()).await.unwrap();
        (ids[0].clone(), access)
    }

    /// Lets the jobs run until nothing is left to be handed over.
    async fn dispatch(&self) {
        let dispatch = Dispatch::start(self.app.clone());
        tokio::time::timeout(Duration::from_secs(30), self.app.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
    }

    async fn detail(&self, id: &str) -> InviteDetail {
        self.app.invite_detail(id.to_owned()).await.unwrap()
    }

    /// The mails that were handed over, as text.
    fn mails(&self) -> Vec<String> {
        self.mail
            .sent()
            .iter()
            .map(|mail| String::from_utf8_lossy(&mail.bytes).into_owned())
            .collect()
    }

    async fn verify(&self, access: &InviteAccess) -> String {
        let answer = self
            .app
            .enter_passcode(&locator(access), &access.passcode, &person())
            .await
            .unwrap();
        match answer {
            PasscodeAnswer::Verified { session, .. } => session,
            _ => panic!("not verified"),
        }
    }

    async fn publish(&self, texts: &[(&str, &str)]) {
        let published = self
            .app
            .terms()
            .await
            .unwrap()
            .published
            .map_or(0, |version| version.number);
        let texts = texts
            .iter()
            .map(|(language, text)| TermsText {
                language: (*language).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        self.app.save_terms_draft(texts).await.unwrap();
        let view = self.app.publish_terms(published).await.unwrap();
        assert_eq!(view.published.unwrap().number, published + 1);
    }
}

fn person() -> Visitor {
    Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) Safari/604.1".into(),
        prefetch: false,
    }
}

fn locator(access: &InviteAccess) -> Locator {
    Locator::Token(access.link.rsplit('/').next().unwrap().to_owned())
}

fn only(id: &str) -> Selection {
    Selection::Ids {
        ids: vec![id.to_owned()],
    }
}

#[tokio::test]
async fn a_reminder_brings_the_same_link_in_the_invites_language_and_stops_with_the_passcode() {
    let stage = stage().await;
    stage
        .set(&[
            "enrollment.remind_first_hours=24",
            "enrollment.remind_every_hours=24",
            "enrollment.remind_most=2",
        ])
        .await;
    let (id, access) = stage.invite().await;
    stage.dispatch().await;
    let next = stage.detail(&id).await.next_reminder_at.unwrap();
    assert_eq!(next.get(), NOW.plus(DAY).0);
    stage.clock.advance(DAY - 1);
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    stage.clock.advance(1);
    // The job reminds by itself.
    let dispatch = Dispatch::start(stage.app.clone());
    let reminded = async {
        while stage.detail(&id).await.reminders == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), reminded)
        .await
        .expect("it is reminded");
    dispatch.stop().await;
    let sent = stage.mail.sent().len();
    assert_eq!(sent, 2);
    let reminder = &stage.mails()[1];
    // In the invite's language; `=` stands for what quoted-printable does to long lines and umlauts.
    assert!(reminder.contains("Erinnerung"), "{reminder}");
    let detail = stage.detail(&id).await;
    assert_eq!((detail.reminders, detail.invite.state), (1, InviteState::Sent));
    assert_eq!(detail.messages[0].kind, MessageKind::Reminder);
    assert!(
        detail
            .timeline
            .iter()
            .any(|event| event.kind == "reminder_handed_over")
    );
    // The link of the reminder is the link of the invite: it still opens.
    assert!(matches!(
        stage
            .app
            .look_at_link(&locator(&access), None, &person())
            .await
            .unwrap(),
        LinkView::Ask(_)
    ));
    stage.clock.advance(DAY);
    assert_eq!(stage.app.remind_due().await.unwrap(), 1);
    stage.verify(&access).await;
    let detail = stage.detail(&id).await;
    assert_eq!(
        detail.messages[0].state,
        MessageState::Cancelled,
        "stopped at once"
    );
    assert_eq!(detail.next_reminder_at, None);
    stage.dispatch().await;
    assert_eq!(stage.mail.sent().len(), sent);
}

#[tokio::test]
async fn nobody_is_reminded_in_quiet_hours_or_while_sending_is_paused() {
    let stage = stage().await;
    stage.set(&["enrollment.remind_first_hours=24"]).await;
    stage.invite().await;
    stage.dispatch().await;
    stage.clock.advance(DAY);
    stage.app.pause_job(true).await.unwrap();
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    stage.app.pause_job(false).await.unwrap();
    // All day but one minute, wherever this computer is.
    stage
        .set(&[
            "sending.quiet_hours=true",
            "sending.quiet_from=00:00",
            "sending.quiet_until=23:59",
        ])
        .await;
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    stage.set(&["sending.quiet_hours=false"]).await;
    assert_eq!(stage.app.remind_due().await.unwrap(), 1);
}

#[tokio::test]
async fn a_resend_starts_reminders_over_and_without_a_setting_there_are_none() {
    let stage = stage().await;
    let (id, _) = stage.invite().await;
    stage.dispatch().await;
    stage.clock.advance(3 * DAY);
    assert_eq!(
        stage.app.remind_due().await.unwrap(),
        0,
        "off until somebody sets it"
    );
    stage
        .set(&["enrollment.remind_first_hours=48", "enrollment.remind_most=1"])
        .await;
    assert_eq!(stage.app.remind_due().await.unwrap(), 1);
    stage.app.resend_invites(only(&id)).await.unwrap();
    stage.dispatch().await;
    assert_eq!(stage.detail(&id).await.reminders, 0);
    stage.clock.advance(2 * DAY);
    assert_eq!(stage.app.remind_due().await.unwrap(), 1, "of the new link");
}

#[tokio::test]
async fn invitees_hear_of_an_expired_invite_only_when_that_is_set() {
    for tell in [false, true] {
        let stage = stage().await;
        stage.set(&[&format!("enrollment.tell_expired={tell}")]).await;
        let (id, _) = stage.invite().await;
        stage.dispatch().await;
        stage.clock.advance(8 * DAY);
        assert_eq!(stage.app.expire_due().await.unwrap(), 1);
        stage.dispatch().await;
        assert_eq!(stage.mail.sent().len(), if tell { 2 } else { 1 });
        let detail = stage.detail(&id).await;
        assert_eq!(detail.invite.state, InviteState::Expired);
        assert_eq!(detail.messages[0].kind == MessageKind::Expired, tell);
        let notices = stage.app.overview().await.unwrap().notices;
        assert!(notices.iter().any(|notice| notice.code == "invites_expired"));
    }
}

#[tokio::test]
async fn terms_are_accepted_once_before_a_profile_and_again_when_they_change() {
    let stage = stage().await;
    stage
        .set(&[
            "portal.public_address=https://enroll.example.com",
            "apple.lab_mode=true",
        ])
        .await;
    let refused = stage.try_set(&["enrollment.ask_terms=true"]).await.unwrap_err();
    assert_eq!(refused.problems[0].field, "enrollment.ask_terms");
    stage
        .publish(&[("en", "# Rules\n\nBe kind."), ("de", "Nett sein.")])
        .await;
    stage.set(&["enrollment.ask_terms=true"]).await;
    let (id, access) = stage.invite().await;
    let session = stage.verify(&access).await;
    let look = async || stage.app.look_at_session(&session).await.unwrap();
    let SessionView::Terms(open) = look().await else {
        panic!("the terms come first")
    };
    assert_eq!((open.terms.version, open.terms.texts.len()), (1, 2));
    let profile = async || {
        stage
            .app
            .enrollment_profile(&session, Seen::Ios, false)
            .await
            .unwrap()
    };
    assert_eq!(
        profile().await,
        ProfileAnswer::TermsNotAccepted,
        "there is no way around"
    );
    let accept = async |version, language: &str| {
        let accepted = AcceptedTerms {
            version,
            language: language.to_owned(),
        };
        stage.app.accept_terms(&session, &accepted).await.unwrap()
    };
    assert_eq!(accept(2, "de").await, TermsAnswer::ReadAgain);
    assert_eq!(accept(1, "fr").await, TermsAnswer::ReadAgain);
    assert_eq!(accept(1, "de").await, TermsAnswer::Accepted);
    assert!(matches!(look().await, SessionView::Verified(_)));
    let detail = stage.detail(&id).await;
    let kept = detail.terms.unwrap();
    assert_eq!(
        (kept.version, kept.language.as_str(), kept.user_name.as_str()),
        (1, "de", "Dana Whitlock")
    );
    let of_user = stage
        .app
        .terms_of_user(detail.invite.user_id.clone())
        .await
        .unwrap();
    assert_eq!(of_user.len(), 1);
    stage.publish(&[("en", "Be kinder.")]).await;
    assert!(
        matches!(look().await, SessionView::Terms(_)),
        "others now, and no profile was handed out"
    );
    assert_eq!(profile().await, ProfileAnswer::TermsNotAccepted);
    assert_eq!(accept(2, "en").await, TermsAnswer::Accepted);
    assert!(matches!(profile().await, ProfileAnswer::Profile(_)));
    stage.set(&["enrollment.ask_terms=false"]).await;
    let versions = stage.app.terms_versions().await.unwrap();
    assert_eq!(
        versions
            .iter()
            .map(|version| (version.number, version.accepted))
            .collect::<Vec<_>>(),
        [(2, 1), (1, 1)]
    );
}

#[tokio::test]
async fn terms_that_another_process_asks_for_hold_at_once_where_something_is_handed_out() {
    let stage = stage().await;
    stage
        .set(&[
            "portal.public_address=https://enroll.example.com",
            "apple.lab_mode=true",
        ])
        .await;
    stage.publish(&[("en", "Be kind.")]).await;
    // The first profile makes the authority that signs it, which has the settings read anew.
    let (_, first) = stage.invite().await;
    let first = stage.verify(&first).await;
    let profile = stage.app.enrollment_profile(&first, Seen::Ios, false).await;
    assert!(matches!(profile.unwrap(), ProfileAnswer::Profile(_)));
    let (_, access) = stage.invite().await;
    let session = stage.verify(&access).await;
    let (id, _) = stage.invite().await;
    let of_account = stage.app.invite_access(id).await.unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        clock: stage.clock.clone(),
        ..OpenOptions::default()
    };
    let other = App::open(stage.folder.path(), options).await.unwrap();
    let look = async || stage.app.look_at_session(&session).await.unwrap();
    assert!(matches!(look().await, SessionView::Verified(_)));
    let ask = [("enrollment.ask_terms".to_owned(), "true".to_owned())];
    other.change_settings(&ask).await.unwrap();
    assert!(
        matches!(look().await, SessionView::Verified(_)),
        "the settings that this process remembers are those of before"
    );
    let profile = stage.app.enrollment_profile(&session, Seen::Ios, false).await;
    assert_eq!(profile.unwrap(), ProfileAnswer::TermsNotAccepted);
    let signed_in = stage
        .app
        .account_sign_in("dana@example.com", &of_account.passcode, None, &person())
        .await
        .unwrap();
    assert!(matches!(signed_in, SignInAnswer::Terms(_)), "nor a token");
    // A moment later the page asks for them too.
    stage.clock.advance(HOUR);
    assert!(matches!(look().await, SessionView::Terms(_)));
}

#[tokio::test]
async fn a_work_account_accepts_terms_before_its_passcode_is_spent() {
    let stage = stage().await;
    stage
        .set(&[
            "portal.public_address=https://enroll.example.com",
            "apple.lab_mode=true",
        ])
        .await;
    stage.publish(&[("en", "Be kind.")]).await;
    stage.set(&["enrollment.ask_terms=true"]).await;
    let (id, access) = stage.invite().await;
    let sign_in = async |accepted: Option<AcceptedTerms>| {
        let answer = stage
            .app
            .account_sign_in("dana@example.com", &access.passcode, accepted.as_ref(), &person())
            .await;
        answer.unwrap()
    };
    for _ in 0..2 {
        assert!(matches!(sign_in(None).await, SignInAnswer::Terms(terms) if terms.version == 1));
    }
    assert_ne!(stage.detail(&id).await.invite.state, InviteState::Verified);
    let accepted = AcceptedTerms {
        version: 1,
        language: "en".into(),
    };
    assert!(matches!(sign_in(Some(accepted)).await, SignInAnswer::Done(_)));
    let detail = stage.detail(&id).await;
    assert_eq!(detail.invite.state, InviteState::Verified);
    assert_eq!(detail.terms.unwrap().version, 1);
}

#[tokio::test]
async fn terms_are_refused_that_say_nothing_or_lack_the_organisations_language() {
    let stage = stage().await;
    let text = |language: &str, text: &str| TermsText {
        language: language.into(),
        text: text.into(),
    };
    for (texts, field, code) in [
        (vec![], "texts", ProblemCode::Required),
        (
            vec![text("xx", "Hello")],
            "texts.0.language",
            ProblemCode::UnknownWord,
        ),
        (vec![text("en", "  ")], "texts.0.text", ProblemCode::Required),
        (
            vec![text("en", "a"), text("en", "b")],
            "texts.1.language",
            ProblemCode::Repeated,
        ),
        (
            vec![text("en", &"a".repeat(64 * 1024 + 1))],
            "texts.0.text",
            ProblemCode::TooLong,
        ),
        (
            vec![text("en", "a\u{0}b")],
            "texts.0.text",
            ProblemCode::ControlCharacters,
        ),
    ] {
        let refused = stage.app.save_terms_draft(texts).await.unwrap_err();
        assert_eq!(
            (refused.problems[0].field.as_str(), refused.problems[0].code),
            (field, code)
        );
    }
    stage
        .app
        .save_terms_draft(vec![text("de", "Nett sein.")])
        .await
        .unwrap();
    let refused = stage.app.publish_terms(0).await.unwrap_err();
    assert_eq!(refused.problems[0].field, "texts");
    let view = stage.app.discard_terms_draft().await.unwrap();
    assert!(view.draft.is_none() && view.published.is_none());
    stage
        .app
        .save_terms_draft(vec![text("en", "Be kind.")])
        .await
        .unwrap();
    assert_eq!(
        stage.app.publish_terms(7).await.unwrap_err().code,
        ErrorCode::Conflict
    );
    let shown = stage
        .app
        .preview_terms(
            "# Rules\n\n<script>x</script>\n\n[evil](javascript:x) `passcode` ![p](https://x.example/p.png)",
        )
        .await
        .unwrap();
    let words = serde_json::to_string(&shown.blocks).unwrap();
    assert!(
        !words.contains("javascript") && !words.contains("script>") && !words.contains("field"),
        "{words}"
    );
    assert!(
        shown.left_out.contains(&"a picture".to_owned()),
        "{:?}",
        shown.left_out
    );
}

#[tokio::test]
async fn a_request_is_approved_to_another_address_or_declined_with_words() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    stage.dispatch().await;
    stage.clock.advance(8 * DAY);
    let ask = async || {
        stage
            .app
            .ask_for_new_invite(&locator(&access), false, &person())
            .await
            .unwrap();
        stage.app.list_requests().await.unwrap().remove(0)
    };
    let request = ask().await;
    assert_eq!(
        (request.why.as_str(), request.hindrance.as_str()),
        ("expired", "")
    );
    let long = "x".repeat(301);
    assert!(stage.app.decline_request(request.id.clone(), long).await.is_err());
    stage
        .app
        .decline_request(request.id, "Use your new laptop.".into())
        .await
        .unwrap();
    let LinkView::Dead { asked, declined, .. } = stage
        .app
        .look_at_link(&locator(&access), None, &person())
        .await
        .unwrap()
    else {
        panic!("it has expired")
    };
    assert_eq!(
        (asked, declined.as_deref()),
        (false, Some("Use your new laptop."))
    );
    let request = ask().await;
    let approval = |hours, email: &str| RequestApproval {
        valid_hours: hours,
        email: email.into(),
    };
    for (approval, field) in [
        (approval(Some(721), ""), "valid_hours"),
        (approval(None, "nonsense"), "email"),
    ] {
        let refused = stage
            .app
            .approve_request(request.id.clone(), approval)
            .await
            .unwrap_err();
        assert_eq!(refused.problems[0].field, field);
    }
    let approved = approval(Some(5), "dana.w@example.com");
    assert_eq!(
        stage
            .app
            .approve_request(request.id.clone(), approved)
            .await
            .unwrap()
            .changed,
        1
    );
    let detail = stage.detail(&id).await;
    assert_eq!(detail.invite.user_email, "dana.w@example.com");
    assert_eq!(detail.invite.expires_at.get(), NOW.plus(8 * DAY + 5 * HOUR).0);
    let twice = stage
        .app
        .approve_request(request.id, RequestApproval::default())
        .await;
    assert_eq!(twice.unwrap_err().code, ErrorCode::NotFound);
    assert!(stage.app.list_requests().await.unwrap().is_empty());
    // The log says of whom, and where the mail goes now.
    let log = stage
        .app
        .list_audit(AuditFilter::default(), None, 200)
        .await
        .unwrap();
    let of = |action: &str| -> Vec<&AuditRow> {
        log.rows
            .iter()
            .filter(|row| row.action == action && row.subject_id == id)
            .collect()
    };
    let told = |row: &AuditRow, name: &str| {
        let change = row.changes.iter().find(|change| change.name == name).cloned();
        change.map(|change| {
            (
                change.before.unwrap_or_default(),
                change.after.unwrap_or_default(),
            )
        })
    };
    let [approved, declined] = of("request_answered")[..] else {
        panic!("{log:?}")
    };
    for row in [approved, declined] {
        assert_eq!(
            (row.kind.as_str(), row.subject.as_str()),
            ("invite", "Dana Whitlock")
        );
    }
    assert_eq!(
        told(approved, "email"),
        Some(("dana@example.com".into(), "dana.w@example.com".into()))
    );
    assert_eq!(told(approved, "hours").unwrap().1, "5");
    assert_eq!(told(declined, "words").unwrap().1, "Use your new laptop.");
    let [resent] = of("invites_resent")[..] else {
        panic!("{log:?}")
    };
    assert_eq!(told(resent, "generation").unwrap().1, "2");
}

#[tokio::test]
async fn whoever_wants_to_know_of_requests_gets_one_mail_a_minute() {
    let stage = stage().await;
    stage
        .set(&["enrollment.notify_requests=it@northwind.example,desk@northwind.example"])
        .await;
    let (_, first) = stage.invite().await;
    let (_, second) = stage.invite().await;
    let ask = async |access: &InviteAccess| {
        stage
            .app
            .ask_for_new_invite(&locator(access), true, &person())
            .await
            .unwrap();
    };
    ask(&first).await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    assert_eq!(stage.mail.sent().len(), 2, "one to each");
    ask(&second).await;
    assert_eq!(
        stage.app.tell_all().await.unwrap(),
        0,
        "not within the same minute"
    );
    stage.clock.advance(60_000);
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    assert_eq!(stage.app.tell_all().await.unwrap(), 0, "never twice");
    assert_eq!(stage.mail.sent().len(), 4);
}

#[tokio::test]
async fn settings_refuse_what_cannot_be_and_keep_what_is_right() {
    let stage = stage().await;
    let page = stage.app.enrollment_page().await.unwrap();
    assert_eq!(
        (page.valid_hours, page.directory_ready, page.terms_version),
        (168, false, 0)
    );
    let mut settings = page.settings.clone();
    settings.authentication = Authentication::TwoFactor;
    settings.remind_first_hours = 721;
    settings.remind_most = 0;
    settings.least_ios = "new".into();
    settings.manufacturers = vec!["--".into()];
    settings.notify_enrolled = "nobody".into();
    settings.device_limit = 1_001;
    let change = EnrollmentChange {
        settings,
        valid_hours: 0,
    };
    let refused = stage.app.save_enrollment_page(change.clone()).await.unwrap_err();
    let fields: Vec<&str> = refused
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    for field in [
        "authentication",
        "remind_first_hours",
        "remind_most",
        "least_ios",
        "manufacturers",
        "notify_enrolled",
        "device_limit",
        "valid_hours",
    ] {
        assert!(fields.contains(&field), "{field} of {fields:?}");
    }
    assert_eq!(
        stage.app.preview_enrollment(change).await.unwrap().problems.len(),
        refused.problems.len()
    );
    let mut settings = page.settings;
    settings.least_ios = "17".into();
    settings.manufacturers = vec![" Samsung".into(), "samsung".into()];
    settings.device_limit = 2;
    let saved = stage
        .app
        .save_enrollment_page(EnrollmentChange {
            settings,
            valid_hours: 240,
        })
        .await
        .unwrap();
    assert_eq!(
        (saved.settings.least_ios.as_str(), saved.valid_hours),
        ("17.0", 240)
    );
    assert_eq!(saved.settings.manufacturers, ["Samsung"]);
    assert_eq!(
        stage
            .app
            .organisation_settings()
            .await
            .unwrap()
            .default_valid_hours,
        240
    );
    // On the command line, also by the names of before.
    stage
        .set(&["apple.least_ios=18", "enrollment.manufacturers=Google,Samsung"])
        .await;
    let all = stage.app.settings_by_name().await.unwrap();
    assert_eq!(all["enrollment.least_ios"], "18.0");
    assert_eq!(
        all["enrollment.manufacturers"],
        serde_json::json!(["Google", "Samsung"])
    );
    let twice = stage
        .try_set(&["apple.least_ios=18", "enrollment.least_ios=18"])
        .await;
    assert!(twice.is_err());
    let refused = stage
        .try_set(&["enrollment.authentication=directory"])
        .await
        .unwrap_err();
    assert_eq!(refused.problems[0].field, "enrollment.authentication");
}

#[tokio::test]
async fn an_invite_says_how_its_invitee_proves_who_they_are() {
    let stage = stage().await;
    let (id, _) = stage.invite().await;
    assert_eq!(
        stage.detail(&id).await.invite.authentication,
        Authentication::Passcode
    );
}
