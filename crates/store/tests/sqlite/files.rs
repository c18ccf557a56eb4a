//! Databases that are newer, damaged, read-only, half-made or somebody else's.

use std::path::Path;

use muster_store::{Store, StoreError, StoreErrorKind, StoreOptions};
use rusqlite::Connection;

use crate::support::*;

async fn open(folder: &Path) -> Result<Store, StoreError> {
    Store::open(folder, StoreOptions::default()).await
}

/// A closed store with one invite in it.
async fn closed() -> tempfile::TempDir {
    let Fresh { store, folder } = fresh().await;
    to("Anna").make(&store).await;
    drop(store);
    folder
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_enter_the_folder_and_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("new/data");
    let store = open(&folder).await.unwrap();
    to("Anna").make(&store).await;
    let lease = store.lead_dispatch().await.unwrap();
    store.backup(&folder.join("copy.db")).await.unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    let files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    drop(lease);
}

#[tokio::test]
async fn a_newer_database_is_refused_and_left_exactly_as_it_was() {
    let folder = closed().await;
    let file = folder.path().join("muster.db");
    let c = Connection::open(&file).unwrap();
    c.execute(
        "INSERT INTO refinery_schema_history VALUES (99, 'later', '2030-01-01T00:00:00Z', '1')",
        [],
    )
    .unwrap();
    c.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(c);
    let before = std::fs::read(&file).unwrap();
    let error = open(folder.path()).await.unwrap_err();
    assert!(
        matches!(error, StoreError::Newer { found: 99, known } if (1..99).contains(&known)),
        "{error:?}"
    );
    assert!(error.to_string().contains("99"), "{error}");
    assert!(!error.is_temporary());
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn a_file_that_is_no_database_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("muster.db");
    let text = "This is a letter to the admin. ".repeat(200);
    std::fs::write(&file, &text).unwrap();
    let error = open(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Damaged, "{error:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

#[tokio::test]
async fn a_database_of_another_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let c = Connection::open(folder.path().join("muster.db")).unwrap();
    c.execute("CREATE TABLE songs (title TEXT)", []).unwrap();
    drop(c);
    let error = open(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Damaged, "{error:?}");
}

#[tokio::test]
async fn damage_inside_is_found_by_the_check() {
    let Fresh { store, folder } = fresh().await;
    to_many(500).make(&store).await;
    drop(store);
    let file = folder.path().join("muster.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 3 * 4096].fill(0xA5);
    std::fs::write(&file, bytes).unwrap();
    let careful = StoreOptions {
        check_on_open: true,
        ..StoreOptions::default()
    };
    let error = Store::open(folder.path(), careful).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Damaged, "{error:?}");
    // Without the check it may open; whatever it then says, it does not panic, and doctor finds the damage.
    if let Ok(store) = open(folder.path()).await {
        assert!(!store.check().await.unwrap().problems.is_empty());
        drop(store.count_invites(Default::default()).await);
    }
}

#[tokio::test]
async fn a_history_that_somebody_scribbled_in_is_damaged_not_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let c = Connection::open(folder.path().join("muster.db")).unwrap();
    c.execute_batch(
        "CREATE TABLE refinery_schema_history (version INT4 PRIMARY KEY, name TEXT, applied_on TEXT, checksum TEXT);
         INSERT INTO refinery_schema_history VALUES (0, 'x', 'yesterday', 'none');",
    )
    .unwrap();
    drop(c);
    let error = open(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Damaged, "{error:?}");
}

#[tokio::test]
async fn a_start_that_died_before_the_first_migration_is_taken_up_again() {
    let folder = tempfile::tempdir().unwrap();
    let c = Connection::open(folder.path().join("muster.db")).unwrap();
    c.execute_batch(
        "CREATE TABLE refinery_schema_history (version INT4 PRIMARY KEY, name TEXT, applied_on TEXT, checksum TEXT)",
    )
    .unwrap();
    drop(c);
    let store = open(folder.path()).await.unwrap();
    to("Anna").make(&store).await;
}

#[tokio::test]
async fn an_empty_file_becomes_a_database() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("muster.db"), "").unwrap();
    open(folder.path()).await.unwrap();
}

#[tokio::test]
async fn a_folder_that_cannot_be_says_so() {
    let above = tempfile::tempdir().unwrap();
    std::fs::write(above.path().join("file"), "").unwrap();
    let error = open(&above.path().join("file")).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Io, "{error:?}");
    assert!(error.to_string().contains("file"), "{error}");
}

/// Where the child process finds the folder.
#[cfg(unix)]
const FOLDER: &str = "MUSTER_TEST_READ_ONLY";

/// Only when another test starts it, as a user who may not write.
#[cfg(unix)]
#[tokio::test]
async fn child_opens_a_read_only_folder() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let error = open(Path::new(&folder)).await.unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::ReadOnly, "{error:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_read_only_folder_says_so() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    let folder = closed().await;
    let may = |path: &Path, mode| std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        may(&file.unwrap().path(), 0o444);
    }
    may(folder.path(), 0o555);
    let writes = std::fs::write(folder.path().join("probe"), "").is_ok();
    if writes {
        // The superuser may write anywhere: ask as nobody, from a copy of this program that nobody can reach.
        let place = tempfile::tempdir().unwrap();
        may(place.path(), 0o755);
        let program = place.path().join("test");
        std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        may(&program, 0o755);
        let child = std::process::Command::new(&program)
            .args(["--exact", "files::child_opens_a_read_only_folder"])
            .env(FOLDER, folder.path())
            .current_dir("/")
            .uid(65_534)
            .output()
            .unwrap();
        assert!(
            child.status.success(),
            "{}",
            String::from_utf8_lossy(&child.stdout)
        );
        assert!(String::from_utf8_lossy(&child.stdout).contains("1 passed"));
    } else {
        let error = open(folder.path()).await.unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::ReadOnly, "{error:?}");
    }
    may(folder.path(), 0o755);
}
