//! Whether whom a directory vouches for is the invited person, and which user they are.

use muster_domain::{
    profile::{Profile, ProfileField, Synced},
    roster::DirectoryState,
    user::EmailAddress,
};
use muster_gateways::directory::{ldap, oidc::Identity};
use muster_store::{DirectoryChanges, DirectoryEntry, UserRecord};

use crate::{
    App, Result,
    directories::{DirectoryHandle, is_put_away},
    portal::Visitor,
};

/// Somebody as a directory knows them.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// The id that the directory never gives to somebody else.
    id: String,
    /// The address that the directory vouches for.
    email: Option<EmailAddress>,
    from: From,
}

#[derive(Debug, Clone)]
enum From {
    Entry(Box<ldap::DirectoryEntry>),
    Identity(Box<Identity>),
}

impl Known {
    pub fn of_entry(entry: &ldap::DirectoryEntry) -> Self {
        Self {
            id: entry.stable_id.clone(),
            email: EmailAddress::parse("email", &entry.email).ok(),
            from: From::Entry(Box::new(entry.clone())),
        }
    }

    /// An address counts only where the provider says that it is theirs; a principal name takes its place where it may
    /// ([`OidcSettings::vouches_by_upn`](muster_gateways::directory::oidc::OidcSettings::vouches_by_upn)).
    pub fn of_identity(mut identity: Identity, vouches_by_upn: bool) -> Self {
        let read = |address: &Option<String>| EmailAddress::parse("email", address.as_deref()?).ok();
        let mut email = read(&identity.email).filter(|_| identity.email_verified);
        if email.is_none() {
            email = read(&identity.upn).filter(|_| vouches_by_upn);
            identity.email = email.as_ref().map(ToString::to_string);
            identity.email_verified = email.is_some();
        }
        if identity.groups_left_out {
            // Of a list that was cut short nothing can be told.
            identity.groups = None;
        }
        Self {
            id: identity.subject.clone(),
            email,
            from: From::Identity(Box::new(identity)),
        }
    }

    /// Whether the directory vouches for an address of theirs.
    /// The same for as long as the person is there.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn has_address(&self) -> bool {
        self.email.is_some()
    }

    /// What the directory calls them.
    pub fn name(&self) -> String {
        let (name, otherwise) = match &self.from {
            From::Entry(entry) => (entry.name.clone(), entry.user_name.clone()),
            From::Identity(identity) => (
                identity.name.clone().unwrap_or_default(),
                identity.upn.clone().unwrap_or_default(),
            ),
        };
        let address = self.email.as_ref().map(ToString::to_string);
        [Some(name), address, Some(otherwise)]
            .into_iter()
            .flatten()
            .find(|name| !name.trim().is_empty())
            .unwrap_or_default()
    }

    /// Their entry, where the directory has one to show.
    pub fn entry(&self) -> Option<&ldap::DirectoryEntry> {
        match &self.from {
            From::Entry(entry) => Some(entry),
            From::Identity(_) => None,
        }
    }

    /// Their groups, as far as a provider told them.
    pub fn groups(&self) -> &[String] {
        match &self.from {
            From::Identity(identity) => identity.groups.as_deref().unwrap_or_default(),
            From::Entry(_) => &[],
        }
    }
}

/// Whom a directory means by somebody, as far as is known here.
#[derive(Debug)]
pub(crate) enum Whom {
    /// This user: by the id in the directory, else by the address.
    Known(Box<UserRecord>),
    /// Nobody who is known yet.
    New,
    /// Nobody who may be taken for them: the address is somebody's of another directory, or of another id in this one.
    Taken,
}

impl App {
    /// Whether this is the invited person: known by the directory's id; else by the address, unless it is known to be another user's.
    ///
    /// By the address alone a user of another directory is not known to LDAP. A provider may vouch for them: it lists nobody, so its
    /// users often come from elsewhere.
    pub(super) async fn is_person(
        &self,
        user: &UserRecord,
        handle: &DirectoryHandle,
        known: &Known,
    ) -> Result<bool> {
        match &user.source {
            Some(source) if source.directory_id == handle.id => return Ok(source.external_id == known.id),
            Some(_) if handle.oidc.is_none() => return Ok(false),
            _ => {}
        }
        let other = self.store.user_of_directory(&handle.id, &known.id).await?;
        if other.is_some_and(|other| other.id != user.id) {
            return Ok(false);
        }
        Ok(match (&user.profile.email, &known.email) {
            (Some(ours), Some(theirs)) => ours.key() == theirs.key(),
            _ => false,
        })
    }

    /// Whom [`remember`](Self::remember) would give. Changes nothing: whoever is refused leaves nothing behind.
    pub(in crate::portal) async fn whom(&self, handle: &DirectoryHandle, known: &Known) -> Result<Whom> {
        if let Some(user) = self.store.user_of_directory(&handle.id, &known.id).await? {
            return Ok(Whom::Known(Box::new(user)));
        }
        let holder = match &known.email {
            Some(email) => self.store.user_by_email(email.key()).await?,
            None => None,
        };
        Ok(match holder {
            None => Whom::New,
            Some(holder) => match &holder.source {
                // An address is given to the next one, an id is not: of who was put away it is free, of anybody else it is theirs.
                Some(_) if handle.oidc.is_some() && is_put_away(&holder, &handle.id) => Whom::New,
                Some(source) if handle.oidc.is_some() && source.directory_id == handle.id => Whom::Taken,
                Some(source)
                    if handle.oidc.is_none()
                        && (source.directory_id != handle.id || source.state != DirectoryState::Gone) =>
                {
                    Whom::Taken
                }
                _ => Whom::Known(Box::new(holder)),
            },
        })
    }

    /// The user whom the directory means: one known by its id, one with the same address, or a new one. `None` when the address
    /// belongs to somebody else ([`Whom::Taken`]).
    pub(in crate::portal) async fn remember(
        &self,
        handle: &DirectoryHandle,
        known: &Known,
        visitor: &Visitor,
    ) -> Result<Option<UserRecord>> {
        let entry = match &known.from {
            From::Identity(identity) => {
                let id = self.remember_signed_in(&handle.id, identity, visitor).await?;
                return Ok(match id {
                    Some(id) => self.store.user_record(id).await?,
                    None => None,
                });
            }
            From::Entry(entry) => entry,
        };
        if let Some(user) = self.store.user_of_directory(&handle.id, &known.id).await? {
            return Ok(Some(user));
        }
        // The next sync brings the rest.
        let brought = DirectoryEntry {
            external_id: known.id.clone(),
            profile: Profile {
                name: entry.name.clone(),
                email: known.email.clone(),
                user_name: Some(entry.user_name.clone()),
                domain: None,
                phone: None,
                language: None,
                time_zone: None,
            },
            synced: Synced::NONE
                .and(ProfileField::Name)
                .and(ProfileField::Email)
                .and(ProfileField::UserName),
            upn: entry.upn.clone(),
            state: DirectoryState::Present,
            reason: String::new(),
            hash: String::new(),
            groups: Vec::new(),
        };
        let changes = DirectoryChanges::of_sign_in(&handle.id, brought, self.clock.now());
        self.recording(self.told_at_sign_in(&entry.name, handle, visitor))
            .apply_sign_in(changes)
            .await?;
        Ok(self.store.user_of_directory(&handle.id, &known.id).await?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn by(upn_counts: bool, email: Option<&str>, verified: bool, upn: Option<&str>) -> Option<String> {
        let identity = Identity {
            subject: "s".into(),
            email: email.map(str::to_owned),
            email_verified: verified,
            upn: upn.map(str::to_owned),
            ..Identity::default()
        };
        let known = Known::of_identity(identity, upn_counts);
        known.email.map(|email| email.to_string())
    }

    fn of(email: Option<&str>, verified: bool, upn: Option<&str>) -> Option<String> {
        by(true, email, verified, upn)
    }

    #[test]
    fn an_address_counts_only_where_the_provider_says_that_it_is_theirs() {
        assert_eq!(of(Some("dana@a.example"), true, None).unwrap(), "dana@a.example");
        assert_eq!(of(Some("dana@a.example"), false, None), None);
        assert_eq!(
            of(Some("admin@a.example"), false, Some("dana@a.example")).unwrap(),
            "dana@a.example"
        );
        assert_eq!(of(Some("rubbish"), true, None), None);
        // Where anybody may write themselves a name, it is nobody's address.
        assert_eq!(
            by(false, Some("admin@a.example"), false, Some("dana@a.example")),
            None
        );
        assert_eq!(
            by(false, Some("dana@a.example"), true, Some("boss@a.example")).unwrap(),
            "dana@a.example"
        );
    }
}
