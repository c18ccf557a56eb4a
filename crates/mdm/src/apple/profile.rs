//! The enrollment profile: an identity by SCEP, the management that uses it, and a root that a lab needs.
//!
//! Keys are those of `mdm/profiles` in Apple's published schema: `TopLevel`, `CommonPayloadKeys`, `com.apple.mdm`,
//! `com.apple.security.scep` and `com.apple.security.root`. The same values give the same bytes. Nothing is signed here.

use muster_domain::device::OwnedBy;
use plist::{Dictionary, Value};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

use super::{
    command::Command,
    fields::{MAX_FACT, MAX_IDENTIFIER, is_identifier},
    model::Family,
    rights::AccessRights,
    write::{entries, flag, number, text, words, xml},
};

/// What a profile is sent as, signed or not.
pub const CONTENT_TYPE: &str = "application/x-apple-aspen-config";
/// What every push topic for management begins with.
pub const TOPIC_PREFIX: &str = "com.apple.mgmt.";
/// Bits of the device's key. The schema's default, 1024, is too short.
pub const KEY_BITS: u32 = 2048;
/// Signing (1) and encryption (4).
const KEY_USAGE: u32 = 5;
/// The version of the format.
const VERSION: u32 = 1;
/// Longest address, in characters.
pub const MAX_URL: usize = 2048;
/// Longest text of consent, in characters.
pub const MAX_CONSENT: usize = 20_000;
/// Most languages of a consent.
pub const MAX_LANGUAGES: usize = 64;

/// The server has a channel for each user of a Mac as well.
const PER_USER_CONNECTIONS: &str = "com.apple.mdm.per-user-connections";
/// The server keeps bootstrap tokens.
const BOOTSTRAP_TOKEN: &str = "com.apple.mdm.bootstraptoken";

/// What stands on the device's screen for the profile or one of its parts.
#[derive(Debug, Clone)]
pub struct Words {
    /// Its name.
    pub name: String,
    /// What it does.
    pub description: String,
}

/// One part of the profile.
#[derive(Debug, Clone)]
pub struct Part {
    /// Names this part in this profile, and nothing else anywhere.
    pub uuid: Uuid,
    /// For the screen.
    pub words: Words,
}

/// How the device gets its certificate.
#[derive(Debug, Clone)]
pub struct Scep {
    /// The part.
    pub part: Part,
    /// Where certificates are issued.
    pub url: String,
    /// Allows exactly one.
    pub challenge: SecretString,
    /// The name in the certificate.
    pub common_name: String,
    /// The organisation in the certificate.
    pub organization: String,
    /// SHA-1 over the DER of the issuer: Apple's published reader of this key takes MD5 and SHA-1 alone. Over https it
    /// can be left out.
    pub issuer_fingerprint: Option<[u8; 20]>,
    /// How often the device asks again when the answer is "later".
    pub retries: u32,
}

/// Who manages the device.
#[derive(Debug, Clone)]
pub struct Management {
    /// The part.
    pub part: Part,
    /// The push topic, out of the push certificate. It can never change.
    pub topic: String,
    /// Where commands come from. It can never change.
    pub server_url: String,
    /// Where the device checks in. It can never change.
    pub check_in_url: String,
}

/// A root that the device has to trust, for a lab without a public certificate.
#[derive(Debug, Clone)]
pub struct Root {
    /// The part.
    pub part: Part,
    /// The certificate, DER.
    pub certificate: Vec<u8>,
}

/// How the device is enrolled.
#[derive(Debug, Clone)]
pub enum Way {
    /// The whole device, by a profile that a person installs.
    Device {
        /// Decides the rights.
        owned_by: OwnedBy,
        /// Known to be supervised; then a corporate device keeps the profile. Without supervision the key is not for
        /// iPhone and iPad, so it is left out.
        supervised: bool,
    },
    /// User Enrollment by a work account. It has no rights to choose: with AccessRights in it, the device gives up.
    Account {
        /// The Managed Apple Account of the person who signed in.
        managed_apple_account: String,
    },
}

/// Everything that a profile is made of.
#[derive(Debug, Clone)]
pub struct EnrollmentProfile {
    /// Names the profile on the device, e.g. `app.muster.enrollment`. The same one replaces it.
    pub identifier: String,
    /// The profile itself.
    pub part: Part,
    /// Whose profile it is.
    pub organization: String,
    /// How the device is enrolled.
    pub way: Way,
    /// What the device is: only a Mac has channels for users.
    pub family: Family,
    /// How the device gets its certificate.
    pub scep: Scep,
    /// Who manages it.
    pub management: Management,
    /// A root for a lab.
    pub root: Option<Root>,
    /// What a person must agree to, by language (BCP 47) or under `default`.
    pub consent: Vec<(String, String)>,
}

/// Why no profile is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// An address that is no https address, or too long.
    #[error("{0} must be an https address.")]
    Url(&'static str),
    /// A topic that is none of management.
    #[error("The topic of the push certificate does not begin with {TOPIC_PREFIX}")]
    Topic,
    /// An identifier with other characters, or too long.
    #[error("{0} is missing, too long, or holds characters that do not belong there.")]
    Unfit(&'static str),
}

impl EnrollmentProfile {
    /// The XML of the profile, to be signed.
    ///
    /// Names and descriptions are cut at [`MAX_FACT`] characters and texts of consent at [`MAX_CONSENT`]; anything that
    /// the device would act on is refused instead.
    pub fn to_plist(&self) -> Result<Vec<u8>, ProfileError> {
        self.check()?;
        let mut payloads = Vec::new();
        // The root goes first: the address for certificates needs its trust.
        if let Some(root) = &self.root {
            payloads.push(Value::Dictionary(self.root(root)));
        }
        payloads.push(Value::Dictionary(self.scep()));
        payloads.push(Value::Dictionary(self.management()));
        let mut profile = self.common("Configuration", "", &self.part);
        profile.extend(entries([
            (
                "PayloadRemovalDisallowed",
                self.keeps_profile().then_some(true.into()),
            ),
            // The machine's profile and not the user's: on a Mac, management is for the device channel alone.
            (
                "PayloadScope",
                (self.family == Family::Mac).then(|| Value::String("System".to_owned())),
            ),
            ("ConsentText", self.consent()),
            ("PayloadContent", Some(Value::Array(payloads))),
        ]));
        Ok(xml(profile))
    }

    /// The command that ends this enrollment by taking its profile away.
    pub fn removal(&self) -> Command {
        Command::RemoveProfile {
            identifier: self.identifier.clone(),
        }
    }

    fn check(&self) -> Result<(), ProfileError> {
        /// What the longest name of a part adds to the profile's identifier.
        const SUFFIX: usize = ".management".len();
        if !is_identifier(&self.identifier) || self.identifier.len() + SUFFIX > MAX_IDENTIFIER {
            return Err(ProfileError::Unfit("The identifier"));
        }
        let topic = &self.management.topic;
        if !is_identifier(topic) || !topic.starts_with(TOPIC_PREFIX) {
            return Err(ProfileError::Topic);
        }
        for (what, url) in [
            ("The address for certificates", &self.scep.url),
            ("The server's address", &self.management.server_url),
            ("The check-in address", &self.management.check_in_url),
        ] {
            if !is_https(url) {
                return Err(ProfileError::Url(what));
            }
        }
        if !is_identifier(self.scep.challenge.expose_secret()) {
            return Err(ProfileError::Unfit("The challenge"));
        }
        for (what, name) in [
            ("The name in the certificate", &self.scep.common_name),
            ("The organisation in the certificate", &self.scep.organization),
        ] {
            if !is_name(name) {
                return Err(ProfileError::Unfit(what));
            }
        }
        if let Way::Account {
            managed_apple_account,
        } = &self.way
            && !is_name(managed_apple_account)
        {
            return Err(ProfileError::Unfit("The Managed Apple Account"));
        }
        let languages = self.consent.iter().map(|(language, _)| language);
        if self.consent.len() > MAX_LANGUAGES || !languages.into_iter().all(|word| is_identifier(word)) {
            return Err(ProfileError::Unfit("The consent"));
        }
        Ok(())
    }

    fn common(&self, kind: &str, suffix: &str, part: &Part) -> Dictionary {
        entries([
            ("PayloadType", text(kind)),
            ("PayloadVersion", number(VERSION)),
            ("PayloadIdentifier", text(&format!("{}{suffix}", self.identifier))),
            ("PayloadUUID", text(&uuid(part.uuid))),
            ("PayloadDisplayName", shown(&part.words.name)),
            ("PayloadDescription", shown(&part.words.description)),
            ("PayloadOrganization", shown(&self.organization)),
        ])
    }

    fn root(&self, root: &Root) -> Dictionary {
        let mut payload = self.common("com.apple.security.root", ".root", &root.part);
        payload.insert("PayloadContent".to_owned(), Value::Data(root.certificate.clone()));
        payload
    }

    fn scep(&self) -> Dictionary {
        let scep = &self.scep;
        let content = entries([
            ("URL", text(&scep.url)),
            (
                "Subject",
                Some(Value::Array(vec![
                    attribute("O", &scep.organization),
                    attribute("CN", &scep.common_name),
                ])),
            ),
            ("Challenge", text(scep.challenge.expose_secret())),
            ("Keysize", number(KEY_BITS)),
            ("Key Type", text("RSA")),
            ("Key Usage", number(KEY_USAGE)),
            ("Retries", number(scep.retries)),
            (
                "CAFingerprint",
                scep.issuer_fingerprint.map(|digest| Value::Data(digest.to_vec())),
            ),
        ]);
        let mut payload = self.common("com.apple.security.scep", ".identity", &scep.part);
        payload.insert("PayloadContent".to_owned(), Value::Dictionary(content));
        payload
    }

    fn management(&self) -> Dictionary {
        let management = &self.management;
        let (rights, mode, account) = match &self.way {
            Way::Device { owned_by, .. } => (number(AccessRights::of(*owned_by).bits()), None, None),
            Way::Account {
                managed_apple_account,
            } => (None, text("BYOD"), text(managed_apple_account)),
        };
        let mut payload = self.common("com.apple.mdm", ".management", &management.part);
        payload.extend(entries([
            ("IdentityCertificateUUID", text(&uuid(self.scep.part.uuid))),
            ("Topic", text(&management.topic)),
            ("ServerURL", text(&management.server_url)),
            ("CheckInURL", text(&management.check_in_url)),
            ("SignMessage", flag(true)),
            ("CheckOutWhenRemoved", flag(true)),
            ("AccessRights", rights),
            ("EnrollmentMode", mode),
            ("AssignedManagedAppleID", account),
            ("ServerCapabilities", self.capabilities()),
        ]));
        payload
    }

    /// Bootstrap tokens are forbidden in User Enrollment (`mdm/checkin/setbootstraptoken.yaml`).
    fn capabilities(&self) -> Option<Value> {
        let words: &[&str] = match (&self.family, &self.way) {
            (Family::Mac, Way::Device { .. }) => &[PER_USER_CONNECTIONS, BOOTSTRAP_TOKEN],
            (Family::Mac, Way::Account { .. }) => &[PER_USER_CONNECTIONS],
            _ => return None,
        };
        Some(Value::Array(
            words.iter().map(|word| Value::from(*word)).collect(),
        ))
    }

    fn keeps_profile(&self) -> bool {
        matches!(
            self.way,
            Way::Device {
                owned_by: OwnedBy::Corporate,
                supervised: true
            }
        )
    }

    fn consent(&self) -> Option<Value> {
        let texts: Dictionary = self
            .consent
            .iter()
            .map(|(language, text)| (language.clone(), Value::String(cut(text, MAX_CONSENT))))
            .collect();
        (!texts.is_empty()).then_some(Value::Dictionary(texts))
    }
}

/// The letters as Apple's own tools write them.
fn uuid(uuid: Uuid) -> String {
    uuid.hyphenated().to_string().to_uppercase()
}

/// One attribute of an X.500 name, as the schema nests it.
fn attribute(kind: &str, value: &str) -> Value {
    let pair = vec![Value::from(kind), Value::String(words(value))];
    Value::Array(vec![Value::Array(pair)])
}

fn shown(words: &str) -> Option<Value> {
    let cut = cut(words.trim(), MAX_FACT);
    (!cut.is_empty()).then_some(Value::String(cut))
}

fn cut(text: &str, max: usize) -> String {
    words(text).chars().take(max).collect()
}

fn is_https(url: &str) -> bool {
    let host = url.strip_prefix("https://");
    let fits = url.len() <= MAX_URL && url.bytes().all(|b| b.is_ascii_graphic());
    fits && host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '['))
}

/// A name that goes into a certificate or decides an account: as it is, or not at all.
fn is_name(name: &str) -> bool {
    !name.trim().is_empty() && name.len() <= MAX_IDENTIFIER && !name.chars().any(char::is_control)
}
