//! The in-memory twin answers as Apple would.

use muster_domain::time::Moment;
use muster_gateways::push::{MemoryPush, PushError, PushTarget, PushToken, PushTransport};

use crate::support::{EXPIRES, MAGIC, TOKEN, TOPIC, target};

fn gone() -> PushError {
    PushError::DeviceGone {
        since: Some(Moment(5)),
    }
}

#[tokio::test]
async fn the_script_is_followed_and_what_was_taken_is_kept() {
    let memory = MemoryPush::new();
    memory.then(Err(gone())).then(Ok(()));
    let transport = PushTransport::Memory(memory.clone());
    assert_eq!(transport.push(&target(), EXPIRES).await, Err(gone()));
    assert!(memory.taken().is_empty());
    let first = transport.push(&target(), EXPIRES).await.unwrap();
    let second = transport.push(&target(), Moment(7)).await.unwrap();
    assert_ne!(first, second);

    let taken = memory.taken();
    assert_eq!(memory.calls(), 3);
    assert_eq!(
        taken.iter().map(|(_, until)| *until).collect::<Vec<_>>(),
        [EXPIRES, Moment(7)]
    );
    let target = &taken[0].0;
    assert_eq!(target.token().expose_hex(), TOKEN);
    assert_eq!((target.topic(), target.expose_magic()), (TOPIC, MAGIC));
}

#[tokio::test]
async fn one_device_can_be_gone_while_others_are_called() {
    let memory = MemoryPush::new();
    memory.for_token(&TOKEN.to_uppercase(), Err(gone()));
    let transport = PushTransport::Memory(memory.clone());
    let other = PushTarget::new(PushToken::from_bytes(&[1, 2]).unwrap(), TOPIC, MAGIC).unwrap();
    for _ in 0..2 {
        assert_eq!(transport.push(&target(), EXPIRES).await, Err(gone()));
        transport.push(&other, EXPIRES).await.unwrap();
    }
    assert_eq!(memory.taken().len(), 2);
}

#[tokio::test]
async fn the_server_can_be_out_of_reach() {
    let memory = MemoryPush::new();
    let refused = PushError::Certificate("BadCertificate".into());
    memory.refuse_connections(Some(refused.clone()));
    let transport = PushTransport::Memory(memory.clone());
    assert_eq!(transport.check().await, Err(refused.clone()));
    assert_eq!(transport.push(&target(), EXPIRES).await, Err(refused));
    assert_eq!(memory.calls(), 0);
    memory.refuse_connections(None);
    transport.check().await.unwrap();
    transport.push(&target(), EXPIRES).await.unwrap();
}
