//! The portal's certificate: read, checked before anyone meets it, and read again when its files change.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum_server::tls_rustls::RustlsConfig;
use jiff::Timestamp;
use muster_domain::time::Moment;
use rustls::{ServerConfig, crypto::ring, server::ResolvesServerCert, sign::CertifiedKey};
use rustls_pki_types::{
    CertificateDer, PrivateKeyDer, ServerName,
    pem::{Error as PemError, PemObject},
};
use x509_cert::der::Decode;

use crate::{PortalError, config::limits};

/// What is worth knowing about a certificate that can be used.
#[derive(Debug, Clone)]
pub struct CertificateFacts {
    /// End of its validity.
    pub expires_at: Moment,
    leaf: CertificateDer<'static>,
}

impl CertificateFacts {
    /// Whether browsers accept it for this host name or address; who issued it is another question.
    pub fn covers(&self, host: &str) -> bool {
        let host = host.trim_matches(['[', ']']);
        let Ok(name) = ServerName::try_from(host) else {
            return false;
        };
        rustls::server::ParsedCertificate::try_from(&self.leaf)
            .is_ok_and(|leaf| rustls::client::verify_server_name(&leaf, &name).is_ok())
    }
}

/// Reads certificate and key and checks them against each other and the clock, as [`crate::start`] does.
///
/// `chain` is a PEM file with the portal's certificate first; `key` a PEM file with its private key (PKCS#8, PKCS#1 or
/// SEC1, not encrypted).
pub fn inspect_certificate(chain: &Path, key: &Path) -> Result<CertificateFacts, PortalError> {
    load(chain, key, now()).map(|(facts, _)| facts)
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn load(chain: &Path, key: &Path, now: Duration) -> Result<(CertificateFacts, ServerConfig), PortalError> {
    const CERTIFICATE: &str = "certificate";
    const KEY: &str = "private key";
    let certificates: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(chain)
        .and_then(Iterator::collect)
        .map_err(|error| pem(chain, CERTIFICATE, error))?;
    let Some(leaf) = certificates.first().cloned() else {
        return Err(PortalError::NotPem(chain.to_owned(), CERTIFICATE));
    };
    let private = PrivateKeyDer::from_pem_file(key).map_err(|error| pem(key, KEY, error))?;
    let unusable = |reason: String| PortalError::CertificateUnusable(chain.to_owned(), reason);

    let provider = ring::default_provider();
    let pair = match CertifiedKey::from_der(certificates, private, &provider) {
        Ok(pair) => pair,
        Err(rustls::Error::InconsistentKeys(_)) => return Err(PortalError::KeyDoesNotMatch(key.to_owned())),
        Err(error) => return Err(unusable(error.to_string())),
    };

    let parsed = x509_cert::Certificate::from_der(&leaf).map_err(|error| unusable(error.to_string()))?;
    let validity = parsed.tbs_certificate().validity();
    let (from, until) = (
        validity.not_before.to_unix_duration(),
        validity.not_after.to_unix_duration(),
    );
    if now > until {
        return Err(PortalError::CertificateExpired(chain.to_owned(), day(until)));
    }
    if now < from {
        return Err(PortalError::CertificateNotYetValid(chain.to_owned(), day(from)));
    }

    let config = server_config(Arc::new(rustls::sign::SingleCertAndKey::from(pair))).map_err(unusable)?;
    let expires_at = Moment(i64::try_from(until.as_millis()).unwrap_or(i64::MAX));
    Ok((CertificateFacts { expires_at, leaf }, config))
}

/// TLS as the portal speaks it, with the certificates of this resolver.
pub(crate) fn server_config(certificates: Arc<dyn ResolvesServerCert>) -> Result<ServerConfig, String> {
    // TLS 1.2 and 1.3; older versions do not exist in rustls.
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_no_client_auth()
        .with_cert_resolver(certificates);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

fn pem(path: &Path, what: &'static str, error: PemError) -> PortalError {
    match error {
        PemError::Io(error) => PortalError::CertificateUnreadable(path.to_owned(), error),
        _ => PortalError::NotPem(path.to_owned(), what),
    }
}

fn day(since_epoch: Duration) -> String {
    let seconds = i64::try_from(since_epoch.as_secs()).unwrap_or(i64::MAX);
    Timestamp::from_second(seconds).map_or_else(
        |_| "an unknown day".to_owned(),
        |stamp| stamp.strftime("%-d %B %Y, %H:%M UTC").to_string(),
    )
}

/// The pair of files that is served, and what it looked like when it was read.
#[derive(Clone)]
pub(crate) struct Served {
    chain: PathBuf,
    key: PathBuf,
    pub(crate) config: RustlsConfig,
}

impl Served {
    /// Reads the files (blocking) for a portal that starts.
    pub(crate) async fn read(chain: PathBuf, key: PathBuf) -> Result<Self, PortalError> {
        let config = read_apart(chain.clone(), key.clone()).await?;
        Ok(Self {
            chain,
            key,
            config: RustlsConfig::from_config(Arc::new(config)),
        })
    }

    /// Reads the files again; connections made from then on meet the new certificate. On an error the old one stays.
    pub(crate) async fn reload(&self) -> Result<(), PortalError> {
        let config = read_apart(self.chain.clone(), self.key.clone()).await?;
        self.config.reload_from_config(Arc::new(config));
        Ok(())
    }

    /// Reloads whenever the files have changed; runs until it is aborted.
    pub(crate) async fn follow(self) {
        let mut known = self.stamps().await;
        loop {
            tokio::time::sleep(limits::CERTIFICATE_POLL).await;
            let found = self.stamps().await;
            if found == known {
                continue;
            }
            match self.reload().await {
                Ok(()) => tracing::info!("the portal serves its renewed certificate"),
                // Renewal writes two files, one after the other: the next look may find them whole.
                Err(error) => {
                    tracing::warn!(%error, "the changed certificate is not used; the one before stays");
                    continue;
                }
            }
            known = found;
        }
    }

    async fn stamps(&self) -> [Option<(SystemTime, u64)>; 2] {
        let stamp = async |path: &Path| {
            let facts = tokio::fs::metadata(path).await.ok()?;
            Some((facts.modified().ok()?, facts.len()))
        };
        [stamp(&self.chain).await, stamp(&self.key).await]
    }
}

async fn read_apart(chain: PathBuf, key: PathBuf) -> Result<ServerConfig, PortalError> {
    tokio::task::spawn_blocking(move || load(&chain, &key, now()).map(|(_, config)| config))
        .await
        .map_err(|error| PortalError::Ended(std::io::Error::other(error)))?
}
