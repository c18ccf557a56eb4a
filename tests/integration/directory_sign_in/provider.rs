//! A real OpenID Connect provider: whom it opens an invite for.

use muster_domain::invite::InviteState;

use super::{path, stage};

#[tokio::test]
async fn a_real_provider_opens_an_invite_for_its_person_alone() {
    let stage = stage().await;
    let (provider, id) = stage.provider("Example ID").await;

    let (invite, access) = stage.invite("ana@example.org").await;
    // Bea is who she says, and not who was invited.
    let browser = stage.browser();
    let url = stage
        .is_at(&browser, (&provider, &id), path(&access), "bea")
        .await;
    assert_eq!(browser.get(url).send().await.unwrap().status(), 403);
    assert_eq!(stage.state(&invite).await, InviteState::Queued);

    let url = stage
        .is_at(&browser, (&provider, &id), path(&access), "ana")
        .await;
    // Somebody who saw the address comes first, and has nothing that was kept.
    assert_eq!(
        stage.browser().get(url.clone()).send().await.unwrap().status(),
        422
    );
    let page = browser.get(url.clone()).send().await.unwrap();
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
    assert_eq!(stage.state(&invite).await, InviteState::Verified);
    assert_eq!(browser.get(url).send().await.unwrap().status(), 422, "once");
}
