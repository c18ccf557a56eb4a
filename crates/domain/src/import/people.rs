//! A file of people who are to be known and not invited yet: the same readers and headers, other rules.
//!
//! Platform, ownership and group say nothing about a person: their columns are passed over.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use rlibphonenumber::enums::Region;

use crate::{
    profile::{self, Form, Profile},
    user::EmailAddress,
};

use super::{
    field::Field,
    mapping::Mapping,
    rejects::{LINE, REASON, line},
    suggest,
    table::Table,
    words,
};

/// What people are checked against.
#[derive(Debug, Clone, Copy, Default)]
pub struct PeopleRules {
    /// Country of phone numbers that name none.
    pub country: Option<Region>,
    /// Finds the language that messages are written in (a BCP 47 tag) for a tag or a name of one.
    pub languages: Option<fn(&str) -> Option<&'static str>>,
    /// Finds a time zone (its IANA name) for what somebody wrote.
    pub time_zones: Option<fn(&str) -> Option<String>>,
}

/// A row of the file, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The row.
    pub row: u32,
    /// The person, who has an address, or why the row is left out.
    pub person: Result<Profile, String>,
    /// What of it is not used or doubted, and why; blank when all is well.
    pub notes: String,
    /// The address that was probably meant, where its domain is a slip away from a mailbox provider's.
    pub meant: Option<EmailAddress>,
}

impl Mapping {
    /// What a person must have and the file does not say.
    pub fn missing_of_people(&self) -> Vec<Field> {
        [Field::UserName, Field::Email]
            .into_iter()
            .filter(|field| self.column(*field).is_none() && self.constant(*field).is_none())
            .collect()
    }
}

/// Checks every row. For an address whose key is in `mended`, the one that was probably meant is taken, wherever it stands: two rows of
/// one person stay two of one. Of several rows with one address the first counts: one that says the same is left out, too.
pub fn people(
    table: &Table,
    mapping: &Mapping,
    rules: &PeopleRules,
    mended: &HashSet<String>,
) -> Vec<PersonRow> {
    let mut first: HashMap<String, u32> = HashMap::new();
    (0..table.rows())
        .map(|row| {
            let (mut person, mut notes) = person(table, mapping, rules, row);
            let mut meant = None;
            if let Ok(profile) = &mut person
                && let Some(address) = profile.email.as_ref().and_then(suggest::meant_address)
            {
                if profile
                    .email
                    .as_ref()
                    .is_some_and(|typed| mended.contains(&typed.key()))
                {
                    profile.email = Some(address);
                } else {
                    let own = profile.email.as_ref().map_or("", EmailAddress::domain);
                    let words = format!("{}.", words::misspelt(own, address.domain()));
                    notes = [words, notes].join(" ").trim_end().to_owned();
                    meant = Some(address);
                }
            }
            if let Ok(profile) = &person
                && let Some(key) = profile.email.as_ref().map(EmailAddress::key)
                && let Some(earlier) = first.insert(key.clone(), row)
            {
                first.insert(key, earlier);
                person = Err(format!(
                    "The same address stands in line {}, which counts.",
                    table.line(earlier)
                ));
            }
            PersonRow {
                row,
                person,
                notes,
                meant,
            }
        })
        .collect()
}

fn person(
    table: &Table,
    mapping: &Mapping,
    rules: &PeopleRules,
    row: u32,
) -> (Result<Profile, String>, String) {
    let value = |field| mapping.value(table, row, field).trim();
    let used = [
        Field::UserName,
        Field::Email,
        Field::Domain,
        Field::Phone,
        Field::Language,
        Field::TimeZone,
        Field::LoginName,
    ];
    if table.is_long(row) {
        return (
            Err(
                "The row has more cells than the header names: a value with a comma must stand in quotes."
                    .into(),
            ),
            String::new(),
        );
    }
    for field in used {
        if value(field).contains('\u{FFFD}') {
            let words = format!("{}: it could not be read in the file's encoding.", field.label());
            return (Err(words), String::new());
        }
        if suggest::is_formula_error(value(field)) {
            let words = format!("{}: a formula failed in the spreadsheet.", field.label());
            return (Err(words), String::new());
        }
    }
    let mut notes = Vec::new();
    let mut found = |field: Field, find: &dyn Fn(&str) -> Option<String>| {
        let text = value(field);
        if text.is_empty() {
            return String::new();
        }
        find(text).unwrap_or_else(|| {
            notes.push(format!("{} “{text}” is not known.", field.label()));
            String::new()
        })
    };
    let language = found(Field::Language, &|text| {
        rules.languages.and_then(|find| find(text)).map(str::to_owned)
    });
    let time_zone = found(Field::TimeZone, &|text| {
        rules.time_zones.and_then(|find| find(text))
    });
    let mut form = Form {
        name: value(Field::UserName).to_owned(),
        email: value(Field::Email).to_owned(),
        user_name: value(Field::LoginName).to_owned(),
        domain: value(Field::Domain).to_owned(),
        phone: value(Field::Phone).to_owned(),
        language,
        time_zone,
    };
    let mut checked = profile::checked(&form, rules.country, false);
    // As in a file of invites (the seed's own sample has such a number): it is not used, and the person is.
    if let Err(problems) = &checked
        && let [only] = problems.as_slice()
        && only.field == "phone"
    {
        notes.push(format!("The phone number is not used: {}", only.message));
        form.phone.clear();
        checked = profile::checked(&form, rules.country, false);
    }
    let person = checked.map_err(|problems| {
        let words: Vec<String> = problems.into_iter().map(|problem| problem.message).collect();
        words.join(" ")
    });
    (person, notes.join(" "))
}

/// Writes rows that are left out, each with its reason: the columns of the file, then line and reason. A file that opens safely
/// in a spreadsheet, and imports again once it is corrected. Gives how many.
pub fn write_left_out<E>(
    table: &Table,
    left_out: impl IntoIterator<Item = (u32, String)>,
    mut write: impl FnMut(&str) -> Result<(), E>,
) -> Result<u32, E> {
    let header = table.header();
    // Line and reason of an earlier time are not given back.
    let columns = match header {
        [rest @ .., last, reason] if last == LINE && reason == REASON => rest.len(),
        all => all.len(),
    };
    let mut out = String::from("\u{FEFF}");
    let names = header
        .iter()
        .take(columns)
        .map(String::as_str)
        .chain([LINE, REASON]);
    line(&mut out, names.map(Cow::Borrowed));
    let mut count = 0;
    for (row, reason) in left_out {
        let cells = (0..columns)
            .map(|column| Cow::Borrowed(table.cell(row, column)))
            .chain([Cow::Owned(table.line(row).to_string()), Cow::Owned(reason)]);
        line(&mut out, cells);
        count += 1;
        if out.len() > 64 * 1024 {
            write(&out)?;
            out.clear();
        }
    }
    write(&out)?;
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::super::source::{Reading, read};
    use super::*;

    fn rows(text: &str) -> (Table, Vec<PersonRow>) {
        let source = read(text.as_bytes(), &Reading::default()).unwrap();
        let mapping = Mapping::found(&source);
        assert!(mapping.missing_of_people().is_empty());
        let rules = PeopleRules {
            languages: Some(|tag| (tag == "de").then_some("de")),
            ..PeopleRules::default()
        };
        let people = people(&source.table, &mapping, &rules, &HashSet::new());
        (source.table, people)
    }

    #[test]
    fn the_seeds_own_row_is_a_person_without_its_number() {
        let (_, people) = rows(
            "USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER\r\n\
             ANDREW,andrew@mobiledevicemanagerplus.com,Personal,IOS_Group,iOS,+1-111\r\n",
        );
        let andrew = people[0].person.as_ref().unwrap();
        assert_eq!((andrew.name.as_str(), andrew.phone.as_deref()), ("ANDREW", None));
        assert!(people[0].notes.starts_with("The phone number is not used"));
    }

    #[test]
    fn a_login_name_is_not_the_name_of_the_person() {
        let (_, people) = rows(
            "USER NAME,EMAIL ADDRESS,LOGIN NAME\r\nAnna Berg,anna@example.com,aberg\r\n\
             Ben Cole,ben@example.com,\r\n",
        );
        let names: Vec<_> = people
            .iter()
            .map(|one| one.person.as_ref().unwrap())
            .map(|profile| (profile.name.as_str(), profile.user_name.as_deref()))
            .collect();
        assert_eq!(names, [("Anna Berg", Some("aberg")), ("Ben Cole", None)]);
        // An export of Active Directory says both, and neither is taken for the other.
        let (_, people) = rows("displayName,mail,sAMAccountName\nAnna Berg,anna@example.com,NORTH\\aberg\n");
        let anna = people[0].person.as_ref().unwrap();
        assert_eq!(
            (anna.name.as_str(), anna.user_name.as_deref()),
            ("Anna Berg", Some("NORTH\\aberg"))
        );
    }

    #[test]
    fn the_sample_for_people_is_read_as_it_is_meant() {
        let (_, people) = rows(super::super::PEOPLE_SAMPLE);
        assert_eq!(people.len(), 3);
        assert!(people.iter().all(|one| one.person.is_ok()), "{people:?}");
        let dana = people[0].person.as_ref().unwrap();
        assert_eq!(dana.user_name.as_deref(), Some("dana.whitlock"));
    }

    #[test]
    fn a_slip_in_a_domain_is_doubted_and_mended_when_it_is_said() {
        let text = "Name,Mail\nAnna,anna@gmial.com\nBen,ben@gmail.com\nAnna again,anna@gmail.com\nAnna,ANNA@gmial.com\n";
        let (table, people) = rows(text);
        assert_eq!(
            people[0].meant.as_ref().map(ToString::to_string).as_deref(),
            Some("anna@gmail.com")
        );
        assert_eq!(people[0].notes, "“gmial.com” looks like a slip for gmail.com.");
        assert!(people[0].person.is_ok() && people[2].person.is_ok());
        assert_eq!((&people[1].meant, people[1].notes.as_str()), (&None, ""));
        let source = read(text.as_bytes(), &Reading::default()).unwrap();
        let mapping = Mapping::found(&source);
        let key = "anna@gmial.com".to_owned();
        let mended = super::people(&table, &mapping, &PeopleRules::default(), &HashSet::from([key]));
        let anna = mended[0].person.as_ref().unwrap();
        assert_eq!(anna.value(crate::profile::ProfileField::Email), "anna@gmail.com");
        assert_eq!((&mended[0].meant, mended[0].notes.as_str()), (&None, ""));
        for other in [2, 3] {
            let person = mended[other].person.as_ref();
            assert!(person.is_err_and(|why| why.contains("line 2")), "{other}");
        }
    }

    #[test]
    fn faulty_rows_say_why_and_the_first_of_one_address_counts() {
        let text = "Name;Mail;Language\nAnna;anna@example.com;de\nBerta;berta;\nAnna B;ANNA@example.com;\n;c@example.com;xx\n";
        let (table, people) = rows(text);
        let reasons: Vec<Option<&str>> = people
            .iter()
            .map(|one| one.person.as_ref().err().map(String::as_str))
            .collect();
        assert_eq!(reasons[0], None);
        assert!(reasons[1].is_some_and(|words| words.contains("no @")));
        assert_eq!(
            reasons[2],
            Some("The same address stands in line 2, which counts.")
        );
        assert_eq!(reasons[3], Some("The name is missing."));
        assert_eq!(people[3].notes, "Language “xx” is not known.");
        let mut written = String::new();
        let faulty = people
            .iter()
            .filter_map(|one| Some((one.row, one.person.as_ref().err()?.clone())));
        let count = write_left_out(&table, faulty, |text| {
            written.push_str(text);
            Ok::<(), std::convert::Infallible>(())
        });
        assert_eq!(count, Ok(3));
        let mut lines = written.trim_start_matches('\u{FEFF}').lines();
        assert_eq!(lines.next(), Some("Name,Mail,Language,LINE,REASON"));
        assert!(
            lines
                .next()
                .is_some_and(|line| line.starts_with("Berta,berta,,3,"))
        );
    }
}
