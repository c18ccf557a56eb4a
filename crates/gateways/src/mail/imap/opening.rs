//! Opening a mailbox, step by step, in a way that *Test connection* can watch: the test walks the very path that reading takes.

use std::net::SocketAddr;

use base64::{Engine, engine::general_purpose::STANDARD};
use secrecy::ExposeSecret;
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::error::{ImapError, ImapStage};
use super::probe::ImapStepKind;
use super::server::{ImapServer, ImapSignIn};
use super::session::{ImapSession, quoted};
use super::wire::{Line, Outcome, Wire};
use crate::mail::smtp::{is_private, network, tls};
use crate::mail::{Failure, Security};

/// Is told how each step ended: a line for display, none when the settings leave the step out, or the error.
pub(super) trait Watch: Send {
    fn ended(&mut self, step: ImapStepKind, outcome: Result<Option<&str>, &ImapError>);
}

struct Unwatched;

impl Watch for Unwatched {
    fn ended(&mut self, _: ImapStepKind, _: Result<Option<&str>, &ImapError>) {}
}

/// Connects, encrypts and signs in, as the settings say.
pub async fn open(server: &ImapServer) -> Result<ImapSession, ImapError> {
    open_watched(server, &mut Unwatched).await
}

pub(super) async fn open_watched(
    server: &ImapServer,
    watch: &mut dyn Watch,
) -> Result<ImapSession, ImapError> {
    let found = look_up(server).await;
    let (host, addresses) = tell(watch, ImapStepKind::LookUp, found, |(_, all)| Some(list(all)))?;
    let connected = connect(server, &addresses).await;
    let (mut wire, peer, greeted) = tell(watch, ImapStepKind::Connect, connected, |(_, peer, _)| {
        Some(peer.to_string())
    })?;
    let encrypted = encrypt(server, &host, &mut wire).await;
    let encrypted = tell(watch, ImapStepKind::Tls, encrypted, |(described, _)| {
        described.clone()
    })?;
    // With TLS from the first byte the greeting comes after the handshake.
    let greeting = encrypted.1.or(greeted).unwrap_or_default();
    let signed_in = sign_in(server, &mut wire, peer, &greeting)
        .await
        .map_err(|error| error.without(server.sign_in.secret()));
    let words = tell(watch, ImapStepKind::SignIn, signed_in, |words| {
        Some(words.clone())
    });
    words?;
    let features = features(server, &mut wire, ImapStage::SignIn).await?;
    Ok(ImapSession::new(server.clone(), wire, features))
}

async fn look_up(server: &ImapServer) -> Result<(String, Vec<SocketAddr>), ImapError> {
    let failed = |stage| move |failure| error(server, stage, failure);
    let host = network::wire_host(&server.host).map_err(failed(ImapStage::Settings))?;
    if server.port == 0 {
        return Err(error(
            server,
            ImapStage::Settings,
            Failure::BadSetting("The port of the mailbox must be 1 to 65535.".into()),
        ));
    }
    let addresses = network::look_up(&host, server.port, server.timeout)
        .await
        .map_err(failed(ImapStage::LookUp))?;
    Ok((host, addresses))
}

/// Connected, and greeted unless TLS comes first.
async fn connect(
    server: &ImapServer,
    addresses: &[SocketAddr],
) -> Result<(Wire, SocketAddr, Option<String>), ImapError> {
    let failed = |failure| error(server, ImapStage::Connect, failure);
    let stream = network::connect(addresses, Instant::now() + server.timeout)
        .await
        .map_err(failed)?;
    let peer = stream.peer_addr().map_err(|_| failed(Failure::Closed))?;
    let mut wire = Wire::new(Line::Plain(stream), server.timeout);
    let greeting = match server.security {
        Security::Tls => None,
        Security::StartTls | Security::None => Some(greet(server, &mut wire).await?),
    };
    Ok((wire, peer, greeting))
}

async fn greet(server: &ImapServer, wire: &mut Wire) -> Result<String, ImapError> {
    let failed = |failure| error(server, ImapStage::Greeting, failure);
    let greeting = wire.greeting().await.map_err(failed)?;
    let word = greeting
        .strip_prefix("* ")
        .unwrap_or_default()
        .to_ascii_uppercase();
    if word.starts_with("OK") || word.starts_with("PREAUTH") {
        Ok(greeting)
    } else if word.starts_with("BYE") {
        Err(ImapError {
            said: greeting.get(5..).map(|words| words.trim().to_owned()),
            ..failed(Failure::Refused)
        })
    } else {
        Err(failed(Failure::Rubbish(greeting)))
    }
}

/// A line about the encryption (none without), and the greeting if it came only now.
async fn encrypt(
    server: &ImapServer,
    host: &str,
    wire: &mut Wire,
) -> Result<(Option<String>, Option<String>), ImapError> {
    let failed = |failure| error(server, ImapStage::Tls, failure);
    if server.security == Security::None {
        return Ok((None, None));
    }
    let config = tls::client_config(server.ca_pem.as_deref()).map_err(failed)?;
    if server.security == Security::StartTls {
        let offered = features(server, wire, ImapStage::Greeting).await?;
        if !offered.iter().any(|one| one == "STARTTLS") {
            return Err(failed(Failure::NoStartTls));
        }
        let reply = wire.ask("STARTTLS").await.map_err(failed)?;
        if reply.outcome != Outcome::Ok {
            return Err(ImapError {
                said: Some(reply.text),
                ..failed(Failure::Refused)
            });
        }
    }
    let stream: TcpStream = wire.take_plain().map_err(failed)?;
    let stream = tls::handshake(&config, host, stream, Instant::now() + server.timeout)
        .await
        .map_err(failed)?;
    let described = tls::describe(&stream);
    wire.put_tls(stream);
    let greeting = match server.security {
        Security::Tls => Some(greet(server, wire).await?),
        _ => None,
    };
    Ok((Some(described), greeting))
}

/// What the server can do, in capitals.
async fn features(server: &ImapServer, wire: &mut Wire, stage: ImapStage) -> Result<Vec<String>, ImapError> {
    let reply = wire
        .ask("CAPABILITY")
        .await
        .map_err(|failure| error(server, stage, failure))?;
    Ok(reply
        .data
        .iter()
        .filter_map(|answer| {
            let text = String::from_utf8_lossy(answer).to_ascii_uppercase();
            text.strip_prefix("* CAPABILITY ").map(str::to_owned)
        })
        .flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .take(200)
        .collect())
}

async fn sign_in(
    server: &ImapServer,
    wire: &mut Wire,
    peer: SocketAddr,
    greeting: &str,
) -> Result<String, ImapError> {
    let failed = |failure| error(server, ImapStage::SignIn, failure);
    if greeting.to_ascii_uppercase().starts_with("* PREAUTH") {
        // Said before the encryption, it would have us go on as somebody else.
        return match server.security {
            Security::StartTls => Err(failed(Failure::StartTlsInjection)),
            _ => Ok("signed in by the server itself".to_owned()),
        };
    }
    if !is_private(wire.is_encrypted(), peer) {
        return Err(failed(Failure::InsecureSignIn));
    }
    let offered = features(server, wire, ImapStage::SignIn).await?;
    let offers = |name: &str| offered.iter().any(|one| one == name);
    let (way, user, reply) = match &server.sign_in {
        ImapSignIn::XOAuth2 { user, token } if offers("AUTH=XOAUTH2") => {
            let answer = format!("user={user}\u{1}auth=Bearer {}\u{1}\u{1}", token.expose_secret());
            let lines = [STANDARD.encode(answer)];
            (
                "XOAUTH2",
                user,
                wire.converse("AUTHENTICATE XOAUTH2", &lines).await,
            )
        }
        ImapSignIn::Password { user, password } if offers("AUTH=PLAIN") => {
            let lines = [STANDARD.encode(format!("\0{user}\0{}", password.expose_secret()))];
            ("PLAIN", user, wire.converse("AUTHENTICATE PLAIN", &lines).await)
        }
        ImapSignIn::Password { user, password } if !offers("LOGINDISABLED") => {
            let unusable = || {
                failed(Failure::BadSetting(
                    "The user name or password cannot be sent.".into(),
                ))
            };
            let user_word = quoted(user).ok_or_else(unusable)?;
            let password = quoted(password.expose_secret()).ok_or_else(unusable)?;
            (
                "LOGIN",
                user,
                wire.ask(&format!("LOGIN {user_word} {password}")).await,
            )
        }
        _ => {
            let ways = offered.iter().filter_map(|one| one.strip_prefix("AUTH="));
            return Err(failed(Failure::SignInNotOffered(
                ways.collect::<Vec<_>>().join(", "),
            )));
        }
    };
    let reply = reply.map_err(failed)?;
    match reply.outcome {
        Outcome::Ok => Ok(format!("{user}, by {way}")),
        Outcome::No | Outcome::Bad => Err(ImapError {
            said: Some(reply.text),
            ..failed(Failure::Refused)
        }),
    }
}

pub(super) fn error(server: &ImapServer, stage: ImapStage, failure: Failure) -> ImapError {
    ImapError {
        stage,
        failure,
        said: None,
        host: server.host.clone(),
        port: server.port,
        folder: String::new(),
    }
}

fn tell<T>(
    watch: &mut dyn Watch,
    step: ImapStepKind,
    outcome: Result<T, ImapError>,
    describe: impl FnOnce(&T) -> Option<String>,
) -> Result<T, ImapError> {
    match &outcome {
        Ok(value) => watch.ended(step, Ok(describe(value).as_deref())),
        Err(error) => watch.ended(step, Err(error)),
    }
    outcome
}

fn list(addresses: &[SocketAddr]) -> String {
    let all: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    all.join(", ")
}
