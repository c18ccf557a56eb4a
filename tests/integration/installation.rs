//! A data folder with `muster` on it, as on a server without a desktop. Every process is bounded in time.

use std::{
    cell::Cell,
    fs::File,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use std::io::Write as _;

use muster_stories::{built::program, command_line::Answer, process::Running};
use serde_json::Value;
use tempfile::TempDir;

/// No command of a story takes longer, also on a busy machine; one that does hangs.
const PATIENCE: Duration = Duration::from_secs(120);
const POLL: Duration = Duration::from_millis(5);

/// A data folder, and beside it the words of every process that worked on it. Gone when dropped.
pub struct Installation {
    folder: TempDir,
    log: &'static str,
    runs: Cell<u32>,
}

impl Installation {
    /// One that nothing has opened yet.
    pub fn untouched() -> Self {
        Self::logging("warn")
    }

    /// The same, with `MUSTER_LOG` set for every process.
    pub fn logging(log: &'static str) -> Self {
        let folder = TempDir::with_prefix("muster-installation-").unwrap();
        for name in ["home", "words"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self {
            folder,
            log,
            runs: Cell::new(0),
        }
    }

    /// One whose organisation is named, and whose mail goes to a server on the loopback that wants nothing special.
    pub fn mailing_to(port: u16) -> Self {
        let new = Self::untouched();
        new.is_named();
        new.mails_to(port);
        new
    }

    /// Names the organisation and its admin.
    pub fn is_named(&self) {
        self.does(&[
            "settings",
            "set",
            "organisation.name=Northwind",
            "organisation.admin_name=Grace Hopper",
            "organisation.admin_email=grace@northwind.example",
        ]);
    }

    /// Sends mail to this port of the loopback, in the clear.
    pub fn mails_to(&self, port: u16) {
        self.does(&[
            "settings",
            "set",
            "mail.route=smtp",
            "mail.host=127.0.0.1",
            &format!("mail.port={port}"),
            "mail.security=none",
            "mail.timeout_seconds=5",
        ]);
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// What every process wrote to its standard output and error, in files of their own.
    pub fn words(&self) -> PathBuf {
        self.folder.path().join("words")
    }

    /// Runs a command to its end.
    pub fn asks(&self, arguments: &[&str]) -> Answer {
        self.asks_with(arguments, "")
    }

    /// Runs a command to its end, with something on its standard input.
    pub fn asks_with(&self, arguments: &[&str], input: &str) -> Answer {
        let (mut command, output, words) = self.command(arguments);
        command.stdin(Stdio::piped());
        let mut running = Running::start("muster", &mut command).unwrap();
        let mut pipe = running.child().stdin.take().unwrap();
        // One that fails early does not read it.
        let _ = pipe.write_all(input.as_bytes());
        drop(pipe);
        let code = ends(&mut running, arguments);
        let text = |path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        Answer {
            code,
            output: text(output),
            words: text(words),
        }
    }

    /// Runs a command that must succeed.
    pub fn does(&self, arguments: &[&str]) -> Answer {
        let answer = self.asks(arguments);
        assert_eq!(answer.code, Some(0), "muster {arguments:?}: {answer:#?}");
        answer
    }

    /// Starts a command that goes on.
    pub fn starts(&self, arguments: &[&str]) -> Running {
        Running::start("muster", &mut self.command(arguments).0).unwrap()
    }

    /// The command, and the files that its output and its errors go to.
    pub fn command(&self, arguments: &[&str]) -> (Command, PathBuf, PathBuf) {
        let run = self.runs.replace(self.runs.get() + 1);
        let [output, words] = ["out", "err"].map(|end| self.words().join(format!("{run:04}.{end}")));
        let mut command = Command::new(program("muster").unwrap());
        command
            .arg("--data-dir")
            .arg(self.data())
            .args(arguments)
            .env_remove("DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("MUSTER_KEY_FILE")
            .env("HOME", self.folder.path().join("home"))
            .env("MUSTER_LOG", self.log)
            .stdin(Stdio::null())
            .stdout(File::create(&output).unwrap())
            .stderr(File::create(&words).unwrap());
        (command, output, words)
    }

    /// All invites as `muster invites --format json` lists them.
    pub fn invites(&self) -> Vec<Value> {
        match self.does(&["invites", "--format", "json"]).json().unwrap() {
            Value::Array(rows) => rows,
            other => panic!("no list: {other}"),
        }
    }

    /// The invites in a state.
    pub fn count(&self, state: &str) -> usize {
        self.invites().iter().filter(|row| row["state"] == state).count()
    }
}

/// Waits for the end and gives the exit code, `None` after a signal.
pub fn ends(running: &mut Running, arguments: &[&str]) -> Option<i32> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = running.ended().unwrap() {
            return status.code();
        }
        assert!(
            Instant::now() < end,
            "muster {arguments:?} did not end within {PATIENCE:?}"
        );
        std::thread::sleep(POLL);
    }
}

/// The error that a command told with `--json`. Lines of the log may stand before it.
pub fn told(answer: &Answer) -> Value {
    let begin = answer
        .words
        .find("{\n")
        .unwrap_or_else(|| panic!("no error in {answer:#?}"));
    let told: Value = serde_json::from_str(&answer.words[begin..]).unwrap();
    told["error"].clone()
}
