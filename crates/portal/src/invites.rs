//! The engine as the portal sees it: a dozen questions. A trait, so that pages and limits are tested against a scripted
//! twin; the real one only forwards.

use std::future::Future;

use muster_app::{
    App, Result,
    apple::AcceptedTerms,
    portal::{
        AccountWays, Asked, Brand, ComesBack, DirectoryAnswer, LinkView, Locator, PasscodeAnswer,
        PasswordForm, ProviderBegun, SelfAnswer, SelfOffer, SessionView, SignInAt, TermsAnswer, Visitor,
    },
};
use muster_domain::{device::OwnedBy, platform::Platform, time::Moment};

/// What the portal asks. See the methods of the same names on [`App`].
pub trait Invites: Send + Sync + 'static {
    /// How pages look and whom they name.
    fn brand(&self) -> impl Future<Output = Result<Brand>> + Send;
    /// What a link is worth. Records nothing when the visitor is a prefetch.
    fn look_at_link(
        &self,
        locator: &Locator,
        half: Option<&str>,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<LinkView>> + Send;
    /// Tries a passcode.
    fn enter_passcode(
        &self,
        locator: &Locator,
        typed: &str,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<PasscodeAnswer>> + Send;
    /// What a session cookie is worth.
    fn look_at_session(&self, session: &str) -> impl Future<Output = Result<SessionView>> + Send;
    /// The verified browser accepts the terms of use that it was shown.
    fn accept_terms(
        &self,
        session: &str,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<TermsAnswer>> + Send;
    /// Checks a password with a directory.
    fn sign_in_with_password(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        form: &PasswordForm,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<DirectoryAnswer>> + Send;
    /// Begins a sign-in at a provider; `another` when it is to ask which account it is.
    fn begin_provider(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        directory: &str,
        another: bool,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<ProviderBegun>> + Send;
    /// A browser comes back from a provider.
    fn finish_provider(
        &self,
        back: &ComesBack<'_>,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<(Option<SignInAt>, DirectoryAnswer)>> + Send;
    /// From which minute on a try makes sense again that must wait so many seconds.
    fn try_again_at(&self, retry_after: u32) -> Moment;
    /// What the page for work accounts offers.
    fn account_ways(
        &self,
        half: Option<&str>,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<AccountWays>> + Send;
    /// What self enrollment offers; `None` while it is switched off.
    fn self_enrollment_offer(
        &self,
        half: Option<&str>,
    ) -> impl Future<Output = Result<Option<SelfOffer>>> + Send;
    /// Whoever signed in picks what they bring.
    fn enroll_by_self(
        &self,
        half: Option<&str>,
        platform: Platform,
        owned_by: OwnedBy,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<SelfAnswer>> + Send;
    /// Asks for a new invite; `lost` when only the passcode is missing.
    fn ask_for_new_invite(
        &self,
        locator: &Locator,
        lost: bool,
        visitor: &Visitor,
    ) -> impl Future<Output = Result<Asked>> + Send;
}

impl Invites for App {
    async fn brand(&self) -> Result<Brand> {
        App::brand(self).await
    }

    async fn look_at_link(
        &self,
        locator: &Locator,
        half: Option<&str>,
        visitor: &Visitor,
    ) -> Result<LinkView> {
        App::look_at_link(self, locator, half, visitor).await
    }

    async fn enter_passcode(
        &self,
        locator: &Locator,
        typed: &str,
        visitor: &Visitor,
    ) -> Result<PasscodeAnswer> {
        App::enter_passcode(self, locator, typed, visitor).await
    }

    async fn look_at_session(&self, session: &str) -> Result<SessionView> {
        App::look_at_session(self, session).await
    }

    async fn accept_terms(
        &self,
        session: &str,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> Result<TermsAnswer> {
        App::accept_terms(self, session, accepted, visitor).await
    }

    async fn sign_in_with_password(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        form: &PasswordForm,
        visitor: &Visitor,
    ) -> Result<DirectoryAnswer> {
        App::sign_in_with_password(self, at, half, form, visitor).await
    }

    async fn begin_provider(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        directory: &str,
        another: bool,
        visitor: &Visitor,
    ) -> Result<ProviderBegun> {
        App::begin_provider(self, at, half, directory, another, visitor).await
    }

    async fn finish_provider(
        &self,
        back: &ComesBack<'_>,
        visitor: &Visitor,
    ) -> Result<(Option<SignInAt>, DirectoryAnswer)> {
        App::finish_provider(self, back, visitor).await
    }

    fn try_again_at(&self, retry_after: u32) -> Moment {
        App::try_again_at(self, retry_after)
    }

    async fn account_ways(&self, half: Option<&str>, visitor: &Visitor) -> Result<AccountWays> {
        App::account_ways(self, half, visitor).await
    }

    async fn self_enrollment_offer(&self, half: Option<&str>) -> Result<Option<SelfOffer>> {
        App::self_enrollment_offer(self, half).await
    }

    async fn enroll_by_self(
        &self,
        half: Option<&str>,
        platform: Platform,
        owned_by: OwnedBy,
        visitor: &Visitor,
    ) -> Result<SelfAnswer> {
        App::enroll_by_self(self, half, platform, owned_by, visitor).await
    }

    async fn ask_for_new_invite(&self, locator: &Locator, lost: bool, visitor: &Visitor) -> Result<Asked> {
        App::ask_for_new_invite(self, locator, lost, visitor).await
    }
}
