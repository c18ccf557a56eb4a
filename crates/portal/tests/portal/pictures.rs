//! The steps on Apple's devices: their pictures, their help, and what the page says when it moves on.

use muster_app::portal::{Brand, Missing, TurnedAway};
use muster_domain::{
    device::OwnedBy,
    obstacle::{Obstacle, System},
    platform::Platform,
};

use crate::{
    set_up::{ANDROID, IPHONE, MAC, Portal, WINDOWS, client, portal, read},
    twin::brand,
};

const IPAD: &str = "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.3 Mobile/15E148 Safari/604.1";

/// The page of the browser that holds `session`.
async fn behind(portal: &Portal, session: &str, path: &str, agent: &str) -> String {
    behind_in(portal, session, path, agent, "en").await
}

async fn behind_in(portal: &Portal, session: &str, path: &str, agent: &str, language: &str) -> String {
    let request = client()
        .get(portal.url(path))
        .header("user-agent", agent)
        .header("accept-language", language)
        .header("cookie", format!("muster={session}"));
    read(request.send().await.unwrap()).await.1
}

async fn steps(portal: &Portal, platform: Platform, owned_by: OwnedBy, agent: &str) -> String {
    let token = format!("{}-{}", platform.as_str(), owned_by.as_str());
    let session = portal.verified(&token, platform, owned_by);
    behind(portal, &session, "/enroll", agent).await
}

/// The drawings of a page, and nothing around them.
fn drawings(page: &str) -> Vec<&str> {
    page.split("<svg class=\"picture")
        .skip(1)
        .map(|rest| rest.split("</svg>").next().unwrap())
        .collect()
}

/// What stands between an element's start and `end`.
fn part<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page
        .split_once(start)
        .unwrap_or_else(|| panic!("{start}: {page}"));
    rest.split(end).next().unwrap()
}

#[tokio::test]
async fn each_device_has_its_own_pictures_and_no_other_ones() {
    let portal = portal().await;
    for owned_by in OwnedBy::ALL {
        for (platform, agent, kind, device) in [
            (Platform::Ios, IPHONE, Some("phone"), "this iPhone"),
            (Platform::Ios, IPAD, Some("tablet"), "this iPad"),
            (Platform::MacOs, MAC, Some("window"), "this Mac"),
            (Platform::Android, ANDROID, None, "this Android phone"),
            (Platform::Windows, WINDOWS, None, "this Windows PC"),
            (Platform::Neutral, IPHONE, Some("phone"), "this iPhone"),
            (Platform::Neutral, ANDROID, None, "this Android phone"),
        ] {
            let page = steps(&portal, platform, owned_by, agent).await;
            let all = drawings(&page);
            let what = format!("{platform:?} {owned_by:?} {device}");
            assert!(page.contains(device), "{what}");
            assert_eq!(all.len(), if kind.is_some() { 7 } else { 0 }, "{what}");
            for other in ["phone", "tablet", "window"] {
                let has = page.contains(&format!("id=\"p-{other}\""));
                assert_eq!(has, kind == Some(other), "{what}: shapes of a {other}");
            }
            for drawing in all {
                let kind = kind.unwrap();
                assert!(drawing.starts_with(&format!(" {kind}\"")), "{what}: {drawing}");
                assert!(drawing.contains("aria-hidden=\"true\""), "{what}: {drawing}");
            }
            // What only one of the systems calls so.
            assert_eq!(
                page.contains("VPN &amp; Device Management"),
                matches!(kind, Some("phone" | "tablet"))
            );
            assert_eq!(page.contains("Privacy &amp; Security"), kind == Some("window"));
        }
    }
}

#[tokio::test]
async fn what_can_be_seen_stands_closed_on_the_steps_for_this_very_combination() {
    let portal = portal().await;
    for (platform, agent, personal, corporate) in [
        (
            Platform::Ios,
            IPHONE,
            "manages the whole device",
            "the whole device is managed",
        ),
        (
            Platform::MacOs,
            MAC,
            "manages the whole Mac",
            "the whole Mac is managed",
        ),
        (Platform::Android, ANDROID, "work apart", "find the device"),
        (
            Platform::Windows,
            WINDOWS,
            "manages the whole PC",
            "the whole PC is managed",
        ),
    ] {
        for (owned_by, words, others) in [
            (OwnedBy::Personal, personal, corporate),
            (OwnedBy::Corporate, corporate, personal),
        ] {
            let page = steps(&portal, platform, owned_by, agent).await;
            let questions = part(&page, "<div class=\"questions\">", "</main>");
            assert!(questions.contains("What Northwind Health can and cannot see"));
            assert!(questions.contains(words), "{platform:?} {owned_by:?}");
            assert!(!questions.contains(others), "{platform:?} {owned_by:?}");
            assert!(!questions.contains("<details open"), "{platform:?} {owned_by:?}");
        }
    }
}

#[tokio::test]
async fn the_present_step_is_told_to_screen_readers_and_follows_the_download() {
    let portal = portal().await;
    for (platform, agent) in [(Platform::Ios, IPHONE), (Platform::MacOs, MAC)] {
        let token = platform.as_str();
        let session = portal.verified(token, platform, OwnedBy::Personal);
        let page = behind(&portal, &session, "/enroll", agent).await;
        assert_eq!(page.matches("aria-current=\"step\"").count(), 1);
        assert!(part(&page, "aria-current=\"step\"", "</h2>").contains("Download profile"));
        assert!(part(&page, "<a class=\"primary\"", "</a>").contains("data-until=\"served\">"));
        assert!(page.contains("<div data-from=\"served\" hidden>"));
        assert!(part(&page, "<title>", "</title>").starts_with("Three steps to go"));

        portal.served(token);
        let page = behind(&portal, &session, "/enroll", agent).await;
        assert_eq!(page.matches("aria-current=\"step\"").count(), 1);
        assert!(part(&page, "aria-current=\"step\"", "</h2>").contains("Install it in"));
        assert!(part(&page, "<li class=\"past\"", "</h2>").contains("Download profile"));
        assert!(part(&page, "<a class=\"primary\"", "</a>").contains("data-until=\"served\" hidden>"));
        let again = part(&page, "<div data-from=\"served\">", "</div>");
        assert!(again.contains("method=\"post\"") && again.contains("Download a new profile"));
        assert_eq!(drawings(&page).len(), 5, "the browser's question is answered");
        assert!(part(&page, "<title>", "</title>").starts_with("Two steps to go"));
    }

    portal.inviting(
        "wait",
        crate::twin::welcome("wait", Platform::Ios, OwnedBy::Personal),
        &[Missing::PushCertificate],
    );
    let form = [("passcode", crate::twin::PASSCODE)];
    portal.post("/e/wait", &form).send().await.unwrap();
    let page = behind(&portal, "session-of-wait", "/enroll", IPHONE).await;
    assert!(page.contains("You are verified") && !page.contains("aria-current=\"step\""));
    assert!(!page.contains("/enroll/profile") && drawings(&page).is_empty());
}

#[tokio::test]
async fn the_page_promises_to_move_on_only_where_it_does() {
    let portal = portal().await;
    let page = steps(&portal, Platform::Ios, OwnedBy::Personal, IPHONE).await;
    assert!(
        page.contains("<p class=\"lead\" data-waiting hidden>Stay on this page. It moves on by itself.</p>")
    );
    assert!(part(&page, "<noscript>", "</noscript>").contains("load this page again"));
    let page = steps(&portal, Platform::Windows, OwnedBy::Personal, WINDOWS).await;
    assert!(!page.contains("moves on by itself") && !page.contains("data-watch"));
}

#[tokio::test]
async fn help_is_for_the_device_in_front_and_names_whom_to_ask() {
    let portal = portal().await;
    let help = |page: &str| part(page, "<details id=\"stuck\">", "</details>").to_owned();
    let phone = help(&steps(&portal, Platform::Ios, OwnedBy::Personal, IPHONE).await);
    let mac = help(&steps(&portal, Platform::MacOs, OwnedBy::Personal, MAC).await);
    for page in [&phone, &mac] {
        assert!(page.contains("Profile Installation Failed") && page.contains("not the right device"));
        assert!(page.contains("tel:5550142"));
    }
    assert!(phone.contains("iPadOS 14") && !phone.contains("macOS"));
    assert!(mac.contains("macOS 13 and 14") && !mac.contains("iPadOS"));
    let page = steps(&portal, Platform::Ios, OwnedBy::Personal, IPHONE).await;
    assert!(part(&page, "<div class=\"dock\">", "</main>").contains("href=\"#stuck\">I am stuck</a>"));

    let nobody = crate::set_up::portal().await;
    nobody.brand(Brand {
        support_phone: String::new(),
        ..brand()
    });
    let phone = help(&steps(&nobody, Platform::Ios, OwnedBy::Personal, IPHONE).await);
    assert!(!phone.contains("tel:") && phone.contains("Ask the IT team of Northwind Health"));
}

#[tokio::test]
async fn a_device_that_is_done_is_shown_as_it_calls_itself() {
    let portal = portal().await;
    for (device, kind, path) in [
        ("iPhone", Some("phone"), "VPN &amp; Device Management"),
        ("iPad Air", Some("tablet"), "VPN &amp; Device Management"),
        ("MacBook Pro", Some("window"), "System Settings"),
        ("", None, "This device is now managed"),
    ] {
        let session = portal.enrolled("done", device, OwnedBy::Personal);
        let page = behind(&portal, &session, "/enroll", IPHONE).await;
        assert!(page.contains("You are done") && page.contains("nothing is prepared yet"));
        assert!(page.contains(path), "{device}");
        let all = drawings(&page);
        assert_eq!(all.len(), usize::from(kind.is_some()), "{device}");
        if let Some(kind) = kind {
            assert!(all[0].starts_with(&format!(" {kind}\"")), "{device}");
        }
    }
}

#[tokio::test]
async fn signing_in_by_a_work_account_shows_that_work_is_kept_apart() {
    let portal = portal().await;
    for (agent, kind) in [(IPHONE, "phone"), (IPAD, "tablet"), (MAC, "window")] {
        let (_, page) = portal
            .page("/apple/account/sign-in?user-identifier=%22%3E%3Cscript%3E", agent)
            .await;
        assert!(drawings(&page)[0].starts_with(&format!(" {kind}\"")));
        assert!(page.contains("Apple keeps work apart") && page.contains("tel:5550142"));
        assert!(page.contains("value=\"&quot;&gt;&lt;script&gt;\"") && !page.contains("<script>"));
        assert!(!page.contains("aria-invalid"));
    }
    let form = [("email", "ada@northwind.example"), ("passcode", "00000000")];
    let wrong = portal.post("/apple/account/sign-in", &form).send().await.unwrap();
    let (status, page) = read(wrong).await;
    assert_eq!(status, 422);
    assert_eq!(
        page.matches("aria-invalid=\"true\"").count(),
        2,
        "either may be the wrong one"
    );
    assert_eq!(
        page.matches("sign-in-error").count(),
        3,
        "the complaint and both fields"
    );
}

#[tokio::test]
async fn names_in_pictures_are_text_and_no_page_brings_style_or_script_of_its_own() {
    let hostile = r#"</text></svg><script>alert(1)</script><b x='"#;
    for organisation in ["Northwind Health", hostile, ""] {
        let portal = portal().await;
        portal.brand(Brand {
            organisation: organisation.to_owned(),
            ..brand()
        });
        let mut pages = vec![
            portal.page("/apple/account/sign-in", IPHONE).await.1,
            portal.page("/apple/account/sign-in", MAC).await.1,
        ];
        for owned_by in OwnedBy::ALL {
            for (platform, agent) in [
                (Platform::Ios, IPHONE),
                (Platform::Ios, IPAD),
                (Platform::MacOs, MAC),
            ] {
                pages.push(steps(&portal, platform, owned_by, agent).await);
            }
        }
        for device in ["iPhone", "iPad", "Mac"] {
            let session = portal.enrolled(device, device, OwnedBy::Corporate);
            pages.push(behind(&portal, &session, "/enroll", IPHONE).await);
        }
        for page in pages {
            assert!(!page.contains("<style") && !page.contains(" style="), "{page}");
            assert_eq!(page.matches("<script").count(), 1, "only our own: {page}");
            assert!(!page.contains("<b x"), "{page}");
            assert!(
                !page.contains(" onclick=") && !page.contains(" onload="),
                "{page}"
            );
            // Nothing is fetched for a picture.
            assert!(!page.contains("<img") && !page.contains("url("), "{page}");
            for used in page.split("<use href=\"").skip(1) {
                let id = used
                    .strip_prefix('#')
                    .expect("of this page")
                    .split('"')
                    .next()
                    .unwrap();
                assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            }
            // The name leaves the drawing nowhere: each ends where it was closed.
            assert_eq!(page.matches("<svg").count(), page.matches("</svg>").count());
        }
    }
}

#[tokio::test]
async fn a_device_that_was_turned_away_is_told_why_on_the_page_that_waits() {
    let portal = portal().await;
    let session = portal.verified("old", Platform::Ios, OwnedBy::Personal);
    let page = behind(&portal, &session, "/enroll", IPHONE).await;
    assert!(!page.contains("data-obstacle"), "{page}");
    let too_old = TurnedAway::By(Obstacle::TooOld {
        system: System::Ios,
        version: "15.8.3".to_owned(),
        least: "16.4".to_owned(),
    });
    let is = |why| portal.twin.obstacles.lock().unwrap().insert(session.clone(), why);
    is(too_old);
    assert_eq!(
        behind(&portal, &session, "/enroll/state", IPHONE).await,
        r#"{"state":"refused"}"#
    );
    let page = behind(&portal, &session, "/enroll", IPHONE).await;
    let alert = part(&page, "data-obstacle", "</div>");
    assert!(
        alert.contains("iOS 15.8.3, and 16.4 or newer is needed."),
        "{alert}"
    );
    assert!(alert.contains("download a new profile"), "{alert}");
    // No step is the one to take now: it would only fail again.
    portal.served("old");
    let page = behind(&portal, &session, "/enroll", IPHONE).await;
    let shown = page.split("data-mended").next().unwrap();
    assert!(
        shown.contains("This device is not set up yet") && shown.contains("What comes then"),
        "{page}"
    );
    assert!(!shown.contains("steps to go"), "{page}");
    assert!(
        !page.contains(r#"aria-current="step""#) && !page.contains("class=\"past\""),
        "{page}"
    );
    assert!(
        page.contains(r#"form method="post" action="/enroll/profile"#),
        "{page}"
    );
    // In the invitee's language, whatever it was.
    for (why, words) in [
        (TurnedAway::By(Obstacle::OtherKind), "nicht unterstützt"),
        (TurnedAway::By(Obstacle::OtherCertificate), "bevor ein Zertifikat"),
        (TurnedAway::Otherwise, "kann das IT-Team sehen"),
    ] {
        is(why);
        let page = behind_in(&portal, &session, "/enroll", IPHONE, "de").await;
        let alert = part(&page, "data-obstacle", "</div>");
        assert!(alert.contains(words) && !alert.contains("lang="), "{alert}");
    }
}
