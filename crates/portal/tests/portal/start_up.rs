//! Why a portal does not start.

use std::{path::PathBuf, sync::Arc};

use muster_portal::{PortalConfig, PortalError, start};

use crate::{
    set_up::{config, portal},
    tls::Authority,
    twin::Twin,
};

async fn refusal(config: PortalConfig) -> PortalError {
    let error = start(Arc::new(Twin::new()), config)
        .await
        .err()
        .expect("it does not start");
    assert!(error.to_string().ends_with('.') && error.remedy().ends_with('.'));
    error
}

fn with(chain: impl Into<PathBuf>, key: impl Into<PathBuf>) -> PortalConfig {
    let mut config = config();
    config.certificate = Some((chain.into(), key.into()));
    config
}

#[tokio::test]
async fn a_port_in_use_is_named() {
    let portal = portal().await;
    let error = refusal(PortalConfig::plain(portal.address)).await;
    assert!(
        matches!(error, PortalError::PortInUse(at) if at == portal.address),
        "{error:?}"
    );
    assert!(error.to_string().contains(&portal.address.port().to_string()));
    assert!(!error.is_certificate());
}

#[tokio::test]
async fn an_address_of_another_machine_is_named() {
    let error = refusal(PortalConfig::plain("192.0.2.1:0".parse().unwrap())).await;
    assert!(matches!(error, PortalError::AddressNotAvailable(_)), "{error:?}");
}

#[tokio::test]
async fn each_mistake_with_certificate_and_key_has_its_own_words() {
    let authority = Authority::new();
    let (chain, key) = authority.issue("good", 30);
    let (_, other_key) = authority.issue("other", 30);
    let (expired, expired_key) = authority.issue("expired", -1);
    let rubbish = authority.file("rubbish.pem", "not a certificate");
    let broken = authority.file(
        "broken.pem",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    );
    let missing = authority.path("missing.pem");

    let error = refusal(with(&missing, &key)).await;
    assert!(
        matches!(&error, PortalError::CertificateUnreadable(path, _) if *path == missing),
        "{error:?}"
    );
    let error = refusal(with(&chain, &missing)).await;
    assert!(
        matches!(&error, PortalError::CertificateUnreadable(..)),
        "{error:?}"
    );
    let error = refusal(with(&rubbish, &key)).await;
    assert!(
        matches!(&error, PortalError::NotPem(path, "certificate") if *path == rubbish),
        "{error:?}"
    );
    let error = refusal(with(&chain, &rubbish)).await;
    assert!(
        matches!(&error, PortalError::NotPem(_, "private key")),
        "{error:?}"
    );
    let error = refusal(with(&chain, &chain)).await;
    assert!(
        matches!(&error, PortalError::NotPem(_, "private key")),
        "the files were swapped: {error:?}"
    );
    let error = refusal(with(&broken, &key)).await;
    assert!(
        matches!(&error, PortalError::CertificateUnusable(..)),
        "{error:?}"
    );
    let error = refusal(with(&chain, &other_key)).await;
    assert!(
        matches!(&error, PortalError::KeyDoesNotMatch(path) if *path == other_key),
        "{error:?}"
    );
    let error = refusal(with(&expired, &expired_key)).await;
    assert!(matches!(&error, PortalError::CertificateExpired(..)), "{error:?}");
    assert!(error.is_certificate() && error.file() == Some(&*expired));

    let facts = muster_portal::inspect_certificate(&chain, &key).unwrap();
    assert!(facts.covers("localhost") && facts.covers("127.0.0.1") && !facts.covers("other.example"));
}
