//! Where keys are kept: the operating system's keychain, or a file that only its owner can read.
//!
//! Which of the two is used, and when, is decided in `muster-app`. No key is made here, none is ever printed.

mod file;
mod keychain;

pub use file::{KeyFile, KeyFileError};
pub use keychain::{Keychain, KeychainError};

/// Length of every key, in bytes.
pub const KEY_LENGTH: usize = 32;

/// A key that is wiped from memory when dropped and does not show in `Debug`.
pub type Key = secrecy::SecretBox<[u8; KEY_LENGTH]>;
