//! Who has come.

use muster_domain::time::Moment;
use serde::{Deserialize, Serialize};

/// Somebody whom a provider vouches for.
///
/// `issuer` and `subject` together are who it is, for ever; everything else can change, and can become another's. To recognise a user
/// who was known before, use `email` only where `email_verified` is true; with Entra ID, `directory_id` is the object id that Graph
/// has too, and `upn` stands in a domain of the tenant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Who says so.
    pub issuer: String,
    /// Whom they mean: unique and never given away again there (OpenID Connect Core, 2).
    pub subject: String,
    /// The same person's id in the directory behind it: `oid` of Entra ID.
    pub directory_id: Option<String>,
    /// Email address, as it was written.
    pub email: Option<String>,
    /// Whether the address is believed to be theirs.
    pub email_verified: bool,
    /// User principal name.
    pub upn: Option<String>,
    /// The name that they want to be known by; with many providers what they sign in with.
    pub preferred_username: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Groups, where they are asked after and were given.
    pub groups: Option<Vec<String>>,
    /// There are more groups than were given, so that not even absence from one can be told.
    pub groups_left_out: bool,
    /// Tenant of Entra ID (`tid`).
    pub tenant: Option<String>,
    /// Domain of Google Workspace (`hd`).
    pub hosted_domain: Option<String>,
    /// When they last proved who they are, if the provider says so.
    pub auth_time: Option<Moment>,
}
