//! Work that blocks or takes long, off the threads that serve.

use crate::{AppError, ErrorCode, Result};

/// Does it on a thread of its own; `what` says what is lost when that thread ends badly.
pub(crate) async fn apart<T: Send + 'static>(
    what: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| AppError::new(ErrorCode::Internal, what))
}
