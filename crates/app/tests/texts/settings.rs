//! What is wrong with the settings is said at its field.

use muster_app::wire::TextSettings;
use muster_gateways::sms::{Gateway, Twilio};

use super::stage::*;

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
    let stage = stage().await;
    let wrong = TextSettings {
        gateway: Gateway::Twilio(Twilio::new("not-a-sid")),
        sender: "Twelve chars".into(),
        country: "Germany".into(),
        allowed_countries: vec!["DE".into(), "Mars".into()],
        price: "1,5".into(),
        daily_cap: "much".into(),
        ..kannel()
    };
    let error = stage.app.save_texts(with_secret(wrong)).await.unwrap_err();
    let mut fields: Vec<_> = error
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "allowed_countries",
            "country",
            "daily_cap",
            "gateway.account",
            "price",
            "sender"
        ]
    );
    assert_eq!(stage.app.text_settings().await.unwrap().country, "DE");
    let capped = TextSettings {
        price: String::new(),
        daily_cap: "5".into(),
        ..kannel()
    };
    let error = stage.app.save_texts(with_secret(capped)).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("price"));
}
