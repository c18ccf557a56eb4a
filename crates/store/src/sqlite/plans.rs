//! Reads how SQLite would carry out every list query and count: along an index, with no sorting on the way.

use muster_domain::{device::OwnedBy, invite::InviteState, platform::Platform};
use rusqlite::Connection;

use super::{
    claim, counts, expiry, figures, filter::Conditions, messages, migrate, pages, reminders, requests, sends,
    user_search, users,
};
use crate::records::{InviteFilter, InviteSort};

fn empty() -> Connection {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plans.db");
    let mut connection = Connection::open(&path).unwrap();
    migrate::migrate(&mut connection, &path, &migrate::embedded()).unwrap();
    connection
}

fn plan(c: &Connection, sql: &str) -> Vec<String> {
    let mut statement = c.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    // Values change no plan here; unbound ones are NULL.
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get(3).unwrap());
    }
    steps
}

/// Every step that reads a table of records does so by an index, and nothing is sorted.
fn assert_indexed(c: &Connection, sql: &str) {
    let steps = plan(c, sql);
    for step in &steps {
        let reads_index = [
            "USING",
            "VIRTUAL TABLE",
            "SCAN found",
            "SCAN (subquery",
            "CONSTANT ROW",
        ]
        .iter()
        .any(|word| step.contains(word));
        let whole_table = step.starts_with("SCAN") && !reads_index;
        assert!(!whole_table, "{step}\nof {steps:#?}\nfor {sql}");
        assert!(!step.contains("TEMP B-TREE"), "{step}\nof {steps:#?}\nfor {sql}");
        assert!(!step.contains("AUTOMATIC"), "{step}\nof {steps:#?}\nfor {sql}");
    }
}

fn filters() -> Vec<InviteFilter> {
    let all = InviteFilter::default;
    vec![
        all(),
        InviteFilter {
            search: "anna be".into(),
            ..all()
        },
        InviteFilter {
            search: "a".into(),
            ..all()
        },
        InviteFilter {
            states: vec![InviteState::Failed, InviteState::Bounced],
            ..all()
        },
        InviteFilter {
            platforms: vec![Platform::Ios],
            owned_by: Some(OwnedBy::Personal),
            ..all()
        },
        InviteFilter {
            group_id: Some("some".into()),
            ..all()
        },
        InviteFilter {
            group_id: Some(String::new()),
            search: "anna".into(),
            states: InviteState::ALL.to_vec(),
            ..all()
        },
    ]
}

#[test]
fn every_window_of_the_list_is_read_in_its_order() {
    let c = empty();
    for filter in filters() {
        for sort in [
            InviteSort::RecentActivity,
            InviteSort::Name,
            InviteSort::Newest,
            InviteSort::ExpiresSoon,
        ] {
            let sql = pages::sql(sort, &Conditions::whole(&filter));
            assert_indexed(&c, &sql);
            let steps = plan(&c, &sql);
            let begins = [
                "(updated_at,id)<",
                "(name_key,id)>",
                "(created_at,id)<",
                "(expires_at,id)>",
            ];
            assert!(
                begins
                    .iter()
                    .any(|place| steps[0].starts_with("SEARCH i USING") && steps[0].contains(place)),
                "a window begins at its place: {steps:#?}"
            );
        }
    }
}

#[test]
fn counts_are_one_pass_over_one_index() {
    let c = empty();
    for filter in filters() {
        assert_indexed(&c, &counts::sql(&Conditions::common(&filter)));
    }
    let steps = plan(&c, &counts::sql(&Conditions::default()));
    assert_eq!(steps, ["SCAN i USING COVERING INDEX invites_by_family"]);
}

#[test]
fn the_dispatcher_reads_no_more_than_it_takes() {
    let c = empty();
    assert_indexed(&c, &claim::sql());
    for sql in [
        messages::WAITING,
        messages::UNDER_WAY,
        messages::ENDED,
        messages::ENDED_SINGLE,
        messages::HANDED_OVER,
    ] {
        assert_indexed(&c, sql);
    }
}

#[test]
fn everything_else_that_lists_or_counts_has_its_index() {
    let c = empty();
    for sql in [
        figures::FUNNEL,
        figures::ENROLLED,
        figures::BY_PLATFORM,
        figures::BY_MYSELF,
        figures::BY_MYSELF_OF,
        sends::PROGRESS,
        users::DOMAINS,
    ] {
        assert_indexed(&c, sql);
    }
    assert_indexed(&c, expiry::SINCE);
    for sql in [
        expiry::sql(),
        expiry::next_sql(),
        requests::sql(),
        reminders::sql(),
    ] {
        assert_indexed(&c, &sql);
    }
    assert_indexed(&c, user_search::TRIGRAMS);
    assert_indexed(&c, &user_search::any_left_sql());
    for standing in user_search::Standing::ALL {
        for sql in [
            user_search::everybody_sql(standing),
            user_search::name_begins_sql(standing),
            user_search::email_begins_sql(standing),
            user_search::merged_email_begins_sql(standing),
            user_search::phone_sql(standing),
            user_search::matching_sql(0, standing),
            user_search::matching_sql(2, standing),
            user_search::containing_sql(1, standing),
        ] {
            assert_indexed(&c, &sql);
        }
    }
}

#[test]
fn the_list_of_devices_is_read_in_its_index() {
    use crate::records::DeviceSort;
    let c = empty();
    for sort in [DeviceSort::LastSeen, DeviceSort::Newest, DeviceSort::User] {
        assert_indexed(&c, &super::device_pages::plain_sql(sort));
    }
    assert_indexed(&c, super::devices::SILENT);
}

fn user_filters() -> Vec<crate::records::UserFilter> {
    use crate::records::UserFilter;
    use muster_domain::roster::Roster;
    let all = UserFilter::default;
    vec![
        all(),
        UserFilter {
            search: "anna be".into(),
            ..all()
        },
        UserFilter {
            roster: vec![Roster::NeverInvited, Roster::Enrolled],
            directory_id: Some(String::new()),
            ..all()
        },
        UserFilter {
            search: "0151 234".into(),
            ..all()
        },
        UserFilter { left: true, ..all() },
        UserFilter {
            left_with_live_invite: true,
            domain: Some("northwind.example".into()),
            ..all()
        },
        UserFilter {
            archived: true,
            directory_id: Some("some".into()),
            domain: Some(String::new()),
            ..all()
        },
    ]
}

#[test]
fn the_list_of_users_is_read_in_its_order_and_counted_in_its_index() {
    use super::user_pages;
    use crate::records::UserSort;
    let c = empty();
    for filter in user_filters() {
        for sort in [UserSort::Name, UserSort::Newest, UserSort::RecentActivity] {
            let sql = user_pages::sql(sort, &user_pages::Conditions::whole(&filter));
            assert_indexed(&c, &sql);
            let steps = plan(&c, &sql);
            let begins = [
                "(status=? AND (name_key,id)>",
                "(status=? AND (created_at,id)<",
                "(status=? AND (active_at,id)<",
            ];
            assert!(
                begins
                    .iter()
                    .any(|place| steps[0].starts_with("SEARCH u USING") && steps[0].contains(place)),
                "a window begins at its place: {steps:#?}"
            );
        }
        assert_indexed(&c, &user_pages::count_sql(&filter));
    }
    let steps = plan(&c, &user_pages::count_sql(&user_filters()[0]));
    assert_eq!(
        steps,
        ["SEARCH u USING COVERING INDEX users_by_family (status=?)"]
    );
    // Leavers are few: they are found in their own index, and sorted for their counts.
    let steps = plan(&c, &user_pages::count_left_sql(&user_filters()[0]));
    assert!(steps[0].contains("users_left"), "{steps:#?}");
}

#[test]
fn groups_and_directories_are_read_in_their_indexes() {
    use super::{directories, directory_groups, group_pages, group_rules, user_changes};
    let c = empty();
    for sql in [
        group_pages::sql(0),
        group_pages::sql(2),
        group_rules::RULES.to_owned(),
        directories::ALL.to_owned(),
        directories::KNOWN.to_owned(),
        super::directory_setup::SYNCS.to_owned(),
        directories::LEFT_SINCE.to_owned(),
        directory_groups::MEMBERSHIPS.to_owned(),
        directory_groups::search_groups_sql("").0,
        directory_groups::search_groups_sql("wa rd").0,
    ] {
        assert_indexed(&c, &sql);
    }
    assert_indexed(&c, &user_changes::leavers_sql());
    assert_indexed(&c, &user_changes::live_of_leavers_sql());
    // The history of one person is gathered from their own invites and devices, and then sorted.
    let steps = plan(&c, super::user_events::HISTORY);
    assert!(
        !steps
            .iter()
            .any(|step| step.starts_with("SCAN") && !step.contains("(subquery")),
        "{steps:#?}"
    );
}
