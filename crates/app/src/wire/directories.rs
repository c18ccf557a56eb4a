//! Directories as the console sets them up, tries and synchronises them. Secrets go in and never come out.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What kind of directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DirectoryKind {
    /// It lists its users and groups, and checks passwords: Active Directory, OpenLDAP and their like.
    Ldap,
    /// It says who has signed in: Entra ID, Google, Okta and their like.
    Oidc,
}
