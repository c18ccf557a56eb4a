//! The desktop shell: the only Rust that knows Tauri. Plugins, state and start-up; no rule of the product.

pub mod commands;
mod engine;
mod events;
mod native;
