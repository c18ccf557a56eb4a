//! The choice of a language, from the menu at a page's foot.

use std::sync::Arc;

use axum::{
    extract::{Form, State, rejection::FormRejection},
    http::header,
    response::{IntoResponse, Response},
};
use muster_words::Language;
use serde::Deserialize;

use super::Portal;
use crate::{
    Invites, answer,
    pages::plain,
    reader::{Reader, own_path, remember},
};

/// The form.
#[derive(Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    language: String,
    #[serde(default)]
    here: String,
}

/// POST /language: remembers the choice, and goes back to where it was made. A language that there is not changes
/// nothing.
pub(crate) async fn choose<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    reader: Reader,
    form: Result<Form<Chosen>, FormRejection>,
) -> Response {
    let Form(chosen) = match form {
        Ok(form) => form,
        Err(rejection) => {
            let look = portal.look(&reader).await;
            let status = rejection.into_response().status();
            return answer::page(&look, status, plain::unreadable_form(&look));
        }
    };
    let mut response = answer::see_other(own_path(&chosen.here).unwrap_or("/"));
    let cookie = Language::read(&chosen.language).and_then(|language| remember(language, portal.https));
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}
