//! Settings → Apple: what an admin decides. The certificates stand in `certificates/`.

use muster_domain::{account::Right, problem::ProblemCode};

use super::{APPLE, check::Check, json};
use crate::{
    App, Result,
    wire::{AppleChange, AppleSettings},
};

/// Days of silence after which a device is pointed out, when nothing else is set.
const SILENT_DAYS: u32 = 30;
const MAX_SILENT_DAYS: u32 = 365;
const MAX_ACCOUNT: usize = 254;

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
    if change.silent_days > MAX_SILENT_DAYS {
        check.refuse(
            "silent_days",
            ProblemCode::OutOfRange,
            format!("At most {MAX_SILENT_DAYS} days."),
        );
    }
    check.done(AppleChange { account, ..change })
}
