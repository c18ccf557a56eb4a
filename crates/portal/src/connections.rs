//! How many connections the portal holds, of whom, and how long one may stall.
//!
//! Sits under TLS, so that a connection counts from its first byte.

use std::{
    collections::HashMap,
    future::{Future, Ready, ready},
    io,
    net::IpAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use axum_server::accept::Accept;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep},
};

use crate::config::limits;

/// Counts connections and refuses those above the bounds.
#[derive(Clone, Default)]
pub(crate) struct Bounds {
    held: Arc<Mutex<Held>>,
}

#[derive(Default)]
struct Held {
    total: usize,
    of: HashMap<IpAddr, usize>,
}

impl Bounds {
    fn take(&self, address: IpAddr) -> Option<Place> {
        // Counters stay true through a panic elsewhere: each is changed in one step.
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let of = held.of.get(&address).copied().unwrap_or(0);
        if held.total >= limits::CONNECTIONS || of >= limits::CONNECTIONS_PER_ADDRESS {
            return None;
        }
        held.total += 1;
        held.of.insert(address, of + 1);
        Some(Place {
            held: self.held.clone(),
            address,
        })
    }
}

/// A held place, given back when dropped.
struct Place {
    held: Arc<Mutex<Held>>,
    address: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.total = held.total.saturating_sub(1);
        if let Some(of) = held.of.get_mut(&self.address) {
            *of = of.saturating_sub(1);
            if *of == 0 {
                held.of.remove(&self.address);
            }
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
            let place = self
                .take(address)
                .ok_or_else(|| io::Error::other("too many connections"))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_every_place_and_gives_its_places_back() {
        let bounds = Bounds::default();
        let one: IpAddr = "203.0.113.9".parse().unwrap();
        let mut places: Vec<_> = std::iter::from_fn(|| bounds.take(one)).collect();
        assert_eq!(places.len(), limits::CONNECTIONS_PER_ADDRESS);
        assert!(bounds.take("203.0.113.10".parse().unwrap()).is_some());
        places.pop();
        assert!(bounds.take(one).is_some());
        places.clear();
        let held = bounds.held.lock().unwrap();
        assert_eq!((held.total, held.of.len()), (0, 0));
    }

    #[test]
    fn all_together_cannot_take_more_than_there_are() {
        let bounds = Bounds::default();
        let places: Vec<_> = (0..u32::MAX)
            .map_while(|n| bounds.take(IpAddr::V4(n.into())))
            .collect();
        assert_eq!(places.len(), limits::CONNECTIONS);
    }
}
