//! What only the desktop can do: file dialogs, the file manager, the browser, and a fresh start of the engine.

use muster_app::{Result, wire};
use muster_domain::account::Right;

use crate::{engine::Engine, native};

/// Asks where, then writes the invites that the filter shows as CSV. Gives the file's path, or `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn export_invites(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    filter: wire::InviteFilter,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::Read).await?;
    match native::ask_where_to_save(&window, "Export invites", "invites.csv").await {
        Some(path) => app
            .export_invites_to(filter, &path)
            .await
            .map(|()| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks where, then writes the devices that the filter shows into a CSV file. Gives its path, or `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn export_devices(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    filter: wire::DeviceFilter,
) -> Result<Option<String>> {
    let app = engine.app_for(Right::SeeDevices).await?;
    match native::ask_where_to_save(&window, "Export devices", "devices.csv").await {
        Some(path) => app
            .export_devices_to(filter, &path)
            .await
            .map(|_| Some(path.display().to_string())),
        None => Ok(None),
    }
}

/// Asks where, then writes the cards of a selection as a PDF. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn print_cards(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    selection: wire::Selection,
    options: wire::CardOptions,
) -> Result<Option<wire::CardsMade>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_where_to_save(&window, "Save cards", "invite-cards.pdf").await {
        Some(path) => app.print_cards(selection, options, path).await.map(Some),
        None => Ok(None),
    }
}

/// Asks for a picture, then takes the logo from it. `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn choose_logo(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
) -> Result<Option<wire::LogoView>> {
    let app = engine.app_for(Right::Manage).await?;
    match native::ask_for_picture(&window, "Choose a logo").await {
        Some(path) => app.save_logo_from(&path).await,
        None => Ok(None),
    }
}

/// Asks for a PEM file. Gives its path, or `null` when cancelled.
#[tauri::command]
#[specta::specta]
pub async fn pick_file(
    engine: tauri::State<'_, Engine>,
    window: crate::Window,
    title: String,
) -> Result<Option<String>> {
    engine.app_for(Right::Manage).await?;
    Ok(native::ask_for_pem(&window, &title)
        .await
        .map(|path| path.display().to_string()))
}

/// Shows the trial outbox in the file manager.
#[tauri::command]
#[specta::specta]
pub async fn reveal_outbox(engine: tauri::State<'_, Engine>) -> Result<()> {
    native::reveal(&engine.app_for(Right::Manage).await?.outbox_folder())
}

/// Opens the link of an invite, or the portal's address, in the browser of this computer; nothing else can be opened.
#[tauri::command]
#[specta::specta]
pub async fn open_link(engine: tauri::State<'_, Engine>, link: String) -> Result<()> {
    let app = engine.app_for(Right::SignedIn).await?;
    native::open_in_browser(&app, &link).await
}

/// Opens the terms of the authority of the form in the browser of this computer: the address comes from the authority's own
/// directory, never from the window.
#[tauri::command]
#[specta::specta]
pub async fn open_acme_terms(engine: tauri::State<'_, Engine>, settings: wire::AcmeSettings) -> Result<()> {
    match engine
        .app_for(Right::Manage)
        .await?
        .acme_directory(&settings)
        .await?
        .terms
    {
        Some(terms) => native::open_page(&terms),
        None => Ok(()),
    }
}

/// Tries again to open the data folder after a start that failed.
#[tauri::command]
#[specta::specta]
pub async fn restart_engine(engine: tauri::State<'_, Engine>) -> Result<wire::Overview> {
    engine.open().await?.overview().await
}
