//! How a store is opened.

use std::time::Duration;

/// How a store is opened. The defaults are right for the console and the headless server.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// Connections that read beside the one that writes; at least one.
    pub readers: usize,
    /// How long a write waits for another process before it is [`Busy`](crate::StoreError::Busy); also how long opening
    /// waits for another process that is opening or migrating.
    pub busy_timeout: Duration,
    /// Operations that may wait in a queue; more wait in the caller's task.
    pub queue: usize,
    /// Reads the whole database for damage while opening. Before a migration that is always done.
    pub check_on_open: bool,
    /// The database never grows beyond so many bytes; a write that would is [`DiskFull`](crate::StoreError::DiskFull).
    pub max_bytes: Option<u64>,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            readers: 3,
            busy_timeout: Duration::from_secs(10),
            queue: 1024,
            check_on_open: false,
            max_bytes: None,
        }
    }
}
