//! People who have left their directory, wherever somebody is about to send them something. Their invites are the sync's to end.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use muster_domain::{time::Moment, user::EmailAddress};
use muster_store::{self as store, Awaiting, InviteFilter, NewApproval, Selection};

use super::setup::sync_settings;
use crate::{
    App, AppError, ErrorCode, Result, actions,
    approvals::{Again, Form},
    wire::OnLeaving,
};

/// Most people whom a refusal names.
const NAMED: usize = 3;

/// Somebody who has left.
#[derive(Debug, Clone)]
pub(crate) struct Leaver {
    pub name: String,
    pub directory: String,
    /// Their invites end with the next sync.
    pub loses_invites: bool,
}

/// Directories as they were when people were counted: id, revision, last sync.
type Stamp = Vec<(String, i64, Option<Moment>)>;

/// How many of what waits have left, by the ids of approvals: what waits does not change, and people leave by syncs. The list of
/// what waits is read at every change, and a file of a hundred thousand rows is not gone through each time.
#[derive(Debug, Default)]
pub(crate) struct Counted(Mutex<(Stamp, HashMap<String, u32>)>);

impl App {
    /// Of the people with these keys of addresses, those who have left, by key.
    pub(crate) async fn leavers_by_email(&self, keys: Vec<String>) -> Result<HashMap<String, Leaver>> {
        let found = self.store.leavers_by_email(keys).await?;
        self.with_what_is_set(found).await
    }

    /// Of these users, those who have left, by id.
    pub(crate) async fn leavers_by_id(&self, ids: Vec<String>) -> Result<HashMap<String, Leaver>> {
        let found = self.store.leavers_by_id(ids).await?;
        self.with_what_is_set(found).await
    }

    async fn with_what_is_set(
        &self,
        found: HashMap<String, store::Leaver>,
    ) -> Result<HashMap<String, Leaver>> {
        if found.is_empty() {
            return Ok(HashMap::new());
        }
        let mut revoking = HashMap::new();
        for directory in self.store.directories_in_full().await? {
            let revokes = sync_settings(&directory.setup)?.on_leaving == OnLeaving::RevokeInvites;
            revoking.insert(directory.setup.id, revokes);
        }
        let leaver = |one: store::Leaver| Leaver {
            loses_invites: revoking.get(&one.directory_id).copied().unwrap_or(false),
            name: one.name,
            directory: one.directory,
        };
        Ok(found.into_iter().map(|(key, one)| (key, leaver(one))).collect())
    }

    /// How many people of each sending that waits have left, by the sending's id.
    pub(crate) async fn leavers_of_all(&self, waiting: &[NewApproval]) -> Result<HashMap<String, u32>> {
        let directories = self.store.directories_in_full().await?;
        if directories.is_empty() || waiting.is_empty() {
            return Ok(HashMap::new());
        }
        let stamp: Stamp = directories
            .into_iter()
            .map(|one| (one.setup.id, one.revision, one.progress.synced_at))
            .collect();
        let counted = &self.directories.counted.0;
        let mut counts = {
            let kept = counted.lock().unwrap_or_else(PoisonError::into_inner);
            match kept.0 == stamp {
                true => kept.1.clone(),
                false => HashMap::new(),
            }
        };
        counts.retain(|id, _| waiting.iter().any(|one| one.id == *id));
        for one in waiting {
            if !counts.contains_key(&one.id) {
                // A form that cannot be read any more is still listed, so that it can be declined; approving it tells why.
                let leavers = match self.leavers_of(one).await {
                    Err(error) if error.code == ErrorCode::DatabaseDamaged => Vec::new(),
                    leavers => leavers?,
                };
                counts.insert(one.id.clone(), super::preview::count(leavers.len()));
            }
        }
        let mut kept = counted.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = (stamp, counts.clone());
        Ok(counts)
    }

    /// Refuses a sending whose invites would end with the next sync, since people of it have left.
    pub(crate) async fn require_nobody_left(&self, waiting: &NewApproval) -> Result<()> {
        let leavers = self.leavers_of(waiting).await?;
        let losing: Vec<&Leaver> = leavers.iter().filter(|leaver| leaver.loses_invites).collect();
        match losing.as_slice() {
            [] => Ok(()),
            losing => Err(AppError::new(ErrorCode::Conflict, left_words(losing))
                .hint("Decline it, and let it be asked for again without them.")),
        }
    }

    /// Those of a sending that waits who have left by now, each once.
    pub(crate) async fn leavers_of(&self, waiting: &NewApproval) -> Result<Vec<Leaver>> {
        let selection = match &waiting.what {
            Awaiting::Batch(id) => {
                let found = self.store.leavers_of_batch(id.clone()).await?;
                return self.each_once(found).await;
            }
            Awaiting::Form(form) => match Form::read(form)? {
                Form::Invites(draft) => {
                    let keys = draft.recipients.iter().filter_map(|recipient| {
                        let email = EmailAddress::parse("email", &recipient.email).ok()?;
                        Some(email.key())
                    });
                    let found = self.store.leavers_by_email(keys.collect()).await?;
                    return self.each_once(found.into_values().collect()).await;
                }
                Form::Again(Again::Resend(selection)) => actions::known(selection)?,
                Form::Again(Again::Reinvite(draft)) => Selection::Matching {
                    filter: InviteFilter {
                        states: crate::reinvite::states(&draft),
                        send_id: Some(draft.batch_id),
                        ..InviteFilter::default()
                    },
                    except: draft
                        .except
                        .iter()
                        .map(|id| id.parse())
                        .collect::<std::result::Result<_, _>>()?,
                },
            },
        };
        let found = self.store.leavers_of_selection(selection).await?;
        self.each_once(found).await
    }

    /// In the order of their names.
    async fn each_once(&self, found: Vec<store::Leaver>) -> Result<Vec<Leaver>> {
        let by_id = found.into_iter().map(|one| (one.user_id.clone(), one)).collect();
        let mut leavers: Vec<Leaver> = self.with_what_is_set(by_id).await?.into_values().collect();
        leavers.sort_by(|a, b| (&a.name, &a.directory).cmp(&(&b.name, &b.directory)));
        Ok(leavers)
    }
}

impl Leaver {
    /// Why nothing is sent to them; `None` where their invites stay.
    pub fn hindrance(&self) -> Option<String> {
        self.loses_invites.then(|| left_words(&[self]))
    }

    /// That they have left, where they are invited all the same.
    pub fn doubt(&self) -> String {
        format!("{} has left {}.", self.name, self.directory)
    }
}

fn left_words(leavers: &[&Leaver]) -> String {
    let names: Vec<&str> = leavers.iter().take(NAMED).map(|one| one.name.as_str()).collect();
    let who = match (names.split_last(), leavers.len() - names.len()) {
        (Some((only, [])), 0) => (*only).to_owned(),
        (Some((last, before)), 0) => format!("{} and {last}", before.join(", ")),
        (_, more) => format!("{} and {more} more", names.join(", ")),
    };
    let mut directories: Vec<&str> = leavers.iter().map(|one| one.directory.as_str()).collect();
    directories.dedup();
    let from = match directories.as_slice() {
        [one] => one,
        _ => "their directory",
    };
    match leavers.len() {
        1 => format!("{who} has left {from}: their invite would end with the next sync."),
        _ => format!("{who} have left {from}: their invites would end with the next sync."),
    }
}
