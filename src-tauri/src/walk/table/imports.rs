//! Bulk enrollment: a file that is open is the administrator's alone until it is committed.

use serde_json::json;

use super::{Case, Forms, NO_ID, Who::Administrators, leaves, reads};

pub fn cases(forms: &Forms) -> Vec<Case> {
    let options = forms.get("import");
    let query = json!({"show": "all", "field": null, "search": ""});
    let reading = json!({"encoding": null, "delimiter": null, "has_header": null, "sheet": null});
    let with_options = || json!({"id": NO_ID, "options": options});
    let asks = [
        ("open_import", json!({"path": "/nowhere/people.csv"})),
        ("pick_import", json!({})),
        (
            "paste_import",
            json!({"text": "name,email\nDana,dana@northwind.example"}),
        ),
        ("read_import_as", json!({"id": NO_ID, "reading": reading})),
        (
            "map_import",
            json!({"id": NO_ID, "columns": [null], "constants": []}),
        ),
        ("review_import", with_options()),
        (
            "import_rows",
            json!({"id": NO_ID, "query": query, "offset": 0, "limit": 10}),
        ),
        (
            "import_issue",
            json!({"id": NO_ID, "query": query, "row": 0, "field": "email"}),
        ),
        (
            "next_import_issue",
            json!({"id": NO_ID, "query": query, "from": null, "forward": true}),
        ),
        (
            "change_import",
            json!({"id": NO_ID, "change": {"kind": "fix_all"}}),
        ),
        ("plan_import", with_options()),
        (
            "preview_import",
            json!({"id": NO_ID, "options": options, "row": null}),
        ),
        ("dry_run_import", with_options()),
        ("reveal_dry_run", json!({})),
        ("close_import", json!({"id": NO_ID})),
        ("save_rejected_rows", json!({"id": NO_ID})),
        ("save_sample_csv", json!({})),
        (
            "map_user_import",
            json!({"id": NO_ID, "columns": [null], "constants": []}),
        ),
        ("review_user_import", json!({"id": NO_ID})),
        (
            "user_import_rows",
            json!({"id": NO_ID, "show": null, "offset": 0, "limit": 10}),
        ),
        ("take_user_import_suggestion", json!({"id": NO_ID, "row": 0})),
        ("save_people_sample_csv", json!({})),
        ("save_user_import_faults", json!({"id": NO_ID})),
    ];
    let mut cases: Vec<Case> = asks
        .into_iter()
        .map(|(command, arguments)| reads(command, Administrators, arguments))
        .collect();
    cases.push(leaves(
        "commit_import",
        Administrators,
        "batch_sent",
        with_options(),
    ));
    cases.push(leaves(
        "commit_user_import",
        Administrators,
        "users_imported",
        json!({"id": NO_ID}),
    ));
    cases
}
