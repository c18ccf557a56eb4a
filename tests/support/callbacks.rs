//! A small HTTP server that remembers who called it: where gateways bring their receipts.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use crate::{
    Result,
    process::{STANDING, until},
};

/// Longest body that is read.
const MOST_BODY: usize = 64 * 1024;
/// How long a caller may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);

/// One call.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// `GET`, `POST`.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Answers 200 to everything. Dropping it stops it.
#[derive(Debug)]
pub struct Callbacks {
    port: u16,
    calls: Arc<Mutex<Vec<Called>>>,
    server: JoinHandle<()>,
}

impl Callbacks {
    /// Listens on a free port of the loopback.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let calls: Arc<Mutex<Vec<Called>>> = Arc::default();
        let kept = Arc::clone(&calls);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if let Ok(Ok(call)) = tokio::time::timeout(PATIENCE, answered(stream)).await {
                    kept.lock().unwrap_or_else(PoisonError::into_inner).push(call);
                }
            }
        });
        Ok(Self { port, calls, server })
    }

    /// Its address, without a path.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// All calls, once there are so many.
    pub async fn calls(&self, count: usize) -> Result<Vec<Called>> {
        until(&format!("{count} calls with receipts"), STANDING, async || {
            let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
            Ok((calls.len() >= count).then(|| calls.clone()))
        })
        .await
    }
}

impl Drop for Callbacks {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn answered(stream: TcpStream) -> Result<Called> {
    let mut stream = BufReader::new(stream);
    let mut call = Called::default();
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    let mut words = line.split_whitespace();
    call.method = words.next().unwrap_or_default().to_owned();
    call.target = words.next().unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        let Some((name, value)) = line.trim().split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        }
        call.headers.push((name.to_owned(), value.trim().to_owned()));
    }
    call.body = vec![0; length.min(MOST_BODY)];
    stream.read_exact(&mut call.body).await?;
    stream
        .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .await?;
    stream.shutdown().await?;
    Ok(call)
}
