//! Signing in, the own account, and accounts.

use muster_domain::time::{Moment, SECOND};
use serde_json::{Value, json};
use totp_rs::{Algorithm, Secret, TOTP};

use super::{Scribe, scribe::text, users::exports};
use crate::walk::stage::{ADMINISTRATOR, PASSWORD, SECOND as OTHER, Stage, address};

const NEW: &str = "granite tulip saddle nine";
const SET: &str = "copper lantern brisk ivy";

pub fn told(scribe: &mut Scribe) {
    for secret in [PASSWORD, NEW, SET] {
        scribe.keep_secret(secret);
    }
    let form = json!({"form": {"email": address(ADMINISTRATOR), "password": PASSWORD, "code": ""}});
    scribe.does("sign_in", form, "account", ADMINISTRATOR);
    scribe.reads("lock_console", json!({}));
    scribe.does("unlock_console", json!({"password": PASSWORD}), "", "");
    let filter = json!({"search": "", "actions": [], "who": "", "kind": "", "subject_id": "", "since": null, "until": null});
    exports(scribe, "export_audit", filter);
    others(scribe);
    own(scribe);
    scribe.does("sign_out", json!({}), "", "");
    scribe.sit(OTHER);
    protect();
}

fn others(scribe: &mut Scribe) {
    let draft = json!({"draft": {"name": "Eve Ilic", "email": "eve@northwind.example", "role": "technician",
        "password": SET, "own_password": ""}});
    let rows = scribe.does("add_account", draft, "account", "Eve Ilic");
    let id = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"] == "Eve Ilic")
        .unwrap()["id"]
        .clone();
    let edit = json!({"edit": {"id": id, "name": "Eve Ilic", "email": "eve@northwind.example", "role": "auditor",
        "disabled": false}});
    scribe.does("change_account", edit, "account", "Eve Ilic");
    scribe.does(
        "set_account_password",
        json!({"id": id, "password": NEW}),
        "account",
        "Eve Ilic",
    );
    // Of one who has none nothing is taken away.
    let has_one = "UPDATE accounts SET totp = 'sealed' WHERE name = 'Eve Ilic'";
    assert_eq!(scribe.stage.sql().execute(has_one, []), Ok(1));
    scribe.does("remove_second_factor", json!({"id": id}), "account", "Eve Ilic");
    scribe.does("remove_account", json!({"id": id}), "account", "Eve Ilic");
}

fn own(scribe: &mut Scribe) {
    let offer: Value = scribe.reads("offer_second_factor", json!({}));
    let secret = text(&offer["secret"]);
    let code = code(&secret, scribe.stage.clock.now());
    scribe.keep_secret(secret);
    scribe.does(
        "confirm_second_factor",
        json!({"password": PASSWORD, "code": code}),
        "account",
        ADMINISTRATOR,
    );
    scribe.does(
        "drop_second_factor",
        json!({"password": PASSWORD}),
        "account",
        ADMINISTRATOR,
    );
    scribe.does(
        "change_own_password",
        json!({"current": PASSWORD, "newPassword": NEW}),
        "account",
        ADMINISTRATOR,
    );
}

/// The first account of somebody alone; on a stage of its own, since there are accounts on the other.
fn protect() {
    let stage = Stage::alone();
    stage.must("protect_console", json!({"ownPassword": PASSWORD}));
    let rows = stage.rows("audit");
    assert!(rows.iter().any(|row| row.contains("account_added")), "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains(PASSWORD)));
}

fn code(secret: &str, at: Moment) -> String {
    let secret = Secret::Encoded(secret.to_owned()).to_bytes().unwrap();
    let seconds = u64::try_from(at.0 / SECOND).unwrap();
    TOTP::new(Algorithm::SHA1, 6, 0, 30, secret, None, String::new())
        .unwrap()
        .generate(seconds)
}
