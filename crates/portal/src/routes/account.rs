//! Account-driven User Enrollment: the document that a device looks for, its question for a profile, and the page on which
//! its person signs in.

use std::sync::Arc;

use axum::{
    extract::{
        Form, Query, Request, State,
        rejection::{FormRejection, QueryRejection},
    },
    http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use muster_app::apple::{AcceptedTerms, AccountSignIn, ProfileAnswer, SignInAnswer, paths};
use muster_mdm::apple::{
    discovery::{SIGN_IN_STATUS, SIGNED_IN_STATUS, WELL_KNOWN_CONTENT_TYPE},
    os_version::OsVersion,
    profile::CONTENT_TYPE,
    refusal,
};
use muster_words::{Key, Value};
use serde::Deserialize;

use super::{
    Portal,
    apple::{answer, bad_request, body, trouble},
};
use crate::{
    Devices, Invites, answer as pages_answer,
    config::limits,
    pages::{account, plain, profile, terms},
    reader::Reader,
    visitor::{user_agent, visitor},
};

/// Longest address that is shown again in the form.
const MAX_EMAIL: usize = 254;

/// GET /.well-known/com.apple.remotemanagement.
pub(crate) async fn discovery<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    reader: Reader,
) -> Response {
    match portal.invites.account_discovery().await {
        Ok(Some(document)) => answer(StatusCode::OK, WELL_KNOWN_CONTENT_TYPE, document),
        Ok(None) => {
            let form = refusal::Form::Json;
            let words = portal.look(&reader).await.say_plain(Key::AccountNotOffered, &[]);
            answer(
                StatusCode::FORBIDDEN,
                form.content_type(),
                refusal::Refusal::WellKnownFailed.body(Some(&words), form),
            )
        }
        Err(error) => trouble(&error),
    }
}

/// POST /apple/account.
pub(crate) async fn account_profile<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    headers: HeaderMap,
    reader: Reader,
    request: Request,
) -> Response {
    let body = match body(request, limits::MACHINE_INFO_BODY).await {
        Ok(body) => body,
        Err(refused) => return refused,
    };
    match portal.invites.account_profile(bearer(&headers), &body).await {
        Ok(AccountSignIn::SignIn(challenge)) => sign_in_first(&challenge),
        Ok(AccountSignIn::Profile(ProfileAnswer::Profile(profile))) => {
            answer(StatusCode::OK, CONTENT_TYPE, profile)
        }
        Ok(AccountSignIn::Profile(_) | AccountSignIn::WrongToken) => {
            answer(StatusCode::FORBIDDEN, "text/plain; charset=utf-8", "Refused.\n")
        }
        Ok(AccountSignIn::TooOld { least, can_update }) => too_old(&portal, &reader, least, can_update).await,
        Ok(AccountSignIn::Unreadable) => bad_request(),
        Err(error) => trouble(&error),
    }
}

/// The device is too old: one that can be asked to shows its own way to a newer system; any other is refused in words.
async fn too_old<I: Invites>(
    portal: &Portal<I>,
    reader: &Reader,
    least: OsVersion,
    can_update: bool,
) -> Response {
    let look = portal.look(reader).await;
    let version = least.to_string();
    let words = look.say_plain(Key::AccountTooOld, &[("least", Value::Text(&version))]);
    if !can_update {
        return answer(
            StatusCode::FORBIDDEN,
            "text/plain; charset=utf-8",
            format!("{words}\n"),
        );
    }
    let form = refusal::Form::Json;
    answer(
        StatusCode::from_u16(refusal::STATUS).unwrap_or(StatusCode::FORBIDDEN),
        form.content_type(),
        refusal::Refusal::SoftwareUpdateRequired(least).body(Some(&words), form),
    )
}

fn sign_in_first(challenge: &str) -> Response {
    let status = StatusCode::from_u16(SIGN_IN_STATUS).unwrap_or(StatusCode::UNAUTHORIZED);
    match HeaderValue::try_from(challenge) {
        Ok(value) => (status, [(header::WWW_AUTHENTICATE, value)]).into_response(),
        Err(_) => bad_request(),
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// What the device adds to the address of the page.
#[derive(Default, Deserialize)]
pub(crate) struct Who {
    #[serde(default, rename = "user-identifier")]
    user: String,
}

/// GET /apple/account/sign-in.
pub(crate) async fn form<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    who: Result<Query<Who>, QueryRejection>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let look = portal.look(&reader).await;
    let user = who.map(|Query(who)| who.user).unwrap_or_default();
    let user: String = user.chars().take(MAX_EMAIL).collect();
    pages_answer::page(
        &look,
        StatusCode::OK,
        account::page(&look, &user, false, &user_agent(&headers)),
    )
}

/// The form.
#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    passcode: String,
    /// The terms of use that were shown and are accepted.
    #[serde(default)]
    version: u32,
    #[serde(default)]
    language: String,
}

/// POST /apple/account/sign-in.
pub(crate) async fn sign_in<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let look = portal.look(&reader).await;
    let Form(typed) = match form {
        Ok(form) => form,
        Err(rejection) => {
            let status = rejection.into_response().status();
            return pages_answer::page(&look, status, plain::unreadable_form(&look));
        }
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let accepted = (typed.version > 0).then(|| AcceptedTerms {
        version: typed.version,
        language: typed.language.clone(),
    });
    match portal
        .invites
        .account_sign_in(&typed.email, &typed.passcode, accepted.as_ref(), &visitor)
        .await
    {
        Ok(SignInAnswer::Terms(asked)) => {
            // The page is of an invite now, which may have a language of its own.
            let look = portal.look_for(&reader, asked.language).await;
            let form = terms::Form {
                action: paths::ACCOUNT_SIGN_IN,
                hidden: &[("email", &typed.email), ("passcode", &typed.passcode)],
            };
            pages_answer::page(&look, StatusCode::OK, terms::page(&look, &asked, &form))
        }
        Ok(SignInAnswer::Done(location)) => {
            let status = StatusCode::from_u16(SIGNED_IN_STATUS).unwrap_or(StatusCode::PERMANENT_REDIRECT);
            match HeaderValue::try_from(location) {
                Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
                Err(_) => pages_answer::later(
                    &look,
                    StatusCode::INTERNAL_SERVER_ERROR,
                    30,
                    plain::trouble(&look),
                ),
            }
        }
        Ok(SignInAnswer::Wrong) => {
            let email: String = typed.email.chars().take(MAX_EMAIL).collect();
            pages_answer::page(
                &look,
                StatusCode::UNPROCESSABLE_ENTITY,
                account::page(&look, &email, true, &visitor.user_agent),
            )
        }
        Ok(SignInAnswer::NotReady) => {
            pages_answer::page(&look, StatusCode::SERVICE_UNAVAILABLE, profile::not_ready(&look))
        }
        Ok(SignInAnswer::Limited { retry_after }) => pages_answer::limited(&look, retry_after),
        Err(error) => pages_answer::trouble(&look, &error),
    }
}
