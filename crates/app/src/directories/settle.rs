//! What becomes of a plan's conflicts when all else of it is written. A preview says it beforehand, and the sync does it.

use std::collections::{HashMap, HashSet};

use muster_domain::directory_sync::{Comes, Counts, Step, Wish, settle};

use super::{
    entry::Pending,
    rows::{KeptRow, Rows},
};
use crate::wire::DirectoryPlanKind;

/// An entry without its address, which somebody of this very directory has and may give up, or who has left another one.
#[derive(Debug)]
pub(super) struct Retry {
    pub one: Pending,
    /// What it is when the address stays where it is.
    pub step: Step,
    pub known: bool,
    pub held_by: Option<Box<str>>,
    /// Whether whoever has it is of another directory, and has left that.
    pub left_elsewhere: bool,
    /// The user who has the address.
    pub user_id: Option<Box<str>>,
    /// Whether that user is evidently the same person.
    pub same_person: bool,
    /// Whether the address leads there because two users were merged: it is given up by nobody.
    pub merged: bool,
    /// Why it is a conflict.
    pub words: String,
}

/// Conflicts that come to an end when all else is written.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// Who is adopted under a new id in place of one that is not there any more: the old ids, by the new.
    pub replaced: HashMap<Box<str>, String>,
    /// Whose address is free then.
    pub come: Vec<Pending>,
    /// Those who have each other's, circle by circle.
    pub circles: Vec<Vec<Pending>>,
}

impl Settled {
    pub fn len(&self) -> usize {
        self.come.len() + self.circles.iter().map(Vec::len).sum::<usize>()
    }
}

/// Changes counts and rows to what they will be. `gone` are all who are not in the directory any more, as far as that is known.
pub(super) fn foretell(
    retry: Vec<Retry>,
    pending: &[Pending],
    gone: &HashSet<&str>,
    counts: &mut Counts,
    rows: &mut Rows,
) -> Settled {
    let holders: HashSet<&str> = retry.iter().filter_map(|one| one.held_by.as_deref()).collect();
    let written: HashMap<&str, &str> = pending
        .iter()
        .filter(|one| !one.without_email && holders.contains(&*one.external_id))
        .filter_map(|one| Some((&*one.external_id, one.email_key.as_deref()?)))
        .collect();
    let wishes: Vec<Wish<'_>> = retry
        .iter()
        .map(|retry| Wish {
            external_id: &retry.one.external_id,
            known: retry.known,
            email_key: retry.one.email_key.as_deref().unwrap_or_default(),
            held_by: retry.held_by.as_deref(),
            left_elsewhere: retry.left_elsewhere,
            same_person: retry.same_person,
            merged: retry.merged,
        })
        .collect();
    let gives_up = |wish: &Wish<'_>| {
        let new = wish.held_by.and_then(|holder| written.get(holder));
        new.is_some_and(|new| *new != wish.email_key)
    };
    let comes = settle(&wishes, gone, gives_up);
    let mut settled = Settled::default();
    for (retry, comes) in retry.into_iter().zip(comes) {
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
            (Comes::Takes | Comes::Exchanges(_), _) if !retry.known => {
                counts.new += 1;
                rows.keep(DirectoryPlanKind::New, || row(""));
            }
            (Comes::Takes | Comes::Exchanges(_), Step::StillConflict) => {
                counts.unchanged = counts.unchanged.saturating_sub(1);
                counts.changed += 1;
                rows.keep(DirectoryPlanKind::Changed, || row(""));
            }
            (Comes::Takes | Comes::Exchanges(_), Step::Conflict) => {
                rows.keep(DirectoryPlanKind::Changed, || row(""));
            }
            // Disabled or back, and told as that.
            (Comes::Takes | Comes::Exchanges(_), _) => {}
        }
        if let (Comes::Adopts, Some(old)) = (&comes, &retry.held_by) {
            settled
                .replaced
                .insert(retry.one.external_id.clone(), old.to_string());
        }
        match comes {
            Comes::Adopts | Comes::Takes => settled.come.push(retry.one),
            Comes::Exchanges(circle) => {
                if settled.circles.len() <= circle {
                    settled.circles.resize_with(circle + 1, Vec::new);
                }
                settled.circles[circle].push(retry.one);
            }
        }
    }
    settled
}
