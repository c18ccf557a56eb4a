//! Templates: list, editor, history, files.

use muster_app::{Result, wire};
use muster_domain::{account::Right, template::Purpose};

use crate::{engine::Engine, native};

/// All templates, and the languages that they can be in.
#[tauri::command]
#[specta::specta]
pub async fn list_templates(engine: tauri::State<'_, Engine>) -> Result<wire::TemplateList> {
    engine.app().await?.list_templates().await
}

/// One content, for the editor.
#[tauri::command]
#[specta::specta]
pub async fn template(
    engine: tauri::State<'_, Engine>,
    address: wire::TemplateAddress,
) -> Result<wire::TemplateView> {
    engine.app().await?.template(address).await
}

/// Saves a draft. Gives when it was saved.
#[tauri::command]
#[specta::specta]
pub async fn save_template_draft(
    engine: tauri::State<'_, Engine>,
    draft: wire::TemplateDraftSave,
) -> Result<wire::TemplateDraft> {
    engine.app().await?.save_template_draft(draft).await
}

/// Throws a draft away. What is sent stays as it is.
#[tauri::command]
#[specta::specta]
pub async fn discard_template_draft(
    engine: tauri::State<'_, Engine>,
    address: wire::TemplateAddress,
) -> Result<wire::TemplateView> {
    engine.app().await?.discard_template_draft(address).await
}

/// The message as it would arrive, and what the checks say of it.
#[tauri::command]
#[specta::specta]
pub async fn preview_template(
    engine: tauri::State<'_, Engine>,
    request: wire::TemplatePreviewRequest,
) -> Result<wire::TemplatePreview> {
    engine.app().await?.preview_template(request).await
}

/// Publishes the draft: messages made from now on say it.
#[tauri::command]
#[specta::specta]
pub async fn publish_template(
    engine: tauri::State<'_, Engine>,
    address: wire::TemplateAddress,
    draft_saved_at: wire::Millis,
) -> Result<wire::TemplateView> {
    engine
        .app()
        .await?
        .publish_template(address, draft_saved_at)
        .await
}

/// The history, newest first.
#[tauri::command]
#[specta::specta]
pub async fn template_versions(
    engine: tauri::State<'_, Engine>,
    address: wire::TemplateAddress,
) -> Result<Vec<wire::TemplateVersion>> {
    engine.app().await?.template_versions(address).await
}

/// What changed between two versions, line by line.
#[tauri::command]
#[specta::specta]
pub async fn compare_template(
    engine: tauri::State<'_, Engine>,
    compare: wire::TemplateCompare,
) -> Result<Vec<wire::DiffLine>> {
    engine.app().await?.compare_template(compare).await
}

/// Publishes an earlier version again; 0 is as Muster brings it along.
#[tauri::command]
#[specta::specta]
pub async fn revert_template(
    engine: tauri::State<'_, Engine>,
    address: wire::TemplateAddress,
    to: u32,
) -> Result<wire::TemplateView> {
    engine.app().await?.revert_template(address, to).await
}

/// A copy under another name. Gives its id.
#[tauri::command]
#[specta::specta]
pub async fn duplicate_template(
    engine: tauri::State<'_, Engine>,
    template_id: String,
    name: String,
) -> Result<String> {
    engine.app().await?.duplicate_template(template_id, name).await
}

/// Another name.
#[tauri::command]
#[specta::specta]
pub async fn rename_template(
    engine: tauri::State<'_, Engine>,
    template_id: String,
    name: String,
) -> Result<()> {
    engine.app().await?.rename_template(template_id, name).await
}

/// Removes a template that is not in use.
#[tauri::command]
#[specta::specta]
pub async fn remove_template(engine: tauri::State<'_, Engine>, template_id: String) -> Result<()> {
    engine.app().await?.remove_template(template_id).await
}

/// Messages of its purpose are made from this one from now on.
#[tauri::command]
#[specta::specta]
pub async fn use_template(
    engine: tauri::State<'_, Engine>,
    purpose: Purpose,
    template_id: String,
) -> Result<()> {
    engine.app().await?.use_template(purpose, template_id).await
}

/// Asks where, and writes the template there. Gives the file, `None` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn export_template(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    template_id: String,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Read).await?;
    let name = app.template_file_name(template_id.clone()).await?;
    let Some(path) = native::ask_where_to_save(&window, "Export template", &name).await else {
        return Ok(None);
    };
    app.export_template(template_id, path.clone()).await?;
    Ok(Some(path.display().to_string()))
}

/// Asks which file, and reads it into a new template. `None` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn import_template(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<wire::TemplateImported>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_for_template(&window).await {
        Some(path) => app.import_template(path).await.map(Some),
        None => Ok(None),
    }
}

/// Sends what is being written to an address or number, clearly marked as a test, with a link that opens nothing.
#[tauri::command]
#[specta::specta]
pub async fn send_template_test(
    engine: tauri::State<'_, Engine>,
    test: wire::TemplateTest,
) -> Result<wire::TemplateTested> {
    engine.app().await?.send_template_test(test).await
}
