//! The test behind *Test gateway*: walks the same way that a text takes, but sends none, and says in plain words which step failed
//! and what to do.

use std::sync::Arc;
use std::time::Instant as Clock;

use rustls_pki_types::ServerName;
use secrecy::SecretString;
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;

use super::address::is_sensible;
use super::error::{Failure, SmsError, Stage};
use super::http::{HttpGateway, tls};
use super::smpp::{SmppGateway, line_error};
use super::{Secrets, SmsSettings, SmsTransport};
use crate::mail::smtp::network::{connect, look_up};

/// The steps, in the order they are walked.
const STEPS: [Stage; 5] = [
    Stage::Settings,
    Stage::LookUp,
    Stage::Connect,
    Stage::Tls,
    Stage::SignIn,
];

const UNENCRYPTED: &str = "The settings ask for no encryption.";

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmsOutcome {
    /// It worked; the detail is for display.
    Ok {
        /// One line.
        detail: String,
    },
    /// It failed; the steps after it are skipped.
    Failed {
        /// What happened, in plain words.
        words: String,
        /// What to do about it; may be empty.
        remedy: String,
        /// The gateway's own words, if it said anything.
        gateway_said: Option<String>,
        /// The error itself, for those who want to ask it more.
        error: SmsError,
    },
    /// Not tried; the text says why.
    Skipped {
        /// One line.
        why: String,
    },
}

/// One step and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsStep {
    /// Which.
    pub stage: Stage,
    /// How it ended.
    pub outcome: SmsOutcome,
    /// How long it took.
    pub took_ms: u32,
}

/// Walks every step of reaching a gateway, tells each as it ends, and then gives them all, in the order they were walked. Sends
/// no text. There are always five.
pub async fn probe_sms(
    settings: &SmsSettings,
    secrets: &Secrets,
    told: impl FnMut(&SmsStep) + Send,
) -> Vec<SmsStep> {
    let mut walk = Walk {
        steps: Vec::with_capacity(STEPS.len()),
        since: Clock::now(),
        told,
    };
    let problem = settings.check(secrets).into_iter().next();
    let opened = match problem {
        Some(problem) => Err(SmsError::setting(problem.message)),
        // Receipts are no part of this: nothing is sent.
        None => SmsTransport::open(settings, secrets, None::<&SecretString>),
    };
    let words = "complete";
    match opened {
        Err(error) => walk.ended(Stage::Settings, Err(&error)),
        Ok(SmsTransport::Http(gateway)) => {
            walk.ended(Stage::Settings, Ok(words.into()));
            walk_http(settings, &gateway, &mut walk).await;
        }
        Ok(SmsTransport::Smpp(gateway)) => {
            walk.ended(Stage::Settings, Ok(words.into()));
            walk_smpp(&gateway, &mut walk).await;
        }
        Ok(SmsTransport::Memory(_)) => walk.ended(Stage::Settings, Ok(words.into())),
    }
    walk.skip_the_rest();
    walk.steps
}

async fn walk_smpp<F: FnMut(&SmsStep) + Send>(gateway: &SmppGateway, walk: &mut Walk<F>) {
    let mut told = |stage, outcome: Result<String, &SmsError>| {
        if stage == Stage::SignIn && walk.steps.iter().all(|step| step.stage != Stage::Tls) {
            walk.skipped(Stage::Tls, UNENCRYPTED);
        }
        walk.ended(stage, outcome);
    };
    // What went wrong was told as it went.
    let _ = gateway.walk(&mut told).await;
}

/// On a connection of its own, which is closed again; signing in makes another, as a text does.
async fn walk_http<F: FnMut(&SmsStep) + Send>(
    settings: &SmsSettings,
    gateway: &HttpGateway,
    walk: &mut Walk<F>,
) {
    let url = gateway.url();
    // An address in brackets is none to look up.
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or_default();
    if let Err(error) = walk_line(settings, host, port, url.scheme() == "https", walk).await {
        return walk.ended(error.stage(), Err(&error.of(host)));
    }
    match gateway.sign_in().await {
        None => walk.skipped(
            Stage::SignIn,
            "Whether the gateway takes the password, only a text would tell.",
        ),
        Some(Ok(words)) => walk.ended(Stage::SignIn, Ok(words)),
        Some(Err(error)) => walk.ended(Stage::SignIn, Err(&error)),
    }
}

async fn walk_line<F: FnMut(&SmsStep) + Send>(
    settings: &SmsSettings,
    host: &str,
    port: u16,
    encrypted: bool,
    walk: &mut Walk<F>,
) -> Result<(), SmsError> {
    let limit = settings.limits.connect;
    let mut addresses = look_up(host, port, limit)
        .await
        .map_err(|failure| line_error(Stage::LookUp, failure))?;
    addresses.retain(|address| is_sensible(address.ip()));
    if addresses.is_empty() {
        return Err(SmsError::setting("No gateway has this address.").at(Stage::LookUp));
    }
    let found: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    walk.ended(Stage::LookUp, Ok(found.join(", ")));
    let stream = connect(&addresses, Instant::now() + limit)
        .await
        .map_err(|failure| line_error(Stage::Connect, failure))?;
    walk.ended(Stage::Connect, Ok(format!("port {port}")));
    if !encrypted {
        walk.skipped(Stage::Tls, UNENCRYPTED);
        return Ok(());
    }
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| SmsError::setting("The host name is not valid.").at(Stage::Tls))?;
    let config = Arc::new(tls(settings.ca_pem.as_deref())?);
    let untrusted = |why: String| SmsError::new(Stage::Tls, Failure::NotTrusted(why), host);
    match timeout(limit, TlsConnector::from(config).connect(name, stream)).await {
        Err(_) => Err(untrusted(
            "it went silent while the connection was being encrypted".into(),
        )),
        Ok(Err(error)) => Err(untrusted(error.to_string())),
        Ok(Ok(_)) => {
            walk.ended(Stage::Tls, Ok("certificate valid".into()));
            Ok(())
        }
    }
}

struct Walk<F> {
    steps: Vec<SmsStep>,
    since: Clock,
    told: F,
}

impl<F: FnMut(&SmsStep) + Send> Walk<F> {
    fn step(&mut self, stage: Stage, outcome: SmsOutcome) {
        let took_ms = u32::try_from(self.since.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.since = Clock::now();
        let step = SmsStep {
            stage,
            outcome,
            took_ms,
        };
        (self.told)(&step);
        self.steps.push(step);
    }

    fn ended(&mut self, stage: Stage, outcome: Result<String, &SmsError>) {
        let outcome = match outcome {
            Ok(detail) => SmsOutcome::Ok { detail },
            Err(error) => SmsOutcome::Failed {
                words: error.words(),
                remedy: error.remedy().to_owned(),
                gateway_said: error.reply().map(ToString::to_string),
                error: error.clone(),
            },
        };
        self.step(stage, outcome);
    }

    fn skipped(&mut self, stage: Stage, why: &str) {
        self.step(stage, SmsOutcome::Skipped { why: why.to_owned() });
    }

    fn skip_the_rest(&mut self) {
        let failed = self
            .steps
            .iter()
            .any(|step| matches!(step.outcome, SmsOutcome::Failed { .. }));
        let why = match failed {
            true => "Not tried, because an earlier step failed.",
            false => "Not needed.",
        };
        for stage in STEPS {
            if self.steps.iter().all(|step| step.stage != stage) {
                self.skipped(stage, why);
            }
        }
    }
}
