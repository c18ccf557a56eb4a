//! The audit log: who did what, when and from where. A change and its entry are one transaction of the store.

mod changes;
mod sign;
mod view;

pub(crate) use changes::{differing, settings_entry};
pub(crate) use sign::sign;
pub(crate) use view::row;

use muster_domain::audit::{ChainKey, Entry};
use muster_store::Store;

use crate::{App, Result};

impl App {
    /// The store, whose next change adds this entry.
    pub(crate) fn recording(&self, entry: Entry) -> Store {
        self.store.recording(self.chain_key(), entry)
    }

    /// Adds an entry about something that changes nothing in the store.
    pub(crate) async fn note_down(&self, entry: Entry) -> Result<()> {
        Ok(self.store.record(self.chain_key(), entry).await?)
    }

    pub(crate) fn chain_key(&self) -> ChainKey {
        ChainKey::of(&self.key)
    }
}
