//! What a reviewed sheet would create: one row an invite.

use serde::{Deserialize, Serialize};

use crate::{device::OwnedBy, platform::Platform, user::EmailAddress};

use super::row::Values;

/// An invite to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRow {
    /// Name of the user.
    #[serde(rename = "n")]
    pub name: String,
    /// Address.
    #[serde(rename = "e")]
    pub email: EmailAddress,
    /// Platform.
    #[serde(rename = "p")]
    pub platform: Platform,
    /// Ownership.
    #[serde(rename = "o")]
    pub owned_by: OwnedBy,
    /// Group; `None` is un-assigned.
    #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Directory domain.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Phone number in international form.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Language, as a BCP 47 tag.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Time zone, by its IANA name.
    #[serde(rename = "z", default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

impl From<Values> for PlannedRow {
    fn from(values: Values) -> Self {
        let Values {
            name,
            email,
            platform,
            owned_by,
            group,
            domain,
            phone,
            language,
            time_zone,
        } = values;
        Self {
            name,
            email,
            platform,
            owned_by,
            group,
            domain,
            phone,
            language,
            time_zone,
        }
    }
}
