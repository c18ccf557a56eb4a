//! Whoever calls commands that change something, and looks each time at what was written down of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::walk::{
    stage::{ADMINISTRATOR, Stage},
    table::{self, Effect, Forms},
};

/// An entry of the log as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub who: String,
    pub account: String,
    pub origin: String,
    pub place: String,
    pub action: String,
    pub kind: String,
    pub subject_id: String,
    pub subject: String,
    pub before: String,
    pub after: String,
}

pub struct Scribe {
    pub stage: Stage,
    pub forms: Forms,
    effects: BTreeMap<&'static str, Effect>,
    done: BTreeSet<String>,
    sitting: String,
    /// What must never be read in the log, and never in the database.
    secrets: Vec<String>,
    /// What was wrong so far: all of it is told at the end.
    faults: Vec<String>,
}

impl Scribe {
    pub fn new() -> Self {
        let stage = Stage::staffed();
        stage.sit(ADMINISTRATOR);
        let forms = Forms::of(&stage);
        let cases = table::all(&forms);
        Self {
            effects: cases.iter().map(|case| (case.command, case.effect)).collect(),
            stage,
            forms,
            done: BTreeSet::new(),
            sitting: ADMINISTRATOR.to_owned(),
            secrets: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Somebody else sits down.
    pub fn sit(&mut self, name: &str) {
        self.stage.sit(name);
        self.sitting = name.to_owned();
    }

    /// This must not be found anywhere afterwards.
    pub fn keep_secret(&mut self, secret: impl Into<String>) {
        self.secrets.push(secret.into());
    }

    /// Asks something, or does something once more.
    pub fn reads(&mut self, command: &str, arguments: Value) -> Value {
        self.stage.call(command, arguments).unwrap_or_else(|refusal| {
            self.faults.push(format!("{command}: {}", refusal.message));
            Value::Null
        })
    }

    /// Does something, which leaves the entry that the table says, about something of this kind and name. A blank kind is
    /// something that there is one of.
    pub fn does(&mut self, command: &str, arguments: Value, kind: &str, subject: &str) -> Value {
        let Some(Effect::Leaves(action)) = self.effects.get(command).copied() else {
            panic!("{command} leaves nothing, says the table");
        };
        self.does_as(command, arguments, action, kind, subject)
    }

    /// The same for a command whose entries have several names.
    pub fn does_as(
        &mut self,
        command: &str,
        arguments: Value,
        action: &str,
        kind: &str,
        subject: &str,
    ) -> Value {
        let before = self.written().len();
        let answer = self.stage.call(command, arguments);
        let written = self.written();
        let new = &written[before..];
        self.done.insert(command.to_owned());
        match (answer, new.iter().find(|entry| entry.action == action)) {
            (Ok(answer), Some(entry)) => {
                let wrong = self.wrong_with(entry, kind, subject);
                self.faults
                    .extend(wrong.map(|words| format!("{command}: {words} in {entry:?}")));
                answer
            }
            (Ok(answer), None) => {
                self.faults.push(format!("{command} left no {action}: {new:?}"));
                answer
            }
            (Err(refusal), _) => {
                self.faults.push(format!("{command}: {}", refusal.message));
                Value::Null
            }
        }
    }

    fn wrong_with(&self, entry: &Written, kind: &str, subject: &str) -> Option<&'static str> {
        let named = entry.subject.contains(subject) || entry.subject_id.contains(subject);
        let is_object = |json: &str| {
            json.is_empty() || serde_json::from_str::<Value>(json).is_ok_and(|json| json.is_object())
        };
        [
            (entry.who == self.sitting, "somebody else did it"),
            (entry.account == self.account(), "another account did it"),
            (entry.origin == "console", "it came another way"),
            (!entry.place.is_empty(), "it came from nowhere"),
            (entry.kind == kind, "it is about another kind"),
            (named, "it is not named"),
            (
                is_object(&entry.before) && is_object(&entry.after),
                "it tells no fields",
            ),
        ]
        .into_iter()
        .find_map(|(right, words)| (!right).then_some(words))
    }

    /// Every entry, in the order that they were written in.
    pub fn written(&self) -> Vec<Written> {
        let mut statement = self
            .stage
            .sql()
            .prepare(
                "SELECT who, account, origin, place, action, kind, subject_id, subject, before, after FROM audit ORDER BY number",
            )
            .unwrap();
        statement
            .query_map([], |row| {
                Ok(Written {
                    who: row.get(0)?,
                    account: row.get(1)?,
                    origin: row.get(2)?,
                    place: row.get(3)?,
                    action: row.get(4)?,
                    kind: row.get(5)?,
                    subject_id: row.get(6)?,
                    subject: row.get(7)?,
                    before: row.get(8)?,
                    after: row.get(9)?,
                })
            })
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    }

    /// Tells what was wrong.
    pub fn all_was_right(&self) {
        assert!(
            self.faults.is_empty(),
            "{} faults:\n{}",
            self.faults.len(),
            self.faults.join("\n")
        );
    }

    /// Commands that change something and were not called.
    pub fn left_out(&self) -> BTreeSet<&'static str> {
        self.effects
            .iter()
            .filter(|(command, effect)| matches!(effect, Effect::Leaves(_)) && !self.done.contains(**command))
            .map(|(command, _)| *command)
            .collect()
    }

    /// Every secret that was kept: in no entry, nor anywhere else in the database.
    pub fn nothing_leaked(&mut self) {
        assert!(self.secrets.len() > 10, "the secrets were not gathered");
        for (table, rows) in self.stage.database() {
            for row in rows {
                for secret in &self.secrets {
                    assert!(!row.contains(secret), "{secret} stands in {table}: {row}");
                }
            }
        }
        let verdict = self.reads("verify_audit", json!({}));
        assert_eq!(verdict["whole"], true, "{verdict}");
    }

    fn account(&self) -> String {
        self.stage
            .sql()
            .query_row(
                "SELECT id FROM accounts WHERE name = ?1",
                [&self.sitting],
                |row| row.get(0),
            )
            .unwrap()
    }
}

/// A text of an answer; blank where there is none.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
