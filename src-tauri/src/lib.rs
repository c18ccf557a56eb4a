//! The desktop shell: the only Rust that knows Tauri.
