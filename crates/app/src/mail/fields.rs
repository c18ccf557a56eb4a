//! From a mail's facts to the values that the templates name. Everything is cleaned here, once.

use minijinja::{Value, context};
use muster_domain::text;
use sha2::{Digest, Sha256};
use url::Url;

use super::{
    clean::{escape_html, one_line},
    colour::BrandColour,
    data::{InviteMailData, MAX_LINK},
    error::MailTemplateError,
    words::platform_words,
};

/// The values of one mail.
pub struct Fields {
    /// For the HTML template; the engine escapes all but the link, which is escaped here.
    pub html: Value,
    /// For the text and subject templates, as plain text.
    pub text: Value,
    /// Content id of the QR picture.
    pub qr_cid: String,
}

/// Cleans, checks and names.
pub fn fields(data: &InviteMailData) -> Result<Fields, MailTemplateError> {
    let link = checked_link(&data.link)?;
    let brand = BrandColour::read(&data.brand_colour)?;
    let words = platform_words(data.platform, data.owned_by);
    let organisation = match one_line(&data.organisation) {
        blank if blank.is_empty() => "Your organisation".to_owned(),
        name => name,
    };
    // An organisation that sends in its own name would else be named twice in one breath.
    let sender = Some(one_line(&data.sender))
        .filter(|sender| *sender != organisation)
        .unwrap_or_default();
    let qr_cid = content_id(&link);
    let values = |link: Value| {
        context! {
            organisation => organisation.as_str(),
            initials => text::initials(&organisation),
            sender => sender.as_str(),
            invitee => one_line(&data.invitee),
            title => words.title.as_str(),
            whose_device => words.whose_device.as_str(),
            device => words.device,
            scan => words.scan.as_str(),
            button => words.button.as_str(),
            link => link,
            passcode => one_line(&data.passcode),
            expires => one_line(&data.expires_words),
            support_email => one_line(&data.support_email),
            support_phone => one_line(&data.support_phone),
            portal_host => one_line(&data.portal_host),
            brand => brand.under_white().to_string(),
            brand_on_dark => brand.on_dark().to_string(),
            qr_cid => qr_cid.as_str(),
        }
    };
    Ok(Fields {
        html: values(Value::from_safe_string(escape_html(&link))),
        text: values(Value::from(link.as_str())),
        qr_cid,
    })
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
    let digest = Sha256::digest(link.as_bytes());
    let mark: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("qr.{mark}@invite.muster")
}
