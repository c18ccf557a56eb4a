//! From a page to an HTTP answer.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use maud::Markup;
use muster_app::{AppError, ErrorCode};

use crate::{
    look::Look,
    pages::plain::{self, Wait},
};

/// What a page's words depend on besides its address.
const VARY: HeaderValue = HeaderValue::from_static("accept-language, cookie");

/// A page.
pub(crate) fn page(look: &Look, status: StatusCode, page: Markup) -> Response {
    let mut response = text(status, "text/html; charset=utf-8", page.into_string());
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_LANGUAGE,
        HeaderValue::from_static(look.language.tag()),
    );
    headers.insert(header::VARY, VARY);
    response
}

/// A page that says to come back after some seconds.
pub(crate) fn later(look: &Look, status: StatusCode, seconds: u32, markup: Markup) -> Response {
    let mut response = page(look, status, markup);
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
    response
}

/// Any text.
pub(crate) fn text(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// On to another page of ours, by GET.
pub(crate) fn see_other(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    // Addresses are put together from checked characters; a root that always works stands in otherwise.
    let to = HeaderValue::try_from(to).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, to);
    response
}

/// No such page, whatever was asked for: unknown links and unknown paths look the same.
pub(crate) fn not_found(look: &Look) -> Response {
    page(look, StatusCode::NOT_FOUND, plain::not_found(look))
}

/// Too many attempts.
pub(crate) fn limited(look: &Look, wait: &Wait<'_>) -> Response {
    later(
        look,
        StatusCode::TOO_MANY_REQUESTS,
        wait.seconds,
        plain::limited(look, wait),
    )
}

/// The engine could not answer. The visitor learns that it is not their fault, the log learns why.
pub(crate) fn trouble(look: &Look, error: &AppError) -> Response {
    tracing::error!(code = ?error.code, message = %error.message, "the portal could not answer");
    let status = match error.code {
        ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    };
    later(look, status, 30, plain::trouble(look))
}
