//! An entry of a directory as a user of ours: checked, bounded, and with the hash by which it is known again.

use muster_domain::{
    directory_sync::{Hash, Seen, digest, hash_text},
    phone::{E164, Region},
    profile::{MAX_USER_NAME, Profile, ProfileField, Synced},
    roster::DirectoryState,
    text,
    user::{self, EmailAddress, MAX_NAME},
};
use muster_gateways::directory::ldap::{DirectoryEntry, DisabledReason, Unusable};
use muster_store as store;

/// Somebody of a list, until it is written: only those who are new or changed are kept.
#[derive(Debug, Clone)]
pub(super) struct Pending {
    pub external_id: Box<str>,
    pub profile: Profile,
    pub email_key: Option<Box<str>>,
    pub synced: Synced,
    pub upn: Option<Box<str>>,
    pub disabled: Option<DisabledReason>,
    pub hash: Hash,
    pub hash_without_email: Hash,
    /// Places in the list of groups.
    pub groups: Box<[u32]>,
    /// The address belongs to somebody else: all else is taken.
    pub without_email: bool,
}

/// Reads an entry. `groups` are the stable ids of the groups it is in, in their order, with their places in the list of groups.
pub(super) fn pending(
    entry: DirectoryEntry,
    groups: &[(&str, u32)],
    country: Option<Region>,
) -> Result<Pending, Unusable> {
    let Ok(email) = EmailAddress::parse("email", &entry.email) else {
        return Err(Unusable {
            dn: entry.dn,
            stable_id: Some(entry.stable_id),
            attribute: "email".into(),
            why: "Its mail address is none that mail can be sent to.".into(),
        });
    };
    let short = |value: &str, most: usize| -> String { value.trim().chars().take(most).collect() };
    let name = [&entry.name, &entry.user_name]
        .into_iter()
        .find_map(|name| user::name("name", &short(name, MAX_NAME)).ok())
        .unwrap_or_else(|| short(email.local(), MAX_NAME));
    let user_name = text::line(
        "user_name",
        "The user name",
        &entry.user_name,
        MAX_USER_NAME,
        true,
    )
    .ok();
    let upn = entry
        .upn
        .as_deref()
        .and_then(|upn| text::line("upn", "The name", upn, MAX_USER_NAME, true).ok());
    // One that cannot be read is as good as none, and ours stays.
    let phone = entry
        .phone
        .as_deref()
        .and_then(|phone| E164::typed(phone, country).ok())
        .map(|phone| phone.as_str().to_owned());
    let domain = domain_of(&entry.dn);
    let mut synced = Synced::NONE.and(ProfileField::Name).and(ProfileField::Email);
    for (field, there) in [
        (ProfileField::UserName, user_name.is_some()),
        (ProfileField::Phone, phone.is_some()),
        (ProfileField::Domain, domain.is_some()),
    ] {
        if there {
            synced = synced.and(field);
        }
    }
    let email_key: Box<str> = email.key().into();
    let profile = Profile {
        name,
        email: Some(email),
        user_name,
        domain,
        phone,
        language: None,
        time_zone: None,
    };
    let mut parts = vec![
        match entry.disabled {
            None => "present",
            Some(reason) => reason_words(reason),
        }
        .to_owned(),
        upn.clone().unwrap_or_default(),
        synced.words(),
    ];
    let fields = [
        ProfileField::Name,
        ProfileField::UserName,
        ProfileField::Domain,
        ProfileField::Phone,
    ];
    parts.extend(fields.map(|field| profile.value(field)));
    parts.extend(groups.iter().map(|(id, _)| (*id).to_owned()));
    let rest: Vec<&str> = parts.iter().map(String::as_str).collect();
    let email_text = profile.value(ProfileField::Email);
    let mut all = vec![email_text.as_str()];
    all.extend(&rest);
    Ok(Pending {
        external_id: entry.stable_id.into(),
        hash: digest(&all),
        hash_without_email: digest(&rest),
        email_key: Some(email_key),
        synced,
        upn: upn.map(Into::into),
        disabled: entry.disabled,
        groups: groups.iter().map(|(_, place)| *place).collect(),
        without_email: false,
        profile,
    })
}

impl Pending {
    pub fn seen(&self) -> Seen<'_> {
        Seen {
            external_id: &self.external_id,
            email_key: self.email_key.as_deref(),
            hash: self.hash,
            hash_without_email: self.hash_without_email,
            disabled: self.disabled.is_some(),
        }
    }

    /// As the store takes it. `groups` are the stable ids of all groups.
    pub fn stored(&self, groups: &[String]) -> store::DirectoryEntry {
        let mut profile = self.profile.clone();
        let mut synced = self.synced;
        let mut hash = self.hash;
        if self.without_email {
            profile.email = None;
            synced = Synced::read(&synced.words().replace(ProfileField::Email.as_str(), ""));
            hash = self.hash_without_email;
        }
        store::DirectoryEntry {
            external_id: self.external_id.to_string(),
            profile,
            synced,
            upn: self.upn.as_deref().map(str::to_owned),
            state: match self.disabled {
                None => DirectoryState::Present,
                Some(_) => DirectoryState::Disabled,
            },
            reason: self.disabled.map(reason_words).unwrap_or_default().to_owned(),
            hash: hash_text(&hash),
            groups: self
                .groups
                .iter()
                .filter_map(|place| groups.get(*place as usize).cloned())
                .collect(),
        }
    }
}

pub(super) fn reason_words(reason: DisabledReason) -> &'static str {
    match reason {
        DisabledReason::Disabled => "disabled in the directory",
        DisabledReason::Expired => "expired in the directory",
    }
}

/// The domain that an entry lives in, by the end of its DN: `DC=corp,DC=example,DC=org` is `corp.example.org` (RFC 2247).
fn domain_of(dn: &str) -> Option<String> {
    let mut labels: Vec<&str> = dn
        .rsplit(',')
        .map_while(|part| {
            let (name, value) = part.split_once('=')?;
            name.trim().eq_ignore_ascii_case("dc").then(|| value.trim())
        })
        .collect();
    labels.reverse();
    user::domain("domain", &labels.join(".")).ok().flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn ana() -> DirectoryEntry {
        DirectoryEntry {
            stable_id: "1".into(),
            dn: "uid=ana,ou=people,dc=Corp,DC=example".into(),
            user_name: "ana".into(),
            name: "Ana Sousa".into(),
            email: "Ana@Example.org".into(),
            phone: Some("+351 912 345 678".into()),
            upn: None,
            department: None,
            disabled: None,
            member_of: Vec::new(),
            primary_group: None,
            changed: Some("20261127113226Z".into()),
        }
    }

    #[test]
    fn what_does_not_matter_changes_no_hash_and_what_does_changes_it() {
        let hash = |entry: DirectoryEntry, groups: &[(&str, u32)]| pending(entry, groups, None).unwrap().hash;
        let usual = hash(ana(), &[]);
        let same = DirectoryEntry {
            changed: None,
            dn: "uid=ana,ou=others,dc=corp,dc=example".into(),
            ..ana()
        };
        assert_eq!(hash(same, &[]), usual);
        let changes: [fn(&mut DirectoryEntry); 6] = [
            |e| e.name = "Ana Costa".into(),
            |e| e.email = "ana.costa@example.org".into(),
            |e| e.phone = None,
            |e| e.disabled = Some(DisabledReason::Disabled),
            |e| e.upn = Some("ana@corp.example".into()),
            |e| e.dn = "uid=ana,dc=other".into(),
        ];
        for change in changes {
            let mut other = ana();
            change(&mut other);
            assert_ne!(hash(other, &[]), usual);
        }
        assert_ne!(hash(ana(), &[("g1", 0)]), usual);
        assert_eq!(
            hash(ana(), &[("g1", 0)]),
            hash(ana(), &[("g1", 7)]),
            "places are no matter"
        );
    }

    #[test]
    fn what_it_lacks_is_not_the_directorys() {
        let mut entry = ana();
        entry.phone = Some("ask the desk".into());
        let stored = pending(entry, &[], None).unwrap().stored(&[]);
        assert!(!stored.synced.has(ProfileField::Phone));
        assert_eq!(stored.profile.domain.as_deref(), Some("corp.example"));
        let mut taken = pending(ana(), &[], None).unwrap();
        taken.without_email = true;
        let stored = taken.stored(&[]);
        assert!(stored.profile.email.is_none() && !stored.synced.has(ProfileField::Email));
        assert!(stored.synced.has(ProfileField::Phone));
    }

    #[test]
    fn an_address_that_mail_cannot_go_to_is_said() {
        let mut entry = ana();
        entry.email = "ana@nowhere@".into();
        assert_eq!(pending(entry, &[], None).unwrap_err().attribute, "email");
    }
}
