//! Starts the mail servers of `tests/fixtures`: processes of their own that say their port on the first line.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use muster_stories::{built::repository, process::Running};

/// Starts `script` with Debian's own Python, which sees the system's packages; gives the process and its port.
pub fn start(script: &str, arguments: &[&str]) -> (Running, u16) {
    let python = Path::new("/usr/bin/python3");
    assert!(
        python.exists(),
        "/usr/bin/python3 is missing: apt-get install python3 python3-aiosmtpd"
    );
    let mut command = Command::new(python);
    command
        .arg(repository().join("tests/fixtures").join(script))
        .args(arguments)
        // The server ends when this pipe does, so also when the test is killed.
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut process = Running::start(script, &mut command).unwrap();
    let output = process.child().stdout.take().unwrap();
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).unwrap();
    let port = line.trim().parse().unwrap_or_else(|_| {
        panic!("{script} did not start; it needs python3-aiosmtpd: apt-get install python3-aiosmtpd")
    });
    (process, port)
}
