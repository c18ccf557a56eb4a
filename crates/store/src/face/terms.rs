//! Terms of use: written, published, accepted.

use muster_domain::{
    invite::{Generation, InviteId},
    terms::Version,
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{
        AcceptanceRecord, Accepted, NewAcceptance, TermsDraftRecord, TermsHead, TermsPublished, TermsRecord,
        TermsText,
    },
    sqlite::terms,
};

impl Store {
    /// The number of the published version; 0 while none is.
    pub async fn terms_version(&self) -> Result<Version, StoreError> {
        self.read_near(terms::current).await
    }

    /// One version of the terms.
    pub async fn terms(&self, number: Version) -> Result<Option<TermsRecord>, StoreError> {
        self.read_near(move |c| terms::version(c, number)).await
    }

    /// The published version.
    pub async fn published_terms(&self) -> Result<Option<TermsRecord>, StoreError> {
        self.read_near(|c| terms::version(c, terms::current(c)?)).await
    }

    /// All versions, the latest first, at most `limit`.
    pub async fn terms_history(&self, limit: u32) -> Result<Vec<TermsHead>, StoreError> {
        self.read(move |c| terms::history(c, limit)).await
    }

    /// What is being written.
    pub async fn terms_draft(&self) -> Result<Option<TermsDraftRecord>, StoreError> {
        self.read_near(terms::draft).await
    }

    /// Replaces what is being written; no texts discard it.
    pub async fn save_terms_draft(
        &self,
        texts: Vec<TermsText>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let by = by.into();
        self.write(move |c| terms::save_draft(c, &texts, &by, at)).await
    }

    /// Makes the draft the next version, when `before` is still the published one.
    pub async fn publish_terms(
        &self,
        before: Version,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<TermsPublished, StoreError> {
        let by = by.into();
        self.write(move |c| terms::publish(c, before, &by, at)).await
    }

    /// Whether the holder of this link accepted a version.
    pub async fn has_accepted_terms(
        &self,
        invite: InviteId,
        generation: Generation,
        version: Version,
    ) -> Result<bool, StoreError> {
        self.read_near(move |c| terms::has_accepted(c, invite, generation, version))
            .await
    }

    /// Writes down that an invitee accepted the published version.
    pub async fn accept_terms(&self, new: NewAcceptance, at: Moment) -> Result<Accepted, StoreError> {
        self.write(move |c| terms::accept(c, &new, at)).await
    }

    /// What was accepted by one link, the latest.
    pub async fn acceptance_of_invite(
        &self,
        invite: InviteId,
        generation: Generation,
    ) -> Result<Option<AcceptanceRecord>, StoreError> {
        self.read_near(move |c| terms::of_invite(c, invite, generation))
            .await
    }

    /// What a user accepted, the latest first, at most `limit`.
    pub async fn acceptances_of_user(
        &self,
        user: impl Into<String>,
        limit: u32,
    ) -> Result<Vec<AcceptanceRecord>, StoreError> {
        let user = user.into();
        self.read(move |c| terms::of_user(c, &user, limit)).await
    }
}
