//! Phone numbers in international form (E.164), by the numbering plans that libphonenumber knows.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, enums::Region};

/// What a written number is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// In international form as it stands, but for blanks and dashes.
    International(String),
    /// National; in the default country it is this.
    National(String),
    /// No number of any plan.
    Invalid,
}

/// Longest text that is looked at, in bytes.
const MAX_NUMBER: usize = 60;

/// Reads a number. Without a country, a national number is `Invalid`.
pub fn read(text: &str, country: Option<Region>) -> Number {
    let text = text.trim();
    if text.len() > MAX_NUMBER {
        return Number::Invalid;
    }
    let international = text.starts_with('+');
    let dialled = text
        .strip_prefix("00")
        .filter(|_| !international)
        .map(|rest| format!("+{rest}"));
    let number = PHONE_NUMBER_UTIL
        .parse(dialled.as_deref().unwrap_or(text), country)
        .ok()
        .filter(rlibphonenumber::PhoneNumber::is_valid);
    match number {
        None => Number::Invalid,
        Some(number) => {
            let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
            if international {
                Number::International(e164)
            } else {
                Number::National(e164)
            }
        }
    }
}

/// A country by its two letters.
pub fn country(code: &str) -> Option<Region> {
    let code = code.trim().to_ascii_uppercase();
    let region = code.parse().ok()?;
    PHONE_NUMBER_UTIL
        .get_supported_regions()
        .any(|known| known == region)
        .then_some(region)
}
