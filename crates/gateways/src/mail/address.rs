//! Names and addresses as they may stand in a mail: checked again here, whatever was checked before, because a line
//! break in a header is an injected header.

use std::fmt;

use lettre::Address;

/// Longest display name, in characters. Longer ones are cut by most mail programs anyway.
const NAME_LIMIT: usize = 256;
/// RFC 5321, 4.5.3.1.3: a path has 256 octets, two of which are the angle brackets.
const ADDRESS_LIMIT: usize = 254;

/// A name and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Display name, any language; empty for none.
    pub name: String,
    /// `local@domain`; the domain may be international.
    pub address: String,
}

impl Mailbox {
    /// A mailbox from its two parts; nothing is checked until it is used.
    pub fn new(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            address: address.into(),
        }
    }

    /// An address without a name.
    pub fn bare(address: impl Into<String>) -> Self {
        Self::new("", address)
    }
}

/// Why a name or an address cannot stand in a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// There is no `@`, or nothing on one side of it.
    #[error("it must look like name@example.com")]
    Incomplete,
    /// The part before the `@`.
    #[error("the part before the @ is not valid")]
    LocalPart,
    /// The part after the `@`.
    #[error("the domain is not valid")]
    Domain,
    /// Over 254 octets (RFC 5321).
    #[error("it is longer than the 254 octets that mail allows")]
    TooLong,
    /// The display name is absurdly long.
    #[error("the name is longer than 256 characters")]
    NameTooLong,
    /// Line break or another control character.
    #[error("it contains a line break or another control character")]
    ControlCharacter,
    /// Bidirectional override or isolate.
    #[error("it contains an invisible character that changes the direction of text")]
    DirectionOverride,
}

/// What is wrong with a character in a header.
pub(super) enum Unfit {
    Control,
    Direction,
}

/// Finds the first character that must not stand in a header: C0 and C1 controls, line and paragraph separators, and
/// the explicit direction controls (UAX #9), which can make `gro.live@moc.bank` read the other way round.
pub(super) fn unfit_character(text: &str) -> Option<Unfit> {
    text.chars().find_map(|c| match c {
        '\u{2028}' | '\u{2029}' => Some(Unfit::Control),
        c if c.is_control() => Some(Unfit::Control),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Unfit::Direction),
        _ => None,
    })
}

fn fit(text: &str) -> Result<(), AddressError> {
    match unfit_character(text) {
        None => Ok(()),
        Some(Unfit::Control) => Err(AddressError::ControlCharacter),
        Some(Unfit::Direction) => Err(AddressError::DirectionOverride),
    }
}

/// The address with its domain in ASCII (IDNA, UTS #46), as it goes on the wire.
pub(super) fn wire_address(address: &str) -> Result<Address, AddressError> {
    fit(address)?;
    if address.len() > 4 * ADDRESS_LIMIT {
        return Err(AddressError::TooLong);
    }
    let (local, domain) = address.rsplit_once('@').ok_or(AddressError::Incomplete)?;
    if local.is_empty() || domain.is_empty() {
        return Err(AddressError::Incomplete);
    }
    let domain = match domain.starts_with('[') {
        true => domain.to_owned(),
        false => idna::domain_to_ascii_strict(domain).map_err(|_| AddressError::Domain)?,
    };
    if local.len() + 1 + domain.len() > ADDRESS_LIMIT {
        return Err(AddressError::TooLong);
    }
    Address::new(local, &domain).map_err(|error| match error {
        lettre::address::AddressError::InvalidDomain => AddressError::Domain,
        _ => AddressError::LocalPart,
    })
}

/// The mailbox as it stands in a header.
pub(super) fn header_mailbox(mailbox: &Mailbox) -> Result<lettre::message::Mailbox, AddressError> {
    fit(&mailbox.name)?;
    if mailbox.name.chars().count() > NAME_LIMIT {
        return Err(AddressError::NameTooLong);
    }
    let name = Some(mailbox.name.trim())
        .filter(|name| !name.is_empty())
        .map(str::to_owned);
    Ok(lettre::message::Mailbox::new(
        name,
        wire_address(&mailbox.address)?,
    ))
}

impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name.is_empty() {
            true => f.write_str(&self.address),
            false => write!(f, "{} <{}>", self.name, self.address),
        }
    }
}
