//! Templates: drafts that follow each other, versions that never change, which one is in use.

use muster_domain::template::{Channel, Purpose};
use muster_store::{ContentKey, DraftSave, Kept, MAX_TEMPLATE_VERSIONS, NewTemplate, NewVersion, StoreError};

use crate::support::*;

fn key(template_id: &str, language: &str) -> ContentKey {
    ContentKey {
        template_id: template_id.to_owned(),
        channel: Channel::Email,
        language: language.to_owned(),
    }
}

fn draft(content: &str, follows: Option<i64>) -> DraftSave {
    DraftSave {
        key: key("invite", "en"),
        content: content.to_owned(),
        follows: follows.map(later),
        at: NOW,
        by: "Grace".to_owned(),
    }
}

fn version(key: ContentKey, content: Option<&str>) -> NewVersion {
    NewVersion {
        key,
        content: content.map(str::to_owned),
        how: "edited".to_owned(),
        at: NOW,
        by: "Grace".to_owned(),
    }
}

fn template(id: &str, name: &str) -> NewTemplate {
    NewTemplate {
        id: id.to_owned(),
        purpose: Purpose::Invite,
        name: name.to_owned(),
        published: vec![version(key(id, "en"), Some("copied"))],
        drafts: Vec::new(),
        at: NOW,
    }
}

#[tokio::test]
async fn a_draft_is_saved_only_over_the_one_its_writer_saw() {
    let store = fresh().await;
    let Kept::Done(first) = store.save_template_draft(draft("a", None)).await.unwrap() else {
        panic!("there was none before");
    };
    assert_eq!((first.saved_at, first.from_version), (NOW, 0));
    // Another window, which saw none.
    let Kept::Overtaken(Some(there)) = store.save_template_draft(draft("b", None)).await.unwrap() else {
        panic!("there is one");
    };
    assert_eq!(there, first);
    // In the same millisecond, and still another moment.
    let Kept::Done(second) = store.save_template_draft(draft("c", Some(0))).await.unwrap() else {
        panic!("it follows the one that is there");
    };
    assert_eq!((second.saved_at, second.content.as_str()), (later(1), "c"));
    assert!(store.discard_template_draft(key("invite", "en")).await.unwrap());
    assert!(!store.discard_template_draft(key("invite", "en")).await.unwrap());
    let gone = store.save_template_draft(draft("d", Some(1))).await.unwrap();
    assert_eq!(gone, Kept::Overtaken(None));
}

#[tokio::test]
async fn a_published_draft_is_the_latest_version_and_no_draft_any_more() {
    let store = fresh().await;
    store.save_template_draft(draft("words", None)).await.unwrap();
    let seen_otherwise = version(key("invite", "en"), Some("other words"));
    assert!(matches!(
        store.publish_template_draft(seen_otherwise, NOW).await.unwrap(),
        Kept::Overtaken(Some(_))
    ));
    let new = version(key("invite", "en"), Some("words"));
    assert!(matches!(
        store.publish_template_draft(new.clone(), later(5)).await.unwrap(),
        Kept::Overtaken(Some(_))
    ));
    assert_eq!(
        store.publish_template_draft(new.clone(), NOW).await.unwrap(),
        Kept::Done(1)
    );
    assert_eq!(
        store.publish_template_draft(new, NOW).await.unwrap(),
        Kept::Overtaken(None)
    );
    let published = store.published_templates(Purpose::Invite).await.unwrap();
    assert_eq!(published, [(key("invite", "en"), "words".to_owned())]);
    assert!(
        store
            .published_templates(Purpose::Reminder)
            .await
            .unwrap()
            .is_empty()
    );

    // Back to what Muster brings along: a version of its own, and nothing that differs.
    assert_eq!(
        store
            .publish_template(version(key("invite", "en"), None))
            .await
            .unwrap(),
        2
    );
    assert!(
        store
            .published_templates(Purpose::Invite)
            .await
            .unwrap()
            .is_empty()
    );
    let numbers: Vec<_> = store
        .template_versions(key("invite", "en"))
        .await
        .unwrap()
        .into_iter()
        .map(|head| head.number)
        .collect();
    assert_eq!(numbers, [2, 1]);
    let first = store
        .template_version(key("invite", "en"), 1)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(first.content.as_deref(), Some("words"));
    assert!(
        store
            .template_version(key("invite", "en"), 3)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn messages_are_made_from_the_one_in_use() {
    let store = fresh().await;
    store
        .create_template(template("t1", "Contractors"))
        .await
        .unwrap();
    assert!(
        store
            .published_templates(Purpose::Invite)
            .await
            .unwrap()
            .is_empty()
    );
    store
        .use_template(Purpose::Invite, Some("t1".to_owned()))
        .await
        .unwrap();
    let published = store.published_templates(Purpose::Invite).await.unwrap();
    assert_eq!(published, [(key("t1", "en"), "copied".to_owned())]);

    assert!(matches!(
        store.remove_template("t1").await,
        Err(StoreError::Invalid { .. })
    ));
    assert!(matches!(
        store.use_template(Purpose::Reminder, Some("t1".to_owned())).await,
        Err(StoreError::NotFound)
    ));
    // A refused change changes nothing.
    assert!(store.templates().await.unwrap()[0].in_use);
    store.use_template(Purpose::Invite, None).await.unwrap();
    store.remove_template("t1").await.unwrap();
    assert!(store.templates().await.unwrap().is_empty());
    assert!(store.template_contents().await.unwrap().is_empty());
    assert!(matches!(
        store.remove_template("t1").await,
        Err(StoreError::NotFound)
    ));
}

#[tokio::test]
async fn a_name_stands_once_in_each_purpose() {
    let store = fresh().await;
    store
        .create_template(template("t1", "Contractors"))
        .await
        .unwrap();
    assert!(matches!(
        store.create_template(template("t2", "CONTRACTORS")).await,
        Err(StoreError::NameTaken)
    ));
    assert!(
        store
            .template_contents()
            .await
            .unwrap()
            .iter()
            .all(|head| head.key.template_id == "t1")
    );
    let elsewhere = NewTemplate {
        purpose: Purpose::Reminder,
        ..template("t3", "Contractors")
    };
    store.create_template(elsewhere).await.unwrap();
    store.create_template(template("t4", "Staff")).await.unwrap();
    assert!(matches!(
        store.rename_template("t4", "contractors").await,
        Err(StoreError::NameTaken)
    ));
    store.rename_template("t4", "STAFF").await.unwrap();
    assert!(matches!(
        store.rename_template("t9", "x").await,
        Err(StoreError::NotFound)
    ));
}

#[tokio::test]
async fn a_history_keeps_its_latest_versions() {
    let store = fresh().await;
    for _ in 0..MAX_TEMPLATE_VERSIONS + 3 {
        store
            .publish_template(version(key("invite", "en"), Some("x")))
            .await
            .unwrap();
    }
    let heads = store.template_versions(key("invite", "en")).await.unwrap();
    assert_eq!(heads.len() as u32, MAX_TEMPLATE_VERSIONS);
    assert_eq!(heads[0].number, MAX_TEMPLATE_VERSIONS + 3);
    assert_eq!(heads.last().unwrap().number, 4);
}
