//! By myself: the device is at hand. A code on the screen, live for a quarter of an hour, mapped to who made it.

use muster_domain::{
    account::Right,
    authentication::Authentication,
    invite::{BY_MYSELF_VALIDITY, InviteId, Via},
    plan::{self, InviteRequest, Recipient},
    problem::{Problem, ProblemCode},
    time::{DAY, HOUR},
    token::{self, LinkClaim},
};
use muster_store::{InviteRecord, Renewed};

use crate::{
    App, AppError, ErrorCode, Result,
    enroll::facts,
    wire::{ByMyselfDraft, ByMyselfView, Tally},
};

impl App {
    /// Makes a code for the device at hand. Nothing is sent.
    pub async fn start_by_myself(&self, draft: ByMyselfDraft) -> Result<ByMyselfView> {
        let person = self.may(Right::ByMyself).await?;
        let config = self.config().await?;
        if !config.is_set_up() {
            return Err(AppError::new(
                ErrorCode::NotSetUp,
                "The organisation and the admin are not named yet.",
            )
            .hint("Complete the first run."));
        }
        let now = self.clock.now();
        let request = InviteRequest {
            platform: draft.platform,
            owned_by: draft.owned_by,
            recipients: vec![Recipient {
                name: person.name.clone(),
                email: person.email.clone(),
                phone: String::new(),
            }],
            group: draft.group,
            domain: String::new(),
            devices_each: 1,
            // The plan's bounds are those of a sent invite; the code's own life is set below.
            validity: HOUR,
            via: Via::ByMyself,
            language: String::new(),
            time_zone: String::new(),
        };
        let known = self.snapshot(&config, &request, now).await?;
        let mut plan = plan::plan(&request, &known, now).map_err(AppError::invalid)?;
        let is_new_group = plan.group.as_ref().is_some_and(|group| group.known_id.is_none());
        // Groups are the administrators' to make.
        if is_new_group && person.own_devices().is_some() {
            return Err(AppError::from(Problem::new(
                "group",
                ProblemCode::NotAllowed,
                "There is no group of this name. Choose one of the list, or ask an administrator to make it.",
            )));
        }
        plan.expires_at = now.plus(BY_MYSELF_VALIDITY);
        let mut new = self.new_invites(plan, now, now, &person.name, Authentication::Passcode)?;
        new.account = person.account.clone();
        new.short_lookup = new
            .invite_ids
            .first()
            .map(|id| self.short_lookup(*id, FIRST_GENERATION));
        let invite = new.invite_ids.first().map(ToString::to_string);
        let entry = person
            .did("code_made", now)
            .to("invite", invite.unwrap_or_default(), &person.name)
            .changed("", facts(&new.plan, new.authentication, now).to_string());
        let created = self.recording(entry).create_invites(new).await?;
        let id = created
            .first()
            .ok_or_else(|| AppError::not_found("The new code"))?;
        self.by_myself_view(id.to_string()).await
    }

    /// A code with its live timeline.
    pub async fn by_myself_view(&self, id: String) -> Result<ByMyselfView> {
        let person = self.may(Right::ByMyself).await?;
        let record = self.record(&id).await?;
        self.must_be_own(&person, record.id, "The code").await?;
        self.view(&record).await
    }

    /// A new code for the same invite; the old one dies.
    pub async fn renew_by_myself(&self, id: String) -> Result<ByMyselfView> {
        let person = self.may(Right::ByMyself).await?;
        let by = person.name.clone();
        let now = self.clock.now();
        let record = self.record(&id).await?;
        self.must_be_own(&person, record.id, "The code").await?;
        let current = record.generation;
        let lookup = self.short_lookup(record.id, current.saturating_add(1));
        let expires_at = now.plus(BY_MYSELF_VALIDITY);
        match self
            .recording(
                person
                    .did("code_renewed", now)
                    .to("invite", &id, &record.user_name),
            )
            .renew_by_myself(record.id, current, lookup, by, now, expires_at)
            .await?
        {
            Renewed::Renewed(record) => self.view(&record).await,
            _ => Err(
                AppError::new(ErrorCode::Conflict, "This code changed in the meantime.")
                    .hint("Look at its state; use Enroll next device for a new one."),
            ),
        }
    }

    /// Running tally of the last 24 hours; a technician's is of their own codes.
    pub async fn by_myself_tally(&self) -> Result<Tally> {
        let person = self.may(Right::ByMyself).await?;
        let since = self.clock.now().plus(-DAY);
        let tally = self.store.by_myself_tally(since, person.own_devices()).await?;
        Ok(Tally {
            codes: tally.codes,
            verified: tally.verified,
            enrolled: tally.enrolled,
        })
    }

    fn short_lookup(&self, invite: InviteId, generation: u32) -> String {
        let code = token::short_code(&self.key, LinkClaim { invite, generation });
        token::short_code_lookup(&self.key, &code)
    }

    async fn view(&self, record: &InviteRecord) -> Result<ByMyselfView> {
        let access = if self.is_live(record) {
            Some(self.access(record).await?)
        } else {
            None
        };
        Ok(ByMyselfView {
            invite: self.row(record),
            access,
            timeline: self.timeline(record).await?,
            now: self.clock.now().into(),
        })
    }
}

/// The generation that the store gives a new invite.
const FIRST_GENERATION: u32 = 1;
