//! As much of an HTTP server as an enrollment client needs, on a port of its own.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

use base64::{Engine, engine::general_purpose::STANDARD};
use muster_domain::time::{DAY, Moment};
use muster_mdm::{
    authority::{Authority, Device, Serial},
    certificate::CertificateRequest,
    scep::{
        CA_CERTIFICATES_TYPE, FailInfo, Kind, MESSAGE_TYPE, Refusal, Registrar, Request, Why,
        ca_certificates, capabilities, read,
    },
};
use secrecy::ExposeSecret;

use crate::support::{ORGANISATION, authority, now, random, registrar};

/// The one challenge that is right.
pub const CHALLENGE: &str = "right-challenge";

struct State {
    more: &'static str,
    authority: Authority,
    registrar: Registrar,
    ahead: AtomicI64,
    seen: Mutex<Vec<String>>,
    why: Mutex<Option<Why>>,
}

/// A server that runs until the tests end.
pub struct Server {
    port: u16,
    state: Arc<State>,
}

impl Server {
    pub fn start() -> Self {
        Self::offering("")
    }

    /// One that lists these capabilities besides ours.
    pub fn offering(more: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State {
            more,
            authority: authority(),
            registrar: registrar(),
            ahead: AtomicI64::new(0),
            seen: Mutex::default(),
            why: Mutex::default(),
        });
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                shared.serve(stream.unwrap());
            }
        });
        Self { port, state }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/scep", self.port)
    }

    /// What was asked for so far.
    pub fn seen(&self) -> Vec<String> {
        self.state.seen.lock().unwrap().clone()
    }

    /// Why the last message was refused before anybody looked at its challenge.
    pub fn last_why(&self) -> Option<Why> {
        *self.state.why.lock().unwrap()
    }

    /// Moves the server's clock.
    pub fn advance(&self, span: i64) {
        self.state.ahead.fetch_add(span, Ordering::SeqCst);
    }
}

impl State {
    fn serve(&self, mut stream: TcpStream) {
        let mut bytes = Vec::new();
        let mut buffer = [0; 4096];
        let (head, body) = loop {
            let count = stream.read(&mut buffer).unwrap();
            bytes.extend(&buffer[..count]);
            let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
                assert!(count > 0, "the client went away");
                continue;
            };
            let head = String::from_utf8(bytes[..at].to_vec()).unwrap();
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(": ")?;
                name.eq_ignore_ascii_case("content-length")
                    .then(|| value.parse::<usize>().unwrap())
            });
            if bytes.len() >= at + 4 + length.unwrap_or(0) {
                break (head, bytes[at + 4..].to_vec());
            }
        };
        let target = head.split(' ').nth(1).unwrap();
        let query = target.split_once('?').map(|(_, query)| query).unwrap();
        let field = |name: &str| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
                .unwrap_or_default()
        };
        let (kind, answer) = match field("operation") {
            "GetCACaps" => ("text/plain", [capabilities(), self.more].concat().into_bytes()),
            "GetCACert" => (
                CA_CERTIFICATES_TYPE,
                ca_certificates(self.authority.certificate_der(), self.registrar.certificate_der()),
            ),
            "PKIOperation" if head.starts_with("GET") => {
                let text = field("message")
                    .replace("%2B", "+")
                    .replace("%2F", "/")
                    .replace("%3D", "=");
                (MESSAGE_TYPE, self.answer(&STANDARD.decode(text).unwrap()))
            }
            "PKIOperation" => (MESSAGE_TYPE, self.answer(&body)),
            other => panic!("{other}"),
        };
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            answer.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(&answer).unwrap();
    }

    fn answer(&self, message: &[u8]) -> Vec<u8> {
        let rng = &mut random();
        *self.why.lock().unwrap() = None;
        match read(message, &self.registrar, &self.authority, rng) {
            Ok(Request { conversation, kind }) => match self.decide(kind) {
                Ok(issued) => conversation.success(&issued, &self.registrar, rng).unwrap(),
                Err(info) => conversation.failure(info, &self.registrar, rng).unwrap(),
            },
            Err(Refusal::Answer { conversation, why }) => {
                *self.why.lock().unwrap() = Some(why);
                conversation
                    .failure(why.fail_info(), &self.registrar, rng)
                    .unwrap()
            }
            Err(Refusal::Unreadable(why)) => panic!("{why}"),
        }
    }

    fn decide(&self, kind: Kind) -> Result<Vec<u8>, FailInfo> {
        let now = now().plus(self.ahead.load(Ordering::SeqCst));
        let note = |kind: &str, request: &CertificateRequest| {
            let name = request.common_name.clone().unwrap_or_default();
            self.seen.lock().unwrap().push(format!("{kind}: {name}"));
        };
        match kind {
            Kind::Enroll(request) => {
                let challenge = request.challenge.as_ref().ok_or(FailInfo::BadRequest)?;
                if challenge.expose_secret() != CHALLENGE {
                    return Err(FailInfo::BadRequest);
                }
                note("enroll", &request);
                Ok(self.issue(&request, now))
            }
            Kind::Renew {
                request,
                certificate_der,
            } => {
                let held = self
                    .authority
                    .issued(&certificate_der, now)
                    .map_err(|_| FailInfo::BadCertId)?;
                assert_eq!(held.common_name, "the-invite");
                note("renew", &request);
                Ok(self.issue(&request, now))
            }
            Kind::Poll => Err(FailInfo::BadCertId),
        }
    }

    fn issue(&self, request: &CertificateRequest, now: Moment) -> Vec<u8> {
        let device = Device {
            key: &request.key,
            common_name: "the-invite",
            organisation: ORGANISATION,
            serial: Serial::random(&mut random()),
            from: now.plus(-DAY),
            until: now.plus(365 * DAY),
        };
        self.authority.issue_device(device).unwrap()
    }
}
