//! The engine behind the window: being opened, open, or the reason why it could not be.
//!
//! The window appears at once; its first request waits here until the data folder is open.

use std::{path::PathBuf, sync::Arc};

use muster_app::{App, AppError, Dispatch, ErrorCode, OpenOptions, Result};
use muster_domain::account::Right;
use muster_portal::host_embedded;
use tokio::sync::{Mutex, watch};
use tokio_util::sync::CancellationToken;

use crate::{Runtime, notice};

/// Managed by Tauri.
pub struct Engine {
    folder: PathBuf,
    options: OpenOptions,
    window: tauri::AppHandle<Runtime>,
    state: watch::Sender<State>,
    running: Mutex<Option<Running>>,
}

#[derive(Clone)]
enum State {
    Opening,
    Open(Arc<App>),
    Failed(AppError),
}

/// What runs while the folder is open.
struct Running {
    dispatch: Dispatch,
    stop: CancellationToken,
}

impl Engine {
    /// An engine for `folder`, not open yet.
    pub fn new(folder: PathBuf, options: OpenOptions, window: tauri::AppHandle<Runtime>) -> Self {
        Self {
            folder,
            options,
            window,
            state: watch::channel(State::Opening).0,
            running: Mutex::default(),
        }
    }

    /// The open engine, or why there is none. Waits while it is being opened.
    pub async fn app(&self) -> Result<Arc<App>> {
        let mut state = self.state.subscribe();
        let settled = state.wait_for(|state| !matches!(state, State::Opening)).await;
        match settled.as_deref() {
            Ok(State::Open(app)) => Ok(app.clone()),
            Ok(State::Failed(error)) => Err(error.clone()),
            _ => Err(AppError::new(ErrorCode::Internal, "Muster is closing.")),
        }
    }

    /// The same for what asks the desktop first: nobody sees a dialog for what they may not do.
    pub async fn app_for(&self, right: Right) -> Result<Arc<App>> {
        let app = self.app().await?;
        app.require(right).await?;
        Ok(app)
    }

    /// Opens the data folder and starts what runs beside the window.
    pub async fn open(&self) -> Result<Arc<App>> {
        let mut running = self.running.lock().await;
        if running.is_some() {
            return self.app().await;
        }
        self.state.send_replace(State::Opening);
        match App::open(&self.folder, self.options.clone()).await {
            Ok(app) => {
                if let Err(error) = app.ask_before_going_on().await {
                    tracing::warn!(%error, "whether to go on sending could not be looked up; it goes on");
                }
                let stop = CancellationToken::new();
                tokio::spawn(host_embedded(app.clone(), stop.clone()));
                tokio::spawn(notice::tell_changes(
                    app.clone(),
                    self.window.clone(),
                    stop.clone(),
                ));
                *running = Some(Running {
                    dispatch: Dispatch::start(app.clone()),
                    stop,
                });
                // The window has a seat of its own, where people sign in; what runs beside it asks nobody.
                let seated = app.at_console();
                self.state.send_replace(State::Open(seated.clone()));
                Ok(seated)
            }
            Err(error) => {
                tracing::error!(%error, code = ?error.code, "the data folder could not be opened");
                self.state.send_replace(State::Failed(error.clone()));
                Err(error)
            }
        }
    }

    /// Finishes what is in flight; what takes too long is recovered at the next start.
    pub async fn close(&self) {
        if let Some(running) = self.running.lock().await.take() {
            running.stop.cancel();
            running.dispatch.stop().await;
        }
    }
}
