//! How one person stands with a directory's lockout: wrong passwords that still count, and a policy of their own.

use std::time::Duration;

use jiff::Timestamp;
use ldap3::Scope;
use muster_domain::time::{MINUTE, Moment};

use super::answer::RawEntry;
use super::client::{LdapClient, Reading};
use super::error::{LdapError, Stage};
use super::filter;
use super::lockout::{Lockout, LockoutPolicy};
use super::request::Search;
use super::root;
use super::sign_in::Who;
use super::values;

/// How far the directory's clock may be from ours: a wrong password counts so much longer here than there.
const SKEW: i64 = 5 * MINUTE;
/// What is asked of an entry: Active Directory's words, those of `ppolicy`, those of 389 Directory Server.
const ASKED: [&str; 6] = [
    "badPwdCount",
    "badPasswordTime",
    "msDS-ResultantPSO",
    "pwdFailureTime",
    "passwordRetryCount",
    "retryCountResetTime",
];

/// What is asked of a policy of somebody's own.
const OWN: [&str; 3] = [
    "msDS-LockoutThreshold",
    "msDS-LockoutDuration",
    "msDS-LockoutObservationWindow",
];
/// Most such policies that are looked at.
const MOST_OWN: usize = 1_000;

/// How somebody stands with a directory's lockout.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Wrong passwords since the last right one that still count; `None` when the directory does not tell.
    pub failed: Option<u32>,
    /// Set when a policy of their own holds for them instead of the general one.
    pub own: Option<Lockout>,
}

impl LdapClient {
    /// `general` is the directory's policy, by which wrong passwords are forgotten there.
    pub(super) async fn standing(
        &self,
        who: Who<'_>,
        general: Lockout,
        now: Moment,
    ) -> Result<Standing, LdapError> {
        let found = async {
            let mut reading = self.reading().await?;
            let found = self.candidates(&mut reading, who).await?;
            let [one] = found.as_slice() else {
                return Ok(Standing::default());
            };
            let raw = root::base_object(&mut reading.session, &self.settings, &one.dn, &ASKED).await?;
            let Some(raw) = raw else {
                return Ok(Standing::default());
            };
            let own = self.own_policy(&mut reading, &raw).await?;
            reading.session.unbind().await;
            let counts_for = match own.unwrap_or(general) {
                Lockout::Known(policy) => policy.counts_for,
                Lockout::NotTold => None,
            };
            Ok(Standing {
                failed: failures(&raw, counts_for, now),
                own,
            })
        };
        found.await.map_err(|error| self.named(error))
    }

    /// Active Directory's fine-grained policies (MS-ADTS, 3.1.1.4.5.36, `msDS-ResultantPSO`). Whose policy may not be read is
    /// somebody of whom nothing is known.
    async fn own_policy(&self, reading: &mut Reading, user: &RawEntry) -> Result<Option<Lockout>, LdapError> {
        let Some(name) = user.text("msds-resultantpso") else {
            return Ok(None);
        };
        let raw = match root::base_object(&mut reading.session, &self.settings, name, &OWN).await {
            Ok(raw) => raw,
            Err(error) if error.reply().is_some() => None,
            Err(error) => return Err(error),
        };
        Ok(Some(
            raw.and_then(|raw| of_settings(&raw))
                .map_or(Lockout::NotTold, Lockout::Known),
        ))
    }
}

impl LdapClient {
    /// Policies of some people's own that this account sees, and those among them whose lockout it may not read. That none is seen
    /// does not say that there is none.
    pub(super) async fn own_policies_seen(&self, reading: &mut Reading) -> Result<(usize, usize), LdapError> {
        let Some(domain) = reading.root.default_naming_context.clone() else {
            return Ok((0, 0));
        };
        let search = Search {
            base: format!("CN=Password Settings Container,CN=System,{domain}"),
            scope: Scope::OneLevel,
            filter: filter::parse("(objectClass=msDS-PasswordSettings)")?,
            attributes: OWN.iter().map(|name| (*name).to_owned()).collect(),
            most: 0,
        };
        match self.all(reading, search, Stage::Lockout, MOST_OWN).await {
            Ok(found) => {
                let hidden = found.iter().filter(|raw| of_settings(raw).is_none()).count();
                Ok((found.len(), hidden))
            }
            // What may not be read tells nothing.
            Err(error) if error.reply().is_some() => Ok((0, 0)),
            Err(error) => Err(error),
        }
    }
}

fn of_settings(raw: &RawEntry) -> Option<LockoutPolicy> {
    let tries: u32 = raw.text("msds-lockoutthreshold")?.parse().ok()?;
    let time = |name: &str| raw.text(name).and_then(values::interval).map(Duration::from_secs);
    Some(LockoutPolicy {
        tries: (tries > 0).then_some(tries),
        lasts: time("msds-lockoutduration"),
        counts_for: time("msds-lockoutobservationwindow"),
    })
}

/// Directories leave a count as it was until the next try, however old it is; so its age is looked at.
fn failures(raw: &RawEntry, counts_for: Option<Duration>, now: Moment) -> Option<u32> {
    let counts_for = counts_for.and_then(|time| i64::try_from(time.as_millis()).ok());
    // What cannot be read still counts.
    let counts = |at: Option<Timestamp>| match (at, counts_for) {
        (Some(at), Some(time)) => now.since(Moment(at.as_millisecond())) < time.saturating_add(SKEW),
        _ => true,
    };
    let times = raw.all("pwdfailuretime");
    if !times.is_empty() {
        let text = |value: &bytes::Bytes| std::str::from_utf8(value).ok().and_then(values::generalized);
        let counted = times.iter().filter(|value| counts(text(value))).count();
        return u32::try_from(counted).ok();
    }
    let number = |name: &str| raw.text(name).and_then(|text| text.parse::<u32>().ok());
    if let Some(counted) = number("badpwdcount") {
        let last = raw.text("badpasswordtime").and_then(values::filetime);
        return Some(if counts(last) { counted } else { 0 });
    }
    let counted = number("passwordretrycount")?;
    let over = raw
        .text("retrycountresettime")
        .and_then(values::generalized)
        .is_some_and(|at| now.since(Moment(at.as_millisecond())) >= SKEW);
    Some(if over { 0 } else { counted })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(attributes: &[(&str, &[&str])]) -> RawEntry {
        RawEntry {
            dn: "uid=ana,dc=b".into(),
            attributes: attributes
                .iter()
                .map(|(name, values)| {
                    let values = values.iter().map(|value| value.as_bytes().to_vec().into());
                    ((*name).to_owned(), values.collect())
                })
                .collect(),
        }
    }

    fn at(text: &str) -> Moment {
        Moment(values::generalized(text).unwrap().as_millisecond())
    }

    const HALF_AN_HOUR: Option<Duration> = Some(Duration::from_secs(1_800));

    #[test]
    fn what_the_directory_has_forgotten_counts_no_more() {
        // 2024-01-17 21:20.
        let ad = raw(&[
            ("badpwdcount", &["4"]),
            ("badpasswordtime", &["133500000000000000"]),
        ]);
        assert_eq!(failures(&ad, HALF_AN_HOUR, at("20240117214900Z")), Some(4));
        assert_eq!(
            failures(&ad, HALF_AN_HOUR, at("20240117215400Z")),
            Some(4),
            "clocks differ"
        );
        assert_eq!(failures(&ad, HALF_AN_HOUR, at("20240117215500Z")), Some(0));
        assert_eq!(failures(&ad, None, at("20260117215500Z")), Some(4), "for ever");
        let times: &[&str] = &["20240117210000Z", "20240117213000.5Z", "rubbish"];
        let openldap = raw(&[("pwdfailuretime", times)]);
        assert_eq!(failures(&openldap, HALF_AN_HOUR, at("20240117213000Z")), Some(3));
        assert_eq!(failures(&openldap, HALF_AN_HOUR, at("20240117214000Z")), Some(2));
        assert_eq!(failures(&openldap, HALF_AN_HOUR, at("20240118214000Z")), Some(1));
        let netscape = raw(&[
            ("passwordretrycount", &["2"]),
            ("retrycountresettime", &["20240117212000Z"]),
        ]);
        assert_eq!(failures(&netscape, None, at("20240117212400Z")), Some(2));
        assert_eq!(failures(&netscape, None, at("20240117212500Z")), Some(0));
        assert_eq!(failures(&raw(&[]), HALF_AN_HOUR, at("20240117212500Z")), None);
    }

    #[test]
    fn a_policy_of_ones_own() {
        let read = |tries: &str| {
            of_settings(&raw(&[
                ("msds-lockoutthreshold", &[tries]),
                ("msds-lockoutduration", &["-18000000000"]),
                ("msds-lockoutobservationwindow", &["-6000000000"]),
            ]))
        };
        let policy = LockoutPolicy {
            tries: Some(2),
            lasts: HALF_AN_HOUR,
            counts_for: Some(Duration::from_secs(600)),
        };
        assert_eq!(read("2"), Some(policy));
        assert_eq!(
            read("0"),
            Some(LockoutPolicy {
                tries: None,
                ..policy
            })
        );
        assert_eq!(of_settings(&raw(&[])), None);
    }
}
