//! Servers that speak badly, or are no mail servers at all.

use muster_gateways::mail::{Connection, Failure, Security, Stage};

use crate::support::{Server, impatient, local, message_to};

#[tokio::test]
async fn odd_but_legal_ways_of_speaking_are_understood() {
    for how in ["fine", "drip", "multi-line", "bare-lf", "bare-codes", "nul"] {
        let server = Server::bad(how);
        let mut connection = Connection::open(&local(server.port, Security::None))
            .await
            .unwrap();
        for _ in 0..2 {
            connection
                .send(&message_to("ana@example.com"))
                .await
                .unwrap_or_else(|error| panic!("{how}: {error}"));
        }
        assert_eq!(server.count("TOOK"), 2, "{how}");
    }
}

#[tokio::test]
async fn words_of_several_lines_and_in_latin_1_are_kept() {
    for (how, words) in [
        ("latin-1", "Empfänger unbekannt"),
        ("multi-line-550", "We do not like your face"),
    ] {
        let server = Server::bad(how);
        let mut connection = Connection::open(&local(server.port, Security::None))
            .await
            .unwrap();
        let error = connection.send(&message_to("ana@example.com")).await.unwrap_err();
        assert_eq!(error.code(), Some(550), "{how}");
        assert!(error.words().contains(words), "{how}: {error}");
        assert!(connection.is_usable(), "{how}");
    }
}

#[tokio::test]
async fn rubbish_in_the_middle_is_an_error_and_safe() {
    for how in ["rubbish-at-mail", "mixed-codes"] {
        let server = Server::bad(how);
        let mut connection = Connection::open(&local(server.port, Security::None))
            .await
            .unwrap();
        let error = connection.send(&message_to("ana@example.com")).await.unwrap_err();
        assert!(matches!(error.failure(), Failure::Rubbish(_)), "{how}: {error}");
        assert_eq!(error.stage(), Stage::Sender, "{how}");
        assert!(error.is_temporary() && !connection.is_usable(), "{how}");
    }
}

#[tokio::test]
async fn an_endless_line_costs_no_memory() {
    let server = Server::bad("overlong-line");
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    let before = resident_kib();
    let error = connection.send(&message_to("ana@example.com")).await.unwrap_err();
    assert!(matches!(error.failure(), Failure::Rubbish(_)), "{error}");
    assert!(error.words().len() < 1000);
    assert!(
        resident_kib() < before + 4096,
        "ten megabytes were sent; four were kept"
    );
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn what_greets_otherwise_is_named() {
    for (how, failure) in [
        ("http-first", "HTTP/1.1 400"),
        ("binary", ""),
        ("endless-greeting", "welcome"),
        ("tls-alert", ""),
        ("nameless", "250"),
    ] {
        let server = Server::bad(how);
        let error = Connection::open(&local(server.port, Security::None))
            .await
            .unwrap_err();
        assert_eq!(error.stage(), Stage::Greeting, "{how}: {error}");
        let told = matches!(error.failure(), Failure::Rubbish(heard) if heard.contains(failure));
        assert!(told || *error.failure() == Failure::Closed, "{how}: {error:?}");
    }
}

#[tokio::test]
async fn being_turned_away_at_the_door_is_temporary_and_blames_no_message() {
    for (how, code) in [("greets-421", 421), ("greets-554", 554)] {
        let server = Server::bad(how);
        let error = Connection::open(&local(server.port, Security::None))
            .await
            .unwrap_err();
        assert_eq!(
            (error.stage(), error.code()),
            (Stage::Greeting, Some(code)),
            "{how}: {error}"
        );
        assert!(
            error.is_temporary() && error.concerns_the_server() && !error.needs_an_admin(),
            "{how}"
        );
    }
}

#[tokio::test]
async fn silence_ends_with_the_time_limit() {
    for (how, stage) in [("silent", Stage::Greeting), ("stalls-at-ehlo", Stage::Greeting)] {
        let server = Server::bad(how);
        let started = std::time::Instant::now();
        let error = Connection::open(&impatient(server.port, Security::None))
            .await
            .unwrap_err();
        assert_eq!(
            (error.stage(), error.failure()),
            (stage, &Failure::TimedOut),
            "{how}"
        );
        assert!(started.elapsed().as_secs() < 3);
    }
}
