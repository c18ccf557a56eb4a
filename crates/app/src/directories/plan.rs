//! Reads a directory and plans what would be done. Changes nothing: a preview and a sync begin in the same way.

mod entries;
mod groups;

use std::collections::HashSet;

use muster_domain::{
    directory_sync::{Brake, End, GroupsEnd, GroupsHad, Had, Plan, Planner, read_hash},
    time::{DAY, Moment},
};
use muster_gateways::directory::ldap::{GroupTree, LdapDirectory, Marker, ReadEnd, Which};
use muster_store::{DirectoryInFull, MAX_DIRECTORY_CHANGES, MAX_PAGE, StoreError};

use super::{
    ahead::Ahead,
    board::Turn,
    entry::Pending,
    rows::{KeptRow, Rows},
    settle::{Settled, foretell},
    setup::sync_settings,
};
use crate::{App, AppError, ErrorCode, Result, settings::phone_rules, wire::DirectoryPlanKind};
use entries::{MOST_RETRIED, Work};
use groups::{Groups, attribute, groups_had};

/// Most users of one directory.
const MOST_USERS: u32 = 500_000;
/// How far back those who left count together with those who would leave now.
const LATELY: i64 = DAY;

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
        let mut work = Work::of(self, id, country, &groups, &tree, &mut planner);
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
        let notes = notes(&end, &tree, clashing, looked_at_all);
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
}

/// What an admin should know of what was read.
fn notes(end: &ReadEnd, tree: &GroupTree, clashing: usize, looked_at_all: bool) -> Vec<String> {
    let mut notes = end.notes.clone();
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
    notes
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

fn had(end: &ReadEnd, groups: GroupsHad) -> Had {
    Had {
        entries: end.counts.entries,
        attributes: end.counts.had.iter().map(attribute).collect(),
        groups: Some(groups),
    }
}
