//! Bulk enrollment with a file as people have them: everything that is wrong with it is mended in the window.

use std::{collections::BTreeMap, fmt::Write as _, fs, time::Duration};

use muster_stories::{Console, Desktop, FileChooser, Keychain, MailServer, process::until};
use serde_json::Value;

use crate::bulk::{self, CONTROL, ENTER, F2, F8};

/// Semicolons, CRLF and Windows-1252, as a spreadsheet of western Europe saves it.
fn messy() -> Vec<u8> {
    let mut text =
        String::from("USER NAME;EMAIL_ADDRESS;PLATFORM TYPE;OWNED BY;GROUP NAME;Domain;PHONE;Shoe size\r\n");
    for n in 1..=20 {
        let _ = write!(
            text,
            "Zoë O’Brien {n};zoe{n}@northwind.example;IPhone;Personal;Ward 4;;;38\r\n"
        );
    }
    text.push_str(
        "Priya Desai;p.desai@gmial.com;Android;Personal;Ward 4;;;\r\n\
         Colin Mercer;colin@northwind.example;Android;personel;Ward 4;;;\r\n\
         Dora Køhl;dora@northwind.example;;Corporate;Ward 4;;;40\r\n\
         =HYPERLINK(1);formula@northwind.example;macOS;Corporate;+Sum;;;\r\n\
         Håkon Lie;hakon@northwind;Neutral;Corporate;;;;44\r\n\
         Ines Silva;not an address;iOS;Corporate;;;;\r\n\
         Elif Kaya;elif@northwind.example;Windows;Corporate;;;;\r\n\
         Elif Kaya;elif@northwind.example;Windows;Corporate;;;;\r\n\
         Farid Haddad;farid@northwind.example;Windows;Corporate;;;;\r\n\
         Farid Haddad;farid@northwind.example;Windows;Corporate;;;;\r\n",
    );
    text.chars()
        .map(|c| match c {
            '’' => 0x92,
            // The rest stands where Unicode has it.
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect()
}

#[tokio::test]
async fn a_messy_file_is_mended_in_place_and_reaches_the_right_people() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let data = bulk::mailing_to(&desktop, mail_server.port());
    let file = desktop.folder().join("starters.csv");
    fs::write(&file, messy()).unwrap();
    let somebody = FileChooser::at(&desktop).unwrap();
    let console = Console::open(&desktop, data.folder()).await.unwrap();

    is_read_and_mapped(&console, &somebody, &file).await;
    is_mended(&console).await;

    console.clicks("Continue").await.unwrap();
    console.sees("28 invites to 27 people").await.unwrap();
    console.sees("1 possible duplicate, 1 by hand").await.unwrap();
    console.picture("bulk-messy-send").await.unwrap();
    console.clicks("Send 28 invites").await.unwrap();
    console.sees("Invite 27 people?").await.unwrap();
    console
        .sees("Left out: 1 possible duplicate, 1 by hand.")
        .await
        .unwrap();
    console.clicks("Send 28 invites").await.unwrap();
    console.sees("28 invites of starters.csv made").await.unwrap();

    let mut wanted: BTreeMap<String, usize> = (1..=20)
        .map(|n| (format!("zoe{n}@northwind.example"), 1))
        .collect();
    for (address, times) in [
        ("p.desai@gmail.com", 1),
        ("colin@northwind.example", 1),
        ("dora@northwind.example", 1),
        ("formula@northwind.example", 1),
        ("hakon@northwind.example", 1),
        ("elif@northwind.example", 2),
        ("farid@northwind.example", 1),
    ] {
        wanted.insert(address.to_owned(), times);
    }
    until("28 mails", Duration::from_secs(60), async || {
        Ok((mail_server.mails()?.len() >= 28).then_some(()))
    })
    .await
    .unwrap();
    let mut came: BTreeMap<String, usize> = BTreeMap::new();
    for mail in mail_server.mails().unwrap() {
        *came.entry(mail.envelope_to[0].clone()).or_default() += 1;
    }
    assert_eq!(came, wanted);
    console.sees("28 of 28 invites sent").await.unwrap();
    console.picture("bulk-messy-sent").await.unwrap();
    console.close().await.unwrap();

    let answer = data
        .command_line(&desktop)
        .does(&["invites", "--format", "json"])
        .unwrap();
    let invites = answer.json().unwrap();
    let invites = invites.as_array().unwrap();
    assert_eq!(invites.len(), 28, "as many invites as were shown");
    let of = |email: &str| -> &Value {
        let found = invites.iter().find(|invite| invite["user_email"] == email);
        found.unwrap_or_else(|| panic!("no invite for {email}"))
    };
    for n in 1..=20 {
        let invite = of(&format!("zoe{n}@northwind.example"));
        assert_eq!(invite["platform"], "ios");
        assert_eq!(invite["user_name"], format!("Zoë O’Brien {n}"));
    }
    assert_eq!(of("colin@northwind.example")["owned_by"], "personal");
    assert_eq!(of("dora@northwind.example")["platform"], "windows");
    assert_eq!(of("formula@northwind.example")["user_name"], "=HYPERLINK(1)");
    assert_eq!(of("formula@northwind.example")["group"], "+Sum");
    assert_eq!(of("hakon@northwind.example")["user_name"], "Håkon Lie");
}

async fn is_read_and_mapped(console: &Console, somebody: &FileChooser, file: &std::path::Path) {
    bulk::begins(console).await;
    somebody.will_choose(file);
    console.clicks("Choose a file").await.unwrap();
    console.sees("starters.csv").await.unwrap();
    assert_eq!(console.value("Encoding").await.unwrap(), "Windows-1252 (found)");
    assert_eq!(
        console.value("Between values").await.unwrap(),
        "Semicolon (found)"
    );
    console.sees("Zoë O’Brien 1").await.unwrap();
    console.picture("bulk-messy-found").await.unwrap();
    console.clicks("Map columns").await.unwrap();
    console.sees("What does each column stand for?").await.unwrap();
    for (column, field) in [
        ("EMAIL_ADDRESS", "Email"),
        ("Domain", "Domain"),
        ("PHONE", "Phone"),
        ("Shoe size", "Not used"),
    ] {
        let taken = console.value(&format!("{column} stands for")).await.unwrap();
        assert_eq!(taken, field, "{column}");
    }
    console.picture("bulk-messy-map").await.unwrap();
    console.clicks("Review").await.unwrap();
}

async fn is_mended(console: &Console) {
    bulk::counts(console, [30, 3, 25, 2]).await;
    // All alike, by the panel.
    console
        .sees("“IPhone” is a device, not a platform")
        .await
        .unwrap();
    console.picture("bulk-messy-errors").await.unwrap();
    console.is_usable_by_everybody("The errors").await.unwrap();
    console.clicks("Fix all 20 like this").await.unwrap();
    bulk::counts(console, [30, 23, 5, 2]).await;
    // One by its chip.
    console.clicks("Take p.desai@gmail.com as Email").await.unwrap();
    bulk::counts(console, [30, 24, 4, 2]).await;
    // One by Enter, which takes the suggestion of the cell one stands on.
    stands_on(console, "Line 23, Owned by").await;
    console.presses(&[ENTER]).await.unwrap();
    bulk::counts(console, [30, 25, 3, 2]).await;
    // One from a short list, by keys alone.
    stands_on(console, "Line 24, Platform").await;
    console.presses(&[F2]).await.unwrap();
    types(console, "win").await;
    console.picture("bulk-messy-list").await.unwrap();
    console.presses(&[ENTER]).await.unwrap();
    bulk::counts(console, [30, 26, 2, 2]).await;
    // Past one and back round, then typed anew.
    stands_on(console, "Line 26, Email").await;
    console.presses(&[F8]).await.unwrap();
    stands_on(console, "Line 27, Email").await;
    console.presses(&[F8]).await.unwrap();
    stands_on(console, "Line 26, Email").await;
    console.presses(&[F2]).await.unwrap();
    types(console, "hakon@northwind.example").await;
    console.picture("bulk-messy-typed").await.unwrap();
    console.presses(&[ENTER]).await.unwrap();
    bulk::counts(console, [30, 27, 1, 2]).await;
    // One is left out, taken back, and left out again.
    stands_on(console, "Line 27, Email").await;
    console.clicks("Leave out").await.unwrap();
    bulk::counts(console, [30, 27, 0, 2]).await;
    console.sees("Nothing needs fixing").await.unwrap();
    console.picture("bulk-messy-mended").await.unwrap();
    console.presses(&[CONTROL, 'z']).await.unwrap();
    bulk::counts(console, [30, 27, 1, 2]).await;
    console.presses(&[CONTROL, 'z']).await.unwrap();
    bulk::counts(console, [30, 26, 2, 2]).await;
    console.presses(&[CONTROL, 'y']).await.unwrap();
    console.clicks("Redo").await.unwrap();
    bulk::counts(console, [30, 27, 0, 2]).await;
    // One of the duplicates is meant so.
    console.clicks("2 duplicates").await.unwrap();
    stands_on(console, "Line 29").await;
    console.picture("bulk-messy-duplicates").await.unwrap();
    console.is_usable_by_everybody("The duplicates").await.unwrap();
    console.clicks("Keep").await.unwrap();
    bulk::counts(console, [30, 28, 0, 1]).await;
}

/// Waits until the panel speaks of this cell.
async fn stands_on(console: &Console, place: &str) {
    console.sees(place).await.unwrap();
}

/// Letter by letter, wherever the focus is.
async fn types(console: &Console, text: &str) {
    for letter in text.chars() {
        console.presses(&[letter]).await.unwrap();
    }
}
