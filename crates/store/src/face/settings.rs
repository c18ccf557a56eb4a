//! Settings: JSON values by key. What the keys mean is the app's to know; secrets never come here in the clear.

use std::collections::BTreeMap;

use super::Store;
use crate::{error::StoreError };

impl Store {
    /// All settings whose key begins with `prefix`, as JSON text.
    pub async fn settings(&self, prefix: impl Into<String>) -> Result<BTreeMap<String, String>, StoreError> {
        Err(StoreError::Closed)
    }

    /// One setting, as JSON text.
    pub async fn setting(&self, key: impl Into<String>) -> Result<Option<String>, StoreError> {
        Err(StoreError::Closed)
    }

    /// Sets (`Some`, JSON text) and removes (`None`) settings, all or none.
    pub async fn put_settings(&self, values: Vec<(String, Option<String>)>) -> Result<(), StoreError> {
        Err(StoreError::Closed)
    }
}
