//! Settings by key.

use std::collections::BTreeMap;

use crate::support::*;

#[tokio::test]
async fn settings_are_set_removed_and_read_by_prefix() {
    let store = fresh().await;
    let set = |key: &str, value: &str| (key.to_owned(), Some(value.to_owned()));
    store
        .put_settings(vec![
            set("mail.host", "\"a\""),
            set("mail.port", "25"),
            set("mailbox", "1"),
        ])
        .await
        .unwrap();
    store
        .put_settings(vec![set("mail.host", "\"b\""), ("mail.port".into(), None)])
        .await
        .unwrap();
    assert_eq!(
        store.settings("mail.").await.unwrap(),
        BTreeMap::from([("mail.host".into(), "\"b\"".into())])
    );
    assert_eq!(store.settings("").await.unwrap().len(), 2);
    assert_eq!(
        store.setting("mail.host").await.unwrap().as_deref(),
        Some("\"b\"")
    );
    assert_eq!(store.setting("mail.port").await.unwrap(), None);
}
