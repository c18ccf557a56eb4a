//! Settings → Portal: where the portal listens and which address its links carry.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use muster_domain::account::Right;
use muster_domain::problem::{Problem, ProblemCode};
use url::Url;

use super::{ACME_PROGRESS, PORTAL, acme, certificate_files, check::Check, json};
use crate::{App, AppError, ErrorCode, Hosting, Result, wire::PortalSettings};

/// The port of the embedded portal when nothing else is set.
pub const DEFAULT_PORT: u16 = 7420;
const ADDRESS_AGE: Duration = Duration::from_secs(5);
const MAX_ADDRESS: usize = 300;
const MAX_PATH: usize = 1_000;
const MAX_PROXIES: usize = 2_000;

pub(super) fn defaults() -> PortalSettings {
    PortalSettings {
        listen_host: "0.0.0.0".into(),
        listen_port: DEFAULT_PORT,
        embedded: true,
        ..PortalSettings::default()
    }
}

impl App {
    /// Settings → Portal.
    pub async fn portal_settings(&self) -> Result<PortalSettings> {
        self.may(Right::Read).await?;
        Ok(self.config().await?.portal.clone())
    }

    /// Checks and saves them; whoever hosts the portal starts it anew.
    pub async fn save_portal(&self, settings: PortalSettings) -> Result<PortalSettings> {
        self.may(Right::Manage).await?;
        let clean = self.checked_portal(settings).await?;
        let config = self.config().await?;
        if let Some(words) = acme::unfit(&config.acme, &clean.public_address) {
            return Err(Problem::new("public_address", ProblemCode::UnknownWord, words).into());
        }
        let mut values = vec![(PORTAL, json(&clean)?)];
        if clean.public_address != config.portal.public_address {
            // Another name: what held up a certificate for the one before says nothing of this one.
            values.push((ACME_PROGRESS, None));
        }
        self.put(values).await?;
        self.portal_settings_changed();
        Ok(clean)
    }

    /// The same, with a look at the files where they are others than before: those that are served may have ended meanwhile, and
    /// that must not hold up a change of something else.
    pub(super) async fn checked_portal(&self, settings: PortalSettings) -> Result<PortalSettings> {
        let clean = check(settings)?;
        let saved = &self.config().await?.portal;
        let files = |portal: &PortalSettings| (portal.certificate_file.clone(), portal.key_file.clone());
        if files(&clean) != files(saved) {
            let problems = certificate_files::problems(&clean, self.clock.now()).await;
            if !problems.is_empty() {
                return Err(AppError::invalid(problems));
            }
        }
        Ok(clean)
    }

    /// Whoever hosts the portal starts it anew, and looks after its certificate.
    pub(super) fn portal_settings_changed(&self) {
        self.portal_changed.send_modify(|revision| *revision += 1);
        self.acme_wake.send_modify(|revision| *revision += 1);
    }

    /// The base address that links carry, without a slash at its end.
    pub async fn portal_address(&self) -> Result<String> {
        let config = self.config().await?;
        if !config.portal.public_address.is_empty() {
            return Ok(config.portal.public_address.clone());
        }
        // A port that the system chooses is known from where the portal listens; any other is the one that is set, also
        // while its host has yet to follow.
        let port = match config.portal.listen_port {
            0 => self.portal_board.listening().map_or(0, |address| address.port()),
            set => set,
        };
        let host = config.portal.listen_host.parse().ok();
        Ok(self.own_address(!config.portal.certificate_file.is_empty(), host, port))
    }

    /// The base address of a portal that listens there, as it was set when it was started.
    pub(crate) fn address_served(&self, served: &Hosting, listening: SocketAddr) -> String {
        if served.address_is_set {
            return served.public_address.clone();
        }
        let encrypted = served.certificate.is_some() || served.acme.is_some();
        self.own_address(encrypted, Some(listening.ip()), listening.port())
    }

    fn own_address(&self, encrypted: bool, host: Option<IpAddr>, port: u16) -> String {
        let host = host
            .filter(|address| !address.is_unspecified())
            .unwrap_or_else(|| self.local_address.get());
        let scheme = if encrypted { "https" } else { "http" };
        format!("{scheme}://{}", SocketAddr::new(host, port))
    }
}

/// This computer's address on the local network, as the system would choose it to reach others. Asked for again only
/// every few seconds: every page of the portal names it.
#[derive(Default)]
pub(crate) struct LocalAddress(Mutex<Option<(Instant, IpAddr)>>);

impl LocalAddress {
    fn get(&self) -> IpAddr {
        // Nothing panics while it is held.
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match *last {
            Some((asked, address)) if asked.elapsed() < ADDRESS_AGE => address,
            _ => {
                let address = local_address();
                *last = Some((Instant::now(), address));
                address
            }
        }
    }
}

/// No packet is sent.
fn local_address() -> IpAddr {
    let chosen = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).and_then(|socket| {
        // TEST-NET-1 (RFC 5737): connecting a datagram socket only looks up the route.
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
        socket.local_addr()
    });
    chosen.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |address| address.ip())
}

pub(super) fn check(settings: PortalSettings) -> Result<PortalSettings> {
    let mut check = Check::default();
    let address = check.line(
        "public_address",
        "The public address",
        &settings.public_address,
        MAX_ADDRESS,
        false,
    );
    let public_address = match clean_address(&address) {
        Ok(address) => address,
        Err(words) => {
            check.refuse("public_address", ProblemCode::UnknownWord, words);
            address
        }
    };
    let listen_host = check.line(
        "listen_host",
        "The address to listen on",
        &settings.listen_host,
        60,
        true,
    );
    if !listen_host.is_empty() && listen_host.parse::<IpAddr>().is_err() {
        check.refuse(
            "listen_host",
            ProblemCode::UnknownWord,
            "Give an IP address, such as 0.0.0.0 for every network card.",
        );
    }
    let certificate_file = check.line(
        "certificate_file",
        "The certificate file",
        &settings.certificate_file,
        MAX_PATH,
        false,
    );
    let key_file = check.line("key_file", "The key file", &settings.key_file, MAX_PATH, false);
    if certificate_file.is_empty() != key_file.is_empty() {
        let field = if key_file.is_empty() {
            "key_file"
        } else {
            "certificate_file"
        };
        check.refuse(
            field,
            ProblemCode::Required,
            "A certificate needs its private key, and a key its certificate.",
        );
    }
    if !certificate_file.is_empty() && public_address.starts_with("http://") {
        check.refuse(
            "public_address",
            ProblemCode::UnknownWord,
            "With a certificate the address begins with https://.",
        );
    }
    let trusted_proxies = check.line(
        "trusted_proxies",
        "The list of proxies",
        &settings.trusted_proxies,
        MAX_PROXIES,
        false,
    );
    for proxy in trusted_proxies
        .split(',')
        .map(str::trim)
        .filter(|proxy| !proxy.is_empty())
    {
        if !is_network(proxy) {
            check.refuse(
                "trusted_proxies",
                ProblemCode::UnknownWord,
                format!("“{proxy}” is not an address or a network such as 10.0.0.0/8."),
            );
        } else if proxy.ends_with("/0") {
            check.refuse(
                "trusted_proxies",
                ProblemCode::OutOfRange,
                format!(
                    "“{proxy}” is every address there is: anybody could then claim to be somebody else, and the limits on \
                     wrong passcodes would hold nobody. Name your proxies only."
                ),
            );
        }
    }
    check.done(PortalSettings {
        public_address,
        listen_host,
        certificate_file,
        key_file,
        trusted_proxies,
        ..settings
    })
}

fn clean_address(address: &str) -> std::result::Result<String, String> {
    if address.is_empty() {
        return Ok(String::new());
    }
    let words = || format!("“{address}” is not an address like https://enroll.example.com.");
    let url = Url::parse(address).map_err(|_| words())?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| !host.is_empty())
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    if !plain {
        return Err(words());
    }
    if url.path() != "/" {
        return Err("The portal needs a host name of its own: leave out the path.".to_owned());
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn is_network(text: &str) -> bool {
    let (address, prefix) = text.split_once('/').unwrap_or((text, ""));
    match (address.parse::<IpAddr>(), prefix.parse::<u8>()) {
        (Ok(_), Err(_)) => prefix.is_empty() && !text.contains('/'),
        (Ok(IpAddr::V4(_)), Ok(prefix)) => prefix <= 32,
        (Ok(IpAddr::V6(_)), Ok(prefix)) => prefix <= 128,
        _ => false,
    }
}

impl App {
    /// Whether `link` is an address of the portal: nothing else is opened in the browser.
    pub async fn is_own_link(&self, link: &str) -> Result<bool> {
        self.may(Right::SignedIn).await?;
        let base = Url::parse(&self.portal_address().await?)
            .map_err(|_| AppError::new(ErrorCode::Internal, "The portal's address cannot be read."))?;
        Ok(Url::parse(link)
            .is_ok_and(|url| url.origin() == base.origin() && matches!(url.scheme(), "http" | "https")))
    }
}
