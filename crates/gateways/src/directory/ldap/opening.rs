//! From a host name to a connection that is encrypted, step by step, in a way that a test can watch.

use std::net::SocketAddr;
use std::sync::Arc;

use rustls::ClientConfig;
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::answer;
use super::codes;
use super::error::{Failure, LdapError, Stage};
use super::request;
use super::session::{EXTENDED_ANSWER, Session, goodbye};
use super::settings::{LdapSecurity, LdapSettings};
use super::wire::{Carrier, Wire};
use crate::mail::smtp::{network, tls};

/// Tells of each step as it ends, with words for display; `None` when the settings leave it out.
pub(super) type Told<'a> = &'a mut (dyn FnMut(Stage, Result<Option<String>, &LdapError>) + Send);

/// Nobody is told.
pub(super) fn untold() -> impl FnMut(Stage, Result<Option<String>, &LdapError>) + Send {
    |_, _| {}
}

/// A connection, and whether a password may be sent on it.
pub(super) struct Opened {
    pub session: Session,
    pub may_sign_in: bool,
}

/// Connects, and encrypts as the settings say.
pub(super) async fn open(
    settings: &LdapSettings,
    config: &Arc<ClientConfig>,
    told: Told<'_>,
) -> Result<Opened, LdapError> {
    let limits = settings.limits;
    let (host, addresses) = step(
        settings,
        told,
        Stage::LookUp,
        look_up(settings).await,
        |(_, found)| Some(list(found)),
    )?;
    let connected = network::connect(&addresses, Instant::now() + limits.connect)
        .await
        .map_err(|failure| LdapError::line(Stage::Connect, failure));
    let stream = step(settings, told, Stage::Connect, connected, |stream| {
        stream.peer_addr().ok().map(|peer| peer.to_string())
    })?;
    // The address that answered counts, not the name that was typed.
    let near = stream.peer_addr().is_ok_and(|peer| peer.ip().is_loopback());
    let encrypted = encrypt(settings, config, &host, stream).await;
    let (carrier, last, _) = step(settings, told, Stage::Tls, encrypted, |(_, _, words)| {
        words.clone()
    })?;
    Ok(Opened {
        session: Session::new(Wire::new(carrier), last, limits.answer),
        may_sign_in: settings.security != LdapSecurity::Plain || near || settings.allow_plain_password,
    })
}

async fn look_up(settings: &LdapSettings) -> Result<(String, Vec<SocketAddr>), LdapError> {
    let host = network::wire_host(&settings.host)
        .map_err(|_| LdapError::setting("The host name of the directory is not valid."))?;
    let addresses = network::look_up(&host, settings.port, settings.limits.connect)
        .await
        .map_err(|failure| LdapError::line(Stage::LookUp, failure))?;
    Ok((host, addresses))
}

/// The line, the number of the last message on it, and words about its encryption.
async fn encrypt(
    settings: &LdapSettings,
    config: &Arc<ClientConfig>,
    host: &str,
    stream: TcpStream,
) -> Result<(Box<dyn Carrier>, u32, Option<String>), LdapError> {
    let deadline = Instant::now() + settings.limits.connect;
    let (stream, last) = match settings.security {
        LdapSecurity::Plain => return Ok((Box::new(stream), 0, None)),
        LdapSecurity::Ldaps => (stream, 0),
        LdapSecurity::StartTls => (start_tls(stream, deadline).await?, 1),
    };
    let encrypted = tls::handshake(config, host, stream, deadline)
        .await
        .map_err(|failure| LdapError::line(Stage::Tls, failure))?;
    let words = tls::describe(&encrypted);
    Ok((Box::new(encrypted), last, Some(words)))
}

/// Asks for encryption (RFC 4511, 4.14). Every answer but a plain yes is an end.
async fn start_tls(stream: TcpStream, deadline: Instant) -> Result<TcpStream, LdapError> {
    let at_tls = |error: LdapError| error.at(Stage::Tls);
    let mut wire = Wire::new(stream);
    wire.send(1, request::start_tls(), Vec::new(), deadline)
        .await
        .map_err(at_tls)?;
    let message = wire.next(deadline).await.map_err(at_tls)?;
    if message.tag != EXTENDED_ANSWER || message.id > 1 {
        return Err(at_tls(LdapError::rubbish("an answer to another question")));
    }
    if message.id == 0 {
        return Err(at_tls(goodbye(message)));
    }
    let answer =
        answer::result(message).map_err(|_| at_tls(LdapError::rubbish("an answer that cannot be read")))?;
    if answer.code() != codes::SUCCESS {
        return Err(LdapError::new(Stage::Tls, Failure::NoStartTls).saying(answer.reply));
    }
    match wire.into_parts() {
        (stream, rest) if rest.is_empty() => Ok(stream),
        _ => Err(LdapError::new(Stage::Tls, Failure::StartTlsInjection)),
    }
}

/// Names the directory in an error and tells how the step ended.
pub(super) fn step<T>(
    settings: &LdapSettings,
    told: Told<'_>,
    stage: Stage,
    outcome: Result<T, LdapError>,
    words: impl FnOnce(&T) -> Option<String>,
) -> Result<T, LdapError> {
    match outcome {
        Ok(value) => {
            told(stage, Ok(words(&value)));
            Ok(value)
        }
        Err(error) => {
            let error = error.of(&settings.host, settings.port);
            told(stage, Err(&error));
            Err(error)
        }
    }
}

fn list(addresses: &[SocketAddr]) -> String {
    let all: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    all.join(", ")
}
