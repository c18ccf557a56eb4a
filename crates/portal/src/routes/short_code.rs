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
    reader::Reader,
};

/// GET /m.
pub(crate) async fn form<I: Invites>(State(portal): State<Arc<Portal<I>>>, reader: Reader) -> Response {
    let look = portal.look(&reader).await;
    answer::page(&look, StatusCode::OK, short_code::page(&look, false))
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
    reader: Reader,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let look = portal.look(&reader).await;
    match form {
        Ok(Form(typed)) => match Link::short(&typed.code) {
            Some(link) => answer::see_other(&link.path),
            None => answer::page(
                &look,
                StatusCode::UNPROCESSABLE_ENTITY,
                short_code::page(&look, true),
            ),
        },
        Err(rejection) => {
            let status = rejection.into_response().status();
            answer::page(&look, status, plain::unreadable_form(&look))
        }
    }
}
