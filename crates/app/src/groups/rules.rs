//! Rules and default groups. Which one decides is `muster_domain::group::group_for`'s to say.

use std::collections::HashMap;

use muster_domain::{
    account::Right,
    device::OwnedBy,
    group::{GroupRef, GroupRule, GroupRules, MAX_RULES, When, Why},
    platform::Platform,
    problem::{Problem, ProblemCode},
    profile::ProfileField,
};
use sha2::{Digest, Sha256};

use super::told;
use crate::{
    App, AppError, ErrorCode, Result, ids,
    wire::{DefaultGroup, GroupRulesView, GroupTrial, RuleDraft, RuleView, RuleWhen},
};

/// The platforms that a device can have.
const PLATFORMS: [Platform; 4] = [
    Platform::Android,
    Platform::Ios,
    Platform::MacOs,
    Platform::Windows,
];

impl App {
    /// All rules in their order, and the defaults.
    pub async fn group_rules(&self) -> Result<GroupRulesView> {
        self.may(Right::Read).await?;
        let rules = self.store.group_rules().await?;
        let names = self
            .store
            .names_of_directory_groups(asked_for(&rules.rules))
            .await?;
        Ok(GroupRulesView {
            revision: revision(&rules),
            defaults: OwnedBy::ALL
                .into_iter()
                .flat_map(|owned_by| PLATFORMS.map(|platform| (owned_by, platform)))
                .map(|(owned_by, platform)| {
                    let group = rules.defaults.get(&(owned_by, platform));
                    DefaultGroup {
                        owned_by,
                        platform,
                        group_id: group.map(|group| group.id.clone()),
                        group: group.map(|group| group.name.clone()),
                    }
                })
                .collect(),
            rules: (1u32..)
                .zip(rules.rules)
                .map(|(number, rule)| RuleView {
                    id: rule.id,
                    number,
                    directory_group_name: rule
                        .when
                        .directory_group
                        .as_ref()
                        .and_then(|id| names.get(id).cloned()),
                    when: RuleWhen {
                        domain: rule.when.domain,
                        directory_group: rule.when.directory_group,
                        email_domain: rule.when.email_domain,
                        owned_by: rule.when.owned_by,
                        platform: rule.when.platform,
                    },
                    group_id: rule.group.id,
                    group: rule.group.name,
                })
                .collect(),
        })
    }

    /// Puts these rules, in this order, in the place of all that were read as `revision`.
    ///
    /// # Errors
    /// `invalid_input` with a problem at each rule (`rules.2.when.domain`); `conflict` when somebody changed them meanwhile.
    pub async fn save_group_rules(&self, rules: Vec<RuleDraft>, read: String) -> Result<GroupRulesView> {
        let person = self.may(Right::Manage).await?;
        if rules.len() > MAX_RULES {
            return Err(AppError::from(Problem::new(
                "rules",
                ProblemCode::TooMany,
                format!("At most {MAX_RULES} rules are kept."),
            )));
        }
        let before = self.store.group_rules().await?;
        if revision(&before) != read {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "Rules or default groups were changed meanwhile. Nothing was saved.",
            )
            .hint("Look at them again, then repeat your change."));
        }
        let mut problems = Vec::new();
        let mut checked = Vec::new();
        let now = self.clock.now();
        for (n, draft) in rules.into_iter().enumerate() {
            let id = if draft.id.is_empty() {
                ids::new_id(now)?.to_string()
            } else {
                draft.id
            };
            if draft.group_id.is_empty() {
                problems.push(Problem::new(
                    format!("rules.{n}.group_id"),
                    ProblemCode::Required,
                    "Choose the group that devices join.",
                ));
            }
            let when = When {
                domain: draft.when.domain,
                directory_group: draft.when.directory_group.filter(|id| !id.is_empty()),
                email_domain: draft.when.email_domain,
                owned_by: draft.when.owned_by,
                platform: draft.when.platform,
            };
            match when.checked(&format!("rules.{n}.when")) {
                Ok(when) => checked.push(GroupRule {
                    id,
                    when,
                    group: GroupRef {
                        id: draft.group_id,
                        name: String::new(),
                    },
                }),
                Err(mut more) => problems.append(&mut more),
            }
        }
        if !problems.is_empty() {
            return Err(AppError::invalid(problems));
        }
        self.name_groups(&before.rules, &mut checked).await?;
        let mut asked = asked_for(&before.rules);
        asked.extend(asked_for(&checked));
        let names = self.store.names_of_directory_groups(asked).await?;
        let entry = person.did("group_rules_saved", now).to("group_rules", "", "");
        let entry = told::rules(entry, &before.rules, &checked, &names);
        let store = self
            .store
            .recording_all(self.chain_key(), entry.into_iter().collect());
        store.save_group_rules(checked).await?;
        self.group_rules().await
    }

    /// The names of the groups that rules lead to, for the audit log. One that is not there keeps none: it is refused when it is
    /// saved.
    async fn name_groups(&self, known: &[GroupRule], rules: &mut [GroupRule]) -> Result<()> {
        let mut names: HashMap<String, String> = known
            .iter()
            .map(|rule| (rule.group.id.clone(), rule.group.name.clone()))
            .collect();
        for rule in rules {
            if !names.contains_key(&rule.group.id)
                && let Some(group) = self.store.group(rule.group.id.clone()).await?
            {
                names.insert(group.id, group.name);
            }
            rule.group.name = names.get(&rule.group.id).cloned().unwrap_or_default();
        }
        Ok(())
    }

    /// Sets the default group of an ownership and platform; `None` takes it. What is so already is left alone.
    pub async fn set_default_group(
        &self,
        owned_by: OwnedBy,
        platform: Platform,
        group_id: Option<String>,
    ) -> Result<GroupRulesView> {
        let person = self.may(Right::Manage).await?;
        if platform == Platform::Neutral {
            return Err(AppError::from(Problem::new(
                "platform",
                ProblemCode::UnknownWord,
                "No device is Neutral: choose the platform of a device.",
            )));
        }
        let rules = self.store.group_rules().await?;
        let before = rules.defaults.get(&(owned_by, platform));
        if before.map(|group| &group.id) == group_id.as_ref() {
            return self.group_rules().await;
        }
        let group = match &group_id {
            Some(id) => self.store.group(id.clone()).await?.map(|group| group.name),
            None => None,
        };
        let entry = person
            .did("default_group_set", self.clock.now())
            .to(
                "default_group",
                "",
                format!("{} {}", owned_by.label(), platform.label()),
            )
            .changed(
                serde_json::json!({ "group": before.map(|group| &group.name) }).to_string(),
                serde_json::json!({ "group": group }).to_string(),
            );
        self.recording(entry)
            .set_default_group(owned_by, platform, group_id)
            .await?;
        self.group_rules().await
    }

    /// Which group a device of this user would join now, and why.
    pub async fn try_group(
        &self,
        user_id: String,
        owned_by: OwnedBy,
        platform: Platform,
    ) -> Result<GroupTrial> {
        self.may(Right::Read).await?;
        let user = self.user_record(&user_id).await?;
        let email = user.profile.value(ProfileField::Email);
        let (group, why) = self.store.try_group(user_id, email, owned_by, platform).await?;
        Ok(GroupTrial {
            rule: match why {
                Why::Rule(number) => Some(number),
                _ => None,
            },
            why: match why {
                Why::Nothing => "No rule holds, and there is no default: it stays un-assigned.".to_owned(),
                why => why.words(),
            },
            group_id: group.as_ref().map(|group| group.id.clone()),
            group: group.map(|group| group.name),
        })
    }
}

fn asked_for(rules: &[GroupRule]) -> Vec<String> {
    rules
        .iter()
        .filter_map(|rule| rule.when.directory_group.clone())
        .collect()
}

/// Names rules and defaults as they were read. A group's new name is no change of them.
fn revision(rules: &GroupRules) -> String {
    let mut hash = Sha256::new();
    for rule in &rules.rules {
        hash.update(format!(
            "{}\u{1F}{:?}\u{1F}{}\u{1E}",
            rule.id, rule.when, rule.group.id
        ));
    }
    for ((owned_by, platform), group) in &rules.defaults {
        hash.update(format!(
            "{}\u{1F}{}\u{1F}{}\u{1E}",
            owned_by.as_str(),
            platform.as_str(),
            group.id
        ));
    }
    hash.finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
