//! Directories that stand still: connections are taken and nobody answers. The person gets a page in time that says so, and nothing is
//! held against them.

use std::time::{Duration, Instant};

use muster_app::wire::AuditFilter;
use muster_domain::invite::InviteState;
use muster_stories::slapd::{READER, Slapd, person};

use super::{path, stage, to_slapd, types};

/// The portal answers everything within fifteen seconds, with a page that knows no more than that; this page must be there before.
const IN_TIME: Duration = Duration::from_secs(14);
const WORDS: &str = "Please try again in a few minutes";

#[tokio::test]
async fn an_ldap_directory() {
    let people = person("ana", "") + &person("bea", "");
    let slapd = Slapd::holding(&people).await.unwrap();
    let stage = stage().await;
    let id = stage
        .connect(None, "Example LDAP", to_slapd(&slapd), READER.1)
        .await;
    let (_, access) = stage.invite("bea@example.org").await;
    let page = types(&stage.browser(), &access.link, &id, "bea", "pw-bea").await;
    assert_eq!(page.status(), 303);

    let (invite, access) = stage.invite("ana@example.org").await;
    slapd.process().unwrap().stall().unwrap();
    let begun = Instant::now();
    let page = types(&stage.browser(), &access.link, &id, "ana", "pw-ana").await;
    let took = begun.elapsed();
    slapd.process().unwrap().go_on().unwrap();
    assert_eq!(page.status(), 503);
    assert!(page.text().await.unwrap().contains(WORDS));
    assert!(took < IN_TIME, "{took:?}");
    assert_eq!(stage.state(&invite).await, InviteState::Queued);
    // Nothing was counted: this directory locks after three, so that the second wrong password would have been the last.
    let page = types(&stage.browser(), &access.link, &id, "ana", "guess").await;
    assert_eq!(page.status(), 422);
    let page = types(&stage.browser(), &access.link, &id, "ana", "pw-ana").await;
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
}

#[tokio::test]
async fn a_provider() {
    let stage = stage().await;
    let (provider, id) = stage.provider("Example ID").await;
    let (invite, access) = stage.invite("ana@example.org").await;
    let at = path(&access);

    // On the way there, several at once.
    provider.process().unwrap().stall().unwrap();
    let begun = Instant::now();
    let browsers = [stage.browser(), stage.browser(), stage.browser()];
    let answers = futures::future::join_all(browsers.iter().enumerate().map(async |(n, browser)| {
        tokio::time::sleep(Duration::from_secs(n as u64)).await;
        stage.begins(browser, &id, at).await
    }))
    .await;
    let took = begun.elapsed();
    provider.process().unwrap().go_on().unwrap();
    for (status, text) in answers {
        assert_eq!(status, 503, "{text}");
        assert!(text.contains(WORDS), "{text}");
    }
    assert!(took < IN_TIME, "{took:?}");

    // On the way back. It is not asked again at once after a failure.
    tokio::time::sleep(Duration::from_secs(4)).await;
    let browser = stage.browser();
    let came = stage.is_at(&browser, (&provider, &id), at, "ana").await;
    provider.process().unwrap().stall().unwrap();
    let begun = Instant::now();
    let page = browser.get(came).send().await.unwrap();
    let took = begun.elapsed();
    provider.process().unwrap().go_on().unwrap();
    assert_eq!(page.status(), 503);
    let cookies: Vec<_> = page.headers().get_all("set-cookie").iter().collect();
    let is_removed = |line: &str| line.starts_with("muster-sign-in=;") && line.contains("Max-Age=0");
    assert!(
        cookies.iter().any(|line| is_removed(line.to_str().unwrap())),
        "{cookies:?}"
    );
    assert!(page.text().await.unwrap().contains(WORDS));
    assert!(took < IN_TIME, "{took:?}");
    let log = stage
        .app
        .list_audit(AuditFilter::default(), None, 100)
        .await
        .unwrap();
    let is_told = log.rows.iter().any(|row| {
        row.action == "directory_sign_in_refused" && format!("{:?}", row.changes).contains("unavailable")
    });
    assert!(is_told, "{:?}", log.rows);
    assert_eq!(stage.state(&invite).await, InviteState::Queued);

    let came = stage.is_at(&browser, (&provider, &id), at, "ana").await;
    let page = browser.get(came).send().await.unwrap();
    assert_eq!(page.status(), 303, "{}", page.text().await.unwrap());
    assert_eq!(stage.state(&invite).await, InviteState::Verified);
}
