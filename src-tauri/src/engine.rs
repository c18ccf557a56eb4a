//! The engine behind the window: opened at start-up, or the reason why it could not be.

use std::sync::Arc;

use muster_app::{App, Result};

/// Managed by Tauri.
pub struct Engine;

impl Engine {
    /// The open engine, or why there is none.
    pub fn app(&self) -> Result<Arc<App>> {
        Err(muster_app::AppError::new(
            muster_app::ErrorCode::Internal,
            "not yet",
        ))
    }
    /// Opens it again.
    pub async fn restart(&self) -> Result<Arc<App>> {
        self.app()
    }
}
