//! Reminders, and words to whoever let the time go by.

use std::time::Duration;

use muster_app::{Dispatch, portal::LinkView, wire::AuditFilter};
use muster_domain::{
    invite::InviteState,
    message::{MessageKind, MessageState},
    time::DAY,
};

use super::stage::*;

#[tokio::test]
async fn a_reminder_brings_the_same_link_in_the_invites_language_and_stops_with_the_passcode() {
    let stage = stage().await;
    stage
        .set(&[
            "enrollment.remind_first_hours=24",
            "enrollment.remind_every_hours=24",
            "enrollment.remind_most=2",
        ])
        .await;
    let (id, access) = stage.invite().await;
    stage.dispatch().await;
    let next = stage.detail(&id).await.next_reminder_at.unwrap();
    assert_eq!(next.get(), NOW.plus(DAY).0);
    stage.clock.advance(DAY - 1);
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    stage.clock.advance(1);
    // The job reminds by itself.
    let dispatch = Dispatch::start(stage.app.clone());
    let reminded = async {
        while stage.detail(&id).await.reminders == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), reminded)
        .await
        .expect("it is reminded");
    dispatch.stop().await;
    let sent = stage.mail.sent().len();
    assert_eq!(sent, 2);
    let reminder = &stage.mails()[1];
    // In the invite's language; `=` stands for what quoted-printable does to long lines and umlauts.
    assert!(reminder.contains("Erinnerung"), "{reminder}");
    let detail = stage.detail(&id).await;
    assert_eq!((detail.reminders, detail.invite.state), (1, InviteState::Sent));
    assert_eq!(detail.messages[0].kind, MessageKind::Reminder);
    assert!(
        detail
            .timeline
            .iter()
            .any(|event| event.kind == "reminder_handed_over")
    );
    // The link of the reminder is the link of the invite: it still opens.
    assert!(matches!(
        stage
            .app
            .look_at_link(&locator(&access), None, &person())
            .await
            .unwrap(),
        LinkView::Ask(_)
    ));
    stage.clock.advance(DAY);
    assert_eq!(stage.app.remind_due().await.unwrap(), 1);
    stage.verify(&access).await;
    let detail = stage.detail(&id).await;
    assert_eq!(
        detail.messages[0].state,
        MessageState::Cancelled,
        "stopped at once"
    );
    assert_eq!(detail.next_reminder_at, None);
    stage.dispatch().await;
    assert_eq!(stage.mail.sent().len(), sent);
}

/// How many each entry of an action counts that Muster did by itself.
async fn by_itself(stage: &Stage, action: &str) -> Vec<String> {
    let filter = AuditFilter {
        actions: vec![action.into()],
        ..AuditFilter::default()
    };
    let rows = stage.app.list_audit(filter, None, 10).await.unwrap().rows;
    assert!(
        rows.iter().all(|row| row.who.is_empty() && row.origin == "job"),
        "{rows:?}"
    );
    rows.into_iter()
        .map(|row| {
            let count = row.changes.into_iter().find(|change| change.name == "count");
            count.unwrap().after.unwrap()
        })
        .collect()
}

#[tokio::test]
async fn nobody_is_reminded_in_quiet_hours_or_while_sending_is_paused() {
    let stage = stage().await;
    stage.set(&["enrollment.remind_first_hours=24"]).await;
    stage.invite().await;
    stage.dispatch().await;
    stage.clock.advance(DAY);
    stage.app.pause_job(true).await.unwrap();
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    assert!(by_itself(&stage, "reminders_queued").await.is_empty());
    stage.app.pause_job(false).await.unwrap();
    // All day but one minute, wherever this computer is.
    stage
        .set(&[
            "sending.quiet_hours=true",
            "sending.quiet_from=00:00",
            "sending.quiet_until=23:59",
        ])
        .await;
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    stage.set(&["sending.quiet_hours=false"]).await;
    assert_eq!(stage.app.remind_due().await.unwrap(), 1);
    // A run that comes to nothing is no entry.
    assert_eq!(stage.app.remind_due().await.unwrap(), 0);
    assert_eq!(by_itself(&stage, "reminders_queued").await, ["1"]);
}

#[tokio::test]
async fn a_resend_starts_reminders_over_and_without_a_setting_there_are_none() {
    let stage = stage().await;
    let (id, _) = stage.invite().await;
    stage.dispatch().await;
    stage.clock.advance(3 * DAY);
    assert_eq!(
        stage.app.remind_due().await.unwrap(),
        0,
        "off until somebody sets it"
    );
    stage
        .set(&["enrollment.remind_first_hours=48", "enrollment.remind_most=1"])
        .await;
    assert_eq!(stage.app.remind_due().await.unwrap(), 1);
    stage.app.resend_invites(only(&id)).await.unwrap();
    stage.dispatch().await;
    assert_eq!(stage.detail(&id).await.reminders, 0);
    stage.clock.advance(2 * DAY);
    assert_eq!(stage.app.remind_due().await.unwrap(), 1, "of the new link");
}

#[tokio::test]
async fn invitees_hear_of_an_expired_invite_only_when_that_is_set() {
    for tell in [false, true] {
        let stage = stage().await;
        stage.set(&[&format!("enrollment.tell_expired={tell}")]).await;
        let (id, _) = stage.invite().await;
        stage.dispatch().await;
        stage.clock.advance(8 * DAY);
        assert_eq!(stage.app.expire_due().await.unwrap(), 1);
        assert_eq!(stage.app.expire_due().await.unwrap(), 0);
        assert_eq!(by_itself(&stage, "invites_expired").await, ["1"]);
        stage.dispatch().await;
        assert_eq!(stage.mail.sent().len(), if tell { 2 } else { 1 });
        let detail = stage.detail(&id).await;
        assert_eq!(detail.invite.state, InviteState::Expired);
        assert_eq!(detail.messages[0].kind == MessageKind::Expired, tell);
        let notices = stage.app.overview().await.unwrap().notices;
        assert!(notices.iter().any(|notice| notice.code == "invites_expired"));
    }
}
