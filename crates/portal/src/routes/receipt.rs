//! Reports of text gateways. Whoever calls must know the secret in the path; what a gateway signs is checked by the engine.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{
        OriginalUri, Path, State,
        rejection::{BytesRejection, PathRejection},
    },
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use muster_app::{Callback, ReceiptAnswer};

use super::Portal;
use crate::{Invites, Receipts, answer};

/// Seconds after which a gateway may bring a report again that could not be written down.
const LATER: &str = "60";

/// GET or POST /receipts/{token}: gateways differ in which of them they use.
pub(crate) async fn take<I: Invites + Receipts>(
    State(portal): State<Arc<Portal<I>>>,
    path: Result<Path<String>, PathRejection>,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(Path(token)) = path else {
        return said(StatusCode::NOT_FOUND);
    };
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return said(rejection.into_response().status()),
    };
    let callback = Callback {
        method: method.as_str().to_owned(),
        url: format!("{}{uri}", address(&portal.public_address, &headers)),
        headers: headers
            .iter()
            .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
            .collect(),
        body: body.to_vec(),
    };
    match portal.invites.text_receipt(&token, callback).await {
        Ok(ReceiptAnswer::Taken) => said(StatusCode::OK),
        Ok(ReceiptAnswer::NotHere) => said(StatusCode::NOT_FOUND),
        Ok(ReceiptAnswer::Refused(error)) => {
            said(StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST))
        }
        Err(error) => {
            tracing::error!(%error, "a gateway's report could not be taken");
            let mut response = said(StatusCode::SERVICE_UNAVAILABLE);
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, axum::http::HeaderValue::from_static(LATER));
            response
        }
    }
}

/// Scheme and host as the gateway called them: the public ones, which its signature covers.
fn address(public: &str, headers: &HeaderMap) -> String {
    if !public.is_empty() {
        return public.trim_end_matches('/').to_owned();
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    format!("http://{}", host.unwrap_or("localhost"))
}

/// Gateways read the status alone; some want a body that is not empty.
fn said(status: StatusCode) -> Response {
    let words = match status {
        StatusCode::OK => "ok\n",
        _ => "no\n",
    };
    answer::text(status, "text/plain; charset=utf-8", words)
}
