//! Settings one by one, as the command line names them: `mail.host`, `portal.listen_port`.

use muster_domain::problem::{Problem, ProblemCode};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{mail, organisation, portal};
use crate::{
    App, AppError, ErrorCode, Result,
    wire::{MailChange, MailSettings, OrganisationSettings, PortalSettings, SecretChange},
};

const SECRET: &str = "mail.secret";

impl App {
    /// Every setting by its name, in alphabetical order. A secret only says whether it is stored.
    pub async fn settings_by_name(&self) -> Result<Map<String, Value>> {
        let mut all = Map::new();
        flatten(&mut all, "mail", &self.mail_settings().await?)?;
        flatten(&mut all, "organisation", &self.organisation_settings().await?)?;
        flatten(&mut all, "portal", &self.portal_settings().await?)?;
        Ok(all)
    }

    /// Sets several settings by name; every section is checked as a whole, and nothing is saved when one is wrong.
    pub async fn change_settings(&self, changes: &[(String, String)]) -> Result<()> {
        let mut mail_map = to_map(&self.mail_settings().await?)?;
        let mut organisation_map = to_map(&self.organisation_settings().await?)?;
        let mut portal_map = to_map(&self.portal_settings().await?)?;
        let mut secret = SecretChange::Keep;
        let mut touched = [false; 3];
        for (i, (name, value)) in changes.iter().enumerate() {
            if changes[..i].iter().any(|(before, _)| before == name) {
                return Err(twice(name));
            }
            if name == SECRET {
                secret = match value.as_str() {
                    "" => SecretChange::Clear,
                    value => SecretChange::Set {
                        value: value.to_owned(),
                    },
                };
                touched[1] = true;
                continue;
            }
            let (section, i) = match name.split_once('.') {
                Some(("organisation", _)) => (&mut organisation_map, 0),
                Some(("mail", "has_secret")) | None => return Err(unknown(name)),
                Some(("mail", _)) => (&mut mail_map, 1),
                Some(("portal", _)) => (&mut portal_map, 2),
                Some(_) => return Err(unknown(name)),
            };
            let field = name.split_once('.').map_or("", |(_, field)| field);
            let slot = section.get_mut(field).ok_or_else(|| unknown(name))?;
            *slot = typed(name, value, slot)?;
            // Tried one by one, so that a value of the wrong kind is refused under its own name.
            let fits = match i {
                0 => fits::<OrganisationSettings>(section),
                1 => fits::<MailSettings>(section),
                _ => fits::<PortalSettings>(section),
            };
            fits.map_err(|error| misfit(name, &error))?;
            touched[i] = true;
        }
        // Every section is checked before the first is saved, so that a wrong word in the last leaves the first as it was.
        let organisation: OrganisationSettings = from_map("organisation", organisation_map)?;
        let mail = MailChange {
            settings: from_map("mail", mail_map)?,
            secret,
        };
        let portal: PortalSettings = from_map("portal", portal_map)?;
        let config = self.config().await?;
        let has_secret = mail::will_have_secret(&mail.secret, &config);
        let mut problems = Vec::new();
        let mut note = |section: &str, refused: Result<()>| match refused {
            Err(error) if error.problems.is_empty() => Err(error),
            Err(error) => {
                problems.extend(error.problems.into_iter().map(|problem| {
                    let name = format!("{section}.{}", problem.field);
                    problem.at(name)
                }));
                Ok(())
            }
            Ok(()) => Ok(()),
        };
        if touched[0] {
            note(
                "organisation",
                organisation::check(organisation.clone()).map(drop),
            )?;
        }
        if touched[1] {
            note("mail", mail::check(mail.settings.clone(), has_secret).map(drop))?;
            note("mail", mail::check_change(&mail.secret))?;
        }
        if touched[2] {
            note("portal", portal::check(portal.clone()).map(drop))?;
        }
        if !problems.is_empty() {
            return Err(AppError::invalid(problems));
        }
        if touched[0] {
            self.save_organisation(organisation).await?;
        }
        if touched[1] {
            self.save_mail(mail).await?;
        }
        if touched[2] {
            self.save_portal(portal).await?;
        }
        Ok(())
    }
}

/// A change that cannot be made, at the setting that it is about.
fn refused(name: &str, message: String) -> AppError {
    let mut error = AppError::new(ErrorCode::InvalidInput, message);
    error.field = Some(name.to_owned());
    error
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
        Value::Number(_) => Value::from(value.parse::<u32>().map_err(|_| wrong("a whole number"))?),
        _ => Value::from(value),
    })
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

fn flatten<T: Serialize>(all: &mut Map<String, Value>, section: &str, settings: &T) -> Result<()> {
    all.extend(
        to_map(settings)?
            .into_iter()
            .map(|(field, value)| (format!("{section}.{field}"), value)),
    );
    Ok(())
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
    let what = match expected.as_str() {
        "u16" => "a whole number up to 65535".to_owned(),
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
