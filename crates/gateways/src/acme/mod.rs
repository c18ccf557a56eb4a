//! Certificates from an authority that speaks ACME (RFC 8555): an account, an order, a proof that the name is ours, and the
//! certificate.
//!
//! An order has an address, so that whoever noted it can carry on after a crash: [`Acme::order`] begins one and
//! [`Acme::carry_on`] brings it to its end from wherever it stands. When to ask, and when to ask again, is not decided here.

mod answers;
mod client;
mod error;
mod http;
mod key;
mod memory;
mod problem;
mod renewal;
mod types;

use futures::future::BoxFuture;

pub use answers::{Answer, Answers};
pub use client::AcmeClient;
pub use error::AcmeError;
pub use key::{PrivateKeyDer, make_key};
pub use memory::{MemoryAcme, MemoryAnswers};
pub use types::{
    Account, Applicant, ChallengeKind, Directory, DirectoryFacts, ExternalAccount, Window, Work,
};

/// Let's Encrypt.
pub const LETS_ENCRYPT: &str = instant_acme::LetsEncrypt::Production.url();
/// Its twin for tests, whose certificates nobody trusts.
pub const LETS_ENCRYPT_STAGING: &str = instant_acme::LetsEncrypt::Staging.url();

/// An authority that can be asked for certificates.
pub trait Acme: Send + Sync + std::fmt::Debug {
    /// What the authority says of itself.
    fn directory<'a>(&'a self, at: &'a Directory) -> BoxFuture<'a, Result<DirectoryFacts, AcmeError>>;

    /// Makes an account. The terms of the authority must have been agreed to.
    fn register<'a>(
        &'a self,
        at: &'a Directory,
        applicant: &'a Applicant,
    ) -> BoxFuture<'a, Result<Account, AcmeError>>;

    /// Begins an order for one name, and gives its address. `replaces` is the certificate (DER) that the new one is to
    /// renew: some authorities count renewals apart.
    fn order<'a>(
        &'a self,
        at: &'a Directory,
        account: &'a Account,
        name: &'a str,
        replaces: Option<&'a [u8]>,
    ) -> BoxFuture<'a, Result<String, AcmeError>>;

    /// Brings an order to its end: proves that the name is ours, hands in the request, waits for the certificate. Gives the
    /// certificate and the chain above it, in DER, checked against key and name. What it asked `answers` to show is gone when it
    /// returns.
    fn carry_on<'a>(
        &'a self,
        at: &'a Directory,
        account: &'a Account,
        order: &'a str,
        work: Work<'a>,
        answers: &'a dyn Answers,
    ) -> BoxFuture<'a, Result<Vec<Vec<u8>>, AcmeError>>;

    /// When the authority would have this certificate (DER) renewed (RFC 9773); `None` where it gives no such advice.
    fn renewal<'a>(
        &'a self,
        at: &'a Directory,
        account: &'a Account,
        certificate: &'a [u8],
    ) -> BoxFuture<'a, Result<Option<Window>, AcmeError>>;
}
