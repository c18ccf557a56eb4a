//! Where calls go, and how long each step may take.

use std::time::Duration;

/// Apple's server for devices in the world, as opposed to its sandbox for apps that are being made.
const HOST: &str = "api.push.apple.com";
/// Its port; 2197 does the same where a network lets only some ports out.
const PORT: u16 = 443;

/// Limit for name look-up and TCP connect together, and again for TLS and the server's first word.
const CONNECT_LIMIT: Duration = Duration::from_secs(15);
/// Limit for the answer to one call; Apple answers in a tenth of a second.
const ANSWER_LIMIT: Duration = Duration::from_secs(20);
/// How long a connection may lie unused. Apple likes long ones; routers on the way forget silent ones.
const IDLE_LIMIT: Duration = Duration::from_secs(15 * 60);
/// Calls that are under way at once; Apple takes several hundred.
const CALLS_AT_ONCE: usize = 64;

/// A push server and the manners to use with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushServer {
    /// Host name.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Certificate authorities in PEM to trust besides the platform's own: for tests.
    pub ca_pem: Option<String>,
    /// Limit for name look-up and TCP connect together, and again for TLS and the server's first word.
    pub connect_timeout: Duration,
    /// Limit for the answer to one call.
    pub answer_timeout: Duration,
    /// A connection that was not used for this long is closed.
    pub idle_timeout: Duration,
    /// Calls that are under way at once; the others wait.
    pub calls_at_once: usize,
}

impl PushServer {
    /// Apple's.
    pub fn apple() -> Self {
        Self::new(HOST, PORT)
    }

    /// Another one, with the usual limits.
    pub fn new(host: impl Into<String>, port: u16) -> Self {
        Self {
            host: host.into(),
            port,
            ca_pem: None,
            connect_timeout: CONNECT_LIMIT,
            answer_timeout: ANSWER_LIMIT,
            idle_timeout: IDLE_LIMIT,
            calls_at_once: CALLS_AT_ONCE,
        }
    }
}

impl Default for PushServer {
    fn default() -> Self {
        Self::apple()
    }
}
