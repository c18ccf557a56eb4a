//! Settings → Organisation: the logo of mails, portal and cards. What is kept is a picture made anew, never the file that was
//! chosen.

use std::{path::Path, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use muster_domain::account::Right;
use muster_print::{Logo, LogoError, Tone};
use serde::{Deserialize, Serialize};

use super::{Config, LOGO, json};
use crate::{App, AppError, ErrorCode, Result, content_name::content_name, wire::LogoView};

/// Largest file that is looked at, in bytes; the reader's own bound is lower.
const MAX_FILE: u64 = 8 * 1024 * 1024;

/// The logo as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Stored {
    /// Base64.
    png: String,
    width: u32,
    height: u32,
    plate: bool,
}

/// The logo as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandLogo {
    /// A PNG.
    pub png: Vec<u8>,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Shown on a white plate where the ground is dark: it would be hard to see.
    pub plate: bool,
    /// Names this picture among all that were ever chosen.
    pub name: String,
}

/// Reads the logo as the store has it.
pub(super) fn read(stored: Option<&String>) -> Result<Option<Arc<BrandLogo>>> {
    let Some(text) = stored else { return Ok(None) };
    let damaged = |words: String| {
        AppError::new(
            ErrorCode::DatabaseDamaged,
            format!("The logo cannot be read: {words}."),
        )
        .hint("Choose it anew in Settings, Organisation.")
    };
    let kept: Stored = serde_json::from_str(text).map_err(|error| damaged(error.to_string()))?;
    let png = STANDARD
        .decode(&kept.png)
        .map_err(|error| damaged(error.to_string()))?;
    Ok(Some(Arc::new(BrandLogo {
        name: content_name(&png),
        png,
        width: kept.width,
        height: kept.height,
        plate: kept.plate,
    })))
}

impl App {
    /// The logo, when there is one.
    pub async fn logo(&self) -> Result<Option<LogoView>> {
        self.may(Right::Read).await?;
        Ok(view(&*self.config().await?))
    }

    /// Takes the logo from a file: PNG, JPEG or SVG.
    ///
    /// # Errors
    /// A file that cannot be read, or is no logo, in words for whoever chose it.
    pub async fn save_logo_from(&self, path: &Path) -> Result<Option<LogoView>> {
        self.may(Right::Manage).await?;
        let problem = |error: std::io::Error| {
            AppError::new(
                ErrorCode::File,
                format!("{} could not be read: {error}.", path.display()),
            )
        };
        let about = tokio::fs::metadata(path).await.map_err(problem)?;
        if about.len() > MAX_FILE || !about.is_file() {
            return Err(refused(LogoError::TooManyBytes));
        }
        let bytes = tokio::fs::read(path).await.map_err(problem)?;
        self.save_logo(bytes).await
    }

    /// The same from the bytes of a file.
    pub async fn save_logo(&self, bytes: Vec<u8>) -> Result<Option<LogoView>> {
        self.may(Right::Manage).await?;
        let logo = tokio::task::spawn_blocking(move || Logo::read(&bytes))
            .await
            .map_err(|error| AppError::new(ErrorCode::Internal, error.to_string()))?
            .map_err(refused)?;
        let stored = Stored {
            png: STANDARD.encode(&logo.png),
            width: logo.width,
            height: logo.height,
            plate: logo.transparent && logo.tone != Tone::Light,
        };
        self.put(vec![(LOGO, json(&stored)?)]).await?;
        self.logo().await
    }

    /// Takes the logo away: the mark with the first letters stands in its place again.
    pub async fn remove_logo(&self) -> Result<()> {
        self.may(Right::Manage).await?;
        self.put(vec![(LOGO, None)]).await
    }
}

fn refused(error: LogoError) -> AppError {
    AppError::new(ErrorCode::InvalidInput, error.to_string())
}

fn view(config: &Config) -> Option<LogoView> {
    config.logo.as_ref().map(|logo| LogoView {
        data: format!("data:image/png;base64,{}", STANDARD.encode(&logo.png)),
        width: logo.width,
        height: logo.height,
        plate: logo.plate,
    })
}
