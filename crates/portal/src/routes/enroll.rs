//! The verified browser's page: the session cookie instead of a token in the address.

use std::sync::Arc;

use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use muster_app::portal::SessionView;

use super::{Portal, device::Hints};
use crate::{
    Invites, answer, cookie,
    pages::{dead, plain, steps},
    visitor::user_agent,
};

/// GET /enroll.
pub(crate) async fn steps<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    hints: Result<Query<Hints>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let look = portal.look().await;
    let session = cookie::session(&headers, portal.https);
    let view = match session {
        Some(session) => portal.invites.look_at_session(session).await,
        None => Ok(SessionView::None),
    };
    match view {
        Ok(SessionView::Verified(verified)) => {
            let agent = user_agent(&headers);
            let seen = hints.map(|Query(hints)| hints).unwrap_or_default().seen(&agent);
            answer::page(StatusCode::OK, steps::page(&look, &verified, seen, &agent))
        }
        Ok(SessionView::Dead { why, asked }) => {
            answer::page(StatusCode::GONE, dead::page(&look, why, asked, None, false))
        }
        Ok(SessionView::None) => {
            let mut response = answer::page(StatusCode::FORBIDDEN, plain::no_session(&look));
            if session.is_some()
                && let Some(removal) = cookie::remove(portal.https)
            {
                response.headers_mut().insert(header::SET_COOKIE, removal);
            }
            response
        }
        Err(error) => answer::trouble(&look, &error),
    }
}
