//! Directories of organisations: who belongs to them, in which groups, and whether somebody knows their password.
//!
//! What stays out: what follows from somebody being there, having gone or having signed in. That is the application's.

pub mod ldap;
pub mod oidc;
