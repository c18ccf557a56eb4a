//! What becomes of a plan's conflicts when all else of it is written. A preview says it beforehand, and the sync does it.

use std::collections::{HashMap, HashSet};

use muster_domain::directory_sync::{Comes, Counts, Step, Wish, settle};

use super::{
    entry::Pending,
    preview::count,
    rows::{KeptRow, Rows},
};
use crate::wire::DirectoryPlanKind;

/// An entry without its address, which somebody of this very directory has and may give up.
#[derive(Debug)]
pub(super) struct Retry {
    pub one: Pending,
    /// What it is when the address stays where it is.
    pub step: Step,
    pub known: bool,
    pub held_by: Option<Box<str>>,
    /// The user who has the address.
    pub user_id: Option<Box<str>>,
    /// Whether the address leads there because two users were merged: it is given up by nobody.
    pub merged: bool,
    /// Why it is a conflict.
    pub words: String,
}

/// Changes counts and rows to what they will be. Gives how many conflicts come to an end.
pub(super) fn foretell(
    retry: &[Retry],
    pending: &[Pending],
    gone: &[String],
    counts: &mut Counts,
    rows: &mut Rows,
) -> u32 {
    let changes = pending.len() + gone.len() > 0;
    let gone: HashSet<&str> = gone.iter().map(String::as_str).collect();
    let holders: HashSet<&str> = retry.iter().filter_map(|one| one.held_by.as_deref()).collect();
    let written: HashMap<&str, &str> = pending
        .iter()
        .filter(|one| !one.without_email && holders.contains(&*one.external_id))
        .filter_map(|one| Some((&*one.external_id, one.email_key.as_deref()?)))
        .collect();
    let merged: HashSet<&str> = retry
        .iter()
        .filter(|one| one.merged)
        .map(|one| &*one.one.external_id)
        .collect();
    let wishes: Vec<Wish<'_>> = retry
        .iter()
        .map(|retry| Wish {
            external_id: &retry.one.external_id,
            known: retry.known,
            email_key: retry.one.email_key.as_deref().unwrap_or_default(),
            // A sync that has nothing to write tries nothing again.
            held_by: retry.held_by.as_deref().filter(|_| changes),
        })
        .collect();
    let gives_up = |wish: &Wish<'_>| {
        let new = wish.held_by.and_then(|holder| written.get(holder));
        !merged.contains(wish.external_id) && new.is_some_and(|new| *new != wish.email_key)
    };
    let settled = settle(&wishes, &gone, gives_up);
    for (retry, comes) in retry.iter().zip(&settled) {
        let row = |detail: &str| KeptRow::of(&retry.one, detail.to_owned());
        let Some(comes) = comes else {
            rows.keep(DirectoryPlanKind::Conflict, || row(&retry.words));
            continue;
        };
        counts.conflicts = counts.conflicts.saturating_sub(1);
        match (comes, retry.step) {
            (Comes::Adopts, _) => {
                counts.adopted += 1;
                rows.keep(DirectoryPlanKind::Adopted, || KeptRow {
                    user_id: retry.user_id.as_deref().map(str::to_owned),
                    ..row("")
                });
            }
            (Comes::Takes, _) if !retry.known => {
                counts.new += 1;
                rows.keep(DirectoryPlanKind::New, || row(""));
            }
            (Comes::Takes, Step::StillConflict) => {
                counts.unchanged = counts.unchanged.saturating_sub(1);
                counts.changed += 1;
                rows.keep(DirectoryPlanKind::Changed, || row(""));
            }
            (Comes::Takes, Step::Conflict) => rows.keep(DirectoryPlanKind::Changed, || row("")),
            // Disabled or back, and told as that.
            (Comes::Takes, _) => {}
        }
    }
    count(settled.iter().flatten().count())
}
