//! Invites, By myself, batches and requests.

use serde_json::{Value, json};

use super::{Case, Forms, NO_ID, Who::*, leaves, nothing, reads};

pub fn cases(forms: &Forms) -> Vec<Case> {
    let filter = json!({"search": "", "states": [], "platforms": [], "owned_by": null, "group_id": null, "batch_id": null});
    let picked = |extra: Value| {
        let mut arguments = json!({"selection": nothing()});
        for (name, value) in extra.as_object().into_iter().flatten() {
            arguments[name] = value.clone();
        }
        arguments
    };
    let draft = || json!({"draft": forms.get("invite")});
    let by_myself = json!({"draft": {"platform": "ios", "owned_by": "corporate", "group": ""}});
    let again = json!({"draft": {"batch_id": NO_ID, "failed": true, "bounced": false, "expired": false, "except": [],
        "corrections": []}});
    let funnel = json!({"filter": {"days": 7, "platform": null, "batch_id": null, "group_id": null}, "by": "platform"});
    vec![
        reads(
            "list_invites",
            Readers,
            json!({"filter": filter, "sort": "newest", "cursor": null, "limit": 10}),
        ),
        reads("count_invites", Readers, json!({"filter": filter})),
        leaves(
            "export_invites",
            Readers,
            "invites_exported",
            json!({"filter": filter}),
        ),
        reads("invite_detail", Readers, json!({"id": NO_ID})),
        reads("invite_access", Administrators, json!({"id": NO_ID})),
        leaves(
            "resend_invites",
            Administrators,
            "invites_resent",
            picked(json!({})),
        ),
        leaves(
            "revoke_invites",
            Administrators,
            "invites_revoked",
            picked(json!({})),
        ),
        leaves(
            "change_ownership",
            Administrators,
            "ownership_changed",
            picked(json!({"ownedBy": "personal"})),
        ),
        leaves(
            "change_group",
            Administrators,
            "group_changed",
            picked(json!({"group": "Ward 3"})),
        ),
        leaves(
            "resolve_unknown",
            Administrators,
            "unknown_settled",
            picked(json!({"arrived": true})),
        ),
        leaves(
            "print_cards",
            Administrators,
            "cards_printed",
            picked(json!({"options": {"layout": "eight", "paper": "a4"}})),
        ),
        reads("funnel", Readers, json!({"days": 7})),
        reads("funnel_report", Readers, funnel),
        reads("list_requests", Readers, json!({})),
        leaves(
            "approve_request",
            Administrators,
            "request_answered",
            json!({"id": NO_ID, "approval": {"valid_hours": null, "email": ""}}),
        ),
        leaves(
            "decline_request",
            Administrators,
            "request_answered",
            json!({"id": NO_ID, "words": ""}),
        ),
        reads("plan_invites", Readers, draft()),
        reads(
            "preview_mail",
            Readers,
            json!({"draft": forms.get("invite"), "recipient": 0}),
        ),
        leaves("send_invites", Administrators, "invites_sent", draft()),
        leaves(
            "undo_send",
            Administrators,
            "send_undone",
            json!({"sendId": NO_ID}),
        ),
        leaves(
            "send_now",
            Administrators,
            "send_hastened",
            json!({"sendId": NO_ID}),
        ),
        reads("send_progress", Readers, json!({"sendId": NO_ID})),
        leaves("start_by_myself", Enrollers, "code_made", by_myself),
        reads("by_myself_view", Enrollers, json!({"id": NO_ID})),
        leaves("renew_by_myself", Enrollers, "code_renewed", json!({"id": NO_ID})),
        reads("by_myself_tally", Enrollers, json!({})),
        reads("list_batches", Readers, json!({"cursor": null})),
        reads("batch", Readers, json!({"batchId": NO_ID})),
        reads("batch_history", Readers, json!({"batchId": NO_ID})),
        reads("batch_failures", Readers, json!({"batchId": NO_ID})),
        leaves(
            "cancel_batch",
            Administrators,
            "batch_cancelled",
            json!({"batchId": NO_ID}),
        ),
        leaves("reinvite", Administrators, "invited_again", again),
    ]
}
