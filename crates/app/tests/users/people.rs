//! Adding, editing, archiving, merging, and a user's page.

use muster_app::{
    ErrorCode,
    wire::{AuditFilter, LiveInvites, UserDraft, UserFilter, UserSaved, UserSelection, UserSort},
};
use muster_domain::{problem::ProblemCode, roster::Roster};

use crate::{draft, invite, stage};

fn these(ids: &[&str]) -> UserSelection {
    UserSelection::Ids {
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
    }
}

#[tokio::test]
async fn a_user_is_added_by_hand_and_found_at_once_and_problems_stand_at_their_fields() {
    let stage = stage().await;
    let saved = stage
        .app
        .add_user(UserDraft {
            domain: "Corp.Example".into(),
            phone: "+49 1512 3456789".into(),
            language: "de".into(),
            time_zone: "europe/berlin".into(),
            ..draft("Zoë Berg")
        })
        .await
        .unwrap();
    let UserSaved::Saved { user, row } = saved else {
        panic!("{saved:?}")
    };
    assert_eq!(
        (
            row.phone.as_deref(),
            row.domain.as_deref(),
            row.time_zone.as_deref()
        ),
        (
            Some("+4915123456789"),
            Some("corp.example"),
            Some("Europe/Berlin")
        )
    );
    assert_eq!((row.roster, row.can_delete), (Roster::NeverInvited, true));
    let hits = stage.app.search_users("zoe".into(), 5).await.unwrap();
    assert_eq!((hits.hits[0].id.as_str(), hits.known), (user.id.as_str(), 1));

    let error = stage
        .app
        .add_user(UserDraft {
            name: String::new(),
            email: "nobody".into(),
            phone: "12".into(),
            language: "klingon".into(),
            time_zone: "Mars/Olympus".into(),
            ..UserDraft::default()
        })
        .await
        .unwrap_err();
    let fields: Vec<&str> = error
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "email", "phone", "language", "time_zone"]);

    let again = stage
        .app
        .add_user(UserDraft {
            email: "ZOË.berg@example.com".into(),
            ..draft("Zoë B")
        })
        .await
        .unwrap();
    let UserSaved::Exists {
        user: offered,
        message,
        ..
    } = again
    else {
        panic!("{again:?}")
    };
    assert_eq!(
        (offered.id, message.as_str()),
        (user.id, "Zoë Berg has this address.")
    );
}

#[tokio::test]
async fn every_change_is_written_into_the_audit_log_and_a_refused_one_is_not() {
    let stage = stage().await;
    let anna = stage.add("Anna").await;
    stage
        .app
        .edit_user(
            anna.id.clone(),
            UserDraft {
                name: "Anna Berg".into(),
                ..draft("Anna")
            },
        )
        .await
        .unwrap();
    stage.app.add_user(draft("Anna")).await.unwrap();
    let berta = stage.add("Berta").await;
    stage
        .app
        .archive_users(these(&[&anna.id, &berta.id]), LiveInvites::Refuse)
        .await
        .unwrap();
    stage.app.restore_users(these(&[&anna.id])).await.unwrap();
    stage.app.delete_users(these(&[&berta.id])).await.unwrap();
    let log = stage
        .app
        .list_audit(AuditFilter::default(), None, 50)
        .await
        .unwrap();
    let actions: Vec<&str> = log.rows.iter().rev().map(|row| row.action.as_str()).collect();
    assert!(
        actions.ends_with(&[
            "user_added",
            "user_edited",
            "user_added",
            "users_archived",
            "users_restored",
            "users_deleted"
        ]),
        "{actions:?}"
    );
    // Each by name, also where there are several.
    let found = async |search: &str| {
        let filter = AuditFilter {
            search: search.to_owned(),
            ..AuditFilter::default()
        };
        let log = stage.app.list_audit(filter, None, 50).await.unwrap();
        log.rows
            .into_iter()
            .rev()
            .map(|row| row.action)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found("berta").await,
        ["user_added", "users_archived", "users_deleted"]
    );
    assert_eq!(found("anna berg").await, ["users_archived", "users_restored"]);
}

#[tokio::test]
async fn everybody_of_a_sending_and_who_was_merged_is_found_in_the_audit_log() {
    let stage = stage().await;
    stage
        .app
        .invite(invite(&["Anna", "Berta", "Chloé"]), 0)
        .await
        .unwrap();
    let found = async |search: &str| {
        let filter = AuditFilter {
            search: search.to_owned(),
            ..AuditFilter::default()
        };
        let log = stage.app.list_audit(filter, None, 50).await.unwrap();
        log.rows.into_iter().map(|row| row.action).collect::<Vec<_>>()
    };
    for name in ["anna", "berta", "CHLOE", "chloé@"] {
        assert!(found(name).await.contains(&"invites_sent".to_owned()), "{name}");
    }
    let dora = stage.add("Dora").await;
    let emil = stage.add("Emil").await;
    stage.app.merge_users(dora.id, vec![emil.id]).await.unwrap();
    assert_eq!(found("emil").await, ["users_merged", "user_added"]);
    assert_eq!(found("dora").await, ["users_merged", "user_added"]);
}

#[tokio::test]
async fn archiving_refuses_while_invites_live_unless_they_are_revoked_with_it() {
    let stage = stage().await;
    let (receipt, _) = stage.app.invite(invite(&["Anna"]), 0).await.unwrap();
    assert_eq!(receipt.invites, 1);
    let list = || async {
        stage
            .app
            .list_users(UserFilter::default(), UserSort::Name, None, 200)
            .await
            .unwrap()
            .rows
    };
    let anna = list().await.remove(0);
    assert_eq!(
        (anna.roster, anna.live_invites, anna.can_delete),
        (Roster::Invited, 1, false)
    );
    let affected = stage.app.users_affected(these(&[&anna.id])).await.unwrap();
    assert_eq!((affected.with_live_invites, affected.deletable), (1, 0));
    let error = stage
        .app
        .archive_users(these(&[&anna.id]), LiveInvites::Refuse)
        .await
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Conflict);
    let deleted = stage.app.delete_users(these(&[&anna.id])).await.unwrap();
    assert_eq!((deleted.changed, deleted.skipped), (0, 1));
    let done = stage
        .app
        .archive_users(these(&[&anna.id]), LiveInvites::Revoke)
        .await
        .unwrap();
    assert_eq!((done.changed, done.revoked), (1, 1));
    assert!(list().await.is_empty());
    assert_eq!(
        stage.app.search_users("anna".into(), 5).await.unwrap().hits.len(),
        0
    );
    let plan = stage.app.plan_invites(invite(&["Anna"])).await.unwrap();
    assert_eq!(plan.warnings[0].code, ProblemCode::Archived);
    assert!(!plan.recipients[0].is_new);
    stage.app.invite(invite(&["Anna"]), 0).await.unwrap();
    assert_eq!(list().await[0].id, anna.id, "an invite brings them back");
    let history = stage.app.user_history(anna.id, None).await.unwrap();
    let kinds: Vec<&str> = history
        .rows
        .iter()
        .rev()
        .map(|one| one.entry.kind.as_str())
        .collect();
    for kind in ["created", "revoked", "archived", "restored"] {
        assert!(kinds.contains(&kind), "{kind} of {kinds:?}");
    }
}

#[tokio::test]
async fn a_users_page_shows_invites_messages_and_history_and_a_merge_moves_them() {
    let stage = stage().await;
    stage.app.invite(invite(&["Anna", "Anna Berg"]), 0).await.unwrap();
    let page = stage
        .app
        .list_users(UserFilter::default(), UserSort::Name, None, 200)
        .await
        .unwrap();
    let (anna, berg) = (page.rows[0].clone(), page.rows[1].clone());
    let plan = stage
        .app
        .plan_merge(berg.id.clone(), vec![anna.id.clone(), berg.id.clone()])
        .await
        .unwrap();
    assert_eq!((plan.merged.len(), plan.invites, plan.stays.invites), (1, 1, 2));
    let stays = stage
        .app
        .merge_users(berg.id.clone(), vec![anna.id.clone()])
        .await
        .unwrap();
    assert_eq!(stays.invites, 2);
    let detail = stage.app.user_detail(berg.id.clone()).await.unwrap();
    assert_eq!(detail.invites.len(), 2);
    assert!(detail.devices.is_empty() && detail.more_invites.is_none());
    let messages = stage.app.user_messages(berg.id.clone(), None).await.unwrap();
    assert_eq!(messages.rows.len(), 2);
    let old = stage.app.user_detail(anna.id.clone()).await.unwrap().user;
    assert_eq!(old.merged_into.as_deref(), Some(berg.id.as_str()));
    let error = stage.app.edit_user(anna.id, draft("Anna")).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Conflict);
    let error = stage
        .app
        .merge_users(berg.id.clone(), vec![berg.id])
        .await
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("merge"));
    let counts = stage.app.roster_counts().await.unwrap();
    assert_eq!((counts.users, counts.invited), (1, 1));
}

#[tokio::test]
async fn counts_name_every_choice() {
    let stage = stage().await;
    stage.add("Anna").await;
    let counts = stage.app.count_users(UserFilter::default()).await.unwrap();
    assert_eq!((counts.total, counts.all_roster), (1, 1));
    assert_eq!(counts.by_roster.len(), Roster::ALL.len());
    assert_eq!(
        (
            counts.by_source[0].directory_id.as_str(),
            counts.by_source[0].count
        ),
        ("", 1)
    );
}
