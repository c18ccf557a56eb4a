//! Where leavers lose their invites, nobody who has left holds one after a sync, whenever and however they got it.

use muster_app::wire::{AuditFilter, OnLeaving, SecretChange};
use muster_domain::{invite::InviteState, roster::DirectoryState};
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
