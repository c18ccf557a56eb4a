//! Bulk enrollment with the mission's own sample: from the desktop's file chooser to the mail server.

use std::{fs, time::Duration};

use muster_stories::{Console, Desktop, FileChooser, Keychain, MailServer};

use crate::bulk;

const SEED: &str = "USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER\n\
    ANDREW,andrew@mobiledevicemanagerplus.com,Personal,IOS_Group,iOS,+1-111\n";

#[tokio::test]
async fn the_missions_own_sample_goes_from_the_file_to_its_mail() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let data = bulk::mailing_to(&desktop, mail_server.port());
    // A minute: to undo in time must not be a race with a busy machine.
    data.command_line(&desktop)
        .does(&["settings", "set", "organisation.undo_seconds=60"])
        .unwrap();
    let file = desktop.folder().join("sample.csv");
    fs::write(&file, SEED).unwrap();
    let somebody = FileChooser::at(&desktop).unwrap();
    let console = Console::open(&desktop, data.folder()).await.unwrap();

    bulk::begins(&console).await;
    console.sees("Who is in the list?").await.unwrap();
    console.picture("bulk-1-upload").await.unwrap();
    console.is_usable_by_everybody("The upload").await.unwrap();
    somebody.will_choose(&file);
    console.clicks("Choose a file").await.unwrap();
    console.sees("sample.csv").await.unwrap();
    assert_eq!(somebody.questions()[0].title, "Bulk enrollment");
    assert_eq!(console.value("Encoding").await.unwrap(), "UTF-8 (found)");
    assert_eq!(console.value("Between values").await.unwrap(), "Comma (found)");
    assert_eq!(
        console.value("First row").await.unwrap(),
        "Names the columns (found)"
    );
    console.sees("andrew@mobiledevicemanagerplus.com").await.unwrap();
    console.picture("bulk-1-found").await.unwrap();
    console.is_usable_by_everybody("The file").await.unwrap();

    console.clicks("Map columns").await.unwrap();
    console.sees("What does each column stand for?").await.unwrap();
    for (column, field) in [
        ("USER NAME", "User name"),
        ("EMAIL ADDRESS", "Email"),
        ("OWNED BY", "Owned by"),
        ("GROUP NAME", "Group"),
        ("PLATFORM TYPE", "Platform"),
        ("PHONE NUMBER", "Phone"),
    ] {
        let taken = console.value(&format!("{column} stands for")).await.unwrap();
        assert_eq!(taken, field, "{column}");
    }
    console.picture("bulk-2-map").await.unwrap();
    console.is_usable_by_everybody("The columns").await.unwrap();

    // Left in the middle, it waits, and one comes back to where one was.
    console.presses(&[bulk::ESCAPE]).await.unwrap();
    console.clicks("Keep it and leave").await.unwrap();
    console.sees("waits in bulk enrollment").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.sees("What does each column stand for?").await.unwrap();

    console.clicks("Review").await.unwrap();
    bulk::counts(&console, [1, 1, 0, 0]).await;
    console.clicks("Warnings").await.unwrap();
    console.sees("“+1-111” is not a phone number").await.unwrap();
    console.picture("bulk-3-warning").await.unwrap();
    console.is_usable_by_everybody("The review").await.unwrap();

    console.clicks("Continue").await.unwrap();
    console.sees("1 invite to 1 person").await.unwrap();
    console.picture("bulk-4-send").await.unwrap();
    console.is_usable_by_everybody("The sending").await.unwrap();
    console.clicks("Send 1 invite").await.unwrap();
    console.sees("Invite 1 person?").await.unwrap();
    console.sees("1 mail leaves").await.unwrap();
    console.picture("bulk-5-question").await.unwrap();
    assert_eq!(mail_server.mails().unwrap().len(), 0, "nothing leaves before");
    console.clicks("Send 1 invite").await.unwrap();
    console.sees("1 invite of sample.csv made").await.unwrap();
    console.picture("bulk-6-made").await.unwrap();

    // Undone within the window, its review is there again.
    console.clicks("Undo").await.unwrap();
    console.sees("The file is open again").await.unwrap();
    assert_eq!(mail_server.mails().unwrap().len(), 0, "nothing left");
    console.clicks("Continue").await.unwrap();
    console.sees("1 invite to 1 person").await.unwrap();
    data.command_line(&desktop)
        .does(&["settings", "set", "organisation.undo_seconds=1"])
        .unwrap();
    // What another process sets holds for the window within a second; a story is quick enough to come before it.
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    console.clicks("Send 1 invite").await.unwrap();
    console.sees("Invite 1 person?").await.unwrap();
    console.clicks("Send 1 invite").await.unwrap();

    let mail = mail_server
        .mail_for("andrew@mobiledevicemanagerplus.com")
        .await
        .unwrap();
    assert!(mail.qr().unwrap().starts_with(&mail.link().unwrap()));
    console.row_says("ANDREW", "Sent").await.unwrap();
    console.sees("IOS_Group").await.unwrap();
    console.picture("bulk-7-sent").await.unwrap();
    console.close().await.unwrap();
    assert_eq!(mail_server.mails().unwrap().len(), 1);
}
