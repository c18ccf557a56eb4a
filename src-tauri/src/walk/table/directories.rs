//! Directories, and self enrollment, which goes by them.

use serde_json::json;

use super::{Case, Forms, NO_ID, Who::*, leaves, reads, unwritten};

pub fn cases(forms: &Forms) -> Vec<Case> {
    let draft = || json!({"draft": forms.get("directory")});
    let one = || json!({"id": NO_ID});
    vec![
        reads("list_directories", Readers, json!({})),
        reads("directory", Readers, one()),
        reads("directory_presets", Readers, json!({})),
        leaves("save_directory", Administrators, "directory_added", draft()),
        leaves(
            "enable_directory",
            Administrators,
            "directory_enabled",
            json!({"id": NO_ID, "enabled": true}),
        ),
        leaves("remove_directory", Administrators, "directory_removed", one()),
        // Signs in to a server of the caller's choosing, with a secret that is kept.
        reads("test_directory", Administrators, draft()),
        reads("preview_sync", Administrators, one()),
        reads(
            "directory_plan_rows",
            Readers,
            json!({"id": NO_ID, "planId": NO_ID, "kind": "new", "offset": 0, "limit": 10}),
        ),
        leaves(
            "sync_now",
            Administrators,
            "directory_synced",
            json!({"id": NO_ID, "full": true, "confirmed": null}),
        ),
        unwritten(
            "stop_sync",
            Administrators,
            "whoever stops a synchronisation finds it under directory_synced as cancelled",
            one(),
        ),
        reads("directory_sync_status", Readers, one()),
        reads(
            "directory_syncs",
            Readers,
            json!({"id": NO_ID, "cursor": null, "limit": 10}),
        ),
        reads("self_enrollment_page", Readers, json!({})),
        leaves(
            "save_self_enrollment",
            Administrators,
            "settings_changed",
            json!({"settings": forms.get("self_enrollment")}),
        ),
        leaves(
            "print_poster",
            Administrators,
            "poster_printed",
            json!({"options": {"paper": "a4", "language": "en"}}),
        ),
    ]
}
