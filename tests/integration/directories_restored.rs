//! A real OpenLDAP whose entries come back under new ids, one of them or all, and one of which a part is on another server: nobody loses
//! an invite by it, and who has really left is still noticed.

use std::sync::Arc;

use muster_app::{
    App,
    wire::{DirectorySyncReport, OnLeaving},
};
use muster_domain::roster::DirectoryState;
use muster_stories::slapd::{BASE, READER, Slapd, group, people, person};
use tempfile::TempDir;

use crate::directory_stage::{draft, groups, invite, open, user};

const PEOPLE: usize = 40;

struct Stage {
    app: Arc<App>,
    slapd: Slapd,
    id: String,
    _folder: TempDir,
}

/// All are known, two of them hold a live invite, and invites of leavers are revoked.
async fn stage() -> Stage {
    let slapd = Slapd::holding(&all()).await.unwrap();
    let folder = TempDir::new().unwrap();
    let app = open(&folder).await;
    let mut draft = draft(&slapd, READER.1);
    draft.sync.on_leaving = OnLeaving::RevokeInvites;
    let id = app.save_directory(draft).await.unwrap().row.id;
    let report = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(report.counts.new as usize, PEOPLE);
    for number in [1, 2] {
        invite(&app, &format!("user{number:05}@example.org")).await;
    }
    Stage {
        app,
        slapd,
        id,
        _folder: folder,
    }
}

fn all() -> String {
    people(PEOPLE) + &group("sales", &["uid=user00001,ou=people", "uid=user00003,ou=people"])
}

impl Stage {
    async fn sync(&self, agreed: Option<String>) -> DirectorySyncReport {
        self.app.sync_now(self.id.clone(), true, agreed).await.unwrap()
    }

    /// The user's id, live invites, and state in the directory.
    async fn user(&self, number: u32) -> (String, u32, DirectoryState) {
        let user = user(&self.app, &format!("user{number:05}@")).await;
        (user.id, user.live_invites, user.source.unwrap().state)
    }
}

#[tokio::test]
async fn who_was_put_in_anew_is_who_they_were_and_all_at_once_wait_for_a_yes() {
    let mut stage = stage().await;
    let mut before = Vec::new();
    for number in 1..=PEOPLE {
        before.push(stage.user(u32::try_from(number).unwrap()).await);
    }
    let in_groups = groups(&stage.app).await;

    // Deleted by mistake and put in again: one step, without a question.
    stage
        .slapd
        .change(&format!(
            "dn: uid=user00001,ou=people,{BASE}\nchangetype: delete\n"
        ))
        .unwrap();
    let again = person("user00001", "departmentNumber: Sales\n").replacen('\n', "\nchangetype: add\n", 1);
    stage.slapd.change(&again).unwrap();
    // The server took the deleted one out of the group.
    stage
        .slapd
        .change(&format!(
            "dn: cn=sales,ou=groups,{BASE}\nchangetype: modify\nreplace: member\nmember: uid=user00001,ou=people,{BASE}\n\
             member: uid=user00003,ou=people,{BASE}\n"
        ))
        .unwrap();
    let report = stage.sync(None).await;
    let counts = report.counts;
    assert_eq!(
        (
            report.outcome.as_str(),
            counts.adopted,
            counts.gone,
            counts.new,
            report.revoked
        ),
        ("done", 1, 0, 0, 0),
        "{report:?}"
    );
    assert_eq!(stage.user(1).await, before[0]);

    // A server that was filled again from an export: everything has a new id.
    stage.slapd.filled_anew(&all()).await.unwrap();
    let held = stage.sync(None).await;
    assert_eq!(
        (
            held.outcome.as_str(),
            held.counts.adopted as usize,
            held.counts.gone
        ),
        ("held", PEOPLE, 0),
        "{held:?}"
    );
    assert!(
        held.hold_words
            .iter()
            .any(|words| words.starts_with("40 of 40 users have another id")),
        "{:?}",
        held.hold_words
    );
    for (number, before) in (1..).zip(&before) {
        assert_eq!(&stage.user(number).await, before);
    }
    let done = stage.sync(held.held).await;
    assert_eq!((done.outcome.as_str(), done.revoked), ("done", 0), "{done:?}");
    for (number, before) in (1..).zip(&before) {
        assert_eq!(&stage.user(number).await, before);
    }
    let counted = |groups: Vec<(String, String, u32)>| -> Vec<(String, u32)> {
        groups.into_iter().map(|(_, name, users)| (name, users)).collect()
    };
    assert_eq!(counted(groups(&stage.app).await), counted(in_groups));
    let quiet = stage.sync(None).await;
    assert!(quiet.outcome == "done" && !quiet.counts.changes(), "{quiet:?}");
}

#[tokio::test]
async fn where_a_part_is_on_another_server_a_leaver_waits_for_a_yes_and_nobody_is_missed() {
    let stage = stage().await;
    // Nothing listens there: who followed the referral would fail.
    stage
        .slapd
        .change(&format!(
            "dn: ou=branch,{BASE}\nchangetype: add\nobjectClass: referral\nobjectClass: extensibleObject\nou: branch\n\
             ref: ldap://127.0.0.1:1/ou=branch,{BASE}\n"
        ))
        .unwrap();
    let report = stage.sync(None).await;
    assert!(report.outcome == "done" && !report.counts.changes(), "{report:?}");
    assert!(
        report.notes.iter().any(|note| note.contains("other server")),
        "{:?}",
        report.notes
    );
    stage
        .slapd
        .change(&format!(
            "dn: uid=user00002,ou=people,{BASE}\nchangetype: delete\n"
        ))
        .unwrap();
    let held = stage.sync(None).await;
    assert_eq!((held.outcome.as_str(), held.counts.gone), ("held", 1), "{held:?}");
    assert!(
        held.hold_words[0].contains("other servers"),
        "{:?}",
        held.hold_words
    );
    let (_, live, state) = stage.user(2).await;
    assert_eq!((live, state), (1, DirectoryState::Present));
    let done = stage.sync(held.held).await;
    assert_eq!((done.outcome.as_str(), done.revoked), ("done", 1));
    let (_, live, state) = stage.user(2).await;
    assert_eq!((live, state), (0, DirectoryState::Gone));
    let (_, live, _) = stage.user(1).await;
    assert_eq!(live, 1);
}
