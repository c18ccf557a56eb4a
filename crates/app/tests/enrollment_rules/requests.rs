//! Requests for a new invite.

use muster_app::{
    ErrorCode,
    portal::LinkView,
    wire::{AuditFilter, AuditRow, InviteAccess, LiveInvites, RequestApproval, UserSelection},
};
use muster_domain::time::{DAY, HOUR};

use super::stage::*;

#[tokio::test]
async fn a_request_is_approved_to_another_address_or_declined_with_words() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    stage.dispatch().await;
    stage.clock.advance(8 * DAY);
    let ask = async || {
        stage
            .app
            .ask_for_new_invite(&locator(&access), false, &person())
            .await
            .unwrap();
        stage.app.list_requests().await.unwrap().remove(0)
    };
    let request = ask().await;
    assert_eq!(
        (request.why.as_str(), request.hindrance.as_str()),
        ("expired", "")
    );
    let long = "x".repeat(301);
    assert!(stage.app.decline_request(request.id.clone(), long).await.is_err());
    stage
        .app
        .decline_request(request.id, "Use your new laptop.".into())
        .await
        .unwrap();
    let LinkView::Dead { asked, declined, .. } = stage
        .app
        .look_at_link(&locator(&access), None, &person())
        .await
        .unwrap()
    else {
        panic!("it has expired")
    };
    assert_eq!(
        (asked, declined.as_deref()),
        (false, Some("Use your new laptop."))
    );
    let request = ask().await;
    // Asking on while it is open is one request, and one entry of the log.
    assert_eq!(ask().await.id, request.id);
    let approval = |hours, email: &str| RequestApproval {
        valid_hours: hours,
        email: email.into(),
    };
    for (approval, field) in [
        (approval(Some(721), ""), "valid_hours"),
        (approval(None, "nonsense"), "email"),
    ] {
        let refused = stage
            .app
            .approve_request(request.id.clone(), approval)
            .await
            .unwrap_err();
        assert_eq!(refused.problems[0].field, field);
    }
    let approved = approval(Some(5), "dana.w@example.com");
    assert_eq!(
        stage
            .app
            .approve_request(request.id.clone(), approved)
            .await
            .unwrap()
            .changed,
        1
    );
    let detail = stage.detail(&id).await;
    assert_eq!(detail.invite.user_email, "dana.w@example.com");
    assert_eq!(detail.invite.expires_at.get(), NOW.plus(8 * DAY + 5 * HOUR).0);
    let twice = stage
        .app
        .approve_request(request.id, RequestApproval::default())
        .await;
    assert_eq!(twice.unwrap_err().code, ErrorCode::NotFound);
    assert!(stage.app.list_requests().await.unwrap().is_empty());
    // The log says of whom, and where the mail goes now.
    let log = stage
        .app
        .list_audit(AuditFilter::default(), None, 200)
        .await
        .unwrap();
    let of = |action: &str| -> Vec<&AuditRow> {
        log.rows
            .iter()
            .filter(|row| row.action == action && row.subject_id == id)
            .collect()
    };
    let told = |row: &AuditRow, name: &str| {
        let change = row.changes.iter().find(|change| change.name == name).cloned();
        change.map(|change| {
            (
                change.before.unwrap_or_default(),
                change.after.unwrap_or_default(),
            )
        })
    };
    let [approved, declined] = of("request_answered")[..] else {
        panic!("{log:?}")
    };
    for row in [approved, declined] {
        assert_eq!(
            (row.kind.as_str(), row.subject.as_str()),
            ("invite", "Dana Whitlock")
        );
    }
    assert_eq!(
        told(approved, "email"),
        Some(("dana@example.com".into(), "dana.w@example.com".into()))
    );
    assert_eq!(told(approved, "hours").unwrap().1, "5");
    assert_eq!(told(declined, "words").unwrap().1, "Use your new laptop.");
    let [asked_again, asked] = of("invite_requested")[..] else {
        panic!("{log:?}")
    };
    for row in [asked_again, asked] {
        assert_eq!(
            (row.who.as_str(), row.origin.as_str()),
            ("Dana Whitlock", "portal")
        );
        assert_eq!(row.place, person().address.to_string());
        assert_eq!(
            (row.kind.as_str(), row.subject.as_str()),
            ("invite", "Dana Whitlock")
        );
        assert_eq!(told(row, "why").unwrap().1, "expired");
    }
    let [resent] = of("invites_resent")[..] else {
        panic!("{log:?}")
    };
    assert_eq!(told(resent, "generation").unwrap().1, "2");
}

#[tokio::test]
async fn of_an_archived_user_it_says_so_and_the_new_invite_brings_them_back() {
    let stage = stage().await;
    let (id, access) = stage.invite().await;
    stage.dispatch().await;
    let user = stage.detail(&id).await.invite.user_id;
    let ids = vec![user.clone()];
    stage
        .app
        .archive_users(UserSelection::Ids { ids }, LiveInvites::Revoke)
        .await
        .unwrap();
    stage
        .app
        .ask_for_new_invite(&locator(&access), false, &person())
        .await
        .unwrap();
    let request = stage.app.list_requests().await.unwrap().remove(0);
    assert_eq!(
        request.left,
        "Dana Whitlock is archived: a new invite brings them back."
    );
    stage
        .app
        .approve_request(request.id, RequestApproval::default())
        .await
        .unwrap();
    let detail = stage.app.user_detail(user).await.unwrap();
    assert!(detail.user.archived_at.is_none());
    let filter = AuditFilter {
        actions: vec!["user_edited".into()],
        ..AuditFilter::default()
    };
    let row = stage
        .app
        .list_audit(filter, None, 9)
        .await
        .unwrap()
        .rows
        .remove(0);
    let change = row
        .changes
        .into_iter()
        .find(|change| change.name == "status")
        .unwrap();
    assert_eq!(
        (change.before.as_deref(), change.after.as_deref()),
        (Some("archived"), Some("active"))
    );
}

#[tokio::test]
async fn whoever_wants_to_know_of_requests_gets_one_mail_a_minute() {
    let stage = stage().await;
    stage
        .set(&["enrollment.notify_requests=it@northwind.example,desk@northwind.example"])
        .await;
    let (_, first) = stage.invite().await;
    let (_, second) = stage.invite().await;
    let ask = async |access: &InviteAccess| {
        stage
            .app
            .ask_for_new_invite(&locator(access), true, &person())
            .await
            .unwrap();
    };
    ask(&first).await;
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    assert_eq!(stage.mail.sent().len(), 2, "one to each");
    ask(&second).await;
    assert_eq!(
        stage.app.tell_all().await.unwrap(),
        0,
        "not within the same minute"
    );
    stage.clock.advance(60_000);
    assert_eq!(stage.app.tell_all().await.unwrap(), 1);
    assert_eq!(stage.app.tell_all().await.unwrap(), 0, "never twice");
    assert_eq!(stage.mail.sent().len(), 4);
}
