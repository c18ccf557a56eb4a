//! The encrypted connection, with an ear on it.
//!
//! HTTP/2 stands between us and TLS and passes on only words of what TLS said. So it is noted here, where it is still whole:
//! when the server's first word came, and why the connection ended. And a connection that nobody holds any more ends at
//! once, even when the other side is dead and reads nothing.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{oneshot, watch};

use super::{PushError, tls};

/// What was heard from the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// Nothing so far.
    Nothing,
    /// It speaks: our certificate was taken.
    Words,
    /// The connection has ended, and why.
    End(PushError),
}

/// A stream that tells what is heard, and ends when the other half of `hang_up` is dropped.
pub(super) struct Watched<S> {
    inner: S,
    heard: watch::Sender<Heard>,
    /// Gone after the end.
    hang_up: Option<oneshot::Receiver<()>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Watched<S> {
    pub(super) fn new(inner: S, heard: watch::Sender<Heard>, hang_up: oneshot::Receiver<()>) -> Self {
        Self {
            inner,
            heard,
            hang_up: Some(hang_up),
        }
    }

    fn hung_up(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        if let Some(hang_up) = &mut self.hang_up {
            match Pin::new(hang_up).poll(cx) {
                Poll::Pending => return Ok(()),
                Poll::Ready(_) => self.hang_up = None,
            }
        }
        Err(io::ErrorKind::ConnectionAborted.into())
    }

    fn note(&self, news: Heard) {
        self.heard.send_if_modified(|heard| {
            let is_news = match (&*heard, &news) {
                (Heard::Nothing, _) | (Heard::Words, Heard::End(_)) => true,
                // The first reason is the right one.
                (Heard::Words | Heard::End(_), _) => false,
            };
            if is_news {
                *heard = news;
            }
            is_news
        });
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.hung_up(cx)?;
        let before = buffer.filled().len();
        let outcome = ready!(Pin::new(&mut this.inner).poll_read(cx, buffer));
        this.note(match &outcome {
            Ok(()) if buffer.filled().len() > before => Heard::Words,
            Ok(()) => Heard::End(PushError::busy("the connection was closed")),
            Err(error) => Heard::End(tls::lost(error)),
        });
        Poll::Ready(outcome)
    }
}

/// A server that refuses us says why and closes. When we were writing just then, the write fails first, while the reason is
/// still on its way to the reader. So a failed write passes for a good one, and the read that must fail soon tells the end.
impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.hung_up(cx)?;
        let outcome = ready!(Pin::new(&mut this.inner).poll_write(cx, bytes));
        Poll::Ready(Ok(outcome.unwrap_or(bytes.len())))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.hung_up(cx)?;
        let _ = ready!(Pin::new(&mut this.inner).poll_flush(cx));
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.hung_up(cx)?;
        Pin::new(&mut this.inner).poll_shutdown(cx)
    }
}
