//! Reading users: all of them, or those that changed since a mark.
//!
//! Only a whole list of all may say that somebody has gone, and even then only when nothing in it was doubtful:
//! [`ReadEnd::complete`]. A list of changes never shows who was deleted.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

use super::client::{LdapClient, Reading};
use super::entry::{AttributeCounts, DirectoryEntry, Unusable};
use super::error::LdapError;
use super::filter;
use super::paged::PagedSearch;
use super::root::{self, RootDse};
use super::values;

/// How far a list of changes reaches back behind the mark, for changes that other servers copied late.
const OVERLAP: SignedDuration = SignedDuration::from_mins(10);

/// How far a directory has been read. Kept by whoever reads, and given back for the changes since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Marker {
    /// A number that one domain controller counts, and no other (MS-ADTS, 3.1.1.1.9).
    Usn {
        /// Which: the DN of its settings, and the id of its database when that may be read.
        server: String,
        /// The highest number that was there when reading began.
        usn: u64,
    },
    /// A moment by the directory's own clock, as generalized time.
    Stamp {
        /// The moment.
        at: String,
    },
}

/// Which users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// Those that changed since.
    ChangedSince(Marker),
}

/// Some of the users.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserPage {
    /// Those that can be used.
    pub users: Vec<DirectoryEntry>,
    /// Those that cannot, and why.
    pub unusable: Vec<Unusable>,
}

/// What is known of a list that came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadEnd {
    /// All users were asked for, also when it was the changes that somebody wanted.
    pub full: bool,
    /// Whoever is not in the list is not in the directory. Never true for changes.
    pub complete: bool,
    /// Part of the users may be on other servers, which were not asked: who is not in the list may have moved there.
    pub elsewhere: bool,
    /// How many had which attribute.
    pub counts: AttributeCounts,
    /// How many parts of the answer are on other servers, to which we did not go.
    pub referrals: u32,
    /// What comes next time. `None` when the directory gave nothing to go by: then all must be read again.
    pub marker: Option<Marker>,
    /// What an admin should know, in plain words.
    pub notes: Vec<String>,
}

/// A list being read.
pub struct UserRead {
    client: LdapClient,
    reading: Reading,
    paged: PagedSearch,
    full: bool,
    counts: AttributeCounts,
    without_id: u32,
    newest: Option<Timestamp>,
    /// The mark by the server's own count, taken before the list.
    usn: Option<Marker>,
    earlier: Option<Marker>,
    since: Instant,
    now: Timestamp,
    notes: Vec<String>,
    end: Option<ReadEnd>,
}

impl LdapClient {
    /// Begins a list of users.
    pub(super) async fn users(&self, which: Which) -> Result<UserRead, LdapError> {
        self.begin(which).await.map_err(|error| self.named(error))
    }

    async fn begin(&self, which: Which) -> Result<UserRead, LdapError> {
        let mut reading = self.reading().await?;
        let counts_changes = self.settings.attributes.counts_changes();
        let usn = match counts_changes {
            true => self.usn(&mut reading).await?,
            false => None,
        };
        let mut notes = Vec::new();
        let since = match &which {
            Which::All => None,
            Which::ChangedSince(marker) => match self.changed_since(marker, usn.as_ref()) {
                Ok(filter) => Some(filter),
                Err(why) => {
                    notes.push(why);
                    None
                }
            },
        };
        let users = &self.settings.user_filter;
        let filter = match &since {
            None => users.clone(),
            Some(since) => filter::both(users, since),
        };
        if !reading.root.paging {
            notes.push("The directory gives no pages, so the list must come whole at once.".into());
        }
        Ok(UserRead {
            paged: self.users_search(&filter, &reading.root)?.ahead(),
            client: self.clone(),
            reading,
            full: since.is_none(),
            counts: AttributeCounts::new(&self.settings),
            without_id: 0,
            newest: None,
            usn,
            earlier: match which {
                Which::ChangedSince(marker) if since.is_some() => Some(marker),
                _ => None,
            },
            since: Instant::now(),
            now: Timestamp::now(),
            notes,
            end: None,
        })
    }

    /// The filter for changes, or why all must be read instead.
    fn changed_since(&self, marker: &Marker, here: Option<&Marker>) -> Result<String, String> {
        let attribute = &self.settings.attributes.changed;
        match (marker, here) {
            (
                Marker::Usn { server, usn },
                Some(Marker::Usn {
                    server: here,
                    usn: now,
                }),
            ) => {
                if server != here {
                    return Err("Another domain controller answered than last time, and each counts changes in its own \
                                way. So all users are read."
                        .into());
                }
                if now < usn {
                    return Err("The domain controller counts from an earlier state than last time. So all users are \
                                read."
                        .into());
                }
                Ok(format!("({attribute}>={})", usn.saturating_add(1)))
            }
            (Marker::Stamp { at }, None) if !self.settings.attributes.counts_changes() => {
                let moment = values::generalized(at).ok_or("The mark of the last time cannot be read.")?;
                let from = moment.checked_sub(OVERLAP).unwrap_or(moment);
                Ok(format!("({attribute}>={})", values::generalized_text(from)))
            }
            _ => Err(
                "What was remembered of the last time does not fit this directory. So all users are read."
                    .into(),
            ),
        }
    }

    async fn usn(&self, reading: &mut Reading) -> Result<Option<Marker>, LdapError> {
        // Read now and not with the connection: others may have written in between.
        let fresh = root::read(&mut reading.session, &self.settings)
            .await?
            .unwrap_or_default();
        let RootDse {
            highest_usn: Some(usn),
            ds_service_name: Some(server),
            ..
        } = fresh
        else {
            return Ok(None);
        };
        // A controller that was restored counts anew, under a new id of its database.
        let invocation =
            match root::base_object(&mut reading.session, &self.settings, &server, &["invocationId"]).await {
                Ok(entry) => entry.and_then(|raw| raw.first("invocationid").map(|id| values::hex(id))),
                Err(error) if error.reply().is_some() => None,
                Err(error) => return Err(error),
            };
        let server = match invocation {
            Some(id) => format!("{server} {id}"),
            None => server,
        };
        Ok(Some(Marker::Usn { server, usn }))
    }
}

impl UserRead {
    /// The next users; `None` when the list has ended well, and then [`Self::end`] tells of it.
    ///
    /// # Errors
    /// A list that broke off is an error. What came before it says nothing about who is not there.
    pub async fn next(&mut self) -> Result<Option<UserPage>, LdapError> {
        let portion = self.client.portion();
        let some = self.paged.next(&mut self.reading.session, portion).await;
        let Some(some) = some.map_err(|error| self.client.named(error))? else {
            self.finish();
            return Ok(None);
        };
        let mut page = UserPage::default();
        for raw in &some {
            self.counts.count(raw);
            match self.client.reader.read(raw, self.now) {
                Ok(user) => {
                    let stamp = user.changed.as_deref().and_then(values::generalized);
                    self.newest = self.newest.max(stamp);
                    page.users.push(user);
                }
                Err(unusable) => {
                    self.without_id += u32::from(unusable.stable_id.is_none());
                    page.unusable.push(unusable);
                }
            }
        }
        Ok(Some(page))
    }

    /// What is known of the list, once it has ended well.
    pub fn end(&self) -> Option<&ReadEnd> {
        self.end.as_ref()
    }

    fn finish(&mut self) {
        if self.end.is_some() {
            return;
        }
        let mut notes = std::mem::take(&mut self.notes);
        let others = self
            .paged
            .elsewhere
            .iter()
            .filter(|address| !is_own_partition(address));
        let others: Vec<&str> = others.map(String::as_str).collect();
        if !others.is_empty() {
            notes.push(format!(
                "Part of the users may be on other servers, to which Muster does not go: {}.",
                others.join(", ")
            ));
        }
        if self.without_id > 0 {
            notes.push(format!(
                "{} entries have no id and cannot be told apart.",
                self.without_id
            ));
        }
        if self.full && self.counts.entries == 0 {
            notes.push("Not one user was found. Nobody is taken to have gone.".into());
        }
        self.end = Some(ReadEnd {
            full: self.full,
            complete: self.full && self.counts.entries > 0 && self.without_id == 0,
            elsewhere: !others.is_empty(),
            counts: self.counts.clone(),
            referrals: self.paged.references,
            marker: self.marker(),
            notes,
        });
    }

    fn marker(&self) -> Option<Marker> {
        if self.usn.is_some() {
            return self.usn.clone();
        }
        let Some(newest) = self.newest else {
            return self.earlier.clone();
        };
        // The newest stamp is no later than now by the directory's clock. So whatever changes while the list is read, behind
        // the place where it is read, is stamped later than the newest less the time that reading took.
        let took = self.since.elapsed() + Duration::from_secs(1);
        let at = newest.checked_sub(took).unwrap_or(newest);
        Some(Marker::Stamp {
            at: values::generalized_text(at),
        })
    }
}

/// Active Directory always points at partitions of its own in which no users are (MS-ADTS, 3.1.1.1.5).
fn is_own_partition(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["/cn=configuration,", "/dc=domaindnszones,", "/dc=forestdnszones,"]
        .iter()
        .any(|part| lower.contains(part))
}
