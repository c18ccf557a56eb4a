//! Reports of what became of a text.

use std::time::Duration;

use muster_app::{Callback, Dispatch, ReceiptAnswer};
use muster_domain::invite::{InviteState, Via};
use muster_gateways::sms::{Receipt, ReceiptState};

use super::stage::*;

#[tokio::test]
async fn a_report_over_the_gateway_s_own_connection_stands_on_the_message() {
    let stage = stage().await;
    let (_, ids) = stage
        .app
        .invite(draft(Via::Sms, &[PHONE]), 0)
        .await
        .map(|x| ((), x.1))
        .unwrap();
    let dispatch = Dispatch::start(stage.app.clone());
    stage.app.wait_until_idle().await.unwrap();
    stage.sms.reports(Receipt {
        provider_id: Some("memory-1".into()),
        reference: None,
        state: ReceiptState::Delivered,
        at: None,
    });
    let arrived = async {
        while stage.detail(&ids[0]).await.messages[0].delivered_at.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), arrived)
        .await
        .expect("it is written down");
    dispatch.stop().await;
    let kinds: Vec<_> = stage
        .detail(&ids[0])
        .await
        .timeline
        .into_iter()
        .map(|entry| entry.kind)
        .collect();
    assert_eq!(kinds, ["created", "text_handed_over", "text_delivered"]);
}

/// The passcode that stands in a message, as it stands there.
#[tokio::test]
async fn a_report_to_the_portal_needs_the_secret_of_its_address() {
    let stage = stage().await;
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    let message = stage.detail(&ids[0]).await.messages[0].id.clone();
    let call = |token: &str, reference: &str| {
        // Kannel's own words: 2 is "not delivered".
        let url =
            format!("http://portal.example/receipts/{token}?reference={reference}&state=2&reply=absent");
        Callback {
            method: "GET".into(),
            url,
            headers: Vec::new(),
            body: Vec::new(),
        }
    };
    for wrong in ["", "x", &"0".repeat(64)] {
        let answer = stage
            .app
            .take_receipt(wrong, call(wrong, &message))
            .await
            .unwrap();
        assert_eq!(answer, ReceiptAnswer::NotHere, "{wrong}");
    }
    assert_eq!(stage.state(&ids[0]).await, InviteState::Sent);
}
