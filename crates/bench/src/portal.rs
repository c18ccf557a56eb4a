//! How many invite pages a second the portal answers, beside a bare handler that answers a static page of the same size.
//!
//! The real portal over HTTP on the loopback, the real store with many different invites, a phone's browser. Each link is
//! opened once before: the first look also writes down that the link was opened, which has a figure of its own.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context, Result, ensure};
use axum::{Router, http::header, routing::get};
use hyper::body::Bytes;
use muster_app::Clock;
use muster_portal::PortalConfig;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    folder::{self, Stock},
    load::{self, Until},
    median::median,
    results::Results,
};

const ROUNDS: usize = 7;
const ROUND: Duration = Duration::from_secs(2);

/// `portal.ratio_to_hello` and what it rests on.
pub async fn measure(stock: &Stock, results: &mut Results) -> Result<()> {
    eprintln!("portal: {ROUNDS} rounds");
    let data = stock.copy()?;
    let app = folder::open(data.path(), Clock::default(), None).await?;
    let mut paths = Vec::with_capacity(stock.ids.len());
    for id in &stock.ids {
        let link = app.invite_access(id.clone()).await?.link;
        let path = link.split_once("/e/").context("not an invite's link")?.1;
        paths.push(format!("/e/{path}"));
    }
    let config = PortalConfig {
        public_address: app.portal_address().await?,
        ..PortalConfig::plain(SocketAddr::from(([127, 0, 0, 1], 0)))
    };
    let portal = muster_portal::start(app, config).await?;
    let ours = portal.local_addr();
    let page = load::page(ours, &paths[0]).await?;
    let shown = std::str::from_utf8(&page)?;
    ensure!(
        shown.contains("passcode") && shown.contains("Northwind Health"),
        "the portal did not show the invite"
    );
    let (theirs, hello) = hello(page.len()).await?;

    let paths = Arc::new(paths);
    let every_link = Until::Answers(paths.len());
    let first_look = load::answers_per_second(ours, &paths, every_link).await?;
    load::answers_per_second(theirs, &paths, every_link).await?;
    let (mut pages, mut hellos, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let page = load::answers_per_second(ours, &paths, Until::Elapsed(ROUND)).await?;
        let hello = load::answers_per_second(theirs, &paths, Until::Elapsed(ROUND)).await?;
        pages.push(page);
        hellos.push(hello);
        ratios.push(page / hello);
    }
    hello.abort();
    portal.stop().await?;
    results.add("portal.page_size", page.len() as f64, "bytes");
    results.add("portal.first_looks_per_second", first_look, "pages/s");
    results.add("portal.pages_per_second", median(&pages), "pages/s");
    results.add("portal.hellos_per_second", median(&hellos), "pages/s");
    results.add("portal.ratio_to_hello", median(&ratios), "ratio");
    Ok(())
}

/// A server whose only handler answers the same bytes to everything.
async fn hello(bytes: usize) -> Result<(SocketAddr, JoinHandle<()>)> {
    let page = Bytes::from(vec![b'x'; bytes]);
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    let router = Router::new().route("/e/{token}", get(async move || (kind, page.clone())));
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
