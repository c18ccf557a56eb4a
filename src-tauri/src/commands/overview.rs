//! The shell, the first run and the outbox job.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// State of the whole program.
#[tauri::command]
#[specta::specta]
pub async fn overview(engine: tauri::State<'_, Engine>) -> Result<wire::Overview> {
    engine.app().await?.overview().await
}

/// Completes the first run.
#[tauri::command]
#[specta::specta]
pub async fn complete_first_run(
    engine: tauri::State<'_, Engine>,
    form: wire::FirstRun,
) -> Result<wire::Overview> {
    engine.app().await?.complete_first_run(form).await
}

/// Puts a first step aside, or the whole checklist.
#[tauri::command]
#[specta::specta]
pub async fn skip_checklist_step(
    engine: tauri::State<'_, Engine>,
    step: wire::ChecklistStep,
) -> Result<wire::Overview> {
    engine.app().await?.skip_checklist_step(step).await
}

/// Where the outbox job stands.
#[tauri::command]
#[specta::specta]
pub async fn job_status(engine: tauri::State<'_, Engine>) -> Result<wire::JobStatus> {
    engine.app().await?.job_status().await
}

/// Pauses or resumes sending.
#[tauri::command]
#[specta::specta]
pub async fn pause_job(engine: tauri::State<'_, Engine>, paused: bool) -> Result<wire::JobStatus> {
    engine.app().await?.pause_job(paused).await
}

/// Forgets the tally of the finished run.
#[tauri::command]
#[specta::specta]
pub async fn reset_job_tally(engine: tauri::State<'_, Engine>) -> Result<wire::JobStatus> {
    engine.app().await?.reset_job_tally().await
}
