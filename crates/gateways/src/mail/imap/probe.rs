//! *Test connection*: walks every step of reaching the mailbox, up to opening its folder, and changes nothing in it.

use std::time::Instant;

use super::error::ImapError;
use super::opening::{Watch, open_watched};
use super::server::ImapServer;

/// A step of the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImapStepKind {
    /// The host name is looked up.
    LookUp,
    /// A TCP connection is made; the server greets, unless TLS comes first.
    Connect,
    /// The connection is encrypted and the certificate checked.
    Tls,
    /// Signing in.
    SignIn,
    /// The folder is opened.
    Folder,
}

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImapOutcome {
    /// It worked; a line for display.
    Ok(String),
    /// It failed; the steps after it are skipped.
    Failed(ImapError),
    /// Not tried; the text says why.
    Skipped(&'static str),
}

/// One step and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImapStep {
    /// Which.
    pub kind: ImapStepKind,
    /// How it ended.
    pub outcome: ImapOutcome,
    /// How long it took.
    pub took_ms: u32,
}

/// Walks the steps, tells each as it ends, and then gives them all: always five.
pub async fn probe(
    server: &ImapServer,
    folder: &str,
    move_to: Option<&str>,
    told: impl FnMut(&ImapStep) + Send,
) -> Vec<ImapStep> {
    let mut walk = Walk {
        steps: Vec::with_capacity(5),
        since: Instant::now(),
        told,
    };
    if let Ok(mut session) = open_watched(server, &mut walk).await {
        let opened = session.open_folder(folder, true).await;
        let mut target = String::new();
        if let (Ok(_), Some(name)) = (&opened, move_to)
            && session.has_folder(name).await.is_err()
        {
            target = format!("; {name} will be made");
        }
        match &opened {
            Ok(found) => walk.ended(
                ImapStepKind::Folder,
                Ok(Some(&format!("{folder}, {} mails{target}", found.mails))),
            ),
            Err(error) => walk.ended(ImapStepKind::Folder, Err(error)),
        }
        session.quit().await;
    }
    use ImapStepKind::{Connect, Folder, LookUp, SignIn, Tls};
    for kind in [LookUp, Connect, Tls, SignIn, Folder] {
        if walk.steps.iter().all(|step| step.kind != kind) {
            walk.step(
                kind,
                ImapOutcome::Skipped("Not tried, because an earlier step failed."),
            );
        }
    }
    walk.steps
}

struct Walk<F> {
    steps: Vec<ImapStep>,
    since: Instant,
    told: F,
}

impl<F: FnMut(&ImapStep) + Send> Walk<F> {
    fn step(&mut self, kind: ImapStepKind, outcome: ImapOutcome) {
        let took_ms = u32::try_from(self.since.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.since = Instant::now();
        let step = ImapStep {
            kind,
            outcome,
            took_ms,
        };
        (self.told)(&step);
        self.steps.push(step);
    }
}

impl<F: FnMut(&ImapStep) + Send> Watch for Walk<F> {
    fn ended(&mut self, kind: ImapStepKind, outcome: Result<Option<&str>, &ImapError>) {
        let outcome = match outcome {
            Ok(Some(detail)) => ImapOutcome::Ok(detail.to_owned()),
            Ok(None) => ImapOutcome::Skipped("The settings ask for no encryption."),
            Err(error) => ImapOutcome::Failed(error.clone()),
        };
        self.step(kind, outcome);
    }
}
