//! Apple devices: from the profile that a verified invitee downloads to commands that managed devices carry out.
//!
//! What a message means stands in `muster_mdm`; here stands what follows from it. The portal has the addresses.

mod account;
mod answer;
mod check_in;
pub(crate) mod commands;
pub(crate) mod facts;
mod profile;
mod scep;
pub(crate) mod signing;
mod turned_away;

pub use account::{AcceptedTerms, AccountSignIn, SignInAnswer};
pub use answer::DeviceAnswer;
pub use profile::ProfileAnswer;
pub use scep::ScepAnswer;

/// Where the portal answers devices, below its address. They stand in every profile and never change.
pub mod paths {
    /// Certificates.
    pub const SCEP: &str = "/apple/scep";
    /// Check-in.
    pub const CHECK_IN: &str = "/apple/checkin";
    /// Commands.
    pub const SERVER: &str = "/apple/mdm";
    /// Account-driven enrollment.
    pub const ACCOUNT: &str = "/apple/account";
    /// Where its person signs in.
    pub const ACCOUNT_SIGN_IN: &str = "/apple/account/sign-in";
}

/// Identifier of the enrollment profile on a device. A newer one of the same identifier takes its place.
pub(crate) const PROFILE_IDENTIFIER: &str = "app.muster.enrollment";
