//! Settings → Portal: the certificate from an authority (ACME). What the worker makes of it stands in `acme/`.

use std::net::SocketAddr;

use muster_domain::{
    account::Right,
    invite::InviteState,
    problem::{Problem, ProblemCode},
};
use muster_gateways::acme::{ExternalAccount, LETS_ENCRYPT, LETS_ENCRYPT_STAGING};
use muster_store::InviteFilter;
use secrecy::SecretString;
use url::{Host, Url};

use super::{
    ACME, ACME_PROGRESS, ACME_SECRET, Config, PORTAL, certificate_files, check::Check, json, portal,
};
use crate::{
    App, AppError, Result,
    wire::{AcmeAuthority, AcmeChange, AcmeSettings, PortalPage, PortalPageChange, SecretChange},
};

const MAX_URL: usize = 500;
const MAX_PATH: usize = 1_000;
const MAX_KID: usize = 300;
const HTTP_LISTEN: &str = "0.0.0.0:80";

/// What is stored under which name; `None` removes.
type Values = Vec<(&'static str, Option<String>)>;

pub(super) fn defaults() -> AcmeSettings {
    AcmeSettings {
        http_listen: HTTP_LISTEN.into(),
        ..AcmeSettings::default()
    }
}

impl App {
    /// The certificate from an authority, as set; the secret is only said to be there.
    pub async fn acme_settings(&self) -> Result<AcmeSettings> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        Ok(AcmeSettings {
            has_secret: config.acme_secret.is_some(),
            ..config.acme.clone()
        })
    }

    /// Checks and saves it; the authority is asked at once where that is due.
    pub async fn save_acme(&self, change: AcmeChange) -> Result<AcmeSettings> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let (clean, values) = self.cleaned(change, &config)?;
        if let Some(words) = unfit(&clean, &config.portal.public_address) {
            return Err(Problem::new("enabled", ProblemCode::UnknownWord, words).into());
        }
        self.put(values).await?;
        self.portal_settings_changed();
        self.acme_settings().await
    }

    /// Settings → Portal, with its certificate.
    pub async fn portal_page(&self) -> Result<PortalPage> {
        self.may(Right::Read).await?;
        let invites = self.store.count_invites(InviteFilter::default()).await?;
        let live = InviteState::ALL.into_iter().filter(|state| state.is_live());
        Ok(PortalPage {
            portal: self.portal_settings().await?,
            acme: self.acme_settings().await?,
            devices: self.managed_devices().await?,
            invites: live
                .filter_map(|state| invites.by_state.get(&state).copied())
                .sum(),
        })
    }

    /// Checks and saves both parts, or neither; whoever hosts the portal starts it anew.
    pub async fn save_portal_page(&self, change: PortalPageChange) -> Result<PortalPage> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let mut problems = Vec::new();
        let mut heard = |error: AppError| match error.problems.is_empty() {
            true => Err(error),
            false => {
                problems.extend(error.problems);
                Ok(())
            }
        };
        let clean = match portal::check(change.portal) {
            Ok(clean) => Some(clean),
            Err(error) => heard(error).map(|()| None)?,
        };
        let acme = match self.cleaned(change.acme, &config) {
            Ok(acme) => Some(acme),
            Err(mut error) => {
                for problem in &mut error.problems {
                    problem.field = format!("acme.{}", problem.field);
                }
                heard(error).map(|()| None)?
            }
        };
        if let (Some(portal), Some((acme, _))) = (&clean, &acme) {
            if let Some(words) = unfit(acme, &portal.public_address) {
                problems.push(Problem::new("public_address", ProblemCode::UnknownWord, words));
            }
            if !acme.enabled {
                problems.extend(certificate_files::problems(portal, self.clock.now()).await);
            }
        }
        match (clean, acme) {
            (Some(portal), Some((_, mut values))) if problems.is_empty() => {
                values.push((PORTAL, json(&portal)?));
                if portal.public_address != config.portal.public_address {
                    // Another name: what held up a certificate for the one before says nothing of this one.
                    values.push((ACME_PROGRESS, None));
                }
                self.put(values).await?;
                self.portal_settings_changed();
                self.portal_page().await
            }
            _ => Err(AppError::invalid(problems)),
        }
    }

    /// The settings checked, and all that is to be stored with them.
    fn cleaned(&self, change: AcmeChange, config: &Config) -> Result<(AcmeSettings, Values)> {
        check_change(&change.secret)?;
        let has_secret = change.secret.leaves_one(config.acme_secret.as_ref());
        let clean = check(change.settings, has_secret)?;
        let kept = AcmeSettings {
            has_secret: false,
            ..clean.clone()
        };
        let mut values = vec![(ACME, json(&kept)?)];
        values.extend(self.seal(ACME_SECRET, &change.secret)?);
        if kept != config.acme || !matches!(change.secret, SecretChange::Keep) {
            // What held it up before may be mended now.
            values.push((ACME_PROGRESS, None));
        }
        Ok((clean, values))
    }

    /// The external account as stored; none when none is set.
    pub(crate) fn external_account(&self, config: &Config) -> Result<Option<(String, SecretString)>> {
        if config.acme.external_account.is_empty() {
            return Ok(None);
        }
        let key = self.unseal(ACME_SECRET, config.acme_secret.as_ref())?;
        Ok(key.map(|key| (config.acme.external_account.clone(), key)))
    }
}

/// Refuses a key that the authority cannot have given out.
pub(super) fn check_change(change: &SecretChange) -> Result<()> {
    match change {
        SecretChange::Set { value } => ExternalAccount::new("", value).map(drop).map_err(|_| {
            let words = "The HMAC key is base64, as the authority gives it out.";
            Problem::new("secret", ProblemCode::UnknownWord, words).into()
        }),
        SecretChange::Keep | SecretChange::Clear => Ok(()),
    }
}

pub(super) fn check(settings: AcmeSettings, has_secret: bool) -> Result<AcmeSettings> {
    let mut check = Check::default();
    let (on, other) = (settings.enabled, settings.authority == AcmeAuthority::Other);
    let directory_url = check.line(
        "directory_url",
        "The address of the directory",
        &settings.directory_url,
        MAX_URL,
        on && other,
    );
    if !directory_url.is_empty() && !is_directory(&directory_url) {
        check.refuse(
            "directory_url",
            ProblemCode::UnknownWord,
            format!("“{directory_url}” is not an address like https://ca.example.com/acme/acme/directory."),
        );
    }
    let contact = check.email("contact", &settings.contact, false);
    if on && !settings.terms_agreed {
        check.refuse(
            "terms_agreed",
            ProblemCode::Required,
            "The authority issues certificates only to those who agree to its terms.",
        );
    }
    let http_listen = check.line(
        "http_listen",
        "The address for HTTP-01",
        &settings.http_listen,
        60,
        true,
    );
    if !http_listen.is_empty() && http_listen.parse::<SocketAddr>().is_err() {
        check.refuse(
            "http_listen",
            ProblemCode::UnknownWord,
            "Give an IP address and a port, such as 0.0.0.0:80 or [::]:80.",
        );
    }
    let root_file = check.line(
        "root_file",
        "The root's file",
        &settings.root_file,
        MAX_PATH,
        false,
    );
    let external_account = check.line(
        "external_account",
        "The key id",
        &settings.external_account,
        MAX_KID,
        false,
    );
    if external_account.is_empty() == has_secret {
        let (field, words) = if has_secret {
            (
                "external_account",
                "An HMAC key is stored: give its key id, or remove the key.",
            )
        } else {
            ("secret", "A key id needs its HMAC key.")
        };
        check.refuse(field, ProblemCode::Required, words);
    }
    check.done(AcmeSettings {
        directory_url,
        contact,
        http_listen,
        root_file,
        external_account,
        ..settings
    })
}

fn is_directory(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        url.scheme() == "https"
            && url.host().is_some()
            && url.username().is_empty()
            && url.password().is_none()
    })
}

/// Why no certificate can be had for this public address; `None` when one can, or when none is wanted.
pub(super) fn unfit(acme: &AcmeSettings, public_address: &str) -> Option<String> {
    if !acme.enabled {
        return None;
    }
    let public = acme.authority != AcmeAuthority::Other;
    let words = if public_address.is_empty() {
        "A certificate is for a name: set the public address, such as https://enroll.example.com."
    } else if !public_address.starts_with("https://") {
        "With a certificate the public address begins with https://."
    } else {
        match certificate_name(public_address) {
            None => {
                "A certificate is for a host name, not for a number: name the portal in DNS, such as https://enroll.example.com."
            }
            Some(name) if public && !name.contains('.') => {
                "A public authority needs a name that the whole internet knows, such as https://enroll.example.com."
            }
            Some(_) => return None,
        }
    };
    Some(words.to_owned())
}

/// The name that a certificate for this public address is for; none when it is a number.
pub(crate) fn certificate_name(public_address: &str) -> Option<String> {
    match Url::parse(public_address).ok()?.host()? {
        Host::Domain(name) => Some(name.trim_end_matches('.').to_owned()),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// Where the authority's directory is.
pub(crate) fn directory_url(acme: &AcmeSettings) -> &str {
    match acme.authority {
        AcmeAuthority::LetsEncrypt => LETS_ENCRYPT,
        AcmeAuthority::LetsEncryptStaging => LETS_ENCRYPT_STAGING,
        AcmeAuthority::Other => &acme.directory_url,
    }
}

/// The authority as people call it.
pub(crate) fn authority_words(acme: &AcmeSettings) -> String {
    match acme.authority {
        AcmeAuthority::LetsEncrypt => "Let's Encrypt".to_owned(),
        AcmeAuthority::LetsEncryptStaging => "Let's Encrypt (staging)".to_owned(),
        AcmeAuthority::Other => Url::parse(&acme.directory_url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned))
            .unwrap_or_default(),
    }
}
