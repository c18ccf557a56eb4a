//! Settings, the job's switch, certificates.

use serde_json::{Value, json};

use super::Scribe;

const SECRETS: [&str; 3] = [
    "mail secret of the stage",
    "bounce secret of the stage",
    "text secret of the stage",
];
const PASSPHRASE: &str = "a passphrase of some length";

pub fn told(scribe: &mut Scribe) {
    for secret in SECRETS {
        scribe.keep_secret(secret);
    }
    scribe.keep_secret(PASSPHRASE);
    let form = json!({"organisation": "Northwind", "admin_name": "Priya Raman", "admin_email": "priya@northwind.example"});
    scribe.does(
        "complete_first_run",
        json!({"form": form}),
        "settings",
        "organisation",
    );
    scribe.does("pause_job", json!({"paused": true}), "settings", "paused");
    scribe.does("pause_job", json!({"paused": false}), "settings", "paused");
    saved(scribe, "organisation", "save_organisation", "settings", |form| {
        form["support_phone"] = json!("+49 30 1234")
    });
    saved(scribe, "sending", "save_sending", "settings", |form| {
        form["per_hour"] = json!(77)
    });
    saved(scribe, "enrollment", "save_enrollment_page", "change", |form| {
        form["settings"]["remind_most"] = json!(1)
    });
    saved(scribe, "apple", "save_apple", "change", |form| {
        form["silent_days"] = json!(9)
    });
    saved(scribe, "portal", "save_portal_page", "change", |form| {
        form["portal"]["public_address"] = json!("https://enroll.northwind.example");
    });
    saved(scribe, "mail", "save_mail", "change", |form| {
        form["settings"]["route"] = json!("smtp");
        form["settings"]["host"] = json!("127.0.0.1");
        form["settings"]["port"] = json!(9);
        form["settings"]["from_email"] = json!("it@northwind.example");
        form["settings"]["sign_in"] = json!("password");
        form["settings"]["user"] = json!("it");
        form["secret"] = json!({"kind": "set", "value": SECRETS[0]});
    });
    saved(scribe, "bounces", "save_bounces", "change", |form| {
        form["settings"]["host"] = json!("127.0.0.1");
        form["settings"]["port"] = json!(9);
        form["settings"]["user"] = json!("it");
        form["secret"] = json!({"kind": "set", "value": SECRETS[1]});
    });
    saved(scribe, "texts", "save_texts", "change", |form| {
        form["settings"]["country"] = json!("DE");
        form["settings"]["gateway"]["account"] = json!(format!("AC{}", "0".repeat(32)));
        form["secret"] = json!({"kind": "set", "value": SECRETS[2]});
    });
    logo(scribe);
    certificates(scribe);
}

/// Changes a form a little and saves it.
fn saved(scribe: &mut Scribe, name: &str, command: &str, argument: &str, change: impl FnOnce(&mut Value)) {
    let mut form = scribe.forms.get(name);
    change(&mut form);
    scribe.does(command, json!({argument: form}), "settings", name);
}

fn logo(scribe: &mut Scribe) {
    let path = scribe.stage.folder.path().join("logo.svg");
    let picture = r##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#336699"/></svg>"##;
    std::fs::write(&path, picture).unwrap();
    scribe.stage.desk().will_pick(path);
    scribe.does("choose_logo", json!({}), "settings", "logo");
    scribe.does("remove_logo", json!({}), "settings", "logo");
}

fn certificates(scribe: &mut Scribe) {
    let path = scribe.stage.folder.path().join("authority.pem");
    let phrase = || json!({"passphrase": PASSPHRASE});
    scribe.stage.desk().will_pick(path.clone());
    scribe.does("back_up_authority", phrase(), "settings", "device_authority");
    scribe.does("renew_authority", json!({}), "settings", "device_authority");
    scribe.stage.desk().will_pick(path);
    scribe.does("restore_authority", phrase(), "settings", "device_authority");
    let path = scribe.stage.folder.path().join("poster.pdf");
    scribe.stage.desk().will_pick(path);
    scribe.does(
        "print_poster",
        json!({"options": {"paper": "a4", "language": "en"}}),
        "",
        "",
    );
}
