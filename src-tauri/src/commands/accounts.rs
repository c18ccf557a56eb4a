//! Who sits at the console, and the accounts.

use muster_app::{Result, wire};

use crate::engine::Engine;

/// Who sits at the console.
#[tauri::command]
#[specta::specta]
pub async fn console_session(engine: tauri::State<'_, Engine>) -> Result<wire::ConsoleSession> {
    engine.app().await?.console_session().await
}

/// Signs in; the answer's state may ask for the code of the second factor.
#[tauri::command]
#[specta::specta]
pub async fn sign_in(engine: tauri::State<'_, Engine>, form: wire::SignIn) -> Result<wire::ConsoleSession> {
    engine.app().await?.sign_in(form).await
}

/// Opens the lock.
#[tauri::command]
#[specta::specta]
pub async fn unlock_console(
    engine: tauri::State<'_, Engine>,
    password: String,
) -> Result<wire::ConsoleSession> {
    engine.app().await?.unlock_console(password).await
}

/// Locks the console.
#[tauri::command]
#[specta::specta]
pub async fn lock_console(engine: tauri::State<'_, Engine>) -> Result<wire::ConsoleSession> {
    engine.app().await?.lock_console().await
}

/// Somebody touched keyboard or mouse: puts the lock off.
#[tauri::command]
#[specta::specta]
pub async fn console_active(engine: tauri::State<'_, Engine>) -> Result<wire::ConsoleSession> {
    engine.app().await?.console_active().await
}

/// Signs out.
#[tauri::command]
#[specta::specta]
pub async fn sign_out(engine: tauri::State<'_, Engine>) -> Result<wire::ConsoleSession> {
    engine.app().await?.sign_out().await
}

/// All accounts.
#[tauri::command]
#[specta::specta]
pub async fn list_accounts(engine: tauri::State<'_, Engine>) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.list_accounts().await
}

/// Makes an account; with the first one, the owner's own too.
#[tauri::command]
#[specta::specta]
pub async fn add_account(
    engine: tauri::State<'_, Engine>,
    draft: wire::AccountDraft,
) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.add_account(draft).await
}

/// Asks for a password from now on, although there is one person alone.
#[tauri::command]
#[specta::specta]
pub async fn protect_console(
    engine: tauri::State<'_, Engine>,
    own_password: String,
) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.protect_console(own_password).await
}

/// Changes an account.
#[tauri::command]
#[specta::specta]
pub async fn change_account(
    engine: tauri::State<'_, Engine>,
    edit: wire::AccountEdit,
) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.change_account(edit).await
}

/// Sets somebody's password.
#[tauri::command]
#[specta::specta]
pub async fn set_account_password(
    engine: tauri::State<'_, Engine>,
    id: String,
    password: String,
) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.set_account_password(id, password).await
}

/// Takes somebody's second factor away.
#[tauri::command]
#[specta::specta]
pub async fn remove_second_factor(
    engine: tauri::State<'_, Engine>,
    id: String,
) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.remove_second_factor(id).await
}

/// Removes an account.
#[tauri::command]
#[specta::specta]
pub async fn remove_account(engine: tauri::State<'_, Engine>, id: String) -> Result<Vec<wire::AccountRow>> {
    engine.app().await?.remove_account(id).await
}

/// Changes the own password.
#[tauri::command]
#[specta::specta]
pub async fn change_own_password(
    engine: tauri::State<'_, Engine>,
    current: String,
    new_password: String,
) -> Result<wire::ConsoleSession> {
    engine
        .app()
        .await?
        .change_own_password(current, new_password)
        .await
}

/// Offers a second factor for the own account.
#[tauri::command]
#[specta::specta]
pub async fn offer_second_factor(engine: tauri::State<'_, Engine>) -> Result<wire::SecondFactorOffer> {
    engine.app().await?.offer_second_factor().await
}

/// Takes the offered second factor on.
#[tauri::command]
#[specta::specta]
pub async fn confirm_second_factor(
    engine: tauri::State<'_, Engine>,
    password: String,
    code: String,
) -> Result<wire::ConsoleSession> {
    engine.app().await?.confirm_second_factor(password, code).await
}

/// Gives the own second factor up.
#[tauri::command]
#[specta::specta]
pub async fn drop_second_factor(
    engine: tauri::State<'_, Engine>,
    password: String,
) -> Result<wire::ConsoleSession> {
    engine.app().await?.drop_second_factor(password).await
}

/// Whether so many invites, sent now, would wait for a second account: the number that they are above then.
#[tauri::command]
#[specta::specta]
pub async fn would_wait(engine: tauri::State<'_, Engine>, invites: u32) -> Result<Option<u32>> {
    engine.app().await?.would_wait(invites).await
}

/// Sendings that wait for a second account's word.
#[tauri::command]
#[specta::specta]
pub async fn list_approvals(engine: tauri::State<'_, Engine>) -> Result<Vec<wire::ApprovalRow>> {
    engine.app().await?.list_approvals().await
}

/// One of them, as it would be sent now.
#[tauri::command]
#[specta::specta]
pub async fn review_approval(engine: tauri::State<'_, Engine>, id: String) -> Result<wire::ApprovalReview> {
    engine.app().await?.review_approval(id).await
}

/// Approves or declines one.
#[tauri::command]
#[specta::specta]
pub async fn answer_approval(
    engine: tauri::State<'_, Engine>,
    id: String,
    approve: bool,
) -> Result<Vec<wire::ApprovalRow>> {
    engine.app().await?.answer_approval(id, approve).await
}

/// Takes back one's own.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_approval(
    engine: tauri::State<'_, Engine>,
    id: String,
) -> Result<Vec<wire::ApprovalRow>> {
    engine.app().await?.withdraw_approval(id).await
}

/// Settings → Security.
#[tauri::command]
#[specta::specta]
pub async fn security_settings(engine: tauri::State<'_, Engine>) -> Result<wire::SecuritySettings> {
    engine.app().await?.security_settings().await
}

/// Saves them.
#[tauri::command]
#[specta::specta]
pub async fn save_security(
    engine: tauri::State<'_, Engine>,
    settings: wire::SecuritySettings,
) -> Result<wire::SecuritySettings> {
    engine.app().await?.save_security(settings).await
}
