//! What becomes of each entry as it comes: new, changed, disabled, a conflict.
//!
//! Of what is read only those who are new or changed are kept; all others cost a look at their hash.

use std::collections::{BTreeSet, HashMap};

use muster_domain::{
    directory_sync::{First, Holder, Planner, Step},
    phone::Region,
    roster::DirectoryState,
};
use muster_gateways::directory::ldap::{DirectoryEntry, GroupTree, Unusable};
use muster_store::{AddressHolder, MAX_MEMBERSHIPS};

use super::groups::Groups;
use crate::{
    App, Result,
    directories::{
        entry::{Pending, pending, reason_words},
        rows::{KeptRow, Rows},
        settle::Retry,
    },
    wire::DirectoryPlanKind,
};

/// Why neither of two entries is taken.
const SAME_ID: &str = "Two entries have the same id.";
/// Most conflicts that are tried once more after everything else was written.
pub(super) const MOST_RETRIED: usize = 50_000;

/// What is needed while entries come.
pub(super) struct Work<'a> {
    app: &'a App,
    directory_id: &'a str,
    country: Option<Region>,
    groups: &'a Groups,
    places: HashMap<String, u32>,
    tree: &'a GroupTree,
    pub(super) planner: &'a mut Planner,
    pub(super) pending: Vec<Pending>,
    pub(super) retry: Vec<Retry>,
    pub(super) adopted: Vec<(String, bool)>,
    pub(super) rows: Rows,
    /// Ids of entries that were planned, until another came with the same id: they are listed when all are read.
    withdrawn: BTreeSet<Box<str>>,
}

impl<'a> Work<'a> {
    /// Nothing has come yet.
    pub(super) fn of(
        app: &'a App,
        directory_id: &'a str,
        country: Option<Region>,
        groups: &'a Groups,
        tree: &'a GroupTree,
        planner: &'a mut Planner,
    ) -> Self {
        Self {
            app,
            directory_id,
            country,
            groups,
            places: groups.places(),
            tree,
            planner,
            pending: Vec::new(),
            retry: Vec::new(),
            adopted: Vec::new(),
            rows: Rows::default(),
            withdrawn: BTreeSet::new(),
        }
    }

    pub(super) fn unusable(&mut self, unusable: Unusable) {
        let id = unusable.stable_id.as_deref();
        if self.planner.unusable(id) {
            self.withdrawn.extend(id.map(Into::into));
        }
        self.rows.keep(DirectoryPlanKind::Unusable, || KeptRow {
            external_id: unusable.stable_id.unwrap_or_default(),
            user_id: None,
            name: unusable.dn,
            email: String::new(),
            detail: format!("{}: {}", unusable.attribute, unusable.why),
            profile: None,
        });
    }

    fn clash(&mut self, one: &Pending, withdraws: bool) {
        if withdraws {
            self.withdrawn.insert(one.external_id.clone());
        }
        self.rows.keep(DirectoryPlanKind::Unusable, || {
            KeptRow::of(one, SAME_ID.to_owned())
        });
    }

    /// Nothing becomes of entries with an id that another has too: they are told of instead.
    pub(super) fn leave_withdrawn(&mut self) {
        if self.planner.clashing() == 0 {
            return;
        }
        let planner = &*self.planner;
        for (kind, rows) in &mut self.rows.0 {
            if *kind != DirectoryPlanKind::Unusable {
                rows.retain(|row| !planner.clashes(&row.external_id));
            }
        }
        let (left, retry): (Vec<Retry>, Vec<Retry>) = std::mem::take(&mut self.retry)
            .into_iter()
            .partition(|retry| planner.clashes(&retry.one.external_id));
        self.retry = retry;
        let (out, pending): (Vec<Pending>, Vec<Pending>) = std::mem::take(&mut self.pending)
            .into_iter()
            .partition(|one| planner.clashes(&one.external_id));
        self.pending = pending;
        for one in out.iter().chain(left.iter().map(|retry| &retry.one)) {
            if self.withdrawn.remove(&one.external_id) {
                self.rows.keep(DirectoryPlanKind::Unusable, || {
                    KeptRow::of(one, SAME_ID.to_owned())
                });
            }
        }
        // Of those who are as they are known nothing else was kept.
        for external_id in std::mem::take(&mut self.withdrawn) {
            self.rows.keep(DirectoryPlanKind::Unusable, || KeptRow {
                external_id: external_id.into(),
                user_id: None,
                name: String::new(),
                email: String::new(),
                detail: SAME_ID.to_owned(),
                profile: None,
            });
        }
    }

    /// At most as many as the store looks up at once.
    pub(super) async fn entries(&mut self, entries: Vec<DirectoryEntry>) -> Result<()> {
        let mut asked = Vec::new();
        for entry in entries {
            let mut groups: Vec<(&str, u32)> = self
                .tree
                .of(&entry)
                .into_iter()
                .filter_map(|group| {
                    let place = self.places.get(&group.stable_id)?;
                    Some((group.stable_id.as_str(), *place))
                })
                .collect();
            groups.sort_unstable();
            groups.dedup();
            groups.truncate(MAX_MEMBERSHIPS);
            match pending(entry, &groups, self.country) {
                Err(unusable) => self.unusable(unusable),
                Ok(one) => match self.planner.see(&one.seen()) {
                    First::Ask => asked.push(one),
                    First::Clash { withdraws } => self.clash(&one, withdraws),
                    First::Unchanged | First::Repeated => {}
                },
            }
        }
        if self.planner.clashing() > 0 {
            self.leave_out_of(&mut asked);
        }
        self.regroup(&mut asked).await?;
        let keys = asked
            .iter()
            .filter_map(|one| one.email_key.as_deref().map(str::to_owned));
        let holders = match asked.is_empty() {
            true => HashMap::new(),
            false => self.app.store.address_holders(keys.collect()).await?,
        };
        for one in asked {
            let holder = one.email_key.as_deref().and_then(|key| holders.get(key));
            self.place(one, holder);
        }
        Ok(())
    }

    /// Those who were asked about, until another came with the same id.
    fn leave_out_of(&mut self, asked: &mut Vec<Pending>) {
        for one in asked.extract_if(.., |one| self.planner.clashes(&one.external_id)) {
            if self.withdrawn.remove(&one.external_id) {
                self.rows.keep(DirectoryPlanKind::Unusable, || {
                    KeptRow::of(&one, SAME_ID.to_owned())
                });
            }
        }
    }

    /// Tells the planner which memberships end. In a group that a doubtful list did not have, everybody stays.
    async fn regroup(&mut self, asked: &mut [Pending]) -> Result<()> {
        let known: Vec<String> = asked
            .iter()
            .filter(|one| self.planner.knows(&one.external_id))
            .map(|one| one.external_id.to_string())
            .collect();
        if known.is_empty() {
            return Ok(());
        }
        let directory_id = self.directory_id.to_owned();
        let before = self.app.store.memberships_of_entries(directory_id, known).await?;
        let ids = &self.groups.ids;
        let first_unseen = ids.len() - self.groups.unseen;
        for one in asked {
            let Some(before) = before.get(&*one.external_id) else {
                continue;
            };
            let unseen = before
                .iter()
                .filter_map(|group| self.places.get(group).copied())
                .filter(|place| *place as usize >= first_unseen);
            one.groups = one.groups.iter().copied().chain(unseen).collect();
            let now: Vec<&str> = one
                .groups
                .iter()
                .filter_map(|place| ids.get(*place as usize).map(String::as_str))
                .collect();
            self.planner.regroup(&one.seen(), before, &now);
        }
        Ok(())
    }

    fn place(&mut self, mut one: Pending, held: Option<&AddressHolder>) {
        let holder = self.holder(&one, held);
        let known = self.planner.knows(&one.external_id);
        let placed = self.planner.place(&one.seen(), holder);
        one.without_email = placed.without_email;
        let kind = match placed.step {
            Step::New => DirectoryPlanKind::New,
            Step::Adopted => DirectoryPlanKind::Adopted,
            Step::Changed => DirectoryPlanKind::Changed,
            Step::Disabled => DirectoryPlanKind::Disabled,
            Step::Back => DirectoryPlanKind::Back,
            Step::Gone => DirectoryPlanKind::Gone,
            Step::Conflict | Step::StillConflict => DirectoryPlanKind::Conflict,
            Step::LeftOut => DirectoryPlanKind::LeftOut,
        };
        if let (DirectoryPlanKind::Adopted, Some(held)) = (kind, held) {
            self.adopted.push((held.user_id.clone(), one.disabled.is_some()));
        }
        let conflict = placed.without_email;
        let left_elsewhere = holder == Holder::Elsewhere && held.is_some_and(has_left);
        let may_be_given_up = conflict
            && (holder != Holder::Elsewhere || left_elsewhere)
            && (known || one.disabled.is_none())
            && self.retry.len() < MOST_RETRIED;
        if kind != DirectoryPlanKind::Conflict {
            self.rows.keep(kind, || KeptRow {
                user_id: held
                    .filter(|_| kind == DirectoryPlanKind::Adopted)
                    .map(|held| held.user_id.clone()),
                ..KeptRow::of(&one, detail(kind, &one))
            });
        }
        if may_be_given_up {
            self.retry.push(Retry {
                one: Pending {
                    without_email: false,
                    ..one.clone()
                },
                step: placed.step,
                known,
                held_by: held
                    .filter(|_| holder == Holder::Here)
                    .and_then(|held| held.external_id.as_deref().map(Into::into)),
                left_elsewhere,
                user_id: held.map(|held| held.user_id.as_str().into()),
                same_person: held.is_some_and(|held| held.is(&one.profile)),
                merged: held.is_some_and(|held| held.merged),
                words: conflict_words(held),
            });
        } else if conflict {
            self.rows.keep(DirectoryPlanKind::Conflict, || {
                KeptRow::of(&one, conflict_words(held))
            });
        }
        if placed.writes(known) {
            self.pending.push(one);
        }
    }

    fn holder(&self, one: &Pending, held: Option<&AddressHolder>) -> Holder {
        let Some(held) = held else { return Holder::Free };
        // It is their own, and leads to whoever they were merged into.
        let own =
            |(directory, id): &(String, String)| directory == self.directory_id && *id == *one.external_id;
        if held.kept_for.iter().any(own) {
            return Holder::Free;
        }
        let Some(directory) = held.directory_id.as_deref() else {
            return Holder::ByHand;
        };
        let here = directory == self.directory_id;
        if here && held.external_id.as_deref() == Some(&one.external_id) {
            return Holder::Free;
        }
        // Somebody known, or somebody else, takes the address alone; and that when all are read, for who was gone may come back.
        if has_left(held) && !self.planner.knows(&one.external_id) && held.is(&one.profile) {
            return Holder::Left;
        }
        match here {
            true => Holder::Here,
            false => Holder::Elsewhere,
        }
    }
}

fn has_left(held: &AddressHolder) -> bool {
    held.state == Some(DirectoryState::Gone)
}

/// Why somebody may not sign in, where that is what is done about them.
fn detail(kind: DirectoryPlanKind, one: &Pending) -> String {
    let tells = matches!(kind, DirectoryPlanKind::Disabled | DirectoryPlanKind::LeftOut);
    let reason = one.disabled.filter(|_| tells);
    reason.map(reason_words).unwrap_or_default().to_owned()
}

fn conflict_words(held: Option<&AddressHolder>) -> String {
    match held {
        None => "Another entry of this directory has the same address.".to_owned(),
        Some(held) if held.directory.is_empty() => format!("{} has this address already.", held.name),
        Some(held) => format!("{} of {} has this address already.", held.name, held.directory),
    }
}
