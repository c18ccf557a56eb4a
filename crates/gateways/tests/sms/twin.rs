//! The twin in memory answers as the real ones do.

use std::time::Duration;

use muster_gateways::sms::{MemorySms, Receipt, ReceiptState, Refusal, ScriptedText, SmsTransport};

use crate::support::{NUMBER, text};

#[tokio::test]
async fn it_does_what_the_script_says_and_then_takes_everything() {
    let memory = MemorySms::new();
    let transport = SmsTransport::Memory(memory.clone());
    memory
        .then(ScriptedText::Refuse(
            Refusal::Number,
            "21211".into(),
            "no such number".into(),
        ))
        .then(ScriptedText::Wait(Duration::from_secs(9)))
        .then(ScriptedText::LostBefore)
        .then(ScriptedText::LostAfter)
        .then(ScriptedText::BadSetting("No sender.".into()));
    let mut errors = Vec::new();
    for _ in 0..5 {
        errors.push(transport.send(&text("hello")).await.unwrap_err());
    }
    assert!(errors[0].blames_number() && errors[0].words().contains("21211 no such number"));
    assert_eq!(errors[1].retry_after(), Some(Duration::from_secs(9)));
    assert!(errors[2].is_temporary() && errors[3].is_unknown() && errors[4].needs_an_admin());
    let accepted = transport.send(&text("hello")).await.unwrap();
    assert_eq!(accepted.provider_id.as_deref(), Some("memory-2"));
    assert_eq!((memory.sent().len(), memory.attempts()), (2, 6));

    memory.for_number(NUMBER, ScriptedText::LostBefore);
    assert!(transport.send(&text("hello")).await.is_err());
}

#[tokio::test]
async fn receipts_come_when_they_come() {
    let memory = MemorySms::new();
    let transport = SmsTransport::Memory(memory.clone());
    let waiting = tokio::spawn(async move { transport.next_receipt().await });
    tokio::task::yield_now().await;
    let receipt = Receipt {
        provider_id: Some("memory-1".into()),
        reference: None,
        state: ReceiptState::Delivered,
        at: None,
    };
    memory.reports(receipt.clone());
    assert_eq!(waiting.await.unwrap(), Some(receipt));
}
