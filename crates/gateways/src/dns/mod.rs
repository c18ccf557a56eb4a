//! What name servers say of a domain: a question at a time, each with an answer within seconds.

mod memory;
mod system;

use futures::future::BoxFuture;

pub use memory::MemoryDns;
pub use system::SystemDns;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Who takes mail for the domain (RFC 5321, 5.1): hosts, the preferred first; `.` is nobody (RFC 7505).
    Mx,
    /// Texts, each whole.
    Txt,
    /// IPv4 addresses.
    Address,
    /// IPv6 addresses.
    Address6,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Records of this kind.
    Records(Vec<String>),
    /// The name is there, or something below it is, but it has no records of this kind.
    NoRecords,
    /// There is no such name, and nothing below it (RFC 8020).
    NoName,
    /// Nobody could be asked, or no answer came in time; why, in words.
    Unreachable(String),
}

/// Somebody who can be asked.
pub trait Dns: Send + Sync + std::fmt::Debug {
    /// Asks for the records of a name, given whole and in any alphabet.
    fn look_up<'a>(&'a self, name: &'a str, kind: Kind) -> BoxFuture<'a, Answer>;
}
