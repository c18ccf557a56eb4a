//! A push server: it wants a certificate of its authority, notes each call, and answers by a script, else with 200.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::net::TcpListener;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures::StreamExt as _;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt as _, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::service::service_fn;
use hyper::{HeaderMap, Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::ServerConfig;
use rustls::server::WebPkiClientVerifier;
use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject;
use tokio::sync::{Notify, oneshot};
use tokio_rustls::TlsAcceptor;

use super::{Authority, Certificate, chain, raw};

pub const APNS_ID: &str = "EC1BF194-B3B2-424A-89A9-5A918A6E6B5D";

/// What a server does with one call.
#[derive(Debug, Clone)]
pub enum Play {
    Answer(u16, &'static str),
    /// With Retry-After.
    Later(u16, &'static str),
    /// Answers with 200 after a while.
    Slow(Duration),
    /// Never answers.
    Silence,
    /// Answers with this status, and a body that never ends.
    Endless(u16),
    /// Answers with 200, and says that it takes no more calls on this connection.
    LastCall,
    /// Cuts the connection instead of an answer.
    Cut,
}

/// What a server does with one connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Takes calls.
    Serve,
    /// Never begins to encrypt.
    Deaf,
    /// Encrypts, then says nothing.
    Mute,
    /// Encrypts, then closes.
    Close,
    /// Takes the first call as far as its headers, then says that it has seen none of them.
    GoAway,
}

#[derive(Debug, Clone)]
pub struct Manners {
    pub protocols: &'static [&'static str],
    pub only_tls12: bool,
    pub openings: Vec<Opening>,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            protocols: &["h2"],
            only_tls12: false,
            openings: Vec::new(),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Call {
    pub method: String,
    pub uri: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

#[derive(Debug, Default)]
pub struct Seen {
    pub calls: Vec<Call>,
    pub script: VecDeque<Play>,
    openings: VecDeque<Opening>,
    /// TCP connections, and those of them that were encrypted, and those that have ended.
    pub connections: usize,
    pub encrypted: usize,
    pub ended: usize,
    at_once: usize,
    pub most_at_once: usize,
}

pub struct Apple {
    pub port: u16,
    seen: Arc<Mutex<Seen>>,
    _stop: oneshot::Sender<()>,
}

impl Apple {
    /// In a thread of its own, so that nothing of it mixes with the client's.
    pub fn start(authority: &Authority, certificate: &Certificate, manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let port = listener.local_addr().unwrap().port();
        let acceptor = TlsAcceptor::from(Arc::new(config(authority, certificate, &manners)));
        let seen = Arc::new(Mutex::new(Seen {
            openings: manners.openings.into(),
            ..Seen::default()
        }));
        let (stop, stopped) = oneshot::channel();
        let server = accept(listener, acceptor, Arc::clone(&seen));
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                tokio::select! { () = server => {}, _ = stopped => {} }
            });
        });
        Self {
            port,
            seen,
            _stop: stop,
        }
    }

    pub fn then(&self, play: Play) -> &Self {
        self.seen.lock().unwrap().script.push_back(play);
        self
    }

    pub fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.seen.lock().unwrap())
    }

    pub fn calls(&self) -> usize {
        self.seen(|seen| seen.calls.len())
    }

    pub fn connections(&self) -> usize {
        self.seen(|seen| seen.connections)
    }

    /// Waits until something has been seen.
    pub async fn wait_for(&self, what: &str, is_so: impl Fn(&Seen) -> bool) {
        let begin = Instant::now();
        while !self.seen(&is_so) {
            assert!(
                begin.elapsed() < Duration::from_secs(10),
                "the server never saw: {what}"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

fn config(authority: &Authority, certificate: &Certificate, manners: &Manners) -> ServerConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = rustls::RootCertStore::empty();
    let ca = rustls_pki_types::CertificateDer::from_pem_slice(authority.pem().as_bytes()).unwrap();
    roots.add(ca).unwrap();
    let clients = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
    let versions: &[_] = match manners.only_tls12 {
        true => &[&rustls::version::TLS12],
        false => rustls::ALL_VERSIONS,
    };
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap()
        .with_client_cert_verifier(clients.build().unwrap())
        .with_single_cert(
            chain(certificate),
            PrivateKeyDer::from_pem_file(&certificate.key).unwrap(),
        )
        .unwrap();
    config.alpn_protocols = manners
        .protocols
        .iter()
        .map(|name| name.as_bytes().to_vec())
        .collect();
    config
}

async fn accept(listener: TcpListener, acceptor: TlsAcceptor, seen: Arc<Mutex<Seen>>) {
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let opening = {
            let mut seen = seen.lock().unwrap();
            seen.connections += 1;
            seen.openings.pop_front().unwrap_or(Opening::Serve)
        };
        let (acceptor, seen) = (acceptor.clone(), Arc::clone(&seen));
        tokio::spawn(async move {
            if opening == Opening::Deaf {
                raw::listen_to_the_end(stream).await;
            } else if let Ok(stream) = acceptor.accept(stream).await {
                seen.lock().unwrap().encrypted += 1;
                match opening {
                    Opening::Serve => serve(stream, Arc::clone(&seen)).await,
                    Opening::Mute => raw::listen_to_the_end(stream).await,
                    Opening::GoAway => raw::go_away(stream).await,
                    Opening::Close | Opening::Deaf => {}
                }
            }
            seen.lock().unwrap().ended += 1;
        });
    }
}

async fn serve(stream: tokio_rustls::server::TlsStream<tokio::net::TcpStream>, seen: Arc<Mutex<Seen>>) {
    let (last, cut) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let service = {
        let (last, cut) = (Arc::clone(&last), Arc::clone(&cut));
        service_fn(move |request| answer(request, Arc::clone(&seen), Arc::clone(&last), Arc::clone(&cut)))
    };
    let connection = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    loop {
        tokio::select! {
            _ = connection.as_mut() => return,
            () = cut.notified() => return,
            () = last.notified() => connection.as_mut().graceful_shutdown(),
        }
    }
}

type Body = BoxBody<Bytes, Infallible>;

async fn answer(
    request: Request<Incoming>,
    seen: Arc<Mutex<Seen>>,
    last: Arc<Notify>,
    cut: Arc<Notify>,
) -> Result<Response<Body>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body
        .collect()
        .await
        .map(|body| body.to_bytes())
        .unwrap_or_default();
    let play = {
        let mut seen = seen.lock().unwrap();
        seen.calls.push(Call {
            method: head.method.to_string(),
            uri: head.uri.to_string(),
            headers: head.headers,
            body,
        });
        seen.at_once += 1;
        seen.most_at_once = seen.most_at_once.max(seen.at_once);
        seen.script.pop_front().unwrap_or(Play::Answer(200, ""))
    };
    let _at_once = AtOnce(seen);
    let whole = |body: &'static str| Full::new(Bytes::from_static(body.as_bytes())).boxed();
    let mut reply = Response::builder().header("apns-id", APNS_ID);
    let (status, body) = match play {
        Play::Answer(status, body) => (status, whole(body)),
        Play::Later(status, body) => {
            reply = reply.header("retry-after", "7");
            (status, whole(body))
        }
        Play::Slow(pause) => {
            tokio::time::sleep(pause).await;
            (200, whole(""))
        }
        Play::Silence => std::future::pending().await,
        Play::Endless(status) => {
            let first = futures::stream::iter([Ok(Frame::data(Bytes::from_static(b"{")))]);
            let body = StreamBody::new(first.chain(futures::stream::pending()));
            (status, BoxBody::new(body))
        }
        Play::LastCall => {
            last.notify_one();
            (200, whole(""))
        }
        Play::Cut => {
            cut.notify_one();
            std::future::pending().await
        }
    };
    Ok(reply.status(status).body(body).unwrap())
}

/// Calls that are not answered yet.
struct AtOnce(Arc<Mutex<Seen>>);

impl Drop for AtOnce {
    fn drop(&mut self) {
        self.0.lock().unwrap().at_once -= 1;
    }
}
