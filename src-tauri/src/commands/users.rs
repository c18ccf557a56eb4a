//! The Users page.

use muster_app::{Result, wire};
use muster_domain::{account::Right, import::Field};

use crate::{engine::Engine, native};

/// A window of the list.
#[tauri::command]
#[specta::specta]
pub async fn list_users(
    engine: tauri::State<'_, Engine>,
    filter: wire::UserFilter,
    sort: wire::UserSort,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::UserPage> {
    engine.app().await?.list_users(filter, sort, cursor, limit).await
}

/// Counts beside the filters.
#[tauri::command]
#[specta::specta]
pub async fn count_users(
    engine: tauri::State<'_, Engine>,
    filter: wire::UserFilter,
) -> Result<wire::UserCounts> {
    engine.app().await?.count_users(filter).await
}

/// The roster as a whole.
#[tauri::command]
#[specta::specta]
pub async fn roster_counts(engine: tauri::State<'_, Engine>) -> Result<wire::RosterCounts> {
    engine.app().await?.roster_counts().await
}

/// One user, with the first windows of their devices and invites.
#[tauri::command]
#[specta::specta]
pub async fn user_detail(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::UserDetail> {
    engine.app().await?.user_detail(id).await
}

/// A user whose sign-in at the portal is held back after too many wrong ones may sign in again.
#[tauri::command]
#[specta::specta]
pub async fn let_user_sign_in_again(engine: tauri::State<'_, Engine>, id: String) -> Result<()> {
    engine.app().await?.let_user_sign_in_again(id).await
}

/// A window of a user's invites, latest first.
#[tauri::command]
#[specta::specta]
pub async fn user_invites(
    engine: tauri::State<'_, Engine>,
    id: String,
    cursor: Option<String>,
) -> Result<wire::InvitePage> {
    engine.app().await?.user_invites(id, cursor).await
}

/// A window of a user's devices, latest first.
#[tauri::command]
#[specta::specta]
pub async fn user_devices(
    engine: tauri::State<'_, Engine>,
    id: String,
    cursor: Option<String>,
) -> Result<wire::DevicePage> {
    engine.app().await?.user_devices(id, cursor).await
}

/// A window of the messages of a user's invites, latest first.
#[tauri::command]
#[specta::specta]
pub async fn user_messages(
    engine: tauri::State<'_, Engine>,
    id: String,
    cursor: Option<String>,
) -> Result<wire::UserMessagePage> {
    engine.app().await?.user_messages(id, cursor).await
}

/// A window of what happened to a user, their invites and devices, latest first.
#[tauri::command]
#[specta::specta]
pub async fn user_history(
    engine: tauri::State<'_, Engine>,
    id: String,
    cursor: Option<String>,
) -> Result<wire::UserHistoryPage> {
    engine.app().await?.user_history(id, cursor).await
}

/// Adds a user by hand; somebody who has the address already is offered instead.
#[tauri::command]
#[specta::specta]
pub async fn add_user(engine: tauri::State<'_, Engine>, draft: wire::UserDraft) -> Result<wire::UserSaved> {
    engine.app().await?.add_user(draft).await
}

/// Edits a user. What a directory keeps is changed there.
#[tauri::command]
#[specta::specta]
pub async fn edit_user(
    engine: tauri::State<'_, Engine>,
    id: String,
    draft: wire::UserDraft,
) -> Result<wire::UserSaved> {
    engine.app().await?.edit_user(id, draft).await
}

/// What stands behind a selection, for the question before an action.
#[tauri::command]
#[specta::specta]
pub async fn users_affected(
    engine: tauri::State<'_, Engine>,
    selection: wire::UserSelection,
) -> Result<wire::UsersAffected> {
    engine.app().await?.users_affected(selection).await
}

/// Takes users out of the list and the invite form.
#[tauri::command]
#[specta::specta]
pub async fn archive_users(
    engine: tauri::State<'_, Engine>,
    selection: wire::UserSelection,
    live: wire::LiveInvites,
) -> Result<wire::UsersArchived> {
    engine.app().await?.archive_users(selection, live).await
}

/// Brings archived users back.
#[tauri::command]
#[specta::specta]
pub async fn restore_users(
    engine: tauri::State<'_, Engine>,
    selection: wire::UserSelection,
) -> Result<wire::Changed> {
    engine.app().await?.restore_users(selection).await
}

/// Gives users a domain; blank takes it.
#[tauri::command]
#[specta::specta]
pub async fn set_users_domain(
    engine: tauri::State<'_, Engine>,
    selection: wire::UserSelection,
    domain: String,
) -> Result<wire::Changed> {
    engine.app().await?.set_users_domain(selection, domain).await
}

/// Deletes users who were never invited; the others are skipped.
#[tauri::command]
#[specta::specta]
pub async fn delete_users(
    engine: tauri::State<'_, Engine>,
    selection: wire::UserSelection,
) -> Result<wire::Changed> {
    engine.app().await?.delete_users(selection).await
}

/// What a merge would move.
#[tauri::command]
#[specta::specta]
pub async fn plan_merge(
    engine: tauri::State<'_, Engine>,
    keep: String,
    merge: Vec<String>,
) -> Result<wire::MergeView> {
    engine.app().await?.plan_merge(keep, merge).await
}

/// Makes one of several users.
#[tauri::command]
#[specta::specta]
pub async fn merge_users(
    engine: tauri::State<'_, Engine>,
    keep: String,
    merge: Vec<String>,
) -> Result<wire::UserRow> {
    engine.app().await?.merge_users(keep, merge).await
}

/// Maps the columns of a file that was opened with `open_import`, `pick_import` or `paste_import`, for its users; nothing is
/// remembered.
#[tauri::command]
#[specta::specta]
pub async fn map_user_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    columns: Vec<Option<Field>>,
    constants: Vec<wire::FieldValue>,
) -> Result<wire::ImportView> {
    engine.app().await?.map_user_import(id, columns, constants).await
}

/// What importing the users of an opened file would do.
#[tauri::command]
#[specta::specta]
pub async fn review_user_import(
    engine: tauri::State<'_, Engine>,
    id: String,
) -> Result<wire::UserImportSummary> {
    engine.app().await?.review_user_import(id).await
}

/// A window of the rows of the review; `show` is one state, or all.
#[tauri::command]
#[specta::specta]
pub async fn user_import_rows(
    engine: tauri::State<'_, Engine>,
    id: String,
    show: Option<wire::UserImportState>,
    offset: u32,
    limit: u32,
) -> Result<wire::UserImportRows> {
    engine
        .app()
        .await?
        .user_import_rows(id, show, offset, limit)
        .await
}

/// Adds and edits the users of the file, and closes it.
#[tauri::command]
#[specta::specta]
pub async fn commit_user_import(
    engine: tauri::State<'_, Engine>,
    id: String,
) -> Result<wire::UserImportDone> {
    engine.app().await?.commit_user_import(id).await
}

/// Takes the suggestion of a row of the review: the address that was probably meant.
#[tauri::command]
#[specta::specta]
pub async fn take_user_import_suggestion(
    engine: tauri::State<'_, Engine>,
    id: String,
    row: u32,
) -> Result<wire::UserImportSummary> {
    engine.app().await?.take_user_import_suggestion(id, row).await
}

/// Asks where, then writes the sample file of people. Gives the file's path, or `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_people_sample_csv(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<String>> {
    engine.app_for(Right::Manage).await?;
    match native::ask_where_to_save(&window, "Download sample CSV", "users-sample.csv").await {
        Some(path) => muster_app::write_people_sample_csv(path.clone())
            .await
            .map(|()| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks where, then writes the rows that would be left out, each with its reason. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_user_import_faults(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    id: String,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Manage).await?;
    let name = app.rejects_name(&id)?;
    match native::ask_where_to_save(&window, "Download rows that are left out", &name).await {
        Some(path) => app
            .write_user_import_faults(id, path.clone())
            .await
            .map(|_| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks where, then writes the users that the filter shows as CSV. Gives the file's path, or `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn export_users(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    filter: wire::UserFilter,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Read).await?;
    match native::ask_where_to_save(&window, "Export users", "users.csv").await {
        Some(path) => app
            .export_users_to(filter, &path)
            .await
            .map(|_| Some(path.display().to_string())),
        None => Ok(None),
    }
}
