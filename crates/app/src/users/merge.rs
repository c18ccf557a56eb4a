//! Several users become one. It cannot be undone: what moves is shown first.

use muster_domain::{
    account::Right,
    problem::{Problem, ProblemCode},
};
use muster_store::MAX_MERGE;

use super::row;
use crate::{
    App, AppError, Result,
    wire::{MergeView, UserRow},
};

impl App {
    /// What a merge would move. Nothing changes.
    pub async fn plan_merge(&self, keep: String, merge: Vec<String>) -> Result<MergeView> {
        self.may(Right::Read).await?;
        let merge = checked(&keep, merge)?;
        let plan = self
            .store
            .plan_merge(keep, merge)
            .await?
            .ok_or_else(|| AppError::not_found("One of these users"))?;
        Ok(MergeView {
            stays: row(&plan.stays),
            merged: plan.merged.iter().map(row).collect(),
            invites: plan.invites,
            devices: plan.devices,
        })
    }

    /// Makes one of several users: invites, devices and history move to `keep`, and the addresses of the others lead there.
    pub async fn merge_users(&self, keep: String, merge: Vec<String>) -> Result<UserRow> {
        let person = self.may(Right::Manage).await?;
        let merge = checked(&keep, merge)?;
        let now = self.clock.now();
        // Their ids lead nowhere afterwards: it is the names that tell who they were.
        let merged = serde_json::json!({ "users": self.users_named(&merge).await?, "merged": merge });
        let entry = self
            .about_user(person.did("users_merged", now), &keep)
            .await?
            .changed("", merged.to_string());
        let stays = self
            .recording(entry)
            .merge_users(keep, merge, person.name, now)
            .await?
            .ok_or_else(|| AppError::not_found("One of these users"))?;
        tracing::info!(user = stays.id, "users merged");
        Ok(row(&stays))
    }
}

fn checked(keep: &str, mut merge: Vec<String>) -> Result<Vec<String>> {
    merge.retain(|id| id != keep);
    merge.sort_unstable();
    merge.dedup();
    if merge.is_empty() || merge.len() > MAX_MERGE {
        return Err(AppError::from(Problem::new(
            "merge",
            ProblemCode::OutOfRange,
            format!("Choose the user that stays, and between one and {MAX_MERGE} others."),
        )));
    }
    Ok(merge)
}
