//! What asks the desktop for a file first: nobody sees a dialog for what they may not do.

use serde_json::json;

use super::{Case, Forms, Who::Administrators, leaves, reads, unwritten};

pub fn cases(_: &Forms) -> Vec<Case> {
    let passphrase = || json!({"passphrase": "a passphrase of some length"});
    vec![
        reads("pick_file", Administrators, json!({"title": "Certificate"})),
        leaves("pick_bounce_files", Administrators, "bounces_read", json!({})),
        leaves("choose_logo", Administrators, "settings_changed", json!({})),
        reads("save_authority_certificate", Administrators, json!({})),
        leaves(
            "back_up_authority",
            Administrators,
            "authority_backed_up",
            passphrase(),
        ),
        leaves(
            "restore_authority",
            Administrators,
            "settings_changed",
            passphrase(),
        ),
        unwritten(
            "save_push_request",
            Administrators,
            "a request that comes to nothing before the certificate for it is taken, which is written down",
            json!({}),
        ),
        leaves(
            "pick_push_certificate",
            Administrators,
            "settings_changed",
            json!({}),
        ),
    ]
}
