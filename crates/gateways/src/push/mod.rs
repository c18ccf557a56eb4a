//! Calls to Apple devices: a push says only "come and ask", and what a device is to do it then asks of us.
//!
//! Five answers matter to who calls: called, this device can no longer be called, this address of the device is no good, no
//! device can be called until an admin acts, and later. [`PushError`] keeps them apart. A call may be repeated without
//! harm: Apple keeps only the last one for a device that is off. When to call again is not decided here.

mod answer;
mod apple;
mod error;
mod identity;
mod line;
mod memory;
mod server;
mod stream;
mod target;
mod tls;
mod transport;
mod words;

pub use apple::ApplePush;
pub use error::PushError;
pub use identity::PushIdentity;
pub use memory::MemoryPush;
pub use server::PushServer;
pub use target::{PushTarget, PushToken};
pub use transport::{PushTransport, Pushed};
