//! Starts the mail servers that stand in scripts: processes of their own that say their port on the first line.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::{Arc, Mutex},
};

use muster_stories::{built::repository, process::Running};

/// A running script.
pub struct Script {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    said: Arc<Mutex<Vec<String>>>,
    _process: Running,
}

impl Script {
    /// Starts `path`, from the root of the repository, with Debian's own Python, which sees the system's packages.
    pub fn start(path: &str, arguments: &[&str]) -> Self {
        let python = Path::new("/usr/bin/python3");
        assert!(
            python.exists(),
            "/usr/bin/python3 is missing: apt-get install python3 python3-aiosmtpd"
        );
        let mut command = Command::new(python);
        command
            .arg(repository().join(path))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut process = Running::start(path, &mut command).unwrap();
        let mut output = BufReader::new(process.child().stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let port = line.trim().trim_start_matches("PORT ").parse();
        let port = port.unwrap_or_else(|_| {
            panic!("{path} did not start; it needs python3-aiosmtpd: apt-get install python3-aiosmtpd")
        });
        let said = Arc::new(Mutex::new(Vec::new()));
        let lines = said.clone();
        // A full or broken pipe would change what the server does.
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                lines.lock().unwrap().push(line);
            }
        });
        Self {
            port,
            said,
            _process: process,
        }
    }

    /// The lines it printed that begin so.
    pub fn said(&self, begin: &str) -> usize {
        let said = self.said.lock().unwrap();
        said.iter().filter(|line| line.starts_with(begin)).count()
    }
}
