//! Every command called as everybody who can sit there: whoever may not is refused with the right code, nothing has changed
//! after it, and nobody was asked anything; whoever may is not refused.

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    stage::{ADMINISTRATOR, AUDITOR, NOT_CALLED, Stage, TECHNICIAN},
    table::{self, Case, Forms, Who},
};
use crate::commands;

/// What the engine says to whoever may not.
const NOT_ALLOWED: &str = "not_allowed";
const SIGNED_OUT: &str = "signed_out";
const LOCKED: &str = "locked";

/// Who sits there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sitter {
    /// Nobody, while there are accounts.
    Nobody,
    /// An administrator who locked the console and went for coffee.
    Away,
    Technician,
    Auditor,
    Administrator,
}

impl Sitter {
    const ALL: [Self; 5] = [
        Self::Nobody,
        Self::Away,
        Self::Technician,
        Self::Auditor,
        Self::Administrator,
    ];

    fn sits_down(self, stage: &Stage) {
        match self {
            Self::Nobody => drop(stage.must("sign_out", json!({}))),
            Self::Away => {
                stage.sit(ADMINISTRATOR);
                stage.must("lock_console", json!({}));
            }
            Self::Technician => stage.sit(TECHNICIAN),
            Self::Auditor => stage.sit(AUDITOR),
            Self::Administrator => stage.sit(ADMINISTRATOR),
        }
    }

    /// The code that they are refused with; `None` when they may.
    fn refused(self, who: Who) -> Option<&'static str> {
        let may = match (self, who) {
            (_, Who::Anybody) => true,
            (Self::Nobody, _) => return Some(SIGNED_OUT),
            (Self::Away, _) => return Some(LOCKED),
            (Self::Administrator, _) | (_, Who::Staff) => true,
            (Self::Technician, who) => who == Who::Enrollers,
            (Self::Auditor, who) => who == Who::Readers,
        };
        (!may).then_some(NOT_ALLOWED)
    }
}

/// The commands of the window, from the very list that answers it.
fn commands() -> BTreeSet<String> {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("bindings.ts");
    commands::builder()
        .export(specta_typescript::Typescript::default(), &path)
        .unwrap();
    std::fs::read_to_string(path)
        .unwrap()
        .split("__TAURI_INVOKE(\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_command_is_walked_once() {
    let walked: Vec<String> = table::all(&Forms::of(&Stage::alone()))
        .into_iter()
        .map(|case| case.command.to_owned())
        .collect();
    let distinct: BTreeSet<String> = walked.iter().cloned().collect();
    assert_eq!(
        distinct.len(),
        walked.len(),
        "a command stands twice in the table"
    );
    let there = commands();
    assert!(there.len() > 200, "the commands could not be read: {there:?}");
    let missing: Vec<_> = there.difference(&distinct).collect();
    let gone: Vec<_> = distinct.difference(&there).collect();
    assert!(missing.is_empty(), "who may call these? {missing:?}");
    assert!(gone.is_empty(), "these are no commands any more: {gone:?}");
}

#[test]
fn every_command_asks_for_its_right() {
    let stage = Stage::staffed();
    let cases = table::all(&Forms::of(&stage));
    let mut faults = Vec::new();
    for sitter in Sitter::ALL {
        sitter.sits_down(&stage);
        for case in &cases {
            faults.extend(walk(&stage, sitter, case).err());
            if case.who == Who::Anybody {
                sitter.sits_down(&stage);
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// One call. What is wrong with it is the error.
fn walk(stage: &Stage, sitter: Sitter, case: &Case) -> Result<(), String> {
    let expected = sitter.refused(case.who);
    let told = |words: String| Err(format!("{} as {sitter:?}: {words}", case.command));
    let before = expected.map(|_| Traces::of(stage));
    let answer = stage.call(case.command, case.arguments.clone());
    let code = answer.as_ref().err().map(|refusal| refusal.code.as_str());
    if code == Some(NOT_CALLED) {
        return told(format!("it never came to the command: {answer:?}"));
    }
    match (expected, before) {
        (Some(expected), Some(before)) => {
            if code != Some(expected) {
                return told(format!("{expected} was expected, and it was {answer:?}"));
            }
            if let Some(words) = before.differ_from(&Traces::of(stage)) {
                return told(words);
            }
        }
        _ => {
            let refused = match case.who {
                // Whoever opens a lock that nobody closed is told that nobody is there.
                Who::Anybody => &[NOT_ALLOWED][..],
                _ => &[NOT_ALLOWED, SIGNED_OUT, LOCKED][..],
            };
            if code.is_some_and(|code| refused.contains(&code)) {
                return told(format!("{answer:?}, though they may"));
            }
        }
    }
    Ok(())
}

/// Whatever a call can leave behind.
#[derive(PartialEq)]
struct Traces {
    commits: i64,
    files: Vec<(String, u64)>,
    disturbed: usize,
}

impl Traces {
    fn of(stage: &Stage) -> Self {
        Self {
            commits: stage.commits(),
            files: stage.files(),
            disturbed: stage.desk().disturbed(),
        }
    }

    fn differ_from(&self, after: &Self) -> Option<String> {
        if self.commits != after.commits {
            return Some("it was refused, and something was written all the same".to_owned());
        }
        if self.files != after.files {
            return Some(format!("it was refused, and files changed: {:?}", after.files));
        }
        (self.disturbed != after.disturbed).then(|| "it was refused after somebody had been asked".to_owned())
    }
}
