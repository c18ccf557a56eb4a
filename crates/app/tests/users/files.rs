//! Users from a file, without inviting them, and users as a file.

use muster_app::{
    ErrorCode,
    wire::{UserFilter, UserImportState},
};

use crate::{draft, stage};

const FILE: &str = "USER NAME,EMAIL ADDRESS,DOMAIN NAME,PHONE NUMBER,GROUP NAME\r\n\
    Anna,anna@example.com,corp.example,,Nurses\r\n\
    Berta,berta@example.com,,+49 1512 3456789,\r\n\
    Carl,carl@example.com,,,\r\n\
    Dora,dora,,,\r\n\
    Anna again,ANNA@example.com,,,\r\n";

#[tokio::test]
async fn a_file_is_reviewed_before_anything_is_done_and_says_what_it_does() {
    let stage = stage().await;
    stage.add("Anna").await;
    stage.add("Carl").await;
    let opened = stage.app.paste_import(FILE.into()).await.unwrap();
    let summary = stage.app.review_user_import(opened.id.clone()).await.unwrap();
    assert_eq!(
        (
            summary.rows,
            summary.new,
            summary.changed,
            summary.unchanged,
            summary.faulty
        ),
        (5, 1, 1, 1, 2)
    );
    let shown = stage
        .app
        .user_import_rows(opened.id.clone(), Some(UserImportState::Faulty), 0, 200)
        .await
        .unwrap();
    assert_eq!(
        (shown.total, shown.rows[0].line, shown.rows[0].email.as_str()),
        (2, 5, "dora")
    );
    assert!(shown.rows[1].words.contains("line 2"), "{}", shown.rows[1].words);
    let changed = stage
        .app
        .user_import_rows(opened.id.clone(), Some(UserImportState::Changed), 0, 200)
        .await
        .unwrap();
    assert_eq!(
        (
            changed.rows[0].changes[0].field.as_str(),
            changed.rows[0].changes[0].after.as_str()
        ),
        ("domain", "corp.example")
    );
    assert_eq!(
        stage.app.search_users(String::new(), 9).await.unwrap().known,
        2,
        "nothing was done"
    );

    let path = stage.path().join("left out.csv");
    let written = stage
        .app
        .write_user_import_faults(opened.id.clone(), path.clone())
        .await
        .unwrap();
    assert_eq!(written, 2);
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("Dora,dora,,,,5,"), "{text}");

    let done = stage.app.commit_user_import(opened.id.clone()).await.unwrap();
    assert_eq!(
        (done.added, done.changed, done.unchanged, done.left_out),
        (1, 1, 1, 2)
    );
    // The log has the file with whom it added, and whom it changed with what was before.
    let log = stage
        .app
        .list_audit(Default::default(), None, 200)
        .await
        .unwrap()
        .rows;
    let said = |action: &str, name: &str| {
        let entry = log.iter().find(|row| row.action == action);
        let change = entry.and_then(|row| row.changes.iter().find(|change| change.name == name));
        change.and_then(|change| change.after.clone()).unwrap_or_default()
    };
    assert!(said("users_imported", "users").starts_with("Berta"), "{log:?}");
    assert_eq!(
        (said("users_imported", "added"), said("users_imported", "changed")),
        ("1".into(), "1".into())
    );
    assert_eq!(said("user_edited", "domain"), "corp.example");
    assert_eq!(
        stage
            .app
            .search_users("berta".into(), 9)
            .await
            .unwrap()
            .hits
            .len(),
        1
    );
    let berta = stage
        .app
        .search_users("berta".into(), 9)
        .await
        .unwrap()
        .hits
        .remove(0);
    assert!(stage.app.user_detail(berta.id).await.unwrap().user.imported);
    let anna = stage
        .app
        .search_users("anna".into(), 9)
        .await
        .unwrap()
        .hits
        .remove(0);
    assert!(
        !stage.app.user_detail(anna.id).await.unwrap().user.imported,
        "a file that edits somebody did not bring them"
    );
    // What was left out can be had until the file is closed.
    let path = stage.path().join("left out afterwards.csv");
    let written = stage
        .app
        .write_user_import_faults(opened.id.clone(), path.clone())
        .await
        .unwrap();
    assert_eq!((written, std::fs::read_to_string(path).unwrap()), (2, text));
    stage.app.close_import(opened.id.clone());
    let closed = stage.app.review_user_import(opened.id).await.unwrap_err();
    assert_eq!(closed.code, ErrorCode::NotFound);
}

#[tokio::test]
async fn a_login_name_is_kept_and_a_slip_in_a_domain_is_mended_by_a_word() {
    let stage = stage().await;
    let file =
        "USER NAME,EMAIL ADDRESS,LOGIN NAME\r\nEva Moor,eva@gmial.com,emoor\r\nFinn Ode,finn@gmial.com,\r\n";
    let opened = stage.app.paste_import(file.into()).await.unwrap();
    let shown = async || {
        let rows = stage.app.user_import_rows(opened.id.clone(), None, 0, 200).await;
        rows.unwrap().rows
    };
    stage.app.review_user_import(opened.id.clone()).await.unwrap();
    let rows = shown().await;
    let meant = rows[0].suggestion.as_ref().unwrap();
    assert_eq!(
        (meant.chip.as_str(), meant.value.as_str()),
        ("gmail.com?", "eva@gmail.com")
    );
    assert_eq!(rows[0].words, "“gmial.com” looks like a slip for gmail.com.");
    let taken = stage
        .app
        .take_user_import_suggestion(opened.id.clone(), rows[0].row)
        .await
        .unwrap();
    assert_eq!((taken.new, taken.faulty), (2, 0));
    let rows = shown().await;
    assert_eq!(rows[0].email, "eva@gmail.com");
    assert!(rows[0].suggestion.is_none() && rows[0].words.is_empty());
    assert!(rows[1].suggestion.is_some(), "the other one was not asked about");
    let done = stage.app.commit_user_import(opened.id.clone()).await.unwrap();
    assert_eq!((done.added, done.left_out), (2, 0));
    let found = stage.app.search_users("emoor".into(), 9).await.unwrap().hits;
    assert_eq!(
        (found[0].name.as_str(), found[0].email.as_str()),
        ("Eva Moor", "eva@gmail.com")
    );
    let eva = stage.app.user_detail(found[0].id.clone()).await.unwrap().user;
    assert_eq!(eva.user_name.as_deref(), Some("emoor"));
    let closed = stage.app.review_user_import(opened.id).await.unwrap_err();
    assert_eq!(closed.code, ErrorCode::NotFound, "nothing was left out");
}

#[tokio::test]
async fn a_file_without_names_asks_for_the_column() {
    let stage = stage().await;
    let opened = stage
        .app
        .paste_import("Who,Mail\nAnna,anna@example.com\n".into())
        .await
        .unwrap();
    let error = stage.app.review_user_import(opened.id.clone()).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("columns"));
    let columns = vec![
        Some(muster_domain::import::Field::UserName),
        Some(muster_domain::import::Field::Email),
    ];
    stage
        .app
        .map_user_import(opened.id.clone(), columns, Vec::new())
        .await
        .unwrap();
    let summary = stage.app.review_user_import(opened.id).await.unwrap();
    assert_eq!(summary.new, 1);
}

#[tokio::test]
async fn users_are_written_as_a_table_that_no_spreadsheet_runs() {
    let stage = stage().await;
    let mut hostile = draft("Anna");
    hostile.name = "=HYPERLINK(1)".into();
    stage.app.add_user(hostile).await.unwrap();
    let path = stage.path().join("users.csv");
    let written = stage
        .app
        .export_users_to(UserFilter::default(), &path)
        .await
        .unwrap();
    assert_eq!(written, 1);
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("'=HYPERLINK(1)"), "{text}");
    assert!(text.contains("never_invited"));
}
