//! Opening a connection, step by step, in a way that *Test connection* can watch: the test walks the very path that
//! sending takes, so it cannot pass where sending would fail.

use std::net::{IpAddr, SocketAddr};

use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Ehlo, Starttls};
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use super::connection::{Connection, explain};
use super::dialer::Dialer;
use super::network;
use super::sign_in::sign_in;
use super::tls;
use super::wire::{Line, Wire};
use crate::mail::{Failure, MailError, Security, Stage, StepKind};

/// Is told how each step ended: a line for display, none when the settings leave the step out, or the error.
pub(in crate::mail) trait Watch: Send {
    fn ended(&mut self, step: StepKind, outcome: Result<Option<&str>, &MailError>);
}

/// Nobody looks on.
pub(super) struct Unwatched;

impl Watch for Unwatched {
    fn ended(&mut self, _: StepKind, _: Result<Option<&str>, &MailError>) {}
}

pub(in crate::mail) async fn open(dialer: &Dialer, watch: &mut dyn Watch) -> Result<Connection, MailError> {
    let server = dialer.server();
    let deadline = Instant::now() + server.connect_timeout;

    let addresses = network::look_up(dialer.host(), server.port, server.connect_timeout).await;
    let addresses = told(watch, StepKind::LookUp, dialer, Stage::LookUp, addresses, |all| {
        Some(list(all))
    })?;

    let stream = network::connect(&addresses, deadline).await;
    let stream = told(
        watch,
        StepKind::Connect,
        dialer,
        Stage::Connect,
        stream,
        |stream| stream.peer_addr().ok().map(|peer| peer.to_string()),
    )?;

    let helo = dialer.helo().cloned().unwrap_or_else(|| literal(&stream));
    let wire = match server.security {
        Security::Tls => encrypted(dialer, watch, stream).await?,
        Security::StartTls | Security::None => {
            let peer = stream
                .peer_addr()
                .map_err(|_| dialer.error(Stage::Connect, Failure::Closed))?;
            Wire::new(Line::Plain(stream), peer)
        }
    };
    let mut connection = greet(dialer, watch, wire, &helo).await?;
    match server.security {
        Security::StartTls => {
            let outcome = start_tls(dialer, &mut connection, helo).await;
            report(watch, StepKind::Tls, &outcome);
            outcome?;
        }
        Security::None => watch.ended(StepKind::Tls, Ok(None)),
        Security::Tls => {}
    }
    let outcome = sign_in(&mut connection, &server.sign_in, server.allow_insecure_sign_in).await;
    report(watch, StepKind::SignIn, &outcome);
    outcome?;
    Ok(connection)
}

/// TLS from the first byte.
async fn encrypted(dialer: &Dialer, watch: &mut dyn Watch, stream: TcpStream) -> Result<Wire, MailError> {
    let outcome = async {
        let peer = stream.peer_addr().map_err(|_| Failure::Closed)?;
        Ok((shake_hands(dialer, stream).await?, peer))
    };
    let (stream, peer): (_, SocketAddr) = told(
        watch,
        StepKind::Tls,
        dialer,
        Stage::Tls,
        outcome.await,
        |(stream, _)| Some(tls::describe(stream)),
    )?;
    Ok(Wire::new(Line::Tls(Box::new(stream)), peer))
}

async fn shake_hands(
    dialer: &Dialer,
    stream: TcpStream,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, Failure> {
    let config = dialer
        .tls()
        .ok_or_else(|| Failure::TlsFailed("TLS is not set up".into()))?;
    tls::handshake(
        config,
        dialer.host(),
        stream,
        Instant::now() + dialer.server().connect_timeout,
    )
    .await
}

/// The greeting and EHLO.
async fn greet(
    dialer: &Dialer,
    watch: &mut dyn Watch,
    wire: Wire,
    helo: &ClientId,
) -> Result<Connection, MailError> {
    let hello = AsyncSmtpConnection::connect_with_transport(Box::new(wire.clone()), helo);
    let outcome = match timeout(dialer.server().command_timeout, hello).await {
        Err(_) => Err(dialer.error(Stage::Greeting, Failure::TimedOut)),
        Ok(Err(error)) => Err(explain(dialer, &wire, Stage::Greeting, &error)),
        Ok(Ok(smtp)) => {
            let connection = Connection::new(smtp, wire, dialer.clone());
            let greeting = connection.wire().greeting();
            match greeting.starts_with("220") {
                true => Ok(connection),
                false => Err(connection.error(Stage::Greeting, Failure::Rubbish(greeting))),
            }
        }
    };
    let line = outcome.as_ref().map(|connection| {
        let greeting = connection.wire().greeting();
        Some(greeting.lines().next().unwrap_or_default().to_owned())
    });
    report(watch, StepKind::Greeting, &line);
    outcome
}

/// RFC 3207. Never goes on unencrypted.
async fn start_tls(
    dialer: &Dialer,
    connection: &mut Connection,
    helo: ClientId,
) -> Result<Option<String>, MailError> {
    if !connection.features().starttls {
        return Err(dialer.error(Stage::Tls, Failure::NoStartTls));
    }
    connection.expect(Stage::Tls, Starttls, 2).await?;
    let failed = |failure| dialer.error(Stage::Tls, failure);
    let stream = connection.wire().take_plain().map_err(failed)?;
    let stream = shake_hands(dialer, stream).await.map_err(failed)?;
    let described = tls::describe(&stream);
    connection.wire().put_tls(stream);
    // What was said in the clear is forgotten (RFC 3207, 4.2).
    connection.expect(Stage::Tls, Ehlo::new(helo), 2).await?;
    connection.learn_features();
    Ok(Some(described))
}

fn told<T>(
    watch: &mut dyn Watch,
    step: StepKind,
    dialer: &Dialer,
    stage: Stage,
    outcome: Result<T, Failure>,
    describe: impl FnOnce(&T) -> Option<String>,
) -> Result<T, MailError> {
    let outcome = outcome.map_err(|failure| dialer.error(stage, failure));
    report(watch, step, &outcome.as_ref().map(describe));
    outcome
}

fn report<E: std::borrow::Borrow<MailError>>(
    watch: &mut dyn Watch,
    step: StepKind,
    outcome: &Result<Option<String>, E>,
) {
    match outcome {
        Ok(line) => watch.ended(step, Ok(line.as_deref())),
        Err(error) => watch.ended(step, Err(error.borrow())),
    }
}

fn list(addresses: &[SocketAddr]) -> String {
    addresses
        .iter()
        .map(|address| address.ip().to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Our own address in brackets: what RFC 5321, 4.1.4 asks of a client without a full name.
fn literal(stream: &TcpStream) -> ClientId {
    match stream.local_addr().map(|address| address.ip()) {
        Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
        Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
        Err(_) => ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST),
    }
}
