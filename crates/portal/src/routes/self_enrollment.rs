//! Self enrollment: one address, and the two pages behind it.

use std::sync::Arc;

use axum::{
    extract::{
        Form, Query, State,
        rejection::{FormRejection, QueryRejection},
    },
    http::{Extensions, HeaderMap, Method, StatusCode, header},
    response::Response,
};
use muster_app::portal::{Refused, SelfAnswer, SignInAt};
use muster_domain::{device::OwnedBy, platform::Platform};
use serde::Deserialize;

use super::{
    Portal,
    device::Hints,
    sign_in::{Come, Typed, on, status, unreadable},
};
use crate::{
    Devices, Invites, answer,
    cookie::{self, Kind},
    look::Look,
    pages::{
        self_enrollment::{PATH, Picking, Stop, choose as choose_page, start, stop, word},
        sign_in::Before,
    },
    reader::Reader,
    visitor::{user_agent, visitor},
};

/// GET /self.
pub(crate) async fn look<I: Invites>(State(portal): State<Arc<Portal<I>>>, reader: Reader) -> Response {
    let look = portal.look(&reader).await;
    match portal.invites.self_enrollment_offer(None).await {
        Ok(Some(offer)) if offer.is_nothing_ready() => nothing_yet(&look),
        Ok(Some(offer)) => answer::page(&look, StatusCode::OK, start(&look, &offer, None, None)),
        Ok(None) => closed(&look),
        Err(error) => answer::trouble(&look, &error),
    }
}

fn closed(look: &Look) -> Response {
    answer::page(look, StatusCode::FORBIDDEN, stop(look, Stop::Closed))
}

fn nothing_yet(look: &Look) -> Response {
    answer::page(
        look,
        StatusCode::SERVICE_UNAVAILABLE,
        stop(look, Stop::NothingYet),
    )
}

/// POST /self/sign-in.
pub(crate) async fn sign_in<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let mut typed = match form {
        Ok(Form(typed)) => typed,
        Err(rejection) => return unreadable(&portal, &reader, rejection).await,
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let at = SignInAt::SelfEnrollment;
    let form = typed.form();
    match portal
        .invites
        .sign_in_with_password(&at, None, &form, &visitor)
        .await
    {
        Ok(answer) => {
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: Before::of(&form),
            };
            on(&portal, &at, answer, &typed.hints, &come).await
        }
        Err(error) => answer::trouble(&portal.look(&reader).await, &error),
    }
}

/// GET /self/sign-in: somebody reloaded by the address.
pub(crate) async fn back() -> Response {
    answer::see_other(PATH)
}

/// A sign-in that came to nothing.
pub(crate) async fn refused<I: Invites>(portal: &Portal<I>, why: Refused, come: &Come<'_>) -> Response {
    let mut look = portal.look(come.reader).await;
    PATH.clone_into(&mut look.here);
    match why {
        Refused::Closed => return closed(&look),
        Refused::NothingYet => return nothing_yet(&look),
        Refused::NotAllowed => {
            return answer::page(&look, StatusCode::FORBIDDEN, stop(&look, Stop::NotAllowed));
        }
        Refused::NoAddress => {
            return answer::page(&look, StatusCode::FORBIDDEN, stop(&look, Stop::NoAddress));
        }
        _ => {}
    }
    match portal.invites.self_enrollment_offer(None).await {
        Ok(Some(offer)) if offer.is_nothing_ready() => nothing_yet(&look),
        Ok(Some(offer)) => answer::page(&look, status(why), start(&look, &offer, Some(why), come.before)),
        Ok(None) => closed(&look),
        Err(error) => answer::trouble(&look, &error),
    }
}

/// GET /self/choose.
pub(crate) async fn choose<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    hints: Result<Query<Hints>, QueryRejection>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let hints = hints.map(|Query(hints)| hints).unwrap_or_default();
    let look = portal.look(&reader).await;
    pick(&portal, &look, &hints, &headers, false).await
}

async fn pick<I: Invites>(
    portal: &Portal<I>,
    look: &Look,
    hints: &Hints,
    headers: &HeaderMap,
    again: bool,
) -> Response {
    let half = cookie::of(headers, Kind::Half, portal.https);
    let offer = match portal.invites.self_enrollment_offer(half).await {
        Ok(Some(offer)) if offer.is_nothing_ready() => return nothing_yet(look),
        Ok(Some(offer)) => offer,
        Ok(None) => return closed(look),
        Err(error) => return answer::trouble(look, &error),
    };
    let Some(person) = &offer.person else {
        return answer::see_other(PATH);
    };
    let address = format!("{}{PATH}", portal.public_address.trim_end_matches('/'));
    let picking = Picking {
        offer: &offer,
        person,
        seen: hints.seen(&user_agent(headers)),
        address: &address,
        again,
    };
    let status = match again {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    answer::page(look, status, choose_page(look, &picking))
}

/// What was picked.
#[derive(Deserialize)]
pub(crate) struct Picked {
    #[serde(default)]
    choice: String,
    #[serde(flatten)]
    hints: Hints,
}

/// POST /self/choose: the invite is made, and this browser has its session.
pub(crate) async fn enroll<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Picked>, FormRejection>,
) -> Response {
    let picked = match form {
        Ok(Form(picked)) => picked,
        Err(rejection) => return unreadable(&portal, &reader, rejection).await,
    };
    let look = portal.look(&reader).await;
    let choices = Platform::ALL
        .into_iter()
        .flat_map(|platform| OwnedBy::ALL.map(|owner| (platform, owner)));
    let Some((platform, owned_by)) = choices
        .into_iter()
        .find(|(platform, owner)| word(*platform, *owner) == picked.choice)
    else {
        return pick(&portal, &look, &picked.hints, &headers, true).await;
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let stopped = |why| answer::page(&look, StatusCode::FORBIDDEN, stop(&look, why));
    match portal
        .invites
        .enroll_by_self(half, platform, owned_by, &visitor)
        .await
    {
        Ok(SelfAnswer::Verified { session, until }) => {
            let mut response = answer::see_other("/enroll");
            for cookie in [
                cookie::issue(&session, until, portal.https),
                cookie::remove_as(Kind::Half, portal.https),
            ]
            .into_iter()
            .flatten()
            {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        Ok(SelfAnswer::TooMany { limit }) => stopped(Stop::TooMany(limit)),
        Ok(SelfAnswer::NotOffered) => pick(&portal, &look, &picked.hints, &headers, true).await,
        Ok(SelfAnswer::NotAllowed) => stopped(Stop::NotAllowed),
        Ok(SelfAnswer::Unavailable) => {
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: None,
            };
            refused(&portal, Refused::Unavailable, &come).await
        }
        Ok(SelfAnswer::NoAddress) => stopped(Stop::NoAddress),
        Ok(SelfAnswer::SignIn) => answer::see_other(PATH),
        Ok(SelfAnswer::Closed) => closed(&look),
        Err(error) => answer::trouble(&look, &error),
    }
}
