//! How a directory is saved, shown, switched off.

use muster_app::ErrorCode;
use muster_app::wire::{DirectoryDraft, SecretChange};

use crate::stage::*;

#[tokio::test]
async fn a_directory_is_saved_with_its_secret_and_never_shows_it() {
    let stage = stage().await;
    let saved = stage.add(MAIN).await;
    assert!(saved.has_secret && saved.row.problem.is_none());
    assert_eq!(
        (saved.row.make.as_str(), saved.row.place.as_str()),
        ("OpenLDAP", "ldap.example.org:636")
    );
    let shown = serde_json::to_string(&saved).unwrap();
    assert!(!shown.contains("sesame-of-the-reader"));
    // The name is taken, and the secret stays as it is.
    let again = stage.app.save_directory(draft("HEAD office")).await.unwrap_err();
    assert_eq!(again.field.as_deref(), Some("name"));
    let renamed = DirectoryDraft {
        id: Some(saved.row.id.clone()),
        secret: SecretChange::Keep,
        ..draft("Main")
    };
    assert!(stage.app.save_directory(renamed).await.unwrap().has_secret);
    // Without its password the account that reads cannot.
    let without = DirectoryDraft {
        id: Some(saved.row.id.clone()),
        secret: SecretChange::Clear,
        ..draft("Main")
    };
    let refused = stage.app.save_directory(without).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("secret"));
    let bytes = std::fs::read(stage.folder.path().join("muster.db")).unwrap();
    let wal = std::fs::read(stage.folder.path().join("muster.db-wal")).unwrap_or_default();
    let holds = |bytes: &[u8]| bytes.windows(20).any(|some| some == b"sesame-of-the-reader");
    assert!(!holds(&bytes) && !holds(&wal));
    let log = stage.log().await;
    assert!(log.contains(&"directory_added".to_owned()) && log.contains(&"directory_changed".to_owned()));
    // Out of range, each at its field.
    let mut wrong = draft("Third");
    wrong.sync.every_minutes = 1;
    wrong.sync.most_leaving_percent = 0;
    let fields: Vec<String> = stage
        .app
        .save_directory(wrong)
        .await
        .unwrap_err()
        .problems
        .into_iter()
        .map(|problem| problem.field)
        .collect();
    assert_eq!(fields, ["sync.every_minutes", "sync.most_leaving_percent"]);
}

#[tokio::test]
async fn a_new_one_has_the_id_that_its_redirect_address_was_registered_with() {
    let stage = stage().await;
    let presets = stage.app.directory_presets().await.unwrap();
    assert_eq!(presets.presets.len(), 10);
    assert!(presets.redirect_address.contains(&presets.new_id));
    let new = DirectoryDraft {
        new_id: Some(presets.new_id.clone()),
        ..draft(MAIN)
    };
    let saved = stage.app.save_directory(new.clone()).await.unwrap();
    assert_eq!(saved.row.id, presets.new_id);
    let twice = stage
        .app
        .save_directory(DirectoryDraft {
            name: OTHER.into(),
            ..new
        })
        .await;
    assert_eq!(twice.unwrap_err().code, ErrorCode::Conflict);
}

#[tokio::test]
async fn what_is_switched_off_or_lists_nobody_is_not_synchronised() {
    let stage = stage().await;
    let id = stage.with(1).await;
    let off = stage.app.enable_directory(id.clone(), false).await.unwrap();
    assert!(!off.row.enabled);
    let error = stage.app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Conflict);
    assert_eq!(
        stage.app.preview_sync(id).await.unwrap().counts.unchanged,
        1,
        "looking is allowed"
    );
}
