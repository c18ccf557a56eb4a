//! Twenty thousand people through the window to a real mail server: paused, resumed, killed in the middle, gone on with; at
//! the end the server's own ledger is counted.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use muster_stories::{Console, Desktop, FileChooser, Keychain, process::until};

use crate::{bulk, ledger::Ledger, outside::query};

const ROWS: u32 = 20_000;
const CONNECTIONS: u32 = 8;
/// Mails before the pause, and between it and the kill: enough to be in the middle.
const STRETCH: u32 = 2_000;
/// Between two looks: reading a long ledger must not be what the machine is busy with.
const GLANCE: Duration = Duration::from_millis(300);
/// How long the rest may take, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(480);

#[tokio::test]
async fn twenty_thousand_are_paused_resumed_and_killed_and_nobody_is_lost_or_mailed_twice() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let ledger = Ledger::open();
    let data = bulk::mailing_to(&desktop, ledger.port());
    data.command_line(&desktop)
        .does(&[
            "settings",
            "set",
            &format!("sending.connections={CONNECTIONS}"),
            "organisation.undo_seconds=0",
        ])
        .unwrap();
    let file = desktop.folder().join("everybody.csv");
    fs::write(&file, people()).unwrap();
    let somebody = FileChooser::at(&desktop).unwrap();
    let console = Console::open(&desktop, data.folder()).await.unwrap();
    let begun = Instant::now();
    let note = |what: &str| println!("{:>6.1} s: {what}", begun.elapsed().as_secs_f64());

    bulk::reviews(&console, &somebody, &file).await;
    bulk::counts(&console, [ROWS as usize, ROWS as usize, 0, 0]).await;
    note("reviewed");
    console.picture("bulk-20000-review").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.sees("20,000 invites to 20,000 people").await.unwrap();
    console.clicks("Send 20,000 invites").await.unwrap();
    console.sees("Invite 20,000 people?").await.unwrap();
    console.clicks("Send 20,000 invites").await.unwrap();
    // The line that stays, not the toast, which may have gone before anybody looks.
    console.sees("of 20,000 invites sent").await.unwrap();
    note("committed");

    took(&ledger, STRETCH).await;
    note("on its way");
    console.picture("bulk-20000-sending").await.unwrap();
    console.clicks("Pause").await.unwrap();
    console.sees("all sending is paused").await.unwrap();
    let held = stands_still(&ledger).await;
    note(&format!("paused at {held}"));
    console.picture("bulk-20000-paused").await.unwrap();
    console.clicks("View everybody.csv").await.unwrap();
    console.sees("everybody.csv").await.unwrap();
    console.picture("bulk-20000-batch").await.unwrap();
    console
        .runs("location.hash = '/enrollment'", vec![])
        .await
        .unwrap();
    console.sees("all sending is paused").await.unwrap();
    assert_eq!(ledger.taken().mails(), held, "nothing leaves while it is paused");

    console.clicks("Resume").await.unwrap();
    took(&ledger, held + STRETCH).await;
    note("resumed");
    console.is_killed().unwrap();
    let left = ledger.taken().mails();
    note(&format!("killed at {left}"));
    assert!(left < ROWS, "it was through before");

    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console.sees("everybody.csv").await.unwrap();
    took(&ledger, left + 100).await;
    note("goes on");
    console.picture("bulk-20000-again").await.unwrap();
    let count = |sql: &str| count(data.folder(), sql);
    until("the rest", PATIENCE, async || {
        let open = count("SELECT count(*) FROM invites WHERE state NOT IN ('sent', 'unknown')")
            + count("SELECT coalesce(sum(invites), 0) FROM batch_portions");
        tokio::time::sleep(GLANCE).await;
        anyhow::ensure!(open == 0, "{open} are open, {} taken", ledger.taken().mails());
        Ok(Some(()))
    })
    .await
    .unwrap();
    note("through");
    let (sent, unknown) = (
        count("SELECT count(*) FROM invites WHERE state = 'sent'"),
        count("SELECT count(*) FROM invites WHERE state = 'unknown'"),
    );
    let words = format!("{},{:03} of 20,000 invites sent", sent / 1000, sent % 1000);
    console.sees(&words).await.unwrap();
    console.picture("bulk-20000-through").await.unwrap();
    console.close().await.unwrap();

    let taken = ledger.taken();
    println!("{sent} sent, {unknown} unknown, {} taken", taken.mails());
    assert_eq!(sent + unknown, ROWS, "invites are lost");
    assert!(unknown <= CONNECTIONS, "{unknown} of unknown fate after one kill");
    assert_eq!(taken.twice(), Vec::<&str>::new(), "mails that were sent twice");
    for n in 0..ROWS {
        let times = taken.times(&address(n));
        assert!(times <= 1, "{} was mailed {times} times", address(n));
    }
    assert!((sent..=ROWS).contains(&taken.mails()), "sent means taken");
    let sent = query(
        data.folder(),
        "SELECT user_email FROM invites WHERE state = 'sent'",
    );
    for email in sent.lines() {
        assert_eq!(taken.times(email), 1, "{email} is called sent");
    }
}

fn address(n: u32) -> String {
    format!("person{n}@northwind.example")
}

fn people() -> String {
    let mut text = String::from("USER NAME,EMAIL ADDRESS,PLATFORM TYPE,GROUP NAME\n");
    for n in 0..ROWS {
        let _ = writeln!(text, "Person {n},{},iOS,Ward {}", address(n), n % 20);
    }
    text
}

fn count(data: &Path, sql: &str) -> u32 {
    query(data, sql).parse().unwrap()
}

/// Waits until the server has taken so many.
async fn took(ledger: &Ledger, mails: u32) {
    until(&format!("{mails} mails"), PATIENCE, async || {
        let there = ledger.taken().mails() >= mails;
        tokio::time::sleep(GLANCE).await;
        Ok(there.then_some(()))
    })
    .await
    .unwrap();
}

/// What was in flight when it was paused arrives; then the ledger stands still. Gives where.
async fn stands_still(ledger: &Ledger) -> u32 {
    let mut last = ledger.taken().mails();
    let mut since = Instant::now();
    until("the ledger to stand still", Duration::from_secs(60), async || {
        let now = ledger.taken().mails();
        tokio::time::sleep(GLANCE).await;
        if now != last {
            (last, since) = (now, Instant::now());
        }
        Ok((since.elapsed() > Duration::from_secs(3)).then_some(now))
    })
    .await
    .unwrap()
}
