//! A certificate that the app hands in, and the answers to TLS-ALPN-01 challenges (RFC 8737) until and after it is there.

use std::{io, sync::Arc};

use axum_server::{accept::Accept, tls_rustls::RustlsConfig};
use futures::future::BoxFuture;
use muster_app::{AcmeBoard, ServedPair};
use rustls::{
    ServerConfig,
    crypto::ring,
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use rustls_pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio_rustls::server::TlsStream;

use crate::{PortalError, certificate::server_config};

/// What the validator of a TLS-ALPN-01 challenge asks for, and nobody else (RFC 8737 section 3).
const ACME_TLS: &[u8] = b"acme-tls/1";

/// The certificate of a board, as it is served.
#[derive(Clone)]
pub(crate) struct Managed {
    board: Arc<AcmeBoard>,
    pub(crate) config: RustlsConfig,
}

impl Managed {
    /// Serves what is on the board now: perhaps nothing yet.
    pub(crate) fn new(board: Arc<AcmeBoard>) -> Result<Self, PortalError> {
        let now = board.certificate().borrow().clone();
        let config = RustlsConfig::from_config(Arc::new(config(&board, now.as_deref())?));
        Ok(Self { board, config })
    }

    /// Serves whatever is put on the board, from the next connection on; runs until it is aborted.
    pub(crate) async fn follow(self) {
        let mut certificate = self.board.certificate();
        loop {
            let now = certificate.borrow_and_update().clone();
            match config(&self.board, now.as_deref()) {
                Ok(config) => self.config.reload_from_config(Arc::new(config)),
                Err(error) => {
                    tracing::error!(%error, "the new certificate is not used; the one before stays")
                }
            }
            if certificate.changed().await.is_err() {
                return;
            }
            tracing::info!("the portal serves its new certificate");
        }
    }
}

fn config(board: &Arc<AcmeBoard>, certificate: Option<&ServedPair>) -> Result<ServerConfig, PortalError> {
    let resolver = Resolver {
        board: board.clone(),
        certificate: certificate.map(certified).transpose()?.map(Arc::new),
    };
    let mut config = server_config(Arc::new(resolver)).map_err(PortalError::ManagedUnusable)?;
    // Ours first: whoever offers both is a visitor. A validator offers the other alone.
    config.alpn_protocols.push(ACME_TLS.to_vec());
    Ok(config)
}

/// A certificate that a visitor is to accept: key and certificate belong together.
fn certified(pair: &ServedPair) -> Result<CertifiedKey, PortalError> {
    let key = signing(pair)?;
    key.keys_match()
        .map_err(|error| PortalError::ManagedUnusable(error.to_string()))?;
    Ok(key)
}

/// The same without a look into the certificate: nothing that checks certificates takes one with the critical extension of a
/// challenge.
fn signing(pair: &ServedPair) -> Result<CertifiedKey, PortalError> {
    let chain = pair
        .chain
        .iter()
        .map(|der| CertificateDer::from(der.clone()))
        .collect();
    let key = PrivatePkcs8KeyDer::from(pair.key.to_vec()).into();
    let key = ring::default_provider()
        .key_provider
        .load_private_key(key)
        .map_err(|error| PortalError::ManagedUnusable(error.to_string()))?;
    Ok(CertifiedKey::new(chain, key))
}

/// Chooses between the certificate and the answer to a challenge. With neither the handshake fails, and the visitor's browser
/// says so.
struct Resolver {
    board: Arc<AcmeBoard>,
    certificate: Option<Arc<CertifiedKey>>,
}

impl std::fmt::Debug for Resolver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Resolver").finish_non_exhaustive()
    }
}

impl ResolvesServerCert for Resolver {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        // RFC 8737 section 3: the one and only protocol of the offer.
        let validates = hello
            .alpn()
            .is_some_and(|mut offered| offered.next() == Some(ACME_TLS) && offered.next().is_none());
        if !validates {
            return self.certificate.clone();
        }
        let answer = self.board.challenge(hello.server_name()?)?;
        match signing(&answer) {
            Ok(key) => Some(Arc::new(key)),
            Err(error) => {
                tracing::error!(%error, "a challenge cannot be answered");
                None
            }
        }
    }
}

/// Ends a validator's connection after the handshake: it has seen what it came for, and no page is served on it.
#[derive(Clone)]
pub(crate) struct HandshakeOnly<A>(pub A);

impl<A, I, S, T> Accept<I, S> for HandshakeOnly<A>
where
    A: Accept<I, S, Stream = TlsStream<T>>,
    A::Future: Send + 'static,
    A::Service: Send,
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = TlsStream<T>;
    type Service = A::Service;
    type Future = BoxFuture<'static, io::Result<(TlsStream<T>, A::Service)>>;

    fn accept(&self, stream: I, service: S) -> Self::Future {
        let accepted = self.0.accept(stream, service);
        Box::pin(async move {
            let (mut stream, service) = accepted.await?;
            if stream.get_ref().1.alpn_protocol() == Some(ACME_TLS) {
                stream.shutdown().await?;
                return Err(io::Error::other("a challenge was answered"));
            }
            Ok((stream, service))
        })
    }
}
