//! What an admin types for a directory that speaks LDAP, without its password, which is kept apart.
//!
//! There is deliberately no field that switches certificate verification off; a private authority is given as PEM instead.

mod attributes;
mod check;
mod presets;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use attributes::{AttributeMap, DisabledRule};

/// Makes of directories. Each has presets, and a few ways of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum LdapKind {
    /// Microsoft's Active Directory, and Samba in its place.
    ActiveDirectory,
    /// OpenLDAP, and whatever else keeps people as `inetOrgPerson`.
    OpenLdap,
    /// The LDAP that Zoho Directory offers.
    ZohoDirectory,
    /// 389 Directory Server, Red Hat's, and FreeIPA.
    Directory389,
}

/// How a connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum LdapSecurity {
    /// From the first byte; usually port 636.
    Ldaps,
    /// By asking for it (RFC 4511, 4.14); usually port 389. Without a yes there is no connection.
    StartTls,
    /// Not at all. No password crosses the network this way, unless that is allowed.
    Plain,
}

/// A directory, how to read it, and what is what in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct LdapSettings {
    /// Whose make it is.
    pub kind: LdapKind,
    /// Host name or IP address.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Encryption.
    pub security: LdapSecurity,
    /// Allows passwords to cross the network unencrypted. Loopback never needs it.
    #[serde(default)]
    pub allow_plain_password: bool,
    /// Certificate authorities in PEM to trust besides the platform's own.
    #[serde(default)]
    pub ca_pem: Option<String>,
    /// Below this are all users that count.
    pub base_dn: String,
    /// Who reads: a DN, or for Active Directory also `user@domain`. Empty: nobody signs in, and what everybody may read is read.
    #[serde(default)]
    pub bind_as: String,
    /// Which entries are users (RFC 4515).
    pub user_filter: String,
    /// Below this are the groups, where that is another place.
    #[serde(default)]
    pub group_base_dn: Option<String>,
    /// Which entries are groups (RFC 4515).
    pub group_filter: String,
    /// What is what.
    pub attributes: AttributeMap,
    /// Entries in a page.
    #[serde(default = "page_size")]
    pub page_size: u16,
    /// How long things may take.
    #[serde(skip)]
    #[cfg_attr(feature = "wire", specta(skip))]
    pub limits: LdapLimits,
}

fn page_size() -> u16 {
    1_000
}

impl LdapSettings {
    /// The usual for a make of directory, with LDAPS.
    pub fn preset(kind: LdapKind, host: impl Into<String>, base_dn: impl Into<String>) -> Self {
        Self {
            kind,
            host: host.into(),
            port: 636,
            security: LdapSecurity::Ldaps,
            allow_plain_password: false,
            ca_pem: None,
            base_dn: base_dn.into(),
            bind_as: String::new(),
            user_filter: presets::user_filter(kind).to_owned(),
            group_base_dn: None,
            group_filter: presets::group_filter(kind).to_owned(),
            attributes: presets::attributes(kind),
            page_size: page_size(),
            limits: LdapLimits::default(),
        }
    }

    /// Fields that users need not have, whose attribute is the one that the make's preset names.
    pub(super) fn kept_defaults(&self) -> Vec<&'static str> {
        let preset = presets::attributes(self.kind);
        let map = &self.attributes;
        [
            ("phone", &map.phone, &preset.phone),
            ("upn", &map.upn, &preset.upn),
            ("department", &map.department, &preset.department),
        ]
        .into_iter()
        .filter(|(_, own, preset)| match (own, preset) {
            (Some(own), Some(preset)) => own.eq_ignore_ascii_case(preset),
            _ => false,
        })
        .map(|(field, ..)| field)
        .collect()
    }

    pub(super) fn group_base(&self) -> &str {
        self.group_base_dn.as_deref().unwrap_or(&self.base_dn)
    }

    pub(super) fn is_ad(&self) -> bool {
        self.kind == LdapKind::ActiveDirectory
    }
}

/// Limits of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LdapLimits {
    /// For look-up and connect together, and again for the TLS handshake.
    pub connect: Duration,
    /// For a bind, and for each page of a list to come whole.
    pub answer: Duration,
    /// For a whole list.
    pub whole: Duration,
    /// Before this no sign-in is refused, so that how long a no takes does not tell why it is one.
    pub refusal: Duration,
}

impl Default for LdapLimits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            answer: Duration::from_secs(60),
            whole: Duration::from_secs(3_600),
            refusal: Duration::from_millis(500),
        }
    }
}
