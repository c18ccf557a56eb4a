//! `muster settings get|set`.

use muster_app::{App, AppError, ErrorCode};
use serde_json::{Map, Value};

use crate::{
    exit::{Failure, OK},
    output,
};

/// Prints settings.
pub async fn get(app: &App, names: &[String], json: bool) -> Result<u8, Failure> {
    let all = app.settings_by_name().await?;
    let mut chosen = Map::new();
    if names.is_empty() {
        chosen = all;
    } else {
        for name in names {
            let section = format!("{name}.");
            let before = chosen.len();
            chosen.extend(
                all.iter()
                    .filter(|(key, _)| *key == name || key.starts_with(&section))
                    .map(|(key, value)| (key.clone(), value.clone())),
            );
            if chosen.len() == before {
                return Err(AppError::new(
                    ErrorCode::InvalidInput,
                    format!("There is no setting called {name}."),
                )
                .hint("`muster settings get` lists all of them.")
                .into());
            }
        }
    }
    print(&chosen, json)?;
    Ok(OK)
}

/// Changes settings and prints the changed ones.
pub async fn set(app: &App, changes: Vec<String>, json: bool) -> Result<u8, Failure> {
    let mut pairs = Vec::with_capacity(changes.len());
    for change in changes {
        let (name, value) = change.split_once('=').ok_or_else(|| {
            AppError::new(
                ErrorCode::InvalidInput,
                format!("“{change}” is not of the form KEY=VALUE."),
            )
        })?;
        let is_secret = name.ends_with(".secret") || name == "texts.signing";
        let value = if is_secret && value == "-" {
            output::secret_from_input()?
        } else {
            value.to_owned()
        };
        pairs.push((name.to_owned(), value));
    }
    app.change_settings(&pairs).await?;
    let all = app.settings_by_name().await?;
    let changed = all
        .into_iter()
        .filter(|(key, _)| pairs.iter().any(|(name, _)| shown(name) == *key))
        .collect();
    print(&changed, json)?;
    Ok(OK)
}

/// A secret never comes out; what shows is whether there is one.
fn shown(name: &str) -> String {
    match (name.strip_suffix(".secret"), name) {
        (Some(section), _) => format!("{section}.has_secret"),
        (None, "texts.signing") => "texts.has_signing".to_owned(),
        (None, name) => name.to_owned(),
    }
}

fn print(settings: &Map<String, Value>, json: bool) -> anyhow::Result<()> {
    if json {
        return output::object(settings);
    }
    for (name, value) in settings {
        output::line(match value {
            Value::String(text) => format!("{name}={text}"),
            other => format!("{name}={other}"),
        })?;
    }
    Ok(())
}
