//! The engine with a scripted gateway and a scripted mail server.

use std::{sync::Arc, time::Duration};

use muster_app::{
    App, Clock, Dispatch, KeySource, OpenOptions,
    wire::{InviteDetail, InviteDraft, RecipientDraft, SecretChange, TextChange, TextSettings},
};
use muster_domain::{
    device::OwnedBy,
    invite::{InviteState, Via},
    platform::Platform,
    time::Moment,
};
use muster_gateways::{
    mail::{MemoryMail, Transport},
    sms::{Gateway, Kannel, MemorySms, SmsTransport},
};
use tempfile::TempDir;

use crate::first_run::first_run;

/// 24 November 2026, 12:00 UTC.
pub const NOON: Moment = Moment(1_795_521_600_000);
pub const PHONE: &str = "+4915123456789";
pub const SECRET: &str = "a-password-that-nobody-shall-read";

pub struct Stage {
    pub app: Arc<App>,
    pub mail: MemoryMail,
    pub sms: MemorySms,
    pub clock: Clock,
    pub folder: TempDir,
}

pub fn kannel() -> TextSettings {
    TextSettings {
        enabled: true,
        gateway: Gateway::Kannel(Kannel {
            url: "http://127.0.0.1:13013/cgi-bin/sendsms".into(),
            user: "muster".into(),
            smsc: None,
        }),
        country: "DE".into(),
        price: "0.075".into(),
        ..TextSettings::default()
    }
}

pub fn with_secret(settings: TextSettings) -> TextChange {
    TextChange {
        settings,
        secret: SecretChange::Set { value: SECRET.into() },
        signing: SecretChange::Keep,
    }
}

pub async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let (mail, sms, clock) = (MemoryMail::new(), MemorySms::new(), Clock::at(NOON));
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        texts_for_tests: Some(SmsTransport::Memory(sms.clone())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    app.save_texts(with_secret(kannel())).await.unwrap();
    Stage {
        app,
        mail,
        sms,
        clock,
        folder,
    }
}

pub fn draft(via: Via, phones: &[&str]) -> InviteDraft {
    InviteDraft {
        via,
        language: String::new(),
        time_zone: String::new(),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: phones
            .iter()
            .enumerate()
            .map(|(i, phone)| RecipientDraft {
                name: "Dana Whitlock".into(),
                email: format!("dana{i}@example.com"),
                phone: (*phone).into(),
            })
            .collect(),
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 240,
    }
}

impl Stage {
    /// Invites and hands over until nothing is left to do now. Gives the invites and what holds the rest up.
    pub async fn invite(&self, draft: InviteDraft) -> (Vec<String>, Option<String>) {
        let (_, ids) = self.app.invite(draft, 0).await.unwrap();
        (ids, self.idle().await)
    }

    pub async fn idle(&self) -> Option<String> {
        let dispatch = Dispatch::start(self.app.clone());
        let report = tokio::time::timeout(Duration::from_secs(20), self.app.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
        report.trouble
    }

    pub async fn detail(&self, id: &str) -> InviteDetail {
        self.app.invite_detail(id.to_owned()).await.unwrap()
    }

    pub async fn state(&self, id: &str) -> InviteState {
        self.detail(id).await.invite.state
    }
}

/// What the app asks of a phone: the words between blanks.
pub fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
