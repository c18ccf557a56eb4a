//! TLS towards a mail server: always verified, against the platform's roots and those an admin adds.

use std::io;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::{CertificateError, ClientConfig, Error as TlsError};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName};
use rustls_platform_verifier::Verifier;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::known::KnownCertificates;
use crate::mail::Failure;

/// Most a CA file may hold; a platform's whole store is a quarter of that.
const CA_LIMIT: usize = 1024 * 1024;

/// The client side's settings; built once per mail server, because reading the roots takes milliseconds.
pub(crate) fn client_config(ca_pem: Option<&str>) -> Result<Arc<ClientConfig>, Failure> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = server_verifier(ca_pem, &provider)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Failure::TlsFailed(error.to_string()))?
        // "Dangerous" is rustls' word for any verifier from outside; this one is the platform's own, plus what the admin gave.
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// Whom we believe, whatever the server is for: the platform's roots, and those given.
pub(crate) fn server_verifier(
    ca_pem: Option<&str>,
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, Failure> {
    let extra = ca_pem.map(read_ca).transpose()?.unwrap_or_default();
    let only_extra = || {
        let mut roots = rustls::RootCertStore::empty();
        for certificate in extra.clone() {
            roots.add(certificate)?;
        }
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider))
            .build()
            .map_err(|error| TlsError::General(error.to_string()))
    };
    // Checked by themselves first, so that an error can be told to be theirs.
    if !extra.is_empty() {
        only_extra().map_err(|error| Failure::BadCa(error.to_string()))?;
    }
    let platform = Verifier::new_with_extra_roots(extra.clone(), Arc::clone(provider))
        .map_err(|error| Failure::TlsFailed(error.to_string()))?;
    Ok(Arc::new(KnownCertificates {
        inner: Arc::new(platform),
        known: extra,
    }))
}

fn read_ca(pem: &str) -> Result<Vec<CertificateDer<'static>>, Failure> {
    if pem.len() > CA_LIMIT {
        return Err(Failure::BadCa("it is larger than 1 MB".into()));
    }
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(pem.as_bytes())
        .collect::<Result<_, _>>()
        // What the parser says is bytes; what to do is this.
        .map_err(|_| Failure::BadCa("its PEM form is damaged; give the whole file, each line from BEGIN CERTIFICATE to END CERTIFICATE".into()))?;
    match certificates.is_empty() {
        true => Err(Failure::BadCa("it holds no certificate in PEM form".into())),
        false => Ok(certificates),
    }
}

/// Shakes hands and checks the certificate for this host name or IP address.
pub(crate) async fn handshake(
    config: &Arc<ClientConfig>,
    host: &str,
    stream: TcpStream,
    deadline: Instant,
) -> Result<TlsStream<TcpStream>, Failure> {
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| Failure::BadSetting("The host name of the server is not valid.".into()))?;
    match timeout_at(
        deadline,
        TlsConnector::from(Arc::clone(config)).connect(name, stream),
    )
    .await
    {
        Err(_) => Err(Failure::TimedOut),
        Ok(Ok(stream)) => Ok(stream),
        Ok(Err(error)) => Err(handshake_failure(&error)),
    }
}

fn handshake_failure(error: &io::Error) -> Failure {
    let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<TlsError>()) else {
        return Failure::Closed;
    };
    match tls {
        TlsError::InvalidCertificate(certificate) => certificate_failure(certificate),
        // "220 mail.example ESMTP" read as a TLS record.
        TlsError::InvalidMessage(_) => Failure::PlainTextOnTlsPort,
        other => Failure::TlsFailed(other.to_string()),
    }
}

fn certificate_failure(error: &CertificateError) -> Failure {
    match error {
        CertificateError::UnknownIssuer => Failure::CertificateUnknownIssuer,
        CertificateError::NotValidForName => Failure::CertificateWrongName(String::new()),
        CertificateError::NotValidForNameContext { presented, .. } => {
            let names = presented.iter().take(5).map(|name| plain_name(name));
            Failure::CertificateWrongName(names.collect::<Vec<_>>().join(", "))
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Failure::CertificateExpired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            Failure::CertificateNotYetValid
        }
        // webpki's word, which rustls has no name for: what `openssl req -x509` makes by default.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            Failure::CertificateSelfSigned
        }
        other => Failure::CertificateInvalid(other.to_string()),
    }
}

/// webpki presents names as `DnsName("mail.example")`.
fn plain_name(presented: &str) -> &str {
    presented
        .split_once("(\"")
        .and_then(|(_, rest)| rest.strip_suffix("\")"))
        .unwrap_or(presented)
}

/// Version and cipher suite, for display.
pub(crate) fn describe(stream: &TlsStream<TcpStream>) -> String {
    let (_, session) = stream.get_ref();
    match session.protocol_version() {
        Some(rustls::ProtocolVersion::TLSv1_3) => "TLS 1.3, certificate valid".into(),
        Some(rustls::ProtocolVersion::TLSv1_2) => "TLS 1.2, certificate valid".into(),
        _ => "certificate valid".into(),
    }
}
