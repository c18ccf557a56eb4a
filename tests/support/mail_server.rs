//! A real mail server apart from everything of ours: aiosmtpd in a process of its own, which keeps what it takes.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, bail};
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    ReceivedMail, Result,
    built::repository,
    certificate::Certificate,
    process::{Running, until},
};

/// How long a mail may be on its way.
const DELIVERY: Duration = Duration::from_secs(30);

/// How the server speaks. The default: no TLS, no sign-in, takes everything.
#[derive(Debug, Clone, Default)]
pub struct Manner<'a> {
    /// Lets only this user in, with this password.
    pub sign_in: Option<(&'a str, &'a str)>,
    /// Insists on STARTTLS with this certificate.
    pub starttls: Option<&'a Certificate>,
    /// Speaks TLS from the first byte, with this certificate.
    pub wrapped: Option<&'a Certificate>,
    /// Refuses these recipients for good (550).
    pub refuse: &'a [&'a str],
    /// Puts these recipients off once (450).
    pub later: &'a [&'a str],
    /// Takes so long for each mail.
    pub slow: Duration,
}

/// A running mail server. Dropping it stops it, and its mails are gone.
#[derive(Debug)]
pub struct MailServer {
    port: u16,
    process: Running,
    folder: TempDir,
}

impl MailServer {
    /// Starts one that takes everything.
    pub fn start() -> Result<Self> {
        Self::with(&Manner::default())
    }

    /// Starts one with a manner of its own.
    pub fn with(manner: &Manner) -> Result<Self> {
        let folder = TempDir::with_prefix("muster-mail-")?;
        // Debian's own Python: aiosmtpd is a system package, and other Pythons do not see it.
        let mut command = Command::new(if Path::new("/usr/bin/python3").exists() {
            "/usr/bin/python3"
        } else {
            "python3"
        });
        command
            .arg(repository().join("tests/fixtures/mail_server.py"))
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if let Some((user, password)) = manner.sign_in {
            command.args(["--user", user, "--password", password]);
        }
        for (name, certificate) in [("starttls", manner.starttls), ("wrapped", manner.wrapped)] {
            if let Some(certificate) = certificate {
                command
                    .args(["--tls", name, "--certificate"])
                    .arg(certificate.chain());
                command.arg("--key").arg(certificate.key());
            }
        }
        for address in manner.refuse {
            command.args(["--refuse", address]);
        }
        for address in manner.later {
            command.args(["--later", address]);
        }
        command.arg(format!("--slow={}", manner.slow.as_secs_f64()));

        let mut process = Running::start("the mail server", &mut command)?;
        let output = process
            .child()
            .stdout
            .take()
            .context("no pipe from the mail server")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let port = line
            .trim()
            .parse()
            .context("the mail server did not say its port")?;
        Ok(Self {
            port,
            process,
            folder,
        })
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The mails taken so far, in the order of arrival.
    pub fn mails(&self) -> Result<Vec<ReceivedMail>> {
        let mut mails = Vec::new();
        loop {
            let base = self.folder.path().join((mails.len() + 1).to_string());
            let facts = base.with_extension("json");
            if !facts.exists() {
                return Ok(mails);
            }
            let facts: Value = serde_json::from_slice(&std::fs::read(facts)?)?;
            mails.push(ReceivedMail::new(
                std::fs::read(base.with_extension("eml"))?,
                &facts,
            ));
        }
    }

    /// The first mail for a recipient, once it is there.
    pub async fn mail_for(&self, recipient: &str) -> Result<ReceivedMail> {
        until(&format!("a mail for {recipient}"), DELIVERY, async || {
            let mails = self.mails()?;
            Ok(mails.into_iter().find(|mail| mail.is_for(recipient)))
        })
        .await
    }

    /// Stops it at once, as a power cut would. What it took can still be read.
    pub fn fails(&mut self) -> Result<()> {
        if self.process.ended()?.is_some() {
            bail!("the mail server had ended before");
        }
        self.process.kill()
    }
}
