//! What is known of a user, as it is typed, imported or brought by a directory, and who may change which of it.

use crate::{
    phone::{E164, NumberError, Region},
    problem::{Problem, ProblemCode},
    text,
    user::{self, EmailAddress},
};

/// Longest name to sign in with (also a UPN), in characters: Entra ID takes 113, Active Directory a UPN of 1,024 octets that
/// nobody has.
pub const MAX_USER_NAME: usize = 254;

/// What somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Name to sign in with; blank is none.
    pub user_name: String,
    /// Directory domain; blank is none.
    pub domain: String,
    /// Phone number; blank is none.
    pub phone: String,
    /// Language as a BCP 47 tag; blank is none. Whether anything is written in it is not known here.
    pub language: String,
    /// Time zone by its IANA name; blank is none. Whether there is one of this name is not known here.
    pub time_zone: String,
}

/// The same, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Name.
    pub name: String,
    /// Address; `None` only of a directory's user.
    pub email: Option<EmailAddress>,
    /// Name to sign in with.
    pub user_name: Option<String>,
    /// Directory domain, in lower case.
    pub domain: Option<String>,
    /// Phone number in international form.
    pub phone: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Time zone.
    pub time_zone: Option<String>,
}

/// The fields of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProfileField {
    /// Name.
    Name,
    /// Address.
    Email,
    /// Name to sign in with.
    UserName,
    /// Directory domain.
    Domain,
    /// Phone number.
    Phone,
    /// Language.
    Language,
    /// Time zone.
    TimeZone,
}

impl ProfileField {
    /// All, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Email,
        Self::UserName,
        Self::Domain,
        Self::Phone,
        Self::Language,
        Self::TimeZone,
    ];

    /// The stored and transmitted word: the field of the form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::UserName => "user_name",
            Self::Domain => "domain",
            Self::Phone => "phone",
            Self::Language => "language",
            Self::TimeZone => "time_zone",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email address",
            Self::UserName => "user name",
            Self::Domain => "domain",
            Self::Phone => "phone number",
            Self::Language => "language",
            Self::TimeZone => "time zone",
        }
    }
}

/// The fields that a directory keeps: they are changed there and not here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Synced(u8);

impl Synced {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// With one more.
    #[must_use]
    pub fn and(self, field: ProfileField) -> Self {
        Self(self.0 | (1 << field as u8))
    }

    /// Whether the directory keeps this one.
    pub fn has(self, field: ProfileField) -> bool {
        self.0 & (1 << field as u8) != 0
    }

    /// The fields, in the order of the form.
    pub fn fields(self) -> impl Iterator<Item = ProfileField> {
        ProfileField::ALL
            .into_iter()
            .filter(move |field| self.has(*field))
    }

    /// Their words between blanks, as they are kept.
    pub fn words(self) -> String {
        self.fields()
            .map(ProfileField::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Reads [`words`](Self::words); a word that is none is passed over.
    pub fn read(words: &str) -> Self {
        ProfileField::ALL
            .into_iter()
            .filter(|field| words.split(' ').any(|word| word == field.as_str()))
            .fold(Self::NONE, Self::and)
    }
}

impl Profile {
    /// What is known of a field; blank for nothing.
    pub fn value(&self, field: ProfileField) -> String {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        match field {
            ProfileField::Name => self.name.clone(),
            ProfileField::Email => self.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            ProfileField::UserName => text(&self.user_name),
            ProfileField::Domain => text(&self.domain),
            ProfileField::Phone => text(&self.phone),
            ProfileField::Language => text(&self.language),
            ProfileField::TimeZone => text(&self.time_zone),
        }
    }

    /// This one's word where it has one and no directory keeps the field, else that of `known`. The address is `known`'s.
    #[must_use]
    pub fn over(&self, known: &Self, synced: Synced) -> Self {
        let pick = |field: ProfileField, new: &Option<String>, known: &Option<String>| {
            new.clone()
                .filter(|_| !synced.has(field))
                .or_else(|| known.clone())
        };
        Self {
            name: if self.name.is_empty() || synced.has(ProfileField::Name) {
                known.name.clone()
            } else {
                self.name.clone()
            },
            email: known.email.clone(),
            user_name: pick(ProfileField::UserName, &self.user_name, &known.user_name),
            domain: pick(ProfileField::Domain, &self.domain, &known.domain),
            phone: pick(ProfileField::Phone, &self.phone, &known.phone),
            language: pick(ProfileField::Language, &self.language, &known.language),
            time_zone: pick(ProfileField::TimeZone, &self.time_zone, &known.time_zone),
        }
    }

    /// The fields in which `other` says something else.
    pub fn changes(&self, other: &Self) -> Vec<ProfileField> {
        ProfileField::ALL
            .into_iter()
            .filter(|field| self.value(*field) != other.value(*field))
            .collect()
    }
}

/// Checks what was typed; every problem stands at its field. `country` is that of numbers which name none.
///
/// An address may be missing only where `may_lack_email`: of a user whose directory knows none.
pub fn checked(form: &Form, country: Option<Region>, may_lack_email: bool) -> Result<Profile, Vec<Problem>> {
    let mut problems = Vec::new();
    let name = user::name("name", &form.name)
        .map_err(|problem| problems.push(problem))
        .unwrap_or_default();
    let email = if may_lack_email && form.email.trim().is_empty() {
        None
    } else {
        EmailAddress::parse("email", &form.email)
            .map_err(|problem| problems.push(problem))
            .ok()
    };
    let user_name = text::line(
        "user_name",
        "The user name",
        &form.user_name,
        MAX_USER_NAME,
        false,
    )
    .map_err(|problem| problems.push(problem))
    .unwrap_or_default();
    let domain = user::domain("domain", &form.domain)
        .map_err(|problem| problems.push(problem))
        .unwrap_or_default();
    let phone = match E164::typed(&form.phone, country) {
        Ok(number) => Some(number.as_str().to_owned()),
        Err(NumberError::Missing) => None,
        Err(error) => {
            problems.push(Problem::new(
                "phone",
                ProblemCode::InvalidPhone,
                error.to_string(),
            ));
            None
        }
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(Profile {
        name,
        email,
        user_name: given(&user_name),
        domain,
        phone,
        language: given(&form.language),
        time_zone: given(&form.time_zone),
    })
}

/// Refuses a change by hand of what the directory called `directory` keeps.
pub fn refuse_synced(
    known: &Profile,
    wanted: &Profile,
    synced: Synced,
    directory: &str,
) -> Result<(), Vec<Problem>> {
    let problems: Vec<Problem> = known
        .changes(wanted)
        .into_iter()
        .filter(|field| synced.has(*field))
        .map(|field| {
            Problem::new(
                field.as_str(),
                ProblemCode::NotAllowed,
                format!(
                    "The {} comes from {directory}. Change it there; it is here after the next sync.",
                    field.label()
                ),
            )
        })
        .collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anna() -> Form {
        Form {
            name: "Anna Berg".into(),
            email: "Anna@Example.com".into(),
            ..Form::default()
        }
    }

    #[test]
    fn every_problem_stands_at_its_field() {
        let form = Form {
            name: " ".into(),
            email: "anna".into(),
            user_name: "an\nna".into(),
            domain: "not a domain".into(),
            phone: "12".into(),
            ..Form::default()
        };
        let fields: Vec<String> = checked(&form, None, false)
            .unwrap_err()
            .into_iter()
            .map(|problem| problem.field)
            .collect();
        assert_eq!(fields, ["name", "email", "user_name", "domain", "phone"]);
    }

    #[test]
    fn only_a_directorys_user_may_lack_an_address() {
        let form = Form {
            email: String::new(),
            ..anna()
        };
        assert!(checked(&form, None, false).is_err());
        assert_eq!(checked(&form, None, true).unwrap().email, None);
    }

    #[test]
    fn what_the_directory_keeps_is_not_changed_here_and_the_rest_is() {
        let known = checked(&anna(), None, false).unwrap();
        let synced = Synced::NONE.and(ProfileField::Name).and(ProfileField::Email);
        let wanted = Profile {
            name: "Anna Lindt".into(),
            language: Some("de".into()),
            ..known.clone()
        };
        let problems = refuse_synced(&known, &wanted, synced, "Northwind AD").unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].field, "name");
        assert!(problems[0].message.contains("Northwind AD"));
        let wanted = Profile {
            name: known.name.clone(),
            ..wanted
        };
        assert_eq!(refuse_synced(&known, &wanted, synced, "Northwind AD"), Ok(()));
    }

    #[test]
    fn synced_fields_are_kept_as_words() {
        let synced = Synced::NONE.and(ProfileField::Phone).and(ProfileField::Name);
        assert_eq!(synced.words(), "name phone");
        assert_eq!(Synced::read("name phone nonsense"), synced);
        assert_eq!(Synced::read(""), Synced::NONE);
    }
}
