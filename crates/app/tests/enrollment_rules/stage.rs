//! The engine with a scripted mail server and a clock that stands.

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use muster_app::{
    App, Clock, Dispatch, KeySource, OpenOptions,
    portal::{Locator, PasscodeAnswer, Visitor},
    wire::{InviteAccess, InviteDetail, InviteDraft, RecipientDraft, Selection, TermsText},
};
use muster_domain::{device::OwnedBy, invite::Via, platform::Platform, time::Moment};
use muster_gateways::mail::{MemoryMail, Transport};
use tempfile::TempDir;

use crate::first_run::first_run;

/// A Tuesday at 10:40 UTC.
pub const NOW: Moment = Moment(1_799_750_400_000);

pub struct Stage {
    pub app: Arc<App>,
    pub clock: Clock,
    pub mail: MemoryMail,
    pub folder: TempDir,
}

pub async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let (clock, mail) = (Clock::at(NOW), MemoryMail::new());
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    Stage {
        app,
        clock,
        mail,
        folder,
    }
}

impl Stage {
    pub async fn set(&self, changes: &[&str]) {
        self.try_set(changes).await.unwrap();
    }

    pub async fn try_set(&self, changes: &[&str]) -> muster_app::Result<()> {
        let changes: Vec<(String, String)> = changes
            .iter()
            .map(|change| {
                let (name, value) = change.split_once('=').unwrap();
                (name.to_owned(), value.to_owned())
            })
            .collect();
        self.app.change_settings(&changes).await
    }

    pub fn draft(&self) -> InviteDraft {
        InviteDraft {
            via: Via::Email,
            language: "de".into(),
            time_zone: String::new(),
            platform: Platform::Ios,
            owned_by: OwnedBy::Personal,
            recipients: vec![RecipientDraft {
                phone: String::new(),
                name: "Dana Whitlock".into(),
                email: "dana@example.com".into(),
            }],
            group: String::new(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 7 * 24,
        }
    }

    pub async fn invite(&self) -> (String, InviteAccess) {
        let (_, ids) = self.app.invite(self.draft(), 0).await.unwrap();
        let access = self.app.invite_access(ids[0].clone()).await.unwrap();
        (ids[0].clone(), access)
    }

    /// Lets the jobs run until nothing is left to be handed over.
    pub async fn dispatch(&self) {
        let dispatch = Dispatch::start(self.app.clone());
        tokio::time::timeout(Duration::from_secs(30), self.app.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
    }

    pub async fn detail(&self, id: &str) -> InviteDetail {
        self.app.invite_detail(id.to_owned()).await.unwrap()
    }

    /// The mails that were handed over, as text.
    pub fn mails(&self) -> Vec<String> {
        self.mail
            .sent()
            .iter()
            .map(|mail| String::from_utf8_lossy(&mail.bytes).into_owned())
            .collect()
    }

    pub async fn verify(&self, access: &InviteAccess) -> String {
        let answer = self
            .app
            .enter_passcode(&locator(access), &access.passcode, &person())
            .await
            .unwrap();
        match answer {
            PasscodeAnswer::Verified { session, .. } => session,
            _ => panic!("not verified"),
        }
    }

    pub async fn publish(&self, texts: &[(&str, &str)]) {
        let published = self
            .app
            .terms()
            .await
            .unwrap()
            .published
            .map_or(0, |version| version.number);
        let texts = texts
            .iter()
            .map(|(language, text)| TermsText {
                language: (*language).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        self.app.save_terms_draft(texts).await.unwrap();
        let view = self.app.publish_terms(published).await.unwrap();
        assert_eq!(view.published.unwrap().number, published + 1);
    }
}

pub fn person() -> Visitor {
    Visitor {
        address: Ipv4Addr::LOCALHOST.into(),
        user_agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) Safari/604.1".into(),
        prefetch: false,
    }
}

pub fn locator(access: &InviteAccess) -> Locator {
    Locator::Token(access.link.rsplit('/').next().unwrap().to_owned())
}

pub fn only(id: &str) -> Selection {
    Selection::Ids {
        ids: vec![id.to_owned()],
    }
}
