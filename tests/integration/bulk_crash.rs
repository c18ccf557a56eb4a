//! Power cuts while twenty thousand people are imported, and while their mails go out: the batch is there whole or not at all,
//! and then as with any other mail.

use std::{fmt::Write as _, fs, time::Duration};

use tempfile::TempDir;

use crate::{chance::Chance, installation::Installation, ledger::Ledger, outside::query};

const ROWS: u32 = 20_000;
const IMPORT_KILLS: u32 = 8;
const SEND_KILLS: u32 = 6;
const CONNECTIONS: u32 = 8;
const SEND: &[&str] = &["send", "--until-idle", "--json"];

fn people() -> String {
    let mut text = String::from("USER NAME,EMAIL ADDRESS,PLATFORM TYPE,GROUP NAME\n");
    for n in 0..ROWS {
        let _ = writeln!(text, "Person {n},person{n}@northwind.example,iOS,Ward {}", n % 20);
    }
    text
}

#[tokio::test]
async fn a_batch_that_was_killed_is_there_whole_or_not_at_all() {
    let mut chance = Chance::new();
    let files = TempDir::with_prefix("muster-files-").unwrap();
    let file = files.path().join("people.csv");
    fs::write(&file, people()).unwrap();
    let ledger = Ledger::open();
    let call = ["import", file.to_str().unwrap(), "--yes"];

    // How long it takes here, to kill it anywhere between its start and its end.
    let measured = Installation::mailing_to(ledger.port());
    let begun = std::time::Instant::now();
    measured.does(&call);
    let whole = begun.elapsed();
    drop(measured);

    let (mut none, mut kept) = (0, None);
    for kill in 1..=IMPORT_KILLS {
        let on = Installation::mailing_to(ledger.port());
        let moment = chance.below(whole);
        let mut import = on.starts(&call);
        std::thread::sleep(moment);
        if import.ended().unwrap().is_none() {
            import.kill().unwrap();
        }
        let count = |sql: &str| query(&on.data(), sql).parse::<u32>().unwrap();
        let batches = count("SELECT count(*) FROM batches");
        let made = count("SELECT count(*) FROM invites");
        let to_make = count("SELECT coalesce(sum(invites), 0) FROM batch_portions");
        println!(
            "kill {kill} after {moment:?}: {batches} batches, {made} invites made, {to_make} to be made"
        );
        match batches {
            0 => {
                assert_eq!((made, to_make), (0, 0), "rows of no batch");
                none += 1;
            }
            _ => {
                assert_eq!((batches, made + to_make), (1, ROWS), "a part of a batch");
                assert_eq!(count("SELECT to_make FROM batches"), to_make);
                assert_eq!(count("SELECT count(*) FROM messages"), made, "a message each");
                kept = Some(on);
            }
        }
    }
    println!("{none} of {IMPORT_KILLS} kills came before the commit");
    let on = kept.unwrap_or_else(|| {
        let on = Installation::mailing_to(ledger.port());
        on.does(&call);
        on
    });
    sends_all_of_it(&on, &ledger, &mut chance);
}

/// What a kill left of the batch is made and sent by whoever comes next, kills in between included.
fn sends_all_of_it(on: &Installation, ledger: &Ledger, chance: &mut Chance) {
    on.does(&["settings", "set", &format!("sending.connections={CONNECTIONS}")]);
    for kill in 1..=SEND_KILLS {
        let mut send = on.starts(SEND);
        std::thread::sleep(chance.below(Duration::from_secs(10)));
        if send.ended().unwrap().is_none() {
            send.kill().unwrap();
        }
        println!("kill {kill} of sending: {} taken", ledger.taken().mails());
    }
    let last = on.starts(SEND);
    let mut last = last;
    while last.ended().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(50));
    }
    let taken = ledger.taken();
    assert_eq!(taken.twice(), Vec::<&str>::new(), "mails that were sent twice");
    let count = |sql: &str| query(&on.data(), sql).parse::<u32>().unwrap();
    assert_eq!(count("SELECT count(*) FROM invites"), ROWS, "invites are lost");
    assert_eq!(
        count("SELECT count(*) FROM batch_portions"),
        0,
        "rows were left behind"
    );
    let (sent, unknown) = (
        count("SELECT count(*) FROM invites WHERE state = 'sent'"),
        count("SELECT count(*) FROM invites WHERE state = 'unknown'"),
    );
    println!("{sent} sent, {unknown} unknown, {} taken", taken.mails());
    assert_eq!(sent + unknown, ROWS);
    assert!(unknown <= SEND_KILLS * CONNECTIONS, "{unknown} of unknown fate");
    assert!((sent..=ROWS).contains(&taken.mails()), "sent means taken");
}
