//! Who signs in, the own account, accounts, approvals, and the audit log.

use serde_json::json;

use super::{Case, Forms, NO_ID, Who::*, leaves, reads, unwritten};
use crate::walk::stage::{ADMINISTRATOR, PASSWORD, address};

/// No password of anybody.
const WRONG: &str = "granite tulip saddle nine";

pub fn cases(_: &Forms) -> Vec<Case> {
    let filter = json!({"search": "", "actions": [], "who": "", "kind": "", "subject_id": "", "since": null, "until": null});
    let form = json!({"form": {"email": address(ADMINISTRATOR), "password": PASSWORD, "code": ""}});
    // Not fit to be one, whoever asks for it.
    let draft = json!({"draft": {"name": "", "email": "", "role": "administrator", "password": "", "own_password": ""}});
    let edit = json!({"edit": {"id": NO_ID, "name": "Eve", "email": "eve@northwind.example", "role": "administrator",
        "disabled": false}});
    let one = || json!({"id": NO_ID});
    vec![
        reads("console_session", Anybody, json!({})),
        leaves("sign_in", Anybody, "signed_in", form),
        leaves(
            "unlock_console",
            Anybody,
            "console_unlocked",
            json!({"password": PASSWORD}),
        ),
        unwritten(
            "lock_console",
            Anybody,
            "a window that shows nothing any more",
            json!({}),
        ),
        unwritten(
            "console_active",
            Anybody,
            "a touch, which puts the lock off",
            json!({}),
        ),
        leaves("sign_out", Anybody, "signed_out", json!({})),
        leaves(
            "change_own_password",
            Staff,
            "own_password_changed",
            json!({"current": WRONG, "newPassword": WRONG}),
        ),
        unwritten(
            "offer_second_factor",
            Staff,
            "an offer, in memory until its first code confirms it",
            json!({}),
        ),
        leaves(
            "confirm_second_factor",
            Staff,
            "second_factor_added",
            json!({"password": PASSWORD, "code": ""}),
        ),
        leaves(
            "drop_second_factor",
            Staff,
            "second_factor_removed",
            json!({"password": PASSWORD}),
        ),
        reads("list_accounts", Readers, json!({})),
        leaves("add_account", Administrators, "account_added", draft),
        leaves(
            "protect_console",
            Administrators,
            "account_added",
            json!({"ownPassword": PASSWORD}),
        ),
        leaves("change_account", Administrators, "account_changed", edit),
        leaves(
            "set_account_password",
            Administrators,
            "account_password_set",
            json!({"id": NO_ID, "password": WRONG}),
        ),
        leaves(
            "remove_second_factor",
            Administrators,
            "second_factor_removed",
            one(),
        ),
        leaves("remove_account", Administrators, "account_removed", one()),
        reads("would_wait", Readers, json!({"invites": 3})),
        reads("list_approvals", Readers, json!({})),
        reads("review_approval", Administrators, one()),
        leaves(
            "answer_approval",
            Administrators,
            "approval_given",
            json!({"id": NO_ID, "approve": true}),
        ),
        leaves("withdraw_approval", Administrators, "approval_withdrawn", one()),
        reads(
            "list_audit",
            Readers,
            json!({"filter": filter, "cursor": null, "limit": 10}),
        ),
        reads("audit_choices", Readers, json!({})),
        reads("verify_audit", Readers, json!({})),
        leaves(
            "export_audit",
            Readers,
            "audit_exported",
            json!({"filter": filter}),
        ),
    ]
}
