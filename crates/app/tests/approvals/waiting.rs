//! What waits, and that it does.

use muster_app::{
    ErrorCode,
    wire::{AccountEdit, BatchStage},
};
use muster_domain::{account::Role, time::DAY};

use crate::stage::{ABOVE, alone, form, import, stage};

#[tokio::test]
async fn a_form_of_so_many_goes_and_one_more_waits() {
    let stage = stage().await;
    assert_eq!(stage.priya.would_wait(ABOVE).await.unwrap(), None);
    assert_eq!(stage.priya.would_wait(ABOVE + 1).await.unwrap(), Some(ABOVE));
    let receipt = stage.priya.send_invites(form(0, ABOVE)).await.unwrap();
    assert!(!receipt.awaits_approval);
    assert_eq!(stage.sent().await, ABOVE as usize);

    let receipt = stage.priya.send_invites(form(10, ABOVE + 1)).await.unwrap();
    assert!(receipt.awaits_approval);
    // Two devices for each of two are four invites too.
    let mut two_each = form(20, 2);
    two_each.devices_each = 2;
    assert!(stage.anton.send_invites(two_each).await.unwrap().awaits_approval);
    assert_eq!(stage.sent().await, ABOVE as usize, "nothing leaves");
    assert_eq!(stage.invites().await.len(), ABOVE as usize, "and nothing is made");
    let rows = stage.priya.list_approvals().await.unwrap();
    let mut told: Vec<_> = rows
        .iter()
        .map(|row| (row.by.as_str(), row.invites, row.is_yours))
        .collect();
    // Of the same moment: in any order.
    told.sort_unstable();
    assert_eq!(told, [("Anton", 4, false), ("Priya Raman", 4, true)]);
    // Whatever is pressed, what is held does not go by itself.
    stage.priya.send_now(receipt.send_id.clone()).await.unwrap();
    stage.clock.advance(DAY);
    assert_eq!(stage.sent().await, ABOVE as usize);
}

#[tokio::test]
async fn a_batch_of_so_many_goes_and_one_more_waits() {
    let stage = stage().await;
    let (batch, waits) = import(&stage.priya, ABOVE + 1).await;
    assert!(waits);
    stage.priya.send_now(batch.clone()).await.unwrap();
    stage.clock.advance(DAY);
    assert_eq!(stage.sent().await, 0, "nothing leaves, whatever is pressed");
    let view = stage.priya.batch(batch.clone()).await.unwrap();
    assert_eq!(view.row.stage, BatchStage::AwaitingApproval);
    assert_eq!(stage.waiting().await.batch_id.as_deref(), Some(batch.as_str()));

    let (_, waits) = import(&stage.anton, ABOVE).await;
    assert!(!waits);
    assert_eq!(stage.sent().await, ABOVE as usize);
}

#[tokio::test]
async fn what_waits_waits_in_the_next_process_too() {
    let mut stage = stage().await;
    import(&stage.priya, ABOVE + 1).await;
    let form = stage.priya.send_invites(form(10, ABOVE + 1)).await.unwrap();
    stage.reopen().await;
    assert_eq!(stage.sent().await, 0);
    assert_eq!(stage.priya.list_approvals().await.unwrap().len(), 2);
    assert_eq!(
        stage.approve(&stage.priya, &form.send_id).await,
        Err(ErrorCode::Conflict)
    );
    stage.approve(&stage.anton, &form.send_id).await.unwrap();
    assert_eq!(stage.sent().await, 4);
}

#[tokio::test]
async fn one_administrator_alone_has_nobody_to_ask() {
    let (engine, mail, clock, folder) = alone().await;
    let console = engine.at_console();
    let receipt = console.send_invites(form(0, ABOVE + 1)).await.unwrap();
    assert!(!receipt.awaits_approval);
    // A technician and an auditor are no second administrator, and neither is one who may not sign in any more.
    for (name, role) in [
        ("Tess", Role::Technician),
        ("Otto", Role::Auditor),
        ("Anton", Role::Administrator),
    ] {
        console
            .add_account(crate::stage::account(name, role))
            .await
            .unwrap();
        let receipt = console.send_invites(form(10, ABOVE + 1)).await.unwrap();
        assert_eq!(receipt.awaits_approval, role == Role::Administrator, "{name}");
    }
    let rows = console.list_accounts().await.unwrap();
    let anton = rows.into_iter().find(|row| row.name == "Anton").unwrap();
    let edit = AccountEdit {
        id: anton.id,
        name: anton.name,
        email: anton.email,
        role: anton.role,
        disabled: true,
    };
    console.change_account(edit).await.unwrap();
    let receipt = console.send_invites(form(20, ABOVE + 1)).await.unwrap();
    assert!(!receipt.awaits_approval);
    drop((mail, clock, folder));
}

/// The limit is about one sending: each of several smaller ones is written down by itself, and none waits.
#[tokio::test]
async fn each_sending_is_counted_by_itself() {
    let stage = stage().await;
    for n in 0..3 {
        let receipt = stage.priya.send_invites(form(n * 10, ABOVE)).await.unwrap();
        assert!(!receipt.awaits_approval);
    }
    assert_eq!(stage.log(&["invites_sent"]).await.len(), 3);
    assert_eq!(stage.log(&["approval_asked"]).await.len(), 0);
}
