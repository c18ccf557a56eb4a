//! From the profile that is handed out to the device that checks in. Each operation is one atomic change: of any number of
//! devices with one invite, one profile or one certificate, exactly one enrolls.

use muster_domain::{
    invite::{Generation, InviteId},
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{
        Authentication, Begun, CheckedIn, Holder, NewCertificate, NewEnrollment, Redeemed, TokenUpdate,
    },
    sqlite::{check_in, enrollments},
};

impl Store {
    /// Hands out a profile for a verified invite: once, unless `again` makes the one before void.
    pub async fn begin_enrollment(&self, new: NewEnrollment, at: Moment) -> Result<Begun, StoreError> {
        self.write(move |c| enrollments::begin(c, &new, at)).await
    }

    /// Whether a profile was handed out for this generation of an invite and is not void.
    pub async fn profile_served(&self, invite: InviteId, generation: Generation) -> Result<bool, StoreError> {
        self.read_near(move |c| enrollments::is_served(c, invite, generation))
            .await
    }

    /// A certificate is asked for with a challenge (its keyed hash). `request` names transaction and key of the asker: the
    /// same request may come again, another one never. A refusal is written into the invite's timeline.
    pub async fn redeem_challenge(
        &self,
        challenge: impl Into<String>,
        request: impl Into<String>,
        at: Moment,
    ) -> Result<Redeemed, StoreError> {
        let (challenge, request) = (challenge.into(), request.into());
        self.write(move |c| enrollments::redeem(c, &challenge, &request, at))
            .await
    }

    /// Writes down a certificate before it is handed out.
    pub async fn add_certificate(&self, new: NewCertificate, at: Moment) -> Result<(), StoreError> {
        self.write(move |c| enrollments::add_certificate(c, &new, at))
            .await
    }

    /// The certificate (DER) that answered this request of an enrollment before.
    pub async fn certificate_of_request(
        &self,
        enrollment: impl Into<String>,
        request: impl Into<String>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let (enrollment, request) = (enrollment.into(), request.into());
        self.read(move |c| enrollments::answered_before(c, &enrollment, &request))
            .await
    }

    /// Who holds the certificate of this fingerprint, and whether it is good for anything.
    pub async fn certificate_holder(
        &self,
        fingerprint: impl Into<String>,
        at: Moment,
    ) -> Result<Option<Holder>, StoreError> {
        let fingerprint = fingerprint.into();
        self.read_near(move |c| enrollments::holder(c, &fingerprint, at))
            .await
    }

    /// A device authenticates. The first one becomes a pending device; the same one may say it again.
    pub async fn authenticate_device(
        &self,
        said: Authentication,
        at: Moment,
    ) -> Result<CheckedIn, StoreError> {
        self.write(move |c| check_in::authenticate(c, &said, at)).await
    }

    /// A device is managed. The first time, its invite becomes `Enrolled`, and what it is asked first is queued.
    pub async fn update_token(&self, said: TokenUpdate, at: Moment) -> Result<CheckedIn, StoreError> {
        self.write(move |c| check_in::token_update(c, &said, at)).await
    }

    /// A device is managed no longer, as it says itself.
    pub async fn check_out(
        &self,
        fingerprint: impl Into<String>,
        hardware_id: impl Into<String>,
        at: Moment,
    ) -> Result<CheckedIn, StoreError> {
        let (fingerprint, hardware_id) = (fingerprint.into(), hardware_id.into());
        self.write(move |c| check_in::check_out(c, &fingerprint, &hardware_id, at))
            .await
    }

    /// Writes into an invite's timeline that a device, a browser or a person was turned away, for a reason that is not the store's to
    /// know: `kind` names it, as the console's words do, and `detail` says more of it. At most so many times for each kind.
    pub async fn record_refusal(
        &self,
        invite: InviteId,
        kind: impl Into<String>,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let (kind, detail) = (kind.into(), detail.into());
        self.write(move |c| enrollments::turned_away(c, invite, &kind, &detail, at))
            .await
    }

    /// Writes down that the invite's own device cannot enroll as it is, and why: beside its state, and in its timeline.
    pub async fn record_obstacle(
        &self,
        invite: InviteId,
        words: impl Into<String>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let words = words.into();
        self.write(move |c| enrollments::obstacle(c, invite, &words, at))
            .await
    }

    /// How many certificates were issued for an enrollment since a moment.
    pub async fn certificates_since(
        &self,
        enrollment: impl Into<String>,
        since: Moment,
    ) -> Result<u32, StoreError> {
        let enrollment = enrollment.into();
        self.read(move |c| enrollments::issued_since(c, &enrollment, since))
            .await
    }

    /// The device that says something else with this certificate; refusals are written down as those of the others are.
    pub async fn speaking_device(
        &self,
        fingerprint: impl Into<String>,
        hardware_id: impl Into<String>,
        at: Moment,
    ) -> Result<CheckedIn, StoreError> {
        let (fingerprint, hardware_id) = (fingerprint.into(), hardware_id.into());
        self.write(move |c| check_in::speaks(c, &fingerprint, &hardware_id, at))
            .await
    }
}
