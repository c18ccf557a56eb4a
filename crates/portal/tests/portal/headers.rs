//! What every answer carries, whatever it is.

use muster_app::{ErrorCode, portal::Dead};
use muster_domain::{device::OwnedBy, platform::Platform};
use reqwest::{Method, Response};

use crate::set_up::{Portal, client, header, https_portal, portal, read};

fn assert_sealed(response: &Response, what: &str) {
    for (name, value) in [
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(header(response, name), value, "{what}: {name}");
    }
    let policy = header(response, "content-security-policy");
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
    ] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{what}");
    assert!(
        header(response, "permissions-policy").contains("geolocation=()"),
        "{what}"
    );
}

async fn crowd() -> Portal {
    let portal = portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    portal.dead("dead", Dead::Expired, false);
    portal.limited("limited", 90);
    portal.broken("broken", ErrorCode::Internal);
    portal
}

#[tokio::test]
async fn every_answer_is_sealed_and_no_page_is_kept() {
    let portal = crowd().await;
    for (path, status) in [
        ("/", 200),
        ("/m", 200),
        ("/e/abc", 200),
        ("/e/dead", 410),
        ("/e/limited", 429),
        ("/e/broken", 500),
        ("/e/unknown", 404),
        ("/e/abc/ask", 303),
        ("/enroll", 403),
        ("/nowhere", 404),
        ("/assets/nothing.css", 404),
        ("/healthz", 200),
        ("/robots.txt", 200),
    ] {
        let response = portal.get(path).send().await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{path}");
        assert_sealed(&response, path);
        assert_eq!(header(&response, "cache-control"), "no-store", "{path}");
        assert!(
            response.headers().get("strict-transport-security").is_none(),
            "{path}"
        );
        assert!(response.headers().get("server").is_none(), "{path}");
    }
}

#[tokio::test]
async fn on_https_browsers_are_told_to_stay_there_and_the_trial_notice_is_gone() {
    let portal = https_portal().await;
    let response = portal.get("/").send().await.unwrap();
    assert_eq!(header(&response, "strict-transport-security"), "max-age=31536000");
    assert!(!response.text().await.unwrap().contains("Trial network"));

    let portal = crowd().await;
    for path in [
        "/",
        "/m",
        "/e/abc",
        "/e/dead",
        "/e/unknown",
        "/enroll",
        "/e/limited",
        "/e/broken",
    ] {
        let (_, page) = portal.page(path, crate::set_up::IPHONE).await;
        assert!(page.contains("Trial network"), "{path}");
    }
}

#[tokio::test]
async fn assets_are_kept_for_a_year_under_their_contents_name() {
    let portal = portal().await;
    let (_, page) = portal.page("/", crate::set_up::IPHONE).await;
    let mut found = 0;
    for part in page.split('"').filter(|part| part.starts_with("/assets/")) {
        let part = part.replace("&amp;", "&");
        let response = portal.get(&part).send().await.unwrap();
        assert_eq!(response.status(), 200, "{part}");
        assert_sealed(&response, &part);
        assert_eq!(
            header(&response, "cache-control"),
            "public, max-age=31536000, immutable"
        );
        let tag = header(&response, "etag").to_owned();
        let again = portal
            .get(&part)
            .header("if-none-match", &tag)
            .send()
            .await
            .unwrap();
        assert_eq!(again.status(), 304, "{part}");
        found += 1;
    }
    assert_eq!(found, 3, "two sheets and a script");
    let font = portal.get("/assets/inter.woff2").send().await.unwrap();
    assert_eq!(header(&font, "content-type"), "font/woff2");
    let (_, licence) = portal.page("/assets/inter.OFL.txt", "").await;
    assert!(licence.contains("SIL Open Font License"));
}

#[tokio::test]
async fn a_brand_sheet_is_made_of_a_colour_and_nothing_else() {
    let portal = portal().await;
    let (status, sheet) = portal.page("/assets/brand.css?c=FFFF00", "").await;
    assert_eq!(status, 200);
    assert!(
        !sheet.contains("--brand:#FFFF00"),
        "white on yellow cannot be read: {sheet}"
    );
    for wrong in ["", "?c=", "?c=red", "?c=12345", "?c=%7Dbody%7B", "?c=1C3F94%0A"] {
        assert_eq!(
            portal.page(&format!("/assets/brand.css{wrong}"), "").await.0,
            404,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn head_answers_like_get_and_records_nothing() {
    let portal = crowd().await;
    let head = client().head(portal.url("/e/abc")).send().await.unwrap();
    assert_eq!(head.status(), 200);
    assert_sealed(&head, "HEAD");
    assert_eq!(head.text().await.unwrap(), "");
    assert_eq!((portal.count("look"), portal.count("prefetch")), (0, 1));
    portal
        .get("/e/abc")
        .header("sec-purpose", "prefetch")
        .send()
        .await
        .unwrap();
    assert_eq!((portal.count("look"), portal.count("prefetch")), (0, 2));
}

#[tokio::test]
async fn other_methods_are_refused_with_a_page() {
    let portal = crowd().await;
    for (method, path) in [
        (Method::PUT, "/e/abc"),
        (Method::DELETE, "/e/abc"),
        (Method::OPTIONS, "/e/abc"),
        (Method::TRACE, "/e/abc"),
        (Method::PATCH, "/m"),
        (Method::POST, "/enroll"),
        (Method::POST, "/"),
    ] {
        let response = client()
            .request(method.clone(), portal.url(path))
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 405, "{method} {path}");
        assert!(header(&response, "allow").contains("GET"), "{method} {path}");
        assert_sealed(&response, path);
        assert!(response.text().await.unwrap().contains("That does not work here"));
    }
}

#[tokio::test]
async fn forms_of_other_sites_are_refused_before_the_engine_hears_of_them() {
    let portal = crowd().await;
    let form = [("passcode", "00000000")];
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("referer", "https://evil.example/"),
    ] {
        for path in ["/e/abc", "/e/abc/ask", "/m"] {
            let response = portal.post(path, &form).header(name, value).send().await.unwrap();
            assert_eq!(response.status(), 403, "{name}: {value} {path}");
            assert_sealed(&response, path);
        }
    }
    assert_eq!((portal.count("enter"), portal.count("ask")), (0, 0));
    let here = portal.url("").trim_end_matches('/').to_owned();
    let own = [
        ("sec-fetch-site", "same-origin"),
        ("origin", &*here),
        ("referer", &*here),
    ];
    for (name, value) in own {
        let response = portal
            .post("/e/abc", &form)
            .header(name, value)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 422, "{name}: {value}");
    }
}

#[tokio::test]
async fn trouble_and_limits_say_when_to_come_back() {
    let portal = crowd().await;
    let limited = portal.get("/e/limited").send().await.unwrap();
    assert_eq!(header(&limited, "retry-after"), "90");
    let (_, page) = read(limited).await;
    assert!(page.contains("Try again in 2 minutes."));
    let (status, _) = read(portal.post("/e/limited/ask", &[]).send().await.unwrap()).await;
    assert_eq!(status, 429);

    portal.down.store(true, std::sync::atomic::Ordering::SeqCst);
    let down = portal.get("/e/abc").send().await.unwrap();
    assert_eq!(
        (down.status().as_u16(), header(&down, "retry-after")),
        (503, "30")
    );
    let page = down.text().await.unwrap();
    assert!(page.contains("Something is not right on our side") && page.contains("Northwind Health"));
    assert!(!page.contains("database"));
}
