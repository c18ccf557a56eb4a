//! The plain listener of HTTP-01 (RFC 8555 section 8.3): pages for known tokens, and the way to the encrypted portal for
//! everybody else. It knows nothing of invites.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{Path, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use axum_server::{Handle, Server};
use muster_app::AcmeBoard;
use tokio::net::TcpListener;

use crate::{config::limits, connections::Bounds, serve::bounded};

/// How long until a port that could not be had is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(2);

struct Pages {
    board: Arc<AcmeBoard>,
    /// `https://enroll.example.com`, and the part after the scheme.
    address: String,
    host: String,
}

/// Listens until it is aborted; a port that cannot be had is told to the board, and tried again.
pub(crate) async fn answer(listen: SocketAddr, public_address: String, board: Arc<AcmeBoard>) {
    let host = public_address.split("://").nth(1).unwrap_or_default();
    let pages = Arc::new(Pages {
        board: board.clone(),
        host: without_port(host).to_ascii_lowercase(),
        address: public_address,
    });
    loop {
        match TcpListener::bind(listen).await {
            Ok(listener) => {
                board.listener(None);
                tracing::info!(address = %listen, "answers HTTP-01 challenges");
                let server = Server::<SocketAddr>::from_listener(listener).handle(Handle::new());
                let service = router(pages.clone()).into_make_service();
                let ended = bounded(server.acceptor(Bounds::new(&[]))).serve(service).await;
                let why = ended
                    .err()
                    .map_or_else(|| "it ended".to_owned(), |error| error.to_string());
                board.listener(Some(words(listen, &why)));
            }
            Err(error) => {
                tracing::warn!(address = %listen, %error, "cannot listen for HTTP-01 challenges");
                board.listener(Some(refusal(listen, &error)));
            }
        }
        tokio::time::sleep(TRY_AGAIN).await;
    }
}

fn words(listen: SocketAddr, why: &str) -> (String, String) {
    (
        format!("HTTP-01 cannot be answered: this program cannot listen on {listen} ({why})."),
        "Check the address in Settings, Portal, or choose TLS-ALPN-01.".to_owned(),
    )
}

fn refusal(listen: SocketAddr, error: &std::io::Error) -> (String, String) {
    let (what, remedy) = match error.kind() {
        std::io::ErrorKind::AddrInUse => (
            format!("port {} is in use by another program", listen.port()),
            "Close that program, let it pass /.well-known/acme-challenge/ on to another port that you set here, or choose \
             TLS-ALPN-01.",
        ),
        std::io::ErrorKind::PermissionDenied => (
            format!("this program may not listen on port {}", listen.port()),
            "Give it the right (CAP_NET_BIND_SERVICE), set a port above 1024 that port 80 is passed on to, or choose \
             TLS-ALPN-01.",
        ),
        std::io::ErrorKind::AddrNotAvailable => (
            format!("this computer has no network address {}", listen.ip()),
            "Set 0.0.0.0 for every address of this computer, or one that it has.",
        ),
        _ => return words(listen, &error.to_string()),
    };
    (format!("HTTP-01 cannot be answered: {what}."), remedy.to_owned())
}

fn router(pages: Arc<Pages>) -> Router {
    Router::new()
        .route("/.well-known/acme-challenge/{token}", get(page))
        .fallback(elsewhere)
        .with_state(pages)
}

async fn page(State(pages): State<Arc<Pages>>, Path(token): Path<String>) -> Response {
    match pages.board.page(&token) {
        Some(content) => {
            let kind = HeaderValue::from_static("application/octet-stream");
            ([(header::CONTENT_TYPE, kind)], content).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// To the encrypted portal, whose address is ours and never the visitor's: a wrong host is told so.
async fn elsewhere(State(pages): State<Arc<Pages>>, request: Request) -> Response {
    let asked = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    if asked.is_none_or(|host| !without_port(host).eq_ignore_ascii_case(&pages.host)) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    if path.len() > limits::URI {
        return StatusCode::URI_TOO_LONG.into_response();
    }
    let status = match *request.method() {
        Method::GET | Method::HEAD => StatusCode::MOVED_PERMANENTLY,
        _ => StatusCode::PERMANENT_REDIRECT,
    };
    match HeaderValue::try_from(format!("{}{path}", pages.address)) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// `enroll.example.com:8080` without its port. Hosts of certificates are names, so no colon belongs to one.
fn without_port(host: &str) -> &str {
    host.split(':').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener as Taken;

    use super::*;

    #[test]
    fn a_port_that_cannot_be_had_is_said_with_what_to_do() {
        let taken = Taken::bind("127.0.0.1:0").unwrap();
        let listen = taken.local_addr().unwrap();
        let (words, remedy) = refusal(listen, &Taken::bind(listen).unwrap_err());
        assert!(
            words.contains(&format!("port {} is in use", listen.port())),
            "{words}"
        );
        assert!(remedy.contains("TLS-ALPN-01"));
        let (words, remedy) = refusal(listen, &std::io::ErrorKind::PermissionDenied.into());
        assert!(words.contains("may not listen") && remedy.contains("CAP_NET_BIND_SERVICE"));
    }

    #[test]
    fn ports_are_no_part_of_a_host() {
        assert_eq!(without_port("enroll.example.com:8080"), "enroll.example.com");
    }
}
