//! The commit of a reviewed batch: one short transaction, whole or not at all.

use muster_domain::{account::Right, import::Field, time::SECOND};
use muster_store::{Awaiting, BatchRecord, Committed, MAX_PORTION, NewBatch, Portion};
use serde::{Deserialize, Serialize};

use super::{plan::in_time, session::Session, view};
use crate::{
    App, AppError, ErrorCode, Result, ids,
    mail::time_zone_name,
    settings::require_way,
    wire::{BatchReceipt, FieldValue, ImportOptions, MappedColumn},
};

/// Rows that a thread packs at a time: whole portions.
const SHARE: u32 = 40 * MAX_PORTION as u32;

/// What the history keeps of an import beside its file and counts.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Facts {
    pub dialect: String,
    pub columns: Vec<MappedColumn>,
    pub constants: Vec<FieldValue>,
    pub rows: u32,
    pub errors: u32,
    pub duplicates: u32,
    pub left_out: u32,
}

impl App {
    /// Creates the batch. Its invites are made and their mails sent after the undo window.
    ///
    /// # Errors
    /// `Conflict` when the same file was imported before and `allow_repeat` is not set; what [`require_way`] says.
    pub async fn commit_import(&self, id: String, options: ImportOptions) -> Result<BatchReceipt> {
        self.may(Right::Manage).await?;
        let seconds = self.config().await?.organisation.undo_seconds;
        self.commit_import_within(id, options, i64::from(seconds) * SECOND)
            .await
    }

    /// The same with an undo window of so many milliseconds.
    pub async fn commit_import_within(
        &self,
        id: String,
        options: ImportOptions,
        undo_window: i64,
    ) -> Result<BatchReceipt> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        require_way(&config, options.via)?;
        self.require_authentication(&config, options.via).await?;
        let authentication = config.enrollment.authentication;
        // Once more, so that what is committed is what the choices of this moment say.
        self.review_import(id.clone(), options.clone()).await?;
        let times = self.batch_times(&options, undo_window)?;
        let now = self.clock.now();
        let batch_id = ids::new_id(now)?.to_string();
        let by = person.name.clone();
        let new = self
            .with_import(&id, {
                let batch_id = batch_id.clone();
                let options = options.clone();
                move |session| {
                    let portions = pack(session)?;
                    Ok(NewBatch {
                        id: batch_id,
                        by,
                        at: now,
                        file_name: session.file_name.clone(),
                        sha256: session.sha256.clone(),
                        bytes: session.bytes.len() as u64,
                        facts: serde_json::to_string(&facts(session)?)
                            .map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))?,
                        undo_until: times.undo_until,
                        send_at: times.send_at,
                        expires_at: times.expires_at,
                        anytime: !options.obey_quiet_hours,
                        via: options.via,
                        authentication,
                        language: Some(options.language.trim().to_owned()).filter(|tag| !tag.is_empty()),
                        time_zone: time_zone_name(&options.time_zone),
                        portions,
                        allow_repeat: options.allow_repeat,
                        approval: None,
                    })
                }
            })
            .await?;
        if !options.allow_repeat
            && let Some(earlier) = self.store.batch_of_file(&new.sha256).await?
        {
            return Err(repeats(&earlier));
        }
        let invites: u32 = new.portions.iter().map(Portion::invites).sum();
        if invites == 0 {
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                "No row is ready: there is nobody to invite.",
            )
            .hint("Fix the rows that need it, or keep duplicates."));
        }
        let estimate = self
            .estimate(times.first_at, invites, options.obey_quiet_hours)
            .await?;
        in_time(&estimate, &times)?;
        let mut new = new;
        let awaits_approval = self.needs_approval(invites).await?;
        // What waits is only asked for; when it goes, its approval says so.
        let mut entries = Vec::new();
        if awaits_approval {
            let what = Awaiting::Batch(batch_id.clone());
            let (approval, entry) = self
                .held(&person, what, new.file_name.clone(), invites, now)
                .await?;
            new.approval = Some(approval);
            entries.push(entry);
        } else {
            entries.push(
                person
                    .did("batch_sent", now)
                    .to("batch", &batch_id, &new.file_name)
                    .changed("", format!(r#"{{"invites":{invites}}}"#)),
            );
        }
        let store = self.store.recording_all(self.chain_key(), entries);
        match store.create_batch(new).await? {
            Committed::Created => {
                // The batch stands: that its mapping cannot be remembered is no reason to say otherwise.
                if let Err(error) = self.remember_mapping(&id).await {
                    tracing::warn!(%error, "the mapping could not be remembered");
                }
                self.imports.set_aside(&id, &batch_id, times.undo_until);
                self.jobs.wake();
                Ok(BatchReceipt {
                    batch_id,
                    invites,
                    undo_until: times.undo_until.into(),
                    awaits_approval,
                })
            }
            Committed::Repeats(earlier) => Err(repeats(&earlier)),
        }
    }
}

fn repeats(earlier: &BatchRecord) -> AppError {
    AppError::new(
        ErrorCode::Conflict,
        format!(
            "The same file was imported before, as {} by {}, with {} invites. Nothing was created.",
            earlier.file_name, earlier.by, earlier.invites
        ),
    )
    .hint("Say that it is meant to be imported again (on the command line: --again), or look at the earlier batch.")
}

/// The rows that are ready, in portions; two halves of a long file are packed at the same time.
fn pack(session: &Session) -> Result<Vec<Portion>> {
    let sheet = session.sheet()?;
    let rows = sheet.table().rows();
    let shares: Vec<_> = (0..rows)
        .step_by(SHARE as usize)
        .map(|from| from..rows.min(from + SHARE))
        .collect();
    let pack = |shares: &[std::ops::Range<u32>]| -> Result<Vec<Portion>> {
        let mut portions = Vec::new();
        for share in shares {
            let planned: Vec<_> = sheet.plan_of(share.clone()).collect();
            for chunk in planned.chunks(MAX_PORTION) {
                portions.push(Portion::pack(chunk)?);
            }
        }
        Ok(portions)
    };
    let (first, second) = shares.split_at(shares.len().div_ceil(2));
    std::thread::scope(|scope| {
        let second = scope.spawn(|| pack(second));
        let mut portions = pack(first)?;
        let second = second
            .join()
            .map_err(|_| AppError::new(ErrorCode::Internal, "The rows could not be packed."))?;
        portions.extend(second?);
        Ok(portions)
    })
}

fn facts(session: &Session) -> Result<Facts> {
    let sheet = session.sheet()?;
    let summary = sheet.summary();
    Ok(Facts {
        dialect: view::dialect_words(session),
        columns: sheet
            .table()
            .header()
            .iter()
            .enumerate()
            .map(|(column, name)| MappedColumn {
                column: name.chars().take(100).collect(),
                field: sheet.mapping().field_of(column),
            })
            .collect(),
        constants: Field::ALL
            .into_iter()
            .filter_map(|field| {
                Some(FieldValue {
                    field,
                    value: sheet.mapping().constant(field)?.to_owned(),
                })
            })
            .collect(),
        rows: summary.rows,
        errors: summary.errors,
        duplicates: summary.duplicates,
        left_out: summary.left_out,
    })
}
