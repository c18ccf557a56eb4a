//! By myself on the real window, with a device of independent parts: the code, the enrollment, the device's page, its
//! final user, and the end.

use muster_stories::{AppleDevice, Console, Desktop, Keychain, certificate::Certificate};

use crate::{bulk, lab::lab};

#[tokio::test]
async fn a_code_on_the_screen_becomes_a_managed_device_that_is_assigned_and_unenrolled() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let certificate = Certificate::for_loopback().unwrap();
    let data = lab(&desktop, &certificate, &[]);
    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console
        .runs("location.hash = '/enrollment/by-myself?platform=ios'", vec![])
        .await
        .unwrap();
    console.sees("One-time passcode").await.unwrap();
    console.picture("apple-1-code").await.unwrap();
    let text = console.text().await.unwrap();
    let link = text
        .split_whitespace()
        .find(|word| word.contains("/m/"))
        .expect("the short link is shown");
    let link = format!("https://{}", link.trim_start_matches("https://"));
    let passcode: Vec<&str> = text
        .split("One-time passcode")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .take(2)
        .collect();

    let phone = AppleDevice::iphone(&certificate.authority()).unwrap();
    let phone = tokio::task::spawn_blocking({
        let passcode = passcode.concat();
        move || {
            phone.enrolls(&link, &passcode).unwrap();
            phone.answers_commands().unwrap();
            phone
        }
    })
    .await
    .unwrap();
    // The timeline has reached Enrolled by itself.
    console.sees("Enrolled").await.unwrap();
    console.sees("Staged").await.unwrap();
    console.picture("apple-2-enrolled").await.unwrap();
    console.is_usable_by_everybody("The enrolled code").await.unwrap();

    console.runs("location.hash = '/devices'", vec![]).await.unwrap();
    console.sees(phone.serial()).await.unwrap();
    console.picture("apple-3-devices").await.unwrap();
    console.is_usable_by_everybody("The devices").await.unwrap();
    console
        .runs(
            "document.querySelector('[role=row] td, [role=gridcell], [data-row]')?.click()",
            vec![],
        )
        .await
        .unwrap();
    console.sees("Assign to a user").await.unwrap();
    console.sees("iOS").await.unwrap();
    console.picture("apple-4-device").await.unwrap();
    console.is_usable_by_everybody("The device").await.unwrap();

    console.clicks("Assign to a user").await.unwrap();
    console.types("User", "ada@northwind.example").await.unwrap();
    console.sees("Add ada@northwind.example").await.unwrap();
    console.presses(&[bulk::ENTER]).await.unwrap();
    console.fills("Name", "Ada Lovelace").await.unwrap();
    console.clicks("Assign").await.unwrap();
    console.sees("is assigned to Ada Lovelace").await.unwrap();
    console.sees("Managed").await.unwrap();
    console.picture("apple-5-assigned").await.unwrap();

    console.clicks("More actions for").await.unwrap();
    console.clicks("Unenroll…").await.unwrap();
    console.picture("apple-6-question").await.unwrap();
    console.clicks("Unenroll this").await.unwrap();
    console.sees("Unenroll: waits for").await.unwrap();
    tokio::task::spawn_blocking(move || {
        let carried = phone.answers_commands().unwrap();
        assert!(
            carried.iter().any(|command| command.kind == "RemoveProfile"),
            "{carried:?}"
        );
    })
    .await
    .unwrap();
    console.sees("Unmanaged").await.unwrap();
    console.picture("apple-7-unmanaged").await.unwrap();
    console.close().await.unwrap();
}
