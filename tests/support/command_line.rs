//! The command line `muster` on a data folder: as a person at a terminal, or a script, uses it.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{Desktop, Result, built::program, process::Running};

/// What came of a command.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub output: String,
    /// Standard error.
    pub words: String,
}

impl Answer {
    /// Standard output as JSON.
    pub fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.output).with_context(|| format!("this is no JSON: {}", self.output))
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            words: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// `muster --data-dir …`, on a desktop.
#[derive(Debug)]
pub struct CommandLine<'a> {
    desktop: &'a Desktop,
    data: PathBuf,
}

impl<'a> CommandLine<'a> {
    /// On a data folder.
    pub fn on(desktop: &'a Desktop, data: &Path) -> Self {
        Self {
            desktop,
            data: data.to_owned(),
        }
    }

    /// Runs a command to its end.
    pub fn answers(&self, arguments: &[&str]) -> Result<Answer> {
        let mut command = self.command(arguments)?;
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(command.output()?.into())
    }

    /// Runs a command that must succeed; gives its standard output.
    pub fn does(&self, arguments: &[&str]) -> Result<Answer> {
        let answer = self.answers(arguments)?;
        ensure!(
            answer.code == Some(0),
            "muster {} ended with {:?}: {}{}",
            arguments.join(" "),
            answer.code,
            answer.output,
            answer.words
        );
        Ok(answer)
    }

    /// Starts a command that runs until it is stopped, for example `serve`. Its words go to the desktop's log `muster`.
    pub fn starts(&self, arguments: &[&str]) -> Result<Running> {
        Running::start("muster", &mut self.command(arguments)?)
    }

    fn command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = self.desktop.command(&program("muster")?, "muster")?;
        command.arg("--data-dir").arg(&self.data).args(arguments);
        Ok(command)
    }
}
