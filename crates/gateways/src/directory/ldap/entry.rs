//! A user as the directory has them, in our terms; and why an entry cannot be one.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::answer::RawEntry;
use super::dn;
use super::error::printable;
use super::settings::{AttributeMap, DisabledRule, LdapSettings};
use super::values;

/// Longest value that is taken, in characters.
const MOST_VALUE: usize = 1_024;
/// Longest DN that is taken, in bytes.
const MOST_DN: usize = 4 * 1024;
/// Most groups that are read from a user's entry.
const MOST_MEMBER_OF: usize = 5_000;
/// ACCOUNTDISABLE of `userAccountControl` (MS-ADTS, 2.2.16).
const ACCOUNT_DISABLED: u32 = 0x2;

/// Why somebody may not sign in, by what their entry says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "LdapDisabledReason", rename_all = "snake_case")]
pub enum DisabledReason {
    /// An admin disabled the account.
    Disabled,
    /// The account's time is over.
    Expired,
}

/// A user of a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryEntry {
    /// Stays the same when everything else changes.
    pub stable_id: String,
    /// Where the entry is now, as the directory writes it.
    pub dn: String,
    /// The short name.
    pub user_name: String,
    /// The name to show; the short one where there is no other.
    pub name: String,
    /// The mail address, as the directory has it.
    pub email: String,
    /// The phone, as the directory has it.
    pub phone: Option<String>,
    /// `user@domain` of Active Directory.
    pub upn: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// Set when the account is not to be used.
    pub disabled: Option<DisabledReason>,
    /// DNs of groups that the entry itself names; nested ones are not among them.
    pub member_of: Vec<String>,
    /// The number of the group that Active Directory does not name among them (`primaryGroupID`): for most people *Domain Users*.
    pub primary_group: Option<u32>,
    /// The stamp or number of its last change, as the directory writes it.
    pub changed: Option<String>,
}

/// An entry that cannot be a user of ours, and why. The person exists all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// Where it is; cut off when it is very long.
    pub dn: String,
    /// Who it is, when that at least is known.
    pub stable_id: Option<String>,
    /// The attribute at fault.
    pub attribute: String,
    /// Why, in plain words.
    pub why: String,
}

/// How many entries had each attribute that is set up. What none has was perhaps renamed, or may no longer be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttributeCounts {
    /// Entries that came.
    pub entries: u32,
    /// Field of the attribute map, the attribute, and how many entries had it.
    pub had: Vec<(&'static str, String, u32)>,
    /// Fields that users need not have, whose attribute is the preset's and nobody's choice.
    pub by_default: Vec<&'static str>,
}

impl AttributeCounts {
    pub(super) fn new(settings: &LdapSettings) -> Self {
        let had = settings.attributes.mapped().into_iter();
        Self {
            entries: 0,
            by_default: settings.kept_defaults(),
            had: had
                .map(|(field, name)| (field, name.to_ascii_lowercase(), 0))
                .collect(),
        }
    }

    pub(super) fn count(&mut self, raw: &RawEntry) {
        self.entries += 1;
        for (_, name, count) in &mut self.had {
            *count += u32::from(!raw.all(name).is_empty());
        }
    }

    /// The attributes that no entry had, when there was any entry: field and name in small letters.
    pub fn missing(&self) -> Vec<(&'static str, &str)> {
        let nobody = |(_, _, count): &&(&'static str, String, u32)| self.entries > 0 && *count == 0;
        self.had
            .iter()
            .filter(nobody)
            .map(|(field, name, _)| (*field, name.as_str()))
            .collect()
    }

    /// The same, parted into those that are missed, and those that are not: what users need not have is missed only where somebody
    /// set its attribute, since a preset names what many directories do not use (`departmentNumber`). What users have of their groups
    /// is not missed where the groups say who is in them: OpenLDAP has no `memberOf` unless it is told to keep one
    /// (slapo-memberof(5)).
    pub fn missed(&self, groups_have_members: bool) -> (Vec<&str>, Vec<&str>) {
        let (unneeded, missed): (Vec<_>, Vec<_>) =
            self.missing().into_iter().partition(|(field, _)| match *field {
                "member_of" => groups_have_members,
                field => self.by_default.contains(&field),
            });
        (
            missed.into_iter().map(|(_, name)| name).collect(),
            unneeded.into_iter().map(|(_, name)| name).collect(),
        )
    }
}

/// Reads entries by a map whose names are prepared once.
#[derive(Debug, Clone)]
pub(super) struct EntryReader {
    map: AttributeMap,
}

impl EntryReader {
    pub fn new(map: &AttributeMap) -> Self {
        let mut map = map.clone();
        let AttributeMap {
            id,
            user_name,
            login,
            name,
            email,
            phone,
            upn,
            department,
            disabled,
            member_of,
            changed,
            group_name,
            group_members,
        } = &mut map;
        let optional = [phone, upn, department, member_of]
            .into_iter()
            .filter_map(Option::as_mut);
        [id, user_name, name, email, changed, group_name]
            .into_iter()
            .chain(optional)
            .chain(login)
            .chain(group_members)
            .for_each(|name| name.make_ascii_lowercase());
        if let DisabledRule::Value { attribute, .. } = disabled {
            attribute.make_ascii_lowercase();
        }
        Self { map }
    }

    /// The map with its names in small letters.
    pub fn map(&self) -> &AttributeMap {
        &self.map
    }

    /// A user, or why not.
    pub fn read(&self, raw: &RawEntry, now: Timestamp) -> Result<DirectoryEntry, Unusable> {
        let map = &self.map;
        let stable_id = stable_id(raw, &map.id);
        let unusable = |attribute: &str, why: &str| Unusable {
            dn: raw.dn.chars().take(MOST_VALUE).collect(),
            stable_id: stable_id.clone(),
            attribute: attribute.to_owned(),
            why: why.to_owned(),
        };
        if raw.dn.len() > MOST_DN || dn::parse(&raw.dn).is_none() {
            return Err(unusable("dn", "Its DN cannot be read."));
        }
        let Some(id) = stable_id.clone() else {
            return Err(unusable(
                &map.id,
                "It has no id by which it could be known again.",
            ));
        };
        let mandatory = |name: &str, missing: &str| match line(raw, name) {
            Line::Is(text) => Ok(text),
            Line::Missing => Err(unusable(name, missing)),
            Line::Bad => Err(unusable(name, "Its value is far too long, or is no text.")),
        };
        let user_name = mandatory(&map.user_name, "It has no user name.")?;
        let email = mandatory(&map.email, "It has no mail address.")?;
        if !email.contains('@') {
            return Err(unusable(
                &map.email,
                &format!("“{}” is no mail address.", beginning(&email)),
            ));
        }
        let optional = |name: &Option<String>| name.as_deref().and_then(|name| line(raw, name).text());
        let member_of = map.member_of.as_deref().map_or_else(Vec::new, |name| {
            let fit = |dn: &&str| dn.len() <= MOST_DN;
            raw.texts(name)
                .filter(fit)
                .take(MOST_MEMBER_OF)
                .map(str::to_owned)
                .collect()
        });
        Ok(DirectoryEntry {
            stable_id: id,
            dn: raw.dn.clone(),
            name: line(raw, &map.name).text().unwrap_or_else(|| user_name.clone()),
            user_name,
            email,
            phone: optional(&map.phone),
            upn: optional(&map.upn),
            department: optional(&map.department),
            disabled: self.disabled(raw, now),
            member_of,
            // Asked for in Active Directory alone.
            primary_group: raw.text("primarygroupid").and_then(|text| text.parse().ok()),
            changed: line(raw, &map.changed).text(),
        })
    }

    fn disabled(&self, raw: &RawEntry, now: Timestamp) -> Option<DisabledReason> {
        match &self.map.disabled {
            DisabledRule::Never => None,
            DisabledRule::Value { attribute, value } => raw
                .texts(attribute)
                .any(|found| found.eq_ignore_ascii_case(value))
                .then_some(DisabledReason::Disabled),
            DisabledRule::AccountControl => {
                // A signed number of 32 bits.
                let control = raw
                    .text("useraccountcontrol")
                    .and_then(|text| text.parse::<i32>().ok());
                let expires = raw.text("accountexpires").and_then(values::filetime);
                match (control, expires) {
                    (Some(control), _) if control.cast_unsigned() & ACCOUNT_DISABLED != 0 => {
                        Some(DisabledReason::Disabled)
                    }
                    (_, Some(moment)) if moment <= now => Some(DisabledReason::Expired),
                    _ => None,
                }
            }
        }
    }
}

enum Line {
    Is(String),
    Missing,
    Bad,
}

impl Line {
    fn text(self) -> Option<String> {
        match self {
            Self::Is(text) => Some(text),
            Self::Missing | Self::Bad => None,
        }
    }
}

/// The first value, as one line of text.
fn line(raw: &RawEntry, name: &str) -> Line {
    let Some(value) = raw.first(name) else {
        return Line::Missing;
    };
    let Ok(text) = std::str::from_utf8(value) else {
        return Line::Bad;
    };
    match muster_domain::text::line(name, name, text, MOST_VALUE, false) {
        Ok(text) if text.is_empty() => Line::Missing,
        Ok(text) => Line::Is(text),
        Err(_) => Line::Bad,
    }
}

/// What an entry is known by: a GUID of Microsoft's as its tools write it, else the text in small letters, else hexadecimal digits.
pub(super) fn stable_id(raw: &RawEntry, attribute: &str) -> Option<String> {
    let value = raw
        .first(attribute)
        .filter(|value| !value.is_empty() && value.len() <= 256)?;
    if is_guid(attribute) {
        return values::guid(value);
    }
    match std::str::from_utf8(value) {
        Ok(text) if text.bytes().all(|b| (b'!'..=b'~').contains(&b)) => Some(text.to_ascii_lowercase()),
        _ => Some(values::hex(value)),
    }
}

/// Attributes whose sixteen octets are a GUID.
pub(super) fn is_guid(attribute: &str) -> bool {
    attribute.eq_ignore_ascii_case("objectGUID") || attribute.eq_ignore_ascii_case("mS-DS-ConsistencyGuid")
}

/// So much of a value that is of no use that one finds it.
fn beginning(value: &str) -> String {
    printable(value).chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::directory::ldap::LdapKind;

    fn raw(attributes: &[(&str, &str)]) -> RawEntry {
        RawEntry {
            dn: "uid=ana,dc=example".into(),
            attributes: attributes
                .iter()
                .map(|(name, value)| ((*name).to_owned(), vec![Bytes::copy_from_slice(value.as_bytes())]))
                .collect(),
        }
    }

    fn reader(kind: LdapKind) -> EntryReader {
        EntryReader::new(&LdapSettings::preset(kind, "localhost", "dc=example").attributes)
    }

    fn now() -> Timestamp {
        values::generalized("20261127113226Z").unwrap()
    }

    const ANA: [(&str, &str); 3] = [("entryuuid", "A-1"), ("uid", "ana"), ("mail", "ana@example.org")];

    #[test]
    fn what_is_missing_is_said_and_nobody_vanishes() {
        let reader = reader(LdapKind::OpenLdap);
        let whole = reader.read(&raw(&ANA), now()).unwrap();
        assert_eq!((whole.stable_id.as_str(), whole.name.as_str()), ("a-1", "ana"));
        for missing in 0..3 {
            let mut some = ANA.to_vec();
            let (name, _) = some.remove(missing);
            let unusable = reader.read(&raw(&some), now()).unwrap_err();
            assert_eq!(unusable.attribute, name);
            assert_eq!(unusable.stable_id.is_some(), name != "entryuuid");
        }
        let long = "x".repeat(2_000);
        let mut some = ANA.to_vec();
        some[2].1 = &long;
        assert!(
            reader
                .read(&raw(&some), now())
                .unwrap_err()
                .why
                .contains("too long")
        );
    }

    #[test]
    fn groups_of_users_are_not_missed_where_groups_name_their_members() {
        let counts = AttributeCounts {
            entries: 2,
            had: vec![
                ("member_of", "memberof".into(), 0),
                ("phone", "mobile".into(), 0),
                ("email", "mail".into(), 2),
            ],
            by_default: Vec::new(),
        };
        assert_eq!(counts.missed(true), (vec!["mobile"], vec!["memberof"]));
        assert_eq!(counts.missed(false), (vec!["memberof", "mobile"], vec![]));
    }

    #[test]
    fn accounts_that_are_disabled_or_over() {
        let reader = reader(LdapKind::ActiveDirectory);
        let disabled = |control: &str, expires: &str| {
            let raw = raw(&[("useraccountcontrol", control), ("accountexpires", expires)]);
            reader.disabled(&raw, now())
        };
        assert_eq!(disabled("512", "0"), None);
        assert_eq!(disabled("514", "0"), Some(DisabledReason::Disabled));
        assert_eq!(disabled("-2147483646", "0"), Some(DisabledReason::Disabled));
        assert_eq!(
            disabled("512", "133500000000000000"),
            Some(DisabledReason::Expired)
        );
        assert_eq!(disabled("512", "9223372036854775807"), None);
    }

    #[test]
    fn an_attribute_that_nobody_has_is_noticed() {
        let settings = LdapSettings::preset(LdapKind::OpenLdap, "localhost", "dc=example");
        let mut counts = AttributeCounts::new(&settings);
        assert!(counts.missing().is_empty());
        counts.count(&raw(&ANA));
        let missing: Vec<_> = counts.missing().into_iter().map(|(field, _)| field).collect();
        assert_eq!(missing, ["name", "changed", "phone", "department", "member_of"]);
    }

    #[test]
    fn of_what_nobody_need_have_only_what_somebody_set_is_missed() {
        let mut settings = LdapSettings::preset(LdapKind::OpenLdap, "localhost", "dc=example");
        let missed = |settings: &LdapSettings| {
            let mut counts = AttributeCounts::new(settings);
            counts.count(&raw(&ANA));
            let (missed, unneeded) = counts.missed(true);
            (missed.join(" "), unneeded.join(" "))
        };
        let needed = "cn modifytimestamp";
        let (of_preset, unneeded) = missed(&settings);
        assert_eq!(of_preset, needed);
        assert_eq!(unneeded, "mobile departmentnumber memberof");
        settings.attributes.department = Some("ou".into());
        assert_eq!(missed(&settings).0, format!("{needed} ou"));
        // In whatever letter case it is written, the preset's is the preset's.
        settings.attributes.department = Some("DEPARTMENTnumber".into());
        assert_eq!(missed(&settings).0, needed);
    }
}
