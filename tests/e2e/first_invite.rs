//! The first real invite: from the console, through a mail server, to a verified person on their own phone.

use muster_stories::{Console, Data, Desktop, Invitee, Keychain, MailServer, Screen, traces};

#[tokio::test]
async fn an_invite_goes_by_mail_and_its_person_is_verified_while_the_console_watches() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let data = Data::with_portal(&desktop, "data").unwrap();
    let port = format!("mail.port={}", mail_server.port());
    data.command_line(&desktop)
        .does(&[
            "settings",
            "set",
            "mail.route=smtp",
            "mail.host=127.0.0.1",
            &port,
            "mail.security=none",
            "mail.from_email=it@northwind.example",
        ])
        .unwrap();

    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console.fills("Organisation", "Northwind").await.unwrap();
    console.fills("Your name", "Grace Hopper").await.unwrap();
    console
        .fills("Your email address", "grace@northwind.example")
        .await
        .unwrap();
    console.clicks("Open the console").await.unwrap();

    console.clicks("Enroll device").await.unwrap();
    console.clicks("Android").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.clicks("Through user invites").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console
        .types("Users", "Ada Lovelace <ada@example.org>\n")
        .await
        .unwrap();
    console.picture("details").await.unwrap();
    console.is_usable_by_everybody("The details").await.unwrap();
    console.clicks("Review").await.unwrap();
    console.sees("1 invite to 1 person").await.unwrap();
    console.is_usable_by_everybody("The review").await.unwrap();
    console.clicks("Send 1 invite").await.unwrap();
    console.clicks("Send now").await.unwrap();
    console.sees("1 invite sent").await.unwrap();
    console.clicks("Done").await.unwrap();
    console.row_says("Ada Lovelace", "Sent").await.unwrap();

    let mail = mail_server.mail_for("ada@example.org").await.unwrap();
    assert!(mail.qr().unwrap().starts_with(&mail.link().unwrap()));

    let phone = Invitee::with(&desktop, Screen::Android).await.unwrap();
    phone.opens(&mail.link().unwrap()).await.unwrap();
    phone.sees("Northwind").await.unwrap();
    phone.picture("portal-welcome").await.unwrap();
    phone.is_usable_by_everybody("The invite's page").await.unwrap();
    console.row_says("Ada Lovelace", "Opened").await.unwrap();

    phone
        .fills("One-time passcode", &mail.passcode().unwrap())
        .await
        .unwrap();
    phone.clicks("Continue").await.unwrap();
    phone.no_longer_sees("One-time passcode").await.unwrap();
    phone.picture("portal-steps").await.unwrap();
    phone.is_usable_by_everybody("The steps").await.unwrap();
    console.row_says("Ada Lovelace", "Verified").await.unwrap();
    console.is_usable_by_everybody("The list").await.unwrap();
    console.picture("verified").await.unwrap();

    let other = Invitee::with(&desktop, Screen::IPhone).await.unwrap();
    other.opens(&mail.link().unwrap()).await.unwrap();
    other.sees("goes on in another browser").await.unwrap();
    other
        .is_usable_by_everybody("The page of a link that goes on elsewhere")
        .await
        .unwrap();

    other.close().await.unwrap();
    phone.close().await.unwrap();
    console.close().await.unwrap();

    // The data folder holds database and key, the desktop's folder the logs of console and command line.
    let (link, passcode) = (mail.link().unwrap(), mail.passcode().unwrap());
    let token = link.rsplit('/').next().unwrap();
    let grouped = format!("{} {}", &passcode[..4], &passcode[4..]);
    for secret in [token, &passcode, &grouped] {
        for place in [data.folder(), &desktop.log("console"), &desktop.log("muster")] {
            let found = traces::of(secret, place).unwrap();
            assert!(found.is_empty(), "a secret stands in {found:?}");
        }
    }
}
