//! What the stories of bulk enrollment have in common: an organisation that mails, and the words of its steps.

use std::{path::Path, time::Duration};

use muster_stories::{Console, Data, Desktop, FileChooser, process::until};

/// Keys as WebDriver names them (section 17.4.2).
pub const ESCAPE: char = '\u{E00C}';
pub const ENTER: char = '\u{E007}';
pub const CONTROL: char = '\u{E009}';
pub const F2: char = '\u{E032}';
pub const F8: char = '\u{E038}';

/// A folder past its first run, which mails to a server on the loopback that wants nothing special.
pub fn mailing_to(desktop: &Desktop, port: u16) -> Data {
    let data = Data::with_portal(desktop, "data").unwrap();
    data.command_line(desktop)
        .does(&[
            "settings",
            "set",
            "organisation.name=Northwind Health",
            "organisation.admin_name=Grace Hopper",
            "organisation.admin_email=grace@northwind.example",
            "mail.route=smtp",
            "mail.host=127.0.0.1",
            &format!("mail.port={port}"),
            "mail.security=none",
            "mail.from_email=it@northwind.example",
            // Enough to be seen, little enough to be waited for.
            "organisation.undo_seconds=5",
        ])
        .unwrap();
    data
}

/// From wherever one is to the first step.
pub async fn begins(console: &Console) {
    console.clicks("More").await.unwrap();
    console.clicks("Bulk enrollment").await.unwrap();
}

/// Chooses a file and walks on to its review.
pub async fn reviews(console: &Console, somebody: &FileChooser, file: &Path) {
    begins(console).await;
    somebody.will_choose(file);
    console.clicks("Choose a file").await.unwrap();
    walks_to_the_review(console, file).await;
}

/// With a file that is on its way into the first step.
pub async fn walks_to_the_review(console: &Console, file: &Path) {
    console
        .sees(file.file_name().unwrap().to_str().unwrap())
        .await
        .unwrap();
    console.clicks("Map columns").await.unwrap();
    console.sees("What does each column stand for?").await.unwrap();
    console.clicks("Review").await.unwrap();
}

/// Waits until the four tiles of the review show these numbers: rows, ready, need fixing, duplicates.
pub async fn counts(console: &Console, numbers: [usize; 4]) {
    let words = [
        ["row", "rows"],
        ["ready"; 2],
        ["needs fixing", "need fixing"],
        ["duplicate", "duplicates"],
    ];
    let script = "return [...document.querySelectorAll('[aria-label=\"Rows by state\"] button')].map(tile => tile.innerText.replace(/\\s+/g, ' ').trim())";
    let wanted: Vec<String> = numbers
        .iter()
        .zip(words)
        .map(|(n, [one, many])| format!("{n} {}", if *n == 1 { one } else { many }))
        .collect();
    let seen = until(&format!("{wanted:?}"), Duration::from_secs(20), async || {
        let tiles = console.runs(script, vec![]).await?;
        let tiles: Vec<String> = tiles
            .as_array()
            .into_iter()
            .flatten()
            .map(|tile| tile.as_str().unwrap_or_default().replace(',', ""))
            .collect();
        anyhow::ensure!(tiles == wanted, "the tiles show {tiles:?}");
        Ok(Some(()))
    })
    .await;
    if seen.is_err() {
        let _ = console.picture("failed-bulk-counts").await;
    }
    seen.unwrap();
}
