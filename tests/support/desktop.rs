//! A desktop of its own for each story: a screen that nobody sees, a session bus, a home folder, with or without a keychain.
//!
//! Nothing of the desktop on which the tests are run is touched, least of all its keychain.

use std::{
    io::{BufRead, BufReader, Read, Write},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, ensure};
use tempfile::TempDir;

use crate::{
    Result,
    built::tool,
    process::{Running, STANDING, until},
};

/// As large as the console's window: without a window manager it then fills the screen, and a picture shows just it.
const SCREEN: &str = "1360x860x24";

/// Whether the desktop keeps secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keychain {
    /// A keychain that is open, as after signing in.
    Open,
    /// A desktop without any, like a bare window manager.
    Missing,
}

/// A running desktop. Dropping it stops everything on it and removes its folder.
#[derive(Debug)]
pub struct Desktop {
    display: String,
    bus: String,
    // Dropped in this order: the keychain speaks over the bus, and all of them write into the folder.
    _keychain: Option<Running>,
    _bus: Running,
    _screen: Running,
    folder: TempDir,
}

impl Desktop {
    /// Starts one.
    pub async fn start(keychain: Keychain) -> Result<Self> {
        let folder = TempDir::with_prefix("muster-story-")?;
        for name in ["home", "runtime", "screen"] {
            std::fs::create_dir(folder.path().join(name))?;
        }
        // Required of a runtime folder, or D-Bus and GTK complain.
        std::fs::set_permissions(
            folder.path().join("runtime"),
            std::fs::Permissions::from_mode(0o700),
        )?;
        let (screen, display) = start_screen(&folder.path().join("screen"))?;
        let (session, bus) = start_bus(folder.path())?;
        let mut desktop = Self {
            display,
            bus,
            _keychain: None,
            _bus: session,
            _screen: screen,
            folder,
        };
        if keychain == Keychain::Open {
            desktop._keychain = Some(desktop.open_keychain().await?);
        }
        Ok(desktop)
    }

    /// Its folder: home, logs, and whatever a story wants to keep for its duration.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What programs on this desktop wrote to their standard output and error.
    pub fn log(&self, name: &str) -> PathBuf {
        self.folder().join(format!("{name}.log"))
    }

    /// The file in which the screen's pixels stand at any moment.
    pub(crate) fn pixels(&self) -> PathBuf {
        self.folder().join("screen/Xvfb_screen0")
    }

    /// The name of its screen.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// The address of its session bus.
    pub(crate) fn bus(&self) -> &str {
        &self.bus
    }

    /// A command that runs on this desktop, its words going to [`Self::log`].
    pub fn command(&self, program: &Path, log: &str) -> Result<Command> {
        let file = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.log(log))?;
        let mut command = Command::new(program);
        self.furnish(&mut command);
        command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file);
        Ok(command)
    }

    fn furnish(&self, command: &mut Command) {
        let home = self.folder().join("home");
        command
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("XDG_RUNTIME_DIR", self.folder().join("runtime"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("HOME", home)
            .env("GDK_BACKEND", "x11")
            // The bus of the accessibility tools is not there, and GTK would wait for it.
            .env("NO_AT_BRIDGE", "1");
    }

    async fn open_keychain(&self) -> Result<Running> {
        let mut command = self.command(&tool("gnome-keyring-daemon")?, "keychain")?;
        command
            .args(["--foreground", "--components=secrets", "--unlock"])
            .stdin(Stdio::piped());
        let mut keychain = Running::start("gnome-keyring-daemon", &mut command)?;
        // The password ends with the input: the pipe is closed when it goes out of scope.
        let pipe = keychain.child().stdin.take().context("no pipe to the keychain")?;
        { pipe }.write_all(b"a password for one story")?;

        let bus_tool = tool("dbus-send")?;
        until("the keychain", STANDING, async || {
            keychain.still_runs()?;
            let mut ask = self.command(&bus_tool, "keychain")?;
            ask.args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
                "/org/freedesktop/secrets/collection/login",
                "org.freedesktop.DBus.Properties.Get",
                "string:org.freedesktop.Secret.Collection",
                "string:Locked",
            ]);
            let answer = ask.stdout(Stdio::piped()).output()?;
            Ok(String::from_utf8_lossy(&answer.stdout)
                .contains("boolean false")
                .then_some(()))
        })
        .await?;
        Ok(keychain)
    }
}

/// Xvfb picks a free display itself and writes its number.
fn start_screen(pixels: &Path) -> Result<(Running, String)> {
    let mut command = Command::new(tool("Xvfb")?);
    command
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    // A pointer in the middle of every picture would only hide what is under it.
    command.arg("-nocursor").arg("-fbdir").arg(pixels);
    let mut screen = Running::start("Xvfb", &mut command)?;
    let number = first_line(&mut screen, "Xvfb")?;
    Ok((screen, format!(":{number}")))
}

/// A bus that starts no services by itself: what a desktop has, the story says.
fn start_bus(folder: &Path) -> Result<(Running, String)> {
    let config = folder.join("bus.conf");
    std::fs::write(
        &config,
        format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"#,
            folder.join("runtime/bus").display()
        ),
    )?;
    let mut command = Command::new(tool("dbus-daemon")?);
    command
        .arg(format!("--config-file={}", config.display()))
        .args(["--nofork", "--print-address=1"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut bus = Running::start("dbus-daemon", &mut command)?;
    let address = first_line(&mut bus, "dbus-daemon")?;
    Ok((bus, address))
}

/// The line by which a server says where it listens.
fn first_line(server: &mut Running, name: &str) -> Result<String> {
    let output = server.child().stdout.take().context("no pipe from the server")?;
    let mut line = String::new();
    BufReader::new(output.take(4096)).read_line(&mut line)?;
    let line = line.trim().to_owned();
    ensure!(!line.is_empty(), "{name} did not say where it listens");
    Ok(line)
}
