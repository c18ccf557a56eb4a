//! Settings → Certificates and Settings → Apple: each certificate with its end, and the push certificate.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{AcmeView, Millis};

/// Which certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CertificateUse {
    /// The device certificate authority.
    DeviceAuthority,
    /// What reads certificate requests for it.
    Registrar,
    /// The portal's TLS.
    Portal,
    /// Signs enrollment profiles.
    ProfileSigning,
    /// Apple's push.
    ApplePush,
}

/// How a certificate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CertificateHealth {
    /// Nothing to do.
    Good,
    /// It ends soon.
    EndsSoon,
    /// It has ended.
    Ended,
    /// There is none.
    Missing,
    /// It cannot be used.
    Unusable,
}

/// One certificate, as Settings shows it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct CertificateView {
    /// Which.
    pub usage: CertificateUse,
    /// How it stands.
    pub health: CertificateHealth,
    /// What it is for, and what to do when something is to be done, in words.
    pub words: String,
    /// Whom it names; blank when there is none.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// Serial number in hexadecimal.
    pub serial: String,
    /// SHA-256 of the certificate, in pairs with colons.
    pub fingerprint: String,
    /// Kind and size of its key, e.g. `RSA 3072`.
    pub key: String,
    /// Begin of its validity.
    pub from: Option<Millis>,
    /// End of its validity.
    pub until: Option<Millis>,
    /// It is renewed without anybody's doing.
    pub renews_itself: bool,
}

/// Settings → Certificates.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct CertificatesView {
    /// All, in the order shown.
    pub certificates: Vec<CertificateView>,
    /// Devices that hold a certificate of the device authority and are managed.
    pub devices: u32,
    /// The portal's, when it comes from an authority.
    pub acme: Option<AcmeView>,
}

/// How devices are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ApplePushState {
    /// Nothing is set up: Apple devices cannot enroll.
    None,
    /// A request was made, and Apple's certificate is waited for.
    Requested,
    /// A push certificate is there.
    Ready,
    /// Lab mode: profiles without a push certificate, for tests and simulated devices.
    Lab,
}

/// Settings → Apple.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AppleSettings {
    /// How devices are called.
    pub state: ApplePushState,
    /// What that means, in words.
    pub words: String,
    /// Topic of the push certificate; it stays for the life of every enrolled device.
    pub topic: String,
    /// The Apple account that it was made with, as the admin noted it.
    pub account: String,
    /// End of the push certificate.
    pub until: Option<Millis>,
    /// Lab mode is on.
    pub lab_mode: bool,
    /// A request waits for its certificate: when it was made.
    pub requested_at: Option<Millis>,
    /// Days without a word after which a device is pointed out as silent; 0 is never.
    pub silent_days: u32,
}

/// What of [`AppleSettings`] an admin sets.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct AppleChange {
    /// See [`AppleSettings::account`].
    pub account: String,
    /// See [`AppleSettings::lab_mode`].
    pub lab_mode: bool,
    /// See [`AppleSettings::silent_days`].
    pub silent_days: u32,
}
