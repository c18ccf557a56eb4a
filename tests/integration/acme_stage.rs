//! A server whose certificate comes from an authority on the loopback.

use std::{
    net::TcpStream,
    path::PathBuf,
    time::{Duration, Instant},
};

use muster_stories::{
    pebble::{Pebble, Ports, shown},
    process::{Running, free_port},
};
use serde_json::Value;

use crate::installation::Installation;

const PATIENCE: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(100);

/// How a name is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Tls,
    Http,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Tls => "tls-alpn-01",
            Self::Http => "http-01",
        }
    }
}

/// A data folder whose portal wants a certificate, its server, and the ports the authority comes to.
pub struct AcmeStage {
    pub installation: Installation,
    pub ports: Ports,
    logs: Vec<PathBuf>,
    // Stopped before its folder goes.
    server: Option<Running>,
}

/// Free ports for a portal and its listener.
pub fn ports() -> Ports {
    Ports {
        tls: free_port().unwrap(),
        http: free_port().unwrap(),
    }
}

impl AcmeStage {
    /// Set up for this authority, not serving yet.
    pub fn at(pebble: &Pebble, ports: Ports, kind: Kind, settings: &[&str]) -> Self {
        let stage = Self {
            installation: Installation::logging("debug"),
            ports,
            logs: Vec::new(),
            server: None,
        };
        let own = [
            "organisation.name=Northwind".to_owned(),
            "organisation.admin_name=Grace Hopper".to_owned(),
            "organisation.admin_email=grace@northwind.example".to_owned(),
            "apple.lab_mode=true".to_owned(),
            "portal.listen_host=127.0.0.1".to_owned(),
            format!("portal.listen_port={}", ports.tls),
            format!("portal.public_address=https://localhost:{}", ports.tls),
            "acme.enabled=true".to_owned(),
            "acme.authority=other".to_owned(),
            format!("acme.directory_url={}", pebble.directory()),
            format!("acme.root_file={}", pebble.authority().display()),
            "acme.terms_agreed=true".to_owned(),
            "acme.contact=grace@northwind.example".to_owned(),
            format!("acme.challenge={}", kind.word()),
            format!("acme.http_listen=127.0.0.1:{}", ports.http),
        ];
        let named = |setting: &str| setting.split('=').next().map(str::to_owned);
        let own: Vec<String> = own
            .into_iter()
            .filter(|own| settings.iter().all(|other| named(own) != named(other)))
            .collect();
        let all = own.iter().map(String::as_str).chain(settings.iter().copied());
        stage
            .installation
            .does(&["settings", "set"].into_iter().chain(all).collect::<Vec<_>>());
        stage
    }

    /// The same, serving.
    pub fn serving(pebble: &Pebble, ports: Ports, kind: Kind, settings: &[&str]) -> Self {
        let mut stage = Self::at(pebble, ports, kind, settings);
        stage.starts();
        stage
    }

    /// Starts the server (again), and waits until it listens.
    pub fn starts(&mut self) {
        let (mut command, _, words) = self.installation.command(&["serve"]);
        let mut server = Running::start("muster serve", &mut command).unwrap();
        self.logs.push(words);
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.ports.tls)).is_err() {
            server
                .still_runs()
                .unwrap_or_else(|error| panic!("{error}: {}", self.log()));
            assert!(Instant::now() < end, "no portal: {}", self.log());
            std::thread::sleep(POLL);
        }
        self.server = Some(server);
    }

    /// Stops the server.
    pub fn stops(&mut self) {
        self.server = None;
    }

    /// What the server has written about itself so far.
    pub fn log(&self) -> String {
        self.logs
            .iter()
            .map(|log| std::fs::read_to_string(log).unwrap())
            .collect()
    }

    /// How its certificate stands.
    pub fn stands(&self) -> Value {
        self.installation
            .does(&["certificates", "--json"])
            .json()
            .unwrap()["acme"]
            .clone()
    }

    /// Waits until it stands so; gives all that is known then.
    pub fn until(&self, state: &str) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            let stands = self.stands();
            if stands["state"] == state {
                return stands;
            }
            assert!(Instant::now() < end, "not {state} but {stands:#}: {}", self.log());
            std::thread::sleep(POLL);
        }
    }

    /// Waits until the portal shows a certificate that the authority vouches for, another than `before`.
    pub fn shows(&self, pebble: &Pebble, before: Option<&str>) -> String {
        let root = pebble.root().unwrap();
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(shown) = shown(self.ports.tls, "localhost", &root).unwrap()
                && before != Some(shown.as_str())
            {
                return shown;
            }
            assert!(
                Instant::now() < end,
                "no certificate: {:#}\n{}\n{}",
                self.stands(),
                self.log(),
                pebble.log()
            );
            std::thread::sleep(POLL);
        }
    }

    /// What a query answers.
    pub fn query(&self, sql: &str) -> String {
        crate::outside::query(&self.installation.data(), sql)
    }
}
