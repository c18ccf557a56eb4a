//! What the tests of calls share: certificates, a server, a device to call.

#![allow(dead_code)]

pub mod apple;
#[path = "../../real/support/certificates.rs"]
pub mod certificates;
pub mod raw;

use std::time::Duration;

use muster_domain::time::Moment;
use muster_gateways::push::{ApplePush, PushIdentity, PushServer, PushTarget, PushToken};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use zeroize::Zeroizing;

pub use apple::{Apple, Manners, Opening, Play};
pub use certificates::{Authority, Certificate};

pub const TOKEN: &str = "c0ffee00d15ea5ed0123456789abcdef0123456789abcdef0123456789abcdef";
pub const MAGIC: &str = "5E1F7B2C-MAGIC-\"quoted\"-4D0A";
pub const TOPIC: &str = "com.apple.mgmt.External.6f2c1a2e-8f0e-4f0e-9d1c-7b3c5d9e1f00";
pub const EXPIRES: Moment = Moment(1_790_000_000_999);

/// An authority for both sides, the server's certificate and ours.
pub struct Stage {
    pub authority: Authority,
    pub server: Certificate,
    pub client: Certificate,
}

impl Stage {
    pub fn new() -> Self {
        let authority = Authority::new();
        let server = authority.good();
        let client = authority.issue("client", "push.example", -1, 30);
        Self {
            authority,
            server,
            client,
        }
    }

    pub fn serve(&self) -> Apple {
        self.serve_as(Manners::default())
    }

    pub fn serve_as(&self, manners: Manners) -> Apple {
        Apple::start(&self.authority, &self.server, manners)
    }

    pub fn settings(&self, apple: &Apple) -> PushServer {
        local(apple.port, &self.authority)
    }

    pub fn client(&self, apple: &Apple) -> ApplePush {
        ApplePush::new(identity(&self.client), self.settings(apple)).unwrap()
    }
}

pub fn local(port: u16, authority: &Authority) -> PushServer {
    PushServer {
        ca_pem: Some(authority.pem()),
        connect_timeout: Duration::from_secs(10),
        answer_timeout: Duration::from_secs(10),
        ..PushServer::new("localhost", port)
    }
}

pub fn chain(certificate: &Certificate) -> Vec<CertificateDer<'static>> {
    vec![CertificateDer::from_pem_file(&certificate.cert).unwrap()]
}

pub fn key(certificate: &Certificate) -> Zeroizing<Vec<u8>> {
    let key = PrivatePkcs8KeyDer::from_pem_file(&certificate.key).unwrap();
    Zeroizing::new(key.secret_pkcs8_der().to_vec())
}

pub fn identity(certificate: &Certificate) -> PushIdentity {
    let chain = chain(certificate).iter().map(|der| der.to_vec()).collect();
    PushIdentity::new(chain, key(certificate))
}

pub fn target() -> PushTarget {
    PushTarget::new(PushToken::from_hex(TOKEN).unwrap(), TOPIC, MAGIC).unwrap()
}
