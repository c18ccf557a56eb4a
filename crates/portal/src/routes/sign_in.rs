//! Signing in with a directory: a password typed on our page, or the way to a provider and back.
//!
//! A session is only ever set, and never read from an address. Whatever a browser brings back from a provider, what it kept of the
//! sign-in is taken from it.

use std::sync::Arc;

use axum::{
    extract::{
        Form, Path, RawQuery, State,
        rejection::{FormRejection, PathRejection},
    },
    http::{Extensions, HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use muster_app::{
    apple::paths,
    portal::{
        ComesBack, DirectoryAnswer, HalfSession, Locator, PasswordForm, ProviderBegun, Refused, SignInAt,
        Visitor,
    },
};
use muster_domain::time::SECOND as SECOND_OF_TIME;
use muster_words::Language;
use secrecy::ExposeSecret;
use serde::Deserialize;

use super::{
    Portal, account,
    device::Hints,
    link,
    locate::{Link, MaybeLink},
    self_enrollment,
};
use crate::{
    Devices, Invites, answer,
    cookie::{self, Kind},
    pages::{
        account::SECOND,
        plain::{self, Wait},
        self_enrollment as self_pages, sign_in,
        sign_in::Before,
    },
    reader::Reader,
    visitor::visitor,
};

/// What addresses of providers begin with.
pub(crate) const PREFIX: &str = "/auth/";
/// Characters of a directory's id that are looked at.
const MOST_ID: usize = 64;

/// A name and a password.
#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    directory: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(flatten)]
    pub(crate) hints: Hints,
}

impl Typed {
    pub(crate) fn form(&mut self) -> PasswordForm {
        PasswordForm {
            directory: std::mem::take(&mut self.directory),
            name: std::mem::take(&mut self.name),
            password: std::mem::take(&mut self.password).into(),
        }
    }
}

/// POST /e/{token}/sign-in and /m/{code}/sign-in.
pub(crate) async fn on_link<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    MaybeLink(link): MaybeLink,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let Some(link) = link else {
        return answer::not_found(&portal.look(&reader).await);
    };
    let mut typed = match form {
        Ok(Form(typed)) => typed,
        Err(rejection) => return unreadable(&portal, &reader, rejection).await,
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let at = SignInAt::Link(link.locator.clone());
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let form = typed.form();
    let answered = portal
        .invites
        .sign_in_with_password(&at, half, &form, &visitor)
        .await;
    match answered {
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

/// Who came, with what.
pub(crate) struct Come<'a> {
    pub(crate) headers: &'a HeaderMap,
    pub(crate) reader: &'a Reader,
    pub(crate) visitor: &'a Visitor,
    /// What they typed.
    pub(crate) before: Option<Before<'a>>,
}

/// From what a form came to, to the page that follows.
pub(crate) async fn on<I: Invites + Devices>(
    portal: &Portal<I>,
    at: &SignInAt,
    answer: DirectoryAnswer,
    hints: &Hints,
    come: &Come<'_>,
) -> Response {
    match answer {
        DirectoryAnswer::Verified { session, until } => {
            let to = match hints.device() {
                Some(device) => format!("/enroll?device={device}"),
                None => "/enroll".to_owned(),
            };
            let mut response = answer::see_other(&to);
            let headers = response.headers_mut();
            for cookie in [
                cookie::issue(&session, until, portal.https),
                cookie::remove_as(Kind::Half, portal.https),
            ]
            .into_iter()
            .flatten()
            {
                headers.append(header::SET_COOKIE, cookie);
            }
            response
        }
        DirectoryAnswer::Person(half) => {
            with_half(answer::see_other(self_pages::CHOOSE), &half, portal.https)
        }
        DirectoryAnswer::Account(answer) => account::answered(portal, *answer, come).await,
        DirectoryAnswer::Link(view) => {
            let path = path_of(at);
            link::shown(portal, &path, at, *view, hints, come).await
        }
        DirectoryAnswer::Refused(Refused::Limited { retry_after, who }) => {
            limited(
                portal,
                at,
                &portal.wait(retry_after, who, &back_to(at, hints, come, portal.https)),
                come,
            )
            .await
        }
        // It was tried, and was wrong; no form is left open to type another in.
        DirectoryAnswer::Refused(why @ Refused::Wrong { left: Some(left) }) if left.tries == 0 => {
            let back = back_to(at, hints, come, portal.https);
            let mut look = portal
                .look_for(come.reader, invite_language(portal, at, come).await)
                .await;
            look.here.clone_from(&back);
            let now = portal.invites.try_again_at(0);
            let seconds = u32::try_from(left.until.since(now) / SECOND_OF_TIME).unwrap_or(1);
            answer::later(
                &look,
                status(why),
                seconds,
                sign_in::paused(&look, why, left, &path_of(at), &back),
            )
        }
        DirectoryAnswer::Refused(why) => match at {
            SignInAt::Link(_) => link::refused(portal, at, why, hints, come).await,
            SignInAt::Account => account::refused(portal, why, come).await,
            SignInAt::SelfEnrollment => self_enrollment::refused(portal, why, come).await,
        },
    }
}

/// Nobody may try for a while; in the language of the invite, where it is about one.
async fn limited<I: Invites>(
    portal: &Portal<I>,
    at: &SignInAt,
    wait: &Wait<'_>,
    come: &Come<'_>,
) -> Response {
    let mut look = portal
        .look_for(come.reader, invite_language(portal, at, come).await)
        .await;
    wait.back.clone_into(&mut look.here);
    answer::limited(&look, wait)
}

/// The language of the invite, where the sign-in is about one that has a language.
async fn invite_language<I: Invites>(portal: &Portal<I>, at: &SignInAt, come: &Come<'_>) -> Option<Language> {
    match at {
        SignInAt::Link(locator) => link::language(portal, locator, come).await,
        SignInAt::Account | SignInAt::SelfEnrollment => None,
    }
}

/// The page on which somebody tries again, as it stood before them.
fn back_to(at: &SignInAt, hints: &Hints, come: &Come<'_>, https: bool) -> String {
    let path = path_of(at);
    match (at, hints.device()) {
        (SignInAt::Account, _) if cookie::of(come.headers, Kind::Half, https).is_some() => SECOND.to_owned(),
        (SignInAt::Link(_), Some(device)) => format!("{path}?device={device}"),
        _ => path,
    }
}

/// What a browser keeps goes with the answer.
pub(crate) fn with_half(mut response: Response, half: &HalfSession, https: bool) -> Response {
    if let Some(cookie) = cookie::issue_as(Kind::Half, &half.value, half.until, https) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The status of a page with this complaint.
pub(crate) fn status(why: Refused) -> StatusCode {
    match why {
        Refused::Unavailable | Refused::NotSetUp | Refused::NothingYet => StatusCode::SERVICE_UNAVAILABLE,
        Refused::Closed
        | Refused::NotAllowed
        | Refused::OtherPerson
        | Refused::NoInvite
        | Refused::NoAddress => StatusCode::FORBIDDEN,
        Refused::Limited { .. } => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The page of a sign-in, by its path.
pub(crate) fn path_of(at: &SignInAt) -> String {
    match at {
        SignInAt::Link(Locator::Token(token)) => format!("/e/{token}"),
        SignInAt::Link(Locator::Short(code)) => format!("/m/{code}"),
        SignInAt::Account => paths::ACCOUNT_SIGN_IN.to_owned(),
        SignInAt::SelfEnrollment => self_pages::PATH.to_owned(),
    }
}

/// A page of ours from which a sign-in may begin.
fn page_at(path: &str) -> Option<SignInAt> {
    match path {
        paths::ACCOUNT_SIGN_IN | SECOND => Some(SignInAt::Account),
        self_pages::PATH => Some(SignInAt::SelfEnrollment),
        path => Link::of_path(path).map(|link| SignInAt::Link(link.locator)),
    }
}

/// The button that leads to a provider.
#[derive(Deserialize)]
pub(crate) struct Begins {
    #[serde(default)]
    at: String,
    #[serde(default)]
    another: String,
    #[serde(flatten)]
    hints: Hints,
}

/// POST /auth/{directory}/begin.
pub(crate) async fn begin<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    path: Result<Path<String>, PathRejection>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Begins>, FormRejection>,
) -> Response {
    let begins = match form {
        Ok(Form(begins)) => begins,
        Err(rejection) => return unreadable(&portal, &reader, rejection).await,
    };
    let (Some(directory), Some(at)) = (id(path), page_at(&begins.at)) else {
        return answer::not_found(&portal.look(&reader).await);
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let another = begins.another == "1";
    match portal
        .invites
        .begin_provider(&at, half, &directory, another, &visitor)
        .await
    {
        Ok(ProviderBegun::Go {
            address,
            name,
            kept,
            until,
        }) => {
            let mut look = portal.look(&reader).await;
            look.here = path_of(&at);
            let page = sign_in::going(&look, &name, address.expose_secret());
            let mut response = answer::page(&look, StatusCode::OK, page);
            let Some(cookie) = cookie::issue_as(Kind::SignIn, &kept, until, portal.https) else {
                tracing::error!("a sign-in at a provider cannot be carried by a cookie");
                return answer::later(
                    &look,
                    StatusCode::INTERNAL_SERVER_ERROR,
                    30,
                    plain::trouble(&look),
                );
            };
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Ok(ProviderBegun::No(answer)) => {
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: None,
            };
            on(&portal, &at, answer, &begins.hints, &come).await
        }
        Err(error) => answer::trouble(&portal.look(&reader).await, &error),
    }
}

/// GET /auth/{directory}/callback: the browser comes back.
pub(crate) async fn back<I: Invites + Devices>(
    State(portal): State<Arc<Portal<I>>>,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
) -> Response {
    let Some(directory) = id(path) else {
        return answer::not_found(&portal.look(&reader).await);
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    if visitor.prefetch {
        // A look ahead uses nothing up.
        return answer::text(StatusCode::OK, "text/plain; charset=utf-8", "");
    }
    let back = ComesBack {
        directory: &directory,
        kept: cookie::of(&headers, Kind::SignIn, portal.https),
        query: query.as_deref().unwrap_or_default(),
    };
    let mut look = portal.look(&reader).await;
    let (at, answered) = match portal.invites.finish_provider(&back, &visitor).await {
        Ok(finished) => finished,
        Err(error) => {
            "/".clone_into(&mut look.here);
            return without_kept(answer::trouble(&look, &error), portal.https);
        }
    };
    // What stands in this address is worth something once: nobody comes back to it.
    let path = at.as_ref().map_or_else(|| "/".to_owned(), path_of);
    look.here.clone_from(&path);
    let response = match (answered, at) {
        (DirectoryAnswer::Refused(Refused::Limited { retry_after, who }), _) => {
            answer::limited(&look, &portal.wait(retry_after, who, &path))
        }
        (DirectoryAnswer::Refused(why), _) => answer::page(
            &look,
            status(why),
            sign_in::refused(&look, why, &path, &directory),
        ),
        (answered, Some(at)) => {
            let reader = reader.at(&path);
            let come = Come {
                headers: &headers,
                reader: &reader,
                visitor: &visitor,
                before: None,
            };
            on(&portal, &at, answered, &Hints::default(), &come).await
        }
        (_, None) => answer::not_found(&look),
    };
    without_kept(response, portal.https)
}

fn without_kept(mut response: Response, https: bool) -> Response {
    if let Some(removal) = cookie::remove_as(Kind::SignIn, https) {
        response.headers_mut().append(header::SET_COOKIE, removal);
    }
    response
}

/// An id of a directory, as far as it could be one.
fn id(path: Result<Path<String>, PathRejection>) -> Option<String> {
    let Path(id) = path.ok()?;
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (!id.is_empty() && id.len() <= MOST_ID && id.bytes().all(fits)).then_some(id)
}

pub(crate) async fn unreadable<I: Invites>(
    portal: &Portal<I>,
    reader: &Reader,
    rejection: FormRejection,
) -> Response {
    let look = portal.look(reader).await;
    let status = rejection.into_response().status();
    answer::page(&look, status, plain::unreadable_form(&look))
}
