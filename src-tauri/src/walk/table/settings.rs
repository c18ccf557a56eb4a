//! Settings: an auditor reads them, without their secrets; everything else is an administrator's.

use serde_json::json;

use super::{Case, Forms, Who::*, leaves, reads, unwritten};

/// The action of every setting.
const CHANGED: &str = "settings_changed";

pub fn cases(forms: &Forms) -> Vec<Case> {
    let change = |form: &str| json!({"change": forms.get(form)});
    let settings = |form: &str| json!({"settings": forms.get(form)});
    let nowhere = json!({"settings": {"enabled": true, "authority": "other", "directory_url": "https://127.0.0.1:9/",
        "contact": "", "terms_agreed": false, "challenge": "http-01", "http_listen": "", "root_file": "",
        "external_account": "", "has_secret": false}});
    vec![
        reads("organisation_settings", Readers, json!({})),
        leaves(
            "save_organisation",
            Administrators,
            CHANGED,
            settings("organisation"),
        ),
        reads("mail_settings", Readers, json!({})),
        leaves("save_mail", Administrators, CHANGED, change("mail")),
        // Connects to a server of the caller's choosing, with a secret that is kept.
        reads("test_mail", Administrators, change("mail")),
        reads("bounce_settings", Readers, json!({})),
        leaves("save_bounces", Administrators, CHANGED, change("bounces")),
        reads("test_bounces", Administrators, change("bounces")),
        reads("bounce_status", Readers, json!({})),
        leaves("check_bounces_now", Administrators, "bounces_read", json!({})),
        leaves(
            "read_bounce_files",
            Administrators,
            "bounces_read",
            json!({"paths": []}),
        ),
        reads("text_settings", Readers, json!({})),
        leaves("save_texts", Administrators, CHANGED, change("texts")),
        reads("text_standing", Readers, json!({})),
        reads("test_texts", Administrators, change("texts")),
        leaves(
            "send_test_text",
            Administrators,
            "test_sent",
            json!({"test": {"change": forms.get("texts"), "to": "+4915112345678"}}),
        ),
        reads("portal_page", Readers, json!({})),
        leaves("save_portal_page", Administrators, CHANGED, change("portal")),
        reads("acme_directory", Administrators, nowhere.clone()),
        reads("open_acme_terms", Administrators, nowhere),
        reads("sending_settings", Readers, json!({})),
        leaves("save_sending", Administrators, CHANGED, settings("sending")),
        reads("sending_presets", Readers, json!({})),
        reads("enrollment_page", Readers, json!({})),
        leaves(
            "save_enrollment_page",
            Administrators,
            CHANGED,
            change("enrollment"),
        ),
        reads("preview_enrollment", Readers, change("enrollment")),
        reads("logo", Readers, json!({})),
        leaves("remove_logo", Administrators, CHANGED, json!({})),
        reads("check_colour", Staff, json!({"colour": "#336699"})),
        reads("security_settings", Readers, json!({})),
        leaves("save_security", Administrators, CHANGED, settings("security")),
        reads("certificates", Readers, json!({})),
        leaves("renew_authority", Administrators, CHANGED, json!({})),
        unwritten(
            "get_certificate_now",
            Administrators,
            "asks for a certificate that the portal asks for by itself in due course",
            json!({}),
        ),
        reads("apple_settings", Readers, json!({})),
        leaves("save_apple", Administrators, CHANGED, change("apple")),
    ]
}
