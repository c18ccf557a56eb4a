//! The audit log: a change and the entry that tells of it are one transaction.

use muster_domain::{
    audit::{ChainKey, Entry},
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{AuditFilter, AuditRow, Chain, Page, Recorded},
    sqlite::audit,
};

impl Store {
    /// This store, each of whose changes adds the entry: both are there, or neither. A change that comes to nothing adds none.
    #[must_use]
    pub fn recording(&self, key: ChainKey, entry: Entry) -> Self {
        self.recording_all(key, vec![entry])
    }

    /// The same with several entries, or none.
    #[must_use]
    pub fn recording_all(&self, key: ChainKey, entries: Vec<Entry>) -> Self {
        Self {
            sqlite: self.sqlite.clone(),
            recorded: Some(std::sync::Arc::new(Recorded { key, entries })),
        }
    }

    /// Seals a log that has not begun: from then on its absence is seen. Does nothing to any other.
    pub async fn begin_audit(&self, key: ChainKey) -> Result<(), StoreError> {
        if self.read_near(audit::has_begun).await? {
            return Ok(());
        }
        self.write(move |c| audit::begin(c, &key)).await
    }

    /// Adds an entry about something that changes nothing here: a sign-in, a refusal, an export.
    pub async fn record(&self, key: ChainKey, entry: Entry) -> Result<(), StoreError> {
        self.write(move |c| audit::append(c, &key, &entry)).await
    }

    /// The same, naming everybody whom it is about by what the entry calls them: in as many entries as it takes.
    pub async fn record_naming(
        &self,
        key: ChainKey,
        entry: Entry,
        called: &'static str,
        people: Vec<String>,
    ) -> Result<(), StoreError> {
        let recording = self.recording(key, entry);
        let noted = recording.write_traced(move |_, traces| {
            traces.about(called, people.clone());
            Ok(true)
        });
        noted.await.map(drop)
    }

    /// A window of the log, latest first, from where `cursor` left off.
    pub async fn page_audit(
        &self,
        filter: AuditFilter,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<AuditRow>, StoreError> {
        self.read(move |c| audit::page(c, &filter, cursor.as_deref(), limit))
            .await
    }

    /// Every action in the log, and every name, in alphabetical order: what it can be filtered by.
    pub async fn audit_choices(&self) -> Result<(Vec<String>, Vec<String>), StoreError> {
        self.read(audit::choices).await
    }

    /// Goes through the whole chain, at one moment of the database.
    pub async fn verify_audit(&self, key: ChainKey) -> Result<Chain, StoreError> {
        self.read(move |c| audit::verify(c, &key)).await
    }

    /// Removes the oldest entries, up to the first that is not older than `before`; the last one always stays. Gives how many.
    pub async fn prune_audit(&self, key: ChainKey, before: Moment) -> Result<u32, StoreError> {
        self.write(move |c| audit::prune(c, &key, before)).await
    }
}
