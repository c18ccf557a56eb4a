//! A mail server that outlives every sender and counts what it takes, by Message-ID, at the moment it takes it.

use std::collections::HashMap;

use tempfile::TempDir;

use crate::fixture::Script;

/// A running counting server.
pub struct Ledger {
    folder: TempDir,
    server: Script,
}

/// What was taken.
#[derive(Debug, Default)]
pub struct Taken {
    /// How often each Message-ID.
    pub by_message: HashMap<String, u32>,
    /// How often each recipient.
    pub by_recipient: HashMap<String, u32>,
}

impl Ledger {
    /// Opens one.
    pub fn open() -> Self {
        let folder = TempDir::with_prefix("muster-ledger-").unwrap();
        let file = folder.path().join("ledger");
        let server = Script::start("tests/fixtures/counting_server.py", &[file.to_str().unwrap()]);
        Self { folder, server }
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.server.port
    }

    /// Everything taken so far.
    pub fn taken(&self) -> Taken {
        let text = std::fs::read_to_string(self.folder.path().join("ledger")).unwrap();
        let mut taken = Taken::default();
        // A line that the server is still writing is not yet taken.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        for line in whole.lines() {
            let (message, recipient) = line.split_once(' ').unwrap();
            *taken.by_message.entry(message.to_owned()).or_default() += 1;
            *taken.by_recipient.entry(recipient.to_owned()).or_default() += 1;
        }
        taken
    }
}

impl Taken {
    /// Mails taken, each time counted.
    pub fn mails(&self) -> u32 {
        self.by_message.values().sum()
    }

    /// The Message-IDs that came more than once.
    pub fn twice(&self) -> Vec<&str> {
        self.by_message
            .iter()
            .filter(|(_, times)| **times > 1)
            .map(|(message, _)| message.as_str())
            .collect()
    }

    /// How often a recipient was sent a mail.
    pub fn times(&self, recipient: &str) -> u32 {
        self.by_recipient.get(recipient).copied().unwrap_or_default()
    }
}
