//! One question after the other on one connection: signing in and searching, each with an end to its time.
//!
//! The library's own client is not used. It reads what a server nests as deep as the server likes, and ends its process for it; it
//! panics at answers that are not as expected, and keeps what comes in a queue without a bound.

use std::time::Duration;

use ldap3::controls::RawControl;
use tokio::time::Instant;

use super::answer::{self, Answer, RawEntry};
use super::error::{Failure, LdapError, Reply, Stage};
use super::request::{self, Search};
use super::wire::{Carrier, Message, Wire};

pub(super) const BIND_ANSWER: u8 = 0x61;
const ENTRY: u8 = 0x64;
const SEARCH_DONE: u8 = 0x65;
const REFERENCE: u8 = 0x73;
pub(super) const EXTENDED_ANSWER: u8 = 0x78;
/// What an extended answer without a question is: the directory's last words (RFC 4511, 4.4.1).
const UNASKED: u32 = 0;

/// A connection. An answer that did not come whole leaves it unusable.
pub(super) struct Session {
    wire: Wire<Box<dyn Carrier>>,
    last: u32,
    /// For an answer.
    limit: Duration,
    /// A question is under way, or its answer broke off.
    busy: bool,
}

/// What came of a search.
#[derive(Debug)]
pub(super) enum Found {
    Entry(RawEntry),
    /// Part of the answer is on another server, at these addresses.
    Elsewhere(Vec<String>),
    Done(Answer),
}

impl Session {
    pub fn new(wire: Wire<Box<dyn Carrier>>, last: u32, limit: Duration) -> Self {
        Self {
            wire,
            last,
            limit,
            busy: false,
        }
    }

    /// Signs in; the answer may be a no.
    pub async fn bind(
        &mut self,
        name: &str,
        password: &str,
        controls: Vec<RawControl>,
    ) -> Result<Answer, LdapError> {
        // RFC 4513, 5.1.2: without a password a directory says yes to everybody.
        if password.is_empty() {
            return Err(LdapError::setting("The password is missing."));
        }
        let deadline = Instant::now() + self.limit;
        self.begin()?;
        let request = request::bind(self.last, name, password, controls)?;
        self.wire.send_octets(&request, deadline).await?;
        let message = self.next(deadline).await?;
        if message.tag != BIND_ANSWER {
            return Err(LdapError::rubbish("an answer to another question"));
        }
        let answer = answer::result(message).map_err(|_| unreadable())?;
        self.busy = false;
        Ok(answer)
    }

    /// Begins a search; [`Self::found`] gives what comes.
    pub async fn search(&mut self, search: &Search, controls: Vec<RawControl>) -> Result<(), LdapError> {
        let deadline = Instant::now() + self.limit;
        self.ask(request::search(search), controls, deadline).await
    }

    /// The next that came of a search.
    pub async fn found(&mut self, deadline: Instant) -> Result<Found, LdapError> {
        let message = self.next(deadline).await?;
        match message.tag {
            ENTRY => answer::entry(&message.content)
                .map(Found::Entry)
                .map_err(|_| unreadable()),
            REFERENCE => answer::addresses(&message.content)
                .map(Found::Elsewhere)
                .map_err(|_| unreadable()),
            SEARCH_DONE => {
                let answer = answer::result(message).map_err(|_| unreadable())?;
                self.busy = false;
                Ok(Found::Done(answer))
            }
            _ => Err(LdapError::rubbish("an answer to another question")),
        }
    }

    /// Says goodbye. Never fails: nothing depends on it.
    pub async fn unbind(mut self) {
        let deadline = Instant::now() + Duration::from_secs(1).min(self.limit);
        let _ = self
            .wire
            .send(self.last + 1, request::unbind(), Vec::new(), deadline)
            .await;
    }

    async fn ask(
        &mut self,
        operation: ldap3::asn1::Tag,
        controls: Vec<RawControl>,
        deadline: Instant,
    ) -> Result<(), LdapError> {
        self.begin()?;
        self.wire.send(self.last, operation, controls, deadline).await
    }

    fn begin(&mut self) -> Result<(), LdapError> {
        if std::mem::replace(&mut self.busy, true) {
            return Err(LdapError::new(Stage::RootDse, Failure::Closed));
        }
        self.last += 1;
        Ok(())
    }

    async fn next(&mut self, deadline: Instant) -> Result<Message, LdapError> {
        let message = self.wire.next(deadline).await?;
        match message.id {
            id if id == self.last => Ok(message),
            UNASKED if message.tag == EXTENDED_ANSWER => Err(goodbye(message)),
            _ => Err(LdapError::rubbish("an answer to a question that was not asked")),
        }
    }
}

/// A directory that ends the connection and says why.
pub(super) fn goodbye(message: Message) -> LdapError {
    let error = LdapError::new(Stage::RootDse, Failure::Closed);
    match answer::result(message) {
        Ok(Answer {
            reply: Reply { code, text },
            ..
        }) => error.saying(Reply { code, text }),
        Err(_) => error,
    }
}

fn unreadable() -> LdapError {
    LdapError::rubbish("an answer that cannot be read")
}
