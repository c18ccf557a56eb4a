//! Bulk enrollment: open a file, read it another way, map its columns, review, commit.

use std::path::PathBuf;

use muster_app::{App, Result, wire};
use muster_domain::{account::Right, import::Field};

use crate::{engine::Engine, native};

/// Opens a file that was dropped on the window.
#[tauri::command]
#[specta::specta]
pub async fn open_import(engine: tauri::State<'_, Engine>, path: String) -> Result<wire::ImportView> {
    opened(&*engine.app().await?, PathBuf::from(path)).await
}

/// A refusal names the file: another one may be open, and a chosen one was never seen in the window.
async fn opened(app: &App, path: PathBuf) -> Result<wire::ImportView> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    app.open_import(path).await.map_err(|mut error| {
        if let (Some(name), Some("file")) = (name, error.field.as_deref()) {
            error.message = format!("{name}: {}", error.message);
        }
        error
    })
}

/// Asks for a file and opens it; `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn pick_import(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<wire::ImportView>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_for_import(&window).await {
        Some(path) => opened(&app, path).await.map(Some),
        None => Ok(None),
    }
}

/// Rows pasted from a spreadsheet.
#[tauri::command]
#[specta::specta]
pub async fn paste_import(engine: tauri::State<'_, Engine>, text: String) -> Result<wire::ImportView> {
    engine.app().await?.paste_import(text).await
}

/// Reads the same bytes another way; `null` is found by looking.
#[tauri::command]
#[specta::specta]
pub async fn read_import_as(
    engine: tauri::State<'_, Engine>,
    id: String,
    reading: wire::ImportReading,
) -> Result<wire::ImportView> {
    engine.app().await?.read_import_as(id, reading).await
}

/// What each column is taken for, and values for every row. Remembered for files with the same header.
#[tauri::command]
#[specta::specta]
pub async fn map_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    columns: Vec<Option<Field>>,
    constants: Vec<wire::FieldValue>,
) -> Result<wire::ImportView> {
    engine.app().await?.map_import(id, columns, constants).await
}

/// Checks every row with these choices.
#[tauri::command]
#[specta::specta]
pub async fn review_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    options: wire::ImportOptions,
) -> Result<wire::ImportSummary> {
    engine.app().await?.review_import(id, options).await
}

/// A window of the rows that the query shows.
#[tauri::command]
#[specta::specta]
pub async fn import_rows(
    engine: tauri::State<'_, Engine>,
    id: String,
    query: wire::ImportQuery,
    offset: u32,
    limit: u32,
) -> Result<wire::ImportRows> {
    engine.app().await?.import_rows(id, query, offset, limit).await
}

/// Everything about one cell.
#[tauri::command]
#[specta::specta]
pub async fn import_issue(
    engine: tauri::State<'_, Engine>,
    id: String,
    query: wire::ImportQuery,
    row: u32,
    field: Field,
) -> Result<wire::ImportIssue> {
    engine.app().await?.import_issue(id, query, row, field).await
}

/// The next (or previous) cell with a problem among the rows that the query shows; from the start when `from` is `null`.
#[tauri::command]
#[specta::specta]
pub async fn next_import_issue(
    engine: tauri::State<'_, Engine>,
    id: String,
    query: wire::ImportQuery,
    from: Option<wire::CellPlace>,
    forward: bool,
) -> Result<Option<wire::CellPlace>> {
    engine
        .app()
        .await?
        .next_import_issue(id, query, from, forward)
        .await
}

/// Changes the plan.
#[tauri::command]
#[specta::specta]
pub async fn change_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    change: wire::ImportChange,
) -> Result<wire::ImportSummary> {
    engine.app().await?.change_import(id, change).await
}

/// What sending would do, in numbers.
#[tauri::command]
#[specta::specta]
pub async fn plan_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    options: wire::ImportOptions,
) -> Result<wire::ImportPlan> {
    engine.app().await?.plan_import(id, options).await
}

/// The very mail for one row, with a sample passcode.
#[tauri::command]
#[specta::specta]
pub async fn preview_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    options: wire::ImportOptions,
    row: Option<u32>,
) -> Result<wire::MailPreview> {
    engine.app().await?.preview_import(id, options, row).await
}

/// Asks for a folder, then renders and checks everything and sends nothing. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn dry_run_import(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    id: String,
    options: wire::ImportOptions,
) -> Result<Option<wire::DryRun>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_for_folder(&window, "Folder for the dry run").await {
        Some(folder) => app.dry_run_import(id, options, folder).await.map(Some),
        None => Ok(None),
    }
}

/// Shows the folder of the latest dry run in the file manager.
#[tauri::command]
#[specta::specta]
pub async fn reveal_dry_run(engine: tauri::State<'_, Engine>) -> Result<()> {
    match engine.app_for(Right::Manage).await?.dry_run_folder() {
        Some(folder) => native::reveal(&folder),
        None => Err(muster_app::AppError::not_found("The dry run")),
    }
}

/// Creates the batch, whole or not at all. Its mails wait for the end of the undo window.
#[tauri::command]
#[specta::specta]
pub async fn commit_import(
    engine: tauri::State<'_, Engine>,
    id: String,
    options: wire::ImportOptions,
) -> Result<wire::BatchReceipt> {
    engine.app().await?.commit_import(id, options).await
}

/// Forgets a file that was opened.
#[tauri::command]
#[specta::specta]
pub async fn close_import(engine: tauri::State<'_, Engine>, id: String) -> Result<()> {
    engine.app_for(Right::Manage).await?.close_import(id);
    Ok(())
}

/// Asks where, then writes the rows that would be left out, with line and reason. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_rejected_rows(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    id: String,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Manage).await?;
    let name = app.rejects_name(&id)?;
    match native::ask_where_to_save(&window, "Download rejected rows", &name).await {
        Some(path) => app
            .write_rejects(id, path.clone())
            .await
            .map(|_| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks where, then writes the sample file. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_sample_csv(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<String>> {
    engine.app_for(Right::Manage).await?;
    match native::ask_where_to_save(&window, "Download sample CSV", "invites-sample.csv").await {
        Some(path) => muster_app::write_sample_csv(path.clone())
            .await
            .map(|()| Some(path.display().to_string())),
        None => Ok(None),
    }
}
