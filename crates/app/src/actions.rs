//! What is done to a selection of invites: resend, revoke, change, settle.

use muster_domain::audit::Entry;
use muster_domain::{account::Right, device::OwnedBy, group, invite, time::HOUR};
use muster_store::{self as store, AtMost, Resend};

use crate::{
    App, Result,
    accounts::Person,
    approvals::{Again, Form},
    ids,
    settings::require_ready,
    wire::{Changed, Selection, SendReceipt},
};

impl App {
    /// New link and passcode for each, and a new mail; the old ones die. Invites of By myself get a new code instead. So many
    /// that a second account must agree are sent when it does.
    pub async fn resend_invites(&self, selection: Selection) -> Result<SendReceipt> {
        let person = self.may(Right::Manage).await?;
        let most = self.approval_above().await?.unwrap_or(u32::MAX);
        let (wanted, entry) = self.resending(&selection, &person, most).await?;
        let now = wanted.at;
        match self.recording(entry).resend_at_most(wanted).await? {
            AtMost::More(count) => {
                let form = Form::Again(Again::Resend(selection));
                self.hold_form(&person, &form, format!("{count} invites, again"), count, None)
                    .await
            }
            AtMost::Done(changed) => {
                self.jobs.wake();
                Ok(SendReceipt {
                    send_id: ids::new_id(now)?.to_string(),
                    invites: changed.changed,
                    undo_until: now.into(),
                    awaits_approval: false,
                })
            }
        }
    }

    /// What sends no more than `most` of a selection again, and the entry about it.
    pub(crate) async fn resending(
        &self,
        selection: &Selection,
        person: &Person,
        most: u32,
    ) -> Result<(Resend, Entry)> {
        let config = self.config().await?;
        require_ready(&config)?;
        let now = self.clock.now();
        let wanted = Resend {
            selection: known(selection.clone())?,
            by: person.name.clone(),
            at: now,
            not_before: now,
            validity_ms: i64::from(config.organisation.default_valid_hours) * HOUR,
            most,
        };
        let entry = self
            .about_invites(person.did("invites_resent", now), selection)
            .await?;
        Ok((wanted, entry))
    }

    /// Takes invites back; their links die at once, and mails that were not handed over yet are not.
    pub async fn revoke_invites(&self, selection: Selection) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let by = person.name.clone();
        let entry = self
            .about_invites(person.did("invites_revoked", self.clock.now()), &selection)
            .await?;
        Ok(self
            .recording(entry)
            .revoke_invites(known(selection)?, by, self.clock.now())
            .await?
            .into())
    }

    /// Changes whose device it is.
    pub async fn change_ownership(&self, selection: Selection, owned_by: OwnedBy) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let by = person.name.clone();
        let mut entry = self
            .about_invites(person.did("ownership_changed", self.clock.now()), &selection)
            .await?;
        say(&mut entry, "owned_by", owned_by.as_str());
        Ok(self
            .recording(entry)
            .change_ownership(known(selection)?, owned_by, by, self.clock.now())
            .await?
            .into())
    }

    /// Changes the device group; a new name makes the group, blank is un-assigned.
    pub async fn change_group(&self, selection: Selection, group: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let group = group::name("group", &group)?;
        let by = person.name.clone();
        let mut entry = self
            .about_invites(person.did("group_changed", self.clock.now()), &selection)
            .await?;
        say(&mut entry, "group", group.as_deref());
        Ok(self
            .recording(entry)
            .change_group(known(selection)?, group, by, self.clock.now())
            .await?
            .into())
    }

    /// Settles invites of unknown fate by the admin's word.
    pub async fn resolve_unknown(&self, selection: Selection, arrived: bool) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let by = person.name.clone();
        let word = if arrived { "arrived" } else { "not_arrived" };
        let mut entry = self
            .about_invites(person.did("unknown_settled", self.clock.now()), &selection)
            .await?;
        say(&mut entry, "word", word);
        Ok(self
            .recording(entry)
            .resolve_unknown(known(selection)?, arrived, by, self.clock.now())
            .await?
            .into())
    }

    /// The same as [`about`], with the name of one. Of several the store names those to whom it was done.
    pub(crate) async fn about_invites(&self, entry: Entry, selection: &Selection) -> Result<Entry> {
        let entry = about(entry, selection);
        let Selection::Ids { ids } = selection else {
            return Ok(entry);
        };
        let [one] = ids.as_slice() else {
            return Ok(entry);
        };
        let Ok(id) = one.parse() else {
            return Ok(entry);
        };
        let invite = self.store.invite(id).await?;
        Ok(entry.to(
            "invite",
            one,
            invite.map(|invite| invite.user_name).unwrap_or_default(),
        ))
    }
}

/// Adds a word to what an entry says of afterwards.
pub(crate) fn say(entry: &mut Entry, name: &str, word: impl Into<serde_json::Value>) {
    let mut after: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&entry.after).unwrap_or_default();
    after.insert(name.to_owned(), word.into());
    entry.after = serde_json::Value::Object(after).to_string();
}

/// An entry about invites: one by its id, several by their number, or all that a filter shows.
pub(crate) fn about(entry: Entry, selection: &Selection) -> Entry {
    match selection {
        Selection::Ids { ids } => match ids.as_slice() {
            [one] => entry.to("invite", one, ""),
            many => entry.to("invites", "", many.len().to_string()),
        },
        Selection::Matching { filter, except } => {
            let filter = serde_json::to_string(filter).unwrap_or_default();
            entry.to("invites", "", format!("{filter} -{}", except.len()))
        }
    }
}

pub(crate) fn known(selection: Selection) -> Result<store::Selection> {
    let parse = |ids: Vec<String>| {
        ids.iter()
            .map(|id| id.parse())
            .collect::<std::result::Result<Vec<invite::InviteId>, _>>()
    };
    Ok(match selection {
        Selection::Ids { ids } => store::Selection::Ids(parse(ids)?),
        Selection::Matching { filter, except } => store::Selection::Matching {
            filter: filter.into(),
            except: parse(except)?,
        },
    })
}

impl From<store::Changed> for Changed {
    fn from(changed: store::Changed) -> Self {
        Self {
            changed: changed.changed,
            skipped: changed.skipped,
        }
    }
}
