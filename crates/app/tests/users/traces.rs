//! What the audit log has of each user whom an action on many, an invite or a file changed: what was before, and what came.

use muster_app::wire::{
    AuditFilter, AuditRow, CardLayout, CardOptions, CardPaper, ImportOptions, InviteDraft, InviteSort,
    LiveInvites, Selection, UserDraft, UserFilter, UserSelection, UserSort,
};

use crate::{Stage, draft, invite, stage};

impl Stage {
    async fn entries(&self, action: &str) -> Vec<AuditRow> {
        let filter = AuditFilter {
            actions: vec![action.to_owned()],
            ..AuditFilter::default()
        };
        self.app.list_audit(filter, None, 200).await.unwrap().rows
    }
}

/// Before and after of a value; blank where the entry has none.
fn value<'a>(row: &'a AuditRow, name: &str) -> (&'a str, &'a str) {
    let change = row.changes.iter().find(|change| change.name == name);
    let side = |side: Option<&'a String>| side.map_or("", String::as_str);
    change.map_or(("", ""), |change| {
        (side(change.before.as_ref()), side(change.after.as_ref()))
    })
}

fn everybody() -> UserSelection {
    UserSelection::Matching {
        filter: UserFilter::default(),
        except: Vec::new(),
    }
}

#[tokio::test]
async fn an_edit_tells_what_was_there_and_none_tells_nothing() {
    let stage = stage().await;
    let anna = stage.add("Anna").await;
    stage.app.edit_user(anna.id.clone(), draft("Anna")).await.unwrap();
    assert!(
        stage.entries("user_edited").await.is_empty(),
        "nothing was changed"
    );
    let other = UserDraft {
        phone: "+351 912 345 678".into(),
        ..draft("Anna")
    };
    stage.app.edit_user(anna.id, other).await.unwrap();
    let edited = stage.entries("user_edited").await;
    assert_eq!(edited.len(), 1, "{edited:?}");
    assert_eq!(value(&edited[0], "phone"), ("", "+351912345678"));
}

#[tokio::test]
async fn whom_a_filter_archived_moved_and_deleted_is_told() {
    let stage = stage().await;
    for name in ["Anna", "Berta", "Carla"] {
        stage.add(name).await;
    }
    stage.app.invite(invite(&["Anna"]), 0).await.unwrap();
    stage
        .app
        .set_users_domain(everybody(), "corp.example".into())
        .await
        .unwrap();
    let edited = stage.entries("user_edited").await;
    assert_eq!(edited.len(), 3, "{edited:?}");
    assert!(
        edited
            .iter()
            .all(|row| value(row, "domain") == ("", "corp.example"))
    );
    stage
        .app
        .set_users_domain(everybody(), "lab.example".into())
        .await
        .unwrap();
    let edited = stage.entries("user_edited").await;
    assert_eq!(value(&edited[0], "domain"), ("corp.example", "lab.example"));

    stage
        .app
        .archive_users(everybody(), LiveInvites::Revoke)
        .await
        .unwrap();
    let archived = &stage.entries("users_archived").await[0];
    for name in ["Anna", "Berta", "Carla"] {
        assert!(value(archived, "users").1.contains(name), "{archived:?}");
    }
    let revoked = stage.entries("invites_revoked").await;
    assert_eq!(
        (
            revoked.len(),
            revoked[0].subject.as_str(),
            value(&revoked[0], "count").1
        ),
        (1, "Anna", "1")
    );

    let archived = UserSelection::Matching {
        filter: UserFilter {
            archived: true,
            ..UserFilter::default()
        },
        except: Vec::new(),
    };
    let done = stage.app.delete_users(archived).await.unwrap();
    assert_eq!((done.changed, done.skipped), (2, 1));
    let deleted = stage.entries("users_deleted").await;
    assert_eq!(deleted.len(), 3, "each, and what was done to all: {deleted:?}");
    let berta = deleted.iter().find(|row| row.subject == "Berta").unwrap();
    assert_eq!(value(berta, "email"), ("berta@example.com", ""));
    assert_eq!(value(berta, "domain"), ("lab.example", ""));
    assert!(stage.app.verify_audit().await.unwrap().whole);
}

#[tokio::test]
async fn whom_an_invite_or_a_file_of_invites_changed_has_an_entry() {
    let stage = stage().await;
    let anna = stage.add("Anna").await;
    let berta = stage.add("Berta").await;
    let these = |id: &str| UserSelection::Ids {
        ids: vec![id.to_owned()],
    };
    stage
        .app
        .archive_users(these(&berta.id), LiveInvites::Refuse)
        .await
        .unwrap();
    let mut renamed = invite(&["Anna", "Berta", "Carla"]);
    renamed.recipients[0].name = "Anna Lind".into();
    stage.app.invite(renamed, 0).await.unwrap();
    let edited = stage.entries("user_edited").await;
    assert_eq!(edited.len(), 2, "who is new is not edited: {edited:?}");
    let of = |name: &str| edited.iter().find(|row| row.subject == name).unwrap();
    assert_eq!(value(of("Anna"), "name"), ("Anna", "Anna Lind"));
    assert_eq!(value(of("Anna"), "why").1, "by an invite");
    assert_eq!(of("Anna").subject_id, anna.id);
    assert_eq!(value(of("Berta"), "status"), ("archived", "active"));

    let path = stage.path().join("again.csv");
    let rows = "USER NAME,EMAIL ADDRESS,PLATFORM,OWNED BY,PHONE,GROUP NAME\n\
                A. Lind,anna@example.com,macOS,Personal,+351912345678,Lab\n\
                Carla,carla@example.com,macOS,Personal,,\n";
    std::fs::write(&path, rows).unwrap();
    let view = stage.app.open_import(path).await.unwrap();
    let options = ImportOptions {
        via: muster_domain::invite::Via::Email,
        language: String::new(),
        time_zone: String::new(),
        valid_hours: 24,
        send_at: None,
        obey_quiet_hours: false,
        create_groups: true,
        default_country: String::new(),
        allow_repeat: false,
    };
    stage
        .app
        .review_import(view.id.clone(), options.clone())
        .await
        .unwrap();
    stage.app.commit_import_within(view.id, options, 0).await.unwrap();
    stage.app.make_due().await.unwrap();
    // Whom the file invited is told by name, and which group it made.
    let sent = stage.entries("batch_sent").await;
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert_eq!(sent[0].subject, "again.csv");
    let invitees = value(&sent[0], "invitees").1;
    assert_eq!(invitees, "A. Lind <anna@example.com>, Carla <carla@example.com>");
    assert_eq!(stage.entries("group_created").await[0].subject, "Lab");
    let edited = stage.entries("user_edited").await;
    assert_eq!(edited.len(), 3, "{edited:?}");
    let anna = &edited[0];
    assert_eq!(value(anna, "name"), ("Anna Lind", "A. Lind"));
    assert_eq!(value(anna, "phone"), ("", "+351912345678"));
    assert_eq!(value(anna, "file").1, "again.csv");
    assert_eq!(
        (anna.origin.as_str(), anna.who.as_str()),
        ("job", edited[2].who.as_str())
    );
    assert!(stage.app.verify_audit().await.unwrap().whole);
}

#[tokio::test]
async fn a_merge_tells_what_the_one_that_stays_gained() {
    let stage = stage().await;
    let keep = stage.add("Anna").await;
    let other = UserDraft {
        phone: "+351 912 345 678".into(),
        ..draft("Anna Two")
    };
    stage.app.add_user(other).await.unwrap();
    let rows = stage.app.search_users("anna two".into(), 2).await.unwrap();
    let gone = rows.hits[0].id.clone();
    stage.app.merge_users(keep.id.clone(), vec![gone]).await.unwrap();
    let merged = &stage.entries("users_merged").await[0];
    assert_eq!(merged.subject_id, keep.id);
    assert_eq!(value(merged, "phone"), ("", "+351912345678"));
    assert!(value(merged, "users").1.contains("Anna Two"));
}

#[tokio::test]
async fn what_invites_had_before_is_told_with_what_they_have_now() {
    let stage = stage().await;
    let mut sales = invite(&["Anna", "Berta"]);
    sales.group = "Sales".into();
    stage.app.invite(sales, 0).await.unwrap();
    stage.app.invite(invite(&["Carla"]), 0).await.unwrap();
    let all = || Selection::Matching {
        filter: Default::default(),
        except: Vec::new(),
    };
    stage.app.change_group(all(), "Field".into()).await.unwrap();
    let moved = &stage.entries("group_changed").await[0];
    assert_eq!(value(moved, "group"), ("Sales (2), none (1)", "Field"));
    stage
        .app
        .change_ownership(all(), muster_domain::device::OwnedBy::Personal)
        .await
        .unwrap();
    let owned = &stage.entries("ownership_changed").await[0];
    assert_eq!(value(owned, "owned_by"), ("corporate", "personal"));
}

#[tokio::test]
async fn everybody_of_many_is_named_and_found_by_name() {
    let stage = stage().await;
    for n in 0..61 {
        stage.add(&format!("Many {n:02}")).await;
    }
    let all = |archived| UserSelection::Matching {
        filter: UserFilter {
            archived,
            ..UserFilter::default()
        },
        except: Vec::new(),
    };
    stage
        .app
        .archive_users(all(false), LiveInvites::Refuse)
        .await
        .unwrap();
    stage.app.restore_users(all(true)).await.unwrap();
    for action in ["users_archived", "users_restored"] {
        let rows = stage.entries(action).await;
        assert_eq!(rows.len(), 3, "two with names, and the whole: {rows:?}");
        assert_eq!(value(&rows[0], "changed").1, "61");
        assert_eq!(value(&rows[1], "part").1, "2 of 2");
    }
    let found = async |search: &str, action: &str| {
        let filter = AuditFilter {
            search: search.to_owned(),
            actions: vec![action.to_owned()],
            ..AuditFilter::default()
        };
        stage.app.list_audit(filter, None, 9).await.unwrap().rows.len()
    };
    for name in ["many 00", "many.60@example.com"] {
        assert_eq!(found(name, "users_archived").await, 1, "{name}");
    }

    stage
        .app
        .archive_users(all(false), LiveInvites::Refuse)
        .await
        .unwrap();
    // Who is there already is not brought back, and not named.
    let one = stage.add("One more").await;
    let mut ids = vec![one.id];
    let archived = stage.app.list_users(
        UserFilter {
            archived: true,
            ..UserFilter::default()
        },
        UserSort::Name,
        None,
        2,
    );
    ids.extend(archived.await.unwrap().rows.into_iter().map(|user| user.id));
    stage.app.restore_users(UserSelection::Ids { ids }).await.unwrap();
    let row = &stage.entries("users_restored").await[0];
    assert_eq!(value(row, "skipped").1, "1", "{row:?}");
    let named = value(row, "users").1;
    assert!(
        named.matches('@').count() == 2 && !named.contains("One more"),
        "{named}"
    );
    stage.app.restore_users(all(true)).await.unwrap();
    // Where one of many holds a live invite and nobody was asked about it, nobody is archived, and no entry says so.
    stage.app.invite(invite(&["Many 07"]), 0).await.unwrap();
    let before = stage.entries("users_archived").await.len();
    let refused = stage.app.archive_users(all(false), LiveInvites::Refuse).await;
    assert!(refused.is_err(), "{refused:?}");
    assert_eq!(stage.entries("users_archived").await.len(), before);

    let people: Vec<String> = (0..50).map(|n| format!("Many {n:02}")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let (first, _) = stage.app.invite(invite(&people), 60_000).await.unwrap();
    let sent = &stage.entries("invites_sent").await[0];
    for (name, said) in [
        ("via", "email"),
        ("valid_hours", "24"),
        ("authentication", "passcode"),
    ] {
        assert_eq!(value(sent, name).1, said, "{name}: {sent:?}");
    }
    stage.app.undo_send(first.send_id).await.unwrap();
    assert_eq!(found("many 49", "send_undone").await, 1);
    stage.app.invite(invite(&people), 0).await.unwrap();
    stage.app.invite(invite(&["Many 60"]), 0).await.unwrap();
    let everything = Selection::Matching {
        filter: Default::default(),
        except: Vec::new(),
    };
    // By their ids, what of them could be revoked and nothing else.
    let rows = stage
        .app
        .list_invites(Default::default(), InviteSort::Name, None, 3)
        .await;
    let ids: Vec<String> = rows.unwrap().rows.into_iter().map(|row| row.id).collect();
    let one = Selection::Ids {
        ids: ids[..1].to_vec(),
    };
    stage.app.revoke_invites(one).await.unwrap();
    stage.app.revoke_invites(Selection::Ids { ids }).await.unwrap();
    let row = &stage.entries("invites_revoked").await[0];
    assert_eq!((value(row, "changed").1, value(row, "skipped").1), ("2", "1"));
    assert_eq!(value(row, "invitees").1.matches('@').count(), 2, "{row:?}");
    stage.app.revoke_invites(everything).await.unwrap();
    assert_eq!(found("many 60", "invites_revoked").await, 1);
    assert_eq!(found("many 00", "invites_revoked").await, 1);
    assert!(stage.app.verify_audit().await.unwrap().whole);
}

#[tokio::test]
async fn who_was_archived_is_again_when_the_sending_that_brought_them_back_is_undone() {
    let stage = stage().await;
    let mut ids = Vec::new();
    for name in ["Alone", "Restored", "Merged"] {
        ids.push(stage.add(name).await.id);
    }
    let archived = async |id: &str| {
        let detail = stage.app.user_detail(id.to_owned()).await.unwrap();
        detail.user.archived_at
    };
    let all = UserSelection::Ids { ids: ids.clone() };
    stage.app.archive_users(all, LiveInvites::Refuse).await.unwrap();
    let since = archived(&ids[0]).await;
    assert!(since.is_some());
    let (sent, _) = stage
        .app
        .invite(invite(&["Alone", "Restored"]), 60_000)
        .await
        .unwrap();
    assert_eq!((archived(&ids[0]).await, archived(&ids[1]).await), (None, None));
    // Something was begun with one of them since, and one was merged into somebody who had not been archived.
    stage.app.invite(invite(&["Restored"]), 60_000).await.unwrap();
    let stays = stage.add("Stays").await.id;
    stage
        .app
        .merge_users(stays.clone(), vec![ids[2].clone()])
        .await
        .unwrap();
    stage.app.undo_send(sent.send_id).await.unwrap();
    assert_eq!((archived(&ids[0]).await, archived(&ids[1]).await), (since, None));
    assert!(archived(&stays).await.is_none());
    let edited = stage.entries("user_edited").await;
    assert_eq!(value(&edited[0], "status"), ("active", "archived"), "{edited:?}");
    assert_eq!(edited[0].subject, "Alone");
}

#[tokio::test]
async fn whose_links_and_passcodes_went_on_paper_is_told_and_of_a_refused_one_nothing() {
    let stage = stage().await;
    let (sent, ids) = stage
        .app
        .invite(invite(&["Anna", "Berta", "Gone"]), 0)
        .await
        .unwrap();
    assert_eq!((ids.len(), sent.invites), (3, 3));
    let gone = Selection::Ids {
        ids: vec![ids[2].clone()],
    };
    stage.app.revoke_invites(gone.clone()).await.unwrap();
    let options = CardOptions {
        layout: CardLayout::Eight,
        paper: CardPaper::A4,
    };
    let path = stage.folder.path().join("cards.pdf");
    let all = Selection::Ids { ids };
    stage.app.print_cards(all, options, path.clone()).await.unwrap();
    assert!(stage.app.print_cards(gone, options, path).await.is_err());
    let printed = stage.entries("cards_printed").await;
    let [row] = &printed[..] else {
        panic!("{printed:?}")
    };
    assert_eq!(value(row, "cards").1, "2");
    let named = value(row, "invitees").1;
    assert!(
        named.contains("anna@example.com") && named.contains("berta@example.com") && !named.contains("gone"),
        "{named}"
    );
}

#[tokio::test]
async fn whom_and_which_group_an_undone_sending_takes_away_is_told() {
    let stage = stage().await;
    let known = stage.add("Known").await;
    let draft = InviteDraft {
        group: "Brand new".into(),
        ..invite(&["Known", "Newcomer"])
    };
    let (sent, _) = stage.app.invite(draft, 60_000).await.unwrap();
    stage.app.undo_send(sent.send_id).await.unwrap();
    let deleted = stage.entries("users_deleted").await;
    let [gone] = &deleted[..] else {
        panic!("{deleted:?}")
    };
    assert_eq!(gone.subject, "Newcomer");
    assert_eq!(value(gone, "email").0, "newcomer@example.com");
    let removed = stage.entries("group_removed").await;
    let [group] = &removed[..] else {
        panic!("{removed:?}")
    };
    assert_eq!(
        (group.subject.as_str(), value(group, "name").0),
        ("Brand new", "Brand new")
    );
    assert_eq!(stage.app.user_detail(known.id).await.unwrap().user.name, "Known");
}
