//! One row by itself: every cell checked, and what it becomes.

use std::{collections::HashMap, hash::Hash};

use rlibphonenumber::enums::Region;

use crate::{
    device::OwnedBy,
    group,
    phone::{self, AllowList, E164, Number},
    platform::Platform,
    problem::{Problem, ProblemCode},
    user::{self, EmailAddress},
};

use super::{
    field::Field,
    problem::{CellCode, Severity},
    suggest,
};

/// What rows are checked against.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Groups that are not there are created; otherwise they are errors.
    pub create_groups: bool,
    /// Country of phone numbers that name none.
    pub country: Option<Region>,
    /// Names of the groups that are there, by [`group::key`].
    pub groups: HashMap<String, String>,
    /// Where texts may go, when the rows go by text: then every row needs a phone number.
    pub texts: Option<AllowList>,
    /// Finds the language that messages are written in (a BCP 47 tag) for a tag or a name of one.
    pub languages: Option<fn(&str) -> Option<&'static str>>,
    /// Finds a time zone (its IANA name) for what somebody wrote.
    pub time_zones: Option<fn(&str) -> Option<String>>,
    /// The time zone that was probably meant by what is none; see [`super::zone_nearly`].
    pub meant_time_zone: Option<fn(&str) -> Option<String>>,
}

/// A row that becomes an invite.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Values {
    /// Name of the user.
    pub name: String,
    /// Address.
    pub email: EmailAddress,
    /// Platform.
    pub platform: Platform,
    /// Ownership.
    pub owned_by: OwnedBy,
    /// Group; `None` is un-assigned.
    pub group: Option<String>,
    /// Directory domain.
    pub domain: Option<String>,
    /// Phone number in international form.
    pub phone: Option<String>,
    /// Language, as a BCP 47 tag.
    pub language: Option<String>,
    /// Time zone, by its IANA name.
    pub time_zone: Option<String>,
}

impl Values {
    /// What two rows have in common that are one row too many: people, groups and domains are the same in any letter case.
    pub fn likeness(&self) -> impl Hash + Eq + '_ {
        (
            self.name.to_lowercase(),
            self.email.key(),
            self.platform,
            self.owned_by,
            self.group.as_deref().map(group::key),
            &self.domain,
            &self.phone,
            &self.language,
            &self.time_zone,
        )
    }
}

/// The cells of a row in the order of [`Field::ALL`], and which of them an admin typed in the review.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cells<'a> {
    /// Values as they stand.
    pub values: [&'a str; Field::COUNT],
    /// Typed by hand: not doubted.
    pub typed: [bool; Field::COUNT],
    /// The row has more cells than the header.
    pub long: bool,
    /// What the phone number was read as before, where that is known: reading one costs more than all the other cells.
    pub phone: Option<&'a str>,
}

impl Rules {
    /// Whether these rules and others decide every row alike. What finds languages and time zones is the program's own and the
    /// same in all.
    pub(super) fn decide_like(&self, other: &Self) -> bool {
        // All fields by name: one that is added later must not be forgotten.
        let Self {
            create_groups,
            country,
            groups,
            texts,
            languages: _,
            time_zones: _,
            meant_time_zone: _,
        } = self;
        *create_groups == other.create_groups
            && *country == other.country
            && *groups == other.groups
            && *texts == other.texts
    }

    /// Checks a row; its problems are added to `problems`. `None` when one of them is an error.
    pub fn check(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<Values> {
        let before = problems.len();
        if cells.long {
            problems.push((Field::UserName, CellCode::TooManyCells));
        }
        for field in Field::ALL {
            let value = cells.values[field.index()];
            if value.contains('\u{FFFD}') {
                problems.push((field, CellCode::Unreadable));
            }
            if suggest::is_formula_error(value) {
                problems.push((field, CellCode::FormulaError));
            }
        }
        let name = self.name(cells, problems);
        let email = self.email(cells, problems);
        let platform = platform(cells, problems);
        let owned_by = owned_by(cells, problems);
        let group = self.group(cells, problems);
        let domain = domain(cells, problems);
        let phone = self.phone(cells, problems);
        let language = self.language(cells, problems);
        let time_zone = self.time_zone(cells, problems);
        let error = problems[before..]
            .iter()
            .any(|(_, code)| code.severity() == Severity::Error);
        if error {
            return None;
        }
        Some(Values {
            name: name?,
            email: email?,
            platform: platform?,
            owned_by: owned_by?,
            group,
            domain,
            phone,
            language,
            time_zone,
        })
    }

    fn name(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<String> {
        let value = cells.values[Field::UserName.index()];
        match user::name("", value) {
            Ok(name) => {
                let typed = cells.typed[Field::UserName.index()];
                if name.contains('@') && !typed && name.parse::<EmailAddress>().is_ok() {
                    problems.push((Field::UserName, CellCode::LooksSwapped));
                }
                Some(name)
            }
            Err(problem) => {
                problems.push((Field::UserName, code(&problem, CellCode::Missing)));
                None
            }
        }
    }

    fn email(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<EmailAddress> {
        let value = cells.values[Field::Email.index()];
        match EmailAddress::parse("", value) {
            Ok(address) => {
                if !cells.typed[Field::Email.index()] && suggest::provider(address.domain()).is_some() {
                    problems.push((Field::Email, CellCode::MisspeltDomain));
                }
                Some(address)
            }
            Err(problem) => {
                problems.push((Field::Email, code(&problem, CellCode::InvalidEmail)));
                None
            }
        }
    }

    fn group(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<String> {
        let value = cells.values[Field::Group.index()];
        match group::name("", value) {
            Ok(Some(name)) => {
                if !self.create_groups && !self.groups.contains_key(&group::key(&name)) {
                    problems.push((Field::Group, CellCode::UnknownGroup));
                }
                Some(name)
            }
            Ok(None) => None,
            Err(problem) => {
                problems.push((Field::Group, code(&problem, CellCode::TooLong)));
                None
            }
        }
    }

    fn phone(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<String> {
        let value = cells.values[Field::Phone.index()].trim();
        if value.is_empty() {
            if self.texts.is_some() {
                problems.push((Field::Phone, CellCode::PhoneNeeded));
            }
            return None;
        }
        if let Some(number) = cells.phone {
            return Some(number.to_owned());
        }
        let (number, how) = match phone::read(value, self.country) {
            Number::International(number) => (number, None),
            Number::National(number) => (number, Some(CellCode::PhoneFormat)),
            Number::Extended(number) => (number, Some(CellCode::PhoneExtension)),
            Number::Invalid => {
                let code = match self.texts {
                    Some(_) => CellCode::PhoneNeeded,
                    None => CellCode::InvalidPhone,
                };
                problems.push((Field::Phone, code));
                return None;
            }
        };
        // Of several doubts the first is shown: whether a text arrives matters more than how its number is written.
        if let Some(allowed) = &self.texts {
            match E164::typed(&number, None) {
                Ok(number) if allowed.allows(&number) => {
                    if number.is_no_mobile() {
                        problems.push((Field::Phone, CellCode::NoMobile));
                    }
                }
                Ok(_) | Err(_) => problems.push((Field::Phone, CellCode::CountryNotAllowed)),
            }
        }
        problems.extend(how.map(|code| (Field::Phone, code)));
        Some(number)
    }

    fn language(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<String> {
        let value = cells.values[Field::Language.index()].trim();
        if value.is_empty() {
            return None;
        }
        let found = self.languages.and_then(|find| find(value)).map(str::to_owned);
        if found.is_none() {
            problems.push((Field::Language, CellCode::UnknownLanguage));
        }
        found
    }

    fn time_zone(&self, cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<String> {
        let value = cells.values[Field::TimeZone.index()].trim();
        if value.is_empty() {
            return None;
        }
        let found = self.time_zones.and_then(|find| find(value));
        if found.is_none() {
            problems.push((Field::TimeZone, CellCode::UnknownTimeZone));
        }
        found
    }
}

fn platform(cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<Platform> {
    let value = cells.values[Field::Platform.index()].trim();
    let found = suggest::platform(value);
    if found.is_none() {
        let code = if value.is_empty() {
            CellCode::Missing
        } else if suggest::platform_by_device(value).is_some() {
            CellCode::PlatformByDevice
        } else {
            CellCode::UnknownPlatform
        };
        problems.push((Field::Platform, code));
    }
    found
}

fn owned_by(cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<OwnedBy> {
    let value = cells.values[Field::OwnedBy.index()].trim();
    if value.is_empty() {
        return Some(OwnedBy::default());
    }
    let found = suggest::owned_by(value);
    if found.is_none() {
        problems.push((Field::OwnedBy, CellCode::UnknownOwnership));
    }
    found
}

fn domain(cells: &Cells<'_>, problems: &mut Vec<(Field, CellCode)>) -> Option<String> {
    match user::domain("", cells.values[Field::Domain.index()]) {
        Ok(domain) => domain,
        Err(problem) => {
            problems.push((Field::Domain, code(&problem, CellCode::InvalidDomain)));
            None
        }
    }
}

/// A problem of a field's own rule as a cell's.
fn code(problem: &Problem, otherwise: CellCode) -> CellCode {
    match problem.code {
        ProblemCode::Required => CellCode::Missing,
        ProblemCode::TooLong => CellCode::TooLong,
        ProblemCode::ControlCharacters => CellCode::ControlCharacters,
        ProblemCode::InvalidEmail => CellCode::InvalidEmail,
        _ => otherwise,
    }
}
