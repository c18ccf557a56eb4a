//! From the link to Verified, as a browser without JavaScript goes.

use muster_app::portal::{Dead, Missing};
use muster_domain::{device::OwnedBy, platform::Platform};
use muster_words::Language;

use crate::{
    set_up::{ANDROID, IPHONE, MAC, WINDOWS, client, header, https_portal, portal, read},
    twin::{PASSCODE, welcome},
};

#[tokio::test]
async fn a_right_passcode_leads_to_the_steps_and_leaves_no_token_in_the_address() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);

    let (status, page) = portal.page("/e/abc", crate::set_up::IPHONE).await;
    assert_eq!(status, 200);
    assert!(page.contains("Set up your iPhone for work"));
    assert!(page.contains("Hello Dana Whitlock."));
    assert!(page.contains("Sam Rivera invites you to let Northwind Health manage this iPhone."));
    assert!(page.contains("Tuesday 24 March 2099, 18:00 CET"));
    assert!(page.contains(r#"action="/e/abc""#));

    // Any case, blanks and dashes.
    let answer = portal
        .post("/e/abc", &[("passcode", "k7m4-9qxp")])
        .send()
        .await
        .unwrap();
    assert_eq!(
        (answer.status().as_u16(), header(&answer, "location")),
        (303, "/enroll")
    );
    let cookie = header(&answer, "set-cookie").to_owned();
    assert!(
        cookie.starts_with("muster=session-of-abc; Path=/; Max-Age="),
        "{cookie}"
    );
    assert!(
        cookie.contains("; HttpOnly; SameSite=Lax") && !cookie.contains("Secure"),
        "{cookie}"
    );

    let cookie = cookie.split(';').next().unwrap();
    let (status, page) = read(
        portal
            .get("/enroll")
            .header("cookie", cookie)
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(status, 200);
    assert!(page.contains("Verified as Dana Whitlock"));
    assert!(page.contains("The IT team has not finished the set-up for this kind of device yet."));
    assert!(page.contains("Nothing else is needed from you now."));
    assert!(page.contains("VPN &amp; Device Management"));
    assert!(!page.contains("/e/abc"), "the steps carry no token");
}

#[tokio::test]
async fn an_invitee_reads_whom_to_ask_and_nothing_of_the_administrators_homework() {
    let portal = portal().await;
    for (platform, missing, agent) in [
        (Platform::Android, Missing::AndroidEnterprise, ANDROID),
        (Platform::Windows, Missing::WindowsCertificate, WINDOWS),
        (Platform::Ios, Missing::PushCertificate, IPHONE),
        (Platform::MacOs, Missing::EncryptedAddress, MAC),
        (Platform::Neutral, Missing::AndroidEnterprise, ANDROID),
    ] {
        let token = platform.as_str();
        portal.inviting(token, welcome(token, platform, OwnedBy::Personal), &[missing]);
        let form = [("passcode", PASSCODE)];
        portal.post(&format!("/e/{token}"), &form).send().await.unwrap();
        for language in Language::all() {
            let request = client()
                .get(portal.url("/enroll"))
                .header("user-agent", agent)
                .header("accept-language", language.tag())
                .header("cookie", format!("muster=session-of-{token}"));
            let (status, page) = read(request.send().await.unwrap()).await;
            assert_eq!(status, 200);
            let main = page.split("<footer").next().unwrap();
            assert!(
                main.contains("tel:5550142"),
                "whom to ask: {token}, {}",
                language.tag()
            );
            for homework in ["Enterprise", "class=\"missing\"", "aria-current=\"step\""] {
                assert!(
                    !page.contains(homework),
                    "{homework}: {token}, {}",
                    language.tag()
                );
            }
        }
    }
}

#[tokio::test]
async fn on_https_the_cookie_is_bound_to_host_and_encryption() {
    let portal = https_portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let answer = portal
        .post("/e/abc", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();
    let cookie = header(&answer, "set-cookie");
    assert!(
        cookie.starts_with("__Host-muster=session-of-abc; Path=/; Max-Age="),
        "{cookie}"
    );
    assert!(cookie.ends_with("; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    assert!(!cookie.contains("Domain"));
}

#[tokio::test]
async fn looking_consumes_nothing() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    for _ in 0..5 {
        assert_eq!(portal.page("/e/abc", crate::set_up::IPHONE).await.0, 200);
    }
    assert_eq!((portal.count("look"), portal.count("enter")), (5, 0));
}

#[tokio::test]
async fn wrong_passcodes_are_counted_down_until_the_invite_is_locked() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);

    let typed = "9QXZ 7M4";
    let (status, page) = read(
        portal
            .post("/e/abc", &[("passcode", typed)])
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(status, 422);
    assert!(page.contains("This did not count as a try."));
    assert!(!page.contains(typed), "what was typed is not shown again");

    for left in (1..5).rev() {
        let (status, page) = read(
            portal
                .post("/e/abc", &[("passcode", "00000000")])
                .send()
                .await
                .unwrap(),
        )
        .await;
        assert_eq!(status, 422);
        let words = if left == 1 {
            "one try left".to_owned()
        } else {
            format!("You have {left} tries left.")
        };
        assert!(page.contains(&words), "{left}");
        assert!(page.contains(r#"role="alert""#) && page.contains(r#"aria-invalid="true" autofocus"#));
        assert!(page.contains("<title>Error: "));
    }
    let (status, page) = read(
        portal
            .post("/e/abc", &[("passcode", "00000000")])
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(status, 410);
    assert!(page.contains("This invite is locked"));
    let (status, _) = read(
        portal
            .post("/e/abc", &[("passcode", PASSCODE)])
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(status, 410, "the right one comes too late");
}

#[tokio::test]
async fn a_used_link_brings_its_own_browser_back_to_the_steps_and_nobody_else() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    portal.living("other", Platform::Ios, OwnedBy::Personal);
    portal
        .post("/e/abc", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();
    portal
        .post("/e/other", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();

    let (status, page) = portal.page("/e/abc", crate::set_up::IPHONE).await;
    assert_eq!(status, 410);
    assert!(page.contains("This invite goes on in another browser"));
    assert!(page.contains("If it was you who began there, go on there"));
    assert!(!page.contains("was used already"));

    let own = portal
        .get("/e/abc")
        .header("cookie", "muster=session-of-abc")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (own.status().as_u16(), header(&own, "location")),
        (303, "/enroll")
    );

    let other = portal
        .get("/e/abc")
        .header("cookie", "muster=session-of-other")
        .send()
        .await
        .unwrap();
    let (status, page) = read(other).await;
    assert_eq!(status, 410);
    assert!(page.contains("This browser is verified for an invite."));
}

#[tokio::test]
async fn every_dead_link_has_its_own_words_and_a_way_on() {
    let portal = portal().await;
    for (token, why, words) in [
        ("expired", Dead::Expired, "This invite has expired"),
        ("revoked", Dead::Revoked, "This invite was taken back"),
        ("used", Dead::Used, "This invite was used already"),
        (
            "elsewhere",
            Dead::Elsewhere,
            "If you cannot get back there, start over here with a new invite.",
        ),
        ("superseded", Dead::Superseded, "There is a newer invite"),
        ("locked", Dead::Locked, "This invite is locked"),
    ] {
        portal.dead(token, why, false);
        let (status, page) = portal.page(&format!("/e/{token}"), crate::set_up::IPHONE).await;
        assert_eq!(status, 410, "{token}");
        assert!(page.contains(words), "{token}");
        assert!(page.contains(&format!(r#"action="/e/{token}/ask""#)), "{token}");

        let ask = portal.post(&format!("/e/{token}/ask"), &[]).send().await.unwrap();
        let (status, page) = read(ask).await;
        assert_eq!(status, 200, "{token}");
        assert!(page.contains("Your request is on its way"));

        let (_, page) = portal.page(&format!("/e/{token}"), crate::set_up::IPHONE).await;
        assert!(page.contains("A new invite was asked for"), "{token}");
        assert!(!page.contains("/ask\""), "{token}");
    }
    assert_eq!(portal.count("ask"), 6);
}

#[tokio::test]
async fn a_lost_passcode_can_be_asked_for_while_the_link_lives() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let (status, page) = read(portal.post("/e/abc/ask", &[("lost", "1")]).send().await.unwrap()).await;
    assert_eq!((status, portal.count("ask-lost")), (200, 1));
    assert!(page.contains("Back to your invite"));
    let (status, page) = read(portal.post("/e/abc/ask", &[]).send().await.unwrap()).await;
    assert_eq!(status, 200);
    assert!(page.contains("Your invite still works"));
    let back = portal.get("/e/abc/ask").send().await.unwrap();
    assert_eq!(
        (back.status().as_u16(), header(&back, "location")),
        (303, "/e/abc")
    );
}

#[tokio::test]
async fn short_codes_are_typed_in_any_way_and_lead_to_the_same_pages() {
    let portal = portal().await;
    portal.living("7M401QXP", Platform::Ios, OwnedBy::Corporate);
    let (status, page) = portal.page("/m", crate::set_up::IPHONE).await;
    assert_eq!(status, 200);
    assert!(page.contains("Type the code of your link"));

    let go = portal
        .post("/m", &[("code", " 7m4o-lqxp ")])
        .send()
        .await
        .unwrap();
    assert_eq!(
        (go.status().as_u16(), header(&go, "location")),
        (303, "/m/7M401QXP")
    );
    assert_eq!(portal.page("/m/7m4o-lqxp", crate::set_up::IPHONE).await.0, 200);
    let (status, page) = read(portal.post("/m", &[("code", "7M4")]).send().await.unwrap()).await;
    assert_eq!(status, 422);
    assert!(page.contains("That is not a whole code."));

    let answer = portal
        .post("/m/7M401QXP", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();
    assert_eq!(
        (answer.status().as_u16(), header(&answer, "location")),
        (303, "/enroll")
    );
    let session = header(&answer, "set-cookie")
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    for path in ["/m/7M401QXP", "/m/7m4o-lqxp"] {
        let again = portal.get(path).header("cookie", &session).send().await.unwrap();
        assert_eq!(
            (again.status().as_u16(), header(&again, "location")),
            (303, "/enroll"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn without_a_session_the_steps_say_what_to_open() {
    let portal = portal().await;
    let none = portal.get("/enroll").send().await.unwrap();
    assert_eq!(none.status(), 403);
    assert!(none.headers().get("set-cookie").is_none());
    assert!(none.text().await.unwrap().contains("Open your invite first"));

    let stale = portal
        .get("/enroll")
        .header("cookie", "muster=stale")
        .send()
        .await
        .unwrap();
    assert_eq!(stale.status(), 403);
    assert!(header(&stale, "set-cookie").starts_with("muster=; Path=/; Max-Age=0"));

    let dead = portal
        .get("/enroll")
        .header("cookie", "muster=session-of-the-dead")
        .send()
        .await
        .unwrap();
    let (status, page) = read(dead).await;
    assert_eq!(status, 410);
    assert!(page.contains("This invite was taken back") && page.contains("Open the link in your message"));
    // No message ever led to what somebody chose for themselves.
    let chosen = portal
        .get("/enroll")
        .header("cookie", "muster=session-of-a-dead-choice")
        .send()
        .await
        .unwrap();
    let (status, page) = read(chosen).await;
    assert_eq!(status, 410);
    assert!(page.contains("This invite was taken back") && page.contains("Choose anew"));
    assert!(!page.contains("message"), "{page}");
}

#[tokio::test]
async fn what_is_around_the_invites_tells_nothing_about_them() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let (status, page) = portal.page("/", crate::set_up::IPHONE).await;
    assert_eq!(status, 200);
    assert!(page.contains("It begins with an invite.") && !page.contains("Dana"));
    assert_eq!(portal.page("/healthz", "probe").await, (200, "ok\n".to_owned()));
    assert_eq!(
        portal.page("/robots.txt", "bot").await,
        (200, "User-agent: *\nDisallow: /\n".to_owned())
    );
}
