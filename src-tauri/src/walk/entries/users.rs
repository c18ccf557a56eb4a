//! Users and groups.

use std::net::Ipv4Addr;

use muster_app::{apple::SignInAnswer, portal::Visitor};
use serde_json::{Value, json};

use super::{Scribe, scribe::text};

pub fn told(scribe: &mut Scribe) {
    let dana = add(scribe, "Dana Whitlock");
    let double = add(scribe, "Dana Whitlok");
    let mut draft = person("Dana Whitlock");
    draft["user_name"] = json!("dwhitlock");
    scribe.does("edit_user", json!({"id": dana, "draft": draft}), "user", "Dana");
    let picked = json!({"kind": "ids", "ids": [double]});
    scribe.does(
        "set_users_domain",
        json!({"selection": picked, "domain": "north"}),
        "user",
        &double,
    );
    scribe.does(
        "archive_users",
        json!({"selection": picked, "live": "refuse"}),
        "user",
        &double,
    );
    scribe.does("restore_users", json!({"selection": picked}), "user", &double);
    scribe.does(
        "merge_users",
        json!({"keep": dana, "merge": [double]}),
        "user",
        &dana,
    );
    paused(scribe, "mara.quill@example.com");
    let quill = add(scribe, "Mara Quill");
    scribe.does(
        "let_user_sign_in_again",
        json!({"id": quill}),
        "user",
        "Mara Quill",
    );
    let gone = add(scribe, "Gone Tomorrow");
    let picked = json!({"kind": "ids", "ids": [gone]});
    scribe.does("delete_users", json!({"selection": picked}), "user", &gone);
    let file = json!({"text": "USER NAME,EMAIL ADDRESS\nMara Fell,mara@example.com\n"});
    let import = scribe.reads("paste_import", file)["id"].clone();
    scribe.reads("review_user_import", json!({"id": import}));
    scribe.does("commit_user_import", json!({"id": import}), "users", "");

    let group = scribe.does("create_group", json!({"name": "Ward 1"}), "group", "Ward 1");
    let id = group["group"]["id"].clone();
    scribe.does(
        "rename_group",
        json!({"id": id, "name": "Ward 2"}),
        "group",
        "Ward 1",
    );
    let rules = scribe.reads("group_rules", json!({}));
    let when = json!({"domain": null, "directory_group": null, "email_domain": "example.com", "owned_by": null,
        "platform": null});
    scribe.does(
        "save_group_rules",
        json!({"rules": [{"id": "", "when": when, "group_id": id}], "revision": rules["revision"]}),
        "group_rules",
        "",
    );
    scribe.does(
        "set_default_group",
        json!({"ownedBy": "corporate", "platform": "ios", "groupId": id}),
        "default_group",
        "iOS",
    );
    let other = scribe.reads("create_group", json!({"name": "Ward 9"}))["group"]["id"].clone();
    scribe.does("remove_group", json!({"id": other}), "group", "Ward 9");
    let filter = json!({"search": "", "roster": [], "left": false, "left_with_live_invite": false, "directory_id": null, "domain": null,
        "archived": false});
    exports(scribe, "export_users", filter);
}

/// A list leaves with somebody.
pub fn exports(scribe: &mut Scribe, command: &str, filter: Value) {
    let path = scribe.stage.folder.path().join(format!("{command}.csv"));
    scribe.stage.desk().will_pick(path);
    scribe.does(command, json!({"filter": filter}), "", "");
}

/// Somebody guesses at the page for work accounts, until the account has to wait.
fn paused(scribe: &Scribe, email: &str) {
    let app = scribe.stage.engine();
    let visitor = Visitor {
        address: Ipv4Addr::new(203, 0, 113, 9).into(),
        user_agent: String::new(),
        prefetch: false,
    };
    // All at once: each no takes its time.
    let guesses: Vec<_> = (0..30)
        .map(|_| {
            let (app, visitor, email) = (app.clone(), visitor.clone(), email.to_owned());
            tauri::async_runtime::spawn(async move {
                let answer = app.account_sign_in(&email, "K7M49QXP", None, &visitor).await;
                matches!(answer.unwrap(), SignInAnswer::Limited { .. })
            })
        })
        .collect();
    let waits = guesses
        .into_iter()
        .map(|guess| tauri::async_runtime::block_on(guess).unwrap())
        .filter(|waits| *waits)
        .count();
    assert!(waits > 0, "nobody waits");
}

fn person(name: &str) -> Value {
    let first = name.to_lowercase().replace(' ', ".");
    json!({"name": name, "email": format!("{first}@example.com"), "user_name": "", "domain": "", "phone": "",
        "language": "", "time_zone": ""})
}

fn add(scribe: &mut Scribe, name: &str) -> String {
    let saved = scribe.does("add_user", json!({"draft": person(name)}), "user", name);
    text(&saved["row"]["id"])
}
