//! A server as a process: started on a free port, watched line by line, ended when the test ends.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Debian's own Python, for which `python3-aiosmtpd` is packaged.
pub const PYTHON: &str = "/usr/bin/python3";
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Server {
    child: Child,
    lines: Receiver<String>,
    pub port: u16,
}

pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

impl Server {
    /// aiosmtpd, with options.
    pub fn good(options: &[&str]) -> Self {
        Self::start("smtp_server.py", options)
    }

    /// A server that misbehaves in the named way.
    pub fn bad(how: &str) -> Self {
        Self::start("bad_server.py", &[how])
    }

    pub fn start(script: &str, arguments: &[&str]) -> Self {
        let mut child = Command::new(PYTHON)
            .arg(fixture(script))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{PYTHON}: {error}. Install: sudo apt-get install python3 python3-aiosmtpd")
            });
        let output = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    break;
                }
            }
        });
        let mut server = Self {
            child,
            lines,
            port: 0,
        };
        server.port = server.wait_for("PORT ").parse().unwrap();
        server
    }

    /// The rest of the next line that begins so; lines before it are passed over.
    pub fn wait_for(&self, beginning: &str) -> String {
        loop {
            let line = self.lines.recv_timeout(PATIENCE).unwrap_or_else(|_| {
                panic!("the server printed no line beginning with {beginning:?}; see its error above")
            });
            if let Some(rest) = line.strip_prefix(beginning) {
                return rest.to_owned();
            }
        }
    }

    /// The next message that the good server took.
    pub fn next_message(&self) -> serde_json::Value {
        serde_json::from_str(&format!("{{{}", self.wait_for("{"))).unwrap()
    }

    /// Lines printed so far that begin so.
    pub fn count(&self, beginning: &str) -> usize {
        // Whatever the server had to say is said a moment after the client has its answer.
        std::thread::sleep(Duration::from_millis(150));
        self.lines
            .try_iter()
            .filter(|line| line.starts_with(beginning))
            .count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
