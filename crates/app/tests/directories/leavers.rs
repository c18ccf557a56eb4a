//! Where leavers lose their invites, nobody who has left holds one after a sync, whenever and however they got it.

use muster_app::{
    ErrorCode,
    portal::{Locator, Visitor},
    wire::{AuditFilter, ImportChange, ImportOptions, OnLeaving, RequestApproval, SecretChange, Selection},
};
use muster_domain::{
    import::Field,
    invite::{InviteState, Via},
    roster::DirectoryState,
};
use muster_gateways::directory::ldap::{DirectoryEntry, DisabledReason};

use crate::stage::*;

impl Stage {
    async fn leavers(&self, id: &str, on_leaving: OnLeaving) {
        let mut with = draft(MAIN);
        with.id = Some(id.to_owned());
        with.secret = SecretChange::Keep;
        with.sync.on_leaving = on_leaving;
        with.sync.most_leaving_percent = 100;
        self.app.save_directory(with).await.unwrap();
    }

    async fn revocations(&self) -> u32 {
        let filter = AuditFilter {
            actions: vec!["invites_revoked".into()],
            ..AuditFilter::default()
        };
        let rows = self.app.list_audit(filter, None, 50).await.unwrap().rows;
        rows.iter()
            .flat_map(|row| &row.changes)
            .filter(|change| change.name == "count")
            .map(|change| change.after.as_deref().unwrap().parse::<u32>().unwrap())
            .sum()
    }
}

#[tokio::test]
async fn an_invite_made_after_somebody_left_ends_with_the_next_sync_of_changes_or_of_all() {
    for full in [true, false] {
        let stage = stage().await;
        let id = stage.with(20).await;
        stage.leavers(&id, OnLeaving::RevokeInvites).await;
        stage.memory.remove("id-user000");
        let disabled = DirectoryEntry {
            disabled: Some(DisabledReason::Disabled),
            ..person("user001")
        };
        stage.memory.put(disabled, "pw");
        assert_eq!(stage.sync(&id).await.revoked, 0, "nobody held one");
        for name in ["user000", "user001", "user002"] {
            stage.invite(&format!("{name}@example.org")).await;
        }
        let preview = stage.app.preview_sync(id.clone()).await.unwrap();
        assert_eq!(preview.live_invites_of_leavers, 2);
        stage.clock.advance(1_000);
        let report = stage.app.sync_now(id.clone(), full, None).await.unwrap();
        assert_eq!((report.full, report.counts.changes()), (full, false));
        assert_eq!((report.outcome.as_str(), report.revoked), ("done", 2));
        assert_eq!(stage.revocations().await, 2);
        for name in ["user000", "user001"] {
            let user = stage.user(name).await;
            assert_eq!(
                (user.live_invites, user.left_with_live_invite),
                (0, false),
                "{name}"
            );
            let touches = stage.app.user_invites(user.id, None).await.unwrap();
            assert_eq!(touches.rows[0].state, InviteState::Revoked);
            assert_eq!(touches.rows[0].reason, "left the directory");
        }
        assert_eq!(stage.user("user002").await.live_invites, 1);
        let again = stage.sync(&id).await;
        assert_eq!(again.revoked, 0, "there is none any more");
        assert_eq!(stage.revocations().await, 2);
    }
}

#[tokio::test]
async fn whoever_left_while_invites_were_kept_loses_them_when_that_is_set_otherwise() {
    let stage = stage().await;
    let id = stage.with(5).await;
    stage.leavers(&id, OnLeaving::Show).await;
    for name in ["user000", "user001", "user002"] {
        stage.invite(&format!("{name}@example.org")).await;
    }
    stage.memory.remove("id-user000").remove("id-user001");
    assert_eq!(stage.sync(&id).await.revoked, 0);
    assert_eq!(stage.sync(&id).await.revoked, 0, "they are only shown");
    let roster = stage.app.roster_counts().await.unwrap();
    assert_eq!(roster.left_with_live_invite, 2);

    stage.leavers(&id, OnLeaving::RevokeInvites).await;
    // One of them comes back and keeps theirs, and another leaves.
    stage.memory.put(person("user001"), "pw").remove("id-user002");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(preview.live_invites_of_leavers, 2);
    assert_eq!(stage.sync(&id).await.revoked, 2);
    let roster = stage.app.roster_counts().await.unwrap();
    assert_eq!(roster.left_with_live_invite, 0);
    assert_eq!(stage.user("user001").await.live_invites, 1);
}

#[tokio::test]
async fn who_comes_back_under_another_id_keeps_the_invite_and_a_preview_says_so() {
    let stage = stage().await;
    let id = stage.with(3).await;
    stage.leavers(&id, OnLeaving::Show).await;
    stage.invite("user000@example.org").await;
    stage.memory.remove("id-user000");
    stage.sync(&id).await;
    stage.leavers(&id, OnLeaving::RevokeInvites).await;
    let back = DirectoryEntry {
        stable_id: "id-anew".into(),
        ..person("user000")
    };
    stage.memory.put(back, "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(preview.live_invites_of_leavers, 0);
    let report = stage.sync(&id).await;
    assert_eq!((report.counts.adopted, report.revoked), (1, 0));
    assert_eq!(stage.user("user000").await.live_invites, 1);
    assert_eq!(stage.state("user000").await, DirectoryState::Present);
}

#[tokio::test]
async fn a_held_sync_revokes_nothing() {
    let stage = stage().await;
    let id = stage.with(40).await;
    stage.leavers(&id, OnLeaving::RevokeInvites).await;
    stage.memory.remove("id-user000");
    stage.sync(&id).await;
    stage.invite("user000@example.org").await;
    let mut with = draft(MAIN);
    with.id = Some(id.clone());
    with.secret = SecretChange::Keep;
    with.sync.on_leaving = OnLeaving::RevokeInvites;
    stage.app.save_directory(with).await.unwrap();
    for number in 1..9 {
        stage.memory.remove(&format!("id-user{number:03}"));
    }
    let held = stage.sync(&id).await;
    assert_eq!((held.outcome.as_str(), held.revoked), ("held", 0));
    assert_eq!(stage.user("user000").await.live_invites, 1);
}

fn options() -> ImportOptions {
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

#[tokio::test]
async fn a_file_says_at_the_address_who_has_left_and_what_becomes_of_the_invite() {
    for (on_leaving, words) in [
        (OnLeaving::Show, "“user000@example.org” has left Head office."),
        (
            OnLeaving::RevokeInvites,
            "“user000@example.org” has left Head office: the invite ends at the next sync.",
        ),
    ] {
        let stage = stage().await;
        let id = stage.with(4).await;
        stage.leavers(&id, on_leaving).await;
        stage.memory.remove("id-user000");
        let disabled = DirectoryEntry {
            disabled: Some(DisabledReason::Disabled),
            ..person("user001")
        };
        stage.memory.put(disabled, "pw");
        stage.sync(&id).await;
        let csv = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n\
            Zero,user000@example.org,iOS\nOne,user001@example.org,iOS\n\
            Two,user002@example.org,iOS\nNew,new@example.org,iOS\n";
        let file = stage.app.paste_import(csv.into()).await.unwrap().id;
        let summary = stage.app.review_import(file.clone(), options()).await.unwrap();
        assert_eq!((summary.ready, summary.errors, summary.warnings), (4, 0, 2));
        let problems = stage.app.import_problems(&file).await.unwrap();
        let told: Vec<_> = problems
            .iter()
            .map(|one| {
                (
                    one.line,
                    one.field.as_str(),
                    one.code.as_str(),
                    one.severity.as_str(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (2, "email", "has_left", "warning"),
                (3, "email", "has_left", "warning")
            ]
        );
        assert_eq!(problems[0].message, words);
        // Another address is another person; and the other way round.
        for (row, address) in [(0, "new2@example.org"), (3, "user001@example.org")] {
            let change = ImportChange::Edit {
                row,
                field: Field::Email,
                value: address.into(),
            };
            stage.app.change_import(file.clone(), change).await.unwrap();
        }
        let problems = stage.app.import_problems(&file).await.unwrap();
        let lines: Vec<_> = problems
            .iter()
            .filter(|one| one.code == "has_left")
            .map(|one| one.line)
            .collect();
        assert_eq!(lines, [3, 5]);
        // Whoever is back is told of no more.
        stage.memory.put(person("user001"), "pw");
        stage.sync(&id).await;
        stage.app.review_import(file.clone(), options()).await.unwrap();
        let problems = stage.app.import_problems(&file).await.unwrap();
        assert!(problems.iter().all(|one| one.code != "has_left"), "{problems:?}");
    }
}

#[tokio::test]
async fn a_request_of_somebody_who_has_left_says_so_and_revives_nothing_that_would_end() {
    for on_leaving in [OnLeaving::Show, OnLeaving::RevokeInvites] {
        let revokes = on_leaving == OnLeaving::RevokeInvites;
        let stage = stage().await;
        let id = stage.with(4).await;
        stage.leavers(&id, on_leaving).await;
        let (_, made) = stage
            .app
            .invite(invitation("user000@example.org"), 0)
            .await
            .unwrap();
        let access = stage.app.invite_access(made[0].clone()).await.unwrap();
        let visitor = Visitor {
            address: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: "Mozilla/5.0 (iPhone) Safari/604.1".into(),
            prefetch: false,
        };
        let ids = made.clone();
        stage.app.revoke_invites(Selection::Ids { ids }).await.unwrap();
        let locator = Locator::Token(access.link.rsplit('/').next().unwrap().to_owned());
        stage
            .app
            .ask_for_new_invite(&locator, false, &visitor)
            .await
            .unwrap();
        let before = stage.app.list_requests().await.unwrap().remove(0);
        assert_eq!(before.left, "");
        stage.memory.remove("id-user000");
        stage.sync(&id).await;
        let request = stage.app.list_requests().await.unwrap().remove(0);
        assert_eq!(request.left, "user000 of Example has left Head office.");
        let ends = "user000 of Example has left Head office: their invite would end with the next sync.";
        if revokes {
            assert_eq!(request.hindrance, ends);
        } else {
            assert_eq!(request.hindrance, before.hindrance);
        }
        let answered = stage
            .app
            .approve_request(request.id.clone(), RequestApproval::default())
            .await;
        match answered {
            Err(refused) if revokes => {
                assert_eq!(
                    (refused.code, refused.message.as_str()),
                    (ErrorCode::Conflict, ends)
                );
                assert_eq!(stage.user("user000").await.live_invites, 0);
                assert_eq!(stage.app.list_requests().await.unwrap().len(), 1, "it stays open");
                stage
                    .app
                    .decline_request(request.id, String::new())
                    .await
                    .unwrap();
            }
            Ok(done) if !revokes => assert_eq!(done.changed, 1),
            other => panic!("{on_leaving:?}: {other:?}"),
        }
    }
}
