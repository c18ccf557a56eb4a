//! Figures of the overview.

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Funnel, FunnelBy, FunnelFilter, FunnelPart, PlatformTotal},
    sqlite::{figures, funnel},
};

impl Store {
    /// How far the invites got that were first sent at `since` or later, by this link or an earlier one: a resend takes
    /// nothing back.
    pub async fn funnel(&self, since: Moment) -> Result<Funnel, StoreError> {
        self.read(move |c| figures::funnel(c, since)).await
    }

    /// The funnel of the invites that were sent since a moment, split: the largest part first; by day, the earliest first,
    /// in local time by `utc_offset_minutes`. Parts that were not sent to are left out.
    pub async fn funnel_parts(
        &self,
        filter: FunnelFilter,
        by: FunnelBy,
        since: Moment,
        utc_offset_minutes: i32,
    ) -> Result<Vec<FunnelPart>, StoreError> {
        self.read(move |c| funnel::parts(c, &filter, by, since, utc_offset_minutes))
            .await
    }

    /// Enrolled devices a day (`2026-11-23`, in local time by `utc_offset_minutes`), earliest first. Days without one are
    /// left out.
    pub async fn enrolled_per_day(
        &self,
        since: Moment,
        utc_offset_minutes: i32,
    ) -> Result<Vec<(String, u32)>, StoreError> {
        self.read(move |c| figures::enrolled_per_day(c, since, utc_offset_minutes))
            .await
    }

    /// How the invites of each platform stand, in the order of `Platform::ALL`.
    pub async fn platform_totals(&self) -> Result<Vec<PlatformTotal>, StoreError> {
        self.read(figures::platform_totals).await
    }
}
