//! The fields of message/delivery-status (RFC 3464, 2.2 and 2.3), also as servers write them that mind it less.

use super::{Action, MAX_RECIPIENTS, ReportedRecipient, mime};
use crate::mail::report::text::one_line;

/// Longest value of a field that is looked at, in characters.
const MAX_VALUE: usize = 4_000;
/// Lines that are looked at.
const MAX_LINES: usize = 2_000;

/// The recipients of a report.
#[derive(Default)]
pub(super) struct Recipients(Vec<ReportedRecipient>);

/// The fields about one recipient.
#[derive(Default)]
struct Group {
    addresses: Vec<String>,
    has_final: bool,
    action: String,
    status: String,
    diagnostic: String,
}

impl Recipients {
    /// Those whose fate is told.
    pub fn list(self) -> Vec<ReportedRecipient> {
        self.0
    }

    /// Reads the fields of one part; gives the Message-IDs that they name.
    pub fn read(&mut self, text: &str) -> Vec<String> {
        let mut ids = Vec::new();
        let mut group = Group::default();
        for (name, value) in fields(text) {
            match name.as_str() {
                // Groups are told apart by blank lines; some servers forget them.
                "" => self.end(&mut group),
                "final-recipient" => {
                    if group.has_final {
                        self.end(&mut group);
                    }
                    group.has_final = true;
                    group.addresses.extend(address(&value));
                }
                "original-recipient" => group.addresses.extend(address(&value)),
                "action" => group.action = value.to_ascii_lowercase(),
                "status" => group.status = value,
                "diagnostic-code" => group.diagnostic = value,
                "x-original-message-id" | "original-message-id" => ids.extend(mime::id(&value)),
                _ => {}
            }
        }
        self.end(&mut group);
        ids
    }

    fn end(&mut self, group: &mut Group) {
        let group = std::mem::take(group);
        if let Some(action) = group.what_happened()
            && !group.addresses.is_empty()
            && self.0.len() < MAX_RECIPIENTS
        {
            self.0.push(ReportedRecipient {
                words: group.words(),
                action,
                addresses: group.addresses,
            });
        }
    }
}

impl Group {
    fn what_happened(&self) -> Option<Action> {
        match self.action.split(|c: char| !c.is_ascii_alphabetic()).next()? {
            "failed" => Some(Action::Failed),
            "delayed" => Some(Action::Delayed),
            "delivered" | "relayed" | "expanded" => Some(Action::Delivered),
            // Left out by some: the class of the status says it (RFC 3463, 3.1).
            "" => match self.status()?.as_bytes().first()? {
                b'5' => Some(Action::Failed),
                b'4' => Some(Action::Delayed),
                _ => Some(Action::Delivered),
            },
            _ => None,
        }
    }

    /// `5.1.1`; a comment after it is left out.
    fn status(&self) -> Option<&str> {
        let first = self.status.split_whitespace().next()?;
        let mut numbers = first.split('.');
        let fit = numbers
            .next()
            .is_some_and(|class| matches!(class, "2" | "4" | "5"))
            && numbers.clone().count() == 2
            && numbers.all(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
        fit.then_some(first)
    }

    /// The server's own words with the status before them, unless they name it themselves.
    fn words(&self) -> String {
        let diagnostic = match self.diagnostic.split_once(';') {
            Some((kind, words))
                if kind
                    .trim()
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-') =>
            {
                words
            }
            _ => &self.diagnostic,
        };
        let diagnostic = one_line(diagnostic);
        match (self.status(), diagnostic.is_empty()) {
            (Some(status), true) => one_line(&format!("{status} {}", meaning(status))),
            (Some(status), false) if !diagnostic.contains(status) => {
                one_line(&format!("{status} {diagnostic}"))
            }
            (None, true) => "The report gives no reason.".to_owned(),
            (_, false) => diagnostic,
        }
    }
}

/// What a status says, where the server says nothing more (RFC 3463).
fn meaning(status: &str) -> &'static str {
    match status.split_once('.').map_or("", |(_, rest)| rest) {
        "1.1" | "1.10" => "the address does not exist",
        "1.2" => "the address's domain does not exist",
        "1.3" => "the address is not valid",
        "1.6" => "the mailbox has moved",
        "2.1" => "the mailbox takes no mail",
        "2.2" => "the mailbox is full",
        "3.4" => "the mail is too large",
        "4.1" => "the recipient's server does not answer",
        "4.4" => "no way to the recipient's server",
        "4.7" => "it could not be delivered in time",
        "7.1" => "the recipient's server refuses it",
        _ => "",
    }
}

/// Fields, unfolded; a blank line is a field without a name.
fn fields(text: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines().take(MAX_LINES) {
        if line.trim().is_empty() {
            fields.push((String::new(), String::new()));
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields
                .last_mut()
                .filter(|(name, value)| !name.is_empty() && value.len() < MAX_VALUE)
            {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            let value = value.trim().chars().take(MAX_VALUE).collect();
            fields.push((name.trim().to_ascii_lowercase(), value));
        }
    }
    fields
}

/// The address of `rfc822; ana@example.com`.
fn address(value: &str) -> Option<String> {
    let (kind, address) = value.split_once(';').unwrap_or(("rfc822", value));
    let bare = address
        .trim()
        .trim_start_matches('<')
        .trim_end_matches('>')
        .trim();
    let plain = match kind.trim().eq_ignore_ascii_case("utf-8") {
        true => without_escapes(bare),
        false => bare.to_owned(),
    };
    let fit = plain.len() <= 1_000 && plain.contains('@') && !plain.chars().any(char::is_control);
    fit.then_some(plain)
}

/// RFC 6533, 3: `\x{E4}` in addresses of type utf-8.
fn without_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escaped)) = rest.split_once("\\x{") {
        plain.push_str(before);
        match escaped.split_once('}').and_then(|(hex, after)| {
            let c = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)?;
            Some((c, after))
        }) {
            Some((c, after)) => {
                plain.push(c);
                rest = after;
            }
            None => {
                plain.push_str("\\x{");
                rest = escaped;
            }
        }
    }
    plain.push_str(rest);
    plain
}
