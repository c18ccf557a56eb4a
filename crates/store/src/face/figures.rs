//! Figures of the overview.

use muster_domain::time::Moment;

use super::Store;
use crate::{
    error::StoreError,
    records::{Funnel, PlatformTotal},
};

impl Store {
    /// How far the invites got whose current generation was sent at `since` or later.
    pub async fn funnel(&self, since: Moment) -> Result<Funnel, StoreError> {
        Err(StoreError::Closed)
    }

    /// Enrolled devices a day (`2026-11-23`, in local time by `utc_offset_minutes`), earliest first. Days without one are
    /// left out.
    pub async fn enrolled_per_day(
        &self,
        since: Moment,
        utc_offset_minutes: i32,
    ) -> Result<Vec<(String, u32)>, StoreError> {
        Err(StoreError::Closed)
    }

    /// How the invites of each platform stand, in the order of `Platform::ALL`.
    pub async fn platform_totals(&self) -> Result<Vec<PlatformTotal>, StoreError> {
        Err(StoreError::Closed)
    }
}
