//! What directories bring: users and groups, changes, leavers, conflicts.

use muster_domain::{
    profile::{Profile, ProfileField, Synced},
    roster::DirectoryState,
    time::Moment,
};
use muster_store::{
    DirectoryApplied, DirectoryChanges, DirectoryEntry, DirectoryGroup, Store, StoreErrorKind, UserFilter,
    UserSort,
};

use crate::{
    support::*,
    users::{add, profile, user_of},
};

pub(crate) fn entry(name: &str) -> DirectoryEntry {
    DirectoryEntry {
        external_id: format!("guid-{name}"),
        profile: Profile {
            user_name: Some(name.to_lowercase()),
            ..profile(name)
        },
        synced: Synced::NONE
            .and(ProfileField::Name)
            .and(ProfileField::Email)
            .and(ProfileField::UserName),
        upn: Some(format!("{name}@corp.example")),
        state: DirectoryState::Present,
        reason: String::new(),
        hash: format!("hash-{name}"),
        groups: Vec::new(),
    }
}

pub(crate) fn changes(directory: &str, entries: Vec<DirectoryEntry>, at: Moment) -> DirectoryChanges {
    DirectoryChanges {
        directory_id: directory.to_owned(),
        entries,
        replaced: std::collections::HashSet::new(),
        of_a_list: true,
        revoke_invites: false,
        exchange: false,
        gone: Vec::new(),
        by: String::new(),
        at,
    }
}

pub(crate) async fn with_directories() -> Fresh {
    let store = fresh().await;
    for id in ["ad", "entra"] {
        store
            .save_directory(id.to_owned(), format!("Directory {id}"), NOW)
            .await
            .unwrap();
    }
    store
}

pub(crate) async fn apply(
    store: &Store,
    directory: &str,
    entries: Vec<DirectoryEntry>,
    at: Moment,
) -> DirectoryApplied {
    store
        .apply_directory_changes(changes(directory, entries, at))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_second_sync_of_the_same_writes_nothing() {
    let store = with_directories().await;
    let people = || vec![entry("Anna"), entry("Berta")];
    let applied = apply(&store, "ad", people(), later(1)).await;
    assert_eq!(applied.created, 2);
    let known = store.known_entries("ad".into(), None, 1).await.unwrap();
    assert_eq!(known.rows[0].hash, "hash-Anna");
    let rest = store.known_entries("ad".into(), known.next, 1).await.unwrap();
    assert_eq!(
        (rest.rows[0].external_id.as_str(), rest.next),
        ("guid-Berta", None)
    );
    let before = user_of(&store, "anna@example.com").await;
    let applied = apply(&store, "ad", people(), later(2)).await;
    assert_eq!((applied.unchanged, applied.changed), (2, 0));
    assert_eq!(user_of(&store, "anna@example.com").await, before);
    let source = before.source.unwrap();
    assert_eq!(
        (source.directory.as_str(), source.state, source.seen_at),
        ("Directory ad", DirectoryState::Present, later(1))
    );
    assert_eq!(store.search_users("anna", 9).await.unwrap().len(), 1);
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn a_directory_keeps_its_fields_and_leaves_the_others() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    let anna = user_of(&store, "anna@example.com").await;
    let by_hand = Profile {
        phone: Some("+4915123456789".into()),
        ..anna.profile.clone()
    };
    store
        .edit_user(anna.id.clone(), by_hand, "Luis", later(2))
        .await
        .unwrap();
    let mut changed = entry("Anna");
    changed.profile.name = "Anna Berg".into();
    changed.hash = "other".into();
    assert_eq!(apply(&store, "ad", vec![changed], later(3)).await.changed, 1);
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(
        (anna.profile.name.as_str(), anna.profile.phone.as_deref()),
        ("Anna Berg", Some("+4915123456789"))
    );
    // An invite under another name is no word against the directory's.
    to("Anna").one(&store).await;
    assert_eq!(
        user_of(&store, "anna@example.com").await.profile.name,
        "Anna Berg"
    );
    assert_eq!(store.search_users("berg", 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn who_was_made_by_hand_is_adopted_and_the_first_directory_keeps_an_address() {
    let store = with_directories().await;
    let by_hand = add(&store, profile("Anna")).await;
    let applied = apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    assert_eq!((applied.adopted, applied.created), (1, 0));
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(anna.id, by_hand.id);
    let mut other = entry("Anna");
    other.external_id = "oid-1".into();
    let applied = apply(&store, "entra", vec![other, entry("Berta")], later(2)).await;
    assert_eq!(applied.created, 1, "the others are not held up");
    assert_eq!(applied.conflicts.len(), 1);
    assert_eq!(
        (
            applied.conflicts[0].user_id.as_str(),
            applied.conflicts[0].directory.as_str()
        ),
        (anna.id.as_str(), "Directory ad")
    );
    let mut twin = entry("Carl");
    twin.profile.email = Some("anna@example.com".parse().unwrap());
    let applied = apply(&store, "ad", vec![twin], later(3)).await;
    assert_eq!(
        applied.conflicts.len(),
        1,
        "nor is it another's of the same directory"
    );
}

#[tokio::test]
async fn among_newcomers_everybody_else_is_known_for_who_they_are() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna"), entry("Berta")], later(1)).await;
    let by_hand = add(&store, profile("Carl")).await;
    let mut renamed = entry("Berta");
    (renamed.profile.name, renamed.hash) = ("Berta Berg".into(), "other".into());
    let mut twin = entry("Emil");
    twin.profile.email = Some("dora@example.com".parse().unwrap());
    let portion = vec![
        entry("Dora"),
        entry("Anna"),
        entry("Fritz"),
        renamed,
        entry("Gerd"),
        entry("Carl"),
        entry("Hans"),
        twin,
        entry("Ida"),
    ];
    let applied = apply(&store, "ad", portion, later(2)).await;
    assert_eq!(
        (
            applied.created,
            applied.unchanged,
            applied.changed,
            applied.adopted
        ),
        (5, 1, 1, 1)
    );
    let conflicts: Vec<&str> = applied
        .conflicts
        .iter()
        .map(|one| one.external_id.as_str())
        .collect();
    assert_eq!(conflicts, ["guid-Emil"]);
    assert_eq!(user_of(&store, "carl@example.com").await.id, by_hand.id);
    assert_eq!(
        user_of(&store, "berta@example.com").await.profile.name,
        "Berta Berg"
    );
    for name in ["Dora", "Fritz", "Gerd", "Hans", "Ida"] {
        let user = user_of(&store, &format!("{}@example.com", name.to_lowercase())).await;
        let history = store.history_of_user(user.id.clone(), None, 9).await.unwrap();
        let kinds: Vec<&str> = history
            .rows
            .iter()
            .map(|event| event.event.kind.as_str())
            .collect();
        assert_eq!(kinds, ["from_directory"], "{name}");
        assert_eq!(store.search_users(name, 9).await.unwrap().len(), 1, "{name}");
    }
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn users_without_an_address_are_kept_and_several_of_them() {
    let store = with_directories().await;
    let without = |name: &str| {
        let mut one = entry(name);
        one.profile.email = None;
        one
    };
    let applied = apply(&store, "ad", vec![without("Anna"), without("Berta")], later(1)).await;
    assert_eq!(applied.created, 2);
    let page = store
        .page_users(UserFilter::default(), UserSort::Name, None, 9)
        .await
        .unwrap();
    assert!(page.rows.iter().all(|user| user.profile.email.is_none()));
    let mut found = without("Anna");
    found.profile.email = Some("anna@example.com".parse().unwrap());
    found.hash = "with".into();
    apply(&store, "ad", vec![found], later(2)).await;
    assert_eq!(user_of(&store, "anna@example.com").await.id, page.rows[0].id);
}

#[tokio::test]
async fn a_leaver_with_a_live_invite_is_shown_and_the_invite_is_revoked() {
    let store = with_directories().await;
    let people = vec![entry("Anna"), entry("Berta"), entry("Carl")];
    apply(&store, "ad", people, later(1)).await;
    to("Anna").one(&store).await;
    to("Berta").one(&store).await;
    let mut disabled = entry("Berta");
    (disabled.state, disabled.reason, disabled.hash) =
        (DirectoryState::Disabled, "Account disabled".into(), "off".into());
    let mut leaving = changes("ad", vec![disabled], later(2));
    leaving.gone = vec![
        ("guid-Anna".into(), "Not found any more".into()),
        ("guid-Carl".into(), String::new()),
        ("guid-Nobody".into(), String::new()),
    ];
    let applied = store.apply_directory_changes(leaving.clone()).await.unwrap();
    assert_eq!((applied.gone, applied.changed), (2, 1));
    let left = UserFilter {
        left_with_live_invite: true,
        ..UserFilter::default()
    };
    let names = |page: muster_store::Page<muster_store::UserRecord>| {
        page.rows
            .into_iter()
            .map(|user| user.profile.name)
            .collect::<Vec<_>>()
    };
    let page = store
        .page_users(left.clone(), UserSort::Name, None, 9)
        .await
        .unwrap();
    assert_eq!(names(page), ["Anna", "Berta"]);
    let counts = store.count_users_by(UserFilter::default()).await.unwrap();
    assert_eq!((counts.total, counts.left_with_live_invite), (3, 2));
    assert_eq!(counts.left, 3);
    let counts = store.count_users_by(left.clone()).await.unwrap();
    assert_eq!((counts.total, counts.by_directory["ad"]), (2, 2));
    let all_left = UserFilter {
        left: true,
        ..UserFilter::default()
    };
    let page = store
        .page_users(all_left.clone(), UserSort::Name, None, 9)
        .await
        .unwrap();
    assert_eq!(names(page), ["Anna", "Berta", "Carl"]);
    let counts = store.count_users_by(all_left).await.unwrap();
    assert_eq!(
        (counts.total, counts.left, counts.left_with_live_invite),
        (3, 3, 2)
    );
    assert_eq!((counts.by_directory["ad"], counts.by_directory.len()), (3, 1));
    let anna = user_of(&store, "anna@example.com").await.source.unwrap();
    assert_eq!(
        (anna.state, anna.since, anna.reason.as_str()),
        (DirectoryState::Gone, later(2), "Not found any more")
    );
    let again = store.apply_directory_changes(leaving).await.unwrap();
    assert_eq!((again.gone, again.unchanged), (0, 1), "nobody leaves twice");
    assert_eq!(store.live_invites_of_leavers("ad").await.unwrap(), 2);
    let revoked = store
        .revoke_invites_of_leavers("ad", "Directory sync", later(3))
        .await
        .unwrap();
    assert_eq!(revoked.revoked, 2);
    assert!(
        store
            .page_users(left, UserSort::Name, None, 9)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
    let revoked = store
        .revoke_invites_of_leavers("ad", "Directory sync", later(4))
        .await
        .unwrap();
    assert_eq!(revoked.revoked, 0);
    assert_eq!(store.live_invites_of_leavers("ad").await.unwrap(), 0);
    // Back with the id and everything as it was: no hash of before keeps that from being seen.
    apply(&store, "ad", vec![entry("Anna")], later(5)).await;
    let anna = user_of(&store, "anna@example.com").await.source.unwrap();
    assert_eq!((anna.state, anna.since), (DirectoryState::Present, later(5)));
}

#[tokio::test]
async fn who_comes_back_under_a_new_id_is_the_same_user() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    let anna = user_of(&store, "anna@example.com").await;
    let mut gone = changes("ad", vec![], later(2));
    gone.gone = vec![("guid-Anna".into(), String::new())];
    store.apply_directory_changes(gone).await.unwrap();
    let mut back = entry("Anna");
    back.external_id = "guid-new".into();
    let applied = apply(&store, "ad", vec![back], later(3)).await;
    assert_eq!(applied.adopted, 1);
    let back = user_of(&store, "anna@example.com").await;
    assert_eq!(
        (back.id, back.source.unwrap().external_id.as_str()),
        (anna.id, "guid-new")
    );
}

/// Somebody with the address of somebody.
fn with_address_of(name: &str, other: &str) -> DirectoryEntry {
    let mut entry = entry(name);
    entry.profile.email = entry_address(other);
    entry.hash = format!("{name} with the address of {other}");
    entry
}

fn entry_address(name: &str) -> Option<muster_domain::user::EmailAddress> {
    entry(name).profile.email
}

#[tokio::test]
async fn from_a_leaver_the_address_is_taken_and_nothing_else() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna"), entry("Berta")], later(1)).await;
    let anna = user_of(&store, "anna@example.com").await;
    let mut hire = with_address_of("Zoe", "Anna");
    hire.profile.user_name = Some("zoe".into());
    // Not from somebody who is there.
    let applied = apply(&store, "ad", vec![hire.clone()], later(2)).await;
    assert_eq!((applied.created, applied.conflicts.len()), (0, 1));
    let mut leaving = changes("ad", Vec::new(), later(3));
    leaving.gone = vec![("guid-Anna".into(), String::new())];
    store.apply_directory_changes(leaving).await.unwrap();
    // Nor for a sign-in with another directory.
    let sign_in = DirectoryChanges {
        of_a_list: false,
        ..changes("entra", vec![hire.clone()], later(4))
    };
    let applied = store.apply_sign_in(sign_in).await.unwrap();
    assert_eq!((applied.created, applied.conflicts.len()), (0, 1));
    let applied = apply(&store, "ad", vec![hire], later(5)).await;
    assert_eq!(
        (applied.created, applied.adopted, applied.conflicts.len()),
        (1, 0, 0)
    );
    let zoe = user_of(&store, "anna@example.com").await;
    assert_ne!(zoe.id, anna.id);
    let left = store.user_record(anna.id.clone()).await.unwrap().unwrap();
    assert_eq!((left.profile.name.as_str(), left.profile.email), ("Anna", None));
    assert!(store.search_users("anna@example.com", 9).await.unwrap().len() == 1);
    let history = store.history_of_user(anna.id, None, 9).await.unwrap();
    assert!(format!("{history:?}").contains("anna@example.com"));
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn addresses_are_exchanged_all_or_none() {
    let store = with_directories().await;
    let people = ["Anna", "Berta", "Carl", "Dora"];
    apply(&store, "ad", people.map(entry).to_vec(), later(1)).await;
    let exchange = async |pairs: &[(&str, &str)], at| {
        let entries = pairs.iter().map(|(name, other)| with_address_of(name, other));
        let exchange = DirectoryChanges {
            exchange: true,
            ..changes("ad", entries.collect(), at)
        };
        store.apply_directory_changes(exchange).await.unwrap()
    };
    // Dora is in no circle, and holds all up.
    let refused = exchange(
        &[("Anna", "Berta"), ("Berta", "Anna"), ("Dora", "Carl")],
        later(2),
    )
    .await;
    assert_eq!((refused.changed, refused.conflicts.len()), (0, 3));
    for name in people {
        let address = entry_address(name).unwrap();
        assert_eq!(user_of(&store, &address.to_string()).await.profile.name, name);
    }
    let done = exchange(
        &[("Anna", "Berta"), ("Berta", "Carl"), ("Carl", "Anna")],
        later(3),
    )
    .await;
    assert_eq!((done.changed, done.conflicts.len()), (3, 0));
    for (name, other) in [
        ("Anna", "Berta"),
        ("Berta", "Carl"),
        ("Carl", "Anna"),
        ("Dora", "Dora"),
    ] {
        let address = entry_address(other).unwrap();
        assert_eq!(user_of(&store, &address.to_string()).await.profile.name, name);
    }
    assert!(store.check().await.unwrap().problems.is_empty());
    // Made already: nothing is let go.
    let again = exchange(
        &[("Anna", "Berta"), ("Berta", "Carl"), ("Carl", "Anna")],
        later(4),
    )
    .await;
    assert_eq!((again.changed, again.conflicts.len()), (0, 3));
    assert_eq!(user_of(&store, "anna@example.com").await.profile.name, "Carl");
}

#[tokio::test]
async fn groups_of_a_directory_hold_their_users() {
    let store = with_directories().await;
    let group = |id: &str, name: &str| DirectoryGroup {
        external_id: id.to_owned(),
        name: name.to_owned(),
    };
    let saved = store
        .save_directory_groups(
            "ad".into(),
            vec![group("g1", "Nurses"), group("g2", "Ward 4")],
            vec![],
            NOW,
        )
        .await
        .unwrap();
    assert_eq!(saved.0, 2);
    let again = store
        .save_directory_groups("ad".into(), vec![group("g1", "Nurses")], vec![], NOW)
        .await
        .unwrap();
    assert_eq!(again.0, 0);
    let mut anna = entry("Anna");
    anna.groups = vec!["g1".into(), "g2".into(), "unknown".into()];
    apply(&store, "ad", vec![anna.clone(), entry("Berta")], later(1)).await;
    let id = user_of(&store, "anna@example.com").await.id;
    let names = |groups: Vec<muster_store::DirectoryGroupRecord>| {
        groups
            .into_iter()
            .map(|group| (group.name, group.users))
            .collect::<Vec<_>>()
    };
    let groups = store.directory_groups_of_user(id.clone()).await.unwrap();
    assert_eq!(
        names(groups),
        [("Nurses".to_owned(), 1), ("Ward 4".to_owned(), 1)]
    );
    anna.groups = vec!["g2".into()];
    anna.hash = "moved".into();
    apply(&store, "ad", vec![anna], later(2)).await;
    let groups = store.directory_groups_of_user(id.clone()).await.unwrap();
    assert_eq!(names(groups), [("Ward 4".to_owned(), 1)]);
    let found = store.search_directory_groups("WARD".into(), 9).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(store.memberships_of_directory("ad".into()).await.unwrap(), 1);
    let of_entries = ["guid-Anna", "guid-Berta"].map(str::to_owned).to_vec();
    let memberships = store
        .memberships_of_entries("ad".into(), of_entries.clone())
        .await
        .unwrap();
    assert_eq!(memberships.len(), 1, "who is in none is left out");
    assert_eq!(memberships["guid-Anna"], ["g2"]);

    let gone = async |at: Moment| {
        store
            .save_directory_groups("ad".into(), vec![], vec!["g2".into()], at)
            .await
            .unwrap()
    };
    assert_eq!((gone(later(3)).await.0, gone(later(4)).await.0), (1, 0));
    assert!(
        store
            .directory_groups_of_user(id.clone())
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        store
            .search_directory_groups("WARD".into(), 9)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(store.known_directory_groups("ad".into()).await.unwrap().len(), 1);
    assert_eq!(store.memberships_of_directory("ad".into()).await.unwrap(), 0);
    let memberships = store
        .memberships_of_entries("ad".into(), of_entries)
        .await
        .unwrap();
    assert!(memberships.is_empty());
    let names = async || {
        store
            .names_of_directory_groups(vec![found[0].id.clone()])
            .await
            .unwrap()
    };
    assert_eq!(
        names().await.len(),
        1,
        "settings that name it can say which it was"
    );

    // It comes back: the same group with the same people, for whoever named it by its id.
    let back = vec![group("g2", "Ward 5")];
    store
        .save_directory_groups("ad".into(), back, vec![], later(5))
        .await
        .unwrap();
    let groups = store.directory_groups_of_user(id).await.unwrap();
    assert_eq!(groups[0].id, found[0].id);
    assert_eq!((groups[0].name.as_str(), groups[0].users), ("Ward 5", 1));

    // One that nobody named for more than a year is forgotten.
    gone(later(6)).await;
    let much_later = later(6).plus(366 * muster_domain::time::DAY);
    store
        .save_directory_groups("ad".into(), vec![], vec!["g1".into()], much_later)
        .await
        .unwrap();
    assert!(names().await.is_empty());
}

#[tokio::test]
async fn who_left_is_counted_once_until_they_are_back() {
    let store = with_directories().await;
    let people = ["Anna", "Berta", "Carl", "Dora"].map(entry).to_vec();
    apply(&store, "ad", people, later(1)).await;
    let left = async |since: Moment| store.left_directory_since("ad".into(), since).await.unwrap();
    assert_eq!(left(NOW).await, 0);
    let disabled = |name: &str| DirectoryEntry {
        state: DirectoryState::Disabled,
        hash: format!("disabled-{name}"),
        ..entry(name)
    };
    apply(&store, "ad", vec![disabled("Anna"), disabled("Berta")], later(2)).await;
    let mut gone = changes("ad", vec![], later(3));
    gone.gone = vec![
        ("guid-Anna".into(), String::new()),
        ("guid-Carl".into(), String::new()),
    ];
    store.apply_directory_changes(gone).await.unwrap();
    // Anna left when she was disabled.
    assert_eq!(
        (left(NOW).await, left(later(2)).await, left(later(3)).await),
        (3, 1, 0)
    );
    assert_eq!(store.left_directory_since("entra".into(), NOW).await.unwrap(), 0);
    let mut back = entry("Berta");
    back.hash = "back".into();
    apply(&store, "ad", vec![back, entry("Anna")], later(4)).await;
    assert_eq!(left(NOW).await, 1);
    let carl = user_of(&store, "carl@example.com").await;
    let dora = user_of(&store, "dora@example.com").await;
    store
        .merge_users(dora.id, vec![carl.id], "Luis", later(5))
        .await
        .unwrap();
    store
        .forget_directory("ad".into(), "Luis", later(6))
        .await
        .unwrap();
    assert_eq!(left(NOW).await, 0);
}

#[tokio::test]
async fn a_user_of_a_directory_is_found_by_the_id_there_after_a_merge_too() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna"), entry("Berta")], later(1)).await;
    let anna = user_of(&store, "anna@example.com").await;
    let by_id = |directory: &'static str, id: &'static str| store.user_of_directory(directory, id);
    assert_eq!(by_id("ad", "guid-Anna").await.unwrap(), Some(anna.clone()));
    assert_eq!(by_id("entra", "guid-Anna").await.unwrap(), None);
    let berta = user_of(&store, "berta@example.com").await;
    store
        .merge_users(berta.id.clone(), vec![anna.id], "Luis", later(2))
        .await
        .unwrap();
    let stays = by_id("ad", "guid-Anna").await.unwrap().unwrap();
    assert_eq!(stays.id, berta.id);
}

#[tokio::test]
async fn a_forgotten_directory_leaves_its_users() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    assert_eq!(store.directories().await.unwrap()[0].users, 1);
    let users = store
        .forget_directory("ad".into(), "Luis", later(2))
        .await
        .unwrap();
    assert_eq!(users.users, 1);
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(anna.source, None);
    assert_eq!(store.directories().await.unwrap().len(), 1);
    let taken = store
        .save_directory("other".into(), "directory ENTRA".into(), NOW)
        .await;
    assert_eq!(taken.unwrap_err().kind(), StoreErrorKind::NameTaken);
}

#[tokio::test]
async fn an_entry_that_stands_twice_is_refused_whole() {
    let store = with_directories().await;
    let twice = changes("ad", vec![entry("Anna"), entry("Anna")], later(1));
    let error = store.apply_directory_changes(twice).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Invalid);
    assert_eq!(store.count_users().await.unwrap(), 0);
}

#[tokio::test]
async fn whoever_left_is_found_after_those_who_are_here_and_marked() {
    let store = with_directories().await;
    let people = ["Ada", "Adam", "Adele", "Adrian"].map(entry).to_vec();
    apply(&store, "ad", people, later(1)).await;
    let mut disabled = entry("Adam");
    (disabled.state, disabled.hash) = (DirectoryState::Disabled, "off".into());
    let mut leaving = changes("ad", vec![disabled], later(2));
    leaving.gone = vec![("guid-Ada".into(), String::new())];
    store.apply_directory_changes(leaving).await.unwrap();
    let by_hand = muster_domain::profile::Profile {
        name: "Zoe Adams".into(),
        email: Some("zoe@example.com".parse().unwrap()),
        ..entry("Zoe").profile
    };
    store.import_users(vec![by_hand], "Luis", later(3)).await.unwrap();
    let found = async |text: &'static str, limit| {
        store
            .search_users(text, limit)
            .await
            .unwrap()
            .into_iter()
            .map(|hit| (hit.name, hit.directory_state))
            .collect::<Vec<_>>()
    };
    let (here, disabled, gone) = (
        Some(DirectoryState::Present),
        Some(DirectoryState::Disabled),
        Some(DirectoryState::Gone),
    );
    let wanted = |all: &[(&str, Option<DirectoryState>)]| {
        all.iter()
            .map(|(name, state)| ((*name).to_owned(), *state))
            .collect::<Vec<_>>()
    };
    // Whose name begins so comes before whoever has it in their name; of each rank those who left come last.
    assert_eq!(
        found("ad", 9).await,
        wanted(&[
            ("Adele", here),
            ("Adrian", here),
            ("Ada", gone),
            ("Adam", disabled),
            ("Zoe Adams", None)
        ])
    );
    assert_eq!(
        found("", 9).await,
        wanted(&[
            ("Adele", here),
            ("Adrian", here),
            ("Zoe Adams", None),
            ("Ada", gone),
            ("Adam", disabled)
        ])
    );
    // Nobody who left takes the place of somebody who is here.
    assert_eq!(found("ad", 2).await, wanted(&[("Adele", here), ("Adrian", here)]));
    assert_eq!(
        found("@example.com", 9)
            .await
            .iter()
            .map(|hit| hit.1)
            .collect::<Vec<_>>(),
        [here, here, None, gone, disabled]
    );
    let ad = store
        .directories()
        .await
        .unwrap()
        .into_iter()
        .find(|one| one.id == "ad")
        .unwrap();
    assert_eq!((ad.users, ad.left), (4, 2));
}

pub(crate) async fn become_one(store: &Store, keep: &str, merged: &str) {
    let (keep, merged) = (user_of(store, keep).await.id, user_of(store, merged).await.id);
    store
        .merge_users(keep, vec![merged], "Priya", later(2))
        .await
        .unwrap()
        .unwrap();
}

/// As a provider does that gives somebody the address of whom they are here already.
#[tokio::test]
async fn one_who_was_merged_never_takes_the_address_of_whom_they_became() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna"), entry("Berta")], later(1)).await;
    become_one(&store, "anna@example.com", "berta@example.com").await;
    let anna = user_of(&store, "anna@example.com").await.id;
    let applied = store
        .apply_sign_in(changes("ad", vec![with_address_of("Berta", "Anna")], later(3)))
        .await
        .unwrap();
    assert!(applied.conflicts.is_empty(), "{applied:?}");
    for address in ["anna@example.com", "berta@example.com"] {
        let user = user_of(&store, address).await;
        assert_eq!(
            (&user.id, user.profile.value(ProfileField::Email).as_str()),
            (&anna, "anna@example.com"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn an_address_that_a_directory_gave_up_is_its_own_to_give_to_somebody_else() {
    let store = with_directories().await;
    apply(&store, "ad", vec![entry("Anna")], later(1)).await;
    add(&store, profile("Berta")).await;
    become_one(&store, "anna@example.com", "berta@example.com").await;
    let anna = user_of(&store, "anna@example.com").await.id;
    let renamed = with_address_of("Anna", "Berta");
    apply(&store, "ad", vec![renamed], later(3)).await;
    let user = user_of(&store, "berta@example.com").await;
    assert_eq!(
        (&user.id, user.profile.value(ProfileField::Email).as_str()),
        (&anna, "berta@example.com")
    );
    let hire = with_address_of("Zoe", "Anna");
    let applied = apply(&store, "ad", vec![hire], later(4)).await;
    assert_eq!((applied.created, applied.conflicts.len()), (1, 0));
    assert_ne!(user_of(&store, "anna@example.com").await.id, anna);
}
