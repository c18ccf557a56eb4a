//! Checks whether an installation is fit to send: database, key, mail, portal address, certificate, clock.

use std::path::Path;

use crate::{
    App, Result, settings,
    settings::Config,
    wire::{AcmeState, AcmeView, MailRoute},
};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Fine.
    Ok,
    /// Works, with a risk or a limit worth knowing.
    Warning,
    /// Does not work.
    Error,
}

impl Severity {
    /// The transmitted word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `database`, `key`, `mail`, `portal`, `certificate` or `clock`.
    pub check: &'static str,
    /// How bad.
    pub severity: Severity,
    /// What is.
    pub words: String,
    /// What to do; blank when nothing is.
    pub remedy: String,
}

impl Finding {
    fn new(
        check: &'static str,
        severity: Severity,
        words: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            check,
            severity,
            words: words.into(),
            remedy: remedy.into(),
        }
    }
}

/// Clocks before this moment are wrong: 2026-01-01, when this program did not exist yet.
const EARLIEST: i64 = 1_767_225_600_000;
/// Less free disk than this is worth a warning.
const LITTLE_SPACE: u64 = 200 * 1024 * 1024;

impl App {
    /// Runs every check. Opening the folder has already proved that the key belongs to it.
    pub async fn doctor(&self) -> Result<Vec<Finding>> {
        Ok(vec![
            self.check_database().await?,
            self.check_key(),
            self.check_mail().await?,
            self.check_portal().await?,
            self.check_certificate().await?,
            self.check_clock(),
        ])
    }

    async fn check_database(&self) -> Result<Finding> {
        let health = self.store.check().await?;
        let size = health.size / 1024;
        Ok(if let Some(first) = health.problems.first() {
            Finding::new(
                "database",
                Severity::Error,
                format!("The database is damaged: {first}."),
                "Restore muster.db from a backup.",
            )
        } else if health.free.is_some_and(|free| free < LITTLE_SPACE) {
            Finding::new(
                "database",
                Severity::Warning,
                "The database is sound, but the disk is almost full.",
                "Make room on the disk.",
            )
        } else {
            Finding::new(
                "database",
                Severity::Ok,
                format!("Sound, version {}, {size} KB.", health.version),
                "",
            )
        })
    }

    fn check_key(&self) -> Finding {
        let words = match self.key_place {
            crate::KeyPlace::Keychain => "Kept in the keychain, and belongs to this data folder.",
            crate::KeyPlace::File | crate::KeyPlace::FileInstead => {
                "Kept in a file that only its owner may read, and belongs to this data folder."
            }
        };
        Finding::new("key", Severity::Ok, words, "")
    }

    async fn check_mail(&self) -> Result<Finding> {
        let config = self.config().await?;
        if let Err(error) = settings::require_ready(&config) {
            return Ok(Finding::new(
                "mail",
                Severity::Error,
                error.message,
                error.hint.unwrap_or_default(),
            ));
        }
        if config.mail.route == MailRoute::TrialOutbox {
            return Ok(Finding::new(
                "mail",
                Severity::Warning,
                "Mail goes to the trial outbox: nothing leaves this computer.",
                "Connect a mail server in Settings, Mail, or run: muster settings set mail.route=smtp mail.host=…",
            ));
        }
        let steps = self
            .test_mail(
                crate::wire::MailChange {
                    settings: self.mail_settings().await?,
                    secret: crate::wire::SecretChange::Keep,
                },
                |_| {},
            )
            .await?;
        Ok(match steps.into_iter().find(|step| step.outcome == "failed") {
            Some(step) => Finding::new("mail", Severity::Error, step.words, step.remedy),
            None => Finding::new(
                "mail",
                Severity::Ok,
                format!("{} accepts mail from the sender.", config.mail.host),
                "",
            ),
        })
    }

    async fn check_portal(&self) -> Result<Finding> {
        let address = self.portal_address().await?;
        let config = self.config().await?;
        Ok(if crate::readiness::is_loopback(&address) {
            Finding::new(
                "portal",
                Severity::Warning,
                format!("Links begin with {address}: only this computer can open them."),
                "Set portal.listen_host=0.0.0.0, or portal.public_address to an address that phones can reach.",
            )
        } else if !address.starts_with("https://") {
            Finding::new(
                "portal",
                Severity::Warning,
                format!("Links begin with {address}: plain HTTP, for a trial on a network you trust."),
                "Set a certificate, or a public https:// address in front of the portal.",
            )
        } else if config.portal.public_address.is_empty() {
            Finding::new(
                "portal",
                Severity::Warning,
                format!("Links begin with {address}, an address that no certificate is for."),
                "Set portal.public_address to the name in the certificate.",
            )
        } else {
            Finding::new("portal", Severity::Ok, format!("Links begin with {address}."), "")
        })
    }

    async fn check_certificate(&self) -> Result<Finding> {
        let config = self.config().await?;
        let portal = &config.portal;
        if let Some(view) = self.acme_view(&config)? {
            return self.check_acme(&config, &view);
        }
        if portal.certificate_file.is_empty() {
            return Ok(Finding::new(
                "certificate",
                Severity::Ok,
                "None is set: the portal speaks plain HTTP by itself.",
                "",
            ));
        }
        for (path, what) in [
            (&portal.certificate_file, "certificate"),
            (&portal.key_file, "key"),
        ] {
            if let Err(error) = tokio::fs::File::open(Path::new(path)).await {
                return Ok(Finding::new(
                    "certificate",
                    Severity::Error,
                    format!("The {what} file {path} cannot be read: {error}."),
                    "Check the path and the rights.",
                ));
            }
        }
        Ok(Finding::new(
            "certificate",
            Severity::Ok,
            "Certificate and key files can be read.",
            "",
        ))
    }

    fn check_acme(&self, config: &Config, view: &AcmeView) -> Result<Finding> {
        let notice = self.acme_notice(config)?;
        Ok(match (view.state, notice) {
            (_, Some(notice)) => {
                let bad = notice.severity == "error";
                let severity = if bad { Severity::Error } else { Severity::Warning };
                Finding::new("certificate", severity, notice.message, notice.hint)
            }
            (AcmeState::Good, None) => Finding::new(
                "certificate",
                Severity::Ok,
                format!("From {} for {}; renewed by itself.", view.authority, view.name),
                "",
            ),
            (_, None) => Finding::new(
                "certificate",
                if view.has_certificate {
                    Severity::Ok
                } else {
                    Severity::Warning
                },
                format!("For {}: {}", view.name, view.words),
                if view.has_certificate {
                    ""
                } else {
                    "Start the portal: muster serve, or the console."
                },
            ),
        })
    }

    fn check_clock(&self) -> Finding {
        let now = self.clock.now();
        if now.0 < EARLIEST {
            Finding::new(
                "clock",
                Severity::Error,
                "This computer's clock is far behind; invites would expire at the wrong time.",
                "Set the clock, best by network time (NTP).",
            )
        } else {
            Finding::new("clock", Severity::Ok, "Plausible.", "")
        }
    }
}
