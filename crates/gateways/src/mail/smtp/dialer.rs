//! A mail server's settings, checked and made ready, so that opening the tenth connection costs no more than it must.

use std::sync::Arc;

use lettre::transport::smtp::extension::ClientId;
use rustls::ClientConfig;

use super::connection::Connection;
use super::network::wire_host;
use super::opening::{Unwatched, open};
use super::tls::client_config;
use crate::mail::{Failure, MailError, MailServer, Security, Stage};

/// Opens connections to one mail server. Cheap to clone; clones share the TLS set-up and its sessions.
#[derive(Debug, Clone)]
pub struct Dialer(Arc<Prepared>);

#[derive(Debug)]
struct Prepared {
    server: MailServer,
    host: String,
    tls: Option<Arc<ClientConfig>>,
    helo: Option<ClientId>,
}

impl Dialer {
    /// Checks and prepares the settings; sends nothing.
    pub fn new(server: MailServer) -> Result<Self, MailError> {
        let failed = |failure| failed(&server, Stage::Settings, failure);
        let host = wire_host(&server.host).map_err(failed)?;
        if server.port == 0 {
            return Err(failed(Failure::BadSetting(
                "The port of the mail server must be 1 to 65535.".into(),
            )));
        }
        let tls = match server.security {
            Security::None => None,
            Security::StartTls | Security::Tls => {
                Some(client_config(server.ca_pem.as_deref()).map_err(failed)?)
            }
        };
        let helo = match server
            .helo
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty())
        {
            Some(name) => Some(greeting_name(name).map_err(failed)?),
            None => full_machine_name(),
        };
        Ok(Self(Arc::new(Prepared {
            host,
            tls,
            helo,
            server,
        })))
    }

    /// Connects, encrypts, greets and signs in, as the settings say.
    pub async fn open(&self) -> Result<Connection, MailError> {
        open(self, &mut Unwatched).await
    }

    /// The settings as they were given.
    pub fn server(&self) -> &MailServer {
        &self.0.server
    }

    pub(super) fn host(&self) -> &str {
        &self.0.host
    }

    pub(super) fn tls(&self) -> Option<&Arc<ClientConfig>> {
        self.0.tls.as_ref()
    }

    pub(super) fn helo(&self) -> Option<&ClientId> {
        self.0.helo.as_ref()
    }

    pub(in crate::mail) fn error(&self, stage: Stage, failure: Failure) -> MailError {
        failed(&self.0.server, stage, failure)
    }
}

fn failed(server: &MailServer, stage: Stage, failure: Failure) -> MailError {
    MailError {
        stage,
        failure,
        reply: None,
        server: server.host.clone(),
        port: server.port,
    }
}

/// Only what RFC 5321, 4.1.2 lets stand after EHLO: a domain, or an address in brackets.
fn greeting_name(name: &str) -> Result<ClientId, Failure> {
    let bare = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
        .unwrap_or(name);
    if let Ok(address) = bare.trim_start_matches("IPv6:").parse() {
        return Ok(match address {
            std::net::IpAddr::V4(address) => ClientId::Ipv4(address),
            std::net::IpAddr::V6(address) => ClientId::Ipv6(address),
        });
    }
    wire_host(name)
        .map(ClientId::Domain)
        .map_err(|_| Failure::BadSetting("The name to greet the mail server with is not a host name.".into()))
}

/// The machine's own name, if it is a full one: strict servers refuse short names (and `localhost`).
fn full_machine_name() -> Option<ClientId> {
    match ClientId::default() {
        ClientId::Domain(name) if name.contains('.') => greeting_name(&name).ok(),
        _ => None,
    }
}
