//! Self enrollment.

use muster_domain::audit::Entry;

use super::Store;
use crate::{
    error::StoreError,
    records::{NewSelfEnrollment, SelfEnrolled},
    sqlite::{audit, self_enrollment},
};

impl Store {
    /// A user who signed in with a directory brings a device: an invite is made for them and Verified at once, or the one that lives
    /// for this user and platform is taken up again. One atomic change, so that two browsers do not get past the limit. An invite
    /// that gave way to it is revoked, with an entry of its own.
    pub async fn enroll_by_self(&self, new: NewSelfEnrollment) -> Result<SelfEnrolled, StoreError> {
        let recorded = self.recorded.clone();
        self.write(move |c| {
            let (enrolled, gave_way) = self_enrollment::enroll(c, &new)?;
            for recorded in recorded.iter() {
                for (entry, id) in recorded
                    .entries
                    .iter()
                    .flat_map(|entry| gave_way.iter().map(move |id| (entry, id)))
                {
                    let entry = Entry {
                        action: "invites_revoked".to_owned(),
                        ..entry.clone()
                    };
                    let subject = entry.subject.clone();
                    let entry = entry
                        .to("invite", id, subject)
                        .changed("", format!(r#"{{"why":"{}"}}"#, self_enrollment::GAVE_WAY));
                    audit::append(c, &recorded.key, &entry)?;
                }
            }
            Ok(enrolled)
        })
        .await
    }
}
