//! What the account that reads may not see any more of a real OpenLDAP, in the middle of its life: nobody is disabled, no group and no
//! membership is wiped by mistake, and all is as before when it may be seen again.

use std::sync::Arc;

use muster_app::{App, wire::DirectorySyncReport};
use muster_domain::roster::DirectoryState;
use muster_stories::slapd::{BASE, READER, Slapd, group, people};
use tempfile::TempDir;

use crate::directory_stage::{draft, groups, open, users};

const PEOPLE: usize = 40;

struct Stage {
    app: Arc<App>,
    slapd: Slapd,
    id: String,
    /// Groups with their ids and how many are in them.
    groups: Vec<(String, String, u32)>,
    _folder: TempDir,
}

async fn stage() -> Stage {
    let members: Vec<String> = (1..=20)
        .map(|number| format!("uid=user{number:05},ou=people"))
        .collect();
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    let ldif = people(PEOPLE)
        + &group("sales", &members[..4])
        + &group("field", &members)
        + &group("above", &["cn=sales,ou=groups"]);
    let slapd = Slapd::holding(&ldif).await.unwrap();
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let id = app.save_directory(draft(&slapd, READER.1)).await.unwrap().row.id;
    let report = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(report.counts.new as usize, PEOPLE);
    let groups = groups(&app).await;
    let counts: Vec<(&str, u32)> = groups
        .iter()
        .map(|(_, name, users)| (name.as_str(), *users))
        .collect();
    assert_eq!(counts, [("above", 4), ("field", 20), ("sales", 4)]);
    Stage {
        app,
        slapd,
        id,
        groups,
        _folder: folder,
    }
}

impl Stage {
    /// Rights change, before all others.
    async fn may(&mut self, rights: &str) {
        self.slapd.set_up_again(rights).await.unwrap();
    }

    async fn sync(&self, full: bool) -> DirectorySyncReport {
        self.app.sync_now(self.id.clone(), full, None).await.unwrap()
    }

    async fn is_as_it_was(&self, why: &str) {
        assert_eq!(groups(&self.app).await, self.groups, "{why}");
        let users = users(&self.app, "").await;
        assert_eq!(users.len(), PEOPLE, "{why}");
        for user in users {
            assert_eq!(
                user.source.unwrap().state,
                DirectoryState::Present,
                "{why}: {}",
                user.name
            );
        }
    }
}

#[tokio::test]
async fn what_may_not_be_seen_any_more_is_asked_about_and_is_as_before_when_it_may() {
    let mut stage = stage().await;
    let in_groups = format!("dn.subtree=\"ou=groups,{BASE}\"");
    for (hidden, words) in [
        ("attrs=mail".to_owned(), "the attribute mail (email) any more"),
        (
            "attrs=entryUUID".to_owned(),
            "the attribute entryuuid (id) any more",
        ),
        (
            format!("{in_groups} attrs=entryUUID"),
            "3 of 3 groups would be gone",
        ),
        ("attrs=member".to_owned(), "28 of 28 memberships"),
        ("attrs=member".to_owned(), "No group has the attribute member"),
        (
            in_groups.clone(),
            "shows no group any more, and 3 groups were there",
        ),
        (format!("{in_groups} attrs=cn"), "shows no group any more"),
        (format!("dn.subtree=\"ou=people,{BASE}\""), "shows nobody"),
    ] {
        stage.may(&format!("access to {hidden} by * none")).await;
        for full in [true, false] {
            let held = stage.sync(full).await;
            assert_eq!(held.outcome, "held", "{hidden}");
            assert!(
                held.hold_words.join(" ").contains(words),
                "{hidden}: {:?}",
                held.hold_words
            );
            stage.is_as_it_was(&hidden).await;
        }
        stage.may("").await;
        let report = stage.sync(true).await;
        assert_eq!(report.outcome, "done", "{hidden}");
        assert!(!report.counts.changes(), "{hidden}: {:?}", report.counts);
        stage.is_as_it_was(&hidden).await;
    }
}

#[tokio::test]
async fn what_may_not_be_seen_of_one_is_no_leaving() {
    let mut stage = stage().await;
    for hidden in [
        format!("dn.exact=\"uid=user00001,ou=people,{BASE}\" attrs=mail"),
        format!("dn.exact=\"uid=user00001,ou=people,{BASE}\" attrs=entryUUID"),
        format!("dn.exact=\"cn=sales,ou=groups,{BASE}\" attrs=entryUUID"),
        format!("dn.exact=\"cn=sales,ou=groups,{BASE}\" attrs=cn"),
    ] {
        stage.may(&format!("access to {hidden} by * none")).await;
        let report = stage.sync(true).await;
        assert_eq!(
            (report.outcome.as_str(), report.counts.gone),
            ("done", 0),
            "{hidden}"
        );
        stage.is_as_it_was(&hidden).await;
    }
    stage.may("").await;
    assert_eq!(stage.sync(true).await.outcome, "done");
    stage.is_as_it_was("all may be seen again").await;
}

#[tokio::test]
async fn a_filter_that_no_group_fits_any_more_wipes_none() {
    let stage = stage().await;
    let mut other = draft(&stage.slapd, READER.1);
    other.id = Some(stage.id.clone());
    let muster_app::wire::DirectoryConnection::Ldap(settings) = &mut other.connection else {
        panic!("it is LDAP")
    };
    settings.group_filter = "(objectClass=groupOfEverything)".into();
    stage.app.save_directory(other).await.unwrap();
    let held = stage.sync(true).await;
    assert_eq!(held.outcome, "held");
    stage.is_as_it_was("before a yes").await;
    // With a yes nobody is in them; with the old filter they are those that they were.
    let done = stage
        .app
        .sync_now(stage.id.clone(), true, held.held)
        .await
        .unwrap();
    assert_eq!(done.outcome, "done");
    assert!(groups(&stage.app).await.is_empty());
    let mut usual = draft(&stage.slapd, READER.1);
    usual.id = Some(stage.id.clone());
    stage.app.save_directory(usual).await.unwrap();
    assert_eq!(stage.sync(true).await.outcome, "done");
    stage.is_as_it_was("after the mistake").await;
}
