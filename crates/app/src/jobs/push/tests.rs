//! From the request for a push certificate to a device that is called: Apple's part played by openssl and the push twin.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::{path::Path, process::Command, sync::Arc, time::Duration};

use crate::{App, Clock, Dispatch, ErrorCode, KeySource, OpenOptions, wire::*};
use muster_domain::{
    device::{DeviceId, OwnedBy, Scope},
    platform::Platform,
    time::{DAY, Moment},
};
use muster_gateways::push::{MemoryPush, PushError, PushTransport};
use muster_store::{
    Authentication, CheckedIn, NewCertificate, NewEnrollment, Store, StoreOptions, TokenUpdate, Told,
};

const NOW: Moment = Moment(1_795_000_000_000);
const TOPIC: &str = "com.apple.mgmt.External.0b1e5a6e-3f8a-4b5e-9b53-0d7a1a3c5f11";

async fn opened(folder: &Path, push: &MemoryPush) -> Arc<App> {
    let app = App::open(
        folder,
        OpenOptions {
            key: KeySource::File,
            push_for_tests: Some(PushTransport::Memory(push.clone())),
            clock: Clock::default(),
            ..OpenOptions::default()
        },
    )
    .await
    .unwrap();
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Grace Hopper".into(),
        admin_email: "grace@northwind.example".into(),
    })
    .await
    .unwrap();
    app
}

fn openssl(folder: &Path, arguments: &[&str]) {
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// What Apple makes of a request: a certificate whose subject carries the topic.
fn apple_signs(folder: &Path, topic: &str) {
    if !folder.join("apple.key").exists() {
        openssl(
            folder,
            &[
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=Apple",
                "-keyout",
                "apple.key",
                "-out",
                "apple.pem",
            ],
        );
    }
    openssl(
        folder,
        &[
            "req",
            "-x509",
            "-in",
            "request.pem",
            "-CA",
            "apple.pem",
            "-CAkey",
            "apple.key",
            "-days",
            "365",
            "-subj",
            &format!("/UID={topic}/CN=APSP/C=US"),
            "-out",
            "push.pem",
        ],
    );
}

/// A managed device in the store, as its own messages leave it.
async fn device(app: &App, folder: &Path, topic: &str) -> DeviceId {
    let code = app
        .start_by_myself(ByMyselfDraft {
            platform: Platform::Ios,
            owned_by: OwnedBy::Corporate,
            group: String::new(),
        })
        .await
        .unwrap();
    let store = Store::open(folder, StoreOptions::default()).await.unwrap();
    let invite = code.invite.id.parse().unwrap();
    let now = Moment(code.now.get());
    store.try_passcode(invite, 1, true, "iPhone", now).await.unwrap();
    let new = NewEnrollment {
        id: "enrollment".into(),
        invite,
        generation: 1,
        scope: Scope::Device,
        owned_by: OwnedBy::Corporate,
        challenge: "challenge".into(),
        challenge_until: now.plus(DAY),
        again: false,
        terms: None,
    };
    store.begin_enrollment(new, now).await.unwrap();
    store.redeem_challenge("challenge", "request", now).await.unwrap();
    let certificate = NewCertificate {
        fingerprint: "fingerprint".into(),
        enrollment: "enrollment".into(),
        serial: "01".into(),
        der: vec![1],
        request: "request".into(),
        until: now.plus(DAY),
    };
    store.add_certificate(certificate, now).await.unwrap();
    let id = DeviceId::new("0195aaaa-0000-7000-8000-000000000001".parse().unwrap());
    let said = Authentication {
        fingerprint: "fingerprint".into(),
        hardware_id: "UDID".into(),
        new_id: id,
        platform: Platform::Ios,
        topic: topic.to_owned(),
        told: Told::default(),
        device_limit: None,
    };
    store.authenticate_device(said, now).await.unwrap();
    let update = TokenUpdate {
        fingerprint: "fingerprint".into(),
        hardware_id: "UDID".into(),
        push_token: app.seal_token("push-token", id, &[0, 0xaa, 0x11]).unwrap(),
        push_magic: app.seal_token("push-magic", id, b"magic").unwrap(),
        unlock_token: None,
        first_commands: vec![(
            "0195aaaa-0000-7000-8000-000000000002".into(),
            "DeviceInformation".into(),
        )],
        detail: String::new(),
        tell_invitee: false,
    };
    match store.update_token(update, now).await.unwrap() {
        CheckedIn::First(device) => device,
        other => panic!("{other:?}"),
    }
}

async fn with_certificate(folder: &Path, app: &App) {
    app.write_push_request(&folder.join("request.pem")).await.unwrap();
    apple_signs(folder, TOPIC);
    let settings = app.take_push_certificate(&folder.join("push.pem")).await.unwrap();
    assert_eq!(
        (settings.state, settings.topic.as_str()),
        (ApplePushState::Ready, TOPIC)
    );
}

async fn until(mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..200 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it never came");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_is_called_as_soon_as_something_waits_for_it() {
    let (folder, push) = (tempfile::tempdir().unwrap(), MemoryPush::new());
    let app = opened(folder.path(), &push).await;
    with_certificate(folder.path(), &app).await;
    let id = device(&app, folder.path(), TOPIC).await;
    let dispatch = Dispatch::start(app.clone());
    until(async || push.taken().len() == 1).await;
    let (target, expires) = &push.taken()[0];
    assert_eq!((target.token().expose_hex(), target.topic()), ("00aa11", TOPIC));
    assert_eq!(target.expose_magic(), "magic");
    assert!(*expires > NOW);
    let request = DeviceCommandRequest {
        kind: DeviceCommandKind::SecurityInfo,
        pin: String::new(),
        message: String::new(),
        phone: String::new(),
    };
    app.send_device_command(id.to_string(), request).await.unwrap();
    until(async || push.taken().len() == 2).await;
    dispatch.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_gone_is_said_to_be_and_not_tried_again() {
    let (folder, push) = (tempfile::tempdir().unwrap(), MemoryPush::new());
    push.then(Err(PushError::DeviceGone { since: None }));
    let app = opened(folder.path(), &push).await;
    with_certificate(folder.path(), &app).await;
    let id = device(&app, folder.path(), TOPIC).await;
    let dispatch = Dispatch::start(app.clone());
    until(async || {
        let detail = app.device_detail(id.to_string()).await.unwrap();
        detail.timeline.iter().any(|entry| entry.kind == "push_failed")
    })
    .await;
    dispatch.stop().await;
    assert_eq!(push.calls(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_of_another_topic_is_not_called() {
    let (folder, push) = (tempfile::tempdir().unwrap(), MemoryPush::new());
    let app = opened(folder.path(), &push).await;
    with_certificate(folder.path(), &app).await;
    let id = device(&app, folder.path(), "com.apple.mgmt.lab").await;
    let dispatch = Dispatch::start(app.clone());
    until(async || {
        let detail = app.device_detail(id.to_string()).await.unwrap();
        detail.timeline.iter().any(|entry| entry.kind == "push_failed")
    })
    .await;
    dispatch.stop().await;
    assert_eq!(push.calls(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_certificate_is_renewed_under_its_topic_and_no_other() {
    let (folder, push) = (tempfile::tempdir().unwrap(), MemoryPush::new());
    let app = opened(folder.path(), &push).await;
    let early = app
        .take_push_certificate(&folder.path().join("push.pem"))
        .await
        .unwrap_err();
    assert_eq!(early.code, ErrorCode::File);
    with_certificate(folder.path(), &app).await;

    app.write_push_request(&folder.path().join("request.pem"))
        .await
        .unwrap();
    apple_signs(folder.path(), "com.apple.mgmt.External.another");
    let refused = app
        .take_push_certificate(&folder.path().join("push.pem"))
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::CertificateInvalid);
    assert!(refused.message.contains("another topic"), "{}", refused.message);
    assert_eq!(
        app.apple_settings().await.unwrap().topic,
        TOPIC,
        "the one before stays"
    );

    apple_signs(folder.path(), TOPIC);
    let renewed = app
        .take_push_certificate(&folder.path().join("push.pem"))
        .await
        .unwrap();
    assert_eq!(renewed.state, ApplePushState::Ready);
    let again = app
        .take_push_certificate(&folder.path().join("push.pem"))
        .await
        .unwrap_err();
    assert_eq!(again.code, ErrorCode::Conflict, "its request is used up");
}
