//! The in-memory twin answers as a real server would.

use muster_gateways::mail::{Failure, MemoryMail, Scripted, Transport};

use crate::support::message_to;

#[tokio::test]
async fn the_script_is_followed() {
    let memory = MemoryMail::new();
    memory
        .then(Scripted::Refuse(450, "4.2.0 later".into()))
        .then(Scripted::Refuse(550, "5.1.1 never".into()))
        .then(Scripted::LostBefore)
        .then(Scripted::LostAfter)
        .then(Scripted::ServerFails(Failure::ConnectionRefused));
    let mut session = Transport::Memory(memory.clone()).connect().await.unwrap();
    let message = message_to("ana@example.com");
    let mut errors = Vec::new();
    for _ in 0..5 {
        errors.push(session.send(&message).await.unwrap_err());
    }
    let asked: Vec<_> = errors
        .iter()
        .map(|e| {
            (
                e.is_temporary(),
                e.is_permanent(),
                e.fate_unknown(),
                e.concerns_the_server(),
            )
        })
        .collect();
    assert_eq!(
        asked,
        [
            (true, false, false, false),
            (false, true, false, false),
            (true, false, false, false),
            (false, false, true, false),
            (true, false, false, true),
        ]
    );
    assert_eq!(memory.sent().len(), 1, "what was lost afterwards had been taken");
    session.send(&message).await.unwrap();
    assert_eq!(memory.sent().len(), 2);
}

#[tokio::test]
async fn connections_can_be_refused() {
    let memory = MemoryMail::new();
    memory.refuse_connections(Some(Failure::NoSuchHost));
    let transport = Transport::Memory(memory.clone());
    assert!(transport.connect().await.unwrap_err().concerns_the_server());
    memory.refuse_connections(None);
    transport.connect().await.unwrap();
    assert_eq!(memory.connections(), 1);
}
