//! A portal that is hosted follows the settings that somebody else saved on the same data folder: the real engine twice, each
//! with a store of its own.

use std::{net::TcpListener, path::Path, sync::Arc, time::Duration};

use muster_app::{App, KeySource, OpenOptions, wire::PortalStatus};
use muster_portal::{host_embedded, host_once, host_while};
use reqwest::{Client, tls::Version};
use tempfile::TempDir;
use tokio::{
    net::TcpStream,
    task::JoinHandle,
    time::{Instant, sleep},
};
use tokio_util::sync::CancellationToken;

use crate::{set_up::client, tls::Authority};

/// Longest that following may take: it looks every two seconds.
const SOON: Duration = Duration::from_secs(6);
/// The same for a portal that is tried again with settings that stayed as they were.
const LATER: Duration = Duration::from_secs(16);

struct Stage {
    /// Hosts the portal.
    host: Arc<App>,
    /// Changes the settings.
    other: Arc<App>,
    folder: TempDir,
    stop: CancellationToken,
    hosting: Option<JoinHandle<()>>,
}

async fn open(folder: &Path) -> Arc<App> {
    let options = OpenOptions {
        key: KeySource::File,
        ..OpenOptions::default()
    };
    App::open(folder, options).await.unwrap()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// A data folder whose portal is to listen on `port`, and runs nowhere yet.
async fn stage(port: u16) -> Stage {
    let folder = TempDir::new().unwrap();
    let host = open(folder.path()).await;
    let other = open(folder.path()).await;
    let stage = Stage {
        host,
        other,
        folder,
        stop: CancellationToken::new(),
        hosting: None,
    };
    stage
        .set(&[
            ("portal.listen_host", "127.0.0.1"),
            ("portal.listen_port", &port.to_string()),
        ])
        .await;
    // The copy in the host's memory is from before, and grows old within a second.
    sleep(Duration::from_millis(1_100)).await;
    stage
}

/// The same within a console.
async fn console(port: u16) -> Stage {
    let mut stage = stage(port).await;
    stage.hosting = Some(tokio::spawn(host_embedded(
        stage.host.clone(),
        stage.stop.clone(),
    )));
    stage.listens_on(port, SOON).await;
    stage
}

impl Stage {
    /// Saves settings beside the host, as another process does.
    async fn set(&self, changes: &[(&str, &str)]) {
        let changes: Vec<(String, String)> = changes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.other.change_settings(&changes).await.unwrap();
    }

    async fn set_port(&self, port: u16) {
        self.set(&[("portal.listen_port", &port.to_string())]).await;
    }

    /// The status that `wanted` waits for. None on the way there may name an address that is not listened on.
    async fn status(&self, within: Duration, wanted: impl Fn(&PortalStatus) -> bool) -> PortalStatus {
        let begun = Instant::now();
        loop {
            let status = self.host.portal_status().await.unwrap();
            if status.running {
                assert!(status.address.ends_with(&status.listening), "{status:?}");
            }
            if wanted(&status) {
                return status;
            }
            assert!(begun.elapsed() < within, "still {status:?}");
            sleep(Duration::from_millis(20)).await;
        }
    }

    async fn listens_on(&self, port: u16, within: Duration) -> PortalStatus {
        let place = format!("127.0.0.1:{port}");
        let status = self
            .status(within, |status| status.running && status.listening == place)
            .await;
        assert_eq!(status.problem, None);
        status
    }

    async fn end(mut self) {
        self.stop.cancel();
        if let Some(hosting) = self.hosting.take() {
            tokio::time::timeout(SOON, hosting).await.unwrap().unwrap();
        }
        assert!(!self.host.portal_status().await.unwrap().running);
    }
}

async fn answers(client: &Client, scheme: &str, port: u16) -> bool {
    let asked = client.get(format!("{scheme}://127.0.0.1:{port}/healthz"));
    asked
        .timeout(SOON)
        .send()
        .await
        .is_ok_and(|answer| answer.status() == 200)
}

async fn is_silent(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).await.is_err()
}

#[tokio::test]
async fn a_consoles_portal_follows_port_and_certificate_that_another_process_saved() {
    let (first, second) = (free_port(), free_port());
    let stage = console(first).await;
    assert!(answers(&client(), "http", first).await);

    stage.set_port(second).await;
    let status = stage.listens_on(second, SOON).await;
    assert_eq!(status.address, format!("http://127.0.0.1:{second}"));
    assert!(answers(&client(), "http", second).await);
    assert!(is_silent(first).await);

    let authority = Authority::new();
    let (chain, key) = authority.issue("portal", 30);
    stage
        .set(&[
            ("portal.certificate_file", chain.to_str().unwrap()),
            ("portal.key_file", key.to_str().unwrap()),
        ])
        .await;
    let encrypted = format!("https://127.0.0.1:{second}");
    stage
        .status(SOON, |status| status.running && status.address == encrypted)
        .await;
    assert!(answers(&authority.client(Version::TLS_1_3), "https", second).await);
    assert!(!answers(&client(), "http", second).await);
    stage.end().await;
    assert!(is_silent(second).await);
}

#[tokio::test]
async fn a_consoles_portal_ends_and_comes_back_as_another_process_asks() {
    let port = free_port();
    let stage = console(port).await;
    stage.set(&[("portal.embedded", "false")]).await;
    let status = stage.status(SOON, |status| !status.running).await;
    assert_eq!((status.problem, status.listening.as_str()), (None, ""));
    assert!(is_silent(port).await);
    stage.set(&[("portal.embedded", "true")]).await;
    stage.listens_on(port, SOON).await;
    assert!(answers(&client(), "http", port).await);
    stage.end().await;
}

#[tokio::test]
async fn a_port_that_is_taken_is_told_of_until_it_is_free_or_another_is_set() {
    let first = free_port();
    let stage = console(first).await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let busy = taken.local_addr().unwrap().port();

    stage.set_port(busy).await;
    let failed = |status: &PortalStatus| !status.running && status.problem.is_some();
    let status = stage.status(SOON, failed).await;
    assert!(status.problem.unwrap().contains(&busy.to_string()));
    assert_eq!(status.listening, "");
    assert!(is_silent(first).await);

    // Another port is followed without waiting for the next try of this one.
    let third = free_port();
    stage.set_port(third).await;
    stage.listens_on(third, SOON).await;

    stage.set_port(busy).await;
    stage.status(SOON, failed).await;
    drop(taken);
    stage.listens_on(busy, LATER).await;
    assert!(answers(&client(), "http", busy).await);
    stage.end().await;
}

#[tokio::test]
async fn what_does_not_matter_to_the_portal_starts_nothing_anew() {
    let port = free_port();
    let stage = console(port).await;
    let mut changes = stage.host.portal_status_changes();
    changes.mark_unchanged();
    stage
        .set(&[
            ("sending.quiet_hours", "true"),
            ("portal.listen_port", &port.to_string()),
        ])
        .await;
    sleep(Duration::from_secs(5)).await;
    assert!(!changes.has_changed().unwrap());
    stage.set_port(free_port()).await;
    stage.status(SOON, |_| changes.has_changed().unwrap()).await;
    stage.end().await;
}

#[tokio::test]
async fn a_server_without_a_window_follows_also_what_was_saved_while_it_started() {
    let (first, second) = (free_port(), free_port());
    let mut stage = stage(first).await;
    // It runs whatever is said of consoles.
    stage.set(&[("portal.embedded", "false")]).await;
    let hosted = host_once(&stage.host).await.unwrap();
    assert_eq!(hosted.local_addr().port(), first);
    stage.set_port(second).await;
    sleep(Duration::from_millis(1_100)).await;
    let status = stage.host.portal_status().await.unwrap();
    assert_eq!(status.address, format!("http://127.0.0.1:{first}"));
    stage.hosting = Some(tokio::spawn(host_while(
        stage.host.clone(),
        hosted,
        stage.stop.clone(),
    )));
    stage.listens_on(second, SOON).await;
    assert!(answers(&client(), "http", second).await);
    assert!(is_silent(first).await);
    assert!(stage.folder.path().join("muster.db").exists());
    stage.end().await;
}
