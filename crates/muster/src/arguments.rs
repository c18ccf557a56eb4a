//! The command line's words.

use std::{ffi::OsString, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use muster_domain::{device::OwnedBy, invite::Via};

/// Invite people to bring their devices under management.
#[derive(Debug, Parser)]
#[command(
    name = "muster",
    version,
    after_help = "Exit codes: 0 done · 1 failed · 2 wrong call · 3 a value must be mended · 4 not found or changed meanwhile ·\n\
                  5 not set up · 6 mail failed · 7 data folder or key unusable · 8 doctor found an error"
)]
pub struct Arguments {
    /// Data folder [default: the console's]
    #[arg(long, value_name = "DIR", global = true, env = "MUSTER_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// Keep the key in this file [default: muster.key in the data folder, or where the folder says]
    #[arg(long, value_name = "FILE", global = true, env = "MUSTER_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

impl Arguments {
    /// Whether errors are printed as JSON too.
    pub fn json(&self) -> bool {
        match &self.command {
            Command::Settings {
                command: SettingsCommand::Get { json, .. } | SettingsCommand::Set { json, .. },
            } => *json,
            Command::Invite(invite) => invite.json,
            Command::Import(import) => import.json,
            Command::Bounces(bounces) => bounces.json,
            Command::Invites(invites) => invites.format == Format::Json,
            Command::Devices(devices) => devices.format == Format::Json,
            Command::Revoke(revoke) => revoke.json,
            Command::Certificates { json, .. } => *json,
            Command::Send { json, .. } | Command::Doctor { json } => *json,
            Command::Accounts {
                command: AccountsCommand::List { json },
            }
            | Command::Audit {
                command: AuditCommand::Verify { json },
            } => *json,
            Command::Audit {
                command: AuditCommand::List(list),
            } => list.format == Format::Json,
            Command::Accounts { .. } | Command::Serve { .. } => false,
        }
    }

    /// Whether a call that cannot be read asked for JSON all the same, so that its error can be read by a program.
    pub fn asked_for_json(call: impl IntoIterator<Item = OsString>) -> bool {
        let mut before = OsString::new();
        call.into_iter().any(|word| {
            let json =
                word == "--json" || word == "--format=json" || (before == "--format" && word == "json");
            before = word;
            json
        })
    }

    /// Whether this is a server, whose log is for machines and says more.
    pub fn serves(&self) -> bool {
        matches!(self.command, Command::Serve { .. })
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read or change settings
    Settings {
        #[command(subcommand)]
        command: SettingsCommand,
    },
    /// Make invites for one person; `muster send` (or a running console or server) hands the mails over
    Invite(Invite),
    /// List invites
    Invites(Invites),
    /// Take invites back: their links die at once
    Revoke(Revoke),
    /// List devices
    Devices(Devices),
    /// List certificates; give out, back up and restore the device authority; renew the portal's certificate
    Certificates {
        #[command(subcommand)]
        command: Option<CertificatesCommand>,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// Accounts of the console: list them, let somebody in again who cannot sign in
    Accounts {
        #[command(subcommand)]
        command: AccountsCommand,
    },
    /// The audit log: list it, verify that nobody changed it
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Plan a bulk enrollment from a CSV file or an Excel workbook; with --yes also make its invites
    Import(Box<Import>),
    /// Read delivery reports from mails, or from the mailbox that is set up
    Bounces(Bounces),
    /// Hand over what is waiting
    Send {
        /// End when nothing is left to be handed over now (messages that wait for a later retry are left waiting)
        #[arg(long)]
        until_idle: bool,
        /// Print the outcome as JSON
        #[arg(long)]
        json: bool,
    },
    /// Serve the portal and hand over mails, until stopped
    Serve {
        /// Serve the portal only
        #[arg(long)]
        no_send: bool,
    },
    /// Check database, key, mail, portal address, certificates, Apple's push certificate and clock
    Doctor {
        /// Print the findings as JSON
        #[arg(long)]
        json: bool,
    },
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountsCommand {
    /// List them
    List {
        /// Print each as a JSON object
        #[arg(long)]
        json: bool,
    },
    /// Set a password, which is read from standard input
    SetPassword {
        /// The address that the account signs in with
        email: String,
    },
    /// Take the second factor away from one who lost it
    RemoveSecondFactor {
        /// The address that the account signs in with
        email: String,
    },
}

/// What to do with the audit log.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// List it, the latest entry first
    List(AuditList),
    /// Go through the whole chain
    Verify {
        /// Print the verdict as JSON
        #[arg(long)]
        json: bool,
    },
}

/// Which entries of the audit log.
#[derive(Debug, Args)]
pub struct AuditList {
    /// Only with these words in who, subject or place
    #[arg(long, default_value = "")]
    pub search: String,
    /// Only these actions, e.g. invites_revoked; may stand several times
    #[arg(long)]
    pub action: Vec<String>,
    /// Only what this person did
    #[arg(long, default_value = "")]
    pub who: String,
    /// How it is printed
    #[arg(long, value_enum, default_value = "table")]
    pub format: Format,
}

/// What to do with settings.
#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    /// Print settings: all, or those whose names are given
    Get {
        /// Names such as mail.host; a section such as mail names all of it
        names: Vec<String>,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// Change settings; nothing is saved when one is wrong
    Set {
        /// NAME=VALUE; mail.secret=-, bounces.secret=- and acme.secret=- read the secret from standard input
        #[arg(required = true, value_name = "KEY=VALUE")]
        changes: Vec<String>,
        /// Print the changed settings as JSON
        #[arg(long)]
        json: bool,
    },
}

/// Whom to invite.
#[derive(Debug, Args)]
pub struct Invite {
    /// The person's address
    #[arg(long)]
    pub email: String,
    /// The person's name
    #[arg(long)]
    pub name: String,
    /// android, ios, macos, windows or neutral
    #[arg(long)]
    pub platform: String,
    /// personal or corporate
    #[arg(long, default_value = OwnedBy::Corporate.as_str())]
    pub owned_by: String,
    /// Device group; a new name makes it
    #[arg(long, default_value = "")]
    pub group: String,
    /// Directory domain
    #[arg(long, default_value = "")]
    pub domain: String,
    /// Devices, that is invites, for this person
    #[arg(long, default_value_t = 1)]
    pub devices: u32,
    /// Hours until the invites expire [default: as set]
    #[arg(long)]
    pub valid_hours: Option<u32>,
    /// How the invites are sent
    #[arg(long, value_enum, default_value_t = SendBy::Email)]
    pub channel: SendBy,
    /// Number that texts go to [default: the one that is known of the person]
    #[arg(long, default_value = "")]
    pub phone: String,
    /// Language of messages and portal, such as de [default: the person's own, else the organisation's]
    #[arg(long, default_value = "")]
    pub language: String,
    /// Time zone that moments are told in, such as Europe/Berlin [default: the person's own, else the organisation's]
    #[arg(long, default_value = "")]
    pub time_zone: String,
    /// Print the invites as JSON
    #[arg(long)]
    pub json: bool,
}

/// Which invites to list, and how.
#[derive(Debug, Args)]
pub struct Invites {
    /// Only these states: queued, sent, opened, verified, enrolled, failed, bounced, unknown, expired, revoked, superseded
    #[arg(long, value_delimiter = ',')]
    pub state: Vec<String>,
    /// Only these platforms
    #[arg(long, value_delimiter = ',')]
    pub platform: Vec<String>,
    /// Only names or addresses that contain this
    #[arg(long, default_value = "")]
    pub search: String,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// Which invites to take back.
#[derive(Debug, Args)]
pub struct Revoke {
    /// Ids, as `muster invites` prints them
    #[arg(required = true)]
    pub ids: Vec<String>,
    /// Print the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

/// Which devices to list, and how.
#[derive(Debug, Args)]
pub struct Devices {
    /// Only these states: pending, staged, managed, unmanaged
    #[arg(long, value_delimiter = ',')]
    pub state: Vec<String>,
    /// Only these platforms
    #[arg(long, value_delimiter = ',')]
    pub platform: Vec<String>,
    /// Only devices whose name, model, serial number, user or address contains this
    #[arg(long, default_value = "")]
    pub search: String,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// What to do with the device authority, or with the portal's certificate.
#[derive(Debug, Subcommand)]
pub enum CertificatesCommand {
    /// Write its certificate (PEM), for whoever must trust it
    Export {
        /// File to write
        file: PathBuf,
    },
    /// Write certificate and private key, encrypted with the passphrase on standard input
    Backup {
        /// File to write
        file: PathBuf,
    },
    /// Have the portal's certificate got or renewed now (ACME), by the console or server that hosts the portal
    Renew,
    /// Take it back from a backup, opened with the passphrase on standard input
    Restore {
        /// File that `backup`, or the console, wrote
        file: PathBuf,
    },
}

/// What to import, and how.
#[derive(Debug, Args)]
#[command(
    after_help = "Fields: user_name, email, platform, owned_by, group, domain, phone. Columns with the usual headers map themselves.\n\
                        Without --yes the file is planned, the summary printed, and nothing changed."
)]
pub struct Import {
    /// CSV in any dialect, or .xlsx
    pub file: PathBuf,
    /// Take a column (by its header or its number) for a field; FIELD - ignores it. May be given several times
    #[arg(long, value_name = "COL=FIELD")]
    pub map: Vec<String>,
    /// A value where the file says nothing, e.g. platform=neutral. May be given several times
    #[arg(long, value_name = "FIELD=VALUE")]
    pub default: Vec<String>,
    /// How the invites are sent
    #[arg(long, value_enum, default_value_t = SendBy::Email)]
    pub channel: SendBy,
    /// Language of rows that name none, such as de [default: the user's own, else the organisation's]
    #[arg(long, default_value = "")]
    pub language: String,
    /// Time zone of rows that name none, such as Europe/Berlin [default: the user's own, else the organisation's]
    #[arg(long, default_value = "")]
    pub time_zone: String,
    /// Make every mail and a report into a new folder, send nothing, store nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Where the folder of a dry run is made
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
    /// Write the rows that are left out, with line and reason
    #[arg(long, value_name = "OUT.csv")]
    pub rejects: Option<PathBuf>,
    /// Do it: make the invites
    #[arg(long)]
    pub yes: bool,
    /// Print counts and every problem as JSON
    #[arg(long)]
    pub json: bool,
    /// Take every suggestion (IPhone → iOS, gmial.com → gmail.com)
    #[arg(long)]
    pub fix: bool,
    /// Send to possible duplicates too
    #[arg(long)]
    pub keep_duplicates: bool,
    /// Rows with an unknown group need fixing; otherwise the group is made
    #[arg(long)]
    pub known_groups_only: bool,
    /// Import a file again that was imported before
    #[arg(long)]
    pub again: bool,
    /// Country of phone numbers without one, in two letters
    #[arg(long, value_name = "CC", default_value = "")]
    pub country: String,
    /// Hours until the invites expire [default: as set]
    #[arg(long)]
    pub valid_hours: Option<u32>,
    /// Not before this time, e.g. 2026-12-01T08:00
    #[arg(long, value_name = "TIME")]
    pub send_at: Option<String>,
    /// Send in quiet hours too
    #[arg(long)]
    pub ignore_quiet_hours: bool,
    /// utf-8, utf-16le, utf-16be or windows-1252 [default: found by looking]
    #[arg(long)]
    pub encoding: Option<String>,
    /// comma, semicolon, tab or bar [default: found by looking]
    #[arg(long)]
    pub delimiter: Option<String>,
    /// The first row is data, not a header
    #[arg(long)]
    pub no_header: bool,
    /// Sheet of a workbook, by name or number [default: the one that looks like a list]
    #[arg(long)]
    pub sheet: Option<String>,
}

/// Where delivery reports are read.
#[derive(Debug, Args)]
#[command(
    after_help = "A report counts when it names a message of ours, its invite's current link, and the address it went to."
)]
pub struct Bounces {
    /// Mails (.eml), mailbox files (mbox), or folders of them
    #[arg(required_unless_present = "check", conflicts_with = "check")]
    pub files: Vec<PathBuf>,
    /// Read the mailbox that is set up under bounces.*, once
    #[arg(long)]
    pub check: bool,
    /// Print counts and lines as JSON
    #[arg(long)]
    pub json: bool,
}

/// How invites reach people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SendBy {
    /// By mail
    Email,
    /// By text; needs a gateway
    Sms,
    /// By mail and by text, each with everything
    Both,
    /// The link by mail, the passcode by text
    Split,
}

impl From<SendBy> for Via {
    fn from(by: SendBy) -> Self {
        match by {
            SendBy::Email => Self::Email,
            SendBy::Sms => Self::Sms,
            SendBy::Both => Self::Both,
            SendBy::Split => Self::Split,
        }
    }
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned columns
    Table,
    /// One array of objects
    Json,
    /// With a header, for spreadsheets
    Csv,
}
