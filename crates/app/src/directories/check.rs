//! What is wrong with a draft, each at its field. Asks nobody.

use muster_domain::{
    problem::{Problem, ProblemCode},
    text,
};
use secrecy::SecretString;

use super::due::MOST_FULL_HOURS;
use crate::{
    AppError, Result,
    wire::{DirectoryConnection, DirectoryDraft, DirectorySyncSettings},
};

/// Longest name of a directory, in characters: it stands on a button of the portal.
const MAX_NAME: usize = 60;
/// Minutes between two syncs, when there are any.
const EVERY_MINUTES: std::ops::RangeInclusive<u32> = 5..=10_080;
/// Hours between two syncs of all users: who has gone is seen in them alone, so there is one a day.
const FULL_EVERY_HOURS: std::ops::RangeInclusive<u32> = 1..=MOST_FULL_HOURS;

/// A draft that can be saved or tried.
pub(super) struct Checked {
    pub name: String,
    pub sync: DirectorySyncSettings,
    pub secret: Option<SecretString>,
}

/// Checks a draft; `secret` is what it would sign in with.
pub(super) fn checked(draft: &DirectoryDraft, secret: Option<SecretString>) -> Result<Checked> {
    let mut problems = connection_problems(&draft.connection, secret.as_ref());
    let name = text::line("name", "The name", &draft.name, MAX_NAME, true)
        .map_err(|problem| problems.push(problem))
        .unwrap_or_default();
    let sync = &draft.sync;
    let mut range = |field: &str, words: &str, fits: bool| {
        if !fits {
            problems.push(Problem::new(field, ProblemCode::OutOfRange, words));
        }
    };
    range(
        "sync.every_minutes",
        "Between two syncs are 5 minutes to a week; 0 is only by hand.",
        sync.every_minutes == 0 || EVERY_MINUTES.contains(&sync.every_minutes),
    );
    range(
        "sync.full_every_hours",
        "All users are read every hour to every 24 hours: who has left is seen then.",
        FULL_EVERY_HOURS.contains(&sync.full_every_hours),
    );
    range(
        "sync.most_leaving_percent",
        "The share that may leave without asking lies between 1 and 100 percent.",
        (1..=100).contains(&sync.most_leaving_percent),
    );
    match problems.is_empty() {
        true => Ok(Checked {
            name,
            sync: sync.clone(),
            secret,
        }),
        false => Err(AppError::invalid(problems)),
    }
}

/// What is wrong with how it is reached. The gateway's word for the secret is its own.
fn connection_problems(connection: &DirectoryConnection, secret: Option<&SecretString>) -> Vec<Problem> {
    let problems = match connection {
        DirectoryConnection::Ldap(settings) => {
            settings.check(&secret.cloned().unwrap_or_else(|| SecretString::from("")))
        }
        DirectoryConnection::Oidc(settings) => settings.check(secret),
    };
    problems
        .into_iter()
        .map(|problem| match problem.field.as_str() {
            "password" => Problem {
                field: "secret".into(),
                ..problem
            },
            _ => problem,
        })
        .collect()
}
