//! Large sendings need a second pair of eyes: they wait until another administrator approves or declines.

use muster_domain::{
    account::{Right, Role},
    audit::Entry,
    time::Moment,
};
use muster_store::{Answer, Awaiting, NewApproval};

use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    ids,
    wire::{ApprovalRow, InviteDraft},
};

impl App {
    /// Sendings that wait for a second account's word, oldest first.
    pub async fn list_approvals(&self) -> Result<Vec<ApprovalRow>> {
        let person = self.may(Right::Read).await?;
        let waiting = self.store.approvals().await?;
        Ok(waiting.into_iter().map(|one| row(one, &person)).collect())
    }

    /// Approves a sending, so that it goes now, or declines it, so that it is as if it had never been.
    ///
    /// # Errors
    /// `Conflict` for whoever asked for it themselves; `NotFound` when somebody answered before.
    pub async fn answer_approval(&self, id: String, approve: bool) -> Result<Vec<ApprovalRow>> {
        let person = self.may(Right::Manage).await?;
        let waiting = self.waiting(&id).await?;
        if waiting.account == person.account {
            return Err(AppError::new(
                ErrorCode::Conflict,
                "Another account must say the word about what you want to send.",
            )
            .hint("Ask another administrator, or take it back."));
        }
        let answer = if approve {
            Answer::Approved
        } else {
            Answer::Declined
        };
        self.close(&person, waiting, answer).await?;
        self.list_approvals().await
    }

    /// Takes back what waits, for whoever asked for it.
    pub async fn withdraw_approval(&self, id: String) -> Result<Vec<ApprovalRow>> {
        let person = self.may(Right::Manage).await?;
        let waiting = self.waiting(&id).await?;
        if waiting.account != person.account {
            return Err(
                AppError::new(ErrorCode::Conflict, "Only whoever asked for it takes it back.")
                    .hint("Decline it instead."),
            );
        }
        self.close(&person, waiting, Answer::Withdrawn).await?;
        self.list_approvals().await
    }

    /// Whether so many invites of this person must wait for a second account.
    pub(crate) async fn needs_approval(&self, invites: u32) -> Result<bool> {
        let above = self.config().await?.security.approval_above;
        if above == 0 || invites <= above {
            return Ok(false);
        }
        let accounts = self.store.accounts().await?;
        let administrators = accounts
            .iter()
            .filter(|account| account.role == Role::Administrator && !account.disabled)
            .count();
        Ok(administrators >= 2)
    }

    /// What is to be held, with an entry about its being asked for.
    pub(crate) fn held(
        &self,
        person: &Person,
        what: Awaiting,
        name: String,
        invites: u32,
        now: Moment,
    ) -> Result<(NewApproval, Entry)> {
        let id = ids::new_id(now)?.to_string();
        let entry = person
            .did("approval_asked", now)
            .to("approval", &id, &name)
            .changed("", format!(r#"{{"invites":{invites}}}"#));
        let approval = NewApproval {
            id,
            what,
            name,
            invites,
            by: person.name.clone(),
            account: person.account.clone(),
            at: now,
        };
        Ok((approval, entry))
    }

    async fn waiting(&self, id: &str) -> Result<NewApproval> {
        self.store
            .approval(id)
            .await?
            .ok_or_else(|| AppError::new(ErrorCode::NotFound, "This waits no more: somebody answered it."))
    }

    async fn close(&self, person: &Person, waiting: NewApproval, answer: Answer) -> Result<()> {
        let now = self.clock.now();
        let action = match answer {
            Answer::Approved => "approval_given",
            Answer::Declined => "approval_declined",
            Answer::Withdrawn => "approval_withdrawn",
        };
        let entry = person
            .did(action, now)
            .to("approval", &waiting.id, &waiting.name)
            .changed(
                "",
                format!(
                    r#"{{"invites":{},"asked_by":{}}}"#,
                    waiting.invites,
                    serde_json::json!(waiting.by)
                ),
            );
        // A form is tried before it is closed: what cannot be sent any more goes on waiting, with its reason told.
        let form = match (&waiting.what, answer) {
            (Awaiting::Form(form), Answer::Approved) => Some(read(form)?),
            _ => None,
        };
        if let Some(draft) = &form {
            self.check_invites(draft).await?;
        }
        let closed = self
            .recording(entry)
            .close_approval(&waiting.id, answer, &person.name, now)
            .await?;
        let Some(asked) = closed else {
            return Err(AppError::new(
                ErrorCode::NotFound,
                "This waits no more: somebody answered it.",
            ));
        };
        if let Some(draft) = form {
            let by = Person {
                name: asked.by,
                account: asked.account,
                ..person.clone()
            };
            self.send_approved(draft, &by).await?;
        }
        self.jobs.wake();
        Ok(())
    }
}

fn read(form: &str) -> Result<InviteDraft> {
    serde_json::from_str(form).map_err(|error| {
        AppError::new(
            ErrorCode::DatabaseDamaged,
            format!("What waits cannot be read any more: {error}."),
        )
        .hint("Decline it, and fill in the form again.")
    })
}

fn row(waiting: NewApproval, person: &Person) -> ApprovalRow {
    ApprovalRow {
        is_yours: waiting.account == person.account,
        batch_id: match waiting.what {
            Awaiting::Batch(id) => Some(id),
            Awaiting::Form(_) => None,
        },
        id: waiting.id,
        name: waiting.name,
        invites: waiting.invites,
        by: waiting.by,
        at: waiting.at.into(),
    }
}
