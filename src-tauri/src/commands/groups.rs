//! The Groups page.

use muster_app::{Result, wire};
use muster_domain::{device::OwnedBy, platform::Platform};

use crate::engine::Engine;

/// A window of the list by name.
#[tauri::command]
#[specta::specta]
pub async fn page_groups(
    engine: tauri::State<'_, Engine>,
    query: String,
    cursor: Option<String>,
    limit: u32,
) -> Result<wire::GroupPage> {
    engine.app().await?.page_groups(query, cursor, limit).await
}

/// One group, with what hangs on it.
#[tauri::command]
#[specta::specta]
pub async fn group(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::GroupRow> {
    engine.app().await?.group(id).await
}

/// Makes a group.
#[tauri::command]
#[specta::specta]
pub async fn create_group(engine: tauri::State<'_, Engine>, name: String) -> Result<wire::GroupSaved> {
    engine.app().await?.create_group(name).await
}

/// Names a group anew.
#[tauri::command]
#[specta::specta]
pub async fn rename_group(
    engine: tauri::State<'_, Engine>,
    id: String,
    name: String,
) -> Result<wire::GroupSaved> {
    engine.app().await?.rename_group(id, name).await
}

/// Removes a group; its devices are un-assigned.
#[tauri::command]
#[specta::specta]
pub async fn remove_group(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::Changed> {
    engine.app().await?.remove_group(id).await
}

/// Moves devices into a group; `null` un-assigns them.
#[tauri::command]
#[specta::specta]
pub async fn move_devices(
    engine: tauri::State<'_, Engine>,
    selection: wire::DeviceSelection,
    group_id: Option<String>,
) -> Result<wire::Changed> {
    engine.app().await?.move_devices(selection, group_id).await
}

/// All rules in their order, and the defaults.
#[tauri::command]
#[specta::specta]
pub async fn group_rules(engine: tauri::State<'_, Engine>) -> Result<wire::GroupRulesView> {
    engine.app().await?.group_rules().await
}

/// Puts these rules in the place of all that were read as `revision`.
#[tauri::command]
#[specta::specta]
pub async fn save_group_rules(
    engine: tauri::State<'_, Engine>,
    rules: Vec<wire::RuleDraft>,
    revision: String,
) -> Result<wire::GroupRulesView> {
    engine.app().await?.save_group_rules(rules, revision).await
}

/// Sets the default group of an ownership and platform; `null` takes it.
#[tauri::command]
#[specta::specta]
pub async fn set_default_group(
    engine: tauri::State<'_, Engine>,
    owned_by: OwnedBy,
    platform: Platform,
    group_id: Option<String>,
) -> Result<wire::GroupRulesView> {
    engine
        .app()
        .await?
        .set_default_group(owned_by, platform, group_id)
        .await
}

/// Which group a device of this user would join, and why.
#[tauri::command]
#[specta::specta]
pub async fn try_group(
    engine: tauri::State<'_, Engine>,
    user_id: String,
    owned_by: OwnedBy,
    platform: Platform,
) -> Result<wire::GroupTrial> {
    engine.app().await?.try_group(user_id, owned_by, platform).await
}

/// Groups of directories found while typing.
#[tauri::command]
#[specta::specta]
pub async fn search_directory_groups(
    engine: tauri::State<'_, Engine>,
    query: String,
) -> Result<Vec<wire::DirectoryGroupChoice>> {
    engine.app().await?.search_directory_groups(query).await
}
