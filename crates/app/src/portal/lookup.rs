//! From a link to its invite, and what the link is worth now.

use muster_domain::{
    authentication::Authentication,
    half_session::Half,
    invite::InviteState,
    passcode::Passcode,
    token::{self, LinkClaim},
};
use muster_store::InviteRecord;

use super::{Asks, Dead, LinkView, Locator, Visitor, Welcome, language, limits};
use crate::{App, Result, links};

/// What a locator points at.
pub(super) enum Found {
    Invite(LinkClaim, Box<InviteRecord>),
    Nothing,
    Limited(u32),
}

impl App {
    pub(super) async fn find(&self, locator: &Locator, visitor: &Visitor) -> Result<Found> {
        match locator {
            Locator::Token(text) => {
                let Some(claim) = token::verify(&self.key, text) else {
                    return Ok(Found::Nothing);
                };
                Ok(match self.store.invite(claim.invite).await? {
                    Some(record) => Found::Invite(claim, Box::new(record)),
                    None => Found::Nothing,
                })
            }
            Locator::Short(code) => {
                let Some(code) = Passcode::read(code) else {
                    return Ok(Found::Nothing);
                };
                if let Some(retry_after) = self.limited(&limits::SHORT_LINKS, visitor).await? {
                    return Ok(Found::Limited(retry_after));
                }
                let lookup = token::short_code_lookup(&self.key, &code.plain());
                Ok(match self.store.invite_by_short_lookup(lookup).await? {
                    Some(record) => {
                        self.forgive(&limits::SHORT_LINKS, visitor).await?;
                        Found::Invite(links::claim(&record), Box::new(record))
                    }
                    None => Found::Nothing,
                })
            }
        }
    }

    pub(super) async fn link_view(
        &self,
        locator: &Locator,
        claim: LinkClaim,
        record: &InviteRecord,
        half: Option<Half>,
    ) -> Result<LinkView> {
        let dead = if record.generation != claim.generation {
            Some(Dead::Superseded)
        } else if record.locked {
            Some(Dead::Locked)
        } else if matches!(record.state, InviteState::Verified | InviteState::Enrolled) {
            Some(Dead::at(record, self.clock.now()))
        } else if self.is_live(record) {
            None
        } else {
            Some(Dead::of(record.state))
        };
        match dead {
            Some(why) => self.dead(record, why).await,
            None => {
                let mut welcome = self.welcome(locator, claim, record).await?;
                welcome.asks = self.asks(claim, record, half).await?;
                Ok(LinkView::Ask(welcome))
            }
        }
    }

    /// What the link asks for next.
    async fn asks(&self, claim: LinkClaim, record: &InviteRecord, half: Option<Half>) -> Result<Asks> {
        let two_factor = record.authentication == Authentication::TwoFactor;
        if !record.authentication.needs_directory() || (two_factor && half != Some(Half::Passcode(claim))) {
            return Ok(Asks::Passcode {
                then_directory: two_factor,
            });
        }
        Ok(Asks::Directory {
            choices: self.choices_of(record).await?,
            after_passcode: two_factor,
        })
    }

    pub(super) async fn dead(&self, record: &InviteRecord, why: Dead) -> Result<LinkView> {
        Ok(LinkView::Dead {
            why,
            asked: self.asked(record).await?,
            declined: self.store.declined_request(record.id).await?,
            language: language(record),
        })
    }

    pub(super) async fn asked(&self, record: &InviteRecord) -> Result<bool> {
        Ok(self.store.has_open_request(record.id).await?)
    }

    pub(super) async fn welcome(
        &self,
        locator: &Locator,
        claim: LinkClaim,
        record: &InviteRecord,
    ) -> Result<Welcome> {
        let base = self.portal_address().await?;
        let (invitee, link) = match locator {
            Locator::Token(token) => (record.user_name.clone(), links::link(&base, token)),
            Locator::Short(_) => (String::new(), links::short_link(&base, &self.key, claim)),
        };
        Ok(Welcome {
            language: language(record),
            invitee,
            link,
            sender: record.created_by.clone(),
            platform: record.platform,
            owned_by: record.owned_by,
            expires_at: record.expires_at,
            asks: Asks::Nothing,
            way: self.way(record).await?,
        })
    }
}
