//! Directories, and self enrollment.

use serde_json::{Value, json};

use super::Scribe;

const SECRET: &str = "the directory's own secret";

pub fn told(scribe: &mut Scribe) {
    scribe.keep_secret(SECRET);
    let mut draft = scribe.forms.get("directory");
    draft["secret"] = json!({"kind": "set", "value": SECRET});
    filled_in(&mut draft);
    let saved = scribe.does(
        "save_directory",
        json!({"draft": draft}),
        "directory",
        "Head office",
    );
    let id = saved["row"]["id"].clone();
    let one = || json!({"id": id});
    draft["id"] = id.clone();
    draft["name"] = json!("Head office, Berlin");
    scribe.does_as(
        "save_directory",
        json!({"draft": draft}),
        "directory_changed",
        "directory",
        "Berlin",
    );
    scribe.does(
        "enable_directory",
        json!({"id": id, "enabled": true}),
        "directory",
        "Berlin",
    );
    scribe.does_as(
        "enable_directory",
        json!({"id": id, "enabled": false}),
        "directory_disabled",
        "directory",
        "Berlin",
    );
    scribe.does("remove_directory", one(), "directory", "Berlin");

    let mut settings = scribe.forms.get("self_enrollment");
    settings["text"] = json!("Bring your phone.");
    scribe.does(
        "save_self_enrollment",
        json!({"settings": settings}),
        "settings",
        "self_enrollment",
    );
}

/// A server where nobody listens.
fn filled_in(draft: &mut Value) {
    let settings = &mut draft["connection"]["settings"];
    settings["host"] = json!("127.0.0.1");
    settings["port"] = json!(9);
    settings["base_dn"] = json!("DC=north,DC=example");
    settings["bind_as"] = json!("reader@north.example");
}
