//! The store's face, not carried out yet.
#![allow(unused_variables, unused_imports, clippy::unused_async)]
mod actions;
mod dispatch;
mod evidence;
mod figures;
mod invites;
mod limits;
mod people;
mod requests;
mod sending;
mod tally;
mod settings;
mod upkeep;

use std::path::Path;

use tokio::sync::watch;

use crate::{error::StoreError, options::StoreOptions};

/// The store.
#[derive(Clone, Debug)]
pub struct Store {
    changes: watch::Sender<u64>,
}

impl Store {
    /// Opens the store in folder `dir`.
    pub async fn open(dir: &Path, options: StoreOptions) -> Result<Self, StoreError> {
        Err(StoreError::Closed)
    }

    /// A number that grows after every commit of this process.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Whether another process has written since the last call.
    pub async fn foreign_changes(&self) -> Result<bool, StoreError> {
        Err(StoreError::Closed)
    }
}
