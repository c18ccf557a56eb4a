//! Where Apple devices get their certificate, check in, and ask for commands. No pages: devices read these.
//!
//! A device removes its enrollment on any 401, so no answer here is one; what is known to have ended is told by the body
//! that Apple publishes for it.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Query, Request, State, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use muster_app::{
    AppError, ErrorCode, Result,
    apple::{DeviceAnswer, ScepAnswer},
};
use muster_mdm::{
    apple::{
        refusal::{Form, Refusal, STATUS},
        replies::USER_NOT_MANAGED,
        write::COMMAND_CONTENT_TYPE,
    },
    scep,
};
use serde::Deserialize;

use super::Portal;
use crate::{Devices, Invites, config::limits};

/// The header that carries a device's signature over its message.
const SIGNATURE: &str = "mdm-signature";

const TEXT: &str = "text/plain; charset=utf-8";

/// What is asked of the certificate service (RFC 8894, section 4.1).
#[derive(Deserialize)]
pub(crate) struct Operation {
    #[serde(default)]
    operation: String,
    #[serde(default)]
    message: String,
}

/// GET /apple/scep.
pub(crate) async fn scep_get<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    query: std::result::Result<Query<Operation>, QueryRejection>,
) -> Response {
    let Ok(Query(asked)) = query else {
        return unreadable("its query cannot be read");
    };
    match asked.operation.as_str() {
        "PKIOperation" => {
            // A plus sign that was not escaped arrives as a blank.
            let text = asked.message.replace(' ', "+");
            match STANDARD.decode(text) {
                Ok(message) => scep_message(&portal, message).await,
                Err(_) => unreadable("its message is not base64"),
            }
        }
        _ => scep_facts(&portal, &asked.operation).await,
    }
}

/// POST /apple/scep.
pub(crate) async fn scep_post<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    query: std::result::Result<Query<Operation>, QueryRejection>,
    request: Request,
) -> Response {
    let Ok(Query(asked)) = query else {
        return unreadable("its query cannot be read");
    };
    if asked.operation != "PKIOperation" {
        return scep_facts(&portal, &asked.operation).await;
    }
    match body(request, limits::SCEP_BODY).await {
        Ok(message) => scep_message(&portal, message.to_vec()).await,
        Err(refused) => refused,
    }
}

async fn scep_facts<I: Invites + Devices>(portal: &Portal<I>, operation: &str) -> Response {
    match operation {
        "GetCACaps" => answer(StatusCode::OK, "text/plain", scep::capabilities()),
        "GetCACert" => match portal.invites.scep_certificates().await {
            Ok(certificates) => answer(StatusCode::OK, scep::CA_CERTIFICATES_TYPE, certificates),
            Err(error) => trouble(&error),
        },
        _ => unreadable("it names no operation that is known"),
    }
}

/// Nothing of what was sent stands in the line.
fn unreadable(why: &str) -> Response {
    tracing::warn!(why, "a certificate request could not be read");
    bad_request()
}

async fn scep_message<I: Invites + Devices>(portal: &Portal<I>, message: Vec<u8>) -> Response {
    match portal.invites.scep_message(message).await {
        Ok(ScepAnswer::Reply(reply)) => answer(StatusCode::OK, scep::MESSAGE_TYPE, reply),
        Ok(ScepAnswer::Unreadable) => bad_request(),
        Err(error) => trouble(&error),
    }
}

/// PUT /apple/checkin.
pub(crate) async fn check_in<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    match body(request, limits::CHECK_IN_BODY).await {
        Ok(body) => told(portal.invites.apple_check_in(signature(&headers), &body).await),
        Err(refused) => refused,
    }
}

/// PUT /apple/mdm.
pub(crate) async fn command<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    match body(request, limits::ANSWER_BODY).await {
        Ok(body) => told(portal.invites.apple_command(signature(&headers), &body).await),
        Err(refused) => refused,
    }
}

/// `None` when there is none, or more than one: which of two should count?
fn signature(headers: &HeaderMap) -> Option<&str> {
    let mut all = headers.get_all(SIGNATURE).iter();
    let one = all.next()?;
    match all.next() {
        None => one.to_str().ok(),
        Some(_) => None,
    }
}

/// The whole body, or the answer to one that is too large or breaks off.
pub(super) async fn body(mut request: Request, most: usize) -> std::result::Result<Bytes, Response> {
    DefaultBodyLimit::max(most).apply(&mut request);
    Bytes::from_request(request, &()).await.map_err(|rejection| {
        let status = rejection.into_response().status();
        tracing::warn!(
            status = status.as_u16(),
            most,
            "a device's message is too long or broke off"
        );
        answer(status, TEXT, "The message is too long or broke off.\n")
    })
}

fn told(answered: Result<DeviceAnswer>) -> Response {
    match answered {
        Ok(DeviceAnswer::Nothing) => empty(StatusCode::OK),
        Ok(DeviceAnswer::Plist(plist)) => answer(StatusCode::OK, "application/xml", plist),
        Ok(DeviceAnswer::Command(plist)) => answer(StatusCode::OK, COMMAND_CONTENT_TYPE, plist),
        Ok(DeviceAnswer::Unmanaged) => answer(
            status(STATUS),
            Form::Json.content_type(),
            Refusal::UnrecognizedDevice.body(None, Form::Json),
        ),
        Ok(DeviceAnswer::TurnedAway) => answer(StatusCode::FORBIDDEN, TEXT, "Refused.\n"),
        Ok(DeviceAnswer::Unreadable) => bad_request(),
        Ok(DeviceAnswer::UserNotManaged) => empty(status(USER_NOT_MANAGED)),
        Ok(DeviceAnswer::NotOffered) => empty(StatusCode::NOT_FOUND),
        Err(error) => trouble(&error),
    }
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::FORBIDDEN)
}

pub(super) fn answer(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

pub(super) fn bad_request() -> Response {
    answer(StatusCode::BAD_REQUEST, TEXT, "The message cannot be read.\n")
}

/// The engine could not answer: the device tries again.
pub(super) fn trouble(error: &AppError) -> Response {
    tracing::error!(code = ?error.code, message = %error.message, "a device could not be answered");
    let status = match error.code {
        ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    };
    answer(status, TEXT, "Not at this moment. Try again.\n")
}
