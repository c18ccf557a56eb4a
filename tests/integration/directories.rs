//! A real OpenLDAP with two thousand people: synchronised at first, again, after changes; stopped in the middle; half-way gone.

use muster_app::{ErrorCode, wire::DirectoryConnection};
use muster_domain::roster::DirectoryState;
use muster_stories::slapd::{BASE, READER, Slapd, group, people};
use tempfile::TempDir;

use crate::directory_stage::{draft, open, user};

const PEOPLE: usize = 2_000;

#[tokio::test]
async fn a_real_directory_is_tried_looked_at_and_synchronised() {
    let mut ldif = people(PEOPLE);
    ldif.push_str(&group(
        "sales",
        &["uid=user00001,ou=people", "uid=user00002,ou=people"],
    ));
    ldif.push_str(&group("everybody", &["cn=sales,ou=groups"]));
    let mut slapd = Slapd::holding(&ldif).await.unwrap();
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;

    // A wrong password is said at its step, before anything is saved.
    let test = app.test_directory(draft(&slapd, "wrong"), |_| ()).await.unwrap();
    let failed = test.steps.iter().find(|step| step.outcome == "failed").unwrap();
    assert_eq!(failed.step, "sign_in");
    let test = app.test_directory(draft(&slapd, READER.1), |_| ()).await.unwrap();
    assert!(
        test.steps.iter().all(|step| step.outcome != "failed"),
        "{:?}",
        test.steps
    );
    assert_eq!((test.users.len(), test.groups.len()), (5, 2));
    assert!(app.list_directories().await.unwrap().is_empty());

    let id = app.save_directory(draft(&slapd, READER.1)).await.unwrap().row.id;
    let preview = app.preview_sync(id.clone()).await.unwrap();
    assert_eq!(preview.counts.new as usize, PEOPLE);
    // The groups say who is in them: that no user says so of themselves is not missed, here as little as in the test.
    let about_groups = |notes: &[String]| notes.iter().any(|note| note.contains("memberof"));
    assert!(!about_groups(&preview.notes), "{:?}", preview.notes);
    let report = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(
        (report.outcome.as_str(), report.counts.new as usize),
        ("done", PEOPLE)
    );
    assert!(!about_groups(&report.notes), "{:?}", report.notes);
    let groups = app.search_directory_groups(String::new()).await.unwrap();
    assert_eq!(groups.iter().map(|group| group.users).collect::<Vec<_>>(), [2, 2]);
    let report = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(
        (report.counts.changes(), report.counts.unchanged as usize),
        (false, PEOPLE)
    );

    // Renamed and moved: still the same user, found among the changes alone.
    let before = user(&app, "user00007@").await;
    slapd
        .change(&format!(
            "dn: uid=user00007,ou=people,{BASE}\nchangetype: modify\nreplace: cn\ncn: Ana Sousa\n\n\
             dn: uid=user00007,ou=people,{BASE}\nchangetype: modrdn\nnewrdn: uid=ana\ndeleteoldrdn: 1\n\n"
        ))
        .unwrap();
    let report = app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(!report.full);
    assert_eq!((report.counts.changed, report.counts.new), (1, 0));
    let after = user(&app, "user00007@").await;
    assert_eq!((after.id, after.name.as_str()), (before.id, "Ana Sousa"));

    // Three leave: seen when all are read, and not before.
    let gone: String = (10..13)
        .map(|number| format!("dn: uid=user{number:05},ou=people,{BASE}\nchangetype: delete\n\n"))
        .collect();
    slapd.change(&gone).unwrap();
    assert_eq!(
        app.sync_now(id.clone(), false, None).await.unwrap().counts.gone,
        0
    );
    assert_eq!(app.sync_now(id.clone(), true, None).await.unwrap().counts.gone, 3);
    let state = async |search: &str| user(&app, search).await.source.unwrap().state;
    assert_eq!(state("user00011@").await, DirectoryState::Gone);

    // Down: nothing changes, and what to do is said.
    slapd.stop();
    let error = app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::DirectoryFailed);
    assert!(
        error.message.contains("refused the connection"),
        "{}",
        error.message
    );
    assert_eq!(state("user00020@").await, DirectoryState::Present);
    slapd.start().await.unwrap();
    assert_eq!(app.sync_now(id, true, None).await.unwrap().outcome, "done");
}

#[tokio::test]
async fn a_filter_that_lets_most_slip_and_an_attribute_that_is_gone_are_asked_about() {
    let slapd = Slapd::holding(&people(60)).await.unwrap();
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let saved = app.save_directory(draft(&slapd, READER.1)).await.unwrap();
    let id = saved.row.id;
    app.sync_now(id.clone(), true, None).await.unwrap();
    // A filter that lets most slip: nobody said that they left.
    let mut narrower = draft(&slapd, READER.1);
    narrower.id = Some(id.clone());
    let DirectoryConnection::Ldap(settings) = &mut narrower.connection else {
        panic!("it is LDAP")
    };
    settings.user_filter = "(uid=user0000*)".into();
    app.save_directory(narrower).await.unwrap();
    let held = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(held.outcome, "held");
    assert_eq!(
        user(&app, "user00050@").await.source.unwrap().state,
        DirectoryState::Present
    );
    // An attribute that is called otherwise from now on.
    slapd
        .change(
            &(1..=60)
                .map(|number| {
                    format!(
                        "dn: uid=user{number:05},ou=people,{BASE}\nchangetype: modify\ndelete: mobile\n\n"
                    )
                })
                .collect::<String>(),
        )
        .unwrap();
    let mut as_before = draft(&slapd, READER.1);
    as_before.id = Some(id.clone());
    app.save_directory(as_before).await.unwrap();
    let held = app.sync_now(id, true, None).await.unwrap();
    assert_eq!(held.outcome, "held");
    assert!(held.hold_words[0].contains("mobile"), "{:?}", held.hold_words);
}
