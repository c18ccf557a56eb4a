//! Two senders and a server on one data folder at once do each other no harm.

use rustix::process::{Pid, Signal, kill_process};

use crate::{
    crowd,
    installation::{Installation, ends},
    ledger::Ledger,
};

const MESSAGES: u32 = 500;
const SEND: &[&str] = &["send", "--until-idle", "--json"];

#[tokio::test]
async fn three_processes_on_one_folder_send_each_mail_once() {
    let ledger = Ledger::open();
    let installation = Installation::mailing_to(ledger.port());
    let port = muster_stories::process::free_port().unwrap();
    installation.does(&[
        "settings",
        "set",
        "portal.listen_host=127.0.0.1",
        &format!("portal.listen_port={port}"),
    ]);
    crowd::invite(&installation.data(), 0, MESSAGES).await;

    let mut senders = [installation.starts(SEND), installation.starts(SEND)];
    let mut server = installation.starts(&["serve"]);
    for sender in &mut senders {
        assert_eq!(ends(sender, SEND), Some(0), "a sender ended badly");
    }
    server.still_runs().unwrap();
    // Made while the server alone is left: it took over.
    crowd::invite(&installation.data(), MESSAGES, 20).await;
    let patience = std::time::Duration::from_secs(30);
    muster_stories::process::until("the server to take over", patience, async || {
        Ok((ledger.taken().mails() == MESSAGES + 20).then_some(()))
    })
    .await
    .unwrap();
    kill_process(
        Pid::from_raw(server.id().try_into().unwrap()).unwrap(),
        Signal::TERM,
    )
    .unwrap();
    assert_eq!(ends(&mut server, &["serve"]), Some(0), "the server ended badly");

    let taken = ledger.taken();
    for n in 0..MESSAGES + 20 {
        assert_eq!(taken.times(&crowd::address(n)), 1, "person {n}");
    }
    assert_eq!(installation.count("sent"), MESSAGES as usize + 20);
    let left = super::outside::query(
        &installation.data(),
        "SELECT count(*) FROM messages WHERE state <> 'sent'",
    );
    assert_eq!(
        left,
        "0",
        "{:?}",
        super::outside::query(
            &installation.data(),
            "SELECT state, count(*) FROM messages GROUP BY 1"
        )
    );
}
