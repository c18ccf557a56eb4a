//! Forms of other sites, by what browsers say of them with and without `Sec-Fetch-Site`.

use muster_domain::invite::InviteState;

use crate::stage::{PASSWORD, Stage, With, entry, path, stage_of};

/// Every address of the portal that takes a form.
fn forms(stage: &Stage, link: &str) -> Vec<(String, Vec<(&'static str, String)>)> {
    let password = || {
        vec![
            ("directory", stage.ad_id.clone()),
            ("name", "dana".to_owned()),
            ("password", PASSWORD.to_owned()),
        ]
    };
    vec![
        (link.to_owned(), vec![("passcode", "00000000".into())]),
        (format!("{link}/ask"), vec![("lost", "1".into())]),
        (format!("{link}/sign-in"), password()),
        ("/self/sign-in".into(), password()),
        ("/self/choose".into(), vec![("choice", "ios.personal".into())]),
        (
            "/apple/account/sign-in".into(),
            vec![("email", "dana@northwind.example".into())],
        ),
        ("/apple/account/sign-in/directory".into(), password()),
        (
            "/apple/account/sign-in/terms".into(),
            vec![("version", "1".into())],
        ),
        (
            format!("/auth/{}/begin", stage.oidc_id),
            vec![("at", link.to_owned())],
        ),
        ("/m".into(), vec![("code", "00000000".into())]),
        ("/enroll/profile".into(), vec![]),
        ("/enroll/terms".into(), vec![("version", "1".into())]),
        ("/language".into(), vec![("language", "de".into())]),
    ]
}

#[tokio::test]
async fn no_form_of_another_site_is_taken_anywhere() {
    let settings = [("self_enrollment.enabled", "true"), ("apple.lab_mode", "true")];
    let stage = stage_of(
        "directory",
        With::Both,
        std::time::Duration::from_millis(5),
        &settings,
    )
    .await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    let (id, access) = stage.invite("Dana", "dana@northwind.example").await;
    let link = path(&access);
    for (to, form) in forms(&stage, &link) {
        let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (*key, value.as_str())).collect();
        for line in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            // Without it, as on an address that is not encrypted.
            ("origin", "https://evil.example"),
            ("origin", "https://enroll.northwind.example.evil.example"),
            ("origin", "null"),
            ("referer", "https://evil.example/e/x"),
        ] {
            let mut browser = stage.browser();
            let page = browser.post_with(line, &to, &form).await;
            assert_eq!(page.status, 403, "{to} {line:?}");
            assert!(browser.jar.is_empty(), "{to} {line:?}");
        }
        // The same form of ours is understood.
        for line in [
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://enroll.northwind.example"),
            ("referer", "https://enroll.northwind.example/self"),
            ("accept", "text/html"),
        ] {
            let page = stage.browser().post_with(line, &to, &form).await;
            let refused = page.status == 403 && page.text.contains("came from another page");
            assert!(
                !refused && page.status != 404 && page.status != 405,
                "{to} {line:?}: {}",
                page.status
            );
        }
    }
    assert_eq!(stage.state(&id).await, InviteState::Verified, "by our own forms");
}
