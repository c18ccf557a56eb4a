//! Settings → Mail: where mail goes and how the mail server is reached. The secret goes in and never comes out.

use std::time::Duration;

use muster_domain::{account::Right, invite::Via, problem::ProblemCode, text, user::EmailAddress};
use muster_gateways::mail::{
    self, MailServer, Mailbox, Outcome, Security, SignIn, StepKind, Transport, TrialOutbox,
};
use secrecy::SecretString;

use super::{Config, MAIL, MAIL_SECRET, check::Check, json};
use crate::{
    App, AppError, ErrorCode, Result,
    wire::{MailChange, MailRoute, MailSecurity, MailSettings, MailSignIn, TestStep},
};

const MAX_HOST: usize = 253;
const MAX_PEM: usize = 256 * 1024;
/// Longest wait for the verdict on a handed-over mail, whatever the other limits: giving up means an unknown fate.
const ACCEPTANCE: Duration = Duration::from_secs(300);

pub(super) fn defaults() -> MailSettings {
    MailSettings {
        port: 587,
        timeout_seconds: 30,
        ..MailSettings::default()
    }
}

/// Where mail goes, in a few words.
pub struct MailRouteWords(pub String);

impl MailRouteWords {
    /// For the shell and the checklist.
    pub fn of(settings: &MailSettings) -> Self {
        Self(match settings.route {
            MailRoute::TrialOutbox => "Built-in trial outbox: nothing leaves this computer".to_owned(),
            MailRoute::Smtp => format!("{} port {}", settings.host, settings.port),
        })
    }
}

impl App {
    /// Settings → Mail; the secret is only said to be there.
    pub async fn mail_settings(&self) -> Result<MailSettings> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        Ok(MailSettings {
            has_secret: config.mail_secret.is_some(),
            ..config.mail.clone()
        })
    }

    /// Checks and saves them; what is waiting goes by the new way.
    pub async fn save_mail(&self, change: MailChange) -> Result<MailSettings> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        change.secret.check("secret")?;
        let has_secret = change.secret.leaves_one(config.mail_secret.as_ref());
        let clean = check(change.settings, has_secret)?;
        let mut values = vec![(MAIL, json(&clean)?)];
        values.extend(self.seal(MAIL_SECRET, &change.secret)?);
        self.put(values).await?;
        self.jobs.mail_changed();
        self.mail_settings().await
    }

    /// *Test connection* with the values of the form, saved or not: look-up, connect, TLS, sign-in, sender. No mail is sent.
    /// `tell` hears of each step as it ends; all of them are the answer.
    pub async fn test_mail(
        &self,
        change: MailChange,
        tell: impl Fn(TestStep) + Send + Sync + 'static,
    ) -> Result<Vec<TestStep>> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let stored = config.mail_secret.as_ref();
        change.secret.check("secret")?;
        let clean = check(
            MailSettings {
                route: MailRoute::Smtp,
                ..change.settings
            },
            change.secret.leaves_one(stored),
        )?;
        let secret = self.after(MAIL_SECRET, stored, &change.secret)?;
        let sender = sender(
            &clean,
            &config.organisation.name,
            &config.organisation.admin_email,
        );
        let server = server(&clean, secret);
        let steps = mail::probe(&server, &sender, |step| tell(wire_step(step))).await;
        Ok(steps.iter().map(wire_step).collect())
    }

    /// Where the outbox job hands mail over, as set now.
    pub(crate) fn transport(&self, config: &Config) -> Result<Transport> {
        if let Some(transport) = &self.transport_for_tests {
            return Ok(transport.clone());
        }
        match config.mail.route {
            MailRoute::TrialOutbox => Ok(Transport::Outbox(self.outbox()?)),
            MailRoute::Smtp => {
                let secret = self.unseal(MAIL_SECRET, config.mail_secret.as_ref())?;
                Ok(Transport::smtp(server(&config.mail, secret))?)
            }
        }
    }

    /// The trial outbox of this data folder.
    pub(crate) fn outbox(&self) -> Result<TrialOutbox> {
        Ok(TrialOutbox::open(self.outbox_folder())?)
    }
}

/// The mailbox that invites come from: the sender as set, else the admin.
pub(crate) fn sender(settings: &MailSettings, organisation: &str, admin_email: &str) -> Mailbox {
    let name = if settings.from_name.is_empty() {
        organisation
    } else {
        &settings.from_name
    };
    let address = if settings.from_email.is_empty() {
        admin_email
    } else {
        &settings.from_email
    };
    Mailbox::new(name, address)
}

fn server(settings: &MailSettings, secret: Option<SecretString>) -> MailServer {
    let user = settings.user.clone();
    let password = secret.unwrap_or_default();
    let timeout = Duration::from_secs(u64::from(settings.timeout_seconds));
    MailServer {
        security: match settings.security {
            MailSecurity::None => Security::None,
            MailSecurity::StartTls => Security::StartTls,
            MailSecurity::Tls => Security::Tls,
        },
        sign_in: match settings.sign_in {
            MailSignIn::None => SignIn::None,
            MailSignIn::Password => SignIn::Auto { user, password },
            MailSignIn::Plain => SignIn::Plain { user, password },
            MailSignIn::Login => SignIn::Login { user, password },
            MailSignIn::Xoauth2 => SignIn::XOAuth2 {
                user,
                token: password,
            },
        },
        ca_pem: Some(settings.ca_pem.clone()).filter(|pem| !pem.trim().is_empty()),
        allow_insecure_sign_in: settings.allow_insecure_sign_in,
        connect_timeout: timeout,
        command_timeout: timeout,
        acceptance_timeout: ACCEPTANCE.max(timeout),
        ..MailServer::new(settings.host.clone(), settings.port)
    }
}

pub(super) fn check(settings: MailSettings, has_secret: bool) -> Result<MailSettings> {
    let mut check = Check::default();
    let smtp = settings.route == MailRoute::Smtp;
    check.range(
        "timeout_seconds",
        "The time-out in seconds",
        &settings.timeout_seconds,
        5,
        300,
    );
    if settings.port == 0 {
        check.refuse(
            "port",
            ProblemCode::OutOfRange,
            "The port must lie between 1 and 65535.",
        );
    }
    let signs_in = smtp && settings.sign_in != MailSignIn::None;
    if signs_in && !has_secret {
        let what = if settings.sign_in == MailSignIn::Xoauth2 {
            "The access token"
        } else {
            "The password"
        };
        check.refuse("secret", ProblemCode::Required, format!("{what} is missing."));
    }
    check.ca_pem(&settings.ca_pem, MAX_PEM);
    let host = check.line("host", "The mail server", &settings.host, MAX_HOST, smtp);
    if host.contains(|c: char| c.is_whitespace() || c == '/' || c == '@') {
        check.refuse(
            "host",
            ProblemCode::UnknownWord,
            "The mail server is a name or an address, such as mail.example.com.",
        );
    }
    let clean = MailSettings {
        host,
        user: check.line("user", "The user name", &settings.user, 320, signs_in),
        from_name: check.line("from_name", "The sender's name", &settings.from_name, 120, false),
        from_email: check.email("from_email", &settings.from_email, false),
        reply_to: check.email("reply_to", &settings.reply_to, false),
        ca_pem: settings.ca_pem.trim().to_owned(),
        has_secret: false,
        ..settings
    };
    check.done(clean)
}

/// The gateway's step as the form shows it. The greeting belongs to *connect*: an admin looks for five steps.
fn wire_step(step: &mail::Step) -> TestStep {
    let (outcome, words, remedy, server_said) = match &step.outcome {
        Outcome::Ok { detail } => ("ok", detail.clone(), String::new(), String::new()),
        Outcome::Failed {
            words,
            remedy,
            server_said,
            ..
        } => (
            "failed",
            words.clone(),
            remedy.clone(),
            server_said.clone().unwrap_or_default(),
        ),
        Outcome::Skipped { why } => ("skipped", why.clone(), String::new(), String::new()),
    };
    TestStep {
        step: match step.kind {
            StepKind::LookUp => "look_up",
            StepKind::Connect => "connect",
            StepKind::Greeting => "greeting",
            StepKind::Tls => "tls",
            StepKind::SignIn => "sign_in",
            StepKind::Sender => "sender",
        }
        .to_owned(),
        outcome: outcome.to_owned(),
        words,
        remedy,
        server_said,
        took_ms: step.took_ms,
    }
}

/// Checks a reply address again when a mail is made: settings may come from an older program.
pub(crate) fn reply_to(settings: &MailSettings) -> Result<Option<Mailbox>> {
    if settings.reply_to.is_empty() {
        return Ok(None);
    }
    let address = EmailAddress::parse("reply_to", &settings.reply_to)?;
    text::line("reply_to", "The reply address", &settings.reply_to, 320, true)?;
    Ok(Some(Mailbox::bare(address.to_string())))
}

/// Refuses to send while mail cannot go anywhere.
pub(crate) fn require_ready(config: &Config) -> Result<()> {
    require_way(config, Via::Email)
}

/// Refuses to invite by a way that cannot be gone yet.
pub(crate) fn require_way(config: &Config, via: Via) -> Result<()> {
    if !config.is_set_up() {
        return Err(AppError::new(ErrorCode::NotSetUp, "The organisation and the admin are not named yet.")
            .hint("Complete the first run, or run: muster settings set organisation.name=… organisation.admin_name=… organisation.admin_email=…"));
    }
    if via.sends_mail() && config.mail.route == MailRoute::Smtp && config.mail.host.is_empty() {
        return Err(
            AppError::new(ErrorCode::MailNotReady, "No mail server is set up.")
                .hint("Set one up in Settings, Mail server, or use the trial outbox."),
        );
    }
    match via.sends_text() {
        true => super::require_texts(config),
        false => Ok(()),
    }
}
