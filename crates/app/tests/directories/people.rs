//! What a sync does with people.

use muster_app::wire::{
    AuditFilter, DirectoryConnection, DirectoryPlanKind, OnLeaving, SecretChange, UserFilter,
};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::{DirectoryEntry, DisabledReason, Unusable};

use crate::stage::*;

#[tokio::test]
async fn a_preview_says_what_a_sync_then_does() {
    let stage = stage().await;
    stage.memory.put(person("ana"), "pw").put(person("bo"), "pw");
    stage.memory.put_unusable(Unusable {
        dn: "uid=printer".into(),
        stable_id: Some("p".into()),
        attribute: "mail".into(),
        why: "It has no mail address.".into(),
    });
    stage.memory.set_groups(vec![
        group("sales", &["uid=ana,ou=people"]),
        group("everybody", &["cn=sales,ou=groups"]),
    ]);
    let id = stage.add(MAIN).await.row.id;
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(
        (
            preview.counts.new,
            preview.counts.unusable,
            preview.groups_changed
        ),
        (2, 1, 2)
    );
    assert!(stage.users("").await.is_empty(), "nothing was changed");
    let rows = |kind| {
        let (id, plan) = (id.clone(), preview.plan_id.clone());
        let app = stage.app.clone();
        async move { app.directory_plan_rows(id, plan, kind, 0, 50).await.unwrap() }
    };
    let new = rows(DirectoryPlanKind::New).await;
    assert_eq!(
        new.rows.iter().map(|row| row.email.as_str()).collect::<Vec<_>>(),
        ["ana@example.org", "bo@example.org"]
    );
    assert!(
        rows(DirectoryPlanKind::Unusable).await.rows[0]
            .detail
            .contains("no mail address")
    );

    let report = stage.sync(&id).await;
    assert_eq!((report.outcome.as_str(), report.counts.new), ("done", 2));
    let ana = stage.user("ana").await;
    assert_eq!(ana.phone.as_deref(), Some("+351912345678"));
    assert_eq!(ana.domain.as_deref(), Some("example.org"));
    let groups = stage.app.search_directory_groups(String::new()).await.unwrap();
    let counts: Vec<(String, u32)> = groups
        .into_iter()
        .map(|group| (group.name, group.users))
        .collect();
    assert_eq!(
        counts,
        [("everybody".to_owned(), 1), ("sales".to_owned(), 1)],
        "nested ones count"
    );

    let mut changed = person("ana");
    changed.email = "ana.sousa@example.org".into();
    stage.memory.put(changed, "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    let page = stage
        .app
        .directory_plan_rows(id.clone(), preview.plan_id, DirectoryPlanKind::Changed, 0, 50)
        .await
        .unwrap();
    assert_eq!(page.rows[0].detail, "email");
    let [change] = &page.rows[0].changes[..] else {
        panic!("one field: {:?}", page.rows[0].changes)
    };
    assert_eq!(
        (&*change.field, &*change.before, &*change.after),
        ("email", "ana@example.org", "ana.sousa@example.org")
    );
    assert_eq!(page.rows[0].user_id.as_deref(), Some(ana.id.as_str()));
    let report = stage.sync(&id).await;
    assert_eq!((report.counts.changed, report.counts.unchanged), (1, 1));
    let report = stage.sync(&id).await;
    assert_eq!((report.counts.changes(), report.counts.unchanged), (false, 2));
    assert_eq!(stage.user("sousa").await.id, ana.id);
}

#[tokio::test]
async fn who_is_renamed_and_moved_stays_who_they_are() {
    let stage = stage().await;
    let id = stage.with(2).await;
    let before = stage.user("user001").await;
    let moved = DirectoryEntry {
        stable_id: "id-user001".into(),
        dn: "cn=Ana,ou=board,dc=example,dc=org".into(),
        ..person("ana")
    };
    stage.memory.put(moved, "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.counts.changed, report.counts.new, report.counts.gone),
        (1, 0, 0)
    );
    let after = stage.user("ana").await;
    assert_eq!(after.id, before.id);
    assert_eq!(after.source.unwrap().external_id, "id-user001");
}

#[tokio::test]
async fn leavers_keep_their_invites_or_lose_them_as_it_is_set() {
    for on_leaving in [OnLeaving::Show, OnLeaving::RevokeInvites] {
        let stage = stage().await;
        let id = stage.with(20).await;
        let mut with = draft(MAIN);
        with.id = Some(id.clone());
        with.secret = SecretChange::Keep;
        with.sync.on_leaving = on_leaving;
        stage.app.save_directory(with).await.unwrap();
        for email in [
            "user000@example.org",
            "user001@example.org",
            "user002@example.org",
        ] {
            stage.invite(email).await;
        }
        stage.memory.remove("id-user000");
        let disabled = DirectoryEntry {
            disabled: Some(DisabledReason::Disabled),
            ..person("user001")
        };
        stage.memory.put(disabled, "pw");
        let preview = stage.app.preview_sync(id.clone()).await.unwrap();
        assert_eq!(preview.live_invites_of_leavers, 2);
        let report = stage.sync(&id).await;
        assert_eq!((report.counts.gone, report.counts.disabled), (1, 1));
        let revokes = on_leaving == OnLeaving::RevokeInvites;
        assert_eq!(report.revoked, if revokes { 2 } else { 0 });
        let filter = AuditFilter {
            actions: vec!["invites_revoked".into()],
            ..AuditFilter::default()
        };
        let written = stage.app.list_audit(filter, None, 10).await.unwrap().rows;
        let revoked: u32 = written
            .iter()
            .flat_map(|row| &row.changes)
            .filter(|change| change.name == "count")
            .map(|change| change.after.as_deref().unwrap().parse::<u32>().unwrap())
            .sum();
        assert_eq!(revoked, report.revoked);
        for name in ["user000", "user001"] {
            let user = stage.user(name).await;
            assert_eq!(user.left_with_live_invite, !revokes, "{name}");
        }
        assert_eq!(stage.user("user002").await.live_invites, 1);
        let roster = stage.app.roster_counts().await.unwrap();
        assert_eq!(roster.left_with_live_invite, if revokes { 0 } else { 2 });
        // The search of the invite form says it, and the directory's number tells the present from those who left.
        let hit = stage
            .app
            .search_users("user000".into(), 5)
            .await
            .unwrap()
            .hits
            .remove(0);
        assert!(hit.directory_state.is_some_and(DirectoryState::has_left));
        let row = stage.app.list_directories().await.unwrap().remove(0);
        assert_eq!(row.users + row.left, roster.users);
        let filter = UserFilter {
            left: true,
            ..UserFilter::default()
        };
        let counts = stage.app.count_users(filter).await.unwrap();
        assert!(row.left >= 2);
        assert_eq!((counts.total, counts.left), (row.left, row.left));
        // Whoever is there again is not a leaver any more.
        stage.memory.put(person("user000"), "pw");
        assert_eq!(stage.sync(&id).await.counts.back, 1);
        assert_eq!(stage.state("user000").await, DirectoryState::Present);
    }
}

#[tokio::test]
async fn users_made_by_hand_are_adopted_and_two_directories_keep_their_own() {
    let stage = stage().await;
    stage.invite("ana@example.org").await;
    let by_hand = stage.user("ana@").await;
    assert!(by_hand.source.is_none());
    stage.memory.put(person("ana"), "pw").put(person("bo"), "pw");
    let mut same_address = person("bo");
    same_address.stable_id = "other-bo".into();
    stage.other.put(same_address, "pw").put(person("cy"), "pw");
    let main = stage.add(MAIN).await.row.id;
    let other = stage.add(OTHER).await.row.id;
    let report = stage.sync(&main).await;
    assert_eq!((report.counts.new, report.counts.adopted), (1, 1));
    let ana = stage.user("ana@").await;
    assert_eq!((ana.id.as_str(), ana.live_invites), (by_hand.id.as_str(), 1));
    assert_eq!(ana.source.unwrap().directory, MAIN);

    let report = stage.sync(&other).await;
    assert_eq!((report.counts.new, report.counts.conflicts), (1, 1));
    assert_eq!(
        stage.user("bo@").await.source.unwrap().directory,
        MAIN,
        "the first that brought it"
    );
    let preview = stage.app.preview_sync(other.clone()).await.unwrap();
    let rows = stage
        .app
        .directory_plan_rows(other.clone(), preview.plan_id, DirectoryPlanKind::Conflict, 0, 10)
        .await
        .unwrap()
        .rows;
    assert!(rows[0].detail.contains(MAIN), "{rows:?}");

    // One directory's silence says nothing about the other's people.
    stage.memory.remove("id-ana");
    stage.sync(&other).await;
    assert_eq!(stage.state("ana@").await, DirectoryState::Present);
    let removed = stage.app.remove_directory(main).await.unwrap();
    assert_eq!(removed.users, 2);
    assert!(stage.user("bo@").await.source.is_none());
    let report = stage.sync(&other).await;
    assert_eq!(report.counts.adopted, 1, "now it is the other's");
    assert!(stage.log().await.contains(&"directory_removed".to_owned()));
}

#[tokio::test]
async fn addresses_that_change_hands_settle_in_one_sync() {
    let stage = stage().await;
    let id = stage.with(3).await;
    // 000 gives its address to somebody new, who stands before it in the list.
    stage.memory.remove("id-user000");
    stage.memory.put(with_email("zoe", "user000@example.org"), "pw");
    stage
        .memory
        .put(with_email("user000", "elsewhere@example.org"), "pw");
    let report = stage.sync(&id).await;
    assert_eq!(
        (report.counts.new, report.counts.changed, report.counts.conflicts),
        (1, 1, 0)
    );
    assert_eq!(stage.users("").await.len(), 4);
    assert_eq!(stage.user("user000@").await.name, "zoe of Example");
    assert!(!stage.sync(&id).await.counts.changes());
}

#[tokio::test]
async fn changes_alone_are_read_when_the_mark_allows_it() {
    let stage = stage().await;
    let id = stage.with(30).await;
    stage.memory.put(person("new"), "pw").remove("id-user005");
    let report = stage.app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(!report.full);
    assert_eq!(
        (report.counts.new, report.counts.unchanged, report.counts.gone),
        (1, 0, 0)
    );
    assert_eq!(stage.sync(&id).await.counts.gone, 1);
    // With other settings the mark counts no more.
    let mut other = draft(MAIN);
    other.id = Some(id.clone());
    let DirectoryConnection::Ldap(settings) = &mut other.connection else {
        unreachable!()
    };
    settings.user_filter = "(objectClass=person)".into();
    stage.app.save_directory(other).await.unwrap();
    assert!(stage.app.sync_now(id, false, None).await.unwrap().full);
}

#[tokio::test]
async fn an_invite_for_whom_no_directory_has_is_doubted() {
    let stage = stage().await;
    stage.with(1).await;
    let doubts = async |email: &str| {
        let plan = stage.app.plan_invites(invitation(email)).await.unwrap();
        assert!(plan.problems.is_empty(), "{:?}", plan.problems);
        plan.warnings
    };
    assert_eq!(
        doubts("ana@example.org").await,
        [],
        "the passcode alone is asked for"
    );
    for authentication in ["two_factor", "directory"] {
        let set = ("enrollment.authentication".to_owned(), authentication.to_owned());
        stage.app.change_settings(&[set]).await.unwrap();
        assert_eq!(doubts("user000@example.org").await, []);
        let [doubt] = &doubts("ana@example.org").await[..] else {
            panic!("one doubt")
        };
        assert_eq!(doubt.field, "recipients.0.email");
        assert_eq!(doubt.code, muster_domain::problem::ProblemCode::NoDirectory);
        assert!(doubt.message.contains(MAIN) && doubt.message.contains("ana@example.org"));
        // Somebody who was made by hand is in no directory either.
        stage.invite("bo@example.org").await;
        let doubted = doubts("bo@example.org").await;
        let codes: Vec<_> = doubted.iter().map(|doubt| doubt.code).collect();
        assert!(codes.contains(&muster_domain::problem::ProblemCode::NoDirectory));
    }
}

#[tokio::test]
async fn an_attribute_that_only_the_preset_names_is_missed_once_somebody_had_it() {
    let stage = stage().await;
    let with = |department: Option<&str>| DirectoryEntry {
        department: department.map(str::to_owned),
        ..person("ana")
    };
    stage
        .memory
        .put(with(None), "pw")
        .put(person("bo"), "pw")
        .put(person("cy"), "pw");
    let id = stage.add(MAIN).await.row.id;
    let about = |notes: &[String]| {
        notes
            .iter()
            .filter(|note| note.contains("attribute department"))
            .count()
    };
    assert_eq!(about(&stage.sync(&id).await.notes), 0, "nobody ever had one");
    stage.memory.put(with(Some("Sales")), "pw");
    assert_eq!(about(&stage.sync(&id).await.notes), 0);
    stage.memory.put(with(None), "pw");
    let preview = stage.app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(about(&preview.notes), 1, "{:?}", preview.notes);
    assert_eq!(about(&stage.sync(&id).await.notes), 1);
}

#[tokio::test]
async fn an_invite_under_another_name_is_planned_and_made_under_the_directorys() {
    let stage = stage().await;
    stage.memory.put(person("ana"), "pw");
    let id = stage.add(MAIN).await.row.id;
    stage.sync(&id).await;
    let draft = invitation("ana@example.org");
    let kept = person("ana").name;
    assert_ne!(draft.recipients[0].name, kept);
    let plan = stage.app.plan_invites(draft.clone()).await.unwrap();
    assert_eq!(plan.recipients[0].name, kept);
    let (_, ids) = stage.app.invite(draft, 0).await.unwrap();
    assert_eq!(stage.app.invite_rows(&ids).await.unwrap()[0].user_name, kept);
}

#[tokio::test]
async fn a_file_is_told_what_the_directory_keeps_of_somebody() {
    let stage = stage().await;
    let ana = DirectoryEntry {
        phone: None,
        ..person("ana")
    };
    stage.memory.put(ana, "pw");
    let id = stage.add(MAIN).await.row.id;
    stage.sync(&id).await;
    let file = "USER NAME,EMAIL ADDRESS,LOGIN NAME,PHONE NUMBER\r\nAna Sousa,ana@example.org,asousa,+351 912 345 999\r\n\
                ana of Example,ana@example.org,ana,\r\n";
    let opened = stage.app.paste_import(file.into()).await.unwrap();
    stage.app.review_user_import(opened.id.clone()).await.unwrap();
    let rows = stage
        .app
        .user_import_rows(opened.id, None, 0, 9)
        .await
        .unwrap()
        .rows;
    assert_eq!(
        rows[0].words,
        format!("Not used, for {MAIN} keeps it: the name, the user name.")
    );
    let changed: Vec<&str> = rows[0]
        .changes
        .iter()
        .map(|change| change.field.as_str())
        .collect();
    assert_eq!(changed, ["phone"]);
}
