//! Two real providers: an answer of one is brought to the other (RFC 9700, 4.4).

use muster_domain::invite::InviteState;

use super::{path, stage};

#[tokio::test]
async fn an_answer_of_one_provider_is_worth_nothing_at_another() {
    let stage = stage().await;
    let (one, first) = stage.provider("Example ID").await;
    let (other, second) = stage.provider("Other ID").await;
    let (invite, access) = stage.invite("ana@example.org").await;
    let at = path(&access);

    // The answer of the one at the address of the other, by the very browser that began.
    let browser = stage.browser();
    let came = stage.is_at(&browser, (&one, &first), at, "ana").await;
    let mut mixed = came.clone();
    mixed.set_path(&format!("/auth/{second}/callback"));
    assert_eq!(browser.get(mixed).send().await.unwrap().status(), 422);
    // That ended it: the right address is too late.
    assert_eq!(browser.get(came).send().await.unwrap().status(), 422);

    // A code of the one in an answer of the other, with and without its own name in it.
    for keeps_name in [true, false] {
        let stolen = stage.is_at(&stage.browser(), (&one, &first), at, "ana").await;
        let code = of(&stolen, "code");
        let browser = stage.browser();
        let own = stage.is_at(&browser, (&other, &second), at, "bea").await;
        let mut mixed = own.clone();
        mixed
            .query_pairs_mut()
            .clear()
            .append_pair("code", &code)
            .append_pair("state", &of(&own, "state"));
        let issuer = if keeps_name {
            of(&own, "iss")
        } else {
            of(&stolen, "iss")
        };
        mixed.query_pairs_mut().append_pair("iss", &issuer);
        assert_eq!(browser.get(mixed).send().await.unwrap().status(), 422);
    }
    assert_eq!(stage.state(&invite).await, InviteState::Queued);

    // Each by itself is as good as ever.
    let browser = stage.browser();
    let came = stage.is_at(&browser, (&other, &second), at, "ana").await;
    assert_eq!(browser.get(came).send().await.unwrap().status(), 303);
    assert_eq!(stage.state(&invite).await, InviteState::Verified);
}

fn of(url: &reqwest::Url, name: &str) -> String {
    let pair = url.query_pairs().find(|(key, _)| key == name);
    pair.unwrap_or_else(|| panic!("{name} is missing: {url}"))
        .1
        .into_owned()
}
