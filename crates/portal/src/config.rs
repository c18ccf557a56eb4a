//! What the portal is started with, and every bound it keeps.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use jiff::tz::TimeZone;
use muster_app::AcmeBoard;

use crate::network::Network;

/// A certificate that the app looks after, got from an authority by ACME.
#[derive(Debug, Clone)]
pub struct ManagedTls {
    /// Where it is put up, and the answers to the authority's challenges.
    pub board: Arc<AcmeBoard>,
    /// Where to answer HTTP-01 challenges in plain HTTP, when that is how the name is proved.
    pub http: Option<SocketAddr>,
}

/// How the portal listens and how its pages speak.
#[derive(Debug, Clone)]
pub struct PortalConfig {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// PEM files: the certificate with its chain, and its private key. `None` is plain HTTP.
    pub certificate: Option<(PathBuf, PathBuf)>,
    /// A certificate that the app looks after; takes the place of files.
    pub managed: Option<ManagedTls>,
    /// Proxies whose word about the visitor's address is believed.
    pub trusted_proxies: Vec<Network>,
    /// The address that links carry, e.g. `https://enroll.example.com`. Its scheme decides about encryption on the
    /// visitor's side: cookies, HSTS and the trial notice follow it, because a proxy may end TLS before the portal.
    pub public_address: String,
    /// Zone in which times are written; `None` is this machine's. A browser with JavaScript shows its own.
    pub time_zone: Option<TimeZone>,
}

impl PortalConfig {
    /// Plain HTTP on `listen`, reached directly.
    pub fn plain(listen: SocketAddr) -> Self {
        Self {
            listen,
            certificate: None,
            managed: None,
            trusted_proxies: Vec::new(),
            public_address: format!("http://{listen}"),
            time_zone: None,
        }
    }

    /// Whether visitors reach the portal encrypted.
    pub fn is_https(&self) -> bool {
        let scheme = self.public_address.split("://").next().unwrap_or_default();
        scheme.eq_ignore_ascii_case("https")
    }
}

/// The portal's bounds. Attempts at passcodes and links are counted by the engine, per invite and address.
pub mod limits {
    use std::time::Duration;

    /// Connections at once.
    pub const CONNECTIONS: usize = 2_048;
    /// Connections at once of one network address; an office on onboarding day is one address.
    pub const CONNECTIONS_PER_ADDRESS: usize = 256;
    /// Requests worked on at once, those whose form still arrives among them; above it the answer is 503.
    pub const REQUESTS: usize = 1_024;
    /// The same of one visitor: whoever lets forms stall holds an eighth of the places, and not all.
    pub const REQUESTS_PER_ADDRESS: usize = 128;
    /// Bytes of a form.
    pub const BODY: usize = 4 * 1024;
    /// Bytes of a message that asks for a certificate.
    pub const SCEP_BODY: usize = muster_mdm::scep::MAX_MESSAGE_BYTES;
    /// Bytes of a path with its query that carries such a message.
    pub const SCEP_URI: usize = 12 * 1024;
    /// Bytes of a device's check-in.
    pub const CHECK_IN_BODY: usize = muster_mdm::apple::read::MAX_CHECK_IN;
    /// Bytes of a device's answer to a command.
    pub const ANSWER_BODY: usize = muster_mdm::apple::read::MAX_ANSWER;
    /// Bytes of the signed facts of a device that asks for an account-driven profile.
    pub const MACHINE_INFO_BODY: usize = 128 * 1024;
    /// Bytes of a path with its query that comes back from a provider: codes of Entra ID have a thousand or two.
    pub const CALLBACK_URI: usize = 8 * 1024;
    /// Bytes of a path with its query.
    pub const URI: usize = 1024;
    /// Bytes of a request's head; the signature of a device's message stands in it, with its chain.
    pub const HEAD: usize = 48 * 1024;
    /// Header lines of a request.
    pub const HEADER_LINES: usize = 64;
    /// Characters of a token or short code that are looked up at all; genuine ones are shorter.
    pub const LOCATOR: usize = 96;
    /// From the first byte of a request's head to its last; also how long an idle connection is kept.
    pub const HEAD_TIME: Duration = Duration::from_secs(10);
    /// From the head to the answer, the body's arrival included.
    pub const REQUEST_TIME: Duration = Duration::from_secs(15);
    /// How long a visitor may leave an answer unread.
    pub const WRITE_STALL: Duration = Duration::from_secs(20);
    /// The TLS handshake.
    pub const HANDSHAKE_TIME: Duration = Duration::from_secs(10);
    /// How long requests under way are waited for when the portal stops.
    pub const STOP_GRACE: Duration = Duration::from_secs(5);
    /// How often the certificate's files are looked at.
    pub const CERTIFICATE_POLL: Duration = Duration::from_secs(30);
    /// How old the organisation's name and colour on a page may be.
    pub const BRAND_AGE: Duration = Duration::from_secs(2);
}
