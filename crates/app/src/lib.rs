//! Use cases: what the console, the portal and the command line call. One file a feature.
//!
//! No Tauri, no HTTP, no SQL: those live in the faces and in the store.

pub mod error;
pub mod portal;
pub mod wire;

pub use error::{AppError, ErrorCode, Result};
mod stub;
/// The engine.
pub struct App;
impl App {
    #![allow(missing_docs, clippy::todo)]
    pub async fn test_mail(
        &self,
        change: wire::MailChange,
        tell: impl Fn(wire::TestStep) + Send + Sync + 'static,
    ) -> Result<Vec<wire::TestStep>> {
        todo!()
    }
    pub async fn export_invites_to(&self, filter: wire::InviteFilter, path: &std::path::Path) -> Result<()> {
        todo!()
    }
    pub fn outbox_folder(&self) -> std::path::PathBuf {
        todo!()
    }
    pub async fn is_own_link(&self, link: &str) -> Result<bool> {
        todo!()
    }
}
