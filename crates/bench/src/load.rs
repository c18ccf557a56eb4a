//! Load on a web server: connections that are kept, each asking again as soon as it has its answer.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use http_body_util::{BodyExt, Empty};
use hyper::{
    Request, StatusCode,
    body::Bytes,
    client::conn::http1::{SendRequest, handshake},
    header::{HOST, USER_AGENT},
};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, task::JoinSet};

/// Connections at once; well below what the portal grants one address.
pub const CONNECTIONS: usize = 32;
pub const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.1 Mobile/15E148 Safari/604.1";

/// When to stop.
#[derive(Clone, Copy)]
pub enum Until {
    /// After this time.
    Elapsed(Duration),
    /// After this many answers.
    Answers(usize),
}

/// Asks for `paths` one after the other, over and over. Gives answers a second; any other than 200 is an error.
pub async fn answers_per_second(server: SocketAddr, paths: &Arc<Vec<String>>, until: Until) -> Result<f64> {
    let mut lines = Vec::with_capacity(CONNECTIONS);
    for _ in 0..CONNECTIONS {
        lines.push(connect(server).await?);
    }
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let mut workers = JoinSet::new();
    for mut line in lines {
        let (paths, next) = (paths.clone(), next.clone());
        workers.spawn(async move {
            let mut answers = 0usize;
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let over = match until {
                    Until::Elapsed(time) => begun.elapsed() >= time,
                    Until::Answers(most) => number >= most,
                };
                if over {
                    return Ok(answers);
                }
                get(&mut line, &paths[number % paths.len()]).await?;
                answers += 1;
            }
        });
    }
    let mut answers = 0;
    while let Some(done) = workers.join_next().await {
        let counted: Result<usize> = done?;
        answers += counted?;
    }
    Ok(answers as f64 / begun.elapsed().as_secs_f64())
}

/// Asks once. Gives the page.
pub async fn page(server: SocketAddr, path: &str) -> Result<Bytes> {
    get(&mut connect(server).await?, path).await
}

async fn connect(server: SocketAddr) -> Result<SendRequest<Empty<Bytes>>> {
    let stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let (line, connection) = handshake(TokioIo::new(stream)).await?;
    // Ends when the line is dropped; its error, if any, shows at the request.
    tokio::spawn(connection);
    Ok(line)
}

async fn get(line: &mut SendRequest<Empty<Bytes>>, path: &str) -> Result<Bytes> {
    let request = Request::get(path)
        .header(HOST, "enroll.northwind.example")
        .header(USER_AGENT, IPHONE)
        .body(Empty::new())?;
    line.ready().await?;
    let response = line.send_request(request).await?;
    let status = response.status();
    let body = response.into_body().collect().await?.to_bytes();
    ensure!(status == StatusCode::OK, "the answer was {status}");
    Ok(body)
}
