//! What a sync would do, before it does anything.

use muster_domain::{
    account::Right,
    directory_sync::{Hold, OF_GROUPS},
};
use muster_store::{DirectoryInFull, LiveInvitesOf, MAX_DIRECTORY_CHANGES};

use super::{
    plan::{Planned, Stopped},
    rows::{KeptPlan, Rows},
    setup::sync_settings,
};
use crate::{
    App, AppError, ErrorCode, Result,
    wire::{DirectoryPreview, OnLeaving},
};

impl App {
    /// Reads the whole directory, and tells what a sync would change. Changes nothing.
    ///
    /// # Errors
    /// [`DirectoryFailed`](ErrorCode::DirectoryFailed) when it could not be read to its end;
    /// [`Conflict`](ErrorCode::Conflict) while it is synchronised, and when it was stopped.
    pub async fn preview_sync(&self, id: String) -> Result<DirectoryPreview> {
        self.may(Right::Manage).await?;
        let ldap = self.ldap_of(&id, true).await?;
        let turn = self.turn_for(&id, true).await?;
        let directory = self.directory_in_full(&id).await?;
        let mut planned = match self.read_and_plan(&directory, &ldap, true, &turn).await {
            Ok(planned) => planned,
            Err(Stopped::Failed(error)) => return Err(error),
            Err(Stopped::Cancelled) => return Err(stopped()),
        };
        planned.note_lost(directory.progress.had.as_deref());
        let leavers = self.live_invites_of_leavers(&directory, &planned).await?;
        let preview = DirectoryPreview {
            plan_id: planned.plan.id.clone(),
            counts: planned.plan.counts,
            hold_words: planned.plan.holds.iter().map(hold_words).collect(),
            holds: planned.plan.holds.clone(),
            notes: planned.notes.clone(),
            groups_changed: count(planned.groups.save.len()),
            groups_gone: count(planned.groups.gone.len()),
            memberships_lost: planned.plan.memberships_lost,
            live_invites_of_leavers: leavers,
            made_at: planned.made_at.into(),
        };
        self.keep_plan(&id, &mut planned);
        Ok(preview)
    }

    /// Keeps the people of a plan for the screen.
    pub(super) fn keep_plan(&self, directory_id: &str, planned: &mut Planned) {
        let Rows(rows) = std::mem::take(&mut planned.rows);
        let plan = KeptPlan {
            id: planned.plan.id.clone(),
            rows,
        };
        self.directories.board.keep_plan(directory_id, plan);
    }

    /// Live invites of those who would leave. Where these are revoked, also of those who have left before and stay away: nobody who
    /// has left holds one after a sync.
    async fn live_invites_of_leavers(&self, directory: &DirectoryInFull, planned: &Planned) -> Result<u32> {
        let id = &directory.setup.id;
        let revokes = sync_settings(&directory.setup)?.on_leaving == OnLeaving::RevokeInvites;
        let (mut away, mut back): (Vec<&str>, Vec<&str>) =
            (planned.plan.gone.iter().map(String::as_str).collect(), Vec::new());
        for one in &planned.pending {
            let side = if one.disabled.is_some() {
                &mut away
            } else {
                &mut back
            };
            side.push(&one.external_id);
        }
        let leaving = self.live_invites_by_entry(id, &away).await?;
        let mut adopted = [LiveInvitesOf::default(); 2];
        for disabled in [false, true] {
            let users = planned.adopted.iter().filter(|(_, is)| *is == disabled);
            let users: Vec<String> = users.map(|(user, _)| user.clone()).collect();
            for some in users.chunks(MAX_DIRECTORY_CHANGES) {
                let live = self.store.live_invites_of_users(some.to_vec()).await?;
                adopted[usize::from(disabled)].present += live.present;
                adopted[usize::from(disabled)].left += live.left;
            }
        }
        let [adopted_back, adopted_away] = adopted;
        if !revokes {
            return Ok(leaving.present + leaving.left + adopted_away.present + adopted_away.left);
        }
        let already = self.store.live_invites_of_leavers(id.clone()).await?;
        let returning = match already {
            0 => 0,
            _ => self.live_invites_by_entry(id, &back).await?.left + adopted_back.left,
        };
        Ok((already + leaving.present + adopted_away.present).saturating_sub(returning))
    }

    async fn live_invites_by_entry(&self, directory_id: &str, entries: &[&str]) -> Result<LiveInvitesOf> {
        let mut of = LiveInvitesOf::default();
        for some in entries.chunks(MAX_DIRECTORY_CHANGES) {
            let some = some.iter().map(|id| (*id).to_owned()).collect();
            let live = self
                .store
                .live_invites_of_entries(directory_id.to_owned(), some)
                .await?;
            of.present += live.present;
            of.left += live.left;
        }
        Ok(of)
    }
}

pub(super) fn stopped() -> AppError {
    AppError::new(
        ErrorCode::Conflict,
        "It was stopped before the directory was read.",
    )
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Why a plan waits, in plain words.
pub(super) fn hold_words(hold: &Hold) -> String {
    match hold {
        Hold::TooMany {
            leaving,
            lately: 0,
            of,
            percent,
        } => format!(
            "{leaving} of {of} users would be disabled or gone, more than the {percent} % that are allowed without asking."
        ),
        Hold::TooMany {
            leaving,
            lately,
            of,
            percent,
        } => format!(
            "{leaving} of {of} users would be disabled or gone, and {lately} left within the last day: together more than the \
             {percent} % that are allowed without asking."
        ),
        Hold::GroupsGone { gone, of, percent } => {
            format!(
                "{gone} of {of} groups would be gone, more than the {percent} % that are allowed without asking."
            )
        }
        Hold::NoGroups { known } => {
            format!("The directory shows no group any more, and {known} groups were there.")
        }
        Hold::MembershipsGone { lost, of, percent } => format!(
            "People who stay would be taken out of groups: {lost} of {of} memberships, more than the {percent} % that are allowed \
             without asking."
        ),
        Hold::AttributeMissing { field, name } if field.starts_with(OF_GROUPS) => format!(
            "No group has the attribute {name} any more, which most had the last time: it was renamed, or may no longer be read."
        ),
        Hold::AttributeMissing { field, name } => format!(
            "No entry has the attribute {name} ({field}) any more, which most had the last time: it was renamed, or may no longer \
             be read."
        ),
        Hold::AttributeLost {
            field,
            name,
            lost,
            of,
            percent,
        } => {
            let who = match field.starts_with(OF_GROUPS) {
                true => "groups",
                false => "entries",
            };
            format!(
                "{lost} of {of} {who} lack the attribute {name} ({field}) that most had the last time, more than the {percent} % that \
                 are allowed without asking: it was renamed, or may be read of some no longer."
            )
        }
        Hold::NewIds {
            replaced,
            of,
            percent,
        } => format!(
            "{replaced} of {of} users have another id in the directory, more than the {percent} % that are allowed without asking. They \
             stay who they are, with their invites: after a restored backup that is right. Otherwise look whether the attribute for the \
             id is the right one."
        ),
        Hold::Elsewhere { missing } => format!(
            "Not in the list any more: {missing} of the users. They have left, or moved to another server: part of this directory is \
             on other servers, to which Muster does not go. Narrow the base DN to this server's part, and Muster need not ask."
        ),
        Hold::Nobody { known } => format!(
            "The directory shows nobody who can be used, and {known} users were there. Nobody is taken to have gone."
        ),
    }
}
