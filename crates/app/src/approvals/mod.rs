//! Large sendings need a second pair of eyes: they wait until another administrator approves or declines.

mod form;
mod review;

pub(crate) use form::{Again, Form};

use muster_domain::{
    account::{Right, Role},
    audit::Entry,
    time::Moment,
    user::EmailAddress,
};
use muster_store::{Answer, Awaiting, Closed, NewApproval, Then};

use crate::{
    App, AppError, ErrorCode, Result,
    accounts::Person,
    actions::say,
    ids,
    wire::{ApprovalRow, Notice},
};

impl App {
    /// Sendings that wait for a second account's word, oldest first.
    pub async fn list_approvals(&self) -> Result<Vec<ApprovalRow>> {
        let person = self.may(Right::Read).await?;
        let waiting = self.store.approvals().await?;
        let left = self.leavers_of_all(&waiting).await?;
        let told = waiting.into_iter().map(|one| {
            let left = left.get(&one.id).copied().unwrap_or(0);
            row(one, &person, left)
        });
        Ok(told.collect())
    }

    /// Whether so many invites, sent now, would wait for a second account: the number that they are above then.
    pub async fn would_wait(&self, invites: u32) -> Result<Option<u32>> {
        self.may(Right::Read).await?;
        Ok(self.approval_above().await?.filter(|above| invites > *above))
    }

    /// Approves a sending, so that it goes now, or declines it, so that it is as if it had never been.
    ///
    /// # Errors
    /// `Conflict` for whoever asked for it themselves, and when people of it have left a directory that ends their invites;
    /// `NotFound` when somebody answered before.
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
            self.require_nobody_left(&waiting).await?;
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

    /// More invites than this must wait for a second account; `None` when none has to.
    pub(crate) async fn approval_above(&self) -> Result<Option<u32>> {
        let above = self.config().await?.security.approval_above;
        if above == 0 {
            return Ok(None);
        }
        let accounts = self.store.accounts().await?;
        let administrators = accounts
            .iter()
            .filter(|account| account.role == Role::Administrator && !account.disabled)
            .count();
        Ok((administrators >= 2).then_some(above))
    }

    /// That large sendings were to wait, and nobody is there who could say the word.
    pub(crate) async fn approval_notice(&self) -> Result<Option<Notice>> {
        let above = self.config().await?.security.approval_above;
        if above == 0 || self.approval_above().await?.is_some() {
            return Ok(None);
        }
        Ok(Some(Notice {
            code: "approval_without_second".into(),
            about: String::new(),
            severity: "warning".into(),
            message: format!(
                "Sendings of more than {above} invites do not wait for approval: no second administrator is there to give it."
            ),
            hint: "Add one in Settings, Accounts, or set approval to never in Settings, Security.".into(),
        }))
    }

    /// Whether so many invites must wait for a second account.
    pub(crate) async fn needs_approval(&self, invites: u32) -> Result<bool> {
        Ok(self.approval_above().await?.is_some_and(|above| invites > above))
    }

    /// What is to be held, with an entry about its being asked for.
    pub(crate) async fn held(
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
            account: self.account_behind(person).await?,
            at: now,
        };
        Ok((approval, entry))
    }

    /// Whose account asks. The command line speaks for the organisation's administrator: what it asks for is theirs, and theirs is
    /// not the second pair of eyes. Blank when they have no account.
    async fn account_behind(&self, person: &Person) -> Result<String> {
        if !person.account.is_empty() {
            return Ok(person.account.clone());
        }
        let Ok(email) = EmailAddress::parse("email", &person.email) else {
            return Ok(String::new());
        };
        let account = self.store.account_of(email.key()).await?;
        Ok(account.map(|account| account.id).unwrap_or_default())
    }

    async fn waiting(&self, id: &str) -> Result<NewApproval> {
        self.store.approval(id).await?.ok_or_else(answered)
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
        let mut entries = vec![entry];
        let then = match (&waiting.what, answer) {
            (Awaiting::Form(form), Answer::Approved) => {
                let (then, mut made) = self.made_of(form, &waiting, &asker(&waiting), now).await?;
                say(&mut made, "approved_by", person.name.as_str());
                entries.push(made);
                then
            }
            // Its invites were planned when it was asked for, and are made from now on.
            (Awaiting::Batch(batch), Answer::Approved) => {
                let sent = asker(&waiting).did("batch_sent", now);
                let facts = serde_json::json!({ "invites": waiting.invites, "approved_by": person.name });
                entries.push(
                    sent.to("batch", batch, &waiting.name)
                        .changed("", facts.to_string()),
                );
                Then::Nothing
            }
            _ => Then::Nothing,
        };
        let closed = self
            .store
            .recording_all(self.chain_key(), entries)
            .close_approval(&waiting.id, answer, &person.name, now, then)
            .await?;
        match closed {
            Closed::Done(_) => {}
            Closed::NotOpen => return Err(answered()),
            Closed::More(count) => return Err(grown(count, waiting.invites)),
        }
        self.jobs.wake();
        Ok(())
    }
}

fn answered() -> AppError {
    AppError::new(ErrorCode::NotFound, "This waits no more: somebody answered it.")
}

/// More would be sent again by now than were asked for.
fn grown(count: u32, asked: u32) -> AppError {
    AppError::new(
        ErrorCode::Conflict,
        format!("By now these are {count} invites, and {asked} were asked for."),
    )
    .hint("Decline it, and let it be asked for again.")
}

/// Whoever asked, as what is made of their form names them: it is theirs, and Muster makes it. Where they asked, and where somebody
/// said yes, stands in the entries about these.
fn asker(waiting: &NewApproval) -> Person {
    Person {
        name: waiting.by.clone(),
        account: waiting.account.clone(),
        ..Person::itself()
    }
}

fn row(waiting: NewApproval, person: &Person, left: u32) -> ApprovalRow {
    ApprovalRow {
        left,
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
