//! Synchronises directories by the clock. Only the process that hands messages over does it, each directory as a task of its own:
//! one that is slow or down holds up neither the others nor anything else.

use std::{collections::HashMap, sync::Arc, time::Duration};

use muster_store::DirectoryInFull;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::{
    App, ErrorCode, Result,
    accounts::Person,
    directories::{is_full_due, next_due, sync_settings_of},
};

/// How often it is looked what is due: another process may change the settings.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// Directories that are read at once.
const AT_ONCE: usize = 4;

/// Runs until `stop`. What goes on then is given up, and goes on the next time.
pub(super) async fn sync_while(app: &Arc<App>, stop: &CancellationToken) {
    let mut wakes = app.directory_wakes();
    // Whatever is noted as going on was ended by a crash: this process has just begun to do this.
    if let Err(error) = settle(app).await {
        tracing::warn!(%error, "what earlier syncs left could not be settled");
    }
    // Dropped with this future, which ends them.
    let mut tasks: JoinSet<String> = JoinSet::new();
    let mut going: HashMap<String, CancellationToken> = HashMap::new();
    while !stop.is_cancelled() {
        wakes.borrow_and_update();
        if let Err(error) = begin_due(app, &mut tasks, &mut going, stop).await {
            tracing::warn!(%error, "the syncs of directories wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = wakes.changed() => {}
            Some(ended) = tasks.join_next(), if !tasks.is_empty() => {
                match ended {
                    Ok(id) => drop(going.remove(&id)),
                    // Which one it was is not told.
                    Err(error) => {
                        tracing::error!(%error, "a sync ended badly");
                        going.clear();
                    }
                }
            }
            () = stop.cancelled() => {}
        }
    }
}

async fn settle(app: &App) -> Result<()> {
    for directory in app.store.directories_in_full().await? {
        let setup = directory.setup;
        // Whoever presses Sync just now is not to find the turn taken for nothing.
        if app.noted_as_running(&setup.id).await?.is_none() {
            continue;
        }
        // Another process may be at it.
        if let Some(_turn) = app.try_turn(&setup.id, false).await? {
            app.note_broken_off(&setup.id, &setup.name).await?;
        }
    }
    Ok(())
}

async fn begin_due(
    app: &Arc<App>,
    tasks: &mut JoinSet<String>,
    going: &mut HashMap<String, CancellationToken>,
    stop: &CancellationToken,
) -> Result<()> {
    for directory in app.store.directories_in_full().await? {
        let id = directory.setup.id.clone();
        if going.len() >= AT_ONCE {
            break;
        }
        if going.contains_key(&id) || !is_due(app, &directory)? {
            continue;
        }
        let (app, stop) = (app.clone(), stop.child_token());
        going.insert(id.clone(), stop.clone());
        tasks.spawn(async move {
            tokio::select! {
                () = sync(&app, directory) => {}
                () = stop.cancelled() => {}
            }
            id
        });
    }
    Ok(())
}

fn is_due(app: &App, directory: &DirectoryInFull) -> Result<bool> {
    let setup = &directory.setup;
    if !setup.enabled || setup.kind != "ldap" || setup.settings.is_empty() {
        return Ok(false);
    }
    let now = app.clock.now();
    let settings = sync_settings_of(setup)?;
    Ok(next_due(&settings, &directory.progress, now).is_some_and(|at| at <= now))
}

async fn sync(app: &App, directory: DirectoryInFull) {
    let name = directory.setup.name.clone();
    match sync_once(app, directory).await {
        Ok(()) => {}
        Err(error) if error.code == ErrorCode::DirectoryFailed => {
            tracing::warn!(directory = %name, words = %error, "the directory could not be read; trying again later");
        }
        Err(error) => tracing::warn!(directory = %name, words = %error, "the directory was not synchronised"),
    }
}

async fn sync_once(app: &App, directory: DirectoryInFull) -> Result<()> {
    let id = directory.setup.id.clone();
    let Some(turn) = app.try_turn(&id, false).await? else {
        return Ok(());
    };
    let settings = sync_settings_of(&directory.setup)?;
    let full = is_full_due(&settings, &directory.progress, app.clock.now());
    // Nobody asked for it.
    let report = app
        .sync_in_turn(&id, full, None, &turn, &Person::itself(), "")
        .await?;
    tracing::info!(
        directory = %directory.setup.name,
        outcome = %report.outcome,
        full = report.full,
        new = report.counts.new,
        changed = report.counts.changed,
        disabled = report.counts.disabled,
        gone = report.counts.gone,
        "a directory was synchronised"
    );
    Ok(())
}
