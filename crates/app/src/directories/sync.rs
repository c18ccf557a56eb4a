//! A sync: reads, plans, and writes in portions. Where the next changes begin is remembered when everything was written and not
//! before, so whatever ends it in the middle, the next one reads again what this one did not finish.

use muster_domain::{
    account::Right,
    audit::Entry,
    directory_sync::{Counts, ROUNDS},
};
use muster_store::{
    DirectoryApplied, DirectoryChanges, DirectoryInFull, DirectorySync, DirectorySyncEnd,
    MAX_DIRECTORY_CHANGES,
};

use super::{
    board::Turn,
    entry::Pending,
    plan::{Planned, Stopped},
    preview::{count, hold_words},
    setup::sync_settings,
};
use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    ids,
    wire::{DirectorySyncReport, OnLeaving},
};

/// Among so many of the latest syncs is the one that is noted as going on.
const LATEST: u32 = 10;
/// Why somebody is gone.
const GONE: &str = "not in the directory any more";

/// What came of writing.
#[derive(Debug, Default, Clone)]
struct Written {
    new: u32,
    adopted: u32,
    /// Among them those who may not sign in any more, or are back.
    changed: u32,
    gone: u32,
    revoked: u32,
    conflicts: u32,
    resolved: u32,
    /// Groups that came, were renamed or went.
    groups: u32,
}

/// What carrying a plan out fills in.
struct Carried<'a> {
    end: &'a mut DirectorySyncEnd,
    /// Right also when it was stopped, or went wrong.
    written: &'a mut Written,
}

impl Written {
    fn add(&mut self, applied: &DirectoryApplied) {
        self.new += applied.created;
        self.adopted += applied.adopted;
        self.changed += applied.changed;
        self.gone += applied.gone;
        self.revoked += applied.revoked;
    }

    /// What came of a plan that was not carried out to its end: what was read, and of the changes those that were made.
    fn of_plan(&self, planned: &Counts) -> Counts {
        Counts {
            new: self.new,
            adopted: self.adopted,
            adopted_disabled: 0,
            changed: self.changed,
            disabled: 0,
            back: 0,
            gone: self.gone,
            conflicts: self.conflicts.saturating_sub(self.resolved),
            ..*planned
        }
    }
}

impl App {
    /// Synchronises a directory now: the changes, or all users. A plan that is held is carried out when `confirmed` names it, and
    /// what is read now comes to the same plan.
    ///
    /// # Errors
    /// [`DirectoryFailed`](ErrorCode::DirectoryFailed) when it could not be read to its end: nothing was changed then;
    /// [`Conflict`](ErrorCode::Conflict) while it is synchronised already, or switched off.
    pub async fn sync_now(
        &self,
        id: String,
        full: bool,
        confirmed: Option<String>,
    ) -> Result<DirectorySyncReport> {
        let person = self.may(Right::Manage).await?;
        let turn = self.turn_for(&id, false).await?;
        self.sync_in_turn(&id, full, confirmed, &turn, &person, &person.name)
            .await
    }

    /// Asks a sync or a preview of this process to stop. What was written stays; the next one goes on from there.
    pub async fn stop_sync(&self, id: String) -> Result<bool> {
        self.may(Right::Manage).await?;
        Ok(self.directories.board.stop(&id))
    }

    /// `by` is blank for the clock.
    pub(crate) async fn sync_in_turn(
        &self,
        id: &str,
        full: bool,
        confirmed: Option<String>,
        turn: &Turn,
        person: &Person,
        by: &str,
    ) -> Result<DirectorySyncReport> {
        let ldap = self.ldap_of(id, false).await?;
        let directory = self.directory_in_full(id).await?;
        let now = self.clock.now();
        let sync = DirectorySync {
            id: ids::new_id(now)?.to_string(),
            directory_id: id.to_owned(),
            started_at: now,
            ended_at: None,
            full: full
                || confirmed.is_some()
                // What was held among all users would not be seen among the changes, and is not settled by them.
                || directory.progress.held.is_some()
                || directory.progress.marker.is_none(),
            by: by.to_owned(),
            outcome: "running".to_owned(),
            words: String::new(),
            remedy: String::new(),
            counts: String::new(),
        };
        self.note_broken_off(id, &directory.setup.name).await?;
        self.store.begin_directory_sync(sync.clone()).await?;
        let mut end = DirectorySyncEnd {
            id: sync.id,
            directory_id: id.to_owned(),
            revision: directory.revision,
            full: sync.full,
            outcome: String::new(),
            words: String::new(),
            remedy: String::new(),
            counts: String::new(),
            marker: None,
            had: None,
            held: None,
            confirmed: false,
            at: now,
        };
        let read = self.read_and_plan(&directory, &ldap, sync.full, turn).await;
        let mut written = Written::default();
        let mut counts = Counts::default();
        let outcome = match read {
            Ok(planned) => {
                let planned_counts = planned.plan.counts;
                let carried = Carried {
                    end: &mut end,
                    written: &mut written,
                };
                let outcome = self
                    .carry_out(&directory, planned, confirmed, turn, (person, by), carried)
                    .await;
                counts = match &outcome {
                    Ok(report) => report.counts,
                    Err(_) => written.of_plan(&planned_counts),
                };
                end.counts = counts_json(&counts);
                outcome
            }
            Err(stopped) => Err(stopped),
        };
        end.at = self.clock.now();
        let report = match outcome {
            Ok(report) => Ok(report),
            Err(Stopped::Cancelled) => {
                end.outcome = "cancelled".to_owned();
                Ok(report(&end, counts, written.revoked))
            }
            Err(Stopped::Failed(error)) => {
                end.outcome = "failed".to_owned();
                end.words = error.message.clone();
                end.remedy = error.hint.clone().unwrap_or_default();
                Err(error)
            }
        };
        let changed =
            end.outcome != "held" && (counts.changes() || written.revoked > 0 || written.groups > 0);
        self.end_sync(&directory, end, changed, &written, person).await?;
        report
    }

    /// Of a sync that nobody goes on with, since a crash ended it: that it was broken off, and in the audit log what it had written.
    /// Whoever calls this has the turn.
    pub(crate) async fn note_broken_off(&self, id: &str, name: &str) -> Result<()> {
        let Some(sync) = self.noted_as_running(id).await? else {
            return Ok(());
        };
        let now = self.clock.now();
        // It was theirs who began it, and not of whoever finds it; one by the clock was nobody's.
        let mut entry = Person::itself()
            .did("directory_synced", now)
            .to("directory", id, name);
        entry.who = sync.by;
        self.recording(entry)
            .break_off_directory_sync(id.to_owned(), now)
            .await?;
        Ok(())
    }

    /// The sync that goes on by the history: one that does, or that a crash ended.
    pub(crate) async fn noted_as_running(&self, id: &str) -> Result<Option<DirectorySync>> {
        let syncs = self.store.directory_syncs(id.to_owned(), None, LATEST).await?;
        Ok(syncs.rows.into_iter().find(|sync| sync.outcome == "running"))
    }

    /// The history always; the audit log when users or groups were changed, or a person started it.
    async fn end_sync(
        &self,
        directory: &DirectoryInFull,
        end: DirectorySyncEnd,
        changed: bool,
        written: &Written,
        person: &Person,
    ) -> Result<()> {
        let worth_telling = changed || end.outcome == "cancelled" || person.origin != "job";
        if !worth_telling {
            self.store.end_directory_sync(end).await?;
            return Ok(());
        }
        let told = serde_json::json!({"outcome": end.outcome, "full": end.full});
        let mut told = match told {
            serde_json::Value::Object(fields) => fields,
            _ => serde_json::Map::new(),
        };
        if let Ok(serde_json::Value::Object(counts)) = serde_json::from_str(&end.counts) {
            told.extend(counts);
        }
        if written.groups > 0 {
            told.insert("groups_changed".to_owned(), written.groups.into());
        }
        if end.confirmed {
            told.insert("confirmed".to_owned(), true.into());
        }
        if matches!(end.outcome.as_str(), "failed" | "held") {
            told.insert("reason".to_owned(), end.words.clone().into());
        }
        let done = match end.outcome.as_str() {
            "failed" => person.did("directory_sync_failed", end.at),
            _ => person.did("directory_synced", end.at),
        };
        let entry = done
            .to("directory", &directory.setup.id, &directory.setup.name)
            .changed("", serde_json::Value::Object(told).to_string());
        self.recording(entry).end_directory_sync(end).await?;
        Ok(())
    }

    async fn carry_out(
        &self,
        directory: &DirectoryInFull,
        mut planned: Planned,
        confirmed: Option<String>,
        turn: &Turn,
        by: (&Person, &str),
        Carried { end, written }: Carried<'_>,
    ) -> std::result::Result<DirectorySyncReport, Stopped> {
        end.full = planned.full;
        planned.note_lost(directory.progress.had.as_deref());
        if !planned.plan.holds.is_empty() && confirmed.as_deref() != Some(&planned.plan.id) {
            let words: Vec<String> = planned.plan.holds.iter().map(hold_words).collect();
            self.keep_plan(&directory.setup.id, &mut planned);
            end.outcome = "held".to_owned();
            end.words = words.join(" ");
            end.remedy = "Look what would change, and confirm it if it is right.".to_owned();
            end.held = Some(planned.plan.id);
            let mut report = report(end, planned.plan.counts, 0);
            (report.hold_words, report.notes) = (words, planned.notes);
            return Ok(report);
        }
        end.confirmed = !planned.plan.holds.is_empty();
        let mut counts = planned.plan.counts;
        self.write_all(directory, &planned, turn, by, written).await?;
        self.revoke_of_leavers(directory, turn, by, written).await?;
        (counts.new, counts.adopted) = (written.new, written.adopted);
        let tried = counts.conflicts + count(planned.settled.len()) + written.conflicts;
        counts.conflicts = tried.saturating_sub(written.resolved);
        end.outcome = "done".to_owned();
        end.words = planned.notes.join(" ");
        end.marker = match planned.marker {
            Some(marker) => serde_json::to_string(&marker).ok(),
            None => None,
        };
        end.had = planned.had.and_then(|had| serde_json::to_string(&had).ok());
        let mut report = report(end, counts, written.revoked);
        report.notes = planned.notes;
        Ok(report)
    }

    async fn write_all(
        &self,
        directory: &DirectoryInFull,
        planned: &Planned,
        turn: &Turn,
        (person, by): (&Person, &str),
        written: &mut Written,
    ) -> std::result::Result<(), Stopped> {
        let id = &directory.setup.id;
        let revoke = sync_settings(&directory.setup)?.on_leaving == OnLeaving::RevokeInvites;
        let to_write = planned.pending.len() + planned.plan.gone.len();
        turn.tell(|progress| {
            progress.phase = "writing".to_owned();
            progress.to_write = u32::try_from(to_write).unwrap_or(u32::MAX);
        });
        // Of this each user who is changed by it, or whose invites are revoked, has an entry, and the new ones and the groups are named.
        let entry = || {
            person
                .did("directory_synced", self.clock.now())
                .to("directory", id, &directory.setup.name)
        };
        self.write_groups(id, planned, entry, written).await?;
        let changes = |entries: &[Pending], gone: &[String]| DirectoryChanges {
            directory_id: id.clone(),
            entries: entries
                .iter()
                .map(|one| one.stored(&planned.groups.ids))
                .collect(),
            gone: gone.iter().map(|id| (id.clone(), GONE.to_owned())).collect(),
            replaced: entries
                .iter()
                .filter_map(|one| planned.settled.replaced.get(&*one.external_id).cloned())
                .collect(),
            of_a_list: true,
            revoke_invites: revoke,
            exchange: false,
            by: by.to_owned(),
            at: self.clock.now(),
        };
        let came = planned.pending.chunks(MAX_DIRECTORY_CHANGES);
        let left = planned.plan.gone.chunks(MAX_DIRECTORY_CHANGES);
        let mut portions = came
            .map(|entries| changes(entries, &[]))
            .chain(left.map(|gone| changes(&[], gone)));
        let mut next = portions.next();
        while let Some(portion) = next {
            // While one is written, the next is made.
            let (done, made) = tokio::join!(self.write_portion(portion, entry(), turn, written), async {
                portions.next()
            });
            done?;
            next = made;
        }
        // Somebody may have given an address up by all this.
        let mut retry: Vec<&Pending> = planned.settled.come.iter().collect();
        for _ in 0..ROUNDS {
            if retry.is_empty() {
                break;
            }
            let mut left = Vec::new();
            let before = retry.len();
            for portion in retry.chunks(MAX_DIRECTORY_CHANGES) {
                let entries: Vec<Pending> = portion.iter().map(|one| (*one).clone()).collect();
                let store = self.recording(entry());
                let applied = store.apply_directory_changes(changes(&entries, &[])).await?;
                written.add(&applied);
                let still: std::collections::HashSet<&str> = applied
                    .conflicts
                    .iter()
                    .map(|conflict| conflict.external_id.as_str())
                    .collect();
                left.extend(portion.iter().filter(|one| still.contains(&*one.external_id)));
            }
            written.resolved += u32::try_from(before - left.len()).unwrap_or(u32::MAX);
            if left.len() == before {
                break;
            }
            retry = left;
        }
        // Nobody's address is let go but in the transaction that gives them the other one.
        for circles in whole_circles(&planned.settled.circles) {
            let store = self.recording(entry());
            let exchange = DirectoryChanges {
                exchange: true,
                ..changes(&circles, &[])
            };
            let applied = store.apply_directory_changes(exchange).await?;
            written.add(&applied);
            written.resolved += count(circles.len() - applied.conflicts.len());
        }
        Ok(())
    }

    /// Where leavers lose their invites, nobody who has left holds one after a sync: also who got it since they left, and who left
    /// while that was not set.
    async fn revoke_of_leavers(
        &self,
        directory: &DirectoryInFull,
        turn: &Turn,
        (person, by): (&Person, &str),
        written: &mut Written,
    ) -> std::result::Result<(), Stopped> {
        let id = &directory.setup.id;
        if sync_settings(&directory.setup)?.on_leaving != OnLeaving::RevokeInvites
            // Mostly there is none, and nothing to wait for.
            || self.store.live_invites_of_leavers(id.clone()).await? == 0
        {
            return Ok(());
        }
        loop {
            if turn.stop.is_cancelled() {
                return Err(Stopped::Cancelled);
            }
            let now = self.clock.now();
            let entry = person
                .did("invites_revoked", now)
                .to("directory", id, &directory.setup.name);
            let store = self.recording(entry);
            let applied = store.revoke_invites_of_leavers(id.clone(), by, now).await?;
            if applied.revoked == 0 {
                return Ok(());
            }
            written.add(&applied);
        }
    }

    async fn write_portion(
        &self,
        changes: DirectoryChanges,
        entry: Entry,
        turn: &Turn,
        written: &mut Written,
    ) -> std::result::Result<(), Stopped> {
        if turn.stop.is_cancelled() {
            return Err(Stopped::Cancelled);
        }
        let size = u32::try_from(changes.entries.len() + changes.gone.len()).unwrap_or(u32::MAX);
        let applied = self.recording(entry).apply_directory_changes(changes).await?;
        written.add(&applied);
        written.conflicts += u32::try_from(applied.conflicts.len()).unwrap_or(u32::MAX);
        turn.tell(|progress| progress.written += size);
        Ok(())
    }

    async fn write_groups(
        &self,
        id: &str,
        planned: &Planned,
        entry: impl Fn() -> Entry,
        written: &mut Written,
    ) -> Result<()> {
        let now = self.clock.now();
        let saved = planned.groups.save.chunks(MAX_DIRECTORY_CHANGES);
        let gone = planned.groups.gone.chunks(MAX_DIRECTORY_CHANGES);
        let portions = saved
            .map(|saved| (saved.to_vec(), Vec::new()))
            .chain(gone.map(|gone| (Vec::new(), gone.to_vec())));
        for (saved, gone) in portions {
            let done = self
                .recording(entry())
                .save_directory_groups(id.to_owned(), saved, gone, now)
                .await?;
            written.groups += done.0;
        }
        Ok(())
    }
}

/// Circles that are written at once: none of them is cut.
fn whole_circles(circles: &[Vec<Pending>]) -> Vec<Vec<Pending>> {
    let mut portions: Vec<Vec<Pending>> = Vec::new();
    for circle in circles {
        match portions.last_mut() {
            Some(last) if last.len() + circle.len() <= MAX_DIRECTORY_CHANGES => {
                last.extend_from_slice(circle);
            }
            _ => portions.push(circle.clone()),
        }
    }
    portions
}

fn counts_json(counts: &Counts) -> String {
    // Numbers alone: it cannot fail.
    serde_json::to_string(counts).unwrap_or_default()
}

fn report(end: &DirectorySyncEnd, counts: Counts, revoked: u32) -> DirectorySyncReport {
    DirectorySyncReport {
        outcome: end.outcome.clone(),
        full: end.full,
        counts,
        revoked,
        held: end.held.clone(),
        hold_words: Vec::new(),
        notes: Vec::new(),
    }
}

/// What is synchronised already.
pub(super) fn busy() -> AppError {
    AppError::new(ErrorCode::Conflict, "This directory is being read just now.")
        .hint("Wait until that has ended, or stop it.")
}
