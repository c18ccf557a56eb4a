//! Handing messages to a server that behaves, and being refused by it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use muster_gateways::mail::{Connection, Failure, MailServer, Security, Stage, Transport, compose};

use crate::support::{Server, local, mail_to, message_to};

#[tokio::test]
async fn a_message_arrives_octet_for_octet() {
    let server = Server::good(&[]);
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    let message = message_to("ana@example.com");
    let accepted = connection.send(&message).await.unwrap();
    assert_eq!(accepted.reply.code, 250);
    assert_eq!(accepted.reply.enhanced.as_deref(), Some("2.0.0"));
    assert_eq!(accepted.reply.text, "Ok: queued as 4F2B");
    connection.quit().await;

    let seen = server.next_message();
    assert_eq!(seen["from"], "it@acme.example");
    assert_eq!(seen["to"][0], "ana@example.com");
    let bytes = STANDARD.decode(seen["bytes"].as_str().unwrap()).unwrap();
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        String::from_utf8(message.bytes).unwrap()
    );
}

#[tokio::test]
async fn a_refusal_keeps_the_servers_words_and_the_connection() {
    let server = Server::good(&[]);
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();

    let refused = connection
        .send(&message_to("nobody@example.com"))
        .await
        .unwrap_err();
    assert!(refused.is_permanent() && !refused.is_temporary() && !refused.fate_unknown());
    assert!(!refused.concerns_the_server());
    assert_eq!(
        (refused.stage(), refused.code(), refused.enhanced()),
        (Stage::Recipient, Some(550), Some("5.1.1"))
    );
    assert!(
        refused.words().contains("550 5.1.1 No such mailbox here"),
        "{refused}"
    );

    let greylisted = connection
        .send(&message_to("busy@example.com"))
        .await
        .unwrap_err();
    assert!(greylisted.is_temporary() && !greylisted.is_permanent() && !greylisted.fate_unknown());
    assert_eq!(greylisted.code(), Some(450));

    let mut spam = mail_to("ana@example.com");
    spam.text = "refuse-this-body".into();
    let refused = connection.send(&compose(&spam).unwrap()).await.unwrap_err();
    assert_eq!((refused.stage(), refused.code()), (Stage::Body, Some(554)));
    assert!(refused.is_permanent());

    connection.send(&message_to("ana@example.com")).await.unwrap();
    let first = server.next_message();
    connection.send(&message_to("bob@example.com")).await.unwrap();
    assert_eq!(
        server.next_message()["peer"],
        first["peer"],
        "all over the same connection"
    );
}

#[tokio::test]
async fn a_message_over_the_servers_limit_is_not_even_offered() {
    let server = Server::good(&["--size", "1000"]);
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    let mut big = mail_to("ana@example.com");
    big.text = "too big ".repeat(500);
    let error = connection.send(&compose(&big).unwrap()).await.unwrap_err();
    assert_eq!(error.failure(), &Failure::TooBig { limit: 1000 });
    assert!(error.is_permanent());
    assert!(connection.is_usable());
}

#[tokio::test]
async fn international_local_parts_need_a_server_that_takes_them() {
    let message = message_to("jörg@bücher.example");
    assert!(message.needs_smtputf8);
    assert_eq!(message.envelope_to, "jörg@xn--bcher-kva.example");

    let server = Server::good(&[]);
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    connection.send(&message).await.unwrap();
    let seen = server.next_message();
    assert_eq!(seen["to"][0], "jörg@xn--bcher-kva.example");
    assert!(seen["options"].to_string().contains("SMTPUTF8"));

    let server = Server::good(&["--no-smtputf8"]);
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    let error = connection.send(&message).await.unwrap_err();
    assert_eq!(error.failure(), &Failure::NoSmtpUtf8);
    assert!(error.is_permanent() && connection.is_usable());
    // A domain alone needs nothing: it travels in its ASCII form.
    connection.send(&message_to("ana@bücher.example")).await.unwrap();
    assert!(!server.next_message()["options"].to_string().contains("SMTPUTF8"));
}

#[tokio::test]
async fn a_session_replaces_its_connection_after_its_fill() {
    let server = Server::good(&[]);
    let settings = MailServer {
        messages_per_connection: 2,
        ..local(server.port, Security::None)
    };
    let mut session = Transport::smtp(settings).unwrap().connect().await.unwrap();
    let mut peers = Vec::new();
    for _ in 0..5 {
        session.send(&message_to("ana@example.com")).await.unwrap();
        peers.push(server.next_message()["peer"].clone());
    }
    session.quit().await;
    assert!(peers[0] == peers[1] && peers[2] == peers[3]);
    assert!(peers[1] != peers[2] && peers[3] != peers[4]);
}

#[tokio::test]
async fn the_name_to_greet_with_is_used() {
    let server = Server::good(&[]);
    let settings = MailServer {
        helo: Some("console.acme.example".into()),
        ..local(server.port, Security::None)
    };
    Connection::open(&settings)
        .await
        .unwrap()
        .send(&message_to("ana@example.com"))
        .await
        .unwrap();
    assert_eq!(server.next_message()["helo"], "console.acme.example");
    for bad in ["a b", "x\r\nMAIL FROM:<evil@example.com>", "\u{202e}"] {
        let settings = MailServer {
            helo: Some(bad.into()),
            ..local(server.port, Security::None)
        };
        let error = Connection::open(&settings).await.unwrap_err();
        assert!(matches!(error.failure(), Failure::BadSetting(_)), "{bad:?}");
    }
}
