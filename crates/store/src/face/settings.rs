//! Settings: JSON values by key. What the keys mean is the app's to know; secrets never come here in the clear.

use std::collections::BTreeMap;

use super::Store;
use crate::{error::StoreError, sqlite::settings};

impl Store {
    /// All settings whose key begins with `prefix`, as JSON text.
    pub async fn settings(&self, prefix: impl Into<String>) -> Result<BTreeMap<String, String>, StoreError> {
        let prefix = prefix.into();
        self.read_near(move |c| settings::by_prefix(c, &prefix)).await
    }

    /// One setting, as JSON text.
    pub async fn setting(&self, key: impl Into<String>) -> Result<Option<String>, StoreError> {
        let key = key.into();
        self.read_near(move |c| settings::one(c, &key)).await
    }

    /// Sets (`Some`, JSON text) and removes (`None`) settings, all or none.
    pub async fn put_settings(&self, values: Vec<(String, Option<String>)>) -> Result<(), StoreError> {
        self.write(move |c| settings::put(c, &values)).await
    }

    /// The same, where these stand as they are `expected` to; else nothing is changed and the answer is `false`.
    pub async fn put_settings_where(
        &self,
        expected: Vec<(String, Option<String>)>,
        values: Vec<(String, Option<String>)>,
    ) -> Result<bool, StoreError> {
        self.write(move |c| settings::put_where(c, &expected, &values))
            .await
    }
}
