//! Reads a directory and plans what would be done. Changes nothing: a preview and a sync begin in the same way.
//!
//! Of what is read only those who are new or changed are kept; all others cost a look at their hash.

use std::collections::{BTreeSet, HashMap, HashSet};

use muster_domain::{
    directory_sync::{
        Attribute, Brake, End, First, GroupsEnd, GroupsHad, Had, Holder, Plan, Planner, Step, read_hash,
    },
    phone::Region,
    roster::DirectoryState,
    time::{DAY, Moment},
};
use muster_gateways::directory::ldap::{
    DirectoryEntry, GroupTree, LdapDirectory, Marker, ReadEnd, Unusable, Which,
};
use muster_store::{
    AddressHolder, DirectoryGroup, DirectoryInFull, MAX_DIRECTORY_CHANGES, MAX_MEMBERSHIPS, MAX_PAGE,
    StoreError,
};

use super::{
    ahead::Ahead,
    board::Turn,
    entry::{Pending, pending, reason_words},
    preview::count,
    rows::{KeptRow, Rows},
    settle::{Retry, Settled, foretell},
    setup::sync_settings,
};
use crate::{App, AppError, ErrorCode, Result, settings::phone_rules, wire::DirectoryPlanKind};

/// Most users of one directory.
const MOST_USERS: u32 = 500_000;
/// How far back those who left count together with those who would leave now.
const LATELY: i64 = DAY;
/// Why neither of two entries is taken.
const SAME_ID: &str = "Two entries have the same id.";
/// Most conflicts that are tried once more after everything else was written.
const MOST_RETRIED: usize = 50_000;

/// Why a list was not read to its end.
#[derive(Debug)]
pub(super) enum Stopped {
    /// Somebody asked for it.
    Cancelled,
    /// It went wrong.
    Failed(AppError),
}

impl<E: Into<AppError>> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// What is to be done about groups.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// New ones, and those with another name.
    pub save: Vec<DirectoryGroup>,
    /// External ids of those that are not there any more.
    pub gone: Vec<String>,
    /// External ids of all, in the order in which [`Pending`] counts them; those last that a doubtful list did not have.
    pub ids: Vec<String>,
    /// How many a doubtful list did not have: whoever is in them stays in them.
    unseen: usize,
    /// How many were known.
    known: u32,
    /// How many came.
    found: u32,
}

/// What was read, and what follows.
#[derive(Debug)]
pub(super) struct Planned {
    pub plan: Plan,
    pub pending: Vec<Pending>,
    /// Left out at first because of an address that somebody of this very directory has and gives up in the same sync: no conflicts in
    /// the counts.
    pub settled: Settled,
    pub groups: Groups,
    pub rows: Rows,
    /// Who is taken over under another id, or from no directory, by their ids; and whether they are disabled.
    pub adopted: Vec<(String, bool)>,
    pub full: bool,
    pub marker: Option<Marker>,
    pub had: Option<Had>,
    pub notes: Vec<String>,
    pub made_at: Moment,
}

impl App {
    /// Reads all users, or the changes where the last time left a mark and `full` does not ask for all.
    pub(super) async fn read_and_plan(
        &self,
        directory: &DirectoryInFull,
        ldap: &LdapDirectory,
        full: bool,
        turn: &Turn,
    ) -> std::result::Result<Planned, Stopped> {
        let id = &directory.setup.id;
        let settings = sync_settings(&directory.setup)?;
        let country = phone_rules(&*self.config().await?).country;
        let mut planner = self.known_users(id).await?;

        let tree = stoppable(turn, ldap.groups()).await??;
        let groups = self.plan_groups(id, &tree).await?;
        turn.tell(|progress| progress.phase = "users".to_owned());

        let had_before: Option<Had> = directory
            .progress
            .had
            .as_deref()
            .and_then(|json| serde_json::from_str(json).ok());
        let of_groups = groups_had(&tree);
        // That somebody joined a group changes the group and not the person: whom it concerns is seen when all are read.
        let regrouped = had_before
            .as_ref()
            .and_then(|had| had.groups.as_ref())
            .is_none_or(|groups| groups.fingerprint != of_groups.fingerprint);
        let marker = directory.progress.marker.as_deref();
        let marker = marker.filter(|_| !full && !regrouped);
        // A mark that cannot be read is as good as none.
        let which = match marker.and_then(|json| serde_json::from_str(json).ok()) {
            Some(marker) => Which::ChangedSince(marker),
            None => Which::All,
        };
        let mut work = Work {
            app: self,
            directory_id: id,
            country,
            groups: &groups,
            places: places(&groups.ids),
            tree: &tree,
            planner: &mut planner,
            pending: Vec::new(),
            retry: Vec::new(),
            adopted: Vec::new(),
            rows: Rows::default(),
            withdrawn: BTreeSet::new(),
        };
        let mut users = Ahead::of(stoppable(turn, ldap.users(which)).await??);
        let mut read = 0u32;
        while let Some(page) = stoppable(turn, users.next()).await? {
            let came = page.users.len() + page.unusable.len();
            read = read.saturating_add(u32::try_from(came).unwrap_or(u32::MAX));
            if read > MOST_USERS {
                return Err(too_many().into());
            }
            for unusable in page.unusable {
                work.unusable(unusable);
            }
            let mut entries = page.users;
            while !entries.is_empty() {
                let rest = entries.split_off(entries.len().min(MAX_DIRECTORY_CHANGES));
                work.entries(entries).await?;
                entries = rest;
            }
            turn.tell(|progress| progress.read = read);
        }
        let end = users.end().await?;
        work.leave_withdrawn();
        let clashing = work.planner.clashing();
        let Work {
            pending,
            retry,
            adopted,
            mut rows,
            ..
        } = work;
        turn.tell(|progress| progress.phase = "planning".to_owned());
        let had = end.full.then(|| had(&end, of_groups));
        // Whose address somebody else has now may be the same person under another id: where not all could be looked at, nobody has
        // gone.
        let looked_at_all = retry.len() < MOST_RETRIED;
        let mut facts = End {
            complete: end.complete && looked_at_all,
            elsewhere: end.elsewhere,
            replaced: HashSet::new(),
            had: had.clone(),
            had_before,
            groups: GroupsEnd {
                known: groups.known,
                found: groups.found,
                gone: groups.gone.clone(),
                memberships: match planner.memberships_lost() {
                    0 => 0,
                    _ => self.store.memberships_of_directory(id.clone()).await?,
                },
            },
            left_lately: self.left_lately(directory).await?,
        };
        let brake = Brake {
            percent: settings.most_leaving_percent,
        };
        let away: Vec<Box<str>> = retry
            .iter()
            .filter_map(|retry| retry.held_by.clone())
            .filter(|holder| planner.stays_away(holder))
            .collect();
        let missing = planner.missing(facts.complete);
        let gone: HashSet<&str> = missing
            .iter()
            .map(String::as_str)
            .chain(away.iter().map(|id| &**id))
            .collect();
        let mut counts = *planner.counts();
        let settled = foretell(retry, &pending, &gone, &mut counts, &mut rows);
        facts.replaced = settled.replaced.values().cloned().collect();
        let mut plan = planner.end(&facts, brake);
        counts.gone = plan.counts.gone;
        plan.counts = counts;
        for external_id in &plan.gone {
            rows.keep(DirectoryPlanKind::Gone, || KeptRow {
                external_id: external_id.clone(),
                user_id: None,
                name: String::new(),
                email: String::new(),
                detail: String::new(),
                profile: None,
            });
        }
        let mut notes = end.notes;
        if clashing > 0 {
            notes.push(format!(
                "More than one entry has the same id, {clashing} times: these entries were left out, and nobody is taken to have gone. \
                 Look whether the attribute for the id is the right one."
            ));
        }
        if !looked_at_all {
            notes.push(format!(
                "The addresses of more than {MOST_RETRIED} entries belong to others here: nobody is taken to have gone. Look whether the \
                 attribute for the id is the right one."
            ));
        }
        // Of some users alone nothing follows: what they lack, others may have.
        if end.full {
            let (missed, _) = end.counts.missed(tree.have_members());
            notes.extend(
                missed
                    .iter()
                    .map(|name| format!("No entry has the attribute {name}.")),
            );
        }
        notes.extend(tree.notes().iter().cloned());
        Ok(Planned {
            plan,
            pending,
            settled,
            groups,
            rows,
            adopted,
            full: end.full,
            // Among changes one of two with the same id would come alone, and be taken for the other.
            marker: end.marker.filter(|_| clashing == 0),
            had,
            notes,
            made_at: self.clock.now(),
        })
    }

    /// Who left within the last day, as far as nobody said yes to it.
    async fn left_lately(&self, directory: &DirectoryInFull) -> Result<u32> {
        let now = self.clock.now();
        let confirmed = directory.progress.confirmed_at.filter(|at| *at <= now);
        let since = confirmed.max(Some(now.plus(-LATELY))).unwrap_or(now);
        let id = directory.setup.id.clone();
        Ok(self.store.left_directory_since(id, since).await?)
    }

    async fn known_users(&self, directory_id: &str) -> std::result::Result<Planner, StoreError> {
        let mut planner = Planner::new();
        let mut cursor = None;
        loop {
            let page = self
                .store
                .known_entries(directory_id.to_owned(), cursor, MAX_PAGE)
                .await?;
            for known in &page.rows {
                planner.know(&known.external_id, read_hash(&known.hash), known.state);
            }
            match page.next {
                Some(next) => cursor = Some(next),
                None => return Ok(planner),
            }
        }
    }

    async fn plan_groups(&self, directory_id: &str, tree: &GroupTree) -> Result<Groups> {
        let mut known = self.store.known_directory_groups(directory_id.to_owned()).await?;
        let mut groups = Groups {
            known: count(known.len()),
            found: count(tree.groups().len()),
            ..Groups::default()
        };
        for group in tree.groups() {
            groups.ids.push(group.stable_id.clone());
            let name = known.remove(&group.stable_id);
            if name.as_deref() != Some(&group.name) {
                groups.save.push(DirectoryGroup {
                    external_id: group.stable_id.clone(),
                    name: group.name.clone(),
                });
            }
        }
        // An entry that stands twice is one.
        groups.save.sort_by(|a, b| a.external_id.cmp(&b.external_id));
        groups.save.dedup_by(|a, b| a.external_id == b.external_id);
        let there: HashSet<&str> = groups.ids.iter().map(String::as_str).collect();
        let mut missing: Vec<String> = known
            .into_keys()
            .filter(|id| !there.contains(id.as_str()))
            .collect();
        missing.sort_unstable();
        match tree.is_complete() {
            true => groups.gone = missing,
            false => {
                groups.unseen = missing.len();
                groups.ids.extend(missing);
            }
        }
        Ok(groups)
    }
}

/// Waits for the directory until it answers, or somebody stops it.
async fn stoppable<T>(turn: &Turn, work: impl Future<Output = T>) -> std::result::Result<T, Stopped> {
    tokio::select! {
        biased;
        () = turn.stop.cancelled() => Err(Stopped::Cancelled),
        done = work => Ok(done),
    }
}

fn too_many() -> AppError {
    AppError::new(
        ErrorCode::DirectoryFailed,
        format!("The directory has more than {MOST_USERS} users."),
    )
    .hint("Take a narrower base DN or filter, and set up several directories.")
}

fn places(ids: &[String]) -> HashMap<String, u32> {
    ids.iter()
        .zip(0u32..)
        .map(|(id, place)| (id.clone(), place))
        .collect()
}

fn had(end: &ReadEnd, groups: GroupsHad) -> Had {
    Had {
        entries: end.counts.entries,
        attributes: end.counts.had.iter().map(attribute).collect(),
        groups: Some(groups),
    }
}

fn groups_had(tree: &GroupTree) -> GroupsHad {
    GroupsHad {
        groups: count(tree.groups().len()),
        attributes: tree.had().iter().map(attribute).collect(),
        fingerprint: tree.fingerprint(),
    }
}

fn attribute((field, name, count): &(&'static str, String, u32)) -> Attribute {
    Attribute {
        field: (*field).to_owned(),
        name: name.clone(),
        count: *count,
    }
}

/// What is needed while entries come.
struct Work<'a> {
    app: &'a App,
    directory_id: &'a str,
    country: Option<Region>,
    groups: &'a Groups,
    places: HashMap<String, u32>,
    tree: &'a GroupTree,
    planner: &'a mut Planner,
    pending: Vec<Pending>,
    retry: Vec<Retry>,
    adopted: Vec<(String, bool)>,
    rows: Rows,
    /// Ids of entries that were planned, until another came with the same id: they are listed when all are read.
    withdrawn: BTreeSet<Box<str>>,
}

impl Work<'_> {
    fn unusable(&mut self, unusable: Unusable) {
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
    fn leave_withdrawn(&mut self) {
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
    async fn entries(&mut self, entries: Vec<DirectoryEntry>) -> Result<()> {
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
        let may_be_given_up = conflict
            && (holder != Holder::Elsewhere)
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
        match held.directory_id.as_deref() {
            None => Holder::ByHand,
            Some(id) if id != self.directory_id => Holder::Elsewhere,
            Some(_) if held.external_id.as_deref() == Some(&one.external_id) => Holder::Free,
            // Somebody known, or somebody else, takes the address alone; and that when all are read, for who was gone may come back.
            Some(_)
                if held.state == Some(DirectoryState::Gone)
                    && !self.planner.knows(&one.external_id)
                    && held.is(&one.profile) =>
            {
                Holder::GoneHere
            }
            Some(_) => Holder::Here,
        }
    }
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
