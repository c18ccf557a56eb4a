//! Logos made safe and small, and invites on paper.
//!
//! [`Logo`] turns whatever file an organisation has for a logo into one small PNG. [`cards`] puts invites onto cards and
//! labels, as a PDF. What a card says, and in which language, is the caller's; so is where a logo is kept. No store, no
//! network; of the disk, only the system's fonts are read.

pub mod cards;
mod logo;

pub use logo::{Logo, LogoError, Tone};
