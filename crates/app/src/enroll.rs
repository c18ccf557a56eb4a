//! Through user invites: find people, plan, preview the very mail, send with an undo window.

use muster_domain::{
    account::Right,
    audit::Entry,
    authentication::Authentication,
    group::Why,
    invite::{InviteId, InviteState, Via},
    phone::E164,
    plan::{self, InvitePlan, InviteRequest, PlannedUser, Recipient, Snapshot},
    problem::{Problem, ProblemCode},
    sms::{Amount, estimate},
    time::{HOUR, Moment, SECOND},
    user::EmailAddress,
};
use muster_store::NewInvites;
use muster_words::Language;

use crate::{
    App, AppError, Result,
    accounts::Person,
    approvals::Form,
    ids,
    mail::{time_zone_name, time_zone_named},
    message::SampleFor,
    settings::{Config, phone_rules, require_way},
    users,
    wire::{
        Changed, GroupChoice, InviteDraft, MailPreview, PlanView, PlannedRecipient, SendProgress,
        SendReceipt, TextPreview, UserHits,
    },
};

const MAX_HITS: u32 = 50;

impl App {
    /// Users found while typing.
    pub async fn search_users(&self, query: String, limit: u32) -> Result<UserHits> {
        self.may(Right::SignedIn).await?;
        let hits = self.store.search_users(query, limit.clamp(1, MAX_HITS)).await?;
        Ok(UserHits {
            hits: hits.into_iter().map(users::hit).collect(),
            known: self.store.count_users().await?,
        })
    }

    /// Groups found while typing.
    pub async fn list_groups(&self, query: String) -> Result<Vec<GroupChoice>> {
        self.may(Right::SignedIn).await?;
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
        self.may(Right::SignedIn).await?;
        Ok(self.store.domains(MAX_HITS).await?)
    }

    /// What sending would do. Problems are part of the answer, each at its field; nothing changes.
    pub async fn plan_invites(&self, draft: InviteDraft) -> Result<PlanView> {
        self.may(Right::Read).await?;
        self.plan_view(&draft).await
    }

    /// The same for whoever may know it.
    pub(crate) async fn plan_view(&self, draft: &InviteDraft) -> Result<PlanView> {
        let config = self.config().await?;
        let now = self.clock.now();
        let (request, planned) = self.plan(&config, draft, now).await?;
        let undo_seconds = config.organisation.undo_seconds;
        Ok(match planned {
            Ok(plan) => {
                let cost = self.cost_of(&config, &plan).await?;
                PlanView {
                    text: self.sample_text(&config, &plan).await?,
                    texts_cost: cost.map(|cost| config.texts.money(cost)).unwrap_or_default(),
                    texts_left_today: self.short_today(&config, cost).await?,
                    invites: plan.invites(),
                    recipients: plan
                        .users
                        .iter()
                        .map(|user| PlannedRecipient {
                            name: user.name.clone(),
                            email: user.email.to_string(),
                            phone: user
                                .phone
                                .as_ref()
                                .filter(|_| plan.via.sends_text())
                                .map(ToString::to_string),
                            is_new: user.known_id.is_none(),
                            group: user.joins.as_ref().map(|group| group.name.clone()),
                            group_why: match user.why {
                                Why::Named => String::new(),
                                why => why.words(),
                            },
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
                }
            }
            Err(problems) => PlanView {
                invites: 0,
                recipients: Vec::new(),
                new_users: 0,
                new_group: None,
                expires_at: now.plus(request.validity).into(),
                problems: wire_fields(problems),
                warnings: Vec::new(),
                undo_seconds,
                text: None,
                texts_cost: String::new(),
                texts_left_today: None,
            },
        })
    }

    /// The very mail for one recipient, with a sample link, passcode and QR code.
    pub async fn preview_mail(&self, draft: InviteDraft, recipient: u32) -> Result<MailPreview> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let now = self.clock.now();
        let chosen = draft
            .recipients
            .get(recipient as usize)
            .or(draft.recipients.first());
        let (name, email) = chosen.map_or(("Dana Whitlock", "dana@example.com"), |r| {
            (r.name.as_str(), r.email.as_str())
        });
        let head = self.letterhead(&config).await?;
        head.preview(&SampleFor {
            name,
            email: email.to_owned(),
            phone: "",
            platform: draft.platform,
            owned_by: draft.owned_by,
            group: &draft.group,
            via: draft.via,
            language: Some(draft.language.as_str()),
            time_zone: Some(draft.time_zone.as_str()),
            expires_at: now.plus(i64::from(draft.valid_hours.clamp(1, 720)) * HOUR),
        })
    }

    /// The text that the first person of a plan gets.
    async fn sample_text(&self, config: &Config, plan: &InvitePlan) -> Result<Option<TextPreview>> {
        let Some(user) = plan.users.first().filter(|_| plan.via.sends_text()) else {
            return Ok(None);
        };
        let head = self.letterhead(config).await?;
        let sample = sample_for(plan, user);
        head.sample_text(&sample, &config.texts).map(Some)
    }

    /// What all texts of a plan cost together.
    async fn cost_of(&self, config: &Config, plan: &InvitePlan) -> Result<Option<Amount>> {
        let Some(price) = config.texts.price().filter(|_| plan.via.sends_text()) else {
            return Ok(None);
        };
        let head = self.letterhead(config).await?;
        let mut parts = 0u32;
        for user in &plan.users {
            let text = head.sample_text(&sample_for(plan, user), &config.texts)?;
            parts = parts.saturating_add(text.segments.saturating_mul(plan.devices_each));
        }
        Ok(Some(estimate(parts, price)))
    }

    /// Makes the invites in one transaction. Their mails wait for the end of the undo window.
    pub async fn send_invites(&self, draft: InviteDraft) -> Result<SendReceipt> {
        self.may(Right::Manage).await?;
        let seconds = self.config().await?.organisation.undo_seconds;
        Ok(self.invite(draft, i64::from(seconds) * SECOND).await?.0)
    }

    /// Makes the invites; mails may leave after `undo_window` milliseconds. Gives the receipt and the new ids. So many that a
    /// second account must agree are made when it does.
    pub async fn invite(&self, draft: InviteDraft, undo_window: i64) -> Result<(SendReceipt, Vec<String>)> {
        let person = self.may(Right::Manage).await?;
        let plan = self.check_invites(&draft).await?;
        if self.needs_approval(plan.invites()).await? {
            let (name, invites) = (named(&plan), plan.invites());
            let authentication = self.config().await?.enrollment.authentication;
            let told = facts(&plan, authentication, self.clock.now());
            // Of what is declined or taken back nothing else is left.
            let told = Some((told, plan.people()));
            let receipt = self
                .hold_form(&person, &Form::Invites(draft), name, invites, told)
                .await?;
            return Ok((receipt, Vec::new()));
        }
        self.make_invites(plan, &person, undo_window).await
    }

    /// The plan of a draft that can be sent now.
    pub(crate) async fn check_invites(&self, draft: &InviteDraft) -> Result<InvitePlan> {
        let config = self.config().await?;
        require_way(&config, draft.via)?;
        self.require_authentication(&config, draft.via).await?;
        let (_, planned) = self.plan(&config, draft, self.clock.now()).await?;
        planned.map_err(|problems| AppError::invalid(wire_fields(problems)))
    }

    async fn make_invites(
        &self,
        plan: InvitePlan,
        person: &Person,
        undo_window: i64,
    ) -> Result<(SendReceipt, Vec<String>)> {
        let now = self.clock.now();
        let not_before = now.plus(undo_window);
        let (new, entry) = self.prepared(plan, person, not_before).await?;
        let send_id = new.send_id.clone();
        let created = self.recording(entry).create_invites(new).await?;
        self.jobs.wake();
        let receipt = SendReceipt {
            send_id,
            invites: u32::try_from(created.len()).unwrap_or(u32::MAX),
            undo_until: not_before.into(),
            awaits_approval: false,
        };
        Ok((receipt, created.iter().map(InviteId::to_string).collect()))
    }

    /// The invites of a plan that may leave at `not_before`, and the entry about them.
    pub(crate) async fn prepared(
        &self,
        plan: InvitePlan,
        person: &Person,
        not_before: Moment,
    ) -> Result<(NewInvites, Entry)> {
        let now = self.clock.now();
        let authentication = self.config().await?.enrollment.authentication;
        let new = self.new_invites(plan, now, not_before, &person.name, authentication)?;
        let entry = person
            .did("invites_sent", now)
            .to("send", &new.send_id, named(&new.plan))
            .changed("", facts(&new.plan, new.authentication, now).to_string());
        Ok((new, entry))
    }

    /// Takes a sending back within its undo window.
    pub async fn undo_send(&self, send_id: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let name = self.name_of_sending(&send_id).await?;
        let undone = self
            .recording(
                person
                    .did("send_undone", self.clock.now())
                    .to("send", &send_id, name),
            )
            .undo_send(send_id.clone(), person.name, self.clock.now())
            .await?;
        // Too late, its file is closed with the others.
        if undone.changed > 0 {
            self.imports.take_back(&send_id);
        }
        Ok(undone.into())
    }

    /// The file of a sending that came from one; blank of a form's.
    async fn name_of_sending(&self, send_id: &str) -> Result<String> {
        let batch = self.store.batch(send_id).await?;
        Ok(batch.map_or_else(String::new, |batch| batch.file_name))
    }

    /// Ends the undo window.
    pub async fn send_now(&self, send_id: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let now = self.clock.now();
        let name = self.name_of_sending(&send_id).await?;
        let entry = person.did("send_hastened", now).to("send", &send_id, name);
        let changed = self.recording(entry).release_send(send_id, now).await?;
        self.jobs.wake();
        Ok(changed.into())
    }

    /// How far one sending is.
    pub async fn send_progress(&self, send_id: String) -> Result<SendProgress> {
        self.may(Right::Read).await?;
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
        now: Moment,
        not_before: Moment,
        by: &str,
        authentication: Authentication,
    ) -> Result<NewInvites> {
        let count = plan.invites() as usize;
        let invite_ids = ids::new_ids(now, count)?.into_iter().map(InviteId::new).collect();
        let spare = plan.new_users() + 1 + count * plan.via.channels().len();
        Ok(NewInvites {
            spare_ids: ids::new_ids(now, spare)?
                .iter()
                .map(ToString::to_string)
                .collect(),
            send_id: ids::new_id(now)?.to_string(),
            by: by.to_owned(),
            account: String::new(),
            at: now,
            authentication,
            short_lookup: None,
            plan,
            not_before,
            invite_ids,
        })
    }

    async fn plan(
        &self,
        config: &Config,
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
                    phone: recipient.phone.clone(),
                })
                .collect(),
            group: draft.group.clone(),
            domain: draft.domain.clone(),
            devices_each: draft.devices_each,
            validity: i64::from(draft.valid_hours) * HOUR,
            via: draft.via,
            language: draft.language.clone(),
            // As it is spelled; one that is none is refused below.
            time_zone: time_zone_name(&draft.time_zone).unwrap_or_default(),
        };
        let known = self.snapshot(config, &request, now).await?;
        let mut planned = plan::plan(&request, &known, now);
        if let Some(problem) = unknown_way(draft.via, &draft.language, &draft.time_zone) {
            match &mut planned {
                Ok(_) => planned = Err(vec![problem]),
                Err(problems) => problems.push(problem),
            }
        }
        if let Err(error) = self.require_authentication(config, draft.via).await {
            let words = match error.hint {
                Some(hint) => format!("{} {hint}", error.message),
                None => error.message,
            };
            let problem = Problem::new("via", ProblemCode::NotAllowed, words);
            match &mut planned {
                Ok(_) => planned = Err(vec![problem]),
                Err(problems) => problems.push(problem),
            }
        }
        Ok((request, planned))
    }

    pub(crate) async fn snapshot(
        &self,
        config: &Config,
        request: &InviteRequest,
        now: Moment,
    ) -> Result<Snapshot> {
        let emails = request
            .recipients
            .iter()
            .filter_map(|r| EmailAddress::parse("email", &r.email).ok())
            .collect();
        let group = muster_domain::group::name("group", &request.group).ok().flatten();
        Ok(Snapshot {
            phones: phone_rules(config),
            device_limit: config.enrollment.limit(),
            directories: self.listing_directories(config).await?,
            ..self.store.planning_snapshot(emails, group, now).await?
        })
    }
}

impl App {
    /// Ids and names of the directories that invitees must sign in with, as far as all of them list their people.
    async fn listing_directories(&self, config: &Config) -> Result<Vec<(String, String)>> {
        if !config.enrollment.authentication.needs_directory() {
            return Ok(Vec::new());
        }
        let handles = self.directory_handles().await?;
        // A provider lists nobody: whom it knows is seen when they come.
        if handles.iter().any(|handle| handle.oidc.is_some()) {
            return Ok(Vec::new());
        }
        Ok(handles
            .iter()
            .map(|handle| (handle.id.clone(), handle.name.clone()))
            .collect())
    }
}

fn sample_for<'a>(plan: &'a InvitePlan, user: &'a PlannedUser) -> SampleFor<'a> {
    SampleFor {
        name: &user.name,
        email: user.email.to_string(),
        phone: user.phone.as_ref().map_or("", E164::as_str),
        platform: plan.platform,
        owned_by: plan.owned_by,
        group: plan.group.as_ref().map_or("", |group| &group.name),
        via: plan.via,
        language: plan.language.as_deref(),
        time_zone: plan.time_zone.as_deref(),
        expires_at: plan.expires_at,
    }
}

/// What is wrong with asking for what sending does not do: By myself and self enrollment, a language that nobody wrote messages in, or a time zone
/// that is none.
pub(crate) fn unknown_way(via: Via, language: &str, time_zone: &str) -> Option<Problem> {
    if !via.is_sent() {
        return Some(Problem::new(
            "via",
            ProblemCode::UnknownWord,
            "Choose email, SMS, both, or split.",
        ));
    }
    let known = language.trim().is_empty() || Language::read(language.trim()).is_some();
    if !known {
        return Some(Problem::new(
            "language",
            ProblemCode::UnknownWord,
            "Messages are not written in this language.",
        ));
    }
    let known = time_zone.trim().is_empty() || time_zone_named(time_zone).is_some();
    (!known).then(|| {
        let words = "This is not a time zone. Choose one of the list, such as Europe/Berlin.";
        Problem::new("time_zone", ProblemCode::UnknownWord, words)
    })
}

/// Whom a plan is for, as the audit log names them.
fn named(plan: &InvitePlan) -> String {
    match plan.users.as_slice() {
        [one] => one.name.clone(),
        [first, rest @ ..] => format!("{} and {} more", first.name, rest.len()),
        [] => String::new(),
    }
}

/// What a plan makes, for the audit log. Whom it is for, the store says.
pub(crate) fn facts(plan: &InvitePlan, authentication: Authentication, now: Moment) -> serde_json::Value {
    let mut facts = serde_json::json!({
        "invites": plan.invites(),
        "platform": plan.platform.as_str(),
        "owned_by": plan.owned_by.as_str(),
        "group": plan.group.as_ref().map(|group| &group.name),
        "domain": plan.domain,
        "via": plan.via.as_str(),
        "authentication": authentication.for_via(plan.via).as_str(),
        "language": plan.language,
        "time_zone": plan.time_zone,
        // The plan was made a moment ago.
        "valid_hours": (plan.expires_at.0 - now.0 + HOUR / 2) / HOUR,
    });
    // What was left open is not told as a value.
    if let Some(facts) = facts.as_object_mut() {
        facts.retain(|_, value| !value.is_null());
    }
    facts
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
