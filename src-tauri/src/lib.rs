//! The desktop shell: the only Rust that knows Tauri. Plugins, state and start-up; no rule of the product.

#[cfg(not(test))]
mod again;
#[cfg(not(test))]
mod arguments;
pub mod commands;
mod desktop;
mod engine;
mod events;
mod native;
mod notice;
#[cfg(not(test))]
mod start;
#[cfg(test)]
mod walk;

#[cfg(not(test))]
pub use start::run;

/// What the window runs on. In tests Tauri's own stand-in, which needs no display: commands are called through it as the
/// window calls them.
#[cfg(not(test))]
type Runtime = tauri::Wry;
#[cfg(test)]
type Runtime = tauri::test::MockRuntime;

/// The window of a command.
type Window = tauri::WebviewWindow<Runtime>;
