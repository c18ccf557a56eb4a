//! Stories on the real window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod every_screen;
mod first_invite;
mod opening;
