//! Power cuts while two thousand mails go out: nothing is lost, nothing is sent twice, and what cannot be known is said.

use std::time::{Duration, Instant};

use crate::{chance::Chance, crowd, installation::Installation, ledger::Ledger};

const MESSAGES: u32 = 2_000;
const KILLS: u32 = 20;
const CONNECTIONS: u32 = 8;
/// Mails by which the speed of this machine is measured first.
const SAMPLE: u32 = 100;
const SEND: &[&str] = &["send", "--until-idle", "--json"];

#[tokio::test]
async fn twenty_kills_lose_no_mail_and_send_none_twice() {
    let mut chance = Chance::new();
    let ledger = Ledger::open();
    let installation = Installation::mailing_to(ledger.port());
    installation.does(&["settings", "set", &format!("sending.connections={CONNECTIONS}")]);

    let idle = timed(|| drop(installation.does(SEND)));
    crowd::invite(&installation.data(), 0, SAMPLE).await;
    let sample = timed(|| drop(installation.does(SEND)));
    let each = sample.saturating_sub(idle) / SAMPLE;
    let mut invited = SAMPLE + MESSAGES;
    crowd::invite(&installation.data(), SAMPLE, MESSAGES).await;
    println!("idle {idle:?}, {each:?} a mail");

    // Twice the average share of the whole run: kills hit the start of the program, its first mails, the middle and the
    // end of the queue.
    let longest = idle + each * MESSAGES * 2 / KILLS;
    let (mut kills, mut unknown) = (0, 0);
    while kills < KILLS {
        let moment = chance.below(longest);
        let mut send = installation.starts(SEND);
        std::thread::sleep(moment);
        if send.ended().unwrap().is_some() {
            // It was through before: more to do, so that every kill hits a running one.
            crowd::invite(&installation.data(), invited, SAMPLE * 2).await;
            invited += SAMPLE * 2;
            continue;
        }
        send.kill().unwrap();
        kills += 1;
        let told = installation.count("unknown");
        println!(
            "kill {kills} after {moment:?}: {} taken, {told} unknown",
            ledger.taken().mails()
        );
        // What this kill left in flight is called Unknown by the next run; what stands here is of the kills before.
        assert!(
            told - unknown <= CONNECTIONS as usize,
            "one kill made {} Unknown",
            told - unknown
        );
        unknown = told;
    }
    let last = installation.asks(SEND).json().unwrap();
    assert_eq!(last["waiting_for_retry"], 0, "{last}");
    assert_eq!(last["failed"], 0, "{last}");

    let taken = ledger.taken();
    assert_eq!(taken.twice(), Vec::<&str>::new(), "mails that were sent twice");
    let rows = installation.invites();
    assert_eq!(rows.len(), invited as usize, "invites are lost");
    let (mut sent, mut lost, mut arrived) = (0, 0, 0);
    for row in &rows {
        let times = taken.times(row["user_email"].as_str().unwrap());
        match (row["state"].as_str().unwrap(), times) {
            ("sent", 1) => sent += 1,
            ("unknown", 0) => lost += 1,
            ("unknown", 1) => arrived += 1,
            (state, times) => panic!("{state}, but taken {times} times: {row:#}"),
        }
    }
    println!(
        "{sent} sent, {} unknown ({arrived} of them arrived), {} taken",
        lost + arrived,
        taken.mails()
    );
    assert!(
        lost + arrived <= KILLS * CONNECTIONS,
        "{} of unknown fate",
        lost + arrived
    );
    assert_eq!(sent + lost + arrived, invited);
    assert_eq!(taken.mails(), sent + arrived, "mails of nobody's invite");
    let left = super::outside::query(
        &installation.data(),
        "SELECT count(*) FROM messages WHERE state IN ('queued', 'claimed', 'in_flight')",
    );
    assert_eq!(left, "0", "messages are left behind");
    let sound = super::outside::query(&installation.data(), "PRAGMA integrity_check");
    assert_eq!(sound, "ok");
}

fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}
