//! The engine as the portal sees it: six questions. A trait, so that pages and limits are tested against a scripted
//! twin; the real one only forwards.

use std::future::Future;

use muster_app::{
    App, Result,
    apple::AcceptedTerms,
    portal::{Asked, Brand, LinkView, Locator, PasscodeAnswer, SessionView, TermsAnswer, Visitor},
};

/// What the portal asks. See the methods of the same names on [`App`].
pub trait Invites: Send + Sync + 'static {
    /// How pages look and whom they name.
    fn brand(&self) -> impl Future<Output = Result<Brand>> + Send;
    /// What a link is worth. Records nothing when the visitor is a prefetch.
    fn look_at_link(
        &self,
        locator: &Locator,
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
    ) -> impl Future<Output = Result<TermsAnswer>> + Send;
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

    async fn look_at_link(&self, locator: &Locator, visitor: &Visitor) -> Result<LinkView> {
        App::look_at_link(self, locator, visitor).await
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

    async fn accept_terms(&self, session: &str, accepted: &AcceptedTerms) -> Result<TermsAnswer> {
        App::accept_terms(self, session, accepted).await
    }

    async fn ask_for_new_invite(&self, locator: &Locator, lost: bool, visitor: &Visitor) -> Result<Asked> {
        App::ask_for_new_invite(self, locator, lost, visitor).await
    }
}
