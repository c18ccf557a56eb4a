//! Name servers that know what they were told, for tests.

use std::collections::HashMap;

use futures::{FutureExt as _, future::BoxFuture};

use super::{Answer, Dns, Kind};

/// Answers by name and kind; a name that is not in it does not exist.
#[derive(Debug, Default)]
pub struct MemoryDns(HashMap<(String, Kind), Vec<String>>);

impl MemoryDns {
    /// With one more record.
    #[must_use]
    pub fn with(mut self, name: &str, kind: Kind, record: &str) -> Self {
        self.0
            .entry((name.to_owned(), kind))
            .or_default()
            .push(record.to_owned());
        self
    }
}

impl Dns for MemoryDns {
    fn look_up<'a>(&'a self, name: &'a str, kind: Kind) -> BoxFuture<'a, Answer> {
        let below = format!(".{name}");
        let answer = match self.0.get(&(name.to_owned(), kind)) {
            Some(records) => Answer::Records(records.clone()),
            None if self
                .0
                .keys()
                .any(|(known, _)| known == name || known.ends_with(&below)) =>
            {
                Answer::NoRecords
            }
            None => Answer::NoName,
        };
        std::future::ready(answer).boxed()
    }
}
