//! What the gateway says, and when it says nothing.

use muster_domain::{
    invite::{InviteState, Via},
    time::HOUR,
};
use muster_gateways::sms::{Refusal, ScriptedText};

use super::stage::*;

#[tokio::test]
async fn one_number_that_is_refused_fails_alone() {
    let stage = stage().await;
    let refusal = ScriptedText::Refuse(Refusal::Number, "21211".into(), "not a mobile number".into());
    stage.sms.for_number("+4915123456780", refusal);
    let (ids, trouble) = stage.invite(draft(Via::Sms, &["+4915123456780", PHONE])).await;
    assert_eq!(trouble, None);
    let refused = stage.detail(&ids[0]).await;
    assert_eq!(refused.invite.state, InviteState::Failed);
    assert!(
        refused.invite.reason.contains("not a mobile number"),
        "{}",
        refused.invite.reason
    );
    assert_eq!(refused.messages[0].cost, None, "what was not taken costs nothing");
    assert_eq!(stage.state(&ids[1]).await, InviteState::Sent);
}

#[tokio::test]
async fn a_gateway_that_is_not_there_blames_no_text_and_goes_on_by_itself() {
    let stage = stage().await;
    stage.sms.then(ScriptedText::LostBefore);
    let (ids, trouble) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    assert!(trouble.is_some());
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(
        (detail.invite.state, detail.messages[0].attempts),
        (InviteState::Queued, 0)
    );
    stage.clock.advance(HOUR);
    assert_eq!(stage.idle().await, None);
    assert_eq!(stage.state(&ids[0]).await, InviteState::Sent);
}

#[tokio::test]
async fn a_text_of_unknown_fate_is_never_sent_again_by_itself_and_counts_as_spent() {
    let stage = stage().await;
    stage.sms.then(ScriptedText::LostAfter);
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    assert_eq!(stage.state(&ids[0]).await, InviteState::Unknown);
    stage.clock.advance(HOUR);
    stage.idle().await;
    assert_eq!(stage.sms.attempts(), 1);
    assert_ne!(stage.app.text_standing().await.unwrap().spent_today, "0.00 EUR");
}
