//! A sign-in at an OpenID Connect provider: the browser goes there and comes back.
//!
//! What must be remembered stays sealed in a cookie of that one browser. It is taken once: that it came back is written down before the
//! provider is asked, so a second one of the same cookie and address is refused, wherever it comes from.

use std::sync::Arc;

use muster_domain::half_session;
use muster_domain::time::Moment;
use muster_gateways::directory::oidc::{Begin, Callback, OidcDirectory, OidcError, OidcSettings, Prompt};
use secrecy::SecretString;
use tokio::time::{Instant, timeout_at};

use super::{
    DirectoryAnswer, Known, Refused, SignInAt, entries::Whose, kept::Kept, proven::Asked, tries::SIGN_INS,
};
use crate::{
    App, Result,
    directories::DirectoryHandle,
    portal::{Visitor, Waits},
};

/// A sign-in that has begun, or why it has not.
pub enum ProviderBegun {
    /// Send the browser there.
    Go {
        /// Where. It has state and nonce in it.
        address: SecretString,
        /// What people call the directory.
        name: String,
        /// What the browser keeps, sealed, until it comes back.
        kept: String,
        /// Until when it is taken.
        until: Moment,
    },
    /// It does not begin.
    No(DirectoryAnswer),
}

/// Where a browser comes back to, with what it brought.
pub struct ComesBack<'a> {
    /// Id of the directory in the address.
    pub directory: &'a str,
    /// What it kept.
    pub kept: Option<&'a str>,
    /// The query.
    pub query: &'a str,
}

impl App {
    /// Begins a sign-in; `another` asks the provider which account it is to be.
    pub async fn begin_provider(
        &self,
        at: &SignInAt,
        half: Option<&str>,
        directory: &str,
        another: bool,
        visitor: &Visitor,
    ) -> Result<ProviderBegun> {
        let no = |why| Ok(ProviderBegun::No(DirectoryAnswer::Refused(why)));
        // Each asks something of the provider: counted, and taken back by a sign-in that comes to something.
        if let Some(retry_after) = self.limited(&SIGN_INS, visitor).await? {
            return no(Refused::Limited {
                retry_after,
                who: Waits::Network,
            });
        }
        let proved = half.and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let asked = match self.asked_at(at, proved, visitor).await? {
            Ok(asked) => asked,
            Err(answer) => return Ok(ProviderBegun::No(answer)),
        };
        let Some((handle, oidc)) = self.provider(&asked, directory).await? else {
            return no(Refused::NotSetUp);
        };
        let redirect_uri = self.oidc_redirect_address(&handle.id).await?;
        let ask = Begin {
            redirect_uri: &redirect_uri,
            // The page does not tell whom an invite is for, and neither does the provider's.
            login_hint: None,
            prompt: match another {
                true => Prompt::Account,
                false => Prompt::Usual,
            },
        };
        let begun = match in_time(asked.until, oidc.begin(&ask, self.clock.now())).await {
            Ok(begun) => begun,
            Err(error) => return no(failed(&handle, &error)),
        };
        let until = begun.pending.expires();
        let kept = self.keep(&Kept {
            at: at.clone(),
            directory: handle.id.clone(),
            half: half.filter(|_| asked.half().is_some()).map(str::to_owned),
            pending: begun.pending,
        })?;
        Ok(ProviderBegun::Go {
            address: begun.address,
            name: handle.name.clone(),
            kept,
            until,
        })
    }

    /// A browser comes back from a provider. Where it began is told also when nobody is signed in, as far as it is known.
    pub async fn finish_provider(
        &self,
        back: &ComesBack<'_>,
        visitor: &Visitor,
    ) -> Result<(Option<SignInAt>, DirectoryAnswer)> {
        let no = |at, why| Ok((at, DirectoryAnswer::Refused(why)));
        let Some(kept) = back.kept.and_then(|kept| self.kept(kept)) else {
            return no(None, Refused::Again);
        };
        let at = kept.at.clone();
        // Also one that is brought to another directory is over.
        let is_first = self.comes_back_first(&kept.pending).await?;
        if !is_first || kept.directory != back.directory {
            // Once for each sign-in, however often it comes: nobody fills the audit log with one cookie.
            if self.is_first_oddity(&kept.pending).await? {
                self.suspicious("again or mixed up", back.directory, visitor)
                    .await?;
            }
            return no(Some(at), Refused::Again);
        }
        let half = kept
            .half
            .as_deref()
            .and_then(|half| half_session::verify(&self.key, half, self.clock.now()));
        let asked = match self.asked_at(&at, half, visitor).await? {
            Ok(asked) => asked,
            Err(answer) => return Ok((Some(at), answer)),
        };
        let Some((handle, oidc)) = self.provider(&asked, &kept.directory).await? else {
            return no(Some(at), Refused::NotSetUp);
        };
        let finished = match Callback::read(back.query) {
            Ok(callback) => {
                in_time(
                    asked.until,
                    oidc.finish(kept.pending, &callback, self.clock.now()),
                )
                .await
            }
            Err(error) => Err(error),
        };
        let answer = match finished {
            Ok(identity) => {
                let upn = handle
                    .oidc_settings
                    .as_ref()
                    .is_some_and(OidcSettings::vouches_by_upn);
                self.proven(&at, asked, &handle, &Known::of_identity(identity, upn), visitor)
                    .await?
            }
            Err(error) => {
                if error.looks_like_an_attack() {
                    self.suspicious(&error.to_string(), &handle.name, visitor).await?;
                }
                let why = failed(&handle, &error);
                self.refused(&asked, &handle, why, Whose::Untold, visitor).await?
            }
        };
        if !matches!(answer, DirectoryAnswer::Refused(_)) {
            self.forgive(&SIGN_INS, visitor).await?;
        }
        Ok((Some(at), answer))
    }

    async fn provider(
        &self,
        asked: &Asked,
        id: &str,
    ) -> Result<Option<(Arc<DirectoryHandle>, OidcDirectory)>> {
        let handles = self.directories_of(asked.user()).await?;
        Ok(handles
            .into_iter()
            .find(|handle| handle.id == id)
            .and_then(|handle| handle.oidc.clone().map(|oidc| (handle, oidc))))
    }

    async fn suspicious(&self, what: &str, directory: &str, visitor: &Visitor) -> Result<()> {
        let directory: String = directory.chars().take(100).collect();
        tracing::warn!(
            what,
            directory,
            "a sign-in came back in a way that an attack would"
        );
        let after = serde_json::json!({ "directory": directory, "why": "suspicious", "words": what });
        let entry = self
            .portal_entry("directory_sign_in_refused", visitor)
            .changed("", after.to_string());
        self.note_down(entry).await
    }
}

/// All questions to a provider together. What it says later, nobody waits for.
async fn in_time<T>(
    until: Instant,
    asked: impl Future<Output = std::result::Result<T, OidcError>>,
) -> std::result::Result<T, OidcError> {
    match timeout_at(until, asked).await {
        Ok(answered) => answered,
        Err(_) => Err(OidcError::Unreachable("no answer came in time".into())),
    }
}

fn failed(handle: &DirectoryHandle, error: &OidcError) -> Refused {
    tracing::warn!(directory = %handle.name, words = %error, "a sign-in at a provider came to nothing");
    match error {
        OidcError::Denied(_) => Refused::Declined,
        OidcError::Outsider(_) => Refused::OtherPerson,
        error if error.is_temporary() => Refused::Unavailable,
        error if error.needs_an_admin() => Refused::NotSetUp,
        _ => Refused::Again,
    }
}
