//! Apple's push server: one connection, kept and shared, and made again when it is lost.

use std::fmt;
use std::net::Ipv6Addr;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request};
use muster_domain::time::{Moment, SECOND};
use rustls::ClientConfig;
use tokio::sync::{Mutex, Semaphore};
use tokio::time::Instant;

use super::error::printable;
use super::line::{Fate, Line};
use super::{PushError, PushIdentity, PushServer, PushTarget, Pushed, tls};
use crate::mail::Failure;
use crate::mail::smtp::network;

/// Connections that one call may use up: a kept one may turn out to have ended, a new one should not.
const TRIES: u32 = 2;

/// Calls devices through Apple. Cheap to clone; clones share the connection.
#[derive(Clone)]
pub struct ApplePush(Arc<Shared>);

struct Shared {
    server: PushServer,
    host: String,
    tls: Arc<ClientConfig>,
    turns: Semaphore,
    slot: Mutex<Slot>,
}

#[derive(Default)]
struct Slot {
    line: Option<Arc<Line>>,
    /// Why the last try to connect failed, and when: whoever waited for it meanwhile need not try again.
    failed: Option<(Instant, PushError)>,
}

impl ApplePush {
    /// Checks and prepares certificate and settings; sends nothing.
    pub fn new(identity: PushIdentity, server: PushServer) -> Result<Self, PushError> {
        let bad = |what: &str| PushError::OurFault(what.to_owned());
        let host =
            network::wire_host(&server.host).map_err(|_| bad("the push server's host name is not valid"))?;
        if server.port == 0 || server.calls_at_once == 0 {
            return Err(bad("the push server's port, or its calls at once, cannot be 0"));
        }
        let tls = tls::config(identity, server.ca_pem.as_deref())?;
        Ok(Self(Arc::new(Shared {
            turns: Semaphore::new(server.calls_at_once.min(Semaphore::MAX_PERMITS)),
            slot: Mutex::default(),
            host,
            tls,
            server,
        })))
    }

    /// The same, and connects, so that a certificate that is not taken is told at once.
    pub async fn connect(identity: PushIdentity, server: PushServer) -> Result<Self, PushError> {
        let push = Self::new(identity, server)?;
        push.check().await?;
        Ok(push)
    }

    /// The settings as they were given.
    pub fn server(&self) -> &PushServer {
        &self.0.server
    }

    /// Whether the server can be reached and takes the certificate; calls nobody.
    pub async fn check(&self) -> Result<(), PushError> {
        self.line().await.map(drop)
    }

    /// Calls one device. Apple keeps the call for a device that is off until `expires_at`; a moment long past means one
    /// try. Dropping the future half-way is allowed.
    pub async fn push(&self, target: &PushTarget, expires_at: Moment) -> Result<Pushed, PushError> {
        let Ok(_turn) = self.0.turns.acquire().await else {
            return Err(PushError::busy("calls have ended"));
        };
        let mut left = TRIES;
        loop {
            left -= 1;
            let line = self.line().await?;
            let request = self.request(target, expires_at)?;
            let not_taken = match line.call(request, target, self.0.server.answer_timeout).await {
                Ok(pushed) => return Ok(pushed),
                Err(not_taken) => not_taken,
            };
            if not_taken.line != Fate::Good {
                self.leave(&line).await;
            }
            // Called twice is called once.
            if left == 0 || not_taken.line != Fate::Broken {
                return Err(not_taken.error);
            }
        }
    }

    fn request(&self, target: &PushTarget, expires_at: Moment) -> Result<Request<Full<Bytes>>, PushError> {
        let body = serde_json::json!({ "mdm": target.expose_magic() }).to_string();
        let seconds = expires_at.0.max(0) / SECOND;
        Request::builder()
            .method(Method::POST)
            .uri(format!(
                "https://{}/3/device/{}",
                self.authority(),
                target.token().expose_hex()
            ))
            .header("apns-topic", target.topic())
            .header("apns-push-type", "mdm")
            .header("apns-priority", "10")
            .header("apns-expiration", seconds.to_string())
            .body(Full::from(body))
            // The library's words may quote what it could not put in.
            .map_err(|_| PushError::OurFault("the call cannot be written".into()))
    }

    fn authority(&self) -> String {
        let host = match self.0.host.parse::<Ipv6Addr>() {
            Ok(address) => format!("[{address}]"),
            Err(_) => self.0.host.clone(),
        };
        match self.0.server.port {
            443 => host,
            port => format!("{host}:{port}"),
        }
    }

    /// The line that is open, or a new one. One at a time connects; the others wait for it, and share its failure.
    async fn line(&self) -> Result<Arc<Line>, PushError> {
        let came = Instant::now();
        let mut slot = self.0.slot.lock().await;
        if let Some(line) = slot.line.take_if(|line| !line.is_usable()) {
            drop(line);
        }
        if let Some(line) = &slot.line {
            return Ok(Arc::clone(line));
        }
        if let Some((at, error)) = &slot.failed
            && *at >= came
        {
            return Err(error.clone());
        }
        match self.open().await {
            Ok(line) => {
                let line = Arc::new(line);
                *slot = Slot {
                    line: Some(Arc::clone(&line)),
                    failed: None,
                };
                Ok(line)
            }
            Err(error) => {
                slot.failed = Some((Instant::now(), error.clone()));
                Err(error)
            }
        }
    }

    async fn open(&self) -> Result<Line, PushError> {
        let Shared {
            server, host, tls, ..
        } = &*self.0;
        let limit = server.connect_timeout;
        let deadline = Instant::now() + limit;
        // Looked up anew each time: Apple moves its servers.
        let addresses = network::look_up(host, server.port, limit)
            .await
            .map_err(|failure| unreachable(&failure))?;
        let stream = network::connect(&addresses, deadline)
            .await
            .map_err(|failure| unreachable(&failure))?;
        let deadline = Instant::now() + limit;
        let stream = tls::handshake(tls, host, stream, deadline).await?;
        Line::open(stream, deadline, server.idle_timeout).await
    }

    /// Takes a line out of use; calls under way on it go on.
    async fn leave(&self, line: &Arc<Line>) {
        let mut slot = self.0.slot.lock().await;
        slot.line.take_if(|current| Arc::ptr_eq(current, line));
    }
}

fn unreachable(failure: &Failure) -> PushError {
    PushError::busy(&match failure {
        Failure::NoSuchHost => "its name is not known".to_owned(),
        Failure::LookUpFailed(why) => format!("its name could not be looked up: {}", printable(why)),
        Failure::ConnectionRefused => "the connection was refused".to_owned(),
        Failure::TimedOut => "it cannot be reached in time".to_owned(),
        Failure::Unreachable(why) => format!("it cannot be reached: {}", printable(why)),
        _ => "it cannot be reached".to_owned(),
    })
}

impl fmt::Debug for ApplePush {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApplePush")
            .field("host", &self.0.host)
            .field("port", &self.0.server.port)
            .finish_non_exhaustive()
    }
}
