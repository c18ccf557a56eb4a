//! Until somebody stops the program.

use anyhow::Context;

/// Returns at Ctrl-C, or when the system asks the program to end (SIGTERM).
pub async fn asked() -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut end = signal(SignalKind::terminate()).context("signals cannot be received")?;
        tokio::select! {
            ended = tokio::signal::ctrl_c() => ended.context("signals cannot be received"),
            _ = end.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c()
        .await
        .context("signals cannot be received")
}
