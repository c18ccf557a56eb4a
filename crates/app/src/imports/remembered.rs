//! The mapping of a header is remembered: the next file with the same columns maps itself the same way.

use std::collections::BTreeMap;

use muster_domain::import::{Field, Mapping};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::session::Session;
use crate::{App, Result};

const REMEMBERED: &str = "imports.mappings";
/// Most headers that are remembered; the one used longest ago is forgotten.
const MOST: usize = 200;

#[derive(Debug, Default, Serialize, Deserialize)]
struct Remembered {
    /// By the hash of the header's key.
    mappings: BTreeMap<String, Kept>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    columns: Vec<Option<Field>>,
    constants: Vec<(Field, String)>,
    used_at: i64,
}

impl App {
    pub(super) async fn recall_mapping(&self, session: &mut Session) -> Result<()> {
        if !session.has_header {
            return Ok(());
        }
        let remembered = self.remembered().await?;
        if let Some(kept) = remembered.mappings.get(&key(session)) {
            let mut mapping = Mapping::from_columns(&kept.columns);
            for (field, value) in &kept.constants {
                mapping.set_constant(*field, value);
            }
            session.remembered = mapping != session.mapping;
            session.mapping = mapping;
        }
        Ok(())
    }

    pub(super) async fn recall_mapping_of(&self, id: &str) -> Result<()> {
        let asked = self.peek_import(id, |session| session.has_header.then(|| key(session)))?;
        let Some(key) = asked else { return Ok(()) };
        let remembered = self.remembered().await?;
        let Some(kept) = remembered.mappings.get(&key) else {
            return Ok(());
        };
        let mut mapping = Mapping::from_columns(&kept.columns);
        for (field, value) in &kept.constants {
            mapping.set_constant(*field, value);
        }
        self.with_import(id, move |session| {
            session.remembered = mapping != session.mapping;
            session.mapping = mapping;
            Ok(())
        })
        .await
    }

    pub(super) async fn remember_mapping(&self, id: &str) -> Result<()> {
        let now = self.clock.now().0;
        let kept = self.peek_import(id, |session| {
            session.has_header.then(|| {
                let columns = (0..session.rows.table().header().len())
                    .map(|column| session.mapping.field_of(column))
                    .collect();
                let constants = Field::EVERY
                    .into_iter()
                    .filter_map(|field| Some((field, session.mapping.constant(field)?.to_owned())))
                    .collect();
                (
                    key(session),
                    Kept {
                        columns,
                        constants,
                        used_at: now,
                    },
                )
            })
        })?;
        let Some((key, kept)) = kept else { return Ok(()) };
        let mut remembered = self.remembered().await?;
        remembered.mappings.insert(key, kept);
        while remembered.mappings.len() > MOST {
            let oldest = remembered
                .mappings
                .iter()
                .min_by_key(|(_, kept)| kept.used_at)
                .map(|(key, _)| key.clone());
            oldest.and_then(|key| remembered.mappings.remove(&key));
        }
        let json = crate::settings::json(&remembered)?;
        Ok(self
            .store
            .put_settings(vec![(REMEMBERED.to_owned(), json)])
            .await?)
    }

    async fn remembered(&self) -> Result<Remembered> {
        let stored = self.store.settings(REMEMBERED).await?;
        Ok(stored
            .get(REMEMBERED)
            .and_then(|json| {
                serde_json::from_str(json)
                    .inspect_err(
                        |error| tracing::warn!(%error, "remembered mappings cannot be read; beginning anew"),
                    )
                    .ok()
            })
            .unwrap_or_default())
    }
}

fn key(session: &Session) -> String {
    let header = Mapping::header_key(session.rows.table());
    Sha256::digest(header.as_bytes())
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
