//! In which language a page speaks, and how somebody chooses another.

use muster_app::{
    ErrorCode,
    portal::{Brand, Dead},
};
use muster_domain::{device::OwnedBy, platform::Platform};
use muster_words::{Direction, Language};
use reqwest::Response;

use crate::{
    set_up::{Portal, header, https_portal, portal, read},
    twin::brand,
};

async fn get(portal: &Portal, path: &str, lines: &[(&str, &str)]) -> Response {
    let request = lines.iter().fold(portal.get(path), |request, (name, value)| {
        request.header(*name, *value)
    });
    request.send().await.unwrap()
}

fn language(page: &str) -> &str {
    let (_, rest) = page.split_once("<html lang=\"").unwrap();
    rest.split('"').next().unwrap()
}

#[tokio::test]
async fn every_page_speaks_the_browsers_language_and_says_so() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    portal.dead("dead", Dead::Expired, false);
    portal.limited("limited", 90);
    portal.broken("broken", ErrorCode::Internal);
    for language in Language::all() {
        let tag = language.tag();
        for path in [
            "/",
            "/m",
            "/e/abc",
            "/e/dead",
            "/e/limited",
            "/e/broken",
            "/e/unknown",
            "/enroll",
            "/apple/account/sign-in",
            "/nowhere",
        ] {
            let answer = get(&portal, path, &[("accept-language", tag)]).await;
            assert_eq!(header(&answer, "content-language"), tag, "{path}");
            assert_eq!(header(&answer, "vary"), "accept-language, cookie", "{path}");
            assert_eq!(header(&answer, "cache-control"), "no-store", "{path}");
            let (_, page) = read(answer).await;
            let direction = language.direction().as_str();
            let html = format!("<html lang=\"{tag}\" dir=\"{direction}\"");
            assert!(page.contains(&html), "{path} {tag}");
            assert!(
                !page.contains("{ $") && !page.contains("{$"),
                "{path} {tag}: {page}"
            );
            assert!(!page.contains(['\u{FDD0}', '\u{FDD1}']), "{path} {tag}");
            for other in Language::all() {
                assert!(
                    page.contains(other.own_name()),
                    "{path} {tag}: {other:?} can be chosen"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_choice_is_remembered_and_leads_back_to_where_it_was_made() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let (_, page) = read(get(&portal, "/e/abc?device=ipad", &[]).await).await;
    assert!(page.contains(r#"<form method="post" action="/language""#));
    assert!(page.contains(r#"name="here" value="/e/abc?device=ipad""#));

    let chosen = [("language", "nl"), ("here", "/e/abc?device=ipad")];
    let answer = portal.post("/language", &chosen).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), header(&answer, "location")),
        (303, "/e/abc?device=ipad")
    );
    let cookie = header(&answer, "set-cookie").to_owned();
    assert_eq!(
        cookie,
        "muster-language=nl; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
    );

    let cookie = cookie.split(';').next().unwrap();
    let lines = [("cookie", cookie), ("accept-language", "fr")];
    let (_, page) = read(get(&portal, "/e/abc", &lines).await).await;
    assert_eq!(language(&page), "nl", "the choice comes before the browser's");
    assert_eq!((portal.count("enter"), portal.count("ask")), (0, 0));

    let answer = https_portal()
        .await
        .post("/language", &chosen)
        .send()
        .await
        .unwrap();
    assert!(header(&answer, "set-cookie").ends_with("; SameSite=Lax; Secure"));
}

#[tokio::test]
async fn a_choice_that_is_none_changes_nothing_and_leads_nowhere_else() {
    let portal = portal().await;
    for wrong in ["", "xx", "zh-TW", "de\r\nSet-Cookie: a=b", "../de"] {
        let chosen = [("language", wrong), ("here", "/m")];
        let answer = portal.post("/language", &chosen).send().await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), header(&answer, "location")),
            (303, "/m")
        );
        assert!(answer.headers().get("set-cookie").is_none(), "{wrong:?}");
    }
    for wrong in [
        "",
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "/a b",
        "m",
    ] {
        let chosen = [("language", "de"), ("here", wrong)];
        let answer = portal.post("/language", &chosen).send().await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), header(&answer, "location")),
            (303, "/"),
            "{wrong}"
        );
    }
    let chosen = [("language", "de"), ("here", "/m")];
    let foreign = portal
        .post("/language", &chosen)
        .header("sec-fetch-site", "cross-site");
    let answer = foreign.send().await.unwrap();
    assert_eq!(answer.status(), 403);
    assert!(answer.headers().get("set-cookie").is_none());
    assert_eq!(get(&portal, "/language", &[]).await.status(), 405);
}

#[tokio::test]
async fn nobody_comes_back_to_a_download() {
    let portal = portal().await;
    let session = portal.verified("abc", Platform::Ios, OwnedBy::Personal);
    portal.served("abc");
    let cookie = format!("muster={session}");
    let answer = get(&portal, "/enroll/profile", &[("cookie", &cookie)]).await;
    assert_eq!(answer.status(), 409);
    assert!(read(answer).await.1.contains(r#"name="here" value="/enroll""#));
}

#[tokio::test]
async fn names_of_the_other_direction_stand_apart_and_english_stays_free_of_marks() {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let (_, page) = read(get(&portal, "/e/abc", &[]).await).await;
    assert!(!page.contains('\u{2068}'));

    let arabic = Language::all().find(|language| language.direction() == Direction::RightToLeft);
    let lines = [("accept-language", arabic.unwrap().tag())];
    let (_, page) = read(get(&portal, "/e/abc", &lines).await).await;
    assert!(page.contains("\u{2068}Northwind Health\u{2069}"));
    let title = page
        .split("<title>")
        .nth(1)
        .unwrap()
        .split("</title>")
        .next()
        .unwrap();
    assert!(!title.contains('\u{2068}'), "{title}");

    // The twin's organisation is kept for a moment; another portal reads the new one.
    let portal = crate::set_up::portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    portal.brand(Brand {
        organisation: "شركة الرياح".to_owned(),
        ..brand()
    });
    let (_, page) = read(get(&portal, "/e/abc", &[]).await).await;
    assert!(page.contains("\u{2068}شركة الرياح\u{2069}"));
}

#[tokio::test]
async fn whoever_reads_none_of_the_others_gets_the_organisations() {
    let portal = crate::set_up::portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    portal.brand(Brand {
        language: Language::read("de").unwrap(),
        ..brand()
    });
    for (wanted, tag) in [
        (None, "de"),
        (Some("sw"), "de"),
        (Some("fr-CH"), "fr"),
        (Some("en"), "en"),
    ] {
        let lines: Vec<_> = wanted
            .map(|wanted| ("accept-language", wanted))
            .into_iter()
            .collect();
        let (_, page) = read(get(&portal, "/e/abc", &lines).await).await;
        assert_eq!(language(&page), tag, "{wanted:?}");
    }
}
