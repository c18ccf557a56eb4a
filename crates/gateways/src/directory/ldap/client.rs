//! The directory of some settings: opens connections to it, one for each thing to do, and signs in on them.
//!
//! A connection lives as long as one list or one sign-in. Directories are asked seldom, and a connection that waited for hours in
//! between is as often dead as not.

use std::sync::Arc;

use ldap3::Scope;
use rustls::ClientConfig;
use secrecy::{ExposeSecret, SecretString};

use super::answer::RawEntry;
use super::entry::EntryReader;
use super::error::{Failure, LdapError, Stage};
use super::filter;
use super::opening::{Opened, Told, open, step, untold};
use super::paged::PagedSearch;
use super::request::Search;
use super::root::{self, RootDse};
use super::session::Session;
use super::settings::LdapSettings;
use crate::mail::smtp::tls;

/// A directory that is reached by LDAP. Cheap to clone.
#[derive(Clone)]
pub struct LdapClient {
    pub(super) settings: Arc<LdapSettings>,
    password: SecretString,
    pub(super) tls: Arc<ClientConfig>,
    pub(super) reader: Arc<EntryReader>,
}

impl std::fmt::Debug for LdapClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LdapClient")
            .field("host", &self.settings.host)
            .finish_non_exhaustive()
    }
}

/// A connection that is signed in, and what the directory said of itself.
pub(super) struct Reading {
    pub session: Session,
    pub root: RootDse,
}

impl LdapClient {
    /// The directory of these settings; nothing is sent yet.
    ///
    /// # Errors
    /// When the settings cannot work at all.
    pub fn new(settings: LdapSettings, password: SecretString) -> Result<Self, LdapError> {
        if let Some(problem) = settings.check(&password).into_iter().next() {
            return Err(LdapError::setting(problem.message));
        }
        let tls = tls::client_config(settings.ca_pem.as_deref())
            .map_err(|failure| LdapError::line(Stage::Settings, failure))?;
        Ok(Self {
            reader: Arc::new(EntryReader::new(&settings.attributes)),
            settings: Arc::new(settings),
            password,
            tls,
        })
    }

    /// What it was made from.
    pub fn settings(&self) -> &LdapSettings {
        &self.settings
    }

    /// Connects and signs in with the account that reads.
    pub(super) async fn reading(&self) -> Result<Reading, LdapError> {
        self.reading_watched(&mut untold()).await
    }

    /// The same, step by step.
    pub(super) async fn reading_watched(&self, told: Told<'_>) -> Result<Reading, LdapError> {
        let settings = &*self.settings;
        let mut opened = open(settings, &self.tls, told).await?;
        let early = root::read(&mut opened.session, settings).await;
        let early = step(settings, told, Stage::RootDse, early, |root| {
            Some(about(root.as_ref()))
        })?;
        let signed_in = self
            .sign_in(&mut opened)
            .await
            .map_err(|error| error.without(&self.password));
        step(settings, told, Stage::SignIn, signed_in, |signed_in| {
            signed_in.then(|| self.settings.bind_as.clone())
        })?;
        let root = match early {
            Some(root) => root,
            None => root::read(&mut opened.session, settings)
                .await
                .map_err(|error| self.named(error))?
                .unwrap_or_default(),
        };
        Ok(Reading {
            session: opened.session,
            root,
        })
    }

    /// False when the settings name nobody who would sign in.
    async fn sign_in(&self, opened: &mut Opened) -> Result<bool, LdapError> {
        let name = self.settings.bind_as.as_str();
        if name.is_empty() {
            return Ok(false);
        }
        if !opened.may_sign_in {
            return Err(LdapError::new(Stage::SignIn, Failure::InsecureSignIn));
        }
        let answer = opened
            .session
            .bind(name, self.password.expose_secret(), Vec::new())
            .await
            .map_err(|error| error.at(Stage::SignIn))?;
        answer.success(Stage::SignIn).map(|_| true)
    }

    /// A search of users below the base.
    pub(super) fn users_search(&self, filter: &str, root: &RootDse) -> Result<PagedSearch, LdapError> {
        let search = Search {
            base: self.settings.base_dn.clone(),
            scope: Scope::Subtree,
            filter: filter::parse(filter)?,
            attributes: self.settings.attributes.of_user(),
            most: 0,
        };
        Ok(self.paged(search, Stage::Users, root))
    }

    pub(super) fn paged(&self, search: Search, stage: Stage, root: &RootDse) -> PagedSearch {
        let page = root.paging.then_some(self.settings.page_size);
        PagedSearch::new(search, stage, page, self.settings.limits)
    }

    /// All entries of a short list; more than `most` are an error.
    pub(super) async fn all(
        &self,
        reading: &mut Reading,
        search: Search,
        stage: Stage,
        most: usize,
    ) -> Result<Vec<RawEntry>, LdapError> {
        let mut paged = self.paged(search, stage, &reading.root);
        let mut all = Vec::new();
        while let Some(some) = paged.next(&mut reading.session, self.portion()).await? {
            all.extend(some);
            if all.len() > most {
                let what = format!("more than {most} entries where a few were expected");
                return Err(LdapError::new(stage, Failure::TooMuch(what)));
            }
        }
        Ok(all)
    }

    pub(super) fn portion(&self) -> usize {
        usize::from(self.settings.page_size)
    }

    /// The same error with the directory's name, and without the password.
    pub(super) fn named(&self, error: LdapError) -> LdapError {
        error
            .of(&self.settings.host, self.settings.port)
            .without(&self.password)
    }
}

fn about(root: Option<&RootDse>) -> String {
    let Some(root) = root else {
        return "tells nothing of itself before somebody has signed in".into();
    };
    let vendor = match root.vendor.is_empty() {
        true => "make unknown",
        false => &root.vendor,
    };
    let paging = match root.paging {
        true => "gives lists in pages",
        false => "gives no pages: a list must come whole, or fails",
    };
    format!("{vendor}; {paging}")
}
