//! What texts cost, and the limit for a day.

use muster_app::wire::{TemplateAddress, TemplatePreviewRequest, TemplateTest, TextSettings};
use muster_domain::{
    device::OwnedBy,
    invite::{InviteState, Via},
    platform::Platform,
    template::Channel,
    time::DAY,
};
use muster_gateways::sms::{Refusal, ScriptedText};

use super::stage::*;

#[tokio::test]
async fn the_day_s_money_is_never_overspent_and_the_rest_leaves_the_next_day() {
    let stage = stage().await;
    let parts = {
        let plan = stage.app.plan_invites(draft(Via::Sms, &[PHONE])).await.unwrap();
        plan.text.unwrap().segments
    };
    // Two texts and a bit.
    let cap = f64::from(parts) * 0.075 * 2.5;
    let limited = TextSettings {
        daily_cap: format!("{cap:.3}"),
        ..kannel()
    };
    stage.app.save_texts(with_secret(limited)).await.unwrap();
    let phones: Vec<String> = (0..5).map(|i| format!("+491512345678{i}")).collect();
    let phones: Vec<&str> = phones.iter().map(String::as_str).collect();
    let (ids, trouble) = stage.invite(draft(Via::Sms, &phones)).await;
    assert!(trouble.unwrap().contains("does not reach"));
    assert_eq!(stage.sms.sent().len(), 2);
    for id in &ids[2..] {
        assert_eq!(
            stage.detail(id).await.messages[0].attempts,
            0,
            "no try is used up"
        );
    }
    stage.clock.advance(DAY);
    assert!(stage.idle().await.is_some());
    assert_eq!(stage.sms.sent().len(), 4);
    stage.clock.advance(DAY);
    assert_eq!(stage.idle().await, None);
    let mut numbers: Vec<String> = stage.sms.sent().iter().map(|text| text.to.to_string()).collect();
    numbers.sort();
    assert_eq!(numbers, phones, "each once");
}

#[tokio::test]
async fn a_test_text_counts_against_the_days_limit() {
    let stage = stage().await;
    let address = TemplateAddress {
        template_id: "invite".into(),
        channel: Channel::Sms,
        language: "en".into(),
    };
    let content = stage.app.template(address.clone()).await.unwrap().published;
    let test = || TemplateTest {
        preview: TemplatePreviewRequest {
            address: address.clone(),
            content: content.clone(),
            user_id: None,
            platform: Platform::Ios,
            owned_by: OwnedBy::Personal,
            pictures: true,
        },
        to: PHONE.into(),
    };
    stage.app.send_template_test(test()).await.unwrap();
    let spent = stage.app.text_standing().await.unwrap().spent_today;
    assert_ne!(spent, "0 EUR");
    // One that the gateway certainly did not take costs nothing.
    stage.sms.then(ScriptedText::Refuse(
        Refusal::Number,
        "7".into(),
        "no such number".into(),
    ));
    stage.app.send_template_test(test()).await.unwrap_err();
    assert_eq!(stage.app.text_standing().await.unwrap().spent_today, spent);
    let limited = TextSettings {
        daily_cap: "0.2".into(),
        ..kannel()
    };
    stage.app.save_texts(with_secret(limited)).await.unwrap();
    let refused = loop {
        if let Err(error) = stage.app.send_template_test(test()).await {
            break error;
        }
    };
    assert!(refused.message.contains("limit for today"), "{}", refused.message);
    let taken = stage.sms.sent().len();
    assert!((1..=2).contains(&taken), "{taken}");
}

#[tokio::test]
async fn a_plan_says_what_the_days_limit_leaves() {
    let stage = stage().await;
    let plan = stage
        .app
        .plan_invites(draft(Via::Split, &[PHONE, "+4915123456780"]))
        .await
        .unwrap();
    assert_eq!(plan.texts_left_today, None, "without a limit nothing waits");
    for (cap, left) in [("0.1", Some("0.10 EUR")), ("100", None)] {
        let limited = TextSettings {
            daily_cap: cap.into(),
            ..kannel()
        };
        stage.app.save_texts(with_secret(limited)).await.unwrap();
        let plan = stage
            .app
            .plan_invites(draft(Via::Split, &[PHONE, "+4915123456780"]))
            .await
            .unwrap();
        assert_eq!(plan.texts_left_today.as_deref(), left, "{cap}");
    }
}

/// Whoever signs in with a directory has no passcode that a text could bring.
#[tokio::test]
async fn a_text_that_no_day_can_pay_is_refused_in_words() {
    let stage = stage().await;
    let limited = TextSettings {
        daily_cap: "0.001".into(),
        ..kannel()
    };
    stage.app.save_texts(with_secret(limited)).await.unwrap();
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(detail.invite.state, InviteState::Failed);
    assert!(
        detail.invite.reason.contains("0.001 EUR"),
        "{}",
        detail.invite.reason
    );
    assert!(stage.sms.sent().is_empty());
}
