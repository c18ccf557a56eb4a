//! The engine's twin: links with a scripted fate, and a record of what the portal asked.

#![allow(dead_code)]

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use muster_app::{
    AppError, Callback, ErrorCode, ReceiptAnswer, Result,
    apple::{AcceptedTerms, AccountSignIn, DeviceAnswer, ProfileAnswer, ScepAnswer, SignInAnswer},
    portal::{
        AccountWays, Asked, Asks, Brand, ComesBack, Dead, DirectoryAnswer, Enrolled, Left, LinkView, Locator,
        Missing, OpenTerms, PasscodeAnswer, PasswordForm, ProviderBegun, Refused, SelfAnswer, SelfOffer,
        SessionView, SignInAt, Terms, TermsAnswer, TurnedAway, Verified, Visitor, Way, Welcome,
    },
};
use muster_domain::{
    authentication::Authentication,
    browser,
    device::OwnedBy,
    passcode::{MAX_WRONG_TRIES, Passcode},
    platform::Platform,
    time::Moment,
};
use muster_portal::{Devices, Invites, Receipts};
use muster_words::Language;

/// The one passcode that is right.
pub const PASSCODE: &str = "K7M49QXP";
/// 24 March 2099, 18:00 in Berlin: no test waits for it.
pub const EXPIRES: Moment = Moment(4_078_054_800_000);

/// What time it is: 24 March 2026, 18:00 in Berlin.
const TODAY: Moment = Moment(1_774_371_600_000);

#[derive(Clone)]
enum Fate {
    Lives {
        welcome: Welcome,
        left: u32,
        missing: Vec<Missing>,
    },
    Dead {
        why: Dead,
        asked: bool,
    },
    Limited(u32),
    Broken(ErrorCode),
}

/// What the portal told the engine.
#[derive(Debug, Clone)]
pub struct Seen {
    pub what: &'static str,
    pub visitor: Visitor,
}

/// See the module.
#[derive(Default)]
pub struct Twin {
    brand: Mutex<Option<Brand>>,
    links: Mutex<HashMap<String, Fate>>,
    sessions: Mutex<HashMap<String, (Welcome, Vec<Missing>)>>,
    served: Mutex<HashSet<String>>,
    enrolled: Mutex<HashMap<String, Enrolled>>,
    /// Why the device of a session was turned away.
    pub obstacles: Mutex<HashMap<String, TurnedAway>>,
    /// The terms that must be accepted.
    pub terms: Mutex<Option<Terms>>,
    /// What self enrollment offers; its person is known to a browser that has half a session.
    pub offer: Mutex<Option<SelfOffer>>,
    /// Who accepted which version in which language: a session, or an address that signed in.
    pub accepted: Mutex<HashMap<String, (u32, String)>>,
    /// What was said to whoever asked with a link and was declined.
    pub declined: Mutex<HashMap<String, String>>,
    pub seen: Mutex<Vec<Seen>>,
    /// Reports of gateways.
    pub receipts: Mutex<Vec<Callback>>,
    pub slow: Mutex<Duration>,
    pub down: AtomicBool,
}

fn key(locator: &Locator) -> String {
    match locator {
        Locator::Token(text) | Locator::Short(text) => text.clone(),
    }
}

/// What the cookie of a browser holds that entered the passcode of `token`.
fn session(token: &str) -> String {
    format!("session-of-{token}")
}

pub fn brand() -> Brand {
    Brand {
        organisation: "Northwind Health".to_owned(),
        colour: "#1C3F94".to_owned(),
        support_email: String::new(),
        support_phone: "555 0142".to_owned(),
        language: Language::ENGLISH,
        logo: None,
        privacy_link: String::new(),
    }
}

pub fn welcome(token: &str, platform: Platform, owned_by: OwnedBy) -> Welcome {
    Welcome {
        language: None,
        asks: Asks::Passcode {
            then_directory: false,
        },
        invitee: "Dana Whitlock".to_owned(),
        sender: "Sam Rivera".to_owned(),
        platform,
        owned_by,
        expires_at: EXPIRES,
        link: format!("https://enroll.northwind.example/e/{token}"),
        way: BY_PASSCODE,
    }
}

/// The way of an invite with a passcode.
pub const BY_PASSCODE: Way = Way {
    passcode: true,
    sign_in: false,
    choice: false,
    terms: false,
};

impl Twin {
    fn open_terms(&self, who: &str) -> Option<Terms> {
        let terms = self.terms.lock().unwrap().clone()?;
        let accepted = self.accepted.lock().unwrap();
        let version = accepted.get(who).map(|(version, _)| *version);
        (version != Some(terms.version)).then_some(terms)
    }

    fn accepts(&self, who: &str, accepted: &AcceptedTerms) -> bool {
        let right = self
            .open_terms(who)
            .is_some_and(|terms| terms.version == accepted.version);
        if right {
            let said = (accepted.version, accepted.language.clone());
            self.accepted.lock().unwrap().insert(who.to_owned(), said);
        }
        right
    }

    pub fn new() -> Self {
        let twin = Self::default();
        twin.brand(brand());
        twin
    }

    pub fn brand(&self, brand: Brand) {
        *self.brand.lock().unwrap() = Some(brand);
    }

    pub fn living(&self, token: &str, platform: Platform, owned_by: OwnedBy) {
        let welcome = welcome(token, platform, owned_by);
        self.inviting(token, welcome, &[Missing::PushCertificate]);
    }

    pub fn inviting(&self, token: &str, welcome: Welcome, missing: &[Missing]) {
        let fate = Fate::Lives {
            welcome,
            left: MAX_WRONG_TRIES,
            missing: missing.to_vec(),
        };
        self.links.lock().unwrap().insert(token.to_owned(), fate);
    }

    pub fn dead(&self, token: &str, why: Dead, asked: bool) {
        self.links
            .lock()
            .unwrap()
            .insert(token.to_owned(), Fate::Dead { why, asked });
    }

    pub fn limited(&self, token: &str, seconds: u32) {
        self.links
            .lock()
            .unwrap()
            .insert(token.to_owned(), Fate::Limited(seconds));
    }

    pub fn broken(&self, token: &str, code: ErrorCode) {
        self.links
            .lock()
            .unwrap()
            .insert(token.to_owned(), Fate::Broken(code));
    }

    /// A browser that has entered the passcode; answers its session.
    pub fn verified(&self, token: &str, platform: Platform, owned_by: OwnedBy) -> String {
        let session = session(token);
        let verified = (welcome(token, platform, owned_by), Vec::new());
        self.sessions.lock().unwrap().insert(session.clone(), verified);
        session
    }

    /// That browser has downloaded its profile.
    pub fn served(&self, token: &str) {
        self.served.lock().unwrap().insert(session(token));
    }

    /// The device behind that browser has enrolled, and calls itself `device`; answers its session.
    pub fn enrolled(&self, token: &str, device: &str, owned_by: OwnedBy) -> String {
        let session = session(token);
        let enrolled = Enrolled {
            language: None,
            links: vec![format!("https://enroll.northwind.example/e/{token}")],
            owned_by,
            device: device.to_owned(),
            way: BY_PASSCODE,
        };
        self.enrolled.lock().unwrap().insert(session.clone(), enrolled);
        session
    }

    /// How often the portal asked for `what`.
    pub fn count(&self, what: &str) -> usize {
        self.seen
            .lock()
            .unwrap()
            .iter()
            .filter(|seen| seen.what == what)
            .count()
    }

    /// The visitor of the last question.
    pub fn last_visitor(&self) -> Visitor {
        self.seen
            .lock()
            .unwrap()
            .last()
            .expect("somebody asked")
            .visitor
            .clone()
    }

    async fn note(&self, what: &'static str, visitor: &Visitor) -> Result<()> {
        self.seen.lock().unwrap().push(Seen {
            what,
            visitor: visitor.clone(),
        });
        let slow = *self.slow.lock().unwrap();
        tokio::time::sleep(slow).await;
        self.up()
    }

    fn up(&self) -> Result<()> {
        if self.down.load(Ordering::SeqCst) {
            return Err(AppError::new(ErrorCode::Busy, "the database is busy"));
        }
        Ok(())
    }
}

impl Invites for Twin {
    async fn brand(&self) -> Result<Brand> {
        self.up()?;
        Ok(self.brand.lock().unwrap().clone().expect("a brand was set"))
    }

    async fn look_at_link(
        &self,
        locator: &Locator,
        _half: Option<&str>,
        visitor: &Visitor,
    ) -> Result<LinkView> {
        self.note(if visitor.prefetch { "prefetch" } else { "look" }, visitor)
            .await?;
        Ok(match self.links.lock().unwrap().get(&key(locator)) {
            Some(Fate::Lives { welcome, .. }) => LinkView::Ask(welcome.clone()),
            Some(Fate::Dead { why, asked }) => LinkView::Dead {
                language: None,
                why: *why,
                asked: *asked,
                declined: self.declined.lock().unwrap().get(&key(locator)).cloned(),
            },
            Some(Fate::Limited(retry_after)) => LinkView::Limited {
                retry_after: *retry_after,
            },
            Some(Fate::Broken(code)) => return Err(AppError::new(*code, "broken on purpose")),
            None => LinkView::Unknown,
        })
    }

    async fn enter_passcode(
        &self,
        locator: &Locator,
        typed: &str,
        visitor: &Visitor,
    ) -> Result<PasscodeAnswer> {
        self.note("enter", visitor).await?;
        let key = key(locator);
        let lives = matches!(self.links.lock().unwrap().get(&key), Some(Fate::Lives { .. }));
        if !lives {
            return self
                .look_at_link(locator, None, visitor)
                .await
                .map(PasscodeAnswer::Link);
        }
        let mut links = self.links.lock().unwrap();
        let Some(Fate::Lives {
            welcome,
            left,
            missing,
        }) = links.get_mut(&key)
        else {
            return Ok(PasscodeAnswer::Link(LinkView::Unknown));
        };
        let Some(typed) = Passcode::read(typed) else {
            return Ok(PasscodeAnswer::Unreadable(welcome.clone()));
        };
        if typed.plain() == PASSCODE {
            let session = session(&key);
            let verified = (welcome.clone(), missing.clone());
            self.sessions.lock().unwrap().insert(session.clone(), verified);
            links.insert(
                key,
                Fate::Dead {
                    why: Dead::Elsewhere,
                    asked: false,
                },
            );
            return Ok(PasscodeAnswer::Verified {
                session,
                until: EXPIRES,
            });
        }
        *left -= 1;
        let (left, welcome) = (*left, welcome.clone());
        if left == 0 {
            links.insert(
                key,
                Fate::Dead {
                    why: Dead::Locked,
                    asked: false,
                },
            );
            return Ok(PasscodeAnswer::Link(LinkView::Dead {
                language: None,
                why: Dead::Locked,
                asked: false,
                declined: None,
            }));
        }
        Ok(PasscodeAnswer::Wrong { welcome, left })
    }

    async fn look_at_session(&self, session: &str) -> Result<SessionView> {
        self.up()?;
        if ["session-of-the-dead", "session-of-a-dead-choice"].contains(&session) {
            return Ok(SessionView::Dead {
                language: None,
                why: Dead::Revoked,
                self_enrolled: session == "session-of-a-dead-choice",
                asked: false,
            });
        }
        if let Some(enrolled) = self.enrolled.lock().unwrap().get(session) {
            return Ok(SessionView::Enrolled(enrolled.clone()));
        }
        let served = self.served.lock().unwrap().contains(session);
        let obstacle = self.obstacles.lock().unwrap().get(session).cloned();
        Ok(match self.sessions.lock().unwrap().get(session) {
            Some((welcome, _)) if self.open_terms(session).is_some() => {
                SessionView::Terms(Box::new(OpenTerms {
                    terms: self.open_terms(session).expect("it was there"),
                    links: vec![welcome.link.clone()],
                    way: Way {
                        terms: true,
                        ..BY_PASSCODE
                    },
                }))
            }
            Some((welcome, missing)) => SessionView::Verified(Box::new(Verified {
                welcome: welcome.clone(),
                short_link: Some(welcome.link.replace("/e/", "/m/")),
                verified_at: Moment(0),
                not_ready: match missing.is_empty() {
                    true => Vec::new(),
                    false => Platform::ALL.to_vec(),
                },
                served,
                obstacle,
            })),
            None => SessionView::None,
        })
    }

    async fn accept_terms(
        &self,
        session: &str,
        accepted: &AcceptedTerms,
        _: &Visitor,
    ) -> Result<TermsAnswer> {
        self.up()?;
        if !self.sessions.lock().unwrap().contains_key(session) {
            return Ok(TermsAnswer::NoSession);
        }
        Ok(match self.accepts(session, accepted) {
            true => TermsAnswer::Accepted,
            false => TermsAnswer::ReadAgain,
        })
    }

    async fn ask_for_new_invite(&self, locator: &Locator, lost: bool, visitor: &Visitor) -> Result<Asked> {
        self.note(if lost { "ask-lost" } else { "ask" }, visitor).await?;
        let mut links = self.links.lock().unwrap();
        Ok(match links.get_mut(&key(locator)) {
            Some(Fate::Lives { .. }) if lost => Asked::Yes { language: None },
            Some(Fate::Lives { .. }) => Asked::StillLives { language: None },
            Some(Fate::Dead { asked, .. }) => {
                *asked = true;
                Asked::Yes { language: None }
            }
            Some(Fate::Limited(retry_after)) => Asked::Limited {
                retry_after: *retry_after,
            },
            Some(Fate::Broken(code)) => return Err(AppError::new(*code, "broken on purpose")),
            None => Asked::Unknown,
        })
    }

    /// Directories are the real engine's: see the tests of `sign_in`.
    async fn sign_in_with_password(
        &self,
        _at: &SignInAt,
        _half: Option<&str>,
        _form: &PasswordForm,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        self.note("directory", visitor).await?;
        // Where somebody could sign in, whatever is typed is wrong for the last time.
        let why = match self.offer.lock().unwrap().is_some() {
            true => Refused::Wrong {
                left: Some(Left {
                    tries: 0,
                    until: EXPIRES,
                }),
            },
            false => Refused::NotSetUp,
        };
        Ok(DirectoryAnswer::Refused(why))
    }

    async fn begin_provider(
        &self,
        _at: &SignInAt,
        _half: Option<&str>,
        _directory: &str,
        _another: bool,
        visitor: &Visitor,
    ) -> Result<ProviderBegun> {
        self.note("begin", visitor).await?;
        Ok(ProviderBegun::No(DirectoryAnswer::Refused(Refused::NotSetUp)))
    }

    async fn finish_provider(
        &self,
        _back: &ComesBack<'_>,
        visitor: &Visitor,
    ) -> Result<(Option<SignInAt>, DirectoryAnswer)> {
        self.note("back", visitor).await?;
        Ok((None, DirectoryAnswer::Refused(Refused::Again)))
    }

    fn try_again_at(&self, retry_after: u32) -> Moment {
        TODAY.plus(i64::from(retry_after) * 1_000)
    }

    async fn account_ways(&self, _half: Option<&str>, _visitor: &Visitor) -> Result<AccountWays> {
        self.up()?;
        Ok(AccountWays {
            authentication: Authentication::Passcode,
            choices: Vec::new(),
        })
    }

    async fn self_enrollment_offer(&self, half: Option<&str>) -> Result<Option<SelfOffer>> {
        self.up()?;
        let offer = self.offer.lock().unwrap().clone();
        Ok(offer.map(|offer| SelfOffer {
            person: offer.person.filter(|_| half.is_some()),
            ..offer
        }))
    }

    async fn enroll_by_self(
        &self,
        _half: Option<&str>,
        _platform: Platform,
        _owned_by: OwnedBy,
        visitor: &Visitor,
    ) -> Result<SelfAnswer> {
        self.note("self", visitor).await?;
        Ok(SelfAnswer::Closed)
    }
}

/// No device protocol behind it: the tests of devices have the real engine.
impl Receipts for Twin {
    async fn text_receipt(&self, token: &str, callback: Callback) -> Result<ReceiptAnswer> {
        Ok(match token {
            "right" => {
                self.receipts.lock().unwrap().push(callback);
                ReceiptAnswer::Taken
            }
            _ => ReceiptAnswer::NotHere,
        })
    }
}

impl Devices for Twin {
    async fn account_terms(&self, _half: Option<&str>) -> Result<Option<Terms>> {
        self.up()?;
        Ok(None)
    }

    async fn account_accept(
        &self,
        _half: Option<&str>,
        _accepted: &AcceptedTerms,
        _visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        self.up()?;
        Ok(SignInAnswer::Wrong)
    }

    async fn enrollment_profile(
        &self,
        session: &str,
        _seen: browser::Seen,
        again: bool,
    ) -> Result<ProfileAnswer> {
        self.up()?;
        if !self.sessions.lock().unwrap().contains_key(session) {
            return Ok(ProfileAnswer::NoSession);
        }
        if self.open_terms(session).is_some() {
            return Ok(ProfileAnswer::TermsNotAccepted);
        }
        let first = self.served.lock().unwrap().insert(session.to_owned());
        Ok(match first || again {
            true => ProfileAnswer::Profile(b"a signed profile".to_vec()),
            false => ProfileAnswer::AlreadyServed,
        })
    }

    async fn scep_certificates(&self) -> Result<Vec<u8>> {
        self.up()?;
        Ok(b"certificates".to_vec())
    }

    async fn scep_message(&self, message: Vec<u8>) -> Result<ScepAnswer> {
        self.up()?;
        Ok(ScepAnswer::Reply(message))
    }

    async fn apple_check_in(&self, signature: Option<&str>, _body: &[u8]) -> Result<DeviceAnswer> {
        self.up()?;
        Ok(signature.map_or(DeviceAnswer::Unreadable, |_| DeviceAnswer::Nothing))
    }

    async fn apple_command(&self, signature: Option<&str>, body: &[u8]) -> Result<DeviceAnswer> {
        self.up()?;
        Ok(signature.map_or(DeviceAnswer::Unreadable, |_| DeviceAnswer::Command(body.to_vec())))
    }

    async fn account_discovery(&self) -> Result<Option<String>> {
        self.up()?;
        Ok(None)
    }

    async fn account_profile(&self, bearer: Option<&str>, _body: &[u8]) -> Result<AccountSignIn> {
        self.up()?;
        Ok(match bearer {
            Some(_) => AccountSignIn::WrongToken,
            None => {
                AccountSignIn::SignIn("Bearer method=\"apple-as-web\", url=\"https://x.example/\"".into())
            }
        })
    }

    async fn account_sign_in(
        &self,
        email: &str,
        typed: &str,
        accepted: Option<&AcceptedTerms>,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        self.note("sign-in", visitor).await?;
        if typed != PASSCODE {
            return Ok(SignInAnswer::Wrong);
        }
        let accepts = accepted.is_some_and(|accepted| self.accepts(email, accepted));
        Ok(match self.open_terms(email) {
            Some(terms) if !accepts => SignInAnswer::Terms(Box::new(terms)),
            _ => SignInAnswer::Done(
                "apple-remotemanagement-user-login://authentication-results?access-token=x".into(),
            ),
        })
    }
}
