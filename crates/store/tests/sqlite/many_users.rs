//! A hundred thousand users, a fifth of them from a directory: every window, count, search and sync still works, and how long
//! each takes is printed.

use std::time::Instant;

use muster_domain::{
    profile::{Profile, ProfileField, Synced},
    roster::{DirectoryState, Roster},
    time::HOUR,
};
use muster_store::{
    DirectoryApplied, DirectoryChanges, DirectoryEntry, DirectoryGroup, LiveInvites, Store, UserFilter,
    UserSelection, UserSort,
};

use crate::support::*;

const BY_HAND: usize = 80_000;
const FROM_DIRECTORY: usize = 20_000;
const CHUNK: usize = 1_000;

struct Watch(Instant);

impl Watch {
    #[allow(clippy::print_stdout)]
    fn lap(&mut self, what: &str) {
        println!("{:>9.1} ms  {what}", self.0.elapsed().as_secs_f64() * 1e3);
        self.0 = Instant::now();
    }
}

fn profile(i: usize) -> Profile {
    const FIRST: [&str; 8] = [
        "Anna", "Ben", "Chloé", "Dmitri", "Elif", "Fatima", "Göran", "Hana",
    ];
    const LAST: [&str; 7] = [
        "Müller",
        "Okafor",
        "Rossi",
        "Schmidt",
        "Tanaka",
        "Ångström",
        "Brown",
    ];
    Profile {
        name: format!("{} {} {i:05}", FIRST[i % 8], LAST[i % 7]),
        email: Some(format!("person{i:05}@northwind.example").parse().unwrap()),
        user_name: None,
        domain: i.is_multiple_of(3).then(|| "corp.example".to_owned()),
        phone: None,
        language: None,
        time_zone: None,
    }
}

async fn sync(store: &Store, at: i64) -> DirectoryApplied {
    let mut all = DirectoryApplied::default();
    for chunk in 0..FROM_DIRECTORY / CHUNK {
        let entries = (chunk * CHUNK..(chunk + 1) * CHUNK)
            .map(|i| DirectoryEntry {
                external_id: format!("guid-{i:05}"),
                profile: Profile {
                    user_name: Some(format!("p{i:05}")),
                    ..profile(BY_HAND + i)
                },
                synced: Synced::NONE.and(ProfileField::Name).and(ProfileField::Email),
                upn: None,
                state: DirectoryState::Present,
                reason: String::new(),
                hash: format!("{i:032}"),
                groups: (0..5).map(|g| format!("g{}", (i + g) % 200)).collect(),
            })
            .collect();
        let changes = DirectoryChanges {
            directory_id: "ad".into(),
            entries,
            gone: Vec::new(),
            replaced: std::collections::HashSet::new(),
            of_a_list: true,
            revoke_invites: false,
            exchange: false,
            by: String::new(),
            at: later(at),
        };
        let applied = store.apply_directory_changes(changes).await.unwrap();
        all.created += applied.created;
        all.unchanged += applied.unchanged;
    }
    all
}

#[tokio::test]
async fn a_hundred_thousand_users_are_listed_counted_found_and_synced() {
    let store = fresh().await;
    let mut watch = Watch(Instant::now());
    for chunk in 0..BY_HAND / CHUNK {
        let profiles = (chunk * CHUNK..(chunk + 1) * CHUNK).map(profile).collect();
        store.import_users(profiles, "Luis", NOW).await.unwrap();
    }
    watch.lap("import 80,000 users");
    store
        .save_directory("ad".into(), "Northwind AD".into(), NOW)
        .await
        .unwrap();
    let groups = (0..200)
        .map(|g| DirectoryGroup {
            external_id: format!("g{g}"),
            name: format!("Group {g}"),
        })
        .collect();
    store
        .save_directory_groups("ad".into(), groups, Vec::new(), NOW)
        .await
        .unwrap();
    watch.lap("200 groups");
    assert_eq!(sync(&store, 1).await.created as usize, FROM_DIRECTORY);
    watch.lap("first sync of 20,000 with five groups each");
    assert_eq!(sync(&store, 2).await.unchanged as usize, FROM_DIRECTORY);
    watch.lap("the same again, unchanged");
    let (mut cursor, mut known) = (None, 0);
    loop {
        let page = store.known_entries("ad".into(), cursor, 1_000).await.unwrap();
        known += page.rows.len();
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    watch.lap("what is known of the directory's 20,000");
    assert_eq!(known, FROM_DIRECTORY);
    let people = (0..5_000)
        .map(|i| {
            let profile = profile(i);
            (profile.name, format!("person{i:05}@northwind.example"))
        })
        .collect();
    Sending { people, ..to("x") }.make(&store).await;
    watch.lap("invite 5,000 of them");

    for text in [
        "",
        "a",
        "e",
        "z",
        "an",
        "zq",
        "anna",
        "northwind",
        "muller 77",
        "person077",
        "nobody here",
    ] {
        let hits = store.search_users(text, 20).await.unwrap();
        watch.lap(&format!("users while typing {text:?}: {}", hits.len()));
    }
    // All of the directory's leave: a search that finds no one else reads past them.
    for chunk in 0..FROM_DIRECTORY / CHUNK {
        let changes = DirectoryChanges {
            directory_id: "ad".into(),
            entries: Vec::new(),
            gone: (chunk * CHUNK..(chunk + 1) * CHUNK)
                .map(|i| (format!("guid-{i:05}"), String::new()))
                .collect(),
            replaced: std::collections::HashSet::new(),
            of_a_list: true,
            revoke_invites: false,
            exchange: false,
            by: String::new(),
            at: later(3),
        };
        store.apply_directory_changes(changes).await.unwrap();
    }
    watch.lap("20,000 leave");
    for text in ["", "a", "an", "anna", "person09", "nobody here"] {
        let hits = store.search_users(text, 20).await.unwrap();
        watch.lap(&format!(
            "users while typing {text:?}, 20,000 gone: {}",
            hits.len()
        ));
    }
    let left = UserFilter {
        left: true,
        ..UserFilter::default()
    };
    let page = store
        .page_users(left.clone(), UserSort::Name, None, 200)
        .await
        .unwrap();
    watch.lap("window of those who left");
    let counts = store.count_users_by(left).await.unwrap();
    watch.lap("counts of those who left");
    assert_eq!(
        (page.rows.len(), counts.total, counts.left),
        (200, 20_000, 20_000)
    );
    let all = UserFilter::default;
    let counts = store.count_users_by(all()).await.unwrap();
    watch.lap("counts");
    assert_eq!(
        (counts.total, counts.by_roster[&Roster::Invited]),
        (100_000, 5_000)
    );
    assert_eq!(counts.by_directory["ad"], 20_000);
    for sort in [UserSort::Name, UserSort::Newest, UserSort::RecentActivity] {
        for (what, filter) in [
            ("all", all()),
            (
                "the invited",
                UserFilter {
                    roster: vec![Roster::Invited],
                    ..all()
                },
            ),
            (
                "the enrolled (nobody)",
                UserFilter {
                    roster: vec![Roster::Enrolled],
                    ..all()
                },
            ),
            ("leavers (nobody)", UserFilter { left: true, ..all() }),
            (
                "leavers with a live invite (nobody)",
                UserFilter {
                    left_with_live_invite: true,
                    ..all()
                },
            ),
            (
                "a domain and a directory",
                UserFilter {
                    directory_id: Some("ad".into()),
                    domain: Some("corp.example".into()),
                    ..all()
                },
            ),
            (
                "a search",
                UserFilter {
                    search: "muller 77".into(),
                    ..all()
                },
            ),
        ] {
            let page = store.page_users(filter, sort, None, 200).await.unwrap();
            watch.lap(&format!("window of {what} by {sort:?}: {}", page.rows.len()));
        }
    }
    let mut seen = 0;
    let mut cursor = None;
    loop {
        let page = store
            .page_users(all(), UserSort::Name, cursor, 200)
            .await
            .unwrap();
        seen += page.rows.len();
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    watch.lap("all 500 windows");
    assert_eq!(seen, 100_000);
    let everybody = || UserSelection::Matching {
        filter: all(),
        except: vec![],
    };
    let affected = store.users_affected(everybody()).await.unwrap();
    watch.lap("what stands behind all");
    assert_eq!((affected.users, affected.live_invites), (100_000, 5_000));
    store
        .set_users_domain(everybody(), Some("new.example".into()), "Luis", later(HOUR))
        .await
        .unwrap();
    watch.lap("a domain for all");
    store
        .archive_users(everybody(), LiveInvites::Revoke, "Luis", later(HOUR))
        .await
        .unwrap();
    watch.lap("archive all, revoke 5,000 invites");
    assert!(store.search_users("a", 20).await.unwrap().is_empty());
    watch.lap("users while typing \"a\", all archived");
    assert!(store.check().await.unwrap().problems.is_empty());
}
