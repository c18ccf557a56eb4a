//! The desktop's own dialogs, file manager and browser.

use std::path::{Path, PathBuf};

use muster_app::{App, AppError, ErrorCode, Result};
use rfd::AsyncFileDialog;

use crate::{Window, desktop};

/// Asks where to save a file; its kind is told by the ending of the suggested name. `None` when cancelled.
pub async fn ask_where_to_save(window: &Window, title: &str, name: &str) -> Option<PathBuf> {
    let (title, name) = (title.to_owned(), name.to_owned());
    dialog(window, move |dialog| {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let kind = match ending {
            "toml" => "Templates".to_owned(),
            other => other.to_uppercase(),
        };
        dialog
            .set_title(title)
            .add_filter(kind, &[ending])
            .set_file_name(name.clone())
            .save_file()
    })
    .await
}

/// Asks for a template to be imported; `None` when cancelled.
pub async fn ask_for_template(window: &Window) -> Option<PathBuf> {
    dialog(window, |dialog| {
        dialog
            .set_title("Import template")
            .add_filter("Templates", &["toml"])
            .add_filter("All files", &["*"])
            .pick_file()
    })
    .await
}

/// Asks for a file to be imported; `None` when cancelled.
pub async fn ask_for_import(window: &Window) -> Option<PathBuf> {
    dialog(window, |dialog| {
        dialog
            .set_title("Bulk enrollment")
            .add_filter("CSV and Excel", &["csv", "tsv", "tab", "txt", "xlsx"])
            .add_filter("All files", &["*"])
            .pick_file()
    })
    .await
}

/// Asks for mails to be read for bounces; empty when cancelled.
pub async fn ask_for_mails(window: &Window) -> Vec<PathBuf> {
    desktop::ask(window, |dialog| {
        dialog
            .set_title("Read bounces")
            .add_filter("Mails", &["eml", "mbox", "mbx", "txt"])
            .add_filter("All files", &["*"])
            .pick_files()
    })
    .await
}

/// Asks for a folder; `None` when cancelled.
pub async fn ask_for_folder(window: &Window, title: &str) -> Option<PathBuf> {
    let title = title.to_owned();
    dialog(window, move |dialog| dialog.set_title(title).pick_folder()).await
}

/// Asks for a picture; `None` when cancelled.
pub async fn ask_for_picture(window: &Window, title: &str) -> Option<PathBuf> {
    let title = title.to_owned();
    dialog(window, move |dialog| {
        dialog
            .set_title(title)
            .add_filter("Pictures", &["png", "jpg", "jpeg", "svg"])
            .pick_file()
    })
    .await
}

/// Asks for a PEM file; `None` when cancelled.
pub async fn ask_for_pem(window: &Window, title: &str) -> Option<PathBuf> {
    let title = title.to_owned();
    dialog(window, move |dialog| {
        dialog
            .set_title(title)
            .add_filter("PEM", &["pem", "crt", "cer", "key"])
            .pick_file()
    })
    .await
}

async fn dialog<F>(
    window: &Window,
    show: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Option<PathBuf>
where
    F: Future<Output = Option<rfd::FileHandle>> + Send + 'static,
{
    desktop::ask(window, show).await.into_iter().next()
}

/// Shows a folder in the file manager.
pub fn reveal(folder: &Path) -> Result<()> {
    desktop::open_path(folder).map_err(|error| {
        AppError::new(
            ErrorCode::File,
            format!("The folder could not be shown: {error}."),
        )
        .hint(format!("It is {}.", folder.display()))
    })
}

/// Opens a link of ours in the browser; nothing else.
pub async fn open_in_browser(app: &App, link: &str) -> Result<()> {
    // The pages are named in Settings: whoever has an invite's link at hand need not see those.
    let may_open = app.is_own_link(link).await?
        || app
            .sending_presets()
            .await?
            .iter()
            .any(|preset| preset.source == link);
    if !may_open {
        return Err(AppError::new(
            ErrorCode::InvalidInput,
            "Only links of the portal and pages that Muster names can be opened.",
        ));
    }
    open_page(link)
}

/// Opens a page whose address did not come from the window.
pub fn open_page(address: &str) -> Result<()> {
    desktop::open_url(address).map_err(|error| {
        AppError::new(
            ErrorCode::File,
            format!("The browser could not be opened: {error}."),
        )
    })
}
