//! A list of any length, a page at a time (RFC 2696), with ends to everything: entries, pages, time.
//!
//! What is known of the list when it has ended well is in [`PagedSearch`]; when it did not end well there is only an error.

use ldap3::controls::{PagedResults, RawControl};
use tokio::time::Instant;

use super::answer::{Answer, RawEntry};
use super::ber::{self, Ber, Malformed};
use super::error::{Failure, LdapError, Stage};
use super::request::Search;
use super::root::PAGING;
use super::session::{Found, Session};
use super::settings::LdapLimits;

/// Most entries of a list.
const MOST_ENTRIES: usize = 2_000_000;
/// Pages in a row that may be empty: filters that are not indexed make a few.
const MOST_EMPTY_PAGES: u32 = 100;
/// References to other servers that are counted.
const MOST_REFERENCES: u32 = 10_000;
/// Addresses of other servers that are kept for words.
const MOST_NAMED: usize = 5;
/// Longest mark of a place in a list, in octets.
const MOST_COOKIE: usize = 64 * 1024;

/// A search that is read page by page.
pub(super) struct PagedSearch {
    search: Search,
    stage: Stage,
    page: Option<u16>,
    limits: LdapLimits,
    deadline: Instant,
    cookie: Vec<u8>,
    pages: u32,
    empty: u32,
    entries: usize,
    /// How often part of the answer was elsewhere.
    pub references: u32,
    /// Where, a few of them.
    pub elsewhere: Vec<String>,
    /// The next page is asked for before this one is handed on.
    ahead: bool,
    state: State,
}

#[derive(PartialEq, Eq)]
enum State {
    Ask,
    /// It was asked, and so many have come of this page, or of a list that does not come in pages.
    Reading {
        in_page: usize,
    },
    Ended,
}

impl PagedSearch {
    /// `page` is `None` for a directory without paging: it gives all at once, which is handed on in portions.
    pub fn new(search: Search, stage: Stage, page: Option<u16>, limits: LdapLimits) -> Self {
        Self {
            search,
            stage,
            page,
            limits,
            deadline: Instant::now() + limits.whole,
            cookie: Vec::new(),
            pages: 0,
            empty: 0,
            entries: 0,
            references: 0,
            elsewhere: Vec::new(),
            ahead: false,
            state: State::Ask,
        }
    }

    /// Lets the directory make the next page while this one is worked on. For whoever reads to the end: a question that is under way
    /// keeps the connection from others.
    pub fn ahead(self) -> Self {
        Self { ahead: true, ..self }
    }

    /// The next entries; `None` when the list has come to its end, whole.
    pub async fn next(
        &mut self,
        session: &mut Session,
        portion: usize,
    ) -> Result<Option<Vec<RawEntry>>, LdapError> {
        let stage = self.stage;
        self.step(session, portion)
            .await
            .map_err(|error| match error.stage {
                // Whoever reads from the line does not know what for.
                Stage::RootDse => error.at(stage),
                _ => error,
            })
    }

    async fn step(
        &mut self,
        session: &mut Session,
        portion: usize,
    ) -> Result<Option<Vec<RawEntry>>, LdapError> {
        let mut in_page = match self.state {
            State::Ended => return Ok(None),
            State::Ask => {
                session.search(&self.search, self.controls()).await?;
                0
            }
            State::Reading { in_page } => in_page,
        };
        let deadline = self.deadline.min(Instant::now() + self.limits.answer);
        let mut found = Vec::new();
        loop {
            match session.found(deadline).await? {
                Found::Entry(entry) => {
                    found.push(entry);
                    in_page += 1;
                    self.entries += 1;
                    if self.entries > MOST_ENTRIES {
                        return Err(self.too_much(format!("more than {MOST_ENTRIES} entries")));
                    }
                    if self.page.is_some_and(|page| in_page > usize::from(page)) {
                        return Err(LdapError::rubbish("a page with more entries than were asked for"));
                    }
                    if self.page.is_none() && found.len() >= portion {
                        self.state = State::Reading { in_page };
                        return Ok(Some(found));
                    }
                }
                Found::Elsewhere(addresses) => self.elsewhere(addresses)?,
                Found::Done(answer) => {
                    self.page_ended(answer.success(self.stage)?, in_page)?;
                    if self.ahead && self.state == State::Ask {
                        session.search(&self.search, self.controls()).await?;
                        self.state = State::Reading { in_page: 0 };
                    }
                    return Ok(Some(found));
                }
            }
        }
    }

    fn controls(&self) -> Vec<RawControl> {
        let Some(page) = self.page else {
            return Vec::new();
        };
        let mut control = RawControl::from(PagedResults {
            size: i32::from(page),
            cookie: self.cookie.clone(),
        });
        control.crit = true;
        vec![control]
    }

    fn page_ended(&mut self, answer: Answer, in_page: usize) -> Result<(), LdapError> {
        let Some(page) = self.page else {
            self.state = State::Ended;
            return Ok(());
        };
        let control = answer
            .control(PAGING)
            .and_then(|control| control.value.as_deref());
        self.cookie = match control {
            Some(value) => cookie(value).map_err(|_| LdapError::rubbish("a page without a readable end"))?,
            // A first page that is not full can only be the whole.
            None if self.pages == 0 && in_page < usize::from(page) => Vec::new(),
            None => {
                return Err(LdapError::rubbish(
                    "a page that does not say whether it is the last",
                ));
            }
        };
        self.pages += 1;
        self.state = match self.cookie.is_empty() {
            true => State::Ended,
            false => State::Ask,
        };
        self.empty = if in_page == 0 { self.empty + 1 } else { 0 };
        if self.empty > MOST_EMPTY_PAGES {
            return Err(self.too_much("pages without an end and without an entry".into()));
        }
        Ok(())
    }

    fn elsewhere(&mut self, addresses: Vec<String>) -> Result<(), LdapError> {
        self.references += 1;
        if self.references > MOST_REFERENCES {
            return Err(self.too_much(format!("more than {MOST_REFERENCES} references to other servers")));
        }
        for address in addresses {
            if self.elsewhere.len() < MOST_NAMED && !self.elsewhere.contains(&address) {
                self.elsewhere.push(address);
            }
        }
        Ok(())
    }

    fn too_much(&self, what: String) -> LdapError {
        LdapError::new(self.stage, Failure::TooMuch(what))
    }
}

fn cookie(value: &[u8]) -> Result<Vec<u8>, Malformed> {
    let mut ber = Ber(Ber(value).take(ber::SEQUENCE)?);
    ber.take(ber::INTEGER)?;
    let cookie = ber.take(ber::OCTETS)?;
    match cookie.len() > MOST_COOKIE {
        true => Err(Malformed),
        false => Ok(cookie.to_vec()),
    }
}
