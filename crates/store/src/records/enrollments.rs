//! From the profile that is handed out to the device that checks in.

use muster_domain::{
    device::{DeviceId, OwnedBy, Scope},
    invite::{Generation, InviteId, InviteState},
    platform::Platform,
    terms::Version,
    time::Moment,
};

/// A profile that is about to be handed out.
#[derive(Debug, Clone)]
pub struct NewEnrollment {
    /// Id, which becomes the common name of its certificates.
    pub id: String,
    /// The invite.
    pub invite: InviteId,
    /// The generation of the invite that was verified.
    pub generation: Generation,
    /// How much of the device is to be managed.
    pub scope: Scope,
    /// Whose device it is to be.
    pub owned_by: OwnedBy,
    /// Keyed hash of the challenge.
    pub challenge: String,
    /// End of the challenge.
    pub challenge_until: Moment,
    /// A profile that was handed out before is to be void.
    pub again: bool,
    /// The version of the terms of use that its invitee must have accepted; `None` while none is asked for.
    pub terms: Option<Version>,
}

/// Whether a profile may be handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// Yes; this one and no other.
    Served,
    /// One was handed out already.
    AlreadyServed,
    /// The invite is in this state, and not verified.
    NotVerified(InviteState),
    /// A newer link took its place.
    Superseded,
    /// The terms of use were not accepted.
    TermsNotAccepted,
    /// No such invite.
    NotFound,
}

/// Why an enrollment leads no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing of the kind is known here.
    Unknown,
    /// The challenge was redeemed by another request.
    Used,
    /// The challenge's time is over.
    Late,
    /// A newer profile took its place, or the device is managed no longer.
    Void,
    /// The invite does not live: its state.
    Dead(InviteState),
    /// Another device came first.
    OtherDevice,
    /// The certificate belongs to a device that is managed no longer.
    Ended,
    /// The same hardware enrolled again for somebody else, by its own word.
    Replaced,
    /// The certificate was renewed, and the newer one was used since.
    OldCertificate,
    /// The device did not authenticate before.
    NotAuthenticated,
    /// The invite is for another platform.
    OtherPlatform,
    /// Its user has as many devices as anybody may have.
    TooManyDevices,
}

impl Refusal {
    /// In words, for timelines and logs; no secret.
    pub fn words(self) -> String {
        match self {
            Self::Unknown => "unknown challenge or certificate".into(),
            Self::Used => "the challenge was used already".into(),
            Self::Late => "the challenge came too late".into(),
            Self::Void => "a newer profile took its place".into(),
            Self::Dead(state) => format!("the invite is {}", state.as_str()),
            Self::OtherDevice => "another device came first".into(),
            Self::Ended => "the device is managed no longer".into(),
            Self::Replaced => "another enrollment claims to be the same device".into(),
            Self::OldCertificate => "its certificate was replaced by a newer one".into(),
            Self::NotAuthenticated => "the device did not authenticate before".into(),
            Self::OtherPlatform => "the invite is for another platform".into(),
            Self::TooManyDevices => "its user has as many devices as allowed".into(),
        }
    }
}

/// An enrollment whose challenge was redeemed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnrollmentRecord {
    /// Id.
    pub id: String,
    /// Its invite.
    pub invite: InviteId,
    /// How much of the device is managed.
    pub scope: Scope,
}

/// What came of a challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redeemed {
    /// It buys a certificate.
    Fresh(EnrollmentRecord),
    /// The same request came before, and has its certificate (DER): its answer was lost.
    Again(Vec<u8>),
    /// It buys nothing.
    Refused(Refusal, Option<InviteId>),
}

/// A certificate that was issued.
#[derive(Debug, Clone)]
pub struct NewCertificate {
    /// SHA-256, hexadecimal.
    pub fingerprint: String,
    /// Its enrollment.
    pub enrollment: String,
    /// Serial number, hexadecimal.
    pub serial: String,
    /// The certificate.
    pub der: Vec<u8>,
    /// The request that it answers.
    pub request: String,
    /// End of its validity.
    pub until: Moment,
}

/// How the holder of a certificate stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The enrollment that the certificate was issued for.
    pub enrollment: EnrollmentRecord,
    /// The device that authenticated with it.
    pub device: Option<DeviceId>,
    /// Whether it is still good for anything.
    pub refused: Option<Refusal>,
}

/// What a device says when it authenticates.
#[derive(Debug, Clone)]
pub struct Authentication {
    /// SHA-256 of its certificate.
    pub fingerprint: String,
    /// UDID or enrollment id.
    pub hardware_id: String,
    /// Id for a device that is not known yet.
    pub new_id: DeviceId,
    /// Its platform.
    pub platform: Platform,
    /// The topic that it will be called by.
    pub topic: String,
    /// What it says about itself.
    pub told: Told,
    /// Devices that one user may have; `None` for any number.
    pub device_limit: Option<u32>,
}

/// What a device tells about itself. `None` leaves what was known.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The name that its user gave it.
    pub name: Option<String>,
    /// Model as people call it.
    pub model: Option<String>,
    /// The maker's identifier.
    pub product: Option<String>,
    /// System version.
    pub os_version: Option<String>,
    /// Build.
    pub build: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// JSON object of everything else, by subject: a subject replaces what was known under it.
    pub facts: Option<String>,
    /// JSON of its configuration profiles.
    pub profiles: Option<String>,
}

/// What a device says when it is managed.
#[derive(Debug, Clone)]
pub struct TokenUpdate {
    /// SHA-256 of its certificate.
    pub fingerprint: String,
    /// UDID or enrollment id.
    pub hardware_id: String,
    /// Push token, sealed.
    pub push_token: String,
    /// Push magic, sealed.
    pub push_magic: String,
    /// Sealed; `None` leaves the one before.
    pub unlock_token: Option<String>,
    /// Commands to queue when it is the first: ids and kinds.
    pub first_commands: Vec<(String, String)>,
    /// What the timeline says.
    pub detail: String,
    /// Its user is sent word when it is the first.
    pub tell_invitee: bool,
}

/// What came of a message of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckedIn {
    /// The first of its kind: by it, the device is enrolled (or has begun).
    First(DeviceId),
    /// One more.
    Again(DeviceId),
    /// It leads no further; the invite, when one is known.
    Refused(Refusal, Option<InviteId>),
}
