//! A user: a person who may enroll.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    problem::{Problem, ProblemCode},
    text,
};

/// Longest user name, in characters.
pub const MAX_NAME: usize = 120;
/// Longest address: 64 octets, `@`, 255 octets (RFC 5321 4.5.3.1), of which a path holds 254.
pub const MAX_EMAIL: usize = 254;
/// Longest directory domain (RFC 1035 2.3.4).
pub const MAX_DOMAIN: usize = 253;

/// A user's name as it is shown and written into mails.
pub fn name(field: &str, value: &str) -> Result<String, Problem> {
    text::line(field, "The name", value, MAX_NAME, true)
}

/// A directory domain; blank means none.
pub fn domain(field: &str, value: &str) -> Result<Option<String>, Problem> {
    let clean = text::line(field, "The domain", value, MAX_DOMAIN, false)?;
    // A DNS domain (also an international one) or a NetBIOS name: letters, digits, dashes, underscores, dots between.
    let label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    if !clean.is_empty() && !clean.split('.').all(label) {
        return Err(Problem::new(
            field,
            ProblemCode::UnknownWord,
            format!("“{clean}” is not a domain. It looks like northwind.example."),
        ));
    }
    Ok((!clean.is_empty()).then(|| clean.to_lowercase()))
}

/// An address that mail can be handed to, also an international one (RFC 6531).
///
/// The domain is kept in its Unicode form, lower case; the local part as written, since only its host may fold it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress {
    local: String,
    domain: String,
}

impl EmailAddress {
    /// Reads an address typed by a person; the problem stands at `field`.
    pub fn parse(field: &str, value: &str) -> Result<Self, Problem> {
        let clean = text::line(field, "The email address", value, MAX_EMAIL, true)?;
        let refuse = |words: String| Problem::new(field, ProblemCode::InvalidEmail, words);
        let Some((local, domain)) = clean.rsplit_once('@') else {
            return Err(refuse(format!(
                "“{clean}” has no @. An address looks like name@example.com."
            )));
        };
        if local.is_empty() || domain.is_empty() {
            return Err(refuse(format!(
                "“{clean}” is not complete. An address looks like name@example.com."
            )));
        }
        if is_plain(local, domain) {
            return Ok(Self {
                local: local.to_owned(),
                domain: domain.to_ascii_lowercase(),
            });
        }
        // Quoted local parts, comments and address literals are legal but never what an admin means.
        let options = email_address::Options::default()
            .with_required_tld()
            .without_domain_literal()
            .without_display_text();
        let ascii_domain = idna::domain_to_ascii_strict(domain).map_err(|_| {
            refuse(format!(
                "“{domain}” is not a domain name that mail can be sent to."
            ))
        })?;
        let as_ascii = format!("{local}@{ascii_domain}");
        // No top-level domain is a number (RFC 3696, 2): "ana@10.0.0.1" means a machine, and no mail server takes it so.
        let top = ascii_domain.rsplit('.').next().unwrap_or_default();
        if local.starts_with('"')
            || top.bytes().all(|b| b.is_ascii_digit())
            || as_ascii.len() > MAX_EMAIL
            || email_address::EmailAddress::parse_with_options(&as_ascii, options).is_err()
        {
            return Err(refuse(format!(
                "“{clean}” is not an address that mail can be sent to."
            )));
        }
        let (unicode, result) = idna::domain_to_unicode(&ascii_domain);
        let domain = if result.is_ok() { unicode } else { ascii_domain };
        Ok(Self {
            local: local.to_owned(),
            domain,
        })
    }

    /// The part before the `@`.
    pub fn local(&self) -> &str {
        &self.local
    }

    /// The domain in Unicode, lower case.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// What two spellings of one mailbox have in common: used to find a known user, never to send.
    pub fn key(&self) -> String {
        format!("{}@{}", self.local.to_lowercase(), self.domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

impl FromStr for EmailAddress {
    type Err = Problem;
    fn from_str(s: &str) -> Result<Self, Problem> {
        Self::parse("email", s)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = Problem;
    fn try_from(s: String) -> Result<Self, Problem> {
        s.parse()
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.to_string()
    }
}

/// Whether both parts are of the plainest kind, which needs no further look: letters, digits and a few marks in ASCII, no
/// label of another alphabet. Nearly every address is; a test holds this against the whole rule.
fn is_plain(local: &str, domain: &str) -> bool {
    let dotted = |part: &str, longest: usize, allowed: fn(u8) -> bool| {
        part.split('.')
            .all(|piece| (1..=longest).contains(&piece.len()) && piece.bytes().all(allowed))
    };
    let label = |label: &str| {
        !label.starts_with('-') && !label.ends_with('-') && label.get(2..4).is_none_or(|marks| marks != "--")
    };
    local.len() <= 64
        && local.len() + 1 + domain.len() <= MAX_EMAIL
        && dotted(local, 64, |b| {
            b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+')
        })
        && dotted(domain, 63, |b| b.is_ascii_alphanumeric() || b == b'-')
        && domain.split('.').all(label)
        && domain
            .rsplit_once('.')
            .is_some_and(|(_, top)| top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{EmailAddress, is_plain};

    proptest! {
        /// What is called plain is what the whole rule takes, and becomes the same address.
        #[test]
        fn a_plain_address_is_one_by_the_whole_rule(
            local in "[a-zA-Z0-9_+-]{1,8}(\\.[a-zA-Z0-9_+-]{1,8}){0,2}",
            domain in "([a-zA-Z0-9][a-zA-Z0-9-]{0,5}[a-zA-Z0-9]\\.){1,3}[a-zA-Z]{2,6}",
        ) {
            prop_assume!(is_plain(&local, &domain));
            let ascii = idna::domain_to_ascii_strict(&domain);
            prop_assert!(ascii.is_ok(), "{domain}");
            let ascii = ascii.unwrap_or_default();
            let whole = format!("{local}@{ascii}");
            let options = email_address::Options::default().with_required_tld();
            prop_assert!(email_address::EmailAddress::parse_with_options(&whole, options).is_ok(), "{whole}");
            let parsed = EmailAddress::parse("email", &format!("{local}@{domain}"));
            let (unicode, _) = idna::domain_to_unicode(&ascii);
            prop_assert_eq!(parsed.map(|address| address.domain().to_owned()), Ok(unicode));
        }
    }
}
