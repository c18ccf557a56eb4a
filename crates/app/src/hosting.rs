//! What the host of the portal tells about it: where it listens, or why it does not.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use tokio::sync::watch;

use crate::{
    AcmeBoard, App, Result,
    wire::{AcmeChallenge, PortalStatus},
};

/// The portal as its host last saw it.
#[derive(Debug)]
pub(crate) struct PortalBoard(watch::Sender<Board>);

impl Default for PortalBoard {
    fn default() -> Self {
        Self(watch::channel(Board::default()).0)
    }
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Board {
    /// Where it listens, and how it was set when it began to.
    running: Option<(SocketAddr, Hosting)>,
    problem: Option<String>,
}

impl PortalBoard {
    /// Where it listens.
    pub fn listening(&self) -> Option<SocketAddr> {
        self.0.borrow().running.as_ref().map(|(listening, _)| *listening)
    }

    fn read(&self) -> Board {
        self.0.borrow().clone()
    }

    fn write(&self, board: Board) {
        self.0.send_replace(board);
    }
}

/// How a certificate from an authority is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcmeHosting {
    /// Where to answer HTTP-01, when that is how the name is proved.
    pub http: Option<SocketAddr>,
}

/// How the portal is to be hosted, as set now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosting {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Certificate chain and private key, both PEM; not used beside `acme`.
    pub certificate: Option<(PathBuf, PathBuf)>,
    /// The certificate comes from an authority.
    pub acme: Option<AcmeHosting>,
    /// Proxies whose forwarded-for is believed.
    pub trusted_proxies: String,
    /// Base address that links carry.
    pub public_address: String,
    /// Whether that address was set, and not made from this computer's own, which may be another at any moment.
    pub address_is_set: bool,
    /// Whether the console hosts it.
    pub embedded: bool,
}

impl Hosting {
    /// Whether a portal started by `self` is the one that `other` asks for. Who hosts it is another question.
    pub fn is_same_portal(&self, other: &Self) -> bool {
        let compared = |hosting: &Self| Self {
            public_address: match hosting.address_is_set {
                true => hosting.public_address.clone(),
                false => String::new(),
            },
            embedded: false,
            ..hosting.clone()
        };
        compared(self) == compared(other)
    }
}

impl App {
    /// How the portal is to be hosted.
    pub async fn hosting(&self) -> Result<Hosting> {
        let config = self.config().await?;
        let portal = &config.portal;
        let host: IpAddr = portal.listen_host.parse().unwrap_or(IpAddr::from([127, 0, 0, 1]));
        Ok(Hosting {
            listen: SocketAddr::new(host, portal.listen_port),
            certificate: (!config.acme.enabled && !portal.certificate_file.is_empty()).then(|| {
                (
                    PathBuf::from(&portal.certificate_file),
                    PathBuf::from(&portal.key_file),
                )
            }),
            acme: config.acme.enabled.then(|| AcmeHosting {
                http: match config.acme.challenge {
                    AcmeChallenge::Http01 => config.acme.http_listen.parse().ok(),
                    AcmeChallenge::TlsAlpn01 => None,
                },
            }),
            trusted_proxies: portal.trusted_proxies.clone(),
            public_address: self.portal_address().await?,
            address_is_set: !portal.public_address.is_empty(),
            embedded: portal.embedded,
        })
    }

    /// Between the worker that gets the portal's certificate, and the portal that shows it.
    pub fn acme_board(&self) -> Arc<AcmeBoard> {
        self.acme_board.clone()
    }

    /// The host says that the portal listens, as it was set when it was started.
    pub fn portal_started(&self, listening: SocketAddr, hosting: Hosting) {
        self.portal_board.write(Board {
            running: Some((listening, hosting)),
            problem: None,
        });
    }

    /// The host says that the portal does not run, and why; `None` when it was stopped on purpose.
    pub fn portal_stopped(&self, problem: Option<String>) {
        self.portal_board.write(Board {
            running: None,
            problem,
        });
    }

    /// Tells when the portal starts or stops.
    pub fn portal_status_changes(&self) -> watch::Receiver<impl Sized + use<>> {
        self.portal_board.0.subscribe()
    }

    /// The portal as the shell shows it. Between a change of the settings and its host's following it, that is the portal
    /// that runs, and not the one that is wanted.
    pub async fn portal_status(&self) -> Result<PortalStatus> {
        let board = self.portal_board.read();
        let config = self.config().await?;
        let unseen = self.missing_certificate(&config)?;
        let address = match &board.running {
            Some((listening, served)) if !served.is_same_portal(&self.hosting().await?) => {
                self.address_served(served, *listening)
            }
            _ => self.portal_address().await?,
        };
        let listening = board.running.map(|(listening, _)| listening);
        let doubt =
            listening.and_then(|listening| crate::readiness::doubt_of_phones(&config, &address, listening));
        Ok(PortalStatus {
            doubt,
            lab_mode: config.apple.lab_mode && config.push.is_none(),
            running: listening.is_some(),
            trial_network: !address.starts_with("https://"),
            listening: listening.map(|address| address.to_string()).unwrap_or_default(),
            problem: board.problem.or(unseen),
            address,
        })
    }
}
