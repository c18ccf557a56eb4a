//! The portal's server: from a configuration to a listener that answers, and back to silence.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{Router, extract::connect_info::IntoMakeServiceWithConnectInfo};
use axum_server::{Handle, Server, tls_rustls::RustlsAcceptor};
use hyper_util::rt::TokioTimer;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    Devices, Invites, PortalConfig, PortalError, Receipts,
    certificate::Served,
    config::limits,
    connections::Bounds,
    http01,
    managed::{HandshakeOnly, Managed},
    routes::router,
};

/// Starts the portal. When this returns `Ok`, it listens; the certificate was checked before the port was taken.
pub async fn start(
    invites: Arc<impl Invites + Devices + Receipts>,
    config: PortalConfig,
) -> Result<RunningPortal, PortalError> {
    let managed = match &config.managed {
        Some(managed) => Some(Managed::new(managed.board.clone())?),
        None => None,
    };
    let served = match config.certificate.clone().filter(|_| managed.is_none()) {
        Some((chain, key)) => Some(Served::read(chain, key).await?),
        None => None,
    };
    let tls = managed
        .as_ref()
        .map(|managed| managed.config.clone())
        .or_else(|| served.as_ref().map(|served| served.config.clone()));
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| PortalError::listen(config.listen, error))?;
    let local = listener
        .local_addr()
        .map_err(|error| PortalError::listen(config.listen, error))?;

    let handle = Handle::new();
    let pages = router(invites, &config).into_make_service_with_connect_info::<SocketAddr>();
    let server = Server::<SocketAddr>::from_listener(listener).handle(handle.clone());
    let is_tls = tls.is_some();
    let bounds = Bounds::new(&config.trusted_proxies);
    let task = match tls {
        Some(tls) => {
            let tls = RustlsAcceptor::new(tls)
                .handshake_timeout(limits::HANDSHAKE_TIME)
                .acceptor(bounds);
            tokio::spawn(serve(server.acceptor(HandshakeOnly(tls)), pages))
        }
        None => tokio::spawn(serve(server.acceptor(bounds), pages)),
    };
    let mut beside: Vec<JoinHandle<()>> = Vec::new();
    beside.extend(served.clone().map(|served| tokio::spawn(served.follow())));
    beside.extend(managed.map(|managed| tokio::spawn(managed.follow())));
    if let Some(managed) = config.managed
        && let Some(listen) = managed.http
    {
        beside.push(tokio::spawn(http01::answer(
            listen,
            config.public_address,
            managed.board,
        )));
    }
    tracing::debug!(address = %local, tls = is_tls, "the portal listens");
    Ok(RunningPortal {
        local,
        handle,
        task: Some(task),
        served,
        beside,
    })
}

/// HTTP/1.1 only: a visitor asks for one page and three files, and every bound here is a bound of that protocol.
async fn serve<A>(
    server: Server<SocketAddr, A>,
    pages: IntoMakeServiceWithConnectInfo<Router, SocketAddr>,
) -> io::Result<()>
where
    A: axum_server::accept::Accept<tokio::net::TcpStream, PageService> + Clone + Send + Sync + 'static,
    A::Stream: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send,
    A::Service: axum_server::service::SendService<axum::http::Request<hyper::body::Incoming>> + Send,
    A::Future: Send,
{
    bounded(server).serve(pages).await
}

/// A server with the bounds of every listener of ours.
pub(crate) fn bounded<A>(server: Server<SocketAddr, A>) -> Server<SocketAddr, A> {
    let mut server = server
        .http1_only()
        .first_request_timeout(limits::HEAD_TIME + limits::REQUEST_TIME)
        .accept_error_handler(|_, error| tracing::debug!(%error, "a connection was not taken"));
    server
        .http_builder()
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits::HEAD_TIME)
        .max_buf_size(limits::HEAD)
        .max_headers(limits::HEADER_LINES)
        .half_close(false);
    server
}

/// What axum makes for each connection.
type PageService = axum::middleware::AddExtension<Router, axum::extract::ConnectInfo<SocketAddr>>;

/// A portal that listens. Dropping it ends it at once; [`RunningPortal::stop`] lets requests under way finish.
pub struct RunningPortal {
    local: SocketAddr,
    handle: Handle<SocketAddr>,
    task: Option<JoinHandle<io::Result<()>>>,
    served: Option<Served>,
    /// What runs as long as it does.
    beside: Vec<JoinHandle<()>>,
}

impl RunningPortal {
    /// Where it listens, with the real port.
    pub fn local_addr(&self) -> SocketAddr {
        self.local
    }

    /// Connections at this moment.
    pub fn connections(&self) -> usize {
        self.handle.connection_count()
    }

    /// Takes no new connection, waits at most [`limits::STOP_GRACE`] for requests under way, and frees the port.
    pub async fn stop(mut self) -> Result<(), PortalError> {
        self.handle.graceful_shutdown(Some(limits::STOP_GRACE));
        self.ended().await
    }

    /// Returns when the portal ends by itself, which it only does on an error. May be given up and asked again.
    pub async fn wait(&mut self) -> Result<(), PortalError> {
        self.ended().await
    }

    /// Reads the certificate's files now instead of at the next look. Nothing to do on plain HTTP.
    pub async fn reload_certificate(&self) -> Result<(), PortalError> {
        match &self.served {
            Some(served) => served.reload().await,
            None => Ok(()),
        }
    }

    async fn ended(&mut self) -> Result<(), PortalError> {
        let Some(task) = &mut self.task else {
            return Ok(());
        };
        let ended = task.await;
        self.task = None;
        match ended {
            Ok(ended) => ended.map_err(PortalError::Ended),
            Err(error) => Err(PortalError::Ended(io::Error::other(error))),
        }
    }
}

impl Drop for RunningPortal {
    fn drop(&mut self) {
        self.handle.shutdown();
        for task in &self.beside {
            task.abort();
        }
    }
}
