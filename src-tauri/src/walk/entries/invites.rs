//! Invites, By myself, batches, requests, approvals, and what the outbox and the reports say.

use std::net::Ipv4Addr;

use muster_app::portal::{Locator, Visitor};
use muster_gateways::mail::Scripted;
use serde_json::{Value, json};

use super::{Scribe, scribe::text, users::exports};
use crate::walk::stage::{ADMINISTRATOR, SECOND};

/// The filter that shows all.
fn all() -> Value {
    json!({"search": "", "states": [], "platforms": [], "owned_by": null, "group_id": null, "batch_id": null})
}

pub fn told(scribe: &mut Scribe) {
    sendings(scribe);
    requests(scribe);
    by_myself(scribe);
    batches(scribe);
    approvals(scribe);
    reports(scribe);
    exports(scribe, "export_invites", all());
    access(scribe);
}

/// Sends an invite to each. Gives the receipt.
fn send(scribe: &mut Scribe, names: &[&str]) -> Value {
    let mut draft = scribe.forms.get("invite");
    let people = names.iter().map(
        |name| json!({"name": name, "email": format!("{}@example.com", name.to_lowercase()), "phone": ""}),
    );
    draft["recipients"] = people.collect();
    scribe.does("send_invites", json!({"draft": draft}), "send", names[0])
}

/// The invite of somebody.
fn invite(scribe: &mut Scribe, name: &str) -> String {
    let mut filter = all();
    filter["search"] = json!(name);
    let page = scribe.reads(
        "list_invites",
        json!({"filter": filter, "sort": "newest", "cursor": null, "limit": 5}),
    );
    text(&page["rows"][0]["id"])
}

fn picked(id: &str) -> Value {
    json!({"kind": "ids", "ids": [id]})
}

fn sendings(scribe: &mut Scribe) {
    let receipt = send(scribe, &["Lina"]);
    let id = receipt["send_id"].clone();
    scribe.does("undo_send", json!({"sendId": id}), "send", &text(&id));
    scribe
        .stage
        .mail
        .for_recipient("unsure@example.com", Scripted::LostAfter);
    let receipt = send(scribe, &["Lina", "Unsure", "Olaf"]);
    let id = receipt["send_id"].clone();
    scribe.does("send_now", json!({"sendId": id}), "send", &text(&id));
    scribe.stage.delivered();
    let (lina, unsure, olaf) = (
        invite(scribe, "Lina"),
        invite(scribe, "Unsure"),
        invite(scribe, "Olaf"),
    );
    scribe.does(
        "resolve_unknown",
        json!({"selection": picked(&unsure), "arrived": true}),
        "invite",
        &unsure,
    );
    scribe.does(
        "resend_invites",
        json!({"selection": picked(&lina)}),
        "invite",
        &lina,
    );
    scribe.does(
        "change_ownership",
        json!({"selection": picked(&lina), "ownedBy": "personal"}),
        "invite",
        &lina,
    );
    scribe.does(
        "change_group",
        json!({"selection": picked(&lina), "group": "Ward 3"}),
        "invite",
        &lina,
    );
    let path = scribe.stage.folder.path().join("cards.pdf");
    scribe.stage.desk().will_pick(path);
    scribe.does(
        "print_cards",
        json!({"selection": picked(&lina), "options": {"layout": "eight", "paper": "a4"}}),
        "invite",
        &lina,
    );
    scribe.does(
        "revoke_invites",
        json!({"selection": picked(&olaf)}),
        "invite",
        &olaf,
    );
}

/// An invitee asks for a new invite, on the page of the link.
fn ask(scribe: &mut Scribe, name: &str) -> Value {
    let id = invite(scribe, name);
    let access = scribe.reads("invite_access", json!({"id": id}));
    let link = text(&access["link"]);
    let visitor = Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: "Mozilla/5.0 (iPhone)".into(),
        prefetch: false,
    };
    let locator = Locator::Token(link.rsplit('/').next().unwrap().to_owned());
    let engine = scribe.stage.engine();
    tauri::async_runtime::block_on(engine.ask_for_new_invite(&locator, true, &visitor)).unwrap();
    scribe.reads("list_requests", json!({}))[0]["id"].clone()
}

fn requests(scribe: &mut Scribe) {
    let id = ask(scribe, "Lina");
    scribe.does(
        "decline_request",
        json!({"id": id, "words": "Use your new laptop."}),
        "invite",
        "Lina",
    );
    let id = ask(scribe, "Lina");
    scribe.does(
        "approve_request",
        json!({"id": id, "approval": {"valid_hours": null, "email": ""}}),
        "invite",
        "Lina",
    );
}

fn by_myself(scribe: &mut Scribe) {
    let draft = json!({"draft": {"platform": "ios", "owned_by": "corporate", "group": ""}});
    let view = scribe.does("start_by_myself", draft, "invite", "");
    let id = view["invite"]["id"].clone();
    scribe.does("renew_by_myself", json!({"id": id}), "invite", &text(&id));
}

/// Commits a file for each. Gives the batch.
fn import(scribe: &mut Scribe, names: &[&str]) -> Value {
    let mut text = String::from("USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n");
    for name in names {
        text.push_str(&format!("{name},{}@example.com,iOS\n", name.to_lowercase()));
    }
    let id = scribe.reads("paste_import", json!({"text": text}))["id"].clone();
    let arguments = json!({"id": id, "options": scribe.forms.get("import")});
    scribe.reads("review_import", arguments.clone());
    scribe.does("commit_import", arguments, "batch", "")["batch_id"].clone()
}

fn batches(scribe: &mut Scribe) {
    let batch = import(scribe, &["Wanda"]);
    scribe.does("cancel_batch", json!({"batchId": batch}), "batch", &text(&batch));
    let words = "5.1.1 No such user here".into();
    scribe
        .stage
        .mail
        .for_recipient("nobody@example.com", Scripted::Refuse(550, words));
    let batch = import(scribe, &["Nobody"]);
    scribe.reads("send_now", json!({"sendId": batch}));
    scribe.stage.delivered();
    let missed = invite(scribe, "Nobody");
    let draft = json!({"batch_id": batch, "failed": true, "bounced": false, "expired": false, "except": [],
        "corrections": [{"invite_id": missed, "email": "somebody@example.com"}]});
    scribe.does("reinvite", json!({"draft": draft}), "batch", &text(&batch));
}

fn approvals(scribe: &mut Scribe) {
    let mut settings = scribe.forms.get("security");
    settings["approval_above"] = json!(1);
    scribe.does(
        "save_security",
        json!({"settings": settings}),
        "settings",
        "security",
    );
    for (name, answer) in [("Finn", "approval_given"), ("Greta", "approval_declined")] {
        ask_for_two(scribe, name);
        scribe.sit(SECOND);
        let id = scribe.reads("list_approvals", json!({}))[0]["id"].clone();
        let arguments = json!({"id": id, "approve": answer == "approval_given"});
        scribe.does_as("answer_approval", arguments, answer, "approval", name);
        scribe.sit(ADMINISTRATOR);
    }
    ask_for_two(scribe, "Hugo");
    let id = scribe.reads("list_approvals", json!({}))[0]["id"].clone();
    scribe.does("withdraw_approval", json!({"id": id}), "approval", "Hugo");
    settings["approval_above"] = json!(0);
    scribe.reads("save_security", json!({"settings": settings}));
}

fn ask_for_two(scribe: &mut Scribe, name: &str) {
    let mut draft = scribe.forms.get("invite");
    draft["recipients"] =
        json!([{"name": name, "email": format!("{}@example.com", name.to_lowercase()), "phone": ""}]);
    draft["devices_each"] = json!(2);
    scribe.does_as(
        "send_invites",
        json!({"draft": draft}),
        "approval_asked",
        "approval",
        name,
    );
}

fn reports(scribe: &mut Scribe) {
    let path = scribe.stage.folder.path().join("report.eml");
    std::fs::write(
        &path,
        "From: postmaster@example.com\r\nSubject: Hello\r\n\r\nNothing.\r\n",
    )
    .unwrap();
    scribe.does("read_bounce_files", json!({"paths": [path]}), "", "");
    scribe.stage.desk().will_pick(path);
    scribe.does("pick_bounce_files", json!({}), "", "");
    scribe.does("clear_outbox", json!({}), "", "");
}

/// What opens each invite that lives must be found nowhere.
fn access(scribe: &mut Scribe) {
    let page = scribe.reads(
        "list_invites",
        json!({"filter": all(), "sort": "newest", "cursor": null, "limit": 100}),
    );
    for row in page["rows"].as_array().into_iter().flatten() {
        if row["live"] != true {
            continue;
        }
        let access = scribe.reads("invite_access", json!({"id": row["id"]}));
        let passcode = text(&access["passcode"]);
        let link = &text(&access["link"]);
        scribe.keep_secret(link.rsplit('/').next().unwrap());
        scribe.keep_secret(passcode);
    }
}
