//! Twenty thousand people of a real OpenLDAP through the application, over both encrypted ways, by an authority that nobody knows.

use muster_gateways::directory::ldap::{LdapSecurity, LdapSettings};
use muster_stories::slapd::{READER, Slapd, group, people};
use tempfile::TempDir;

use crate::directory_stage::{draft_of, groups, open, settings, user};

const PEOPLE: u32 = 20_000;

#[tokio::test]
async fn twenty_thousand_come_by_starttls_and_are_found_unchanged_by_ldaps() {
    let members: Vec<String> = (1..=100)
        .map(|number| format!("uid=user{number:05},ou=people"))
        .collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let ldif = people(PEOPLE as usize) + &group("sales", &members) + &group("above", &["cn=sales,ou=groups"]);
    let slapd = Slapd::holding(&ldif).await.unwrap();
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let ldaps = LdapSettings {
        page_size: 1_000,
        ..settings(&slapd)
    };
    let start_tls = LdapSettings {
        port: slapd.ldap(),
        security: LdapSecurity::StartTls,
        ..ldaps.clone()
    };
    // Without the authority nothing is believed, and nothing is sent.
    let unknown = LdapSettings {
        ca_pem: None,
        ..start_tls.clone()
    };
    let id = app
        .save_directory(draft_of(unknown, READER.1))
        .await
        .unwrap()
        .row
        .id;
    let error = app.sync_now(id.clone(), true, None).await.unwrap_err();
    assert!(error.message.contains("certificate"), "{}", error.message);

    let mut draft = draft_of(start_tls, READER.1);
    draft.id = Some(id.clone());
    app.save_directory(draft).await.unwrap();
    let first = app.sync_now(id.clone(), false, None).await.unwrap();
    assert_eq!((first.outcome.as_str(), first.full), ("done", true));
    assert_eq!((first.counts.new, first.counts.usable), (PEOPLE, PEOPLE));
    let names: Vec<(String, u32)> = groups(&app)
        .await
        .into_iter()
        .map(|(_, name, users)| (name, users))
        .collect();
    assert_eq!(names, [("above".to_owned(), 100), ("sales".to_owned(), 100)]);
    assert_eq!(user(&app, "user19999@").await.name, "user19999 of Example");

    let mut draft = draft_of(ldaps, READER.1);
    draft.id = Some(id.clone());
    app.save_directory(draft).await.unwrap();
    let second = app.sync_now(id.clone(), false, None).await.unwrap();
    assert!(second.full, "read by other settings");
    assert_eq!(
        (second.counts.unchanged, second.counts.changes()),
        (PEOPLE, false)
    );
    let row = app.list_directories().await.unwrap().remove(0);
    assert_eq!(row.users, PEOPLE);
}
