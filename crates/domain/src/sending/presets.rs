//! What well-known providers publish about sending through them. Each entry names the page that says it.

use super::ledger::Limits;

/// A provider's published limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// Stable id.
    pub id: &'static str,
    /// Name on a screen.
    pub name: &'static str,
    /// Its mail servers.
    pub hosts: &'static [&'static str],
    /// Its limits. Those over recipients count alike: each of our mails has one.
    pub limits: Limits,
    /// Connections that it bears.
    pub connections: u32,
    /// What it says, in a sentence.
    pub words: &'static str,
    /// Its page.
    pub source: &'static str,
}

const fn limits(per_minute: u32, per_hour: u32, per_day: u32) -> Limits {
    Limits {
        per_minute,
        per_hour,
        per_day,
    }
}

/// The presets, as they are offered. Read from the named pages in November 2026; a provider may lower them for an account.
pub const PRESETS: &[Preset] = &[
    Preset {
        id: "microsoft_365",
        name: "Microsoft 365",
        hosts: &["smtp.office365.com"],
        limits: limits(30, 0, 10_000),
        connections: 3,
        words: "A mailbox may send 30 messages a minute to 10,000 recipients a day over 3 connections.",
        source: "https://learn.microsoft.com/en-us/exchange/troubleshoot/send-emails/smtp-submission-improvements",
    },
    Preset {
        id: "outlook_com",
        name: "Outlook.com",
        hosts: &["smtp-mail.outlook.com"],
        limits: limits(0, 0, 1_000),
        connections: 2,
        words: "A subscriber may write to 1,000 people a day who never wrote back; without a subscription to fewer.",
        source: "https://support.microsoft.com/en-us/office/sending-limits-in-outlook-com-279ee200-594c-40f0-9ec8-bb6af7735c2e",
    },
    Preset {
        id: "google_workspace",
        name: "Google Workspace",
        hosts: &["smtp.gmail.com"],
        limits: limits(0, 0, 2_000),
        connections: 4,
        words: "A user may send 2,000 messages within 24 hours; 500 in a trial.",
        source: "https://support.google.com/a/answer/166852",
    },
    Preset {
        id: "gmail",
        name: "Gmail",
        hosts: &["smtp.gmail.com"],
        limits: limits(0, 0, 500),
        connections: 2,
        words: "A personal account may send 500 messages a day.",
        source: "https://support.google.com/mail/answer/22839",
    },
    Preset {
        id: "amazon_ses_sandbox",
        name: "Amazon SES, sandbox",
        hosts: &[],
        limits: limits(60, 0, 200),
        connections: 1,
        words: "In the sandbox one message a second and 200 within 24 hours, to verified addresses only. Outside of it the account's own quota holds: type it.",
        source: "https://docs.aws.amazon.com/ses/latest/dg/quotas.html",
    },
    Preset {
        id: "zoho_mail",
        name: "Zoho Mail",
        hosts: &[
            "smtp.zoho.com",
            "smtppro.zoho.com",
            "smtp.zoho.eu",
            "smtppro.zoho.eu",
        ],
        limits: limits(0, 50, 0),
        connections: 2,
        words: "50 to 500 messages an hour to other domains, by the sender's reputation; bulk sending is not supported.",
        source: "https://www.zoho.com/mail/help/adminconsole/rates-and-limits.html",
    },
    Preset {
        id: "icloud_mail",
        name: "iCloud Mail",
        hosts: &["smtp.mail.me.com"],
        limits: limits(0, 0, 1_000),
        connections: 2,
        words: "1,000 messages a day.",
        source: "https://support.apple.com/en-ca/102198",
    },
    Preset {
        id: "ionos",
        name: "IONOS Mail",
        hosts: &["smtp.ionos.com", "smtp.ionos.de", "smtp.ionos.co.uk"],
        limits: limits(0, 500, 0),
        connections: 2,
        words: "500 messages an hour once the contract is 30 days old; 50 to 400 before.",
        source: "https://www.ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits/",
    },
    Preset {
        id: "infomaniak",
        name: "Infomaniak",
        hosts: &["mail.infomaniak.com"],
        limits: limits(0, 0, 1_440),
        connections: 2,
        words: "1,440 recipients within 24 hours for a paid address; 500 for a free one.",
        source: "https://www.infomaniak.com/en/support/faq/2065/understanding-the-24-hour-outgoing-email-limit",
    },
    Preset {
        id: "brevo_free",
        name: "Brevo, free plan",
        hosts: &["smtp-relay.brevo.com"],
        limits: limits(0, 0, 300),
        connections: 2,
        words: "300 messages a day; paid plans have no daily limit.",
        source: "https://help.brevo.com/hc/en-us/articles/8292912279954",
    },
];
