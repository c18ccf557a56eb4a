//! Accounts: from one person alone to several with roles; signing in, the lock, the second factor; and what the audit log
//! keeps of it.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod first_run;

use std::{sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, AppError, Clock, Dispatch, ErrorCode, ExportFormat, KeySource, OpenOptions,
    wire::{
        AccountDraft, AccountEdit, AccountRow, AuditFilter, AuditRow, ByMyselfDraft, ConsoleSession,
        DeviceFilter, DeviceSort, InviteDraft, InviteFilter, InviteSort, RecipientDraft, SecuritySettings,
        SessionState, SignIn,
    },
};
use muster_domain::{
    account::Role,
    device::OwnedBy,
    invite::Via,
    platform::Platform,
    time::{MINUTE, Moment, SECOND},
};
use muster_gateways::mail::{MemoryMail, Transport};
use muster_store::{Store, StoreOptions};
use tempfile::TempDir;
use totp_rs::{Algorithm, Secret, TOTP};

const OWN: &str = "violet kettle orbit seven";
const THEIRS: &str = "marble winter ladder fox";

struct Stage {
    app: Arc<App>,
    clock: Clock,
    _folder: TempDir,
}

/// A console after the first run, with nobody but its owner.
async fn alone() -> Stage {
    let folder = TempDir::new().unwrap();
    let clock = Clock::at(Moment(1_800_000_000_000));
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap().at_console();
    first_run(&app).await;
    Stage {
        app,
        clock,
        _folder: folder,
    }
}

fn draft(name: &str, role: Role) -> AccountDraft {
    AccountDraft {
        name: name.into(),
        email: format!("{}@northwind.example", name.to_lowercase()),
        role,
        password: THEIRS.into(),
        own_password: OWN.into(),
    }
}

impl Stage {
    async fn add(&self, name: &str, role: Role) -> String {
        let rows = self.app.add_account(draft(name, role)).await.unwrap();
        rows.into_iter().find(|row| row.name == name).unwrap().id
    }

    async fn sign_in(&self, name: &str, password: &str, code: &str) -> Result<ConsoleSession, ErrorCode> {
        let form = SignIn {
            email: format!("{}@northwind.example", name.to_lowercase()),
            password: password.into(),
            code: code.into(),
        };
        self.app.sign_in(form).await.map_err(|error| error.code)
    }

    async fn state(&self) -> SessionState {
        self.app.console_session().await.unwrap().state
    }

    async fn log(&self) -> Vec<AuditRow> {
        self.app
            .list_audit(AuditFilter::default(), None, 200)
            .await
            .unwrap()
            .rows
    }

    async fn reads(&self) -> Result<(), ErrorCode> {
        self.app
            .list_invites(InviteFilter::default(), InviteSort::Newest, None, 10)
            .await
            .map(drop)
            .map_err(|error| error.code)
    }
}

fn code(secret: &str, at: Moment) -> String {
    let secret = Secret::Encoded(secret.to_owned()).to_bytes().unwrap();
    let seconds = u64::try_from(at.0 / SECOND).unwrap();
    TOTP::new(Algorithm::SHA1, 6, 0, 30, secret, None, String::new())
        .unwrap()
        .generate(seconds)
}

#[tokio::test]
async fn one_person_alone_needs_no_sign_in_and_the_second_brings_it() {
    let stage = alone().await;
    assert_eq!(stage.state().await, SessionState::NoAccounts);
    stage.reads().await.unwrap();

    stage.add("Tess", Role::Technician).await;
    // Whoever made it goes on; from now on the console asks.
    let session = stage.app.console_session().await.unwrap();
    assert_eq!(
        (session.state, session.role),
        (SessionState::SignedIn, Some(Role::Administrator))
    );
    assert_eq!(session.name, "Priya Raman");
    stage.reads().await.unwrap();
    stage.app.sign_out().await.unwrap();
    assert_eq!(stage.state().await, SessionState::SignedOut);
    assert_eq!(stage.reads().await, Err(ErrorCode::SignedOut));
    // Another window on the same folder is another seat.
    stage.sign_in("Priya", OWN, "").await.unwrap();
    assert_eq!(
        stage.app.at_console().console_session().await.unwrap().state,
        SessionState::SignedOut
    );
}

#[tokio::test]
async fn who_makes_their_own_account_has_signed_in_by_it_and_whom_they_make_it_for_has_not() {
    let stage = alone().await;
    let now = stage.clock.now();
    stage.add("Tess", Role::Technician).await;
    let rows = stage.app.list_accounts().await.unwrap();
    let seen = |rows: &[AccountRow], name: &str| {
        let row = rows.iter().find(|row| row.name == name).unwrap();
        row.signed_in_at
    };
    assert_eq!(seen(&rows, "Priya Raman"), Some(now.into()));
    assert_eq!(seen(&rows, "Tess"), None);

    let stage = alone().await;
    let rows = stage.app.protect_console(OWN.into()).await.unwrap();
    assert_eq!(seen(&rows, "Priya Raman"), Some(stage.clock.now().into()));
}

#[tokio::test]
async fn weak_passwords_and_taken_addresses_are_refused_at_their_fields() {
    let stage = alone().await;
    let refused = |draft: AccountDraft| async {
        let error = stage.app.add_account(draft).await.unwrap_err();
        error
            .problems
            .into_iter()
            .map(|problem| problem.field)
            .collect::<Vec<_>>()
    };
    let weak = AccountDraft {
        password: "password1234".into(),
        own_password: "short".into(),
        email: "no address".into(),
        ..draft("Tess", Role::Technician)
    };
    assert_eq!(refused(weak).await, ["email", "password", "own_password"]);
    assert_eq!(stage.state().await, SessionState::NoAccounts);
    let same = AccountDraft {
        email: "PRIYA@northwind.example".into(),
        ..draft("Tess", Role::Technician)
    };
    assert_eq!(refused(same).await, ["email"]);
    stage.add("Tess", Role::Technician).await;
    assert_eq!(refused(draft("Tess", Role::Auditor)).await, ["email"]);
}

#[tokio::test]
async fn a_refusal_says_the_same_whatever_was_wrong_and_too_many_wait() {
    let stage = alone().await;
    let tess = stage.add("Tess", Role::Technician).await;
    stage.app.sign_out().await.unwrap();
    let mut words = Vec::new();
    for (email, password) in [
        ("tess@northwind.example", "wrong password here"),
        ("nobody@northwind.example", THEIRS),
        ("not an address", THEIRS),
        ("", ""),
    ] {
        let form = SignIn {
            email: email.into(),
            password: password.into(),
            code: String::new(),
        };
        words.push(stage.app.sign_in(form).await.unwrap_err().message);
    }
    words.dedup();
    assert_eq!(words.len(), 1, "{words:?}");

    for _ in 0..9 {
        assert_eq!(
            stage.sign_in("Tess", "wrong password here", "").await,
            Err(ErrorCode::SignInRefused)
        );
    }
    // Ten were wrong: now the right one waits too, and another account does not.
    assert_eq!(
        stage.sign_in("Tess", THEIRS, "").await,
        Err(ErrorCode::SignInLimited)
    );
    stage.sign_in("Priya", OWN, "").await.unwrap();
    stage.clock.advance(15 * MINUTE + SECOND);
    stage.sign_in("Tess", THEIRS, "").await.unwrap();

    // A disabled account is refused like one that is not there.
    stage.sign_in("Priya", OWN, "").await.unwrap();
    let edit = AccountEdit {
        id: tess,
        name: "Tess".into(),
        email: "tess@northwind.example".into(),
        role: Role::Technician,
        disabled: true,
    };
    stage.app.change_account(edit).await.unwrap();
    assert_eq!(
        stage.sign_in("Tess", THEIRS, "").await,
        Err(ErrorCode::SignInRefused)
    );
}

#[tokio::test]
async fn the_console_locks_when_nobody_touches_it() {
    let stage = alone().await;
    stage.add("Tess", Role::Technician).await;
    stage
        .app
        .save_security(SecuritySettings {
            lock_after_minutes: 5,
            ..SecuritySettings::default()
        })
        .await
        .unwrap();
    stage.clock.advance(4 * MINUTE);
    stage.reads().await.unwrap();
    // Only a person's touch counts: reading alone, as a window does by itself, puts nothing off.
    stage.clock.advance(2 * MINUTE);
    assert_eq!(stage.reads().await, Err(ErrorCode::Locked));
    assert_eq!(stage.state().await, SessionState::Locked);
    assert_eq!(
        stage.app.console_active().await.unwrap().state,
        SessionState::Locked,
        "a touch opens no lock"
    );
    assert_eq!(
        stage.app.unlock_console("wrong".into()).await.unwrap_err().code,
        ErrorCode::SignInRefused
    );
    assert_eq!(
        stage.app.unlock_console(OWN.into()).await.unwrap().state,
        SessionState::SignedIn
    );
    stage.clock.advance(4 * MINUTE);
    stage.app.console_active().await.unwrap();
    stage.clock.advance(4 * MINUTE);
    stage.reads().await.unwrap();
    stage.app.lock_console().await.unwrap();
    assert_eq!(stage.reads().await, Err(ErrorCode::Locked));
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_each_code_is_good_once() {
    let stage = alone().await;
    stage.add("Tess", Role::Technician).await;
    let offer = stage.app.offer_second_factor().await.unwrap();
    let now = || stage.clock.now();
    assert!(
        stage
            .app
            .confirm_second_factor(OWN.into(), "000000".into())
            .await
            .is_err()
    );
    assert!(
        stage
            .app
            .confirm_second_factor("wrong password".into(), code(&offer.secret, now()))
            .await
            .is_err()
    );
    let first = code(&offer.secret, now());
    let session = stage
        .app
        .confirm_second_factor(OWN.into(), first.clone())
        .await
        .unwrap();
    assert!(session.second_factor && session.state == SessionState::SignedIn);
    stage.app.sign_out().await.unwrap();

    assert_eq!(
        stage.sign_in("Priya", OWN, "").await.unwrap().state,
        SessionState::SecondFactor
    );
    assert_eq!(stage.reads().await, Err(ErrorCode::SignedOut));
    assert_eq!(
        stage.sign_in("Priya", OWN, &first).await,
        Err(ErrorCode::SignInRefused)
    );
    stage.clock.advance(60 * SECOND);
    let second = code(&offer.secret, now());
    stage.sign_in("Priya", OWN, &second).await.unwrap();
    stage.app.sign_out().await.unwrap();
    assert_eq!(
        stage.sign_in("Priya", OWN, &second).await,
        Err(ErrorCode::SignInRefused),
        "seen over a shoulder"
    );
    stage.clock.advance(60 * SECOND);
    stage
        .sign_in("Priya", OWN, &code(&offer.secret, now()))
        .await
        .unwrap();
    stage.app.drop_second_factor(OWN.into()).await.unwrap();
    stage.app.sign_out().await.unwrap();
    stage.sign_in("Priya", OWN, "").await.unwrap();
}

#[tokio::test]
async fn another_password_or_role_ends_what_is_open() {
    let stage = alone().await;
    let second = stage.app.at_console();
    let tess = stage.add("Tess", Role::Administrator).await;
    let form = || SignIn {
        email: "tess@northwind.example".into(),
        password: THEIRS.into(),
        code: String::new(),
    };
    second.sign_in(form()).await.unwrap();
    let state = async || second.console_session().await.unwrap().state;
    stage
        .app
        .set_account_password(tess.clone(), "granite tulip saddle nine".into())
        .await
        .unwrap();
    assert_eq!(state().await, SessionState::SignedOut);
    assert!(second.sign_in(form()).await.is_err());

    // The own password: this window stays, others of the account go.
    let third = stage.app.at_console();
    let own = SignIn {
        email: "priya@northwind.example".into(),
        password: OWN.into(),
        code: String::new(),
    };
    third.sign_in(own).await.unwrap();
    assert!(
        stage
            .app
            .change_own_password("wrong".into(), THEIRS.into())
            .await
            .is_err()
    );
    stage
        .app
        .change_own_password(OWN.into(), "copper lantern brisk ivy".into())
        .await
        .unwrap();
    stage.reads().await.unwrap();
    assert_eq!(
        third.console_session().await.unwrap().state,
        SessionState::SignedOut
    );
    // Nobody takes their own administration away.
    let you: AccountRow = stage
        .app
        .list_accounts()
        .await
        .unwrap()
        .into_iter()
        .find(|row| row.is_you)
        .unwrap();
    let demoted = AccountEdit {
        id: you.id.clone(),
        name: you.name,
        email: you.email,
        role: Role::Auditor,
        disabled: false,
    };
    assert!(stage.app.change_account(demoted).await.is_err());
    assert!(stage.app.remove_account(you.id).await.is_err());
    stage.app.remove_account(tess).await.unwrap();
}

#[tokio::test]
async fn roles_do_what_they_may_and_nothing_else() {
    let stage = alone().await;
    stage.add("Tess", Role::Technician).await;
    stage.add("Otto", Role::Auditor).await;
    let owners = stage
        .app
        .start_by_myself(ByMyselfDraft {
            platform: Platform::Ios,
            owned_by: OwnedBy::Corporate,
            group: String::new(),
        })
        .await
        .unwrap();

    stage.sign_in("Tess", THEIRS, "").await.unwrap();
    assert_eq!(stage.reads().await, Err(ErrorCode::NotAllowed));
    let code = stage
        .app
        .start_by_myself(ByMyselfDraft {
            platform: Platform::Ios,
            owned_by: OwnedBy::Corporate,
            group: String::new(),
        })
        .await
        .unwrap();
    assert_eq!(code.invite.user_name, "Tess", "mapped to who made it");
    let of_a_new_group = ByMyselfDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        group: "Of my own".into(),
    };
    let made = stage.app.start_by_myself(of_a_new_group).await;
    let error = made.map(drop).unwrap_err();
    assert_eq!(error.problems[0].field, "group", "{error:?}");
    stage.app.by_myself_view(code.invite.id).await.unwrap();
    let tally = stage.app.by_myself_tally().await.unwrap();
    assert_eq!(tally.codes, 1, "their own, and not the owner's");
    assert_eq!(
        stage
            .app
            .by_myself_view(owners.invite.id.clone())
            .await
            .map(drop)
            .unwrap_err()
            .code,
        ErrorCode::NotFound,
        "another's code is not there"
    );
    assert_eq!(
        stage
            .app
            .renew_by_myself(owners.invite.id)
            .await
            .map(drop)
            .unwrap_err()
            .code,
        ErrorCode::NotFound
    );
    let devices = stage
        .app
        .list_devices(DeviceFilter::default(), DeviceSort::Newest, None, 10)
        .await
        .unwrap();
    assert!(devices.rows.is_empty());
    assert_eq!(
        stage.app.verify_audit().await.unwrap_err().code,
        ErrorCode::NotAllowed
    );

    stage.sign_in("Otto", THEIRS, "").await.unwrap();
    stage.reads().await.unwrap();
    assert!(stage.app.verify_audit().await.unwrap().whole);
    for refused in [
        stage
            .app
            .add_account(draft("Eve", Role::Administrator))
            .await
            .map(drop),
        stage
            .app
            .save_security(SecuritySettings::default())
            .await
            .map(drop),
        stage
            .app
            .start_by_myself(ByMyselfDraft {
                platform: Platform::Ios,
                owned_by: OwnedBy::Corporate,
                group: String::new(),
            })
            .await
            .map(drop),
        stage.app.outbox_mail("x".into()).await.map(drop),
    ] {
        assert_eq!(refused.unwrap_err().code, ErrorCode::NotAllowed);
    }
}

#[tokio::test]
async fn the_log_tells_who_did_what_and_no_secret() {
    let stage = alone().await;
    stage.add("Tess", Role::Technician).await;
    stage.app.sign_out().await.unwrap();
    let _ = stage.sign_in("Tess", "a secret that is wrong", "").await;
    stage.sign_in("Priya", OWN, "").await.unwrap();
    stage
        .app
        .change_settings(&[
            ("mail.host".into(), "mail.northwind.example".into()),
            ("mail.secret".into(), "hunter2-mail-secret".into()),
            ("mail.user".into(), "muster".into()),
        ])
        .await
        .unwrap();
    let log = stage.log().await;
    let actions: Vec<&str> = log.iter().rev().map(|row| row.action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "settings_changed",
            // Their own, and the other's.
            "account_added",
            "account_added",
            "signed_out",
            "sign_in_refused",
            "signed_in",
            "settings_changed",
            "settings_changed"
        ]
    );
    let added: Vec<(&str, &str)> = log
        .iter()
        .rev()
        .filter(|row| row.action == "account_added")
        .map(|row| (row.who.as_str(), row.subject.as_str()))
        .collect();
    assert_eq!(added, [("Priya Raman", "Priya Raman"), ("Priya Raman", "Tess")]);
    let host = log
        .iter()
        .flat_map(|row| &row.changes)
        .find(|change| change.name == "host")
        .unwrap();
    assert_eq!(host.after.as_deref(), Some("mail.northwind.example"));
    assert!(
        log.iter()
            .all(|row| row.origin == "console" && !row.place.is_empty())
    );
    let whole = serde_json::to_string(&log).unwrap();
    for secret in [
        OWN,
        THEIRS,
        "a secret that is wrong",
        "hunter2-mail-secret",
        "$argon2id",
    ] {
        assert!(!whole.contains(secret), "{secret}");
    }
    let verdict = stage.app.verify_audit().await.unwrap();
    assert_eq!((verdict.whole, verdict.last.as_str()), (true, "8"));
}

#[tokio::test]
async fn a_password_set_for_somebody_who_has_to_wait_is_good_at_once() {
    let stage = alone().await;
    let tess = stage.add("Tess", Role::Technician).await;
    stage.add("Sam", Role::Technician).await;
    stage.app.sign_out().await.unwrap();
    for name in ["Tess", "Sam"] {
        for _ in 0..10 {
            let wrong = stage.sign_in(name, "wrong password here", "").await;
            assert_eq!(wrong, Err(ErrorCode::SignInRefused));
        }
        let waits = stage.sign_in(name, THEIRS, "").await;
        assert_eq!(waits, Err(ErrorCode::SignInLimited));
    }
    stage.sign_in("Priya", OWN, "").await.unwrap();
    let new = "seven quiet harbours";
    stage.app.set_account_password(tess, new.into()).await.unwrap();
    assert_eq!(
        stage.sign_in("Tess", THEIRS, "").await,
        Err(ErrorCode::SignInRefused)
    );
    stage.sign_in("Tess", new, "").await.unwrap();
    let other = stage.sign_in("Sam", THEIRS, "").await;
    assert_eq!(other, Err(ErrorCode::SignInLimited), "another account waits on");
}

#[tokio::test]
async fn what_is_typed_in_the_place_of_an_address_stands_nowhere() {
    let stage = alone().await;
    stage.add("Sam", Role::Technician).await;
    stage.app.sign_out().await.unwrap();
    let refused = async |email: &str| {
        let form = SignIn {
            email: email.into(),
            password: "something else".into(),
            code: String::new(),
        };
        stage.app.sign_in(form).await.unwrap_err().code
    };
    // A password in the wrong field, also too often; then addresses, of an account and of nobody.
    for turn in 0..12 {
        let code = match turn {
            0..10 => ErrorCode::SignInRefused,
            _ => ErrorCode::SignInLimited,
        };
        assert_eq!(refused("hunter-two-and-a-half").await, code);
    }
    for email in ["sam@northwind.example", " Nobody@northwind.example"] {
        assert_eq!(refused(email).await, ErrorCode::SignInRefused);
    }
    stage.sign_in("priya", OWN, "").await.unwrap();
    let log = stage.log().await;
    assert!(!format!("{log:?}").contains("hunter"), "{log:?}");
    let mut who: Vec<&str> = log
        .iter()
        .filter(|row| row.action == "sign_in_refused")
        .map(|row| row.who.as_str())
        .collect();
    assert_eq!(who.len(), 14);
    who.sort_unstable();
    who.dedup();
    assert_eq!(
        who,
        [
            "(no address)",
            "Nobody@northwind.example",
            "sam@northwind.example"
        ]
    );
}

/// A console whose folder was made where no keychain was.
async fn with_the_key_in_a_file() -> Stage {
    let first = alone().await;
    let Stage { app, clock, _folder } = first;
    drop(app);
    let store = Store::open(_folder.path(), StoreOptions::default())
        .await
        .unwrap();
    let place = ("key.place".to_owned(), Some("\"file_instead\"".to_owned()));
    store.put_settings(vec![place]).await.unwrap();
    drop(store);
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(MemoryMail::new())),
        ..OpenOptions::default()
    };
    let app = App::open(_folder.path(), options).await.unwrap().at_console();
    Stage { app, clock, _folder }
}

#[tokio::test]
async fn that_the_key_lies_in_a_file_is_told_to_administrators_once_an_invite_was_sent() {
    let stage = with_the_key_in_a_file().await;
    let told = async || {
        let overview = stage.app.overview().await.unwrap();
        let among = overview.notices.iter().any(|notice| notice.code == "key_in_file");
        (overview.key_notice.is_some(), among)
    };
    assert_eq!(told().await, (true, false), "a newcomer has other things to read");
    let draft = InviteDraft {
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        recipients: vec![RecipientDraft {
            name: "Dana Whitlock".into(),
            email: "dana@example.com".into(),
            phone: String::new(),
        }],
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 24,
        via: Via::Email,
        language: String::new(),
        time_zone: String::new(),
    };
    stage.app.invite(draft, 0).await.unwrap();
    assert_eq!(told().await, (true, false), "it waits still");
    let dispatch = Dispatch::start(stage.app.clone());
    tokio::time::timeout(Duration::from_secs(30), stage.app.wait_until_idle())
        .await
        .unwrap()
        .unwrap();
    dispatch.stop().await;
    assert_eq!(told().await, (true, true));

    stage.add("Otto", Role::Auditor).await;
    stage.add("Tess", Role::Technician).await;
    for name in ["Otto", "Tess"] {
        stage.sign_in(name, THEIRS, "").await.unwrap();
        assert_eq!(told().await, (false, false), "{name}");
    }
}

#[tokio::test]
async fn the_log_has_what_differs_of_an_account_and_nothing_that_changed_nothing() {
    let stage = alone().await;
    let id = stage.add("Tess", Role::Technician).await;
    let entries = stage.log().await.len();
    stage.app.remove_second_factor(id.clone()).await.unwrap();
    stage.app.drop_second_factor(OWN.into()).await.unwrap();
    let edit = |name: &str| AccountEdit {
        id: id.clone(),
        name: name.into(),
        email: "tess@northwind.example".into(),
        role: Role::Technician,
        disabled: false,
    };
    stage.app.change_account(edit("Tess")).await.unwrap();
    stage
        .app
        .show_audit(AuditFilter::default(), ExportFormat::JsonLines, take)
        .await
        .unwrap();
    assert_eq!(stage.log().await.len(), entries);
    stage.app.change_account(edit("Tessa")).await.unwrap();
    let log = stage.log().await;
    let [change] = &log[0].changes[..] else {
        panic!("{log:?}")
    };
    assert_eq!(change.name, "name");
    assert_eq!(change.before.as_deref(), Some("Tess"));
    assert_eq!(change.after.as_deref(), Some("Tessa"));
    stage
        .app
        .export_audit(AuditFilter::default(), ExportFormat::Csv, take)
        .await
        .unwrap();
    assert_eq!(stage.log().await[0].action, "audit_exported");
}

#[tokio::test]
async fn two_of_one_name_are_told_apart_by_their_accounts() {
    let stage = alone().await;
    stage.add("Tess", Role::Administrator).await;
    let twin = AccountDraft {
        name: "Tess".into(),
        email: "other@northwind.example".into(),
        ..draft("Tess", Role::Administrator)
    };
    stage.app.add_account(twin).await.unwrap();
    stage.app.sign_out().await.unwrap();
    stage.sign_in("Tess", THEIRS, "").await.unwrap();
    stage.app.sign_out().await.unwrap();
    stage.sign_in("Other", THEIRS, "").await.unwrap();
    let log = stage.log().await;
    let whose = |n: usize| (log[n].who.as_str(), log[n].account.as_str());
    assert_eq!(whose(0), ("Tess", "other@northwind.example"));
    assert_eq!(whose(1), ("Tess", "tess@northwind.example"));
    let mut file = String::new();
    let export = stage
        .app
        .export_audit(AuditFilter::default(), ExportFormat::Csv, |chunk| {
            file.push_str(chunk);
            Ok::<(), AppError>(())
        });
    export.await.unwrap();
    assert!(file.contains("Tess,other@northwind.example,console"), "{file}");
}

#[tokio::test]
async fn a_wrong_password_before_a_change_of_ones_own_account_is_told_as_theirs() {
    let stage = alone().await;
    stage.add("Tess", Role::Technician).await;
    let refused = stage
        .app
        .change_own_password("a guess at it".into(), "harbour pencil violet nine".into())
        .await;
    assert_eq!(refused.unwrap_err().problems[0].field, "current");
    let row = stage.log().await.remove(0);
    assert_eq!(
        (row.action.as_str(), row.who.as_str(), row.kind.as_str()),
        ("own_password_refused", "Priya Raman", "account")
    );
    assert!(!format!("{row:?}").contains("a guess"), "{row:?}");
}

fn take(_: &str) -> Result<(), AppError> {
    Ok(())
}
