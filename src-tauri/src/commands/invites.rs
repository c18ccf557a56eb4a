//! The Enrollment tab.

use muster_app::{Result, wire};
use muster_domain::device::OwnedBy;

use crate::engine::Engine;

/// A window of the list.
#[tauri::command]
#[specta::specta]
pub async fn list_invites(
    engine: tauri::State<'_, Engine>,
    filter: wire::InviteFilter,
    sort: wire::InviteSort,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::InvitePage> {
    engine
        .app()
        .await?
        .list_invites(filter, sort, cursor, limit)
        .await
}

/// Counts beside the filters.
#[tauri::command]
#[specta::specta]
pub async fn count_invites(
    engine: tauri::State<'_, Engine>,
    filter: wire::InviteFilter,
) -> Result<wire::InviteCounts> {
    engine.app().await?.count_invites(filter).await
}

/// One invite with its history.
#[tauri::command]
#[specta::specta]
pub async fn invite_detail(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::InviteDetail> {
    engine.app().await?.invite_detail(id).await
}

/// Link, QR code and passcode of a live invite.
#[tauri::command]
#[specta::specta]
pub async fn invite_access(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::InviteAccess> {
    engine.app().await?.invite_access(id).await
}

/// New link and passcode for each; the old ones die.
#[tauri::command]
#[specta::specta]
pub async fn resend_invites(
    engine: tauri::State<'_, Engine>,
    selection: wire::Selection,
) -> Result<wire::SendReceipt> {
    engine.app().await?.resend_invites(selection).await
}

/// Takes invites back.
#[tauri::command]
#[specta::specta]
pub async fn revoke_invites(
    engine: tauri::State<'_, Engine>,
    selection: wire::Selection,
) -> Result<wire::Changed> {
    engine.app().await?.revoke_invites(selection).await
}

/// Changes whose device it is.
#[tauri::command]
#[specta::specta]
pub async fn change_ownership(
    engine: tauri::State<'_, Engine>,
    selection: wire::Selection,
    owned_by: OwnedBy,
) -> Result<wire::Changed> {
    engine.app().await?.change_ownership(selection, owned_by).await
}

/// Changes the device group; blank is un-assigned.
#[tauri::command]
#[specta::specta]
pub async fn change_group(
    engine: tauri::State<'_, Engine>,
    selection: wire::Selection,
    group: String,
) -> Result<wire::Changed> {
    engine.app().await?.change_group(selection, group).await
}

/// Settles invites of unknown fate by the admin's word: arrived, or not.
#[tauri::command]
#[specta::specta]
pub async fn resolve_unknown(
    engine: tauri::State<'_, Engine>,
    selection: wire::Selection,
    arrived: bool,
) -> Result<wire::Changed> {
    engine.app().await?.resolve_unknown(selection, arrived).await
}

/// Cumulative evidence.
#[tauri::command]
#[specta::specta]
pub async fn funnel(engine: tauri::State<'_, Engine>, days: u32) -> Result<wire::FunnelView> {
    engine.app().await?.funnel(days).await
}

/// The funnel, split by platform, batch, group or day.
#[tauri::command]
#[specta::specta]
pub async fn funnel_report(
    engine: tauri::State<'_, Engine>,
    filter: wire::FunnelFilter,
    by: wire::FunnelBy,
) -> Result<wire::FunnelReport> {
    engine.app().await?.funnel_report(filter, by).await
}

/// Invitees who ask for a new invite.
#[tauri::command]
#[specta::specta]
pub async fn list_requests(engine: tauri::State<'_, Engine>) -> Result<Vec<wire::InviteRequest>> {
    engine.app().await?.list_requests().await
}

/// Sends a new link and passcode.
#[tauri::command]
#[specta::specta]
pub async fn approve_request(
    engine: tauri::State<'_, Engine>,
    id: String,
    approval: wire::RequestApproval,
) -> Result<wire::Changed> {
    engine.app().await?.approve_request(id, approval).await
}

/// Declines; the invitee reads the words on the page of the link.
#[tauri::command]
#[specta::specta]
pub async fn decline_request(
    engine: tauri::State<'_, Engine>,
    id: String,
    words: String,
) -> Result<wire::Changed> {
    engine.app().await?.decline_request(id, words).await
}
