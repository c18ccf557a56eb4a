//! Hosting: runs the portal as the settings say, and starts it anew when they change. The console and the headless server
//! both host it by this.

use std::{sync::Arc, time::Duration};

use muster_app::{App, Hosting};
use tokio_util::sync::CancellationToken;

use crate::{ManagedTls, PortalConfig, PortalError, RunningPortal, networks, start};

/// How long until a portal that could not start is tried again with the same settings.
const TRY_AGAIN: Duration = Duration::from_secs(10);

/// Starts the portal once, as set. For a host that wants to fail when it cannot.
pub async fn host_once(app: &Arc<App>) -> Result<RunningPortal, String> {
    let hosting = app.hosting().await.map_err(|error| error.message)?;
    host(app, &hosting)
        .await
        .inspect_err(|problem| app.portal_stopped(Some(problem.clone())))
}

/// Hosts until `stop`, within the console: only while the settings ask for it.
pub async fn host_embedded(app: Arc<App>, stop: CancellationToken) {
    keep_hosting(app, None, true, stop).await;
}

/// Hosts until `stop`, beginning with a portal that [`host_once`] started.
pub async fn host_while(app: Arc<App>, first: RunningPortal, stop: CancellationToken) {
    keep_hosting(app, Some(first), false, stop).await;
}

async fn keep_hosting(
    app: Arc<App>,
    mut first: Option<RunningPortal>,
    embedded: bool,
    stop: CancellationToken,
) {
    let mut changes = app.portal_changes();
    while !stop.is_cancelled() {
        changes.borrow_and_update();
        let wanted = match app.hosting().await {
            Ok(hosting) => Some(hosting).filter(|hosting| hosting.embedded || !embedded),
            Err(error) => {
                tracing::warn!(%error, "the portal's settings could not be read; trying again");
                pause(TRY_AGAIN, &mut changes, &stop).await;
                continue;
            }
        };
        let Some(hosting) = wanted else {
            app.portal_stopped(None);
            tokio::select! { _ = changes.changed() => {}, () = stop.cancelled() => {} }
            continue;
        };
        let hosted = match first.take() {
            Some(running) => Ok(running),
            None => host(&app, &hosting).await,
        };
        match hosted {
            Ok(mut portal) => {
                tokio::select! {
                    ended = portal.wait() => {
                        let problem = ended.err().map(|error| words(&error));
                        tracing::error!(?problem, "the portal ended");
                        app.portal_stopped(problem);
                        pause(TRY_AGAIN, &mut changes, &stop).await;
                        continue;
                    }
                    // The authority comes to this portal: whoever hosts it asks for its certificate.
                    () = app.keep_certificate() => {}
                    _ = changes.changed() => {}
                    () = stop.cancelled() => {}
                }
                if let Err(error) = portal.stop().await {
                    tracing::warn!(%error, "the portal did not stop cleanly");
                }
                app.portal_stopped(None);
            }
            Err(problem) => {
                tracing::warn!(%problem, "the portal could not start");
                app.portal_stopped(Some(problem));
                pause(TRY_AGAIN, &mut changes, &stop).await;
            }
        }
    }
}

async fn host(app: &Arc<App>, hosting: &Hosting) -> Result<RunningPortal, String> {
    if hosting.acme.is_some() {
        app.show_certificate().await.map_err(|error| error.message)?;
    }
    let config = PortalConfig {
        listen: hosting.listen,
        certificate: hosting.certificate.clone(),
        managed: hosting.acme.as_ref().map(|acme| ManagedTls {
            board: app.acme_board(),
            http: acme.http,
        }),
        trusted_proxies: networks(&hosting.trusted_proxies).map_err(|error| error.to_string())?,
        public_address: hosting.public_address.clone(),
        time_zone: None,
    };
    let portal = start(app.clone(), config).await.map_err(|error| words(&error))?;
    app.portal_started(portal.local_addr());
    tracing::info!(address = %portal.local_addr(), "the portal listens");
    Ok(portal)
}

fn words(error: &PortalError) -> String {
    format!("{error} {}", error.remedy())
}

async fn pause(span: Duration, changes: &mut tokio::sync::watch::Receiver<u64>, stop: &CancellationToken) {
    tokio::select! {
        () = tokio::time::sleep(span) => {}
        _ = changes.changed() => {}
        () = stop.cancelled() => {}
    }
}
