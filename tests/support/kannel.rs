//! A real Kannel, the open gateway for text messages, with the message centre that its makers wrote for tests: what we hand over
//! goes through `smsbox` and `bearerbox` and comes out there as a phone would see it.

use std::{
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Context, ensure};
use tempfile::TempDir;

use crate::{
    Result,
    built::tool,
    process::{Running, STANDING, free_port, until},
};

/// Who may send, and with what password.
pub const USER: (&str, &str) = ("muster", "sesame-of-kannel");

/// A text as the message centre got it. Long ones come in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Got {
    /// Whom it seems to come from.
    pub from: String,
    /// Whom it is for.
    pub to: String,
    /// `text`, `ucs-2`, or `udh` for a part.
    pub kind: String,
    /// The header that joins parts; empty without one.
    pub header: Vec<u8>,
    /// What it says, in octets: UTF-8 in a `text`, letters of 7 bit as ASCII in a part, else UTF-16.
    pub octets: Vec<u8>,
}

impl Got {
    /// Read as letters.
    pub fn letters(&self) -> String {
        String::from_utf8_lossy(&self.octets).into_owned()
    }

    /// Read as UTF-16.
    pub fn utf16(&self) -> String {
        let units: Vec<u16> = self
            .octets
            .chunks(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]))
            .collect();
        String::from_utf16_lossy(&units)
    }
}

/// With fresh ports each.
const TRIES: u32 = 3;

/// A running Kannel. Dropping it stops its three processes.
#[derive(Debug)]
pub struct Kannel {
    folder: TempDir,
    sendsms: u16,
    // Stopped in this order.
    centre: Option<Running>,
    _smsbox: Running,
    _bearerbox: Running,
    centre_port: u16,
}

impl Kannel {
    /// Starts one, with its message centre.
    pub async fn start() -> Result<Self> {
        // A port that was free a moment ago may be somebody else's by now: Kannel then ends at once.
        let mut tries = 1;
        loop {
            match Self::try_start().await {
                Err(_) if tries < TRIES => tries += 1,
                started => return started,
            }
        }
    }

    async fn try_start() -> Result<Self> {
        let folder = TempDir::with_prefix("muster-kannel-")?;
        let [admin, boxes, centre_port, sendsms] = [free_port()?, free_port()?, free_port()?, free_port()?];
        let config = folder.path().join("kannel.conf");
        // The centre's port has no setting for an interface: whoever does not come from the loopback is turned away.
        let (user, password) = USER;
        std::fs::write(
            &config,
            format!(
                "group = core\nadmin-port = {admin}\nadmin-interface = 127.0.0.1\nadmin-password = unused\n\
                 smsbox-port = {boxes}\nsmsbox-interface = 127.0.0.1\nbox-allow-ip = 127.0.0.1\n\
                 box-deny-ip = \"*.*.*.*\"\ndlr-storage = internal\nsms-resend-freq = 1\n\n\
                 group = smsc\nsmsc = fake\nsmsc-id = FAKE\nhost = 127.0.0.1\nport = {centre_port}\n\
                 connect-allow-ip = 127.0.0.1\n\n\
                 group = smsbox\nbearerbox-host = 127.0.0.1\nbearerbox-port = {boxes}\nsendsms-port = {sendsms}\n\
                 sendsms-interface = 127.0.0.1\n\n\
                 group = sendsms-user\nusername = {user}\npassword = {password}\nmax-messages = 10\n\
                 concatenation = true\n\n\
                 group = sms-service\nkeyword = default\nmax-messages = 0\ntext = unused\n"
            ),
        )?;
        let start = |name: &str| -> Result<Running> {
            let mut command = Command::new(tool(name)?);
            command.arg("-v").arg("1").arg(&config).current_dir(folder.path());
            logged(&mut command, &folder.path().join(format!("{name}.log")))?;
            Running::start(name, &mut command)
        };
        let mut bearerbox = start("bearerbox")?;
        for port in [boxes, centre_port] {
            listens(&mut bearerbox, port).await?;
        }
        let mut smsbox = start("smsbox")?;
        listens(&mut smsbox, sendsms).await?;
        let mut made = Self {
            folder,
            sendsms,
            centre: None,
            _smsbox: smsbox,
            _bearerbox: bearerbox,
            centre_port,
        };
        made.centre_connects()?;
        Ok(made)
    }

    /// The message centre comes (back).
    pub fn centre_connects(&mut self) -> Result<()> {
        let mut command = Command::new(fakesmsc()?);
        // No text of its own is sent (-m 0); one must be given all the same.
        command
            .args(["-H", "127.0.0.1", "-r", &self.centre_port.to_string(), "-m", "0"])
            .arg("1 2 text unused");
        logged(&mut command, &self.centre_log())?;
        self.centre = Some(Running::start("fakesmsc", &mut command)?);
        Ok(())
    }

    /// Address of its page for sending.
    pub fn sendsms(&self) -> String {
        format!("http://127.0.0.1:{}/cgi-bin/sendsms", self.sendsms)
    }

    /// What the message centre got, once it is so many texts or parts.
    pub async fn got(&self, count: usize) -> Result<Vec<Got>> {
        until(
            &format!("{count} texts at the message centre"),
            STANDING,
            async || {
                let log = String::from_utf8_lossy(&std::fs::read(self.centre_log())?).into_owned();
                let got: Vec<Got> = log.lines().filter_map(read_line).collect();
                Ok((got.len() >= count).then_some(got))
            },
        )
        .await
    }

    fn centre_log(&self) -> PathBuf {
        self.folder.path().join("fakesmsc.log")
    }
}

fn fakesmsc() -> Result<PathBuf> {
    let debian = Path::new("/usr/lib/kannel/test/fakesmsc");
    match debian.is_file() {
        true => Ok(debian.to_owned()),
        false => tool("fakesmsc").context("package kannel-extras"),
    }
}

fn logged(command: &mut Command, file: &Path) -> Result<()> {
    let log = std::fs::File::options().create(true).append(true).open(file)?;
    command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    Ok(())
}

async fn listens(process: &mut Running, port: u16) -> Result<()> {
    let end = Instant::now() + STANDING;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        process.still_runs()?;
        ensure!(Instant::now() < end, "nobody listens on port {port}");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    Ok(())
}

/// `… Got message 2: <from to udh %05%00 data text+of+it>`
fn read_line(line: &str) -> Option<Got> {
    let (_, rest) = line.split_once("Got message ")?;
    let (_, rest) = rest.split_once(": <")?;
    let mut words = rest.strip_suffix('>')?.splitn(4, ' ');
    let (from, to, kind, payload) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let (header, octets) = match kind {
        "text" => (Vec::new(), payload.into()),
        "ucs-2" => (Vec::new(), unescaped(payload)),
        // Here the centre does not say how a part is coded.
        _ => {
            let (header, rest) = payload.split_once(' ')?;
            let (_, part) = rest.split_once(' ')?;
            (unescaped(header), unescaped(part))
        }
    };
    Some(Got {
        from: from.to_owned(),
        to: to.to_owned(),
        kind: kind.to_owned(),
        header,
        octets,
    })
}

/// `a+b%00` as a form has it.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || {
                    rest.next()
                        .and_then(|digit| char::from(digit).to_digit(16))
                        .unwrap_or(0) as u8
                };
                digit() * 16 + digit()
            }
            other => other,
        });
    }
    bytes
}
