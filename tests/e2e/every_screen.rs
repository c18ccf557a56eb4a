//! Every screen of the console, light and dark, is usable by everybody; so are the portal's pages that no other story opens.

use muster_stories::{Console, Data, Desktop, Invitee, Keychain, Screen};
use serde_json::json;

/// Address behind `#`, and words that show that the screen has come up.
const SCREENS: [(&str, &str); 15] = [
    ("/enrollment", "Ada Lovelace"),
    ("/enrollment/enroll", "Which kind of device?"),
    (
        "/enrollment/enroll?step=method&platform=ios",
        "Device to be enrolled",
    ),
    (
        "/enrollment/enroll?step=details&platform=ios&method=invites",
        "Who gets an invite?",
    ),
    ("/enrollment/by-myself?platform=ios", "Enroll your own device"),
    ("/settings/organisation", "Who we are"),
    ("/settings/mail", "Trial outbox"),
    ("/settings/portal", "Public address"),
    ("/outbox", "Ada Lovelace"),
    ("/devices", "Devices"),
    ("/users", "Users"),
    ("/groups", "Groups"),
    ("/templates", "Templates"),
    ("/directories", "Directories"),
    ("/audit-log", "Audit log"),
];

#[tokio::test]
async fn every_screen_is_usable_by_everybody_in_light_and_dark() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let data = prepared(&desktop);
    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console.sees("Ada Lovelace").await.unwrap();
    for dark in [false, true] {
        let scheme = if dark { "dark" } else { "light" };
        console
            .runs("localStorage.setItem('mantine-color-scheme-value', arguments[0]); document.documentElement.setAttribute('data-mantine-color-scheme', arguments[0])", vec![json!(scheme)])
            .await
            .unwrap();
        for (address, words) in SCREENS {
            console
                .runs("location.hash = arguments[0]", vec![json!(address)])
                .await
                .unwrap();
            console.sees(words).await.unwrap();
            console
                .is_usable_by_everybody(&format!("{address} ({scheme})"))
                .await
                .unwrap();
        }
    }
    console.close().await.unwrap();
}

#[tokio::test]
async fn a_device_at_hand_is_verified_by_the_short_link_while_the_console_watches() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let data = prepared(&desktop);
    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console.sees("Ada Lovelace").await.unwrap();
    console
        .runs("location.hash = '/enrollment/by-myself?platform=ios'", vec![])
        .await
        .unwrap();
    console.sees("One-time passcode").await.unwrap();
    let text = console.text().await.unwrap();
    let link = text
        .split_whitespace()
        .find(|word| word.contains("/m/"))
        .expect("the short link is shown");
    let link = if link.starts_with("http") {
        link.to_owned()
    } else {
        format!("http://{link}")
    };
    let passcode: Vec<&str> = text
        .split("One-time passcode")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .take(2)
        .collect();

    let phone = Invitee::with(&desktop, Screen::IPhone).await.unwrap();
    phone.opens(&link).await.unwrap();
    phone.sees("Northwind").await.unwrap();
    console.sees("Safari").await.unwrap();
    phone
        .fills("One-time passcode", &passcode.concat().to_lowercase())
        .await
        .unwrap();
    phone.clicks("Continue").await.unwrap();
    phone.no_longer_sees("One-time passcode").await.unwrap();
    console.sees("The code has done its work").await.unwrap();
    console.clicks("Enroll next device").await.unwrap();
    console.sees("1 verified").await.unwrap();
    phone.close().await.unwrap();
    console.close().await.unwrap();
}

#[tokio::test]
async fn the_portals_other_pages_are_usable_by_everybody() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let data = prepared(&desktop);
    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console.sees("Ada Lovelace").await.unwrap();
    let ids = console
        .runs(
            "return window.__TAURI_INTERNALS__.invoke('list_invites', {filter: {search: 'ada', states: [], platforms: [], owned_by: null, group_id: null}, sort: 'newest', cursor: null, limit: 1}).then(page => window.__TAURI_INTERNALS__.invoke('invite_access', {id: page.rows[0].id})).then(access => access.link)",
            vec![],
        )
        .await
        .unwrap();
    let link = ids.as_str().expect("a link").to_owned();
    let origin = link.split("/e/").next().unwrap().to_owned();

    let phone = Invitee::with(&desktop, Screen::Small).await.unwrap();
    phone.opens(&link).await.unwrap();
    for _ in 0..5 {
        phone.fills("One-time passcode", "00000000").await.unwrap();
        phone.clicks("Continue").await.unwrap();
    }
    phone.sees("locked").await.unwrap();
    console.sees("5 wrong passcodes").await.unwrap();
    phone.clicks("Ask for a new invite").await.unwrap();
    console.sees("1 request for a new invite").await.unwrap();
    phone.close().await.unwrap();

    let phone = Invitee::with(&desktop, Screen::Small).await.unwrap();
    for (address, words) in [
        (link.as_str(), "locked"),
        (&format!("{origin}/"), "Northwind"),
        (&format!("{origin}/m"), "code"),
        (&format!("{origin}/e/nothing-of-ours"), "not"),
        (&format!("{origin}/enroll"), "Northwind"),
    ] {
        phone.opens(address).await.unwrap();
        phone.sees(words).await.unwrap();
        phone.is_usable_by_everybody(address).await.unwrap();
    }
    phone.close().await.unwrap();
    console.close().await.unwrap();
}

/// A data folder past its first run, with an invite in the trial outbox.
fn prepared(desktop: &Desktop) -> Data {
    let data = Data::with_portal(desktop, "data").unwrap();
    let command_line = data.command_line(desktop);
    command_line
        .does(&[
            "settings",
            "set",
            "organisation.name=Northwind",
            "organisation.admin_name=Grace Hopper",
            "organisation.admin_email=grace@northwind.example",
        ])
        .unwrap();
    let who = [
        "--email",
        "ada@example.org",
        "--name",
        "Ada Lovelace",
        "--platform",
        "neutral",
    ];
    command_line.does(&[&["invite"], &who[..]].concat()).unwrap();
    command_line.does(&["send", "--until-idle"]).unwrap();
    data
}
