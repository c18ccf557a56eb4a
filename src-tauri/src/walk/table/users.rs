//! Users and groups.

use serde_json::json;

use super::{Case, Forms, NO_ID, Who::*, leaves, reads};

pub fn cases(_: &Forms) -> Vec<Case> {
    let filter = json!({"search": "", "roster": [], "left": false, "left_with_live_invite": false, "directory_id": null, "domain": null,
        "archived": false});
    let of = || json!({"id": NO_ID, "cursor": null});
    let blank = json!({"name": "", "email": "", "user_name": "", "domain": "", "phone": "", "language": "", "time_zone": ""});
    let picked = || json!({"kind": "ids", "ids": [NO_ID]});
    let some = || json!({"selection": picked()});
    vec![
        // Who changes a device says whose it is, and which group it joins: technicians do so too.
        reads("search_users", Staff, json!({"query": "dana", "limit": 10})),
        reads("list_groups", Staff, json!({"query": ""})),
        reads("list_domains", Staff, json!({})),
        reads(
            "list_users",
            Readers,
            json!({"filter": filter, "sort": "name", "cursor": null, "limit": 10}),
        ),
        reads("count_users", Readers, json!({"filter": filter})),
        reads("roster_counts", Readers, json!({})),
        leaves(
            "export_users",
            Readers,
            "users_exported",
            json!({"filter": filter}),
        ),
        reads("user_detail", Readers, json!({"id": NO_ID})),
        leaves(
            "let_user_sign_in_again",
            Administrators,
            "sign_in_pause_ended",
            json!({"id": NO_ID}),
        ),
        reads("user_invites", Readers, of()),
        reads("user_devices", Readers, of()),
        reads("user_messages", Readers, of()),
        reads("user_history", Readers, of()),
        leaves("add_user", Administrators, "user_added", json!({"draft": blank})),
        leaves(
            "edit_user",
            Administrators,
            "user_edited",
            json!({"id": NO_ID, "draft": blank}),
        ),
        reads("users_affected", Readers, some()),
        leaves(
            "archive_users",
            Administrators,
            "users_archived",
            json!({"selection": picked(), "live": "refuse"}),
        ),
        leaves("restore_users", Administrators, "users_restored", some()),
        leaves(
            "set_users_domain",
            Administrators,
            "users_domain_set",
            json!({"selection": picked(), "domain": "north"}),
        ),
        leaves("delete_users", Administrators, "users_deleted", some()),
        reads("plan_merge", Readers, json!({"keep": NO_ID, "merge": [NO_ID]})),
        leaves(
            "merge_users",
            Administrators,
            "users_merged",
            json!({"keep": NO_ID, "merge": [NO_ID]}),
        ),
        reads(
            "page_groups",
            Readers,
            json!({"query": "", "cursor": null, "limit": 10}),
        ),
        reads("group", Readers, json!({"id": NO_ID})),
        leaves(
            "create_group",
            Administrators,
            "group_created",
            json!({"name": ""}),
        ),
        leaves(
            "rename_group",
            Administrators,
            "group_renamed",
            json!({"id": NO_ID, "name": "Ward 3"}),
        ),
        leaves(
            "remove_group",
            Administrators,
            "group_removed",
            json!({"id": NO_ID}),
        ),
        leaves(
            "move_devices",
            Administrators,
            "devices_moved",
            json!({"selection": picked(), "groupId": null}),
        ),
        reads("group_rules", Readers, json!({})),
        leaves(
            "save_group_rules",
            Administrators,
            "group_rules_saved",
            json!({"rules": [], "revision": "none"}),
        ),
        leaves(
            "set_default_group",
            Administrators,
            "default_group_set",
            json!({"ownedBy": "corporate", "platform": "ios", "groupId": NO_ID}),
        ),
        reads(
            "try_group",
            Readers,
            json!({"userId": NO_ID, "ownedBy": "corporate", "platform": "ios"}),
        ),
        reads("search_directory_groups", Readers, json!({"query": ""})),
    ]
}
