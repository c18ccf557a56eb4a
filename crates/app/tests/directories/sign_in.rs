//! What the audit log has of those who sign in at the portal: each who was let in, and whom that made.

use muster_app::{
    portal::{DirectoryAnswer, PasswordForm, SignInAt, Visitor},
    wire::{AuditFilter, AuditRow},
};
use muster_domain::time::{HOUR, MINUTE};

use crate::stage::*;

impl Stage {
    /// Somebody signs in on the page of self enrollment.
    async fn signs_in(&self, directory: &str, name: &str, password: &str) -> DirectoryAnswer {
        let form = PasswordForm {
            directory: directory.to_owned(),
            name: name.to_owned(),
            password: password.to_owned().into(),
        };
        let visitor = Visitor {
            address: "203.0.113.9".parse().unwrap(),
            user_agent: String::new(),
            prefetch: false,
        };
        self.app
            .sign_in_with_password(&SignInAt::SelfEnrollment, None, &form, &visitor)
            .await
            .unwrap()
    }

    async fn of_action(&self, action: &str) -> Vec<AuditRow> {
        let filter = AuditFilter {
            actions: vec![action.into()],
            ..AuditFilter::default()
        };
        self.app.list_audit(filter, None, 50).await.unwrap().rows
    }
}

#[tokio::test]
async fn each_who_is_let_in_has_an_entry_once_an_hour_and_whom_that_made_has_one() {
    let stage = stage().await;
    let id = stage.with(1).await;
    let settings = [
        ("self_enrollment.enabled", "true"),
        ("apple.lab_mode", "true"),
        ("portal.public_address", "https://enroll.example.org"),
    ];
    let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned()));
    stage.app.change_settings(&settings).await.unwrap();
    // One whom the sync brought, and one who is new since.
    stage.memory.put(person("new"), "pw");
    for _ in 0..3 {
        for name in ["user000", "new"] {
            let answer = stage.signs_in(&id, name, "pw").await;
            assert!(matches!(answer, DirectoryAnswer::Person(_)));
        }
        stage.clock.advance(MINUTE);
    }
    let told = stage.of_action("directory_signed_in").await;
    let who: Vec<_> = told.iter().map(|row| row.who.as_str()).collect();
    assert_eq!(who, ["new of Example", "user000 of Example"]);
    for row in &told {
        assert_eq!(
            (row.origin.as_str(), row.place.as_str(), row.kind.as_str()),
            ("portal", "203.0.113.9", "user")
        );
        let directory = row.changes.iter().find(|change| change.name == "directory");
        assert_eq!(directory.unwrap().after.as_deref(), Some(MAIN));
    }
    let added = stage.of_action("user_added").await;
    let [new] = &added[..] else { panic!("{added:?}") };
    assert_eq!(
        (new.who.as_str(), new.place.as_str(), new.subject.as_str()),
        ("new of Example", "203.0.113.9", "new of Example")
    );
    // Who is refused was not let in.
    stage.signs_in(&id, "user000", "guess").await;
    assert_eq!(stage.of_action("directory_signed_in").await.len(), 2);
    stage.clock.advance(HOUR);
    stage.signs_in(&id, "user000", "pw").await;
    assert_eq!(stage.of_action("directory_signed_in").await.len(), 3);
}
