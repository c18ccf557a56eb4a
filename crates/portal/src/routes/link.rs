//! An invite's link: looking at it, entering its passcode, asking for a new one.
//!
//! Looking consumes nothing. A right passcode gives the browser its session and leaves no token in the address bar.

use std::sync::Arc;

use axum::{
    extract::{
        Form, Query, State,
        rejection::{FormRejection, QueryRejection},
    },
    http::{Extensions, HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use muster_app::portal::{
    Asked, Dead, LinkView, Locator, PasscodeAnswer, Refused, SessionView, SignInAt, Visitor, Waits, Welcome,
};
use muster_domain::browser::Fit;
use muster_words::Language;
use serde::Deserialize;

use super::{
    Portal,
    device::Hints,
    locate::{Link, MaybeLink},
    sign_in::{Come, path_of, status, with_half},
};
use crate::{
    Invites, answer, browser,
    cookie::{self, Kind},
    look::Look,
    pages::{
        asked, dead, device, in_app, plain,
        sign_in::Before,
        welcome::{self, Complaint},
    },
    reader::Reader,
    visitor::visitor,
};

/// GET: what the link is worth.
pub(crate) async fn look<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    MaybeLink(link): MaybeLink,
    hints: Result<Query<Hints>, QueryRejection>,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
) -> Response {
    let Some(link) = link else {
        return answer::not_found(&portal.look(&reader).await);
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let hints = hints.map(|Query(hints)| hints).unwrap_or_default();
    let half = cookie::of(&headers, Kind::Half, portal.https);
    let view = portal.invites.look_at_link(&link.locator, half, &visitor).await;
    let language = view.as_ref().ok().and_then(LinkView::language);
    let look = portal.look_for(&reader, language).await;
    let place = Place {
        look: &look,
        link: &link,
        hints: &hints,
        agent: &visitor.user_agent,
        before: None,
    };
    match view {
        Ok(view) => show(&portal, &place, view, &headers).await,
        Err(error) => answer::trouble(&look, &error),
    }
}

/// The form of the welcome page.
#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    passcode: String,
    #[serde(flatten)]
    hints: Hints,
}

/// POST: tries a passcode.
pub(crate) async fn enter<I: Invites>(
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
    let Form(typed) = match form {
        Ok(form) => form,
        Err(rejection) => return unreadable(&portal.look(&reader).await, rejection),
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let answered = portal
        .invites
        .enter_passcode(&link.locator, &typed.passcode, &visitor)
        .await;
    let language = answered.as_ref().ok().and_then(PasscodeAnswer::language);
    let look = portal.look_for(&reader, language).await;
    let place = Place {
        look: &look,
        link: &link,
        hints: &typed.hints,
        agent: &visitor.user_agent,
        before: None,
    };
    match answered {
        Ok(PasscodeAnswer::Verified { session, until }) => {
            let Some(cookie) = cookie::issue(&session, until, portal.https) else {
                tracing::error!("the engine's session cannot be carried by a cookie");
                return answer::later(
                    &look,
                    StatusCode::INTERNAL_SERVER_ERROR,
                    30,
                    plain::trouble(&look),
                );
            };
            let mut response = match typed.hints.device() {
                Some(device) => answer::see_other(&format!("/enroll?device={device}")),
                None => answer::see_other("/enroll"),
            };
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            response
        }
        Ok(PasscodeAnswer::HalfWay(half)) => {
            let to = match typed.hints.device() {
                Some(device) => format!("{}?device={device}", link.path),
                None => link.path.clone(),
            };
            with_half(answer::see_other(&to), &half, portal.https)
        }
        Ok(PasscodeAnswer::Unreadable(welcome)) => place.complain(&welcome, Complaint::Unreadable),
        Ok(PasscodeAnswer::Wrong { welcome, left }) => place.complain(&welcome, Complaint::Wrong { left }),
        Ok(PasscodeAnswer::Link(view)) => show(&portal, &place, view, &headers).await,
        Err(error) => answer::trouble(&look, &error),
    }
}

/// The form that asks for a new invite.
#[derive(Deserialize)]
pub(crate) struct Asking {
    #[serde(default)]
    lost: String,
}

/// POST …/ask: asks for a new invite.
pub(crate) async fn ask<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    MaybeLink(link): MaybeLink,
    method: Method,
    headers: HeaderMap,
    extensions: Extensions,
    reader: Reader,
    form: Result<Form<Asking>, FormRejection>,
) -> Response {
    let Some(link) = link else {
        return answer::not_found(&portal.look(&reader).await);
    };
    let Form(asking) = match form {
        Ok(form) => form,
        Err(rejection) => return unreadable(&portal.look(&reader).await, rejection),
    };
    let visitor = visitor(&method, &headers, &extensions, &portal.trusted);
    let lost = asking.lost == "1";
    let asked = portal
        .invites
        .ask_for_new_invite(&link.locator, lost, &visitor)
        .await;
    let language = asked.as_ref().ok().and_then(|asked| asked.language());
    let look = portal.look_for(&reader, language).await;
    match asked {
        Ok(Asked::Yes { .. }) => answer::page(&look, StatusCode::OK, asked::page(&look, &link.path, lost)),
        Ok(Asked::StillLives { .. }) => {
            answer::page(&look, StatusCode::OK, asked::still_lives(&look, &link.path))
        }
        Ok(Asked::Unknown) => answer::not_found(&look),
        Ok(Asked::Limited { retry_after }) => {
            answer::limited(&look, &portal.wait(retry_after, Waits::Network, &link.path))
        }
        Err(error) => answer::trouble(&look, &error),
    }
}

/// GET …/ask: somebody reloaded the confirmation by its address; the link itself says how things stand.
pub(crate) async fn back<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    MaybeLink(link): MaybeLink,
    reader: Reader,
) -> Response {
    match link {
        Some(link) => answer::see_other(&link.path),
        None => answer::not_found(&portal.look(&reader).await),
    }
}

/// Where and on what a page is shown.
struct Place<'a> {
    look: &'a Look,
    link: &'a Link,
    hints: &'a Hints,
    agent: &'a str,
    before: Option<Before<'a>>,
}

impl Place<'_> {
    fn welcome(&self, welcome: &Welcome, complaint: Option<Complaint>) -> maud::Markup {
        welcome::page(
            self.look,
            &welcome::Asking {
                welcome,
                path: &self.link.path,
                seen: self.hints.seen(self.agent),
                agent: self.agent,
                device: self.hints.device(),
                complaint,
                before: self.before,
            },
        )
    }

    fn complain(&self, welcome: &Welcome, complaint: Complaint) -> Response {
        answer::page(
            self.look,
            StatusCode::UNPROCESSABLE_ENTITY,
            self.welcome(welcome, Some(complaint)),
        )
    }
}

/// What a link is worth after a sign-in with a directory.
pub(crate) async fn shown<I: Invites>(
    portal: &Portal<I>,
    path: &str,
    at: &SignInAt,
    view: LinkView,
    hints: &Hints,
    come: &Come<'_>,
) -> Response {
    let look = portal.look_for(come.reader, view.language()).await;
    let SignInAt::Link(locator) = at else {
        return answer::not_found(&look);
    };
    let link = Link {
        locator: locator.clone(),
        path: path.to_owned(),
    };
    let place = Place {
        look: &look,
        link: &link,
        hints,
        agent: &come.visitor.user_agent,
        before: None,
    };
    show(portal, &place, view, come.headers).await
}

/// The language of a link's invite, where it has one. Looking opens nothing.
pub(crate) async fn language<I: Invites>(
    portal: &Portal<I>,
    locator: &Locator,
    come: &Come<'_>,
) -> Option<Language> {
    let half = cookie::of(come.headers, Kind::Half, portal.https);
    let looks = Visitor {
        prefetch: true,
        ..come.visitor.clone()
    };
    match portal.invites.look_at_link(locator, half, &looks).await {
        Ok(view) => view.language(),
        Err(error) => {
            tracing::warn!(code = ?error.code, message = %error.message, "the language of an invite could not be read");
            None
        }
    }
}

/// A sign-in with a directory came to nothing: the page again, with why.
pub(crate) async fn refused<I: Invites>(
    portal: &Portal<I>,
    at: &SignInAt,
    why: Refused,
    hints: &Hints,
    come: &Come<'_>,
) -> Response {
    let SignInAt::Link(locator) = at else {
        return answer::not_found(&portal.look(come.reader).await);
    };
    let half = cookie::of(come.headers, Kind::Half, portal.https);
    // Nobody opened anything by it.
    let looks = Visitor {
        prefetch: true,
        ..come.visitor.clone()
    };
    let path = path_of(at);
    match portal.invites.look_at_link(locator, half, &looks).await {
        Ok(LinkView::Ask(welcome)) => {
            let look = portal.look_for(come.reader, welcome.language).await;
            let link = Link {
                locator: locator.clone(),
                path,
            };
            let place = Place {
                look: &look,
                link: &link,
                hints,
                agent: &come.visitor.user_agent,
                before: come.before,
            };
            let page = place.welcome(&welcome, Some(Complaint::Refused(why)));
            answer::page(&look, status(why), page)
        }
        Ok(view) => shown(portal, &path, at, view, hints, come).await,
        Err(error) => answer::trouble(&portal.look(come.reader).await, &error),
    }
}

async fn show<I: Invites>(
    portal: &Portal<I>,
    place: &Place<'_>,
    view: LinkView,
    headers: &HeaderMap,
) -> Response {
    match view {
        LinkView::Ask(welcome) => answer::page(place.look, StatusCode::OK, invite(place, &welcome)),
        LinkView::Dead {
            why, asked, declined, ..
        } => {
            let verified = match (why, cookie::session(headers, portal.https)) {
                (Dead::Used | Dead::Elsewhere, Some(session)) => {
                    portal.invites.look_at_session(session).await
                }
                _ => Ok(SessionView::None),
            };
            match verified {
                Ok(session) if place.link.is_of(&session) => answer::see_other("/enroll"),
                Ok(session) => {
                    let verified_here = matches!(session, SessionView::Verified(_) | SessionView::Terms(_));
                    let request = dead::Request {
                        asked,
                        declined: declined.as_deref(),
                        path: Some(&place.link.path),
                        chosen: false,
                    };
                    let page = dead::page(place.look, why, &request, verified_here);
                    answer::page(place.look, StatusCode::GONE, page)
                }
                Err(error) => answer::trouble(place.look, &error),
            }
        }
        LinkView::Unknown => answer::not_found(place.look),
        LinkView::Limited { retry_after } => {
            let wait = portal.wait(retry_after, Waits::Network, &place.link.path);
            answer::limited(place.look, &wait)
        }
    }
}

/// A living link: the passcode, or first the way to the right device and browser.
fn invite(place: &Place<'_>, welcome: &Welcome) -> maud::Markup {
    let seen = place.hints.seen(place.agent);
    match seen.fits(welcome.platform) {
        Fit::PerhapsIpad => device::perhaps_ipad(place.look, welcome, &place.link.path),
        Fit::Elsewhere => device::elsewhere(place.look, welcome, &place.link.path, seen),
        Fit::Right => match browser::in_app(place.agent, seen) {
            Some(found) if !place.hints.stays() => {
                in_app::page(place.look, welcome, &place.link.path, found, place.hints.device())
            }
            _ => place.welcome(welcome, None),
        },
    }
}

fn unreadable(look: &Look, rejection: FormRejection) -> Response {
    let status = rejection.into_response().status();
    answer::page(look, status, plain::unreadable_form(look))
}
