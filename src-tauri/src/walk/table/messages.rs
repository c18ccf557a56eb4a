//! What messages and the portal say: templates and terms of use.

use serde_json::json;

use super::{Case, Forms, NO_ID, Who::*, leaves, reads, unwritten};

/// Why drafts are not in the log.
const DRAFT: &str =
    "a draft, saved at every pause in typing: nothing is sent from it, and publishing it is written down";

pub fn cases(forms: &Forms) -> Vec<Case> {
    let place = forms.get("place");
    let at = || json!({"address": place});
    let named = || json!({"templateId": NO_ID, "name": "Winter"});
    let one = || json!({"templateId": NO_ID});
    vec![
        reads("list_templates", Readers, json!({})),
        reads("template", Readers, at()),
        unwritten(
            "save_template_draft",
            Administrators,
            DRAFT,
            json!({"draft": {"address": place, "content": forms.get("content"), "follows": null}}),
        ),
        leaves(
            "discard_template_draft",
            Administrators,
            "template_draft_discarded",
            at(),
        ),
        reads(
            "preview_template",
            Readers,
            json!({"request": forms.get("preview")}),
        ),
        leaves(
            "publish_template",
            Administrators,
            "template_published",
            json!({"address": place, "draftSavedAt": 0}),
        ),
        reads("template_versions", Readers, at()),
        reads(
            "compare_template",
            Readers,
            json!({"compare": {"address": place, "from": 0, "to": null}}),
        ),
        leaves(
            "revert_template",
            Administrators,
            "template_reverted",
            json!({"address": place, "to": 0}),
        ),
        leaves("duplicate_template", Administrators, "template_added", named()),
        leaves("rename_template", Administrators, "template_renamed", named()),
        leaves("remove_template", Administrators, "template_removed", one()),
        leaves(
            "use_template",
            Administrators,
            "template_used",
            json!({"purpose": "invite", "templateId": NO_ID}),
        ),
        reads("export_template", Readers, one()),
        leaves("import_template", Administrators, "template_imported", json!({})),
        leaves(
            "send_template_test",
            Administrators,
            "test_sent",
            json!({"test": {"preview": forms.get("preview"), "to": "priya@northwind.example"}}),
        ),
        reads("terms", Readers, json!({})),
        leaves(
            "save_terms_draft",
            Administrators,
            "terms_draft_saved",
            json!({"texts": []}),
        ),
        leaves(
            "discard_terms_draft",
            Administrators,
            "terms_draft_discarded",
            json!({}),
        ),
        leaves(
            "publish_terms",
            Administrators,
            "terms_published",
            json!({"published": 9}),
        ),
        reads("terms_versions", Readers, json!({})),
        reads("terms_version", Readers, json!({"number": 1})),
        reads("preview_terms", Readers, json!({"text": "Be kind."})),
        reads("terms_of_user", Readers, json!({"userId": NO_ID})),
    ]
}
