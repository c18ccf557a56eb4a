//! What whoever approves reads before: the sending that waits, as it would be sent now. It goes the way that approving goes, as far
//! as nothing changes, so that what is shown is what would be done.

use std::collections::HashMap;

use muster_domain::{
    account::Right,
    group::{Joining, Why, group_for},
    import::PlannedRow,
    plan::Snapshot,
    time::Moment,
    user::EmailAddress,
};
use muster_store::{Awaiting, HeldRows, InviteRecord, NewApproval, Selection, Then};

use super::{Form, grown, row};
use crate::{
    App, AppError, ErrorCode, Result,
    directories::Leaver,
    wire::{ApprovalReview, InviteDraft, ListedInvite, ListedInvites, ReviewedSending},
};

/// Invites of a file or of a selection that are listed in full. A form has no more than these.
const LISTED: usize = 50;

impl App {
    /// One sending that waits, as it would be sent if it were approved now, for those who may say the word. Nothing changes.
    ///
    /// # Errors
    /// `NotFound` when somebody answered it.
    pub async fn review_approval(&self, id: String) -> Result<ApprovalReview> {
        let person = self.may(Right::Manage).await?;
        let waiting = self.waiting(&id).await?;
        let now = self.clock.now();
        let mut obstacles = Vec::new();
        let what = self.reviewed(&waiting, now, &mut obstacles).await?;
        let left = match what {
            ReviewedSending::Unreadable => 0,
            _ => {
                if let Err(error) = self.require_nobody_left(&waiting).await {
                    obstacles.extend(words(error)?);
                }
                u32::try_from(self.leavers_of(&waiting).await?.len()).unwrap_or(u32::MAX)
            }
        };
        Ok(ApprovalReview {
            row: row(waiting, &person, left),
            obstacles,
            what,
        })
    }

    async fn reviewed(
        &self,
        waiting: &NewApproval,
        now: Moment,
        obstacles: &mut Vec<String>,
    ) -> Result<ReviewedSending> {
        let json = match &waiting.what {
            Awaiting::Batch(id) => {
                let held = self.store.held_rows(id, LISTED).await?;
                let held = held.ok_or_else(|| AppError::not_found("The batch"))?;
                return self.file(held, waiting.at, now).await.map(ReviewedSending::File);
            }
            Awaiting::Form(json) => json,
        };
        let form = match Form::read(json) {
            Ok(form) => form,
            Err(error) => {
                obstacles.push(error.message);
                return Ok(ReviewedSending::Unreadable);
            }
        };
        let made = self.made_of(json, waiting, &super::asker(waiting), now).await;
        if let Form::Invites(draft) = form {
            if let Err(error) = made {
                obstacles.extend(words(error)?);
            }
            let plan = self.plan_view(&draft).await?;
            let left = self.directories_left(&draft).await?;
            return Ok(ReviewedSending::Form { draft, plan, left });
        }
        let again = match made {
            Ok((then, _)) => self.again(then, waiting, now, obstacles).await?,
            Err(error) => {
                obstacles.extend(words(error)?);
                // Nothing can be sent: neither can be said to whom.
                ListedInvites {
                    first: Vec::new(),
                    count: 0,
                    expires_at: now.into(),
                    send_at: None,
                }
            }
        };
        Ok(ReviewedSending::Again(again))
    }

    /// For each recipient the directory that they have left.
    async fn directories_left(&self, draft: &InviteDraft) -> Result<Vec<Option<String>>> {
        let keys: Vec<Option<String>> = draft
            .recipients
            .iter()
            .map(|one| EmailAddress::parse("email", &one.email).ok())
            .map(|email| email.as_ref().map(EmailAddress::key))
            .collect();
        let leavers = self
            .leavers_by_email(keys.iter().flatten().cloned().collect())
            .await?;
        let left = |key: &Option<String>| directory(key.as_ref().and_then(|key| leavers.get(key)));
        Ok(keys.iter().map(left).collect())
    }

    async fn again(
        &self,
        then: Then,
        waiting: &NewApproval,
        now: Moment,
        obstacles: &mut Vec<String>,
    ) -> Result<ListedInvites> {
        let (selection, corrections, validity): (Selection, HashMap<_, _>, i64) = match then {
            Then::Resend(wanted) => (wanted.selection, HashMap::new(), wanted.validity_ms),
            Then::Reinvite(wanted) => {
                let selection = wanted.selection();
                (
                    selection,
                    wanted.corrections.into_iter().collect(),
                    wanted.validity_ms,
                )
            }
            Then::Nothing | Then::Invites(_) => {
                return Err(AppError::new(
                    ErrorCode::Internal,
                    "What is sent again makes no invites.",
                ));
            }
        };
        let found = self.store.sent_again(selection, LISTED).await?;
        if found.count > waiting.invites {
            obstacles.extend(words(grown(found.count, waiting.invites))?);
        }
        let emails: Vec<String> = found
            .first
            .iter()
            .filter_map(|record| corrections.get(&record.id).map(EmailAddress::key))
            .collect();
        let corrected = self.leavers_by_email(emails).await?;
        let ids = found.first.iter().map(|record| record.user_id.clone());
        let known = self.leavers_by_id(ids.collect()).await?;
        let first = found
            .first
            .into_iter()
            .map(|record| match corrections.get(&record.id) {
                Some(right) => listed(record, Some(right), corrected.get(&right.key())),
                None => {
                    let leaver = known.get(&record.user_id);
                    listed(record, None, leaver)
                }
            })
            .collect();
        Ok(ListedInvites {
            first,
            count: found.count,
            expires_at: now.plus(validity).into(),
            send_at: None,
        })
    }

    /// The rows of a file. Their validity begins when it is approved.
    async fn file(&self, held: HeldRows, asked_at: Moment, now: Moment) -> Result<ListedInvites> {
        let emails: Vec<EmailAddress> = held.first.iter().map(|row| row.email.clone()).collect();
        let keys = emails.iter().map(EmailAddress::key).collect();
        let leavers = self.leavers_by_email(keys).await?;
        let known = self.store.planning_snapshot(emails, None, now).await?;
        let waited = (now.0 - asked_at.0).max(0);
        Ok(ListedInvites {
            count: held.count,
            expires_at: held.expires_at.plus(waited).into(),
            send_at: held.send_at.filter(|at| *at > now).map(Into::into),
            first: held
                .first
                .iter()
                .map(|row| {
                    let (group, why) = joins(row, &known);
                    ListedInvite {
                        name: row.name.clone(),
                        email: row.email.to_string(),
                        email_before: None,
                        phone: row.phone.clone().filter(|_| held.via.sends_text()),
                        platform: row.platform,
                        owned_by: row.owned_by,
                        group,
                        group_why: why,
                        via: held.via,
                        authentication: held.authentication,
                        left: directory(leavers.get(&row.email.key())),
                    }
                })
                .collect(),
        })
    }
}

/// The group of a row: the one that it names, else by rule or by default.
fn joins(row: &PlannedRow, known: &Snapshot) -> (Option<String>, String) {
    if let Some(named) = &row.group {
        return (Some(named.clone()), String::new());
    }
    let user = known.users.get(&row.email.key());
    let joining = Joining {
        named: None,
        domain: row
            .domain
            .as_deref()
            .or_else(|| user.and_then(|user| user.domain.as_deref())),
        directory_groups: user.map_or(&[], |user| &user.directory_groups),
        email_domain: Some(row.email.domain()),
        owned_by: row.owned_by,
        platform: row.platform,
    };
    let (group, why) = group_for(&joining, &known.group_rules);
    let words = if why == Why::Named {
        String::new()
    } else {
        why.words()
    };
    (group.map(|group| group.name), words)
}

fn listed(record: InviteRecord, right: Option<&EmailAddress>, leaver: Option<&Leaver>) -> ListedInvite {
    let right = right
        .map(ToString::to_string)
        .filter(|right| *right != record.user_email);
    let (email, email_before) = match right {
        Some(right) => (right, Some(record.user_email)),
        None => (record.user_email, None),
    };
    ListedInvite {
        name: record.user_name,
        email,
        email_before,
        phone: record.phone.filter(|_| record.via.sends_text()),
        platform: record.platform,
        owned_by: record.owned_by,
        group: record.group.map(|(_, name)| name),
        group_why: String::new(),
        via: record.via,
        authentication: record.authentication,
        left: directory(leaver),
    }
}

fn directory(leaver: Option<&Leaver>) -> Option<String> {
    leaver.map(|leaver| leaver.directory.clone())
}

/// What a refusal to approve says, a sentence each. Whatever is no refusal is the error that it is.
fn words(error: AppError) -> Result<Vec<String>> {
    use ErrorCode as Code;
    match error.code {
        Code::InvalidInput if !error.problems.is_empty() => {
            Ok(error.problems.into_iter().map(|one| one.message).collect())
        }
        Code::InvalidInput
        | Code::NotFound
        | Code::Conflict
        | Code::NotSetUp
        | Code::MailNotReady
        | Code::TextsNotReady => Ok(vec![match error.hint {
            Some(hint) => format!("{} {hint}", error.message),
            None => error.message,
        }]),
        _ => Err(error),
    }
}
