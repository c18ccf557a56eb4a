//! What is wrong with a cell, in plain words: a sentence for the cell, a title and an explanation for the panel beside it.

use crate::{group, text::thousands, user};

use super::{
    field::Field,
    problem::CellCode,
    sheet::{Duplicate, Mark, Sheet},
    suggest,
};

/// Longest value that is repeated in a sentence, in characters.
const SHOWN: usize = 60;

/// A cell's problem for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// One sentence, for the cell and for lists.
    pub sentence: String,
    /// A few words.
    pub title: String,
    /// Why, and what the field takes.
    pub explanation: String,
}

impl Sheet {
    /// What is wrong with a cell.
    pub fn words(&self, mark: Mark) -> Words {
        let value = shown(self.value(mark.row, mark.field));
        let label = mark.field.label();
        let takes = takes(mark.field);
        let words = |title: String, explanation: String| Words {
            sentence: format!("{title}."),
            title,
            explanation,
        };
        match mark.code {
            CellCode::Missing => words(
                format!("{label} is missing"),
                format!("Every row needs it. {takes} One value for all rows can also be given where the columns are mapped."),
            ),
            CellCode::TooLong => words(
                format!("{label} is too long"),
                format!("Up to {} characters fit.", longest(mark.field)),
            ),
            CellCode::ControlCharacters => words(
                format!("{label} has a line break or an invisible character"),
                "Such characters could forge mail headers or make one name look like another. A line break may also come from a quotation mark that is closed rows later: then those rows stand in this cell."
                    .into(),
            ),
            CellCode::InvalidEmail => words(
                format!("“{value}” is not an address"),
                "Mail can only be sent to an address such as name@example.com.".into(),
            ),
            CellCode::MisspeltDomain => {
                let domain = domain_of(self.value(mark.row, mark.field));
                let meant = suggest::provider(&domain).unwrap_or("another domain");
                words(
                    misspelt(&domain, meant),
                    "Mail to a misspelt domain reaches a stranger or nobody. Keep it as it is if it is right.".into(),
                )
            }
            CellCode::UnusualDomain => words(
                format!("“{value}” has another domain than the rest"),
                "Nearly every other address of this file has a domain that differs by one letter.".into(),
            ),
            CellCode::HasLeft => {
                let left = self.left.get(&self.facts[mark.row as usize].person);
                let from = left.map_or("their directory", |left| left.directory.as_str());
                match left.is_some_and(|left| left.loses_invites) {
                    true => words(
                        format!("“{value}” has left {from}: the invite ends at the next sync"),
                        "Gone from the directory, or disabled there; live invites of those who leave are revoked. Leave the row out, or invite the person when they are back.".into(),
                    ),
                    false => words(
                        format!("“{value}” has left {from}"),
                        "Gone from the directory, or disabled there. The invite is sent all the same; leave the row out if nobody should get it.".into(),
                    ),
                }
            }
            CellCode::PlatformByDevice => words(
                format!("“{value}” is a device, not a platform"),
                platform_explanation(self.value(mark.row, mark.field)),
            ),
            CellCode::UnknownPlatform => words(format!("“{value}” is not a platform"), takes.to_owned()),
            CellCode::UnknownOwnership => words(
                format!("“{value}” is neither Personal nor Corporate"),
                "The Owned by column takes Personal or Corporate; blank is Corporate.".into(),
            ),
            CellCode::InvalidDomain => words(
                format!("“{value}” is not a domain"),
                "It is the directory domain of the user, such as northwind.example; blank is none.".into(),
            ),
            CellCode::InvalidPhone => words(
                format!("“{value}” is not a phone number"),
                "It is left out. The invite goes by email all the same. A number without a country’s code, such as 030 1234567, needs a default country."
                    .into(),
            ),
            CellCode::PhoneNeeded => match value.is_empty() {
                true => words(
                    "The phone number is missing".into(),
                    "These invites go by text: every row needs a phone number.".into(),
                ),
                false => words(
                    format!("“{value}” is not a phone number"),
                    "These invites go by text. A number without a country’s code, such as 030 1234567, needs a default country.".into(),
                ),
            },
            CellCode::CountryNotAllowed => words(
                format!("Texts may not go to “{value}”"),
                "Its country is not among those that Settings, Text messages allows, or it is a premium-rate number.".into(),
            ),
            CellCode::UnknownLanguage => words(
                format!("“{value}” is not a language that messages are written in"),
                "It is left out: the user's language is taken if it is known, else the organisation's.".into(),
            ),
            CellCode::UnknownTimeZone => words(
                format!("“{value}” is not a time zone"),
                "It is left out: the user's time zone is taken if it is known, else the organisation's.".into(),
            ),
            CellCode::PhoneFormat => words(
                format!("“{value}” is read as a national number"),
                "It is kept in international form, with the default country or the code behind 00.".into(),
            ),
            CellCode::PhoneExtension => words(
                format!("“{value}” has an extension"),
                "It is left out: no text reaches an extension. The number before it is kept.".into(),
            ),
            CellCode::NoMobile => words(
                format!("“{value}” is no mobile number"),
                "Most landlines and services get no texts. The text is sent all the same.".into(),
            ),
            CellCode::UnknownGroup => words(
                format!("There is no group “{value}”"),
                "Unknown groups are not created in this import; that can be changed in the options.".into(),
            ),
            CellCode::SimilarGroup => words(
                format!("“{value}” would be a new group"),
                "Its name is nearly that of another group. Keep it as it is if it is right.".into(),
            ),
            CellCode::LooksSwapped => words(
                "The name is an email address".into(),
                "Perhaps two columns are swapped. The name stands in the mail: “Hello …”.".into(),
            ),
            CellCode::OtherName => words(
                "The same person has another name in an earlier row".into(),
                "Both rows have the same address. The last name is kept for the user; each mail greets with its own row's.".into(),
            ),
            CellCode::Unreadable => words(
                format!("{label} has characters that could not be read"),
                "The file is not written in the encoding it was read in. Choose another in the first step, or type the value here."
                    .into(),
            ),
            CellCode::FormulaError => words(
                format!("“{value}” is where a formula failed"),
                "The spreadsheet could not work this cell out. Type the value here, or mend the formula and open the file again."
                    .into(),
            ),
            CellCode::TooManyCells => words(
                "The row has more cells than the header".into(),
                "A value with the delimiter in it must stand in quotation marks; otherwise everything behind it is shifted.".into(),
            ),
        }
    }

    /// Why a row is a possible duplicate.
    pub fn duplicate_words(&self, row: u32) -> Option<String> {
        Some(match self.duplicate(row)? {
            Duplicate::SameAs(earlier) => {
                format!(
                    "Identical in every field to line {}.",
                    thousands(self.table.line(earlier))
                )
            }
            Duplicate::LiveInvite(platform) => {
                format!("This person already has a live invite for {}.", platform.label())
            }
        })
    }

    /// What a suggestion says in a chip: short, with a question mark.
    pub fn chip(&self, mark: Mark, suggestion: &str) -> String {
        match mark.field {
            Field::Email => match (suggestion.rsplit_once('@'), mark.code) {
                (Some((_, domain)), CellCode::MisspeltDomain | CellCode::UnusualDomain) => {
                    domain_chip(domain)
                }
                _ => format!("{}?", shown(suggestion)),
            },
            Field::Platform if suggestion.starts_with("iOS") => "iOS?".to_owned(),
            _ => format!("{}?", shown(suggestion)),
        }
    }
}

/// What the suggestion of another domain says in a chip.
pub fn domain_chip(domain: &str) -> String {
    format!("{domain}?")
}

/// That a domain is probably a slip.
pub(super) fn misspelt(domain: &str, meant: &str) -> String {
    format!("“{}” looks like a slip for {meant}", shown(domain))
}

fn platform_explanation(value: &str) -> String {
    let belongs = suggest::platform_by_device(value)
        .map(|platform| format!(" “{}” belongs to {}.", shown(value), platform.label()))
        .unwrap_or_default();
    format!("{}{belongs}", takes(Field::Platform))
}

fn takes(field: Field) -> &'static str {
    match field {
        Field::UserName => "It is the name that stands in the mail.",
        Field::Email => "It is the address that the invite goes to.",
        Field::Platform => "The Platform column takes Android, iOS / iPadOS, macOS, Windows or Neutral.",
        Field::OwnedBy => "It is Personal or Corporate.",
        Field::Group => "It is the device group that the device joins.",
        Field::Domain => "It is the directory domain.",
        Field::Phone => "It is a phone number.",
        Field::Language => "It is a language by its code or its name, such as de or German.",
        Field::TimeZone => "It is a time zone by its IANA name, such as Europe/Berlin.",
        Field::LoginName => "It is the name that the person signs in with.",
    }
}

fn longest(field: Field) -> usize {
    match field {
        Field::UserName => user::MAX_NAME,
        Field::Email => user::MAX_EMAIL,
        Field::Group => group::MAX_NAME,
        _ => user::MAX_DOMAIN,
    }
}

fn domain_of(value: &str) -> String {
    value
        .trim()
        .rsplit_once('@')
        .map_or(String::new(), |(_, domain)| domain.to_lowercase())
}

/// A value in a sentence: cut, on one line.
fn shown(value: &str) -> String {
    let clean: String = value
        .trim()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHOWN + 1)
        .collect();
    if clean.chars().count() > SHOWN {
        format!("{}…", clean.chars().take(SHOWN).collect::<String>())
    } else {
        clean
    }
}
