//! A real OpenLDAP: who gets in, who does not, and that nobody is locked by it.

use muster_domain::invite::InviteState;
use muster_stories::slapd::{BASE, READER, Slapd, person};

use super::{stage, to_slapd, types};

#[tokio::test]
async fn a_real_ldap_directory_opens_an_invite_and_locks_nobody() {
    let slapd = Slapd::holding(&format!("{}{}", person("ana", ""), person("bea", "")))
        .await
        .unwrap();
    let stage = stage().await;
    let id = stage
        .connect(None, "Example LDAP", to_slapd(&slapd), READER.1)
        .await;

    // Wrong twice, and then no more is passed on: this directory locks after three.
    let (invite, access) = stage.invite("ana@example.org").await;
    let browser = stage.browser();
    for _ in 0..2 {
        let page = types(&browser, &access.link, &id, "ana", "guess").await;
        assert_eq!(page.status(), 422);
    }
    for name in ["ana", "bea", "nobody"] {
        let page = types(&browser, &access.link, &id, name, "guess").await;
        assert_eq!(page.status(), 429, "{name}");
    }
    assert_eq!(stage.state(&invite).await, InviteState::Queued);
    let mut own = slapd
        .client("ldapwhoami", (&format!("uid=ana,ou=people,{BASE}"), "pw-ana"))
        .unwrap();
    assert!(own.output().unwrap().status.success(), "ana is not locked");

    // Whom nobody has guessed at signs in; the colleague with a right password does not.
    let (invite, access) = stage.invite("bea@example.org").await;
    let browser = stage.browser();
    let page = types(&browser, &access.link, &id, "bea", "pw-bea").await;
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
    assert_eq!(stage.state(&invite).await, InviteState::Verified);
    let steps = browser
        .get(format!("http://{}/enroll", stage.portal.local_addr()))
        .send()
        .await
        .unwrap();
    assert_eq!(steps.status(), 200);
    let (other, access) = stage.invite("bea@example.org").await;
    let page = types(&stage.browser(), &access.link, &id, "ana", "pw-ana").await;
    assert_eq!(page.status(), 422);
    assert_ne!(stage.state(&other).await, InviteState::Verified);
}

#[tokio::test]
async fn an_empty_password_is_no_password_for_a_directory_that_takes_it() {
    let slapd = Slapd::holding(&person("ana", "")).await.unwrap();
    let stage = stage().await;
    let id = stage
        .connect(None, "Example LDAP", to_slapd(&slapd), READER.1)
        .await;
    let (invite, access) = stage.invite("ana@example.org").await;
    let page = types(&stage.browser(), &access.link, &id, "ana", "").await;
    assert_eq!(page.status(), 422);
    assert_ne!(stage.state(&invite).await, InviteState::Verified);
}

#[tokio::test]
async fn a_name_in_the_shape_of_a_filter_finds_nobody() {
    // A person and an invite for each, so that each name comes to the directory: with the right password, so that nothing but the name
    // stands in the way.
    let names = [
        "p0",
        "*",
        "p2*",
        "p3)(uid=*",
        "p4)(objectClass=*",
        "*)(|(uid=p5",
        "p6\\2a",
        "p7\0",
        "uid=p8,ou=people,dc=example,dc=org",
        "p9)(&",
    ];
    let people: String = (0..names.len()).map(|n| person(&format!("p{n}"), "")).collect();
    let slapd = Slapd::holding(&people).await.unwrap();
    let stage = stage().await;
    let id = stage
        .connect(None, "Example LDAP", to_slapd(&slapd), READER.1)
        .await;
    let tries = names.iter().enumerate().map(async |(n, name)| {
        let (invite, access) = stage.invite(&format!("p{n}@example.org")).await;
        let page = types(&stage.browser(), &access.link, &id, name, &format!("pw-p{n}")).await;
        (page.status().as_u16(), stage.state(&invite).await)
    });
    let found = futures::future::join_all(tries).await;
    assert_eq!(found[0], (303, InviteState::Verified), "the name itself gets in");
    for (name, found) in names.iter().zip(found).skip(1) {
        assert_eq!(found, (422, InviteState::Queued), "{name}");
    }
}
