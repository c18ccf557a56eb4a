//! The verified browser's pages: the session cookie instead of a token in the address.

use std::sync::Arc;

use axum::{
    extract::{
        Form, Query, State,
        rejection::{FormRejection, QueryRejection},
    },
    http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use muster_app::{
    apple::{AcceptedTerms, ProfileAnswer},
    portal::{Dead, OpenTerms, SessionView, TermsAnswer},
};
use muster_mdm::apple::profile::CONTENT_TYPE;
use serde::Deserialize;

use super::{Portal, device::Hints};
use crate::{
    Devices, Invites, answer, cookie,
    look::Look,
    pages::{dead, enrolled, plain, profile as profile_page, steps, terms},
    reader::Reader,
    visitor::{user_agent, visitor},
};

/// Where the terms of use are accepted.
pub(crate) const TERMS: &str = "/enroll/terms";

/// GET /enroll.
pub(crate) async fn steps<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    hints: Result<Query<Hints>, QueryRejection>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let session = cookie::session(&headers, portal.https);
    let view = match session {
        Some(session) => portal.invites.look_at_session(session).await,
        None => Ok(SessionView::None),
    };
    let language = view.as_ref().ok().and_then(SessionView::language);
    let look = portal.look_for(&reader, language).await;
    match view {
        Ok(SessionView::Verified(verified)) => {
            let agent = user_agent(&headers);
            let seen = hints.map(|Query(hints)| hints).unwrap_or_default().seen(&agent);
            answer::page(&look, StatusCode::OK, steps::page(&look, &verified, seen, &agent))
        }
        Ok(SessionView::Terms(open)) => terms_page(&look, &open),
        Ok(SessionView::Enrolled(done)) => answer::page(&look, StatusCode::OK, enrolled::page(&look, &done)),
        Ok(SessionView::Dead {
            why,
            asked,
            self_enrolled,
            ..
        }) => ended(&look, why, asked, self_enrolled),
        Ok(SessionView::None) => no_session(&look, session.is_some(), portal.https),
        Err(error) => answer::trouble(&look, &error),
    }
}

/// How the invite of a browser's session has ended.
fn ended(look: &Look, why: Dead, asked: bool, self_enrolled: bool) -> Response {
    let request = dead::Request::of_session(asked, self_enrolled);
    answer::page(look, StatusCode::GONE, dead::page(look, why, &request, false))
}

fn terms_page(look: &Look, open: &OpenTerms) -> Response {
    let form = terms::Form {
        action: TERMS,
        hidden: &[],
        way: Some(open.way),
    };
    answer::page(look, StatusCode::OK, terms::page(look, &open.terms, &form))
}

/// What the form of the terms says.
#[derive(Deserialize)]
pub(crate) struct Accepts {
    #[serde(default)]
    version: u32,
    #[serde(default)]
    language: String,
}

/// POST /enroll/terms: the terms that were shown are accepted. Others that were published since are shown instead.
pub(crate) async fn accept<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Accepts>, FormRejection>,
) -> Response {
    let mut look = portal.look(&reader).await;
    "/enroll".clone_into(&mut look.here);
    let Form(accepts) = match form {
        Ok(form) => form,
        Err(rejection) => {
            let status = rejection.into_response().status();
            return answer::page(&look, status, plain::unreadable_form(&look));
        }
    };
    let Some(session) = cookie::session(&headers, portal.https) else {
        return no_session(&look, false, portal.https);
    };
    let accepted = AcceptedTerms {
        version: accepts.version,
        language: accepts.language,
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    match portal.invites.accept_terms(session, &accepted, &visitor).await {
        // The page of steps shows the terms as long as there are some to accept.
        Ok(TermsAnswer::Accepted | TermsAnswer::ReadAgain) => answer::see_other("/enroll"),
        Ok(TermsAnswer::NoSession) => no_session(&look, true, portal.https),
        Err(error) => answer::trouble(&look, &error),
    }
}

/// GET /enroll/terms: somebody reloaded by the address.
pub(crate) async fn back_to_terms() -> Response {
    answer::see_other("/enroll")
}

fn no_session(look: &Look, had_one: bool, https: bool) -> Response {
    let mut response = answer::page(look, StatusCode::FORBIDDEN, plain::no_session(look));
    if had_one && let Some(removal) = cookie::remove(https) {
        response.headers_mut().insert(header::SET_COOKIE, removal);
    }
    response
}

/// GET /enroll/profile: the signed profile, once.
pub(crate) async fn profile<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    hints: Result<Query<Hints>, QueryRejection>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
) -> Response {
    // A look ahead uses nothing up.
    if visitor(&method, &headers, &extensions, &portal.trusted).prefetch {
        return answer::text(StatusCode::OK, CONTENT_TYPE, "");
    }
    hand_out(&portal, hints, &headers, &reader, false).await
}

/// POST /enroll/profile: another one, which makes the one before void.
pub(crate) async fn profile_again<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    hints: Result<Query<Hints>, QueryRejection>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    hand_out(&portal, hints, &headers, &reader, true).await
}

async fn hand_out<I: Invites + Devices>(
    portal: &Portal<I>,
    hints: Result<Query<Hints>, QueryRejection>,
    headers: &HeaderMap,
    reader: &Reader,
    again: bool,
) -> Response {
    let mut look = portal.look(reader).await;
    // To come back here would be to download.
    "/enroll".clone_into(&mut look.here);
    let Some(session) = cookie::session(headers, portal.https) else {
        return no_session(&look, false, portal.https);
    };
    let hints = hints.map(|Query(hints)| hints).unwrap_or_default();
    let seen = hints.seen(&user_agent(headers));
    match portal.invites.enrollment_profile(session, seen, again).await {
        Ok(ProfileAnswer::Profile(profile)) => {
            let mut response = super::apple::answer(StatusCode::OK, CONTENT_TYPE, profile);
            response.headers_mut().insert(
                header::CONTENT_DISPOSITION,
                HeaderValue::from_static("attachment; filename=\"enrollment.mobileconfig\""),
            );
            response
        }
        Ok(ProfileAnswer::AlreadyServed) => answer::page(
            &look,
            StatusCode::CONFLICT,
            profile_page::served(&look, hints.device()),
        ),
        Ok(ProfileAnswer::NotReady(_)) => answer::page(
            &look,
            StatusCode::SERVICE_UNAVAILABLE,
            profile_page::not_ready(&look),
        ),
        Ok(ProfileAnswer::OtherDevice) => answer::page(
            &look,
            StatusCode::SERVICE_UNAVAILABLE,
            profile_page::other_device(&look),
        ),
        // The page of steps shows them.
        Ok(ProfileAnswer::TermsNotAccepted) => answer::see_other("/enroll"),
        Ok(ProfileAnswer::Dead(why)) => match portal.invites.look_at_session(session).await {
            Ok(SessionView::Dead {
                why,
                asked,
                self_enrolled,
                ..
            }) => ended(&look, why, asked, self_enrolled),
            Ok(_) => ended(&look, why, false, false),
            Err(error) => answer::trouble(&look, &error),
        },
        Ok(ProfileAnswer::NoSession) => no_session(&look, true, portal.https),
        Err(error) => answer::trouble(&look, &error),
    }
}

/// GET /enroll/state: how far this browser's invite is, for the page that waits: `verified`, `served`, `refused` (the device
/// was turned away), `enrolled`, `over`.
pub(crate) async fn state<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let view = match cookie::session(&headers, portal.https) {
        Some(session) => portal.invites.look_at_session(session).await,
        None => Ok(SessionView::None),
    };
    let word = match view {
        Ok(SessionView::Verified(verified)) if verified.obstacle.is_some() => "refused",
        Ok(SessionView::Verified(verified)) if verified.served => "served",
        Ok(SessionView::Verified(_) | SessionView::Terms(_)) => "verified",
        Ok(SessionView::Enrolled(_)) => "enrolled",
        Ok(SessionView::Dead { .. } | SessionView::None) => "over",
        Err(error) => return answer::trouble(&portal.look(&reader).await, &error),
    };
    answer::text(
        StatusCode::OK,
        "application/json",
        format!("{{\"state\":\"{word}\"}}"),
    )
}
