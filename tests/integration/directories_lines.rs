//! A real OpenLDAP behind a line that stalls or is cut while the application synchronises: the console goes on, the sync ends with
//! words, and nobody has left.

use std::{sync::Arc, time::Duration};

use muster_app::{App, ErrorCode};
use muster_domain::roster::DirectoryState;
use muster_gateways::directory::ldap::{LdapDirectory, LdapLimits, LdapSettings};
use muster_stories::{
    proxy::{Line, Proxy},
    slapd::{BASE, READER, Slapd, group, people},
};
use tempfile::TempDir;

use crate::directory_stage::{draft_of, groups, invite, open_with, settings, soon, user};

const PEOPLE: u32 = 1_500;
/// In the middle of the list of users; that of the groups is shorter.
const MIDDLE: usize = 150_000;

struct Stage {
    app: Arc<App>,
    proxy: Proxy,
    slapd: Slapd,
    id: String,
    _folder: TempDir,
}

/// Everybody was read once, three have gone since.
async fn stage() -> Stage {
    let ldif =
        people(PEOPLE as usize) + &group("sales", &["uid=user00001,ou=people", "uid=user00002,ou=people"]);
    let slapd = Slapd::holding(&ldif).await.unwrap();
    let proxy = Proxy::to(slapd.ldaps()).await.unwrap();
    let settings = LdapSettings {
        port: proxy.port(),
        page_size: 100,
        limits: LdapLimits {
            connect: Duration::from_secs(5),
            answer: Duration::from_secs(8),
            ..LdapLimits::default()
        },
        ..settings(&slapd)
    };
    let directory = LdapDirectory::open(settings.clone(), READER.1.into()).unwrap();
    let folder = TempDir::new().unwrap();
    let app = open_with(&folder, Some(directory)).await;
    let saved = app.save_directory(draft_of(settings, READER.1)).await.unwrap();
    let id = saved.row.id;
    let report = app.sync_now(id.clone(), true, None).await.unwrap();
    assert_eq!(report.counts.new, PEOPLE);
    let gone: String = (10..13)
        .map(|number| format!("dn: uid=user{number:05},ou=people,{BASE}\nchangetype: delete\n\n"))
        .collect();
    slapd.change(&gone).unwrap();
    Stage {
        app,
        proxy,
        slapd,
        id,
        _folder: folder,
    }
}

impl Stage {
    /// The line fails, and everything is as it was.
    async fn fails(&self, line: Line, words: &[&str]) {
        self.proxy.set(line);
        let syncing = tokio::spawn({
            let (app, id) = (self.app.clone(), self.id.clone());
            async move { app.sync_now(id, true, None).await }
        });
        if line == Line::Stalls(MIDDLE) {
            self.goes_on_meanwhile().await;
            assert!(!syncing.is_finished());
        }
        let error = syncing.await.unwrap().unwrap_err();
        assert_eq!(error.code, ErrorCode::DirectoryFailed);
        assert!(
            words.iter().any(|words| error.message.contains(words)),
            "{line:?}: {}",
            error.message
        );
        assert!(error.hint.is_some_and(|hint| !hint.is_empty()));
        let history = self.app.directory_syncs(self.id.clone(), None, 1).await.unwrap();
        assert_eq!(
            (history.rows[0].outcome.as_str(), &history.rows[0].words),
            ("failed", &error.message)
        );
        for search in ["user00001@", "user00011@", "user01400@"] {
            let source = user(&self.app, search).await.source.unwrap();
            assert_eq!(source.state, DirectoryState::Present, "{search}");
        }
        assert_eq!(groups(&self.app).await[0].2, 2);
    }

    /// Half of the list has come, and no more does.
    async fn goes_on_meanwhile(&self) {
        let read = async {
            loop {
                let status = self.app.directory_sync_status(self.id.clone()).await.unwrap();
                if status.running.is_some_and(|running| running.read > 0) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        soon(read).await;
        soon(invite(&self.app, "new@example.org")).await;
        assert_eq!(
            soon(user(&self.app, "user00500@")).await.name,
            "user00500 of Example"
        );
        let busy = soon(self.app.sync_now(self.id.clone(), true, None)).await;
        assert_eq!(busy.unwrap_err().code, ErrorCode::Conflict);
    }
}

#[tokio::test]
async fn a_line_that_stalls_or_is_cut_ends_a_sync_with_words_and_nobody_has_left() {
    let stage = stage().await;
    let silent = ["did not answer", "in time", "within"];
    stage.fails(Line::Stalls(MIDDLE), &silent).await;
    stage.fails(Line::Stalls(0), &silent).await;
    let closed = ["closed the connection", "broke", "ended"];
    stage.fails(Line::Cut(MIDDLE), &closed).await;
    stage.fails(Line::Cut(0), &closed).await;
    let notices = stage.app.overview().await.unwrap().notices;
    assert!(notices.iter().any(|notice| notice.code == "directory_failing"));

    // What stalls can be stopped, and is stopped at once.
    stage.proxy.set(Line::Stalls(MIDDLE));
    let syncing = tokio::spawn({
        let (app, id) = (stage.app.clone(), stage.id.clone());
        async move { app.sync_now(id, true, None).await }
    });
    let stopped = async {
        while !stage.app.stop_sync(stage.id.clone()).await.unwrap() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    soon(stopped).await;
    assert_eq!(soon(syncing).await.unwrap().unwrap().outcome, "cancelled");

    stage.proxy.set(Line::Good);
    let report = stage.app.sync_now(stage.id.clone(), true, None).await.unwrap();
    assert_eq!((report.outcome.as_str(), report.counts.gone), ("done", 3));
    drop(stage.slapd);
}
