//! What the settings refuse, and what an invite takes from them.

use muster_app::wire::EnrollmentChange;
use muster_domain::authentication::Authentication;

use super::stage::*;

#[tokio::test]
async fn settings_refuse_what_cannot_be_and_keep_what_is_right() {
    let stage = stage().await;
    let page = stage.app.enrollment_page().await.unwrap();
    assert_eq!(
        (page.valid_hours, page.directory_ready, page.terms_version),
        (168, false, 0)
    );
    let mut settings = page.settings.clone();
    settings.authentication = Authentication::TwoFactor;
    settings.remind_first_hours = 721;
    settings.remind_most = 0;
    settings.least_ios = "new".into();
    settings.manufacturers = vec!["--".into()];
    settings.notify_enrolled = "nobody".into();
    settings.device_limit = 1_001;
    let change = EnrollmentChange {
        settings,
        valid_hours: 0,
    };
    let refused = stage.app.save_enrollment_page(change.clone()).await.unwrap_err();
    let fields: Vec<&str> = refused
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    for field in [
        "authentication",
        "remind_first_hours",
        "remind_most",
        "least_ios",
        "manufacturers",
        "notify_enrolled",
        "device_limit",
        "valid_hours",
    ] {
        assert!(fields.contains(&field), "{field} of {fields:?}");
    }
    assert_eq!(
        stage.app.preview_enrollment(change).await.unwrap().problems.len(),
        refused.problems.len()
    );
    let mut settings = page.settings;
    settings.least_ios = "17".into();
    settings.manufacturers = vec![" Samsung".into(), "samsung".into()];
    settings.device_limit = 2;
    let saved = stage
        .app
        .save_enrollment_page(EnrollmentChange {
            settings,
            valid_hours: 240,
        })
        .await
        .unwrap();
    assert_eq!(
        (saved.settings.least_ios.as_str(), saved.valid_hours),
        ("17.0", 240)
    );
    assert_eq!(saved.settings.manufacturers, ["Samsung"]);
    assert_eq!(
        stage
            .app
            .organisation_settings()
            .await
            .unwrap()
            .default_valid_hours,
        240
    );
    // On the command line, also by the names of before.
    stage
        .set(&["apple.least_ios=18", "enrollment.manufacturers=Google,Samsung"])
        .await;
    let all = stage.app.settings_by_name().await.unwrap();
    assert_eq!(all["enrollment.least_ios"], "18.0");
    assert_eq!(
        all["enrollment.manufacturers"],
        serde_json::json!(["Google", "Samsung"])
    );
    let twice = stage
        .try_set(&["apple.least_ios=18", "enrollment.least_ios=18"])
        .await;
    assert!(twice.is_err());
    let refused = stage
        .try_set(&["enrollment.authentication=directory"])
        .await
        .unwrap_err();
    assert_eq!(refused.problems[0].field, "enrollment.authentication");
}

#[tokio::test]
async fn an_invite_says_how_its_invitee_proves_who_they_are() {
    let stage = stage().await;
    let (id, _) = stage.invite().await;
    assert_eq!(
        stage.detail(&id).await.invite.authentication,
        Authentication::Passcode
    );
}
