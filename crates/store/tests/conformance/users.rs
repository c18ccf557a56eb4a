//! The list of users: windows, filters, counts, how far they came; and what an admin does to them.

use muster_domain::{
    profile::Profile,
    roster::Roster,
    time::{DAY, HOUR, MINUTE},
};
use muster_store::{
    Archiving, Changed, InviteFilter, InviteSort, LiveInvites, Selection, Store, UserFilter, UserKept,
    UserRecord, UserSelection, UserSort, UserStatus,
};

use crate::{
    enrolling::{enrolled, verified},
    support::*,
};

pub fn profile(name: &str) -> Profile {
    let email = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
    Profile {
        name: name.to_owned(),
        email: Some(email.parse().unwrap()),
        user_name: None,
        domain: None,
        phone: None,
        language: None,
        time_zone: None,
    }
}

pub async fn add(store: &Store, profile: Profile) -> UserRecord {
    let id = new_id().to_string();
    match store.add_user(id, profile, "Luis", NOW).await.unwrap() {
        UserKept::Saved(user) => *user,
        other => panic!("{other:?}"),
    }
}

pub async fn user_of(store: &Store, email: &str) -> UserRecord {
    store.user_by_email(email).await.unwrap().unwrap()
}

async fn shown(store: &Store, filter: UserFilter, sort: UserSort) -> Vec<String> {
    let mut names = Vec::new();
    let mut cursor = None;
    loop {
        let page = store.page_users(filter.clone(), sort, cursor, 2).await.unwrap();
        names.extend(page.rows.into_iter().map(|user| user.profile.name));
        cursor = page.next;
        if cursor.is_none() {
            return names;
        }
    }
}

fn these(users: &[&UserRecord]) -> UserSelection {
    UserSelection::Ids(users.iter().map(|user| user.id.clone()).collect())
}

async fn kinds_of(store: &Store, user: &UserRecord) -> Vec<String> {
    let page = store.history_of_user(user.id.clone(), None, 100).await.unwrap();
    page.rows.into_iter().rev().map(|one| one.event.kind).collect()
}

#[tokio::test]
async fn the_list_is_shown_in_windows_by_name_age_and_activity() {
    let store = fresh().await;
    for (n, name) in ["Änne", "carl", "Berta", "Dora", "Emil"].into_iter().enumerate() {
        let at = later(i64::try_from(n).unwrap());
        store
            .add_user(new_id().to_string(), profile(name), "Luis", at)
            .await
            .unwrap();
    }
    let all = UserFilter::default;
    assert_eq!(
        shown(&store, all(), UserSort::Name).await,
        ["Änne", "Berta", "carl", "Dora", "Emil"]
    );
    assert_eq!(
        shown(&store, all(), UserSort::Newest).await,
        ["Emil", "Dora", "Berta", "carl", "Änne"]
    );
    Sending {
        at: later(HOUR),
        ..to("carl")
    }
    .one(&store)
    .await;
    assert_eq!(
        shown(&store, all(), UserSort::RecentActivity).await,
        ["carl", "Emil", "Dora", "Berta", "Änne"]
    );
    let cursor = store
        .page_users(all(), UserSort::Name, None, 2)
        .await
        .unwrap()
        .next;
    assert!(
        store
            .page_users(all(), UserSort::Newest, cursor, 2)
            .await
            .is_err(),
        "a place belongs to its order"
    );
}

#[tokio::test]
async fn users_are_found_by_name_address_and_user_name_in_any_case_with_or_without_accents() {
    let store = fresh().await;
    add(
        &store,
        Profile {
            user_name: Some("NW\\zoe7".into()),
            ..profile("Zoë Ångström")
        },
    )
    .await;
    add(&store, profile("Berta Vogt")).await;
    let search = |text: &str| UserFilter {
        search: text.into(),
        ..UserFilter::default()
    };
    for text in ["zoe", "ANGSTROM", "Ång zo", "zoe7", "nw\\z"] {
        assert_eq!(
            shown(&store, search(text), UserSort::Name).await,
            ["Zoë Ångström"],
            "{text}"
        );
    }
    assert_eq!(shown(&store, search("example"), UserSort::Name).await.len(), 2);
    let hits = store.search_users("zoe7", 5).await.unwrap();
    assert_eq!(hits.len(), 1);
}

/// Phones type another apostrophe than keyboards, and files bring others still.
#[tokio::test]
async fn an_apostrophe_finds_whoever_is_written_with_any_other() {
    let store = fresh().await;
    let written = ["O'Brien", "O’Brien", "O‘Brien", "OʼBrien", "O`Brien", "O´Brien"];
    let with = |name: String, email: &str| Profile {
        name,
        email: Some(email.parse().unwrap()),
        ..profile("x")
    };
    for (i, name) in written.iter().enumerate() {
        let user = with(format!("{name}, Sean"), &format!("o'b{i}@example.com"));
        add(&store, user).await;
    }
    // Found by the address alone, which was that of somebody merged.
    let kept = add(&store, with("Ida".into(), "ida@example.com")).await;
    let merged = add(&store, with("Ida".into(), "i'da@example.com")).await;
    store
        .merge_users(kept.id.clone(), vec![merged.id], "Luis", later(DAY))
        .await
        .unwrap()
        .unwrap();
    let people = vec![("D’Arcy".to_owned(), "da@example.com".to_owned())];
    Sending { people, ..to("x") }.make(&store).await;
    for typed in written {
        let hits = store.search_users(typed, 10).await.unwrap();
        assert_eq!(hits.len(), 6, "{typed}");
        let hits = store.search_users(&format!("sean {typed}"), 10).await.unwrap();
        assert_eq!(hits.len(), 6, "{typed}");
        let filter = UserFilter {
            search: typed.into(),
            ..UserFilter::default()
        };
        assert_eq!(shown(&store, filter, UserSort::Name).await.len(), 6, "{typed}");
        let apostrophe = typed.chars().nth(1).unwrap();
        let hits = store
            .search_users(&format!("O{apostrophe}B3@"), 10)
            .await
            .unwrap();
        assert_eq!(hits.len(), 1, "{typed}");
        let address = format!("i{apostrophe}da@");
        let hits = store.search_users(&address, 10).await.unwrap();
        assert_eq!(hits.first().map(|hit| &hit.id), Some(&kept.id), "{address}");
        let filter = UserFilter {
            search: address,
            ..UserFilter::default()
        };
        assert_eq!(shown(&store, filter, UserSort::Name).await, ["Ida"], "{typed}");
        let invites = InviteFilter {
            search: format!("D{apostrophe}arcy"),
            ..InviteFilter::default()
        };
        let page = store
            .page_invites(invites, InviteSort::Name, None, 10)
            .await
            .unwrap();
        assert_eq!(page.rows.len(), 1, "{typed}");
    }
}

#[tokio::test]
async fn users_are_found_by_their_phone_number_however_it_is_typed() {
    let store = fresh().await;
    for (name, phone) in [
        ("Anna Lind", Some("+4915123400077")),
        ("Berta Vogt", Some("+351912340007")),
        ("Carla Poe", None),
    ] {
        let phone = phone.map(str::to_owned);
        add(
            &store,
            Profile {
                phone,
                ..profile(name)
            },
        )
        .await;
    }
    let found = async |typed: &str| {
        let filter = UserFilter {
            search: typed.into(),
            ..UserFilter::default()
        };
        let counts = store.count_users_by(filter.clone()).await.unwrap();
        let listed = shown(&store, filter, UserSort::Name).await;
        assert_eq!(counts.total as usize, listed.len(), "{typed}");
        let hits = store.search_users(typed, 9).await.unwrap();
        let hits: Vec<String> = hits.into_iter().map(|hit| hit.name).collect();
        assert_eq!(hits, listed, "{typed}");
        listed
    };
    for typed in [
        "0151 234",
        "+49 (0)151 / 234-000",
        "0049151",
        "00077",
        "151234000",
    ] {
        assert_eq!(found(typed).await, ["Anna Lind"], "{typed}");
    }
    assert_eq!(found("2340007").await, ["Anna Lind", "Berta Vogt"]);
    for typed in ["+44", "+151234", "077", "9999999"] {
        assert!(found(typed).await.is_empty(), "{typed}");
    }
    let anna = store.search_users("0151 234", 9).await.unwrap().remove(0);
    store
        .edit_user(anna.id, profile("Anna Lind"), "Luis", NOW)
        .await
        .unwrap();
    assert!(found("0151 234").await.is_empty(), "the number is nobody's now");
}

#[tokio::test]
async fn one_or_two_letters_find_where_a_word_begins() {
    let store = fresh().await;
    for name in ["Anna Zimmer", "Li Xu", "Sean O'Brien", "王 伟", "Jo Ng-Zane"] {
        let email = format!("{}@example.com", new_id().simple());
        let profile = Profile {
            email: Some(email.parse().unwrap()),
            ..profile(name)
        };
        let user_name = (name == "Li Xu").then(|| "CORP\\qadmin".to_owned());
        add(&store, Profile { user_name, ..profile }).await;
    }
    let found = async |text: &'static str| {
        store
            .search_users(text, 9)
            .await
            .unwrap()
            .into_iter()
            .map(|hit| hit.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("z").await, ["Anna Zimmer", "Jo Ng-Zane"]);
    assert_eq!(found("ZI").await, ["Anna Zimmer"]);
    assert_eq!(found("xu").await, ["Li Xu"]);
    assert_eq!(found("x").await, ["Li Xu"]);
    assert_eq!(found("br").await, ["Sean O'Brien"]);
    assert_eq!(found("q").await, ["Li Xu"]);
    assert_eq!(found("an z").await, ["Anna Zimmer"]);
    assert_eq!(found("j z").await, ["Jo Ng-Zane"]);
    assert_eq!(found("伟").await, ["王 伟"]);
    assert_eq!(found("\"").await, Vec::<String>::new());
    assert_eq!(found("mm").await, Vec::<String>::new(), "not within a word");
}

#[tokio::test]
async fn how_far_a_user_came_follows_invites_and_their_end() {
    let store = fresh().await;
    let anna = add(&store, profile("Anna")).await;
    assert_eq!((anna.roster, anna.live_invites), (Roster::NeverInvited, 0));
    let sending = Sending {
        at: later(MINUTE),
        ..to("Anna")
    };
    let invite = sending.one(&store).await;
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(
        (anna.roster, anna.live_invites, anna.active_at),
        (Roster::Invited, 1, later(MINUTE))
    );
    store
        .record_opened(invite, 1, "iPhone", later(HOUR))
        .await
        .unwrap();
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(anna.active_at, later(HOUR), "opening is activity");
    store
        .revoke_invites(Selection::Ids(vec![invite]), "Luis", later(DAY))
        .await
        .unwrap();
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(
        (anna.roster, anna.live_invites, anna.invites),
        (Roster::Invited, 0, 1)
    );
    let other = to("Berta");
    other.one(&store).await;
    assert_eq!(user_of(&store, "berta@example.com").await.roster, Roster::Invited);
    add(&store, profile("Carl")).await;
    let again = to("Carl");
    again.one(&store).await;
    store.undo_send(again.send_id, "Priya", later(1)).await.unwrap();
    let carl = user_of(&store, "carl@example.com").await;
    assert_eq!(carl.roster, Roster::NeverInvited, "the sending was undone");
    assert!(
        store.user_by_email("berta@example.com").await.unwrap().is_some(),
        "whoever was there before stays"
    );
}

#[tokio::test]
async fn each_family_of_counts_ignores_its_own_filter_and_obeys_the_rest() {
    let store = fresh().await;
    for name in ["Anna", "Berta"] {
        add(
            &store,
            Profile {
                domain: Some("northwind.example".into()),
                ..profile(name)
            },
        )
        .await;
    }
    add(&store, profile("Carl")).await;
    to("Anna").one(&store).await;
    let counts = store.count_users_by(UserFilter::default()).await.unwrap();
    assert_eq!(counts.total, 3);
    assert_eq!(counts.by_roster[&Roster::NeverInvited], 2);
    assert_eq!(counts.by_domain["northwind.example"], 2);
    let invited = UserFilter {
        roster: vec![Roster::Invited],
        ..UserFilter::default()
    };
    let counts = store.count_users_by(invited.clone()).await.unwrap();
    assert_eq!((counts.total, counts.by_roster.len()), (1, 2));
    assert_eq!(counts.by_domain.get(""), None);
    assert_eq!(shown(&store, invited, UserSort::Name).await, ["Anna"]);
    let of_none = UserFilter {
        domain: Some(String::new()),
        ..UserFilter::default()
    };
    assert_eq!(shown(&store, of_none, UserSort::Name).await, ["Carl"]);
}

#[tokio::test]
async fn an_address_belongs_to_one_user_and_whoever_has_it_is_offered() {
    let store = fresh().await;
    let anna = add(&store, profile("Anna")).await;
    let again = Profile {
        email: Some("ANNA@Example.com".parse().unwrap()),
        ..profile("Another")
    };
    let kept = store
        .add_user(new_id().to_string(), again, "Luis", NOW)
        .await
        .unwrap();
    assert_eq!(kept, UserKept::Exists(Box::new(anna.clone())));
    let berta = add(&store, profile("Berta")).await;
    let stolen = Profile {
        email: anna.profile.email.clone(),
        ..berta.profile.clone()
    };
    let kept = store
        .edit_user(berta.id.clone(), stolen, "Luis", NOW)
        .await
        .unwrap();
    assert_eq!(kept, UserKept::Exists(Box::new(anna)));
    let spelled = Profile {
        name: "Berta Vogt".into(),
        email: Some("Berta@example.com".parse().unwrap()),
        ..berta.profile.clone()
    };
    let kept = store
        .edit_user(berta.id.clone(), spelled, "Luis", later(1))
        .await
        .unwrap();
    assert!(matches!(kept, UserKept::Saved(user) if user.profile.name == "Berta Vogt"));
    assert_eq!(kinds_of(&store, &berta).await, ["created", "edited"]);
    assert_eq!(store.search_users("vogt", 5).await.unwrap().len(), 1);
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn archiving_asks_for_the_live_invites_and_leaves_the_invite_form() {
    let store = fresh().await;
    let invite = to("Anna").one(&store).await;
    let anna = user_of(&store, "anna@example.com").await;
    let berta = add(&store, profile("Berta")).await;
    let both = || these(&[&anna, &berta]);
    let affected = store.users_affected(both()).await.unwrap();
    assert_eq!(
        (affected.users, affected.with_live_invites, affected.deletable),
        (2, 1, 1)
    );
    let refused = store
        .archive_users(both(), LiveInvites::Refuse, "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(refused, Archiving::Refused { users: 1, invites: 1 });
    assert_eq!(store.count_users().await.unwrap(), 2, "nobody was archived");
    let done = store
        .archive_users(both(), LiveInvites::Revoke, "Luis", later(2))
        .await
        .unwrap();
    assert_eq!(
        done,
        Archiving::Done {
            changed: 2,
            skipped: 0,
            revoked: 1
        }
    );
    assert_eq!(
        crate::support::invite(&store, invite).await.state.as_str(),
        "revoked"
    );
    assert!(store.search_users("", 9).await.unwrap().is_empty());
    for text in ["a", "anna", "example"] {
        assert!(store.search_users(text, 9).await.unwrap().is_empty(), "{text}");
    }
    assert!(
        shown(&store, UserFilter::default(), UserSort::Name)
            .await
            .is_empty()
    );
    let archived = UserFilter {
        archived: true,
        ..UserFilter::default()
    };
    assert_eq!(
        shown(&store, archived.clone(), UserSort::Name).await,
        ["Anna", "Berta"]
    );
    let all = UserSelection::Matching {
        filter: archived,
        except: vec![berta.id.clone()],
    };
    assert_eq!(
        store.restore_users(all, "Luis", later(3)).await.unwrap().changed,
        1
    );
    assert_eq!(
        kinds_of(&store, &anna).await.last().map(String::as_str),
        Some("restored")
    );
    let UserStatus::Archived(at) = user_of(&store, "berta@example.com").await.status else {
        panic!("still archived");
    };
    assert_eq!(at, later(2));
}

#[tokio::test]
async fn an_invite_brings_an_archived_user_back() {
    let store = fresh().await;
    let anna = add(&store, profile("Anna")).await;
    store
        .archive_users(these(&[&anna]), LiveInvites::Refuse, "Luis", later(1))
        .await
        .unwrap();
    let snapshot = store
        .planning_snapshot(vec!["anna@example.com".parse().unwrap()], None, NOW)
        .await
        .unwrap();
    assert!(snapshot.users["anna@example.com"].archived);
    to("Anna").one(&store).await;
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(anna.status, UserStatus::Active);
    assert!(kinds_of(&store, &anna).await.contains(&"restored".to_owned()));
}

#[tokio::test]
async fn only_who_was_never_invited_can_be_deleted() {
    let store = fresh().await;
    to("Anna").one(&store).await;
    let anna = user_of(&store, "anna@example.com").await;
    let berta = add(&store, profile("Berta")).await;
    let changed = store.delete_users(these(&[&anna, &berta])).await.unwrap();
    assert_eq!(
        changed,
        Changed {
            changed: 1,
            skipped: 1
        }
    );
    assert!(store.user_record(berta.id).await.unwrap().is_none());
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn a_domain_is_given_to_many_and_taken() {
    let store = fresh().await;
    let anna = add(&store, profile("Anna")).await;
    let berta = add(&store, profile("Berta")).await;
    let all = UserSelection::Matching {
        filter: UserFilter::default(),
        except: vec![],
    };
    let domain = Some("northwind.example".to_owned());
    let changed = store
        .set_users_domain(all, domain.clone(), "Luis", later(1))
        .await
        .unwrap();
    assert_eq!(changed.changed, 2);
    assert_eq!(store.domains(9).await.unwrap(), ["northwind.example"]);
    let again = store
        .set_users_domain(these(&[&anna]), domain, "Luis", later(2))
        .await
        .unwrap();
    assert_eq!((again.changed, again.skipped), (0, 1));
    store
        .set_users_domain(these(&[&anna, &berta]), None, "Luis", later(3))
        .await
        .unwrap();
    assert!(store.domains(9).await.unwrap().is_empty());
}

#[tokio::test]
async fn merging_moves_everything_and_the_old_address_leads_on() {
    let store = fresh().await;
    let first = to("Anna").one(&store).await;
    let anna = user_of(&store, "anna@example.com").await;
    let second = to("Anna Berg").one(&store).await;
    let berg = user_of(&store, "anna.berg@example.com").await;
    let third = add(
        &store,
        Profile {
            phone: Some("+4915123456789".into()),
            ..profile("A Berg")
        },
    )
    .await;
    let merge = vec![anna.id.clone(), third.id.clone()];
    let plan = store
        .plan_merge(berg.id.clone(), merge.clone())
        .await
        .unwrap()
        .unwrap();
    assert_eq!((plan.invites, plan.devices, plan.stays.invites), (1, 0, 2));
    assert_eq!(plan.stays.profile.phone.as_deref(), Some("+4915123456789"));
    let stays = store
        .merge_users(berg.id.clone(), merge, "Luis", later(DAY))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((stays.invites, stays.live_invites), (2, 2));
    assert_eq!(stays.profile.phone.as_deref(), Some("+4915123456789"));
    for id in [first, second] {
        assert_eq!(crate::support::invite(&store, id).await.user_id, berg.id);
    }
    assert_eq!(user_of(&store, "anna@example.com").await.id, berg.id);
    assert_eq!(
        store.user_record(anna.id.clone()).await.unwrap().unwrap().status,
        UserStatus::Merged(berg.id.clone())
    );
    assert_eq!(
        store.user_record(anna.id.clone()).await.unwrap().unwrap().roster,
        Roster::NeverInvited
    );
    assert_eq!(store.count_users().await.unwrap(), 1);
    assert_eq!(store.search_users("anna", 9).await.unwrap().len(), 1);
    // Whoever writes to the old address invites the one that stayed, under the name that is known.
    let third = to("Anna").one(&store).await;
    assert_eq!(crate::support::invite(&store, third).await.user_id, berg.id);
    assert_eq!(
        user_of(&store, "anna.berg@example.com").await.profile.name,
        "Anna Berg"
    );
    let again = store
        .merge_users(anna.id.clone(), vec![berg.id.clone()], "Luis", later(DAY))
        .await
        .unwrap();
    assert!(again.is_none(), "a merged user is nobody to merge into");
    assert!(store.check().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn what_belongs_to_a_user_is_shown_in_windows() {
    let store = fresh().await;
    for n in 0..5 {
        Sending {
            at: later(n),
            ..to("Anna")
        }
        .one(&store)
        .await;
    }
    hand_over(&store, accepted(), later(HOUR)).await;
    let anna = user_of(&store, "anna@example.com").await;
    let mut seen = Vec::new();
    let mut cursor = None;
    loop {
        let page = store.invites_of_user(anna.id.clone(), cursor, 2).await.unwrap();
        seen.extend(page.rows.into_iter().map(|invite| invite.created_at));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, (0..5).rev().map(later).collect::<Vec<_>>());
    let messages = store.messages_of_user(anna.id.clone(), None, 3).await.unwrap();
    assert_eq!((messages.rows.len(), messages.next.is_some()), (3, true));
    assert!(messages.rows.iter().all(|message| message.current));
    let mut events = Vec::new();
    let mut cursor = None;
    loop {
        let page = store.history_of_user(anna.id.clone(), cursor, 2).await.unwrap();
        events.extend(page.rows.into_iter().map(|one| (one.event.at, one.event.kind)));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(events.len(), 6);
    assert_eq!(events[0], (later(HOUR), "handed_over".to_owned()));
    assert!(events.is_sorted_by(|a, b| a.0 >= b.0));
    assert!(
        store
            .devices_of_user(anna.id, None, 9)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
}

#[tokio::test]
async fn a_file_adds_users_and_fills_in_what_it_says() {
    let store = fresh().await;
    add(
        &store,
        Profile {
            phone: Some("+4915123456789".into()),
            ..profile("Anna")
        },
    )
    .await;
    let file = vec![
        Profile {
            domain: Some("northwind.example".into()),
            ..profile("Anna")
        },
        profile("Berta"),
    ];
    let made = store.import_users(file.clone(), "Luis", later(1)).await.unwrap();
    assert_eq!(made, (1, 1));
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!(
        (anna.profile.phone.as_deref(), anna.profile.domain.as_deref()),
        (Some("+4915123456789"), Some("northwind.example"))
    );
    assert_eq!(store.import_users(file, "Luis", later(2)).await.unwrap(), (0, 0));
    assert_eq!(store.search_users("berta", 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn who_was_merged_leads_to_who_stayed_by_their_address_through_every_merge() {
    let store = fresh().await;
    for name in ["Anna", "Berta", "Carla"] {
        to(name).one(&store).await;
    }
    let [anna, berta, carla] = [
        user_of(&store, "anna@example.com").await,
        user_of(&store, "berta@example.com").await,
        user_of(&store, "carla@example.com").await,
    ];
    for (keep, gone) in [(&berta, &anna), (&carla, &berta)] {
        store
            .merge_users(keep.id.clone(), vec![gone.id.clone()], "Luis", later(DAY))
            .await
            .unwrap()
            .unwrap();
    }
    let found = async |typed: &str| {
        let hits: Vec<String> = store
            .search_users(typed, 9)
            .await
            .unwrap()
            .into_iter()
            .map(|hit| hit.id)
            .collect();
        let filter = UserFilter {
            search: typed.into(),
            ..UserFilter::default()
        };
        let page = store.page_users(filter, UserSort::Name, None, 9).await.unwrap();
        let listed: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
        (hits, listed)
    };
    for typed in ["anna@example.com", "Berta@Exam", " anna@ ", "carla@example.com"] {
        let once = vec![carla.id.clone()];
        assert_eq!(found(typed).await, (once.clone(), once), "{typed}");
    }
    assert_eq!(found("nna@example.org").await, (vec![], vec![]));
}

#[tokio::test]
async fn a_managed_device_makes_its_user_enrolled_and_moves_with_a_merge() {
    let store = fresh().await;
    let id = verified(&store, to("Anna")).await;
    let device = enrolled(&store, id, "a", "UDID-1").await;
    let anna = user_of(&store, "anna@example.com").await;
    assert_eq!((anna.roster, anna.devices), (Roster::Enrolled, 1));
    let berta = add(&store, profile("Berta Vogt")).await;
    let stays = store
        .merge_users(berta.id.clone(), vec![anna.id], "Luis", later(DAY))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((stays.roster, stays.devices), (Roster::Enrolled, 1));
    let record = store.device(device).await.unwrap().unwrap();
    assert_eq!(
        (record.user_id.as_str(), record.user_name.as_str()),
        (berta.id.as_str(), "Berta Vogt")
    );
    let events = store.history_of_user(berta.id.clone(), None, 50).await.unwrap();
    assert!(
        events
            .rows
            .iter()
            .any(|one| one.device_id == Some(device.to_string()))
    );
    assert!(events.rows.iter().any(|one| one.event.kind == "merged"));
    store
        .end_device(device, "Stopped", "Luis", later(2 * DAY))
        .await
        .unwrap();
    assert_eq!(
        user_of(&store, "berta.vogt@example.com").await.roster,
        Roster::Invited,
        "a device that is managed no longer enrols nobody"
    );
    assert!(store.check().await.unwrap().problems.is_empty());
}
