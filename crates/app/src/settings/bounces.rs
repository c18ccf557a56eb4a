//! Settings → Bounces: the mailbox that delivery reports come back to. The secret goes in and never comes out.

use std::time::Duration;

use muster_domain::{account::Right, problem::ProblemCode};
use muster_gateways::mail::{
    Security,
    imap::{self, ImapOutcome, ImapServer, ImapSignIn, ImapStep, ImapStepKind},
};
use secrecy::SecretString;

use super::{BOUNCE_SECRET, BOUNCES, Config, check::Check, json};
use crate::{
    App, Result,
    wire::{BounceAfter, BounceChange, BounceSettings, BounceSignIn, MailSecurity, TestStep},
};

const MAX_HOST: usize = 253;
const MAX_FOLDER: usize = 250;
const MAX_PEM: usize = 256 * 1024;

pub(super) fn defaults() -> BounceSettings {
    BounceSettings {
        port: 993,
        security: MailSecurity::Tls,
        folder: "INBOX".to_owned(),
        every_minutes: 5,
        timeout_seconds: 30,
        ..BounceSettings::default()
    }
}

impl App {
    /// Settings → Bounces; the secret is only said to be there.
    pub async fn bounce_settings(&self) -> Result<BounceSettings> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        Ok(BounceSettings {
            has_secret: config.bounce_secret.is_some(),
            ..config.bounces.clone()
        })
    }

    /// Checks and saves them; the mailbox is read by the new ones at once.
    pub async fn save_bounces(&self, change: BounceChange) -> Result<BounceSettings> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        change.secret.check("secret")?;
        let has_secret = change.secret.leaves_one(config.bounce_secret.as_ref());
        let clean = check(change.settings, has_secret, false)?;
        let mut values = vec![(BOUNCES, json(&clean)?)];
        values.extend(self.seal(BOUNCE_SECRET, &change.secret)?);
        self.put(values).await?;
        self.mailbox.settings_changed();
        self.bounce_settings().await
    }

    /// *Test connection* with the values of the form, saved or not: look-up, connect, TLS, sign-in, folder. Nothing in the
    /// mailbox changes. `tell` hears of each step as it ends; all of them are the answer.
    pub async fn test_bounces(
        &self,
        change: BounceChange,
        tell: impl Fn(TestStep) + Send + Sync + 'static,
    ) -> Result<Vec<TestStep>> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let stored = config.bounce_secret.as_ref();
        change.secret.check("secret")?;
        let clean = check(change.settings, change.secret.leaves_one(stored), true)?;
        let secret = self.after(BOUNCE_SECRET, stored, &change.secret)?;
        let server = self.bounce_server(&clean, secret);
        let target = (clean.after == BounceAfter::Move).then_some(clean.move_to.as_str());
        let steps = imap::probe(&server, &clean.folder, target, |step| tell(wire_step(step))).await;
        Ok(steps.iter().map(wire_step).collect())
    }

    pub(crate) fn stored_bounce_secret(&self, config: &Config) -> Result<Option<SecretString>> {
        self.unseal(BOUNCE_SECRET, config.bounce_secret.as_ref())
    }

    pub(crate) fn bounce_server(
        &self,
        settings: &BounceSettings,
        secret: Option<SecretString>,
    ) -> ImapServer {
        let (user, secret) = (settings.user.clone(), secret.unwrap_or_default());
        ImapServer {
            host: settings.host.clone(),
            port: settings.port,
            security: match settings.security {
                MailSecurity::None => Security::None,
                MailSecurity::StartTls => Security::StartTls,
                MailSecurity::Tls => Security::Tls,
            },
            sign_in: match settings.sign_in {
                BounceSignIn::Password => ImapSignIn::Password {
                    user,
                    password: secret,
                },
                BounceSignIn::Xoauth2 => ImapSignIn::XOAuth2 { user, token: secret },
            },
            ca_pem: Some(settings.ca_pem.clone()).filter(|pem| !pem.trim().is_empty()),
            timeout: Duration::from_secs(u64::from(settings.timeout_seconds)),
        }
    }
}

/// Cleans and checks; `tried` when they are to be used now, though they may not be switched on.
pub(super) fn check(settings: BounceSettings, has_secret: bool, tried: bool) -> Result<BounceSettings> {
    let mut check = Check::default();
    let used = settings.enabled || tried;
    let (every, timeout) = (settings.every_minutes, settings.timeout_seconds);
    check.range("every_minutes", "The minutes between two looks", &every, 1, 1_440);
    check.range("timeout_seconds", "The time-out in seconds", &timeout, 5, 300);
    if settings.port == 0 {
        check.refuse(
            "port",
            ProblemCode::OutOfRange,
            "The port must lie between 1 and 65535.",
        );
    }
    if used && !has_secret {
        let what = match settings.sign_in {
            BounceSignIn::Password => "The password",
            BounceSignIn::Xoauth2 => "The access token",
        };
        check.refuse("secret", ProblemCode::Required, format!("{what} is missing."));
    }
    check.ca_pem(&settings.ca_pem, MAX_PEM);
    let host = check.line("host", "The IMAP server", &settings.host, MAX_HOST, used);
    if host.contains(|c: char| c.is_whitespace() || c == '/' || c == '@') {
        check.refuse(
            "host",
            ProblemCode::UnknownWord,
            "The IMAP server is a name or an address, such as imap.example.com.",
        );
    }
    let moves = settings.after == BounceAfter::Move;
    let folder = check.line("folder", "The folder", &settings.folder, MAX_FOLDER, true);
    let move_to = check.line(
        "move_to",
        "The folder for bounces that were read",
        &settings.move_to,
        MAX_FOLDER,
        moves,
    );
    if moves && !move_to.is_empty() && move_to.eq_ignore_ascii_case(&folder) {
        check.refuse(
            "move_to",
            ProblemCode::UnknownWord,
            "Bounces cannot be moved to the folder that they are read from.",
        );
    }
    let clean = BounceSettings {
        user: check.line("user", "The user name", &settings.user, 320, used),
        ca_pem: settings.ca_pem.trim().to_owned(),
        has_secret: false,
        host,
        folder,
        move_to,
        ..settings
    };
    check.done(clean)
}

fn wire_step(step: &ImapStep) -> TestStep {
    let (outcome, words, remedy, server_said) = match &step.outcome {
        ImapOutcome::Ok(detail) => ("ok", detail.clone(), String::new(), String::new()),
        ImapOutcome::Failed(error) => (
            "failed",
            error.words(),
            error.remedy(),
            error.server_said().unwrap_or_default().to_owned(),
        ),
        ImapOutcome::Skipped(why) => ("skipped", (*why).to_owned(), String::new(), String::new()),
    };
    TestStep {
        step: match step.kind {
            ImapStepKind::LookUp => "look_up",
            ImapStepKind::Connect => "connect",
            ImapStepKind::Tls => "tls",
            ImapStepKind::SignIn => "sign_in",
            ImapStepKind::Folder => "folder",
        }
        .to_owned(),
        outcome: outcome.to_owned(),
        words,
        remedy,
        server_said,
        took_ms: step.took_ms,
    }
}
