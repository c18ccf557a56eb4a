//! The stream under lettre's connection: TCP or TLS, switched in place for STARTTLS, and strictly one reply per question.
//!
//! It is shared between lettre, which reads and writes it, and us, who ask it afterwards what really happened.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

use super::listener::{Listener, Rubbish};
use crate::mail::Failure;

pub(super) enum Line {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
    /// Taken out for the handshake, or lost in a failed one.
    Gone,
}

struct State {
    line: Line,
    peer: SocketAddr,
    listener: Listener,
    /// The first reply of all, the greeting, for display.
    greeting: Option<String>,
    /// The reply before the last one.
    previous: String,
    /// The first thing that went wrong, in our terms.
    trouble: Option<Failure>,
}

/// A handle on the line; clones are the same line.
#[derive(Clone)]
pub(super) struct Wire(Arc<Mutex<State>>);

impl Wire {
    pub(super) fn new(line: Line, peer: SocketAddr) -> Self {
        let state = State {
            line,
            peer,
            listener: Listener::default(),
            greeting: None,
            previous: String::new(),
            trouble: None,
        };
        Self(Arc::new(Mutex::new(state)))
    }

    /// Takes the plain TCP stream out for a TLS handshake; refused when the server has said more than its 220, because
    /// that would be read as if it had come encrypted (the STARTTLS injection of CVE-2011-0411 and its kin).
    pub(super) fn take_plain(&self) -> Result<TcpStream, Failure> {
        let mut state = self.state();
        if state.listener.surplus().is_some() {
            return Err(Failure::StartTlsInjection);
        }
        match std::mem::replace(&mut state.line, Line::Gone) {
            Line::Plain(stream) => Ok(stream),
            other => {
                state.line = other;
                Err(Failure::TlsFailed("the connection is encrypted already".into()))
            }
        }
    }

    pub(super) fn put_tls(&self, stream: TlsStream<TcpStream>) {
        self.state().line = Line::Tls(Box::new(stream));
    }

    pub(super) fn is_encrypted(&self) -> bool {
        matches!(self.state().line, Line::Tls(_))
    }

    pub(super) fn peer(&self) -> SocketAddr {
        self.state().peer
    }

    /// The last reply, a line per line, codes included.
    pub(super) fn last_reply(&self) -> String {
        self.state().listener.reply().to_owned()
    }

    pub(super) fn greeting(&self) -> String {
        let state = self.state();
        state
            .greeting
            .clone()
            .unwrap_or_else(|| state.listener.reply().to_owned())
    }

    pub(super) fn trouble(&self) -> Option<Failure> {
        self.state().trouble.clone()
    }

    /// What was heard of the last reply, for an error that has nothing better to say. lettre says QUIT when it cannot
    /// make sense of an answer; then it is the answer before that.
    pub(super) fn heard(&self) -> String {
        let state = self.state();
        let heard = state.listener.rubbish().0;
        match heard.starts_with("221") || heard.is_empty() {
            true => state.previous.trim().to_owned(),
            false => heard,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock is held could only come from the TLS library; the line is then of no use, but its
        // state can still be read.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn broken(&mut self, failure: Failure, error: io::Error) -> io::Error {
        self.trouble.get_or_insert(failure);
        error
    }

    fn rubbish(&mut self, rubbish: Rubbish) -> io::Error {
        self.broken(Failure::Rubbish(rubbish.0), io::ErrorKind::InvalidData.into())
    }

    /// Reads from the network once. `Ready(0)` is the end.
    fn poll_hear(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        let mut octets = [0; 2048];
        let mut buffer = ReadBuf::new(&mut octets);
        let outcome = match &mut self.line {
            Line::Plain(stream) => Pin::new(stream).poll_read(cx, &mut buffer),
            Line::Tls(stream) => Pin::new(stream).poll_read(cx, &mut buffer),
            Line::Gone => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        };
        if let Err(error) = ready!(outcome) {
            return Poll::Ready(Err(self.broken(Failure::Closed, error)));
        }
        let count = buffer.filled().len();
        if count == 0 {
            self.trouble.get_or_insert(Failure::Closed);
        }
        match self.listener.hear(buffer.filled()) {
            Ok(()) => Poll::Ready(Ok(count)),
            Err(rubbish) => Poll::Ready(Err(self.rubbish(rubbish))),
        }
    }

    /// Before a new question: nothing may have been said since the last answer, and the server must still be there.
    /// Otherwise a stale "250 OK" could pass for the acceptance of a message.
    fn begin_question(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        if self.listener.surplus().is_none() {
            match self.poll_hear(cx) {
                Poll::Pending => {}
                Poll::Ready(Ok(0)) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Poll::Ready(Ok(_)) => {}
                Poll::Ready(Err(error)) => return Err(error),
            }
        }
        if let Some(said) = self.listener.surplus() {
            // 421 out of turn is the one thing a server may say unasked: it is about to hang up (RFC 5321, 3.8).
            let failure = if said.starts_with("421") {
                Failure::Closed
            } else {
                Failure::Rubbish(said)
            };
            return Err(self.broken(failure, io::ErrorKind::InvalidData.into()));
        }
        if self.greeting.is_none() {
            self.greeting = Some(self.listener.reply().to_owned());
        }
        self.previous = self.listener.reply().to_owned();
        self.listener.restart();
        Ok(())
    }
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let mut state = self.state();
        loop {
            let count = state.listener.read(into.initialize_unfilled());
            if count > 0 {
                into.advance(count);
                return Poll::Ready(Ok(()));
            }
            if state.listener.has_reply() {
                let error = io::Error::other("a reply was read for which nothing was asked");
                return Poll::Ready(Err(state.broken(Failure::Closed, error)));
            }
            if ready!(state.poll_hear(cx))? == 0 {
                return Poll::Ready(Ok(()));
            }
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, octets: &[u8]) -> Poll<io::Result<usize>> {
        let mut state = self.state();
        if state.listener.has_reply() {
            state.begin_question(cx)?;
        }
        let outcome = match &mut state.line {
            Line::Plain(stream) => Pin::new(stream).poll_write(cx, octets),
            Line::Tls(stream) => Pin::new(stream).poll_write(cx, octets),
            Line::Gone => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        };
        outcome.map_err(|error| state.broken(Failure::Closed, error))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut state = self.state();
        let outcome = match &mut state.line {
            Line::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Line::Tls(stream) => Pin::new(stream).poll_flush(cx),
            Line::Gone => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        };
        outcome.map_err(|error| state.broken(Failure::Closed, error))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.state().line {
            Line::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Line::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
            Line::Gone => Poll::Ready(Ok(())),
        }
    }
}

impl AsyncTokioStream for Wire {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.peer())
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire")
            .field("peer", &self.peer())
            .finish_non_exhaustive()
    }
}
