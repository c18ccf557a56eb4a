//! A device that enrolled: put into the database by hand, since no command enrolls one. How one really does is told in `tests`.

use serde_json::json;

use super::{Scribe, users::exports};

/// A PIN that locks a Mac.
const PIN: &str = "739154";

pub fn told(scribe: &mut Scribe) {
    let id = enrolled(scribe);
    scribe.keep_secret(PIN);
    let request = json!({"kind": "device_lock", "pin": PIN, "message": "", "phone": ""});
    let command = scribe.does(
        "send_device_command",
        json!({"id": id, "request": request}),
        "device",
        &id,
    );
    scribe.does(
        "cancel_device_command",
        json!({"id": id, "commandId": command["id"]}),
        "device",
        &id,
    );
    scribe.does(
        "change_device",
        json!({"id": id, "change": {"user": null, "owned_by": "personal", "group": null}}),
        "device",
        "Lina's Mac",
    );
    let group = scribe.reads("list_groups", json!({"query": "Ward 2"}))[0]["id"].clone();
    scribe.does(
        "move_devices",
        json!({"selection": {"kind": "ids", "ids": [id]}, "groupId": group}),
        "devices",
        "1",
    );
    let filter = json!({"search": "", "states": [], "platforms": [], "owned_by": null, "group_id": null});
    exports(scribe, "export_devices", filter);
    scribe.does("eject_device", json!({"id": id}), "device", &id);
}

fn enrolled(scribe: &Scribe) -> String {
    let id = "01900000-0000-7000-8000-00000000d001";
    let sql = scribe.stage.sql();
    let (invite, user): (String, String) = sql
        .query_row(
            "SELECT id, user_id FROM invites WHERE user_name = 'Lina' AND state <> 'revoked' LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    sql.execute(
        "INSERT INTO enrollments (id, invite_id, generation, scope, owned_by, challenge, challenge_until, served_at) \
         VALUES ('e1', ?1, 1, 'device', 'corporate', 'c', 0, 0)",
        [&invite],
    )
    .unwrap();
    sql.execute(
        "INSERT INTO devices (id, hardware_id, scope, state, invite_id, enrollment_id, user_id, user_name, user_email, \
         name_key, search, platform, owned_by, name, product, created_at, enrolled_at, last_seen_at) \
         VALUES (?1, 'H1', 'device', 'managed', ?2, 'e1', ?3, 'Lina', 'lina@example.com', 'lina', 'lina', 'macos', \
         'corporate', 'Lina''s Mac', 'MacBookPro18,3', 0, 0, 0)",
        [id, &invite, &user],
    )
    .unwrap();
    id.to_owned()
}
