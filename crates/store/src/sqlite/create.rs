//! Reviewed plans carried out: one invite after the other, for a form of fifty people and a batch of a hundred thousand alike.

use std::collections::HashMap;

use muster_domain::{
    authentication::Authentication,
    device::OwnedBy,
    group::GroupRules,
    invite::{InviteId, InviteState, Via},
    message::MessageKind,
    phone::E164,
    platform::Platform,
    time::Moment,
    user::EmailAddress,
};
use rusqlite::{Connection, params};

use super::{
    events,
    fold::{fold, person},
    group_rules::{self, Ungrouped},
    groups, ids,
    messages::{self, Due},
    rows::single,
    traces::Traces,
    users::{self, Wanted},
};
use crate::{
    error::StoreError,
    records::{FIRST_GENERATION, NewInvites},
};

/// What all invites of one transaction share.
pub(crate) struct Maker<'a> {
    pub via: Via,
    /// How invitees prove who they are.
    pub authentication: Authentication,
    /// Language of invites whose row names none.
    pub language: Option<&'a str>,
    /// Time zone of invites whose row names none.
    pub time_zone: Option<&'a str>,
    pub send_id: &'a str,
    pub by: &'a str,
    pub at: Moment,
    pub expires_at: Moment,
    /// When their messages may be handed over.
    pub due: Due,
    pub short_lookup: Option<&'a str>,
    /// Which group invites go to that name none.
    pub rules: &'a GroupRules,
}

/// One user and what they are invited to.
pub(crate) struct Invitee<'a> {
    pub name: &'a str,
    pub email: &'a EmailAddress,
    pub phone: Option<&'a str>,
    /// The person's own language.
    pub language: Option<&'a str>,
    /// The person's own time zone.
    pub time_zone: Option<&'a str>,
    pub platform: Platform,
    pub owned_by: OwnedBy,
    pub group_id: Option<&'a str>,
    pub domain: Option<&'a str>,
}

impl Maker<'_> {
    /// Makes the user, when there is none, and an invite for each id, with its message and event; `traces` learns of a known user
    /// whom it changed.
    pub(crate) fn invite(
        &self,
        c: &Connection,
        invitee: &Invitee<'_>,
        invite_ids: &[InviteId],
        mut next_id: impl FnMut() -> String,
        traces: &mut Traces,
    ) -> Result<(), StoreError> {
        let wanted = Wanted {
            name: invitee.name,
            email: invitee.email,
            domain: invitee.domain,
            phone: invitee.phone,
            language: invitee.language,
            time_zone: invitee.time_zone,
            send_id: Some(self.send_id),
            by: self.by,
            at: self.at,
        };
        let user = users::ensure(c, &wanted, &mut next_id, traces)?;
        let email = invitee.email.to_string();
        let by_rule = match invitee.group_id {
            Some(_) => None,
            None => {
                let ungrouped = Ungrouped {
                    user_id: &user.id,
                    domain: invitee.domain,
                    email: &email,
                    owned_by: invitee.owned_by,
                    platform: invitee.platform,
                };
                group_rules::decide(c, self.rules, &ungrouped)?.0
            }
        };
        let group_id = invitee
            .group_id
            .or_else(|| by_rule.as_ref().map(|group| group.id.as_str()));
        let phone = user.phone.filter(|_| self.via.sends_text());
        // A row's own word is nearer than the batch's, the batch's nearer than what is known of the person.
        let language = invitee.language.or(self.language).or(user.language.as_deref());
        let time_zone = invitee.time_zone.or(self.time_zone).or(user.time_zone.as_deref());
        let (name_key, search) = (fold(invitee.name), person(invitee.name, &email));
        let mut insert = c.prepare_cached(
            "INSERT INTO invites (id, generation, state, via, user_id, user_name, user_email, name_key, search, \
             platform, owned_by, group_id, domain, created_by, created_at, updated_at, expires_at, send_id, \
             short_lookup, phone, language, time_zone, authentication) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
        )?;
        for id in invite_ids {
            let text = id.to_string();
            insert.execute(params![
                text,
                FIRST_GENERATION,
                InviteState::Queued.as_str(),
                self.via.as_str(),
                user.id,
                invitee.name,
                email,
                name_key,
                search,
                invitee.platform.as_str(),
                invitee.owned_by.as_str(),
                group_id,
                invitee.domain,
                self.by,
                self.at.0,
                self.expires_at.0,
                self.send_id,
                self.short_lookup,
                phone,
                language,
                time_zone,
                self.authentication.for_via(self.via).as_str(),
            ])?;
            events::add(c, &text, FIRST_GENERATION, self.at, "created", "", self.by)?;
            for channel in self.via.channels() {
                messages::add(
                    c,
                    &next_id(),
                    &text,
                    FIRST_GENERATION,
                    *channel,
                    MessageKind::Invite,
                    self.at,
                    self.due,
                )?;
            }
        }
        Ok(())
    }
}

/// Makes the users, the group, the invites, their messages and events. Gives the invites' ids.
pub(crate) fn create(
    c: &Connection,
    new: &NewInvites,
    traces: &mut Traces,
) -> Result<Vec<InviteId>, StoreError> {
    let plan = &new.plan;
    let count = plan.invites() as usize;
    if new.invite_ids.len() < count {
        return Err(StoreError::invalid(format!("{count} invites need as many ids.")));
    }
    if new.short_lookup.is_some() && count != 1 {
        return Err(StoreError::invalid("A short link belongs to exactly one invite."));
    }
    // A user whom the plan knew may have been undone since: then there is one spare id too few, and the store makes it.
    let mut spare = new.spare_ids.iter().cloned();
    let mut next_id = || spare.next().unwrap_or_else(|| ids::new(new.at));

    let group_id = plan
        .group
        .as_ref()
        .map(|group| groups::ensure(c, &group.name, Some(&new.send_id), new.at, &mut next_id, traces))
        .transpose()?;
    let mut found = Findable::before(c)?;
    let rules = group_rules::all(c)?;
    let maker = Maker {
        rules: &rules,
        via: plan.via,
        authentication: new.authentication,
        language: plan.language.as_deref(),
        time_zone: plan.time_zone.as_deref(),
        send_id: &new.send_id,
        by: &new.by,
        at: new.at,
        expires_at: plan.expires_at,
        due: Due {
            at: new.not_before,
            quiet: false,
        },
        short_lookup: new.short_lookup.as_deref(),
    };
    let ids = &new.invite_ids[..count];
    for (user, ids) in plan
        .users
        .iter()
        .zip(ids.chunks(plan.devices_each.max(1) as usize))
    {
        let invitee = Invitee {
            name: &user.name,
            email: &user.email,
            phone: user.phone.as_ref().map(E164::as_str),
            language: None,
            time_zone: None,
            platform: plan.platform,
            owned_by: plan.owned_by,
            group_id: group_id.as_deref(),
            domain: plan.domain.as_deref(),
        };
        found.will_name(c, &user.email, &user.name)?;
        maker.invite(c, &invitee, ids, &mut next_id, traces)?;
    }
    traces.about("invitees", plan.people());
    if !new.account.is_empty() {
        let mut own = c.prepare_cached("INSERT INTO account_invites (invite_id, account) VALUES (?1, ?2)")?;
        for id in ids {
            own.execute(params![id.to_string(), new.account])?;
        }
    }
    found.add_new(c)?;
    Ok(ids.to_vec())
}

/// Makes new users and invites findable, many in one statement.
///
/// The index must know a user before their name changes: the trigger on `users` tells it to forget the old text, and one that
/// it never had counts as damage.
pub(crate) struct Findable {
    last_user: i64,
    last_invite: i64,
    /// Users whom the index may not know yet: the name that each was given, by the key of the address.
    names: HashMap<String, String>,
}

impl Findable {
    /// To be called before the first is made.
    pub(crate) fn before(c: &Connection) -> Result<Self, StoreError> {
        Ok(Self {
            last_user: last_row(c, "users")?,
            last_invite: last_row(c, "invites")?,
            names: HashMap::new(),
        })
    }

    /// To be called before each user is made or named anew.
    pub(crate) fn will_name(
        &mut self,
        c: &Connection,
        email: &EmailAddress,
        name: &str,
    ) -> Result<(), StoreError> {
        let key = email.key();
        if self.names.get(&key).is_some_and(|given| given != name) {
            add_search_texts(c, "users", self.last_user)?;
            self.last_user = last_row(c, "users")?;
            self.names.clear();
        }
        self.names.insert(key, name.to_owned());
        Ok(())
    }

    /// To be called after the last is made.
    pub(crate) fn add_new(self, c: &Connection) -> Result<(), StoreError> {
        add_search_texts(c, "users", self.last_user)?;
        add_search_texts(c, "invites", self.last_invite)
    }
}

/// The last row of `table` so far; new ones get higher numbers.
pub(crate) fn last_row(c: &Connection, table: &str) -> Result<i64, StoreError> {
    single(c, &format!("SELECT coalesce(max(row), 0) FROM {table}"), [])
}

/// Makes the rows after `last` findable.
fn add_search_texts(c: &Connection, table: &str, last: i64) -> Result<(), StoreError> {
    c.prepare_cached(&format!(
        "INSERT INTO {table}_text (rowid, search) SELECT row, search FROM {table} WHERE row > ?1"
    ))?
    .execute([last])?;
    Ok(())
}
