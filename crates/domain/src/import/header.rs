//! What a column is: by its header in every form that people use, or, without a header, by what stands in it.

use crate::{device::OwnedBy, platform::Platform};

use super::field::Field;

/// Headers by letters and digits alone, in capitals. The seed's own come first, then what directories and other consoles
/// export (Active Directory, Entra ID, Google Workspace, Jamf, Workspace ONE).
const KNOWN: [(Field, &[&str]); Field::COUNT] = [
    (
        Field::UserName,
        &[
            "USERNAME",
            "NAME",
            "USER",
            "FULLNAME",
            "DISPLAYNAME",
            "EMPLOYEENAME",
            "EMPLOYEE",
            "INVITEE",
            "PERSON",
        ],
    ),
    (
        Field::Email,
        &[
            "EMAILADDRESS",
            "EMAIL",
            "MAIL",
            "MAILADDRESS",
            "USEREMAIL",
            "USEREMAILADDRESS",
            "EMAILID",
            "WORKEMAIL",
            "PRIMARYEMAIL",
            "USERPRINCIPALNAME",
            "UPN",
        ],
    ),
    (
        Field::Platform,
        &[
            "PLATFORMTYPE",
            "PLATFORM",
            "OS",
            "OSTYPE",
            "OPERATINGSYSTEM",
            "DEVICEPLATFORM",
            "DEVICEOS",
            "OSPLATFORM",
        ],
    ),
    (
        Field::OwnedBy,
        &[
            "OWNEDBY",
            "OWNERSHIP",
            "OWNERSHIPTYPE",
            "OWNER",
            "OWNERTYPE",
            "DEVICEOWNERSHIP",
        ],
    ),
    (
        Field::Group,
        &["GROUPNAME", "GROUP", "DEVICEGROUP", "DEVICEGROUPNAME"],
    ),
    (
        Field::Domain,
        &["DOMAINNAME", "DOMAIN", "DIRECTORYDOMAIN", "ADDOMAIN"],
    ),
    (
        Field::Phone,
        &[
            "PHONENUMBER",
            "PHONE",
            "MOBILE",
            "MOBILENUMBER",
            "MOBILEPHONE",
            "MOBILEPHONENUMBER",
            "CELLPHONE",
            "CELL",
            "TELEPHONE",
            "TELEPHONENUMBER",
            "TEL",
            "PHONENO",
            "MOBILENO",
            "SMS",
        ],
    ),
];

/// Longest header that is looked at, in bytes.
const MAX_HEADER: usize = 200;

/// Letters and digits in capitals: `e-mail_Address ` and `EMAIL ADDRESS` are one.
pub fn canonical(header: &str) -> String {
    header
        .chars()
        .take(MAX_HEADER)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// The field that a header names.
pub fn field_of(header: &str) -> Option<Field> {
    if header.len() > MAX_HEADER {
        return None;
    }
    let canonical = canonical(header);
    KNOWN
        .iter()
        .find(|(_, names)| names.contains(&canonical.as_str()))
        .map(|(field, _)| *field)
}

/// What a value of a column without a header looks like.
pub fn guess(value: &str) -> Option<Field> {
    let value = value.trim();
    if value.is_empty() {
        None
    } else if value.contains('@') {
        Some(Field::Email)
    } else if value.parse::<Platform>().is_ok() {
        Some(Field::Platform)
    } else if value.parse::<OwnedBy>().is_ok() {
        Some(Field::OwnedBy)
    } else if value.starts_with('+') && value.chars().filter(char::is_ascii_digit).count() >= 4 {
        Some(Field::Phone)
    } else if value.chars().any(char::is_alphabetic) {
        Some(Field::UserName)
    } else {
        None
    }
}

/// What each column is taken for. Of two columns for one field the first one gets it.
pub fn map_headers(headers: &[String]) -> Vec<Option<Field>> {
    take_each_once(headers.iter().map(|header| field_of(header)))
}

/// The same for columns without a header, by the first value of each that says something.
pub fn map_values<'a>(columns: impl Iterator<Item = Vec<&'a str>>) -> Vec<Option<Field>> {
    take_each_once(columns.map(|values| values.into_iter().find_map(guess)))
}

fn take_each_once(fields: impl Iterator<Item = Option<Field>>) -> Vec<Option<Field>> {
    let mut taken = [false; Field::COUNT];
    fields
        .map(|field| field.filter(|field| !std::mem::replace(&mut taken[field.index()], true)))
        .collect()
}
