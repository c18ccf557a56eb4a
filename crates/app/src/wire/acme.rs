//! Settings → Portal: the certificate from an authority by ACME; how it stands is shown in Settings → Certificates.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Millis, PortalSettings, SecretChange};

/// Which authority.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AcmeAuthority {
    /// Let's Encrypt.
    #[default]
    LetsEncrypt,
    /// Its twin for trials, whose certificates no browser trusts.
    LetsEncryptStaging,
    /// The one at [`AcmeSettings::directory_url`].
    Other,
}

/// How the authority is shown that the name is ours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub enum AcmeChallenge {
    /// On port 443, by the portal itself (RFC 8737).
    #[default]
    #[serde(rename = "tls-alpn-01")]
    TlsAlpn01,
    /// On port 80, by a listener of its own (RFC 8555 section 8.3).
    #[serde(rename = "http-01")]
    Http01,
}

/// The certificate from an authority.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AcmeSettings {
    /// Whether the portal's certificate comes from one; files that are named as well are not used then.
    pub enabled: bool,
    /// Which.
    pub authority: AcmeAuthority,
    /// Address of the directory of another authority (`https`).
    pub directory_url: String,
    /// Mail address that the authority may write to; blank is none.
    pub contact: String,
    /// The authority's terms are agreed to.
    pub terms_agreed: bool,
    /// How the name is proved.
    pub challenge: AcmeChallenge,
    /// Where the listener for HTTP-01 listens: address and port.
    pub http_listen: String,
    /// PEM file of a root to trust for the directory, beside the system's; blank is none.
    pub root_file: String,
    /// Key id of the account at the authority that ours is bound to; blank is none.
    pub external_account: String,
    /// Whether the HMAC key of that account is stored. Never the key itself.
    pub has_secret: bool,
}

/// What is saved of it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AcmeChange {
    /// All but the secret.
    pub settings: AcmeSettings,
    /// The HMAC key of the external account, in base64.
    pub secret: SecretChange,
}

/// Settings → Portal with its certificate.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PortalPage {
    /// The portal.
    pub portal: PortalSettings,
    /// Its certificate from an authority.
    pub acme: AcmeSettings,
}

/// What the form saves: all of it or nothing. Problems of the second part are at `acme.…`.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct PortalPageChange {
    /// The portal.
    pub portal: PortalSettings,
    /// Its certificate from an authority.
    pub acme: AcmeChange,
}

/// What an authority says of itself.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AcmeDirectoryView {
    /// Where its terms can be read.
    pub terms: Option<String>,
    /// Its home page.
    pub website: Option<String>,
    /// It wants an external account.
    pub needs_external_account: bool,
}

/// How the certificate from an authority stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AcmeState {
    /// There is none yet, and none was asked for.
    Waiting,
    /// The authority is being asked.
    Working,
    /// It is there, and is renewed in time.
    Good,
    /// The last try failed.
    Failed,
}

/// The certificate from an authority, as Settings → Certificates shows it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AcmeView {
    /// How it stands.
    pub state: AcmeState,
    /// What that means, in words; of a failure its reason.
    pub words: String,
    /// What to do; blank when nothing is.
    pub remedy: String,
    /// The name that it is for.
    pub name: String,
    /// Who issues it.
    pub authority: String,
    /// Whether there is one that can be served.
    pub has_certificate: bool,
    /// When the authority was last asked.
    pub tried_at: Option<Millis>,
    /// When it is asked next: a renewal, or another try.
    pub next_at: Option<Millis>,
}
