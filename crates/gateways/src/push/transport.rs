//! One face over the ways a call can go, so that the job runs the same code for Apple and for a test.

use muster_domain::time::Moment;

use super::{ApplePush, MemoryPush, PushError, PushTarget};

/// Apple took the call over. The device hears it when it is on; nothing tells whether it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pushed {
    /// Apple's own name for the call, for questions to its support.
    pub apns_id: Option<String>,
}

/// Where calls go. Cheap to clone; clones share the connection.
#[derive(Debug, Clone)]
pub enum PushTransport {
    /// Apple's push server.
    Apple(ApplePush),
    /// Nowhere: for tests.
    Memory(MemoryPush),
}

impl PushTransport {
    /// Calls one device. Apple keeps the call for a device that is off until `expires_at`.
    pub async fn push(&self, target: &PushTarget, expires_at: Moment) -> Result<Pushed, PushError> {
        match self {
            Self::Apple(apple) => apple.push(target, expires_at).await,
            Self::Memory(memory) => memory.push(target, expires_at).await,
        }
    }

    /// Whether the server can be reached and takes the certificate; calls nobody.
    pub async fn check(&self) -> Result<(), PushError> {
        match self {
            Self::Apple(apple) => apple.check().await,
            Self::Memory(memory) => memory.check(),
        }
    }
}
