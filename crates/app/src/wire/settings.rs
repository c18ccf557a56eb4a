//! Settings: organisation, mail, portal. Secrets go in and never come out.

use muster_domain::device::OwnedBy;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Settings → Organisation.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct OrganisationSettings {
    /// Name, as mails and portal show it.
    pub name: String,
    /// The admin's own name.
    pub admin_name: String,
    /// The admin's own address.
    pub admin_email: String,
    /// Mail for invitees who are stuck; blank is none.
    pub support_email: String,
    /// Phone for invitees who are stuck; blank is none.
    pub support_phone: String,
    /// Brand colour of mails and portal, `#RRGGBB`.
    pub brand_colour: String,
    /// The language of whoever reads none of the others, as a BCP 47 tag.
    #[serde(default = "english")]
    pub language: String,
    /// The time zone of whoever has none of their own, by its IANA name; blank is this computer's.
    #[serde(default)]
    pub time_zone: String,
    /// A line at the foot of each mail; blank is none.
    #[serde(default)]
    pub mail_footer: String,
    /// Where the organisation says what it does with data, an https address; blank is nowhere.
    #[serde(default)]
    pub privacy_link: String,
    /// Validity offered first, in hours.
    pub default_valid_hours: u32,
    /// Ownership offered first.
    pub default_owned_by: OwnedBy,
    /// Seconds during which a sending can be undone, 0 to 60.
    pub undo_seconds: u32,
}

fn english() -> String {
    "en".to_owned()
}

/// Where mail goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MailRoute {
    /// `.eml` files on this computer; nothing leaves it.
    #[default]
    TrialOutbox,
    /// A mail server.
    Smtp,
}

/// Encryption of the connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MailSecurity {
    /// None.
    None,
    /// Upgrade of a plain connection (usually port 587).
    #[default]
    StartTls,
    /// TLS from the first byte (usually port 465).
    Tls,
}

/// How Muster signs in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MailSignIn {
    /// Not at all.
    #[default]
    None,
    /// What the server offers: PLAIN, else LOGIN.
    Password,
    /// PLAIN only.
    Plain,
    /// LOGIN only.
    Login,
    /// OAuth 2 access token (XOAUTH2).
    Xoauth2,
}

/// What happens to the stored secret when settings are saved.
#[derive(Clone, Default, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SecretChange {
    /// Stays as it is.
    #[default]
    Keep,
    /// Is removed.
    Clear,
    /// Is replaced.
    Set {
        /// The new secret.
        value: String,
    },
}

impl std::fmt::Debug for SecretChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Keep => "Keep",
            Self::Clear => "Clear",
            Self::Set { .. } => "Set(…)",
        })
    }
}

/// Settings → Mail.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct MailSettings {
    /// Where mail goes.
    pub route: MailRoute,
    /// Host name or address of the mail server.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Encryption.
    pub security: MailSecurity,
    /// Sign-in.
    pub sign_in: MailSignIn,
    /// User name.
    pub user: String,
    /// Whether a password or token is stored. Never the secret itself.
    pub has_secret: bool,
    /// Send the password although the connection is not encrypted.
    pub allow_insecure_sign_in: bool,
    /// PEM of an own certificate authority; blank is none.
    pub ca_pem: String,
    /// Sender's name; blank is the organisation's.
    pub from_name: String,
    /// Sender's address.
    pub from_email: String,
    /// Where answers go; blank is the sender.
    pub reply_to: String,
    /// Seconds until a connection or a reply is given up, 5 to 300.
    pub timeout_seconds: u32,
}

/// What the mail form saves or tests.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct MailChange {
    /// All but the secret.
    pub settings: MailSettings,
    /// The secret.
    pub secret: SecretChange,
}

/// One step of *Test connection*.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TestStep {
    /// `look_up`, `connect`, `tls`, `sign_in`, `sender` (mail), `folder` (bounces).
    pub step: String,
    /// `ok`, `failed` or `skipped`.
    pub outcome: String,
    /// What happened, in plain words.
    pub words: String,
    /// What to do; blank when nothing is.
    pub remedy: String,
    /// The server's own words; blank when it said none.
    pub server_said: String,
    /// How long it took, in milliseconds.
    pub took_ms: u32,
}

/// Settings → Portal.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct PortalSettings {
    /// Address that links carry, e.g. `https://enroll.example.com`; blank is this computer's address on the local network.
    pub public_address: String,
    /// Address to listen on, e.g. `0.0.0.0`.
    pub listen_host: String,
    /// Port to listen on.
    pub listen_port: u16,
    /// PEM file with the certificate and its chain; blank is plain HTTP.
    pub certificate_file: String,
    /// PEM file with the private key.
    pub key_file: String,
    /// Whether the portal runs inside the console.
    pub embedded: bool,
    /// Proxies whose forwarded-for is believed: addresses or networks (`10.0.0.0/8`), separated by commas.
    pub trusted_proxies: String,
}
