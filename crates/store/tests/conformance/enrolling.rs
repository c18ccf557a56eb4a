//! The steps of an enrollment, one by one.

use muster_domain::{
    device::{CommandState, DeviceId, OwnedBy, Scope},
    invite::InviteId,
    platform::Platform,
    time::{DAY, MINUTE, Moment},
};
use muster_store::{
    Answered, Authentication, Begun, CheckedIn, CommandRecord, FIRST_GENERATION as FIRST, NewCertificate,
    NewCommand, NewEnrollment, Next, Redeemed, Said, Store, TokenUpdate, Told,
};

use crate::support::*;

/// An invite whose person was verified.
pub async fn verified(store: &Store, sending: Sending) -> InviteId {
    let id = sending.one(store).await;
    store.try_passcode(id, FIRST, true, "iPhone", NOW).await.unwrap();
    id
}

/// A profile that is handed out.
pub fn profile(invite: InviteId, name: &str, again: bool) -> NewEnrollment {
    NewEnrollment {
        id: name.to_owned(),
        invite,
        generation: FIRST,
        scope: Scope::Device,
        owned_by: OwnedBy::Corporate,
        challenge: format!("challenge of {name}"),
        challenge_until: later(15 * MINUTE),
        again,
        terms: None,
    }
}

/// Its certificate.
pub fn certificate(enrollment: &str) -> NewCertificate {
    NewCertificate {
        fingerprint: format!("fingerprint of {enrollment}"),
        enrollment: enrollment.to_owned(),
        serial: format!("serial of {enrollment}"),
        der: enrollment.as_bytes().to_vec(),
        request: "request".into(),
        until: later(365 * DAY),
    }
}

/// A device that authenticates with it.
pub fn authentication(enrollment: &str, hardware: &str) -> Authentication {
    Authentication {
        fingerprint: format!("fingerprint of {enrollment}"),
        hardware_id: hardware.to_owned(),
        new_id: DeviceId::new(new_id()),
        platform: Platform::Ios,
        topic: "com.apple.mgmt.External.1".into(),
        told: Told {
            product: Some("iPhone16,1".into()),
            model: Some("iPhone 15 Pro".into()),
            os_version: Some("18.3".into()),
            serial: Some("F2LX1234".into()),
            ..Told::default()
        },
        device_limit: None,
    }
}

/// A device that says it is managed.
pub fn tokens(enrollment: &str, hardware: &str) -> TokenUpdate {
    TokenUpdate {
        fingerprint: format!("fingerprint of {enrollment}"),
        hardware_id: hardware.to_owned(),
        push_token: "00ff".into(),
        push_magic: "magic".into(),
        unlock_token: None,
        first_commands: vec![(format!("first of {enrollment}"), "device_information".into())],
        detail: "iPhone 15 Pro".into(),
        tell_invitee: false,
    }
}

/// Profile and certificate.
pub async fn certified(store: &Store, invite: InviteId, name: &str) {
    assert_eq!(
        store
            .begin_enrollment(profile(invite, name, true), NOW)
            .await
            .unwrap(),
        Begun::Served
    );
    let redeemed = store
        .redeem_challenge(format!("challenge of {name}"), "request", NOW)
        .await
        .unwrap();
    assert!(matches!(redeemed, Redeemed::Fresh(_)), "{redeemed:?}");
    store.add_certificate(certificate(name), NOW).await.unwrap();
}

/// The whole way.
pub async fn enrolled(store: &Store, invite: InviteId, name: &str, hardware: &str) -> DeviceId {
    certified(store, invite, name).await;
    let begun = store
        .authenticate_device(authentication(name, hardware), NOW)
        .await
        .unwrap();
    assert!(matches!(begun, CheckedIn::First(_)), "{begun:?}");
    match store.update_token(tokens(name, hardware), NOW).await.unwrap() {
        CheckedIn::First(device) => device,
        other => panic!("{other:?}"),
    }
}

/// A device that asks for what is next.
pub fn says(enrollment: &str, hardware: &str, answer: Option<(&str, CommandState)>) -> Said {
    Said {
        fingerprint: format!("fingerprint of {enrollment}"),
        hardware_id: hardware.to_owned(),
        answer: answer.map(|(id, state)| Answered {
            id: id.to_owned(),
            state,
            reason: String::new(),
        }),
        told: Told::default(),
    }
}

/// A command.
pub fn command(id: &str, kind: &str) -> NewCommand {
    NewCommand {
        id: id.to_owned(),
        kind: kind.to_owned(),
        parameters: None,
        by: "Grace".into(),
    }
}

/// The command that a device is given.
pub async fn next(store: &Store, said: Said, at: Moment) -> Option<Box<CommandRecord>> {
    match store.converse(said, at).await.unwrap() {
        Next::Command(_, command) => Some(command),
        Next::Nothing(_) => None,
        refused @ Next::Refused(..) => panic!("{refused:?}"),
    }
}
