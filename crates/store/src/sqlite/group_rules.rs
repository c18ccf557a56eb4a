//! Tables `group_rules` and `group_defaults`, and the domain's decision with what stands in them.

use std::collections::BTreeMap;

use muster_domain::{
    device::OwnedBy,
    group::{GroupRef, GroupRule, GroupRules, Joining, MAX_RULES, When, Why, group_for},
    platform::Platform,
};
use rusqlite::{Connection, params};

use super::{
    directory_groups,
    rows::{maybe_word, word},
};
use crate::error::StoreError;

/// Rules in their order.
pub(crate) const RULES: &str = "SELECT r.id, r.domain, r.directory_group, r.email_domain, r.owned_by, r.platform, g.id, g.name \
     FROM group_rules r CROSS JOIN groups g ON g.id = r.group_id WHERE r.position > 0 ORDER BY r.position LIMIT ?1";

/// All rules and defaults.
pub(crate) fn all(c: &Connection) -> Result<GroupRules, StoreError> {
    let mut rules = Vec::new();
    let mut statement = c.prepare_cached(RULES)?;
    let mut rows = statement.query([u32::try_from(MAX_RULES).unwrap_or(u32::MAX)])?;
    while let Some(row) = rows.next()? {
        rules.push(GroupRule {
            id: row.get(0)?,
            when: When {
                domain: row.get(1)?,
                directory_group: row.get(2)?,
                email_domain: row.get(3)?,
                owned_by: maybe_word(row, 4)?,
                platform: maybe_word(row, 5)?,
            },
            group: GroupRef {
                id: row.get(6)?,
                name: row.get(7)?,
            },
        });
    }
    drop(rows);
    let mut defaults = BTreeMap::new();
    let mut statement = c.prepare_cached(
        "SELECT d.owned_by, d.platform, g.id, g.name FROM group_defaults d JOIN groups g ON g.id = d.group_id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key: (OwnedBy, Platform) = (word(row, 0)?, word(row, 1)?);
        let group = GroupRef {
            id: row.get(2)?,
            name: row.get(3)?,
        };
        defaults.insert(key, group);
    }
    Ok(GroupRules { rules, defaults })
}

/// Puts these rules in the place of all. Groups that are not there any more are refused.
pub(crate) fn save(c: &Connection, rules: &[GroupRule]) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM group_rules")?.execute([])?;
    let mut insert = c.prepare_cached(
        "INSERT INTO group_rules (position, id, group_id, domain, directory_group, email_domain, owned_by, platform) \
         SELECT ?1, ?2, g.id, ?4, ?5, ?6, ?7, ?8 FROM groups g WHERE g.id = ?3 \
         AND (?5 IS NULL OR EXISTS (SELECT 1 FROM directory_groups y WHERE y.id = ?5))",
    )?;
    for (position, rule) in (1u32..).zip(rules) {
        let made = insert.execute(params![
            position,
            rule.id,
            rule.group.id,
            rule.when.domain,
            rule.when.directory_group,
            rule.when.email_domain,
            rule.when.owned_by.map(OwnedBy::as_str),
            rule.when.platform.map(Platform::as_str),
        ])?;
        if made == 0 {
            return Err(StoreError::NotFound);
        }
    }
    Ok(())
}

/// Sets or takes the default group of an ownership and platform.
pub(crate) fn set_default(
    c: &Connection,
    owned_by: OwnedBy,
    platform: Platform,
    group_id: Option<&str>,
) -> Result<(), StoreError> {
    let Some(group_id) = group_id else {
        c.prepare_cached("DELETE FROM group_defaults WHERE owned_by = ?1 AND platform = ?2")?
            .execute([owned_by.as_str(), platform.as_str()])?;
        return Ok(());
    };
    let made = c
        .prepare_cached(
            "INSERT OR REPLACE INTO group_defaults (owned_by, platform, group_id) \
             SELECT ?1, ?2, id FROM groups WHERE id = ?3",
        )?
        .execute([owned_by.as_str(), platform.as_str(), group_id])?;
    if made == 0 {
        return Err(StoreError::NotFound);
    }
    Ok(())
}

/// A device or an invite that names no group, as far as it is known.
pub(crate) struct Ungrouped<'a> {
    pub user_id: &'a str,
    /// Domain of the invite; that of the user counts where there is none.
    pub domain: Option<&'a str>,
    pub email: &'a str,
    pub owned_by: OwnedBy,
    pub platform: Platform,
}

/// Which group it joins, and why.
pub(crate) fn decide(
    c: &Connection,
    rules: &GroupRules,
    device: &Ungrouped<'_>,
) -> Result<(Option<GroupRef>, Why), StoreError> {
    if rules.is_empty() {
        return Ok((None, Why::Nothing));
    }
    let groups = if rules.ask_directory_groups() {
        directory_groups::group_ids_of(c, device.user_id)?
    } else {
        Vec::new()
    };
    let of_user: Option<String> = match device.domain {
        Some(_) => None,
        None => c
            .prepare_cached("SELECT domain FROM users WHERE id = ?1")?
            .query_row([device.user_id], |row| row.get(0))?,
    };
    let joining = Joining {
        named: None,
        domain: device.domain.or(of_user.as_deref()),
        directory_groups: &groups,
        email_domain: device.email.rsplit_once('@').map(|(_, domain)| domain),
        owned_by: device.owned_by,
        platform: device.platform,
    };
    Ok(group_for(&joining, rules))
}
