//! From a message's facts to the values of its fields. Everything is cleaned here, once.

use muster_domain::{authentication::Authentication, device::OwnedBy, template::Field};
use muster_words::{Key, Language, Marks, text};
use sha2::{Digest, Sha256};
use url::Url;

use super::{
    clean::{escape_html, one_line},
    error::MailTemplateError,
    facts::{MAX_LINK, MessageFacts},
};

/// The values of one message, by [`Field::index`].
pub(crate) struct Values {
    /// As plain text.
    pub text: Vec<String>,
    /// Content id of the QR picture; blank without link.
    pub qr_cid: String,
}

impl Values {
    /// Cleans, checks and names.
    ///
    /// # Errors
    /// A link that is no http or https address.
    pub fn of(facts: &MessageFacts) -> Result<Self, MailTemplateError> {
        let link = match facts.link.is_empty() {
            true => String::new(),
            false => checked_link(&facts.link)?,
        };
        let language = facts.language;
        let say = |key: Key| text(language, key, &[], Marks::None);
        let organisation = match one_line(&facts.organisation) {
            blank if blank.is_empty() => say(Key::FieldOrganisationUnknown),
            name => name,
        };
        // An organisation that sends in its own name would else be named twice in one breath.
        let sender = Some(one_line(&facts.sender))
            .filter(|sender| !sender.is_empty() && *sender != organisation)
            .unwrap_or_else(|| say(Key::FieldSenderUnknown));
        let mut values = vec![String::new(); Field::ALL.len()];
        for field in Field::ALL {
            values[field.index()] = match field {
                Field::UserName => one_line(&facts.user_name),
                Field::Email => one_line(&facts.email),
                Field::DevicePlatform => platform_words(language, facts.platform.as_str()),
                Field::OwnedBy => owned_by_words(language, facts.owned_by),
                Field::Group => one_line(&facts.group),
                Field::Link => link.clone(),
                // A picture: what shows it is asked for by its content id.
                Field::QrCode => link.chars().take(1).collect(),
                Field::Passcode => one_line(&facts.passcode),
                Field::ExpiresOn => one_line(&facts.expires_on),
                Field::Organisation => organisation.clone(),
                Field::Sender => sender.clone(),
                // A phone number's groups would change places among words that run the other way.
                Field::SupportContact => support(
                    facts.language,
                    &one_line(&facts.support_phone),
                    &one_line(&facts.support_email),
                    Marks::Isolate,
                ),
                Field::SupportPhone => one_line(&facts.support_phone),
                Field::SupportEmail => one_line(&facts.support_email),
                Field::PortalHost => one_line(&facts.portal_host),
                // What opens nothing asks for nothing.
                Field::WorkSignIn if link.is_empty() => String::new(),
                Field::WorkSignIn => work_sign_in_words(language, facts.authentication),
            };
        }
        Ok(Self {
            qr_cid: content_id(&link),
            text: values,
        })
    }

    /// The same for HTML: between tags, or in a quoted attribute.
    pub fn escaped(&self) -> Vec<String> {
        self.text.iter().map(|value| escape_html(value)).collect()
    }
}

/// What is enrolled, as its owner calls it.
fn platform_words(language: Language, platform: &str) -> String {
    text(
        language,
        Key::FieldDevicePlatform,
        &[("platform", platform.into())],
        Marks::None,
    )
}

fn owned_by_words(language: Language, owned_by: OwnedBy) -> String {
    text(
        language,
        Key::FieldOwnedBy,
        &[("ownership", owned_by.as_str().into())],
        Marks::None,
    )
}

/// That the page asks for the work account, too; blank where the passcode is all that it asks for.
fn work_sign_in_words(language: Language, authentication: Authentication) -> String {
    let word = match authentication {
        Authentication::Passcode => return String::new(),
        Authentication::TwoFactor => "two_factor",
        Authentication::Directory => "directory",
    };
    text(
        language,
        Key::FieldWorkSignIn,
        &[("authentication", word.into())],
        Marks::None,
    )
}

/// How to get help, by phone, by mail, or both; blank where there is neither.
pub(crate) fn support(language: Language, phone: &str, email: &str, marks: Marks) -> String {
    match (phone, email) {
        ("", one) | (one, "") => one.to_owned(),
        _ => text(
            language,
            Key::FieldSupportBoth,
            &[("phone", phone.into()), ("email", email.into())],
            marks,
        ),
    }
}

/// The link in its ASCII form (international host names as browsers send them).
fn checked_link(link: &str) -> Result<String, MailTemplateError> {
    if link.len() > MAX_LINK {
        return Err(MailTemplateError::Link);
    }
    let url = Url::parse(link).map_err(|_| MailTemplateError::Link)?;
    let plain = matches!(url.scheme(), "https" | "http")
        && url.has_host()
        && url.username().is_empty()
        && url.password().is_none();
    plain.then(|| url.into()).ok_or(MailTemplateError::Link)
}

/// Eight bytes of a hash of the link: unique per invite and generation, and nothing can be learned from it.
fn content_id(link: &str) -> String {
    if link.is_empty() {
        return String::new();
    }
    let digest = Sha256::digest(link.as_bytes());
    let mark: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("qr.{mark}@invite.muster")
}
