//! A code for tokens (OpenID Connect Core, 3.1.3; RFC 7636 section 4.5). Nothing of the answer gets into words: it is worth as much as
//! a password.

use openidconnect::core::{CoreClient, CoreErrorResponseType, CoreTokenResponse};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, IssuerUrl, JsonWebKeySet, PkceCodeVerifier,
    RequestTokenError, StandardErrorResponse, TokenUrl,
};
use secrecy::{ExposeSecret, SecretString};

use super::begin::check_redirect;
use super::error::{OidcError, printable};
use super::http::Http;
use super::metadata::Metadata;

/// What is shown at the token endpoint. It owns what it shows, so that the exchange can be handed to another thread.
pub(super) struct Exchange {
    pub client_id: String,
    pub secret: Option<SecretString>,
    pub redirect_uri: String,
    pub code: SecretString,
    pub verifier: SecretString,
}

pub(super) async fn exchange(
    http: Http,
    metadata: &Metadata,
    what: Exchange,
) -> Result<CoreTokenResponse, OidcError> {
    let issuer = IssuerUrl::new(metadata.issuer.clone())
        .map_err(|_| OidcError::Setting("The address of the provider cannot be used.".into()))?;
    let mut client = CoreClient::new(
        ClientId::new(what.client_id.clone()),
        issuer,
        JsonWebKeySet::default(),
    )
    .set_auth_type(match metadata.secret_in_body {
        true => AuthType::RequestBody,
        false => AuthType::BasicAuth,
    })
    .set_token_uri(TokenUrl::from_url(metadata.token.clone()))
    .set_redirect_uri(check_redirect(&what.redirect_uri)?);
    if let Some(secret) = &what.secret {
        client = client.set_client_secret(ClientSecret::new(secret.expose_secret().to_owned()));
    }
    let ours = move |request| {
        let http = http.clone();
        async move { http.pass_on(request).await }
    };
    client
        .exchange_code(AuthorizationCode::new(what.code.expose_secret().to_owned()))
        .set_pkce_verifier(PkceCodeVerifier::new(what.verifier.expose_secret().to_owned()))
        .request_async(&ours)
        .await
        .map_err(|error| {
            let refused = refusal(error);
            [Some(&what.code), Some(&what.verifier), what.secret.as_ref()]
                .into_iter()
                .flatten()
                .fold(refused, |error, secret| error.without(secret.expose_secret()))
        })
}

fn refusal(error: RequestTokenError<OidcError, StandardErrorResponse<CoreErrorResponseType>>) -> OidcError {
    match error {
        RequestTokenError::Request(failure) => failure,
        RequestTokenError::ServerResponse(no) => {
            let code = printable(no.error().as_ref());
            let said = printable(no.error_description().map_or("", String::as_str));
            match code.as_str() {
                // `invalid_code` is Zoho's.
                "invalid_grant" | "invalid_code" => OidcError::CodeRefused(said),
                // The others are Zoho's and Google's.
                "invalid_client"
                | "unauthorized_client"
                | "invalid_client_secret"
                | "deleted_client"
                | "disabled_client" => OidcError::ClientRefused { code, said },
                "temporarily_unavailable" | "server_error" | "slow_down" => OidcError::Unavailable {
                    said,
                    retry_after: None,
                },
                _ => OidcError::Provider { code, said },
            }
        }
        // Only the place is told: the words would quote what stands there.
        RequestTokenError::Parse(error, _) => OidcError::BadToken(format!(
            "the answer is not as it must be at “{}”",
            printable(&error.path().to_string())
        )),
        RequestTokenError::Other(why) => OidcError::BadToken(printable(&why)),
    }
}
