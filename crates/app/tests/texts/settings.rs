//! What is wrong with the settings is said at its field.

use muster_app::{
    App, KeySource, OpenOptions,
    wire::{AuditFilter, TextSettings},
};
use muster_gateways::sms::{Gateway, Twilio};
use muster_store::{Store, StoreOptions};

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

fn literal(settings: &str) -> (String, String) {
    let gateway = serde_json::json!({
        "kind": "generic",
        "method": "GET",
        "url": "https://gw.test/send?user=abc&password=UrlGeheim-993&to={to}&text={text}",
        "headers": [{"name": "Accept", "value": "text/plain"}, {"name": "X-Api-Key", "value": "KopfGeheim-994"}],
    });
    (settings.to_owned(), gateway.to_string())
}

#[tokio::test]
async fn a_secret_that_would_stand_in_clear_is_refused_at_its_field_and_kept_nowhere() {
    let stage = stage().await;
    let error = stage
        .app
        .change_settings(&[literal("texts.gateway")])
        .await
        .unwrap_err();
    let fields: Vec<_> = error.problems.iter().map(|problem| &*problem.field).collect();
    assert_eq!(fields, ["texts.gateway.url", "texts.gateway.headers.1"]);
    let typed = TextSettings {
        gateway: serde_json::from_str(&literal("").1).unwrap(),
        ..kannel()
    };
    let error = stage.app.save_texts(with_secret(typed)).await.unwrap_err();
    let fields: Vec<_> = error.problems.iter().map(|problem| &*problem.field).collect();
    assert_eq!(fields, ["gateway.url", "gateway.headers.1"]);
    let told = format!("{error:?}");
    assert!(!told.contains("Geheim"), "{told}");
    let kept = format!(
        "{:?} {:?}",
        stage.app.settings_by_name().await.unwrap(),
        stage
            .app
            .list_audit(AuditFilter::default(), None, 100)
            .await
            .unwrap()
    );
    assert!(!kept.contains("Geheim"), "{kept}");
}

/// As it was accepted once.
#[tokio::test]
async fn a_gateway_that_has_a_secret_in_clear_is_shown_and_what_stands_beside_it_is_changed() {
    let Stage {
        app, folder, clock, ..
    } = stage().await;
    drop(app);
    let mut stored = serde_json::to_value(kannel()).unwrap();
    stored["gateway"] = serde_json::from_str(&literal("").1).unwrap();
    let store = Store::open(folder.path(), StoreOptions::default()).await.unwrap();
    let texts = ("settings.texts".to_owned(), Some(stored.to_string()));
    store.put_settings(vec![texts]).await.unwrap();
    drop(store);
    let options = OpenOptions {
        key: KeySource::File,
        clock,
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap().at_console();
    let shown = app.text_settings().await.unwrap();
    assert!(matches!(shown.gateway, Gateway::Generic(_)));
    let price = ("texts.price".to_owned(), "0.08".to_owned());
    app.change_settings(&[price]).await.unwrap();
    let mut changed = app.text_settings().await.unwrap();
    assert_eq!(changed.price, "0.08");
    // Whoever touches the gateway mends it.
    if let Gateway::Generic(generic) = &mut changed.gateway {
        generic.headers.remove(0);
    }
    let error = app.save_texts(with_secret(changed.clone())).await.unwrap_err();
    let fields: Vec<_> = error.problems.iter().map(|problem| &*problem.field).collect();
    assert_eq!(fields, ["gateway.url", "gateway.headers.0"]);
    // And the log tells nobody what stood there.
    if let Gateway::Generic(generic) = &mut changed.gateway {
        generic.url = "https://gw.test/send?user=abc&password={secret}&to={to}&text={text}".into();
        generic.headers[0].value = "{secret}".into();
    }
    app.save_texts(with_secret(changed)).await.unwrap();
    let log = app.list_audit(AuditFilter::default(), None, 100).await.unwrap();
    let told = format!("{log:?}");
    assert!(told.contains("{secret}") && !told.contains("Geheim"), "{told}");
}
