//! The list of invites, one invite, and what happened to it.

use muster_domain::{invite::InviteId, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::{Event, InviteCounts, InviteFilter, InviteRecord, InviteSort, MessageRecord, Page},
    sqlite::{counts, events, messages, pages, rows},
};

impl Store {
    /// A window of the list, from where `cursor` (a [`Page::next`] of the same order) left off.
    ///
    /// A row that nothing happens to meanwhile is seen exactly once, whatever is added or removed around it. At most
    /// [`MAX_PAGE`](crate::MAX_PAGE) rows.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) for a cursor of another order.
    pub async fn page_invites(
        &self,
        filter: InviteFilter,
        sort: InviteSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<InviteRecord>, StoreError> {
        self.read(move |c| pages::page(c, &filter, sort, cursor.as_deref(), limit))
            .await
    }

    /// The counts beside the filters.
    pub async fn count_invites(&self, filter: InviteFilter) -> Result<InviteCounts, StoreError> {
        self.read(move |c| counts::count(c, &filter)).await
    }

    /// One invite.
    pub async fn invite(&self, id: InviteId) -> Result<Option<InviteRecord>, StoreError> {
        self.read_near(move |c| rows::by_id(c, id)).await
    }

    /// The live invites of the user with this address (its key), newest first, at most `limit`.
    pub async fn live_invites_of(
        &self,
        email_key: impl Into<String>,
        now: Moment,
        limit: u32,
    ) -> Result<Vec<InviteRecord>, StoreError> {
        let email_key = email_key.into();
        self.read_near(move |c| rows::live_of(c, &email_key, now, limit))
            .await
    }

    /// The invite of a short link, by the keyed hash of its code. Whether it is still live is for the caller to see.
    pub async fn invite_by_short_lookup(
        &self,
        lookup: impl Into<String>,
    ) -> Result<Option<InviteRecord>, StoreError> {
        let lookup = lookup.into();
        self.read_near(move |c| rows::by_short_lookup(c, &lookup)).await
    }

    /// What happened to an invite, oldest first; the latest [`MAX_TIMELINE`](crate::MAX_TIMELINE).
    pub async fn timeline(&self, id: InviteId) -> Result<Vec<Event>, StoreError> {
        self.read(move |c| events::timeline(c, id)).await
    }

    /// The messages of an invite, latest first.
    pub async fn messages_of(&self, id: InviteId) -> Result<Vec<MessageRecord>, StoreError> {
        self.read(move |c| messages::of_invite(c, id)).await
    }
}
