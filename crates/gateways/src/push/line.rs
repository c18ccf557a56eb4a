//! One connection to the push server, shared by all calls under way.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::Request;
use hyper::client::conn::http2::{Builder, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::{oneshot, watch};
use tokio::time::{Instant, sleep_until, timeout, timeout_at};
use tokio_rustls::client::TlsStream;

use super::answer;
use super::stream::{Heard, Watched};
use super::{PushError, PushTarget, Pushed};

/// Most bytes of headers in one answer.
const MAX_HEADER_BYTES: u32 = 8 * 1024;

/// An open connection. It ends when the last one who holds it lets go.
pub(super) struct Line {
    sender: SendRequest<Full<Bytes>>,
    heard: watch::Receiver<Heard>,
    use_: Arc<Use>,
    /// Dropped with the line, which ends the connection.
    _hang_up: oneshot::Sender<()>,
}

/// A call that was not answered with yes, and what that means for the line.
pub(super) struct NotTaken {
    pub(super) error: PushError,
    pub(super) line: Fate,
}

/// What becomes of a line after a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// As good as before.
    Good,
    /// To be replaced before the next call.
    Worn,
    /// The call was not answered because of it: another one may do better.
    Broken,
}

impl Line {
    /// Speaks HTTP/2 on an encrypted connection, and waits for the server's first word: with TLS 1.3 nothing before it
    /// tells that our certificate was taken.
    pub(super) async fn open(
        stream: TlsStream<TcpStream>,
        deadline: Instant,
        idle: Duration,
    ) -> Result<Self, PushError> {
        let (tell, mut heard) = watch::channel(Heard::Nothing);
        let (hang_up, hung_up) = oneshot::channel();
        let stream = TokioIo::new(Watched::new(stream, tell, hung_up));
        let handshake = Builder::new(TokioExecutor::new())
            .timer(TokioTimer::new())
            .max_header_list_size(MAX_HEADER_BYTES)
            .handshake::<_, Full<Bytes>>(stream);
        let opening = async {
            let ready = handshake.await;
            if let Ok((sender, connection)) = ready {
                let use_ = Arc::new(Use::new());
                let watched = Arc::clone(&use_);
                tokio::spawn(async move {
                    tokio::select! {
                        _ = connection => {}
                        () = watched.idle_for(idle) => {}
                    }
                });
                // Fails only when the stream is gone, which says why before.
                let said = heard.wait_for(|heard| *heard != Heard::Nothing).await.is_ok();
                if said && *heard.borrow() == Heard::Words {
                    return Ok((sender, use_));
                }
            }
            Err(reason(&heard))
        };
        match timeout_at(deadline, opening).await {
            Err(_) => Err(PushError::busy("it accepted the connection but said nothing")),
            Ok(Err(error)) => Err(error),
            Ok(Ok((sender, use_))) => Ok(Self {
                sender,
                heard,
                use_,
                _hang_up: hang_up,
            }),
        }
    }

    /// Whether another call is worth a try.
    pub(super) fn is_usable(&self) -> bool {
        !self.sender.is_closed() && *self.heard.borrow() == Heard::Words
    }

    /// Makes one call. Dropping the future half-way is allowed: the others go on.
    pub(super) async fn call(
        &self,
        request: Request<Full<Bytes>>,
        target: &PushTarget,
        limit: Duration,
    ) -> Result<Pushed, NotTaken> {
        let _using = self.use_.begin();
        let mut sender = self.sender.clone();
        let answered = timeout(limit, async {
            match sender.send_request(request).await {
                Ok(answer) => Some(answer::read(answer, target).await),
                Err(_) => None,
            }
        })
        .await;
        match answered {
            Ok(Some(Ok(pushed))) => Ok(pushed),
            Ok(Some(Err(error))) => Err(NotTaken {
                // A server that is going down, or that only this connection leads to, is left.
                line: match &error {
                    PushError::Busy {
                        only_this_device: false,
                        ..
                    } => Fate::Worn,
                    _ => Fate::Good,
                },
                error,
            }),
            Ok(None) => Err(NotTaken {
                error: reason(&self.heard),
                line: Fate::Broken,
            }),
            Err(_) => Err(NotTaken {
                error: PushError::busy("it did not answer in time"),
                line: Fate::Worn,
            }),
        }
    }
}

fn reason(heard: &watch::Receiver<Heard>) -> PushError {
    match &*heard.borrow() {
        Heard::End(error) => error.clone(),
        Heard::Nothing | Heard::Words => PushError::busy("it closed the connection"),
    }
}

/// How many calls are under way, and since when none is.
struct Use(Mutex<(usize, Instant)>);

impl Use {
    fn new() -> Self {
        Self(Mutex::new((0, Instant::now())))
    }

    fn change(&self, by: isize) -> (usize, Instant) {
        // Two plain values: a panic elsewhere cannot leave them half changed.
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if by != 0 {
            *state = (state.0.saturating_add_signed(by), Instant::now());
        }
        *state
    }

    fn begin(self: &Arc<Self>) -> Using {
        self.change(1);
        Using(Arc::clone(self))
    }

    /// Returns when there was no call for this long.
    async fn idle_for(&self, limit: Duration) {
        loop {
            let now = Instant::now();
            let end = match self.change(0) {
                (0, since) if now >= since + limit => return,
                (0, since) => since + limit,
                (_, _) => now + limit,
            };
            sleep_until(end).await;
        }
    }
}

/// A call under way.
struct Using(Arc<Use>);

impl Drop for Using {
    fn drop(&mut self) {
        self.0.change(-1);
    }
}
