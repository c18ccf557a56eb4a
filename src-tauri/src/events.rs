//! What the engine tells the window without being asked.

use muster_app::wire;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// Something changed; told at most ten times a second. The window fetches anew what it shows.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct EngineChanged {
    /// Rises with each change.
    pub revision: u32,
}

/// A step of *Test connection* ended: Settings → Mail.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct MailTestProgress {
    /// The step.
    pub step: wire::TestStep,
}

/// A step of *Test connection* ended: Settings → Mail.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct TextTestProgress {
    /// The step.
    pub step: wire::TestStep,
}

/// A step of *Test connection* ended: Settings → Bounces.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct BounceTestProgress {
    /// The step.
    pub step: wire::TestStep,
}

/// A step of *Test* ended: Settings → Directories.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct DirectoryTestProgress {
    /// The step.
    pub step: wire::TestStep,
}
