//! What a directory says of its own lockout, so that whoever lets people try passwords can stop before the directory locks an account.

use std::time::Duration;

use ldap3::Scope;
use serde::{Deserialize, Serialize};

use super::answer::RawEntry;
use super::client::{LdapClient, Reading};
use super::error::LdapError;
use super::filter;
use super::request::Search;
use super::root;
use super::values;

/// Most policies that are looked at.
const MOST_POLICIES: usize = 100;

/// When a directory locks an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockoutPolicy {
    /// Wrong passwords after which it locks; `None` when it never does.
    pub tries: Option<u32>,
    /// How long it stays locked; `None` until an admin acts.
    pub lasts: Option<Duration>,
    /// How long a wrong password counts; `None` until a right one comes.
    pub counts_for: Option<Duration>,
}

/// What is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lockout {
    /// The directory tells. Where it has several policies, this is the strictest; somebody may have one of their own
    /// ([`Standing`](super::Standing)).
    Known(LockoutPolicy),
    /// It does not, or not to the account that reads: expect it to lock.
    NotTold,
}

impl LdapClient {
    pub(super) async fn lockout_policy(&self) -> Result<Lockout, LdapError> {
        let found = async {
            let mut reading = self.reading().await?;
            let lockout = self.lockout_in(&mut reading).await?;
            reading.session.unbind().await;
            Ok(lockout)
        };
        found.await.map_err(|error| self.named(error))
    }

    pub(super) async fn lockout_in(&self, reading: &mut Reading) -> Result<Lockout, LdapError> {
        let policies: Vec<LockoutPolicy> = match self.settings.is_ad() {
            true => self.of_domain(reading).await?.into_iter().collect(),
            false => self.of_policies(reading).await?,
        };
        // One that never locks is the mildest.
        let strictest = policies
            .into_iter()
            .min_by_key(|policy| policy.tries.unwrap_or(u32::MAX));
        Ok(strictest.map_or(Lockout::NotTold, Lockout::Known))
    }

    /// Active Directory keeps it at the root of the domain (MS-ADTS, 3.1.1.5; MS-SAMR, 3.1.1.5).
    async fn of_domain(&self, reading: &mut Reading) -> Result<Option<LockoutPolicy>, LdapError> {
        let Some(domain) = reading.root.default_naming_context.clone() else {
            return Ok(None);
        };
        let asked = ["lockoutThreshold", "lockoutDuration", "lockOutObservationWindow"];
        let raw = root::base_object(&mut reading.session, &self.settings, &domain, &asked).await?;
        Ok(raw.and_then(|raw| {
            let tries: u32 = raw.text("lockoutthreshold")?.parse().ok()?;
            let time = |name: &str| raw.text(name).and_then(values::interval).map(Duration::from_secs);
            Some(LockoutPolicy {
                tries: (tries > 0).then_some(tries),
                lasts: time("lockoutduration"),
                counts_for: time("lockoutobservationwindow"),
            })
        }))
    }

    /// Others keep policies as entries (draft-behera-ldap-password-policy-10, 5.2). Which one is the default is in the server's own
    /// settings, which cannot be read as a rule.
    async fn of_policies(&self, reading: &mut Reading) -> Result<Vec<LockoutPolicy>, LdapError> {
        let asked = [
            "pwdLockout",
            "pwdMaxFailure",
            "pwdLockoutDuration",
            "pwdFailureCountInterval",
        ];
        let mut policies = Vec::new();
        let mut bases = vec![self.settings.base_dn.clone()];
        bases.extend(
            reading
                .root
                .naming_contexts
                .iter()
                .filter(|name| !name.is_empty())
                .cloned(),
        );
        bases.dedup();
        for base in bases {
            let search = Search {
                base,
                scope: Scope::Subtree,
                filter: filter::parse("(objectClass=pwdPolicy)")?,
                attributes: asked.iter().map(|name| (*name).to_owned()).collect(),
                most: 0,
            };
            match self.all(reading, search, super::Stage::Base, MOST_POLICIES).await {
                Ok(found) => policies.extend(found.iter().filter_map(policy)),
                // A part that may not be read tells nothing.
                Err(error) if error.reply().is_some() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(policies)
    }
}

fn policy(raw: &RawEntry) -> Option<LockoutPolicy> {
    let number = |name: &str| raw.text(name).and_then(|text| text.parse::<u32>().ok());
    let time = |name: &str| {
        let seconds = number(name).filter(|seconds| *seconds > 0)?;
        Some(Duration::from_secs(u64::from(seconds)))
    };
    let locks = raw.text("pwdlockout")?.eq_ignore_ascii_case("true");
    Some(LockoutPolicy {
        tries: number("pwdmaxfailure").filter(|tries| locks && *tries > 0),
        lasts: time("pwdlockoutduration"),
        counts_for: time("pwdfailurecountinterval"),
    })
}
