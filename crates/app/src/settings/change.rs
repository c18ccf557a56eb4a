//! Settings one by one, as the command line names them: `mail.host`, `portal.listen_port`.

use muster_domain::account::Right;
use muster_domain::problem::{Problem, ProblemCode};
use muster_gateways::sms::Secrets;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{Config, acme, apple, bounces, mail, organisation, security, sending, texts};
use crate::{
    App, AppError, ErrorCode, Result,
    wire::{
        AcmeChange, AcmeSettings, AppleChange, BounceChange, BounceSettings, EnrollmentSettings, MailChange,
        MailSettings, OrganisationSettings, PortalPageChange, PortalSettings, SecretChange, SecuritySettings,
        SelfEnrollmentSettings, SendingSettings, TextChange, TextSettings,
    },
};

/// The field of a section that its secret goes in by; `has_secret` says whether there is one.
const SECRET: &str = "secret";
const HAS_SECRET: &str = "has_secret";
/// The same for what reports of a text gateway are signed with.
const SIGNING: &str = "signing";
const HAS_SIGNING: &str = "has_signing";
/// Names that settings had before they moved, and those that they have now.
const MOVED: [(&str, &str); 3] = [
    ("apple.least_ios", "enrollment.least_ios"),
    ("apple.least_macos", "enrollment.least_macos"),
    ("apple.notify", "enrollment.notify_unmanaged"),
];

/// A section of the settings while it is being changed. A new one needs an entry in [`App::sections`], an arm in
/// [`Section::check`] and one in [`App::save_section`].
struct Section {
    name: &'static str,
    values: Map<String, Value>,
    /// Whether the values are of the right kinds.
    fits: fn(&Map<String, Value>) -> serde_json::Result<()>,
    secret: SecretChange,
    signing: SecretChange,
    touched: bool,
    /// Fields that were given a whole number outside of what any of them takes. The largest stands there instead, so that the
    /// section's own check says which are allowed.
    beyond: Vec<String>,
}

impl Section {
    fn of<T: Serialize + DeserializeOwned>(name: &'static str, settings: &T) -> Result<Self> {
        Ok(Self {
            name,
            values: to_map(settings)?,
            fits: fits::<T>,
            secret: SecretChange::Keep,
            signing: SecretChange::Keep,
            touched: false,
            beyond: Vec::new(),
        })
    }

    /// Sets one field, called `name` by whoever changes it.
    fn set(&mut self, name: &str, field: &str, value: &str) -> Result<()> {
        self.touched = true;
        for (own, has, change) in [
            (SECRET, HAS_SECRET, &mut self.secret),
            (SIGNING, HAS_SIGNING, &mut self.signing),
        ] {
            if field == own && self.values.contains_key(has) {
                *change = match value {
                    "" => SecretChange::Clear,
                    value => SecretChange::Set {
                        value: value.to_owned(),
                    },
                };
                return Ok(());
            }
        }
        let slot = self
            .values
            .get_mut(field)
            .filter(|_| ![HAS_SECRET, HAS_SIGNING].contains(&field))
            .ok_or_else(|| unknown(name))?;
        if slot.is_number() && is_beyond(value) {
            self.beyond.push(field.to_owned());
        }
        *slot = typed(name, value, slot)?;
        // Tried one by one, so that a value of the wrong kind is refused under its own name.
        (self.fits)(&self.values).map_err(|error| misfit(name, &error))
    }

    /// What the check did not say of numbers that were put in the place of others.
    fn unsaid(&self, problems: &[Problem]) -> Vec<Problem> {
        let unsaid = |field: &&String| !problems.iter().any(|problem| problem.field == **field);
        let beyond = self.beyond.iter().filter(unsaid);
        beyond
            .map(|field| {
                let words = format!("{}.{field} must be {}.", self.name, whole(u32::MAX));
                Problem::new(field, ProblemCode::OutOfRange, words)
            })
            .collect()
    }

    fn read<T: DeserializeOwned>(&self) -> Result<T> {
        from_map(self.name, self.values.clone())
    }

    /// What is wrong with the section as a whole.
    fn check(&self, config: &Config, secrets: &Secrets) -> Result<()> {
        match self.name {
            "organisation" => organisation::check(self.read()?).map(drop),
            "mail" => {
                self.secret.check("secret")?;
                let has_secret = self.secret.leaves_one(config.mail_secret.as_ref());
                mail::check(self.read()?, has_secret).map(drop)
            }
            "bounces" => {
                self.secret.check("secret")?;
                let has_secret = self.secret.leaves_one(config.bounce_secret.as_ref());
                bounces::check(self.read()?, has_secret, false).map(drop)
            }
            "sending" => sending::check(self.read()?).map(drop),
            "security" => security::check(self.read()?).map(drop),
            "texts" => texts::check(&self.read()?, secrets, config).map(drop),
            "apple" => apple::check(self.read()?).map(drop),
            "acme" => {
                acme::check_change(&self.secret)?;
                let has_secret = self.secret.leaves_one(config.acme_secret.as_ref());
                acme::check(self.read()?, has_secret).map(drop)
            }
            // The others ask more than the settings.
            _ => Ok(()),
        }
    }
}

impl App {
    /// Every setting by its name, in alphabetical order. A secret only says whether it is stored.
    pub async fn settings_by_name(&self) -> Result<Map<String, Value>> {
        self.may(Right::Read).await?;
        let mut all = Map::new();
        for section in self.sections().await? {
            let named = section.values.into_iter();
            all.extend(named.map(|(field, value)| (format!("{}.{field}", section.name), value)));
        }
        Ok(all)
    }

    /// Sets several settings by name; every section is checked as a whole, and nothing is saved when one is wrong.
    pub async fn change_settings(&self, changes: &[(String, String)]) -> Result<()> {
        self.may(Right::Manage).await?;
        self.on_what_stands(async || self.change_sections(changes).await)
            .await
    }

    async fn change_sections(&self, changes: &[(String, String)]) -> Result<()> {
        let mut sections = self.sections().await?;
        for (i, (name, value)) in changes.iter().enumerate() {
            let name = of_now(name);
            if changes[..i].iter().any(|(before, _)| of_now(before) == name) {
                return Err(twice(name));
            }
            let (section, field) = name.split_once('.').ok_or_else(|| unknown(name))?;
            sections
                .iter_mut()
                .find(|known| known.name == section)
                .ok_or_else(|| unknown(name))?
                .set(name, field, value)?;
        }
        sections.retain(|section| section.touched);
        // Every section is checked before the first is saved, so that a wrong word in the last leaves the first as it was.
        let config = self.config().await?;
        let mut problems = Vec::new();
        for section in &sections {
            let secrets = match section.name {
                "texts" => self.changed_secrets(&config, &text_change(section)?),
                _ => Ok(Secrets::default()),
            };
            let checked = match (section.name, secrets) {
                ("enrollment", Ok(_)) => self.check_enrollment(section.read()?).await.map(drop),
                ("self_enrollment", Ok(_)) => self.check_self_enrollment(section.read()?).await.map(drop),
                ("portal", Ok(_)) => self.checked_portal(section.read()?).await.map(drop),
                (_, secrets) => secrets.and_then(|secrets| section.check(&config, &secrets)),
            };
            let mut found = match checked {
                Err(error) if error.problems.is_empty() => return Err(error),
                Err(error) => error.problems,
                Ok(()) => Vec::new(),
            };
            found.extend(section.unsaid(&found));
            problems.extend(found.into_iter().map(|problem| {
                let name = format!("{}.{}", section.name, problem.field);
                problem.at(name)
            }));
        }
        if problems.is_empty() {
            problems.extend(fit_together(&sections, &config)?);
        }
        if !problems.is_empty() {
            return Err(AppError::invalid(problems));
        }
        // A certificate by ACME needs a fitting address, and both may change in one call: so they are saved as one.
        let both = match sections.as_slice() {
            [.., portal, acme] if (portal.name, acme.name) == ("portal", "acme") => Some(page(portal, acme)?),
            _ => None,
        };
        if both.is_some() {
            sections.truncate(sections.len() - 2);
        }
        for section in sections {
            self.save_section(section).await?;
        }
        match both {
            Some(page) => self.save_portal_page(page).await.map(drop),
            None => Ok(()),
        }
    }

    /// All sections as they are saved now.
    async fn sections(&self) -> Result<Vec<Section>> {
        Ok(vec![
            Section::of::<OrganisationSettings>("organisation", &self.organisation_settings().await?)?,
            Section::of::<MailSettings>("mail", &self.mail_settings().await?)?,
            Section::of::<SendingSettings>("sending", &self.sending_settings().await?)?,
            Section::of::<SecuritySettings>("security", &self.security_settings().await?)?,
            Section::of::<TextSettings>("texts", &self.text_settings().await?)?,
            Section::of::<BounceSettings>("bounces", &self.bounce_settings().await?)?,
            Section::of::<EnrollmentSettings>("enrollment", &self.enrollment_settings().await?)?,
            Section::of::<SelfEnrollmentSettings>(
                "self_enrollment",
                &self.self_enrollment_settings().await?,
            )?,
            Section::of::<AppleChange>("apple", &self.config().await?.apple)?,
            Section::of::<PortalSettings>("portal", &self.portal_settings().await?)?,
            Section::of::<AcmeSettings>("acme", &self.acme_settings().await?)?,
        ])
    }

    async fn save_section(&self, section: Section) -> Result<()> {
        match section.name {
            "organisation" => self.save_organisation(section.read()?).await.map(drop),
            "sending" => self.save_sending(section.read()?).await.map(drop),
            "security" => self.save_security(section.read()?).await.map(drop),
            "texts" => self.save_texts(text_change(&section)?).await.map(drop),
            "enrollment" => self.save_enrollment(section.read()?).await,
            "self_enrollment" => self.save_self_enrollment(section.read()?).await.map(drop),
            "apple" => self.save_apple(section.read()?).await.map(drop),
            "mail" => {
                let change = MailChange {
                    settings: section.read()?,
                    secret: section.secret,
                };
                self.save_mail(change).await.map(drop)
            }
            "bounces" => {
                let change = BounceChange {
                    settings: section.read()?,
                    secret: section.secret,
                };
                self.save_bounces(change).await.map(drop)
            }
            "acme" => self.save_acme(acme_change(&section)?).await.map(drop),
            _ => self.save_portal(section.read()?).await.map(drop),
        }
    }
}

fn acme_change(section: &Section) -> Result<AcmeChange> {
    Ok(AcmeChange {
        settings: section.read()?,
        secret: section.secret.clone(),
    })
}

fn text_change(section: &Section) -> Result<TextChange> {
    Ok(TextChange {
        settings: section.read()?,
        secret: section.secret.clone(),
        signing: section.signing.clone(),
    })
}

fn page(portal: &Section, acme: &Section) -> Result<PortalPageChange> {
    Ok(PortalPageChange {
        portal: portal.read()?,
        acme: acme_change(acme)?,
    })
}

/// What is wrong between sections that are right by themselves.
fn fit_together(sections: &[Section], config: &Config) -> Result<Option<Problem>> {
    let touched = |name| sections.iter().find(|section| section.name == name);
    let address = match touched("portal") {
        Some(portal) => portal.read::<PortalSettings>()?.public_address,
        None => config.portal.public_address.clone(),
    };
    let acme = match touched("acme") {
        Some(acme) => acme.read()?,
        None => config.acme.clone(),
    };
    let name = touched("portal").map_or("acme.enabled", |_| "portal.public_address");
    Ok(acme::unfit(&acme, &address).map(|words| Problem::new(name, ProblemCode::UnknownWord, words)))
}

/// A change that cannot be made, at the setting that it is about.
fn refused(name: &str, message: String) -> AppError {
    let mut error = AppError::new(ErrorCode::InvalidInput, message);
    error.field = Some(name.to_owned());
    error
}

fn of_now(name: &str) -> &str {
    MOVED
        .iter()
        .find(|(before, _)| *before == name)
        .map_or(name, |(_, now)| now)
}

fn unknown(name: &str) -> AppError {
    refused(name, format!("There is no setting called {name}."))
        .hint("`muster settings get` lists all of them.")
}

fn twice(name: &str) -> AppError {
    refused(name, format!("{name} is given twice; nothing was changed.")).hint("Give each setting once.")
}

fn typed(name: &str, value: &str, like: &Value) -> Result<Value> {
    let wrong = |what: &str| refused(name, format!("{name} must be {what}."));
    Ok(match like {
        Value::Bool(_) => match value {
            "true" | "yes" | "on" => Value::Bool(true),
            "false" | "no" | "off" => Value::Bool(false),
            _ => return Err(wrong("true or false")),
        },
        Value::Number(_) if is_beyond(value) => Value::from(u32::MAX),
        Value::Number(_) => Value::from(value.parse::<u32>().map_err(|_| wrong("a whole number"))?),
        // Lists as people write them, and what has parts of its own as JSON.
        Value::Array(_) => value
            .trim_matches(['[', ']'])
            .split([',', ' '])
            .map(|part| part.trim().trim_matches('"'))
            .filter(|part| !part.is_empty())
            .map(Value::from)
            .collect(),
        Value::Object(_) => serde_json::from_str(value).map_err(|_| wrong("a JSON object"))?,
        _ => Value::from(value),
    })
}

/// Whether this is a whole number, and one that no setting takes.
fn is_beyond(value: &str) -> bool {
    let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && value.parse::<u32>().is_err()
}

fn whole(most: u32) -> String {
    format!("a whole number from 0 to {most}")
}

fn to_map<T: Serialize>(settings: &T) -> Result<Map<String, Value>> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(AppError::new(
            ErrorCode::Internal,
            "The settings could not be read.",
        )),
    }
}

fn fits<T: DeserializeOwned>(section: &Map<String, Value>) -> serde_json::Result<()> {
    T::deserialize(Value::Object(section.clone())).map(drop)
}

/// What the setting takes instead, out of the words of serde: the choices, or the bounds of a number.
fn misfit(name: &str, error: &serde_json::Error) -> AppError {
    let words = error.to_string();
    let expected = words
        .rsplit("expected ")
        .next()
        .unwrap_or_default()
        .replace('`', "");
    if let Some(field) = words
        .strip_prefix("missing field `")
        .and_then(|rest| rest.split('`').next())
    {
        let words = format!("{name} lacks “{field}”.");
        return AppError::from(Problem::new(name, ProblemCode::Required, words))
            .hint("The guide on the command line shows a whole one.");
    }
    let what = match expected.as_str() {
        "u8" => whole(u8::MAX.into()),
        "u16" => whole(u16::MAX.into()),
        "u32" => whole(u32::MAX),
        // A name of ours for something with parts: nobody outside knows it.
        kind if kind.starts_with("struct ") || kind.contains("enum ") => {
            "an object with its parts".to_owned()
        }
        choices => choices.to_owned(),
    };
    AppError::from(Problem::new(
        name,
        ProblemCode::UnknownWord,
        format!("{name} must be {what}."),
    ))
}

fn from_map<T: DeserializeOwned>(section: &str, map: Map<String, Value>) -> Result<T> {
    serde_json::from_value(Value::Object(map)).map_err(|error| {
        AppError::new(
            ErrorCode::InvalidInput,
            format!("A value of {section} cannot be used: {error}."),
        )
    })
}
