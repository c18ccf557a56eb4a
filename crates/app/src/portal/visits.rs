//! The use cases: look at a link, enter the passcode, come back, ask for a new invite.

use muster_domain::{
    audit::Entry,
    browser,
    half_session::{self, Half},
    invite::{BY_MYSELF_TO_ENROLL, Evidence, InviteState, Via},
    obstacle::Obstacle,
    passcode::Passcode,
    session,
    token::{self, LinkClaim},
};
use muster_store::{GAVE_WAY, InviteRecord, PasscodeOutcome};

use super::{
    Asked, Brand, Dead, Enrolled, LinkView, Locator, OpenTerms, PasscodeAnswer, SessionView, TurnedAway,
    Verified, Visitor, language, limits, lookup::Found,
};
use crate::{App, Result, links, templates::organisation_language};

impl App {
    /// How pages look and whom they name.
    pub async fn brand(&self) -> Result<Brand> {
        let config = self.config().await?;
        Ok(Brand {
            organisation: config.organisation.name.clone(),
            colour: config.organisation.brand_colour.clone(),
            support_email: config.organisation.support_email.clone(),
            support_phone: config.organisation.support_phone.clone(),
            language: organisation_language(&config),
            logo: config.logo.clone(),
            privacy_link: config.organisation.privacy_link.clone(),
        })
    }

    /// Looks at a link. Records that it was opened when a person's browser did.
    /// `half` is the half session of the browser.
    pub async fn look_at_link(
        &self,
        locator: &Locator,
        half: Option<&str>,
        visitor: &Visitor,
    ) -> Result<LinkView> {
        let (claim, record) = match self.find(locator, visitor).await? {
            Found::Invite(claim, record) => (claim, record),
            Found::Nothing => return Ok(LinkView::Unknown),
            Found::Limited(retry_after) => return Ok(LinkView::Limited { retry_after }),
        };
        let half = half.and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let view = self.link_view(locator, claim, &record, half).await?;
        if matches!(view, LinkView::Ask(_)) && !visitor.prefetch && browser::is_browser(&visitor.user_agent) {
            self.note_opening(claim, &record, visitor).await?;
        }
        Ok(view)
    }

    /// The page does not wait for the first opening's commit: it stands in the queue before anything that the invitee can do
    /// next, and half of all commits of a rush of invitees are openings.
    async fn note_opening(&self, claim: LinkClaim, record: &InviteRecord, visitor: &Visitor) -> Result<()> {
        let words = browser::summary(&visitor.user_agent);
        if !self.openings.is_new(claim, &words) {
            return Ok(());
        }
        let now = self.clock.now();
        if record.state.after(Evidence::LinkOpened).is_err() {
            let written = self
                .store
                .record_opened(claim.invite, claim.generation, words.clone(), now)
                .await;
            if written.is_err() {
                self.openings.forget(claim, words);
            }
            written?;
            return Ok(());
        }
        let written = self
            .store
            .record_opened_in_turn(claim.invite, claim.generation, words.clone(), now)
            .await?;
        let openings = self.openings.clone();
        tokio::spawn(async move {
            if let Err(error) = written.await {
                tracing::error!(%error, invite = %claim.invite, "an opening could not be written down");
                openings.forget(claim, words);
            }
        });
        Ok(())
    }

    /// Tries a passcode. Exactly one of many browsers at once is told `Verified`.
    pub async fn enter_passcode(
        &self,
        locator: &Locator,
        typed: &str,
        visitor: &Visitor,
    ) -> Result<PasscodeAnswer> {
        // What is no link of ours is nothing to guess at: it is not counted, and costs no write.
        let (claim, record) = match self.find(locator, visitor).await? {
            Found::Invite(claim, record) => (claim, record),
            Found::Nothing => return Ok(PasscodeAnswer::Link(LinkView::Unknown)),
            Found::Limited(retry_after) => {
                return Ok(PasscodeAnswer::Link(LinkView::Limited { retry_after }));
            }
        };
        let view = self.link_view(locator, claim, &record, None).await?;
        let (welcome, typed) = match (view, Passcode::read(typed)) {
            (LinkView::Ask(welcome), Some(typed)) => (welcome, typed),
            (view, _) => return self.nothing_to_try(view, &record, visitor).await,
        };
        let now = self.clock.now();
        let right = self.passcode(claim).matches(&typed);
        let device = browser::summary(&visitor.user_agent);
        // A wrong one changes the invite too, until it locks: so there are no more entries than tries.
        let entry = match right {
            false => self.passcode_entry("passcode_refused", &record, visitor),
            true => self.verified_entry(&record, "", visitor),
        };
        let outcome = self
            .recording(entry)
            .try_passcode_within(
                self.attempts(&limits::PASSCODES, visitor),
                claim.invite,
                claim.generation,
                right,
                device,
                now,
            )
            .await?;
        let until = match record.via {
            Via::ByMyself => record.expires_at.max(now.plus(BY_MYSELF_TO_ENROLL)),
            Via::Email | Via::Sms | Via::Both | Via::Split | Via::SelfEnrollment => record.expires_at,
        };
        let dead = match outcome {
            PasscodeOutcome::Locked => Some(Dead::Locked),
            PasscodeOutcome::Superseded => Some(Dead::Superseded),
            // It was live a moment ago: another browser was verified since.
            PasscodeOutcome::Used => Some(Dead::Elsewhere),
            PasscodeOutcome::NotLive(state) => Some(Dead::of(state)),
            _ => None,
        };
        if let Some(why) = dead {
            if why == Dead::Locked && !record.locked {
                for action in ["passcode_refused", "invite_locked"] {
                    self.note_down(self.passcode_entry(action, &record, visitor))
                        .await?;
                }
            }
            self.browser_turned_away(&record, why, visitor).await?;
            return Ok(PasscodeAnswer::Link(self.dead(&record, why).await?));
        }
        Ok(match outcome {
            PasscodeOutcome::Verified => PasscodeAnswer::Verified {
                session: session::issue(&self.key, claim, until),
                until,
            },
            PasscodeOutcome::HalfWay => {
                self.note_half_way(&record, visitor).await?;
                PasscodeAnswer::HalfWay(self.half_session(Half::Passcode(claim))?)
            }
            PasscodeOutcome::Wrong { left } => PasscodeAnswer::Wrong { welcome, left },
            PasscodeOutcome::Limited { retry_after } => PasscodeAnswer::Link(LinkView::Limited {
                retry_after: limits::seconds(retry_after),
            }),
            // It is opened by the directory alone: the page asks for that.
            PasscodeOutcome::OtherWay => PasscodeAnswer::Link(LinkView::Ask(welcome)),
            _ => PasscodeAnswer::Link(LinkView::Unknown),
        })
    }

    /// What was typed is no passcode, or is for an invite that it opens no more. Counted all the same.
    async fn nothing_to_try(
        &self,
        view: LinkView,
        record: &InviteRecord,
        visitor: &Visitor,
    ) -> Result<PasscodeAnswer> {
        if let Some(retry_after) = self.limited(&limits::PASSCODES, visitor).await? {
            return Ok(PasscodeAnswer::Link(LinkView::Limited { retry_after }));
        }
        Ok(match view {
            LinkView::Ask(welcome) => PasscodeAnswer::Unreadable(welcome),
            view => {
                if let LinkView::Dead { why, .. } = &view {
                    self.browser_turned_away(record, *why, visitor).await?;
                }
                PasscodeAnswer::Link(view)
            }
        })
    }

    /// Writes down that somebody typed a passcode for an invite that it opens no more.
    async fn browser_turned_away(&self, record: &InviteRecord, why: Dead, visitor: &Visitor) -> Result<()> {
        tracing::warn!(invite = %record.id, why = why.as_str(), "a browser was turned away");
        let kind = format!("browser_refused_{}", why.as_str());
        let device = browser::summary(&visitor.user_agent);
        self.store
            .record_refusal(record.id, kind, device, self.clock.now())
            .await?;
        self.note_dead_invite(record, why, Some(visitor)).await
    }

    /// What a session cookie is worth now.
    pub async fn look_at_session(&self, session: &str) -> Result<SessionView> {
        let now = self.clock.now();
        let Some(claim) = session::verify(&self.key, session, now) else {
            return Ok(SessionView::None);
        };
        let Some(record) = self.store.invite(claim.invite).await? else {
            return Ok(SessionView::None);
        };
        if record.generation == claim.generation && record.state == InviteState::Enrolled {
            let device = self.store.device_of_invite(record.id).await?;
            let base = self.portal_address().await?;
            return Ok(SessionView::Enrolled(Enrolled {
                links: vec![
                    links::link(&base, &token::issue(&self.key, claim)),
                    links::short_link(&base, &self.key, claim),
                ],
                owned_by: record.owned_by,
                device: device.map(|device| device.model).unwrap_or_default(),
                language: language(&record),
                way: self.way(&record).await?,
            }));
        }
        let is_another = record.generation != claim.generation;
        let dead = if is_chosen_again(&record, is_another) {
            Some(Dead::ChosenAgain)
        } else if is_another {
            Some(Dead::Superseded)
        } else if record.state == InviteState::Verified && now < record.expires_at {
            None
        } else {
            Some(Dead::at(&record, now))
        };
        if let Some(why) = dead {
            let asked = self.asked(&record).await?;
            return Ok(SessionView::Dead {
                why,
                self_enrolled: record.via == Via::SelfEnrollment,
                asked,
                language: language(&record),
            });
        }
        if let Some(terms) = self.open_terms(claim, record.language.as_deref()).await? {
            let base = self.portal_address().await?;
            let links = vec![
                links::link(&base, &token::issue(&self.key, claim)),
                links::short_link(&base, &self.key, claim),
            ];
            return Ok(SessionView::Terms(Box::new(OpenTerms {
                terms,
                links,
                way: self.way(&record).await?,
            })));
        }
        let locator = Locator::Token(token::issue(&self.key, claim));
        let short_link = match record.via {
            Via::ByMyself => Some(links::short_link(&self.portal_address().await?, &self.key, claim)),
            Via::Email | Via::Sms | Via::Both | Via::Split | Via::SelfEnrollment => None,
        };
        Ok(SessionView::Verified(Box::new(Verified {
            short_link,
            verified_at: record.verified_at.unwrap_or(record.updated_at),
            not_ready: self.not_ready(record.platform).await?,
            served: self.store.profile_served(record.id, record.generation).await?,
            welcome: self.welcome(&locator, claim, &record).await?,
            obstacle: (!record.reason.is_empty())
                .then(|| Obstacle::read(&record.reason).map_or(TurnedAway::Otherwise, TurnedAway::By)),
        })))
    }

    /// An invitee asks for a new invite; `lost` when the link still lives but the passcode is not at hand.
    pub async fn ask_for_new_invite(
        &self,
        locator: &Locator,
        lost: bool,
        visitor: &Visitor,
    ) -> Result<Asked> {
        let (claim, record) = match self.find(locator, visitor).await? {
            Found::Invite(claim, record) => (claim, record),
            Found::Nothing => return Ok(Asked::Unknown),
            Found::Limited(retry_after) => return Ok(Asked::Limited { retry_after }),
        };
        if let Some(retry_after) = self.limited(&limits::REQUESTS, visitor).await? {
            return Ok(Asked::Limited { retry_after });
        }
        let reason = match self.link_view(locator, claim, &record, None).await? {
            LinkView::Dead { why, .. } => why.as_str(),
            LinkView::Ask(_) if lost => "lost",
            LinkView::Ask(welcome) => {
                return Ok(Asked::StillLives {
                    language: welcome.language,
                });
            }
            LinkView::Unknown => return Ok(Asked::Unknown),
            LinkView::Limited { retry_after } => return Ok(Asked::Limited { retry_after }),
        };
        // The store adds the entry with the request, and an invite has one open request at most: asking on fills no log.
        let entry = Entry {
            who: record.user_name.clone(),
            ..self.passcode_entry("invite_requested", &record, visitor)
        }
        .changed("", serde_json::json!({ "why": reason }).to_string());
        self.recording(entry)
            .add_request(record.id, reason, self.clock.now())
            .await?;
        Ok(Asked::Yes {
            language: language(&record),
        })
    }
}

/// Whether its user picked anew: the same invite was taken up by another browser, or gave way to one for another device.
fn is_chosen_again(record: &InviteRecord, is_another: bool) -> bool {
    let taken_up = is_another && matches!(record.state, InviteState::Verified | InviteState::Enrolled);
    let gave_way = record.state == InviteState::Revoked && record.reason == GAVE_WAY;
    record.via == Via::SelfEnrollment && (taken_up || gave_way)
}
