//! Start-up: the plugins, the window, the engine behind it, and the end of all three.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    io::IsTerminal,
};

use anyhow::Context;
use muster_app::OpenOptions;
use tauri::{Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};
use tracing_subscriber::EnvFilter;

use crate::{again, arguments, commands, engine::Engine};

const SIZE: (f64, f64) = (1360.0, 860.0);
const LEAST_SIZE: (f64, f64) = (1180.0, 720.0);

/// Runs the console until its window is closed.
pub fn run() -> anyhow::Result<()> {
    let Some(arguments) = arguments::read(std::env::args().skip(1))? else {
        return Ok(());
    };
    let filter = EnvFilter::try_from_env("MUSTER_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    // They read the mail's HTML when the program starts, and at `trace` note every character of it.
    let filter = ["html5ever=off", "selectors=off", "h2=off"]
        .into_iter()
        .filter_map(|quiet| quiet.parse().ok())
        .fold(filter, EnvFilter::add_directive);
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();

    let commands = commands::builder();
    let options = OpenOptions {
        key: arguments.key,
        ..OpenOptions::default()
    };
    let built = tauri::Builder::default()
        .plugin(
            tauri_plugin_single_instance::Builder::new()
                .dbus_id(instance_name(&arguments.folder))
                .callback(|app, _, _| {
                    if let Some(window) = app.get_webview_window("main") {
                        let shown = window
                            .unminimize()
                            .and_then(|()| window.show())
                            .and_then(|()| window.set_focus());
                        if let Err(error) = shown {
                            tracing::warn!(%error, "the window could not be brought to the front");
                        }
                    }
                })
                .build(),
        )
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(commands.invoke_handler())
        .setup(move |app| {
            commands.mount_events(app);
            app.manage(Engine::new(arguments.folder, options, app.handle().clone()));
            let handle = app.handle().clone();
            tauri::async_runtime::spawn(async move {
                // A failure is kept in the engine's state: the window shows it with a way on.
                let _ = handle.state::<Engine>().open().await;
            });
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Muster")
                .inner_size(SIZE.0, SIZE.1)
                .min_inner_size(LEAST_SIZE.0, LEAST_SIZE.1)
                .prevent_overflow()
                .center()
                // The console is one page of its own; nothing else is ever loaded into its window.
                .on_navigation(|url| {
                    matches!(url.scheme(), "tauri" | "about") || url.host_str() == Some("tauri.localhost")
                })
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(tauri::Error::PluginInitialization(plugin, words)) if plugin == "single-instance" => {
            return again::start(&words);
        }
        Err(error) => return Err(error).context("the window could not be opened"),
    };
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            tauri::async_runtime::block_on(app.state::<Engine>().close());
        }
    });
    Ok(())
}

/// One console a data folder: a second start brings the first to the front.
fn instance_name(folder: &std::path::Path) -> String {
    let mut hasher = DefaultHasher::new();
    folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_owned())
        .hash(&mut hasher);
    format!("app.muster.console.f{:016x}", hasher.finish())
}
