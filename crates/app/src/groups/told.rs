//! What the audit log says of rules that were saved: each number at which another rule stands than before. An entry is bounded, so
//! of many the first are told and the others counted.

use std::collections::HashMap;

use muster_domain::{
    audit::Entry,
    group::{GroupRule, GroupRules},
};
use serde_json::{Map, Value, json};

/// How much of either side one entry tells, in bytes: well below what the log keeps of a text, which past it is JSON no more.
const MOST: usize = 3_500;

/// The entry about rules that were put in the place of others; `None` when they are the same. `names` are those of the
/// directories' groups.
pub(super) fn rules(
    entry: Entry,
    before: &[GroupRule],
    after: &[GroupRule],
    names: &HashMap<String, String>,
) -> Option<Entry> {
    let (mut old, mut new) = (Map::new(), Map::new());
    let (mut more, mut old_size, mut new_size) = (0u32, 0, 0);
    for n in 0..before.len().max(after.len()) {
        let was = before.get(n).map(|rule| one(rule, names));
        let is = after.get(n).map(|rule| one(rule, names));
        if was == is {
            continue;
        }
        let number = format!("rule {}", n + 1);
        let size = |rule: &Option<Value>| {
            rule.as_ref()
                .map_or(0, |rule| rule.to_string().len() + number.len() + 4)
        };
        old_size += size(&was);
        new_size += size(&is);
        if old_size.max(new_size) > MOST {
            more += 1;
            continue;
        }
        if let Some(was) = was {
            old.insert(number.clone(), was);
        }
        if let Some(is) = is {
            new.insert(number, is);
        }
    }
    if old_size + new_size == 0 {
        return None;
    }
    if before.len() != after.len() {
        old.insert("rules".to_owned(), before.len().into());
        new.insert("rules".to_owned(), after.len().into());
    }
    if more > 0 {
        new.insert("more_differ".to_owned(), more.into());
    }
    Some(entry.changed(Value::Object(old).to_string(), Value::Object(new).to_string()))
}

/// The rules and defaults that lead to a group.
pub(super) fn leading_to(all: &GroupRules, group: &str) -> Map<String, Value> {
    let mut told = Map::new();
    for (number, rule) in (1..).zip(&all.rules).filter(|(_, rule)| rule.group.id == group) {
        told.insert(format!("rule {number}"), one(rule, &HashMap::new()));
    }
    let defaults: Vec<String> = all
        .defaults
        .iter()
        .filter(|(_, to)| to.id == group)
        .map(|((owned_by, platform), _)| format!("{} {}", owned_by.as_str(), platform.as_str()))
        .collect();
    if !defaults.is_empty() {
        told.insert("default_of".to_owned(), defaults.join(", ").into());
    }
    told
}

fn one(rule: &GroupRule, names: &HashMap<String, String>) -> Value {
    let when = &rule.when;
    let directory_group = when
        .directory_group
        .as_ref()
        .map(|id| names.get(id).unwrap_or(id).as_str());
    let conditions = [
        ("domain", when.domain.as_deref()),
        ("directory_group", directory_group),
        ("email_domain", when.email_domain.as_deref()),
        ("owned_by", when.owned_by.map(|owner| owner.as_str())),
        ("platform", when.platform.map(|platform| platform.as_str())),
    ];
    let mut told: Map<String, Value> = conditions
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?.into())))
        .collect();
    told.insert("group".to_owned(), json!(rule.group.name));
    Value::Object(told)
}
