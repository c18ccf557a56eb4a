//! The wrong device, the ambiguous one, and browsers inside apps.

use muster_domain::{device::OwnedBy, platform::Platform};

use crate::{
    set_up::{ANDROID, IPHONE, LINUX, MAC, Portal, WINDOWS, header, portal},
    twin::PASSCODE,
};

async fn with(platform: Platform) -> Portal {
    let portal = portal().await;
    portal.living("abc", platform, OwnedBy::Corporate);
    portal
}

#[tokio::test]
async fn a_computer_shows_the_phone_its_link_without_the_passcode() {
    for (platform, agent) in [
        (Platform::Ios, WINDOWS),
        (Platform::Android, WINDOWS),
        (Platform::Android, MAC),
    ] {
        let portal = with(platform).await;
        let (status, page) = portal.page("/e/abc", agent).await;
        assert_eq!(status, 200);
        assert!(page.contains(&format!("Open this invite on your {}", platform.device_words())));
        assert!(page.contains(r#"aria-label="QR code"#), "{platform:?}");
        assert!(page.contains("The invite is not used up."));
        assert!(!page.contains(r#"name="passcode""#));
    }
}

#[tokio::test]
async fn a_phone_is_told_which_device_and_gets_no_code_to_scan() {
    let portal = with(Platform::Windows).await;
    let (_, page) = portal.page("/e/abc", IPHONE).await;
    assert!(page.contains("This invite is for a Windows PC."));
    assert!(!page.contains("<svg class=\"qr\""));
    let portal = with(Platform::Ios).await;
    let (_, page) = portal.page("/e/abc", ANDROID).await;
    assert!(page.contains("This invite is for an iPhone or iPad."));
}

#[tokio::test]
async fn an_ipad_that_poses_as_a_mac_is_asked_and_remembered() {
    let portal = with(Platform::Ios).await;
    let (_, page) = portal.page("/e/abc", MAC).await;
    assert!(page.contains("Are you on an iPad?") && page.contains("/e/abc?device=ipad"));
    let (_, page) = portal.page("/e/abc?device=ipad", MAC).await;
    assert!(page.contains("Set up your iPad for work"));
    assert!(page.contains(r#"<input type="hidden" name="device" value="ipad">"#));
    let form = [("passcode", PASSCODE), ("device", "ipad")];
    let answer = portal
        .post("/e/abc", &form)
        .header("user-agent", MAC)
        .send()
        .await
        .unwrap();
    assert_eq!(header(&answer, "location"), "/enroll?device=ipad");
}

#[tokio::test]
async fn a_visitors_word_counts_only_where_the_browser_leaves_room() {
    let portal = with(Platform::Ios).await;
    let (_, page) = portal.page("/e/abc?device=ipad", WINDOWS).await;
    assert!(page.contains("Open this invite on your iPhone or iPad"));
    let (_, page) = portal.page("/e/abc?device=%22%3E%3Cscript%3E", MAC).await;
    assert!(!page.contains("<script>"));
    let portal = with(Platform::Android).await;
    let (_, page) = portal.page("/e/abc", LINUX).await;
    assert!(page.contains("/e/abc?device=android"));
    let (_, page) = portal.page("/e/abc?device=android", LINUX).await;
    assert!(page.contains(r#"name="passcode""#));
}

#[tokio::test]
async fn a_neutral_invite_follows_the_device() {
    for (agent, words) in [
        (IPHONE, "Set up your iPhone for work"),
        (ANDROID, "Set up your Android phone for work"),
        (MAC, "Set up your Mac for work"),
        (WINDOWS, "Set up your Windows PC for work"),
        (LINUX, "Open this invite on a phone, tablet, Mac or Windows PC"),
    ] {
        let portal = with(Platform::Neutral).await;
        let (_, page) = portal.page("/e/abc", agent).await;
        assert!(page.contains(words), "{words}");
    }
    let portal = with(Platform::Neutral).await;
    portal
        .post("/e/abc", &[("passcode", PASSCODE)])
        .send()
        .await
        .unwrap();
    for (agent, words) in [
        (IPHONE, "VPN &amp; Device Management"),
        (ANDROID, "Scan the code on the first screen"),
        (MAC, "System Settings"),
        (WINDOWS, "Access work or school"),
        (LINUX, "This kind of device cannot be enrolled."),
    ] {
        let steps = crate::set_up::client().get(portal.url("/enroll"));
        let steps = steps
            .header("user-agent", agent)
            .header("cookie", "muster=session-of-abc");
        let page = steps.send().await.unwrap().text().await.unwrap();
        assert!(page.contains(words), "{words}");
    }
}

#[tokio::test]
async fn inside_an_app_the_way_to_the_browser_comes_first() {
    let portal = with(Platform::Ios).await;
    let agent = IPHONE
        .replace("Version/18.3 ", "")
        .replace("Safari/604.1", "Instagram 300.0");
    let (_, page) = portal.page("/e/abc", &agent).await;
    assert!(page.contains("Open this invite in Safari") && page.contains("inside the Instagram app"));
    assert!(page.contains("https://enroll.northwind.example/e/abc"));
    let (_, page) = portal.page("/e/abc?browser=here", &agent).await;
    assert!(page.contains(r#"name="passcode""#));
}
