//! Device groups, and which of them a device joins when it enrolls.
//!
//! [`group_for`] is the one place that decides: the plan of an invite asks it with what is known then, a device's check-in asks
//! again while the device is still un-assigned.

use std::collections::BTreeMap;

use crate::{
    device::OwnedBy,
    platform::Platform,
    problem::{Problem, ProblemCode},
    text, user,
};

/// Longest group name, in characters.
pub const MAX_NAME: usize = 100;
/// Most rules.
pub const MAX_RULES: usize = 200;

/// A group's name; blank means un-assigned.
pub fn name(field: &str, value: &str) -> Result<Option<String>, Problem> {
    let clean = text::line(field, "The group name", value, MAX_NAME, false)?;
    Ok((!clean.is_empty()).then_some(clean))
}

/// The name of a group that is made or named anew.
pub fn new_name(field: &str, value: &str) -> Result<String, Problem> {
    text::line(field, "The group name", value, MAX_NAME, true)
}

/// What two spellings of one group have in common.
pub fn key(name: &str) -> String {
    name.to_lowercase()
}

/// A group that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRef {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// What must hold for a rule; `None` holds always.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When {
    /// The user's directory domain, in lower case.
    pub domain: Option<String>,
    /// Id of a directory's group that the user is in.
    pub directory_group: Option<String>,
    /// What stands behind the `@`, in lower case.
    pub email_domain: Option<String>,
    /// Whose device it is.
    pub owned_by: Option<OwnedBy>,
    /// What kind of device it is.
    pub platform: Option<Platform>,
}

impl When {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// Checks what was typed, each problem at its field below `field`.
    ///
    /// A rule that asks for nothing is refused: none after it would ever be reached, and that is what defaults are for. Devices
    /// are never Neutral.
    pub fn checked(mut self, field: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut domain = |name: &str, value: Option<String>| match user::domain(
            &format!("{field}.{name}"),
            value.as_deref().unwrap_or_default().trim_start_matches('@'),
        ) {
            Ok(domain) => domain,
            Err(problem) => {
                problems.push(problem);
                None
            }
        };
        self.domain = domain("domain", self.domain.take());
        self.email_domain = domain("email_domain", self.email_domain.take());
        if self.platform == Some(Platform::Neutral) {
            problems.push(Problem::new(
                format!("{field}.platform"),
                ProblemCode::UnknownWord,
                "No device is Neutral: it is the device that decides. Choose a platform, or any.",
            ));
        }
        if problems.is_empty() && self.is_empty() {
            problems.push(Problem::new(
                field,
                ProblemCode::Required,
                "Say when this rule holds. For every other device there are the default groups.",
            ));
        }
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(problems)
        }
    }
}

/// A rule: when all of `when` holds, the device joins `group`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRule {
    /// Id.
    pub id: String,
    /// What must hold.
    pub when: When,
    /// The group.
    pub group: GroupRef,
}

/// All rules in their order, and the defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupRules {
    /// The first that holds decides.
    pub rules: Vec<GroupRule>,
    /// Where no rule holds.
    pub defaults: BTreeMap<(OwnedBy, Platform), GroupRef>,
}

impl GroupRules {
    /// Whether there is nothing to decide by.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.defaults.is_empty()
    }

    /// Whether a decision asks for the directory groups of a user.
    pub fn ask_directory_groups(&self) -> bool {
        self.rules.iter().any(|rule| rule.when.directory_group.is_some())
    }
}

/// A device that is to join a group, as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Joining<'a> {
    /// The group that the invite names.
    pub named: Option<&'a GroupRef>,
    /// Directory domain of the invite, else of its user.
    pub domain: Option<&'a str>,
    /// Ids of the directory groups that the user is in.
    pub directory_groups: &'a [String],
    /// Domain of the user's address.
    pub email_domain: Option<&'a str>,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// What kind of device; Neutral while nobody knows.
    pub platform: Platform,
}

/// Why it is this group, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The invite names it.
    Named,
    /// The rule of this number, from 1.
    Rule(u32),
    /// The default for ownership and platform.
    Default,
    /// It depends on the platform, which the device will tell.
    DeviceDecides,
    /// No rule holds, and there is no default.
    Nothing,
}

impl Why {
    /// In a few words, as they follow the group's name.
    pub fn words(self) -> String {
        match self {
            Self::Named => "named by the invite".to_owned(),
            Self::Rule(number) => format!("by rule {number}"),
            Self::Default => "by default".to_owned(),
            Self::DeviceDecides => "decided when the device enrolls".to_owned(),
            Self::Nothing => String::new(),
        }
    }
}

/// Whether a rule holds, as far as it is known.
enum Holds {
    Yes,
    No,
    /// All but the platform, which is not known yet.
    Perhaps,
}

fn holds(when: &When, joining: &Joining<'_>) -> Holds {
    let same = |wanted: &Option<String>, is: Option<&str>| {
        wanted
            .as_deref()
            .is_none_or(|wanted| is.is_some_and(|is| is.to_lowercase() == wanted))
    };
    let in_group = when
        .directory_group
        .as_ref()
        .is_none_or(|wanted| joining.directory_groups.contains(wanted));
    let owned = when.owned_by.is_none_or(|wanted| wanted == joining.owned_by);
    if !(same(&when.domain, joining.domain)
        && same(&when.email_domain, joining.email_domain)
        && in_group
        && owned)
    {
        return Holds::No;
    }
    match when.platform {
        None => Holds::Yes,
        Some(wanted) if wanted == joining.platform => Holds::Yes,
        Some(_) if joining.platform == Platform::Neutral => Holds::Perhaps,
        Some(_) => Holds::No,
    }
}

/// The group that a device joins, and why.
///
/// What the invite names comes first, then the first rule that holds, then the default for ownership and platform. Of a Neutral
/// invite nothing is decided that the platform could still change.
pub fn group_for(joining: &Joining<'_>, rules: &GroupRules) -> (Option<GroupRef>, Why) {
    if let Some(named) = joining.named {
        return (Some(named.clone()), Why::Named);
    }
    for (number, rule) in (1u32..).zip(&rules.rules) {
        match holds(&rule.when, joining) {
            Holds::Yes => return (Some(rule.group.clone()), Why::Rule(number)),
            Holds::Perhaps => return (None, Why::DeviceDecides),
            Holds::No => {}
        }
    }
    if joining.platform == Platform::Neutral {
        let depends = rules
            .defaults
            .keys()
            .any(|(owned_by, _)| *owned_by == joining.owned_by);
        let why = if depends { Why::DeviceDecides } else { Why::Nothing };
        return (None, why);
    }
    match rules.defaults.get(&(joining.owned_by, joining.platform)) {
        Some(group) => (Some(group.clone()), Why::Default),
        None => (None, Why::Nothing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str) -> GroupRef {
        GroupRef {
            id: name.to_lowercase(),
            name: name.to_owned(),
        }
    }

    fn rule(group_name: &str, when: When) -> GroupRule {
        GroupRule {
            id: format!("rule-{group_name}"),
            when,
            group: group(group_name),
        }
    }

    fn rules() -> GroupRules {
        GroupRules {
            rules: vec![
                rule(
                    "Nurses",
                    When {
                        directory_group: Some("g1".into()),
                        owned_by: Some(OwnedBy::Corporate),
                        ..When::default()
                    },
                ),
                rule(
                    "Macs",
                    When {
                        domain: Some("northwind.example".into()),
                        platform: Some(Platform::MacOs),
                        ..When::default()
                    },
                ),
                rule(
                    "Partners",
                    When {
                        email_domain: Some("partner.example".into()),
                        ..When::default()
                    },
                ),
            ],
            defaults: BTreeMap::from([((OwnedBy::Personal, Platform::Ios), group("Own phones"))]),
        }
    }

    const ANY: Joining<'_> = Joining {
        named: None,
        domain: None,
        directory_groups: &[],
        email_domain: None,
        owned_by: OwnedBy::Corporate,
        platform: Platform::Ios,
    };

    fn decided(joining: &Joining<'_>) -> (Option<String>, Why) {
        let (group, why) = group_for(joining, &rules());
        (group.map(|group| group.name), why)
    }

    #[test]
    fn what_the_invite_names_comes_before_every_rule() {
        let named = group("Field");
        let groups = ["g1".to_owned()];
        let joining = Joining {
            named: Some(&named),
            directory_groups: &groups,
            ..ANY
        };
        assert_eq!(decided(&joining), (Some("Field".into()), Why::Named));
    }

    #[test]
    fn the_first_rule_that_holds_whole_decides() {
        let groups = ["g0".to_owned(), "g1".to_owned()];
        let nurse = Joining {
            directory_groups: &groups,
            email_domain: Some("partner.example"),
            ..ANY
        };
        assert_eq!(decided(&nurse), (Some("Nurses".into()), Why::Rule(1)));
        let own = Joining {
            owned_by: OwnedBy::Personal,
            ..nurse
        };
        assert_eq!(decided(&own), (Some("Partners".into()), Why::Rule(3)));
    }

    #[test]
    fn where_no_rule_holds_the_default_does_and_else_nothing() {
        let own = Joining {
            owned_by: OwnedBy::Personal,
            ..ANY
        };
        assert_eq!(decided(&own), (Some("Own phones".into()), Why::Default));
        assert_eq!(decided(&ANY), (None, Why::Nothing));
        let mac = Joining {
            platform: Platform::MacOs,
            domain: Some("Northwind.Example"),
            ..ANY
        };
        assert_eq!(decided(&mac), (Some("Macs".into()), Why::Rule(2)));
    }

    #[test]
    fn nothing_is_decided_that_the_platform_could_still_change() {
        let neutral = Joining {
            platform: Platform::Neutral,
            domain: Some("northwind.example"),
            email_domain: Some("partner.example"),
            ..ANY
        };
        assert_eq!(decided(&neutral), (None, Why::DeviceDecides));
        let elsewhere = Joining {
            domain: None,
            ..neutral
        };
        assert_eq!(decided(&elsewhere), (Some("Partners".into()), Why::Rule(3)));
        let own = Joining {
            owned_by: OwnedBy::Personal,
            email_domain: None,
            ..elsewhere
        };
        assert_eq!(decided(&own), (None, Why::DeviceDecides));
        let corporate = Joining {
            email_domain: None,
            ..elsewhere
        };
        assert_eq!(decided(&corporate), (None, Why::Nothing));
    }

    #[test]
    fn a_rule_that_asks_for_nothing_or_for_no_device_is_refused() {
        let problems = When::default().checked("rules.0").unwrap_err();
        assert_eq!(problems[0].field, "rules.0");
        let neutral = When {
            platform: Some(Platform::Neutral),
            email_domain: Some("not a domain".into()),
            ..When::default()
        };
        let fields: Vec<String> = neutral
            .checked("rules.1")
            .unwrap_err()
            .into_iter()
            .map(|problem| problem.field)
            .collect();
        assert_eq!(fields, ["rules.1.email_domain", "rules.1.platform"]);
        let mended = When {
            email_domain: Some("@Partner.example ".into()),
            ..When::default()
        };
        assert_eq!(
            mended.checked("rules.2").unwrap().email_domain.as_deref(),
            Some("partner.example")
        );
    }
}
