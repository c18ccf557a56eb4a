//! Checking somebody's password with the directory: finding their entry with the account that reads, and a bind with what they typed.
//!
//! How long a no takes must not tell whether there is such a user. So for somebody who is not there a bind is made all the same, for
//! a name that nobody has, over a connection of its own; and every no waits until the same moment ([`LdapLimits::refusal`]).
//!
//! [`LdapLimits::refusal`]: super::LdapLimits::refusal

use ldap3::Scope;
use ldap3::controls::RawControl;
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, sleep_until};

use super::answer::RawEntry;
use super::client::{LdapClient, Reading};
use super::dn;
use super::entry::{DirectoryEntry, DisabledReason, Unusable};
use super::error::{Failure, LdapError, Stage};
use super::filter;
use super::opening::{open, untold};
use super::request::Search;
use super::values;
use super::verdict::{POLICY, Verdict, verdict};

/// Longest name that somebody can have typed, in bytes.
const MOST_LOGIN: usize = 512;
/// Longest password that is sent, in bytes.
const MOST_PASSWORD: usize = 1_024;

/// Who wants to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// What they typed: a user name, a mail address; for Active Directory also `user@domain` and `DOMAIN\user`.
    Login(&'a str),
    /// Whose entry is here, by a list of users.
    Dn(&'a str),
    /// Who has this id, by a list of users.
    StableId(&'a str),
}

/// What came of a sign-in. Only the first is a yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignIn {
    /// The password is right, and the account may be used.
    Accepted {
        /// Whose it is, as the directory has them now.
        user: Box<DirectoryEntry>,
        /// Sign-ins that are left with a password that has run out.
        grace: Option<u32>,
        /// Seconds until the password runs out, when the directory warns of it.
        ends_in_s: Option<u32>,
    },
    /// No password, or one that none can be; the directory was not asked.
    NoPassword,
    /// The password is wrong.
    WrongPassword,
    /// There is no such user.
    NoSuchUser,
    /// Several entries go by this name.
    Ambiguous,
    /// An admin disabled the account. The password is right.
    Disabled,
    /// An admin closed the account, and the directory says so whatever the password is (389 Directory Server).
    Inactivated,
    /// The account's time is over. The password is right.
    Expired,
    /// The password has run out.
    PasswordExpired,
    /// The password must be changed first.
    MustChangePassword,
    /// The directory has locked the account, for some time or for good.
    LockedOut,
    /// Not at this hour, or not from here.
    NotAllowedNow,
    /// The password is right, but the entry cannot be a user of ours.
    Unusable(Unusable),
}

impl SignIn {
    /// In plain words, for an admin.
    pub fn words(&self) -> String {
        match self {
            Self::Accepted { .. } => "The directory knows this user and the password.".into(),
            Self::NoPassword => "There was no password.".into(),
            Self::WrongPassword => "The directory says that the password is wrong.".into(),
            Self::NoSuchUser => "The directory has no such user.".into(),
            Self::Ambiguous => "Several entries of the directory go by this name.".into(),
            Self::Disabled => "The account is disabled in the directory.".into(),
            Self::Inactivated => {
                "The account is inactivated in the directory, which did not look at the password.".into()
            }
            Self::Expired => "The account has expired in the directory.".into(),
            Self::PasswordExpired => "The password has expired.".into(),
            Self::MustChangePassword => "The password must be changed before it can be used.".into(),
            Self::LockedOut => {
                "The directory has locked the account, usually after too many wrong passwords.".into()
            }
            Self::NotAllowedNow => {
                "The directory does not let this user sign in at this time, or from here.".into()
            }
            Self::Unusable(unusable) => format!("The entry cannot be used: {}", unusable.why),
        }
    }
}

impl LdapClient {
    /// Checks a password. An error means that it was not checked.
    pub(super) async fn authenticate(
        &self,
        who: Who<'_>,
        password: &SecretString,
    ) -> Result<SignIn, LdapError> {
        // RFC 4513, 5.1.2: to a bind without a password a directory says yes, for everybody.
        let typed = password.expose_secret();
        if typed.is_empty() || typed.len() > MOST_PASSWORD || typed.contains('\0') {
            return Ok(SignIn::NoPassword);
        }
        let until = Instant::now() + self.settings.limits.refusal;
        let outcome = self.check(who, password).await;
        if !matches!(outcome, Ok(SignIn::Accepted { .. })) {
            sleep_until(until).await;
        }
        outcome.map_err(|error| self.named(error).without(password))
    }

    async fn check(&self, who: Who<'_>, password: &SecretString) -> Result<SignIn, LdapError> {
        let mut reading = self.reading().await?;
        let mut found = self.candidates(&mut reading, who).await?;
        reading.session.unbind().await;
        let (raw, nobody) = match (found.pop(), found.is_empty()) {
            (Some(raw), true) => (raw, None),
            (Some(_), false) => (nobody(&self.settings.base_dn)?, Some(SignIn::Ambiguous)),
            (None, _) => (nobody(&self.settings.base_dn)?, Some(SignIn::NoSuchUser)),
        };
        // Whoever is not there has no password that could be right.
        let made_up;
        let password = match &nobody {
            None => password,
            Some(_) => {
                made_up = SecretString::from(random()?);
                &made_up
            }
        };
        let verdict = self.bind_as(&raw.dn, password).await?;
        match nobody {
            Some(answer) => Ok(answer),
            None => Ok(self.outcome(&raw, verdict)),
        }
    }

    fn outcome(&self, raw: &RawEntry, verdict: Verdict) -> SignIn {
        let (grace, ends_in_s) = match verdict {
            Verdict::Accepted { grace, ends_in } => (grace, ends_in),
            Verdict::WrongPassword | Verdict::Neither => return SignIn::WrongPassword,
            Verdict::NoSuchUser => return SignIn::NoSuchUser,
            Verdict::Disabled => return SignIn::Disabled,
            Verdict::Expired => return SignIn::Expired,
            Verdict::PasswordExpired => return SignIn::PasswordExpired,
            Verdict::MustChange => return SignIn::MustChangePassword,
            Verdict::LockedOut => return SignIn::LockedOut,
            Verdict::Inactivated => return SignIn::Inactivated,
            Verdict::NotNow => return SignIn::NotAllowedNow,
        };
        match self.reader.read(raw, jiff::Timestamp::now()) {
            Err(unusable) => SignIn::Unusable(unusable),
            // Said only to whoever knows the password.
            Ok(user) => match user.disabled {
                Some(DisabledReason::Disabled) => SignIn::Disabled,
                Some(DisabledReason::Expired) => SignIn::Expired,
                None => SignIn::Accepted {
                    user: Box::new(user),
                    grace,
                    ends_in_s,
                },
            },
        }
    }

    /// A bind on a connection of its own.
    async fn bind_as(&self, dn: &str, password: &SecretString) -> Result<Verdict, LdapError> {
        let mut opened = open(&self.settings, &self.tls, &mut untold()).await?;
        if !opened.may_sign_in {
            return Err(LdapError::new(Stage::Password, Failure::InsecureSignIn));
        }
        let policy = RawControl {
            ctype: POLICY.into(),
            crit: false,
            val: None,
        };
        let answer = opened
            .session
            .bind(dn, password.expose_secret(), vec![policy])
            .await
            .map_err(|error| error.at(Stage::Password))?;
        let verdict = verdict(&answer);
        match verdict {
            // Success is a verdict always, so this is the error.
            Verdict::Neither => answer.success(Stage::Password).map(|_| verdict),
            verdict => {
                opened.session.unbind().await;
                Ok(verdict)
            }
        }
    }

    /// Entries that fit, two at most.
    pub(super) async fn candidates(
        &self,
        reading: &mut Reading,
        who: Who<'_>,
    ) -> Result<Vec<RawEntry>, LdapError> {
        let users = &self.settings.user_filter;
        let map = &self.settings.attributes;
        let (base, scope, which) = match who {
            Who::Dn(name) => {
                let base = dn::parse(&self.settings.base_dn).unwrap_or_default();
                let inside = dn::parse(name).is_some_and(|form| dn::is_below(&form, &base));
                if !inside {
                    return Ok(Vec::new());
                }
                (name, Scope::Base, users.clone())
            }
            Who::StableId(id) => {
                let by_id = match super::entry::is_guid(&map.id) {
                    true => match values::guid_octets(id) {
                        Some(octets) => filter::equals_octets(&map.id, &octets),
                        None => return Ok(Vec::new()),
                    },
                    false => filter::equals(&map.id, id),
                };
                (
                    self.settings.base_dn.as_str(),
                    Scope::Subtree,
                    filter::both(users, &by_id),
                )
            }
            Who::Login(typed) => {
                let typed = typed.trim();
                if typed.is_empty() || typed.len() > MOST_LOGIN || typed.chars().any(char::is_control) {
                    return Ok(Vec::new());
                }
                let Some(named) = self.by_login(reading, typed).await? else {
                    return Ok(Vec::new());
                };
                (
                    self.settings.base_dn.as_str(),
                    Scope::Subtree,
                    filter::both(users, &named),
                )
            }
        };
        self.two_at_most(reading, base, scope, &which).await
    }

    /// The filter for what somebody typed. `None` when it names another domain.
    async fn by_login(&self, reading: &mut Reading, typed: &str) -> Result<Option<String>, LdapError> {
        let map = &self.settings.attributes;
        if self.settings.is_ad()
            && let Some((domain, user)) = typed.split_once('\\')
        {
            return Ok(match self.is_domain(reading, domain).await? && !user.is_empty() {
                true => Some(filter::equals(&map.user_name, user)),
                false => None,
            });
        }
        let filters: Vec<String> = map.login.iter().map(|name| filter::equals(name, typed)).collect();
        Ok(Some(filter::one_of(&filters)))
    }

    /// Whether this is the short name of the domain. The same user name in another domain is somebody else.
    async fn is_domain(&self, reading: &mut Reading, domain: &str) -> Result<bool, LdapError> {
        let root = &reading.root;
        let (Some(configuration), Some(context)) =
            (&root.configuration_naming_context, &root.default_naming_context)
        else {
            return Ok(false);
        };
        let search = Search {
            base: format!("CN=Partitions,{configuration}"),
            scope: Scope::OneLevel,
            filter: filter::parse(&filter::both(
                &filter::equals("nCName", context),
                &filter::equals("nETBIOSName", domain),
            ))?,
            attributes: vec!["nETBIOSName".into()],
            most: 0,
        };
        Ok(!self.all(reading, search, Stage::Users, 1_000).await?.is_empty())
    }

    async fn two_at_most(
        &self,
        reading: &mut Reading,
        base: &str,
        scope: Scope,
        which: &str,
    ) -> Result<Vec<RawEntry>, LdapError> {
        let search = Search {
            base: base.to_owned(),
            scope,
            filter: filter::parse(which)?,
            attributes: self.settings.attributes.of_user(),
            most: 0,
        };
        match self.all(reading, search, Stage::Users, 1_000).await {
            Ok(mut found) => {
                found.truncate(2);
                Ok(found)
            }
            Err(error) if scope == Scope::Base && error.failure() == &Failure::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// A user as the directory has them now; `None` when there is none, or several.
    pub(super) async fn find(&self, who: Who<'_>) -> Result<Option<DirectoryEntry>, LdapError> {
        let found = async {
            let mut reading = self.reading().await?;
            let found = self.candidates(&mut reading, who).await?;
            reading.session.unbind().await;
            Ok(found)
        };
        let found: Vec<RawEntry> = found.await.map_err(|error| self.named(error))?;
        match found.as_slice() {
            [one] => Ok(self.reader.read(one, jiff::Timestamp::now()).ok()),
            _ => Ok(None),
        }
    }
}

/// An entry that nobody has.
fn nobody(base: &str) -> Result<RawEntry, LdapError> {
    Ok(RawEntry {
        dn: format!("cn={},{base}", random()?),
        attributes: Vec::new(),
    })
}

fn random() -> Result<String, LdapError> {
    let mut octets = [0u8; 16];
    rustls::crypto::ring::default_provider()
        .secure_random
        .fill(&mut octets)
        .map_err(|_| LdapError::setting("This computer gives no random numbers."))?;
    Ok(values::hex(&octets))
}
