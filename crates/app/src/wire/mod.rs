//! What crosses between the engine and its faces. The console's TypeScript types are generated from here.
//!
//! No 64-bit integers (JavaScript would round them): ids are strings, counts `u32`, moments milliseconds in an `f64`.

mod accounts;
mod acme;
mod approvals;
mod audit;
mod batches;
mod bounces;
mod cards;
mod certificates;
mod devices;
mod directories;
mod enroll;
mod enrollment;
mod groups;
mod imports;
mod invites;
mod outbox;
mod overview;
mod self_enrollment;
mod sending;
mod settings;
mod templates;
mod terms;
mod texts;
mod users;

pub use accounts::*;
pub use acme::*;
pub use approvals::*;
pub use audit::*;
pub use batches::*;
pub use bounces::*;
pub use cards::*;
pub use certificates::*;
pub use devices::*;
pub use directories::*;
pub use enroll::*;
pub use enrollment::*;
pub use groups::*;
pub use imports::*;
pub use invites::*;
pub use outbox::*;
pub use overview::*;
pub use self_enrollment::*;
pub use sending::*;
pub use settings::*;
pub use templates::*;
pub use terms::*;
pub use texts::*;
pub use users::*;

use muster_domain::time::Moment;
use serde::{Deserialize, Serialize};
use specta::Type;

/// UTC milliseconds since 1970, as JavaScript's `Date` takes them.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Deserialize, Type)]
#[serde(transparent)]
pub struct Millis(#[specta(type = specta_typescript::Number)] f64);

impl From<Moment> for Millis {
    #[allow(clippy::cast_precision_loss)] // exact up to the year 287396
    fn from(moment: Moment) -> Self {
        Self(moment.0 as f64)
    }
}

/// Whole milliseconds without a fraction, so that `--json` shows `1795426797844` and not `1795426797844.0`.
impl Serialize for Millis {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.get())
    }
}

impl Millis {
    /// Whole milliseconds.
    #[allow(clippy::cast_possible_truncation)]
    pub fn get(self) -> i64 {
        self.0 as i64
    }
}
