//! Inviting again those whom a batch did not reach, some at a corrected address.

use muster_domain::{
    account::Right,
    audit::Entry,
    invite::{InviteId, InviteState},
    time::{HOUR, SECOND},
    user::EmailAddress,
};
use muster_store::{AtMost, Reinvite};

use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    approvals::{Again, Form},
    settings::require_ready,
    wire::{ReinviteDraft, Reinvited},
};

impl App {
    /// Invites again those whom a batch did not reach: a new link each, the old one dies. Addresses are corrected first. So many
    /// that a second account must agree are invited when it does.
    ///
    /// # Errors
    /// An address that cannot be used, at `corrections.N.email`; then nothing changes.
    pub async fn reinvite(&self, draft: ReinviteDraft) -> Result<Reinvited> {
        let person = self.may(Right::Manage).await?;
        let most = self.approval_above().await?;
        let (wanted, entry) = self.reinviting(&draft, &person, most).await?;
        match self.recording(entry).reinvite(wanted).await? {
            AtMost::More(count) => {
                let batch = self.store.batch(&draft.batch_id).await?;
                let file = batch.map_or_else(String::new, |batch| batch.file_name);
                let form = Form::Again(Again::Reinvite(draft));
                self.hold_form(&person, &form, format!("{file}, again"), count, None)
                    .await?;
                Ok(Reinvited {
                    invited: count,
                    corrected: 0,
                    skipped: 0,
                    awaits_approval: true,
                })
            }
            AtMost::Done((changed, corrected)) => {
                self.jobs.wake();
                Ok(Reinvited {
                    invited: changed.changed,
                    corrected,
                    skipped: changed.skipped,
                    awaits_approval: false,
                })
            }
        }
    }

    /// What invites no more than `most` again, and the entry about it.
    pub(crate) async fn reinviting(
        &self,
        draft: &ReinviteDraft,
        person: &Person,
        most: Option<u32>,
    ) -> Result<(Reinvite, Entry)> {
        let config = self.config().await?;
        require_ready(&config)?;
        let corrections = corrections(draft)?;
        let states = states(draft);
        if states.is_empty() {
            return Err(
                AppError::new(ErrorCode::InvalidInput, "Choose whom to invite again.")
                    .hint("Failed, bounced or expired invites, or several of these."),
            );
        }
        let except = draft
            .except
            .iter()
            .map(|id| id.parse())
            .collect::<std::result::Result<_, _>>()?;
        let now = self.clock.now();
        let undo = i64::from(config.organisation.undo_seconds) * SECOND;
        let file = self
            .store
            .batch(&draft.batch_id)
            .await?
            .map(|batch| batch.file_name);
        let entry = person
            .did("invited_again", now)
            .to("batch", &draft.batch_id, file.unwrap_or_default());
        let wanted = Reinvite {
            batch_id: draft.batch_id.clone(),
            states,
            except,
            corrections,
            by: person.name.clone(),
            at: now,
            not_before: now.plus(undo.min(SECOND)),
            validity_ms: i64::from(config.organisation.default_valid_hours) * HOUR,
            most,
        };
        Ok((wanted, entry))
    }
}

/// The states of those who are invited again.
pub(crate) fn states(draft: &ReinviteDraft) -> Vec<InviteState> {
    [
        (draft.failed, InviteState::Failed),
        (draft.bounced, InviteState::Bounced),
        (draft.expired, InviteState::Expired),
    ]
    .into_iter()
    .filter_map(|(wanted, state)| wanted.then_some(state))
    .collect()
}

fn corrections(draft: &ReinviteDraft) -> Result<Vec<(InviteId, EmailAddress)>> {
    let mut problems = Vec::new();
    let mut corrections = Vec::new();
    for (i, correction) in draft.corrections.iter().enumerate() {
        let id: InviteId = correction.invite_id.parse()?;
        match EmailAddress::parse(&format!("corrections.{i}.email"), &correction.email) {
            Ok(email) => corrections.push((id, email)),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() {
        Ok(corrections)
    } else {
        Err(AppError::invalid(problems))
    }
}
