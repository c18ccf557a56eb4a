//! Hosting: runs the portal as the settings say, and starts it anew when they change, by this process or by another one on
//! the same data folder. The console and the headless server both host it by this.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use muster_app::{App, Hosting};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::{ManagedTls, PortalConfig, PortalError, RunningPortal, networks, start};

/// How long until a portal that could not start is tried again with the same settings.
const TRY_AGAIN: Duration = Duration::from_secs(10);
/// How often the settings are looked at for what another process saved.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// A portal that runs, and how it was set when it was started.
pub struct Hosted {
    portal: RunningPortal,
    hosting: Hosting,
}

impl Hosted {
    /// Where it listens, with the real port.
    pub fn local_addr(&self) -> SocketAddr {
        self.portal.local_addr()
    }
}

/// Starts the portal once, as set. For a host that wants to fail when it cannot.
pub async fn host_once(app: &Arc<App>) -> Result<Hosted, String> {
    let hosting = app.hosting().await.map_err(|error| error.message)?;
    let portal = host(app, &hosting)
        .await
        .inspect_err(|problem| app.portal_stopped(Some(problem.clone())))?;
    Ok(Hosted { portal, hosting })
}

/// Hosts until `stop`, within the console: only while the settings ask for it.
pub async fn host_embedded(app: Arc<App>, stop: CancellationToken) {
    keep_hosting(app, None, true, stop).await;
}

/// Hosts until `stop`, beginning with a portal that [`host_once`] started.
pub async fn host_while(app: Arc<App>, first: Hosted, stop: CancellationToken) {
    keep_hosting(app, Some(first), false, stop).await;
}

async fn keep_hosting(app: Arc<App>, mut first: Option<Hosted>, embedded: bool, stop: CancellationToken) {
    let mut changes = app.portal_changes();
    while !stop.is_cancelled() {
        changes.borrow_and_update();
        let (hosting, hosted) = match first.take() {
            Some(Hosted { portal, hosting }) => (hosting, Ok(portal)),
            None => match app.hosting().await {
                Ok(hosting) if embedded && !hosting.embedded => {
                    app.portal_stopped(None);
                    tokio::select! {
                        () = changed(&app, &hosting, embedded, &mut changes) => {}
                        () = stop.cancelled() => {}
                    }
                    continue;
                }
                Ok(hosting) => {
                    let hosted = host(&app, &hosting).await;
                    (hosting, hosted)
                }
                Err(error) => {
                    tracing::warn!(%error, "the portal's settings could not be read; trying again");
                    tokio::select! {
                        () = tokio::time::sleep(TRY_AGAIN) => {}
                        _ = changes.changed() => {}
                        () = stop.cancelled() => {}
                    }
                    continue;
                }
            },
        };
        let problem = match hosted {
            Ok(mut portal) => {
                let ended = tokio::select! {
                    ended = portal.wait() => Some(ended.err().map(|error| words(&error))),
                    // The authority comes to this portal: whoever hosts it asks for its certificate.
                    () = app.keep_certificate() => None,
                    () = changed(&app, &hosting, embedded, &mut changes) => None,
                    () = stop.cancelled() => None,
                };
                let Some(problem) = ended else {
                    // It takes no new visitor from here on, and only finishes what is under way.
                    app.portal_stopped(None);
                    if let Err(error) = portal.stop().await {
                        tracing::warn!(%error, "the portal did not stop cleanly");
                    }
                    continue;
                };
                tracing::error!(?problem, "the portal ended");
                problem
            }
            Err(problem) => {
                tracing::warn!(%problem, "the portal could not start");
                Some(problem)
            }
        };
        app.portal_stopped(problem);
        tokio::select! {
            () = tokio::time::sleep(TRY_AGAIN) => {}
            () = changed(&app, &hosting, embedded, &mut changes) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Returns once the settings ask for another portal than `hosting`, or for a start anew: at once when this process saved
/// them, within [`LOOK_EVERY`] when another one did.
async fn changed(app: &App, hosting: &Hosting, embedded: bool, changes: &mut watch::Receiver<u64>) {
    loop {
        tokio::select! {
            _ = changes.changed() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
        match app.hosting().await {
            Ok(now) if !hosting.is_same_portal(&now) || (embedded && hosting.embedded != now.embedded) => {
                tracing::info!("the portal's settings were changed elsewhere");
                return;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "the portal's settings could not be read; it goes on as it is");
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
    app.portal_started(portal.local_addr(), hosting.clone());
    tracing::info!(address = %portal.local_addr(), "the portal listens");
    Ok(portal)
}

fn words(error: &PortalError) -> String {
    format!("{error} {}", error.remedy())
}
