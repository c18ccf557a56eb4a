//! What a column is: by its header in every form that people use, or, without a header, by what stands in it.

use crate::{device::OwnedBy, platform::Platform};

use super::field::Field;

/// Headers by letters and digits alone, in capitals. The seed's own come first, then what directories and other consoles
/// export (Active Directory, Entra ID, Google Workspace, Jamf, Workspace ONE).
const KNOWN: [(Field, &[&str]); Field::SLOTS] = [
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
    (
        Field::Language,
        &["LANGUAGE", "PREFERREDLANGUAGE", "LOCALE", "LANG", "USERLANGUAGE"],
    ),
    (
        Field::TimeZone,
        &["TIMEZONE", "TZ", "USERTIMEZONE", "PREFERREDTIMEZONE"],
    ),
    (
        Field::LoginName,
        &[
            "LOGINNAME",
            "LOGIN",
            "LOGINID",
            "USERLOGIN",
            "USERLOGINNAME",
            "LOGON",
            "LOGONNAME",
            "USERLOGONNAME",
            "SIGNINNAME",
            "SAMACCOUNTNAME",
            "ACCOUNTNAME",
            "DIRECTORYUSERNAME",
            "UID",
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
    rank(header).map(|(field, _)| field)
}

/// The field that a header names, and how usual that name is for it: 0 is the seed's own.
fn rank(header: &str) -> Option<(Field, usize)> {
    if header.len() > MAX_HEADER {
        return None;
    }
    let canonical = canonical(header);
    KNOWN
        .iter()
        .find_map(|(field, names)| Some((*field, names.iter().position(|name| *name == canonical)?)))
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

/// What each column is taken for. Of two columns for one field the one with the more usual header gets it (`EMAIL` before
/// `UPN`), of equals the first.
pub fn map_headers(headers: &[String]) -> Vec<Option<Field>> {
    let ranks: Vec<Option<(Field, usize)>> = headers.iter().map(|header| rank(header)).collect();
    ranks
        .iter()
        .enumerate()
        .map(|(column, rank)| {
            let (field, own) = (*rank)?;
            let best = ranks.iter().enumerate().filter_map(|(other, rank)| {
                rank.filter(|(named, _)| *named == field)
                    .map(|(_, rank)| (rank, other))
            });
            (best.min() == Some((own, column))).then_some(field)
        })
        .collect()
}

/// The same for columns without a header, by the first value of each that says something.
pub fn map_values<'a>(columns: impl Iterator<Item = Vec<&'a str>>) -> Vec<Option<Field>> {
    let mut taken = [false; Field::SLOTS];
    columns
        .map(|values| values.into_iter().find_map(guess))
        .map(|field| field.filter(|field| !std::mem::replace(&mut taken[field.index()], true)))
        .collect()
}
