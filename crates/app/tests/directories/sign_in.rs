//! What the audit log has of those who sign in at the portal: each who was let in, and whom that made.

use muster_app::{
    portal::{DirectoryAnswer, PasswordForm, SignInAt, Visitor},
    wire::{AuditFilter, AuditRow},
};
use muster_domain::time::{HOUR, MINUTE};
use muster_gateways::directory::ldap::{DirectoryEntry, DisabledReason, SignIn};

use crate::stage::*;

impl Stage {
    /// Somebody signs in on the page of self enrollment.
    async fn signs_in(&self, directory: &str, name: &str, password: &str) -> DirectoryAnswer {
        self.signs_in_from("203.0.113.9", directory, name, password).await
    }

    async fn signs_in_from(
        &self,
        from: &str,
        directory: &str,
        name: &str,
        password: &str,
    ) -> DirectoryAnswer {
        let form = PasswordForm {
            directory: directory.to_owned(),
            name: name.to_owned(),
            password: password.to_owned().into(),
        };
        let visitor = Visitor {
            address: from.parse().unwrap(),
            user_agent: String::new(),
            prefetch: false,
        };
        self.app
            .sign_in_with_password(&SignInAt::SelfEnrollment, None, &form, &visitor)
            .await
            .unwrap()
    }

    /// Self enrollment is open to so many people of the main directory.
    async fn open_to(&self, people: usize) -> String {
        let id = self.with(people).await;
        let settings = [
            ("self_enrollment.enabled", "true"),
            ("apple.lab_mode", "true"),
            ("portal.public_address", "https://enroll.example.org"),
        ];
        let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned()));
        self.app.change_settings(&settings).await.unwrap();
        id
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
async fn each_sign_in_has_an_entry_and_whom_that_made_has_one() {
    let stage = stage().await;
    let id = stage.open_to(1).await;
    // One whom the sync brought, and one who is new since.
    stage.memory.put(person("new"), "pw");
    for name in ["user000", "new"] {
        let answer = stage.signs_in(&id, name, "pw").await;
        assert!(matches!(answer, DirectoryAnswer::Person(_)));
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
    // From another network at once.
    stage.signs_in_from("198.51.100.4", &id, "user000", "pw").await;
    let told = stage.of_action("directory_signed_in").await;
    assert_eq!((told.len(), told[0].place.as_str()), (3, "198.51.100.4"));
}

#[tokio::test]
async fn of_one_user_twenty_sign_ins_an_hour_are_told() {
    let stage = stage().await;
    let id = stage.open_to(2).await;
    for n in 0..25u8 {
        let from = format!("198.51.100.{n}");
        let answer = stage.signs_in_from(&from, &id, "user000", "pw").await;
        assert!(matches!(answer, DirectoryAnswer::Person(_)));
    }
    assert_eq!(stage.of_action("directory_signed_in").await.len(), 20);
    stage.signs_in(&id, "user001", "pw").await;
    assert_eq!(stage.of_action("directory_signed_in").await.len(), 21);
    stage.clock.advance(HOUR);
    stage.signs_in(&id, "user000", "pw").await;
    assert_eq!(stage.of_action("directory_signed_in").await.len(), 22);
}

/// A right password is no guess, and whoever has it could fill the log with it.
#[tokio::test]
async fn of_one_whom_nobody_lets_in_twenty_refusals_an_hour_are_told() {
    let stage = stage().await;
    let id = stage.open_to(2).await;
    for name in ["user000", "user001"] {
        let closed = DirectoryEntry {
            disabled: Some(DisabledReason::Disabled),
            ..person(name)
        };
        stage.memory.put(closed, "pw");
    }
    for n in 0..25u8 {
        stage
            .signs_in_from(&format!("198.51.100.{n}"), &id, "user000", "pw")
            .await;
    }
    assert_eq!(stage.of_action("directory_sign_in_refused").await.len(), 20);
    stage.signs_in(&id, "user001", "pw").await;
    assert_eq!(stage.of_action("directory_sign_in_refused").await.len(), 21);
    stage.clock.advance(HOUR);
    stage.signs_in(&id, "user000", "pw").await;
    assert_eq!(stage.of_action("directory_sign_in_refused").await.len(), 22);
}

/// Who, what about, by id and name, and why: of the latest refusal.
async fn refusal(stage: &Stage) -> [String; 4] {
    let rows = stage.of_action("directory_sign_in_refused").await;
    let row = rows.into_iter().next().unwrap();
    let why = row.changes.iter().find(|change| change.name == "why").unwrap();
    let why = why.after.clone().unwrap();
    assert!(row.subject.is_empty() || row.kind == "user", "{row:?}");
    [row.who, row.subject_id, row.subject, why]
}

#[tokio::test]
async fn whose_account_was_tried_is_told_and_not_what_was_typed() {
    let stage = stage().await;
    let id = stage.open_to(2).await;
    let upn = DirectoryEntry {
        upn: Some("first@corp.example".into()),
        ..person("user000")
    };
    stage.memory.put(upn, "pw");
    stage.invite("guest@elsewhere.example").await;
    let user = stage.user("user000").await;
    let guest = stage.user("guest@elsewhere.example").await;
    for (typed, tried) in [
        ("USER000", Some(&user)),
        (" user000@example.org", Some(&user)),
        ("first@corp.example", Some(&user)),
        // Of no directory.
        ("Guest@elsewhere.example", Some(&guest)),
        ("sesame-of-somebody", None),
        ("", None),
    ] {
        stage.signs_in(&id, typed, "guess").await;
        let (id, name) = tried.map_or(("", ""), |user| (&user.id, &user.name));
        assert_eq!(refusal(&stage).await, ["", id, name, "wrong"], "{typed}");
        stage.clock.advance(MINUTE);
    }
    let whole = format!("{:?}", stage.of_action("directory_sign_in_refused").await);
    for typed in ["USER000", "@corp", "Guest@", "sesame", "guess"] {
        assert!(!whole.contains(typed), "{typed}: {whole}");
    }
}

#[tokio::test]
async fn who_is_refused_for_another_reason_than_a_wrong_password_is_named() {
    let stage = stage().await;
    stage
        .memory
        .set_groups(vec![group("sales", &["uid=user001,ou=people"])]);
    let id = stage.open_to(2).await;
    let user = stage.user("user000").await;
    let named = |why: &str| [&user.name, &user.id, &user.name, why].map(str::to_owned);
    stage.memory.then(SignIn::Disabled);
    stage.signs_in(&id, "user000", "pw").await;
    assert_eq!(refusal(&stage).await, named("account_closed"));
    stage.memory.then(SignIn::PasswordExpired);
    stage.signs_in(&id, "user000", "pw").await;
    assert_eq!(refusal(&stage).await, named("password_over"));
    let groups = stage.app.search_directory_groups("sales".into()).await.unwrap();
    let only = ("self_enrollment.groups".to_owned(), groups[0].id.clone());
    stage.app.change_settings(&[only]).await.unwrap();
    stage.signs_in(&id, "user000", "pw").await;
    assert_eq!(refusal(&stage).await, named("not_allowed"));
    // Whoever is no user is not made one by it.
    stage.memory.put(person("new"), "pw");
    stage.signs_in(&id, "new", "pw").await;
    let name = "new of Example";
    assert_eq!(refusal(&stage).await, [name, "", name, "not_allowed"]);
    assert!(stage.users("new of").await.is_empty());
    // The log has the group by its name.
    let changed = stage.of_action("settings_changed").await;
    let groups = changed[0].changes.iter().find(|change| change.name == "groups");
    assert_eq!(groups.unwrap().before.as_deref(), Some("[]"));
    assert_eq!(groups.unwrap().after.as_deref(), Some(r#"["sales"]"#));
}
