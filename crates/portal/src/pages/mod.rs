//! The pages. One file a page; what each says stands in the catalogue of `muster_words`, under keys that begin with the
//! page's name.
//!
//! Pages are pure: what to show comes in, HTML goes out. No inline style or script (the content policy forbids both).

pub(crate) mod account;
mod apple;
pub(crate) mod asked;
pub(crate) mod dead;
pub(crate) mod device;
pub(crate) mod enrolled;
pub(crate) mod home;
mod icons;
pub(crate) mod in_app;
mod languages;
mod layout;
mod name;
mod passcode;
mod pictures;
pub(crate) mod plain;
pub(crate) mod profile;
mod promises;
mod questions;
mod sees;
pub(crate) mod self_enrollment;
pub(crate) mod short_code;
pub(crate) mod sign_in;
pub(crate) mod steps;
mod stuck;
pub(crate) mod terms;
pub(crate) mod welcome;

use layout::{Frame, frame};
pub(crate) use pictures::Drawn;
