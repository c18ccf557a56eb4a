//! From a host name to a connection that is signed in.

use std::str::FromStr;
use std::sync::Arc;

use rusmpp::pdus::{BindTransceiver, BindTransmitter};
use rusmpp::types::COctetString;
use rusmpp::values::InterfaceVersion;
use rusmpp::{Command, CommandId, CommandStatus, Pdu};
use rustls_pki_types::ServerName;
use secrecy::ExposeSecret;
use tokio::io::{AsyncRead, AsyncWrite, ReadHalf, WriteHalf, split};
use tokio::time::{Instant, timeout, timeout_at};
use tokio_rustls::TlsConnector;

use super::Centre;
use super::status::{OK, refused};
use super::wire::{Incoming, Reader, write};
use crate::mail::Failure as LineFailure;
use crate::mail::smtp::network::{connect, look_up};
use crate::sms::address::is_sensible;
use crate::sms::error::{Failure, SmsError, Stage};

/// Status of a centre that does not know the kind of bind that was asked for (SMPP 3.4, 5.1.3).
const NO_SUCH_COMMAND: u32 = 0x03;

/// Whatever carries the octets.
pub(super) trait Carrier: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Carrier for T {}

/// A connection that is signed in.
pub(super) struct Bound {
    pub reader: Reader<ReadHalf<Box<dyn Carrier>>>,
    pub writer: WriteHalf<Box<dyn Carrier>>,
    /// Sequence number for what comes next.
    pub next: u32,
}

/// Tells of each step as it ends, with words for display.
pub(in crate::sms) type Told<'a> = &'a mut (dyn FnMut(Stage, Result<String, &SmsError>) + Send);

/// Connects and signs in.
pub(super) async fn open(centre: &Centre, told: Told<'_>) -> Result<Bound, SmsError> {
    let settings = &centre.settings;
    let limit = centre.limits.connect;
    let deadline = Instant::now() + limit;

    let found = look_up(&settings.host, settings.port, limit)
        .await
        .map_err(|failure| line_error(Stage::LookUp, failure));
    let addresses = centre.step(told, Stage::LookUp, found, |found| {
        let all: Vec<String> = found.iter().map(|address| address.ip().to_string()).collect();
        all.join(", ")
    })?;
    let sensible: Vec<_> = addresses
        .into_iter()
        .filter(|address| is_sensible(address.ip()))
        .collect();
    let connected = match sensible.is_empty() {
        true => Err(SmsError::setting("No gateway has this address.").at(Stage::Connect)),
        false => connect(&sensible, deadline)
            .await
            .map_err(|failure| line_error(Stage::Connect, failure)),
    };
    let stream = centre.step(told, Stage::Connect, connected, |_| {
        format!("port {}", settings.port)
    })?;

    let carrier: Box<dyn Carrier> = match &centre.tls {
        None => Box::new(stream),
        Some(tls) => {
            let name = ServerName::try_from(settings.host.clone())
                .map_err(|_| SmsError::setting("The host name of the message centre is not valid."));
            let shaken = match name {
                Err(error) => Err(error),
                Ok(name) => {
                    let handshake = TlsConnector::from(Arc::clone(tls)).connect(name, stream);
                    match timeout(limit, handshake).await {
                        Err(_) => Err(unreachable(
                            Stage::Tls,
                            "it went silent while the connection was being encrypted",
                        )),
                        Ok(Err(error)) => {
                            let why = Failure::NotTrusted(error.to_string());
                            Err(SmsError::new(Stage::Tls, why, ""))
                        }
                        Ok(Ok(stream)) => Ok(stream),
                    }
                }
            };
            Box::new(centre.step(told, Stage::Tls, shaken, |_| "certificate valid".into())?)
        }
    };
    let (reader, writer) = split(carrier);
    let bound = bind(centre, Reader::new(reader), writer, deadline + limit).await;
    let (bound, _) = centre.step(told, Stage::SignIn, bound, |(_, words)| words.clone())?;
    Ok(bound)
}

/// As a transceiver, so that receipts come over the same connection; else as a transmitter alone.
async fn bind(
    centre: &Centre,
    mut reader: Reader<ReadHalf<Box<dyn Carrier>>>,
    mut writer: WriteHalf<Box<dyn Carrier>>,
    deadline: Instant,
) -> Result<(Bound, String), SmsError> {
    for (sequence, receives) in [(1, true), (2, false)] {
        let command = Command::builder()
            .status(CommandStatus::EsmeRok)
            .sequence_number(sequence)
            .pdu(request(centre, receives)?);
        let answer = timeout_at(deadline, async {
            write(&mut writer, &command).await?;
            loop {
                let incoming = reader.next().await?;
                let is_answer = matches!(
                    incoming.id,
                    CommandId::BindTransceiverResp | CommandId::BindTransmitterResp | CommandId::GenericNack
                );
                if is_answer && incoming.sequence == sequence {
                    return std::io::Result::Ok(incoming);
                }
            }
        })
        .await;
        let Incoming { status, command, .. } = match answer {
            Err(_) => return Err(unreachable(Stage::SignIn, "it did not answer in time")),
            Ok(Err(error)) if error.kind() == std::io::ErrorKind::InvalidData => {
                return Err(SmsError::new(
                    Stage::SignIn,
                    Failure::NotTrusted(error.to_string()),
                    "",
                ));
            }
            Ok(Err(_)) => return Err(unreachable(Stage::SignIn, "it closed the connection")),
            Ok(Ok(incoming)) => incoming,
        };
        match status {
            OK => {
                let who = match command.as_ref().and_then(Command::pdu) {
                    Some(Pdu::BindTransceiverResp(answer)) => answer.system_id.as_str().to_owned(),
                    Some(Pdu::BindTransmitterResp(answer)) => answer.system_id.as_str().to_owned(),
                    _ => String::new(),
                };
                let words = match receives {
                    true => format!("signed in at {who:?}; receipts come over this connection"),
                    false => format!("signed in at {who:?}, for sending only: no receipts"),
                };
                return Ok((
                    Bound {
                        reader,
                        writer,
                        next: sequence + 1,
                    },
                    words,
                ));
            }
            NO_SUCH_COMMAND if receives => {}
            status => return Err(refused(status).at(Stage::SignIn)),
        }
    }
    Err(refused(NO_SUCH_COMMAND).at(Stage::SignIn))
}

fn request(centre: &Centre, receives: bool) -> Result<Pdu, SmsError> {
    let settings = &centre.settings;
    let bad = |_| SmsError::setting("System ID, password or system type cannot be sent over SMPP.");
    let system_id = COctetString::from_str(&settings.system_id).map_err(bad)?;
    let password = COctetString::from_str(centre.password.expose_secret()).map_err(bad)?;
    let system_type = COctetString::from_str(&settings.system_type).map_err(bad)?;
    let version = InterfaceVersion::Smpp3_4;
    Ok(match receives {
        true => BindTransceiver::builder()
            .system_id(system_id)
            .password(password)
            .system_type(system_type)
            .interface_version(version)
            .build()
            .into(),
        false => BindTransmitter::builder()
            .system_id(system_id)
            .password(password)
            .system_type(system_type)
            .interface_version(version)
            .build()
            .into(),
    })
}

fn unreachable(stage: Stage, why: &str) -> SmsError {
    SmsError::new(stage, Failure::Unreachable(why.into()), "")
}

/// A failure of the line, in words that fit behind "cannot be reached".
pub(in crate::sms) fn line_error(stage: Stage, failure: LineFailure) -> SmsError {
    let why = match failure {
        LineFailure::NoSuchHost => "there is no host of this name".into(),
        LineFailure::LookUpFailed(why) => format!("its name could not be looked up: {why}"),
        LineFailure::ConnectionRefused => "nothing listens on this port".into(),
        LineFailure::Unreachable(why) => why,
        LineFailure::TimedOut => "it did not answer in time".into(),
        _ => "the connection was lost".into(),
    };
    unreachable(stage, &why)
}
