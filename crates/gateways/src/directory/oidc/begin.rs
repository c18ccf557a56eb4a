//! The first half: the address that a browser is sent to (OpenID Connect Core, 3.1.2.1; RFC 7636 section 4.3).

use muster_domain::time::Moment;
use openidconnect::core::{CoreAuthPrompt, CoreClient, CoreResponseType};
use openidconnect::{
    AuthUrl, AuthenticationFlow, ClientId, CsrfToken, IssuerUrl, JsonWebKeySet, LoginHint, Nonce,
    PkceCodeChallenge, RedirectUrl, Scope,
};
use secrecy::SecretString;

use super::address::{Reach, address};
use super::error::OidcError;
use super::metadata::Metadata;
use super::{OidcProvider, OidcSettings, Pending};

/// Longest hint, in bytes.
const MOST_HINT: usize = 320;
/// Random bytes of state and nonce.
const RANDOM: u32 = 32;

/// What the provider is to ask of the person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Prompt {
    /// Whatever it finds fit.
    #[default]
    Usual,
    /// To sign in anew, even when they are signed in.
    SignIn,
    /// Which account it is to be.
    Account,
}

/// A sign-in that is to begin.
#[derive(Debug, Clone)]
pub struct Begin<'a> {
    /// Where the provider is to send the browser back to: the directory's own address, registered with the provider.
    pub redirect_uri: &'a str,
    /// Who it probably is, for the provider to fill in.
    pub login_hint: Option<&'a str>,
    /// What to ask of them.
    pub prompt: Prompt,
}

/// A sign-in that has begun.
#[derive(Debug)]
pub struct Begun {
    /// Where to send the browser. It has state and nonce in it.
    pub address: SecretString,
    /// What to keep until it comes back.
    pub pending: Pending,
}

/// Whether a browser can be sent back there: what is written must be encrypted, or stay on this computer.
pub(super) fn check_redirect(text: &str) -> Result<RedirectUrl, OidcError> {
    let own = Reach {
        plain_http: true,
        near: true,
    };
    address(text, own)
        .and_then(|_| RedirectUrl::new(text.to_owned()).map_err(|error| error.to_string()))
        .map_err(|why| OidcError::Setting(format!("The redirect address cannot be used: {why}.")))
}

pub(super) fn begin(
    settings: &OidcSettings,
    metadata: &Metadata,
    ask: &Begin<'_>,
    now: Moment,
) -> Result<Begun, OidcError> {
    let unusable = |_| OidcError::Setting("The address of the provider cannot be used.".into());
    let issuer = IssuerUrl::new(metadata.issuer.clone()).map_err(unusable)?;
    let client = CoreClient::new(
        ClientId::new(settings.client_id.clone()),
        issuer,
        JsonWebKeySet::default(),
    )
    .set_auth_uri(AuthUrl::from_url(metadata.authorization.clone()))
    .set_redirect_uri(check_redirect(ask.redirect_uri)?);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let mut request = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            || CsrfToken::new_random_len(RANDOM),
            || Nonce::new_random_len(RANDOM),
        )
        .set_pkce_challenge(challenge)
        .add_extra_param("response_mode", "query");
    // The library asks for `openid` by itself.
    for scope in settings.scopes.iter().filter(|scope| *scope != "openid") {
        request = request.add_scope(Scope::new(scope.clone()));
    }
    request = match ask.prompt {
        Prompt::Usual => request,
        Prompt::SignIn => request.add_prompt(CoreAuthPrompt::Login),
        Prompt::Account => request.add_prompt(CoreAuthPrompt::SelectAccount),
    };
    // A hint saves typing and no more: one that cannot be a name is left out.
    if let Some(hint) = ask.login_hint.filter(|hint| hint.len() <= MOST_HINT) {
        request = request.set_login_hint(LoginHint::new(hint.to_owned()));
    }
    if let OidcProvider::Google { hosted_domains } = &settings.provider {
        // Shows fitting accounts only; what decides is the claim.
        let domain = match hosted_domains.as_slice() {
            [only] => only.clone(),
            _ => "*".to_owned(),
        };
        request = request.add_extra_param("hd", domain);
    }
    let (url, state, nonce) = request.url();
    Ok(Begun {
        address: String::from(url).into(),
        pending: Pending {
            issuer: metadata.issuer.clone(),
            client_id: settings.client_id.clone(),
            redirect_uri: ask.redirect_uri.to_owned(),
            state: state.into_secret().into(),
            nonce: nonce.secret().as_str().into(),
            verifier: verifier.into_secret().into(),
            begun: now,
        },
    })
}
