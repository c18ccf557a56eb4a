//! An iPhone or a Mac beside the story: `fixtures/apple_device.py`, which shares no code with Muster. It opens the invite's
//! link in a browser of its own, installs the profile as Apple's published documents say, and answers commands.
//!
//! ```no_run
//! # fn story(certificate: &muster_stories::certificate::Certificate, link: &str, passcode: &str) -> muster_stories::Result<()> {
//! let phone = muster_stories::AppleDevice::iphone(&certificate.authority())?;
//! phone.enrolls(link, passcode)?;
//! phone.answers_commands()?;
//! phone.checks_out()
//! # }
//! ```

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    Result,
    built::{keepsakes, repository, tool},
};

/// How a device says no: the exit code of the script when the server refused.
const REFUSED: i32 = 3;

/// A command that the device was given, and how it answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Apple's RequestType.
    pub kind: String,
    /// CommandUUID.
    pub id: String,
    /// `Acknowledged`, `Error`, `NotNow` or `CommandFormatError`.
    pub status: String,
    /// The command itself, with its parameters.
    pub command: Value,
}

/// A device with what it remembers; forgotten when dropped.
#[derive(Debug)]
pub struct AppleDevice {
    folder: TempDir,
    udid: String,
    serial: String,
}

impl AppleDevice {
    /// An iPhone that trusts this authority (PEM) as it would trust a public one.
    pub fn iphone(authority: &Path) -> Result<Self> {
        Self::made(json!({ "kind": "iphone", "authority": authority }))
    }

    /// A Mac that trusts this authority.
    pub fn mac(authority: &Path) -> Result<Self> {
        Self::made(json!({ "kind": "mac", "authority": authority }))
    }

    /// A device by the script's own words: `kind`, `authority`, `udid`, `serial`, `facts`, `form` (`der` or `ber`), `key`
    /// (see [`spare_key`]).
    pub fn made(about: Value) -> Result<Self> {
        let mut device = Self {
            folder: TempDir::with_prefix("muster-apple-")?,
            udid: String::new(),
            serial: String::new(),
        };
        let said = device.does("exists", json!({ "device": about }))?;
        let word = |key: &str| said[key].as_str().unwrap_or_default().to_owned();
        (device.udid, device.serial) = (word("udid"), word("serial"));
        Ok(device)
    }

    /// Lets it write its messages in BER with indefinite lengths, as real devices do; DER otherwise.
    pub fn speaks_ber(&self) -> Result<()> {
        self.does("exists", json!({ "device": { "form": "ber" } }))
            .map(drop)
    }

    /// The hardware's own name.
    pub fn udid(&self) -> &str {
        &self.udid
    }

    /// The serial number.
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// Where it keeps its key, its certificate (`device.pem`) and its profile (`profile.plist`).
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// From the link to the first TokenUpdate. Gives the profile and the certificate as the device read them.
    pub fn enrolls(&self, link: &str, passcode: &str) -> Result<Value> {
        self.does("enrolls", json!({ "link": link, "passcode": passcode }))
    }

    /// From the steps, where another browser on this device has come, to the first TokenUpdate.
    pub fn goes_on_from(&self, (cookie, at): (&str, &str)) -> Result<Value> {
        self.does("goes_on", json!({ "cookie": cookie, "at": at }))
    }

    /// Account-driven User Enrollment with a work account and the passcode of an invite that was sent to it. `portal` is
    /// the server that the account's domain stands for.
    pub fn enrolls_by_account(&self, portal: &str, account: &str, passcode: &str) -> Result<Value> {
        self.does(
            "enrolls_by_account",
            json!({ "domain_url": portal, "account": account, "passcode": passcode }),
        )
    }

    /// Opens the link, types the passcode, and downloads the profile; nothing is installed yet.
    pub fn fetches_profile(&self, link: &str, passcode: &str) -> Result<Value> {
        self.does("fetches_profile", json!({ "link": link, "passcode": passcode }))
    }

    /// Asks for commands and carries them out until nothing is left.
    pub fn answers_commands(&self) -> Result<Vec<Carried>> {
        self.answers_commands_with(json!({}))
    }

    /// The same, but kinds in `not_now` are put off and kinds in `errors` fail.
    pub fn answers_commands_with(&self, manner: Value) -> Result<Vec<Carried>> {
        let said = self.does("answers_commands", manner)?;
        let steps = said["commands"].as_array().context("no commands")?;
        let word = |step: &Value, key: &str| step[key].as_str().unwrap_or_default().to_owned();
        Ok(steps
            .iter()
            .map(|step| Carried {
                kind: word(step, "kind"),
                id: word(step, "id"),
                status: word(step, "status"),
                command: step["command"].clone(),
            })
            .collect())
    }

    /// Its user has removed the enrollment in the settings.
    pub fn checks_out(&self) -> Result<()> {
        self.does("checks_out", json!({})).map(drop)
    }

    /// Does something that the server must take; gives what the script tells of it.
    pub fn does(&self, what: &str, order: Value) -> Result<Value> {
        match self.tries(what, order)? {
            (0, came) => Ok(came),
            (_, came) => bail!("{what}: the server refused: {came}"),
        }
    }

    /// Does something that the server must refuse; gives how it did.
    pub fn is_refused(&self, what: &str, order: Value) -> Result<Value> {
        match self.tries(what, order)? {
            (REFUSED, came) => Ok(came),
            (_, came) => bail!("{what}: the server did not refuse: {came}"),
        }
    }

    fn tries(&self, what: &str, order: Value) -> Result<(i32, Value)> {
        let folder = self.folder.path().to_owned();
        let (code, came) = run("apple_device.py", &[folder.as_os_str(), what.as_ref()], &order)?;
        ensure!(
            code == 0 || code == REFUSED,
            "{what}: the server broke the protocol: {came}"
        );
        Ok((code, came))
    }
}

/// An RSA key for a device that does not need one that nobody else has: making one takes a while. The same number gives
/// the same key, from one run to the next.
pub fn spare_key(number: usize) -> Result<PathBuf> {
    let folder = keepsakes().join("device-keys");
    let key = folder.join(format!("{number}.pem"));
    if !key.exists() {
        std::fs::create_dir_all(&folder)?;
        let new = tempfile::NamedTempFile::new_in(&folder)?;
        let made = Command::new(tool("openssl")?)
            .args(["genrsa", "-out"])
            .arg(new.path())
            .arg("2048")
            .stderr(Stdio::null())
            .status()?;
        ensure!(made.success(), "openssl made no key");
        // Another test may have made it meanwhile: either does.
        new.persist(&key)?;
    }
    Ok(key)
}

/// Runs a script of `fixtures/` that speaks for devices: words, then an order in JSON. Gives its exit code and its JSON.
pub fn run(script: &str, words: &[&std::ffi::OsStr], order: &Value) -> Result<(i32, Value)> {
    let python = Path::new("/usr/bin/python3");
    let python: PathBuf = if python.exists() {
        python.to_owned()
    } else {
        "python3".into()
    };
    let output = Command::new(python)
        // Nothing is left beside the script.
        .arg("-B")
        .arg(repository().join("tests/fixtures").join(script))
        .args(words)
        .arg(order.to_string())
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{script} needs python3: apt-get install python3"))?;
    let words = String::from_utf8_lossy(&output.stderr);
    let came = serde_json::from_slice(&output.stdout).with_context(|| format!("{script}: {words}"))?;
    let code = output
        .status
        .code()
        .with_context(|| format!("{script}: {words}"))?;
    Ok((code, came))
}
