//! The line between "safe to send again" and "fate unknown".

use muster_gateways::mail::{Connection, Failure, MailError, Security, Stage, Transport};

use crate::support::{Server, impatient, local, message_to};

async fn send_to(server: &Server, patient: bool) -> MailError {
    let settings = if patient { local } else { impatient }(server.port, Security::None);
    let mut connection = Connection::open(&settings).await.unwrap();
    let error = connection.send(&message_to("ana@example.com")).await.unwrap_err();
    assert!(
        !connection.is_usable() || error.code().is_some(),
        "a broken connection is not used again"
    );
    error
}

#[tokio::test]
async fn a_loss_before_the_body_is_safe() {
    for (how, stage, patient) in [
        ("drops-at-mail", Stage::Sender, true),
        ("421-at-rcpt", Stage::Recipient, true),
        ("stalls-at-rcpt", Stage::Recipient, false),
        ("drops-at-data", Stage::Data, true),
        ("stalls-at-data", Stage::Data, false),
        ("250-to-data", Stage::Data, true),
    ] {
        let server = Server::bad(how);
        let error = send_to(&server, patient).await;
        assert_eq!(error.stage(), stage, "{how}: {error}");
        assert!(!error.fate_unknown(), "{how}: {error}");
        assert!(error.is_temporary() && !error.is_permanent(), "{how}: {error}");
        assert_eq!(server.count("TOOK"), 0, "{how}");
    }
}

#[tokio::test]
async fn a_loss_during_or_after_the_body_is_unknown() {
    for (how, patient) in [
        ("drops-mid-body", true),
        ("drops-after-body", true),
        ("closes-after-body", true),
        ("stalls-after-body", false),
        ("half-a-reply", true),
        ("rubbish-after-body", true),
        ("354-after-body", true),
    ] {
        let server = Server::bad(how);
        let error = send_to(&server, patient).await;
        assert_eq!(error.stage(), Stage::Body, "{how}: {error}");
        assert!(error.fate_unknown(), "{how}: {error}");
        assert!(!error.is_temporary() && !error.is_permanent(), "{how}: {error}");
        assert!(error.words().contains("unknown"), "{how}: {error}");
    }
}

#[tokio::test]
async fn a_refusal_of_the_body_is_certain() {
    for (how, code, permanent) in [
        ("552-after-body", 552, true),
        ("451-after-body", 451, false),
        ("refuses-mid-body", 552, true),
    ] {
        let server = Server::bad(how);
        let error = send_to(&server, true).await;
        assert_eq!(
            (error.stage(), error.code()),
            (Stage::Body, Some(code)),
            "{how}: {error}"
        );
        assert!(!error.fate_unknown(), "{how}");
        assert_eq!(
            (error.is_permanent(), error.is_temporary()),
            (permanent, !permanent),
            "{how}"
        );
    }
}

#[tokio::test]
async fn an_answer_given_in_advance_is_not_taken_for_acceptance() {
    for how in ["accepts-too-early", "too-many-answers"] {
        let server = Server::bad(how);
        let error = send_to(&server, true).await;
        assert!(matches!(error.failure(), Failure::Rubbish(_)), "{how}: {error}");
        // The surplus may also come a moment too late to be noticed before the body; never is it an acceptance.
        assert_eq!(server.count("TOOK"), 0, "{how}");
    }
}

#[tokio::test]
async fn a_session_gets_over_a_server_that_hangs_up_when_idle() {
    let server = Server::bad("hangs-up-when-idle");
    let transport = Transport::smtp(local(server.port, Security::None)).unwrap();
    let mut session = transport.connect().await.unwrap();
    for _ in 0..3 {
        session.send(&message_to("ana@example.com")).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(server.wait_for("CONNECTION 3"), "");
}

#[tokio::test]
async fn a_cancelled_send_discards_the_connection() {
    let server = Server::bad("stalls-after-body");
    let mut connection = Connection::open(&local(server.port, Security::None))
        .await
        .unwrap();
    let message = message_to("ana@example.com");
    let cancelled =
        tokio::time::timeout(std::time::Duration::from_millis(300), connection.send(&message)).await;
    assert!(cancelled.is_err());
    assert!(!connection.is_usable());
    let error = connection.send(&message).await.unwrap_err();
    assert_eq!(error.stage(), Stage::Sender);
    assert_eq!(server.count("TOOK"), 1);
}
