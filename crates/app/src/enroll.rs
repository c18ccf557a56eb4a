//! Through user invites: find people, plan, preview the very mail, send with an undo window.

use muster_domain::{
    invite::{InviteId, InviteState, Via},
    plan::{self, InvitePlan, InviteRequest, Recipient, Snapshot},
    problem::Problem,
    time::{HOUR, Moment, SECOND},
    user::EmailAddress,
};
use muster_store::NewInvites;

use crate::{
    App, AppError, Result, ids, message,
    settings::require_ready,
    wire::{
        Changed, GroupChoice, InviteDraft, MailPreview, PlanView, PlannedRecipient, SendProgress,
        SendReceipt, UserHit, UserHits,
    },
};

const MAX_HITS: u32 = 50;

impl App {
    /// Users found while typing.
    pub async fn search_users(&self, query: String, limit: u32) -> Result<UserHits> {
        let hits = self.store.search_users(query, limit.clamp(1, MAX_HITS)).await?;
        Ok(UserHits {
            hits: hits
                .into_iter()
                .map(|hit| UserHit {
                    id: hit.id,
                    name: hit.name,
                    email: hit.email,
                    domain: hit.domain,
                    group: hit.group,
                })
                .collect(),
            known: self.store.count_users().await?,
        })
    }

    /// Groups found while typing.
    pub async fn list_groups(&self, query: String) -> Result<Vec<GroupChoice>> {
        let groups = self.store.groups(query, MAX_HITS).await?;
        Ok(groups
            .into_iter()
            .map(|group| GroupChoice {
                id: group.id,
                name: group.name,
                invites: group.invites,
            })
            .collect())
    }

    /// Directory domains in use.
    pub async fn list_domains(&self) -> Result<Vec<String>> {
        Ok(self.store.domains(MAX_HITS).await?)
    }

    /// What sending would do. Problems are part of the answer, each at its field; nothing changes.
    pub async fn plan_invites(&self, draft: InviteDraft) -> Result<PlanView> {
        let config = self.config().await?;
        let now = self.clock.now();
        let (request, planned) = self.plan(&draft, now).await?;
        let undo_seconds = config.organisation.undo_seconds;
        Ok(match planned {
            Ok(plan) => PlanView {
                invites: plan.invites(),
                recipients: plan
                    .users
                    .iter()
                    .map(|user| PlannedRecipient {
                        name: user.name.clone(),
                        email: user.email.to_string(),
                        is_new: user.known_id.is_none(),
                    })
                    .collect(),
                new_users: u32::try_from(plan.new_users()).unwrap_or(u32::MAX),
                new_group: plan
                    .group
                    .filter(|group| group.known_id.is_none())
                    .map(|group| group.name),
                expires_at: plan.expires_at.into(),
                problems: Vec::new(),
                warnings: plan.warnings,
                undo_seconds,
            },
            Err(problems) => PlanView {
                invites: 0,
                recipients: Vec::new(),
                new_users: 0,
                new_group: None,
                expires_at: now.plus(request.validity).into(),
                problems: wire_fields(problems),
                warnings: Vec::new(),
                undo_seconds,
            },
        })
    }

    /// The very mail for one recipient, with a sample link, passcode and QR code.
    pub async fn preview_mail(&self, draft: InviteDraft, recipient: u32) -> Result<MailPreview> {
        let config = self.config().await?;
        let now = self.clock.now();
        let chosen = draft
            .recipients
            .get(recipient as usize)
            .or(draft.recipients.first());
        let (name, email) = chosen.map_or(("Dana Whitlock", "dana@example.com"), |r| {
            (r.name.as_str(), r.email.as_str())
        });
        let expires_at = now.plus(i64::from(draft.valid_hours.clamp(1, 720)) * HOUR);
        message::preview(self, &config, &draft, name, email, expires_at).await
    }

    /// Makes the invites in one transaction. Their mails wait for the end of the undo window.
    pub async fn send_invites(&self, draft: InviteDraft) -> Result<SendReceipt> {
        let seconds = self.config().await?.organisation.undo_seconds;
        Ok(self.invite(draft, i64::from(seconds) * SECOND).await?.0)
    }

    /// Makes the invites; mails may leave after `undo_window` milliseconds. Gives the receipt and the new ids.
    pub async fn invite(&self, draft: InviteDraft, undo_window: i64) -> Result<(SendReceipt, Vec<String>)> {
        let config = self.config().await?;
        require_ready(&config)?;
        let now = self.clock.now();
        let (_, planned) = self.plan(&draft, now).await?;
        let plan = planned.map_err(|problems| AppError::invalid(wire_fields(problems)))?;
        let not_before = now.plus(undo_window);
        let new = self.new_invites(plan, Via::Email, now, not_before, &config.organisation.admin_name)?;
        let send_id = new.send_id.clone();
        let created = self.store.create_invites(new).await?;
        self.jobs.wake();
        let receipt = SendReceipt {
            send_id,
            invites: u32::try_from(created.len()).unwrap_or(u32::MAX),
            undo_until: not_before.into(),
        };
        Ok((receipt, created.iter().map(InviteId::to_string).collect()))
    }

    /// Takes a sending back within its undo window.
    pub async fn undo_send(&self, send_id: String) -> Result<Changed> {
        let undone = self.store.undo_send(send_id.clone(), self.clock.now()).await?;
        // Too late, its file is closed with the others.
        if undone.changed > 0 {
            self.imports.take_back(&send_id);
        }
        Ok(undone.into())
    }

    /// Ends the undo window.
    pub async fn send_now(&self, send_id: String) -> Result<Changed> {
        let changed = self.store.release_send(send_id, self.clock.now()).await?;
        self.jobs.wake();
        Ok(changed.into())
    }

    /// How far one sending is.
    pub async fn send_progress(&self, send_id: String) -> Result<SendProgress> {
        let counts = self.store.send_progress(&send_id).await?;
        let of = |states: &[InviteState]| states.iter().filter_map(|state| counts.get(state)).sum();
        use InviteState as S;
        Ok(SendProgress {
            send_id,
            invites: counts.values().sum(),
            queued: of(&[S::Queued]),
            sent: of(&[S::Sent, S::Opened, S::Verified, S::Enrolled]),
            failed: of(&[S::Failed, S::Bounced]),
            unknown: of(&[S::Unknown]),
        })
    }

    pub(crate) fn new_invites(
        &self,
        plan: InvitePlan,
        via: Via,
        now: Moment,
        not_before: Moment,
        by: &str,
    ) -> Result<NewInvites> {
        let count = plan.invites() as usize;
        let invite_ids = ids::new_ids(now, count)?.into_iter().map(InviteId::new).collect();
        let spare = plan.new_users() + 1 + count;
        Ok(NewInvites {
            spare_ids: ids::new_ids(now, spare)?
                .iter()
                .map(ToString::to_string)
                .collect(),
            send_id: ids::new_id(now)?.to_string(),
            by: by.to_owned(),
            at: now,
            short_lookup: None,
            plan,
            via,
            not_before,
            invite_ids,
        })
    }

    async fn plan(
        &self,
        draft: &InviteDraft,
        now: Moment,
    ) -> Result<(InviteRequest, std::result::Result<InvitePlan, Vec<Problem>>)> {
        let request = InviteRequest {
            platform: draft.platform,
            owned_by: draft.owned_by,
            recipients: draft
                .recipients
                .iter()
                .take(plan::MAX_RECIPIENTS + 1)
                .map(|recipient| Recipient {
                    name: recipient.name.clone(),
                    email: recipient.email.clone(),
                })
                .collect(),
            group: draft.group.clone(),
            domain: draft.domain.clone(),
            devices_each: draft.devices_each,
            validity: i64::from(draft.valid_hours) * HOUR,
        };
        let known = self.snapshot(&request, now).await?;
        let planned = plan::plan(&request, &known, now);
        Ok((request, planned))
    }

    pub(crate) async fn snapshot(&self, request: &InviteRequest, now: Moment) -> Result<Snapshot> {
        let emails = request
            .recipients
            .iter()
            .filter_map(|r| EmailAddress::parse("email", &r.email).ok())
            .collect();
        let group = muster_domain::group::name("group", &request.group).ok().flatten();
        Ok(self.store.planning_snapshot(emails, group, now).await?)
    }
}

/// The form's name for the validity is in hours.
fn wire_fields(problems: Vec<Problem>) -> Vec<Problem> {
    problems
        .into_iter()
        .map(|problem| {
            if problem.field == "validity" {
                problem.at("valid_hours")
            } else {
                problem
            }
        })
        .collect()
}
