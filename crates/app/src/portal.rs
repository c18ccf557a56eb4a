//! What an invitee can do through the portal: look at a link, enter the passcode, come back, ask for a new invite.
//!
//! The portal is a face: it has pages and HTTP, and calls this. A look changes nothing but the evidence that a browser
//! opened the link; only a passcode that is right changes the invite.

use std::{
    collections::HashSet,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use muster_domain::{
    device::{self, OwnedBy},
    invite::InviteState,
    key::{MasterKey, Purpose},
    passcode::Passcode,
    platform::Platform,
    session,
    time::{Moment, SECOND},
    token::{self, LinkClaim},
};
use muster_store::{Allowance, Attempt, InviteRecord, PasscodeOutcome};

use crate::{App, Result, links, readiness};

/// Who is in front of the portal, as far as HTTP tells.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Network address, after configured proxies.
    pub address: IpAddr,
    /// User-Agent as sent, at most `muster_domain::device::MAX_USER_AGENT` bytes.
    pub user_agent: String,
    /// The request announced itself as a prefetch or preview (`Sec-Purpose`, `Purpose`): no evidence of a person.
    pub prefetch: bool,
}

/// How an invite is pointed at.
#[derive(Clone, PartialEq, Eq)]
pub enum Locator {
    /// `/e/{token}`.
    Token(String),
    /// `/m/{code}`: the short link of By myself.
    Short(String),
}

/// How pages look and whom they name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// Organisation; blank before the first run.
    pub organisation: String,
    /// `#RRGGBB`, dark enough for white text.
    pub colour: String,
    /// Blank is none.
    pub support_email: String,
    /// Blank is none.
    pub support_phone: String,
}

/// What a living link says before the passcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The invited person; blank for a short link, which anybody could guess.
    pub invitee: String,
    /// Who sent it.
    pub sender: String,
    /// What kind of device.
    pub platform: Platform,
    /// Whose device.
    pub owned_by: OwnedBy,
    /// End of validity.
    pub expires_at: Moment,
    /// The link, for a QR code on a computer's screen; it carries no passcode.
    pub link: String,
}

/// Why a link no longer leads on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dead {
    /// Its time ran out.
    Expired,
    /// An admin took it back.
    Revoked,
    /// It was used.
    Used,
    /// A newer link took its place.
    Superseded,
    /// Too many wrong passcodes.
    Locked,
}

/// What a link is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkView {
    /// It lives: ask for the passcode.
    Ask(Welcome),
    /// It is dead; `asked` when a new invite was asked for already.
    Dead {
        /// Why.
        why: Dead,
        /// A request waits for an admin.
        asked: bool,
    },
    /// Not a link of this installation.
    Unknown,
    /// Too many attempts.
    Limited {
        /// Seconds until the next try makes sense.
        retry_after: u32,
    },
}

/// What came of a passcode.
#[derive(Clone, PartialEq, Eq)]
pub enum PasscodeAnswer {
    /// Right.
    Verified {
        /// Value of the session cookie.
        session: String,
        /// Until when it is good.
        until: Moment,
    },
    /// Cannot be a passcode: not counted as a try.
    Unreadable(Welcome),
    /// Wrong.
    Wrong {
        /// For the page.
        welcome: Welcome,
        /// Tries left.
        left: u32,
    },
    /// The link does not lead on.
    Link(LinkView),
}

/// Something an admin must still set up before devices of a platform can enroll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// One sentence for the invitee.
    pub words: String,
}

/// What a verified browser sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The invite.
    pub welcome: Welcome,
    /// When.
    pub verified_at: Moment,
    /// What is missing before the device can enroll; empty when nothing is.
    pub missing: Vec<Missing>,
}

/// What a session cookie is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionView {
    /// The invite is verified by this browser.
    Verified(Box<Verified>),
    /// The invite has died since.
    Dead {
        /// Why.
        why: Dead,
        /// A request waits for an admin.
        asked: bool,
    },
    /// Not a session of this installation, or over.
    None,
}

/// What came of asking for a new invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It shows in the console (also when it had been asked before).
    Yes,
    /// The link lives: there is nothing to ask for but to go on.
    StillLives,
    /// Not a link of this installation.
    Unknown,
    /// Too many requests.
    Limited {
        /// Seconds until the next try makes sense.
        retry_after: u32,
    },
}

/// Limits of attempts, kept in the store so that a restart forgives nobody.
mod limits {
    use muster_domain::time::{HOUR, MINUTE};

    /// Passcodes from one address, right ones too: an office on onboarding day is one address. An invite itself locks after
    /// five wrong ones.
    pub const PASSCODES_BY_ADDRESS: (u32, i64) = (300, 10 * MINUTE);
    /// Passcodes from everywhere.
    pub const PASSCODES_OVERALL: (u32, i64) = (3_000, 10 * MINUTE);
    /// Short links looked up from one address: they are short enough to be guessed at.
    pub const SHORT_LINKS_BY_ADDRESS: (u32, i64) = (60, 10 * MINUTE);
    /// Short links looked up from everywhere.
    pub const SHORT_LINKS_OVERALL: (u32, i64) = (2_000, 10 * MINUTE);
    /// Requests for a new invite from one address.
    pub const REQUESTS_BY_ADDRESS: (u32, i64) = (10, HOUR);
    /// Requests from everywhere.
    pub const REQUESTS_OVERALL: (u32, i64) = (1_000, HOUR);
}

/// Openings that were written down already, so that looking again costs no write. Bounded; forgetting costs one write.
#[derive(Debug, Default)]
pub(crate) struct Openings(Mutex<HashSet<(LinkClaim, String)>>);

const OPENINGS_KEPT: usize = 10_000;

impl Openings {
    fn is_new(&self, claim: LinkClaim, device: &str) -> bool {
        let opening = (claim, device.to_owned());
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.contains(&opening) {
            return false;
        }
        if known.len() >= OPENINGS_KEPT {
            known.clear();
        }
        known.insert(opening)
    }
}

impl App {
    /// How pages look and whom they name.
    pub async fn brand(&self) -> Result<Brand> {
        let config = self.config().await?;
        Ok(Brand {
            organisation: config.organisation.name.clone(),
            colour: config.organisation.brand_colour.clone(),
            support_email: config.organisation.support_email.clone(),
            support_phone: config.organisation.support_phone.clone(),
        })
    }

    /// Looks at a link. Records that it was opened when a person's browser did.
    pub async fn look_at_link(&self, locator: &Locator, visitor: &Visitor) -> Result<LinkView> {
        let (claim, record) = match self.find(locator, visitor).await? {
            Found::Invite(claim, record) => (claim, record),
            Found::Nothing => return Ok(LinkView::Unknown),
            Found::Limited(retry_after) => return Ok(LinkView::Limited { retry_after }),
        };
        let view = self.link_view(locator, claim, &record).await?;
        if matches!(view, LinkView::Ask(_)) && !visitor.prefetch && device::is_browser(&visitor.user_agent) {
            let words = device::summary(&visitor.user_agent);
            if self.openings.is_new(claim, &words) {
                self.store
                    .record_opened(claim.invite, claim.generation, words, self.clock.now())
                    .await?;
            }
        }
        Ok(view)
    }

    /// Tries a passcode. Exactly one of many browsers at once is told `Verified`.
    pub async fn enter_passcode(
        &self,
        locator: &Locator,
        typed: &str,
        visitor: &Visitor,
    ) -> Result<PasscodeAnswer> {
        let limited = self
            .limited(
                "passcode",
                visitor,
                limits::PASSCODES_BY_ADDRESS,
                limits::PASSCODES_OVERALL,
            )
            .await?;
        if let Some(retry_after) = limited {
            return Ok(PasscodeAnswer::Link(LinkView::Limited { retry_after }));
        }
        let (claim, record) = match self.find(locator, visitor).await? {
            Found::Invite(claim, record) => (claim, record),
            Found::Nothing => return Ok(PasscodeAnswer::Link(LinkView::Unknown)),
            Found::Limited(retry_after) => {
                return Ok(PasscodeAnswer::Link(LinkView::Limited { retry_after }));
            }
        };
        let welcome = match self.link_view(locator, claim, &record).await? {
            LinkView::Ask(welcome) => welcome,
            dead => return Ok(PasscodeAnswer::Link(dead)),
        };
        let Some(typed) = Passcode::read(typed) else {
            return Ok(PasscodeAnswer::Unreadable(welcome));
        };
        let now = self.clock.now();
        let right = self.passcode(claim).matches(&typed);
        let device = device::summary(&visitor.user_agent);
        let outcome = self
            .store
            .try_passcode(claim.invite, claim.generation, right, device, now)
            .await?;
        Ok(match outcome {
            PasscodeOutcome::Verified => PasscodeAnswer::Verified {
                session: session::issue(&self.key, claim, record.expires_at),
                until: record.expires_at,
            },
            PasscodeOutcome::Wrong { left } => PasscodeAnswer::Wrong { welcome, left },
            PasscodeOutcome::NotFound => PasscodeAnswer::Link(LinkView::Unknown),
            PasscodeOutcome::Locked => PasscodeAnswer::Link(self.dead(&record, Dead::Locked).await?),
            PasscodeOutcome::Superseded => PasscodeAnswer::Link(self.dead(&record, Dead::Superseded).await?),
            PasscodeOutcome::Used => PasscodeAnswer::Link(self.dead(&record, Dead::Used).await?),
            PasscodeOutcome::NotLive(state) => PasscodeAnswer::Link(self.dead(&record, why(state)).await?),
        })
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
        let dead = if record.generation != claim.generation {
            Some(Dead::Superseded)
        } else if record.state == InviteState::Verified && now < record.expires_at {
            None
        } else {
            Some(why(record.state))
        };
        if let Some(why) = dead {
            let asked = self.asked(&record).await?;
            return Ok(SessionView::Dead { why, asked });
        }
        let locator = Locator::Token(token::issue(&self.key, claim));
        Ok(SessionView::Verified(Box::new(Verified {
            verified_at: record.verified_at.unwrap_or(record.updated_at),
            missing: readiness::missing(record.platform),
            welcome: self.welcome(&locator, claim, &record).await?,
        })))
    }

    /// An invitee asks for a new invite; `lost` when the link still lives but the passcode is not at hand.
    pub async fn ask_for_new_invite(
        &self,
        locator: &Locator,
        lost: bool,
        visitor: &Visitor,
    ) -> Result<Asked> {
        let limited = self
            .limited(
                "request",
                visitor,
                limits::REQUESTS_BY_ADDRESS,
                limits::REQUESTS_OVERALL,
            )
            .await?;
        if let Some(retry_after) = limited {
            return Ok(Asked::Limited { retry_after });
        }
        let (claim, record) = match self.find(locator, visitor).await? {
            Found::Invite(claim, record) => (claim, record),
            Found::Nothing => return Ok(Asked::Unknown),
            Found::Limited(retry_after) => return Ok(Asked::Limited { retry_after }),
        };
        let reason = match self.link_view(locator, claim, &record).await? {
            LinkView::Dead { why, .. } => why.as_str(),
            LinkView::Ask(_) if lost => "lost",
            LinkView::Ask(_) => return Ok(Asked::StillLives),
            LinkView::Unknown => return Ok(Asked::Unknown),
            LinkView::Limited { retry_after } => return Ok(Asked::Limited { retry_after }),
        };
        self.store
            .add_request(record.id, reason, self.clock.now())
            .await?;
        Ok(Asked::Yes)
    }

    async fn find(&self, locator: &Locator, visitor: &Visitor) -> Result<Found> {
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
                let limited = self
                    .limited(
                        "short",
                        visitor,
                        limits::SHORT_LINKS_BY_ADDRESS,
                        limits::SHORT_LINKS_OVERALL,
                    )
                    .await?;
                if let Some(retry_after) = limited {
                    return Ok(Found::Limited(retry_after));
                }
                let lookup = token::short_code_lookup(&self.key, &code.plain());
                Ok(match self.store.invite_by_short_lookup(lookup).await? {
                    Some(record) => Found::Invite(links::claim(&record), Box::new(record)),
                    None => Found::Nothing,
                })
            }
        }
    }

    async fn link_view(
        &self,
        locator: &Locator,
        claim: LinkClaim,
        record: &InviteRecord,
    ) -> Result<LinkView> {
        let dead = if record.generation != claim.generation {
            Some(Dead::Superseded)
        } else if record.locked {
            Some(Dead::Locked)
        } else if matches!(record.state, InviteState::Verified | InviteState::Enrolled) {
            Some(Dead::Used)
        } else if self.is_live(record) {
            None
        } else {
            Some(why(record.state))
        };
        match dead {
            Some(why) => self.dead(record, why).await,
            None => Ok(LinkView::Ask(self.welcome(locator, claim, record).await?)),
        }
    }

    async fn dead(&self, record: &InviteRecord, why: Dead) -> Result<LinkView> {
        Ok(LinkView::Dead {
            why,
            asked: self.asked(record).await?,
        })
    }

    async fn asked(&self, record: &InviteRecord) -> Result<bool> {
        Ok(self.store.has_open_request(record.id).await?)
    }

    async fn welcome(&self, locator: &Locator, claim: LinkClaim, record: &InviteRecord) -> Result<Welcome> {
        let base = self.portal_address().await?;
        let (invitee, link) = match locator {
            Locator::Token(token) => (record.user_name.clone(), links::link(&base, token)),
            Locator::Short(_) => (
                String::new(),
                format!("{base}/m/{}", token::short_code(&self.key, claim)),
            ),
        };
        Ok(Welcome {
            invitee,
            link,
            sender: record.created_by.clone(),
            platform: record.platform,
            owned_by: record.owned_by,
            expires_at: record.expires_at,
        })
    }

    /// Counts an attempt against an address and against all; seconds to wait when that is too many.
    async fn limited(
        &self,
        scope: &str,
        visitor: &Visitor,
        (by_address, address_window): (u32, i64),
        (overall, overall_window): (u32, i64),
    ) -> Result<Option<u32>> {
        let attempts = vec![
            Attempt {
                scope: format!("{scope}/address"),
                key: self.pseudonym(visitor.address),
                window: address_window,
                limit: by_address,
            },
            Attempt {
                scope: format!("{scope}/all"),
                key: String::new(),
                window: overall_window,
                limit: overall,
            },
        ];
        Ok(
            match self.store.count_attempt(attempts, self.clock.now()).await? {
                Allowance::Allowed => None,
                Allowance::Limited { retry_after } => Some(
                    u32::try_from(retry_after / SECOND)
                        .unwrap_or(u32::MAX)
                        .saturating_add(1),
                ),
            },
        )
    }

    /// An address as the counters keep it: a keyed hash; of IPv6 the /64, since one person has all of it.
    fn pseudonym(&self, address: IpAddr) -> String {
        let text = match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("{:x}", u128::from(address) >> 64),
        };
        let key = MasterKey::new(self.key.derive(Purpose::Attempts));
        token::short_code_lookup(&key, &text)
    }
}

enum Found {
    Invite(LinkClaim, Box<InviteRecord>),
    Nothing,
    Limited(u32),
}

fn why(state: InviteState) -> Dead {
    match state {
        InviteState::Revoked => Dead::Revoked,
        InviteState::Superseded => Dead::Superseded,
        InviteState::Verified | InviteState::Enrolled => Dead::Used,
        _ => Dead::Expired,
    }
}

impl Dead {
    /// The stored and transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::Used => "used",
            Self::Superseded => "superseded",
            Self::Locked => "locked",
        }
    }
}
