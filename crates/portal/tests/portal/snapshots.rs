//! Each page as it is sent, so that a change of words is seen in review.

use muster_app::portal::{Asks, Dead, Missing, Welcome};
use muster_domain::{device::OwnedBy, platform::Platform};

use crate::{
    set_up::{ANDROID, IPHONE, MAC, Portal, WINDOWS, https_portal, read},
    twin::{PASSCODE, welcome},
};

fn keep(name: &str, page: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.add_filter(r"\?v=[0-9a-f]{16}", "?v=[content]");
    settings.add_filter(r#"<path d="M[^"]{200,}""#, r#"<path d="[modules]""#);
    settings.add_filter(r#"<svg class="icon".*?</svg>"#, "[icon]");
    settings.add_filter(
        r#"(?s)<svg class="picture ([a-z]+)".*?</svg>"#,
        "[picture of a $1]",
    );
    settings.add_filter(r#"(?s)<svg class="vh".*?</svg>"#, "[shapes]");
    settings.add_filter(
        r#"(?s)<details class="languages" id="languages">.*?</details>"#,
        "[menu of languages]",
    );
    // One element a line is enough to read a difference.
    let lines = page.replace("><", ">\n<");
    settings.bind(|| insta::assert_snapshot!(name, lines));
}

#[tokio::test]
async fn pages_of_links() {
    let portal = https_portal().await;
    portal.living("abc", Platform::Ios, OwnedBy::Personal);
    keep("welcome_iphone", &portal.page("/e/abc", IPHONE).await.1);
    keep("perhaps_ipad", &portal.page("/e/abc", MAC).await.1);
    keep("elsewhere", &portal.page("/e/abc", WINDOWS).await.1);
    let wrong = portal
        .post("/e/abc", &[("passcode", "00000000")])
        .send()
        .await
        .unwrap();
    keep("wrong_passcode", &read(wrong).await.1);
    let instagram = format!("{IPHONE} Instagram 300.0");
    keep("in_app", &portal.page("/e/abc", &instagram).await.1);
    for (name, why) in [
        ("expired", Dead::Expired),
        ("revoked", Dead::Revoked),
        ("used", Dead::Used),
        ("verified_elsewhere", Dead::Elsewhere),
        ("superseded", Dead::Superseded),
        ("locked", Dead::Locked),
    ] {
        portal.dead(name, why, false);
        keep(name, &portal.page(&format!("/e/{name}"), IPHONE).await.1);
    }
    portal.dead("asked", Dead::Expired, true);
    keep("asked_before", &portal.page("/e/asked", IPHONE).await.1);
    let lost = portal.post("/e/abc/ask", &[("lost", "1")]).send().await.unwrap();
    keep("asked_lost", &read(lost).await.1);
}

/// On another device the passcode comes first, where there is one, whatever this browser has typed.
#[tokio::test]
async fn another_device_asks_for_what_opens_the_invite() {
    let portal = https_portal().await;
    let directory = |after_passcode| Asks::Directory {
        choices: Vec::new(),
        after_passcode,
    };
    for (token, asks, passcode) in [
        ("alone", directory(false), false),
        ("second", directory(true), true),
        ("both", Asks::Passcode { then_directory: true }, true),
    ] {
        let welcome = Welcome {
            asks,
            ..welcome(token, Platform::Ios, OwnedBy::Personal)
        };
        portal.inviting(token, welcome, &[]);
        let page = portal.page(&format!("/e/{token}"), WINDOWS).await.1;
        assert_eq!(
            page.contains("Then enter the passcode from your invite there."),
            passcode,
            "{token}: {page}"
        );
        assert_eq!(
            page.contains("Then sign in with your work account there."),
            !passcode,
            "{token}: {page}"
        );
    }
    keep("elsewhere_directory", &portal.page("/e/alone", WINDOWS).await.1);
}

#[tokio::test]
async fn what_is_promised_and_the_steps_for_each_device() {
    let portal = https_portal().await;
    for (name, platform, owned_by, agent) in [
        ("ios_corporate", Platform::Ios, OwnedBy::Corporate, IPHONE),
        ("mac_personal", Platform::MacOs, OwnedBy::Personal, MAC),
        ("windows_personal", Platform::Windows, OwnedBy::Personal, WINDOWS),
        ("android_personal", Platform::Android, OwnedBy::Personal, ANDROID),
        (
            "android_corporate",
            Platform::Android,
            OwnedBy::Corporate,
            ANDROID,
        ),
    ] {
        portal.inviting(
            name,
            welcome(name, platform, owned_by),
            &[Missing::PushCertificate],
        );
        let path = format!("/e/{name}");
        keep(&format!("welcome_{name}"), &portal.page(&path, agent).await.1);
        portal
            .post(&path, &[("passcode", PASSCODE)])
            .send()
            .await
            .unwrap();
        let cookie = format!("__Host-muster=session-of-{name}");
        let steps = crate::set_up::client().get(portal.url("/enroll"));
        let steps = steps.header("user-agent", agent).header("cookie", cookie);
        keep(
            &format!("steps_{name}"),
            &read(steps.send().await.unwrap()).await.1,
        );
    }
}

#[tokio::test]
async fn the_steps_when_nothing_is_missing() {
    let portal = https_portal().await;
    for (name, platform, agent) in [
        ("iphone", Platform::Ios, IPHONE),
        ("mac", Platform::MacOs, MAC),
        ("windows", Platform::Windows, WINDOWS),
    ] {
        let session = portal.verified(name, platform, OwnedBy::Personal);
        keep(&format!("ready_{name}"), &behind(&portal, &session, agent).await);
        if platform == Platform::Ios {
            portal.served(name);
            keep("served_iphone", &behind(&portal, &session, agent).await);
        }
    }
    let session = portal.enrolled("done", "iPhone", OwnedBy::Personal);
    keep("enrolled_iphone", &behind(&portal, &session, IPHONE).await);
    keep("account", &portal.page("/apple/account/sign-in", IPHONE).await.1);
}

async fn behind(portal: &Portal, session: &str, agent: &str) -> String {
    let steps = crate::set_up::client().get(portal.url("/enroll"));
    let steps = steps
        .header("user-agent", agent)
        .header("cookie", format!("__Host-muster={session}"));
    read(steps.send().await.unwrap()).await.1
}

#[tokio::test]
async fn pages_beside_the_path() {
    let portal = https_portal().await;
    for (name, path) in [
        ("home", "/"),
        ("short_code", "/m"),
        ("not_found", "/x"),
        ("no_session", "/enroll"),
    ] {
        keep(name, &portal.page(path, IPHONE).await.1);
    }
}
