//! A line that fails: passes bytes on to a real server, and after so many of its answers stalls or is cut.

use std::{
    net::Ipv4Addr,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

use crate::Result;

/// What becomes of connections that are made from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// They are good.
    Good,
    /// After so many bytes of answers nothing comes any more, and nobody hangs up.
    Stalls(usize),
    /// After so many bytes of answers they end.
    Cut(usize),
}

/// A line to a server on the loopback. Dropping it ends it.
#[derive(Debug)]
pub struct Proxy {
    port: u16,
    line: Arc<Mutex<Line>>,
    task: JoinHandle<()>,
}

impl Proxy {
    /// A good line to this port.
    pub async fn to(server: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let line = Arc::new(Mutex::new(Line::Good));
        let now = line.clone();
        let task = tokio::spawn(async move {
            // Dropped with this task, which ends them.
            let mut connections = JoinSet::new();
            while let Ok((client, _)) = listener.accept().await {
                let line = *now.lock().unwrap_or_else(PoisonError::into_inner);
                connections.spawn(carry(client, server, line));
            }
        });
        Ok(Self { port, line, task })
    }

    /// Where it begins.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// What becomes of connections that are made from now on.
    pub fn set(&self, line: Line) {
        *self.line.lock().unwrap_or_else(PoisonError::into_inner) = line;
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Ends with either side. An error of the network is an end like any other.
async fn carry(mut client: TcpStream, server: u16, line: Line) {
    let Ok(mut server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await else {
        return;
    };
    let (mut from_server, mut to_server) = server.split();
    let (mut from_client, mut to_client) = client.split();
    let asked = tokio::io::copy(&mut from_client, &mut to_server);
    let answered = async {
        let mut left = match line {
            Line::Good => usize::MAX,
            Line::Stalls(bytes) | Line::Cut(bytes) => bytes,
        };
        let mut buffer = vec![0; 16 * 1024];
        loop {
            if left == 0 {
                if matches!(line, Line::Stalls(_)) {
                    std::future::pending::<()>().await;
                }
                return;
            }
            let most = left.min(buffer.len());
            match from_server.read(&mut buffer[..most]).await {
                Ok(0) | Err(_) => return,
                Ok(read) => {
                    left = left.saturating_sub(read);
                    if to_client.write_all(&buffer[..read]).await.is_err() {
                        return;
                    }
                }
            }
        }
    };
    tokio::select! {
        _ = asked => {}
        () = answered => {}
    }
}
