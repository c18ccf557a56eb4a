//! Settings → Apple: what an admin decides. The certificates stand in `certificates/`.

use muster_domain::{account::Right, problem::ProblemCode, user::EmailAddress};
use muster_mdm::apple::os_version::OsVersion;

use super::{APPLE, check::Check, json};
use crate::{
    App, Result,
    wire::{AppleChange, AppleSettings},
};

/// Days of silence after which a device is pointed out, when nothing else is set.
const SILENT_DAYS: u32 = 30;
const MAX_SILENT_DAYS: u32 = 365;
const MAX_ACCOUNT: usize = 254;
const MAX_ADDRESSES: usize = 2_000;

pub(super) fn defaults() -> AppleChange {
    AppleChange {
        silent_days: SILENT_DAYS,
        ..AppleChange::default()
    }
}

impl App {
    /// Checks and saves what an admin decides about Apple devices.
    pub async fn save_apple(&self, change: AppleChange) -> Result<AppleSettings> {
        self.may(Right::Manage).await?;
        let clean = check(change)?;
        self.put(vec![(APPLE, json(&clean)?)]).await?;
        self.apple_settings().await
    }
}

pub(super) fn check(change: AppleChange) -> Result<AppleChange> {
    let mut check = Check::default();
    let account = check.line(
        "account",
        "The Apple account",
        &change.account,
        MAX_ACCOUNT,
        false,
    );
    let least_ios = version(&mut check, "least_ios", &change.least_ios);
    let least_macos = version(&mut check, "least_macos", &change.least_macos);
    let notify = check.line(
        "notify",
        "The list of addresses",
        &change.notify,
        MAX_ADDRESSES,
        false,
    );
    for address in addresses(&notify) {
        if EmailAddress::parse("notify", address).is_err() {
            check.refuse(
                "notify",
                ProblemCode::UnknownWord,
                format!("“{address}” is not a mail address."),
            );
        }
    }
    if change.silent_days > MAX_SILENT_DAYS {
        check.refuse(
            "silent_days",
            ProblemCode::OutOfRange,
            format!("At most {MAX_SILENT_DAYS} days."),
        );
    }
    check.done(AppleChange {
        account,
        least_ios,
        least_macos,
        notify,
        ..change
    })
}

/// The addresses of a list with commas.
pub(crate) fn addresses(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
        .map(str::trim)
        .filter(|address| !address.is_empty())
}

fn version(check: &mut Check, field: &'static str, typed: &str) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        return String::new();
    }
    match typed.parse::<OsVersion>() {
        Ok(version) => version.to_string(),
        Err(error) => {
            check.refuse(field, ProblemCode::UnknownWord, error.to_string());
            typed.to_owned()
        }
    }
}
