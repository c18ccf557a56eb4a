//! What a directory answers: results (RFC 4511, 4.1.9), entries and references of a search (4.5.2).

use bytes::Bytes;

use super::ber::{self, Ber, Malformed};
use super::codes;
use super::error::{Failure, LdapError, Reply, Stage, printable};
use super::wire::{Control, Message};

/// Most values of one attribute that are read; a group of a million members is none that anybody enrolls.
const MOST_VALUES: usize = 1_000_000;
/// Most attributes of an entry that are read; no more than are asked for ever come from an honest server.
const MOST_ATTRIBUTES: usize = 256;
/// Most addresses of other servers that are named.
const MOST_NAMED: usize = 4;

/// The result of an operation.
#[derive(Debug)]
pub(super) struct Answer {
    pub reply: Reply,
    pub referral: Vec<String>,
    pub controls: Vec<Control>,
}

impl Answer {
    pub fn code(&self) -> u32 {
        self.reply.code
    }

    /// The value of a control that came along.
    pub fn control(&self, oid: &str) -> Option<&Control> {
        self.controls.iter().find(|control| control.oid == oid)
    }

    /// A yes, or the error that this answer is.
    pub fn success(self, stage: Stage) -> Result<Self, LdapError> {
        let failure = match self.code() {
            codes::SUCCESS => return Ok(self),
            codes::REFERRAL => Failure::Referred(self.referral.join(", ")),
            codes::NO_SUCH_OBJECT => Failure::NotFound,
            code if codes::is_cut_short(code) => Failure::CutShort,
            _ => Failure::Refused,
        };
        Err(LdapError::new(stage, failure).saying(self.reply))
    }
}

/// An entry as it came; names of attributes in small letters, options kept (`member;range=0-1499`).
#[derive(Debug, Clone)]
pub(super) struct RawEntry {
    pub dn: String,
    pub attributes: Vec<(String, Vec<Bytes>)>,
}

impl RawEntry {
    /// The values of an attribute, asked for in small letters; none when it is not there.
    pub fn all(&self, name: &str) -> &[Bytes] {
        self.attributes
            .iter()
            .find(|(found, _)| found == name)
            .map_or(&[], |(_, values)| values)
    }

    /// The first value.
    pub fn first(&self, name: &str) -> Option<&Bytes> {
        self.all(name).first()
    }

    /// The first value as text.
    pub fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.first(name)?).ok()
    }

    /// All values that are text.
    pub fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.all(name)
            .iter()
            .filter_map(|value| std::str::from_utf8(value).ok())
    }
}

pub(super) fn result(message: Message) -> Result<Answer, Malformed> {
    let mut ber = Ber(&message.content);
    let code = ber.number(ber::ENUMERATED)?;
    ber.take(ber::OCTETS)?;
    let text = printable(&String::from_utf8_lossy(ber.take(ber::OCTETS)?));
    let referral = match ber.maybe(0xa3)? {
        Some(list) => addresses(list)?,
        None => Vec::new(),
    };
    Ok(Answer {
        reply: Reply { code, text },
        referral,
        controls: message.controls,
    })
}

/// Addresses of other servers, for words only.
pub(super) fn addresses(list: &[u8]) -> Result<Vec<String>, Malformed> {
    let mut ber = Ber(list);
    let mut found = Vec::new();
    while !ber.is_empty() {
        let address = ber.take(ber::OCTETS)?;
        if found.len() < MOST_NAMED {
            found.push(printable(&String::from_utf8_lossy(address)));
        }
    }
    Ok(found)
}

pub(super) fn entry(content: &Bytes) -> Result<RawEntry, Malformed> {
    let mut ber = Ber(content);
    let dn = text(ber.take(ber::OCTETS)?)?;
    let mut list = Ber(ber.take(ber::SEQUENCE)?);
    let mut attributes = Vec::new();
    while !list.is_empty() {
        let mut attribute = Ber(list.take(ber::SEQUENCE)?);
        let mut name = text(attribute.take(ber::OCTETS)?)?;
        name.make_ascii_lowercase();
        let mut set = Ber(attribute.take(ber::SET)?);
        let mut values = Vec::new();
        while !set.is_empty() {
            let value = set.take(ber::OCTETS)?;
            if values.len() >= MOST_VALUES {
                return Err(Malformed);
            }
            values.push(content.slice_ref(value));
        }
        if attributes.len() >= MOST_ATTRIBUTES {
            return Err(Malformed);
        }
        attributes.push((name, values));
    }
    Ok(RawEntry { dn, attributes })
}

fn text(octets: &[u8]) -> Result<String, Malformed> {
    std::str::from_utf8(octets)
        .map(str::to_owned)
        .map_err(|_| Malformed)
}
