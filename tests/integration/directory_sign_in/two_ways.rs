//! Both factors, and self enrollment, with the real directories.

use muster_app::wire::{InviteFilter, InviteSort};
use muster_domain::invite::{InviteState, Via};
use muster_stories::slapd::{BASE, READER, Slapd, group, person};
use reqwest::Client;

use super::{Stage, is_ready, path, stage, to_slapd, types};

async fn posts(stage: &Stage, browser: &Client, to: &str, form: &[(&str, &str)]) -> (u16, String, String) {
    let page = browser.post(stage.url(to)).form(form).send().await.unwrap();
    let location = page.headers().get("location");
    let location = location.map_or("", |value| value.to_str().unwrap()).to_owned();
    (page.status().as_u16(), location, page.text().await.unwrap())
}

async fn by_themselves(stage: &Stage) -> usize {
    let filter = InviteFilter::default();
    let page = stage
        .app
        .list_invites(filter, InviteSort::Newest, None, 100)
        .await
        .unwrap();
    let made = page.rows.iter().filter(|row| row.via == Via::SelfEnrollment);
    made.filter(|row| row.state == InviteState::Verified).count()
}

#[tokio::test]
async fn passcode_and_password_and_then_by_oneself() {
    let people = person("ana", "") + &person("bea", "") + &group("field", &["uid=ana,ou=people"]);
    let slapd = Slapd::holding(&people).await.unwrap();
    let stage = stage().await;
    let id = stage
        .connect(None, "Example LDAP", to_slapd(&slapd), READER.1)
        .await;
    stage.set("enrollment.authentication", "two_factor").await;
    let (invite, access) = stage.invite("ana@example.org").await;
    let browser = stage.browser();
    let page = types(&browser, &access.link, &id, "ana", "pw-ana").await;
    assert_eq!(page.status(), 422, "the passcode comes first");
    let typed = [("passcode", &*access.passcode)];
    assert_eq!(posts(&stage, &browser, path(&access), &typed).await.0, 303);
    assert_eq!(
        stage.state(&invite).await,
        InviteState::Queued,
        "half is no whole"
    );
    let page = types(&stage.browser(), &access.link, &id, "ana", "pw-ana").await;
    assert_eq!(page.status(), 422, "another browser has no half");
    let page = types(&browser, &access.link, &id, "ana", "pw-ana").await;
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
    assert_eq!(stage.state(&invite).await, InviteState::Verified);

    // By herself, while the directory has her in the group: asked now, whatever the last sync brought.
    stage.set("self_enrollment.enabled", "true").await;
    let report = stage.app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(report.outcome, "done", "{report:?}");
    let groups = stage.app.search_directory_groups("field".into()).await.unwrap();
    stage.set("self_enrollment.groups", &groups[0].id).await;
    slapd
        .change(&format!(
            "dn: cn=field,ou=groups,{BASE}\nchangetype: modify\nreplace: member\nmember: uid=bea,ou=people,{BASE}\n\n\
             dn: uid=cleo,ou=people,{BASE}\nchangetype: add\nobjectClass: inetOrgPerson\nuid: cleo\ncn: Cleo\nsn: Cleo\n\
             mail: cleo@example.org\nuserPassword: pw-cleo\n"
        ))
        .unwrap();
    let signs_in = async |who: &str| {
        let browser = stage.browser();
        let password = format!("pw-{who}");
        let form = [("directory", &*id), ("name", who), ("password", &*password)];
        let (status, to, text) = posts(&stage, &browser, "/self/sign-in", &form).await;
        (browser, status, to, text)
    };
    let (_, status, _, text) = signs_in("ana").await;
    assert_eq!(status, 503, "nothing can be enrolled yet: {text}");
    is_ready(&stage).await;
    let (_, status, _, text) = signs_in("ana").await;
    assert_eq!(status, 403, "{text}");
    assert!(text.contains("not open to your account"), "{text}");
    let (_, status, _, text) = signs_in("cleo").await;
    assert_eq!(status, 403, "{text}");
    let (bea, _, to, text) = signs_in("bea").await;
    assert_eq!(to, "/self/choose", "{text}");
    let picked = [("choice", "ios.personal")];
    assert_eq!(posts(&stage, &bea, "/self/choose", &picked).await.1, "/enroll");
    assert_eq!(by_themselves(&stage).await, 1);
}

#[tokio::test]
async fn passcode_and_provider_and_then_by_oneself() {
    let stage = stage().await;
    let (provider, id) = stage.provider("Example ID").await;
    stage.set("enrollment.authentication", "two_factor").await;
    let (invite, access) = stage.invite("ana@example.org").await;
    let browser = stage.browser();
    assert_eq!(stage.begins(&browser, &id, path(&access)).await.0, 422);
    let typed = [("passcode", &*access.passcode)];
    assert_eq!(posts(&stage, &browser, path(&access), &typed).await.0, 303);
    let came = stage
        .is_at(&browser, (&provider, &id), path(&access), "ana")
        .await;
    assert_eq!(browser.get(came).send().await.unwrap().status(), 303);
    assert_eq!(stage.state(&invite).await, InviteState::Verified);

    stage.set("self_enrollment.enabled", "true").await;
    let groups = stage.app.search_directory_groups("Field".into()).await.unwrap();
    stage.set("self_enrollment.groups", &groups[0].id).await;
    is_ready(&stage).await;
    let bea = stage.browser();
    let came = stage.is_at(&bea, (&provider, &id), "/self", "bea").await;
    assert_eq!(
        bea.get(came).send().await.unwrap().status(),
        403,
        "not in the group"
    );
    let ana = stage.browser();
    let came = stage.is_at(&ana, (&provider, &id), "/self", "ana").await;
    let page = ana.get(came).send().await.unwrap();
    assert_eq!(page.headers()["location"], "/self/choose");
    let picked = [("choice", "ios.personal")];
    assert_eq!(posts(&stage, &ana, "/self/choose", &picked).await.1, "/enroll");
    assert_eq!(by_themselves(&stage).await, 1);
}
