//! What holds for every request and every answer: bounds on the way in, headers on the way out, one line of log.
//!
//! One layer by hand instead of a stack of them: the invite page must stay cheap, and here the order can be read.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, Method, StatusCode,
        header::{self, HeaderName as H},
    },
    middleware::Next,
    response::Response,
};
use tokio::time::timeout;

use muster_app::apple::paths;

use crate::{
    Invites, answer,
    config::limits,
    origin,
    pages::plain,
    reader::Reader,
    routes::{Portal, sign_in},
    visitor::address_of,
};

const fn fixed(value: &'static str) -> HeaderValue {
    HeaderValue::from_static(value)
}

/// On every answer. No inline style or script, no frame, nothing from elsewhere, no address told to anybody else.
const HEADERS: [(HeaderName, HeaderValue); 8] = [
    (
        H::from_static("content-security-policy"),
        fixed(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
             connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
    ),
    (H::from_static("referrer-policy"), fixed("same-origin")),
    (H::from_static("x-content-type-options"), fixed("nosniff")),
    (H::from_static("x-frame-options"), fixed("DENY")),
    (H::from_static("cross-origin-opener-policy"), fixed("same-origin")),
    (
        H::from_static("cross-origin-resource-policy"),
        fixed("same-origin"),
    ),
    (
        H::from_static("permissions-policy"),
        fixed(
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), \
             payment=(), publickey-credentials-get=(), usb=()",
        ),
    ),
    (H::from_static("x-robots-tag"), fixed("noindex, nofollow")),
];

/// The page on which somebody signs in for their device: its form ends at an address that the device itself waits for.
const SIGN_IN_POLICY: HeaderValue = fixed(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
     form-action 'self' apple-remotemanagement-user-login:; frame-ancestors 'none'; base-uri 'none'",
);

/// A year; without subdomains, which are not ours to decide about.
const HSTS: HeaderValue = fixed("max-age=31536000");

/// The layer around every route.
pub(crate) async fn gate<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    request: Request,
    next: Next,
) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    // The template, never the address: an address carries a token.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let signs_in = request.uri().path().starts_with(paths::ACCOUNT_SIGN_IN);
    let mut response = admit(&portal, request, next).await;
    seal(response.headers_mut(), portal.https);
    if signs_in {
        response
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, SIGN_IN_POLICY);
    }
    tracing::debug!(
        %method,
        route = route.as_ref().map_or("none", MatchedPath::as_str),
        status = response.status().as_u16(),
        micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX),
        "answered"
    );
    response
}

async fn admit<I: Invites>(portal: &Portal<I>, request: Request, next: Next) -> Response {
    let uri = request.uri();
    let reader = Reader::of(request.headers(), uri);
    let length = uri.path().len() + uri.query().map_or(0, str::len);
    let most = if uri.path() == paths::SCEP {
        limits::SCEP_URI
    } else if is_callback(uri.path()) {
        limits::CALLBACK_URI
    } else {
        limits::URI
    };
    if length > most {
        let look = portal.look(&reader).await;
        return answer::page(&look, StatusCode::URI_TOO_LONG, plain::not_found(&look));
    }
    let address = address_of(request.headers(), request.extensions(), &portal.trusted);
    let Some(_place) = portal.places.take(address) else {
        let look = portal.look(&reader).await;
        return answer::later(&look, StatusCode::SERVICE_UNAVAILABLE, 5, plain::trouble(&look));
    };
    if request.method() == Method::POST && !origin::is_own(request.headers(), &portal.public_address) {
        let look = portal.look(&reader).await;
        return answer::page(&look, StatusCode::FORBIDDEN, plain::foreign_form(&look));
    }
    match timeout(limits::REQUEST_TIME, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let look = portal.look(&reader).await;
            answer::later(&look, StatusCode::SERVICE_UNAVAILABLE, 5, plain::trouble(&look))
        }
    }
}

/// Where providers send browsers back to.
fn is_callback(path: &str) -> bool {
    path.strip_prefix(sign_in::PREFIX)
        .is_some_and(|rest| rest.ends_with("/callback"))
}

fn seal(headers: &mut HeaderMap, https: bool) {
    headers.reserve(HEADERS.len() + 2);
    for (name, value) in HEADERS {
        headers.insert(name, value);
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(fixed("no-store"));
}
