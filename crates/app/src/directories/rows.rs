//! The people of a plan, as far as they are kept for the screen.

use std::collections::BTreeMap;

use muster_domain::{
    account::Right,
    profile::{Profile, ProfileField, Synced},
};
use muster_store::{UserRecord, UserStatus};

use super::entry::Pending;
use crate::{
    App, AppError, ErrorCode, Result,
    wire::{DirectoryFieldChange, DirectoryPlanKind, DirectoryPlanPage, DirectoryPlanRow},
};

/// Kept of each kind.
pub(super) const KEPT: usize = 200;

#[derive(Debug)]
pub(crate) struct KeptRow {
    pub external_id: String,
    /// The user of ours whom an entry becomes that is not known by its id.
    pub user_id: Option<String>,
    pub name: String,
    pub email: String,
    pub detail: String,
    /// What would be known, of one who changes; and which fields the directory keeps then.
    pub profile: Option<(Profile, Synced)>,
}

impl KeptRow {
    /// Of an entry that can be a user.
    pub(super) fn of(one: &Pending, detail: String) -> Self {
        Self {
            external_id: one.external_id.to_string(),
            user_id: None,
            name: one.profile.name.clone(),
            email: one.profile.value(ProfileField::Email),
            detail,
            profile: Some((one.profile.clone(), one.synced)),
        }
    }
}

/// A plan, as far as it is kept.
#[derive(Debug)]
pub(crate) struct KeptPlan {
    pub id: String,
    pub rows: BTreeMap<DirectoryPlanKind, Vec<KeptRow>>,
}

/// Rows while a plan is made.
#[derive(Debug, Default)]
pub(super) struct Rows(pub BTreeMap<DirectoryPlanKind, Vec<KeptRow>>);

impl Rows {
    /// Keeps a row, when there is room.
    pub fn keep(&mut self, kind: DirectoryPlanKind, row: impl FnOnce() -> KeptRow) {
        let rows = self.0.entry(kind).or_default();
        if rows.len() < KEPT {
            rows.push(row());
        }
    }
}

impl App {
    /// A window of those with whom a plan does something; of each kind the first 200 are kept.
    ///
    /// # Errors
    /// [`NotFound`](ErrorCode::NotFound) when another plan took its place.
    pub async fn directory_plan_rows(
        &self,
        id: String,
        plan_id: String,
        kind: DirectoryPlanKind,
        offset: u32,
        limit: u32,
    ) -> Result<DirectoryPlanPage> {
        self.may(Right::Read).await?;
        let plan = self
            .directories
            .board
            .plan(&id)
            .filter(|plan| plan.id == plan_id)
            .ok_or_else(|| {
                AppError::new(ErrorCode::NotFound, "What would change was looked at anew since.")
                    .hint("Look what would change once more.")
            })?;
        let all = plan.rows.get(&kind).map_or(&[][..], Vec::as_slice);
        let from = (offset as usize).min(all.len());
        let to = from.saturating_add(limit.clamp(1, 200) as usize).min(all.len());
        let mut rows = Vec::with_capacity(to - from);
        for kept in &all[from..to] {
            let user = match (&kept.user_id, kept.external_id.is_empty()) {
                (Some(user), _) => self.store.user_record(user.clone()).await?,
                (None, true) => None,
                (None, false) => self.store.entry_of_directory(&id, &kept.external_id).await?,
            };
            rows.push(row(kind, kept, user));
        }
        Ok(DirectoryPlanPage {
            rows,
            next: (to < all.len()).then(|| u32::try_from(to).unwrap_or(u32::MAX)),
        })
    }
}

fn row(kind: DirectoryPlanKind, kept: &KeptRow, user: Option<UserRecord>) -> DirectoryPlanRow {
    let mut row = DirectoryPlanRow {
        kind,
        external_id: kept.external_id.clone(),
        name: kept.name.clone(),
        email: kept.email.clone(),
        user_id: None,
        detail: kept.detail.clone(),
        changes: Vec::new(),
        live_invites: 0,
    };
    let Some(user) = user else { return row };
    if row.name.is_empty() {
        row.name = user.profile.name.clone();
        row.email = user
            .profile
            .email
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
    }
    if let Some((new, keeps)) = kept.profile.as_ref().filter(|_| row.detail.is_empty()) {
        row.changes = changes(&user.profile, new);
        let given_up = user
            .source
            .as_ref()
            .and_then(|source| given_up(source.synced, *keeps));
        // Whoever is adopted is news by that alone.
        if kind != DirectoryPlanKind::Adopted || !row.changes.is_empty() {
            row.detail = match (&given_up, row.changes.is_empty()) {
                (Some(given_up), true) => given_up.clone(),
                (Some(given_up), false) => format!("{}; {given_up}", fields(&row.changes)),
                (None, _) => fields(&row.changes),
            };
        }
    }
    row.live_invites = user.live_invites;
    row.user_id = Some(match user.status {
        UserStatus::Merged(other) => other,
        _ => user.id,
    });
    row
}

/// That the directory keeps less than before: what it has no more stays as it is, and is ours.
fn given_up(kept: Synced, keeps: Synced) -> Option<String> {
    let less: Vec<&str> = kept
        .fields()
        .filter(|field| !keeps.has(*field))
        .map(ProfileField::as_str)
        .collect();
    (!less.is_empty()).then(|| format!("{} stays and is no longer the directory's", less.join(", ")))
}

/// The fields in which the directory says something else than is known.
fn changes(known: &Profile, new: &Profile) -> Vec<DirectoryFieldChange> {
    known
        .changes(new)
        .into_iter()
        // What the directory does not have stays as it is.
        .filter(|field| !new.value(*field).is_empty())
        .map(|field| DirectoryFieldChange {
            field: field.as_str().to_owned(),
            before: known.value(field),
            after: new.value(field),
        })
        .collect()
}

/// Their names; `groups` when it is none of them.
fn fields(changes: &[DirectoryFieldChange]) -> String {
    let changed: Vec<&str> = changes.iter().map(|change| change.field.as_str()).collect();
    match changed.is_empty() {
        true => "groups".to_owned(),
        false => changed.join(", "),
    }
}
