//! A portal over https in lab mode, invites with their mails, and what Muster itself knows of devices.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, HashSet},
    net::TcpStream,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use muster_stories::{
    AppleDevice, ReceivedMail, apple_device,
    certificate::Certificate,
    process::{Running, free_port},
};
use serde_json::Value;

use crate::{installation::Installation, outside};

const PATIENCE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(20);

/// An invite, as its mail tells it.
#[derive(Debug, Clone)]
pub struct Invited {
    pub id: String,
    pub email: String,
    pub link: String,
    pub passcode: String,
}

/// A running server.
pub struct Stage {
    pub installation: Installation,
    pub certificate: Certificate,
    port: u16,
    invites: Cell<u32>,
    devices: Cell<usize>,
    /// Mails of the outbox that were looked at, and those that nobody has asked for yet.
    read: RefCell<HashSet<PathBuf>>,
    mails: RefCell<HashMap<String, ReceivedMail>>,
    logs: Vec<PathBuf>,
    // Stopped before its folder goes.
    server: Option<Running>,
}

impl Stage {
    /// Serves with what `MUSTER_LOG=warn` tells.
    pub fn serving() -> Self {
        Self::with(Certificate::for_loopback().unwrap(), "warn", &[])
    }

    /// The same, with these settings.
    pub fn set(settings: &[&str]) -> Self {
        Self::with(Certificate::for_loopback().unwrap(), "warn", settings)
    }

    /// Serves with this certificate, log and settings.
    pub fn with(certificate: Certificate, log: &'static str, settings: &[&str]) -> Self {
        let installation = Installation::logging(log);
        let port = free_port().unwrap();
        let settings: Vec<&str> = if settings
            .iter()
            .any(|setting| setting.starts_with("apple.lab_mode="))
        {
            settings.to_vec()
        } else {
            [settings, &["apple.lab_mode=true"]].concat()
        };
        let own = [
            "organisation.name=Northwind".to_owned(),
            "organisation.admin_name=Grace Hopper".to_owned(),
            "organisation.admin_email=grace@northwind.example".to_owned(),
            "portal.listen_host=127.0.0.1".to_owned(),
            format!("portal.listen_port={port}"),
            format!("portal.public_address=https://localhost:{port}"),
            format!("portal.certificate_file={}", certificate.chain().display()),
            format!("portal.key_file={}", certificate.key().display()),
        ];
        let all = own.iter().map(String::as_str).chain(settings);
        installation.does(&["settings", "set"].into_iter().chain(all).collect::<Vec<_>>());
        let mut stage = Self {
            installation,
            certificate,
            port,
            invites: Cell::new(0),
            devices: Cell::new(0),
            read: RefCell::default(),
            mails: RefCell::default(),
            logs: Vec::new(),
            server: None,
        };
        stage.starts();
        stage
    }

    /// Starts the server (again).
    pub fn starts(&mut self) {
        let (mut command, _, words) = self.installation.command(&["serve"]);
        let mut server = Running::start("muster serve", &mut command).unwrap();
        self.logs.push(words);
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            server.still_runs().unwrap();
            assert!(Instant::now() < end, "no portal: {}", self.log());
            std::thread::sleep(POLL);
        }
        self.server = Some(server);
    }

    /// Stops the server, by its id.
    pub fn stops(&mut self) {
        self.server = None;
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("https://localhost:{}", self.port)
    }

    /// What the server has written about itself so far.
    pub fn log(&self) -> String {
        let texts = self.logs.iter().map(|log| std::fs::read_to_string(log).unwrap());
        texts.collect()
    }

    /// Where the running server writes.
    pub fn log_file(&self) -> &Path {
        self.logs.last().unwrap()
    }

    /// An invite of a corporate device with its mail, which the running server hands over.
    pub fn invites(&self, platform: &str) -> Invited {
        self.invites_for(platform, "corporate")
    }

    /// The same for a device that is whose?
    pub fn invites_for(&self, platform: &str, owned_by: &str) -> Invited {
        let [invited] = self.invites_all([(platform, owned_by)]);
        invited
    }

    /// Several at once: the mails are waited for together.
    pub fn invites_all<const N: usize>(&self, kinds: [(&str, &str); N]) -> [Invited; N] {
        let made = kinds.map(|(platform, owned_by)| {
            let number = self.invites.replace(self.invites.get() + 1);
            let email = crate::crowd::address(number);
            let words = [
                "--platform",
                platform,
                "--owned-by",
                owned_by,
                "--name",
                "Ada Lovelace",
                "--email",
                &email,
            ];
            let answer = self
                .installation
                .does(&[&["invite", "--json"], &words[..]].concat());
            let id = answer.json().unwrap()["invites"][0]["id"]
                .as_str()
                .unwrap()
                .to_owned();
            (id, email)
        });
        made.map(|(id, email)| {
            let mail = self.mail_to(&email);
            Invited {
                id,
                email,
                link: mail.link().unwrap(),
                passcode: mail.passcode().unwrap(),
            }
        })
    }

    /// The mail for an address; each is read once.
    fn mail_to(&self, email: &str) -> ReceivedMail {
        let outbox = self.installation.data().join("outbox");
        let end = Instant::now() + PATIENCE;
        loop {
            let files = std::fs::read_dir(&outbox).into_iter().flatten().flatten();
            for file in files.map(|file| file.path()) {
                if file.extension().is_some_and(|end| end == "eml")
                    && self.read.borrow_mut().insert(file.clone())
                {
                    let mail = ReceivedMail::from_bytes(std::fs::read(file).unwrap());
                    let to = mail
                        .parsed()
                        .unwrap()
                        .to()
                        .unwrap()
                        .first()
                        .unwrap()
                        .address()
                        .unwrap()
                        .to_owned();
                    self.mails.borrow_mut().insert(to, mail);
                }
            }
            if let Some(mail) = self.mails.borrow_mut().remove(email) {
                return mail;
            }
            assert!(Instant::now() < end, "no mail for {email}: {}", self.log());
            std::thread::sleep(POLL);
        }
    }

    pub fn iphone(&self) -> AppleDevice {
        self.device_of("iphone", &Value::Null)
    }

    /// Another iPhone into whose hands a profile has come.
    pub fn iphone_with(&self, profile: &Value) -> AppleDevice {
        self.device_of("iphone", profile)
    }

    pub fn mac(&self) -> AppleDevice {
        self.device_of("mac", &Value::Null)
    }

    /// Its key differs from that of every other device on this stage.
    fn device_of(&self, kind: &str, profile: &Value) -> AppleDevice {
        let key = apple_device::spare_key(self.devices.replace(self.devices.get() + 1)).unwrap();
        AppleDevice::made(serde_json::json!({
            "kind": kind, "authority": self.certificate.authority(), "key": key, "profile": profile,
        }))
        .unwrap()
    }

    /// A script of the fixtures that plays several devices; it must come to its end.
    pub fn plays(&self, script: &str, folder: &Path, order: &Value) -> Value {
        let (code, came) = apple_device::run(script, &[folder.as_os_str()], order).unwrap();
        assert_eq!(code, 0, "{came:#}");
        came
    }

    /// What a query answers.
    pub fn query(&self, sql: &str) -> String {
        outside::query(&self.installation.data(), sql)
    }

    /// State of an invite, as the command line lists it.
    pub fn state(&self, invite: &Invited) -> String {
        let rows = self.installation.invites();
        let row = rows.iter().find(|row| row["id"] == *invite.id).unwrap();
        row["state"].as_str().unwrap().to_owned()
    }

    /// The timeline of an invite from its profile on: `kind` or `kind: detail`.
    pub fn timeline(&self, invite: &Invited) -> Vec<String> {
        let sql = format!(
            "SELECT kind || iif(detail = '', '', ': ' || detail) FROM events WHERE invite_id = '{}' \
             AND kind NOT IN ('created', 'handed_over', 'opened', 'verified') ORDER BY row",
            invite.id
        );
        self.query(&sql).lines().map(str::to_owned).collect()
    }

    /// The latest row of a device, with its timeline under `timeline`; `Null` when there is none.
    pub fn device(&self, hardware: &str) -> Value {
        let row = self.query(&format!(
            "SELECT json_object('id', id, 'state', state, 'reason', reason, 'invite', invite_id, 'name', name, \
             'model', model, 'product', product, 'os', os_version, 'build', build, 'serial', serial, \
             'platform', platform, 'owned_by', owned_by, 'scope', scope, 'push', push_token, 'magic', push_magic, \
             'unlock', unlock_token, 'bootstrap', bootstrap_token, 'facts', json(facts), 'profiles', json(profiles), \
             'timeline', (SELECT json_group_array(said) FROM (SELECT kind || iif(detail = '', '', ': ' || detail) AS said \
             FROM device_events e WHERE e.device_id = d.id ORDER BY row))) FROM devices d WHERE hardware_id = '{hardware}' ORDER BY row DESC LIMIT 1"
        ));
        if row.is_empty() {
            Value::Null
        } else {
            serde_json::from_str(&row).unwrap()
        }
    }

    /// How many devices there are in a state.
    pub fn devices(&self, state: &str) -> usize {
        let sql = format!("SELECT count(*) FROM devices WHERE state = '{state}'");
        self.query(&sql).parse().unwrap()
    }

    /// The end of a log that the server must be free of trouble in.
    pub fn had_no_trouble(&self) {
        let log = self.log();
        for word in ["panicked", "\"level\":\"ERROR\""] {
            assert!(!log.contains(word), "{log}");
        }
    }
}

/// An invite is dead: how a device that has not enrolled with it hears of it.
pub fn is_told_to_forget(came: &Value) {
    assert_eq!(came["status"], 403, "{came}");
    assert_eq!(came["type"], "application/json", "{came}");
    assert_eq!(
        came["words"], r#"{"code":"com.apple.unrecognized.device"}"#,
        "{came}"
    );
}

/// Turned away, without a word that makes a device remove its enrollment.
pub fn is_turned_away(came: &Value) {
    assert_eq!(came["status"], 403, "{came}");
    assert_eq!(came["words"], "Refused.\n", "{came}");
}
