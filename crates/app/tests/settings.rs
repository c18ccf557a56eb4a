//! Settings one by one: what is refused is refused at its field, with what would do; and the log keeps what differs.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod first_run;

use std::{path::Path, sync::Arc};

use first_run::first_run;
use muster_app::{
    App, AppError, Clock, KeySource, OpenOptions,
    wire::{AuditFilter, PortalSettings},
};
use muster_domain::{platform::Platform, time::Moment};
use tempfile::TempDir;

struct Stage {
    app: Arc<App>,
    folder: TempDir,
}

async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        clock: Clock::at(Moment(1_800_000_000_000)),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    Stage { app, folder }
}

impl Stage {
    async fn set(&self, changes: &[(&str, &str)]) -> Result<(), AppError> {
        let changes: Vec<(String, String)> = changes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.app.change_settings(&changes).await
    }

    /// Field and words of the one thing that is wrong.
    async fn refuses(&self, changes: &[(&str, &str)]) -> (String, String) {
        told(self.set(changes).await.unwrap_err())
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

fn told(error: AppError) -> (String, String) {
    match &error.problems[..] {
        [] => (error.field.unwrap_or_default(), error.message),
        [problem] => (problem.field.clone(), problem.message.clone()),
        several => panic!("one problem: {several:?}"),
    }
}

#[tokio::test]
async fn a_number_outside_of_its_range_is_told_the_range_at_its_field() {
    let stage = stage().await;
    let before = stage.app.settings_by_name().await.unwrap();
    for (name, value, range) in [
        ("enrollment.device_limit", "-3", "between 0 and 1000"),
        ("enrollment.remind_first_hours", "99999999999", "between 0 and"),
        ("security.audit_keep_days", "-1", "between 0 and"),
        ("mail.timeout_seconds", "99999999999999999999999", "between"),
        ("portal.listen_port", "99999", "from 0 to 65535"),
        ("portal.listen_port", "-1", "from 0 to 65535"),
        ("mail.port", "99999", "from 0 to 65535"),
        ("mail.port", "0", "between 1 and 65535"),
        ("bounces.port", "70000", "from 0 to 65535"),
    ] {
        let (field, words) = stage.refuses(&[(name, value)]).await;
        assert_eq!(field, name, "{words}");
        assert!(words.contains(range), "{name}={value}: {words}");
    }
    let (_, words) = stage.refuses(&[("enrollment.device_limit", "many")]).await;
    assert!(words.contains("a whole number"), "{words}");
    assert_eq!(stage.app.settings_by_name().await.unwrap(), before);
}

#[tokio::test]
async fn no_number_that_is_too_small_or_too_large_is_taken_by_any_setting() {
    let stage = stage().await;
    let all = stage.app.settings_by_name().await.unwrap();
    let numbers = all.iter().filter(|(_, value)| value.is_number());
    let mut tried = 0;
    for (name, _) in numbers {
        for value in ["-3", "4294967296", "99999999999"] {
            let error = stage.set(&[(name, value)]).await.unwrap_err();
            let fields: Vec<&str> = error
                .problems
                .iter()
                .map(|problem| problem.field.as_str())
                .collect();
            assert!(fields.contains(&name.as_str()), "{name}={value}: {error:?}");
            tried += 1;
        }
    }
    assert!(tried >= 45, "{tried}");
    assert_eq!(stage.app.settings_by_name().await.unwrap(), all);
}

#[tokio::test]
async fn certificate_files_that_the_portal_could_not_serve_are_refused_at_their_fields() {
    let stage = stage().await;
    let own = rcgen::generate_simple_self_signed(["enroll.northwind.example".to_owned()]).unwrap();
    let chain = stage.file("chain.pem", &own.cert.pem());
    let key = stage.file("key.pem", &own.signing_key.serialize_pem());
    let none = stage.folder.path().join("none.pem").display().to_string();
    let text = stage.file("notes.txt", "not a certificate");
    let both = |chain: &str, key: &str| {
        [
            ("portal.certificate_file".to_owned(), chain.to_owned()),
            ("portal.key_file".to_owned(), key.to_owned()),
        ]
    };
    for (chain, key, field, words) in [
        (&none, &key, "portal.certificate_file", "cannot be read"),
        (&chain, &none, "portal.key_file", "cannot be read"),
        (&text, &key, "portal.certificate_file", "no certificate"),
        (&chain, &text, "portal.key_file", "no private key"),
    ] {
        let error = stage.app.change_settings(&both(chain, key)).await.unwrap_err();
        let (at, said) = told(error);
        assert_eq!(at, field);
        assert!(said.contains(words), "{said}");
        let settings = PortalSettings {
            certificate_file: chain.clone(),
            key_file: key.clone(),
            ..stage.app.portal_settings().await.unwrap()
        };
        let (at, _) = told(stage.app.save_portal(settings).await.unwrap_err());
        assert_eq!(format!("portal.{at}"), field);
    }
    assert_eq!(stage.app.portal_settings().await.unwrap().certificate_file, "");
    stage.app.change_settings(&both(&chain, &key)).await.unwrap();
    // Files that are served already hold up no other change.
    std::fs::remove_file(Path::new(&key)).unwrap();
    stage.set(&[("portal.listen_port", "8443")]).await.unwrap();
}

#[tokio::test]
async fn a_portal_that_phones_cannot_open_or_refuse_is_called_ready_nowhere() {
    let stage = stage().await;
    let own = rcgen::generate_simple_self_signed(["enroll.northwind.example".to_owned()]).unwrap();
    let (chain, key) = (
        stage.file("chain.pem", &own.cert.pem()),
        stage.file("key.pem", &own.signing_key.serialize_pem()),
    );
    // Nothing is doubted of what does not run: that says so itself.
    stage
        .set(&[("portal.public_address", "https://localhost:17443")])
        .await
        .unwrap();
    assert_eq!(stage.app.portal_status().await.unwrap().doubt, None);
    let everywhere = "0.0.0.0:17443".parse().unwrap();
    for (changes, listening, words) in [
        (
            vec![("portal.public_address", "https://localhost:17443")],
            everywhere,
            "Only this computer can open https://localhost:17443.",
        ),
        (
            vec![("portal.public_address", "https://enroll.northwind.example")],
            "127.0.0.1:17443".parse().unwrap(),
            "The portal listens on 127.0.0.1:17443",
        ),
        (
            vec![("portal.certificate_file", &*chain), ("portal.key_file", &*key)],
            everywhere,
            "The portal's certificate is self-signed",
        ),
    ] {
        stage.set(&changes).await.unwrap();
        stage
            .app
            .portal_started(listening, stage.app.hosting().await.unwrap());
        let doubt = stage.app.portal_status().await.unwrap().doubt.unwrap();
        assert!(
            doubt.starts_with(words) && doubt.contains("Settings, Portal"),
            "{doubt}"
        );
        // The wizard says the very same.
        let wizard = stage.app.platform_readiness(Platform::Ios).await.unwrap();
        let check = wizard.checks.iter().find(|check| check.name == "Portal").unwrap();
        assert!(!check.ready && check.words == doubt, "{check:?}");
    }
    // One of an authority is good, and so is a proxy on this computer that is named.
    stage
        .set(&[
            ("portal.certificate_file", ""),
            ("portal.key_file", ""),
            ("portal.trusted_proxies", "127.0.0.1"),
        ])
        .await
        .unwrap();
    stage.app.portal_started(
        "127.0.0.1:17443".parse().unwrap(),
        stage.app.hosting().await.unwrap(),
    );
    let status = stage.app.portal_status().await.unwrap();
    assert_eq!((status.doubt, status.lab_mode), (None, false));
    stage.set(&[("apple.lab_mode", "true")]).await.unwrap();
    assert!(stage.app.portal_status().await.unwrap().lab_mode);
}

#[tokio::test]
async fn the_first_save_of_a_section_is_logged_as_what_differs_from_the_defaults() {
    let stage = stage().await;
    stage.set(&[("enrollment.device_limit", "3")]).await.unwrap();
    let log = stage
        .app
        .list_audit(AuditFilter::default(), None, 10)
        .await
        .unwrap();
    let changes = &log.rows[0].changes;
    let [change] = &changes[..] else {
        panic!("one field: {changes:?}")
    };
    assert_eq!(
        (
            change.name.as_str(),
            change.before.as_deref(),
            change.after.as_deref()
        ),
        ("device_limit", Some("0"), Some("3"))
    );
    // What is saved as it was changes nothing.
    let rows = log.rows.len();
    let sending = stage.app.sending_settings().await.unwrap();
    stage.app.save_sending(sending).await.unwrap();
    let log = stage
        .app
        .list_audit(AuditFilter::default(), None, 10)
        .await
        .unwrap();
    assert_eq!(log.rows.len(), rows);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_changes_at_once_none_takes_the_other_back() {
    let stage = stage().await;
    // As another process has the folder open.
    let options = OpenOptions {
        key: KeySource::File,
        ..OpenOptions::default()
    };
    let other = App::open(stage.folder.path(), options).await.unwrap();
    for turn in 1..=20u32 {
        let expired = turn % 2 == 1;
        let one = vec![("enrollment.tell_expired".to_owned(), expired.to_string())];
        let two = vec![("enrollment.device_limit".to_owned(), turn.to_string())];
        // Both have a copy in memory of how it was.
        stage.app.enrollment_settings().await.unwrap();
        other.enrollment_settings().await.unwrap();
        let (first, second) = tokio::join!(stage.app.change_settings(&one), other.change_settings(&two));
        first.and(second).unwrap();
        let all = other.settings_by_name().await.unwrap();
        assert_eq!(
            (&all["enrollment.tell_expired"], &all["enrollment.device_limit"]),
            (&expired.into(), &turn.into()),
            "turn {turn}"
        );
    }
    let log = other.list_audit(AuditFilter::default(), None, 40).await.unwrap();
    assert_eq!(log.rows.len(), 40);
    for row in &log.rows {
        assert_eq!(row.changes.len(), 1, "each tells of its own change: {row:?}");
    }
}
