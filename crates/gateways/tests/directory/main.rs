//! Directories: a real OpenLDAP, a real domain controller (Samba), and servers that misbehave.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod active_directory;
mod broken;
mod groups;
mod hostile;
mod large;
mod lines;
mod probe;
mod read;
mod settings;
mod sign_in;
mod support;
mod twin;
