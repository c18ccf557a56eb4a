//! Builders for the store's tests: a fresh store, plans, and short words for what happens to invites.
//!
//! The conformance suite gets its store from [`Fresh`] alone: another backend goes here.

#![allow(dead_code)]

use std::sync::atomic::{AtomicU64, Ordering};

use muster_domain::{
    device::OwnedBy,
    group::Why,
    invite::{InviteId, Via},
    message::Outcome,
    phone::E164,
    plan::{InvitePlan, PlannedGroup, PlannedUser},
    platform::Platform,
    time::{DAY, HOUR, Moment},
};
use muster_store::{
    AtMost, Begin, Changed, Delivery, InviteFilter, InviteRecord, InviteSort, NewInvites, Resend, Selection,
    Store, StoreError, StoreOptions,
};
use uuid::Uuid;

/// A moment of 2026 from which the tests count.
pub const NOW: Moment = Moment(1_795_000_000_000);

/// A new, empty store that goes with its folder.
pub struct Fresh {
    pub store: Store,
    pub folder: tempfile::TempDir,
}

impl std::ops::Deref for Fresh {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

pub async fn fresh() -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), StoreOptions::default()).await.unwrap();
    Fresh { store, folder }
}

/// `NOW` and so many milliseconds.
pub fn later(span: i64) -> Moment {
    NOW.plus(span)
}

/// A new id; later ones sort after earlier ones, as those of UUID v7 do.
pub fn new_id() -> Uuid {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    Uuid::from_u64_pair((0x0195_0000_0000 << 16) | 0x7000, 0x8000_0000_0000_0000 | n)
}

/// A sending to be made, with what matters to a test changed.
#[derive(Clone)]
pub struct Sending {
    pub people: Vec<(String, String)>,
    pub platform: Platform,
    pub owned_by: OwnedBy,
    pub group: Option<&'static str>,
    pub domain: Option<&'static str>,
    pub devices_each: u32,
    pub expires_at: Moment,
    pub via: Via,
    pub send_id: String,
    pub at: Moment,
    pub not_before: Moment,
    pub short_lookup: Option<String>,
}

/// A sending to one person, due at once.
pub fn to(name: &str) -> Sending {
    let email = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
    Sending {
        people: vec![(name.to_owned(), email)],
        platform: Platform::Ios,
        owned_by: OwnedBy::Corporate,
        group: None,
        domain: None,
        devices_each: 1,
        expires_at: later(7 * DAY),
        via: Via::Email,
        send_id: new_id().to_string(),
        at: NOW,
        not_before: NOW,
        short_lookup: None,
    }
}

/// A sending to `n` people, `Person 00000` and so on.
pub fn to_many(n: usize) -> Sending {
    let people = (0..n)
        .map(|i| (format!("Person {i:05}"), format!("person{i:05}@example.com")))
        .collect();
    Sending { people, ..to("x") }
}

impl Sending {
    pub fn record(&self) -> NewInvites {
        let plan = InvitePlan {
            platform: self.platform,
            owned_by: self.owned_by,
            users: self
                .people
                .iter()
                .map(|(name, email)| PlannedUser {
                    known_id: None,
                    name: name.clone(),
                    email: email.parse().unwrap(),
                    phone: self
                        .via
                        .sends_text()
                        .then(|| E164::typed("+4915123456789", None).unwrap()),
                    joins: None,
                    why: Why::Nothing,
                })
                .collect(),
            group: self.group.map(|name| PlannedGroup {
                known_id: None,
                name: name.to_owned(),
            }),
            domain: self.domain.map(str::to_owned),
            devices_each: self.devices_each,
            expires_at: self.expires_at,
            via: self.via,
            language: None,
            time_zone: None,
            warnings: Vec::new(),
        };
        let invites = plan.invites() as usize;
        NewInvites {
            send_id: self.send_id.clone(),
            account: String::new(),
            by: "Luis Ortega".to_owned(),
            at: self.at,
            not_before: self.not_before,
            invite_ids: (0..invites).map(|_| InviteId::new(new_id())).collect(),
            spare_ids: (0..plan.users.len() + 1 + invites)
                .map(|_| new_id().to_string())
                .collect(),
            short_lookup: self.short_lookup.clone(),
            authentication: Default::default(),
            plan,
        }
    }

    pub async fn make(&self, store: &Store) -> Vec<InviteId> {
        store.create_invites(self.record()).await.unwrap()
    }

    pub async fn one(&self, store: &Store) -> InviteId {
        self.make(store).await[0]
    }
}

/// By myself: nothing is sent.
pub fn by_myself(name: &str, lookup: &str) -> Sending {
    Sending {
        via: Via::ByMyself,
        expires_at: later(HOUR),
        short_lookup: Some(lookup.to_owned()),
        ..to(name)
    }
}

pub async fn invite(store: &Store, id: InviteId) -> InviteRecord {
    store.invite(id).await.unwrap().unwrap()
}

/// The kinds of an invite's events, oldest first.
pub async fn kinds(store: &Store, id: InviteId) -> Vec<String> {
    store
        .timeline(id)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.kind)
        .collect()
}

/// Claims the invite's message, begins it, and lets it end so.
pub async fn hand_over(store: &Store, outcome: Outcome, at: Moment) -> String {
    let id = begin(store, at).await;
    end(store, &id, outcome, at).await;
    id
}

/// Claims the message that is due first and marks it in flight.
pub async fn begin(store: &Store, at: Moment) -> String {
    let id = store.claim_messages(1, at).await.unwrap().remove(0).id;
    assert_eq!(
        store.hand_over(None, Some(id.clone()), at).await.unwrap(),
        Begin::Go
    );
    id
}

/// Records how a hand-over ended; a temporary refusal is tried again an hour later.
pub async fn end(store: &Store, message_id: &str, outcome: Outcome, at: Moment) {
    let delivery = Delivery {
        message_id: message_id.to_owned(),
        outcome,
        next_try: Some(at.plus(HOUR)),
        counts: true,
        text: None,
    };
    store.hand_over(Some(delivery), None, at).await.unwrap();
}

pub fn accepted() -> Outcome {
    Outcome::Accepted {
        reply: "250 2.0.0 Ok: queued as 1A2B3C".to_owned(),
    }
}

pub fn refused() -> Outcome {
    Outcome::Refused {
        words: "550 5.1.1 No such user".to_owned(),
    }
}

pub fn try_later() -> Outcome {
    Outcome::TryLater {
        words: "451 4.7.1 Greylisted".to_owned(),
    }
}

pub fn fate_unknown() -> Outcome {
    Outcome::FateUnknown {
        words: "the connection was closed".to_owned(),
    }
}

/// The names that the list shows, over all its windows of `limit`.
pub async fn names(store: &Store, filter: InviteFilter, sort: InviteSort, limit: u32) -> Vec<String> {
    let mut names = Vec::new();
    let mut cursor = None;
    loop {
        let page = store
            .page_invites(filter.clone(), sort, cursor, limit)
            .await
            .unwrap();
        assert!(page.rows.len() <= limit as usize);
        names.extend(page.rows.into_iter().map(|row| row.user_name));
        cursor = page.next;
        if cursor.is_none() {
            return names;
        }
    }
}

/// Sends however many invites again.
pub trait ResendsAll {
    async fn resend_invites(
        &self,
        selection: Selection,
        by: &str,
        at: Moment,
        not_before: Moment,
        validity_ms: i64,
    ) -> Result<Changed, StoreError>;
}

impl ResendsAll for Store {
    async fn resend_invites(
        &self,
        selection: Selection,
        by: &str,
        at: Moment,
        not_before: Moment,
        validity_ms: i64,
    ) -> Result<Changed, StoreError> {
        let wanted = Resend {
            selection,
            by: by.to_owned(),
            at,
            not_before,
            validity_ms,
            most: u32::MAX,
        };
        match self.resend_at_most(wanted).await? {
            AtMost::Done(changed) => Ok(changed),
            AtMost::More(count) => panic!("{count} are too many"),
        }
    }
}
