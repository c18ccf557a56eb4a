//! What the tests share: a directory with a few people, and ways to read it.

use std::time::Duration;

use muster_domain::time::Moment;
use muster_gateways::directory::ldap::{
    DirectoryEntry, LdapDirectory, LdapError, LdapKind, LdapLimits, LdapSecurity, LdapSettings, ReadEnd,
    Standing, Unusable, Which, Who,
};
use muster_stories::slapd::{BASE, READER, Slapd};
use secrecy::SecretString;

/// Limits that suit a test.
pub fn limits() -> LdapLimits {
    LdapLimits {
        connect: Duration::from_secs(10),
        answer: Duration::from_secs(20),
        whole: Duration::from_secs(120),
        refusal: Duration::ZERO,
    }
}

/// For servers that say nothing.
pub fn impatient() -> LdapLimits {
    let limit = Duration::from_millis(400);
    LdapLimits {
        connect: limit,
        answer: limit,
        whole: Duration::from_secs(3),
        refusal: Duration::ZERO,
    }
}

/// Settings for this slapd, with LDAPS and its authority.
pub fn settings(slapd: &Slapd) -> LdapSettings {
    LdapSettings {
        port: slapd.ldaps(),
        bind_as: READER.0.into(),
        ca_pem: Some(std::fs::read_to_string(slapd.authority()).unwrap()),
        limits: limits(),
        ..LdapSettings::preset(LdapKind::OpenLdap, "localhost", BASE)
    }
}

/// The same, unencrypted on the loopback.
pub fn plain(slapd: &Slapd) -> LdapSettings {
    LdapSettings {
        port: slapd.ldap(),
        security: LdapSecurity::Plain,
        ..settings(slapd)
    }
}

/// A server of a test's own.
pub fn scripted(port: u16) -> LdapSettings {
    LdapSettings {
        port,
        security: LdapSecurity::Plain,
        host: "127.0.0.1".into(),
        limits: impatient(),
        ..LdapSettings::preset(LdapKind::OpenLdap, "127.0.0.1", BASE)
    }
}

pub fn reader() -> SecretString {
    READER.1.into()
}

pub fn open(settings: LdapSettings) -> LdapDirectory {
    LdapDirectory::open(settings, reader()).unwrap()
}

/// Nobody signs in.
pub fn anonymous(settings: LdapSettings) -> LdapDirectory {
    LdapDirectory::open(settings, SecretString::default()).unwrap()
}

/// A whole list.
#[derive(Debug)]
pub struct All {
    pub users: Vec<DirectoryEntry>,
    pub unusable: Vec<Unusable>,
    pub end: ReadEnd,
    pub pages: usize,
}

impl All {
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.users.iter().map(|user| user.user_name.as_str()).collect();
        names.sort_unstable();
        names
    }
}

pub async fn read(directory: &LdapDirectory, which: Which) -> Result<All, LdapError> {
    let mut list = directory.users(which).await?;
    let (mut users, mut unusable, mut pages) = (Vec::new(), Vec::new(), 0);
    while let Some(page) = list.next().await? {
        assert!(list.end().is_none());
        users.extend(page.users);
        unusable.extend(page.unusable);
        pages += 1;
    }
    let end = list.end().unwrap().clone();
    Ok(All {
        users,
        unusable,
        end,
        pages,
    })
}

/// What the directory has counted for somebody, and a policy of their own, by the machine's clock.
pub async fn standing(directory: &LdapDirectory, who: Who<'_>) -> Standing {
    standing_after(directory, who, Duration::ZERO).await
}

/// The same, so much later.
pub async fn standing_after(directory: &LdapDirectory, who: Who<'_>, later: Duration) -> Standing {
    let general = directory.lockout_policy().await.unwrap();
    let now = (std::time::SystemTime::now() + later)
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let now = Moment(i64::try_from(now.as_millis()).unwrap());
    directory.standing(who, general, now).await.unwrap()
}
