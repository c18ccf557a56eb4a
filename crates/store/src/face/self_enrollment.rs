//! Self enrollment.

use super::Store;
use crate::{
    error::StoreError,
    records::{NewSelfEnrollment, SelfEnrolled},
    sqlite::self_enrollment,
};

impl Store {
    /// A user who signed in with a directory brings a device: an invite is made for them and Verified at once, or the one that lives
    /// for this user and platform is taken up again. One atomic change, so that two browsers do not get past the limit. An invite
    /// that gave way to it is revoked, with an entry of its own.
    pub async fn enroll_by_self(&self, new: NewSelfEnrollment) -> Result<SelfEnrolled, StoreError> {
        self.write_traced(move |c, traces| self_enrollment::enroll(c, &new, traces))
            .await
    }
}
