//! The system's randomness in the shape that the device protocols ask for.

use getrandom_next::{SysRng, rand_core::UnwrapErr};

/// The system's random numbers. A system that has none left cannot make keys either: the program ends there and then, for
/// a key or nonce that could be guessed must never leave.
pub(crate) fn random() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}
