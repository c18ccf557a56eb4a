//! The terms of use: before the steps, before the profile, in the sign-in for work accounts; and what was said to whoever asked.

use muster_app::portal::{Dead, Terms};
use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    template::{Block, HeadingAttrs, Inline, Link, Mark, ParagraphAttrs},
};
use muster_words::Language;

use crate::{
    set_up::{IPHONE, Portal, header, https_portal, read},
    twin::PASSCODE,
};

fn paragraph(text: &str, marks: Vec<Mark>) -> Block {
    Block::Paragraph {
        attrs: ParagraphAttrs::default(),
        content: vec![Inline::Text {
            text: text.to_owned(),
            marks,
        }],
    }
}

fn terms(version: u32) -> Terms {
    let page = Link {
        href: "https://northwind.example/privacy".to_owned(),
    };
    let english = vec![
        Block::Heading {
            attrs: HeadingAttrs { level: 1 },
            content: vec![Inline::text("Using our devices")],
        },
        paragraph("No <script>alert(1)</script> here", vec![Mark::Bold]),
        paragraph("Privacy", vec![Mark::Link { attrs: page }]),
    ];
    let german = vec![paragraph("Nur für die Arbeit.", Vec::new())];
    Terms {
        version,
        texts: vec![
            (Language::read("de").unwrap(), german),
            (Language::ENGLISH, english),
        ],
        organisation: Language::ENGLISH,
        language: None,
    }
}

/// A browser that entered the passcode; gives its cookie.
async fn verified(portal: &Portal) -> String {
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    let entered = portal
        .post("/e/abc", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();
    assert_eq!(entered.status(), 303);
    let cookie = header(&entered, "set-cookie");
    cookie.split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn terms_stand_before_the_steps_and_the_profile() {
    let portal = https_portal().await;
    let cookie = verified(&portal).await;
    *portal.terms.lock().unwrap() = Some(terms(2));
    let page = |path: &str| {
        portal
            .get(path)
            .header("cookie", &cookie)
            .header("user-agent", IPHONE)
    };
    let (status, shown) = read(page("/enroll").send().await.unwrap()).await;
    assert_eq!(status, 200);
    assert!(shown.contains("<h2>Using our devices</h2>"), "{shown}");
    assert!(
        shown.contains("No &lt;script&gt;alert(1)&lt;/script&gt; here"),
        "{shown}"
    );
    assert!(
        shown.contains("href=\"https://northwind.example/privacy\""),
        "{shown}"
    );
    assert!(!shown.contains("/enroll/profile"), "no way to the profile yet");
    let refused = page("/enroll/profile").send().await.unwrap();
    assert_eq!(
        (refused.status().as_u16(), header(&refused, "location")),
        (303, "/enroll")
    );
    assert_eq!(
        read(page("/enroll/state").send().await.unwrap()).await.1,
        "{\"state\":\"verified\"}"
    );
    // Older terms are read anew.
    let post = |version: &str| {
        portal
            .post("/enroll/terms", &[("version", version), ("language", "en")])
            .header("cookie", &cookie)
    };
    let older = post("1").send().await.unwrap();
    assert_eq!(header(&older, "location"), "/enroll");
    assert!(portal.accepted.lock().unwrap().is_empty());
    let accepted = post("2").send().await.unwrap();
    assert_eq!(
        (accepted.status().as_u16(), header(&accepted, "location")),
        (303, "/enroll")
    );
    assert_eq!(
        portal.accepted.lock().unwrap().get("session-of-abc"),
        Some(&(2, "en".to_owned()))
    );
    let (_, steps) = read(page("/enroll").send().await.unwrap()).await;
    assert!(!steps.contains("Using our devices"), "{steps}");
}

#[tokio::test]
async fn terms_are_shown_in_the_language_of_the_page_or_the_nearest_that_there_is() {
    let portal = https_portal().await;
    let cookie = verified(&portal).await;
    *portal.terms.lock().unwrap() = Some(terms(1));
    let page = async |language: &str| {
        let asked = portal
            .get("/enroll")
            .header("cookie", &cookie)
            .header("user-agent", IPHONE)
            .header("accept-language", language);
        read(asked.send().await.unwrap()).await.1
    };
    let german = page("de").await;
    assert!(
        german.contains("Nur für die Arbeit.") && german.contains("value=\"de\""),
        "{german}"
    );
    assert!(german.contains("Ich nehme an"), "{german}");
    let japanese = page("ja").await;
    assert!(
        japanese.contains("Using our devices") && japanese.contains("lang=\"en\""),
        "{japanese}"
    );
    assert!(japanese.contains("同意する"), "{japanese}");
}

#[tokio::test]
async fn terms_are_accepted_only_by_a_browser_that_was_verified() {
    let portal = https_portal().await;
    *portal.terms.lock().unwrap() = Some(terms(1));
    let form = [("version", "1"), ("language", "en")];
    let nobody = portal.post("/enroll/terms", &form).send().await.unwrap();
    assert_eq!(nobody.status(), 403);
    let odd = portal
        .post("/enroll/terms", &[("version", "-1")])
        .send()
        .await
        .unwrap();
    assert_eq!(odd.status(), 422);
    assert_eq!(portal.get("/enroll/terms").send().await.unwrap().status(), 303);
    assert!(portal.accepted.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_work_account_accepts_them_as_part_of_its_sign_in() {
    let portal = https_portal().await;
    *portal.terms.lock().unwrap() = Some(terms(3));
    let path = "/apple/account/sign-in";
    let typed = [("email", "dana@example.com"), ("passcode", PASSCODE)];
    let (status, page) = read(portal.post(path, &typed).send().await.unwrap()).await;
    assert_eq!(status, 200);
    assert!(
        page.contains("Using our devices") && page.contains("action=\"/apple/account/sign-in\""),
        "{page}"
    );
    assert!(page.contains("value=\"dana@example.com\""), "{page}");
    let accepts = [typed[0], typed[1], ("version", "3"), ("language", "en")];
    let done = portal.post(path, &accepts).send().await.unwrap();
    assert_eq!(done.status(), 308);
    assert_eq!(
        portal.accepted.lock().unwrap().get("dana@example.com"),
        Some(&(3, "en".to_owned()))
    );
}

#[tokio::test]
async fn whoever_was_declined_reads_why_and_may_ask_again() {
    let portal = https_portal().await;
    portal.dead("old", Dead::Expired, false);
    let words = "Use <b>your</b> new laptop.".to_owned();
    portal.declined.lock().unwrap().insert("old".to_owned(), words);
    let (_, page) = portal.page("/e/old", IPHONE).await;
    assert!(page.contains("Your request was declined"), "{page}");
    assert!(page.contains("Use &lt;b&gt;your&lt;/b&gt; new laptop."), "{page}");
    assert!(page.contains("/e/old/ask"), "{page}");
}
