//! Many invites at once, made by the same use case that the wizard and `muster invite` call.

use std::path::Path;

use muster_app::{
    App, KeySource, OpenOptions,
    wire::{InviteDraft, RecipientDraft},
};
use muster_domain::{device::OwnedBy, platform::Platform};

/// Most people in one go.
const AT_ONCE: u32 = 50;

/// The address of person `n`.
pub fn address(n: u32) -> String {
    format!("person{n:05}@example.org")
}

/// Opens a data folder as a library, with the key that `muster` made.
pub async fn open(data: &Path) -> std::sync::Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        ..OpenOptions::default()
    };
    App::open(data, options).await.unwrap()
}

/// Invites `count` people, one device each, the first of them person `first`; their mails are due at once.
pub async fn invite(data: &Path, first: u32, count: u32) {
    let app = open(data).await;
    let mut from = first;
    while from < first + count {
        let to = (from + AT_ONCE).min(first + count);
        let draft = InviteDraft {
            via: muster_domain::invite::Via::Email,
            language: String::new(),
            time_zone: String::new(),
            platform: Platform::Android,
            owned_by: OwnedBy::Corporate,
            recipients: (from..to)
                .map(|n| RecipientDraft {
                    phone: String::new(),
                    name: format!("Person {n}"),
                    email: address(n),
                })
                .collect(),
            group: String::new(),
            domain: String::new(),
            devices_each: 1,
            valid_hours: 24,
        };
        app.invite(draft, 0).await.unwrap();
        from = to;
    }
}
