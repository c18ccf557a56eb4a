//! How many invitees a second get from the link to the steps, beside as many requests to bare handlers that answer pages of the same sizes.
//!
//! An invitee is three requests: the link's page, its passcode, the steps with the session. The real portal over HTTP on the loopback, the
//! real store: each invite is verified once and for good, with its entry in the audit log.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use axum::{
    Router,
    http::{HeaderName, header},
    routing::get,
};
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    client::conn::http1::{SendRequest, handshake},
};
use hyper_util::rt::TokioIo;
use muster_app::Clock;
use muster_portal::PortalConfig;
use tokio::{
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

use crate::{
    folder::{self, Stock},
    load::{CONNECTIONS, IPHONE},
    median::median,
    results::Results,
};

const ROUNDS: usize = 5;
/// Invitees of a round.
const INVITEES: usize = 500;

/// An invitee: the link's path, and what is typed.
struct Invitee {
    path: String,
    form: String,
}

/// `portal.verify_ratio_to_hello` and what it rests on.
pub async fn measure(stock: &Stock, results: &mut Results) -> Result<()> {
    eprintln!("verify: {ROUNDS} rounds of {INVITEES} invitees");
    let data = stock.copy()?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    let mut invitees = Vec::new();
    for id in stock.ids.iter().take(ROUNDS * INVITEES) {
        let access = app.invite_access(id.clone()).await?;
        let token = access.link.split_once("/e/").context("not an invite's link")?.1;
        invitees.push(Invitee {
            path: format!("/e/{token}"),
            form: format!("passcode={}", access.passcode.replace(' ', "")),
        });
    }
    ensure!(invitees.len() == ROUNDS * INVITEES, "there are too few invites");
    let config = PortalConfig {
        public_address: app.portal_address().await?,
        ..PortalConfig::plain(SocketAddr::from(([127, 0, 0, 1], 0)))
    };
    let portal = muster_portal::start(app, config).await?;
    let ours = portal.local_addr();
    let invitees = Arc::new(invitees);
    let (mut walks, mut hellos, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let mut bare: Option<(SocketAddr, JoinHandle<()>)> = None;
    for round in 0..ROUNDS {
        let part = (round * INVITEES, (round + 1) * INVITEES);
        let (walk, sizes) = walks_per_second(ours, &invitees, part).await?;
        // The bare pages are as large as ours were.
        let theirs = match &bare {
            Some((address, _)) => *address,
            None => bare.insert(hello(sizes).await?).0,
        };
        let (hello, _) = walks_per_second(theirs, &invitees, part).await?;
        walks.push(walk);
        hellos.push(hello);
        ratios.push(walk / hello);
    }
    if let Some((_, server)) = bare {
        server.abort();
    }
    portal.stop().await?;
    results.add("portal.verifications_per_second", median(&walks), "invitees/s");
    results.add("portal.bare_walks_per_second", median(&hellos), "invitees/s");
    results.add("portal.verify_ratio_to_hello", median(&ratios), "ratio");
    Ok(())
}

/// Walks a part of the invitees, each once. Gives how many a second, and how large the two pages were.
async fn walks_per_second(
    server: SocketAddr,
    invitees: &Arc<Vec<Invitee>>,
    (from, to): (usize, usize),
) -> Result<(f64, (usize, usize))> {
    let mut lines = Vec::with_capacity(CONNECTIONS);
    for _ in 0..CONNECTIONS {
        lines.push(connect(server).await?);
    }
    let next = Arc::new(AtomicUsize::new(from));
    let begun = Instant::now();
    let mut workers = JoinSet::new();
    for mut line in lines {
        let (invitees, next) = (invitees.clone(), next.clone());
        workers.spawn(async move {
            let mut sizes = (0, 0);
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= to {
                    return Ok::<_, anyhow::Error>(sizes);
                }
                sizes = walk(&mut line, &invitees[number]).await?;
            }
        });
    }
    let mut sizes = (0, 0);
    while let Some(done) = workers.join_next().await {
        let walked = done??;
        if walked != (0, 0) {
            sizes = walked;
        }
    }
    Ok(((to - from) as f64 / begun.elapsed().as_secs_f64(), sizes))
}

async fn walk(line: &mut SendRequest<Full<Bytes>>, invitee: &Invitee) -> Result<(usize, usize)> {
    let (status, _, link) = ask(line, Method::GET, &invitee.path, None, "").await?;
    ensure!(status == StatusCode::OK, "the link answers {status}");
    let (status, cookie, _) = ask(line, Method::POST, &invitee.path, None, &invitee.form).await?;
    ensure!(
        status == StatusCode::SEE_OTHER,
        "the passcode is answered {status}"
    );
    let cookie = cookie.context("there is no session")?;
    let (status, _, steps) = ask(line, Method::GET, "/enroll", Some(&cookie), "").await?;
    ensure!(status == StatusCode::OK, "the steps answer {status}");
    Ok((link, steps))
}

async fn ask(
    line: &mut SendRequest<Full<Bytes>>,
    method: Method,
    path: &str,
    cookie: Option<&str>,
    form: &str,
) -> Result<(StatusCode, Option<String>, usize)> {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "enroll.northwind.example")
        .header(header::USER_AGENT, IPHONE)
        .header(HeaderName::from_static("sec-fetch-site"), "same-origin");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    if !form.is_empty() {
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    let request = request.body(Full::new(Bytes::copy_from_slice(form.as_bytes())))?;
    line.ready().await?;
    let response: Response<Incoming> = line.send_request(request).await?;
    let (status, cookie) = (response.status(), cookie_of(&response));
    let size = response.into_body().collect().await?.to_bytes().len();
    Ok((status, cookie, size))
}

fn cookie_of(response: &Response<Incoming>) -> Option<String> {
    let line = response.headers().get(header::SET_COOKIE)?.to_str().ok()?;
    Some(line.split(';').next()?.to_owned())
}

async fn connect(server: SocketAddr) -> Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let (line, connection) = handshake(TokioIo::new(stream)).await?;
    // Ends when the line is dropped; its error, if any, shows at the request.
    tokio::spawn(connection);
    Ok(line)
}

/// A server whose handlers answer bytes, a redirect with a cookie, and bytes.
async fn hello((link, steps): (usize, usize)) -> Result<(SocketAddr, JoinHandle<()>)> {
    let kind = || [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    let (link, steps) = (Bytes::from(vec![b'x'; link]), Bytes::from(vec![b'x'; steps]));
    let sent_on = [
        (header::LOCATION, "/enroll"),
        (header::SET_COOKIE, "session=x; Path=/; HttpOnly; SameSite=Lax"),
    ];
    let router = Router::new()
        .route(
            "/e/{token}",
            get(async move || (kind(), link.clone()))
                .post(async move |_: Bytes| (StatusCode::SEE_OTHER, sent_on)),
        )
        .route("/enroll", get(async move || (kind(), steps.clone())));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let listener = axum::serve::ListenerExt::tap_io(listener, |stream| {
        if let Err(error) = stream.set_nodelay(true) {
            eprintln!("the bare server's connection stays slow: {error}");
        }
    });
    let server = tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            eprintln!("the bare server ended: {error}");
        }
    });
    Ok((address, server))
}
