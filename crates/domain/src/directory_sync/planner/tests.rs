#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::directory_sync::{Attribute, GroupsHad};

/// What a model directory says of somebody.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: String,
    email: String,
    disabled: bool,
    more: u8,
}

/// What a model store knows of somebody.
#[derive(Debug, Clone, PartialEq)]
struct User {
    id: Option<String>,
    hash: Option<Hash>,
    state: DirectoryState,
    /// Of another directory.
    elsewhere: bool,
}

/// By address.
type Users = BTreeMap<String, User>;

fn entry(id: u8, email: u8, disabled: bool, more: u8) -> Entry {
    Entry {
        id: format!("id{id}"),
        email: format!("u{email}@example.org"),
        disabled,
        more,
    }
}

fn seen(entry: &Entry) -> Seen<'_> {
    let rest = format!("{} {}", entry.disabled, entry.more);
    Seen {
        external_id: &entry.id,
        email_key: Some(&entry.email),
        hash: digest(&[&entry.email, &rest]),
        hash_without_email: digest(&[&rest]),
        disabled: entry.disabled,
    }
}

fn by_hand() -> User {
    User {
        id: None,
        hash: None,
        state: DirectoryState::Present,
        elsewhere: false,
    }
}

fn whole(complete: bool) -> End {
    End {
        complete,
        had: complete.then(Had::default),
        ..End::default()
    }
}

/// A sync of the model: plans, and writes as the store does. Gives the plan, and what was said of each entry.
fn sync(users: &mut Users, list: &[Entry], end: &End, brake: Brake) -> (Plan, Vec<(String, Step)>) {
    let mut planner = Planner::new();
    for user in users.values() {
        if let Some(id) = &user.id {
            planner.know(id, user.hash, user.state);
        }
    }
    let before = users.clone();
    let mut steps = Vec::new();
    for entry in list {
        let seen = seen(entry);
        if planner.see(&seen) != First::Ask {
            continue;
        }
        let holder = match before.get(&entry.email) {
            None => Holder::Free,
            Some(user) if user.elsewhere && user.state != DirectoryState::Gone => Holder::Elsewhere,
            Some(user) if user.elsewhere => Holder::Left,
            Some(user) if user.id.as_ref() == Some(&entry.id) => Holder::Free,
            Some(user) if user.id.is_none() => Holder::ByHand,
            Some(user) if user.state == DirectoryState::Gone => Holder::Left,
            Some(_) => Holder::Here,
        };
        let known = planner.knows(&entry.id);
        let placed = planner.place(&seen, holder);
        steps.push((entry.id.clone(), placed.step));
        if !placed.writes(known) {
            continue;
        }
        let had = users
            .iter()
            .find(|(_, user)| user.id.as_ref() == Some(&entry.id) && !user.elsewhere)
            .map(|(email, _)| email.clone());
        let email = match (&had, placed.without_email) {
            (Some(email), true) => email.clone(),
            _ => entry.email.clone(),
        };
        // The store looks again as it writes: who came back meanwhile keeps the address.
        let holder = users
            .get(&email)
            .filter(|user| user.id.as_ref() != Some(&entry.id));
        if holder
            .is_some_and(|user| (user.elsewhere || user.id.is_some()) && user.state != DirectoryState::Gone)
        {
            continue;
        }
        if let Some(had) = had {
            users.remove(&had);
        }
        let user = User {
            id: Some(entry.id.clone()),
            hash: Some(match placed.without_email {
                true => seen.hash_without_email,
                false => seen.hash,
            }),
            state: match entry.disabled {
                true => DirectoryState::Disabled,
                false => DirectoryState::Present,
            },
            elsewhere: false,
        };
        users.insert(email, user);
    }
    let plan = planner.end(end, brake);
    for id in &plan.gone {
        let user = users.values_mut().find(|user| user.id.as_ref() == Some(id));
        // An adopted one goes by another id now.
        let Some(user) = user else { continue };
        (user.state, user.hash) = (DirectoryState::Gone, None);
    }
    (plan, steps)
}

fn present(count: u8) -> Users {
    let mut users = Users::new();
    let list: Vec<Entry> = (0..count).map(|n| entry(n, n, false, 0)).collect();
    sync(&mut users, &list, &whole(true), Brake::default());
    users
}

#[test]
fn each_entry_means_what_it_should() {
    let mut users = present(4);
    users.insert("u10@example.org".into(), by_hand());
    users.insert(
        "u11@example.org".into(),
        User {
            elsewhere: true,
            ..by_hand()
        },
    );
    let list = [
        entry(0, 0, false, 0),
        entry(1, 1, false, 1),
        entry(2, 2, true, 0),
        entry(10, 10, false, 0),
        entry(11, 11, false, 0),
        entry(12, 12, false, 0),
        entry(13, 12, false, 0),
        entry(14, 14, true, 0),
        entry(12, 12, false, 0),
    ];
    let (plan, steps) = sync(&mut users, &list, &whole(true), Brake::default());
    use Step::*;
    let expected = [
        ("id1", Changed),
        ("id2", Disabled),
        ("id10", Adopted),
        ("id11", Conflict),
        ("id12", New),
        ("id13", Conflict),
        ("id14", LeftOut),
    ];
    let expected: Vec<(String, Step)> = expected.map(|(id, step)| (id.to_owned(), step)).to_vec();
    assert_eq!(steps, expected);
    assert_eq!(plan.gone, ["id3"]);
    assert_eq!(
        plan.counts,
        Counts {
            usable: 8,
            present: 4,
            new: 1,
            adopted: 1,
            changed: 1,
            unchanged: 1,
            disabled: 1,
            gone: 1,
            conflicts: 2,
            left_out: 1,
            ..Counts::default()
        }
    );
    let (_, steps) = sync(
        &mut users,
        &[entry(2, 2, false, 0), entry(3, 3, false, 0)],
        &whole(false),
        Brake::default(),
    );
    assert_eq!(steps, [("id2".to_owned(), Back), ("id3".to_owned(), Back)]);
}

#[test]
fn who_comes_back_under_a_new_id_is_the_same_user() {
    let mut users = present(2);
    sync(
        &mut users,
        &[entry(0, 0, false, 0)],
        &whole(true),
        Brake::default(),
    );
    let (_, steps) = sync(
        &mut users,
        &[entry(9, 1, false, 0)],
        &whole(false),
        Brake::default(),
    );
    assert_eq!(steps, [("id9".to_owned(), Step::Adopted)]);
    assert_eq!(users.len(), 2);
}

#[test]
fn of_somebody_known_all_but_a_taken_address_is_taken_once() {
    let mut users = present(2);
    let list = [entry(0, 1, false, 7), entry(1, 1, false, 0)];
    let (plan, steps) = sync(&mut users, &list, &whole(true), Brake::default());
    assert_eq!(steps, [("id0".to_owned(), Step::Conflict)]);
    assert_eq!((plan.counts.conflicts, plan.counts.changed), (1, 1));
    let (plan, steps) = sync(&mut users, &list, &whole(true), Brake::default());
    assert_eq!(steps, [("id0".to_owned(), Step::StillConflict)]);
    assert!(!plan.counts.changes() && plan.counts.conflicts == 1);
}

#[test]
fn a_hash_is_read_as_it_was_kept() {
    let hash = digest(&["a", "b"]);
    assert_eq!(read_hash(&hash_text(&hash)), Some(hash));
    assert_ne!(digest(&["ab"]), digest(&["a", "b"]));
    for wrong in ["", "zz", &"é".repeat(16), &hash_text(&hash)[1..]] {
        assert_eq!(read_hash(wrong), None);
    }
}

#[test]
fn an_entry_that_cannot_be_used_has_not_gone() {
    let mut planner = Planner::new();
    planner.know("a", None, DirectoryState::Present);
    planner.know("b", None, DirectoryState::Present);
    planner.unusable(Some("a"));
    planner.unusable(None);
    assert_eq!(planner.end(&whole(true), Brake::default()).gone, ["b"]);
}

#[test]
fn more_than_the_share_is_held_also_in_a_small_directory() {
    let some = |there: u8, stay: u8, brake: Brake| {
        let mut users = present(there);
        let list: Vec<Entry> = (0..stay).map(|n| entry(n, n, false, 0)).collect();
        sync(&mut users, &list, &whole(true), brake).0
    };
    let usual = Brake::default();
    let plan = some(8, 3, usual);
    let leaving = Hold::TooMany {
        leaving: 5,
        lately: 0,
        of: 8,
        percent: 10,
    };
    assert_eq!(plan.holds, [leaving]);
    assert!(!some(8, 4, usual).holds.is_empty(), "four of eight are no tenth");
    assert!(
        !some(9, 8, usual).holds.is_empty(),
        "and one of nine is more than one"
    );
    assert!(some(10, 9, usual).holds.is_empty());
    assert!(some(100, 90, usual).holds.is_empty(), "a tenth is allowed");
    assert!(!some(100, 89, usual).holds.is_empty());
    assert_ne!(some(8, 3, usual).id, some(9, 3, usual).id, "others leave");
    assert_eq!(plan.id, some(8, 3, usual).id);
    let never = Brake { percent: 100 };
    assert!(some(100, 1, never).holds.is_empty());
}

#[test]
fn who_left_within_a_day_counts_with_those_who_leave_now() {
    let plan = |left_lately: u32, leaving: u8| {
        let mut users = present(95);
        let list: Vec<Entry> = (leaving..95).map(|n| entry(n, n, false, 0)).collect();
        let end = End {
            left_lately,
            ..whole(true)
        };
        sync(&mut users, &list, &end, Brake::default()).0
    };
    assert!(plan(5, 5).holds.is_empty(), "ten of a hundred");
    let drip = Hold::TooMany {
        leaving: 6,
        lately: 5,
        of: 100,
        percent: 10,
    };
    assert_eq!(plan(5, 6).holds, [drip]);
    assert!(plan(50, 0).holds.is_empty(), "nobody leaves now");
}

fn of_groups(percent: u32, groups: GroupsEnd, lost: usize) -> Plan {
    let mut planner = Planner::new();
    planner.know("a", None, DirectoryState::Present);
    planner.know("left", None, DirectoryState::Gone);
    let before: Vec<String> = (0..lost)
        .map(|n| format!("lost{n}"))
        .chain(["kept".into()])
        .collect();
    for id in ["a", "left", "unknown"] {
        let entry = Seen {
            external_id: id,
            email_key: None,
            hash: digest(&["a"]),
            hash_without_email: digest(&["a"]),
            disabled: false,
        };
        planner.see(&entry);
        planner.regroup(&entry, &before, &["kept", "new"]);
        let disabled = Seen {
            disabled: true,
            ..entry
        };
        planner.regroup(&disabled, &before, &[]);
    }
    let end = End {
        groups,
        ..whole(false)
    };
    planner.end(&end, Brake { percent })
}

fn groups(known: u32, found: u32, gone: &[&str]) -> GroupsEnd {
    GroupsEnd {
        known,
        found,
        gone: gone.iter().map(|id| (*id).to_owned()).collect(),
        memberships: 100,
    }
}

#[test]
fn groups_that_vanish_are_asked_about() {
    assert!(of_groups(10, groups(20, 18, &["g1", "g2"]), 0).holds.is_empty());
    let plan = of_groups(10, groups(20, 17, &["g1", "g2", "g3"]), 0);
    let gone = Hold::GroupsGone {
        gone: 3,
        of: 20,
        percent: 10,
    };
    assert_eq!(plan.holds, [gone]);
    let others = of_groups(10, groups(20, 17, &["g1", "g2", "g4"]), 0);
    assert_ne!(plan.id, others.id, "a yes is for these alone");
    assert!(of_groups(100, groups(20, 1, &["g1"; 19]), 0).holds.is_empty());
    // None at all is never taken for the truth without a yes, also when the list may not be whole.
    for gone in [&["g1"][..], &[]] {
        let plan = of_groups(100, groups(1, 0, gone), 0);
        assert_eq!(plan.holds, [Hold::NoGroups { known: 1 }]);
    }
    assert!(of_groups(10, groups(0, 0, &[]), 0).holds.is_empty());
}

#[test]
fn memberships_that_end_are_counted_of_those_who_stay_and_asked_about() {
    let plan = of_groups(10, groups(1, 1, &[]), 11);
    let lost = Hold::MembershipsGone {
        lost: 11,
        of: 100,
        percent: 10,
    };
    assert_eq!((plan.memberships_lost, plan.holds.as_slice()), (11, &[lost][..]));
    assert_ne!(plan.id, of_groups(10, groups(1, 1, &[]), 12).id);
    assert!(of_groups(10, groups(1, 1, &[]), 10).holds.is_empty());
    let few = |lost, memberships| {
        let groups = GroupsEnd {
            memberships,
            ..groups(1, 1, &[])
        };
        of_groups(10, groups, lost).holds.len()
    };
    assert_eq!(few(4, 8), 0, "somebody changes teams");
    assert_eq!((few(5, 8), few(2, 2)), (1, 1));
}

#[test]
fn disabling_counts_as_leaving() {
    let mut users = present(10);
    let list: Vec<Entry> = (0..10).map(|n| entry(n, n, n < 5, 0)).collect();
    let (plan, _) = sync(&mut users, &list, &whole(true), Brake::default());
    assert!(matches!(
        plan.holds.as_slice(),
        [Hold::TooMany {
            leaving: 5,
            of: 10,
            ..
        }]
    ));
    // They have left already: nothing more happens when they go.
    let stay: Vec<Entry> = (5..10).map(|n| entry(n, n, false, 0)).collect();
    let (plan, _) = sync(&mut users, &stay, &whole(true), Brake::default());
    assert!(plan.holds.is_empty());
    assert_eq!(plan.counts.gone, 5);
}

#[test]
fn an_attribute_that_most_had_and_nobody_has_is_held() {
    let had = |entries, count| Had {
        entries,
        attributes: vec![Attribute {
            field: "phone".into(),
            name: "mobile".into(),
            count,
        }],
        groups: None,
    };
    let holds = |before: Option<Had>, now: Option<Had>| {
        let mut planner = Planner::new();
        planner.know("a", Some(digest(&["a"])), DirectoryState::Present);
        let entry = Seen {
            external_id: "a",
            email_key: None,
            hash: digest(&["a"]),
            hash_without_email: digest(&["a"]),
            disabled: false,
        };
        planner.see(&entry);
        let end = End {
            complete: true,
            had: now,
            had_before: before,
            ..End::default()
        };
        planner.end(&end, Brake::default()).holds
    };
    assert!(matches!(
        holds(Some(had(10, 6)), Some(had(10, 0))).as_slice(),
        [Hold::AttributeMissing { .. }]
    ));
    assert!(
        holds(Some(had(10, 5)), Some(had(10, 0))).is_empty(),
        "half is not most"
    );
    assert!(
        matches!(
            holds(Some(had(10, 10)), Some(had(10, 5))).as_slice(),
            [Hold::AttributeLost { lost: 5, of: 10, .. }]
        ),
        "renamed in the middle of the list"
    );
    assert!(
        holds(Some(had(10, 10)), Some(had(10, 6))).is_empty(),
        "four are few"
    );
    assert!(
        holds(Some(had(100, 100)), Some(had(100, 90))).is_empty(),
        "a tenth may"
    );
    assert!(!holds(Some(had(100, 100)), Some(had(100, 89))).is_empty());
    assert!(
        holds(Some(had(100, 100)), Some(had(50, 50))).is_empty(),
        "who left lacks nothing"
    );
    assert!(
        holds(Some(had(100, 50)), Some(had(100, 1))).is_empty(),
        "half is not most"
    );
    assert!(holds(None, Some(had(10, 0))).is_empty());
    assert!(holds(Some(had(10, 10)), None).is_empty(), "changes say nothing");
    let of_groups = |count| Had {
        groups: Some(GroupsHad {
            groups: 3,
            attributes: vec![Attribute {
                field: "group_members".into(),
                name: "member".into(),
                count,
            }],
            fingerprint: String::new(),
        }),
        ..had(10, 10)
    };
    assert_eq!(holds(Some(of_groups(3)), Some(of_groups(0))).len(), 1);
    assert!(holds(Some(of_groups(1)), Some(of_groups(0))).is_empty());
    // What was noted by a program that did not look at groups yet.
    let older = serde_json::from_str::<Had>(r#"{"entries":1,"attributes":[]}"#).unwrap();
    assert_eq!(older.groups, None);
}

#[test]
fn a_directory_that_shows_nobody_is_held() {
    let mut users = present(3);
    let end = End {
        complete: false,
        ..whole(true)
    };
    let (plan, _) = sync(&mut users, &[], &end, Brake::default());
    assert_eq!(plan.holds, [Hold::Nobody { known: 3 }]);
    assert!(plan.gone.is_empty());
}

fn a_list(emails_are_ids: bool) -> impl Strategy<Value = Vec<Entry>> {
    let one = (0..12u8, 0..12u8, any::<bool>(), 0..3u8).prop_map(move |(id, email, disabled, more)| {
        entry(id, if emails_are_ids { id } else { email }, disabled, more)
    });
    prop::collection::vec(one, 0..14)
}

fn some_users() -> impl Strategy<Value = Users> {
    let one = (
        0..12u8,
        0..4u8,
        prop::sample::select(DirectoryState::ALL.to_vec()),
    );
    prop::collection::btree_map(0..12u8, one, 0..10).prop_map(|users| {
        let mut taken = std::collections::BTreeSet::new();
        users
            .into_iter()
            .filter_map(|(email, (id, kind, state))| {
                let user = match kind {
                    0 => by_hand(),
                    1 => User {
                        elsewhere: true,
                        state,
                        ..by_hand()
                    },
                    _ => {
                        if !taken.insert(id) {
                            return None;
                        }
                        User {
                            id: Some(format!("id{id}")),
                            hash: None,
                            state,
                            elsewhere: false,
                        }
                    }
                };
                Some((format!("u{email}@example.org"), user))
            })
            .collect()
    })
}

#[test]
fn of_an_id_that_two_have_nothing_is_left_whatever_was_planned_of_the_first() {
    let states = [
        None,
        Some((DirectoryState::Present, true)),
        Some((DirectoryState::Present, false)),
        Some((DirectoryState::Disabled, false)),
        Some((DirectoryState::Gone, false)),
    ];
    let holders = [
        Holder::Free,
        Holder::ByHand,
        Holder::Left,
        Holder::Here,
        Holder::Elsewhere,
    ];
    for (state, holder, disabled, placed, unusable) in states.into_iter().flat_map(|state| {
        let each = move |n: u8| (n & 1 == 1, n & 2 == 2, n & 4 == 4);
        holders.into_iter().flat_map(move |holder| {
            (0..8u8)
                .map(each)
                .map(move |(disabled, placed, unusable)| (state, holder, disabled, placed, unusable))
        })
    }) {
        let (first, second) = (entry(1, 1, disabled, 0), entry(1, 2, false, 0));
        let mut planner = Planner::new();
        planner.know("id2", None, DirectoryState::Present);
        if let Some((state, as_it_is)) = state {
            let hash = match as_it_is {
                true => seen(&first).hash,
                false => seen(&first).hash_without_email,
            };
            planner.know("id1", Some(hash), state);
        }
        let before = *planner.counts();
        if planner.see(&seen(&first)) == First::Ask {
            planner.regroup(&seen(&first), &["sales".into()], &[]);
            if placed {
                planner.place(&seen(&first), holder);
            }
        }
        match unusable {
            true => assert!(planner.unusable(Some("id1"))),
            false => assert_eq!(planner.see(&seen(&second)), First::Clash { withdraws: true }),
        }
        assert_eq!(planner.see(&seen(&first)), First::Clash { withdraws: false });
        assert!(planner.clashes("id1") && !planner.clashes("id2"));
        assert_eq!(planner.memberships_lost(), 0);
        let plan = planner.end(&whole(true), Brake::default());
        let counts = Counts {
            unusable: 3,
            ..before
        };
        let case = (state, holder, disabled, placed, unusable);
        assert_eq!((plan.counts, plan.gone), (counts, Vec::new()), "{case:?}");
    }
}

#[test]
fn an_entry_that_stands_twice_and_says_the_same_is_one() {
    let mut planner = Planner::new();
    let one = entry(1, 1, false, 0);
    assert_eq!(planner.see(&seen(&one)), First::Ask);
    planner.place(&seen(&one), Holder::Free);
    assert_eq!(planner.see(&seen(&one)), First::Repeated);
    assert_eq!((planner.counts().new, planner.clashing()), (1, 0));
}

proptest! {
    /// Sooner or later nothing is left to do, and without addresses that change hands that is at once.
    #[test]
    fn what_was_applied_is_not_planned_again(mut users in some_users(), list in a_list(false), complete: bool) {
        let end = whole(complete);
        let mut rounds = 0;
        while sync(&mut users, &list, &end, Brake::default()).0.counts.changes() {
            rounds += 1;
            prop_assert!(rounds <= 15, "it never comes to rest");
        }
    }

    #[test]
    fn a_plan_that_was_applied_makes_the_next_one_empty(list in a_list(true), next in a_list(true), complete: bool) {
        let mut users = Users::new();
        sync(&mut users, &list, &whole(true), Brake::default());
        sync(&mut users, &next, &whole(complete), Brake::default());
        let (plan, _) = sync(&mut users, &next, &whole(complete), Brake::default());
        prop_assert!(!plan.counts.changes(), "{:?}", plan.counts);
    }

    #[test]
    fn nobody_goes_by_a_list_that_may_not_be_whole(mut users in some_users(), list in a_list(false)) {
        let before: Vec<_> = users.values().filter(|user| user.state == DirectoryState::Gone).cloned().collect();
        let (plan, _) = sync(&mut users, &list, &whole(false), Brake::default());
        prop_assert!(plan.gone.is_empty());
        prop_assert_eq!(plan.counts.gone, 0);
        prop_assert!(users.values().filter(|user| user.state == DirectoryState::Gone).count() <= before.len());
    }
}
