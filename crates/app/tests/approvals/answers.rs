//! Who says the word, that it is said once, and what comes of it.

use muster_app::{
    ErrorCode,
    wire::{BatchStage, SecuritySettings},
};

use crate::stage::{ABOVE, after, form, import, stage};

const ALL: [&str; 5] = [
    "approval_asked",
    "approval_given",
    "approval_declined",
    "approval_withdrawn",
    "invites_sent",
];

fn entry(who: &str, action: &str, subject: &str) -> (String, String, String) {
    (who.to_owned(), action.to_owned(), subject.to_owned())
}

#[tokio::test]
async fn only_another_administrator_approves() {
    let stage = stage().await;
    stage.priya.send_invites(form(0, 4)).await.unwrap();
    let id = stage.waiting().await.id;
    for (who, code) in [
        (&stage.priya, ErrorCode::Conflict),
        (&stage.tess, ErrorCode::NotAllowed),
        (&stage.otto, ErrorCode::NotAllowed),
    ] {
        assert_eq!(stage.approve(who, &id).await, Err(code));
        assert_eq!(stage.decline(who, &id).await, Err(code));
    }
    // The asker signs in elsewhere: another seat is not another person.
    let elsewhere = crate::stage::seat(&stage.engine, "Priya").await;
    assert_eq!(stage.approve(&elsewhere, &id).await, Err(ErrorCode::Conflict));
    assert_eq!(
        stage.anton.withdraw_approval(id.clone()).await.unwrap_err().code,
        ErrorCode::Conflict
    );
    assert_eq!(stage.sent().await, 0);

    stage.approve(&stage.anton, &id).await.unwrap();
    assert_eq!(stage.sent().await, 4);
    assert!(
        stage
            .invites()
            .await
            .iter()
            .all(|row| row.created_by == "Priya Raman")
    );
    assert_eq!(stage.approve(&stage.anton, &id).await, Err(ErrorCode::NotFound));
    assert_eq!(
        stage.log(&ALL).await,
        [
            entry("Priya Raman", "approval_asked", "Person 0 and 3 more"),
            entry("Anton", "approval_given", "Person 0 and 3 more"),
            entry("Priya Raman", "invites_sent", "Person 0 and 3 more"),
        ]
    );
    // Each of both did at the console what they did, and Muster made of it what Priya had asked for.
    let rows = stage.entries(&ALL).await;
    let origins: Vec<_> = rows.iter().map(|row| row.origin.as_str()).collect();
    assert_eq!(origins, ["console", "console", "job"]);
    assert_eq!(
        (
            after(&rows[1], "asked_by").as_str(),
            after(&rows[2], "approved_by").as_str()
        ),
        ("Priya Raman", "Anton")
    );
    for row in &rows {
        assert_eq!(
            (after(row, "changed"), after(row, "skipped")),
            Default::default(),
            "{row:?}"
        );
    }
}

/// The command line speaks for the organisation's administrator, whose own account is not the second pair of eyes.
#[tokio::test]
async fn what_the_command_line_asks_for_is_not_approved_by_the_one_whom_it_speaks_for() {
    let stage = stage().await;
    let (_, waits) = import(&stage.engine, 4).await;
    assert!(waits);
    let waiting = stage.priya.list_approvals().await.unwrap();
    assert!(waiting[0].is_yours);
    let id = waiting[0].id.clone();
    assert_eq!(stage.approve(&stage.priya, &id).await, Err(ErrorCode::Conflict));
    assert_eq!(stage.sent().await, 0);
    stage.approve(&stage.anton, &id).await.unwrap();
    assert_eq!(stage.sent().await, 4);
}

#[tokio::test]
async fn what_is_declined_or_taken_back_is_as_if_it_had_never_been() {
    let stage = stage().await;
    let (batch, _) = import(&stage.priya, 4).await;
    let name = stage.waiting().await.name;
    stage
        .decline(&stage.anton, &stage.waiting().await.id)
        .await
        .unwrap();
    let view = stage.priya.batch(batch).await.unwrap();
    assert_eq!(view.row.stage, BatchStage::Undone);

    stage.priya.send_invites(form(0, 4)).await.unwrap();
    let id = stage.waiting().await.id;
    stage.priya.withdraw_approval(id.clone()).await.unwrap();
    assert_eq!(stage.approve(&stage.anton, &id).await, Err(ErrorCode::NotFound));
    assert_eq!(stage.sent().await, 0);
    assert!(stage.invites().await.is_empty());
    assert_eq!(
        stage.log(&ALL).await,
        [
            entry("Priya Raman", "approval_asked", &name),
            entry("Anton", "approval_declined", &name),
            entry("Priya Raman", "approval_asked", "Person 0 and 3 more"),
            entry("Priya Raman", "approval_withdrawn", "Person 0 and 3 more"),
        ]
    );
    // Nothing else is left of what was taken back: the log says what it was.
    let asked = &stage.entries(&["approval_asked"]).await[1];
    assert_eq!(after(asked, "invites"), "4");
    assert_eq!(after(asked, "platform"), "ios");
    assert_eq!(after(asked, "invitees").matches('@').count(), 4, "{asked:?}");
}

/// By *Cancel* on the page of the batch, or by *Undo* where it was sent.
#[tokio::test]
async fn a_batch_that_is_cancelled_or_undone_waits_no_more_and_the_log_says_so() {
    let stage = stage().await;
    let (batch, _) = import(&stage.priya, 4).await;
    let name = stage.waiting().await.name;
    stage.anton.cancel_batch(batch).await.unwrap();
    assert!(stage.priya.list_approvals().await.unwrap().is_empty());

    let (batch, _) = import(&stage.priya, 5).await;
    stage.priya.undo_send(batch).await.unwrap();
    assert!(stage.priya.list_approvals().await.unwrap().is_empty());
    let rows = stage
        .entries(&[
            "approval_asked",
            "approval_withdrawn",
            "batch_cancelled",
            "send_undone",
        ])
        .await;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.who.as_str(), row.action.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Priya Raman", "approval_asked"),
            ("Anton", "approval_withdrawn"),
            ("Anton", "batch_cancelled"),
            ("Priya Raman", "approval_asked"),
            ("Priya Raman", "approval_withdrawn"),
            ("Priya Raman", "send_undone"),
        ]
    );
    let withdrawn = &rows[1];
    assert_eq!(
        (withdrawn.kind.as_str(), withdrawn.subject.as_str()),
        ("approval", name.as_str())
    );
    assert_eq!(withdrawn.subject_id, rows[0].subject_id);
    assert_eq!(
        (
            after(withdrawn, "invites").as_str(),
            after(withdrawn, "asked_by").as_str()
        ),
        ("4", "Priya Raman")
    );
}

#[tokio::test]
async fn of_many_answers_at_once_one_counts() {
    let stage = stage().await;
    let third = stage.priya.add_account(crate::stage::account(
        "Third",
        muster_domain::account::Role::Administrator,
    ));
    third.await.unwrap();
    let third = crate::stage::seat(&stage.engine, "Third").await;
    for round in 0..5 {
        let before = stage.sent().await;
        stage.priya.send_invites(form(round * 10, 4)).await.unwrap();
        let id = stage.waiting().await.id;
        let (a, b, c, d) = tokio::join!(
            stage.approve(&stage.anton, &id),
            stage.approve(&third, &id),
            stage.approve(&stage.anton, &id),
            stage.decline(&third, &id),
        );
        let went: Vec<_> = [a, b, c, d].into_iter().filter(Result::is_ok).collect();
        assert_eq!(went.len(), 1, "round {round}");
        assert_eq!(d.is_err(), stage.sent().await == before + 4, "round {round}");
        assert!([0, 4].contains(&(stage.sent().await - before)), "round {round}");
        assert!(stage.priya.list_approvals().await.unwrap().is_empty());
    }
    let said = stage.log(&["approval_given", "approval_declined"]).await;
    assert_eq!(said.len(), 5, "one word each: {said:?}");
}

/// Nothing is lost between the word and what follows from it: a form that cannot be sent now goes on waiting.
#[tokio::test]
async fn a_form_that_cannot_be_sent_goes_on_waiting() {
    let stage = stage().await;
    let limit = async |most: &str| {
        let change = [("enrollment.device_limit".to_owned(), most.to_owned())];
        stage.priya.change_settings(&change).await.unwrap();
    };
    let mut two_each = form(0, 2);
    two_each.devices_each = 2;
    stage.priya.send_invites(two_each).await.unwrap();
    let id = stage.waiting().await.id;
    limit("1").await;
    assert_eq!(
        stage.approve(&stage.anton, &id).await,
        Err(ErrorCode::InvalidInput)
    );
    assert_eq!(stage.waiting().await.id, id);
    assert!(stage.log(&["approval_given"]).await.is_empty());
    assert_eq!(stage.sent().await, 0);
    limit("0").await;
    stage.approve(&stage.anton, &id).await.unwrap();
    assert_eq!(stage.sent().await, 4);
}

/// What waits still takes the word, also when the limit was lifted meanwhile.
#[tokio::test]
async fn lifting_the_limit_sends_nothing_that_waits() {
    let stage = stage().await;
    stage.priya.send_invites(form(0, ABOVE + 1)).await.unwrap();
    let security = SecuritySettings {
        approval_above: 0,
        ..stage.priya.security_settings().await.unwrap()
    };
    stage.priya.save_security(security).await.unwrap();
    assert_eq!(stage.sent().await, 0);
    let id = stage.waiting().await.id;
    assert_eq!(stage.approve(&stage.priya, &id).await, Err(ErrorCode::Conflict));
    assert_eq!(
        stage.log(&["settings_changed"]).await.last().unwrap().0,
        "Priya Raman"
    );
}
