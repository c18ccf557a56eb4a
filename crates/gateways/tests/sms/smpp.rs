//! Message centres that misbehave, PDU by PDU. A well-behaved one of foreign make is met in the stories.

use std::sync::Arc;
use std::time::{Duration, Instant};

use muster_gateways::sms::{
    Failure, Gateway, LongTexts, Secrets, Smpp, SmsError, SmsSettings, SmsTransport, Stage,
};
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::support::{settings, text};

const SUBMIT: u32 = 0x04;
const DELIVER: u32 = 0x05;
const UNBIND: u32 = 0x06;
const BIND: u32 = 0x09;
const RESPONSE: u32 = 0x8000_0000;
const PASSWORD: &str = "8letters";

#[derive(Debug, Clone, PartialEq, Eq)]
struct Frame {
    id: u32,
    status: u32,
    sequence: u32,
    body: Vec<u8>,
}

fn pdu(id: u32, status: u32, sequence: u32, body: &[u8]) -> Vec<u8> {
    let mut octets = (body.len() as u32 + 16).to_be_bytes().to_vec();
    for number in [id, status, sequence] {
        octets.extend(number.to_be_bytes());
    }
    octets.extend(body);
    octets
}

async fn read<S: AsyncRead + Unpin>(stream: &mut S) -> Option<Frame> {
    let length = stream.read_u32().await.ok()? as usize;
    let (id, status, sequence) = (
        stream.read_u32().await.ok()?,
        stream.read_u32().await.ok()?,
        stream.read_u32().await.ok()?,
    );
    let mut body = vec![0; length - 16];
    stream.read_exact(&mut body).await.ok()?;
    Some(Frame {
        id,
        status,
        sequence,
        body,
    })
}

/// Takes the bind.
async fn signed_in<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut S) -> Option<()> {
    let bind = read(stream).await?;
    assert_eq!(bind.id, BIND);
    stream
        .write_all(&pdu(BIND | RESPONSE, 0, bind.sequence, b"centre\0"))
        .await
        .ok()
}

/// Does `then` with every connection.
async fn centre<F>(then: impl Fn(TcpStream) -> F + Send + 'static) -> (u16, JoinHandle<()>)
where
    F: Future<Output = Option<()>> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let task = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(then(stream));
        }
    });
    (port, task)
}

fn at(port: u16) -> SmsSettings {
    settings(Gateway::Smpp(Smpp::new("127.0.0.1", port, "muster")))
}

fn open(settings: &SmsSettings) -> SmsTransport {
    SmsTransport::open(settings, &Secrets::new(PASSWORD), None).unwrap()
}

async fn failing<F>(then: impl Fn(TcpStream) -> F + Send + 'static) -> SmsError
where
    F: Future<Output = Option<()>> + Send + 'static,
{
    let (port, task) = centre(then).await;
    let begun = Instant::now();
    let error = open(&at(port)).send(&text("hello")).await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(12));
    assert!(!format!("{error:?} {error}").contains(PASSWORD));
    task.abort();
    error
}

async fn silence<S>(stream: S) -> Option<()> {
    tokio::time::sleep(Duration::from_secs(60)).await;
    drop(stream);
    None
}

#[tokio::test]
async fn what_happens_before_signing_in_never_loses_a_text() {
    let silent = failing(silence).await;
    assert!(
        silent.is_temporary() && silent.stage() == Stage::SignIn,
        "{silent:?}"
    );
    let gone = failing(|stream| async {
        drop(stream);
        None
    })
    .await;
    assert!(gone.is_temporary() && !gone.is_unknown(), "{gone:?}");
    let rubbish = failing(|mut stream| async move {
        stream.write_all(b"SSH-2.0-OpenSSH_9.2p1\r\n").await.ok()?;
        silence(stream).await
    })
    .await;
    assert!(matches!(rubbish.failure(), Failure::NotTrusted(_)), "{rubbish:?}");
    // An answer to something that was never asked.
    let other = failing(|mut stream| async move {
        stream
            .write_all(&pdu(BIND | RESPONSE, 0, 999, b"centre\0"))
            .await
            .ok()?;
        silence(stream).await
    })
    .await;
    assert!(other.is_temporary(), "{other:?}");
}

#[tokio::test]
async fn a_text_that_was_handed_over_and_not_answered_has_an_unknown_fate() {
    let silent = failing(|mut stream| async move {
        signed_in(&mut stream).await?;
        silence(stream).await
    })
    .await;
    assert!(
        silent.is_unknown() && silent.words().contains("in time"),
        "{silent}"
    );
    let half = failing(|mut stream| async move {
        signed_in(&mut stream).await?;
        let submit = read(&mut stream).await?;
        let answer = pdu(SUBMIT | RESPONSE, 0, submit.sequence, b"M1\0");
        stream.write_all(&answer[..17]).await.ok()
    })
    .await;
    assert!(half.is_unknown(), "{half:?}");
    let rubbish = failing(|mut stream| async move {
        signed_in(&mut stream).await?;
        read(&mut stream).await?;
        stream.write_all(&[0xff; 64]).await.ok()?;
        silence(stream).await
    })
    .await;
    assert!(rubbish.is_unknown(), "{rubbish:?}");
}

#[tokio::test]
async fn an_answer_is_the_one_with_the_same_number() {
    let (port, task) = centre(|mut stream| async move {
        signed_in(&mut stream).await?;
        let submit = read(&mut stream).await?;
        for (sequence, id) in [
            (submit.sequence + 7, "wrong\0"),
            (submit.sequence, "right\0"),
            (submit.sequence, "late\0"),
        ] {
            stream
                .write_all(&pdu(SUBMIT | RESPONSE, 0, sequence, id.as_bytes()))
                .await
                .ok()?;
        }
        // And one whose name for the text has no end: a yes all the same.
        let submit = read(&mut stream).await?;
        stream
            .write_all(&pdu(SUBMIT | RESPONSE, 0, submit.sequence, b"endless"))
            .await
            .ok()?;
        silence(stream).await
    })
    .await;
    let transport = open(&at(port));
    let accepted = transport.send(&text("hello")).await.unwrap();
    assert_eq!(accepted.provider_id.as_deref(), Some("right"));
    let accepted = transport.send(&text("hello")).await.unwrap();
    assert_eq!(accepted.provider_id, None);
    task.abort();
}

#[tokio::test]
async fn a_centre_that_nacks_refuses() {
    let error = failing(|mut stream| async move {
        signed_in(&mut stream).await?;
        let submit = read(&mut stream).await?;
        stream
            .write_all(&pdu(RESPONSE, 0x03, submit.sequence, b""))
            .await
            .ok()?;
        silence(stream).await
    })
    .await;
    assert!(
        error.needs_an_admin() && error.words().contains("ESME_RINVCMDID"),
        "{error}"
    );
}

#[tokio::test]
async fn receipts_beyond_the_queue_are_left_with_the_centre() {
    let (say, mut said) = mpsc::unbounded_channel();
    let (port, task) = centre(move |mut stream| {
        let say = say.clone();
        async move {
            signed_in(&mut stream).await?;
            let (mut reader, mut writer) = stream.into_split();
            let submit = read(&mut reader).await?;
            tokio::spawn(async move {
                for i in 0..1_001_u32 {
                    let words = format!("id:{i} stat:DELIVRD");
                    // No service, unknown addresses, esm_class 4, then zeros up to the length.
                    let mut body = vec![0, 1, 1, 0, 1, 1, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, words.len() as u8];
                    body.extend(words.bytes());
                    writer.write_all(&pdu(DELIVER, 0, 10_000 + i, &body)).await.ok()?;
                }
                writer
                    .write_all(&pdu(SUBMIT | RESPONSE, 0, submit.sequence, b"M1\0"))
                    .await
                    .ok()?;
                silence(writer).await
            });
            while let Some(frame) = read(&mut reader).await {
                say.send(frame).ok()?;
            }
            Some(())
        }
    })
    .await;
    let transport = open(&SmsSettings {
        limits: muster_gateways::sms::Limits::default(),
        ..at(port)
    });
    transport.send(&text("hello")).await.unwrap();
    let mut statuses = Vec::new();
    for i in 0..1_001 {
        let answer = said.recv().await.unwrap();
        assert_eq!((answer.id, answer.sequence), (DELIVER | RESPONSE, 10_000 + i));
        statuses.push(answer.status);
    }
    assert!(statuses[..1_000].iter().all(|status| *status == 0));
    assert_eq!(statuses[1_000], 0x64, "bring it again");
    let first = transport.next_receipt().await.unwrap();
    assert_eq!(first.provider_id.as_deref(), Some("0"));
    task.abort();
}

#[tokio::test]
async fn whoever_lets_go_says_goodbye() {
    let (say, mut said) = mpsc::unbounded_channel();
    let (port, task) = centre(move |mut stream| {
        let say = say.clone();
        async move {
            signed_in(&mut stream).await?;
            while let Some(frame) = read(&mut stream).await {
                say.send(frame.id).ok()?;
                if frame.id == SUBMIT {
                    stream
                        .write_all(&pdu(SUBMIT | RESPONSE, 0, frame.sequence, b"M1\0"))
                        .await
                        .ok()?;
                }
            }
            say.send(0).ok()
        }
    })
    .await;
    let transport = open(&at(port));
    transport.send(&text("hello")).await.unwrap();
    drop(transport);
    // The goodbye is never answered; it leaves all the same.
    for expected in [SUBMIT, UNBIND, 0] {
        assert_eq!(said.recv().await, Some(expected));
    }
    task.abort();
}

#[tokio::test]
async fn a_text_of_too_many_parts_is_not_begun() {
    let error = open(&at(1))
        .send(&text(&"x".repeat(153 * 256)))
        .await
        .unwrap_err();
    assert!(error.is_permanent() && !error.blames_gateway(), "{error:?}");
    let mut whole = at(1);
    if let Gateway::Smpp(smpp) = &mut whole.gateway {
        smpp.long = LongTexts::Payload;
    }
    assert!(open(&whole).send(&text("")).await.unwrap_err().is_permanent());
}

#[tokio::test]
async fn tls_is_checked_and_a_private_authority_can_be_added() {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (certificate, key) = (made.cert, made.signing_key);
    let config =
        rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
            )
            .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let (port, task) = centre(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            let mut stream = acceptor.accept(stream).await.ok()?;
            signed_in(&mut stream).await?;
            let submit = read(&mut stream).await?;
            stream
                .write_all(&pdu(SUBMIT | RESPONSE, 0, submit.sequence, b"M1\0"))
                .await
                .ok()?;
            silence(stream).await
        }
    })
    .await;
    let smpp = Smpp {
        tls: true,
        ..Smpp::new("localhost", port, "muster")
    };
    let mut settings = settings(Gateway::Smpp(smpp));
    let error = open(&settings).send(&text("hello")).await.unwrap_err();
    assert_eq!(error.stage(), Stage::Tls);
    assert!(error.needs_an_admin(), "{error:?}");
    settings.ca_pem = Some(certificate.pem());
    assert!(open(&settings).send(&text("hello")).await.is_ok());
    task.abort();
}
