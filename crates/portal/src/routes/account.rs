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
use muster_app::{
    apple::{AcceptedTerms, AccountSignIn, ProfileAnswer, SignInAnswer, paths},
    portal::{Refused, SignInAt},
};
use muster_domain::authentication::Authentication;
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
    sign_in::{self, Come},
};
use crate::{
    Devices, Invites, answer as pages_answer,
    config::limits,
    cookie::{self, Kind},
    look::Look,
    pages::{account, plain, profile, sign_in::Before, terms},
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

/// What the device adds to the address of the page, and what our own links add.
#[derive(Default, Deserialize)]
pub(crate) struct Who {
    #[serde(default, rename = "user-identifier")]
    user: String,
    /// `passcode`, `directory`, or `second` when the directory comes after the passcode.
    #[serde(default)]
    way: String,
}

/// GET /apple/account/sign-in.
pub(crate) async fn form<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    who: Result<Query<Who>, QueryRejection>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
) -> Response {
    let look = portal.look(&reader).await;
    let who = who.map(|Query(who)| who).unwrap_or_default();
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let second = who.way == "second";
    // What was proved before counts where the directory comes second alone.
    let ways = match portal
        .invites
        .account_ways(half.filter(|_| second), &visitor)
        .await
    {
        Ok(ways) => ways,
        Err(error) => return pages_answer::trouble(&look, &error),
    };
    let first = ways.authentication == Authentication::Directory && who.way != "passcode";
    if second || first || who.way == "directory" {
        let page = account::directory(&look, &ways.choices, second, None, None);
        return pages_answer::page(&look, StatusCode::OK, page);
    }
    let user: String = who.user.chars().take(MAX_EMAIL).collect();
    let or_directory = !ways.choices.is_empty();
    pages_answer::page(
        &look,
        StatusCode::OK,
        account::page(&look, &user, false, or_directory, &user_agent(&headers)),
    )
}

/// POST …/directory: a name and a password. The half session counts where the passcode was typed on this very way.
pub(crate) async fn with_directory<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<sign_in::Typed>, FormRejection>,
) -> Response {
    let mut typed = match form {
        Ok(Form(typed)) => typed,
        Err(rejection) => return sign_in::unreadable(&portal, &reader, rejection).await,
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let at = SignInAt::Account;
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let form = typed.form();
    match portal
        .invites
        .sign_in_with_password(&at, half, &form, &visitor)
        .await
    {
        Ok(answer) => {
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: Before::of(&form),
            };
            sign_in::on(&portal, &at, answer, &typed.hints, &come).await
        }
        Err(error) => pages_answer::trouble(&portal.look(&reader).await, &error),
    }
}

/// GET …/directory: somebody reloaded by the address.
pub(crate) async fn back() -> Response {
    pages_answer::see_other(paths::ACCOUNT_SIGN_IN)
}

/// A sign-in with a directory came to nothing.
pub(crate) async fn refused<I: Invites>(portal: &Portal<I>, why: Refused, come: &Come<'_>) -> Response {
    let mut look = portal.look(come.reader).await;
    paths::ACCOUNT_SIGN_IN.clone_into(&mut look.here);
    let half = cookie::of(come.headers, Kind::Half, portal.https);
    match portal.invites.account_ways(half, come.visitor).await {
        Ok(ways) => {
            let page = account::directory(&look, &ways.choices, half.is_some(), Some(why), come.before);
            pages_answer::page(&look, sign_in::status(why), page)
        }
        Err(error) => pages_answer::trouble(&look, &error),
    }
}

/// What a sign-in came to, as a page.
pub(crate) async fn answered<I: Invites>(
    portal: &Portal<I>,
    answer: SignInAnswer,
    come: &Come<'_>,
) -> Response {
    let mut look = portal.look(come.reader).await;
    paths::ACCOUNT_SIGN_IN.clone_into(&mut look.here);
    match answer {
        SignInAnswer::TermsThen { half, .. } => {
            sign_in::with_half(pages_answer::see_other(account::TERMS), &half, portal.https)
        }
        SignInAnswer::HalfWay(half) => {
            sign_in::with_half(pages_answer::see_other(account::SECOND), &half, portal.https)
        }
        SignInAnswer::Done(location) => done(&look, &location),
        SignInAnswer::NotReady => {
            pages_answer::page(&look, StatusCode::SERVICE_UNAVAILABLE, profile::not_ready(&look))
        }
        SignInAnswer::Limited { retry_after, who } => {
            pages_answer::limited(&look, &portal.wait(retry_after, who, paths::ACCOUNT_SIGN_IN))
        }
        SignInAnswer::Wrong | SignInAnswer::Terms(_) => refused(portal, Refused::NoInvite, come).await,
    }
}

fn done(look: &Look, location: &str) -> Response {
    let status = StatusCode::from_u16(SIGNED_IN_STATUS).unwrap_or(StatusCode::PERMANENT_REDIRECT);
    match HeaderValue::try_from(location) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(_) => pages_answer::later(look, StatusCode::INTERNAL_SERVER_ERROR, 30, plain::trouble(look)),
    }
}

/// GET …/terms: what is still to be accepted.
pub(crate) async fn terms<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let half = cookie::of(&headers, Kind::Half, portal.https);
    match portal.invites.account_terms(half).await {
        Ok(Some(asked)) => {
            let look = portal.look_for(&reader, asked.language).await;
            let form = terms::Form {
                action: account::TERMS,
                hidden: &[],
                way: None,
            };
            pages_answer::page(&look, StatusCode::OK, terms::page(&look, &asked, &form))
        }
        Ok(None) => pages_answer::see_other(paths::ACCOUNT_SIGN_IN),
        Err(error) => pages_answer::trouble(&portal.look(&reader).await, &error),
    }
}

/// POST …/terms.
pub(crate) async fn accept<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let Form(typed) = match form {
        Ok(form) => form,
        Err(rejection) => return sign_in::unreadable(&portal, &reader, rejection).await,
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let accepted = AcceptedTerms {
        version: typed.version,
        language: typed.language,
    };
    match portal.invites.account_accept(half, &accepted, &visitor).await {
        Ok(answer) => {
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: None,
            };
            answered(&portal, answer, &come).await
        }
        Err(error) => pages_answer::trouble(&portal.look(&reader).await, &error),
    }
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
                way: None,
            };
            pages_answer::page(&look, StatusCode::OK, terms::page(&look, &asked, &form))
        }
        Ok(SignInAnswer::Done(location)) => done(&look, &location),
        Ok(answer @ (SignInAnswer::HalfWay(_) | SignInAnswer::TermsThen { .. })) => {
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: None,
            };
            answered(&portal, answer, &come).await
        }
        Ok(SignInAnswer::Wrong) => {
            let email: String = typed.email.chars().take(MAX_EMAIL).collect();
            pages_answer::page(
                &look,
                StatusCode::UNPROCESSABLE_ENTITY,
                account::page(&look, &email, true, false, &visitor.user_agent),
            )
        }
        Ok(SignInAnswer::NotReady) => {
            pages_answer::page(&look, StatusCode::SERVICE_UNAVAILABLE, profile::not_ready(&look))
        }
        Ok(SignInAnswer::Limited { retry_after, who }) => {
            pages_answer::limited(&look, &portal.wait(retry_after, who, account::PASSCODE))
        }
        Err(error) => pages_answer::trouble(&look, &error),
    }
}
