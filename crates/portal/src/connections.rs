//! How many connections the portal holds, of whom, and how long one may stall.
//!
//! Sits under TLS, so that a connection counts from its first byte.

use std::{
    future::{Future, Ready, ready},
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use axum_server::accept::Accept;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep},
};

use crate::{
    config::limits,
    network::Network,
    places::{Place, Places},
};

/// Counts connections and refuses those above the bounds.
#[derive(Clone)]
pub(crate) struct Bounds {
    places: Places,
    trusted: Arc<[Network]>,
}

impl Bounds {
    /// `trusted` are proxies, each of which brings many visitors.
    pub(crate) fn new(trusted: &[Network]) -> Self {
        Self {
            places: Places::new(limits::CONNECTIONS, limits::CONNECTIONS_PER_ADDRESS),
            trusted: trusted.into(),
        }
    }
}

impl<S> Accept<TcpStream, S> for Bounds {
    type Stream = Bounded;
    type Service = S;
    type Future = Ready<io::Result<(Bounded, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        ready((|| {
            let address = stream.peer_addr()?.ip().to_canonical();
            let place = match self.trusted.iter().any(|network| network.contains(address)) {
                true => self.places.take_for_all(address),
                false => self.places.take(address),
            };
            let place = place.ok_or_else(|| io::Error::other("too many connections"))?;
            stream.set_nodelay(true)?;
            let bounded = Bounded {
                stream,
                stalled: None,
                _place: place,
            };
            Ok((bounded, service))
        })())
    }
}

/// A counted connection whose peer must read what it is sent.
pub(crate) struct Bounded {
    stream: TcpStream,
    /// Runs while a write waits for the peer.
    stalled: Option<Pin<Box<Sleep>>>,
    _place: Place,
}

impl Bounded {
    fn bounded<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let deadline = || Box::pin(sleep(limits::WRITE_STALL));
        ready!(self.stalled.get_or_insert_with(deadline).as_mut().poll(cx));
        // Rearmed, so that a further poll does not meet a finished timer.
        if let Some(stalled) = &mut self.stalled {
            stalled.as_mut().reset(Instant::now() + limits::WRITE_STALL);
        }
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Bounded {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Bounded {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.bounded(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.bounded(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
