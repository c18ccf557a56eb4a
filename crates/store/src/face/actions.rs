//! What an admin does to invites, one or a hundred thousand at once. `by` is the account's name, `at` is now.
//!
//! A selection is resolved inside the transaction, so an action is for exactly the invites that the filter shows then.

use muster_domain::{
    device::OwnedBy,
    invite::{Generation, InviteId},
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{AtMost, Changed, Renewed, Resend, Selection},
    sqlite::{
        actions,
        renew::{self, Renewal},
        resend,
    },
};

impl Store {
    /// Takes invites back: their links die, their waiting messages are cancelled.
    pub async fn revoke_invites(
        &self,
        selection: Selection,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| actions::revoke(c, &selection, &by, at, traces))
            .await
    }

    /// Sends invites again: a new generation with a new message; the old link, its wrong tries, its lock and its waiting messages
    /// are gone, its open requests are closed as `resent`. The store makes the messages' ids (UUID v7 of now). When they are more
    /// than [`most`](Resend::most), nothing happens.
    ///
    /// Invites of By myself are skipped: see [`renew_by_myself`](Self::renew_by_myself).
    pub async fn resend_at_most(&self, wanted: Resend) -> Result<AtMost<Changed>, StoreError> {
        self.write_traced(move |c, traces| resend::at_most(c, &wanted, traces))
            .await
    }

    /// A new code for an invite of By myself whose generation is still `generation`. `lookup` is the short link's for
    /// `generation + 1`.
    pub async fn renew_by_myself(
        &self,
        id: InviteId,
        generation: Generation,
        lookup: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
        expires_at: Moment,
    ) -> Result<Renewed, StoreError> {
        let (lookup, by) = (lookup.into(), by.into());
        self.write_traced(move |c, traces| {
            let new = Renewal {
                generation,
                lookup: &lookup,
                expires_at,
            };
            renew::renew(c, id, &new, &by, at, traces)
        })
        .await
    }

    /// Changes whose devices they are. Those that are so already are skipped.
    pub async fn change_ownership(
        &self,
        selection: Selection,
        owned_by: OwnedBy,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| {
            actions::change_ownership(c, &selection, owned_by, &by, at, traces)
        })
        .await
    }

    /// Moves invites to the group of this name, made when it is not there; `None` un-assigns them. Those that are there
    /// already are skipped.
    pub async fn change_group(
        &self,
        selection: Selection,
        group: Option<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| {
            actions::change_group(c, &selection, group.as_deref(), &by, at, traces)
        })
        .await
    }

    /// The admin's word on messages of unknown fate: they were `sent`, or failed. Invites without one are skipped.
    pub async fn resolve_unknown(
        &self,
        selection: Selection,
        sent: bool,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Changed, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| actions::resolve_unknown(c, &selection, sent, &by, at, traces))
            .await
    }
}
