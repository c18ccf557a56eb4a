//! The outbox job over scripted mail: what becomes of an invite when the server refuses, delays, dies or lets few in.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod first_run;

use std::{sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, Dispatch, KeySource, OpenOptions,
    wire::{InviteDraft, RecipientDraft, Selection},
};
use muster_domain::{device::OwnedBy, invite::InviteState, platform::Platform};
use muster_gateways::mail::{Failure, MemoryMail, Scripted, Transport};
use tempfile::TempDir;

async fn app(mail: &MemoryMail) -> (Arc<App>, TempDir) {
    let folder = TempDir::new().unwrap();
    let options = OpenOptions {
        key: KeySource::File,
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    (app, folder)
}

fn draft(emails: &[&str]) -> InviteDraft {
    InviteDraft {
        via: muster_domain::invite::Via::Email,
        language: String::new(),
        time_zone: String::new(),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: emails
            .iter()
            .map(|email| RecipientDraft {
                phone: String::new(),
                name: "Dana Whitlock".into(),
                email: (*email).into(),
            })
            .collect(),
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 24,
    }
}

async fn send(app: &Arc<App>, emails: &[&str]) -> Vec<String> {
    let (_, ids) = app.invite(draft(emails), 0).await.unwrap();
    let dispatch = Dispatch::start(app.clone());
    tokio::time::timeout(Duration::from_secs(20), app.wait_until_idle())
        .await
        .expect("it ends")
        .unwrap();
    dispatch.stop().await;
    ids
}

async fn state(app: &App, id: &str) -> (InviteState, String) {
    let detail = app.invite_detail(id.to_owned()).await.unwrap();
    (detail.invite.state, detail.invite.reason)
}

#[tokio::test]
async fn an_accepted_mail_makes_the_invite_sent_and_keeps_the_reply() {
    let mail = MemoryMail::new();
    let (app, _folder) = app(&mail).await;
    let ids = send(&app, &["dana@example.com", "joerg@example.com"]).await;
    for id in &ids {
        assert_eq!(state(&app, id).await.0, InviteState::Sent);
        let detail = app.invite_detail(id.clone()).await.unwrap();
        assert!(
            detail.messages[0].reply.starts_with("250"),
            "{:?}",
            detail.messages
        );
    }
    assert_eq!(mail.sent().len(), 2);
}

#[tokio::test]
async fn one_refused_address_fails_alone_with_the_servers_words() {
    let mail = MemoryMail::new();
    mail.for_recipient(
        "nobody@example.com",
        Scripted::Refuse(550, "5.1.1 No such user here".into()),
    );
    let (app, _folder) = app(&mail).await;
    let ids = send(&app, &["nobody@example.com", "dana@example.com"]).await;
    let (refused, why) = state(&app, &ids[0]).await;
    assert_eq!(refused, InviteState::Failed);
    assert!(why.contains("No such user here"), "{why}");
    assert_eq!(state(&app, &ids[1]).await.0, InviteState::Sent);
}

#[tokio::test]
async fn a_connection_that_dies_after_the_body_is_unknown_and_never_sent_again_by_itself() {
    let mail = MemoryMail::new();
    mail.for_recipient("dana@example.com", Scripted::LostAfter);
    let (app, _folder) = app(&mail).await;
    let ids = send(&app, &["dana@example.com"]).await;
    assert_eq!(state(&app, &ids[0]).await.0, InviteState::Unknown);
    let before = mail.sent().len();
    let dispatch = Dispatch::start(app.clone());
    tokio::time::sleep(Duration::from_millis(300)).await;
    dispatch.stop().await;
    assert_eq!(mail.sent().len(), before);
    let settled = app
        .resolve_unknown(Selection::Ids { ids: ids.clone() }, true)
        .await
        .unwrap();
    assert_eq!(settled.changed, 1);
    assert_eq!(state(&app, &ids[0]).await.0, InviteState::Sent);
}

#[tokio::test]
async fn a_server_that_is_not_there_blames_no_message() {
    let mail = MemoryMail::new();
    mail.refuse_connections(Some(Failure::ConnectionRefused));
    let (app, _folder) = app(&mail).await;
    let (_, ids) = app.invite(draft(&["dana@example.com"]), 0).await.unwrap();
    let dispatch = Dispatch::start(app.clone());
    let report = tokio::time::timeout(Duration::from_secs(20), app.wait_until_idle())
        .await
        .unwrap()
        .unwrap();
    assert!(report.trouble.is_some(), "{report:?}");
    assert_eq!(state(&app, &ids[0]).await.0, InviteState::Queued);
    let detail = app.invite_detail(ids[0].clone()).await.unwrap();
    assert_eq!(detail.messages[0].attempts, 0, "no try is used up");
    mail.refuse_connections(None);
    let sent = async {
        while state(&app, &ids[0]).await.0 != InviteState::Sent {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), sent)
        .await
        .expect("it goes out once the server is back");
    dispatch.stop().await;
}

#[tokio::test]
async fn an_undone_sending_leaves_nothing_behind_and_sends_nothing() {
    let mail = MemoryMail::new();
    let (app, _folder) = app(&mail).await;
    let receipt = app.send_invites(draft(&["dana@example.com"])).await.unwrap();
    let dispatch = Dispatch::start(app.clone());
    let undone = app.undo_send(receipt.send_id.clone()).await.unwrap();
    assert_eq!((undone.changed, undone.skipped), (1, 0));
    app.wait_until_idle().await.unwrap();
    dispatch.stop().await;
    assert!(mail.sent().is_empty());
    assert_eq!(app.count_invites(Default::default()).await.unwrap().total, 0);
    assert_eq!(app.search_users(String::new(), 10).await.unwrap().known, 0);
}

#[tokio::test]
async fn sending_now_ends_the_undo_window() {
    let mail = MemoryMail::new();
    let (app, _folder) = app(&mail).await;
    let receipt = app.send_invites(draft(&["dana@example.com"])).await.unwrap();
    let dispatch = Dispatch::start(app.clone());
    app.send_now(receipt.send_id.clone()).await.unwrap();
    let sent = async {
        while app.send_progress(receipt.send_id.clone()).await.unwrap().sent == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(8), sent)
        .await
        .expect("before the window of ten seconds ends");
    dispatch.stop().await;
    assert_eq!(
        app.undo_send(receipt.send_id).await.unwrap().changed,
        0,
        "what has left cannot be undone"
    );
}

#[tokio::test]
async fn a_paused_job_sends_nothing_until_it_is_resumed() {
    let mail = MemoryMail::new();
    let (app, _folder) = app(&mail).await;
    app.pause_job(true).await.unwrap();
    let (_, ids) = app.invite(draft(&["dana@example.com"]), 0).await.unwrap();
    let dispatch = Dispatch::start(app.clone());
    let report = app.wait_until_idle().await.unwrap();
    assert!(report.trouble.is_some_and(|words| words.contains("paused")));
    assert!(mail.sent().is_empty());
    app.pause_job(false).await.unwrap();
    app.wait_until_idle().await.unwrap();
    dispatch.stop().await;
    assert_eq!(state(&app, &ids[0]).await.0, InviteState::Sent);
}
