//! The rows that were left out come back: downloaded with their reasons, corrected in a spreadsheet, imported again.

use std::{collections::BTreeSet, fs, path::Path, time::Duration};

use muster_stories::{Desktop, FileChooser, FileDrag, Keychain, MailServer, process::until};

use crate::bulk;

const FILE: &str = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE,OWNED BY,GROUP NAME\n\
    Ada Lovelace,ada@northwind.example,iOS,Personal,Ward 1\n\
    Bo Chen,bo@northwind.example,Symbian,Corporate,Ward 1\n\
    Chloé Brontë,chloe@northwind,Android,Corporate,Ward 2\n\
    \"Diaz, Eva\",eva@northwind.example,Windows,Corporate,\n\
    -Farah,,macOS,Corporate,=Ward 3\n";

#[tokio::test]
async fn rejected_rows_are_corrected_outside_and_come_back_without_inviting_anybody_twice() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let data = bulk::mailing_to(&desktop, mail_server.port());
    let file = desktop.folder().join("people.csv");
    fs::write(&file, FILE).unwrap();
    let somebody = FileChooser::at(&desktop).unwrap();
    let console = muster_stories::Console::open(&desktop, data.folder())
        .await
        .unwrap();

    bulk::reviews(&console, &somebody, &file).await;
    bulk::counts(&console, [5, 2, 3, 0]).await;
    let rejected = desktop.folder().join("people - rejected.csv");
    somebody.will_choose(&rejected);
    console.clicks("Download rejected rows").await.unwrap();
    console.sees("Saved with line and reason").await.unwrap();
    let asked = somebody.questions().pop().unwrap();
    assert_eq!(asked.title, "Download rejected rows");
    assert_eq!(asked.name, "people - rejected.csv");
    console.picture("bulk-rejects-saved").await.unwrap();

    console.clicks("Continue").await.unwrap();
    console.sees("2 invites to 2 people").await.unwrap();
    console.sees("3 need fixing").await.unwrap();
    console.clicks("Send 2 invites").await.unwrap();
    console.sees("Left out: 3 need fixing.").await.unwrap();
    console.clicks("Send 2 invites").await.unwrap();
    console.sees("2 invites of people.csv made").await.unwrap();

    corrected(&rejected);
    // This time the file is dragged over the list of invites and let go there.
    let drag = FileDrag::over(&desktop, &rejected).unwrap();
    console
        .sees("Let go to open this file in bulk enrollment")
        .await
        .unwrap();
    drag.lets_go().unwrap();
    bulk::walks_to_the_review(&console, &rejected).await;
    bulk::counts(&console, [3, 3, 0, 0]).await;
    console.picture("bulk-rejects-again").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.sees("3 invites to 3 people").await.unwrap();
    console.clicks("Send 3 invites").await.unwrap();
    console.sees("Invite 3 people?").await.unwrap();
    console.clicks("Send 3 invites").await.unwrap();
    console
        .sees("3 invites of people - rejected.csv made")
        .await
        .unwrap();

    until("five mails", Duration::from_secs(60), async || {
        Ok((mail_server.mails()?.len() >= 5).then_some(()))
    })
    .await
    .unwrap();
    console.sees("3 of 3 invites sent").await.unwrap();
    console.close().await.unwrap();
    let mails = mail_server.mails().unwrap();
    let people: BTreeSet<&str> = mails.iter().map(|mail| mail.envelope_to[0].as_str()).collect();
    assert_eq!(mails.len(), 5, "{people:?}");
    let everybody = ["ada", "bo", "chloe", "eva", "farah"].map(|name| format!("{name}@northwind.example"));
    assert_eq!(people, everybody.iter().map(String::as_str).collect());
    let invites = data
        .command_line(&desktop)
        .does(&["invites", "--format", "json"])
        .unwrap();
    let invites = invites.json().unwrap();
    let farah = invites
        .as_array()
        .unwrap()
        .iter()
        .find(|invite| invite["user_email"] == "farah@northwind.example")
        .unwrap();
    // Guarded in the file against spreadsheets, it is what it was.
    assert_eq!(farah["user_name"], "-Farah");
    assert_eq!(farah["group"], "=Ward 3");
}

/// As with a spreadsheet: cells are found by their column, corrected, and saved.
fn corrected(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a spreadsheet sees UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (email, platform) = (column("EMAIL ADDRESS"), column("PLATFORM TYPE"));
    let (line, reason) = (column("LINE"), column("REASON"));
    let mut writer = csv::Writer::from_path(file).unwrap();
    writer.write_record(&header).unwrap();
    let mut lines = Vec::new();
    for row in reader.records() {
        let mut row: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        assert!(!row[reason].is_empty(), "{row:?}");
        match row[line].as_str() {
            "3" => row[platform] = "Android".to_owned(),
            "4" => row[email] = "chloe@northwind.example".to_owned(),
            "6" => row[email] = "farah@northwind.example".to_owned(),
            other => panic!("line {other} was not rejected"),
        }
        lines.push(row[line].clone());
        writer.write_record(&row).unwrap();
    }
    writer.flush().unwrap();
    assert_eq!(lines, ["3", "4", "6"]);
}
