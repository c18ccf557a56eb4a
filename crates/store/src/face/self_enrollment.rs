//! Self enrollment.

use super::Store;
use crate::{
    error::StoreError,
    records::{NewSelfEnrollment, SelfEnrolled},
    sqlite::self_enrollment,
};

impl Store {
    /// A user who signed in with a directory brings a device: an invite is made for them and Verified at once, or the one that lives
    /// for this user and platform is taken up again. One atomic change, so that two browsers do not get past the limit.
    pub async fn enroll_by_self(&self, new: NewSelfEnrollment) -> Result<SelfEnrolled, StoreError> {
        self.write(move |c| self_enrollment::enroll(c, &new)).await
    }
}
