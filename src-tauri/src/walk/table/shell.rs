//! The frame of the console, the job that sends, and the trial outbox.

use serde_json::json;

use super::{Case, Forms, Who::*, leaves, reads, unwritten};

pub fn cases(forms: &Forms) -> Vec<Case> {
    let first_run = json!({"form": {"organisation": "Northwind Health", "admin_name": "Priya Raman",
        "admin_email": "priya@northwind.example"}});
    vec![
        reads("overview", Staff, json!({})),
        reads("job_status", Staff, json!({})),
        reads("platform_readiness", Staff, json!({"platform": "ios"})),
        unwritten(
            "restart_engine",
            Staff,
            "opens the data folder after a start that failed, and does nothing to one that is open",
            json!({}),
        ),
        leaves(
            "complete_first_run",
            Administrators,
            "settings_changed",
            first_run,
        ),
        unwritten(
            "skip_checklist_step",
            Administrators,
            "a hint of the first days that is hidden",
            json!({"step": "own_device"}),
        ),
        leaves(
            "pause_job",
            Administrators,
            "settings_changed",
            json!({"paused": false}),
        ),
        unwritten(
            "reset_job_tally",
            Administrators,
            "the figures of the last run, in memory",
            json!({}),
        ),
        reads("list_outbox", Readers, json!({"cursor": null, "limit": 10})),
        reads("outbox_mail", Administrators, json!({"id": "x"})),
        leaves("clear_outbox", Administrators, "outbox_cleared", json!({})),
        reads("open_link", Staff, json!({"link": forms.get("address")})),
        unwritten("reveal_outbox", Administrators, "shows a folder", json!({})),
    ]
}
