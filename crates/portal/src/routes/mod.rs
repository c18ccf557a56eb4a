//! Every address of the portal.

use std::sync::Arc;

use axum::{
    Router,
    extract::{
        DefaultBodyLimit, Path, Query, State,
        rejection::{PathRejection, QueryRejection},
    },
    http::{HeaderMap, StatusCode},
    middleware::from_fn_with_state,
    response::Response,
    routing::{get, post, put},
};
use muster_app::{RECEIPTS_PATH, apple::paths, portal::Waits};
use muster_mdm::apple::discovery;
use muster_words::Language;

use crate::{
    Devices, Invites, Network, PortalConfig, Receipts, answer, assets,
    brand::Houses,
    config::limits,
    gate::gate,
    look::Look,
    pages::{
        account as account_pages, home,
        plain::{self, Wait},
        self_enrollment as self_pages,
    },
    places::Places,
    reader::Reader,
};

mod account;
mod apple;
mod device;
mod enroll;
mod language;
mod link;
mod locate;
mod receipt;
mod self_enrollment;
mod short_code;
pub(crate) mod sign_in;

/// What every handler has at hand.
pub(crate) struct Portal<I> {
    pub(crate) invites: Arc<I>,
    pub(crate) houses: Houses,
    pub(crate) trusted: Vec<Network>,
    pub(crate) public_address: String,
    pub(crate) https: bool,
    pub(crate) places: Places,
}

impl<I: Invites> Portal<I> {
    /// How a page looks and speaks; as it was known last when the engine cannot say.
    pub(crate) async fn look(&self, reader: &Reader) -> Look {
        self.look_for(reader, None).await
    }

    /// The same for a page about an invite, which may have a language of its own.
    pub(crate) async fn look_for(&self, reader: &Reader, invite: Option<Language>) -> Look {
        let house = self.houses.get(&*self.invites).await.unwrap_or_else(|last| last);
        let language = reader.language(invite, house.language);
        Look::new(house, language, reader.here.clone())
    }

    /// Somebody has to wait so many seconds, and tries again on the page `back`.
    pub(crate) fn wait<'a>(&self, retry_after: u32, who: Waits, back: &'a str) -> Wait<'a> {
        Wait {
            seconds: retry_after,
            until: self.invites.try_again_at(retry_after),
            who,
            back,
        }
    }
}

/// The portal's pages. Serve it with `into_make_service_with_connect_info::<SocketAddr>()`, so that it knows who asks.
pub fn router<I: Invites + Devices + Receipts>(invites: Arc<I>, config: &PortalConfig) -> Router {
    let https = config.is_https();
    let portal = Arc::new(Portal {
        invites,
        houses: Houses::new(https, config.time_zone.clone()),
        trusted: config.trusted_proxies.clone(),
        public_address: config.public_address.clone(),
        https,
        places: Places::new(limits::REQUESTS, limits::REQUESTS_PER_ADDRESS),
    });
    Router::new()
        .route("/e/{token}", get(link::look).post(link::enter))
        .route("/m/{code}", get(link::look).post(link::enter))
        .route("/e/{token}/ask", get(link::back).post(link::ask))
        .route("/m/{code}/ask", get(link::back).post(link::ask))
        .route("/e/{token}/sign-in", get(link::back).post(sign_in::on_link))
        .route("/m/{code}/sign-in", get(link::back).post(sign_in::on_link))
        .route("/auth/{directory}/begin", post(sign_in::begin))
        .route("/auth/{directory}/callback", get(sign_in::back))
        .route(self_pages::PATH, get(self_enrollment::look))
        .route(
            self_pages::SIGN_IN,
            get(self_enrollment::back).post(self_enrollment::sign_in),
        )
        .route(
            self_pages::CHOOSE,
            get(self_enrollment::choose).post(self_enrollment::enroll),
        )
        .route("/m", get(short_code::form).post(short_code::go))
        .route("/enroll", get(enroll::steps))
        .route(
            "/enroll/profile",
            get(enroll::profile).post(enroll::profile_again),
        )
        .route(
            enroll::TERMS,
            get(enroll::back_to_terms).post(enroll::accept::<I>),
        )
        .route("/enroll/state", get(enroll::state))
        .route(paths::SCEP, get(apple::scep_get).post(apple::scep_post))
        .route(paths::CHECK_IN, put(apple::check_in))
        .route(paths::SERVER, put(apple::command))
        .route(discovery::WELL_KNOWN_PATH, get(account::discovery))
        .route(paths::ACCOUNT, post(account::account_profile))
        .route(paths::ACCOUNT_SIGN_IN, get(account::form).post(account::sign_in))
        .route(
            account_pages::DIRECTORY,
            get(account::back).post(account::with_directory),
        )
        .route(account_pages::TERMS, get(account::terms).post(account::accept))
        .route(
            &format!("{RECEIPTS_PATH}/{{token}}"),
            get(receipt::take).post(receipt::take),
        )
        .route("/language", post(language::choose))
        .route("/", get(root))
        .route("/assets/{name}", get(asset))
        .route("/healthz", get(health))
        .route("/robots.txt", get(robots))
        .fallback(missing)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(limits::BODY))
        .layer(from_fn_with_state(portal.clone(), gate::<I>))
        .with_state(portal)
}

async fn root<I: Invites>(State(portal): State<Arc<Portal<I>>>, reader: Reader) -> Response {
    let look = portal.look(&reader).await;
    answer::page(&look, StatusCode::OK, home::page(&look))
}

async fn asset<I: Invites>(
    State(portal): State<Arc<Portal<I>>>,
    path: Result<Path<String>, PathRejection>,
    query: Result<Query<assets::Asked>, QueryRejection>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let look = portal.look(&reader).await;
    let logo = path
        .as_ref()
        .ok()
        .and_then(|Path(name)| assets::logo(look.logo.as_deref(), name));
    match logo.or_else(|| assets::find(path, query, &headers)) {
        Some(found) => found,
        None => answer::not_found(&look),
    }
}

/// Whether the engine answers; says nothing else.
async fn health<I: Invites>(State(portal): State<Arc<Portal<I>>>) -> Response {
    match portal.houses.get(&*portal.invites).await {
        Ok(_) => answer::text(StatusCode::OK, "text/plain; charset=utf-8", "ok\n"),
        Err(_) => answer::text(
            StatusCode::SERVICE_UNAVAILABLE,
            "text/plain; charset=utf-8",
            "unavailable\n",
        ),
    }
}

async fn robots() -> Response {
    answer::text(
        StatusCode::OK,
        "text/plain; charset=utf-8",
        "User-agent: *\nDisallow: /\n",
    )
}

async fn missing<I: Invites>(State(portal): State<Arc<Portal<I>>>, reader: Reader) -> Response {
    answer::not_found(&portal.look(&reader).await)
}

async fn wrong_method<I: Invites>(State(portal): State<Arc<Portal<I>>>, reader: Reader) -> Response {
    let look = portal.look(&reader).await;
    answer::page(&look, StatusCode::METHOD_NOT_ALLOWED, plain::wrong_method(&look))
}
