//! TLS towards Apple: the server is verified as every server is, and shown our push certificate.

use std::io;
use std::sync::Arc;

use rustls::client::Resumption;
use rustls::{AlertDescription, ClientConfig, Error as TlsError};
use rustls_pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::error::printable;
use super::{PushError, PushIdentity};
use crate::mail::smtp::tls::server_verifier;

/// HTTP/2, and nothing else: Apple speaks no other.
const H2: &[u8] = b"h2";

/// The client side's settings; built once, because reading the roots takes milliseconds.
pub(super) fn config(identity: PushIdentity, ca_pem: Option<&str>) -> Result<Arc<ClientConfig>, PushError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let unusable = |why: String| PushError::NotApple(printable(&why));
    let verifier = server_verifier(ca_pem, &provider)
        .map_err(|_| unusable("the roots of trust cannot be read".into()))?;
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| unusable(error.to_string()))?
        // "Dangerous" is rustls' word for any verifier from outside; this one is the platform's own.
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_client_cert_resolver(identity.resolver()?);
    config.alpn_protocols = vec![H2.to_vec()];
    // A connection lasts for hours; each new one shows the certificate, so that what Apple thinks of it is known.
    config.resumption = Resumption::disabled();
    Ok(Arc::new(config))
}

/// Shakes hands, checks the server's certificate for this host name, and that it speaks HTTP/2.
pub(super) async fn handshake(
    config: &Arc<ClientConfig>,
    host: &str,
    stream: TcpStream,
    deadline: Instant,
) -> Result<TlsStream<TcpStream>, PushError> {
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| PushError::OurFault("the push server's host name is not valid".into()))?;
    let connector = TlsConnector::from(Arc::clone(config));
    let stream = match timeout_at(deadline, connector.connect(name, stream)).await {
        Err(_) => {
            return Err(PushError::busy(
                "it went silent while the connection was being encrypted",
            ));
        }
        Ok(outcome) => outcome.map_err(|error| lost(&error))?,
    };
    match stream.get_ref().1.alpn_protocol() {
        Some(H2) => Ok(stream),
        _ => Err(PushError::NotApple("it does not speak HTTP/2".into())),
    }
}

/// What the end of an encrypted connection means. With TLS 1.3 a server tells what it thinks of our certificate only after
/// the handshake, so that this is asked of every read.
pub(super) fn lost(error: &io::Error) -> PushError {
    let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<TlsError>()) else {
        return PushError::busy("the connection was lost");
    };
    match tls {
        TlsError::AlertReceived(alert) => refusal(*alert),
        other => PushError::NotApple(printable(&other.to_string())),
    }
}

fn refusal(alert: AlertDescription) -> PushError {
    use AlertDescription as Alert;
    match alert {
        Alert::NoCertificate
        | Alert::BadCertificate
        | Alert::UnsupportedCertificate
        | Alert::CertificateRevoked
        | Alert::CertificateExpired
        | Alert::CertificateUnknown
        | Alert::CertificateRequired
        | Alert::UnknownCA
        | Alert::AccessDenied
        | Alert::DecryptError
        // What TLS 1.2 says when it wanted a certificate.
        | Alert::HandshakeFailure => PushError::Certificate(format!("it was refused ({alert:?})")),
        Alert::CloseNotify | Alert::InternalError | Alert::UserCanceled => {
            PushError::busy("the connection was lost")
        }
        other => PushError::NotApple(format!("it refused to encrypt the connection ({other:?})")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(error: TlsError) -> PushError {
        lost(&io::Error::new(io::ErrorKind::InvalidData, error))
    }

    #[test]
    fn whose_fault_a_lost_connection_is() {
        let alert = |alert| of(TlsError::AlertReceived(alert));
        assert!(matches!(
            alert(AlertDescription::CertificateRevoked),
            PushError::Certificate(_)
        ));
        assert!(matches!(
            alert(AlertDescription::HandshakeFailure),
            PushError::Certificate(_)
        ));
        assert!(matches!(
            alert(AlertDescription::ProtocolVersion),
            PushError::NotApple(_)
        ));
        assert!(alert(AlertDescription::InternalError).is_temporary());
        assert!(matches!(of(TlsError::DecryptError), PushError::NotApple(_)));
        assert!(lost(&io::ErrorKind::ConnectionReset.into()).is_temporary());
    }
}
