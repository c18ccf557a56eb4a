//! Where a short code is typed by hand.

use std::sync::Arc;

use axum::{
    extract::{Form, State, rejection::FormRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{Portal, locate::Link};
use crate::{
    Invites, answer,
    pages::{plain, short_code},
};

/// GET /m.
pub(crate) async fn form<I: Invites>(State(portal): State<Arc<Portal<I>>>) -> Response {
    answer::page(StatusCode::OK, short_code::page(&*portal.look().await, false))
}

/// The typed code.
#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
}

/// POST /m: on to the short link. Whether it lives is said there, where attempts are counted.
pub(crate) async fn go<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    match form {
        Ok(Form(typed)) => match Link::short(&typed.code) {
            Some(link) => answer::see_other(&link.path),
            None => answer::page(
                StatusCode::UNPROCESSABLE_ENTITY,
                short_code::page(&*portal.look().await, true),
            ),
        },
        Err(rejection) => {
            let status = rejection.into_response().status();
            answer::page(status, plain::unreadable_form(&*portal.look().await))
        }
    }
}
