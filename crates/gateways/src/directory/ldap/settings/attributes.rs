//! Which attribute of an entry holds what.

use serde::{Deserialize, Serialize};

/// Names of attributes (RFC 4512, 2.5), in any letter case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "LdapAttributeMap")]
pub struct AttributeMap {
    /// What stays the same when somebody is renamed or moved: `entryUUID` (RFC 4530), `objectGUID`, `nsUniqueId`.
    pub id: String,
    /// The short name.
    pub user_name: String,
    /// What people may type when they sign in.
    pub login: Vec<String>,
    /// The name to show.
    pub name: String,
    /// The mail address.
    pub email: String,
    /// The phone.
    #[serde(default)]
    pub phone: Option<String>,
    /// `user@domain` of Active Directory.
    #[serde(default)]
    pub upn: Option<String>,
    /// The department.
    #[serde(default)]
    pub department: Option<String>,
    /// What marks somebody as disabled.
    pub disabled: DisabledRule,
    /// A user's groups, where the directory keeps them with the user.
    #[serde(default)]
    pub member_of: Option<String>,
    /// When an entry was changed last: `modifyTimestamp` or `whenChanged`, or the number `uSNChanged`.
    pub changed: String,
    /// A group's name.
    pub group_name: String,
    /// A group's members: `member`, `uniqueMember` (DNs), `memberUid` (user names, RFC 2307).
    pub group_members: Vec<String>,
}

/// What marks somebody as disabled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename = "LdapDisabledRule", rename_all = "snake_case", tag = "kind")]
pub enum DisabledRule {
    /// Nothing.
    Never,
    /// `userAccountControl` and `accountExpires` (MS-ADTS, 2.2.16 and MS-ADA1, 2.2).
    AccountControl,
    /// This attribute has this value, in any letter case.
    Value {
        /// Which attribute.
        attribute: String,
        /// The value that disables.
        value: String,
    },
}

impl AttributeMap {
    /// All that is asked for of a user, each once.
    pub(in crate::directory::ldap) fn of_user(&self) -> Vec<String> {
        let mut all = vec![
            self.id.clone(),
            self.user_name.clone(),
            self.name.clone(),
            self.email.clone(),
            self.changed.clone(),
        ];
        all.extend(
            [&self.phone, &self.upn, &self.department, &self.member_of]
                .into_iter()
                .flatten()
                .cloned(),
        );
        match &self.disabled {
            DisabledRule::Never => {}
            DisabledRule::AccountControl => all.extend([
                "userAccountControl".into(),
                "accountExpires".into(),
                "primaryGroupID".into(),
            ]),
            DisabledRule::Value { attribute, .. } => all.push(attribute.clone()),
        }
        once(all)
    }

    /// All that is asked for of a group, each once.
    pub(in crate::directory::ldap) fn of_group(&self) -> Vec<String> {
        let mut all = vec![self.id.clone(), self.group_name.clone()];
        if matches!(self.disabled, DisabledRule::AccountControl) {
            all.push("objectSid".into());
        }
        all.extend(self.group_members.iter().cloned());
        once(all)
    }

    /// What a test looks for in samples: its label and its attribute.
    pub(in crate::directory::ldap) fn mapped(&self) -> Vec<(&'static str, &str)> {
        let mut all = vec![
            ("id", self.id.as_str()),
            ("user_name", &self.user_name),
            ("name", &self.name),
            ("email", &self.email),
            ("changed", &self.changed),
        ];
        let optional = [
            ("phone", &self.phone),
            ("upn", &self.upn),
            ("department", &self.department),
            ("member_of", &self.member_of),
        ];
        all.extend(
            optional
                .into_iter()
                .filter_map(|(label, name)| Some((label, name.as_deref()?))),
        );
        if matches!(self.disabled, DisabledRule::AccountControl) {
            all.push(("disabled", "userAccountControl"));
        }
        all
    }

    /// Whether changes are numbered by the server (Active Directory) and not stamped.
    pub(in crate::directory::ldap) fn counts_changes(&self) -> bool {
        self.changed.eq_ignore_ascii_case("uSNChanged")
    }
}

fn once(all: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(all.len());
    for name in all {
        if !kept.iter().any(|had| had.eq_ignore_ascii_case(&name)) {
            kept.push(name);
        }
    }
    kept
}
