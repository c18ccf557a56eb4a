//! The engine as devices meet it. A trait for the reason that [`Invites`](crate::Invites) is one.

use std::future::Future;

use muster_app::{
    App, Result,
    apple::{AcceptedTerms, AccountSignIn, DeviceAnswer, ProfileAnswer, ScepAnswer, SignInAnswer},
    portal::{Terms, Visitor},
};
use muster_domain::browser::Seen;

/// What devices ask. See the methods of the same names on [`App`].
pub trait Devices: Send + Sync + 'static {
    /// The profile for a verified browser.
    fn enrollment_profile(
        &self,
        session: &str,
        seen: Seen,
        again: bool,
    ) -> impl Future<Output = Result<ProfileAnswer>> + Send;
    /// The certificates that devices encrypt to.
    fn scep_certificates(&self) -> impl Future<Output = Result<Vec<u8>>> + Send;
    /// A message that asks for a certificate.
    fn scep_message(&self, message: Vec<u8>) -> impl Future<Output = Result<ScepAnswer>> + Send;
    /// A check-in.
    fn apple_check_in(
        &self,
        signature: Option<&str>,
        body: &[u8],
    ) -> impl Future<Output = Result<DeviceAnswer>> + Send;
    /// A device asks for its next command.
    fn apple_command(
        &self,
        signature: Option<&str>,
        body: &[u8],
    ) -> impl Future<Output = Result<DeviceAnswer>> + Send;
    /// The document of account-driven enrollment.
    fn account_discovery(&self) -> impl Future<Output = Result<Option<String>>> + Send;
    /// A device asks for an account-driven profile.
    fn account_profile(
        &self,
        bearer: Option<&str>,
        body: &[u8],
    ) -> impl Future<Output = Result<AccountSignIn>> + Send;
    /// A person signs in for their device.
    fn account_sign_in(
        &self,
        email: &str,
        typed: &str,
        accepted: Option<&AcceptedTerms>,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<SignInAnswer>> + Send;
    /// The terms that whoever proved everything has still to accept.
    fn account_terms(&self, half: Option<&str>) -> impl Future<Output = Result<Option<Terms>>> + Send;
    /// Whoever proved everything accepts them.
    fn account_accept(
        &self,
        half: Option<&str>,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<SignInAnswer>> + Send;
}

impl Devices for App {
    async fn enrollment_profile(&self, session: &str, seen: Seen, again: bool) -> Result<ProfileAnswer> {
        App::enrollment_profile(self, session, seen, again).await
    }

    async fn scep_certificates(&self) -> Result<Vec<u8>> {
        App::scep_certificates(self).await
    }

    async fn scep_message(&self, message: Vec<u8>) -> Result<ScepAnswer> {
        App::scep_message(self, message).await
    }

    async fn apple_check_in(&self, signature: Option<&str>, body: &[u8]) -> Result<DeviceAnswer> {
        App::apple_check_in(self, signature, body).await
    }

    async fn apple_command(&self, signature: Option<&str>, body: &[u8]) -> Result<DeviceAnswer> {
        App::apple_command(self, signature, body).await
    }

    async fn account_discovery(&self) -> Result<Option<String>> {
        App::account_discovery(self).await
    }

    async fn account_profile(&self, bearer: Option<&str>, body: &[u8]) -> Result<AccountSignIn> {
        App::account_profile(self, bearer, body).await
    }

    async fn account_sign_in(
        &self,
        email: &str,
        typed: &str,
        accepted: Option<&AcceptedTerms>,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        App::account_sign_in(self, email, typed, accepted, visitor).await
    }

    async fn account_terms(&self, half: Option<&str>) -> Result<Option<Terms>> {
        App::account_terms(self, half).await
    }

    async fn account_accept(
        &self,
        half: Option<&str>,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> Result<SignInAnswer> {
        App::account_accept(self, half, accepted, visitor).await
    }
}
